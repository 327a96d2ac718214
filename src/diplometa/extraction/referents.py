"""Whom the words of a sighting stand for: the leaders named in it, and those whom "they" or "he" points back to."""

import re

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.standing import leads
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party

__all__ = ["people_of", "side_of"]

# "They", "the two men" just before the word for a meeting are those whom the sentences before it name.
_THEY = re.compile(
    r"\b(they|the pair|(?:both|the (?:two|three|four))(?: (?:men|women|leaders|presidents|premiers|statesmen))?)"
    r"(?: \w+){0,3} $"
)
_HOW_MANY = {"the three": 3, "the four": 4}
_HE = re.compile(r"\b(?:he|him|his|she|her)\b")
_NAMED_BEFORE = 900


def side_of(leader: Leader) -> Party | None:
    """The party that a person stands for."""
    return leader.office.polity if leader.office else leader.party


def people_of(facts: Facts, span: Span, anchor: Anchor, date: EdtfDate | None) -> list[Mention[Leader]]:
    """The principals of a stretch, else those of its sentence before it, else those whom "they" stands for."""
    day = date or facts.day
    people = [m for m in within(facts.people, *span) if leads(m.value, day)]
    if anchor.strength == "strong" and len({m.value for m in people}) < 2:
        people = [*_subject(facts, span, anchor, [m.value for m in people[:1]], day), *people]
    if len({m.value for m in people}) == 1 and _HE.search(facts.scan.folded, *span):
        people = [*_he(facts, span, people[0].value, day), *people]
    if people:
        return people
    they = _THEY.search(facts.scan.folded, max(span[0], anchor.start - 60), anchor.start)
    return _named_before(facts, span[0], _HOW_MANY.get(" ".join(they[1].split()[:2]), 2), day) if they else []


def _subject(
    facts: Facts, span: Span, anchor: Anchor, named: list[Leader], day: EdtfDate | None
) -> list[Mention[Leader]]:
    """Who is named in a sentence before the stretch: all where nobody else is, else its subject, of another side."""
    before = within(facts.people, facts.sentence(anchor.start)[0], span[0])
    people = [m for m in before if leads(m.value, day)]
    if not named:
        return people
    return [m for m in people[:1] if side_of(m.value) not in (None, side_of(named[0])) and side_of(named[0])]


def _he(facts: Facts, span: Span, other: Leader, day: EdtfDate | None) -> list[Mention[Leader]]:
    """The leader of another side named last before a stretch, whom "he" or "his" in it stands for."""
    start = facts.scan.paragraph(span[0])[0]
    before = [m for m in within(facts.people, max(start, span[0] - _NAMED_BEFORE), span[0]) if leads(m.value, day)]
    last = before[-1:]
    return [m for m in last if side_of(m.value) not in (None, side_of(other)) and side_of(other) is not None]


def _named_before(facts: Facts, at: int, count: int, day: EdtfDate | None) -> list[Mention[Leader]]:
    """The people named before an offset, where they are so many, of as many sides, and nobody else."""
    start = max(facts.scan.paragraph(at)[0], at - _NAMED_BEFORE)
    named = {m.value: m for m in within(facts.people, start, at)}
    sides = {side_of(leader) for leader in named if leads(leader, day)}
    return list(named.values()) if len(named) == len(sides - {None}) == count else []
