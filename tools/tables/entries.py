"""Rows of the files about persons, and how their names compare."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tables.spells import Spell

__all__ = ["SON", "Entry", "bag", "fold", "has_words_of", "place", "words_in"]

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}
)
TITLES = frozenset({"emir", "king", "prince", "sayyid", "sheik", "sheikh", "shaikh", "sultan"})
SON = frozenset({"al", "ben", "bin", "bint", "ibn"})


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One row of a file: who, and which tenure."""

    name: str
    given: str
    family: str
    mononym: bool
    native_family_first: bool
    aliases: tuple[str, ...]
    native: str
    born: int | None
    wikidata: str
    split: bool
    spell: Spell
    references: tuple[str, ...] = ()  # what the row cites, with the number of the spell there


@cache
def fold(name: str) -> str:
    """A name without case, accents and punctuation, its words in order."""
    plain = unicodedata.normalize("NFD", name.casefold().translate(LETTERS))
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’ʻʼ`")))


@cache
def bag(name: str) -> str:
    """A folded name, its words in the order of the alphabet."""
    return " ".join(sorted(fold(name).split()))


def place(entry: Entry) -> tuple[object, ...]:
    """Where a row stands among all, whatever the order of the files."""
    spell = entry.spell
    return (
        spell.polity,
        spell.start,
        entry.name,
        spell.rank,
        spell.end,
        spell.title,
        sorted(spell.roles),
        entry.wikidata,
    )


def words_in(name: str) -> list[str]:
    """The words of a folded name, initials and a title before it left out."""
    words = [word for word in name.split() if len(word) > 1]
    return words[1:] if words[:1] and words[0] in TITLES else words


def has_words_of(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether all words of one name stand in another, in the same order; a lone word is too little."""
    # A son's name holds the father's: with a word for son it has to begin alike.
    alike = small[:1] == large[:1] or SON.isdisjoint(large)
    rest = iter(large)
    return len(small) > 1 and alike and all(word in rest for word in small)
