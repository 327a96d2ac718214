"""What titles are about: cue words, stems of compounds, and which of several topics comes first."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.folding import fold
from diplometa.data.tables import table
from diplometa.summits.model import Topic
from diplometa.summits.text.topics import is_procedure, topics_of


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("copper tariffs", ["2011", "6816"]),
        ("tariffs on steel", ["2011", "6816"]),
        ("Defence spending", ["0821"]),
        ("Defense spending", ["0821"]),
        ("an increase in defence-spending", ["0821"]),
        ("security", ["0816"]),
        ("food security", ["5606"]),
        ("energy security", ["6606"]),
        ("cooperation on health", ["2841", "0811"]),
        ("drugs in Afghanistan", ["1216", "7226"]),
        ("Afghanistan", ["7226"]),
        ("questions about Liechtenstein", ["0806"]),
        ("l'intelligence artificielle", ["3236"]),
        ("Klimawandel und Energiepolitik", ["5206", "6606"]),
        ("la pesca y el narcotráfico", ["5641", "1216"]),
        ("the weather", []),
        ("", []),
        ("Adoption of the agenda", []),
        ("Statement by Japan", []),
    ],
)
def test_topics_of(title: str, codes: list[str]) -> None:
    assert [topic.code for topic in topics_of(title)] == codes


def test_a_descriptor_is_kept() -> None:
    assert topics_of("military spending") == (Topic("0821/3447"),)


@given(st.text(max_size=60))
def test_topics_of_any_text(text: str) -> None:
    assert len(set(topics_of(text))) == len(topics_of(text))


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("Any other business", True),
        ("Questions diverses", True),
        ("Annahme der Tagesordnung", True),
        ("Opening of the talks on fisheries", False),
        ("Fisheries", False),
        ("", False),
    ],
)
def test_is_procedure(title: str, answer: bool) -> None:
    assert is_procedure(title) is answer


@pytest.mark.parametrize(("name", "least"), [("topic_cues", 10_000), ("topic_stems", 300)])
def test_every_row_leads_to_a_topic_of_eurovoc_or_to_procedure(name: str, least: int) -> None:
    rows = list(table(name).records())
    assert len(rows) > least
    for row in rows:
        assert not row["topic"] or Topic(row["topic"]).label, row
        assert row["strength"] in ("strong", "weak"), row
        assert row["reason"], row
        assert row["source"] == "own", row


# Titles over all microthesauri, each with those that are right.
_TITLES = [
    line.split("\t")
    for line in (Path(__file__).parent / "topic_titles.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def test_most_titles_have_the_topic_that_a_reader_gives_them() -> None:
    wrong = [
        title
        for title, codes in _TITLES
        if [t.code for t in topics_of(title)][:1] not in [[c] for c in codes.split("|")]
    ]
    assert len(_TITLES) > 300
    assert len(wrong) < len(_TITLES) / 20, wrong


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Softwood lumber duties", "2011"),
        ("Embargo on beef", "2006"),
        ("Taxation of multinational companies", "2446"),
        ("Labor shortages", "4411"),
        ("Peacekeeping and organizational matters", "0816"),
        ("Fisheries treaties", "5641"),
        ("Democratization", "0406"),
    ],
)
def test_the_head_of_a_phrase_comes_before_what_modifies_it(title: str, code: str) -> None:
    assert topics_of(title)[0].code == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Ausbau der Bahnstrecke", "4816"),
        ("Gemeinsame Rüstungsvorhaben", "0821"),
        ("Agrarzölle", "2011"),
        ("Schulbuchkommission", "3206"),
        ("instalaciones hidroeléctricas", "6621"),
        ("matériels ferroviaires", "4816"),
    ],
)
def test_a_compound_is_of_its_end_or_of_its_beginning(title: str, code: str) -> None:
    assert topics_of(title)[0].code == code


@pytest.mark.parametrize(("title", "codes"), [("AI in schools", ["3236", "3206"]), ("ai di là", [])])
def test_an_acronym_is_read_in_capitals_alone(title: str, codes: list[str]) -> None:
    assert [topic.code for topic in topics_of(title)] == codes


def test_cues_are_found_by_the_key_that_they_are_kept_under() -> None:
    for row in table("topic_cues").records():
        assert fold(row["cue"].replace("-", " "))[:3] == row["key"][:3], row
