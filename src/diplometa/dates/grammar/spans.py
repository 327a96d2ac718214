"""The days that an EDTF text may be, or covers, as stretches of days, one after the other."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.bounds import read
from diplometa.dates.grammar.days import Day, day_number, days_in_month, numbered_day
from diplometa.dates.grammar.masks import fitting, runs, year_runs
from diplometa.dates.grammar.points import POINT, grouping

__all__ = ["EVER", "Span", "bounds_of", "days", "disjoint", "finite", "merged", "middle", "spans", "years"]

# The numbers of the first and the last day of a stretch; -EVER and EVER where it has no start or no end.
Span = tuple[int, int]
EVER = 10**24
# XXXX-12-25 has as many stretches; comparing two dates looks at no more, lest it take seconds.
MOST_COMPARED = 25_000


def spans(text: str) -> Iterator[Span]:
    """The stretches of days of an EDTF text in their order, as few as there are.

    >>> [(str(numbered_day(first)), str(numbered_day(last))) for first, last in spans("[1667-12,1668,1670-XX-31]")][:2]
    [('1667-12-01', '1668-12-31'), ('1670-01-31', '1670-01-31')]
    """
    if text[0] in "[{":
        yield from merged(merge(*map(_member, text[1:-1].split(","))))
    else:
        yield from merged(_point(text))


def merged(found: Iterable[Span]) -> Iterator[Span]:
    """Stretches in the order of their starts, those that touch or overlap put together."""
    held: Span | None = None
    for first, last in found:
        if held is None or first > held[1] + 1:
            if held is not None:
                yield held
            held = first, last
        else:
            held = held[0], max(held[1], last)
    if held is not None:
        yield held


def _member(text: str) -> Iterator[Span]:
    start, dots, end = text.partition("..")
    if not dots:
        return _point(text)
    return iter([(bounds_of(start)[0] if start else -EVER, bounds_of(end)[1] if end else EVER)])


def bounds_of(text: str) -> Span:
    """The numbers of the first and the last day that a text may mean."""
    _, lower, upper = read(text)
    return day_number(lower) if lower else -EVER, day_number(upper) if upper else EVER


def _point(text: str) -> Iterator[Span]:
    """The stretches of a single date, or of an interval."""
    match = POINT.fullmatch(text) if "X" in text else None
    if match is None:
        yield bounds_of(text)
        return
    years = year_runs(match["year"], negative=bool(match["sign"]))
    month, day = match["month"], match["day"]
    months = fitting(month, 12) if month else ()
    if (not month or len(months) == 12) and (not day or day == "XX"):
        yield from ((day_number(Day(low, 1, 1)), day_number(Day(high, 12, 31))) for low, high in years)
        return
    for low, high in years:
        for year in range(low, high + 1):
            yield from _in_year(year, months, day) if months else [_numbers(*grouping(year, int(month)))]


def _in_year(year: int, months: tuple[int, ...], day: str | None) -> Iterator[Span]:
    stretches = runs(fitting(day, 31)) if day else ((1, 31),)
    for month in months:
        most = days_in_month(year, month)
        for first, last in stretches:
            if first <= most:
                yield _numbers(Day(year, month, first), Day(year, month, min(last, most)))


def _numbers(first: Day, last: Day) -> Span:
    return day_number(first), day_number(last)


def finite(text: str) -> None:
    """Check that a date has a first and a last day.

    Raises:
        ParseError: it is open, or one of its ends is not known.
    """
    _, lower, upper = read(text)
    for bound, end, at in ((lower, "start", 0), (upper, "end", max(0, len(text) - 1))):
        if bound is None:
            unknown = text.startswith("/") if end == "start" else text.endswith("/")
            message = f"its {end} is not known" if unknown else f"it has no {end}: its days cannot be listed"
            raise ParseError(message, source=text, start=at, end=at + 1, expected="a date with a first and a last day")


def days(text: str) -> Iterator[Day]:
    """Each day of a date that is finite."""
    return (numbered_day(number) for first, last in spans(text) for number in range(first, last + 1))


def years(text: str) -> Iterator[int]:
    """Each year in which a date that is finite has a day."""
    done: int | None = None
    for first, last in spans(text):
        low, high = numbered_day(first).year, numbered_day(last).year
        start = low if done is None else max(low, done + 1)
        yield from range(start, high + 1)
        done = high


def middle(text: str) -> Day:
    """Of the days of a date that is finite the one nearest the middle of its bounds, of two the earlier."""
    first, last = bounds_of(text)
    centre = (first + last) // 2
    nearest = min((abs(centre - day), day) for span in spans(text) for day in [min(max(centre, span[0]), span[1])])
    return numbered_day(nearest[1])


def disjoint(one: str, other: str) -> bool:
    """Whether two dates are known to have no day in common: not where they have more stretches than anyone writes."""
    mine, theirs = islice(spans(one), MOST_COMPARED), islice(spans(other), MOST_COMPARED)
    a, b = next(mine, None), next(theirs, None)
    seen = 2
    while a and b:
        if a[0] <= b[1] and b[0] <= a[1]:
            return False
        if a[1] < b[0]:
            a = next(mine, None)
        else:
            b = next(theirs, None)
        seen += 1
    return seen < MOST_COMPARED
