"""The patterns that tables of words make."""

import pytest

from diplometa.data.tables import table
from diplometa.extraction.vocabulary import alternation, pattern_of

ROLES = [
    (name, role)
    for name in ("meeting_cues", "phrase_words", "office_cues")
    for role in sorted({row[0] for row in table(name).select("role", "words")})
]


@pytest.mark.parametrize(("name", "role"), ROLES)
def test_each_word_of_a_table_is_found_by_its_pattern(name, role):
    pattern = pattern_of(name, role)
    for kind, words in table(name).select("role", "words"):
        if kind == role:
            assert pattern.fullmatch(words.replace("*", "x")), words


def test_the_longest_words_come_first():
    words = alternation("meeting_cues", "leaders").split("|")
    assert words.index(r"heads\ of\ state\ and\ government") < words.index(r"heads\ of\ state")


def test_parts_of_words_are_not_found():
    assert not pattern_of("meeting_cues", "next").search("context meetings")


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        ("agenda_cues", "object", {"after", "before", "behind"}),
        ("agenda_cues", "raises", {"", "yes"}),
        ("meeting_words", "strength", {"strong", "weak", "faint", "act"}),
        ("meeting_words", "mode", {"", "phone", "video", "in-person"}),
    ],
)
def test_columns_hold_what_reading_knows(name, column, values):
    assert {value for (value,) in table(name).select(column)} == values
