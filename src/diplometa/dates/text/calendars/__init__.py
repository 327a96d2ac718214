"""Dates in other calendars and scripts: put among the tokens of a stretch as dates that are read already."""

from collections.abc import Iterable, Iterator

from diplometa.dates.text.calendars.asian import Found, asian_dates
from diplometa.dates.text.calendars.beside import BESIDE, same_marks
from diplometa.dates.text.calendars.eras import era_dates, in_capitals
from diplometa.dates.text.calendars.named import named_dates
from diplometa.dates.text.calendars.signs import may_hold
from diplometa.dates.text.calendars.names import telling, words_in
from diplometa.dates.text.calendars.styles import MARKED, STYLES, style_marks
from diplometa.dates.text.context import Context
from diplometa.dates.text.tokens import Token

__all__ = ["JOINTS", "STYLES", "with_calendars"]

# Layers of forms over the dates that the others have read: the words beside a date that name its calendar, then dates
# that are told in two of them.
JOINTS = (MARKED, BESIDE)


def with_calendars(tokens: list[Token], context: Context) -> list[Token]:
    """The tokens of a stretch, those of each date of another calendar or script put into one with the letter X."""
    if not tokens or not may_hold(context.scan, tokens[0].start, tokens[-1].end):
        return tokens
    if made := sorted(_made(context, tokens[0].start, tokens[-1].end), key=lambda token: (token.start, -token.end)):
        return [*_replaced(tokens, made)]
    return tokens


def _made(context: Context, start: int, end: int) -> Iterator[Token]:
    scan, found = context.scan, list[Found]()
    words, latin = words_in(scan.folded, start, end), scan.folded.isascii() or scan.folded[start:end].isascii()
    names = telling()
    if context.whole or not latin:
        found.extend(asian_dates(context, start, end))
    if not latin or not names.eras.isdisjoint(words) or in_capitals(scan.text, start, end):
        found.extend(era_dates(context, start, end))
    if not latin or not names.months.isdisjoint(words):
        found.extend(named_dates(context, start, end))
    for first, last, rule, date in found:
        context.remember(date.end(), first)
        yield Token("X", "", first, last, date.rule or rule, date)
    if not latin or not names.styles.isdisjoint(words):
        yield from style_marks(scan, start, end)
    if found:
        yield from same_marks(scan, start, end)


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
