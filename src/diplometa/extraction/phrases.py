"""The phrases of running prose: the object of a cue, a list cut into its members, a phrase without its lead."""

import re
from functools import cache

from diplometa.core.scan import Scan, Span
from diplometa.extraction.vocabulary import alternation

__all__ = ["object_after", "object_before", "parts_of", "trimmed"]

_COMMA = re.compile(r", (?:and |or |as well as )?| as well as ")
_AND = re.compile(r" (?:and|or|&) (?:to |on |for |about |of )?")
# "between A and B", "both A and B" are one thing.
_BOUND_PAIR = re.compile(r"\b(?:between|both|either|from)\b[^,]*$")
_PREPOSITION = re.compile(r"\b(?:of|for|on|to|in|about|with|through|across|over|at|by|from|the|a|an|its|their)\s")
_GERUND = re.compile(r"\w+ing\b")
_ADJECTIVE = ("al", "ic", "ive", "ous", "ful", "ary")
_BLANK = " \t\r\n,;:.\"“”'‘’()—–-"
LONGEST_OBJECT = 320
# A list is opened near the start of the object: "a range of topics, including ...".
_OPENED_WITHIN = 70


def _words(role: str) -> str:
    return alternation("phrase_words", role)


@cache
def _end() -> re.Pattern[str]:
    """Where a phrase that a verb governs is over."""
    return re.compile(
        rf"[;:!?()\n\"“”—]| [–-] "
        rf"|, (?:{_words('end-after-comma')}|[a-z]+ing)\b| (?:{_words('end')})\b"
    )


@cache
def _list() -> re.Pattern[str]:
    return re.compile(rf",? ?\b(?:{_words('list')})\b,? ?|: ")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('lead')})\s+")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_words('tail')})$")


@cache
def _clause_start() -> re.Pattern[str]:
    return re.compile(rf"[;:!?\n—]| [–-] |, (?:{_words('clause-after-comma')})\b|\b(?:{_words('clause')})\b")


def object_after(scan: Scan, start: int, end: int) -> Span:
    """The phrase that a cue before it governs, up to the end of its clause; behind "including" where that opens a list."""
    stop = min(end, start + LONGEST_OBJECT)
    if opened := _list().search(scan.folded, start, min(stop, start + _OPENED_WITHIN)):
        start = opened.end()
    over = _end().search(scan.text, min(start + 1, stop), stop)
    return start, over.start() if over else stop


def object_before(scan: Scan, end: int, sentence: Span) -> Span:
    """The phrase that stands before a cue: from the start of its clause."""
    start = max(sentence[0], end - LONGEST_OBJECT)
    for over in _clause_start().finditer(scan.text, start, end):
        start = over.end()
    return start, end


def parts_of(scan: Scan, span: Span) -> tuple[Span, ...]:
    """The members of a list; a phrase that is none stays whole ("peace and stability across the Taiwan Strait")."""
    pieces: list[Span] = []
    at = span[0]
    for comma in _COMMA.finditer(scan.folded, *span):
        pieces.append((at, comma.start()))
        at = comma.end()
    pieces.append((at, span[1]))
    result: list[Span] = []
    for i, piece in enumerate(pieces):
        result.extend(_divided(scan, piece, last_of_list=0 < i == len(pieces) - 1))
    return tuple(result)


def _divided(scan: Scan, piece: Span, *, last_of_list: bool) -> tuple[Span, ...]:
    """A piece cut at its "and" where that joins two things: both of several words, or the last two of a list."""
    cuts = [piece[0]]
    for joint in _AND.finditer(scan.folded, *piece):
        left, right = scan.folded[cuts[-1] : joint.start()], scan.folded[joint.end() : piece[1]]
        if _two_things(left, right, last_of_list=last_of_list) or joint[0].endswith((" to ", " on ", " about ")):
            cuts += [joint.start(), joint.end()]
    cuts.append(piece[1])
    return tuple(zip(cuts[::2], cuts[1::2], strict=True))


def _two_things(left: str, right: str, *, last_of_list: bool) -> bool:
    mine, other = left.split(), right.split()
    if not mine or not other or _BOUND_PAIR.search(left) or mine[-1].endswith(_ADJECTIVE):
        return False
    if last_of_list and len(mine) <= 4 and len(other) <= 4:
        return True
    # What the "and" itself joins: from the last preposition before it to the first after it.
    joined = _PREPOSITION.split(left)[-1].split(), _PREPOSITION.split(right)[0].split()
    gerunds = bool(_GERUND.match(mine[0])), bool(_GERUND.match(other[0]))
    return all(gerunds) or (not any(gerunds) and min(map(len, joined)) > 1)


def trimmed(scan: Scan, span: Span) -> Span:
    """The phrase without what leads into it and what trails off."""
    start, end = _stripped(scan.text, *span)
    while (lead := _lead().match(scan.folded, start, end)) and lead.end() < end:
        start, end = _stripped(scan.text, lead.end(), end)
    while tail := _tail().search(scan.folded, max(start, end - 24), end):
        start, end = _stripped(scan.text, start, tail.start())
    return start, end


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    return start, end
