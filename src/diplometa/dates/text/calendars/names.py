"""The names of the months and eras of other calendars, and the numbers beside them; read once, on first need."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals import cardinal, ordinal
from diplometa.data.tables import table
from diplometa.dates.grammar import MONTH_NAMES
from diplometa.dates.model import Day

__all__ = [
    "DAY",
    "NUMBER",
    "Era",
    "alternation",
    "calendar_anchors",
    "english_months",
    "era_key",
    "eras",
    "key_of",
    "month_names",
    "month_pattern",
    "number",
    "spaced",
    "spoken",
]

_JOINT = r"['\s\u02bf\u02be-]{1,3}(?:(?:al|ul|el|ath|l|ac|as|ar)['\s-]{1,2})?"
_ARTICLES = frozenset("al ul el ath l ac as ar".split())
_JOINTS = re.compile(r"['\s\u02bf\u02be-]+")
# Calendars whose years are no figures of four digits, or that are told without.
_SHORT_YEARS = frozenset({"french-republican", "gregorian"})
_SPELLED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|first|second|third"
    r"|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twentie|thirtie|fortie|fiftie|sixtie|seventie|eightie|ninetie|hundred)th)"
)
# A number in figures or in words; no more words than a year has.
_NTH = r"(?:\s?(?:st|nd|rd|th|er|eme|[ºo])\b)?"
NUMBER = rf"(?:[0-9]{{1,4}}{_NTH}|\b{_SPELLED}\b(?:[\s-]{{1,2}}(?:and\s)?{_SPELLED}\b){{0,8}})"
DAY = rf"(?:[0-9]{{1,2}}(?![0-9]){_NTH}|\b{_SPELLED}\b(?:[\s-]{{1,2}}{_SPELLED}\b)?)"
_FIGURES = re.compile(rf"([0-9]{{1,4}}){_NTH}")


class Era(NamedTuple):
    """What counts years from another start: its calendar, what makes a year of ours, and its first and last day."""

    calendar: str
    shift: int | None
    start: Day | None
    end: Day | None


def number(written: str) -> int | None:
    """The value of a number in figures or words."""
    if figures := _FIGURES.fullmatch(written.strip()):
        return int(figures[1])
    words = " ".join(written.split())
    value = ordinal(words)
    return value if value is not None else cardinal(words)


def key_of(name: str) -> str:
    """The words of a name without what joins them, as the tables have them."""
    return " ".join(word for word in _JOINTS.split(name) if word and word not in _ARTICLES)


@cache
def month_names() -> Mapping[str, Sequence[tuple[str, int, str]]]:
    """The months that a name stands for, by its key: calendar, number, language."""
    found: dict[str, list[tuple[str, int, str]]] = {}
    for name, calendar, month, language in table("calendar_months").select("name", "calendar", "month", "language"):
        found.setdefault(key_of(name), []).append((calendar, int(month), language))
    return found


@cache
def calendar_anchors() -> frozenset[str]:
    """The words of which a date may have one without the figures of a year."""
    words = {name.split()[0] for name, era in eras("name").items() if era.start}
    rows = table("calendar_months").select("name", "calendar")
    words |= {name.split()[0] for name, calendar in rows if calendar in _SHORT_YEARS}
    words |= {
        "ב" + name
        for name, calendar, language in table("calendar_months").select("name", "calendar", "language")
        if language == "he" and calendar == "gregorian"
    }
    return frozenset(word for word in words if word.isalpha() and word != "republic")


@cache
def month_pattern() -> re.Pattern[str]:
    """Any name of a month in another calendar, or of a Gregorian one in a script of its own."""
    names = (name.split() for name in table("calendar_months").column("name"))
    return re.compile(rf"(?<![^\W_])(?:ב)?(?P<name>{alternation(names, _JOINT)})(?![^\W_])")


def spaced(name: str) -> str:
    """The pattern of a name, blanks behind the stops in it or none: A.H., A. H."""
    return re.escape(name).replace(r"\.", r"\.\s?")


def era_key(written: str) -> str:
    """The name of an era as the table has it."""
    return " ".join(written.split()).replace(". ", ".")


class _Tree(dict[str, "_Tree"]):
    """The words that may follow, each with those that may follow it; an empty one ends a name."""


def alternation(names: Iterable[Sequence[str]], joint: str) -> str:
    """The pattern of any of the names, given by their words; longest first, behind a look at the first letter.

    What several names begin with stands in it once, and what joins their words too: it is compiled on first need.
    """
    tree = _Tree()
    for words in names:
        node = tree
        for word in words:
            node = node.setdefault(word, _Tree())
        node[""] = _Tree()
    return _branches(tree, joint)


def _branches(tree: _Tree, joint: str) -> str:
    rest: dict[str, list[str]] = {}
    for word in sorted(filter(None, tree), key=len, reverse=True):
        rest.setdefault(word[0], []).append(re.escape(word[1:]) + _following(tree[word], joint))
    branches = "|".join(f"{letter}(?:{'|'.join(tails)})" for letter, tails in rest.items())
    return f"(?=[{''.join(rest)}])(?:{branches})"


def _following(tree: _Tree, joint: str) -> str:
    """What follows a word: nothing, more words, or either."""
    more = f"(?:{joint}{_branches(tree, joint)})" if any(tree) else ""
    return more + "?" if more and "" in tree else more


@cache
def eras(kind: str) -> Mapping[str, Era]:
    """The eras of a kind by name: `before-year-sign`, `name`, `capitals`, `month-alone` or `letter`."""
    columns = ("name", "kind", "calendar", "shift", "start", "end")
    return {
        name: Era(calendar, int(shift) if shift else None, _day(start), _day(end))
        for name, its, calendar, shift, start, end in table("eras").select(*columns)
        if its == kind
    }


def _day(text: str) -> Day | None:
    return Day(*map(int, text.split("-"))) if text else None


def spoken(kind: str) -> tuple[list[str], ...]:
    """The phrases of a kind beside dates of several calendars, each by its words."""
    return tuple(word.split() for word, its in table("calendar_words").select("word", "kind") if its == kind)


@cache
def english_months() -> Mapping[str, int]:
    """The number of each English month, by its name and its first three letters."""
    names = [(fold(name), number) for number, name in enumerate(MONTH_NAMES, 1)]
    short = {name[:3]: number for name, number in names} | {"sept": 9}
    return {**short, **dict(names)}
