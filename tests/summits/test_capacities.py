"""Who takes part in a meeting as what: what the rules find, and what they leave alone."""

import pytest

from diplometa.checking import validate
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leader
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role
from diplometa.parties.model import Party
from diplometa.summits.model import Capacity, Participant, Summit, SummitStatus

PREMIER = Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB"))
LEADS_PARTY = Office(title="Leader", roles=(Role.PARTY_LEADER,), polity=Party("GB"))


def meeting(*leaders: Leader, day: str | None = "1985-06-01", **fields: object) -> set[str]:
    """The codes of what is found about a meeting of leaders for the United Kingdom."""
    capacity = fields.pop("capacity", Capacity.MEMBER)
    taking_part = tuple(Participant(party=Party("GB"), leader=one, capacity=capacity) for one in leaders)  # type: ignore[arg-type]
    summit = Summit(date=EdtfDate(day) if day else None, participants=taking_part, **fields)  # type: ignore[arg-type]
    return {finding.code for finding in validate(summit)}


def person(name: str = "Ana Sample", **fields: object) -> Leader:
    """Somebody whom the roster does not know."""
    return Leader(name=PersonName(full=name), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "day", "found"),
    [
        ({"died": EdtfDate("1980")}, "1985-06-01", True),
        ({"born": EdtfDate("1990")}, "1985-06-01", True),
        ({"born": EdtfDate("1800")}, "1985-06-01", True),
        ({"born": EdtfDate("1940"), "died": EdtfDate("1985")}, "1985-06-01", False),
        ({"died": EdtfDate("1980")}, None, False),
        ({}, "1985-06-01", False),
    ],
)
def test_who_takes_part_is_alive(fields: dict[str, object], day: str | None, found: bool) -> None:
    assert ("summit.leader-not-alive" in meeting(person("Ana Sample", **fields), day=day)) is found


def test_the_roster_tells_the_birth() -> None:
    known = leader("Margaret Thatcher")
    bare = Leader(name=known.name, id=known.id)
    assert "summit.leader-not-alive" in meeting(bare, day="1885-06-01")
    assert "summit.leader-not-alive" not in meeting(bare)


@pytest.mark.parametrize(("capacity", "found"), [(Capacity.MEMBER, True), (Capacity.GUEST, False)])
def test_a_former_leader_is_a_guest(capacity: Capacity, found: bool) -> None:
    former = person(office=PREMIER, incumbency=Incumbency.FORMER)
    assert ("summit.former-leader" in meeting(former, capacity=capacity)) is found


@pytest.mark.parametrize("day", ["1985-06-01", None])
def test_who_leads_a_political_party_alone(day: str | None) -> None:
    assert "summit.party-leader-only" in meeting(person(office=LEADS_PARTY), day=day)
    assert "summit.party-leader-only" not in meeting(person(office=PREMIER), day=day)


@pytest.mark.parametrize(("day", "found"), [("1985-06-01", True), ("1979-04-01", False), (None, False)])
def test_a_designate_is_not_in_office(day: str | None, found: bool) -> None:
    thatcher = Leader(name=leader("Margaret Thatcher").name, office=PREMIER, incumbency=Incumbency.DESIGNATE)
    assert ("summit.designate-in-office" in meeting(thatcher, day=day)) is found


def test_one_head_of_government_a_party() -> None:
    ana, ben = person(office=PREMIER), person("Ben Other", office=PREMIER)
    assert "summit.two-heads-of-government" in meeting(ana, ben)
    assert "summit.two-heads-of-government" not in meeting(ana, ana)
    assert "summit.two-heads-of-government" not in meeting(ana, ben, status=SummitStatus.CANCELLED)
    out = person("Ben Other", office=PREMIER, incumbency=Incumbency.FORMER)
    assert "summit.two-heads-of-government" not in meeting(ana, out)
    split = [PersonName(full=full, given="Ana", family="Sample") for full in ("Ana Sample", "SAMPLE Ana")]
    same = [Leader(name=name, office=PREMIER) for name in split]
    assert "summit.two-heads-of-government" not in meeting(*same)
