"""Dates in figures: ISO 8601, year first, day first, with slashes where one order is possible; Japanese years."""

import re

from diplometa.dates.text.forms import Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.times import clock_time

__all__ = ["read_iso", "read_japanese", "read_numeric"]

# The year before the first of each era, from Meiji (1868) to Reiwa (2019).
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_DIGITS = re.compile(r"[0-9]+|元")


def read_iso(match: Match) -> Partial:
    """A date of ISO 8601, or an interval of two; the time of a day is kept."""
    first, _, last = match.values("I")[0].partition("/")
    found = _iso(first)
    if "t" in first:
        return found._replace(time=clock_time(first.partition("t")[2]))
    if not found.day and not last and found.month == int(found.year[2:]) + 1:
        # In prose this is a year of two, a fiscal one or a season, more often than a month.
        return Partial(found.year, last=Partial(f"{int(found.year) + 1:04}"))
    return found._replace(last=_iso(last)) if last else found


def _iso(text: str) -> Partial:
    year, month, *day = text.partition("t")[0].split("-")
    return Partial(year, int(month), int(day[0]) if day else 0)


def read_numeric(match: Match) -> Partial | None:
    """Year first, or day first with dots or where the month cannot be first, or as is stated; else both are kept."""
    raw = match.values("F")[0]
    mark = "." if "." in raw else "/" if "/" in raw else "-"
    parts = raw.split(mark)
    if len(parts[0]) == 4:
        return _checked(parts[0], parts[1], parts[2])
    if len(parts[2]) != 4:
        return None
    day_first, month_first = _checked(parts[2], parts[1], parts[0]), _checked(parts[2], parts[0], parts[1])
    stated = match.context.day_first
    if mark == "." or stated is not None:
        return day_first if mark == "." or stated else month_first
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    return day_first._replace(rule="numeric.order-unknown", alternatives=(day_first, month_first))


def _checked(year: str, month: str, day: str) -> Partial | None:
    found = Partial(year, int(month), int(day))
    return found if 1 <= found.month <= 12 and 1 <= found.day <= 31 else None


def read_japanese(match: Match) -> Partial | None:
    """A year of the common era or of a Japanese one, with or without month and day."""
    raw = match.values("J")[0]
    year, *rest = [1 if digits == "元" else int(digits) for digits in _DIGITS.findall(raw)]
    year += _ERAS.get(raw[:2], 0)
    month, day = [*rest, 0, 0][:2]
    return Partial(f"{year:04}", month, day) if month <= 12 and day <= 31 else None
