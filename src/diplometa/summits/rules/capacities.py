"""What is doubtful about the capacity in which leaders take part in a meeting."""

from collections import defaultdict
from collections.abc import Iterator

from diplometa.core.folding import fold_key
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.leaders.lookup import roster_leader, was_in_office
from diplometa.leaders.model import Incumbency, Leader, Role
from diplometa.parties.model import Country, Party
from diplometa.summits.model import Capacity, Summit, SummitStatus

__all__ = ["RULES"]

_SPEAKING = frozenset({Capacity.HOST, Capacity.CHAIR, Capacity.MEMBER})
_HEADING = (Role.HEAD_OF_STATE, Role.MONARCH, Role.HEAD_OF_GOVERNMENT)
# Longer than anybody has lived (J. Calment, 122 years).
_LONGEST_LIFE = 123


@rule("summit.leader-not-alive", Summit, Severity.WARNING)
def alive(summit: Summit, context: Context) -> Iterator[Fault]:
    """A participant was dead, or not yet born, on the day of the meeting.

    Source: the record's own days of birth and death; table persons (years of birth)

    Passes:
        Summit(date=EdtfDate("1985-11-19"), participants=(Participant(party=Party("US"), leader=Leader(
            name=PersonName(full="Ana Sample"), born=EdtfDate("1920"), died=EdtfDate("1990"))),))

    Fails:
        Summit(date=EdtfDate("1995-11-19"), participants=(Participant(party=Party("US"), leader=Leader(
            name=PersonName(full="Ana Sample"), born=EdtfDate("1920"), died=EdtfDate("1990"))),))
    """
    date = summit.date
    for i, leader in _leaders(summit):
        known = roster_leader(leader.id) if leader.id is not None and leader.born is None else None
        born = known.born if known is not None else leader.born
        at = f"participants[{i}].leader"
        if date is None:
            continue
        if leader.died is not None and date.after(leader.died) is True:
            yield Fault(f"{leader.name} died on {leader.died}", at, leader)
        elif born is not None and date.before(born) is True:
            yield Fault(f"{leader.name} was born on {born}", at, leader)
        elif born is not None and born.upper and date.lower and date.lower.year - born.upper.year > _LONGEST_LIFE:
            yield Fault(f"{leader.name} was born in {born.upper.year}", at, leader)


@rule("summit.former-leader", Summit, Severity.NOTE)
def former(summit: Summit, context: Context) -> Iterator[Fault]:
    """A former leader takes part for a state: an envoy, a guest, or a person who no longer speaks for it.

    Source: Vienna Convention on the Law of Treaties, art. 7 (who speaks for a state by the office held)

    Passes:
        Summit(participants=(Participant(party=Party("US"), capacity=Capacity.GUEST, leader=Leader(
            name=PersonName(full="Jimmy Carter"), office=Office(title="President"), incumbency=Incumbency.FORMER)),))

    Fails:
        Summit(participants=(Participant(party=Party("US"), leader=Leader(
            name=PersonName(full="Jimmy Carter"), office=Office(title="President"), incumbency=Incumbency.FORMER)),))
    """
    for i, leader in _leaders(summit):
        participant = summit.participants[i]
        if (
            leader.incumbency is Incumbency.FORMER
            and participant.capacity in _SPEAKING
            and participant.party is not None
        ):
            hint = "give the capacity: a guest, an observer, a mediator"
            yield Fault(
                f"{leader.name} speaks for {participant.party.name} no longer", f"participants[{i}]", leader, hint
            )


@rule("summit.party-leader-only", Summit, Severity.NOTE)
def party_leader(summit: Summit, context: Context) -> Iterator[Fault]:
    """Who leads a political party alone takes part for a state; those who so lead the state are left alone.

    Source: Vienna Convention on the Law of Treaties, art. 7; Archigos codebook, version 4.1 (effective leaders)

    Passes:
        Summit(date=EdtfDate("1987-12-08"), participants=(Participant(party=Party("SUHH"), leader=Leader(
            name=PersonName(full="Mikhail Gorbachev", given="Mikhail", family="Gorbachev"),
            office=Office(title="General Secretary", roles=(Role.PARTY_LEADER,), polity=Party("SUHH")))),))

    Fails:
        Summit(date=EdtfDate("2021-12-08"), participants=(Participant(party=Party("GB"), leader=Leader(
            name=PersonName(full="Keir Starmer", given="Keir", family="Starmer"),
            office=Office(title="Leader", roles=(Role.PARTY_LEADER,), polity=Party("GB")))),))
    """
    for i, leader in _leaders(summit):
        party = summit.participants[i].party
        if not isinstance(party, Country) or leader.office is None or leader.office.roles != (Role.PARTY_LEADER,):
            continue
        if summit.date is None or was_in_office(leader, party, summit.date, context.knowledge) is not True:
            message = f"{leader.name} leads a political party, and no office of {party.name} is known"
            yield Fault(message, f"participants[{i}].leader", leader.office)


