"""What may stand beside the date in a string that is one: a time and its zone, a place, the words of a closing."""

import re
from collections.abc import Sequence
from functools import cache

from diplometa.core.folding import fold
from diplometa.core.scan import Scan
from diplometa.data.tables import many, table
from diplometa.dates.text.words.tokens import Token
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["alien"]

# Marks, the time of day, "on", "the", an editor's brackets.
_BESIDE = re.compile(r"[,.;\-/()\[\]'KihozWwg#]*")
_MARKS = frozenset(",.;-/()[]'#K")
# A place and what it lies in have no more words than this, and no more of them stand in a closing.
MOST = 8


def alien(scan: Scan, tokens: Sequence[Token], date: Token) -> Token | None:
    """The first of the tokens beside a date that may not stand there.

    A place may stand before it, "Washington, May 6, 1950", and so may "undated"; around it the words that close an
    instrument, "Done at Geneva, in duplicate, this 17th day of June, 1925".
    """
    rest = [token for token in tokens if token.end <= date.start or token.start >= date.end]
    wrong = [token for token in rest if not _BESIDE.fullmatch(token.code) and not _is_unit(token, rest, date)]
    wrong = [token for token in wrong if not _is_zone(scan, tokens, token)] if wrong else wrong
    if not wrong:
        return None
    before = [token for token in rest if token.end <= date.start and token.code not in _MARKS]
    behind = [token for token in wrong if token.start >= date.end]
    if before and len(before) + len(behind) <= MOST and _leads(scan, before, behind, date):
        return None
    return wrong[0]


def _is_unit(token: Token, rest: Sequence[Token], date: Token) -> bool:
    """Whether a word says what the date is: the year 1945, the month of May 1945."""
    if token.code != "P" or token.value not in {"year", "month"} or token.end > date.start:
        return False
    between = [each for each in rest if token.end <= each.start < date.start]
    return rest[0].code in "ih" and all(each.code == "o" for each in between)


def _is_zone(scan: Scan, tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word names the zone of the time that stands before it: 3 p.m. (EST)."""
    if _word(scan, token) not in cues("zone"):
        return False
    before = [each for each in tokens if each.end <= token.start and each.code not in "()[]"]
    return bool(before) and (before[-1].code == "K" or _is_zone(scan, before, before[-1]))


def _leads(scan: Scan, before: Sequence[Token], behind: Sequence[Token], date: Token) -> bool:
    """Whether words are those of a closing, or a place before a date."""
    first = _word(scan, before[0])
    if first in cues("closing"):
        return all(
            _is_capital(scan, each) or _word(scan, each) in cues("closing-part") for each in (*before[1:], *behind)
        )
    if behind:
        return False
    return (first in cues("undated") and len(before) == 1) or _is_place(scan, before, date)


def _is_place(scan: Scan, before: Sequence[Token], date: Token) -> bool:
    """Whether capitalised words name a place that is known, and what it lies in: Key West, Florida."""
    names = [token for token in before if not _BESIDE.fullmatch(token.code)]
    if not all(_is_capital(scan, token) for token in names):
        return False
    head, comma, _ = scan.folded[names[0].start : date.start].partition(",")
    # "Munich 1938" is a meeting.
    dated = bool(comma) or (date.date is not None and date.date.month > 0)
    stop = next((token.start for token in before if token.start > names[-1].start), date.start)
    known = head if comma else scan.folded[names[0].start : stop]
    return dated and known.strip(" .,-—[]()") in _places()


@cache
def _places() -> frozenset[str]:
    """The folded names of places."""
    rows = table("places").select("name", "city", "aliases")
    return frozenset(fold(each) for name, city, others in rows for each in (name, city, *many(others)) if each)


def _word(scan: Scan, token: Token) -> str:
    return scan.folded[token.start : token.end]


def _is_capital(scan: Scan, token: Token) -> bool:
    return scan.text[token.start].isupper()
