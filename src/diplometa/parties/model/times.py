"""Stretches of time given by the cells of a table, compared with the days that a date may be."""

import datetime as dt
from functools import cache, lru_cache

from diplometa.dates.model import EdtfDate

__all__ = ["Bounds", "Date", "answers", "bounds", "holds", "interval", "may_hold"]

Date = dt.date | EdtfDate
# The first and the last day of a stretch of time, None where it is open.
Day = tuple[int, ...] | None
Bounds = tuple[Day, Day]


@cache
def _day(cell: str) -> EdtfDate:
    return EdtfDate(cell)


def bounds(on: Date) -> Bounds:
    """The first and the last day that a date may be."""
    date = on if isinstance(on, EdtfDate) else EdtfDate.from_date(on)
    return date.lower, date.upper


def holds(start: str, end: str, on: Bounds) -> bool:
    """Whether a stretch of time, given by the cells of its ends (empty: open), may hold a date."""
    return may_hold(_day(start).lower if start else None, _day(end).upper if end else None, on)


def may_hold(first: Day, last: Day, on: Bounds) -> bool:
    """Whether a stretch of time from its first to its last day (None: open) may hold a date."""
    too_early = first and on[1] and on[1] < first
    return not too_early and not (last and on[0] and last < on[0])


# Bounded: cells of a caller's own parties are no part of the tables.
@lru_cache(maxsize=8192)
def interval(start: str, end: str) -> EdtfDate:
    """The stretch of time between the cells of its ends; an empty start is not known, an empty end is open."""
    return EdtfDate(f"{start}/{end or '..'}")


def answers(spells: tuple[EdtfDate, ...], date: Date) -> bool | None:
    """Whether one of the stretches of time holds a date; None where that is not known."""
    found = [spell.overlaps(date) for spell in spells]
    return True if True in found else None if None in found or not found else False
