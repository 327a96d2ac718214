"""What is doubtful about who takes part in a meeting."""

from collections import Counter
from collections.abc import Iterator

from diplometa.core.errors import DiplometaError
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import was_in_office
from diplometa.leaders.model import Incumbency, Leader, Role
from diplometa.parties.model import Country, Party
from diplometa.summits.model import Capacity, Participant, Summit, SummitStatus

__all__ = ["RULES"]

# Roles by which a person leads; of others the roster knows too few to say that somebody was not in office.
_LEADING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.MONARCH})


@rule("summit.without-participants", Summit, Severity.NOTE)
def no_participants(summit: Summit, context: Context) -> Iterator[Fault]:
    """A held meeting names nobody who took part.

    Source: definition of `Summit`: who met whom

    Passes:
        Summit(name="Yalta Conference", status=SummitStatus.HELD, participants=(Participant(party=Party("GB")),))

    Fails:
        Summit(name="Yalta Conference", status=SummitStatus.HELD)
    """
    if summit.status is SummitStatus.HELD and not summit.participants:
        yield Fault("a held meeting has no participants", "participants")


@rule("summit.one-participant", Summit, Severity.WARNING)
def one_participant(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting of no series has a single participant: nobody meets alone.

    Source: definition of `Summit`: who met whom

    Passes:
        Summit(participants=(Participant(party=Party("FR")), Participant(party=Party("DE"))))

    Fails:
        Summit(participants=(Participant(party=Party("FR")),))
    """
    if len(summit.participants) == 1 and not summit.series:
        only = summit.participants[0]
        if only.party is None or isinstance(only.party, Country):
            yield Fault("a single participant", "participants", only, "add whom they met")


@rule("summit.leader-twice", Summit)
def leader_twice(summit: Summit, context: Context) -> Iterator[Fault]:
    """The same leader is listed twice among the participants.

    Source: definition of `Leader.key` (equal for the same person)

    Passes:
        Summit(participants=(
            Participant(leader=Leader(name=PersonName(full="Helmut Kohl", given="Helmut", family="Kohl"))),
            Participant(leader=Leader(name=PersonName(full="Helmut Schmidt", given="Helmut", family="Schmidt"))),
        ))

    Fails:
        Summit(participants=(
            Participant(leader=Leader(name=PersonName(full="Helmut Kohl", given="Helmut", family="Kohl"))),
            Participant(leader=Leader(name=PersonName(full="KOHL Helmut", given="Helmut", family="Kohl"))),
        ))
    """
    seen: dict[object, int] = {}
    for i, participant in enumerate(summit.participants):
        if participant.leader is None:
            continue
        key = participant.leader.key or participant.leader
        if key in seen:
            at = f"participants[{i}].leader"
            yield Fault(f"the same leader as participants[{seen[key]}]", at, participant.leader, "keep one of the two")
        else:
            seen[key] = i


@rule("summit.party-twice", Summit, Severity.NOTE)
def party_twice(summit: Summit, context: Context) -> Iterator[Fault]:
    """A party is listed twice without a leader, or once more without one beside its leader.

    Two leaders of one party are two participants, and right.

    Source: definition of `Participant`

    Passes:
        Summit(participants=(Participant(party=Party("FR")), Participant(party=Party("DE"))))

    Fails:
        Summit(participants=(Participant(party=Party("FR")), Participant(party=Party("FR"))))
    """
    counted = Counter(p.party for p in summit.participants if p.party is not None)
    for i, participant in enumerate(summit.participants):
        if participant.leader is None and participant.party is not None and counted[participant.party] > 1:
            counted[participant.party] = 0
            yield Fault(f"{participant.party.name} is listed more than once", f"participants[{i}]", participant.party)


@rule("participant.without-party", Participant, Severity.NOTE)
def without_party(participant: Participant, context: Context) -> Iterator[Fault]:
    """A participant has a leader but no party, so that nobody can say for whom the leader speaks.

    Source: definition of `Participant`

    Passes:
        Participant(party=Party("JP"), leader=Leader(name=PersonName(full="Shigeru Ishiba")))

    Fails:
        Participant(leader=Leader(name=PersonName(full="Shigeru Ishiba")))
    """
    if participant.party is None:
        yield Fault("a participant without a party", "party", hint="give the party for which the leader takes part")


@rule("participant.party-differs", Participant, Severity.WARNING)
def party_differs(participant: Participant, context: Context) -> Iterator[Fault]:
    """A leader takes part for another party than the one of the office.

    It can be right (a president who chairs an organisation that year), and is often a slip of a row.

    Source: definition of `Office.polity`

    Passes:
        Participant(party=Party("FR"), leader=Leader(
            name=PersonName(full="Charles de Gaulle"), office=Office(title="President", polity=Party("FR"))))

    Fails:
        Participant(party=Party("GB"), leader=Leader(
            name=PersonName(full="Charles de Gaulle"), office=Office(title="President", polity=Party("FR"))))
    """
    leader = participant.leader
    polity = leader.office.polity if leader is not None and leader.office is not None else None
    if polity is None or participant.party is None or polity == participant.party:
        return
    if isinstance(participant.party, Country) and isinstance(polity, Country):
        yield Fault(f"the leader is of {polity.name}, not of {participant.party.name}", "party", participant.party)


@rule("summit.host-elsewhere", Summit, Severity.WARNING)
def host_elsewhere(summit: Summit, context: Context) -> Iterator[Fault]:
    """The host is another state than the one where the meeting is held.

    A meeting on a ship, at a base or at the seat of an organisation can be hosted by another state.

    Source: definition of `Capacity.HOST`

    Passes:
        Summit(place=Place(country=Party("JP")), participants=(Participant(party=Party("JP"), capacity=Capacity.HOST),))

    Fails:
        Summit(place=Place(country=Party("JP")), participants=(Participant(party=Party("FR"), capacity=Capacity.HOST),))
    """
    where = summit.place.country if summit.place is not None else None
    hosts = [
        (i, p)
        for i, p in enumerate(summit.participants)
        if p.capacity is Capacity.HOST and isinstance(p.party, Country)
    ]
    if where is None or not hosts or any(_same_land(host.party, where) for _, host in hosts):
        return
    i, host = hosts[0]
    yield Fault(
        f"held in {where.name}", f"participants[{i}].party", host.party, "host or country is wrong, or it is no host"
    )


def _same_land(host: Party | None, where: Party) -> bool:
    """Whether two codes are of one state, a former and a present one included."""
    if host is None or host == where:
        return True
    return where in (*host.predecessors, *host.successors) or host in (*where.predecessors, *where.successors)


@rule("summit.leader-not-in-office", Summit, Severity.WARNING)
def not_in_office(summit: Summit, context: Context) -> Iterator[Fault]:
    """A participant who leads a state was not in office on the day of the meeting, as far as the roster knows.

    Former, designate and outgoing leaders are left alone, and so is everybody whom the roster does not know.

    Source: tables persons and tenures (each row with its sources)

    Passes:
        Summit(date=EdtfDate("1985-11-19"), participants=(Participant(party=Party("GB"), leader=Leader(
            name=PersonName(full="Margaret Thatcher", given="Margaret", family="Thatcher"),
            office=Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB")))),))

    Fails:
        Summit(date=EdtfDate("1999-11-19"), participants=(Participant(party=Party("GB"), leader=Leader(
            name=PersonName(full="Margaret Thatcher", given="Margaret", family="Thatcher"),
            office=Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB")))),))
    """
    if summit.date is None or summit.status is SummitStatus.CANCELLED:
        return
    for i, participant in enumerate(summit.participants):
        leader = participant.leader
        if leader is None or leader.incumbency not in (None, Incumbency.CURRENT, Incumbency.ACTING):
            continue
        polity = _led(leader) or participant.party
        if polity is None or (leader.office is not None and not _LEADING & set(leader.office.roles)):
            continue
        try:
            holds = was_in_office(leader, polity, summit.date, context.knowledge)
        except DiplometaError:
            continue
        if holds is False:
            message = f"{leader.name} did not lead {polity.name} on {summit.date}"
            yield Fault(
                message, f"participants[{i}].leader", leader, "look at the date, or say that the leader is a former one"
            )


def _led(leader: Leader) -> Party | None:
    return leader.office.polity if leader.office is not None else None


@rule("summit.party-not-there", Summit, Severity.WARNING)
def party_existed(summit: Summit, context: Context) -> Iterator[Fault]:
    """A party takes part that did not exist, or no longer existed, on the date of the meeting.

    A state that renamed itself or broke up has a code of its own for each time: the Soviet Union is `SUHH`, not `RU`.

    Source: tables countries and organizations, with their times (ISO 3166-3, Correlates of War)

    Passes:
        Summit(date=EdtfDate("1985-11-19"), series="G20", participants=(Participant(party=Party("SUHH")),))

    Fails:
        Summit(date=EdtfDate("1995-11-19"), series="G20", participants=(Participant(party=Party("SUHH")),))
    """
    if summit.date is None:
        return
    for i, participant in enumerate(summit.participants):
        party = participant.party
        if party is not None and party.existed_on(summit.date) is False:
            hint = ", ".join(other.code for other in _nearest(party, summit.date))
            message = f"{party.name} did not exist on {summit.date}"
            yield Fault(message, f"participants[{i}].party", party, f"perhaps {hint}" if hint else None)


def _nearest(party: Party, date: EdtfDate, most: int = 3) -> list[Party]:
    """Who was there instead: predecessors and successors, those first that a list of states numbers as the same one."""
    numbers = _numbers(party)
    there = [other for other in (*party.predecessors, *party.successors) if other.existed_on(date) is not False]
    there.sort(key=lambda other: (type(other) is not type(party), numbers.isdisjoint(_numbers(other))))
    return there[:most]


def _numbers(party: Party) -> set[tuple[str, object]]:
    """The numbers that a party has in the lists of states."""
    held = {("cow", party.cow), ("gw", party.gw)} if isinstance(party, Country) else set[tuple[str, object]]()
    return {(name, number) for name, number in held if number is not None}


@rule("summit.country-not-there", Summit, Severity.WARNING)
def country_existed(summit: Summit, context: Context) -> Iterator[Fault]:
    """The place of a meeting is in a state that did not exist on its date.

    Source: states with their times in the table countries (ISO 3166-3, Correlates of War)

    Passes:
        Summit(date=EdtfDate("1945-02-04"), place=Place(city="Yalta", country=Party("SUHH")))

    Fails:
        Summit(date=EdtfDate("2003-02-04"), place=Place(city="Yalta", country=Party("SUHH")))
    """
    country = summit.place.country if summit.place is not None else None
    if summit.date is not None and country is not None and country.existed_on(summit.date) is False:
        yield Fault(f"{country.name} did not exist on {summit.date}", "place.country", country)


RULES: tuple[Rule, ...] = (
    no_participants,
    one_participant,
    leader_twice,
    party_twice,
    without_party,
    party_differs,
    host_elsewhere,
    not_in_office,
    party_existed,
    country_existed,
)
