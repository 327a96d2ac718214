"""Whose act a verb is."""

import pytest

import diplometa as dm
from diplometa.extraction.subjects import acting_party, party_of, subject_of


@pytest.mark.parametrize(
    ("text", "party", "words"),
    [
        ("Kenya will raise tariffs", "KE", "Kenya"),
        ("President Emmanuel Macron will raise tariffs", "FR", "President Emmanuel Macron"),
        ("President Emmanuel Macron said that Kenya will raise tariffs", "KE", "Kenya"),
        ("President Emmanuel Macron said of Kenya that he will raise tariffs", "FR", "President Emmanuel Macron"),
        ("With President Macron in mind, he may raise tariffs", "FR", "President Macron"),
        ("President Emmanuel Macron spoke. He will raise tariffs", "FR", "President Emmanuel Macron"),
        ("They spoke with Kenya and will raise tariffs", None, None),
        ("Kenya, they said, will raise tariffs", None, None),
        ("Kenya made a plan, and it will raise tariffs", "KE", "Kenya"),
        ("They will raise tariffs", None, None),
        ("He will raise tariffs", None, None),
        ("President Emmanuel Macron met Chancellor Friedrich Merz. He will raise tariffs", None, None),
        ("Ada Quill will raise tariffs", None, None),
    ],
)
def test_subjects(text, party, words, facts):
    found = subject_of(facts(text, "2025-06-01"), text.index("raise"))
    assert (found.value.code if found else None, found.text if found else None) == (party, words)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("They will raise Japan's spending by 2%", "JP"),
        ("France will raise Japan’s spending by 2%", "JP"),
        ("They spoke with him of a Canadian raise of 2%", "CA"),
        ("Kenya will raise spending by 2%", "KE"),
    ],
)
def test_who_acts(text, party, facts):
    assert acting_party(facts(text), text.index("raise"), text.index("2%")).value == dm.Party(party)


def test_the_party_of_a_leader():
    name = dm.PersonName(full="Ada Quill")
    assert party_of(dm.Leader(name=name)) is None
    assert party_of(dm.Leader(name=name, office=dm.Office(title="President", polity=dm.Party("FR")))) == dm.Party("FR")
