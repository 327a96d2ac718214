"""Names in languages and styles, and what a name meant on a day."""

import pycountry
import pytest

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.folding import fold_key
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import bearers
from diplometa.parties.model import STYLES, Country, Organization, Party
from diplometa.parties.model.facts import renamed
from diplometa.parties.text import parse_party

CODES = [*table("countries").column("code"), *table("organizations").column("code")]
LANGUAGES = sorted(set(table("party_names").column("lang")))
# The languages that have a name of every territory of ISO 3166-1.
WHOLE = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw th tr "
    "uk ur vi zh zh-Hant"
).split()
# Where CLDR has the name of another party (Congo, the Niger as Nigeria is misspelled) or a short word (Man, Tai).
SHARED = {"CD", "NE", "IM", "TH"}


@pytest.mark.parametrize(
    ("party", "language", "style", "name"),
    [
        ("US", "en", "short", "United States"),
        ("US", "en", "official", "United States of America"),
        ("US", "en", "in_sentence", "the United States"),
        ("US", "en", "adjective", "American"),
        ("AU", "en", "adjective", "Australian"),
        ("CN", "en-GB", "adjective", "Chinese"),
        ("DE", "en", "adjective", "German"),
        ("GB", "en", "adjective", "British"),
        ("HR", "en", "adjective", "Croatian"),
        ("JP", "en", "adjective", "Japanese"),
        ("KR", "en", "adjective", "South Korean"),
        ("NO", "en", "adjective", "Norwegian"),
        ("TW", "en", "adjective", "Taiwanese"),
        ("YUCS", "en", "adjective", "Yugoslav"),
        ("JP", "fr", "adjective", None),
        ("US", "fr", "short", "États-Unis"),
        ("US", "fr", "in_sentence", "les États-Unis"),
        ("US", "de", "in_sentence", "die Vereinigten Staaten"),
        ("US", "es", "in_sentence", "los Estados Unidos"),
        ("FR", "en", "in_sentence", "France"),
        ("FR", "fr", "in_sentence", "la France"),
        ("FR", "fr", "official", "République française"),
        ("FR", "de", "in_sentence", "Frankreich"),
        ("FR", "it", "in_sentence", None),
        ("CU", "fr", "in_sentence", "Cuba"),
        ("IR", "de", "in_sentence", "der Iran"),
        ("CH", "de", "in_sentence", "die Schweiz"),
        ("GB", "ru", "short", "Великобритания"),
        ("JP", "ja", "short", "日本"),
        ("BR", "pt-BR", "short", "Brasil"),
        ("JP", "en-GB", "short", "Japan"),
        ("CN", "zh-Hant", "short", "中國"),
        ("MM", "en", "short", "Myanmar"),
        ("MM", "fr", "short", "Myanmar"),
        ("SUHH", "fr", "in_sentence", "l'Union soviétique"),
        ("PS", "en", "official", "State of Palestine"),
        ("EU", "fr", "short", "Union européenne"),
        ("EU", "fr", "official", "Union européenne"),
        ("EU", "en", "in_sentence", "the European Union"),
        ("EU", "en", "adjective", None),
        ("JP", "tlh", "short", None),
        ("JP", "", "short", None),
    ],
)
def test_a_name_in_a_language_and_a_style(party: str, language: str, style: str, name: str | None) -> None:
    assert Party(party).name_in(language, style) == name


def test_a_party_of_ones_own_has_the_names_that_it_was_given() -> None:
    own = Country.make("ruritania", name="Ruritania", official_name="the Kingdom of Ruritania")
    assert (own.name_in(), own.name_in("en", "official")) == ("Ruritania", "Kingdom of Ruritania")
    assert (own.name_in("fr"), own.name_in("en", "in_sentence")) == (None, "Ruritania")
    assert Organization.make("club", name="Club").name_in("de") is None


