"""Finds offices in running prose: title, what is joined to it, and the polity and incumbency around it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold, fold_key
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.offices import singular
from diplometa.leaders.text.openings import openings
from diplometa.leaders.text.polities import adjective
from diplometa.leaders.text.titles import Title, beginnings_of_ministries, incumbency_at, title_at, titles
from diplometa.leaders.text.vocabulary import Word, split_folded, split_words, vocabulary
from diplometa.parties.model import Party

__all__ = ["Anchor", "Anchors"]

# A title and what belongs to it are looked for within so many characters.
_WINDOW, _FEW = 120, 4
# A list of parties behind an office has at most so many.
_MOST_PARTIES = 12
# Titles that end in a full stop of their own: `Pres.`.
_DOTTED = frozenset({"pres", "sen", "gov", "amb", "rep", "min"})
_OF = re.compile(
    r"\s{1,3}(?:of|for|from|de|du|del|da|do|des|della|di|von)\s{1,3}(?:the\s{1,3}|la\s{1,3})?", re.IGNORECASE
)
_AND = re.compile(r",?\s{1,3}(?:and|&)\s{1,3}(?:the\s{1,3}|of\s{1,3}){0,2}|,\s{1,3}(?:the\s{1,3})?")
_NEXT_WORD = re.compile(r"[ \t]([^\W\d_]+)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# "Xi Jinping (China)"; "France: President X" and "X, President, France" in a line of a list.
_OPEN, _CLOSE = re.compile(r"[ \t]?\((?:the )?"), re.compile(r"[ \t]?\)")
_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:[0-9]{1,3}[.)][ \t]+|[\u2022*\u00b7-][ \t]+)?$")
_LABEL = re.compile(r"[ \t]?(?::|[ \t][\u2013\u2014-])[ \t]+$")
_LINE_END = re.compile(r"[ \t]*(?:[;.][ \t]*)?(?:\r?\n|$)")
_ELECT = re.compile(r"[\s\-\u2010-\u2014](elect|designate|nominee)\b", re.IGNORECASE)
# A hyphen joins, a dash between blanks divides: "Portugal \u2014 Chancellor Merz" is a dateline and its text.
_POSSESSIVE = re.compile(r"(?:['\u2019]s?)?(?:[ \t\u00a0]{1,3}|(?<=\w)[\-\u2010-\u2013]|[ \t]?\r?\n[ \t]?)$")
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
        done = 0
        for start in openings(self.scan):
            if start >= done and (anchor := self._anchor(start)) is not None:
                yield anchor
                done = anchor.title[1]

    def _anchor(self, start: int) -> Anchor | None:
        read = self._title(start)
        if read is None:
            return None
        words, end, keys = read
        last = self.text[words[end - 1].start : words[end - 1].end]
        stop = words[end - 1].start + len(last if keys[0] in _DOTTED else last.rstrip(_QUOTES))
        shown = (start, stop)
        first, polity, incumbency = self._before(start)
        if polity is None:
            stop, polity = self.behind(stop)
        stop, elect = _elect(self.text, stop)
        return Anchor(first, stop, shown, keys, polity, incumbency or elect)

    def _title(self, start: int) -> tuple[list[Word], int, tuple[str, ...]] | None:
        """The title at an offset with what is joined to it: the words from there, the one that ends it, the keys."""
        folded = self.scan.folded
        words = split_folded(folded, start, start + _WINDOW, _FEW)
        if not words or words[0].start != start:
            return None
        title = title_at(words, 0, self.text)
        # Most titles are told by few words.
        if len(words) == _FEW and _may_go_on(words, title):
            words = split_folded(folded, start, start + _WINDOW)
            title = title_at(words, 0, self.text)
        if title is None or title.key in vocabulary("ignored-title"):
            return None
        end, keys = _joined(words, title, self.text)
        if (shorter := self._shorter(words, title, end)) is not None:
            end, keys = shorter.end, (shorter.key,)
        return words, end, keys

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
            gap = _trailing(self.text, first)
            edge = first - len(gap)
            # A line that ends in a name is more often a heading than a name that goes with the next line.
            joined = gap and ("\n" not in gap or edge in self.adjectives)
            if polity is None and joined and edge in self.ends:
                first, polity = self.ends[edge]
                continue
            found = _incumbency_before(self.text, first)
            if found is None and polity is None and (other := self._adjective_before(first)) is not None:
                first, polity = other
                continue
            if found is None:
                break
            first, told = found[0], told or found[1]
        return first, polity, told

    def _adjective_before(self, first: int) -> tuple[int, Party] | None:
        """The adjective of another language right before a title: den französischen Präsidenten."""
        start = self.text.rfind(" ", max(0, first - 30), first - 1) + 1
        word = self.text[start : first - 1]
        if word == "the" or not (self.text[first - 1 : first].isspace() and word.islower()):
            return None
        found = _LAST_WORD.search(word)
        party = adjective(fold_key(found[0])) if found is not None else None
        return (start + found.start(), party) if found is not None and party is not None else None

    def labelled(self, start: int) -> Party | None:
        """The party that the line begins with, before a colon or a dash: France: President X."""
        label = _LABEL.search(self.text, max(0, start - 6), start)
        found = self.ends.get(label.start()) if label else None
        if found is None or not _LINE_START.search(self.text, max(0, found[0] - 12), found[0]):
            return None
        return found[1]

    def bracketed(self, end: int) -> Party | None:
        """The party in brackets right behind a name: Xi Jinping (China); or at the end of its line, behind a comma."""
        opened = _OPEN.match(self.text, end)
        if opened is not None:
            found = self.starts.get(opened.end())
            return found[1] if found is not None and _CLOSE.match(self.text, found[0]) else None
        found = self.starts.get(end + 2) if self.text[end : end + 2] == ", " else None
        return found[1] if found is not None and _LINE_END.match(self.text, found[0]) else None

    def owning(self, start: int) -> Party | None:
        """The party whose possessive stands right before a name: Japan's X."""
        gap = _trailing(self.text, start)
        found = self.ends.get(start - len(gap)) if gap[:1] in ("'", "\u2019") else None
        return found[1] if found is not None else None

    def listed(self, stop: int) -> tuple[int, list[Party]]:
        """The further parties in a list behind an offset, and where it ends: of Japan and India."""
        found = self.parties_listed(stop)
        return found[-1][1] if found else stop, [party for _, _, party in found]

    def parties_listed(self, stop: int) -> list[tuple[int, int, Party]]:
        """The same, each with its span."""
        found: list[tuple[int, int, Party]] = []
        for _ in range(_MOST_PARTIES):
            link = _AND.match(self.text, stop)
            party = self.starts.get(link.end()) if link else None
            if link is None or party is None:
                break
            stop, value = party
            found.append((link.end(), stop, value))
        return found

    def behind(self, stop: int) -> tuple[int, Party | None]:
        """The polity behind a title: "of (the)" and a party, or an adjective: le président français."""
        of = _OF.match(self.text, stop)
        if of is None:
            word = _NEXT_WORD.match(self.text, stop)
            party = adjective(fold_key(word[1])) if word is not None and not word[1].istitle() else None
            return (word.end(), party) if word is not None and party is not None else (stop, None)
        for at in (of.end(), of.end() - 4):
            if at in self.starts:
                return self.starts[at]
        return stop, None


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


def _trailing(text: str, end: int) -> str:
    """The possessive and blanks, or the hyphen, that stand right before an offset."""
    if text[end - 1 : end] == " " and text[end - 3 : end - 1].isalnum():
        # Two letters and a blank.
        return " "
    match = _POSSESSIVE.search(text, max(0, end - 6), end)
    return match[0] if match else ""


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
