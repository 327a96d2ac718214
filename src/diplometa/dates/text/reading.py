"""Reads the dates of a text: forms run over the tokens of each stretch, each layer over what the one before found."""

from collections.abc import Container, Iterator
from itertools import chain

from diplometa.core.scan import Scan
from diplometa.dates.mention import DateMention
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.calendars import JOINTS, STYLES, with_calendars
from diplometa.dates.text.context import Asked, Context, Reference
from diplometa.dates.text.forms.abbreviated import ABBREVIATED
from diplometa.dates.text.forms.bare import BARE
from diplometa.dates.text.forms.distances import DISTANCES
from diplometa.dates.text.forms.feasts import FEASTS
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.layers import Layer, Stretch
from diplometa.dates.text.forms.lists import DAYS
from diplometa.dates.text.forms.names import NAMES
from diplometa.dates.text.forms.orders import ORDERS
from diplometa.dates.text.forms.periods import LAYERS
from diplometa.dates.text.forms.points import ABSOLUTE, JOINED
from diplometa.dates.text.forms.relative import DIRECTED, RELATIVE
from diplometa.dates.text.forms.times import clock_time, with_times
from diplometa.dates.text.forms.years import YEARS
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.sweep import segments
from diplometa.dates.text.words.foreign import all_tokens, tokens_of
from diplometa.dates.text.words.tokens import Token

__all__ = ["Reference", "dates_in", "partials"]

# How far into a text without a reference date its first full date is looked for.
OPENING = 20_000
_DAYS = (*STYLES, *JOINED, *DAYS, *ABSOLUTE, *YEARS)
_POINTS = Layer(*FEASTS, *DIRECTED, *ABBREVIATED, *ORDERS, *_DAYS, *NAMES, *RELATIVE, *DISTANCES, *BARE)
# The places of the forms by which the first full date of a text is looked for.
_STATED = frozenset(i for i, form in enumerate(_POINTS.forms) if form in _DAYS)
_LAYERS = tuple(Layer(*forms) for forms in (*JOINTS, *LAYERS))


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
            # What the text itself leaves open is one value, no choice between readings.
            alternatives=() if token.kind == "one-of" else others,
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
    stretches = _stretches(scan, asked)
    if context.near is None:
        opening = [*_opening(stretches, context)]
        stretches = chain(opening, stretches)
    for stretch in stretches:
        tokens = _points(with_calendars(stretch, context), _POINTS, context)
        # What found no date leaves the tokens as they are.
        if tokens is stretch:
            continue
        tokens = _layered(tokens, context)
        yield from with_times(tokens)


def _stretches(scan: Scan, asked: Asked) -> Iterator[list[Token]]:
    """The tokens of each stretch where dates may stand; what is a date, all of it, is one stretch."""
    if asked.whole:
        yield all_tokens(scan, asked.language)
        return
    for start, end in segments(scan, asked.language):
        yield tokens_of(scan, start, end, asked.language)


def _opening(stretches: Iterator[list[Token]], context: Context) -> Iterator[list[Token]]:
    """The stretches up to the first full date of the text: years left out are counted from it, without a reference."""
    for tokens in stretches:
        yield tokens
        if tokens and tokens[0].start > OPENING:
            return
        for token in _points(with_calendars(tokens, context), _POINTS, context, _STATED):
            found = token.date
            told = found is not None and "century" not in token.kind
            if found and told and found.day and found.month < 13 and found.number and (value := found.value()):
                if value.lower:
                    context.take_near(value.lower)
                return


def _layered(tokens: list[Token], context: Context) -> list[Token]:
    """The tokens, their dates put together by layer after layer."""
    stretch = Stretch.of(tokens, "X")
    for layer in _LAYERS:
        made = _applied(layer, tokens, stretch, context)
        if made is not tokens:
            tokens, stretch = made, Stretch.of(made, "X")
    return tokens


def _points(tokens: list[Token], layer: Layer, context: Context, among: Container[int] | None = None) -> list[Token]:
    """The tokens, each run of them that a form (of some, where these are named) reads as a date put into one, an X."""
    return _applied(layer, tokens, Stretch.of(tokens), context, among)


def _applied(
    layer: Layer, tokens: list[Token], stretch: Stretch, context: Context, among: Container[int] | None = None
) -> list[Token]:
    """The tokens as a layer of forms reads them; the very same where it reads nothing."""
    found: list[Token] = []
    done, timed = 0, "K" in stretch.codes
    for first, hits in layer.hits(stretch):
        for at, i, stop in hits:
            if first + at < done or (among is not None and i not in among):
                continue
            match = Match(tokens, first + at, first + stop, context)
            if made := _read(layer.forms[i], match):
                found += tokens[done : first + at]
                found.append(_timed(made, match) if timed else made)
                done = first + stop
    return found + tokens[done:] if found else tokens


def _read(form: Form, match: Match) -> Token | None:
    """What a form reads in the tokens that it has matched, as one token."""
    if (date := form.read(match)) is None:
        return None
    context = match.context
    if date.rule != "until" and not date.year and date.month and not date.assumed:
        date = context.nearest_year(date, match.start) if date.single else _range_nearest(date, context, match.start)
    context.remember(date.end() if date.rule != "since" else date.start(), match.start)
    return Token("X", "", match.start, match.its[-1].end, date.rule or form.name, date)


def _timed(made: Token, match: Match) -> Token:
    """The date with the time of day that stands within it: October 22, 4 p.m., 1962."""
    times, date = match.values("K"), made.date
    return made._replace(date=date._replace(time=clock_time(times[0]))) if times and date else made


def _range_nearest(date: Partial, context: Context, at: int) -> Partial:
    """A range without a year: its start is taken nearest, its end follows."""
    start = context.nearest_year(date.start(), at)
    end = date.end()
    if not start.year or end.year:
        return date
    year = int(start.year) + ((end.month, end.day) < (start.month, start.day))
    return start._replace(last=end._replace(year=f"{year:04}"))
