"""Parties by name and by day."""

import datetime as dt

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.grammar import loose_key
from diplometa.parties.lookup import (
    bearers,
    bounds,
    country,
    holds,
    is_code,
    meaning,
    near_names,
    organization,
)
from diplometa.parties.model import Country, Organization


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("JP", "JP"),
        ("JPN", "JP"),
        ("SUN", "SUHH"),
        ("Japan", "JP"),
        ("japan", "JP"),
        ("Soviet Union", "SUHH"),
        ("Ottoman Empire", "ottoman-empire"),
        ("CAN", "CA"),
        ("East Germany", "DDDE"),
    ],
)
def test_country_takes_codes_and_names(key: str, code: str) -> None:
    assert country(key) == Country(code)


@pytest.mark.parametrize(
    "key", ["Congo", "Korea", "Narnia", "", "NATO", "European Union", "Tokyo", "Japanese", "jp", "x" * 5000]
)
def test_country_refuses_what_is_none_or_several(key: str) -> None:
    with pytest.raises(UnknownCodeError, match="unknown country"):
        country(key)


def test_refusals_offer_what_is_near() -> None:
    with pytest.raises(UnknownCodeError) as told:
        country("Congo")
    assert told.value.near == ("CG", "CD")
    with pytest.raises(UnknownCodeError) as told:
        country("Frnace")
    assert "France" in told.value.near


@pytest.mark.parametrize(
    ("key", "code"), [("NATO", "NATO"), ("European Union", "EU"), ("OTAN", "NATO"), ("African Union", "AFRICAN-UNION")]
)
def test_organization_takes_acronyms_and_names(key: str, code: str) -> None:
    assert organization(key) == Organization(code)


@pytest.mark.parametrize("key", ["Japan", "JP", "the Court", "League of Villains"])
def test_organization_refuses_what_is_none(key: str) -> None:
    with pytest.raises(UnknownCodeError, match="unknown organisation"):
        organization(key)


def test_keys_are_strings() -> None:
    with pytest.raises(TypeError, match="country takes a str, not int"):
        country(392)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="organization takes a str, not int"):
        organization(392)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match=r"a day is a datetime\.date or an EdtfDate, not a value of type str"):
        bounds("1985")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_own_records_win() -> None:
    own = Country.make("ruritania", name="Ruritania", names=("Japan",))
    knowledge = Knowledge([own, Organization.make("LEAGUE-X", name="League of Ruritania")])
    assert country("ruritania", knowledge) is own
    assert country("Ruritania", knowledge) is own
    assert country("Japan", knowledge) is own
    assert country("FR", knowledge) == Country("FR")
    assert organization("League of Ruritania", knowledge).code == "LEAGUE-X"


def test_codes_are_exact() -> None:
    assert is_code("DEU") == "DE"
    assert [is_code(code) for code in ("ZAR", "BUR", "DHY", "HVO", "BYS")] == ["CD", "MM", "BJ", "BF", "BY"]
    assert [is_code(code) for code in ("SUN", "TMP", "BUMM")] == ["SUHH", "TPTL", "BUMM"]
    assert is_code("deu") is None
    assert is_code("QQQ") is None


@pytest.mark.parametrize(
    ("name", "on", "codes"),
    [
        ("Germany", None, "DE"),
        ("Germany", "1930", "DE"),
        ("Germany", "1960", "DE DDDE"),
        ("German", "1960", "DE DDDE"),
        ("Germany", "1995", "DE"),
        ("Vietnam", "1965", "VN VDVN south-vietnam"),
        ("Yemen", "1980", "YE YDYE"),
        ("Yemen", "2000", "YE"),
        ("Yugoslavia", "1980", "YUCS"),
        ("Yugoslavia", None, "YUCS"),
        ("Russia", None, "RU"),
        ("Russia", "1900", "russian-empire"),
        ("Russia", "1950", "SUHH"),
        ("Moscow", "1970", "SUHH"),
        ("Moscow", "2020", "RU"),
        ("Prague", "1985", "CSHH"),
        ("Congo", None, "CG CD"),
        ("Korea", None, "KR KP"),
        ("Korea", "1900", "korean-empire"),
        ("Texas", None, ""),
        ("Texas", "1840", "republic-of-texas"),
        ("Texas", "2020", ""),
        ("Salisbury", None, ""),
        ("Bonn", None, "DE"),
        ("Sikkim", None, "SKIN"),
        ("USSR", "2020", "SUHH"),
        ("Burma", "1960", "MM"),
        ("Narnia", None, ""),
        ("Narnia", "1950", ""),
    ],
)
def test_a_name_means_what_it_meant_on_the_day(name: str, on: str | None, codes: str) -> None:
    found = meaning(bearers(fold_key(name)), bounds(EdtfDate(on)) if on else None)
    assert " ".join(party.code for party in found) == codes


def test_bounds_of_dates() -> None:
    assert bounds(dt.date(2020, 2, 3)) == ((2020, 2, 3), (2020, 2, 3))
    assert bounds(EdtfDate("2020-02")) == ((2020, 2, 1), (2020, 2, 29))
    assert bounds(EdtfDate("2020/..")) == ((2020, 1, 1), None)


@pytest.mark.parametrize(
    ("start", "end", "on", "held"),
    [
        ("", "", "1950", True),
        ("1949", "", "1948", False),
        ("1949", "", "1949-06", True),
        ("", "1990", "1991", False),
        ("1949", "1990", "1940/..", True),
    ],
)
def test_stretches_of_time(start: str, end: str, on: str, held: bool) -> None:
    assert holds(start, end, bounds(EdtfDate(on))) is held


@pytest.mark.parametrize(
    ("key", "loose"),
    [
        ("guinea-bissau", "guinea bissau"),
        ("st kitts & nevis", "saint kitts and nevis"),
        ("rep of the congo", "republic congo"),
        ("cote d'ivoire", "cote divoire"),
    ],
)
def test_loose_keys(key: str, loose: str) -> None:
    assert loose_key(key) == loose


@pytest.mark.parametrize("text", ["", "x", "x" * 200, "\x00", "\ud800", "日本日本日本"])
def test_nothing_is_near_what_is_no_name(text: str) -> None:
    assert near_names(text) == ()


def test_own_records_of_one_name_are_offered() -> None:
    knowledge = Knowledge([Country.make(code, name="Ruritania") for code in ("ruritania", "upper-ruritania")])
    with pytest.raises(UnknownCodeError) as caught:
        country("Ruritania", knowledge)
    assert caught.value.near == ("ruritania", "upper-ruritania")
    assert country("upper-ruritania", knowledge).code == "upper-ruritania"


def test_a_misspelling_is_no_name_to_look_up_by() -> None:
    with pytest.raises(UnknownCodeError, match="did you mean France"):
        country("Frnace")
    assert "Frnace" not in Country("FR").names


def test_the_table_of_names_has_its_columns_in_the_order_in_which_they_are_taken() -> None:
    header = ("name", "party", "lang", "kind", "tier", "start", "end", "also", "source")
    assert table("party_names").header == header
