"""Reads an office within a string that is one person: incumbency, polity, titles joined to one, complement."""

import re
from typing import NamedTuple

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.offices import may_head, roles_of
from diplometa.leaders.text.polities import (
    MOST_WORDS,
    adjective_behind,
    is_organ,
    leftmost_polity,
    means_parties,
    party_of,
)
from diplometa.leaders.text.titles import Title, beginnings, divided_title_at, incumbency_at, title_at
from diplometa.leaders.text.vocabulary import Word
from diplometa.parties.model import Party

__all__ = ["OfficePhrase", "OfficeReader"]

# Words that divide a title from its polity and belong to neither.
_LINKS = frozenset("of the du de la los las el le les des del della der von in for".split())
_BEHIND = frozenset("of du de des della d von der da do del degli dei delle".split())
# "d'Italie", "dell'ONU".
_ELIDED = re.compile("(?:d|dell)'")
_OF = frozenset({"of", "de", "da", "do", "del", "della", "du", "der"})
# With these begins a person, and no party.
_OF_PERSONS = frozenset({"mr", "mrs", "ms", "mme", "mlle", "miss", "herr", "frau", "prof"})
_ARTICLES = frozenset({"the", "le", "la", "el", "il", "der", "die", "o"})


# A polity before a title has at most so many words; with articles and words of incumbency so many may stand before it.
_LONGEST_POLITY, _MOST_BEFORE = 5, 12


# What stands behind the letters of Latin; a name of a party without a preposition has at most so many words.
_GREEK, _LONGEST_NAME = "\u0370", 3


class OfficePhrase(NamedTuple):
    """An office in a string: its title as written, keys of the titles joined in it, polity, incumbency, words taken."""

    title: str
    keys: tuple[str, ...]
    polity: Party | None
    incumbency: Incumbency | None
    end: int
    is_known: bool = True


