"""Links what only points to a leader: a family name alone, the President, his Japanese counterpart, the two leaders."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import compress, count

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.matching import words_of
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.lookup import Date, who_was
from diplometa.leaders.model import Incumbency, Leader, Role
from diplometa.leaders.text.anchors import Anchor, Anchors
from diplometa.leaders.text.lists import CAPITALISED, places_of
from diplometa.leaders.text.offices import joined_roles, roles_of
from diplometa.leaders.text.vocabulary import vocabulary, word_key
from diplometa.parties.model import Party

__all__ = ["is_definite", "references"]

_STYLE = re.compile(r"(?:Mrs?|Ms|Dr)\.? $")
_NAMED_ON = re.compile(r" (?:[^\W\d_a-z][\w-]*|\()")
_NAMED_BEFORE = re.compile(r"(?:[^\W\d_a-z][\w'\u2019-]*|\b[^\W\d_a-z]\.) $")
_ARTICLE = re.compile(r"\b[Tt]he $")
_POSSESSED = re.compile(r"['\u2019]|-|\s(?:of|elect|designate)\b")
_COUNTERPART = re.compile(r"\b(?:[Hh]is|[Hh]er) ([^\W\d_][\w .-]{1,30}) counterpart\b(?!s)")
_BOTH = re.compile(r"\b(?:[Tt]he two|[Bb]oth) (?:leaders|presidents|prime ministers|ministers)\b")
# Months, days and other words that are family names too.
_MONTHS = frozenset({"may", "march", "august", "april", "june", "mark"})
_OFFICES = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.MONARCH,
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.FINANCE_MINISTER,
    }
)


def references(
    anchors: Anchors, named: Sequence[Mention[Leader]], bare: Sequence[Anchor], on: Date | None
) -> list[Mention[Leader]]:
    """The references in a text that can be linked to one person alone; what cannot stays out.

    Args:
        anchors: the text with the parties in it.
        named: the leaders that it names, in text order.
        bare: the offices in it beside which no name stands.
        on: the day at which it was written: then the holder of that day is meant where the text names nobody.
    """
    return [*_Linker(anchors, named, on).find(bare)]


def is_definite(anchor: Anchor, text: str) -> bool:
    """Whether the article stands before an office."""
    return _ARTICLE.search(text, max(0, anchor.start - 5), anchor.start) is not None


class _Linker:
    """One text with the leaders named in it, in order."""

    def __init__(self, anchors: Anchors, named: Sequence[Mention[Leader]], on: Date | None) -> None:
        self.anchors, self.text, self.named, self.on = anchors, anchors.text, named, on
        # A text points to a person with the same words again and again.
        self.linked: dict[tuple[int, str], Leader] = {}

    def find(self, bare: Sequence[Anchor]) -> Iterator[Mention[Leader]]:
        done: list[tuple[int, int]] = []
        for found in (self._surnames(), self._offices(bare), self._counterparts(), self._both()):
            for mention in found:
                if (mention.start, mention.end) not in done:
                    yield mention

    def _link(self, start: int, end: int, leader: Leader) -> Mention[Leader]:
        text = self.text[start:end]
        value = self.linked.get((id(leader), text))
        if value is None:
            value = self.linked[id(leader), text] = attrs.evolve(leader, raw=text)
        return _cut(self.text, start, end, value=value, rule="leader.reference")

    def _surnames(self) -> Iterator[Mention[Leader]]:
        """Family names alone, behind the one person of that name in the text."""
        first: dict[str, Mention[Leader] | None] = {}
        for mention in self.named:
            family = fold_key(mention.value.name.family or "")
            if len(family) < 2 or family in _MONTHS or family in vocabulary("not-name"):
                continue
            known = first.setdefault(family, mention)
            if known is not None and not _same(known.value, mention.value):
                first[family] = None
        starts = [mention.start for mention in self.named]
        for start, end, key in self._capitalised(first):
            antecedent = first[key]
            if antecedent is None or start < antecedent.end:
                continue
            inside = self.named[max(0, bisect_right(starts, start) - 1)]
            if inside.start <= start < inside.end:
                continue
            if self._other(start):
                # Somebody else has the name too: who is meant from here on is not known.
                first[key] = None
            elif self._alone(start, end):
                yield self._link(start, end, antecedent.value)

    def _capitalised(self, families: Collection[str]) -> Iterator[tuple[int, int, str]]:
        """Where the text has one of the family names with a capital, and which: Macron, Von der Leyen."""
        firsts: dict[str, list[str]] = {}
        for family in families:
            firsts.setdefault(_first_word(family), []).append(family)
        folded = self.anchors.scan.folded
        words, place = words_of(self.anchors.scan)
        for i in compress(count(), map(firsts.__contains__, words)):
            start = place(i)
            several = [one for one in firsts[words[i]] if " " in one and folded.startswith(one, start)]
            end = start + max(map(len, several), default=0)
            if several and not folded[end : end + 1].isalnum() and not folded[start - 1 : start].isalnum():
                if not self.text[start:end].islower():
                    yield start, end, folded[start:end]
            elif (word := CAPITALISED.match(self.text, start)) is not None and (key := fold_key(word[0])) in families:
                yield start, word.end(), key

    def _other(self, start: int) -> bool:
        """Whether a given name that is not of the person stands before: Jill Biden."""
        before = self.text[max(0, start - 24) : start]
        named = None if _STYLE.search(before) else _NAMED_BEFORE.search(before)
        return named is not None and word_key(named[0]) not in vocabulary("not-name")

    def _alone(self, start: int, end: int) -> bool:
        """Whether no other name or thing goes on here: Jill Biden, the Biden Library, Washington the city."""
        if start in self.anchors.starts or _NAMED_ON.match(self.text, end):
            return False
        after = re.match(r" ([^\W\d_]+)", self.text[end : end + 30])
        return after is None or word_key(after[1]) not in vocabulary("thing")

    def _offices(self, bare: Sequence[Anchor]) -> Iterator[Mention[Leader]]:
        """The President, the French president: whoever of that office the text names, or holds it on the day."""
        at, held_by = 0, dict[str, list[tuple[int, Leader]]]()
        for anchor in bare:
            while at < len(self.named) and self.named[at].end <= anchor.start:
                one = self.named[at].value
                if one.office is not None and one.incumbency in (None, Incumbency.CURRENT):
                    held_by.setdefault(word_key(one.office.title), []).append((at, one))
                at += 1
            if not self._points(anchor):
                continue
            near = [one for i, one in held_by.get(anchor.keys[0], ())[-_MOST_BACK:] if i >= at - _MOST_BACK]
            held = _distinct([one for one in near if anchor.polity in (None, one.office and one.office.polity)])
            if not held and anchor.polity is not None:
                held = self._holders(joined_roles(roles_of(key, anchor.polity) for key in anchor.keys), anchor.polity)
            if len(held) == 1:
                yield self._link(anchor.title[0], anchor.title[1], held[0])

    def _points(self, anchor: Anchor) -> bool:
        """Whether an office without a name stands for its holder: the article or a polity is before it."""
        end = max(anchor.end, anchor.title[1])
        if anchor.is_plural or anchor.incumbency not in (None, Incumbency.CURRENT):
            return False
        if not is_definite(anchor, self.text) and (anchor.polity is None or anchor.start == anchor.title[0]):
            return False
        return _POSSESSED.match(self.text, end) is None

    def _holders(self, roles: tuple[Role, ...], party: Party) -> list[Leader]:
        if self.on is None:
            return []
        wanted = [role for role in roles if role in _OFFICES]
        return _distinct([one for role in wanted for one in who_was(role, party, self.on)])

    def _counterparts(self) -> Iterator[Mention[Leader]]:
        """His Japanese counterpart: who holds for that party what the leader named last holds."""
        for at in places_of(self.text, "counterpart"):
            found = _COUNTERPART.search(self.text, max(0, at - _LONGEST_POINTER), at + len("counterparts"))
            if found is None:
                continue
            party = self.anchors.ends.get(found.end(1))
            last = next((m.value for m in reversed(self._before(found.start())) if m.value.office is not None), None)
            if party is None or last is None or last.office is None or party[0] != found.start(1):
                continue
            roles = {role for role in last.office.roles if role in _OFFICES}
            held = _distinct([one for role in roles for one in self._by_role.get((party[1].code, role), ())])
            held = held or self._holders(tuple(roles), party[1])
            if len(held) == 1:
                yield self._link(found.start(), found.end(), held[0])

    @cached_property
    def _by_role(self) -> dict[tuple[str, Role], list[Leader]]:
        """Whom the text names for a party in a role; a third is not kept, for two are several already."""
        found: dict[tuple[str, Role], list[Leader]] = {}
        for one in (mention.value for mention in self.named):
            if one.office is None or one.office.polity is None:
                continue
            for role in one.office.roles:
                known = found.setdefault((one.office.polity.code, role), [])
                if len(known) < _SEVERAL:
                    known[:] = _distinct([*known, one])
        return found

    def _both(self) -> Iterator[Mention[Leader]]:
        """The two leaders: the persons whom the text names before, where they are two."""
        places = [*places_of(self.text, "he two "), *places_of(self.text, "oth ")]
        for found in filter(None, (_BOTH.match(self.text, at - 1) for at in sorted(places) if at)):
            people = _distinct([mention.value for mention in self._before(found.start())])
            if len(people) == 2:
                yield from (self._link(found.start(), found.end(), one) for one in people)

    def _before(self, at: int) -> Sequence[Mention[Leader]]:
        """The leaders named before an offset, the last of them."""
        low, high = 0, len(self.named)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.named[middle].end <= at else (low, middle)
        return self.named[max(0, low - _MOST_BACK) : low]


def _first_word(name: str) -> str:
    """The first of the words that a text with the name in it is cut into."""
    if name.isascii() and name.isalpha():
        return name
    return next(iter(words_of(Scan(name))[0]), "")


# The class of mentions of leaders is made once, not for each of them.
_cut = Mention[Leader].cut
_SEVERAL = 2
# How far before "counterpart" what points to one begins.
_LONGEST_POINTER = 37
# An antecedent is looked for among so many leaders named before.
_MOST_BACK = 40


def _same(one: Leader, other: Leader) -> bool:
    """Whether two of one family name may be one person: by id, else by the given name, left out or the same."""
    if one.id is not None and other.id is not None:
        return one.id == other.id
    first, second = fold_key(one.name.given or ""), fold_key(other.name.given or "")
    return not first or not second or first.split(" ")[0] == second.split(" ")[0]


def _distinct(people: list[Leader]) -> list[Leader]:
    """Each person once."""
    found: dict[str, list[Leader]] = {}
    for one in people:
        known = found.setdefault(fold_key(one.name.family or one.name.full), [])
        if not any(_same(other, one) for other in known):
            known.append(one)
    return [one for known in found.values() for one in known]
