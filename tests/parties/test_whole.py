"""Whole strings that are a party, and those that are none."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.data.iso import codes_by_alpha_3
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import country, is_code
from diplometa.parties.model import Country, Party
from diplometa.parties.model.facts import renamed
from diplometa.parties.text import parse_party

CODES = [row[0] for name in ("countries", "organizations") for row in table(name).rows]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kingdom of Spain", "ES"),
        ("the Kingdom of Spain", "ES"),
        ("SPAIN", "ES"),
        ("spain", "ES"),
        ("  Spain. ", "ES"),
        ("Venezuela (Bolivarian Republic of)", "VE"),
        ("Venezuela, Bolivarian Republic of", "VE"),
        ("Bahamas, The", "BS"),
        ("U.A.E.", "AE"),
        ("usa", "US"),
        ("UsA", "US"),
        ("N.A.T.O.", "NATO"),
        ("St Vincent & the Grenadines", "VC"),
        ("Guinea Bissau", "GW"),
        ("Cote d’Ivoire", "CI"),
        ("Yemen, Rep.", "YE"),
        ("Government of Peru", "PE"),
        ("Delegation of the Republic of Peru", "PE"),
        ("Permanent Mission of Peru", "PE"),
        ("Peru, Government of", "PE"),
        ("the Peruvian government", "PE"),
        ("the State of Kuwait", "KW"),
        ("People's Republic of Angola", "AO"),
        ("Peru (observer)", "PE"),
        ("Burma (Myanmar)", "MM"),
        ("Perú", "PE"),
        ("Pérou", "PE"),
        ("Перу", "PE"),
        ("秘鲁", "PE"),
        ("Lima", "PE"),
        ("Peruvian", "PE"),
        ("Peru's", "PE"),
        ("PER", "PE"),
        ("West Germany", "DE"),
        ("East German", "DDDE"),
        ("Quai d'Orsay", "FR"),
        ("Bonn", "DE"),
        ("Rhodesia", "ZW"),
        ("Guinea", "GN"),
        ("Palestine*", "PS"),
        ("Burma/Myanmar", "MM"),
        ("the former Soviet Union", "SUHH"),
        ("ex-USSR", "SUHH"),
        ("2. Peru", "PE"),
        (" PE ", "PE"),
        ("(the) Netherlands", "NL"),
        ("His Majesty the King of Norway", "NO"),
        ("Russian Fed.", "RU"),
        ("Poland (government-in-exile)", "PL"),
        ("YUG", "YUCS"),
        ("prussia", "prussia"),
    ],
)
def test_strings_that_are_a_party(text: str, code: str) -> None:
    assert parse_party(text) == Party(code)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "us",
        "Us",
        "who",
        "Who",
        "can",
        "are",
        "jp",
        "Atlantis",
        "Europe",
        "Peru/Chile",
        "former Peru",
        "a/b/c",
        "Georgia (US state)",
        "Perruu",
        "North",
        "Republic of",
        "Kingdom of Narnia",
        "the",
        "()",
        "(Peru)(Chile)",
        "Сhina",
        "Minister",
        "Peru, Chile and Ecuador",
        "x" * 10_000,
        "\x00",
        "\ud800",
        "🇯🇵",
    ],
)
def test_strings_that_are_none(text: str) -> None:
    with pytest.raises(ParseError) as told:
        parse_party(text)
    assert told.value.alternatives == ()
    assert 0 <= told.value.start <= told.value.end <= len(text)
    assert str(told.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Phillipines", "PH"),
        ("Untied Kingdom", "GB"),
        ("Saudia Arabia", "SA"),
        ("Welshwoman", "GB"),
        ("U. S. A.", "US"),
        ("P. R. C.", "CN"),
        ("Gt. Britain", "GB"),
        ("ROC", "TW"),
        ("Korea", "KR"),
        ("Hawaii", None),
        ("the Government of His Majesty the Sultan of Oman", "OM"),
        ("Her Majesty the Queen of Denmark", "DK"),
        ("The President of the Portuguese Republic", "PT"),
        ("the Swiss Federal Council", "CH"),
        ("Royal Norwegian Government", "NO"),
        ("His Britannic Majesty", "GB"),
        ("Peru (without Lima)", "PE"),
        ("Peru (pre-1950)", "PE"),
        ("Peru (1945-1950)", "PE"),
        ("Peru (formerly Narnia)", None),
        ("Sri Lanka (formerly Ceylon)", "LK"),
        ("Ceylon (now Sri Lanka)", "LK"),
        ("Denmark (Faroe Islands)", "DK"),
        ("Fmr. USSR", "SUHH"),
        ("Aruba (The Netherlands)", "AW"),
        ("u.k.", "GB"),
        ("S. Vietnam", "south-vietnam"),
        ("C. Afr. Rep.", "CF"),
        ("Cent. Afr. Rep.", "CF"),
        ("Territory of New Caledonia", "NC"),
    ],
)
def test_ways_of_writing_a_party(text: str, code: str | None) -> None:
    if code is None:
        with pytest.raises(ParseError):
            parse_party(text)
    else:
        assert parse_party(text) == Party(code)


@pytest.mark.parametrize(
    ("text", "date", "parties"),
    [
        ("Texas", None, ["republic-of-texas"]),
        ("Bavaria", None, ["bavaria"]),
        ("조선", None, ["joseon", "KP"]),
        ("Bavaria", "1990", ["bavaria"]),
        ("Germany (1949-1990)", None, ["DE", "DDDE"]),
    ],
)
def test_a_name_of_another_time_is_refused_with_who_had_it(text: str, date: str | None, parties: list[str]) -> None:
    with pytest.raises(ParseError) as told:
        parse_party(text, EdtfDate(date) if date else None)
    assert [str(party) for party in told.value.alternatives] == parties


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Slovak Republic (1939-1945)", "slovak-republic-1939"),
        ("Slovak Republic (1944)", "slovak-republic-1939"),
        ("Slovak Republic (since 1993)", "SK"),
        ("Yugoslavia (1945–1991)", "YUCS"),
        ("Peru (1950-1945)", "PE"),
        ("Serbia (kingdom)", "kingdom-of-serbia"),
    ],
)
def test_years_in_brackets_tell_who_had_the_name_then(text: str, code: str) -> None:
    assert parse_party(text) == Party(code)


@pytest.mark.parametrize(
    ("text", "message", "span"),
    [
        ("", "an empty text names no party", (0, 0)),
        ("  ", "an empty text names no party", (0, 0)),
        ("x" * 10_000, "a text of 10000 characters is no party's name; .* at most 250, or find_parties", (0, 10_000)),
        ("Pe\x00ru", r"U\+0000 is no part of a name", (2, 3)),
        ("Pe\udfffru", r"U\+DFFF is no part of a name", (2, 3)),
        ("Сhina", r"the letter 'С' \(U\+0421, cyrillic capital letter es\) .* such as China", (0, 1)),
        ("Narniа", r"the letter 'а' .* such as Narnia", (5, 6)),
        ("Peru and Chile", r"2 parties stand here \(PE, CL\); expected one; split the text", (0, 14)),
        ("Peru/Chile", r"2 parties stand here \(PE, CL\)", (0, 10)),
        ("Peru, Chile, Cuba and Mexico", r"4 parties stand here \(PE, CL, CU, \.\.\.\)", (0, 28)),
        ("Peru and Narnia", "no party is known by this name", (0, 15)),
        ("Peru and Peru", "no party is known by this name", (0, 13)),
    ],
)
def test_refusals_say_where_and_why(text: str, message: str, span: tuple[int, int]) -> None:
    with pytest.raises(ParseError, match=message) as told:
        parse_party(text)
    assert (told.value.start, told.value.end) == span


def test_a_misspelled_name_is_no_key() -> None:
    with pytest.raises(UnknownCodeError, match="did you mean Venezuela"):
        country("Venezuala")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo", "CG CD"),
        ("the Koreas", ""),
        ("Korean", "KR KP"),
        ("Brussels", "BE EU NATO"),
        ("Dominican", "DM DO"),
        ("Peru (Chile)", "PE CL"),
    ],
)
def test_ambiguous_strings_name_what_they_may_be(text: str, codes: str) -> None:
    with pytest.raises(ParseError) as told:
        parse_party(text)
    assert " ".join(map(str, told.value.alternatives)) == codes


def test_names_like_it_are_offered_and_never_taken() -> None:
    with pytest.raises(ParseError, match=r"(?s)no party is known.*such as .*Venezuela.*\^"):
        parse_party("Venezuelal")


def test_the_day_decides() -> None:
    assert parse_party("Moscow", on=dt.date(1970, 1, 1)) == Party("SUHH")
    assert parse_party("Belgrade", on=dt.date(2004, 1, 1)) == Party("CSXX")
    with pytest.raises(ParseError, match="it may be DE, DDDE"):
        parse_party("Germany", on=dt.date(1960, 1, 1))


def test_own_records_win() -> None:
    own = Country.make("ruritania", name="Ruritania", names=("Peru",))
    knowledge = Knowledge([own])
    assert parse_party("ruritania", knowledge=knowledge) is own
    assert parse_party("the Government of Ruritania", knowledge=knowledge) is own
    assert parse_party("Peru", knowledge=knowledge) is own
    assert parse_party("Chile", knowledge=knowledge) == Party("CL")


def test_what_is_no_string_is_refused() -> None:
    with pytest.raises(TypeError, match="parse_party takes a str, not NoneType"):
        parse_party(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_read_as_itself(code: str) -> None:
    assert str(parse_party(str(Party(code)))) == code


def test_every_strong_name_is_its_partys_or_tells_so() -> None:
    lost: list[str] = []
    for name, party, tier in table("party_names").select("name", "party", "tier"):
        try:
            found: tuple[object, ...] = (parse_party(name),)
        except ParseError as error:
            found = error.alternatives
        if tier == "strong" and Party(renamed(party)) not in found:
            lost.append(f"{name} {party} {found}")
    assert lost == []


@given(
    st.text(max_size=60)
    | st.sampled_from(["Korea, ", "(the)", "Republic of ", "the ", "'s"]).flatmap(
        lambda part: st.text(max_size=9).map(lambda rest: rest + part)
    )
)
def test_no_string_breaks_it(text: str) -> None:
    found: Party | None = None
    with contextlib.suppress(ParseError):
        found = parse_party(text)
    assert found is None or parse_party(str(found)) == found


def test_own_records_of_one_name_are_alternatives() -> None:
    own = tuple(Country.make(code, name="Ruritania") for code in ("ruritania", "upper-ruritania"))
    with pytest.raises(ParseError, match="several parties") as caught:
        parse_party("the Ruritania", knowledge=Knowledge(own))
    assert caught.value.alternatives == own


@pytest.mark.parametrize("code", [*(code for code in CODES if len(code) == len("JP")), *codes_by_alpha_3()])
def test_a_code_in_small_letters_is_no_name_of_another_party(code: str) -> None:
    with contextlib.suppress(ParseError):
        assert parse_party(code.lower()).code == is_code(code)


@pytest.mark.parametrize(("text", "code"), [("Mỹ", "US"), ("Áo", "AT"), ("Bỉ", "BE"), ("Nga", "RU"), ("usa", "US")])
def test_a_short_foreign_name_is_read_as_it_is_written(text: str, code: str) -> None:
    assert parse_party(text).code == code


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("Obervolta", "Haute-Volta"), "BF"),
        (("Goldküste", "Côte de l'Or", "Costa de Oro"), "GH"),
        (("Abessinien", "Abyssinie", "Abisinia"), "ET"),
        (("Allemagne fédérale", "Alemania Federal"), "DE"),
        (("Congo belge", "Belgisch-Kongo"), "CD"),
        (("Nouvelles-Hébrides", "Neue Hebriden"), "VU"),
        (("Rhodesien", "Rhodésie", "Rodesia"), "ZW"),
        (("Tschechei",), "CZ"),
        (("Rußland",), "RU"),
        (("Ceilán",), "LK"),
        (("OUA",), "OAU"),
        (("Hesse Electoral",), "hesse-kassel"),
        (("Yemen People's Republic",), "YDYE"),
        (("Wuerttemburg",), "wurttemberg"),
    ],
)
def test_former_and_older_names_in_other_languages_are_read(texts: tuple[str, ...], code: str) -> None:
    assert [parse_party(text).code for text in texts] == [code] * len(texts)
