"""Parties by code: what the tables say of them, their times, parties of one's own."""

import copy
import datetime as dt
import pickle

import pytest

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.records import RecordError
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import AUTHORITIES, Country, Organization, Party

COUNTRIES = [row[0] for row in table("countries").rows]
ORGANIZATIONS = [row[0] for row in table("organizations").rows]


@pytest.mark.parametrize(
    ("code", "cls"), [("JP", Country), ("SUHH", Country), ("ottoman-empire", Country), ("NATO", Organization)]
)
def test_a_code_gives_the_right_class(code: str, cls: type[Party]) -> None:
    assert type(Party(code)) is cls
    assert Party(code) == cls(code)


@pytest.mark.parametrize("code", ["", "Japan", "jp", "SU", "JPN", "nato", "X" * 9999])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ParseError, match="no country has the code"):
        Party(code)


def test_a_class_refuses_the_other_class_code() -> None:
    with pytest.raises(ParseError, match="no organization has the code"):
        Organization("JP")
    with pytest.raises(ParseError, match="no country has the code"):
        Country("NATO")


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_whole(code: str) -> None:
    country = Country(code)
    assert country.name
    assert country.kind
    assert country.name in country.known_as
    assert all(isinstance(other, Party) for other in (*country.predecessors, *country.successors))
    for authority in (None, *AUTHORITIES):
        assert all(interval.is_interval for interval in country.intervals(authority))


@pytest.mark.parametrize("code", ORGANIZATIONS)
def test_every_organisation_is_whole(code: str) -> None:
    organization = Organization(code)
    assert organization.name
    assert organization.kind
    assert all(interval.is_interval for interval in organization.intervals())


def test_codes_of_other_schemes() -> None:
    japan = Country("JP")
    assert (japan.alpha_3, japan.numeric, japan.cow, japan.gw, japan.wikidata) == ("JPN", "392", "740", "740", "Q17")
    assert (japan.capital, japan.name_order) == ("Tokyo", "family-first")
    assert Country("SUHH").alpha_3 == "SUN"
    assert Country("ottoman-empire").alpha_3 is None
    assert Country("ottoman-empire").numeric is None
    assert Country("KR").official_name
    assert Organization("NATO").seat == "Brussels"


@pytest.mark.parametrize(
    ("code", "date", "existed"),
    [
        ("SUHH", "1985", True),
        ("SUHH", "1995", False),
        ("RU", "1991", None),
        ("RU", "1990", False),
        ("NATO", "1940", False),
    ],
)
def test_existence_is_three_valued(code: str, date: str, existed: bool | None) -> None:
    assert Party(code).existed_on(EdtfDate(date)) is existed


def test_authorities_are_kept_apart() -> None:
    germany = Country("DE")
    assert germany.existed_on(EdtfDate("1950"), "cow") is False
    assert germany.existed_on(EdtfDate("1950"), "gw") is True
    with pytest.raises(UnknownCodeError, match="unknown authority 'un'"):
        germany.intervals("un")


def test_authorities_list_no_organisations() -> None:
    assert Organization("NATO").intervals("iso") == ()


def test_an_end_whose_start_is_not_known_still_ends() -> None:
    venice = Country("republic-of-venice")
    assert venice.existed_on(EdtfDate("1900")) is False
    assert venice.existed_on(EdtfDate("1600")) is None


def test_a_party_without_times_is_not_known_to_exist() -> None:
    assert Country.make("ruritania", name="Ruritania").existed_on(EdtfDate("1900")) is None


def test_one_name_is_not_taken_for_its_letters() -> None:
    with pytest.raises(TypeError, match=r"write \('Ruritanian',\)"):
        Country.make("ruritania", name="Ruritania", names="Ruritanian")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"code": " ", "name": "Ruritania"}, "cannot have the code or name ' '"),
        ({"code": "ruritania", "name": ""}, "cannot have the code or name ''"),
        ({"code": "ruritania", "name": "Ruritania", "names": ("a|b",)}, "and no |"),
        ({"code": "JP", "name": "Nippon"}, "cannot have the code 'JP', a known party's; expected another"),
        ({"code": "NATO", "name": "Nato"}, "cannot have the code 'NATO', a known party's; expected another"),
        ({"code": "ruritania", "name": "Ruritania", "colour": "red"}, "has no colour; expected one of code, "),
    ],
)
def test_a_party_of_ones_own_is_refused(given, expected) -> None:
    with pytest.raises(RecordError) as caught:
        Country.make(**given)
    assert expected in str(caught.value)


def test_a_party_of_ones_own_is_a_country_or_an_organisation() -> None:
    with pytest.raises(TypeError, match=r"call Country\.make or Organization\.make"):
        Party.make("ruritania", name="Ruritania")
    with pytest.raises(TypeError, match=r"Country\.make takes a str, not int"):
        Country.make(1, name="Ruritania")  # type: ignore[arg-type]


def test_existence_is_asked_of_a_day_too() -> None:
    assert Party("SUHH").existed_on(dt.date(1985, 3, 11)) is True
    assert Party("SUHH").existed_on(dt.date(1995, 3, 11)) is False


def test_a_party_of_ones_own_is_whole() -> None:
    own = Country.make("ruritania", name="Ruritania", names=("Kingdom of Ruritania",), capital="Strelsau", start="1850")
    assert own.known_as == ("Ruritania", "Kingdom of Ruritania")
    assert own.capital == "Strelsau"
    assert own.existed_on(EdtfDate("1900")) is True
    assert own.predecessors == ()
    for same in (pickle.loads(pickle.dumps(own)), copy.copy(own), copy.deepcopy(own)):
        assert same == own
        assert same.name == "Ruritania"
    assert hash(own) == hash("ruritania")


@pytest.mark.parametrize("code", ["JP", "SUHH", "NATO", "EU"])
def test_parties_pickle_and_sort_by_code(code: str) -> None:
    party = Party(code)
    again = pickle.loads(pickle.dumps(party))
    assert again == party
    assert type(again) is type(party)
    assert sorted([Party("US"), Party("AE"), Party("JP")]) == [Party("AE"), Party("JP"), Party("US")]


@pytest.mark.parametrize("code", ["JP", "NATO"])
def test_an_authority_that_no_one_knows_is_refused(code: str) -> None:
    with pytest.raises(UnknownCodeError, match="unknown authority 'zz'; did you mean iso, cow, gw"):
        Party(code).intervals("zz")


def test_no_authority_lists_organisations() -> None:
    assert Party("NATO").intervals("cow") == ()


def test_a_class_of_ones_own_takes_no_place() -> None:
    class Realm(Country):
        """A country by another name."""

    assert type(Party("JP")) is Country
    assert Realm("JP") == Party("JP")
