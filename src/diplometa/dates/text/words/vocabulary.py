"""The words that dates are written with, from the table of date words; read once, on first need."""

import re
from collections.abc import Iterable
from functools import cache
from typing import cast

from diplometa.core.errors import UnknownCodeError
from diplometa.data.tables import many, table
from diplometa.dates.text.words.lexicon import FOREIGN, months

__all__ = [
    "ANCHORS",
    "CODES",
    "FIGURES",
    "MONTHS",
    "cues",
    "languages",
    "of_other_calendar",
    "require_language",
    "require_order",
    "tokens",
    "words",
]

# One letter for each kind of word: the grammars are patterns over these letters. What is no word has its letter from
# `tokens.py`: D figures from 1 to 31, O the same with "st" or "th", N other figures, Y a year, y one that something is
# printed against, C a year with "s", Z one with its last figures blank, I a date of ISO 8601, F day, month and year in
# figures, K a time of day, z an era, q "Q3"; a mark stands for itself (`;` for any of `;:!?`), x is anything else, # a
# blank line.
CODES = {
    "month": "M",
    "month-or-word": "M",
    "month-or-name": "M",
    "month-short": "m",
    "month-foreign": "n",
    "weekday": "W",
    "weekday-short": "w",
    "season": "S",
    "unit": "P",
    "daytime": "g",
    "quarter": "Q",
    "decade": "E",
    "century": "G",
    "day-word": "T",
    "direction": "R",
    "ago": "A",
    "later": "L",
    "third": "e",
    "edge": "f",
    "since": "s",
    "by": "B",
    "until": "U",
    "onward": "k",
    "circa": "c",
    "between": "b",
    "to": "t",
    "and": "&",
    "or": "|",
    "of": "o",
    "the": "h",
    "in": "i",
    "article": "a",
    "cardinal": "u",
    "ordinal": "v",
    "feast": "H",
    "feast-or-name": "H",
    "decade-word": "V",
    "new-year": "@",
    "instant": "r",
    "eve": "p",
    "stage": "~",
    "now": "d",
    "latest": "d",
    "perhaps": "j",
}
MONTHS = {"month", "month-or-word", "month-or-name", "month-short", "month-foreign"}
ANCHORS = (
    MONTHS
    | {"weekday", "season", "unit", "daytime", "quarter", "decade", "century", "day-word"}
    | {
        "feast",
        "feast-or-name",
        "decade-word",
        "new-year",
        "instant",
    }
)
# What makes a decade of a year: 1950s, 1950er, 1860's.
_DECADE = r"(?:s|(?<=0)er|(?<=0)['\u2019]s(?!\s?\w)|(?<=\bthe\s[0-9]{3}0)['\u2019]s)?"
_YEAR = rf"(?:(?<![\w$€£¥])|(?<=\bfy))(?<![0-9]\.)[12][0-9]{{3}}{_DECADE}(?:(?![\w%]|:\d)|(?=q[1-4]\b))(?![.,][0-9])"
_NUMERIC = (
    r"(?<![\w.,/-])(?:[0-9]{4}(?P<_a>[./])[0-9]{1,2}(?P=_a)[0-9]{1,2}"
    r"|[0-9]{1,2}(?P<_b>[./-])[0-9]{1,2}(?P=_b)(?:[0-9]{4}|[0-9]{2}))(?![\w/-])"
)
_ISO_DAY = r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?"
_ISO_TIME = r"t[0-9:]{4,8}(?:\.[0-9]{1,9})?(?:z|[+-][0-9]{2}:?[0-9]{2})?"
_ISO = rf"(?<![\w.,/-]){_ISO_DAY}(?:[/-]{_ISO_DAY}|{_ISO_TIME})?(?![\w:-]|\s?[ap]\.?\s?m\b)"
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# Shorter names of months in other languages may be other words.
_LEAST = 4
_CLOCK = (
    r"(?:[0-9]{1,2}(?:[:.]\s?[0-9]{2})?\s?[ap]\.?\s?m(?:\.|\b)(?:\s?\[[ap]\.?\s?m\.?\])?"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?(?:z|gmt|utc)\b)?|[0-9]{4}(?:z|\s?(?:gmt|utc|hours))\b|(?:12\s?)?\bnoon\b)"
)
# A year of which the century alone is written, the rest to be filled in: 18__, 18--.
_BLANK = r"(?<![\w$€£¥.,/-])[12][0-9](?:__?(?!\w)|--(?=[\s.,;)\]]*$|[.,;)]))"
# A year that what follows was printed against, a footnote or the number of a section: "1946source", "2007.4."
_GLUED = r"(?<![\w$€£¥])(?<![0-9]\.)[12][0-9]{3}(?=[^\W0-9_]|\.[0-9])"
# One set of characters first: where the next is none of them, the scan goes on at once.
FIGURES = (
    r"[0-9年년世세月월](?:(?<=[0-9])(?:[0-9]{3}|[./-](?:[0-9]{1,2}|[ivx]{1,4})[./-][0-9]|/[0-9]{1,2}(?![0-9/])|q[0-9]{2}\b|\s?b\.?\s?c\b|\s?(?:b\.?\s?)?c\.?\s?e\b|0s\b"
    r"|(?<=['y][0-9])[0-9]\b|[a-z]{3}[0-9]{2}|(?:st|nd|rd|th)\s?[.,;)])"
    r"|(?<=[年년世])|(?<=세)기|(?<=[月월])\s?[0-9一二三四五六七八九十])"
)
_ERA = r"\b(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.\s?d\.|ad|c\.?\s?e(?:\.(?!\s?[a-z]))?)(?![\w])"


