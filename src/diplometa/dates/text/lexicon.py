"""The words that dates are written with in languages other than English, and what tells that a text is in one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals import NumberWords
from diplometa.data.tables import table

__all__ = ["ANCHORS", "FOREIGN", "Lexicon", "Word", "evidence", "foreign_anchors", "lexicon"]

FOREIGN = ("fr", "es", "de", "it", "pt", "nl", "ru")
# Kinds of words without one of which, or figures, nothing is a date.
ANCHORS = frozenset("month-foreign month-or-name century decade-unit quarter season unit day-word".split())
# Kinds of words that tell the language, where the word is none of English and no name.
_TELLING = ANCHORS | {"weekday-short", "since", "until", "by", "telling"}
_PARTS = re.compile(r"[^\W0-9_]+|[^\s\w]")
# A shorter name of a month or a weekday is an abbreviation that other languages have as a word.
LEAST = 5

Word = tuple[str, str]


class Lexicon(NamedTuple):
    """The words of one language: kind and value of each, phrases by their first word, ordinal endings, numbers."""

    words: Mapping[str, Word]
    phrases: Mapping[str, Sequence[tuple[Sequence[str], Word]]]
    endings: frozenset[str]
    numbers: NumberWords
    every: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a folded word is one of them, stands in a phrase, or spells a number."""
        return word in self.every or self.numbers.first([word]) is not None


def _named(language: str) -> Iterator[tuple[str, str, str]]:
    """The names of months and weekdays from CLDR: word, kind, value."""
    for code, month, name in table("month_names").select("language", "month", "name"):
        if code.partition("-")[0] == language:
            yield fold(name).rstrip("."), "month-foreign", month
    for code, weekday, name in table("weekday_names").select("language", "weekday", "name"):
        if code == language and len(folded := fold(name).rstrip(".")) >= LEAST:
            yield folded, "weekday-short", weekday


@cache
def _rows() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """Word, kind and value of each row of the table of date words, by language."""
    found: dict[str, list[tuple[str, str, str]]] = {language: [*_named(language)] for language in FOREIGN}
    for word, kind, value, language in table("date_words").select("word", "kind", "value", "language"):
        if language in found:
            found[language].append((word, kind, value))
    return found


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language of `FOREIGN`."""
    words: dict[str, Word] = {}
    phrases: dict[str, list[tuple[Sequence[str], Word]]] = {}
    endings: set[str] = set()
    every: set[str] = set()
    for word, kind, value in _rows()[language]:
        parts = _PARTS.findall(word)
        every.update(parts)
        if kind == "ordinal-suffix":
            endings.add(word)
        elif kind == "telling":
            continue
        elif len(parts) > 1:
            phrases.setdefault(parts[0], []).append((parts, (kind, value)))
        else:
            words[word] = kind, value
    for those in phrases.values():
        those.sort(key=lambda phrase: len(phrase[0]), reverse=True)
    numbers = table("number_words").under(language, "word", "value", "kind")
    spelled = NumberWords((word, int(value), kind) for word, value, kind in numbers)
    return Lexicon(words, phrases, frozenset(endings), spelled, frozenset(every))


@cache
def _homographs() -> frozenset[str]:
    """Words that are also English, or the names of persons and places."""
    rows = table("date_words").select("word", "kind", "language")
    return frozenset(word for word, kind, language in rows if kind == "homograph" or language == "en")


@cache
def evidence() -> Mapping[str, Sequence[str]]:
    """The languages of each word that tells them by itself, or, as the name of a month, beside a day or a year."""
    found: dict[str, list[str]] = {}
    for language, rows in _rows().items():
        for word, kind, _ in rows:
            if kind in _TELLING and word not in _homographs() and " " not in word:
                those = found.setdefault(word, [])
                if language not in those:
                    those.append(language)
    return found


@cache
def foreign_anchors() -> frozenset[str]:
    """The words of `ANCHORS` in any of the languages."""
    return frozenset(
        word
        for rows in _rows().values()
        for word, kind, _ in rows
        if kind in ANCHORS and word not in _homographs() and " " not in word
    )
