"""A string that means to be a date and is none is refused with what is wrong, where, and how to mend it."""

import datetime as dt

import pytest

from diplometa.core.each import parse_each
from diplometa.core.errors import ParseError
from diplometa.dates.text import parse_date


@pytest.mark.parametrize(
    ("text", "weekday", "message"),
    [
        ("Tuesday, 3 March 2025", "Tuesday", "3 March 2025 is a Monday, not a Tuesday"),
        ("Tue 3 Mar 2025", "Tue", "3 March 2025 is a Monday, not a Tuesday"),
        ("March 3, 2025 (Tuesday)", "Tuesday", "3 March 2025 is a Monday, not a Tuesday"),
        ("Sunday, February 8, 2025", "Sunday", "8 February 2025 is a Saturday, not a Sunday"),
        ("Monday 3 to Thursday 6 March 2024", "Monday", "3 March 2024 is a Sunday, not a Monday"),
        ("from Monday, 3 March 2025 to Tuesday, 5 March 2025", "Tuesday", "5 March 2025 is a Wednesday, not a Tuesday"),
        ("lundi 4 mars 2025", "lundi", "4 March 2025 is a Tuesday, not a Monday"),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_refused_with_both_days(text, weekday, message) -> None:
    with pytest.raises(ParseError) as refused:
        parse_date(text)
    assert refused.value.message == message
    assert text[refused.value.start : refused.value.end] == weekday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Monday, 3 March 2025", "2025-03-03"),
        ("Mon 3 Mar 2025", "2025-03-03"),
        ("March 3, 2025 (Monday)", "2025-03-03"),
        ("Monday 3 to Thursday 6 March 2025", "2025-03-03/2025-03-06"),
        ("Monday, 3 March", "XXXX-03-03"),
    ],
)
def test_a_weekday_that_agrees_is_read(text, value) -> None:
    assert str(parse_date(text)) == value


def test_a_weekday_counted_from_a_reference_contradicts_nothing() -> None:
    assert str(parse_date("next Tuesday", dt.date(2025, 3, 3))) == "2025-03-04"


@pytest.mark.parametrize(
    ("text", "wrong", "message", "expected"),
    [
        ("January 32", "32", "there is no day 32 in January", "a day from 1 to 31, or a year of four digits"),
        ("32 January 2025", "32", "there is no day 32 in January", "a day from 1 to 31, or a year of four digits"),
        ("January 32, 2025", "32", "there is no day 32 in January", "a day from 1 to 31, or a year of four digits"),
        ("45 February", "45", "there is no day 45 in February", "a day from 1 to 29, or a year of four digits"),
        ("0 May 2024", "0", "there is no day 0 in May", "a day from 1 to 31, or a year of four digits"),
        ("03/04/05", "03/04/05", "the year has two digits: ", "a year of four digits, first: 2005-04-03"),
        ("25.12.05", "25.12.05", "the year has two digits: ", "a year of four digits, first: 2005-04-03"),
        (
            "13/13/2024",
            "13/13/2024",
            "in no order are these",
            "a day up to 31, a month up to 12, a year of four digits",
        ),
        ("2024/13/1", "2024/13/1", "in no order are these", "a day up to 31, a month up to 12, a year of four digits"),
        ("February 30, 2024", "February 30, 2024", "day 30 does not exist in February of 2024", "01 to 29"),
        ("31 April", "31 April", "day 31 does not exist in April", "01 to 30"),
        ("6-4 May 2024", "6-4 May 2024", "the interval ends before it starts", "the earlier date first"),
        ("7 May 2024 at Oslo", "Oslo", "this is no part of a date", "a date such as 7 February 2025"),
        ("gibberish", "gibberish", "no date was found", "a date such as 7 February 2025"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, wrong, message, expected) -> None:
    with pytest.raises(ParseError) as refused:
        parse_date(text)
    error = refused.value
    assert error.message.startswith(message)
    assert error.expected.startswith(expected)
    assert text[error.start : error.end] == wrong


@pytest.mark.parametrize("text", ["May 800", "May 45 BC", "May 1945"])
def test_a_number_that_may_be_no_day_is_no_wrong_day(text) -> None:
    values, report = parse_each(parse_date, [text])
    assert values[0] is not None or "no day 45" not in report[0].message
