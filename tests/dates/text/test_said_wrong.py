"""Strings that are no date as they stand, references that are no day, and what keeps its doubt."""

import pytest

import diplometa as dm
from diplometa import EdtfDate, ParseError
from diplometa.dates.text import find_dates, parse_date

READ = [
    ("1908/09", "1908/1909"),
    ("1908/11", "1908-11"),
    ("1904-05", "1904-05"),
    ("May 18__", "18XX-05"),
    ("May 18--", "18XX-05"),
    ("4 May 18__", "18XX-05-04"),
    ("18__", "18XX"),
    ("1950er", "195X"),
    ("1860's", "186X"),
    ("1863-", "1863/.."),
    ("1863–", "1863/.."),
    ("ca. October 16-28, 1962", "1962-10-16~/1962-10-28~"),
    ("ca. Oct-Nov 1962", "1962-10~/1962-11~"),
    ("c. 1904-05", "1904~/1905~"),
    ("c.1871?", "1871%"),
    ("[c. 1942?]", "1942%"),
    ("[1914-1918?]", "1914?/1918?"),
    ("9May1945", "1945-05-09"),
    ("early 5th century BC", "-0499~/-0466~"),
    ("14 thermidor an XII", "1804-08-02"),
]
REFUSED = [
    ("a. 1521", "no part of a date"),
    ("December 1945-January", "only one of two dates has a year"),
    ("9 May 1945 25:61", "no time of day '25:61'"),
    ("9 May 1945 1945", "2 dates stand here"),
    ("1th May 1945", "ends in 'st', not in 'th'"),
    ("14 thermidor an XIV", "no such date in the french-republican calendar"),
    ("31 June", "day 31 does not exist in June;"),
    ("12 May '45", "such as in 1845-05-12"),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_read(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


def test_decades_with_an_apostrophe_in_prose() -> None:
    found = find_dates("The 1990's were hard; in 1990's talks nothing was said.")
    assert [str(each.value) for each in found] == ["199X", "1990"]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        parse_date(text)


@pytest.mark.parametrize(
    ("reference", "value"),
    [("XXXX-05-02", "XXXX-05-02"), ("../2025", "XXXX-05-02"), ("202X", "XXXX-05-02"), ("2025", "2025-05-02")],
)
def test_a_reference_without_a_year_invents_none(reference: str, value: str) -> None:
    assert str(parse_date("May 2", EdtfDate(reference))) == value


def test_years_are_counted_from_a_year() -> None:
    assert str(parse_date("last year", EdtfDate("2025"))) == "2024"


@pytest.mark.parametrize("text", ["next Tuesday", "yesterday"])
def test_days_are_not_counted_from_a_year(text: str) -> None:
    with pytest.raises(ParseError, match="counted from a day"):
        parse_date(text, EdtfDate("2025"))


def test_wrong_types_are_type_errors() -> None:
    for read in (parse_date, find_dates):
        with pytest.raises(TypeError, match="language is a str"):
            read("1945", language=5)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="day_first is True, False or None"):
            read("1945", day_first="yes")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="put it in a list"):
        dm.parse_each(dm.parse_date, "1945")
