"""Finds offices in running prose: title, what is joined to it, and the polity and incumbency around it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.offices import Title, incumbency_at, singular, title_at, titles
from diplometa.leaders.text.vocabulary import Word, split_words, vocabulary
from diplometa.parties.model import Party

__all__ = ["Anchor", "Anchors"]

# A title and what belongs to it are looked for within so many characters.
_WINDOW = 120
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_HEAD = re.compile("minister|secretary")
# Words that a title made of portfolios may begin with.
_COMPOSED = frozenset({"deputy", "vice", "first", "federal", "senior", "parliamentary", "minister", "secretary"})
# Titles that end in a full stop of their own: `Pres.`.
_DOTTED = frozenset({"pres", "sen", "gov", "amb", "rep", "min"})
_OF = re.compile(r"\s{1,3}(?:of|for|from)\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
_ELECT = re.compile(r"[\s\-\u2010-\u2014](elect|designate|nominee)\b", re.IGNORECASE)
# A hyphen joins, a dash between blanks divides: "Portugal \u2014 Chancellor Merz" is a dateline and its text.
_POSSESSIVE = re.compile(r"(?:['\u2019]s?)?(?:[ \t\u00a0]{1,3}|(?<=\w)[\-\u2010-\u2013]|[ \t]?\r?\n[ \t]?)$")
_LAST_WORDS = re.compile(r"(?:([^\W\d_]+)[\s\-\u2010-\u2014]{1,2})?([^\W\d_]+)[\s\-\u2010-\u2014]{1,2}$")
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
def _starts() -> frozenset[str]:
    """The words that an office may begin with."""
    return frozenset({*titles().firsts, *vocabulary("domain"), *_COMPOSED})


class Anchors:
    """The offices of one text, beside the parties that were found in it."""

    def __init__(self, scan: Scan, parties: tuple[Mention[Party], ...]) -> None:
        self.scan: Scan = scan
        self.text: str = scan.text
        self.starts: Mapping[int, tuple[int, Party]] = {m.start: (m.end, m.value) for m in reversed(parties)}
        self.ends: Mapping[int, tuple[int, Party]] = {m.end: (m.start, m.value) for m in parties}
        self.adjectives: frozenset[int] = frozenset(m.end for m in parties if m.rule == "party.adjective")

    def find(self) -> Iterator[Anchor]:
        """The offices in the text, in its order, none within another."""
        starts, known, folded = _starts(), titles(), self.scan.folded
        done = 0
        for word in _WORD.finditer(folded):
            first = word[0]
            if first not in starts:
                continue
            start = word.start()
            if first in known:
                begins = known.begins(folded, start) or first in _COMPOSED
            else:
                begins = _HEAD.search(folded, start, start + 80) is not None
            if begins and start >= done and (anchor := self._anchor(start)) is not None:
                yield anchor
                done = anchor.title[1]

    def _anchor(self, start: int) -> Anchor | None:
        piece = self.text[start : start + _WINDOW]
        words = split_words(piece)
        title = title_at(words, 0, piece) if words and words[0].start == 0 else None
        if title is None or title.key in vocabulary("ignored-title"):
            return None
        end, keys = _joined(words, title, piece)
        last = piece[words[end - 1].start : words[end - 1].end]
        stop = start + words[end - 1].start + len(last if keys[0] in _DOTTED else last.rstrip(_QUOTES))
        shown = (start, stop)
        first, polity, incumbency = self._before(start)
        if polity is None:
            stop, polity = self.behind(stop)
        stop, elect = _elect(self.text, stop)
        return Anchor(first, stop, shown, keys, polity, incumbency or elect)

    def _before(self, start: int) -> tuple[int, Party | None, Incumbency | None]:
        """Incumbency and polity right before a title, in either order, and where they begin."""
        polity: Party | None = None
        told: Incumbency | None = None
        first = start
        for _ in range(4):
            gap = _trailing(self.text, first)
            edge = first - len(gap)
            # A line that ends in a name is more often a heading than a name that goes with the next line.
            joined = gap and ("\n" not in gap or edge in self.adjectives)
            if polity is None and joined and edge in self.ends:
                first, polity = self.ends[edge]
                continue
            found = _incumbency_before(self.text, first)
            if found is None:
                break
            first, told = found[0], told or found[1]
        return first, polity, told

    def behind(self, stop: int) -> tuple[int, Party | None]:
        """The polity behind a title: "of (the)" and a party, right there or at the end of a short complement."""
        of = _OF.match(self.text, stop)
        if of is None:
            return stop, None
        for at in (of.end(), of.end() - 4):
            if at in self.starts:
                return self.starts[at]
        return stop, None


def _joined(words: list[Word], title: Title, piece: str) -> tuple[int, tuple[str, ...]]:
    """Titles joined to one by "and": Deputy Prime Minister and Foreign Minister."""
    end, keys = title.end, [title.key]
    while end + 1 < len(words) and words[end].key in ("and", "&") and piece[words[end - 1].end - 1] not in ",.;:":
        further = title_at(words, end + 1, piece)
        if further is None:
            break
        keys.append(further.key)
        end = further.end
    return end, tuple(keys)


def _trailing(text: str, end: int) -> str:
    """The possessive and blanks, or the hyphen, that stand right before an offset."""
    match = _POSSESSIVE.search(text, max(0, end - 6), end)
    return match[0] if match else ""


def _incumbency_before(text: str, start: int) -> tuple[int, Incumbency] | None:
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
