"""The rules about meetings: what they find, and what they leave alone."""

from collections.abc import Iterator

import pytest

from diplometa.core.report import Finding
from diplometa.core.rules import Context
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role
from diplometa.parties.model import Country, Party
from diplometa.places.model import Place
from diplometa.summits.model import (
    AgendaItem,
    AgendaStatus,
    Capacity,
    Commitment,
    Mode,
    Participant,
    Summit,
    SummitStatus,
    Topic,
)
from diplometa.summits.rules import RULES
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef

BY_CODE = {asked.code: asked for asked in RULES}


def codes(record: object, context: Context | None = None) -> list[str]:
    context = context or Context()
    return [finding.code for finding in found(record, context)]


def found(record: object, context: Context) -> Iterator[Finding]:
    for asked in RULES:
        if isinstance(record, asked.record):
            yield from asked.check(record, "", context)


def test_codes_are_unique() -> None:
    assert len(BY_CODE) == len(RULES)


HELD = Summit(
    name="Talks", status=SummitStatus.HELD, date=EdtfDate("2025-02-07"), participants=(Participant(party=Party("EU")),)
)
PLANNED = Summit(name="Talks", status=SummitStatus.PLANNED, date=EdtfDate("2025-02-07"))


@pytest.mark.parametrize(
    ("record", "on", "wrong"),
    [
        (HELD, "2025-02-07", []),
        (HELD, "2025-01-30", ["summit.held-after-publication"]),
        (HELD, "2025", []),
        (PLANNED, "2025-01-30", []),
        (PLANNED, "2025-02-07", []),
        (PLANNED, "2025-03-01", ["summit.planned-in-the-past"]),
    ],
)
def test_a_meeting_is_judged_at_the_date_handed_in(record: Summit, on: str, wrong: list[str]) -> None:
    assert codes(record, Context(on=EdtfDate(on))) == wrong


def person(full: str, **fields: object) -> Leader:
    given, _, family = full.rpartition(" ")
    return Leader(name=PersonName(full=full, given=given, family=family), **fields)  # type: ignore[arg-type]


PREMIER = Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB"))
THATCHER = person("Margaret Thatcher", office=PREMIER)


@pytest.mark.parametrize(
    ("leader", "wrong"),
    [
        (THATCHER, True),
        (person("Margaret Thatcher", office=PREMIER, incumbency=Incumbency.FORMER), False),
        (person("Margaret Thatcher", office=Office(title="Lady", polity=Party("GB"))), False),
        (person("Nobody Whoeverhood", office=PREMIER), False),
        (person("Margaret Thatcher"), True),
    ],
)
def test_only_who_is_said_to_lead_is_looked_up(leader: Leader, wrong: bool) -> None:
    two = (Participant(party=Party("GB"), leader=leader), Participant(party=Party("FR")))
    record = Summit(name="Talks", date=EdtfDate("1999-11-19"), participants=two)
    assert ("summit.leader-not-in-office" in codes(record)) is wrong


def test_a_leader_without_a_party_is_not_looked_up() -> None:
    record = Summit(
        name="Talks", date=EdtfDate("1999"), participants=(Participant(leader=person("Margaret Thatcher")),)
    )
    assert "summit.leader-not-in-office" not in codes(record)


def test_nobody_is_in_office_at_a_meeting_that_was_called_off() -> None:
    record = Summit(
        name="Talks",
        date=EdtfDate("1999-11-19"),
        status=SummitStatus.CANCELLED,
        participants=(Participant(party=Party("GB"), leader=THATCHER), Participant(party=Party("FR"))),
    )
    assert codes(record) == []


def test_a_party_of_ones_own_has_no_known_leaders() -> None:
    land = Country.make("freedonia", name="Freedonia")
    office = Office(title="President", roles=(Role.HEAD_OF_STATE,), polity=land)
    two = (Participant(party=land, leader=person("Rufus Firefly", office=office)), Participant(party=Party("FR")))
    assert codes(Summit(name="Talks", date=EdtfDate("1933"), participants=two)) == []


def host(code: str) -> Participant:
    return Participant(party=Party(code), capacity=Capacity.HOST)


