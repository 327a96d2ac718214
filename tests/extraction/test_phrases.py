"""Phrases: what a cue governs, lists cut into members, leads and tails taken off."""

import pytest

from diplometa.core.scan import Scan
from diplometa.extraction.phrases import LONGEST_OBJECT, object_before, objects_after, parts_of, trimmed


def cut(text, span):
    return text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("trade and peace, he said", ["trade and peace"]),
        ("trade; peace", ["trade"]),
        ("trade while they dined", ["trade"]),
        ("trade, hoping for more", ["trade"]),
        ("trade, achieved by hard work", ["trade"]),
        ("trade, for which there is a plan, as well as peace", ["trade", "peace"]),
        ("to cut tariffs; to send a force; and to stay", ["to cut tariffs", "send a force", "stay"]),
        ("", []),
    ],
)
def test_what_a_cue_governs(text, wholes):
    assert [cut(text, phrase.whole).strip() for phrase in objects_after(Scan(text), 0, len(text))] == wholes


def test_lists_heads_and_what_narrows_down():
    text = "all sanctions, including bans and duties, notably on steel"
    (phrase,) = objects_after(Scan(text), 0, len(text))
    assert cut(text, phrase.head) == "all sanctions"
    assert cut(text, phrase.list) == "bans and duties"
    assert cut(text, phrase.narrowed) == "steel"


def test_nouns_govern_up_to_the_verb():
    text = "voting in the Council came more easily"
    (phrase,) = objects_after(Scan(text), 0, len(text), finite=True)
    assert cut(text, phrase.whole) == "voting in the Council"


def test_phrases_have_a_longest_length():
    text = "word " * 4000
    (phrase,) = objects_after(Scan(text), 0, len(text))
    assert phrase.whole[1] <= LONGEST_OBJECT
    start, _ = object_before(Scan(text), len(text), (0, len(text)))
    assert start >= len(text) - LONGEST_OBJECT


def test_what_stands_before_a_cue():
    text = "He said that trade and peace"
    assert cut(text, object_before(Scan(text), len(text), (0, len(text)))).strip() == "trade and peace"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("trade", ["trade"]),
        ("trade, peace and war", ["trade", "peace", "war"]),
        ("trade, as well as peace", ["trade", "peace"]),
        ("trade and peace", ["trade and peace"]),
        ("peace and stability across the strait", ["peace and stability across the strait"]),
        ("the war in Ukraine and the future of Europe", ["the war in Ukraine", "the future of Europe"]),
        ("relations between Japan and the United States", ["relations between Japan and the United States"]),
        ("about trade and about peace", ["about trade", "peace"]),
        ("building rail links and cutting air fares", ["building rail links", "cutting air fares"]),
        ("economic and social questions", ["economic and social questions"]),
        ("make supply chains and open ports more resilient", ["make supply chains and open ports more resilient"]),
        ("raise spending to 2 percent and carry a fair part", ["raise spending to 2 percent", "carry a fair part"]),
        (" and peace", [" and peace"]),
    ],
)
def test_members_of_lists(text, parts):
    assert [cut(text, part) for part in parts_of(Scan(text), (0, len(text)))] == parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (" the issue of trade, ", "trade"),
        ("ways to promote peace", "promote peace"),
        ("trade will be", "trade"),
        ("against its will", "against its will"),
        ("“trade”\xa0", "trade"),
        ("the", "the"),
        (" ,; ", ""),
    ],
)
def test_leads_and_tails(text, left):
    assert cut(text, trimmed(Scan(text), (0, len(text)))) == left
