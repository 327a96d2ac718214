"""The words of agendas, as the table `agenda_words` has them, each found by its folded form."""

import re
from functools import cache
from typing import TYPE_CHECKING

from diplometa.core.folding import fold
from diplometa.data.tables import table
from diplometa.summits.text.topics import topics_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["any_of", "ends_with_status", "is_break", "known", "leading", "status_of", "value_of"]

_OF = re.compile(r" (?:of|for|de|du|des|von|in)(?!\w)")


@cache
def _by_kind() -> "Mapping[str, Mapping[str, str]]":
    kinds: dict[str, dict[str, str]] = {}
    for words, kind, value in table("agenda_words").select("words", "kind", "value"):
        kinds.setdefault(kind, {})[fold(words)] = value
    return kinds


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(kind)})(?!\\w)")


@cache
def any_of(kind: str) -> str:
    """The words of a kind as alternatives of a pattern over folded text, the longest first."""
    words = sorted(_by_kind()[kind], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))


def known(kind: str, folded: str) -> bool:
    """Whether the whole of a folded string is a word of the kind."""
    return folded in _by_kind()[kind]


def value_of(kind: str, folded: str) -> str:
    """What the table says of a word of the kind, empty where it is none."""
    return _by_kind()[kind].get(folded, "")


def leading(kind: str, folded: str, at: int = 0) -> int:
    """Where a word of the kind that stands at `at` ends; `at` itself where none does."""
    found = _pattern(kind).match(folded, at)
    return found.end() if found else at


def status_of(folded: str) -> str:
    """The status that a mark gives: a status word, alone or with what it is until or by."""
    end = leading("status", folded)
    return value_of("status", folded[:end]) if end else ""


def is_break(folded: str) -> bool:
    """Whether a title is of a pause, an arrival, a photograph: it begins with the word for one, and has no subject."""
    end = leading("break", folded)
    if value_of("break", folded[:end]) == "of" and _OF.match(folded, end):
        return False
    return end > 0 and not topics_of(folded[end:])


@cache
def _last_status() -> re.Pattern[str]:
    return re.compile(f" [-:] (?:{any_of('status')})$")


def ends_with_status(folded: str) -> int:
    """Where a status mark after a dash begins, at the end of a title; -1 where there is none."""
    window = max(0, len(folded) - 60)
    found = _last_status().search(folded, window)
    return found.start() if found else -1
