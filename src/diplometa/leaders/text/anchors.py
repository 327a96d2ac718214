"""Finds offices in running prose: title, what is joined to it, and the polity and incumbency around it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.beside import Beside, trailing
from diplometa.leaders.text.offices import may_head, singular
from diplometa.leaders.text.openings import openings
from diplometa.leaders.text.polities import adjective_behind
from diplometa.leaders.text.titles import (
    Title,
    beginnings_of_ministries,
    divided_title_at,
    incumbency_at,
    title_at,
    titles,
)
from diplometa.leaders.text.vocabulary import Word, split_folded, split_words, vocabulary
from diplometa.parties.model import Party

__all__ = ["Anchor", "Anchors"]

# A title and what belongs to it are looked for within so many characters.
_WINDOW, _FEW = 120, 4
# Titles that end in a full stop of their own: `Pres.`.
_DOTTED = frozenset({"pres", "sen", "gov", "amb", "rep", "min"})
_ELECT = re.compile(r"[\s\-\u2010-\u2014](elect|designate|nominee)\b", re.IGNORECASE)
_LAST_WORDS = re.compile(r"(?:([^\W\d_]+)[\s\-\u2010-\u2014]{1,2})?([^\W\d_]+)[\s\-\u2010-\u2014]{1,2}$")
_BLANKS = " \t\n\r\u00a0-\u2010\u2011\u2012\u2013\u2014"
_DIVIDES = re.compile(r"[\s\-\u2010-\u2014]")
_QUOTES = ",;:.\"'\u201d\u2019"


class Anchor(NamedTuple):
    """An office in a text: its span with what stands around it, its title, and what is said of it."""

    start: int
    end: int
    title: tuple[int, int]
    keys: tuple[str, ...]
    polity: Party | None
    incumbency: Incumbency | None

    @property
    def is_plural(self) -> bool:
        """Whether several hold it: Presidents Biden and Yoon."""
        return singular(self.keys[0]) != self.keys[0]


@cache
def _last_words() -> frozenset[str]:
    """The words that those of incumbency end in."""
    return frozenset(key.rpartition(" ")[2] for key in vocabulary("incumbency"))


class Anchors(Beside):
    """The offices of one text, beside the parties that were found in it."""

    def find(self) -> Iterator[Anchor]:
        """The offices in the text, in its order, none within another."""
        done = 0
        for start in openings(self.scan):
            if start >= done and (anchor := self._anchor(start)) is not None:
                yield anchor
                done = anchor.title[1]

    def _anchor(self, start: int) -> Anchor | None:
        read = self._title(start)
        if read is None:
            return None
        words, end, keys, divided = read
        last = self.text[words[end - 1].start : words[end - 1].end]
        stop = words[end - 1].start + len(last if keys[0] in _DOTTED else last.rstrip(_QUOTES))
        shown = (start, stop)
        first, polity, incumbency = self._before(start)
        polity = polity or divided
        if not may_head(keys[0], polity):
            return None
        if polity is None:
            stop, polity = self.behind(stop)
        stop, elect = _elect(self.text, stop)
        return Anchor(first, stop, shown, keys, polity, incumbency or elect)

    def _title(self, start: int) -> tuple[list[Word], int, tuple[str, ...], Party | None] | None:
        """The title at an offset with what is joined to it.

        The words from there, the one that ends it, the keys, and the polity that an adjective within it tells.
        """
        folded = self.scan.folded
        words = split_folded(folded, start, start + _WINDOW, _FEW)
        if not words or words[0].start != start:
            return None
        title = title_at(words, 0, self.text)
        apart = adjective_behind(words, 1, self.text) is not None
        # Most titles are told by few words.
        if apart or (len(words) == _FEW and _may_go_on(words, title)):
            words = split_folded(folded, start, start + _WINDOW)
            title = title_at(words, 0, self.text)
        if apart and (divided := divided_title_at(words, 0, self.text)) is not None:
            return words, divided[0].end, (divided[0].key,), divided[1]
        if title is None or (title.key in vocabulary("ignored-title") and title.key not in vocabulary("organ-head")):
            return None
        end, keys = _joined(words, title, self.text)
        if (shorter := self._shorter(words, title, end)) is not None:
            end, keys = shorter.end, (shorter.key,)
        return words, end, keys, None

    def _shorter(self, words: list[Word], title: Title, end: int) -> Title | None:
        """`President` where "of the Republic" begins a polity: President of the Republic of Korea."""
        if end - title.start < 3 or end != title.end:
            return None
        for at in range(title.start + 1, end):
            party = self.starts.get(words[at].start)
            if party is None or party[0] <= words[end - 1].end:
                continue
            stop = at - 1 - (words[at - 1].key in ("the", "la"))
            short = title_at(words[:stop], 0, self.text) if stop > 0 else None
            return short if short is not None and short.end == stop else None
        return None

    def _before(self, start: int) -> tuple[int, Party | None, Incumbency | None]:
        """Incumbency and polity right before a title, in either order, and where they begin."""
        polity: Party | None = None
        told: Incumbency | None = None
        first = start
        for _ in range(4):
            gap = trailing(self.text, first)
            edge = first - len(gap)
            # A line that ends in a name is more often a heading than a name that goes with the next line.
            joined = gap and ("\n" not in gap or edge in self.adjectives)
            if polity is None and joined and edge in self.ends:
                first, polity = self.ends[edge]
                continue
            found = _incumbency_before(self.text, first)
            if found is None and polity is None and (other := self.word_before(first)) is not None:
                first, polity = other
                continue
            if found is None:
                break
            first, told = found[0], told or found[1]
        return first, polity, told


def _may_go_on(words: list[Word], title: Title | None) -> bool:
    """Whether a title may be longer than the words are that it was looked for in, or be found in more."""
    if words[0].key in beginnings_of_ministries() or titles().goes_on(words):
        return True
    return title is not None and (title.end >= len(words) - 1 or words[title.end].key in ("and", "&"))


def _joined(words: list[Word], title: Title, text: str) -> tuple[int, tuple[str, ...]]:
    """Titles joined to one by "and": Deputy Prime Minister and Foreign Minister."""
    end, keys = title.end, [title.key]
    while end + 1 < len(words) and words[end].key in ("and", "&") and text[words[end - 1].end - 1] not in ",.;:":
        further = title_at(words, end + 1, text)
        # "The Iraqi foreign minister and President X" are two persons.
        if further is None or text[words[0].start].isupper() != text[words[end + 1].start].isupper():
            break
        keys.append(further.key)
        end = further.end
    return end, tuple(keys)


def _incumbency_before(text: str, start: int) -> tuple[int, Incumbency] | None:
    before = text[max(0, start - 30) : start]
    if before.endswith("the "):
        return None
    last = _DIVIDES.split(before.rstrip(_BLANKS)[-20:])[-1]
    # Most words before a title tell nothing, and are not looked at closer.
    if fold(last).strip(".") not in _last_words():
        return None
    match = _LAST_WORDS.search(text, max(0, start - 40), start)
    if match is None:
        return None
    for group in (1, 2):
        if match[group] is None:
            continue
        words = split_words(text[match.start(group) : start])
        found = incumbency_at(words, 0)
        if found is not None and found[0] == len(words):
            return match.start(group), found[1]
    return None


def _elect(text: str, end: int) -> tuple[int, Incumbency | None]:
    """`-elect`, `-designate` behind a title."""
    match = _ELECT.match(text, end)
    return (match.end(), Incumbency.DESIGNATE) if match else (end, None)