def test_what_is_no_style_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="unknown style of names 'long'; did you mean short, official"):
        Party("JP").name_in("en", "long")
    with pytest.raises(TypeError):
        Party("JP").name_in(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("language", WHOLE)
def test_every_territory_has_a_short_name(language: str) -> None:
    without = [entry.alpha_2 for entry in pycountry.countries if not Country(entry.alpha_2).name_in(language)]
    assert set(without) <= SHARED


def has_name(party: Party, name: str) -> bool:
    """Whether a name stands in the table for the party, with or without its article."""
    keys = fold_key(name), fold_key(name.removeprefix("the "))
    return any(row.party == party.code for key in keys for row in bearers(key))


def meant(name: str, on: EdtfDate | None = None) -> tuple[Party, ...]:
    """What a name is read as: the one party, or those that the refusal offers."""
    try:
        return (parse_party(name, on),)
    except ParseError as refused:
        return tuple(party for party in refused.alternatives if isinstance(party, Party))


@pytest.mark.parametrize("code", CODES)
def test_a_name_is_read_back_or_refused_with_the_party(code: str) -> None:
    party = Party(code)
    names = dict.fromkeys(
        name for lang in LANGUAGES for style in STYLES if (name := party.name_in(lang, style)) is not None
    )
    read = {name: meant(name) for name in names}
    assert names
    # What is no more leaves its name to who bears it today; nobody else is ever meant.
    now = Party(renamed(code))
    heirs = {name: found for name, found in read.items() if party not in found and now not in found}
    assert not heirs or party.intervals()[-1].upper is not None
    assert [name for name, found in heirs.items() if len(found) != 1 or not has_name(found[0], name)] == []


@pytest.mark.parametrize("code", [code for code in CODES if Party(code).kind in ("former", "historical")])
def test_in_its_time_a_former_state_is_meant_by_its_name(code: str) -> None:
    party = Party(code)
    life = party.intervals()[0]
    day = EdtfDate(str(life.lower or life.upper))
    found = meant(party.name, day)
    assert party in found or [party.continuing(other) for other in found] == [True]


@pytest.mark.parametrize("kind", ["countries", "organizations"])
def test_every_party_is_found_by_its_own_names(kind: str) -> None:
    for party in map(Party, table(kind).column("code")):
        names = [party.name, *([party.official_name or party.name] if isinstance(party, Country) else [])]
        assert [name for name in names if not has_name(party, name)] == []


def test_every_adjective_is_one_that_the_table_of_names_has_for_the_party() -> None:
    rows = [*table("party_adjectives").select("party", "adjective")]
    kinds = {(party, name): {row.kind for row in bearers(fold_key(name)) if row.party == party} for party, name in rows}
    assert [key for key, found in kinds.items() if "demonym-adjective" not in found or "misspelling" in found] == []


def test_every_name_of_the_table_is_found() -> None:
    names = [*table("party_names").column("name"), *table("party_phrases").column("form")]
    assert [name for name in names if not bearers(fold_key(name)) and not bearers(fold_key(name[4:]))] == []


@pytest.mark.parametrize(
    ("name", "date", "party"),
    [
        ("West Germany", "1960", "DE"),
        ("FRG", "1960", "DE"),
        ("GDR", "1960", "DDDE"),
        ("Germany", "1914", "DE"),
        ("Germany", "1995", "DE"),
        ("Burma", "1960", "MM"),
        ("Burma", "2001", "MM"),
        ("Myanmar", "1960", "MM"),
        ("Yugoslavia", "1980", "YUCS"),
        ("Yugoslavia", "1995", "YUCS"),
        ("Yugoslavia", "2002", "YUCS"),
        ("Serbia and Montenegro", "2004", "CSXX"),
        ("USSR", "1985", "SUHH"),
        ("USSR", "1995", "SUHH"),
        ("Russia", "1950", "SUHH"),
        ("Russia", "1900", "russian-empire"),
        ("Russia", "1995", "RU"),
        ("Zaire", "1980", "CD"),
        ("Korea", "1900", "korean-empire"),
        ("Vietnam", "1980", "VN"),
        ("South Vietnam", "1970", "south-vietnam"),
        ("China", "1960", "CN"),
        ("China", "1930", "CN"),
        ("Republic of China", "1930", "CN"),
        ("Republic of China", "1960", "TW"),
        ("Czechoslovakia", "1980", "CSHH"),
        ("Sudan", "2015", "SD"),
        ("North Yemen", "1980", "YE"),
        ("Yemen", "2000", "YE"),
        ("Ethiopia", "1980", "ET"),
        ("Eritrea", "1995", "ER"),
        ("UAR", "1960", "united-arab-republic"),
        ("UAR", "1965", "EG"),
        ("Rhodesia", "1970", "RHZW"),
    ],
)
def test_what_a_name_meant_on_a_day(name: str, date: str, party: str) -> None:
    assert parse_party(name, EdtfDate(date)).code == party


@pytest.mark.parametrize(
    ("name", "date", "parties"),
    [
        ("Germany", "1960", {"DE", "DDDE"}),
        ("Congo", "1965", {"CG", "CD"}),
        ("Congo", None, {"CG", "CD"}),
        ("Korea", "1950", {"KR", "KP"}),
        ("Vietnam", "1960", {"VN", "VDVN", "south-vietnam"}),
        ("Yemen", "1980", {"YE", "YDYE"}),
    ],
)
def test_a_name_of_several_keeps_them_all(name: str, date: str | None, parties: set[str]) -> None:
    with pytest.raises(ParseError) as caught:
        parse_party(name, EdtfDate(date) if date else None)
    assert {str(party) for party in caught.value.alternatives} == parties