@pytest.mark.parametrize(
    ("country", "hosts", "wrong"),
    [
        ("US", ["US"], False),
        ("US", ["FR", "US"], False),
        ("SUHH", ["RU"], False),
        ("CH", ["UN"], False),
        ("CH", ["FR"], True),
    ],
)
def test_a_host_is_at_home(country: str, hosts: list[str], wrong: bool) -> None:
    record = Summit(name="Talks", place=Place(country=Party(country)), participants=tuple(map(host, hosts)))
    assert ("summit.host-elsewhere" in codes(record)) is wrong


def test_two_leaders_of_one_party_are_two_participants() -> None:
    two = (
        Participant(party=Party("GB"), leader=THATCHER),
        Participant(party=Party("GB"), leader=person("Geoffrey Howe")),
    )
    assert codes(Summit(name="Talks", participants=two)) == []


def test_a_surname_alone_is_the_same_only_as_itself() -> None:
    kohl = Participant(party=Party("DE"), leader=Leader(name=PersonName(full="Kohl", family="Kohl")))
    other = Participant(party=Party("DE"), leader=person("Helmut Kohl"))
    assert codes(Summit(name="Talks", participants=(kohl, other))) == []
    assert codes(Summit(name="Talks", participants=(kohl, kohl))) == ["summit.leader-twice"]


def items(*numbers: str | None, sides: tuple[str, ...] = ()) -> tuple[AgendaItem, ...]:
    raised: list[tuple[Party, ...]] = [(Party(side),) for side in sides] or [()] * len(numbers)
    topics = (Topic("2021"),)
    return tuple(
        AgendaItem(title=f"Trade {i}", number=number, topics=topics, raised_by=raised[i])
        for i, number in enumerate(numbers)
    )


@pytest.mark.parametrize(
    ("agenda", "paths"),
    [
        (items("1", "2", "3"), []),
        (items("1", None, "2"), []),
        (items("I", "II", "IV"), []),
        (items("A", "B", "C"), []),
        (items("1", "3", "2"), ["agenda[2].number"]),
        (items("a", "b", "a"), ["agenda[2].number"]),
        (items("?", "1", "!"), []),
        (items("1", "2", "1", "2", sides=("JP", "JP", "US", "US")), []),
        (items("1", "1", "1", "2", sides=("JP", "JP", "US", "US")), ["agenda[1].number"]),
    ],
)
def test_numbers_rise_within_one_list(agenda: tuple[AgendaItem, ...], paths: list[str]) -> None:
    record = Summit(name="Talks", agenda=agenda)
    assert [f.path for f in BY_CODE["summit.agenda-misnumbered"].check(record, "", Context())] == paths


def test_procedure_needs_no_topic() -> None:
    assert codes(AgendaItem(title="Adoption of the agenda")) == []
    assert codes(AgendaItem(title="Chapter", items=items("1"))) == []


@pytest.mark.parametrize(
    "extra", [{"series": "G7"}, {"participants": (Participant(party=Party("EU")),)}, {"participants": ()}]
)
def test_members_who_are_not_named_may_raise_items(extra: dict[str, object]) -> None:
    record = Summit(name="Talks", agenda=items("1", sides=("FR",)), **extra)  # type: ignore[arg-type]
    assert codes(record) == []


def test_a_party_may_be_a_stranger_below_an_item() -> None:
    above = AgendaItem(title="Trade", topics=(Topic("2021"),), items=items("1", sides=("FR",)))
    two = (Participant(party=Party("JP")), Participant(party=Party("US")))
    findings = list(
        BY_CODE["summit.raised-by-stranger"].check(Summit(participants=two, agenda=(above,)), "", Context())
    )
    assert [finding.path for finding in findings] == ["agenda[0].items[0].raised_by[0]"]


def cited(ref: TreatyRef | None) -> tuple[AgendaItem, ...]:
    clause = TreatyClause(provision=Provision("Article 3"), treaty=ref)
    return (AgendaItem(title="Arms", topics=(Topic("0821"),), clauses=(clause,)),)


