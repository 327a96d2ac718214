"""Codes in the schemes of others: what a party has, and whose a code is, on a date."""

import csv
from pathlib import Path

import pycountry
import pytest

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import country, schemes_of
from diplometa.parties.model import SCHEMES, Country, Organization, Party
from diplometa.parties.text import parse_party

CODES = [*table("countries").column("code"), *table("organizations").column("code")]


def day(date: str | None) -> EdtfDate | None:
    return EdtfDate(date) if date else None


@pytest.mark.parametrize(
    ("party", "scheme", "date", "code"),
    [
        ("JP", "iso2", None, "JP"),
        ("JP", "iso3", None, "JPN"),
        ("JP", "numeric", None, "392"),
        ("JP", "m49", None, "392"),
        ("JP", "iso3166-3", None, None),
        ("JP", "ioc", None, "JPN"),
        ("JP", "vehicle", None, "J"),
        ("JP", "wikidata", None, "Q17"),
        ("SUHH", "iso2", None, "SU"),
        ("SUHH", "iso3166-3", None, "SUHH"),
        ("SUHH", "ioc", None, "URS"),
        ("SUHH", "gw", None, "365"),
        ("TW", "m49", None, None),
        ("TW", "numeric", None, "158"),
        ("XK", "iso3", None, "XKX"),
        ("DE", "cow", None, "255"),
        ("DE", "cow", "1960", "260"),
        ("DE", "cow_letters", "1960", "GFR"),
        ("DE", "cow", "1948", None),
        ("DE", "cow", "1990", None),
        ("DE", "ioc", "1972", None),
        ("DE", "gw_letters", "1900", "GMY"),
        ("prussia", "gw", "1850", "255"),
        ("YE", "cow", "1970", "678"),
        ("YE", "cow", None, "679"),
        ("RU", "cow", "1950", None),
        ("MK", "vehicle", "2000", "MK"),
        ("MK", "vehicle", None, "NMK"),
        ("ottoman-empire", "iso2", None, None),
        ("ottoman-empire", "numeric", None, None),
        ("ottoman-empire", "cow", None, "640"),
        ("EU", "iso2", None, None),
        ("EU", "iso3166-3", None, None),
        ("EU", "cow", None, None),
        ("EU", "wikidata", None, "Q458"),
    ],
)
def test_a_party_has_a_code(party: str, scheme: str, date: str | None, code: str | None) -> None:
    assert Party(party).code_in(scheme, day(date)) == code


@pytest.mark.parametrize(
    ("text", "scheme", "date", "party"),
    [
        ("740", "cow", None, "JP"),
        ("2.0", "cow", None, "US"),
        (" 002 ", "gw", None, "US"),
        ("365", "cow", None, "RU"),
        ("365", "cow", "1950", "SUHH"),
        ("365", "gw", "1900", "russian-empire"),
        ("345", "cow", "1980", "YUCS"),
        ("345", "cow", "2005", "CSXX"),
        ("345", "gw", None, "CSXX"),
        ("rus", "cow_letters", None, "RU"),
        ("GFR", "gw_letters", "1980", "DE"),
        ("GER", "ioc", None, "DE"),
        ("FRG", "ioc", "1972", "DE"),
        ("D", "vehicle", None, "DE"),
        ("jp", "iso2", None, "JP"),
        ("SU", "iso2", None, "SUHH"),
        ("CS", "iso2", "1985", "CSHH"),
        ("CS", "iso2", "2004", "CSXX"),
        ("SCG", "iso3", None, "CSXX"),
        ("4", "numeric", None, "AF"),
        ("262", "numeric", None, "DJ"),
        ("UA", "iso2", "1950", "UA"),
        ("Q17", "wikidata", None, "JP"),
        ("q458", "wikidata", None, "EU"),
    ],
)
def test_a_code_is_read_by_its_scheme(text: str, scheme: str, date: str | None, party: str) -> None:
    assert parse_party(text, day(date), scheme=scheme).code == party


@pytest.mark.parametrize(
    ("text", "scheme", "date", "alternatives"),
    [
        ("CS", "iso2", None, ["CSHH", "CSXX"]),
        ("AI", "iso2", "1970", ["AI", "AIDJ"]),
        ("158", "m49", None, []),
        ("Japan", "iso2", None, []),
        ("0", "cow", None, []),
        ("-2", "cow", None, []),
        ("365", "cow", "1700", []),
        ("", "vehicle", None, []),
        ("", "wikidata", None, []),
        ("x" * 10_000, "ioc", None, []),
    ],
)
def test_what_is_no_code_of_a_scheme_is_refused(
    text: str, scheme: str, date: str | None, alternatives: list[str]
) -> None:
    with pytest.raises(ParseError) as caught:
        parse_party(text, day(date), scheme=scheme)
    assert [str(party) for party in caught.value.alternatives] == alternatives


def test_a_scheme_that_no_one_knows_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="unknown scheme 'iso-2'"):
        parse_party("JP", scheme="iso-2")
    with pytest.raises(UnknownCodeError, match="unknown scheme 'fips'"):
        Party("JP").code_in("fips")
    with pytest.raises(TypeError):
        Party("JP").code_in(2)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_code_leads_back(scheme: str) -> None:
    lost = {}
    for party in map(Party, CODES):
        code = party.code_in(scheme)
        if code is None:
            continue
        found: set[Party] = set()
        for date in (None, *(interval for interval in party.intervals() or (None,))):
            try:
                found.add(parse_party(code, date, scheme=scheme))
            except ParseError as error:
                found.update(other for other in error.alternatives if isinstance(other, Party))
        if not any(other == party or other.continuing(party) for other in found):
            lost[party.code] = code
    assert lost == {}


