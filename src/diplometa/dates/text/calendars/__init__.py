"""Dates in other calendars and scripts: put among the tokens of a stretch as dates that are read already."""

import re
from collections.abc import Iterable, Iterator

from diplometa.dates.text.calendars.asian import Found, asian_dates
from diplometa.dates.text.calendars.beside import BESIDE, same_marks
from diplometa.dates.text.calendars.digits import eastern_years
from diplometa.dates.text.calendars.eras import era_dates
from diplometa.dates.text.calendars.named import named_dates
from diplometa.dates.text.calendars.signs import Signs, signs
from diplometa.dates.text.calendars.styles import MARKED, STYLES, style_marks
from diplometa.dates.text.context import Context
from diplometa.dates.text.words.tokens import Token

__all__ = ["JOINTS", "STYLES", "with_calendars"]

# Layers of forms over the dates that the others have read: the words beside a date that name its calendar, then dates
# that are told in two of them.
JOINTS = (MARKED, BESIDE)
_WEEKDAY = re.compile(r"[Ww]\.?,?i?h?X")
_NOTHING = Signs(scripts=False, months=False, eras=False, styles=False)


def with_calendars(tokens: list[Token], context: Context) -> list[Token]:
    """The tokens of a stretch, those of each date of another calendar or script put into one with the letter X."""
    if not tokens:
        return tokens
    start, end = tokens[0].start, tokens[-1].end
    held = signs(context.scan, start, end)
    if held is None and not context.whole:
        return tokens
    made = sorted(_made(context, start, end, held or _NOTHING), key=lambda token: (token.start, -token.end))
    return [*_with_weekdays([*_replaced(tokens, made)])] if made else tokens


def _made(context: Context, start: int, end: int, held: Signs) -> Iterator[Token]:
    """The dates that are read already, and the words that join dates."""
    found: list[Found] = []
    if held.scripts or context.whole:
        found.extend(asian_dates(context, start, end))
        yield from eastern_years(context.scan, start, end)
    if held.eras:
        found.extend(era_dates(context, start, end))
    if held.months:
        found.extend(named_dates(context, start, end))
    for first, last, rule, date in found:
        context.remember(date.end(), first)
        yield Token("X", "", first, last, date.rule or rule, date)
    if held.styles:
        yield from style_marks(context.scan, start, end)
    if found:
        yield from same_marks(context.scan, start, end)


def _with_weekdays(tokens: list[Token]) -> Iterator[Token]:
    """The tokens, those of a weekday before a date that is read already put with it."""
    codes = "".join(token.code for token in tokens)
    done = 0
    for match in _WEEKDAY.finditer(codes):
        yield from tokens[done : match.start()]
        weekday, new = tokens[match.start()], tokens[match.end() - 1]
        date = new.date
        if date and date.day and date.single:
            date = date._replace(weekday=int(weekday.value))
        yield new._replace(start=weekday.start, date=date)
        done = match.end()
    yield from tokens[done:]


def _replaced(tokens: Iterable[Token], made: Iterable[Token]) -> Iterator[Token]:
    """The tokens, with others instead of those that they cover."""
    rest, done = iter(tokens), 0
    token = next(rest, None)
    for new in made:
        if new.start < done:
            continue
        while token and token.end <= new.start:
            yield token
            token = next(rest, None)
        while token and token.start < new.end:
            token = next(rest, None)
        yield new
        done = new.end
    if token:
        yield token
    yield from rest
