"""Membership in time: who belongs to what, as what, and what is not known."""

import datetime as dt
import tomllib
from importlib.resources import files

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import expand, is_member, memberships
from diplometa.parties.model import COMPLETE, Membership, MembershipStatus, Organization, Party, spells

ORGANIZATIONS = table("organizations").column("code")


@pytest.mark.parametrize(
    ("party", "organization", "date", "member"),
    [
        ("Spain", "NATO", "1980", False),
        ("Spain", "NATO", "1982", None),
        ("Spain", "NATO", "1982-05", None),
        ("Spain", "NATO", "1990", True),
        ("UK", "EU", "2020-01-31", True),
        ("UK", "EU", "2020-02-01", False),
        ("UK", "EEC", "1980", True),
        ("UK", "EU", "1980", False),
        ("SUHH", "UN", "1980", True),
        ("SUHH", "UN", "1995", False),
        ("RU", "UN", "1980", False),
        ("RU", "UN", "1995", True),
        ("TR", "EU", "2020", False),
        ("RU", "G8", "2010", True),
        ("RU", "G8", "2015", False),
        ("Indonesia", "OPEC", "2012", False),
        ("Indonesia", "OPEC", "2000", True),
        ("JP", "UN", "2050", None),
        ("GB", "EU", "2050", None),
        ("EU", "G20", "2020", True),
        ("Germany", "E3", "2015-07-14", True),
        ("US", "E3", "2015-07-14", False),
        ("US", "P5+1", "2015-07-14", True),
        ("US", "NORMANDY", "2015-02-12", False),
        ("UA", "NORMANDY", "2015-02-12", True),
        ("IN", "Quad", "2021-09-24", True),
    ],
)
def test_membership_is_three_valued(party: str, organization: str, date: str, member: bool | None) -> None:
    assert is_member(party, organization, EdtfDate(date)) is member


def test_after_the_day_of_the_table_members_are_those_of_that_day_and_membership_is_not_known() -> None:
    last, later = EdtfDate(COMPLETE), EdtfDate("2050")
    assert Organization("NATO").members(later) == Organization("NATO").members(last) != ()
    assert (is_member("FR", "NATO", last), is_member("FR", "NATO", later)) == (True, None)
    assert (is_member("CH", "NATO", last), is_member("CH", "NATO", later)) == (False, None)


def test_a_roster_that_lacks_members_says_nothing_of_the_others() -> None:
    partial = next(code for code in ORGANIZATIONS if Organization(code).roster == "partial")
    none = next(code for code in ORGANIZATIONS if Organization(code).roster is None)
    on = dt.date(2010, 6, 1)
    assert is_member(Party("VA"), Organization(partial), on) is None
    assert Organization(none).members(on) == ()


@pytest.mark.parametrize(
    ("organization", "date", "number"),
    [
        ("UN", "2025-01-01", 193),
        ("NATO", "2025-01-01", 32),
        ("EU", "2025-01-01", 27),
        ("EU", "2005-01-01", 25),
        ("COE", "2025-01-01", 46),
        ("OSCE", "2025-01-01", 57),
        ("AFRICAN-UNION", "2025-01-01", 55),
        ("LAS", "2025-01-01", 22),
        ("OECD", "2025-01-01", 38),
        ("EEC", "1960-01-01", 6),
        ("G7", "1985-01-01", 7),
        ("G8", "2005-01-01", 8),
        ("UN", "1945-12-31", 51),
    ],
)
def test_members_on_a_day(organization: str, date: str, number: int) -> None:
    members = Organization(organization).members(EdtfDate(date))
    assert len(set(members)) == len(members) == number


def test_members_are_those_for_certain() -> None:
    nato = Organization("NATO")
    assert Party("FI") not in nato.members(EdtfDate("2023-04"))
    assert Party("FI") in nato.members(EdtfDate("2023-05"))


@pytest.mark.parametrize("code", ORGANIZATIONS)
def test_spells_are_whole_and_agree_with_the_members(code: str) -> None:
    organization = Organization(code)
    assert organization.roster in {"full", "partial", None}
    found = spells(organization)
    assert bool(found) == (organization.roster is not None) or organization.roster is not None
    for spell in found:
        assert spell.organization == organization
        assert spell.time.is_interval
        assert spell.start is None or spell.end is None or spell.end.before(spell.start) is not True
    on = dt.date(2020, 6, 1)
    for member in organization.members(on):
        assert is_member(member, organization, on) is True


