"""The rules about leaders: what they ask the roster, and what they leave alone."""

import pytest

from diplometa.catalogue import Dataset
from diplometa.checking import validate
from diplometa.core.rules import Context
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leader, who_was
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.leaders.rules import in_office
from diplometa.parties.model import Party

PREMIER = Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB"))


@pytest.mark.parametrize(("day", "wrong"), [("1985-06-01", False), ("1995-06-01", True)])
def test_in_office_asks_the_roster(day: str, wrong: bool) -> None:
    named = PersonName(full="Margaret Thatcher", given="Margaret", family="Thatcher")
    record = Leader(name=named, office=PREMIER, incumbency=Incumbency.CURRENT)
    assert bool(list(in_office.check(record, "", Context(on=EdtfDate(day))))) is wrong


def test_in_office_asks_the_roster_by_id() -> None:
    known = leader("Margaret Thatcher")
    record = Leader(name=known.name, id=known.id, office=PREMIER, incumbency=Incumbency.CURRENT)
    assert [f.path for f in in_office.check(record, "", Context(on=EdtfDate("1999-01-01")))] == ["incumbency"]


@pytest.mark.parametrize(
    "record",
    [
        Leader(name=PersonName(full="Ana Sample"), office=PREMIER, incumbency=Incumbency.CURRENT, id="nobody-at-all"),
        Leader(name=PersonName(full="Ana Sample"), office=PREMIER, incumbency=Incumbency.FORMER),
        Leader(name=PersonName(full="Ana Sample"), incumbency=Incumbency.CURRENT),
        Leader(
            name=PersonName(full="Ana Sample"),
            incumbency=Incumbency.CURRENT,
            office=PREMIER,
            tenures=(Tenure(office=Office(title="Premier", polity=Party("FR")), start=EdtfDate("1990")),),
        ),
        Leader(
            name=PersonName(full="Ana Sample"),
            incumbency=Incumbency.CURRENT,
            office=PREMIER,
            tenures=(Tenure(office=PREMIER),),
        ),
    ],
    ids=["unknown-id", "former", "no-office", "another-office", "no-dates"],
)
def test_in_office_stays_silent_where_nothing_is_known(record: Leader) -> None:
    assert list(in_office.check(record, "", Context(on=EdtfDate("1999-01-01")))) == []


def test_holders_of_the_day_have_nothing_wrong() -> None:
    day = EdtfDate("1985-06-01")
    for one in who_was("head-of-government", "GB", day):
        assert list(in_office.check(one, "", Context(on=day))) == []


def codes(record: object, day: str | None = None) -> set[str]:
    """The codes of what is found about a record."""
    return {finding.code for finding in validate(record, on=EdtfDate(day) if day else None)}


@pytest.mark.parametrize(
    ("incumbency", "day", "found"),
    [
        (Incumbency.DESIGNATE, "2009-11-01", False),
        (Incumbency.DESIGNATE, "2008-06-01", True),
        (Incumbency.DESIGNATE, "2011-06-01", True),
        (Incumbency.CURRENT, "2008-06-01", False),
        (Incumbency.DESIGNATE, None, False),
    ],
)
def test_a_designate_comes_before_the_office_and_not_long(incumbency: Incumbency, day: str | None, found: bool) -> None:
    held = Tenure(office=PREMIER, start=EdtfDate("2010-01-01"))
    record = Leader(
        name=PersonName(full="Ana Sample", family="Sample"), office=PREMIER, incumbency=incumbency, tenures=(held,)
    )
    assert ("leader.designate-too-early" in codes(record, day)) is found


@pytest.mark.parametrize(
    ("title", "polity", "code"),
    [
        ("Taoiseach", "FR", "leader.title-of-another-polity"),
        ("Grand Panjandrum", "FR", "leader.office-unknown"),
        ("Taoiseach", "IE", None),
        ("Prime Minister", "FR", None),
        ("Grand Panjandrum", "UN", None),
    ],
)
def test_titles_are_of_their_polity(title: str, polity: str, code: str | None) -> None:
    asked = {"leader.title-of-another-polity", "leader.office-unknown"}
    assert codes(Office(title=title, polity=Party(polity))) & asked == ({code} if code else set())


def test_the_roster_has_the_year_of_birth() -> None:
    known = leader("Margaret Thatcher")
    early = Tenure(office=PREMIER, start=EdtfDate("1850"), end=EdtfDate("1851"))
    record = Leader(name=known.name, id=known.id, tenures=(early,))
    assert "leader.tenure-outside-life" in codes(record)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (PersonName(full="Ana Sample", given="Ana", family="Sample", order=NameOrder.GIVEN_FIRST), True),
        (PersonName(full="SAMPLE Ana", given="Ana", family="Sample", order=NameOrder.FAMILY_FIRST), False),
        (PersonName(full="Jae-an Sample", given="Jae-an", family="Sample", order=NameOrder.GIVEN_FIRST), False),
    ],
)
def test_an_assumed_order_is_told(name: PersonName, found: bool) -> None:
    record = Leader(name=name, office=Office(title="Minister", polity=Party("KR")))
    assert ("leader.name-order-assumed" in codes(record)) is found


def test_two_holders_of_one_office() -> None:
    def premier(name: str, start: str, end: str, acting: bool = False) -> Leader:
        held = Tenure(office=PREMIER, start=EdtfDate(start), end=EdtfDate(end), acting=acting)
        return Leader(name=PersonName(full=name), tenures=(held,))

    ana, ben = premier("Ana Sample", "2001-01-01", "2005-01-01"), premier("Ben Sample", "2002-01-01", "2003-01-01")
    late = premier("Cy Sample", "2004-06-01", "2006-01-01")
    acting = premier("Di Sample", "2002-01-01", "2003-01-01", acting=True)
    clash = [f.path for f in validate(Dataset.of([ana, ben, late])) if f.code == "leader.two-holders"]
    assert clash == ["leaders[1].tenures[0].start", "leaders[2].tenures[0].start"]
    assert "leader.two-holders" not in codes(Dataset.of([ana, acting, ana]))
