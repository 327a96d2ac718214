"""Finds leaders in running prose: an office beside a name, and the names that the roster or the caller knows."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge
from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.lookup import Date, roster_names
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role
from diplometa.leaders.text.binding import resolved
from diplometa.leaders.text.names import read_name
from diplometa.leaders.text.offices import Title, incumbency_at, joined_roles, own_polity, roles_of, title_at, titles
from diplometa.leaders.text.spans import Name, name_after, name_before
from diplometa.leaders.text.vocabulary import Word, split_words, vocabulary
from diplometa.parties.model import Party
from diplometa.parties.text import parties_in

__all__ = ["find_leaders", "leaders_in"]

# A title, what belongs to it and the name beside it are looked for within so many characters.
_WINDOW = 160
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_HEAD = re.compile("minister|secretary")
# Words that a title made of portfolios may begin with.
_COMPOSED = frozenset({"deputy", "vice", "first", "federal", "senior", "parliamentary", "minister", "secretary"})
_OF = re.compile(r"\s{1,3}(?:of|for|from)\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['\u2019]s?)?[\s\-\u2010-\u2014]{1,3}$")


class _Anchor(NamedTuple):
    """An office in the text: its span with incumbency and polity, its title, and what is said of it."""

    start: int
    end: int
    title: tuple[int, int]
    keys: tuple[str, ...]
    polity: Party | None
    incumbency: Incumbency | None


def find_leaders(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> tuple[Mention[Leader], ...]:
    """The leaders that running prose names by an office and a name, or by a whole name that is known; in text order.

    An office without a name is no leader. The span is office and name as written, without a
    polity or word of incumbency before them.

    >>> [m.text for m in find_leaders("U.S. President Donald Trump will meet the prime minister, Shigeru Ishiba.")]
    ['President Donald Trump', 'Shigeru Ishiba']

    Args:
        text: prose in English, of any length.
        on: the day at which it was written: then office, roles and incumbency of a person whom the roster shows in office
            about that day are filled.
        knowledge: a caller's own Leaders and parties, which win.

    Source: titles with their roles by polity, table `titles`; persons and tenures, tables `persons` and `tenures`.
    """
    return leaders_in(Scan(require_str(text, "find_leaders")), on, knowledge)


def leaders_in(scan: Scan, on: Date | None = None, knowledge: Knowledge | None = None) -> tuple[Mention[Leader], ...]:
    """The same on a shared scan."""
    return scan.once(("leaders_in", on, knowledge), lambda: _Finder(scan, on, knowledge).find())


@cache
def _roster() -> FirstWords[str]:
    """The whole names of the roster's persons with their ids, to be found in a text."""
    return FirstWords(roster_names())


