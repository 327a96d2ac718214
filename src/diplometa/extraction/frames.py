"""Subjects that no verb leads to: what a sentence sets before itself ("On Syria, they ..."), and run-in headings."""

import re
from collections.abc import Iterator

from diplometa.core.scan import Span
from diplometa.extraction.facts import Facts, within
from diplometa.summits.text.topics import topics_of

__all__ = ["frames_in"]

_ON = re.compile(r"\s{0,3}(?:\d{1,2}\. )?(?:On|As to|As for|Regarding|Concerning|With regard to) (?=\w)")
_OVER = re.compile(
    r"[,.;:]|\b(?:there|they|we|he|she|it"
    r"|the (?:two|three|four|leaders|sides|presidents|talks|prime ministers|president)|both|neither|where|which)\b"
)
_HEADING = re.compile(r"\s{0,3}(?:\d{1,2}\. )?([A-Z][\w'’-]+(?: [\w'’-]+){0,4})\.\s")
# What makes a short line a sentence, and what "on" leads to without being a subject.
_VERB = re.compile(
    r"\b(?:was|were|is|are|did|do|does|had|has|have|will|would|can|could|may|not|\w+ed"
    r"|fell|rose|grew|went|came|took|gave|met|said|saw|made|held|set|began|left|won|lost|kept|follows?|goes|comes)\b"
)
_OCCASION = re.compile(
    r"(?:\S+ ){0,3}?(?:day|night|morning|afternoon|evening|eve|sidelines|margins|way|occasion|basis|board|side|whole"
    r"|flight|contrary|top|behalf|arrival|weekend|hand|page|balance|average|time|floor|stage)\b"
)
_AND_ON = re.compile(r" and (?:on )?")
_LONGEST = 120


def frames_in(facts: Facts, start: int) -> Iterator[Span]:
    """The subjects set before sentences, and the headings run into paragraphs, from the offset `start` on."""
    for first, last in facts.scan.sentences:
        if last > start:
            yield from _set_before(facts, max(first, start), last)
    for first, last in facts.scan.paragraphs:
        heading = _HEADING.match(facts.text, max(first, start), last) if last > start else None
        if heading and not _VERB.search(heading[1]) and topics_of(heading[1]):
            yield heading.span(1)


def _set_before(facts: Facts, first: int, last: int) -> Iterator[Span]:
    on = _ON.match(facts.text, first, last)
    if not on or within(facts.dates, on.end() - 3, on.end() + 4) or _OCCASION.match(facts.scan.folded, on.end()):
        return
    stop = min(last, on.end() + _LONGEST)
    over = _OVER.search(facts.scan.folded, on.end(), stop)
    at, end = on.end(), over.start() if over else stop
    for joint in _AND_ON.finditer(facts.scan.folded, at, end):
        if joint[0].endswith(" on "):
            yield from _telling(facts, at, joint.start())
            at = joint.end()
    yield from _telling(facts, at, end)


def _telling(facts: Facts, start: int, end: int) -> Iterator[Span]:
    """The stretch where it has a subject at all."""
    if start < end and topics_of(facts.text[start:end]):
        yield start, end
