"""Parties in running prose."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.core.scan import Scan
from diplometa.parties.model import Country, Organization
from diplometa.parties.text import find_parties, parties_in


def shown(text: str, on: dt.date | None = None) -> str:
    """The mentions as `text=code`."""
    return " ".join(f"{m.text}={m.value}" for m in find_parties(text, on))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # names, adjectives, nouns, possessives, abbreviations
        ("Peru and Chile", "Peru=PE Chile=CL"),
        ("the Kingdom of Norway", "Kingdom of Norway=NO"),
        ("Peruvian copper", "Peruvian=PE"),
        ("Norwegians waited for Norway’s answer", "Norwegians=NO Norway=NO"),
        ("U.S. and U.K. troops, E.U. money", "U.S.=US U.K.=GB E.U.=EU"),
        ("NATO and the UN met; they told us", "NATO=NATO UN=UN"),
        ("the WHO said who may come", "WHO=WHO"),
        ("the U.S.S. Augusta cost NZ$10", ""),
        ("La République française et l'Allemagne", "République française=FR Allemagne=DE"),
        ("Переговоры: Россия, Польша", "Россия=RU Польша=PL"),
        ("日本とペルー", "日本=JP ペルー=PE"),
        ("Guinea-Bissau, Papua New Guinea", "Guinea-Bissau=GW Papua New Guinea=PG"),
        # pairs
        ("Peru-U.S. talks", "Peru=PE U.S.=US"),
        ("the US–China rivalry", "US=US China=CN"),
        ("Sino-Indian border", "Sino=CN Indian=IN"),
        ("Russo-Turkish war", "Russo=RU Turkish=TR"),
        ("Indo-Pacific", ""),
        ("North and South Korea", "North=KP South Korea=KR"),
        ("and East Korea, the salt and South Korea", "Korea=KR South Korea=KR"),
        ("inter-Korean talks", "Korean=KR Korean=KP"),
        # persons, places, languages
        ("Michael Jordan flew to Jordan", "Jordan=JO"),
        ("Mr. Holland spoke", ""),
        ("Israel Katz left Israel", "Israel=IL"),
        ("President Biden saw Georgia", "Georgia=GE"),
        ("Atlanta, Georgia", ""),
        ("Kutaisi, Georgia", "Georgia=GE"),
        ("the state of Georgia and the State of Kuwait", "State of Kuwait=KW"),
        ("the U.A.R. and Syria", "U.A.R.=united-arab-republic Syria=SY"),
        ("the South China Sea, the Sea of Japan, the Indian Ocean", ""),
        ("Latin American states, New Mexico, the Korean Peninsula", ""),
        ("Panama City and Mexico City", ""),
        ("they spoke in English.", ""),
        ("an Arabic and a Russian-language paper", ""),
        ("in French law", "French=FR"),
        ("in French.", ""),
        ("the polish on the turkey", ""),
        ("Europe and Easter Island", ""),
        ("Franco's Peru and Peru's Franco", "Peru=PE Peru=PE"),
        ("Lima, Ohio; Peru, Indiana, and Peru, New York; Peru, Chile", "Peru=PE Chile=CL"),
        ("Michael Jordan ran; Jordan jumped", ""),
        ("Michael Jordan ran in Jordan; Jordan's king and Jordanian men", "Jordan=JO Jordan=JO Jordanian=JO"),
        ("a Pole, two Turks, the Scots", "Pole=PL Turks=TR Scots=GB"),
        ("the North Pole, a Panama hat, Turkish delight, British Airways", ""),
        ("in Uzbek, Kazakh and Tajik languages", ""),
        ("done in the French, Russian and German languages", ""),
        ("He speaks French and German fluently, and French wine sells", "French=FR"),
        ("the Polish text, a Danish plan", "Danish=DK"),
        ("the Six met; the Six Nations, the Six-Day War", "the Six=EEC"),
        ("the U. S. Senate, U. S. S. R. and P. R. C.", "U. S.=US U. S. S. R.=SUHH P. R. C.=CN"),
        ("St. Vincent and the Grenadines, St Lucia", "St. Vincent and the Grenadines=VC St Lucia=LC"),
        ("Germany (West) and Vietnam (South)", "Germany (West)=DE Vietnam (South)=south-vietnam"),
        ("한국과 일본은, 한국어", "한국=KR 일본=JP"),
        ("وقعت مصر والسعودية", "مصر=EG السعودية=SA"),
        ("the Phillipines and Phillipino ships", "Phillipines=PH Phillipino=PH"),
        ("Atlanta and the rest of Georgia; Savannah grew, and voters in Georgia", ""),
        ("Tbilisi and the rest of Georgia, Washington and most of Georgia", "Georgia=GE Georgia=GE"),
        # a longer name behind an article that is of a shorter one
        ("The Council of Europe met; the  Council of Europe", "Council of Europe=COE Council of Europe=COE"),
        ("Mali, Niger, and the Alliance of Sahel States", "Mali=ML Niger=NE Alliance of Sahel States=AES"),
        ("the Council, the Alliance and the States", ""),
        ("NATO met, and the Alliance agreed", "NATO=NATO the Alliance=NATO"),
        # weak names need a witness
        ("the bloc met", ""),
        ("The European Union met; the bloc agreed", "European Union=EU the bloc=EU"),
        ("AU leaders", "AU=AFRICAN-UNION"),
        ("AU and IS", ""),
        ("Quad leaders' summit", "Quad=QUAD"),
    ],
)
def test_names_in_prose(text: str, found: str) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Moscow said that it would wait", "Moscow=RU"),
        ("Moscow has repeatedly warned", "Moscow=RU"),
        ("Lima, he said, is grey", ""),
        ("Lima will", ""),
        ("in Moscow said nobody", ""),
        ("talks in Washington", ""),
        ("between Washington and Beijing", "Washington=US Beijing=CN"),
        ("Lima and Quito agreed", "Lima=PE Quito=EC"),
        ("between Lima, Quito and Bogotá", "Lima=PE Quito=EC Bogotá=CO"),
        ("between Lima, Quito", ""),
        ("between Lima or Quito and Bogotá", ""),
        ("between Lima and Chile", "Lima=PE Chile=CL"),
        ("Lima, Quito and Bogotá agreed", "Lima=PE Quito=EC Bogotá=CO"),
        ("in Berlin, Lima said no", "Lima=PE"),
        ("Lima and Chile agreed", "Lima=PE Chile=CL"),
        ("Lima and Chile", "Chile=CL"),
        ("they warned Lima and told Quito", "Lima=PE Quito=EC"),
        ("Lima-backed rebels, a Quito-based firm, Lima-9", "Lima=PE"),
        ("Lima's new foreign policy, Lima's old and narrow town walls, Lima's", "Lima=PE"),
        ("Lima's ", ""),
        ("Peru and White House spokesmen said", "Peru=PE"),
        ("Peru and the White House spokesman", "Peru=PE White House=US"),
        ("Peru and White House said", "Peru=PE White House=US"),
        ("Lima's very old, very narrow walls and policy", ""),
        ("From Lima and Quito agreed", "Quito=EC"),
        ("Lima and Quito are cities", ""),
        ("a deal with London", "London=GB"),
        ("Moscow–Beijing ties", "Moscow=RU Beijing=CN"),
        ("Beijing/Moscow, 4 May", ""),
        ("the Kremlin denied it", "Kremlin=RU"),
        ("at the Kremlin", ""),
        ("the White House spokesman", "White House=US"),
        ("the White House's view", "White House=US"),
        ("a dinner at the White House", ""),
        ("Downing Street stood by the deal. Whitehall had no illusions.", "Downing Street=GB Whitehall=GB"),
        ("They hoped that the Kremlin wavered", "Kremlin=RU"),
        ("The Kremlin has twenty towers; the White House lawn", ""),
        ("Downing Street was closed. Whitehall in May. Whitehall or not", ""),
        ("a Whitehall farce had no end", ""),
        ("the Washington Treaty and the Treaty of Rome", ""),
        ("Paris", ""),
    ],
)
def test_seats_are_states_only_where_they_act(text: str, found: str) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Peru", "party.name"),
        ("OECD", "party.abbreviation"),
        ("Peruvian copper", "party.adjective"),
        ("Peruvians", "party.demonym"),
        ("a Peruvian.", "party.demonym"),
        ("Peru-Chile", "party.combining"),
        ("Moscow said", "party.metonym"),
    ],
)
def test_the_rule_tells_how(text: str, rule: str) -> None:
    assert find_parties(text)[0].rule == rule


def test_initials_mean_what_they_stand_for_beside_the_other() -> None:
    mentions = find_parties("The R.O.C. and the P.R.C.")
    assert [(str(m.value), [*map(str, m.alternatives)]) for m in mentions] == [("TW", ["CN"]), ("CN", [])]


def test_ambiguous_names_keep_what_they_may_mean() -> None:
    (korean,) = find_parties("Korean ships")
    assert (str(korean.value), [str(other) for other in korean.alternatives]) == ("KR", ["KP"])
    mentions = find_parties("Kinshasa, Democratic Republic of the Congo. The Congo is wide.")
    assert [(str(m.value), len(m.alternatives)) for m in mentions] == [("CD", 0), ("CD", 1)]


def test_the_day_decides() -> None:
    assert shown("Moscow said", dt.date(1975, 8, 1)) == "Moscow=SUHH"
    (german,) = find_parties("German troops", dt.date(1975, 8, 1))
    assert [str(party) for party in (german.value, *german.alternatives)] == ["DE", "DDDE"]


def test_own_records_win() -> None:
    ruritania = Country.make("ruritania", name="Ruritania", names=("Peru",))
    league = Organization.make("LEAGUE-X", name="League of Ruritania")
    mentions = find_parties(
        "Ruritania, the League of Ruritania, Peru and Chile", knowledge=Knowledge([ruritania, league])
    )
    assert [m.value.code for m in mentions] == ["ruritania", "LEAGUE-X", "ruritania", "CL"]
    assert [str(party) for party in mentions[2].alternatives] == ["PE"]
    union = Knowledge([Country.make("union", name="Peru and Chile")])
    assert [m.value.code for m in find_parties("Bolivia, Peru and Chile", knowledge=union)] == ["BO", "union"]
    assert shown("Peru") == "Peru=PE"
    assert [str(m.value) for m in find_parties("Peru", knowledge=Knowledge([league]))] == ["PE"]


def test_a_scan_is_read_once() -> None:
    scan = Scan("Peru and Chile")
    assert parties_in(scan) is parties_in(scan)


def test_what_is_no_string_is_refused() -> None:
    with pytest.raises(TypeError, match="find_parties takes a str, not bytes"):
        find_parties(b"Peru")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


PIECES = st.sampled_from(
    [
        "Peru",
        "U.S.",
        "Sino",
        "-",
        "–",
        " ",
        "and",
        "between ",
        "Moscow",
        " said",
        "Korea",
        "inter-",
        "\n",
        ", ",
        "'s",
        "\x00",
        "\ud800",
        "İ",
        "日本",
        "the ",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
def test_spans_are_exact_in_any_text(text: str) -> None:
    end = 0
    for mention in find_parties(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.value not in mention.alternatives
        assert mention.start >= end or mention.rule == "party.combining"
        end = mention.end


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "Moscow and ",
        "between ",
        "U.S.-",
        "Korea, ",
        "inter-Korean",
        "A",
        "North and ",
        "\x00",
        "Peru's ",
        "日本",
        "the the ",
    ],
)
def test_time_grows_with_the_text(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(find_parties, unit)


FIRST_WORDS = (
    "Yesterday Today Meanwhile Only Later Now Because Until Once Instead Thus Perhaps Last Will Did Nor May Mark If"
).split()


@pytest.mark.parametrize("word", [*FIRST_WORDS, "The talks ended. Will", "In October", "On Tuesday", "By May"])
@pytest.mark.parametrize("name", ["Austria", "China", "Israel", "Georgia", "Jordan"])
def test_a_capitalised_word_is_no_given_name_unless_it_is_known_for_one(word: str, name: str) -> None:
    assert [m.text for m in find_parties(f"{word} {name} signed the treaty.")] == [name]


@pytest.mark.parametrize(
    "person", ["Jean-Claude Jordan", "Katherine Jordan", "J. England", "Jim Jordan", "Mark Austria"]
)
def test_a_name_behind_a_given_name_is_a_persons(person: str) -> None:
    assert find_parties(f"Yesterday {person} spoke.") == ()


@pytest.mark.parametrize(
    ("text", "name", "codes"),
    [
        ("North Korea fired. Korea's president in Seoul protested.", "Korea", ["KR", "KP"]),
        ("Zaire and Congo met.", "Congo", ["CG", "CD"]),
        ("The Democratic Republic of the Congo signed. Congo's army left.", "Congo", ["CD", "CG"]),
    ],
)
def test_a_name_that_tells_one_apart_does_not_decide_the_bare_one(text: str, name: str, codes: list[str]) -> None:
    (mention,) = [m for m in find_parties(text) if m.text == name]
    assert [str(party) for party in (mention.value, *mention.alternatives)] == codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Macedonia signed the treaty.", "Macedonia=MK"),
        ("The AU met in Addis Ababa.", "AU=AFRICAN-UNION"),
        ("post-Soviet Russia", "Russia=RU"),
        ("la Côte-d'Ivoire a signé", "Côte-d'Ivoire=CI"),
        ("Obervolta und Rhodesien", "Obervolta=BF Rhodesien=ZW"),
    ],
)
def test_names_that_were_missing_are_found(text: str, found: str) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(("year", "code"), [(1648, "papal-states"), (2000, "VA")])
def test_an_adjective_has_its_time(year: int, code: str) -> None:
    assert shown("Papal troops", dt.date(year, 1, 1)) == f"Papal={code}"
