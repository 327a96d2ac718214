"""The vocabulary of final clauses as patterns."""

import re
from functools import cache

from diplometa.data.tables import table

__all__ = ["instrument_phrase", "languages", "pattern_of", "said"]


@cache
def said(kind: str) -> str:
    """A pattern of all phrases of a kind, the longest first; `…` in one stands for some words of the sentence."""
    rows = table("final_words").select("words", "kind")
    phrases = sorted((words for words, of in rows if of == kind), key=len, reverse=True)
    return "|".join(re.escape(p).replace(r"\ …\ ", r"\s[^.;]{1,240}?\s").replace(r"\ ", r"\s{1,3}") for p in phrases)


@cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """The pattern that finds the phrases of a kind as whole words."""
    return re.compile(rf"(?<!\w)(?:{said(kind)})(?!\w)", re.IGNORECASE)


@cache
def instrument_phrase() -> str:
    """The pattern of "this Agreement", "the present Additional Protocol"."""
    return rf"(?<!\w)(?:{said('this')})\s{{0,3}}(?:[\w-]{{1,20}}\s{{1,3}}){{0,3}}?(?:{said('noun')})(?!\w)"


@cache
def languages() -> dict[str, str]:
    """The codes of languages by their names in small letters."""
    return {word: code for word, code in table("treaty_languages").select("word", "code")}  # noqa: C416
