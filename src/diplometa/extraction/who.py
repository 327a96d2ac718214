"""Who: the people of an article, every later mention bound to the person it names."""

from collections.abc import Iterable

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.extraction.facts import Facts
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, Role

__all__ = ["PRINCIPALS", "Person", "is_principal", "people_in"]

# Those who meet as leaders; ministers and envoys attend.
PRINCIPALS = frozenset(
    {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.MONARCH, Role.HEIR, Role.IO_HEAD, Role.PARTY_LEADER}
)
_SURNAME = "leader.surname"


@attrs.define
class Person:
    """One person of the article: what all mentions together say, and where they stand."""

    leader: Leader
    mentions: list[Mention[Leader]]

    @property
    def start(self) -> int:
        """Where the person is first named."""
        return self.mentions[0].start


def is_principal(leader: Leader) -> bool:
    """Whether the person leads a state or an organisation, as far as is known; former holders do not."""
    if leader.incumbency is Incumbency.FORMER:
        return False
    return leader.office is None or not leader.office.roles or bool(PRINCIPALS & set(leader.office.roles))


def people_in(facts: Facts) -> tuple[Person, ...]:
    """The people of the article in the order of their first mention, surnames standing alone bound to them."""
    people: list[Person] = []
    for mention in facts.leaders:
        known = [person for person in people if _same(person.leader, mention.value)]
        if len(known) == 1:
            known[0].leader = _joined(known[0].leader, mention.value)
            known[0].mentions.append(mention)
        else:
            people.append(Person(mention.value, [mention]))
    _bind_surnames(facts, people)
    for person in people:
        person.mentions = [attrs.evolve(m, value=person.leader) for m in sorted(person.mentions, key=lambda m: m.start)]
    return tuple(people)


def _same(known: Leader, other: Leader) -> bool:
    """Whether two mentions name one person: by id, else by family name with nothing against it."""
    if known.id and other.id:
        return known.id == other.id
    if fold_key(_family(known)) != fold_key(_family(other)):
        return False
    parties = {leader.office.polity for leader in (known, other) if leader.office and leader.office.polity}
    return len(parties) < 2 and _given_agree(known.name.given, other.name.given)


def _given_agree(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    a, b = fold_key(one).split(), fold_key(other).split()
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


def _bind_surnames(facts: Facts, people: Iterable[Person]) -> None:
    """Add to each person where the surname stands alone later on, and can be nobody else's."""
    taken = [(m.start, m.end) for person in people for m in person.mentions]
    names = FirstWords((_family(p.leader), index) for index, p in enumerate(people) if _can_stand_alone(p.leader))
    listed = list(people)
    covered = _Spans(taken)
    for hit in names.hits(facts.scan):
        before = [listed[i] for i in hit.keys if listed[i].start < hit.start]
        if len(before) == 1 and not covered.holds(hit.start) and not _part_of_name(facts.text, hit.start):
            person = before[0]
            person.mentions.append(Mention.cut(facts.text, hit.start, hit.end, value=person.leader, rule=_SURNAME))


def _can_stand_alone(leader: Leader) -> bool:
    return bool(leader.name.family) or leader.name.order is NameOrder.MONONYM


def _part_of_name(text: str, start: int) -> bool:
    """Whether a hyphen or an apostrophe joins the surname to what stands before it."""
    return text[max(0, start - 1) : start] in ("-", "'", "’") and start > 0


class _Spans:
    """Offsets that are taken already."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._taken = {at for start, end in spans for at in range(start, min(end, start + 200))}

    def holds(self, at: int) -> bool:
        return at in self._taken
