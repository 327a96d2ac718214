"""Days of the proleptic Gregorian calendar, of any year."""

import datetime as dt
from typing import NamedTuple

__all__ = ["MONTH_NAMES", "WEEKDAY_NAMES", "Day", "day_number", "days_in_month", "numbered_day"]

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# After so many years the calendar repeats itself, to the weekday.
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, of any year: 0 is 1 BC, -43 is 44 BC.

    >>> str(Day(-43, 3, 15)), Day(2025, 2, 7).date()
    ('-0043-03-15', datetime.date(2025, 2, 7))
    """

    year: int
    month: int
    day: int

    def date(self) -> dt.date | None:
        """The day as a `datetime.date`, None outside the years 1 to 9999."""
        return dt.date(*self) if 0 < self.year < 10000 else None

    def __str__(self) -> str:
        return f"{'-' * (self.year < 0)}{abs(self.year):04}-{self.month:02}-{self.day:02}"


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, in any year.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(-4, 2)
    (29, 28, 29)
    """
    return 29 if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0) else _MONTH_DAYS[month - 1]


def day_number(day: Day) -> int:
    """The number of a day, counted as `datetime.date.toordinal` counts, also before the year 1 and after 9999.

    >>> day_number(Day(2025, 2, 7)) == Day(2025, 2, 7).date().toordinal(), day_number(Day(0, 12, 31))
    (True, 0)
    """
    cycles, year = divmod(day.year - 1, _CYCLE_YEARS)
    return cycles * _CYCLE_DAYS + dt.date(year + 1, day.month, day.day).toordinal()


def numbered_day(number: int) -> Day:
    """The day of a number, the inverse of `day_number`.

    >>> str(numbered_day(0)), str(numbered_day(-366))
    ('0000-12-31', '-0001-12-31')
    """
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    date = dt.date.fromordinal(rest + 1)
    return Day(date.year + cycles * _CYCLE_YEARS, date.month, date.day)