class OfficeReader:
    """The offices of one string, by the words at which they begin."""

    def __init__(self, text: str, words: list[Word], on: Date | None, knowledge: Knowledge | None) -> None:
        self.text: str = text
        self.words: list[Word] = words
        self.on: Date | None = on
        self.knowledge: Knowledge | None = knowledge
        begin = beginnings()
        # The words at which a title or a word of incumbency may begin.
        self.begins: list[bool] = [word.key in begin for word in words]
        self._titles: dict[int, Title | None] = {}

    def _title(self, i: int) -> Title | None:
        """The title at a word: it is asked for again and again."""
        if not self.begins[i]:
            return None
        if i not in self._titles:
            self._titles[i] = title_at(self.words, i, self.text)
        return self._titles[i]

    def _told(self, i: int) -> tuple[int, Incumbency] | None:
        """The word of incumbency at a word."""
        return incumbency_at(self.words, i) if self.begins[i] else None

    def cut(self, start: int, end: int) -> str:
        """The text of the words from one to another, without marks around it."""
        return self.text[self.words[start].start : self.words[end - 1].end].strip(" ,;:")

    def read(self, i: int, stop: int, *, behind: bool = False) -> OfficePhrase | None:
        """The office that begins at a word: incumbency, polity before it, title, what is joined, polity behind it."""
        words = self.words
        if True not in self.begins[i : i + _MOST_BEFORE]:
            return None
        i, incumbency = self._incumbency(i)
        polity, at = self._polity_before(i, stop)
        inner, second = self._incumbency(at)
        divided = divided_title_at(words, inner, self.text) if polity is None and inner < stop else None
        title = divided[0] if divided else self._title(inner) if inner < stop else None
        if title is None or title.end > stop or not may_head(title.key, polity):
            return None
        if divided:
            polity = divided[1]
        else:
            title = self._shorter(title, stop, behind=behind)
        end, keys = self._joined(title, stop)
        last = end
        if polity is None and not behind and (found := self._behind(end, stop)) is not None:
            polity, end = found
        else:
            polity, last, end, keys = self._complement(polity, end, keys, stop, behind=behind)
        end, later = self._elect(end)
        shown = self.text[words[inner].start : words[last - 1].end].strip(" ,;:")
        return OfficePhrase(shown, keys, polity, incumbency or second or later, end)

    def _behind(self, end: int, stop: int) -> tuple[Party, int] | None:
        """The polity right behind a title with no word between: an adjective; in scripts but Latin a name."""
        if end >= stop:
            return None
        if (party := adjective_behind(self.words, end, self.text)) is not None:
            return party, end + 1
        if self.text[self.words[end].start] < _GREEK:
            return None
        for at in range(min(end + _LONGEST_NAME, stop - 1), end, -1):
            if (party := party_of(self.cut(end, at), self.knowledge, self.on)) is not None:
                return party, at
        return None

    def _shorter(self, title: Title, stop: int, *, behind: bool) -> Title:
        """`President` where "of the Republic" begins a polity: the Republic of Korea."""
        words = self.words
        for at in range(title.start + 1, title.end):
            if (
                words[at].key not in _OF
                or (short := title_at(words[:at], title.start, self.text)) is None
                or short.end != at
            ):
                continue
            ends = [stop] if behind else range(min(at + 1 + MOST_WORDS, stop), title.end, -1)
            for end in ends:
                if (
                    end > title.end
                    and (found := leftmost_polity(self.text, words, at + 1, end, self.knowledge))
                    and found[0] <= at + 2
                ):
                    return short
        return title

    def _incumbency(self, i: int) -> tuple[int, Incumbency | None]:
        """Words of incumbency from a word on: the most telling of them (the late former)."""
        told: Incumbency | None = None
        words = self.words
        while i < len(words):
            if words[i].key in _ARTICLES:
                if i + 1 < len(words) and (self._told(i + 1) or self._title(i + 1)):
                    i += 1
                    continue
                break
            found = self._told(i)
            if found is None or (self._title(i) is not None and found[0] == i + 1 == len(words)):
                break
            i, told = found[0], told or found[1]
        return i, told

    def _elect(self, end: int) -> tuple[int, Incumbency | None]:
        """`-elect`, `-designate` behind a title."""
        if end < len(self.words) and self.words[end].key in ("elect", "designate", "nominee", "ad"):
            found = self._told(end)
            return found or (end, None)
        return end, None

    def _polity_before(self, i: int, stop: int) -> tuple[Party | None, int]:
        """An adjective, possessive or name of a polity right before a title."""
        words = self.words
        if i < stop and (words[i].key in _OF_PERSONS or self.text.startswith("H.E.", words[i].start)):
            return None, i
        for n in range(min(_LONGEST_POLITY, stop - i - 1), 0, -1):
            at = i + n
            if not self.begins[at] or not (self._told(at) or self._title(at)):
                continue
            if (party := party_of(self.cut(i, at), self.knowledge, self.on)) is not None:
                known = self._title(i)
                if known is None:
                    return party, at
            elif n == 1 and means_parties(self.cut(i, at)):
                return None, at
        return None, i

    def _joined(self, title: Title, stop: int) -> tuple[int, tuple[str, ...]]:
        """Further titles joined to one by "and" or a comma: the index after them, and the keys of all."""
        words, end, keys = self.words, title.end, [title.key]
        while end < stop:
            at = end + (words[end].key in ("and", "&"))
            comma = self.text[words[end - 1].end - 1] in ",/"
            if (at == end and not comma) or at >= stop:
                break
            further = self._title(at)
            if further is None or further.end > stop:
                break
            keys.append(further.key)
            end = further.end
        return end, tuple(keys)

    def _complement(
        self, polity: Party | None, end: int, keys: tuple[str, ...], stop: int, *, behind: bool
    ) -> tuple[Party | None, int, int, tuple[str, ...]]:
        """The polity behind a title, and the words between that belong to it: last word of the title, end, keys."""
        words = self.words
        if end >= stop or not (behind or words[end].key in _BEHIND or _ELIDED.match(words[end].key)):
            return polity, end, end, keys
        if not behind:
            return self._polity_then_name(polity, end, keys, stop)
        for i in range(end, stop):
            if words[i].key == "to" and i > end:
                stop = i
                break
        found = leftmost_polity(self.text, words, end, stop, self.knowledge)
        if found is None:
            return polity, stop if stop - end < 12 and words[end].key in ("of", "for", "in") else end, stop, keys
        at, party = found
        if is_organ(self.cut(at, stop)):
            return party, stop, stop, keys
        while at > end and words[at - 1].key in _LINKS:
            at -= 1
        if at > end:
            longer = f"{keys[-1]} {' '.join(word.key for word in words[end:at])}"
            keys = (*keys[:-1], longer) if roles_of(longer, party) else keys
        return party, at, stop, keys

    def _polity_then_name(
        self, polity: Party | None, end: int, keys: tuple[str, ...], stop: int
    ) -> tuple[Party | None, int, int, tuple[str, ...]]:
        """`Prime Minister of Japan Shigeru Ishiba`: the longest party right behind "of"."""
        first = end if _ELIDED.match(self.words[end].key) else end + 1
        first += first < stop and self.words[first].key in _ARTICLES
        for at in range(min(first + MOST_WORDS, stop), first, -1):
            if (party := party_of(self.cut(first, at), self.knowledge, self.on)) is not None:
                return party, at if is_organ(self.cut(first, at)) else end, at, keys
        return polity, end, end, keys