# Languages whose dates their script tells, whichever is asked for: of the words of others none is read beside them.
SCRIPTS = ("ar", "fa", "he", "ja", "ko", "th", "zh")
# How far before a year the month or era of another calendar is looked for.
NEAR = 40
_LETTERS = re.compile(r"[^\W0-9_]+(?:\.[^\W0-9_])*")


def words(language: str | None = None) -> dict[str, tuple[str, str, str]]:
    """Kind, value and code of each word or phrase, by its folded form; of one language, or of all."""
    return _words(language if language is None or language in languages() else "")


@cache
def _words(language: str | None) -> dict[str, tuple[str, str, str]]:
    rows = table("date_words").select("word", "kind", "value", "language")
    return {
        word: (kind, value, CODES[kind])
        for word, kind, value, its in rows
        if kind in CODES and its not in FOREIGN and (language is None or language in many(its))
    }


@cache
def languages() -> frozenset[str]:
    """The ISO 639-1 codes of the languages whose months are known."""
    rows = table("date_words").select("kind", "language")
    return frozenset(code for kind, its in rows if kind in MONTHS for code in many(its)).union(FOREIGN, SCRIPTS)


def require_language(language: str | None) -> None:
    """Refuse a language whose dates are not read.

    Raises:
        TypeError: it is no str.
        UnknownCodeError: it is none of `languages()`.
    """
    if language is not None and not isinstance(cast("object", language), str):
        raise TypeError(f"the language is a str or None, not {type(language).__name__}")
    if language is not None and language not in languages():
        raise UnknownCodeError(language, kind="language of dates", near=sorted(languages()))


def require_order(day_first: object) -> None:
    """Refuse what does not say whether the day stands first.

    Raises:
        TypeError: it is neither a bool nor None.
    """
    if day_first is not None and not isinstance(day_first, bool):
        raise TypeError(f"day_first is True, False or None, not {day_first!r}")


@cache
def cues(kind: str) -> frozenset[str]:
    """The words of a kind that are no part of a date but tell what a number or a weekday near them is."""
    return frozenset(word for word, its in table("date_words").select("word", "kind") if its == kind)


