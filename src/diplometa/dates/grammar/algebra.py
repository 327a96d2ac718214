"""Intersection, union and hull of dates, as sets of days; the result as EDTF text, None where none says it."""

import re
from collections.abc import Callable, Iterator, Sequence
from heapq import merge
from itertools import islice

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.bounds import read
from diplometa.dates.grammar.points import POINT
from diplometa.dates.grammar.spans import Span, bounds_of, merged, spans
from diplometa.dates.grammar.written import Ends, one_of, period

__all__ = ["hull", "intersection", "union"]

# A set of more members than this is written by nobody.
MOST_MEMBERS = 1000
_MARKS = re.compile("[?~%]")
_PARTS = re.compile(r"[/,]|\.\.")


def intersection(one: str, other: str) -> str | None:
    """The days that two dates share.

    >>> intersection("1939/1945", "1941-12-07/1950"), intersection("XXXX-12-25", "191X"), intersection("1914", "1918")
    ('1941-12-07/1945', '191X-12-25', None)
    """
    if _unknown(one) or _unknown(other):
        return None
    if (mine := _digits(one)) and (theirs := _digits(other)):
        return _checked(_masked(mine, theirs, _mark(one, other)))
    return _written(_shared(spans(one), spans(other)), one, other, min)


def union(one: str, other: str) -> str | None:
    """The days of two dates together.

    >>> union("1939/1945", "1941/1949"), union("1914", "1918"), union("1914-06", "1914-07/1914-08")
    ('1939/1949', '[1914,1918]', '[1914-06..1914-08]')
    """
    if _unknown(one) or _unknown(other):
        return None
    return _written(merged(merge(spans(one), spans(other))), one, other, max)


def hull(one: str, other: str) -> str | None:
    """All days from the first of two dates to the last of them.

    >>> hull("1914", "1918"), hull("1914-06-28", "1918-11-11")
    ('[1914..1918]', '1914-06-28/1918-11-11')
    """
    if _unknown(one) or _unknown(other):
        return None
    (first, last), (start, end) = bounds_of(one), bounds_of(other)
    return _written(iter([(min(first, start), max(last, end))]), one, other, max)


def _unknown(text: str) -> bool:
    return text.startswith("/") or text.endswith("/")


def _is_period(text: str) -> bool:
    """Whether it is all of its days: an interval, a set `{...}`, a day."""
    if "/" in text or text[0] == "{":
        return True
    first, last = bounds_of(text)
    return first == last


def _shared(mine: Iterator[Span], theirs: Iterator[Span]) -> Iterator[Span]:
    a, b = next(mine, None), next(theirs, None)
    while a and b:
        if (first := max(a[0], b[0])) <= (last := min(a[1], b[1])):
            yield first, last
        if a[1] < b[1]:
            a = next(mine, None)
        else:
            b = next(theirs, None)


def _mark(*texts: str) -> str:
    """The qualification of what is made of these: doubt in one of them is doubt in it."""
    together = "".join(texts)
    uncertain, approximate = "?" in together, "~" in together
    return "%" if "%" in together or (uncertain and approximate) else "?" if uncertain else "~" if approximate else ""


def _written(found: Iterator[Span], one: str, other: str, choose: Callable[..., str]) -> str | None:
    stretches: Sequence[Span] = list(islice(found, MOST_MEMBERS + 1))
    if not 0 < len(stretches) <= MOST_MEMBERS:
        return None
    mark = _mark(one, other)
    single = len(stretches) == 1 and stretches[0][0] == stretches[0][1]
    if single or (_is_period(one) and _is_period(other)):
        return _checked(period(stretches, mark, _ends((one, other), choose)))
    return _checked(one_of(stretches, mark))


def _ends(texts: tuple[str, ...], choose: Callable[..., str]) -> Ends:
    """How the ends of periods are written, by the day: of two ways the longer where `choose` is max, else the other."""
    starts: dict[int, str] = {}
    ends: dict[int, str] = {}
    for part in filter(None, (part for text in texts for part in _PARTS.split(_MARKS.sub("", text).strip("[]{}")))):
        plain = part.partition("T")[0]
        if "X" in plain:
            # As an end it is its outermost day; as a member of a set it would be every day that it fits.
            continue
        for ways, number in zip((starts, ends), bounds_of(plain), strict=True):
            ways[number] = choose(ways.get(number, plain), plain, key=_fineness)
    return starts, ends


def _fineness(way: str) -> tuple[int, str]:
    return len(way), way


def _checked(text: str | None) -> str | None:
    """The text, where it is a date."""
    try:
        return text if text and read(text) else None
    except ParseError:
        return None


def _digits(text: str) -> tuple[str, str] | None:
    """The sign and the eight digits of a day, a month or a year by its number, None of all else."""
    match = POINT.fullmatch(text.partition("T")[0])
    if match is None or match["significant"] or ((match["month"] or "00") > "20" and "X" not in match["month"]):
        return None
    return match["sign"], match["year"] + (match["month"] or "XX") + (match["day"] or "XX")


def _masked(one: tuple[str, str], other: tuple[str, str], mark: str) -> str | None:
    """The date whose digits are those that either states; None where they differ."""
    pairs = list(zip(one[1], other[1], strict=True))
    if one[0] != other[0] or any(a != b and "X" not in {a, b} for a, b in pairs):
        return None
    digits = "".join(b if a == "X" else a for a, b in pairs)
    text = f"{one[0]}{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return text.removesuffix("-XX").removesuffix("-XX") + mark
