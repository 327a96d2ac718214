"""The rules about leaders: their own examples, and what they leave alone."""

import pytest

import diplometa.leaders.model as model
from diplometa.core.rules import Context, Rule
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leader, who_was
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role, Tenure
from diplometa.leaders.rules import RULES, in_office
from diplometa.parties.model import Party

NAMES = {name: getattr(model, name) for name in model.__all__} | {"EdtfDate": EdtfDate, "Party": Party}


def example(text: str) -> object:
    return eval(text, dict(NAMES))  # noqa: S307 - the examples are this project's own docstrings


@pytest.mark.parametrize("asked", RULES, ids=lambda rule: rule.code)
class TestExamples:
    def test_passes(self, asked: Rule) -> None:
        assert list(asked.check(example(asked.passes), "", Context())) == []

    def test_fails(self, asked: Rule) -> None:
        assert [finding.code for finding in asked.check(example(asked.fails), "", Context())] == [asked.code]

    def test_says_where_it_is_from(self, asked: Rule) -> None:
        assert asked.source


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


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
