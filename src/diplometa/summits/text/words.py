"""The words of lines that are meetings, as the table `summit_words` has them."""

from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.matching import FirstWords
from diplometa.core.scan import Scan
from diplometa.data.tables import table

__all__ = ["Word", "ordinal_words", "words_in"]


class Word(NamedTuple):
    """A word of the table at its place in a text."""

    start: int
    end: int
    kind: str
    value: str
    strong: bool


@cache
def _names() -> FirstWords[tuple[str, str, bool]]:
    rows = table("summit_words").select("words", "kind", "value", "strength")
    return FirstWords((words, (kind, value, strength == "strong")) for words, kind, value, strength in rows)


@cache
def ordinal_words() -> dict[str, int]:
    """Ordinals in words of languages other than English, folded."""
    rows = table("summit_words").select("words", "kind", "value")
    return {fold(words): int(value) for words, kind, value in rows if kind == "ordinal"}


def words_in(scan: Scan) -> tuple[Word, ...]:
    """The words of the table in a text, each once for every kind that it has."""
    return scan.once(
        words_in, lambda: tuple(Word(hit.start, hit.end, *key) for hit in _names().hits(scan) for key in hit.keys)
    )
