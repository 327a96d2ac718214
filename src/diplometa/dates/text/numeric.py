"""Dates in figures: ISO 8601, year first, day first, with slashes where one order is possible; Japanese years."""

import re

from diplometa.dates.text.forms import Match, touch
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.times import clock_time

__all__ = ["read_dotted_range", "read_iso", "read_iso_range", "read_numeric", "read_spaced"]

_JOINT = re.compile(r"[/-](?=[0-9]{4}-)")
_DOTTED = re.compile(r"(?P<day>[0-9]{1,2})(?:\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4}))?)?")


def read_iso(match: Match) -> Partial:
    """A date of ISO 8601, or an interval of two; the time of a day is kept."""
    first, *others = _JOINT.split(match.values("I")[0], maxsplit=1)
    last = others[0] if others else ""
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
    raw, after = match.values("F")[0], match.after()
    if after is not None and after.code == "." and _is_numbered(match):
        return None
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


def _is_numbered(match: Match) -> bool:
    """Whether more figures follow a dot, as in the number of a section: 4.5.2020.1."""
    text, end = match.context.scan.text, match.its[-1].end
    return text[end + 1 : end + 2].isdecimal()


def read_dotted_range(match: Match) -> Partial | None:
    """Day first, the month or year of the first day left out: 7-8.2.2025, 07.-09.05.2023, 28.02.-01.03.2023."""
    first, last = (token.value for token in match.its if token.code in "DN")
    end = _DOTTED.fullmatch(last)
    start = _DOTTED.fullmatch(first)
    if end is None or start is None or not end["year"] or not touch(match.its):
        return None
    year, month = start["year"] or end["year"], start["month"] or end["month"]
    begun, ended = _checked(year, month, start["day"]), _checked(end["year"], end["month"], end["day"])
    return begun._replace(last=ended) if begun and ended else None


def read_spaced(match: Match) -> Partial | None:
    """Day first, with blanks after the dots: 5. 5. 2025."""
    day, month = match.values("D")
    return _checked(match.values("Y")[0], month, day)


def read_iso_range(match: Match) -> Partial | None:
    """The end of an interval of ISO 8601 that leaves out what is that of its start: 2024-05-06/08."""
    found = read_iso(match)
    figures = [int(value) for value in match.values("DN") if len(value) == 2]
    if not found.day or found.last or not figures or not touch(match.its):
        return None
    month, day = [found.month, *figures][-2:]
    end = _checked(found.year, str(month), str(day))
    return found._replace(last=end, time="") if end else None


def _checked(year: str, month: str, day: str) -> Partial | None:
    found = Partial(year, int(month), int(day))
    return found if 1 <= found.month <= 12 and 1 <= found.day <= 31 else None
