"""Finds leaders in running prose: an office beside a name, and the names that the roster or the caller knows."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.lookup import Date, leaders_named, roster_names
from diplometa.leaders.model import Incumbency, Leader
from diplometa.leaders.text.anchors import Anchor, Anchors
from diplometa.leaders.text.lists import surnames_in
from diplometa.leaders.text.mentions import Told, leaders_of, office_of
from diplometa.leaders.text.offices import polity_of_title
from diplometa.leaders.text.references import references
from diplometa.leaders.text.spans import Name, name_after, name_before
from diplometa.leaders.text.titles import titles
from diplometa.leaders.text.unspaced import unspaced_in
from diplometa.leaders.text.vocabulary import vocabulary, word_key
from diplometa.parties.text import parties_in

__all__ = ["find_leaders", "leaders_in", "references_in", "unnamed_in"]

_WORD = re.compile(r"[^\W_]+")
# The class of mentions of leaders is made once, not for each of them.
_cut = Mention[Leader].cut
_NEXT = re.compile(r",?[ \n](?:and|&)(?=[ \n])|,(?=[ \n])")
_LINE_END = re.compile(r"[ \t]*\r?\n")
_SURNAME = re.compile(r"(?:^|(?<=[.\n;] )|(?<=[\n,]\s)|(?<=and ))([^\W\d_a-z][^\W\d_]{2,20}),[ \t](?:the[ \t])?$")
# A list of holders of one office has at most so many.
_MOST_HOLDERS = 30


def find_leaders(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> tuple[Mention[Leader], ...]:
    """The leaders that running prose names by an office and a name, or by a whole name that is known; in text order.

    A family name alone, "the President", "his Japanese counterpart" and "the two leaders" (once for each) are found
    too, by the rule `leader.reference`, where the text names one person who can be meant, or one held the office at
    `on`. Any other office without a name is no leader: `find_offices` has these. The span is office and name as
    written, without a polity or word of incumbency before them.

    >>> [m.text for m in find_leaders("U.S. President Donald Trump will meet the prime minister, Shigeru Ishiba.")]
    ['President Donald Trump', 'prime minister, Shigeru Ishiba']

    Args:
        text: prose in English, of any length.
        on: the day at which it was written: then office, roles and incumbency of a person whom the roster shows in
            office about that day are filled.
        knowledge: a caller's own Leaders and parties, which win.

    Raises:
        TypeError: the text is no str, or `knowledge` no Knowledge.

    Source: titles with their roles by polity, table `titles`; persons and tenures, tables `persons` and `tenures`.
    """
    require_knowledge(knowledge, "find_leaders")
    scan = Scan(require_str(text, "find_leaders"))
    named, linked = leaders_in(scan, on, knowledge), references_in(scan, on, knowledge)
    return tuple(sorted((*named, *linked), key=lambda mention: mention.start)) if linked else named


def leaders_in(scan: Scan, on: Date | None = None, knowledge: Knowledge | None = None) -> tuple[Mention[Leader], ...]:
    """The same on a shared scan."""
    return scan.once(("leaders_in", on, knowledge), lambda: _finder(scan, on, knowledge).find())


def references_in(scan: Scan, on: Date | None, knowledge: Knowledge | None) -> list[Mention[Leader]]:
    """What points to one of these leaders, or to who holds an office on the day, and names nobody."""
    named, finder = leaders_in(scan, on, knowledge), _finder(scan, on, knowledge)
    return scan.once(("references_in", on, knowledge), lambda: references(finder.anchors, named, finder.bare, on))


def unnamed_in(scan: Scan, on: Date | None, knowledge: Knowledge | None) -> tuple[Anchors, list[Anchor]]:
    """The offices beside which no name stands, with all that was found in the text."""
    leaders_in(scan, on, knowledge)
    finder = _finder(scan, on, knowledge)
    return finder.anchors, finder.bare


def _finder(scan: Scan, on: Date | None, knowledge: Knowledge | None) -> "_Finder":
    return scan.once(("leader finder", on, knowledge), lambda: _Finder(scan, on, knowledge))


@cache
def _roster() -> FirstWords[str]:
    """The whole names of the roster's persons with their ids, to be found in a text."""
    return FirstWords(roster_names())


