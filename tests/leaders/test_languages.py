"""Strings that are one person, in the languages of the tables: organizations, adjectives, endings, scripts."""

import time

import pytest

from diplometa.core.errors import ParseError
from diplometa.leaders.text import find_leaders, find_offices, parse_leader
from diplometa.leaders.text.unspaced import divided


def shown(text: str) -> str:
    """Given and family name, title, party, roles and incumbency, where they are told."""
    who = parse_leader(text)
    office = who.office
    title, party = (office.title, office.polity) if office is not None else ("", who.party)
    roles = " ".join(office.roles) if office is not None else ""
    parts = (who.name.given or "", who.name.family or "", title, party.code if party else "", roles)
    return "|".join((*parts, who.incumbency or ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("European Commission President Anna Velden", "Anna|Velden|President|EU|io-head|current"),
        ("NATO Secretary General Jon Brandt", "Jon|Brandt|Secretary General|NATO|io-head|current"),
        ("UN chief Jon Brandt", "Jon|Brandt|chief|UN|io-head|current"),
        ("UN human rights chief Jon Brandt", "Jon|Brandt|human rights chief|UN|other|current"),
        ("IMF Managing Director Anna Velden", "Anna|Velden|Managing Director|IMF|io-head|current"),
        ("African Union Commission Chairperson Jon Brandt", "Jon|Brandt|Chairperson|AFRICAN-UNION|io-head|current"),
        ("Commission President von der Velden", "|von der Velden|Commission President|EU|io-head|current"),
        (
            "Jon Brandt, President of the European Parliament",
            "Jon|Brandt|President of the European Parliament|EU|io-head|current",
        ),
    ],
)
def test_an_organization_stands_before_the_title(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_chief_of_no_organization_is_no_office() -> None:
    assert shown("Chief Emeka Adewale") == "Emeka|Adewale||||"
    with pytest.raises(ParseError):
        parse_leader("army chief")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "la ministre allemande des Affaires étrangères Anna Velden",
            "Anna|Velden|ministre allemande des Affaires étrangères|DE|foreign-minister|current",
        ),
        ("le secrétaire général de l'ONU Jon Brandt", "Jon|Brandt|secrétaire général|UN|io-head|current"),
        (
            "la présidente de la Commission européenne Anna Velden",
            "Anna|Velden|présidente de la Commission européenne|EU|io-head|current",
        ),
        (
            "el presidente del Gobierno español, Juan Prado",
            "Juan|Prado|presidente del Gobierno|ES|head-of-government|current",
        ),
        ("el presidente español Juan Prado", "Juan|Prado|presidente|ES|head-of-state|current"),
        (
            "die Präsidentin der Europäischen Kommission, Anna Velden",
            "Anna|Velden|Präsidentin der Europäischen Kommission|EU|io-head|current",
        ),
        ("il cancelliere tedesco Jon Brandt", "Jon|Brandt|cancelliere|DE|head-of-government|current"),
        (
            "a presidente da Comissão Europeia, Anna Velden",
            "Anna|Velden|presidente da Comissão Europeia|EU|io-head|current",
        ),
        ("президент Франции Антон Белов", "Антон|Белов|президент|FR|head-of-state|current"),
        (
            "министр иностранных дел Саудовской Аравии Антон Белов",
            "Антон|Белов|министр иностранных дел|SA|foreign-minister|current",
        ),
        ("Almanya Başbakanı Jon Brandt", "Jon|Brandt|Başbakanı|DE|head-of-government|current"),
        ("윤석열 전 대통령", "석열|윤|대통령||head-of-state|former"),
        ("韓国の李在明大統領", "在明|李|大統領|KR|head-of-state|current"),
        ("ブラント独首相", "|ブラント|首相|DE|head-of-government|current"),
        ("安倍晋三元首相", "晋三|安倍|首相||head-of-government|former"),
        ("習近平中国国家主席", "近平|習|国家主席|CN|head-of-state|current"),
    ],
)
def test_the_polity_is_told_as_the_language_tells_it(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_capital_behind_a_title_begins_a_name() -> None:
    assert parse_leader("President Romano Brandt").name.given == "Romano"
    assert parse_leader("presidente Argentino Prado").office is not None


@pytest.mark.parametrize("text", ["大統領", "米大統領", "の大統領", "前首相", "국무총리"])
def test_a_title_alone_is_not_turned_about(text: str) -> None:
    assert "の, " not in divided(text)
    with pytest.raises(ParseError):
        parse_leader(text)


def test_a_character_tells_the_state_in_prose() -> None:
    (mention,) = find_leaders("ブラント独首相が訪日した。")
    assert mention.value.office is not None
    assert str(mention.value.office) == "首相 of Germany"
    assert mention.value.name.full == "ブラント"


def named(text: str) -> list[str]:
    """Each leader of a prose text: the words, the party, the rule."""
    found: list[str] = []
    for mention in find_leaders(text):
        office = mention.value.office
        party = office.polity if office is not None else mention.value.party
        found.append(f"{mention.text}|{party.code if party else ''}|{mention.rule.removeprefix('leader.')}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UN chief Jon Brandt left.", ["chief Jon Brandt|UN|office-name"]),
        ("Peruvian army chief Jon Brandt left.", []),
        (
            "European Parliament President Anna Velden spoke.",
            ["President Anna Velden|EU|office-name"],
        ),
        (
            "La présidente de la Commission européenne, Anna Velden, a parlé.",
            ["présidente de la Commission européenne, Anna Velden|EU|office-name"],
        ),
        (
            "La ministre allemande des Affaires étrangères Anna Velden a parlé.",
            ["ministre allemande des Affaires étrangères Anna Velden|DE|office-name"],
        ),
        ("Le président de l'Italie, Marco Prado, a parlé.", ["président de l'Italie, Marco Prado|IT|office-name"]),
        (
            "Он встретился с президентом Франции Антоном Беловым.",
            ["президентом Франции Антоном Беловым|FR|office-name"],
        ),
        (
            "President Anna van der Velden came. Van der Velden left; the van der Veldens stayed.",
            ["President Anna van der Velden||office-name", "Van der Velden||reference"],
        ),
        (
            "He met his German counterpart Frank-Walter Steinmeier.",
            ["Frank-Walter Steinmeier|DE|name"],
        ),
        ("The foreign minister and President Jon Brandt met.", ["President Jon Brandt||office-name"]),
    ],
)
def test_prose_tells_the_polity_as_strings_do(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "president.president.",
        "president ",
        "minister of trade, ",
        "Kishida, Modi and ",
        "the two leaders ",
        "his counterpart ",
        "ministre allemande ",
        "президент Франции ",
        "大統領",
        " ",
        "European Commission ",
    ],
)
def test_a_hostile_text_is_read_in_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        find_leaders(text)
        find_offices(text)
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(80_000) < 0.2 + 16 * seconds(10_000)
