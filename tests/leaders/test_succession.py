"""The tenures of a person, who came next, and who before."""

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leader, predecessor_of, successor_of, tenures
from diplometa.leaders.model import Leader, Office, PersonName, Role, Tenure
from diplometa.parties.model import Party

PREMIER = Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("GB"))


def person(name: str, start: str, end: str | None) -> Leader:
    """Somebody with one tenure as premier."""
    held = Tenure(office=PREMIER, start=EdtfDate(start), end=EdtfDate(end) if end else None)
    return Leader(name=PersonName(full=name), id=name.lower().replace(" ", "-"), tenures=(held,))


@pytest.mark.parametrize(
    ("name", "party", "role", "on", "before", "after"),
    [
        ("Margaret Thatcher", "GB", None, None, ["James Callaghan"], ["John Major"]),
        ("Ronald Reagan", "US", None, None, ["Jimmy Carter"], ["George H. W. Bush"]),
        ("Elizabeth II", "GB", "monarch", None, ["George VI"], ["Charles III"]),
        ("Shinzo Abe", "JP", None, "2007-01-01", ["Junichiro Koizumi"], ["Yasuo Fukuda"]),
        ("Emmanuel Macron", "FR", "head-of-state", None, ["François Hollande"], []),
        ("Konrad Adenauer", "DE", None, None, [], ["Ludwig Erhard"]),
        ("Margaret Thatcher", "FR", None, None, [], []),
    ],
)
def test_before_and_after(
    name: str, party: str, role: str | None, on: str | None, before: list[str], after: list[str]
) -> None:
    day = EdtfDate(on) if on else None
    assert [one.name.full for one in predecessor_of(name, party, role, day)] == before
    assert [one.name.full for one in successor_of(name, party, role, day)] == after


def test_who_came_next_has_the_office() -> None:
    (major,) = successor_of("Margaret Thatcher", "GB")
    assert str(major.office) == "Prime Minister of the United Kingdom"


def test_days_that_do_not_tell_who_was_first_give_both() -> None:
    known = Knowledge([person("Ida One", "1750-01-01", "1751-06-01"), person("Jo Two", "1751", "1752-01-01")])
    both = Knowledge([*known.of(Leader), person("Kay Three", "1751-06-02", "1752-01-01")])
    assert {one.name.full for one in successor_of("Ida One", "GB", knowledge=both)} <= {"Jo Two", "Kay Three"}


def test_a_hole_in_the_roster_makes_nobody_the_next() -> None:
    known = Knowledge([person("Ida One", "1750-01-01", "1751-06-01"), person("Jo Two", "1751-09-01", "1752-01-01")])
    assert successor_of("Ida One", "GB", knowledge=known) == ()
    assert predecessor_of("Jo Two", "GB", knowledge=known) == ()


def test_tenures_by_name_by_record_and_by_id() -> None:
    known = leader("Margaret Thatcher")
    assert tenures("Margaret Thatcher") == tenures(known) == tenures(Leader(name=known.name, id=known.id))
    assert tenures(Leader(name=PersonName(full="Nobody At All"))) == ()


@pytest.mark.parametrize("call", [tenures, lambda name: successor_of(name, "GB")])
def test_nobody_of_the_name(call: object) -> None:
    with pytest.raises(UnknownCodeError):
        call("Zzyzx Nobody")  # type: ignore[operator]
