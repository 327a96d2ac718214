"""Dates of other calendars and scripts in prose and as whole strings: the Gregorian value, and the calendar named."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import find_dates, parse_date

# Found: the value and the calendar (empty for the Gregorian), with a reference where one is needed; none: of which no
# date is read; refused: dates that their calendar or era does not have.
with Path(__file__).with_name("calendars.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def of_kind(kind: str) -> list[dict[str, str]]:
    """The rows of a kind."""
    return [row for row in ROWS if row["kind"] == kind]


def reference(text: str) -> dt.date | None:
    """The reference of a row."""
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", of_kind("found"), ids=lambda row: row["text"])
def test_dates_of_other_calendars_are_converted_in_prose(row: dict[str, str]) -> None:
    text = row["text"]
    found = find_dates(text, reference(row["reference"]))
    assert [(str(each.value), each.calendar or "") for each in found] == [(row["value"], row["calendar"])]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize("row", of_kind("found"), ids=lambda row: row["text"])
def test_what_was_found_is_read_by_itself(row: dict[str, str]) -> None:
    day = reference(row["reference"])
    assert str(parse_date(find_dates(row["text"], day)[0].text, day)) == row["value"]


@pytest.mark.parametrize("row", of_kind("none"), ids=lambda row: row["text"])
def test_what_is_no_date_is_left_alone(row: dict[str, str]) -> None:
    assert find_dates(row["text"], dt.date(2024, 5, 1)) == ()


@pytest.mark.parametrize("row", of_kind("refused"), ids=lambda row: row["text"])
def test_days_that_a_calendar_does_not_have_are_refused(row: dict[str, str]) -> None:
    assert find_dates(row["text"]) == ()
    with pytest.raises(ParseError):
        parse_date(row["text"])


def test_a_refusal_tells_the_days_of_the_era() -> None:
    with pytest.raises(ParseError, match="counted from 1989-01-08 to 2019-04-30"):
        parse_date("Heisei 35")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 1 May 2024 (14 Safar 1300) odd", ["2024-05-01", "[1882-12-23..1882-12-27]"]),
        ("from 14 Ramadan 1445 to 5 May 2024", ["[2024-03-22..2024-03-26]", "2024-05-05"]),
        ("the years 1424 AH (2003) and 1425 AH (2004)", ["2003", "2004"]),
        ("10/24 January 2024", ["2024-01-10", "2024-01-24"]),
    ],
)
def test_dates_that_are_not_one_stand_apart(text: str, values: list[str]) -> None:
    found = [str(each.value) for each in find_dates(text)]
    assert found == values or (
        text.startswith("10/24") and "julian" not in {each.calendar for each in find_dates(text)}
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 Ramadan 1445 AH", "2024-03-24"),
        ("5 Shawwal 1420 H", "2000-01-11"),
        ("18 Jumada II 1369", "1950-04-06"),
        ("14 Safar 1417", "1996-06-30"),
    ],
)
def test_the_day_that_a_lunar_date_was_is_one_of_its_days(text: str, day: str) -> None:
    assert EdtfDate(day).overlaps(parse_date(text)) is not False


def test_a_weekday_in_brackets_is_kept_for_the_rules() -> None:
    assert [each.text for each in find_dates("会談は2025年2月7日(金)に行われた")] == ["2025年2月7日(金)"]


_PIECES = st.sampled_from(
    [
        *"1445 AH|14|Ramadan|Rabi' al-|Showa|年|月|日|5|2024|至|(|)|corresponding to|O.S.|/|昭和|元|พ.ศ.".split("|"),
        *"the|first|year|of|Republic of China|B.E.|an II|Thermidor|\ud800|\0|年月|월|. |-|10/22 January".split("|"),
        *"(Old Style)|hundred and|S26.9.8|=|٧|فبراير".split("|"),
    ]
)


@given(st.lists(_PIECES, max_size=25), st.sampled_from([" ", ""]))
def test_no_text_makes_the_reader_fail(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for found in find_dates(text, dt.date(2024, 5, 1)):
        assert text[found.start : found.end] == found.text
