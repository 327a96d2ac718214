"""When a date starts and ends, each at the earliest and at the latest, and how two dates lie to each other."""

from diplometa.dates.grammar.bounds import read
from diplometa.dates.grammar.days import Day
from diplometa.dates.grammar.spans import disjoint

__all__ = ["FIRST", "LAST", "Bound", "Extent", "after", "before", "extent", "overlaps", "same", "within"]

Bound = tuple[float, ...]
FIRST: Bound = (float("-inf"),)
LAST: Bound = (float("inf"),)
# The start at the earliest and at the latest, then the end at the earliest and at the latest; then the text.
Extent = tuple[Bound, Bound, Bound, Bound, str]


def extent(text: str, lower: Day | None, upper: Day | None) -> Extent:
    """The extent of an EDTF text, of which the bounds are known."""
    if "/" not in text:
        first, last = lower or FIRST, upper or LAST
        return first, last, first, last, text
    start, end = text.split("/")
    # An unknown start lies somewhere up to the end, an open one before all days; ends likewise.
    starts_first, starts_last = _reach(start, FIRST, (FIRST, upper or LAST))
    ends_first, ends_last = _reach(end, LAST, (lower or FIRST, LAST))
    return starts_first, starts_last, ends_first, ends_last, text


def _reach(end: str, opened: Bound, unknown: tuple[Bound, Bound]) -> tuple[Bound, Bound]:
    """The first and the last day that one end of an interval may be."""
    if end in {"", ".."}:
        return unknown if end == "" else (opened, opened)
    _, first, last = read(end)
    return first or FIRST, last or LAST


def before(mine: Extent, theirs: Extent) -> bool | None:
    """Whether the one ends before the other starts."""
    return True if mine[3] < theirs[0] else False if mine[2] >= theirs[1] else None


def after(mine: Extent, theirs: Extent) -> bool | None:
    """Whether the one starts after the other ends."""
    return before(theirs, mine)


def overlaps(mine: Extent, theirs: Extent) -> bool | None:
    """Whether the two share a day."""
    if mine[3] < theirs[0] or theirs[3] < mine[0]:
        return False
    if mine[1] <= theirs[2] and theirs[1] <= mine[2]:
        return True
    return False if _apart(mine, theirs) else None


def within(mine: Extent, theirs: Extent) -> bool | None:
    """Whether all of the one lies within the other, from the first day that it may be to the last."""
    starts_first, starts_last, ends_first, ends_last, _ = mine
    first, _, _, last, text = theirs
    if first <= starts_first and ends_last <= last:
        return None if text.startswith("/") or text.endswith("/") else True
    return False if starts_last < first or last < ends_first or ends_last < first or last < starts_first else None


def same(mine: Extent, theirs: Extent) -> bool | None:
    """Whether the two are the same day, or the same days."""
    if mine[1] < theirs[0] or theirs[1] < mine[0] or mine[3] < theirs[2] or theirs[3] < mine[2]:
        return False
    if all(extent[0] == extent[1] and extent[2] == extent[3] for extent in (mine, theirs)):
        return True
    return False if _apart(mine, theirs) else None


def _apart(mine: Extent, theirs: Extent) -> bool:
    """Whether no day may be both, where one of the two leaves out days between its bounds."""
    return any("X" in each[4] or each[4][0] in "[{" for each in (mine, theirs)) and disjoint(mine[4], theirs[4])
