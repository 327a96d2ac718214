"""Week dates and ordinal dates: every one of the standard library's, and refusals of those that there are not."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.weeks import week_or_ordinal


@given(st.dates(max_value=dt.date(9999, 12, 25)), st.booleans())
def test_each_day_has_a_week_date_and_an_ordinal_date(day, basic):
    year, week, weekday = day.isocalendar()
    hyphen = "" if basic else "-"
    assert week_or_ordinal(f"{year:04}{hyphen}W{week:02}{hyphen}{weekday}") == str(day)
    assert week_or_ordinal(f"{day.year:04}{hyphen}{day.timetuple().tm_yday:03}") == str(day)
    monday = day - dt.timedelta(days=weekday - 1)
    assert week_or_ordinal(f"{year:04}{hyphen}W{week:02}") == f"{monday}/{monday + dt.timedelta(days=6)}"


@pytest.mark.parametrize("text", ["", "2024", "2024-12", "2024-W1", "2024W12-3", "2024-W123", "20240", "W12"])
def test_other_texts_are_none_of_these(text):
    assert week_or_ordinal(text) is None


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("2021-W53", "53", "no week 53; expected 01 to 52"),
        ("2020-W00", "00", "no week 00; expected 01 to 53"),
        ("2024-W12-8", "8", "a week has no day 8"),
        ("2023-366", "366", "no day 366; expected 001 to 365"),
        ("2024-000", "000", "expected 001 to 366"),
    ],
)
def test_weeks_and_days_that_there_are_not_are_refused(text, marked, message):
    with pytest.raises(ParseError, match=message) as caught:
        week_or_ordinal(text)
    assert text[caught.value.start : caught.value.end] == marked