class _Finder:
    """One text being read for leaders."""

    def __init__(self, scan: Scan, on: Date | None, knowledge: Knowledge | None) -> None:
        self.scan, self.on, self.knowledge = scan, on, knowledge
        self.text = scan.text
        self.anchors = Anchors(scan, parties_in(scan, on, knowledge))
        # The offices beside which no name stands.
        self.bare: list[Anchor] = []
        # Where each known name begins: its end.
        self.known = {hit.start: hit.end for hit in _roster().hits(scan)}
        if knowledge is not None:
            self.known.update((hit.start, hit.end) for hit in knowledge.names(Leader).hits(scan))

    def find(self) -> tuple[Mention[Leader], ...]:
        found: list[Mention[Leader]] = []
        done = 0
        for anchor in self.anchors.find():
            if anchor.start < done:
                continue
            here = [*self._at(anchor, done)]
            if not here:
                self.bare.append(anchor)
            found.extend(here)
            done = found[-1].end if found else 0
        found.extend(self._unspaced(found))
        found.extend(self._addressed(found))
        found.extend(self._by_name(found))
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _at(self, anchor: Anchor, done: int) -> Iterator[Mention[Leader]]:
        """The leaders of an office: by the name that follows it, else by the one before a comma."""
        if anchor.is_plural and anchor.polity is not None:
            yield from self._each(anchor)
            return
        before = self._line_before(anchor, done)
        name = self._name_after(anchor.end) if before is None else None
        if name is not None:
            yield self._mention(anchor, name, anchor.title[0], name.end, "leader.office-name")
            if anchor.is_plural:
                yield from self._further(anchor, name.end)
            return
        name = before or self._name_before(anchor.start, done)
        if name is not None and not self._is_party(name):
            closed = self.text[anchor.end : anchor.end + 1] == ")" and "(" in self.text[name.end : anchor.end]
            yield self._mention(anchor, name, name.start, anchor.end + closed, "leader.name-office")

    def _further(self, anchor: Anchor, at: int) -> Iterator[Mention[Leader]]:
        """The other holders of an office in the plural: Presidents Biden and Yoon."""
        for _ in range(_MOST_HOLDERS):
            link = _NEXT.match(self.text, self.anchors.behind(at)[0])
            name = self._name_after(link.end()) if link else None
            if name is None or titles().begins(self.scan.folded, name.start):
                return
            yield self._mention(anchor, name, name.start, name.end, "leader.office-list")
            at = name.end

    def _each(self, anchor: Anchor) -> Iterator[Mention[Leader]]:
        """The holders of an office in several states: the foreign ministers of Japan and India, X and Y."""
        stop, others = self.anchors.listed(anchor.end)
        polities = [anchor.polity, *others]
        names: list[Name] = []
        at = stop
        for _ in range(_MOST_HOLDERS):
            link = _NEXT.match(self.text, at) if names else None
            name = self._name_after(link.end() if link else at) if link or not names else None
            if name is None or titles().begins(self.scan.folded, name.start):
                break
            names.append(name)
            at = name.end
        if len(polities) not in (1, len(names)):
            return
        for name, polity in zip(names, polities * (len(names) if len(polities) == 1 else 1), strict=True):
            one = anchor._replace(polity=polity)
            yield self._mention(one, name, name.start, name.end, "leader.office-list")

    def _line_before(self, anchor: Anchor, done: int) -> Name | None:
        """The name before an office that ends its line: the name in the next line is another's."""
        if not _LINE_END.match(self.text, anchor.end) or anchor.polity is None:
            return None
        name = name_before(self.text, anchor.start, done, self.known)
        return name if name is not None and "\n" not in self.text[name.start : anchor.start] else None

    def _name_before(self, start: int, done: int) -> Name | None:
        """The name before an office, or the family name alone that the roster knows: Tajani, Italy's minister."""
        name = name_before(self.text, start, done, self.known)
        if name is not None:
            return name
        word = _SURNAME.search(self.text, max(done, start - 40), start)
        if word is None or not leaders_named(word[1]):
            return None
        return Name(word.start(1), word.end(1), word[1])

    def _name_after(self, at: int) -> Name | None:
        name = name_after(self.text, at, self.known)
        if name is not None and (cut := self._line_end(name)) is not None:
            name = name._replace(end=cut, text=" ".join(self.text[name.start : cut].split()))
        return None if name is None or self._is_party(name) else name

    def _line_end(self, name: Name) -> int | None:
        """Where a name ends at its line because the next one begins with a party."""
        at = self.text.find("\n", name.start, name.end)
        if at < 0:
            return None
        after = at + 1 + len(self.text[at + 1 : name.end]) - len(self.text[at + 1 : name.end].lstrip())
        return (
            name.start + len(self.text[name.start : at].rstrip()) if at > 0 and after in self.anchors.starts else None
        )

    def _is_party(self, name: Name) -> bool:
        """Whether the words are a party's name, or begin with one, and are no known person's."""
        return name.start in self.anchors.starts and name.start not in self.known

    def _mention(self, anchor: Anchor, name: Name, start: int, end: int, rule: str) -> Mention[Leader]:
        around = self.anchors
        polity = around.behind(name.end)[1] if anchor.is_plural else None
        polity = polity or anchor.polity or around.behind(name.end)[1] or around.bracketed(end)
        polity = polity or around.labelled(anchor.start) or around.bracketed(max(end, anchor.end))
        polity = polity or polity_of_title(anchor.keys)
        office = office_of(self.text[anchor.title[0] : anchor.title[1]], anchor.keys, polity)
        told = Told(self.text[start:end], office, anchor.incumbency or Incumbency.CURRENT)
        return self._cut(name, told, start, end, rule)

    def _cut(self, name: Name, told: Told, start: int, end: int, rule: str) -> Mention[Leader]:
        value, *others = leaders_of(name, told, self.on, self.knowledge)
        return _cut(self.text, start, end, value=value, rule=rule, alternatives=tuple(others))

    def _unspaced(self, found: list[Mention[Leader]]) -> Iterator[Mention[Leader]]:
        """Offices beside a name in scripts that divide no words."""
        taken = {mention.start for mention in found} | {mention.end for mention in found}
        for (first, last), title, polity in unspaced_in(self.text, self.known):
            start, end = min(first, title[0]), max(last, title[1])
            if taken.isdisjoint((start, end)):
                party = self.anchors.ends.get(start) or self.anchors.ends.get(start - 1)
                key = word_key(self.text[slice(*title)])
                polity = polity or (party[1] if party else None)  # noqa: PLW2901
                anchor = Anchor(title[0], title[1], title, (key,), polity, None)
                name = Name(first, last, self.text[first:last])
                yield self._mention(anchor, name, start, end, "leader.unspaced")

    def _addressed(self, found: list[Mention[Leader]]) -> Iterator[Mention[Leader]]:
        """Persons with a form of address before and a party in brackets behind: Mr. X (Japan)."""
        spans = sorted((mention.start, mention.end) for mention in found)
        for start, (end, party) in sorted(self.anchors.starts.items()):
            at = start - 1 if self.text[start - 1 : start] == "(" else start - 5
            if self.text[at : at + 1] != "(" or self.text[end : end + 1] != ")":
                continue
            name = name_before(self.text, start, 0, {})
            if name is None or not name.honorifics:
                continue
            i = bisect_left(spans, (name.end, 0)) - 1
            if i < 0 or spans[i][1] <= name.start:
                yield self._cut(name, Told(name.text, party=party), name.start, name.end, "leader.addressed")

    def _by_name(self, found: list[Mention[Leader]]) -> Iterator[Mention[Leader]]:
        """The whole names that are known and stand in no mention yet."""
        spans = sorted((mention.start, mention.end) for mention in found)
        for start, end in sorted((*self.known.items(), *surnames_in(self.text))):
            at = bisect_left(spans, (end, 0)) - 1
            if (at < 0 or spans[at][1] <= start) and (start not in self.known or self._is_whole(start, end)):
                text = self.text[start:end]
                around = self.anchors
                party = around.bracketed(end) or around.owning(start) or around.labelled(start)
                party = party or around.introduced(start)
                yield self._cut(Name(start, end, text), Told(text, party=party), start, end, "leader.name")

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether a known name has several words, and is not within that of a thing: the Gerald R. Ford Library."""
        text = self.text[start:end]
        if " " not in text.strip() and not _is_unspaced(text):
            return False
        after = _WORD.match(self.scan.folded, end + 1) if self.text[end : end + 1] == " " else None
        before = self.scan.folded[max(0, start - 12) : start].split()
        thing = after is not None and after[0] in vocabulary("thing")
        return not thing and not (before and before[-1] in vocabulary("thing-before"))


def _is_unspaced(text: str) -> bool:
    return "\u3040" <= text[:1] <= "\u9fff" or "\uac00" <= text[:1] <= "\ud7a3"
