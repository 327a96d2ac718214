"""The phrases of running prose: the object of a cue, a list cut into its members, a phrase without its lead."""

import re

from diplometa.core.scan import Scan, Span

__all__ = ["object_after", "object_before", "parts_of", "trimmed"]

# Where a phrase that a verb governs is over.
_END = re.compile(
    r"[;:!?()\n—]| - | – |\.(?=\s|$)|[\"”]|, (?:which|who|whom|whose|where|as|but|while|although|though|because|after|before|when|with|"
    r"adding|saying|said|according|particularly|especially|notably|in particular|he|she|they|it|we|so|then|for|"
    r"[a-z]+ing)\b| (?:because|although|while|whereas|given|when|after|before|as he|as she|as they|as part|as well as|aligning|during|"
    r"in return|ahead of|at the summit|at the meeting|at their|amid|unless|if|despite|that would|who|which)\b"
)
_LIST = re.compile(r",? ?\b(?:including|such as|namely|among them|ranging from|notably)\b,? ?|: ")
# Openings of a phrase that say nothing of its subject.
_LEAD = re.compile(
    r"(?:[\s,\"“'‘(]+|(?:and|or|also|both|about|on|over|of|to|for|that|how|with|an?|the|its|their|his|her|our|some|more|further|"
    r"various|other|several|possible|new|concerns? (?:about|over)|progress (?:on|in)|the possibility of|the (?:issue|question|matter|"
    r"status|future|state|subject|importance|need|risks?|prospects?) (?:of|for)|a (?:range|number|series|host) of|ways (?:of|to)|"
    r"efforts to|plans? (?:to|for)|commitment to|playing an? (?:\w+ )?role in|maintaining|ensuring|promoting|strengthening|"
    r"issues (?:like|of)|matters of|work on|cooperation on|talks on|discussions on|calls? for|measures|support for)\b ?)*"
)
_KEEP_LEAD = re.compile(r"(?:the )?(?:future|status quo|risks?)\b")
_TAIL = re.compile(r"(?:[\s,;:.\"”'’)—–-]|\b(?:and|or|also|will|would|are|is|was|were|be|to|may|might|could|should|expected|likely|has|have|been))*$")
_COMMA = re.compile(r", (?:and |or |as well as )?| as well as ")
_AND = re.compile(r" (?:and|or|&) (?:to |on |for |about |of )?")
_BOUND_PAIR = re.compile(r"\b(?:between|both|either|from)\b[^,]*$")
_GERUND = re.compile(r"\w+ing\b")
_CLAUSE_START = re.compile(r"[;:!?\n—]|, (?:but|while|and|as|where|when|which)\b|\b(?:that|whether|but|while)\b")
LONGEST_OBJECT = 320


def object_after(scan: Scan, start: int, end: int) -> Span:
    """The phrase that a cue before it governs: up to the end of its clause; behind "including" where that opens a list."""
    stop = min(end, start + LONGEST_OBJECT)
    opened = _LIST.search(scan.folded, start, min(stop, start + 70))
    if opened:
        start = opened.end()
    over = _END.search(scan.folded, start + 1, stop)
    return start, over.start() if over else stop


def object_before(scan: Scan, end: int, sentence: Span) -> Span:
    """The phrase that stands before a cue: from the start of its clause."""
    start = max(sentence[0], end - LONGEST_OBJECT)
    for over in _CLAUSE_START.finditer(scan.folded, start, end):
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
    listed = len(pieces) > 1
    result: list[Span] = []
    for piece in pieces:
        result.extend(_divided(scan, piece, last_of_list=listed and piece == pieces[-1]))
    return tuple(result)


def _divided(scan: Scan, piece: Span, *, last_of_list: bool) -> tuple[Span, ...]:
    """A piece cut at its "and" where two things stand on its sides: both of several words, or the last two of a list."""
    for joint in _AND.finditer(scan.folded, *piece):
        left, right = scan.folded[piece[0] : joint.start()], scan.folded[joint.end() : piece[1]]
        words = len(left.split()), len(right.split())
        if _BOUND_PAIR.search(left):
            continue
        gerunds = bool(_GERUND.match(left.strip())) == bool(_GERUND.match(right.strip()))
        alike = min(words) > 1 and gerunds and not _ends_in_adjective(left)
        if alike or (last_of_list and words[0] <= 3 and words[1] <= 4) or scan.folded[joint.end() - 3 : joint.end()] == "to ":
            return ((piece[0], joint.start()), *_divided(scan, (joint.end(), piece[1]), last_of_list=False))
    return (piece,)


def _ends_in_adjective(left: str) -> bool:
    return left.rsplit(None, 1)[-1].endswith(("al", "ic", "ive", "ous", "ful", "ary"))


def trimmed(scan: Scan, span: Span) -> Span:
    """The phrase without what leads into it and what trails off."""
    start, end = span
    lead = _LEAD.match(scan.folded, start, end)
    if lead and lead.end() < end and not _KEEP_LEAD.match(scan.folded, start, end):
        start = lead.end()
    tail = _TAIL.search(scan.folded, start, end)
    if tail and tail.start() > start:
        end = tail.start()
    while start < end and scan.text[start].isspace():
        start += 1
    return start, end
