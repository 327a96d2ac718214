"""The level and the bounds of an EDTF text: a single date, an interval or a set of dates."""

import re

from diplometa.dates.grammar.days import Day, days_in_month
from diplometa.dates.grammar.points import MARK, read_point, wrong

__all__ = ["Bounds", "read"]

# Level, first day, last day; a day is None where the date is open or its end is unknown.
Bounds = tuple[int, Day | None, Day | None]

_SIMPLE = r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?"
_QUICK = re.compile(rf"{_SIMPLE}(?:/{_SIMPLE})?")
_GROUPED_END = re.compile(rf"(?:^|[/-]){MARK}[0-9]{{4}}{MARK}-{MARK}[2-4][0-9]")


def read(text: str) -> Bounds:
    """The level and the first and last day of an EDTF date.

    >>> read("156X-12-25")
    (2, Day(year=1560, month=12, day=25), Day(year=1569, month=12, day=25))
    >>> read("1985-04/..")
    (1, Day(year=1985, month=4, day=1), None)

    Raises:
        ParseError: the text is no EDTF date; the span is what is wrong in it.

    Source: ISO 8601-2:2019; Library of Congress, Extended Date/Time Format (EDTF) Specification, levels 0, 1 and 2.
    """
    if (quick := _QUICK.fullmatch(text)) and (bounds := _simple(quick)):
        return bounds
    if text[:1] in {"[", "{"}:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return read_point(text, 0, len(text), timed=True)


def _simple(match: re.Match[str]) -> Bounds | None:
    """The bounds of the commonest forms, None where something is wrong in them."""
    year, month, day, end_year, end_month, end_day = match.groups()
    first = last = _span(int(year), month, day)
    if end_year:
        last = _span(int(end_year), end_month, end_day)
    return (0, first[0], last[1]) if first and last and first[0] <= last[1] else None


def _span(year: int, month: str | None, day: str | None) -> tuple[Day, Day] | None:
    if month is None:
        return Day(year, 1, 1), Day(year, 12, 31)
    number = int(month)
    if day is None:
        return Day(year, number, 1), Day(year, number, days_in_month(year, number))
    if day > "28" and int(day) > days_in_month(year, number):
        return None
    only = Day(year, number, int(day))
    return only, only


def _interval(text: str) -> Bounds:
    cut = text.index("/")
    if (second := text.find("/", cut + 1)) >= 0:
        raise wrong("an interval has one slash, not two", text, second, second + 1, "start/end")
    if text == "/":
        raise wrong("neither end of the interval is given", text, 0, 1, "a date on one side at least")
    ends = [
        (1, None, None) if text[start:stop] in {"", ".."} else read_point(text, start, stop)
        for start, stop in ((0, cut), (cut + 1, len(text)))
    ]
    (level, lower, _), (other, _, upper) = ends
    if lower and upper and upper < lower:
        raise wrong("the interval ends before it starts", text, cut + 1, len(text), "the earlier date first")
    mixed = 2 if "X" in text or _GROUPED_END.search(text) else 0
    return max(level, other, mixed), lower, upper


def _set(text: str) -> Bounds:
    """One of a set `[...]` or all of it `{...}`: dates and ranges of dates, divided by commas."""
    closing = "]" if text[0] == "[" else "}"
    if len(text) < 3 or text[-1] != closing:
        raise wrong(
            f"a set that opens with {text[0]} is not closed",
            text,
            max(0, len(text) - 1),
            len(text),
            f"{closing} at its end",
        )
    found = _members(text)
    lower = None if any(first is None for first, _ in found) else min(first for first, _ in found if first)
    upper = None if any(last is None for _, last in found) else max(last for _, last in found if last)
    return 2, lower, upper


def _members(text: str) -> list[tuple[Day | None, Day | None]]:
    """The first and the last day of each member of a set that is closed."""
    found: list[tuple[Day | None, Day | None]] = []
    start, stop = 1, len(text) - 1
    while start <= stop:
        end = text.find(",", start, stop)
        end = stop if end < 0 else end
        found.append(_member(text, start, end, initial=start == 1, final=end == stop))
        start = end + 1
    return found


def _member(text: str, start: int, end: int, *, initial: bool, final: bool) -> tuple[Day | None, Day | None]:
    cut = text.find("..", start, end)
    if cut < 0:
        return read_point(text, start, end)[1:]
    if end - start == 2 or (cut == start and not initial) or (cut + 2 == end and not final):
        raise wrong(
            "an open range stands alone or at the wrong end",
            text,
            start,
            end,
            "`..` first or last in the set, with a date",
        )
    lower = read_point(text, start, cut)[1] if cut > start else None
    upper = read_point(text, cut + 2, end)[2] if cut + 2 < end else None
    if lower and upper and upper < lower:
        raise wrong("the range ends before it starts", text, start, end, "the earlier date first")
    return lower, upper