@pytest.mark.parametrize("ref", [None, TreatyRef(title="the Convention"), TreatyRef(id="no-such-treaty-1900")])
def test_a_clause_of_an_unknown_treaty_is_left_alone(ref: TreatyRef | None) -> None:
    assert codes(Summit(name="Talks", date=EdtfDate("1900"), agenda=cited(ref))) == []


def test_without_a_date_no_clause_is_too_early_or_too_late() -> None:
    assert codes(Summit(name="Talks", agenda=cited(TreatyRef(id="npt-1968")))) == []


@pytest.mark.parametrize(
    ("pledge", "wrong"),
    [
        ({"value": 5, "unit": "% of GDP"}, []),
        ({"value": 130, "unit": "%"}, []),
        ({"value": 3, "unit": "ships"}, []),
        ({"value": 3, "unit": "XQZ"}, ["commitment.unit-unknown"]),
        ({"value": -3, "unit": "USD"}, ["commitment.value-negative"]),
        ({}, []),
    ],
)
def test_units_of_pledges(pledge: dict[str, object], wrong: list[str]) -> None:
    assert codes(Commitment(text="a pledge", party=Party("FR"), **pledge)) == wrong  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "deadline", "wrong"),
    [
        ("2025-02-07", "2025", False),
        ("2025-02-07", "../2024", True),
        ("2025-02-07", "2024/..", False),
        (None, "2020", False),
    ],
)
def test_deadlines(date: str | None, deadline: str, wrong: bool) -> None:
    pledge = Commitment(text="a pledge", party=Party("FR"), deadline=EdtfDate(deadline))
    below = AgendaItem(title="Aid", topics=(Topic("0811"),), commitments=(pledge,))
    record = Summit(
        name="Talks",
        date=EdtfDate(date) if date else None,
        agenda=(AgendaItem(title="All", topics=(Topic("0811"),), items=(below,)),),
    )
    findings = list(BY_CODE["summit.deadline-before"].check(record, "", Context()))
    assert [f.path for f in findings] == (["agenda[0].items[0].commitments[0].deadline"] if wrong else [])


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (Summit(name="Congress", date=EdtfDate("1814-09-18/1815-06-09")), []),
        (Summit(name="Talks", date=EdtfDate("2023/2024")), []),
        (Summit(name="Talks", mode=Mode.PHONE), []),
        (Summit(name="Talks", status=SummitStatus.PLANNED, date=EdtfDate("2026"), agenda=items("1")), []),
        (
            Summit(
                name="Talks",
                status=SummitStatus.PLANNED,
                date=EdtfDate("2026"),
                agenda=(AgendaItem(title="Trade", status=AgendaStatus.AGREED),),
            ),
            [],
        ),
    ],
)
def test_left_alone(record: Summit, wrong: list[str]) -> None:
    assert codes(record) == wrong


@pytest.mark.parametrize(
    ("year", "treaty", "message"),
    [
        ("1955", "npt-1968", "Article 3 of the NPT did not exist yet: the treaty dates from 1968-07-01"),
        ("2021", "inf-1987", "Article 3 of the NPT was no longer in force: the treaty ended on 2019-08-02"),
    ],
)
def test_a_clause_out_of_its_time_is_told_in_a_sentence(year: str, treaty: str, message: str) -> None:
    clause = TreatyClause(provision=Provision("Article 3"), treaty=TreatyRef(id=treaty, title="the NPT"))
    record = Summit(name="Talks", date=EdtfDate(year), agenda=(AgendaItem(title="Arms", clauses=(clause,)),))
    assert message in [finding.message for finding in found(record, Context())]


@pytest.mark.parametrize(
    ("party", "year", "hint"),
    [("SUHH", "1995", "perhaps RU, AM, AZ"), ("CSHH", "1995", "perhaps CZ, SK"), ("RU", "1985", "perhaps SUHH")],
)
def test_who_was_there_instead(party: str, year: str, hint: str) -> None:
    record = Summit(series="G20", date=EdtfDate(year), participants=(Participant(party=Party(party)),))
    assert [finding.hint for finding in found(record, Context()) if finding.code == "summit.party-not-there"] == [hint]
