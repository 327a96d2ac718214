"""The words that leaders are written with: honorifics, incumbency, particles, surnames, as the tables have them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.data.tables import table

__all__ = ["Word", "honorifics", "is_guarded", "longest", "post_nominals", "split_words", "vocabulary", "word_key"]

_WORD = re.compile(r"[^\s\-\u2010\u2011\u2012\u2013\u2014/()]+")


class Word(NamedTuple):
    """A word of a text: its span and the key by which it is compared."""

    start: int
    end: int
    key: str


def word_key(word: str) -> str:
    """The key of a word or of several: folded, without full stops, commas and hyphens."""
    return " ".join(key for _, _, key in split_words(word))


def split_words(text: str) -> list[Word]:
    """The words of a text, divided at blanks, hyphens and brackets."""
    folded = fold(text)
    found = (
        Word(m.start(), m.end(), m[0].replace(".", "").strip(",;:\"'")) for m in _WORD.finditer(folded)
    )
    return [word for word in found if word.key]


@cache
def vocabulary(kind: str) -> Mapping[str, str]:
    """The words of one kind by their key, with what each stands for."""
    rows = table("leader_words").select("word", "kind", "value")
    return {word_key(word) or fold(word): value for word, of, value in rows if of == kind}


@cache
def honorifics() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Forms of address before a name, by their first word, the longest first."""
    rows = table("honorifics").select("honorific", "position")
    ours = table("leader_words").select("word", "kind")
    keys = {word_key(name) for name, position in rows if position == "before" and not name.startswith("-")}
    keys |= {word_key(name) for name, kind in ours if kind == "honorific"}
    return longest(key.removeprefix("the ") for key in keys if key)


def longest(keys: Iterator[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Keys of several words by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in dict.fromkeys(keys):
        words = tuple(key.split(" "))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(keys, key=len, reverse=True)) for first, keys in found.items()}


def is_guarded(key: str, written: str, polity: str | None) -> bool:
    """Whether what may be a form of address is rather taken for a part of the name."""
    guard = vocabulary("guarded").get(key)
    if guard is None:
        return False
    if guard == "dot":
        return not written.rstrip().endswith(".")
    return guard == "-" or polity not in guard.split()


@cache
def post_nominals() -> frozenset[str]:
    """What may stand behind a name: orders, degrees, `Jr.`, compared without full stops but with their case."""
    rows = table("honorifics").select("honorific", "position")
    return frozenset(name.strip("()").replace(".", "") for name, position in rows if position == "after")
