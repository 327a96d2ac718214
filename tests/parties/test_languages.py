"""Parties in prose of other languages: abbreviations that only these have, cases, older spellings of archives."""

import pytest

from diplometa.parties.model import Party
from diplometa.parties.text import find_parties, parse_party
from diplometa.parties.text.declined import declined


def shown(text: str) -> str:
    return " ".join(f"{m.text}={m.value}" for m in find_parties(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La RFA et la RDA ont conclu un traité avec l'ONU.", "RFA=DE RDA=DDDE ONU=UN"),
        ("L'U.R.S.S. et la R.D.A. ne sont pas dans l'U.E.", "U.R.S.S.=SUHH R.D.A.=DDDE U.E.=EU"),
        ("La UE y la OMC se reunieron con los delegados de EEUU.", "UE=EU OMC=WTO EEUU=US"),
        ("Die BRD und die DDR sind mit den VAE in der UNO.", "BRD=DE DDR=DDDE VAE=AE UNO=UN"),
        ("La CECA fu creata prima della CEE, ed è nella UE che vive.", "CECA=ECSC CEE=EEC UE=EU"),
        # what the same letters are in English, nobody can tell
        ("The RDA of iron is low, and the RFA was late.", ""),
        ("A VAE and a DDR chip; the BRD test of the CEE mark", ""),
        ("MS: UE, CE, EAU", ""),
        # Russian and Ukrainian decline what they name
        ("посол Германии в Польше встретил министра Японии", "Германии=DE Польше=PL Японии=JP"),
        ("переговоры с Южной Кореей и Ираном", "Южной Кореей=KR Ираном=IR"),
        ("президент Соединенных Штатов и король Саудовской Аравии", "Соединенных Штатов=US Саудовской Аравии=SA"),
        ("договор между Египтом и Израилем, ОВД и СЭВ", "Египтом=EG Израилем=IL ОВД=WPO СЭВ=COMECON"),
        ("президент України та посол Польщі", "України=UA Польщі=PL"),
        ("в тихом чаде кубы льда", ""),
    ],
)
def test_other_languages(text: str, found: str) -> None:
    assert shown(text) == found


def test_a_name_is_declined_as_a_whole_or_not_at_all() -> None:
    assert [form for form, _ in declined([("Южный Судан", "ru")])][:2] == ["Южного Судана", "Южному Судану"]
    assert [*declined([("Мали", "ru"), ("Антигуа и Барбуда", "ru"), ("Peru", "es")])] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Hayti", "HT"),
        ("Esthonia", "EE"),
        ("the Brazils", "BR"),
        ("Würtemberg", "wurttemberg"),
        ("Loo Choo", "ryukyu-kingdom"),
        ("Tchéco-Slovaquie", "CSHH"),
        ("Etat libre d'Irlande", "IE"),
        ("Royaume des Serbes, Croates et Slovènes", "YUCS"),
        ("روسيا الاتحادية", "RU"),
        ("UE", "EU"),
        ("U.E.", "EU"),
        ("ВТО", "WTO"),
        ("European Commission", "EU"),
        ("Weissrussland", "BY"),
        ("WEISSRUSSLAND", "BY"),
        ("Faeröer", "FO"),
    ],
)
def test_names_of_archives_and_of_other_languages(name: str, code: str) -> None:
    assert parse_party(name, Party(code).intervals()[0] if Party(code).kind == "historical" else None) == Party(code)


@pytest.mark.parametrize(
    ("text", "value", "others"),
    [
        ("Troops landed in northern Cyprus.", "CY", ["northern-cyprus"]),
        ("Cities of southern Sudan grew.", "SD", ["SS"]),
        ("the north of Cyprus and southern France", "CY", []),
        ("They met in northern Macedonia.", "MK", []),
    ],
)
def test_a_side_of_a_state_may_be_another_one(text: str, value: str, others: list[str]) -> None:
    mention = find_parties(text)[0]
    assert (mention.value.code, [other.code for other in mention.alternatives]) == (value, others)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Warsaw Pact invaded; Warsaw Pact members agreed.", "Warsaw Pact=WPO Warsaw Pact=WPO"),
        ("They signed the Warsaw Pact in May.", ""),
        ("The European Commission proposed rules.", "European Commission=EU"),
        ("She works in the European Commission.", ""),
        ("No invitation from Kyiv came, nor a reply from Seoul.", "Kyiv=UA Seoul=KR"),
        ("The train from Kyiv was late.", ""),
        ("The Georgia governor and a Georgia senator met.", ""),
    ],
)
def test_bodies_and_seats(text: str, found: str) -> None:
    assert shown(text) == found


def test_an_organ_is_told_as_a_seat() -> None:
    assert [mention.rule for mention in find_parties("The European Commission said so.")] == ["party.metonym"]
