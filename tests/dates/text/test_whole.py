"""Strings that are a date, all of them, and strings that are none."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, example, given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import parse_date

THURSDAY = dt.date(2025, 1, 30)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1986~/1989~", "1986~/1989~"),
        (" 2025-02-07 ", "2025-02-07"),
        ("20250207", "2025-02-07"),
        ("7 February 2025", "2025-02-07"),
        ("Feb. 7, 2025.", "2025-02-07"),
        ("on 7 Feb 2025", "2025-02-07"),
        ("07-Feb-2025", "2025-02-07"),
        ("2025 Feb 7", "2025-02-07"),
        ("Fri Feb  7 10:00:00 2025", "2025-02-07"),
        ("January12, 1942", "1942-01-12"),
        ("2025-02-07 10:00:00 +0100", "2025-02-07"),
        ("Fri, 07 Feb 2025 10:00:00 JST", "2025-02-07"),
        ("May 5,1914.", "1914-05-05"),
        ("June 3, 1952—4:57 p. m.", "1952-06-03"),
        ("December 31, 1936—noon.", "1936-12-31"),
        ("March 20, 1944—2 a.m. [p.m.]", "1944-03-20"),
        ("April 11, 1940 [1941]—4 p.m.", "1940-04-11"),
        ("June [13], 1942", "1942-06-13"),
        ("June 25 [27?], 1942", "1942-06-25"),
        ("March 13, 1981, 1602Z", "1981-03-13"),
        ("28 December, 1944", "1944-12-28"),
        ("this nineteenth day of January, 1960", "1960-01-19"),
        ("the tenth day of December in the year of our Lord eighteen hundred and ninety-eight", "1898-12-10"),
        ("10 a.m. on the 4th of April 1949", "1949-04-04"),
        ("le 18 avril 1951", "1951-04-18"),
        ("May", "2025-05"),
        ("1960s", "196X"),
        ("1939-45", "1939/1945"),
        ("1999-2003", "1999/2003"),
        ("2001-02", "2001-02"),
        ("Q3 2024", "2024-35"),
        ("circa 1815", "1815~"),
        ("since 24 February 2022", "2022-02-24/.."),
        ("February 6-8", "2025-02-06/2025-02-08"),
        ("tomorrow", "2025-01-31"),
    ],
)
def test_strings_that_are_a_date(text, value):
    assert parse_date(text, THURSDAY) == EdtfDate(value)


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("", "", "no date was found"),
        ("Article 5", "Article 5", "no date was found"),
        ("2 percent", "2 percent", "no date was found"),
        ("30 February 2024", "30 February 2024", "day 30 does not exist in February of 2024"),
        ("2024-13-01", "13", "month 13 does not exist"),
        ("2024-13", "13", "month 13 does not exist"),
        ("1998-9", "9", "these are years as people write them, or a month without its zero"),
        ("Chairman, 3 May 1920", "Chairman", "this is no part of a date"),
        ("1 May 2024 2 people", "2", "this is no part of a date"),
        ("14 December 2024; 15 December 2025", "15 December 2025", "2 dates stand here"),
        ("3/11/2024", "3/11/2024", "the order of day and month is not known"),
        ("May 1 1990 foo", "foo", "this is no part of a date"),
        ("yesterday", "yesterday", "no date by itself; expected a reference"),
        ("next Tuesday", "next Tuesday", "no date by itself"),
        ("2025-02 10:00 +0100 or", "+", "this is no part of a date"),
        ("Feb 2025 JST", "JST", "this is no part of a date"),
    ],
)
def test_strings_that_are_none_are_refused_where_it_hurts(text, marked, message):
    with pytest.raises(ParseError, match=message) as caught:
        parse_date(text)
    assert text[caught.value.start : caught.value.end] == marked


def test_both_readings_stand_in_the_error():
    with pytest.raises(ParseError) as caught:
        parse_date("3/11/2024")
    assert caught.value.alternatives == (EdtfDate("2024-11-03"), EdtfDate("2024-03-11"))


def test_prose_is_refused_and_so_is_what_is_no_text():
    with pytest.raises(ParseError, match="too long"):
        parse_date("on 1 May 2024 " + "and so on " * 30)
    with pytest.raises(TypeError, match="parse_date takes a str"):
        parse_date(20250207)  # type: ignore[arg-type]


@given(data=st.data())
def test_the_text_of_a_date_is_read_back(edtf_texts, data):
    date = EdtfDate(data.draw(edtf_texts))
    assume(not re.fullmatch("[12][0-9]{3}-(2[1-9]|3[0-9]|4[01])", str(date)))  # 1920-24 may be years as well
    assert parse_date(str(date)) == date


@given(
    st.dates(),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%A, %d %B %Y", "%d %b. %Y", "%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"]),
)
def test_every_day_is_read_in_every_order(day, form):
    if 1000 <= day.year <= 2999:
        assert parse_date(day.strftime(form)) == EdtfDate.from_date(day)


@given(st.text(max_size=60) | st.text(alphabet="0123456789 JanFebMay,-/.[]()thofAD:", max_size=40))
@example("\ud8002024")
@example("1 1 1 1 2024 1e999999")
@example("2024" * 60)
@example("0.0A")
def test_any_text_is_a_date_or_an_error(text):
    try:
        told = str(parse_date(text, THURSDAY))
    except ParseError as error:
        told = str(error)
    assert told


def test_the_dates_of_diplomatic_documents(shared: Path):
    rows = [json.loads(line) for line in (shared / "gold" / "frus_dates.jsonl").read_text("utf-8").splitlines()]
    right = 0
    for row in rows:
        try:
            right += str(parse_date(row["text"]))[:10] == row["gold"]
        except ParseError:
            continue
    assert right >= 0.99 * len(rows)
