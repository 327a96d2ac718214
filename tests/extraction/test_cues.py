"""The cues that lead to agenda items: one after the other, in two parts, and before lists."""

import pytest

from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.extraction.agenda import items_in
from diplometa.extraction.cues import leads_in, listed_after
from diplometa.extraction.facts import Facts
from diplometa.summits.model import AgendaStatus


def facts(text: str) -> Facts:
    return Facts(text, EdtfDate("2025-03-04"), None)


def titles(text: str) -> list[str]:
    read = facts(text)
    return [item.title(read) for item in items_in(read, 0)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("They discussed tea.", ["discussed"]),
        ("She pressed the chancellor on gas.", ["pressed the chancellor on"]),
        ("She pressed the chancellor on Monday about gas.", ["pressed the chancellor on Monday about"]),
        ("She pressed; on gas nothing came.", ["pressed"]),
        ("Abends sprachen die beiden über Stahl.", ["sprachen die beiden über"]),
        ("Abends sprachen die beiden kaum.", []),
    ],
)
def test_leads(text: str, cues: list[str]) -> None:
    assert [text[led.start : led.end] for led in leads_in(facts(text), 0)] == cues


def test_leads_begin_at_an_offset() -> None:
    text = "They discussed tea. They agreed on coffee."
    assert [led.cue.status for led in leads_in(facts(text), 20)] == [AgendaStatus.AGREED]


def test_what_may_be_part_of_what_another_cue_governs() -> None:
    led = [*leads_in(facts("They discussed progress on subjects such as tea."), 0)]
    assert [each.may_be_governed for each in led] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (":\n- trade\n- war\n\nThen tea.", ["trade", "war"]),
        (":\n\n1. trade\n\n2. war", ["trade", "war"]),
        (": (a) trade; (b) war; and (c) tea.", ["trade", "war", "tea."]),
        (" (i) trade, (ii) war", ["trade", "war"]),
        (" trade and war", []),
        (":\ntrade", []),
        ("", []),
    ],
)
def test_listed_after(text: str, members: list[str]) -> None:
    lead = "They discussed"
    spans = listed_after(Scan(lead + text), len(lead))
    assert [(lead + text)[start:end] for start, end in spans] == members


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two discussed:\n- tariffs on steel\n- visa rules\nThey met for an hour.",
            ["tariffs on steel", "visa rules"],
        ),
        ("They agreed to: (a) expand trade in grain; and (b) fight piracy.", ["expand trade in grain", "fight piracy"]),
        ("Sie sprachen in Bonn über Migration und die Energiepreise.", ["Migration", "Energiepreise"]),
        (
            "Ils ont évoqué la guerre au Soudan, l'hydrogène vert et la pêche.",
            ["guerre au Soudan", "hydrogène vert", "pêche"],
        ),
        ("Hablaron de la pesca y el narcotráfico.", ["pesca", "narcotráfico"]),
        ("He urged the premier to release the hostages.", ["release the hostages"]),
        ("They discussed the wall, drug smuggling and tariffs.", ["wall", "drug smuggling", "tariffs"]),
        ("They discussed peace and stability in the Gulf.", ["peace and stability in the Gulf"]),
        ("They discussed economic and military aid.", ["economic and military aid"]),
        ('They adopted a "Blue Sea" declaration on fishing.', ['"Blue Sea" declaration on fishing']),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    assert [title.removeprefix("die ") for title in titles(text)] == expected


def test_a_long_member_of_a_list_ends_with_its_first_clause() -> None:
    text = f"They discussed:\n- tariffs on steel, which {'really ' * 30}hurt\n- visas"
    assert titles(text) == ["tariffs on steel", "visas"]


@pytest.mark.parametrize("text", ["They discussed:" + "\n- trade" * 5000, "They discussed: " + "(a) trade; " * 5000])
def test_no_list_is_read_for_ever(text: str) -> None:
    assert len(listed_after(Scan(text), len("They discussed"))) < 500


def test_every_cue_says_where_its_object_stands() -> None:
    for cue, place, raises in table("agenda_cues").select("cue", "object", "raises"):
        assert place in ("after", "before", "behind"), cue
        assert raises in ("", "yes"), cue
        assert not cue.endswith("…"), cue
