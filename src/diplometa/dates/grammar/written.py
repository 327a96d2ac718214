"""Stretches of days as EDTF text: one of them, `[...]`, or all of them, an interval or `{...}`."""

from collections.abc import Sequence

from diplometa.dates.grammar.days import Day, days_in_month, numbered_day
from diplometa.dates.grammar.spans import EVER, Span

__all__ = ["Ends", "one_of", "period"]

# How the starts and the ends of periods are written, by the number of the day.
Ends = tuple[dict[int, str], dict[int, str]]


def one_of(stretches: Sequence[Span], mark: str) -> str | None:
    """Some day within the stretches, in the coarsest units that say it; None where no text does.

    >>> from diplometa.dates.grammar.spans import spans
    >>> one_of([*spans("1914")], ""), one_of([*spans("[1980..1989]")], "~"), one_of([*spans("{1914-06,1918}")], "?")
    ('1914', '198X~', '[1914-06?,1918?]')
    """
    found = [_choice(*stretch) for stretch in stretches]
    members = ["..".join(part and part + mark for part in member) for member in found if member]
    if len(members) < len(found):
        return None
    return members[0] if len(members) == 1 and ".." not in members[0] else f"[{','.join(members)}]"


def period(stretches: Sequence[Span], mark: str, ways: Ends) -> str | None:
    """All days of the stretches; ends that stand in `ways` are written so, others as days; None where no text does."""
    found: list[tuple[str, str]] = []
    for first, last in stretches:
        start = ".." if first == -EVER else ways[0].get(first) or _day(numbered_day(first))
        end = ".." if last == EVER else ways[1].get(last) or _day(numbered_day(last))
        if first == last:
            start = end = _day(numbered_day(first))
        if not start or not end:
            return None
        found.append((start if start == ".." else start + mark, end if end == ".." else end + mark))
    if len(found) == 1:
        start, end = found[0]
        return start if start == end and stretches[0][0] == stretches[0][1] else f"{start}/{end}"
    members = (a if a == b else f"{'' if a == '..' else a}..{'' if b == '..' else b}" for a, b in found)
    return "{" + ",".join(members) + "}"


def _choice(first: int, last: int) -> tuple[str, ...] | None:
    """One member of a set, or the two ends of a range of it; None where no text says it."""
    if first == -EVER and last == EVER:
        return None
    start = None if first == -EVER else numbered_day(first)
    end = None if last == EVER else numbered_day(last)
    if start and end and start == end:
        return _some(_day(start))
    if (not start or start[1:] == (1, 1)) and (not end or end[1:] == (12, 31)):
        if start and end and (mask := _mask(start.year, end.year)):
            return (mask,)
        return _range(start and _year(start.year), end and _year(end.year))
    whole = (not start or start.day == 1) and (not end or end.day == days_in_month(end.year, end.month))
    length = -3 if whole else None
    return _range(start and _day(start)[:length], end and _day(end)[:length])


def _some(text: str) -> tuple[str, ...] | None:
    return (text,) if text else None


def _range(start: str | None, end: str | None) -> tuple[str, ...] | None:
    if start == "" or end == "":
        return None
    return (start,) if start and start == end else (start or "", end or "")


def _day(day: Day) -> str:
    """The day as EDTF has it; empty where its year has more than four digits."""
    return str(day) if -10_000 < day.year < 10_000 else ""


def _year(year: int) -> str:
    return f"{'-' * (year < 0)}{abs(year):04}" if -10_000 < year < 10_000 else f"Y{year}"


def _mask(first: int, last: int) -> str | None:
    """A decade, a century, a millennium: the years from the one to the other, where they are one."""
    low, high, sign = (first, last, "") if first >= 0 else (-last, -first, "-")
    for width in (1, 2, 3, 4):
        # There is no -0000: -000X are nine years.
        if (low > 0 or not sign) and high - low + 1 == 10**width and low % 10**width == 0 and high < 10_000:
            return sign + f"{low:04}"[: 4 - width] + "X" * width
    return None
