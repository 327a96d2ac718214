"""Dates in prose: what is read, what is left alone, what was assumed, and that nothing breaks it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from diplometa.core.scan import Scan
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import dates_in, find_dates

THURSDAY = dt.date(2025, 1, 30)

# What is said on Thursday, 30 January 2025.
NEWS = [
    ("Negotiations resume on Monday and conclude by Wednesday.", ["2025-02-03", "../2025-02-05"]),
    ("It must be ratified no later than the end of September.", ["../2025-09-30"]),
    ("NATO was founded 75 years ago. Five years later it grew. Two months later it met.", ["1950", "1955"]),
    (
        "in the first week of February; no earlier than March 2026; not before 2027",
        ["2025-02-01~/2025-02-07~", "2026-03/..", "2027/.."],
    ),
    (
        "Friday next week; Monday of last week; Tuesday of the following week; a week from Monday",
        ["2025-02-07", "2025-01-20", "2025-02-10"],
    ),
    ("1st quarter 2025, Q4 of 2024; the 5th century BC", ["2025-33", "2024-36", "-04XX"]),
    ("31 December each year; each 4 July; in March of that year", ["XXXX-12-31", "XXXX-07-04", "XXXX-03"]),
    ("Mr. Jean January spoke in April Glaspie's house.", []),
    ("5-7 May 2024 to 9 May 2025", ["2024-05-05/2024-05-07", "2025-05-09"]),
    ("from 30 December 2023 to 2 January", ["2023-12-30/2024-01-02"]),
    ("early 5 May 2024; the end of 5 May 2024; early summer 2024", ["2024-05-05", "2024-05-05", "2024-22~"]),
    ("two weeks after May 2024; next 5 May 2024", ["2024-05/..", "2024-05-05"]),
    (
        "the fifth and sixth of May 1990; the fifth - tenth of May 1990",
        ["1990-05-05/1990-05-06", "1990-05-05/1990-05-10"],
    ),
    ("in the coming weeks; this day; these past two years", ["2023/2025-01-30"]),
    (
        "On 3 May 2024 he came; that day, the previous year and the following week were calm.",
        ["2024-05-03", "2024-05-03", "2023", "2024-05-06/2024-05-12"],
    ),
    ("November of the previous year; the last week of June", ["XXXX-11", "2025-06-24~/2025-06-30~"]),
    ("The 2024 summit, 1,500 troops and 2000 people.", ["2024"]),
    ("UN Security Council Resolution 1973 (2011) and resolutions 1970 and 2334.", ["2011"]),
    ("He may march on Rome. May God help. Theresa May met April Glaspie in June.", ["2024-06"]),
    ("Prime Minister May said in May that the sun was out.", ["2025-05"]),
    ("They met two days after 8 August 2024.", ["2024-08-10"]),
    ("signed on the 4th day of July, A.D. 1776", ["1776-07-04"]),
    ("Talks begin next Tuesday and end next week.", ["2025-02-04", "2025-02-03/2025-02-09"]),
    ("The parties met from 28 May to 3 June 2023.", ["2023-05-28/2023-06-03"]),
    ("between June and September 2022", ["2022-06/2022-09"]),
    ("The truce held from December 24 to January 2.", ["2024-12-24/2025-01-02"]),
    ("the first half of 2023 and the third quarter of 2024", ["2023-40", "2024-35"]),
    (
        "in the early 1970s; mid-1962; late in 1944; at the end of March 2020",
        ["1970~/1973~", "1962-05~/1962-08~", "1944-09~/1944-12~", "2020-03-21~/2020-03-31~"],
    ),
    ("The day after tomorrow they leave; the day before yesterday they came.", ["2025-02-01", "2025-01-28"]),
    ("This weekend and last night, this morning.", ["2025-02-01/2025-02-02", "2025-01-29", "2025-01-30"]),
    (
        "since 1990, after the 2014 annexation, by mid-2026, before Monday's talks, as of 1 May 2024",
        ["1990/..", "2014", "../2026-08~", "2025-02-03", "2024-05-01/.."],
    ),
    ("the 1939-45 war and the season 2011/12, 1914–1918", ["1939/1945", "2011/2012", "1914/1918"]),
    ("Regulation (EU) 2016/679 and A/RES/70/1, S/RES/1244 (1999), Directive 2004/38/EC", ["1999"]),
    ("circa 1650, c. 1700 and approximately 1800", ["1650~", "1700~", "1800~"]),
    ("on Saturday or Sunday they would meet", ["2025-02-01", "2025-02-02"]),
    ("the week of 3 March 2025", ["2025-03-03/2025-03-09"]),
    (
        "3/4/2024, 13/4/2024, 2024-04-13T10:00:00Z, 4/13/2024",
        ["[2024-03-04,2024-04-03]", "2024-04-13", "2024-04-13", "2024-04-13"],
    ),
    ("He won 2016 votes; at 1900 hours; Boeing 1960; Room 1600; $2000; 2000 km; No. 1955; p. 1999", []),
    ("in 2016, 2018 and 2020", ["2016", "2018", "2020"]),
    ("On 31 April 2024 and 30 February 2023 nothing.", []),
    ("the 44th session, the 75th anniversary, the 21st century", ["20XX"]),
    ("The second day of talks, the third week, one day, a year, the year, 14 days, two years of war.", []),
    (
        "on Dec. 8, 1987, in Washington; on Oct 3; Sept. 5-7, 2024",
        ["1987-12-08", "2024-10-03", "2024-09-05/2024-09-07"],
    ),
    ("Jan Smuts, Mark March, Augustus, Sun Yat-sen, Marty, Wednesday", ["2025-01-29"]),
    ("Until further notice, by then, since then, in the fall of Saigon", []),
    ("He leaves Friday for Rome, officials said Wednesday.", ["2025-01-31", "2025-01-29"]),
    ("Officials said on Tuesday that the leaders will meet on Monday.", ["2025-01-28", "2025-02-03"]),
    ("They will have met by 2030; a 2030 target; Agenda 2030", ["../2030", "2030"]),
    (
        "ten days earlier; in 10 days; three years ago; over the next three years",
        ["2025-01-20", "2025-02-09", "2022", "2025-01-30/2028"],
    ),
    ("a decade ago; a few decades ago; three decades of war", ["2015"]),
    ("In 1950 it began; two decades later it ended.", ["1950", "1970"]),
    ("5, 6 and 7 May 2024", ["2024-05-05/2024-05-07"]),
    ("May 5, 6 and 7, 2024", ["2024-05-05/2024-05-07"]),
    ("12th-14th of September, 1814", ["1814-09-12/1814-09-14"]),
    ("opened for signature at Geneva from 1 to 31 July 1951", ["1951-07-01/1951-07-31"]),
    ("Thursday, 30 January 2025, 10:00-12:30", ["2025-01-30"]),
    (
        "last spring, next summer, this autumn, last December, next March",
        ["2024-21", "2025-22", "2025-23", "2024-12", "2025-03"],
    ),
    (
        "3 mai 2012 à Paris, le 1er juin 2013, am 7. Februar 2025, vom 5. bis 7. Juni 2024",
        ["2012-05-03", "2013-06-01", "2025-02-07", "2024-06-05/2024-06-07"],
    ),
    ("2025年2月7日、昭和20年8月15日", ["2025-02-07", "1945-08-15"]),
    ("from the 1950s to the 1970s", ["195X/197X"]),
    ("the Minsk agreements of September 2014 and February 2015", ["2014-09", "2015-02"]),
    ("Thursday through Saturday", ["2025-01-30/2025-02-01"]),
    ("Sunday, March 16, and Monday, March 17", ["2025-03-16", "2025-03-17"]),
    ("The U.S.-Japan summit (Feb. 6-8) and the October 7 attack", ["2025-02-06/2025-02-08", "2024-10-07"]),
    ("It took effect at midnight on 1 January.", ["2025-01-01"]),
    ("In 1807 and 1812, 1848; 5 May 1789", ["1807", "1812", "1848", "1789-05-05"]),
    ("this third day of February in the year of our Lord one thousand eight hundred and thirty-one", ["1831-02-03"]),
    ("World War II ended in 1945. The G20 2023 summit. COP28. F-16s. G7. SALT II.", ["1945", "2023"]),
    (
        "early this year, later this month, earlier this week, early next year, the end of next month",
        ["2025-01~/2025-04~", "2025-01~", "2025-01-27/2025-02-02", "2026-01~/2026-04~", "2025-02-21~/2025-02-28~"],
    ),
    (
        "by the end of the decade; by year's end; by the end of the month; at the beginning of 2024",
        ["../2029-12-31", "../2025-12-31", "../2025-01-31", "2024-01~"],
    ),
    (
        "Ministers meet in April and the leaders in mid-June. The last meeting took place in November.",
        ["2025-04", "2025-06-11~/2025-06-20~", "2024-11"],
    ),
    (
        "on the 14th and 15th of May 2024; on May the 4th, 2023; Tuesday the 4th of June 2024",
        ["2024-05-14/2024-05-15", "2023-05-04", "2024-06-04"],
    ),
    ("45 BC; 31 B.C.; A.D. 70; 27 BCE", ["-0044", "-0030", "0070", "-0026"]),
    (
        "1 January 2024 - 31 December 2027, Jan 2020–Mar 2021, 2021 to 2027",
        ["2024-01-01/2027-12-31", "2020-01/2021-03", "2021/2027"],
    ),
    ("the period 2021-2027; FY2024; in FY 2025; 2024Q3", ["2021/2027", "2024", "2025", "2024-35"]),
    ("The vote is on May 25th of this year.", ["2025-05-25"]),
    ("Brisbane will be host in November next year.", ["2026-11"]),
    ("It was announced in November last year.", ["2024-11"]),
    ("He came in October.\n\n16 people met him.", ["2024-10"]),
    ("Growth in 2011-12 was strong; it peaked in 2011-11.", ["2011/2012", "2011-11"]),
    ("Washington, D. C. 14th July, 1966", ["1966-07-14"]),
    ("The deadline for motions is Friday.", ["2025-01-31"]),
    ("The forum runs until Tuesday.", ["../2025-02-04"]),
    ("The talks that fall under the treaty", []),
    ("The report covers the past year.", []),
    ("the 14th of the month; by the 31st.", ["../2025-01-31"]),
    ("They met on 3 March and on the 5th.", ["2025-03-03", "2025-03-05"]),
    ("He will be back within two months.", ["2025-01-30/2025-03"]),
    ("the first visit in two years", []),
    ("the session of 5 and 12 May 2024", ["2024-05-05", "2024-05-12"]),
    ("a letter of 2024-02-30 and one of 31.4.2024", []),
    ("On 12/25/2024 and on 25/12/2024 and 25-12-2024, 1/2/03.", ["2024-12-25", "2024-12-25", "2024-12-25"]),
    ("The 29th of February is not this year; 29 February it was.", ["2024-02-29", "2025", "2024-02-29"]),
    (
        "from Friday to Monday; between 2010 and 2012; since 1990-1994; by 13-15 June 2026",
        ["2025-01-24/2025-01-27", "2010/2012", "1990/1994", "../2026-06-15"],
    ),
    ("Wed. 5 Feb. 2025, Thurs, Feb 6", ["2025-02-05", "2025-02-06"]),
    ("a week before 8 August 2024; three months after 31 January 2024", ["2024-08-01", "2024-04"]),
    (
        "next spring; last winter; this winter; this spring; last spring; that summer",
        ["2025-21", "2023-24", "2024-24", "2025-21", "2024-21"],
    ),
    ("the previous month and the following week; the week after", ["2024-12"]),
    ("the day after. The day before, he rested.", ["2025-01-31", "2025-01-30"]),
]

# What stands in treaties and histories, without a reference date.
RECORDS = [
    ("Accra, 3rd May 1996: the talks close. Column 2010 is empty. At 1996:12.", ["1996-05-03"]),
    ("from 5 to 7 May", ["XXXX-05-05/XXXX-05-07"]),
    ("that day, that year, next Tuesday, last spring, in two weeks, the day before", []),
    ("Done at Vienna, this twenty-third day of May one thousand nine hundred and sixty-nine.", ["1969-05-23"]),
    (
        "DONE in duplicate at Ottawa this 5th day of March, in the year one thousand nine hundred and seventy-five",
        ["1975-03-05"],
    ),
    (
        "Fait à Paris, le 18 avril 1951. Geschehen zu Bonn am 26. Mai 1952. Hecho en Madrid el 3 de marzo de 1990.",
        ["1951-04-18", "1952-05-26", "1990-03-03"],
    ),
    ("after 31 december 2007.4. the functions of the", ["2007-12-31/.."]),
    ("the convention of 2 december 1946source: report", ["1946-12-02"]),
    ("held at geneva from 24 february to 27 april 1958,expressing", ["1958-02-24/1958-04-27"]),
    ("Done on 7 august 2000.1.2 for the purposes", ["2000-08-07"]),
    ("Agreement of December 23\nrd\n2002", ["2002-12-23"]),
    ("[1] october 16, 1970 for the Government", ["1970-10-16"]),
    ("Signed on 5 May 2000. Reports are due by 31 July of each year.", ["2000-05-05", "../XXXX-07-31"]),
    (
        "They met on 21 January 1963. The next day they signed; on 14 January he had flown in. That autumn he retired.",
        ["1963-01-21", "1963-01-22", "1963-01-14", "1963-23"],
    ),
    ("He spoke on Monday, last week and today; in three days; at the end of the year.", []),
    ("On 8 February nothing is known of the year.", ["XXXX-02-08"]),
    (
        "Old Style: 10/22 January 1881; 23 August (5 September) 1905; 28/29 June 1914",
        ["1881-01-22", "1905-09-05", "1914-06-28/1914-06-29"],
    ),
]


@pytest.mark.parametrize(("text", "values"), NEWS)
def test_dates_of_news(text, values):
    assert [str(found.value) for found in find_dates(text, THURSDAY)] == values


@pytest.mark.parametrize(("text", "values"), RECORDS)
def test_dates_without_a_reference(text, values):
    assert [str(found.value) for found in find_dates(text)] == values


@pytest.mark.parametrize(
    ("text", "reference", "value", "rule"),
    [
        ("on 7 February", THURSDAY, "2025-02-07", "date.day-month.year-assumed"),
        ("on 7 February 2025", THURSDAY, "2025-02-07", "date.day-month-year"),
        ("on 7 February", EdtfDate("1960"), "1960-02-07", "date.day-month.year-assumed"),
        ("on 7 February", None, "XXXX-02-07", "date.day-month"),
        ("on Friday, 7 February", dt.date(2020, 3, 1), "2020-02-07", "date.day-month.year-assumed"),
        ("on Thursday, 29 February", THURSDAY, "2024-02-29", "date.day-month.year-assumed"),
        ("next week", THURSDAY, "2025-02-03/2025-02-09", "date.directed-unit.from-reference"),
        ("in May", dt.date(2025, 10, 20), "2025-05", "date.month.year-assumed"),
        ("talks will resume in May", dt.date(2025, 10, 20), "2026-05", "date.month.year-assumed"),
    ],
)
def test_what_was_assumed_is_told(text, reference, value, rule):
    (found,) = find_dates(text, reference)
    assert (str(found.value), found.rule) == (value, rule)


def test_a_day_of_the_text_stands_in_for_the_reference_not_too_far_from_it():
    near = "It opened on 4 February 1945. " + "x" * 3000 + " on 25 April"
    far = "It opened on 4 February 1945. " + "x" * 5000 + " on 25 April"
    assert str(find_dates(near)[-1].value) == "1945-04-25"
    assert find_dates(near)[-1].rule == "date.day-month.year-from-text"
    assert str(find_dates(far)[-1].value) == "XXXX-04-25"


def test_both_readings_of_a_numeric_date_are_kept():
    (found,) = find_dates("Dated 3/4/2024.")
    assert str(found.value) == "[2024-03-04,2024-04-03]"
    assert [str(value) for value in found.alternatives] == ["2024-04-03", "2024-03-04"]


def test_nothing_is_read_where_relative_words_have_no_reference():
    assert find_dates("yesterday, last week, on Friday, three days ago, in two weeks, next May, this spring") == ()


def test_days_past_the_calendar_of_the_standard_library_are_no_dates():
    text = "in 9000 years; 9999 days later; two weeks ago; last week; the day before"
    assert all(found.value for found in find_dates(text, dt.date.max))
    assert all(found.value for found in find_dates(text, dt.date.min))
    assert find_dates("yesterday", dt.date.min) == ()


def test_the_first_day_is_not_looked_for_through_a_whole_book():
    text = ("in 1990 " + "word " * 100) * 50 + "on 4 May 1945, and on 5 May"
    assert str(find_dates(text)[-1].value) == "XXXX-05-05"


def test_one_scan_is_read_once():
    scan = Scan("on 7 February 2025")
    assert dates_in(scan) is dates_in(scan)
    with pytest.raises(TypeError, match="not a value of type str: read a str with parse_date"):
        find_dates("3 May", "2025")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="find_dates takes a str"):
        find_dates(b"2025")  # type: ignore[arg-type]


def test_the_sample_sentences(shared: Path):
    rows = [json.loads(line) for line in (shared / "gold" / "dates.jsonl").read_text("utf-8").splitlines()]
    right = wrong = 0
    for row in rows:
        found = find_dates(row["context"], dt.date.fromisoformat(row["ref"]) if row["ref"] else None)
        hits = {str(m.value) for m in found if m.start < row["span"][1] and m.end > row["span"][0]}
        good = bool(hits & {row["gold"], *row["also"]}) if row["gold"] else not hits
        right += good
        wrong += bool(hits) and not good
    assert right >= 0.96 * len(rows)
    assert wrong <= 0.03 * len(rows)
