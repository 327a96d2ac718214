"""Whom the words of a sighting stand for: the leaders named in it, and those whom "they" or "he" points back to."""

import re

from diplometa.core.folding import fold
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.standing import Times, leads, times_at
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party

__all__ = ["is_of_unnamed", "people_of", "side_of"]

# "They", "the two men" just before the word for a meeting are those whom the sentences before it name.
_THEY = re.compile(
    r"\b(they|the pair|(?:both|the (?:two|three|four))(?: (?:men|women|leaders|presidents|premiers|statesmen))?)"
    r"(?: \w+){0,3} $"
)
_HOW_MANY = {"they": (2, 3, 4), "the three": (3,), "the four": (4,)}
_HE = re.compile(r"\b(?:he|him|his|she|her)\b")
# An office alone stands for a person as a pronoun does, where it is not bound to anybody.
_OFFICE = r"president|prime minister|premier|chancellor|king|queen|taoiseach|secretary-general"
_BARE = re.compile(rf"\b(?:he|she|the (?P<office>{_OFFICE}))\b")
_SUBJECT = re.compile(rf"\b(?:he|she|the (?:{_OFFICE}))(?:(?: \w+){{0,3}}|(?:,| and) [^;:]*) $")
_CLOSING = ("”", '"', "»")
_UNNAMED = re.compile(rf"\bthe (?:{_OFFICE})(?: \w+){{0,2}} $")
_I = re.compile(r"(?:^|(?<=[ \"]))i (?:[a-z']+ ){0,8}$")
_NAMED_BEFORE = 900
# A subject stands so near the start of its sentence; "he" is not looked for further back than this.
_SUBJECT_WITHIN = 60
_SENTENCES_BACK = 6


def side_of(leader: Leader) -> Party | None:
    """The party that a person stands for."""
    return leader.office.polity if leader.office else leader.party


def people_of(facts: Facts, span: Span, anchor: Anchor, date: EdtfDate | None) -> list[Mention[Leader]]:
    """The principals of a stretch, with those whom "they" and "he" stand for in it; else those before it."""
    times = times_at(facts, span[0], date)
    people = [m for m in within(facts.people, *span) if leads(m.value, times)]
    if anchor.strength == "strong" and len({m.value for m in people}) < 2:
        people = [*_subject(facts, span, anchor, people[:1], times), *people]
    before = max(span[0], anchor.start - _SUBJECT_WITHIN), anchor.start
    if they := _THEY.search(facts.scan.folded, *before):
        counts = _HOW_MANY.get(" ".join(they[1].split()[:2]), (2,))
        return [*_named_before(facts, span[0], counts, times), *people]
    subject = _SUBJECT.search(facts.scan.folded, *before)
    if subject or (len({m.value for m in people}) == 1 and _HE.search(facts.scan.folded, *span)):
        people = [*_he(facts, span[0], [m.value for m in people], times), *people]
    return people


def is_of_unnamed(facts: Facts, anchor: Anchor) -> bool:
    """Whether the subject of a verb is an office that nobody in the text is known to hold, or who writes."""
    before = max(facts.sentence(anchor.start)[0], anchor.start - _SUBJECT_WITHIN), anchor.start
    subject = _UNNAMED.search(facts.scan.folded, *before)
    if subject is None and not facts.scan.quoted(anchor.start):
        # Who writes "I" leads, where who is met does.
        subject = _I.search(facts.scan.folded, *before)
    return subject is not None and not within(facts.people, subject.start(), anchor.start)


def _subject(
    facts: Facts, span: Span, anchor: Anchor, named: list[Mention[Leader]], times: Times
) -> list[Mention[Leader]]:
    """Who is named in a sentence before the stretch: all where nobody else is, else its subject, of another side."""
    before = within(facts.people, facts.sentence(anchor.start)[0], span[0])
    people = [m for m in before if leads(m.value, times)]
    return _of_other_side(people[:1], [m.value for m in named]) if named else people


def _of_other_side(people: list[Mention[Leader]], named: list[Leader]) -> list[Mention[Leader]]:
    sides = {side_of(leader) for leader in named}
    return [m for m in people if named and None not in sides and side_of(m.value) not in {None, *sides}]


def _he(facts: Facts, at: int, named: list[Leader], times: Times) -> list[Mention[Leader]]:
    """The leader of another side whom "he" or "the president" at an offset stands for: the last subject before it.

    Where every sentence back to the start says no more, it is who is named first in the text, by that title.
    """
    folded, bare = facts.scan.folded, None
    start, end = facts.sentence(at)
    end = min(end, at)
    for _ in range(_SENTENCES_BACK):
        people = [m for m in within(facts.people, start, end) if leads(m.value, times)]
        until = people[0].start if people else min(end, start + _SUBJECT_WITHIN)
        start = _behind_quotation(facts, start, end)
        pronoun = _BARE.search(folded, start, until)
        bare = pronoun["office"] or bare if pronoun else bare
        if people and pronoun is None and people[0].start - start <= _SUBJECT_WITHIN:
            return _of_other_side(people[:1], named)
        if start == 0:
            break
        start, end = facts.sentence(start - 1)[0], start
    first = next((m for m in facts.people[:1] if leads(m.value, times)), None)
    title = first.value.office.title if first and first.value.office else ""
    return _of_other_side([first], named) if first and bare and bare in fold(title) else []


def _behind_quotation(facts: Facts, start: int, end: int) -> int:
    """Where a sentence begins that opens with what is quoted: behind it stands who said so."""
    mark = start + 1 if facts.scan.quoted(start) else start
    closing = max((facts.text.rfind(each, mark, end) for each in _CLOSING), default=-1) if mark > start else -1
    return closing + 1 if closing >= 0 else start


def _named_before(facts: Facts, at: int, counts: tuple[int, ...], times: Times) -> list[Mention[Leader]]:
    """The people named before an offset, where they are so many, of as many sides, and nobody else."""
    start = max(facts.scan.paragraph(at)[0], at - _NAMED_BEFORE)
    named = {m.value: m for m in within(facts.people, start, at)}
    sides = {side_of(leader) for leader in named if leads(leader, times)} - {None}
    return list(named.values()) if len(named) == len(sides) and len(sides) in counts else []