@cache
def _other_calendars() -> tuple[dict[str, int], re.Pattern[str], re.Pattern[str]]:
    """The months and eras of calendars that are not converted, with the last year to which each may be joined.

    And what leads to a year from one of them, and to one of them from a year; at most a day or a first year between.
    """
    rows = table("date_words").select("word", "kind", "value")
    last = {word: int(value) for word, kind, value in rows if kind == "other-calendar"}
    named = rf"(?<![^\W_])(?P<name>{_by_letter(last)})"
    day, year = r"(?:[0-9]{1,2}(?:st|nd|rd|th)?,?\s)?", r"(?:[0-9]{4}\s?[-–/]\s?)?"
    before = re.compile(rf"{named}(?:\s(?:i|ii|ul|al)(?:-[a-z]{{1,9}})?)?[.,-]*\s?{day}(?:of\s)?{year}$")
    after = re.compile(rf"\s?(?:[-–/]\s?[0-9]{{1,4}}\s?)?\(?{named}(?![^\W_])")
    return last, before, after


@cache
def _heads_of_others() -> frozenset[str]:
    """The first words of their names: most years have none near, and spare the patterns."""
    rows = table("date_words").select("word", "kind")
    return frozenset(_LETTERS.findall(word)[0] for word, kind in rows if kind == "other-calendar")


def of_other_calendar(folded: str, start: int, end: int) -> bool:
    """Whether the year in a stretch of figures is one of a calendar that is not converted: 14 Ramadan 1445, 1445 AH."""
    near = _LETTERS.findall(folded, max(0, start - NEAR), min(len(folded), end + NEAR // 2))
    if _heads_of_others().isdisjoint(near):
        return False
    last, before, after = _other_calendars()
    named = before.search(folded, max(0, start - NEAR), start) or after.match(folded, end)
    if named is None:
        return False
    figures = re.search(r"[0-9]{4}", folded[start:end])
    return figures is not None and int(figures[0]) <= last[" ".join(named["name"].split())]


def _by_letter(names: Iterable[str]) -> str:
    """The pattern of any of the names, the longest first, blanks of any width in them.

    Branching at the first letter, behind a look at it, makes a scan six times faster than one flat alternation.
    """
    rest: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        rest.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    branches = "|".join(f"{letter}(?:{'|'.join(tails)})" for letter, tails in rest.items())
    return f"(?=[{''.join(rest)}])(?:{branches})"


@cache
def tokens() -> re.Pattern[str]:
    """One token of a date; the name of the group is its kind."""
    # In "January 2000-10 February 2001" the second figure is a day.
    named = _by_letter({word[:_LEAST] for word in months() if len(word) >= _LEAST})
    iso = rf"{_ISO}(?!\s(?:{_MONTHS}|{named}))"
    # Most words begin no figure: one look spares them all these.
    figures = (
        rf"(?=[0-9n])(?:(?P<part>[1-4][qh](?:[0-9]{{2}})?(?![^\W_]))|(?P<iso>{iso})"
        rf"|(?P<numeric>{_NUMERIC})|(?P<blank>{_BLANK})|(?P<clock>{_CLOCK})|(?P<year>{_YEAR})|(?P<glued>{_GLUED})|(?P<number>[0-9]+(?:,[0-9]{{3}}(?![0-9])|\.[0-9]+)*)"
        r"(?P<suffix>\s{0,2}(?:st|nd|rd|th)\b|d\b|(?:er|o|º)\b)?(?P<unit>(?=[^\W0-9_]|%))?)"
    )
    # No other token begins with one of these letters: most words are done at once.
    return re.compile(
        rf"(?P<plain>[d-gj-mo-pr-uwyz][^\W0-9_]*)|{figures}|(?P<era>{_ERA})|(?P<fiscal>(?<![^\W0-9_])[qh][1-4](?![^\W_]))"
        r"|(?P<roman>(?=[ivx])(?<![^\W_])[ivxl]{1,6}(?:th|st|nd|rd)?(?=[\s-]centur|,?\s(?:and|to)\s))|(?P<word>[^\W0-9_]+)|(?P<mark>[^\s\w])"
    )
