"""The words beside names of parties: each is there for a name, and each role is asked for."""

import re
from pathlib import Path

import pytest

from diplometa.core.folding import fold_key
from diplometa.data.tables import table
from diplometa.parties.lookup import bearers
from diplometa.parties.text.vocabulary import words

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "diplometa"
ROLES = sorted(set(table("party_words").column("role")))


def words_of(role: str) -> list[str]:
    return [word for word, of in table("party_words").select("word", "role") if of == role]


def holds_a_name(words: str) -> bool:
    """Whether a name of a party is among the words, or is all of them."""
    parts = re.findall(r"[\w'.]+", words)
    spans = ((i, j) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1))
    return any(bearers(fold_key(" ".join(parts[i:j]))) for i, j in spans)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_asked_for(role: str) -> None:
    assert words(role)
    asked = '"language-{' if role.startswith("language-") else f'"{role}"'
    assert any(asked in path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("role", ["bare", "namesake", "not-foreign", "not-party", "region", "usual"])
def test_what_is_said_of_names_is_said_of_names_in_the_table(role: str) -> None:
    assert [word for word in words_of(role) if not holds_a_name(word)] == []


def test_no_word_has_two_reasons_in_one_role() -> None:
    rows = table("party_words").select("word", "role")
    assert len(set(rows)) == len([*table("party_words").rows])
