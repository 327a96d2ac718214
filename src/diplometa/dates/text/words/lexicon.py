"""The words that dates are written with in languages other than English, and what tells that a text is in one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals import NumberWords
from diplometa.data.tables import table

__all__ = [
    "ANCHORS",
    "FOREIGN",
    "Lexicon",
    "Word",
    "evidence",
    "foreign_anchors",
    "hints",
    "lexicon",
    "months",
    "names",
]

FOREIGN = ("fr", "es", "de", "it", "pt", "nl", "ru")
# Kinds of words without one of which, or figures, nothing is a date.
ANCHORS = frozenset(
    "month-foreign month-or-name weekday-short century decade-unit quarter season unit day-word".split()
)
# And where the language is named.
_ANCHORS_NAMED = ANCHORS | {"year-word"}
# Kinds of words that tell the language, where the word is none of English and no name.
_TELLING = ANCHORS | {"month-abbreviated", "weekday-short", "since", "until", "by", "telling"}
# Kinds of words that are no part of a date.
_APART = frozenset("after-number before-number clause-break earlier hint named-number negation perfect telling".split())
# Kinds of words that stand beside a date, for which see `datelines`.
_CLOSING = frozenset({"closing", "closing-part"})
_PARTS = re.compile(r"[^\W0-9_]+|[^\s\w]")
# A shorter name of a weekday is an abbreviation that other languages have as a word.
LEAST = 5

Word = tuple[str, str]


class Lexicon(NamedTuple):
    """The words of one language: kind and value of each, phrases by their first word, endings of figures, numbers."""

    words: Mapping[str, Word]
    phrases: Mapping[str, Sequence[tuple[Sequence[str], Word]]]
    endings: Mapping[str, str]
    numbers: NumberWords
    every: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a folded word is one of them, stands in a phrase, or spells a number."""
        return word in self.every or self.numbers.first([word]) is not None


def _named() -> Iterator[tuple[str, str, str, str]]:
    """The names of months and weekdays from CLDR: language, word, kind, value."""
    wide: set[tuple[str, str]] = set()
    rows = [*table("month_names").select("language", "form", "month", "name")]
    # Wide names first: an abbreviation that is the whole name is none.
    for language, form, month, name in sorted(rows, key=lambda row: not row[1].endswith("wide")):
        if (code := language.partition("-")[0]) not in FOREIGN:
            continue
        folded = fold(name).rstrip(".")
        if form.endswith("wide"):
            wide.add((code, folded))
        kind = "month-foreign" if (code, folded) in wide else "month-abbreviated"
        yield code, folded, kind, month
    for language, weekday, name in table("weekday_names").select("language", "weekday", "name"):
        if len(folded := fold(name).rstrip(".")) >= LEAST:
            yield language, folded, "weekday-short", weekday


@cache
def _rows() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """Word, kind and value of each row of the table of date words, by language."""
    found: dict[str, list[tuple[str, str, str]]] = {language: [] for language in FOREIGN}
    for language, word, kind, value in _named():
        if language in found:
            found[language].append((word, kind, value))
    for word, kind, value, language in table("date_words").select("word", "kind", "value", "language"):
        if language in found and kind not in _CLOSING:
            found[language].append((word, kind, value))
    return found


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language of `FOREIGN`."""
    words: dict[str, Word] = {}
    phrases: dict[str, list[tuple[Sequence[str], Word]]] = {}
    endings: dict[str, str] = {}
    every: set[str] = set()
    for word, kind, value in _rows()[language]:
        parts = _PARTS.findall(word)
        every.update(parts)
        if kind.endswith("-suffix"):
            endings[word] = kind
        elif kind in _APART:
            continue
        elif len(parts) > 1:
            phrases.setdefault(parts[0], []).append((parts, (kind, value)))
        else:
            words[word] = kind, value
    for those in phrases.values():
        those.sort(key=lambda phrase: len(phrase[0]), reverse=True)
    numbers = table("number_words").under(language, "word", "value", "kind")
    spelled = NumberWords((word, int(value), kind) for word, value, kind in numbers)
    return Lexicon(words, phrases, endings, spelled, frozenset(every))


@cache
def months() -> Mapping[str, Mapping[str, int]]:
    """The number of the month that a word names, by the languages in which it does."""
    found: dict[str, dict[str, int]] = {}
    for language, rows in _rows().items():
        for word, kind, value in rows:
            if kind.startswith("month"):
                found.setdefault(word, {})[language] = int(value)
    return found


@cache
def _homographs() -> frozenset[str]:
    """Words that are also English, or the names of persons and places."""
    rows = table("date_words").select("word", "kind", "language")
    return frozenset(word for word, kind, language in rows if kind == "homograph" or language == "en")


@cache
def names() -> Mapping[str, Sequence[str]]:
    """What stands before the last word of a name that is no date, by that word: "rio de " before "janeiro"."""
    found: dict[str, list[str]] = {}
    for rows in _rows().values():
        for word, kind, _ in rows:
            if kind == "name":
                *_, last = word.split()
                found.setdefault(last, []).append(word.removesuffix(last))
    return found


@cache
def hints() -> Mapping[str, Sequence[str]]:
    """The languages of each of their commonest words: several together tell one, a single one may be a name."""
    found: dict[str, list[str]] = {}
    for language, rows in _rows().items():
        for word in [word for word, kind, _ in rows if kind == "hint"]:
            found.setdefault(word, []).append(language)
    return found


@cache
def evidence() -> Mapping[str, Sequence[str]]:
    """The languages of each word that tells them by itself, or, as the name of a month, beside a day or a year."""
    found: dict[str, list[str]] = {}
    for language, rows in _rows().items():
        for word, kind, _ in rows:
            known = word in _homographs() and kind != "month-abbreviated"
            if kind in _TELLING and not known and " " not in word:
                those = found.setdefault(word, [])
                if language not in those:
                    those.append(language)
    return found


@cache
def foreign_anchors(language: str | None = None) -> frozenset[str]:
    """The words of `ANCHORS` in any of the languages that English does not have, and all of the one that is named."""
    return frozenset(
        word
        for its, rows in _rows().items()
        for word, kind, _ in rows
        if " " not in word
        and ((kind in ANCHORS and word not in _homographs()) or (its == language and kind in _ANCHORS_NAMED))
    )
