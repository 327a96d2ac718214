"""What the parts of a date in another calendar are in ours: a day, a month, a year, or one of the days between two."""

from diplometa.dates.calendars import bounds
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.calendars.names import Era
from diplometa.dates.text.partial import Partial

__all__ = ["converted", "of_era", "one_of", "plain"]

# The first day of the solar calendar in Japan, the first on which the Thai year begins in January.
SOLAR, JANUARY = Day(1873, 1, 1), 1941


def one_of(first: Day, last: Day, calendar: str) -> Partial:
    """One of the days from the first to the last; that day where they are one."""
    found = Partial.on(first)._replace(calendar=calendar)
    return found if first == last else found._replace(last=Partial.on(last), either=True)


def converted(calendar: str, year: int, month: int = 0, day: int = 0) -> Partial:
    """A date of another calendar; a fault where there is none such."""
    found = bounds(calendar, year, month, day)
    if found is None:
        return Partial(calendar=calendar, fault=f"there is no such date in the {calendar} calendar")
    return one_of(*found, calendar)


def plain(year: int, month: int = 0, day: int = 0, calendar: str = "", beside: Partial | None = None) -> Partial | None:
    """A date of our calendar, with the one of another that stands beside it; None where its figures can be none."""
    if month > 12 or day > 31 or year <= 0:
        return None
    return Partial(f"{year:04}", month, day, calendar=calendar, beside=beside)


def of_era(era: Era, number: int, month: int = 0, day: int = 0) -> Partial | None:
    """A date by the year of an era that has our months; a fault where the era has no such day."""
    year = number + (era.shift or 0)
    if number < 1 or month > 12 or day > 31 or not 0 < year < 10000:
        return None
    if era.calendar == "japanese" and year < SOLAR.year:
        return _lunar(year, month)
    if era.calendar == "buddhist" and year < JANUARY:
        return _from_april(year, month, day)
    found = Partial(f"{year:04}", month, day, calendar=era.calendar)
    if month and day > days_in_month(year, month):
        return found
    first, last = Day(year, month or 1, day or 1), Day(year, month or 12, day or 31)
    if (era.start and last < era.start) or (era.end and first > era.end):
        ends = f"{era.start or ''} to {era.end or ''}".strip()
        return found._replace(fault=f"the era has no year {number} on that day: it is counted from {ends}")
    return found


def _lunar(year: int, month: int) -> Partial:
    """A date of the lunisolar calendar that Japan had to the end of 1872: its year, or the two that it may lie in."""
    found = Partial(f"{year:04}", calendar="japanese")
    if 0 < month < 11 or year == SOLAR.year - 1:
        return found
    return found._replace(last=Partial(f"{year + 1:04}"), either=True)


def _from_april(year: int, month: int, day: int) -> Partial:
    """A date of a year that may have been counted from April on: its first months may be those of the next one."""
    if not month:
        return one_of(Day(year, 4, 1), Day(year + 1, 3, 31), "buddhist")
    found = Partial(f"{year:04}", month, day, calendar="buddhist")
    if month > 3:
        return found
    return found._replace(last=found._replace(year=f"{year + 1:04}"), either=True)
