"""Dates in figures: ISO 8601, year first, day first, with slashes where one order is possible; without a year."""

import re
from collections.abc import Sequence

from diplometa.dates.text.forms.form import Match, touch
from diplometa.dates.text.forms.times import clock_time
from diplometa.dates.text.forms.two_digits import with_century
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.vocabulary import cues

__all__ = [
    "read_day_and_month",
    "read_dotted_range",
    "read_iso",
    "read_iso_range",
    "read_numeric",
    "read_slashed_range",
    "read_spaced",
]

_JOINT = re.compile(r"[/-](?=[0-9]{4}-)")
# What looks like a day and is the name of an event, or of every hour.
_NAMES = frozenset({"9/11", "24/7"})
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
    stated = True if mark == "." else match.context.day_first
    if len(parts[2]) == 4:
        return _in_order(_orders(parts[0], parts[1], parts[2], day_first=stated))
    # With hyphens the year may as well stand first: 03-04-05.
    if mark == "-" or not (match.context.whole or (mark == "/" and _is_led(match))):
        return None
    readings = [with_century(match, found, parts[2]) for found in _orders(parts[0], parts[1], "", day_first=stated)]
    return _in_century([found for found in readings if found])


def read_day_and_month(match: Match) -> Partial | None:
    """A day and a month alone, 3/11: all of a string, or where its order is stated or "on" leads to it."""
    if not touch(match.its) or not (match.context.whole or _is_led(match)):
        return None
    first, second = match.values("D")
    readings = _orders(first, second, "", day_first=match.context.day_first)
    return _in_order([match.context.nearest_year(found, match.start) for found in readings])


def _is_led(match: Match) -> bool:
    """Whether figures with slashes are a date in prose: where their order is stated, or a word leads to them."""
    scan, before, after = match.context.scan, match.before(), match.after()
    counted = after is not None and (after.code in "o%/-" or after.value in cues("after-number"))
    if match.context.stated:
        return not counted
    written = scan.folded[match.start : match.its[-1].end]
    if counted or before is None or written in _NAMES:
        return False
    lead = scan.folded[before.start : before.end]
    # "On 5/5 ratings" counts; what is dated counts nothing.
    running = after is not None and after.code == "x" and after.value not in cues("subject")
    return lead == "dated" or (lead == "on" and not running)


def _orders(first: str, second: str, year: str, *, day_first: bool | None) -> list[Partial]:
    """What two figures may be, the day first and the month first; one of them where it is stated."""
    orders = [_checked(year, second, first), _checked(year, first, second)]
    if day_first is not None:
        orders = orders[:1] if day_first else orders[1:]
    return [*dict.fromkeys(found for found in orders if found)]


def _in_order(readings: Sequence[Partial]) -> Partial | None:
    """The only reading; the first where there are two, with both."""
    if len(readings) < 2:
        return readings[0] if readings else None
    return readings[0]._replace(rule="numeric.order-unknown", alternatives=tuple(readings))


def _in_century(readings: Sequence[Partial]) -> Partial | None:
    """The only reading of figures with a year in two digits; else the first with all, in each century and order."""
    if len(readings) < 2:
        return readings[0] if readings else None
    alternatives = [each for found in readings for each in found.alternatives or (found,)]
    rule = "numeric.century-and-order-unknown" if readings[0].alternatives else "numeric.order-unknown"
    return readings[0]._replace(rule=rule, alternatives=tuple(alternatives))


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


def read_slashed_range(match: Match) -> Partial | None:
    """Days of one month with slashes after the last, so that a day stands first: 3-5/4/2024."""
    first, last, month = match.values("D")
    begun, ended = (_checked(match.values("Y")[0], month, day) for day in (first, last))
    rising = begun is not None and ended is not None and begun.day < ended.day
    return begun._replace(last=ended) if begun and rising and touch(match.its) else None


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
