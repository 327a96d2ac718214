"""The words by which articles are read: patterns made of the tables' words, each once, on first need."""

import re
from functools import cache

from diplometa.data.tables import table

__all__ = ["alternation", "pattern_of"]


@cache
def alternation(name: str, role: str) -> str:
    """A pattern of the words that a table gives one role, the longest first; `*` in a word stands for any letters."""
    words = [words for kind, words in table(name).select("role", "words") if kind == role]
    ordered = sorted(words, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\*", r"\w*") for each in ordered)


@cache
def pattern_of(name: str, role: str) -> re.Pattern[str]:
    """The pattern of the whole words of one role, for folded text."""
    return re.compile(rf"\b(?:{alternation(name, role)})\b")