@pytest.mark.parametrize("code", ORGANIZATIONS)
def test_every_row_of_full_membership_is_told_alike_by_all(code: str) -> None:
    organization = Organization(code)
    rows = [spell for spell in spells(organization) if spell.status.full]
    for spell in rows:
        for day in filter(None, (spell.start, spell.end)):
            member = spell.time.overlaps(day)
            if member is True:
                assert is_member(spell.member, organization, day) is True
                assert spell.member in organization.members(day)
            assert spell in memberships(spell.member, organization)


@pytest.mark.parametrize(
    ("party", "organization", "date", "member"),
    [
        *((code, "UN", "1950", True) for code in ("UA", "BY", "IN", "PH", "YE")),
        ("IN", "LON", "1930", True),
        ("SY", "LAS", "1945-05-01", True),
        ("QA", "OPEC", "1965", True),
        ("TW", "UN", "1960", True),
        ("TW", "UN", "1971-10-25", False),
        ("CN", "UN", "1947", True),
        ("CN", "UN", "1960", False),
        ("CN", "UN", "1971-10-25", True),
        ("EG", "UN", "1960", False),
        ("united-arab-republic", "UN", "1960", True),
        ("YUCS", "UN", "1995", None),
        ("SE", "NATO", "../2025", True),
        ("SE", "NATO", "../2020", False),
    ],
)
def test_a_seat_is_held_by_who_the_rows_say(party: str, organization: str, date: str, member: bool | None) -> None:
    assert is_member(Party(party), Organization(organization), EdtfDate(date)) is member


def test_a_text_in_the_place_of_parties_is_refused() -> None:
    with pytest.raises(TypeError, match="expand takes parties"):
        expand("EU", dt.date(2020, 1, 1))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_spells_tell_the_status() -> None:
    assert [str(spell.status) for spell in memberships("TR", "EU")] == ["candidate"]
    assert [
        (str(spell.status), str(spell.time)) for spell in memberships("Philippines", "International Criminal Court")
    ] == [*(("member", "2011-11-01/2019-03-16"), ("withdrawn", "2019-03-16/.."))]
    indonesia = memberships("ID", "OPEC")
    assert [str(spell.status) for spell in indonesia[:3]] == ["member", "withdrawn", "member"]
    assert str(indonesia[1].end) == str(indonesia[2].start)
    cuba = memberships("CU", "OAS")
    assert {str(spell.status) for spell in cuba} == {"founding", "suspended"}
    assert is_member("CU", "OAS", EdtfDate("1970")) is True


def test_statuses_of_the_table_are_known() -> None:
    told = set(table("memberships").column("status"))
    assert told <= {str(status) for status in MembershipStatus}
    assert {status for status in MembershipStatus if status.full} == {
        MembershipStatus.MEMBER,
        MembershipStatus.FOUNDING,
    }
    assert set(table("memberships").column("ended")) <= {"", "withdrew"}


def test_a_spell_without_days_is_a_time_that_is_not_known() -> None:
    assert str(Membership(organization=Party("UN"), member=Party("JP")).time) == "/.."


def test_the_day_of_the_table_is_that_of_its_source() -> None:
    told = tomllib.loads(files("diplometa.data").joinpath("SOURCES.toml").read_text(encoding="utf-8"))
    assert told["tables"]["memberships"]["complete"] == COMPLETE


def test_what_is_no_party_is_refused() -> None:
    on = EdtfDate("2000")
    with pytest.raises(UnknownCodeError, match="unknown party 'Atlantis'"):
        is_member("Atlantis", "UN", on)
    with pytest.raises(UnknownCodeError, match="unknown organisation 'Japan'"):
        memberships("JP", "Japan")
    with pytest.raises(UnknownCodeError) as caught:
        is_member("Congo", "UN", on)
    assert set(caught.value.near) == {"CG", "CD"}


def test_a_callers_own_organisation_is_found_and_has_no_roster() -> None:
    club = Organization.make("club", name="Ruritanian Club")
    mine = Knowledge([club])
    assert is_member("JP", "Ruritanian Club", EdtfDate("2000"), knowledge=mine) is None
    assert memberships("JP", club, knowledge=mine) == ()
    assert club.members(EdtfDate("2000")) == ()


def test_groups_are_expanded_on_request() -> None:
    on = EdtfDate("2015-07-14")
    assert [str(party) for party in expand([Organization("P5+1"), Party("EU"), Party("IR")], on)][:6] == [
        *("CN", "DE", "FR", "GB", "RU", "US")
    ]
    assert expand([Party("JP")], on) == (Party("JP"),)
    assert expand([Organization("NORMANDY")], EdtfDate("1990")) == (Party("NORMANDY"),)
    partial = next(code for code in ORGANIZATIONS if Organization(code).roster == "partial")
    assert expand([Organization(partial)], on) == (Party(partial),)
