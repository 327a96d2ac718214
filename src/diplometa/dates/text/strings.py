"""Reads a string that is a date by the grammars of prose, where nothing else stands in it; and by other readers."""

import datetime as dt
import re
from collections.abc import Callable, Sequence

from diplometa.core.errors import ParseError
from diplometa.core.scan import Scan
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.choices import by_choice
from diplometa.dates.text.context import Asked
from diplometa.dates.text.datelines import alien
from diplometa.dates.text.reading import dates_in, partials
from diplometa.dates.text.refusal import (
    EXPECTED,
    ambiguous,
    impossible,
    refuse_contradiction,
    refuse_day_of_month,
    refuse_unfit,
    unread,
)
from diplometa.dates.text.words.foreign import all_tokens, possible_languages
from diplometa.dates.text.words.tokens import Token

__all__ = ["LONGEST", "by_grammars"]

_WITH_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_ORDERED = re.compile(r"[0-9][/-][0-9]")
# A letter alone: dateutil takes it for one of a time of day.
_LETTER = re.compile(r"(?<![^\W_])[^\W\d_](?![^\W_])(?!\.?\s?m\b)")
_ANTE = re.compile(r"(?<![^\W_])a\.\s?[0-9]")
# A longer string is prose: `find_dates` reads it.
LONGEST = 200
# With a reference, whichever, it shows whether a string is counted from one.
_ANY_DAY = EdtfDate("2000-01-03")


def by_grammars(text: str, asked: Asked, parse: Callable[[str], EdtfDate]) -> EdtfDate:
    """The date that the grammars read in the whole string, else one of the other readers that is sure of it.

    `parse` reads a part of the string that is a date of its own.
    """
    if len(text) > LONGEST:
        raise ParseError("the string is too long to be a date", source=text, start=LONGEST, expected=EXPECTED)
    scan = Scan(text)
    _refuse_wrong(scan, asked)
    try:
        return _by_grammar(scan, asked)
    except ParseError:
        if otherwise := _otherwise(scan, asked, parse):
            return otherwise
        raise


def _otherwise(scan: Scan, asked: Asked, parse: Callable[[str], EdtfDate]) -> EdtfDate | None:
    """The date by the other readers, each where it is sure: a choice of dates, dateutil, one language alone."""
    text, language = scan.text, asked.language
    if chosen := by_choice(text, parse):
        return chosen
    # dateutil reads English alone.
    ours = {mention.value for mention in dates_in(scan, **asked._asdict())}
    if len(ours) < 2 and not _LETTER.search(text) and language in {None, "en"}:
        by_dateutil = _by_dateutil(text, ours, asked)
        if by_dateutil:
            return by_dateutil
    return _in_a_language(scan, asked) if language is None else None


def _refuse_wrong(scan: Scan, asked: Asked) -> None:
    """Refuse a date that was read and is wrong: no other reader is asked for another one."""
    tokens, found = all_tokens(scan, asked.language), partials(scan, **asked._asdict())
    refuse_day_of_month(scan, tokens)
    refuse_unfit(scan, tokens)
    if len(found) == 1:
        refuse_contradiction(scan, found[0].date, tokens)
        if (date := found[0].date) and date.value() is None and not alien(scan, tokens, found[0]):
            raise impossible(scan.text, found[0])


def _in_a_language(scan: Scan, asked: Asked) -> EdtfDate | None:
    """The date in the first language whose words alone make one of the whole string."""
    # "a. 1521" may be ante or anno.
    for language in () if _ANTE.search(scan.folded) else possible_languages(scan):
        try:
            found = _by_grammar(scan, asked._replace(language=language))
        except ParseError:
            continue
        _refuse_wrong(scan, asked._replace(language=language))
        return found
    return None


def _by_grammar(scan: Scan, asked: Asked) -> EdtfDate:
    """The one date that the reader of prose finds, where nothing else stands beside it."""
    text = scan.text
    found = partials(scan, **asked._asdict())
    if not found and asked.reference is None and partials(scan, **asked._replace(reference=_ANY_DAY)._asdict()):
        expected = "a reference, the day from which it is counted"
        raise ParseError("this is no date by itself", source=text, expected=expected)
    if not found and asked.reference is not None and partials(scan, **asked._replace(reference=_ANY_DAY)._asdict()):
        expected = "a day as the reference, such as 2025-02-07"
        raise ParseError("this is counted from a day, and the reference is none", source=text, expected=expected)
    if not found:
        raise unread(text)
    mentions = dates_in(scan, **asked._asdict())
    if len(mentions) == 1 and (others := mentions[0].alternatives):
        raise ambiguous(text, mentions[0].rule, others)
    _refuse_rest(scan, found, asked.language)
    if not mentions:
        raise impossible(text, found[0])
    _refuse_half_known(text, value := mentions[0].value)
    return value


def _refuse_half_known(text: str, value: EdtfDate) -> None:
    """Refuse a range of which one end has a year and the other none."""
    start, stroke, end = str(value).partition("/")
    if stroke and start.startswith("XXXX") != end.startswith("XXXX") and ".." not in {start, end}:
        raise ParseError("only one of two dates has a year", source=text, expected="the year of both")


def _refuse_rest(scan: Scan, found: Sequence[Token], language: str | None) -> None:
    """Refuse a string of which something is no date, or that has several."""
    text = scan.text
    if len(found) > 1:
        second = found[1]
        values = [date.text for token in found if (date := token.date)]
        raise ParseError(
            f"{len(found)} dates stand here",
            source=text,
            start=second.start,
            end=second.end,
            expected="one",
            alternatives=values,
        )
    if wrong := alien(scan, all_tokens(scan, language), found[0]):
        raise ParseError("this is no part of a date", source=text, start=wrong.start, end=wrong.end, expected=EXPECTED)


def _by_dateutil(text: str, ours: set[EdtfDate], asked: Asked) -> EdtfDate | None:
    """The date by dateutil's parser, where it reads the whole string, and as we did or in one way only."""
    from dateutil import parser

    # Where the stated order is impossible dateutil takes the other one.
    if not _WITH_YEAR.search(text) or (asked.day_first is not None and _ORDERED.search(text)):
        return None
    readings: set[EdtfDate] = set()
    # What the string leaves out differs between the defaults, an order that it leaves open between the two orders.
    for default in (dt.datetime(1904, 2, 3), dt.datetime(1907, 11, 8)):  # noqa: DTZ001  # a day, not an instant
        for day_first in (False, True):
            try:
                read = parser.parse(text, default=default, dayfirst=day_first, ignoretz=True)
            except (ValueError, TypeError, ArithmeticError, LookupError, AttributeError):
                return None
            if f"{read.year}" not in text:
                return None
            readings.add(EdtfDate.from_date(read))
    agreed = readings & ours if ours else readings
    return agreed.pop() if len(agreed) == 1 else None
