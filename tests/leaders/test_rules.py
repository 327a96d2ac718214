"""The rules about leaders: what they ask the roster, and what they leave alone."""

import pytest

from diplometa.core.rules import Context
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leader, who_was
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role, Tenure
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