class _Finder:
    """One text being read for leaders."""

    def __init__(self, scan: Scan, on: Date | None, knowledge: Knowledge | None) -> None:
        self.scan, self.on, self.knowledge = scan, on, knowledge
        self.text = scan.text
        self.starts: Mapping[int, tuple[int, Party]] = {}
        self.ends: Mapping[int, tuple[int, Party]] = {}
        self.known: dict[int, tuple[int, tuple[Leader | str, ...]]] = {}

    def find(self) -> tuple[Mention[Leader], ...]:
        self._index()
        found: list[Mention[Leader]] = []
        done = 0
        for anchor in self._anchors():
            if anchor.start >= done and (mention := self._at(anchor, done)) is not None:
                found.append(mention)
                done = mention.end
        found.extend(self._by_name(found))
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _index(self) -> None:
        parties = parties_in(self.scan, self.on, self.knowledge)
        self.starts = {m.start: (m.end, m.value) for m in reversed(parties)}
        self.ends = {m.end: (m.start, m.value) for m in parties}
        for hit in _roster().hits(self.scan):
            self.known[hit.start] = (hit.end, hit.keys)
        for own in self.knowledge.names(Leader).hits(self.scan) if self.knowledge is not None else ():
            self.known[own.start] = (own.end, own.keys)

    def _anchors(self) -> Iterator[_Anchor]:
        """The offices in the text, in its order, none within another."""
        domains, known, folded = vocabulary("domain"), titles(), self.scan.folded
        done = 0
        for word in _WORD.finditer(folded):
            first, start = word[0], word.start()
            if first in known:
                begins = known.begins(folded, start) or first in _COMPOSED
            else:
                begins = (first in domains or first in _COMPOSED) and _HEAD.search(
                    folded, start, start + 80
                ) is not None
            if begins and start >= done and (anchor := self._anchor(start)) is not None:
                yield anchor
                done = anchor.title[1]

    def _anchor(self, start: int) -> _Anchor | None:
        piece = self.text[start : start + _WINDOW]
        words = split_words(piece)
        title = title_at(words, 0, piece) if words and words[0].start == 0 else None
        if title is None or title.key in vocabulary("ignored-title"):
            return None
        end, keys = _joined(words, title, piece)
        stop = start + words[end - 1].start + len(piece[words[end - 1].start : words[end - 1].end].rstrip(",;:.\"'”’"))
        if keys[0] in _dotted():
            stop = start + words[end - 1].end
        first, polity, incumbency = self._before(start)
        if polity is None:
            stop, polity = self._behind(stop)
        return _Anchor(first, stop, (start, start + words[end - 1].end), keys, polity, incumbency)

    def _before(self, start: int) -> tuple[int, Party | None, Incumbency | None]:
        """Incumbency and polity right before a title, in either order, and where they begin."""
        polity: Party | None = None
        told: Incumbency | None = None
        first = start
        for _ in range(4):
            edge = first - len(_trailing(self.text, first))
            if polity is None and edge in self.ends and edge < first:
                first, polity = self.ends[edge]
                continue
            found = _incumbency_before(self.text, first)
            if found is None:
                break
            first, told = found[0], told or found[1]
        return first, polity, told

    def _behind(self, stop: int) -> tuple[int, Party | None]:
        """The polity behind a title: "of (the)" and a party, right there or at the end of a short complement."""
        of = _OF.match(self.text, stop)
        if of is None:
            return stop, None
        for at in (of.end(), of.end() - 4):
            if at in self.starts:
                return self.starts[at]
        return stop, None

    def _at(self, anchor: _Anchor, done: int) -> Mention[Leader] | None:
        """The leader of an office: by the name that follows it, else by the one before a comma."""
        stop, told = self._elect(anchor.end)
        anchor = anchor._replace(end=stop, incumbency=anchor.incumbency or told)
        after = name_after(self.text, anchor.end, self.known)
        if after is not None:
            return self._mention(anchor, after, anchor.title[0], after.end, "leader.office-name")
        before = name_before(self.text, anchor.start, done, self.known)
        if before is not None:
            return self._mention(anchor, before, before.start, anchor.end, "leader.name-office")
        return None

    def _elect(self, end: int) -> tuple[int, Incumbency | None]:
        """`-elect`, `-designate` behind a title."""
        match = re.compile(r"[\s\-\u2010-\u2014](elect|designate|nominee)\b", re.IGNORECASE).match(self.text, end)
        return (match.end(), Incumbency.DESIGNATE) if match else (end, None)

    def _mention(self, anchor: _Anchor, name: Name, start: int, end: int, rule: str) -> Mention[Leader] | None:
        polity = anchor.polity or next((p for key in anchor.keys if (p := own_polity(key))), None)
        roles = joined_roles(roles_of(key, polity) for key in anchor.keys)
        title = self.text[anchor.title[0] : anchor.title[1]].strip(" ,;:")
        office = Office(title=title, roles=roles, polity=polity)
        incumbency = anchor.incumbency or Incumbency.CURRENT
        leaders = [
            Leader(name=one, office=office, incumbency=incumbency, raw=self.text[start:end])
            for one in self._names(name, office, Role.MONARCH in roles or Role.HEIR in roles)
        ]
        return self._cut(leaders, start, end, rule)

    def _names(self, name: Name, office: Office | None, regnal: bool) -> tuple[PersonName, ...]:
        polity = office.polity.code if office is not None and office.polity is not None else None
        read = read_name(
            name.text,
            name.honorifics,
            name.suffixes,
            polity,
            regnal=regnal,
            titled=office is not None,
            knowledge=self.knowledge,
        )
        return (read.name, *read.alternatives)

    def _cut(self, leaders: list[Leader], start: int, end: int, rule: str) -> Mention[Leader]:
        value = resolved(leaders[0], self.on, self.knowledge)
        others = tuple(leaders[1:]) if value.id is None else ()
        return Mention[Leader].cut(self.text, start, end, value=value, rule=rule, alternatives=others)

    def _by_name(self, found: list[Mention[Leader]]) -> Iterator[Mention[Leader]]:
        """The whole names that are known and stand in no mention yet."""
        spans = sorted((mention.start, mention.end) for mention in found)
        for start, (end, _) in sorted(self.known.items()):
            at = bisect_left(spans, (end, 0)) - 1
            if at >= 0 and spans[at][1] > start:
                continue
            text = self.text[start:end]
            if (" " not in text.strip() and not _is_unspaced(text)) or self._is_thing(start, end):
                continue
            leaders = [Leader(name=one, raw=text) for one in self._names(Name(start, end, text), None, False)]
            yield self._cut(leaders, start, end, "leader.name")

    def _is_thing(self, start: int, end: int) -> bool:
        """Whether a known name stands within the name of a thing: the Gerald R. Ford Library, USS Ronald Reagan."""
        after = _WORD.match(self.scan.folded, end + 1) if self.text[end : end + 1] == " " else None
        before = self.scan.folded[max(0, start - 12) : start].split()
        return (after is not None and after[0] in vocabulary("thing")) or (
            bool(before) and before[-1] in vocabulary("thing-before")
        )


@cache
def _dotted() -> frozenset[str]:
    """Titles that end in a full stop of their own: `Pres.`."""
    return frozenset({"pres", "sen", "gov", "amb", "rep", "min"})


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


_LAST_WORDS = re.compile(r"(?:([^\W\d_]+)[\s\-\u2010-\u2014]{1,2})?([^\W\d_]+)[\s\-\u2010-\u2014]{1,2}$")


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


def _is_unspaced(text: str) -> bool:
    return "\u3040" <= text[:1] <= "\u9fff" or "\uac00" <= text[:1] <= "\ud7a3"
