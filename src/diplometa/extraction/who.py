"""Who: the people of an article, every later mention bound to the person it names."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.extraction.facts import Facts
from diplometa.extraction.offices import office_mentions
from diplometa.extraction.standing import with_office
from diplometa.extraction.surnames import paired_surnames
from diplometa.leaders.model import Leader, NameOrder, Office

__all__ = ["Person", "people_in"]

_SURNAME = "leader.surname"
# A name and an office in different paragraphs are not of one person.
_PARAGRAPHS = re.compile(r"\n\s*\n")
# No article tells more namesakes apart than this; further ones are compared with the last of them.
_NAMESAKES = 20


@attrs.define
class Person:
    """One person of the article: what all mentions together say, and where they stand."""

    leader: Leader
    mentions: list[Mention[Leader]]

    @property
    def start(self) -> int:
        """Where the person is first named."""
        return self.mentions[0].start


def people_in(facts: Facts) -> tuple[Person, ...]:
    """The people of the article in the order of their first mention, with the later mentions of each.

    A surname that stands alone is bound to the one person named before who has it; an office that stands alone ("the
    Egyptian president") to the one person who holds it.
    """
    people = _told_apart(_named(facts))
    for person in people:
        person.leader = with_office(facts, person.leader, person.start)
    _add(facts, people, _surnames(facts, people))
    _add(facts, people, office_mentions(facts, [(person.leader, person.start) for person in people]))
    for person in people:
        person.mentions = [attrs.evolve(m, value=person.leader) for m in sorted(person.mentions, key=lambda m: m.start)]
    return tuple(people)


def _named(facts: Facts) -> list[Mention[Leader]]:
    """The people whom the text names, those whose surnames alone stand beside each other included."""
    named = [m for m in facts.leaders if m.value.id or not _PARAGRAPHS.search(m.text)]
    taken = [(m.start, m.end) for m in named]
    pairs = [
        m for m in paired_surnames(facts) if not any(start < m.end and m.start < end for start, end in _near(taken, m))
    ]
    return sorted([*named, *pairs], key=lambda m: m.start)


def _near(taken: list[Span], mention: Mention[Leader]) -> list[Span]:
    """The spans that may overlap a mention: those just before and behind its start."""
    at = bisect_right(taken, (mention.start, mention.start))
    return taken[max(0, at - 1) : at + 1]


def _told_apart(mentions: Iterable[Mention[Leader]]) -> list[Person]:
    """One person for all mentions that can be of one and of nobody else."""
    people: list[Person] = []
    by_name: dict[str, list[Person]] = {}
    by_id: dict[str, Person] = {}
    for mention in mentions:
        namesakes = by_name.setdefault(fold_key(_family(mention.value)), [])
        same = by_id.get(mention.value.id or "")
        known = [same] if same else [p for p in namesakes[-_NAMESAKES:] if _same(p.leader, mention.value)]
        if len(known) == 1:
            person = known[0]
            person.leader = _joined(person.leader, mention.value)
            person.mentions.append(mention)
        else:
            person = Person(mention.value, [mention])
            people.append(person)
            namesakes.append(person)
        if person.leader.id:
            by_id.setdefault(person.leader.id, person)
    return people


def _same(known: Leader, other: Leader) -> bool:
    """Whether two mentions of one family name are of one person: nothing speaks against it."""
    if known.id and other.id:
        return known.id == other.id
    parties = {leader.office.polity for leader in (known, other) if leader.office and leader.office.polity}
    return len(parties) < 2 and _given_agree(known.name.given, other.name.given)


def _given_agree(one: str | None, other: str | None) -> bool:
    a, b = fold_key(one or "").split(), fold_key(other or "").split()
    if not a or not b:
        return True
    return a[0][0] == b[0][0] and (len(a[0]) == 1 or len(b[0]) == 1 or a[0] == b[0])


def _family(leader: Leader) -> str:
    return leader.name.family or leader.name.given or leader.name.full


def _joined(known: Leader, other: Leader) -> Leader:
    """What both mentions say: the fuller name, the office with a party, the id."""
    fuller = other if other.name.given and not known.name.given else known
    return attrs.evolve(
        fuller,
        office=_fuller_office(known.office, other.office),
        incumbency=known.incumbency or other.incumbency,
        id=known.id or other.id,
    )


def _fuller_office(known: Office | None, other: Office | None) -> Office | None:
    if known is None or other is None:
        return known or other
    if known.polity is None and other.polity is not None:
        return other if other.roles else attrs.evolve(known, polity=other.polity)
    return known


def _surnames(facts: Facts, people: list[Person]) -> Iterator[tuple[int, Span, str]]:
    """Where the surname of a person named before stands alone and can be nobody else's."""
    bearers: dict[str, list[int]] = {}
    for index, person in enumerate(people):
        if _can_stand_alone(person.leader):
            bearers.setdefault(_family(person.leader), []).append(index)
    # Where two have borne the name, it says no longer who is meant: more need not be known.
    names = FirstWords((name, index) for name, indexes in bearers.items() for index in indexes[:2])
    for hit in names.hits(facts.scan):
        before = [index for index in hit.keys if people[index].start < hit.start]
        if len(before) == 1 and not _part_of_name(facts.text, hit.start):
            yield before[0], (hit.start, hit.end), _SURNAME


def _can_stand_alone(leader: Leader) -> bool:
    return bool(leader.name.family) or leader.name.order is NameOrder.MONONYM


def _part_of_name(text: str, start: int) -> bool:
    """Whether a hyphen or an apostrophe joins the surname to what stands before it."""
    return text[max(0, start - 1) : start] in ("-", "'", "’") and start > 0


def _add(facts: Facts, people: list[Person], found: Iterable[tuple[int, Span, str]]) -> None:
    """Add what was found to the mentions of each person, but where a mention stands already."""
    taken = sorted((m.start, m.end) for person in people for m in person.mentions)
    for index, (start, end), rule in found:
        before = bisect_right(taken, (end - 1, len(facts.text))) - 1
        if before < 0 or taken[before][1] <= start:
            person = people[index]
            person.mentions.append(Mention.cut(facts.text, start, end, value=person.leader, rule=rule))
