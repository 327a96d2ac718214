"""Forms at their limits: what a count, a list or a name can be of, and what it cannot."""

import datetime as dt

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import find_dates, parse_date

THURSDAY = dt.date(2025, 1, 30)
SAID = [
    ("on 45-Feb-62 and on 5-xv-62", []),
    ("the eighteen-nineties and the nineteen-sixties", ["189X", "196X"]),
    ("in the roaring twenties and in the '55s", []),
    ("at 10 on 05MAY2025 and 05MAY25", ["2025-05-05", "2025-05-05"]),
    ("within 20250131 and dated 20251331 and dated 20250131", ["2025-01-31", "2025-01-31"]),
    ("from 1900 to 1900 hours", []),
    ("A/1999 and CD/1999", []),
    ("later in the weekend", []),
    ("for the next 9000 years; over the past two weekends", []),
    ("a new year; the new year's party; in the new year", ["2025"]),
    ("half a year ago; two years ago", ["2023"]),
    ("He came in 2019, and left the year after.", ["2019", "2020"]),
    ("He came in 2019, and left the year since.", ["2019"]),
    ("Articles 5, 7 and 12 May 2024", ["2024-05-12"]),
    ("in March, spring and May 2024", ["2025-03", "2024-05"]),
    ("They said that last June they met, and that this year they rest.", ["2024-06", "2025"]),
    ("In 2019 he came. The following March he left. The next summer he died.", ["2019", "2020-03", "2020-22"]),
    ("In 2019 he came. That March he left.", ["2019"]),
    ("Friday weeks; Friday month", ["2025-01-24", "2025-01-24"]),
    ("two months ago Friday; a week ago Friday", ["2024-11", "2025-01-24", "2025-01-17"]),
    ("in the Spring; in the spring offensive; in the Fall Campaign", ["2025-21"]),
    ("5. 5. 2025 and 2024-05-06/7", ["2025-05-05", "2024-05-06"]),
    ("the early to mid-2010s", ["2010~/2016~"]),
    (
        "the fifth quarter of 2024; the third half of the 1990s; the first half of 5 May 2024",
        ["2024", "199X", "2024-05-05"],
    ),
    ("the first quarter of May 2024", ["2024-05"]),
    ("the second quarter of the 19th century; the first quarter of the 1990s", ["1825/1849", "199X"]),
    (
        "the previous week of May 2024; the first week of 5 May 2024; the first months of 2024",
        ["2024-05", "2024-04-29/2024-05-05", "2024-01~/2024-04~"],
    ),
    ("the last three months of 2024; the first two weeks of May 2024", ["2024-10/2024-12", "2024-05-01~/2024-05-14~"]),
    ("the first ten years of the 20th century", ["1900/1909"]),
    ("the first year of the 1990s; the last decade of the 19th century", ["1990", "189X"]),
    ("the first three decades of the 20th century", ["1900/1929"]),
    (
        "the twentieth year of the 1990s; the sixth week of May 2024; the first 40 days of May 2024",
        ["199X", "2024-05", "2024-05"],
    ),
    (
        "the thirteenth month of 2024; the first day of the 1990s; the second month of May 2024",
        ["2024", "199X", "2024-05"],
    ),
    ("the sixth Monday in May 2024; the first Monday of 2024", ["2024-05", "2025-02-03", "2024"]),
    ("the fifth Friday of May 2024; the last Friday in May 2024", ["2024-05-31", "2024-05-31"]),
    (
        "the weekend ending 12 May 2024; the weekend of 11 May 2024; the day of 5 May 2024",
        ["2024-05-12", "2024-05-11/2024-05-12", "2024-05-05"],
    ),
    ("probably 1870; [1870?] and [probably May 1870]", ["1870?", "1870?", "1870-05?"]),
    ("3/4/2024 - 5/6/2024", ["[2024-03-04,2024-04-03]", "[2024-05-06,2024-06-05]"]),
    ("between 30 December and 2 January 2024", ["2023-12-30/2024-01-02"]),
    (
        "2024 to date; from 2024 to present talks; 2024 now; since 2024 to the present",
        ["2024/..", "2024/..", "2024", "2024/.."],
    ),
    (
        "the week after 5 May 2024; the day after 5 May 2024; three years to the day after 5 May 2024",
        ["2024-05-05/..", "2024-05-06", "2024-05-05/.."],
    ),
    ("in the year two hundred; in the year nineteen hundred and five", ["1905"]),
    ("In 1978, on 17 September they signed; 1978, 17 September", ["1978-09-17", "1978", "2024-09-17"]),
    ("5 c.; 19th c. maps; 19th c 1900; the twentieth and nineteenth centuries", ["18XX", "1900~", "19XX", "18XX"]),
    ("FY25; in 25; FY 25; FY255", ["2025"]),
    ("ce 7; 800 CE; 800 ce; 12 C.E.", ["0800", "0012"]),
    (
        "last Christmas; next Christmas; this Christmas; Christmas last year",
        ["2024-12-25", "2025-12-25", "2025-12-25", "2024-12-25"],
    ),
    ("every Christmas Day; Christmas Island; Christmas-time", ["XXXX-12-25"]),
    ("next Boxing Day; last New Year's Eve; the following Christmas", ["2025-12-26", "2024-12-31"]),
    (
        "the Monday 10th; Thursday the 13th; Monday the 31st; Monday the 30th of June",
        ["2025-02-10", "2025-02-13", "2025-03-31", "2025-06-30"],
    ),
    ("each Monday; a Friday; Black Friday; a black Friday in Friday Harbor", ["2025-01-24"]),
    ("the latter half of 2024; by the first half of 2026", ["2024-41", "../2026-40"]),
    (
        "the day after tomorrow's vote; two weeks from Monday; a month from today",
        ["2025-02-01", "2025-02-17", "2025-02"],
    ),
    ("the month after next; the week before this; the day after next", ["2025-03"]),
    ("in the summer of last year; in June of the previous year", ["2024-22", "XXXX-06"]),
    ("In 2019 he came; he had met him in June of the previous year", ["2019", "2018-06"]),
    ("On 3 May 1990 he came; by the end of the year he will go", ["1990-05-03", "../2025-12-31"]),
    ("On 3 May 1990 he came; at the end of the decade he went", ["1990-05-03", "2026~/2029~"]),
    ("On 3 May 1990 he came. At the end of the month he went.", ["1990-05-03", "1990-05-21~/1990-05-31~"]),
    ("by year-end; a year-end review", ["../2025-12-31"]),
    ("The ambassador left on the 28th. He will be back on the 3rd, or on the 31st.", ["2025-01-28", "2025-02-03"]),
    ("The ambassador left on the 31st.", ["2024-12-31"]),
    ("They met on Easter Sunday, around Christmas, and on Easter Monday.", ["2024-12-25"]),
]
ALONE = [
    ("Received 5-Feb-62.", ["[1862-02-05,1962-02-05]"]),
    ("the 22nd inst.", []),
    ("the sixties", ["196X"]),
    ("in the twenties", []),
    ("He came in 1962 and left on 5 May '63.", ["1962", "1963-05-05"]),
    ("in the spring, last Monday, Monday week, a week ago Friday", []),
    ("next Christmas, Monday the 10th, a week from Monday, in the new year", []),
    ("FY25", ["[1825,1925,2025]"]),
]


@pytest.mark.parametrize(("text", "values"), SAID)
def test_forms_at_their_limits(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(text, THURSDAY)] == values


@pytest.mark.parametrize(("text", "values"), ALONE)
def test_without_a_reference_what_the_text_does_not_tell_is_left_open(text: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(text)] == values


def test_a_year_in_two_digits_has_each_century_that_it_may_be_of() -> None:
    (found,) = find_dates("Received 5-Feb-24.")
    assert [str(value) for value in found.alternatives] == ["1824-02-05", "1924-02-05", "2024-02-05"]
    with pytest.raises(ParseError) as caught:
        parse_date("5-Feb-24")
    assert len(caught.value.alternatives) == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [("05/2025", "2025-05"), ("2025/05", "2025-05"), ("1962 October", "1962-10"), ("Christmas", None)],
)
def test_strings_that_prose_would_not_have(text: str, value: str | None) -> None:
    assert str(parse_date(text)) == (value or "XXXX-12-25")
    assert [str(found.value) for found in find_dates(text)] != [value]
