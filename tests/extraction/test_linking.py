"""From meetings to records: every value with its words, paths that lead to it."""

import datetime as dt

import pytest

import diplometa as dm
from diplometa.extraction.linking import Ledger

TEXT = (
    "The 51st G7 summit in Kananaskis on 16 and 17 June 2025 was held by video call. Prime Minister Mark "
    "Carney of Canada "
    "proposed raising Canada's defence spending to 2 percent of its GDP, as Article 3 of the North Atlantic "
    "Treaty asks. "
    "The leaders discussed trade."
)


@pytest.fixture(scope="module")
def found():
    return dm.extract(TEXT, published=dt.date(2025, 6, 18))


@pytest.mark.parametrize(
    ("path", "quote"),
    [
        ("summits[0].series", "G7 summit"),
        ("summits[0].edition", "51st"),
        ("summits[0].place", "Kananaskis"),
        ("summits[0].participants[0].leader", "Prime Minister Mark Carney"),
        ("summits[0].agenda[0].raised_by[0]", "Canada"),
        ("summits[0].agenda[0].commitments[0]", "raising Canada's defence spending to 2 percent of its GDP"),
        ("summits[0].agenda[0].clauses[0]", "Article 3 of the North Atlantic Treaty"),
        ("summits[0].agenda[1].title", "trade"),
    ],
)
def test_the_words_of_each_value(found, path, quote):
    assert any(quote in evidence.quote or evidence.quote in quote for evidence in found.of(path))
    assert dm.validate(found, text=TEXT).by_code().get("evidence.path-leads-nowhere") is None


def test_an_edition_without_words_of_its_own_is_told_by_the_name():
    text = "COP28 leaders met in Dubai on 1 December 2023."
    found = dm.extract(text, published=dt.date(2023, 12, 2))
    assert all(text[e.start : e.end] == e.quote for e in found.evidence)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Emmanuel Macron met Friedrich Merz in Berlin on 9 May 2025.", "Berlin"),
        ("Emmanuel Macron spoke by phone with Friedrich Merz on 9 May 2025.", "spoke by phone"),
    ],
)
def test_the_words_of_the_mode(text, quote):
    found = dm.extract(text, published=dt.date(2025, 5, 10))
    (evidence,) = found.of("summits[0].mode")
    assert evidence.quote == quote


def test_the_same_words_support_a_path_once(facts):
    ledger = Ledger(facts("Berlin"))
    ledger.add("a", 0, 6, "x")
    ledger.add("a", 0, 6, "y")
    assert [(entry.path, entry.rule) for entry in ledger.entries()] == [("a", "x")]
