"""Where in a text an office may begin: by the words that titles begin with, over the words that the scan has cut."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import compress, count

from diplometa.core.matching import words_of
from diplometa.core.scan import Scan
from diplometa.leaders.text.titles import beginnings_of_composed, title_keys
from diplometa.leaders.text.vocabulary import vocabulary

__all__ = ["openings"]

_HEAD = re.compile("minister|secretary")
_HEADS = ("minister", "ministers", "secretary")
# What may stand between two portfolios of a minister.
_JOINED = ("and", "of", "the", "for")
# The head of a title that is put together of portfolios stands within so many characters.
_NEAR = 80
_PARTS = re.compile(r"[^\W_]+")
# Marks between two words of a title, and how many of them: "vice-president", "Lt. Gov."
_MOST_MARKS = 2


def openings(scan: Scan) -> Iterator[int]:
    """The offsets at which an office may begin, in the order of the text; most are one, and few offices are missed.

    Most words that titles begin with ("the", "first", "economic") begin none: the word behind them tells.
    """
    firsts, folded = _firsts(), scan.folded
    words, place = words_of(scan)
    for i in compress(count(), map(firsts.__contains__, words)):
        following = firsts[words[i]]
        if len(words[i]) == len("re") and words[i - 1] == "'":
            # We're.
            continue
        if following is not None and (second := _second(words, i)) not in following:
            start = place(i)
            if second in vocabulary("adjective"):
                # La ministre allemande des Affaires étrangères.
                yield start
                continue
            if second not in _composing() or words[i] not in beginnings_of_composed():
                continue
            if _HEAD.search(folded, start, start + _NEAR) is None:
                continue
        else:
            start = place(i)
        # Where words are not divided, a title begins the stretch.
        if words[i].isascii() or not folded[start - 1 : start].isalnum():
            yield start


def _second(words: list[str], i: int) -> str:
    """The word behind another, marks passed over."""
    at = i + 1
    while at < len(words) and at <= i + _MOST_MARKS and not words[at].isalnum():
        at += 1
    return words[at] if at < len(words) else ""


@cache
def _firsts() -> Mapping[str, Collection[str] | None]:
    """The first words of titles with those that may follow; None where one word, or what is not divided, is a title."""
    found: dict[str, set[str] | None] = {word: set() for word in beginnings_of_composed()}
    for key in title_keys():
        parts = _PARTS.findall(key)
        first = parts[0] if parts[0] < "\u0e00" else parts[0][0]
        if len(parts) == 1:
            found[first] = None
        elif (following := found.setdefault(first, set())) is not None:
            following.add(parts[1])
    return found


@cache
def _composing() -> frozenset[str]:
    """The words that may stand second in such a title."""
    return frozenset({*_HEADS, *_JOINED, *beginnings_of_composed()})