@rule("summit.designate-in-office", Summit, Severity.NOTE)
def designate(summit: Summit, context: Context) -> Iterator[Fault]:
    """A participant is designate, or elect, for an office of the state that the roster has already begun.

    Source: tables persons and tenures (each row with its sources)

    Passes:
        Summit(date=EdtfDate("2020-12-01"), participants=(Participant(party=Party("US"), leader=Leader(
            name=PersonName(full="Joe Biden", given="Joe", family="Biden"), incumbency=Incumbency.DESIGNATE,
            office=Office(title="President", roles=(Role.HEAD_OF_STATE,), polity=Party("US")))),))

    Fails:
        Summit(date=EdtfDate("2021-06-11"), participants=(Participant(party=Party("US"), leader=Leader(
            name=PersonName(full="Joe Biden", given="Joe", family="Biden"), incumbency=Incumbency.DESIGNATE,
            office=Office(title="President", roles=(Role.HEAD_OF_STATE,), polity=Party("US")))),))
    """
    for i, leader in _leaders(summit):
        party = leader.office.polity if leader.office is not None else None
        if leader.incumbency is not Incumbency.DESIGNATE or party is None or summit.date is None:
            continue
        roles = [role for role in _HEADING if leader.office is not None and role in leader.office.roles]
        if any(was_in_office(leader, party, summit.date, context.knowledge, role) is True for role in roles):
            yield Fault(f"{leader.name} held the office on {summit.date}", f"participants[{i}].leader", leader)


@rule("summit.two-heads-of-government", Summit, Severity.WARNING)
def one_government(summit: Summit, context: Context) -> Iterator[Fault]:
    """More than one head of government takes part for one party.

    A president who leads the government beside a prime minister is no second one; nor is who hands over that day.

    Source: Vienna Convention on the Law of Treaties, art. 7, paragraph 2 (the head of government)

    Passes:
        Summit(participants=(
            Participant(party=Party("FR"), leader=Leader(name=PersonName(full="Ana Sample"),
                office=Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,)))),
            Participant(party=Party("FR"), leader=Leader(name=PersonName(full="Ben Sample"),
                office=Office(title="President", roles=(Role.HEAD_OF_STATE,)))),
        ))

    Fails:
        Summit(participants=(
            Participant(party=Party("FR"), leader=Leader(name=PersonName(full="Ana Sample"),
                office=Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,)))),
            Participant(party=Party("FR"), leader=Leader(name=PersonName(full="Ben Sample"),
                office=Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,)))),
        ))
    """
    heads: dict[Party, list[int]] = defaultdict(list)
    for i, leader in _leaders(summit):
        party, office = summit.participants[i].party, leader.office
        current = leader.incumbency in (None, Incumbency.CURRENT, Incumbency.ACTING)
        if party is not None and office is not None and office.roles == (Role.HEAD_OF_GOVERNMENT,) and current:
            heads[party].append(i)
    for party, places in heads.items():
        for i in places[1:]:
            first, other = summit.participants[places[0]].leader, summit.participants[i].leader
            if first is not None and other is not None and not _is_one(first, other):
                message = f"{party.name} has a head of government already in participants[{places[0]}]"
                yield Fault(message, f"participants[{i}].leader", other)


def _is_one(one: Leader, other: Leader) -> bool:
    """Whether two records are of one person, as far as their keys or whole names tell."""
    if one.key is not None and other.key is not None:
        return one.key == other.key
    return fold_key(one.name.full) == fold_key(other.name.full)


def _leaders(summit: Summit) -> list[tuple[int, Leader]]:
    """The leaders who take part, with their places; none of a meeting that was called off."""
    if summit.status is SummitStatus.CANCELLED:
        return []
    return [(i, one.leader) for i, one in enumerate(summit.participants) if one.leader is not None]


RULES: tuple[Rule, ...] = (alive, former, party_leader, designate, one_government)
