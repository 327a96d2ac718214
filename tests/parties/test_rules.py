"""What is doubtful in how a source names a party."""

import pytest

from diplometa import validate
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Country, Organization, Party
from diplometa.parties.rules import NamedParty, doubtful_party


@pytest.mark.parametrize(
    ("text", "date", "organization", "codes"),
    [
        ("USSR", "1985", None, []),
        ("USSR", "1991-12-27", None, ["party.not-there"]),
        ("Yugoslavia", "2010", None, ["party.not-there"]),
        ("Germany", "1960", None, ["party.name-ambiguous"]),
        ("Germany", "1995", None, []),
        ("West Germany", "2000", None, ["party.former-name"]),
        ("Congo", None, None, ["party.name-ambiguous"]),
        ("Burma", "1960", None, []),
        ("Burma", "2001", None, ["party.former-name"]),
        ("Burma", None, None, []),
        ("Swaziland", "2020", None, []),
        ("Zaire", "2005", None, ["party.former-name"]),
        ("Russia", "1950", None, ["party.loose-name"]),
        ("Russia", "2000", None, []),
        ("Moscow", "1975", None, ["party.loose-name"]),
        ("GER", None, None, ["party.code-of-other-scheme"]),
        ("740", None, None, ["party.code-of-other-scheme"]),
        ("CS", None, None, ["party.code-of-other-scheme"]),
        ("DEU", None, None, []),
        ("Atlantis", None, None, []),
        ("Zzz", None, None, []),
        ("Greenland", None, None, ["party.territory"]),
        ("Denmark", None, None, []),
        ("Spain", "1980", "NATO", ["party.member-before-joining"]),
        ("Spain", "1990", "NATO", []),
        ("Japan", "1990", "NATO", []),
        ("UK", "2021", "EU", ["party.member-after-leaving"]),
        ("UK", "2021", "JP", []),
        ("UK", None, "EU", []),
        ("NATO", "1940", None, ["party.organization-not-founded"]),
        ("NATO", "1950", None, []),
        ("League of Nations", "1950", None, ["party.not-there"]),
        ("France", "1940", "NATO", ["party.organization-not-founded"]),
    ],
)
def test_what_is_found(text: str, date: str | None, organization: str | None, codes: list[str]) -> None:
    found = doubtful_party(text, EdtfDate(date) if date else None, Party(organization) if organization else None)
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    ("text", "date", "hint"),
    [
        ("USSR", "1995", "perhaps RU"),
        ("GER", None, "read it with scheme='ioc'"),
        ("CS", None, "write CSHH or CSXX"),
        ("EU", "1980", "perhaps EEC"),
    ],
)
def test_the_way_to_mend_is_told(text: str, date: str | None, hint: str) -> None:
    found = doubtful_party(text, EdtfDate(date) if date else None)
    assert hint in [finding.hint for finding in found]


def test_a_callers_own_parties_are_known_to_the_rules() -> None:
    own = Country.make("ruritania", name="Ruritania", start="1850", end="1938")
    named = NamedParty(text="Ruritania", on=EdtfDate("1950"))
    assert [finding.code for finding in validate(named, knowledge=Knowledge([own]))] == ["party.not-there"]
    assert validate(named).ok


def test_an_organisation_of_ones_own_has_no_spells() -> None:
    club = Organization.make("club", name="Club")
    assert doubtful_party("Japan", EdtfDate("2000"), club) == ()


def test_a_name_in_another_language_is_as_ambiguous_as_the_english_one() -> None:
    (found,) = doubtful_party("Deutschland", EdtfDate("1960"))
    assert found.code == "party.name-ambiguous"
