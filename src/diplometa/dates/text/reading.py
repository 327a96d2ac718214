"""Reads the dates of a text: forms run over the tokens of each stretch, each layer over what the one before found."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from diplometa.core.scan import Scan
from diplometa.dates.mention import DateMention
from diplometa.dates.model import Day, EdtfDate
from diplometa.dates.text.abbreviated import ABBREVIATED
from diplometa.dates.text.bare import BARE
from diplometa.dates.text.context import Asked, Context, Reference
from diplometa.dates.text.feasts import FEASTS
from diplometa.dates.text.foreign import tokens_of
from diplometa.dates.text.forms import Form, Match
from diplometa.dates.text.lists import DAYS
from diplometa.dates.text.names import NAMES
from diplometa.dates.text.orders import ORDERS
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.periods import LAYERS
from diplometa.dates.text.points import ABSOLUTE, JOINED
from diplometa.dates.text.relative import RELATIVE
from diplometa.dates.text.times import clock_time, with_times
from diplometa.dates.text.tokens import Token, segments

__all__ = ["Reference", "dates_in", "partials"]

# How far into a text without a reference date its first full date is looked for.
OPENING = 20_000
_DAYS = (*JOINED, *DAYS, *ABSOLUTE)
_POINTS = (*FEASTS, *RELATIVE[:3], *ABBREVIATED, *ORDERS, *_DAYS, *NAMES, *RELATIVE[3:], *BARE)


def dates_in(
    scan: Scan,
    reference: Reference = None,
    *,
    whole: bool = False,
    day_first: bool | None = None,
    language: str | None = None,
) -> tuple[DateMention, ...]:
    """The dates of a scanned text, in its order; read once for each way in which it is asked: see `Asked`."""
    asked = Asked(reference, whole, day_first, language)
    return scan.once(("dates", asked), lambda: tuple(_mentions(scan, asked)))


def _mentions(scan: Scan, asked: Asked) -> Iterator[DateMention]:
    for token in _partials_once(scan, asked):
        found = token.date
        value = found.value() if found else None
        if found is None or value is None:
            continue
        rule = ".".join(part for part in ("date", token.kind, found.assumed) if part)
        others = tuple(v for other in found.alternatives if (v := other.value()))
        yield DateMention.cut_date(
            scan.text,
            token.start,
            token.end,
            value=_either(value, others),
            rule=rule,
            alternatives=others,
            time=found.time or None,
            calendar=found.calendar or None,
        )


def _either(value: EdtfDate, others: tuple[EdtfDate, ...]) -> EdtfDate:
    """One of the readings, as EDTF says it, where the text does not tell which."""
    return EdtfDate(f"[{','.join(sorted(map(str, others)))}]") if others else value


def partials(
    scan: Scan,
    reference: Reference = None,
    *,
    whole: bool = False,
    day_first: bool | None = None,
    language: str | None = None,
) -> tuple[Token, ...]:
    """The dates as they were read, before it is known whether there are such days."""
    return _partials_once(scan, Asked(reference, whole, day_first, language))


def _partials_once(scan: Scan, asked: Asked) -> tuple[Token, ...]:
    return scan.once(("partial dates", asked), lambda: tuple(_partials(scan, asked)))


def _partials(scan: Scan, asked: Asked) -> Iterator[Token]:
    context = Context(scan, asked)
    if context.near is None and (day := _first_day(scan, context)):
        context.take_near(day)
    # A whole string is one stretch: no word of it is far from its date.
    for start, end in [(0, len(scan.text))] if asked.whole else segments(scan):
        tokens = _points(tokens_of(scan, start, end, asked.language), _POINTS, context)
        for layer in LAYERS:
            if any(token.date for token in tokens):
                tokens = _points(tokens, layer, context)
        yield from with_times(tokens)


def _first_day(scan: Scan, context: Context) -> Day | None:
    """The first full date that the text states: years left out are counted from it where no reference is given."""
    for start, end in segments(scan):
        if start > OPENING:
            break
        for token in _points(tokens_of(scan, start, end, context.language), _DAYS, context):
            found = token.date
            if found and found.day and found.month < 13 and found.number and (value := found.value()):
                return value.lower
    return None


@cache
def _combined(forms: tuple[Form, ...]) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    each = tuple(re.compile(form.pattern) for form in forms)
    return re.compile("|".join(f"(?:{form.pattern})" for form in forms)), each


def _points(tokens: Sequence[Token], forms: tuple[Form, ...], context: Context) -> list[Token]:
    """The tokens, each run of them that a form reads as a date put into one with the letter X."""
    codes = "".join(token.code for token in tokens)
    any_form, each = _combined(forms)
    found: list[Token] = []
    at = done = 0
    while hit := any_form.search(codes, at):
        at = hit.start()
        token = _read_at(tokens, codes, at, zip(forms, each, strict=True), context)
        if token is None:
            at += 1
            continue
        stop, made = token
        found.extend(tokens[done:at])
        found.append(made)
        at = done = stop
    return [*found, *tokens[done:]]


def _read_at(
    tokens: Sequence[Token], codes: str, at: int, forms: "Iterator[tuple[Form, re.Pattern[str]]]", context: Context
) -> tuple[int, Token] | None:
    """The first form that reads the tokens from `at` on."""
    for form, pattern in forms:
        hit = pattern.match(codes, at)
        if not hit:
            continue
        match = Match(tokens, at, hit.end(), context)
        if (date := form.read(match)) is None:
            continue
        if date.rule != "until" and not date.year and date.month and not date.assumed:
            date = (
                context.nearest_year(date, match.start) if date.single else _range_nearest(date, context, match.start)
            )
        if times := match.values("K"):
            date = date._replace(time=clock_time(times[0]))
        context.remember(date.end() if date.rule != "since" else date.start(), match.start)
        return hit.end(), Token("X", "", match.start, tokens[hit.end() - 1].end, date.rule or form.name, date)
    return None


def _range_nearest(date: Partial, context: Context, at: int) -> Partial:
    """A range without a year: its start is taken nearest, its end follows."""
    start = context.nearest_year(date.start(), at)
    end = date.end()
    if not start.year or end.year:
        return date
    year = int(start.year) + ((end.month, end.day) < (start.month, start.day))
    return start._replace(last=end._replace(year=f"{year:04}"))
