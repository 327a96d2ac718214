"""The words and phrases of an article that lead to what a meeting is about, and the lists that they open."""

import re
from collections.abc import Iterator
from functools import cache

import attrs

from diplometa.core.folding import fold
from diplometa.core.matching import FirstWords
from diplometa.core.scan import Scan, Span
from diplometa.data.tables import table
from diplometa.extraction.facts import Facts, within
from diplometa.summits.model import AgendaStatus

__all__ = ["Cue", "Led", "leads_in", "listed_after"]

_GAP = " … "
# So far behind the first part of a cue its second may stand: "pressed <the prime minister> on".
_GAP_REACH = 90
_GAP_OVER = re.compile(r"[;:.!?\n()\"“”]")
_SUBORDINATE = ("such as", "including")
_MARK = r"(?:[-–—•*·▪◦‣●]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])"
_LINES = re.compile(rf"[ \t]{{0,3}}:?[ \t]{{0,3}}\n(?:[ \t]{{0,8}}\n)?(?=[ \t]{{0,8}}{_MARK}[ \t])")
_LINE = re.compile(rf"[ \t]{{0,8}}{_MARK}[ \t]{{1,4}}([^\n]{{1,600}})(?:\n(?:[ \t]{{0,8}}\n)?|$)")
_INLINE = re.compile(r"[ \t]{0,3}:?[ \t\n]{0,3}(?:\((?:a|i|1)\)|[ai1]\)) ?")
_NEXT = re.compile(r"[;,.]?\s{1,3}(?:and |or )?(?:\([a-z]\)|\([ivx]{1,5}\)|\(\d{1,2}\)|[b-z]\)|\d{1,2}\)) ?")
_MOST_LISTED, _LONGEST_LIST = 40, 4000


@attrs.frozen
class Cue:
    """A word or phrase that leads to what a meeting is about.

    Its object stands after a verb or before it, or behind a noun, which may itself be part of what a verb governs; or
    after a second word that comes some way behind the first.
    """

    object: str
    status: AgendaStatus
    raises: bool
    second: str = ""


@attrs.frozen
class Led:
    """A cue where it stands in a text: from its first word to the end of its last."""

    start: int
    end: int
    cue: Cue
    folded: str

    @property
    def may_be_governed(self) -> bool:
        """Whether it may be part of what another cue governs: a noun, or one with the word that opens its list."""
        return self.cue.object == "behind" or self.folded.endswith(_SUBORDINATE)


@cache
def _cues() -> FirstWords[Cue]:
    rows = table("agenda_cues").select("cue", "object", "status", "raises")
    parted = ((cue.partition(_GAP), place, status, raises) for cue, place, status, raises in rows)
    return FirstWords(
        (first, Cue(place, AgendaStatus(status), raises == "yes", second))
        for (first, _, second), place, status, raises in parted
    )


def leads_in(facts: Facts, start: int) -> Iterator[Led]:
    """The cues of the text from the offset `start` on, in its order."""
    for hit in _cues().hits(facts.scan):
        if hit.start < start:
            continue
        # Of one that may have a second word and one without, the first where that word comes.
        for cue in sorted(hit.keys, key=lambda each: not each.second):
            end = _second(facts, cue.second, hit.end) if cue.second else hit.end
            if end:
                yield Led(hit.start, end, cue, facts.scan.folded[hit.start : hit.end])
                break


def _second(facts: Facts, second: str, at: int) -> int:
    """Where the second word of a cue ends, 0 where it does not come; "on Monday" is a day, and no subject."""
    folded = facts.scan.folded
    stop = min(at + _GAP_REACH, facts.sentence(at - 1)[1])
    over = _GAP_OVER.search(facts.text, at, stop)
    for found in _word(second).finditer(folded, at, over.start() if over else stop):
        if not within(facts.dates, found.start(), found.end() + 5):
            return found.end()
    return 0


@cache
def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, fold(words).split('/')))})\b")


def listed_after(scan: Scan, at: int) -> tuple[Span, ...]:
    """The members of a list that opens right behind an offset: lines with marks, or `(a) ...; (b) ...`."""
    if lines := _LINES.match(scan.text, at):
        return tuple(_lines(scan.text, lines.end()))
    inline = _INLINE.match(scan.folded, at)
    return tuple(_enumerated(scan, inline.end())) if inline else ()


def _lines(text: str, at: int) -> Iterator[Span]:
    for _ in range(_MOST_LISTED):
        line = _LINE.match(text, at)
        if line is None:
            return
        yield line.span(1)
        at = line.end()


def _enumerated(scan: Scan, at: int) -> Iterator[Span]:
    stop = min(at + _LONGEST_LIST, next((end for begin, end in (scan.sentence(at),) if begin <= at), at))
    for found in _NEXT.finditer(scan.folded, at, stop):
        yield at, found.start()
        at = found.end()
    yield at, stop
