"""Days of any year, counted: the calendar of the standard library, and its continuation both ways."""

import datetime as dt

from hypothesis import given, strategies as st

from diplometa.dates.grammar.days import Day, day_number, numbered_day


@given(st.dates())
def test_days_are_counted_as_the_standard_library_counts(day):
    assert day_number(Day(day.year, day.month, day.day)) == day.toordinal()
    assert numbered_day(day.toordinal()).date() == day


@given(st.integers(-(10**20), 10**20))
def test_a_day_follows_the_other_in_any_year(number):
    day = numbered_day(number)
    assert day_number(day) == number
    assert day < numbered_day(number + 1)
    assert 1 <= day.month <= 12
    assert 1 <= day.day <= 31


def test_a_year_before_the_first_is_a_leap_year_too():
    assert day_number(Day(0, 3, 1)) - day_number(Day(0, 2, 28)) == 2
    assert numbered_day(dt.date(1, 1, 1).toordinal() - 1) == Day(0, 12, 31)
