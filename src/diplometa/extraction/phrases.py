"""The phrases of running prose: the object of a cue, a list cut into its members, a phrase without its lead."""

import re
from functools import cache
from typing import NamedTuple

from diplometa.core.scan import Scan, Span
from diplometa.extraction.vocabulary import alternation

__all__ = ["LONGEST_OBJECT", "Phrase", "object_before", "objects_after", "parts_of", "trimmed"]

_JOINS = "and|or|as well as|plus|et|ou|ainsi que|y|e|o|asi como|und|oder|sowie"
_COMMA = re.compile(rf", (?:(?:{_JOINS}) )?| as well as | ainsi que | asi como | sowie ")
_AND = re.compile(r" (?:and|or|&|et|y|und) (?:to |on |for |about |of |sur |de |du |des |sobre |uber )?")
# A preposition said again parts two things: "on Syria and on Iran".
_REPEATED = (" to ", " on ", " about ", " of ", " sur ", " sobre ", " uber ")
# "between A and B", "both A and B" are one thing.
_BOUND_PAIR = re.compile(r"\b(?:between|both|either|from)\b[^,]*$")
# "Make chains and ports more resilient" says one thing of both.
_COMPLEMENT = re.compile(r"\bmore \w+\W{0,3}$")
_PREPOSITION = re.compile(r"\b(?:of|for|on|to|in|about|with|through|across|over|at|by|from|the|a|an|its|their)\s")
# "The future of Europe" stands for itself.
_OWN_PHRASE = re.compile(r"(?:the|a|an|its|their) (?:\w+ ){1,2}(?:of|in|on|for|with|between)\b")
_GERUND = re.compile(r"\w+ing\b")
_ADJECTIVE = ("al", "ic", "ive", "ous", "ful", "ary")
_BLANK = " \t\r\n\xa0,;:.\"“”'‘’()—–-"
_CLOSING = {'"': '"', "“": "”", "«": "»"}
LONGEST_OBJECT = 320
# A name in quotes that opens the phrase is part of it: an "Ocean of Peace" declaration.
_QUOTED = re.compile(r"\s?(?:[a-z]{1,4} )?(?:\"[^\"\n]{1,60}\"|“[^”\n]{1,60}”|« ?[^»\n]{1,60}»)")
# A verb phrase of its own behind "and": "raise spending to 2 percent and carry a fair part of the load".
_VERB_PHRASE = re.compile(
    r"(?!(?:the|a|an|its|their|his|her|our|more|of|on|in|for|to|with|about|from|by|at|all|new|both)\b)[a-z]+ "
    r"(?:a|an|the|its|their|his|her|our|more|all)\b"
)
# What a clause about the thing breaks off goes on behind these.
_FINITE = re.compile(
    r" (?:is|are|was|were|has|have|had|will|would|came|comes|remains?|remained|should|must|can|could|may|might"
    r"|and said)\b"
)
_GOES_ON = re.compile(r", (?:and |)as well as ")
_FURTHER_ACT = re.compile(r";? (?:and )?to (?=[a-z])")
_MOST_PIECES = 6
# A list is opened near the start of the object: "a range of topics, including ...".
_OPENED_WITHIN = 70


def _words(role: str) -> str:
    return alternation("phrase_words", role)


@cache
def _end() -> re.Pattern[str]:
    """Where a phrase that a verb governs is over."""
    return re.compile(
        rf"[;:!?()\n\"“”—]| [–-] "
        rf"|, (?:{_words('end-after-comma')}|[a-z]+ing|[a-z]+ed (?:by|with|in|at|on))\b| (?:{_words('end')})\b"
    )


@cache
def _list() -> re.Pattern[str]:
    return re.compile(rf",? ?\b(?:{_words('list')})\b,? ?|: ")


@cache
def _narrower() -> re.Pattern[str]:
    return re.compile(rf", (?:{_words('narrower')}),? (?:on |over |about )?")


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"[;!?\n]")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('lead')})\s+|[ld]'(?=\w)")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?<!\bits)(?<!\btheir)(?<!\bfree)\s(?:{_words('tail')})$")


@cache
def _clause_start() -> re.Pattern[str]:
    return re.compile(rf"[;:!?\n—]| [–-] |, (?:{_words('clause-after-comma')})\b|\b(?:{_words('clause')})\b")


class Phrase(NamedTuple):
    """What a cue governs: the whole; head and list where it opens one ("sanctions, including"); what narrows it."""

    whole: Span
    head: Span | None = None
    list: Span | None = None
    narrowed: Span | None = None


def objects_after(scan: Scan, start: int, end: int, *, finite: bool = False) -> tuple[Phrase, ...]:
    """The phrases that a cue before them governs, each up to the end of its clause; with `finite` up to its verb.

    Behind a clause that breaks in ("supply chains, for which ..., as well as semiconductors") and behind a semicolon
    with a further act ("to uphold sanctions; to deploy a force") there are more.
    """
    found: list[Phrase] = []
    verb = _FINITE.search(scan.folded, start, end) if finite else None
    end = verb.start() if verb else end
    while start < end and len(found) < _MOST_PIECES:
        phrase = _phrase(scan, start, min(end, start + LONGEST_OBJECT))
        found.append(phrase)
        over = max(phrase.whole[1], (phrase.narrowed or phrase.whole)[1])
        further = _FURTHER_ACT.match(scan.folded, over, end) if scan.folded.startswith(";", over) else None
        further = further or _GOES_ON.search(scan.folded, over, min(end, over + LONGEST_OBJECT))
        start = further.end() if further else end
    return tuple(found)


def _phrase(scan: Scan, start: int, stop: int) -> Phrase:
    opened = _list().search(scan.folded, start, min(stop, start + _OPENED_WITHIN))
    quoted = _QUOTED.match(scan.text, start, stop)
    begun = max(opened.end() if opened else start + 1, quoted.end() if quoted else 0)
    over = _end().search(scan.text, min(begun, stop), stop)
    end = over.start() if over else stop
    narrower = _narrower().match(scan.folded, end, stop)
    narrowed: Span | None = None
    if narrower:
        last = _clause_end().search(scan.text, narrower.end(), stop)
        narrowed = narrower.end(), last.start() if last else stop
    if opened is None or opened.end() >= end:
        return Phrase((start, end), narrowed=narrowed)
    return Phrase((start, end), (start, opened.start()), (opened.end(), end), narrowed)


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
        parted = joint[0].endswith(_REPEATED)
        parted = parted or (bool(_VERB_PHRASE.match(right)) and len(left.split()) > 2)
        if parted or _two_things(left, right, last_of_list=last_of_list):
            cuts += [joint.start(), joint.end()]
    cuts.append(piece[1])
    return tuple(zip(cuts[::2], cuts[1::2], strict=True))


def _two_things(left: str, right: str, *, last_of_list: bool) -> bool:
    mine, other = left.split(), right.split()
    if not mine or not other or _COMPLEMENT.search(right) or _BOUND_PAIR.search(left) or mine[-1].endswith(_ADJECTIVE):
        return False
    if _OWN_PHRASE.match(right) and (_PREPOSITION.search(left) or last_of_list):
        return True
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
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    # A quote that is closed within the phrase stays whole.
    while start < end and text[start] in _BLANK and not (text[start] in _CLOSING and _closes(text, start, end)):
        start += 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    return text.find(_CLOSING[text[start]], start + 1, end) > 0
