"""Days of other calendars, converted by their published rules; what no rule gives to the day has its true bounds."""

from collections.abc import Callable
from typing import NamedTuple

from diplometa.dates.grammar.days import Day, day_number, days_in_month, numbered_day

__all__ = ["CALENDARS", "Calendar", "bounds", "julian_day_number"]


def _no_doubt(_: int) -> int:
    return 0


class Calendar(NamedTuple):
    """How a calendar counts: the day its years start on, its months, and how far its days may lie from the rule.

    `start` is the number of the first day of a year, as `day_number` counts; `length` that of the days in a month, 0
    where the year has no such month. `doubt` is how many days a date of a year may lie before or after what the rule
    gives. Years from `first` to `last` are converted.
    """

    start: Callable[[int], int]
    length: Callable[[int, int], int]
    first: int
    last: int
    doubt: Callable[[int], int] = _no_doubt


def bounds(calendar: str, year: int, month: int = 0, day: int = 0) -> tuple[Day, Day] | None:
    """The first and the last Gregorian day that a date of another calendar may be, or has; None where there is none.

    Args:
        calendar: one of `CALENDARS`.
        year: its year.
        month: its month; 0 for the whole year.
        day: the day of the month; 0 for the whole month.

    >>> [str(day) for day in bounds("julian", 1917, 10, 25)], [str(day) for day in bounds("hijri", 1445, 9)]
    (['1917-11-07', '1917-11-07'], ['2024-03-09', '2024-04-11'])
    >>> bounds("persian", 1402, 12, 30) is None
    True
    """
    its = CALENDARS[calendar]
    if not its.first <= year <= its.last:
        return None
    first, last = its.start(year), its.start(year + 1) - 1
    if month:
        length = its.length(year, month) if 1 <= month <= MONTHS else 0
        if not length or day > length:
            return None
        first += sum(its.length(year, before) for before in range(1, month))
        first, last = (first + day - 1, first + day - 1) if day else (first, first + length - 1)
    if calendar == "french-republican":
        if first > (abolished := day_number(REPUBLICAN_END)):
            return None
        last = min(last, abolished)
    doubt = its.doubt(year)
    return numbered_day(first - doubt), numbered_day(last + doubt)


# The last day that France counted so: senatus-consultum of 22 Fructidor XIII.
REPUBLICAN_END = Day(1805, 12, 31)
# No calendar has more months in a year.
MONTHS = 13


def julian_day_number(year: int, month: int, day: int) -> int:
    """The number of a day of the Julian calendar, as `day_number` counts those of the Gregorian one.

    >>> numbered_day(julian_day_number(1582, 10, 5))
    Day(year=1582, month=10, day=15)
    """
    behind = year - (month < 3)
    return day_number(Day(year, month, 1)) + day - 1 + behind // 100 - behind // 400 - 2


def _julian_length(year: int, month: int) -> int:
    return 0 if month > 12 else 29 if month == 2 and year % 4 == 0 else days_in_month(1900, month)


def _hijri_start(year: int) -> int:
    """The tabular calendar of 30 years, 11 of 355 days, from 16 July 622 (Julian): Reingold and Dershowitz, ch. 7."""
    return _HIJRI + 354 * (year - 1) + (3 + 11 * year) // 30


def _hijri_length(_: int, month: int) -> int:
    """The last month may have 30 days in any year: it depends on the moon."""
    if month == 12:
        return 30
    return 0 if month > 12 else 29 + month % 2


_HIJRI = julian_day_number(622, 7, 16)


def _persian_start(year: int) -> int:
    """Eight leap years in 33, as the equinox at Tehran fell in all years of the law and will to 1501."""
    leaps = sum(_persian_leap(past) for past in range(_PERSIAN_YEAR, year))
    leaps -= sum(_persian_leap(past) for past in range(year, _PERSIAN_YEAR))
    return _PERSIAN + 365 * (year - _PERSIAN_YEAR) + leaps


def _persian_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8


# 1 Farvardin 1304, the first new year under the law of 1925; the last year whose equinox the cycle is known to follow.
_PERSIAN_YEAR, _PERSIAN_LAST, _PERSIAN = 1304, 1501, day_number(Day(1925, 3, 21))


def _persian_length(year: int, month: int) -> int:
    return 0 if month > 12 else 31 if month < 7 else 30 if month < 12 or _persian_leap(year) else 29


def _hebrew_start(year: int) -> int:
    """The day of 1 Tishri by the molad and its four postponements: Reingold and Dershowitz, ch. 8."""
    begun = _hebrew_elapsed(year)
    before, after = _hebrew_elapsed(year - 1), _hebrew_elapsed(year + 1)
    late = 2 if after - begun == 356 else 1 if begun - before == 382 else 0
    return _HEBREW + begun + late


def _hebrew_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + (3 * (day + 1) % 7 < 3)


_HEBREW = julian_day_number(-3760, 10, 7)


def _hebrew_length(year: int, month: int) -> int:
    """Months from Tishri on; the sixth is Adar I, which leap years alone have."""
    days = _hebrew_start(year + 1) - _hebrew_start(year)
    if month == 2:
        return 30 if days % 10 == 5 else 29
    if month == 3:
        return 29 if days % 10 == 3 else 30
    if month == 6:
        return 30 if days > 380 else 0
    return (30, 0, 0, 29, 30, 0, 29, 30, 29, 30, 29, 30, 29)[month - 1]


def _ethiopian_start(year: int) -> int:
    return julian_day_number(8, 8, 29) + 365 * (year - 1) + year // 4


def _coptic_start(year: int) -> int:
    return julian_day_number(284, 8, 29) + 365 * (year - 1) + year // 4


def _coptic_length(year: int, month: int) -> int:
    return 30 if month < 13 else 6 if year % 4 == 3 else 5


def _republican_start(year: int) -> int:
    """Years III, VII and XI had 366 days: decree of 4 Frimaire II and the equinoxes at Paris; abolished in XIV."""
    return day_number(Day(1792, 9, 22)) + 365 * (year - 1) + year // 4


def _indian_start(year: int) -> int:
    """22 March, 21 March in leap years: the Calendar Reform Committee of India, in force since 22 March 1957."""
    gregorian = year + 78
    return day_number(Day(gregorian, 3, 22 - (days_in_month(gregorian, 2) == 29)))


def _indian_length(year: int, month: int) -> int:
    if month == 1:
        return 30 + (days_in_month(year + 78, 2) == 29)
    return 0 if month > 12 else 31 if month < 7 else 30


def _julian_start(year: int) -> int:
    return julian_day_number(year, 1, 1)


def _lunar_doubt(_: int) -> int:
    """Months begin when the moon is seen, or by tables of a state: none lies farther from the rule than this."""
    return 2


def _persian_doubt(year: int) -> int:
    return 0 if _PERSIAN_YEAR <= year <= _PERSIAN_LAST else 1


CALENDARS = {
    "julian": Calendar(_julian_start, _julian_length, 1, 2099),
    "hijri": Calendar(_hijri_start, _hijri_length, 1, 1600, _lunar_doubt),
    "persian": Calendar(_persian_start, _persian_length, 1200, 1600, _persian_doubt),
    "hebrew": Calendar(_hebrew_start, _hebrew_length, 4000, 6500),
    "ethiopian": Calendar(_ethiopian_start, _coptic_length, 1, 2500),
    "coptic": Calendar(_coptic_start, _coptic_length, 1, 2200),
    "french-republican": Calendar(_republican_start, _coptic_length, 1, 14),
    "indian": Calendar(_indian_start, _indian_length, 1879, 2100),
}
