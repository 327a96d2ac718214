"""A date told in two calendars, "5 Shawwal 1420 H., corresponding to 11 January 2000": one date, by ours."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.scan import Scan
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.calendars.names import alternation, spoken
from diplometa.dates.text.calendars.styles import in_old_style
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = ["BESIDE", "same_marks"]

# Without a word that says so, two dates are one where they lie no more days apart.
NEAR = 40
_SAME = "≡"


@cache
def _saying() -> re.Pattern[str]:
    words = alternation(spoken("corresponding"), r"\s+")
    return re.compile(
        rf"=|(?<![^\W_])(?:which\s+)?{words}(?![^\W_])\.?(?:\s+(?:the|on|this|day|date|year|of|to|with)\b){{0,4}}"
    )


def same_marks(scan: Scan, start: int, end: int) -> Iterator[Token]:
    """The words in a stretch that say that two dates are one, as tokens of a letter of their own."""
    for match in _saying().finditer(scan.folded, start, end):
        yield Token(_SAME, match[0], match.start(), match.end(), "corresponding")


def _read_beside(match: Match) -> Partial | None:
    """Two dates, or three, that are one."""
    date, between, text = None, "", match.context.scan.text
    if match.its[1].date and text[match.its[1].start] not in "([":
        return None
    for token in match.its:
        if token.date is None:
            between += token.code
            continue
        date = _one(date, token.date, between) if date else token.date
        between = ""
        if date is None:
            return None
    opened = sum(_depth(token) for token in match.its)
    return date if opened == 0 else None


def _depth(token: Token) -> int:
    return (token.code in "([") - (token.code in ")]")


def _one(first: Partial, second: Partial, between: str) -> Partial | None:
    """The one of two dates that is told in our calendar, with the other beside it."""
    told = _SAME in between
    if not (first.calendar or second.calendar):
        return in_old_style(first, second) if not told and set(between) & set("([/") else None
    ours, theirs = (second, first) if first.calendar and not second.calendar else (first, second)
    if theirs.beside or ours.rule in {"since", "until"}:
        return None
    if ours.calendar:
        return _of_both(ours, theirs)
    dated = _with_year(ours, theirs)
    if dated is None or not (told or theirs.fault or _near(dated, theirs)):
        return None
    if _finer(theirs, dated):
        return theirs._replace(beside=dated)
    return dated._replace(calendar=theirs.calendar, beside=theirs, rule=dated.rule or "beside")


def _of_both(first: Partial, second: Partial) -> Partial | None:
    """The more exact of two dates in other calendars, where they agree."""
    one, other = first.value(), second.value()
    if one is None or other is None or one.overlaps(other) is False:
        return None
    return second if first.either and not second.either else first


def _with_year(ours: Partial, theirs: Partial) -> Partial | None:
    """Our date in the year in which it is the other one, where its own is not told."""
    if ours.year and not ours.assumed:
        return ours
    value = theirs.value()
    if value is None or not value.lower or not value.upper or not ours.month:
        return None
    for year in (value.lower.year, value.upper.year):
        found = ours._replace(year=f"{year:04}", assumed="")
        if (told := found.value()) and told.overlaps(value) is not False:
            return found
    return None


def _finer(theirs: Partial, ours: Partial) -> bool:
    one, other = theirs.value(), ours.value()
    return one is not None and other is not None and one != other and not ours.day and one.within(other) is True


def _near(ours: Partial, theirs: Partial) -> bool:
    one, other = ours.value(), theirs.value()
    return one is not None and other is not None and _apart(one, other) <= NEAR


def _apart(one: EdtfDate, other: EdtfDate) -> int:
    """How many days lie between two dates."""
    first, last = (one, other) if one < other else (other, one)
    if not first.latest or not last.earliest:
        return 0
    return max((last.earliest - first.latest).days, 0)


_GAP = rf"\)?(?:[,;]?[(\[/,-]?[,;]?{_SAME}[,;]?|[,;]?[(\[/,-])h?z?i?h?"
BESIDE = (
    Form("beside", rf"X{_GAP}X{_GAP}X[)\]]?", _read_beside),
    Form("beside", rf"X{_GAP}X[)\]]?|XX", _read_beside),
)