@pytest.mark.parametrize("text", ["740", "392", "GER", "URS", "FRX", "D", "SUI"])
def test_codes_of_others_are_no_keys(text: str) -> None:
    with pytest.raises(ParseError):
        parse_party(text)
    with pytest.raises(UnknownCodeError):
        country(text)


@pytest.mark.parametrize(("code", "near"), [("CS", ("CSHH", "CSXX")), ("YU", ("YUCS",)), ("DD", ("DDDE",))])
def test_a_withdrawn_code_is_no_key_and_the_keys_are_offered(code: str, near: tuple[str, ...]) -> None:
    with pytest.raises(ParseError):
        Party(code)
    with pytest.raises(UnknownCodeError) as caught:
        country(code)
    assert caught.value.near == near
    with pytest.raises(ParseError, match=near[0]):
        parse_party(code)


@pytest.mark.parametrize(
    ("code", "date", "former"),
    [("AI", "1970", "AIDJ"), ("GE", "1970", "GEHH"), ("SK", "1970", "SKIN")],
)
def test_a_code_that_was_given_again_is_todays_alone(code: str, date: str, former: str) -> None:
    assert parse_party(code).code == code
    assert parse_party(code, EdtfDate("2020")).code == code
    with pytest.raises(ParseError) as caught:
        parse_party(code, EdtfDate(date))
    assert [str(party) for party in caught.value.alternatives] == [code, former]


def test_a_code_that_a_state_kept_when_it_was_renamed_is_its() -> None:
    assert (
        parse_party("BY", EdtfDate("1970")) == parse_party("BY", EdtfDate("2020")) == parse_party("BYS") == Party("BY")
    )


@pytest.mark.parametrize(
    ("code", "date", "party"),
    [
        ("HOL", "1980", "NL"),
        ("NED", "1992", "NL"),
        ("CEY", "1960", "LK"),
        ("ZAI", "1984", "CD"),
        ("ROC", "1972", "TW"),
        ("VNM", "1972", "south-vietnam"),
        ("RHO", "1964", "RHZW"),
        ("RAU", "1960", "united-arab-republic"),
    ],
)
def test_codes_of_earlier_games_are_those_of_their_time(code: str, date: str, party: str) -> None:
    assert parse_party(code, EdtfDate(date), scheme="ioc") == Party(party)
    assert Party(party).code_in("ioc", EdtfDate(date)) == code
    assert parse_party(code, scheme="ioc") == Party(party)


def test_a_code_of_earlier_games_is_not_that_of_later_ones() -> None:
    assert [Party("NL").code_in("ioc", EdtfDate(year)) for year in ("1980", "2012")] == ["HOL", "NED"]
    for code, date in (("HOL", "2012"), ("NED", "1980"), ("COD", "1980")):
        with pytest.raises(ParseError):
            parse_party(code, EdtfDate(date), scheme="ioc")


def test_a_party_of_ones_own_has_the_codes_that_it_was_given() -> None:
    own = Country.make("ruritania", name="Ruritania", alpha_3="RUR", cow="999")
    assert [own.code_in(scheme) for scheme in ("iso2", "iso3", "cow", "ioc")] == [None, "RUR", "999", None]
    assert Organization.make("club", name="The Club").code_in("wikidata") is None


def test_the_schemes_of_a_code_are_told() -> None:
    assert {(scheme, party.code) for scheme, party in schemes_of("740")} == {
        *(("numeric", "SR"), ("m49", "SR"), ("cow", "JP"), ("gw", "JP"))
    }
    assert [*schemes_of("Ruritania")] == []


@pytest.mark.parametrize("code", ["EU", "UN", "D8", "JP", "XK"])
def test_a_code_of_two_letters_is_read_on_any_day(code: str) -> None:
    assert parse_party(code, EdtfDate("1960")) == Party(code)


def test_codes_of_iso_3166_are_those_of_pycountry() -> None:
    for entry in pycountry.countries:
        party = Party(entry.alpha_2)
        codes = (party.code_in("iso2"), party.code_in("iso3"), party.code_in("numeric"), party.code_in("iso3166-3"))
        assert codes == (entry.alpha_2, entry.alpha_3, entry.numeric, None)
        assert parse_party(entry.alpha_3, scheme="iso3") == party
        # Two acronyms of organisations are codes of states, too, and keys of ours.
        assert parse_party(entry.alpha_3) == (Party(entry.alpha_3) if entry.alpha_3 in ("CAF", "NAM") else party)
    for entry in pycountry.historic_countries:
        party = Party(entry.alpha_4)
        codes = (party.code_in("iso2"), party.code_in("iso3"), party.code_in("numeric"), party.code_in("iso3166-3"))
        assert codes == (entry.alpha_2, entry.alpha_3, getattr(entry, "numeric", None), entry.alpha_4)


@pytest.mark.parametrize("scheme", ["cow", "gw"])
def test_every_day_of_a_list_of_states_is_some_partys(scheme: str, shared: Path) -> None:
    lost = []
    with (shared / "facts" / f"{scheme}_states.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for day in (row["start"], row["end"].replace("9999-12-31", "2020-01-01")):
                try:
                    parse_party(row[f"{scheme}code"], EdtfDate(day), scheme=scheme)
                except ParseError as error:
                    # Of the year in which one followed the other, both may be meant.
                    if not error.alternatives:
                        lost.append((row["country_name"], day))
    # Serbia and Montenegro ended on the day before, by its own account.
    assert lost in ([], [("Yugoslavia", "2006-06-04")])
