"""Reads a string that is one person with honorifics, incumbency, office and polity, in layers."""

import re
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Incumbency, Leader, Office, Role
from diplometa.leaders.text.names import LONGEST, NameReading, honorific_at, read_name, take_suffixes
from diplometa.leaders.text.offices import (
    MOST_WORDS,
    Title,
    incumbency_at,
    joined_roles,
    leftmost_polity,
    own_polity,
    party_of,
    roles_of,
    title_at,
)
from diplometa.leaders.text.vocabulary import Word, split_words, vocabulary
from diplometa.parties.model import Party

__all__ = ["LeaderReading", "parse_leader", "read_leader"]

_BLANKS = re.compile(r"[\s\u00a0]+")
_BREAKS = re.compile(r"\s+[-\u2013\u2014]\s+|\s*;\s*|\s*\n\s*")
_ARTICLES = frozenset({"the", "le", "la", "el", "il", "der", "die", "o"})


class LeaderReading(NamedTuple):
    """A leader as read, the other readings of the name, and whether its order is only assumed."""

    leader: Leader
    alternatives: tuple[Leader, ...] = ()
    assumed: bool = False


class _Phrase(NamedTuple):
    """An office in a string: its title as written, keys of the titles joined in it, polity, incumbency, words taken."""

    title: str
    keys: tuple[str, ...]
    polity: Party | None
    incumbency: Incumbency | None
    end: int


def parse_leader(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> Leader:
    """Read a string that is one person, with or without honorifics, office and polity.

    >>> who = parse_leader("H.E. Mr. ISHIBA Shigeru, Prime Minister of Japan")
    >>> who.name.family, str(who.office), who.name.honorifics
    ('Ishiba', 'Prime Minister of Japan', ('H.E.', 'Mr.'))

    Args:
        text: the whole string, nothing else around it, at most 400 characters.
        on: the day at which it was written: a person whom the roster shows in that office then gets the `id`.
        knowledge: a caller's own Leaders and parties, which win.

    Raises:
        ParseError: there is no person in it.

    Source: titles with their roles by polity, table `titles`; forms of address, table `honorifics`.
    """
    return read_leader(text, on, knowledge).leader


def read_leader(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> LeaderReading:
    """As parse_leader, with what else the name may be and whether its order is assumed.

    Raises:
        ParseError: there is no person in it.
    """
    require_str(text, "parse_leader")
    if len(text) > LONGEST:
        raise ParseError("this is too long for one person", source=text, expected=f"at most {LONGEST} characters")
    tidy = _BLANKS.sub(" ", _BREAKS.sub(", ", text.strip())).strip(" ,;:")
    reading = _Reader(tidy, on, knowledge).read(text)
    if on is None and knowledge is None:
        return reading
    from diplometa.leaders.text.roster import resolved

    return reading._replace(leader=resolved(reading.leader, on, knowledge))


class _Reader:
    """One string being read, from left to right: what stands before the name, the name, what stands behind it."""

    def __init__(self, text: str, on: Date | None, knowledge: Knowledge | None) -> None:
        self.text = text
        self.on, self.knowledge = on, knowledge
        self.words = split_words(text)
        self.honorifics: list[str] = []
        self.suffixes: list[str] = []
        self.phrases: list[_Phrase] = []
        self.incumbency: Incumbency | None = None
        self.polity: Party | None = None

    def read(self, raw: str) -> LeaderReading:
        at = self._lead(0)
        start, stop = self._name(at)
        self._after(stop)
        name = self.text[self.words[start].start : self.words[stop - 1].end].strip(" ,;:") if start < stop else ""
        name = self._with_given(name)
        if not any(map(str.isalpha, name)):
            raise ParseError("no person is named here", source=raw, expected="a personal name beside the office")
        return self._made(raw, name)

    def _cut(self, start: int, end: int) -> str:
        return self.text[self.words[start].start : self.words[end - 1].end].strip(" ,;:")

    def _lead(self, i: int) -> int:
        """Take the layers before the name: forms of address, incumbency, polity, office, in any order."""
        words = self.words
        while i < len(words):
            before = i
            if (phrase := self._phrase(i, len(words))) is not None and not self._is_rank(phrase, i):
                self.phrases.append(phrase)
                i = phrase.end
            elif (end := honorific_at(self.text, words, i, None)) > i:
                self.honorifics.append(self._cut(i, end))
                i = end
            elif (found := incumbency_at(words, i)) is not None and found[0] < len(words):
                i, self.incumbency = found[0], self.incumbency or found[1]
            elif words[i].key in _ARTICLES and i + 1 < len(words) and i == 0:
                i += 1
            if i == before:
                break
        return i

    def _is_rank(self, phrase: _Phrase, i: int) -> bool:
        """Whether what may be an office is a form of address here: Prince, Sheikh, General."""
        key = phrase.keys[0]
        return key in vocabulary("rank") and (phrase.polity is None or key not in {"prince", "duke"}) and len(phrase.keys) == 1

    def _phrase(self, i: int, stop: int, behind: bool = False) -> _Phrase | None:
        """The office that begins at a word: incumbency, polity before it, title, what is joined, polity behind it."""
        words = self.words
        i, incumbency = self._incumbency(i)
        polity, at = self._polity_before(i, stop)
        inner, second = self._incumbency(at)
        title = title_at(words, inner, self.text) if inner < stop else None
        if title is None or title.end > stop:
            return None
        title = self._shorter(title, stop, behind)
        end, keys = self._joined(title, stop)
        polity, last, end, keys = self._complement(polity, end, keys, stop, behind)
        end, later = self._elect(last, end)
        shown = self.text[words[inner].start : words[last - 1].end].strip(" ,;:")
        return _Phrase(shown, keys, polity, incumbency or second or later, end)

    def _shorter(self, title: Title, stop: int, behind: bool) -> Title:
        """`President` where "of the Republic" begins a polity: the Republic of Korea."""
        words = self.words
        for at in range(title.start + 1, title.end):
            if words[at].key != "of" or (short := title_at(words[:at], title.start, self.text)) is None or short.end != at:
                continue
            ends = [stop] if behind else range(min(at + 1 + MOST_WORDS, stop), title.end, -1)
            for end in ends:
                if end > title.end and (found := leftmost_polity(self.text, words, at + 1, end, self.knowledge)) and found[0] <= at + 2:
                    return short
        return title

    def _incumbency(self, i: int) -> tuple[int, Incumbency | None]:
        """Words of incumbency from a word on: the most telling of them (the late former)."""
        told: Incumbency | None = None
        words = self.words
        while i < len(words):
            if words[i].key in _ARTICLES:
                if i + 1 < len(words) and (incumbency_at(words, i + 1) or title_at(words, i + 1, self.text)):
                    i += 1
                    continue
                break
            found = incumbency_at(words, i)
            if found is None or title_at(words, i, self.text) is not None and found[0] == i + 1 == len(words):
                break
            i, told = found[0], told or found[1]
        return i, told

    def _elect(self, last: int, end: int) -> tuple[int, Incumbency | None]:
        """`-elect`, `-designate` behind a title."""
        if end < len(self.words) and self.words[end].key in ("elect", "designate", "nominee", "ad"):
            found = incumbency_at(self.words, end)
            return found or (end, None)
        return end, None

    def _polity_before(self, i: int, stop: int) -> tuple[Party | None, int]:
        """An adjective, possessive or name of a polity right before a title."""
        words = self.words
        for n in range(min(5, stop - i - 1), 0, -1):
            at = i + n
            if title_at(words, at, self.text) is None and incumbency_at(words, at) is None:
                continue
            if (party := party_of(self._cut(i, at), self.knowledge, self.on)) is not None:
                known = title_at(words, i, self.text)
                if known is None or known.end <= at:
                    return party, at
        return None, i

    def _joined(self, title: Title, stop: int) -> tuple[int, tuple[str, ...]]:
        """Further titles joined to one by "and" or a comma: the index after them, and the keys of all."""
        words, end, keys = self.words, title.end, [title.key]
        while end < stop:
            at = end + (words[end].key in ("and", "&"))
            comma = self.text[words[end - 1].end - 1] in ",/"
            if at == end and not comma or at >= stop:
                break
            further = title_at(words, at, self.text)
            if further is None or further.end > stop:
                break
            keys.append(further.key)
            end = further.end
        return end, tuple(keys)

    def _complement(
        self, polity: Party | None, end: int, keys: tuple[str, ...], stop: int, behind: bool
    ) -> tuple[Party | None, int, int, tuple[str, ...]]:
        """The polity behind a title, and the words between that belong to it: last word of the title, end, keys."""
        words = self.words
        if end >= stop or not behind and words[end].key not in ("of", "du", "de", "des", "della", "d", "von", "der"):
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
        while at > end and words[at - 1].key in ("of", "the", "du", "de", "la", "des", "del", "della", "der", "von", "in", "for"):
            at -= 1
        if at > end:
            longer = f"{keys[-1]} {' '.join(word.key for word in words[end:at])}"
            keys = (*keys[:-1], longer) if roles_of(longer, party) else keys
        return party, at, stop, keys

    def _polity_then_name(
        self, polity: Party | None, end: int, keys: tuple[str, ...], stop: int
    ) -> tuple[Party | None, int, int, tuple[str, ...]]:
        """`Prime Minister of Japan Shigeru Ishiba`: the longest party right behind "of"."""
        words = self.words
        first = end + 1
        for at in range(min(first + MOST_WORDS, stop), first, -1):
            if (party := party_of(self._cut(first, at), self.knowledge, self.on)) is not None:
                return party, end, at, keys
        return polity, end, end, keys

    def _name(self, i: int) -> tuple[int, int]:
        """The words of the name from `i` on: to the comma, bracket or "of" that ends it."""
        words = self.words
        end = i
        while end < len(words):
            word = words[end]
            gap = self.text[words[end - 1].end : word.start] if end > i else ""
            if end > i and "(" in gap and (inner := self._nickname(end)) > end:
                end = inner
                continue
            if end > i and ("(" in gap or self.text[words[end - 1].end - 1] in ",;" or word.key == "of"):
                break
            if end > i and self._ends_name(end):
                break
            end += 1
        return i, end

    def _nickname(self, i: int) -> int:
        """The index after a nickname in brackets that the name goes on behind: Rudolphus (Ruud) Lubbers."""
        for at in range(i + 1, min(i + 3, len(self.words))):
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if ")" in gap:
                return at if "," not in gap and self.words[at].key != "of" else i
        return i

    def _ends_name(self, i: int) -> bool:
        """Whether an office begins here though no comma divides it from the name: a title in small letters, or a native one."""
        title = title_at(self.words, i, self.text)
        if title is None:
            return False
        small = self.text[self.words[i].start].islower()
        return small and not self.phrases and title.end == len(self.words)

    def _after(self, i: int) -> None:
        """Take what stands behind the name: post-nominals, brackets, a peer's place, the office, the polity."""
        words = self.words
        while i < len(words):
            if words[i].key == "of":
                i = self._of(i)
            elif (suffix := self._suffix(i)) is not None:
                self.suffixes.append(suffix)
                i += 1
            elif (phrase := self._phrase(i, self._stop(i), behind=True)) is not None:
                self._add(phrase)
                i = phrase.end
            else:
                i = self._rest(i)

    def _suffix(self, i: int) -> str | None:
        rest, found = take_suffixes(f"x {self.text[self.words[i].start : self.words[i].end].strip(' ,;:')}")
        return found[0] if found and rest == "x" else None

    def _stop(self, i: int) -> int:
        """The end of the stretch in which an office that begins at a word may go on: a bracket ends it."""
        for at in range(i + 1, len(self.words)):
            gap = self.text[self.words[at - 1].end : self.words[at].start]
            if ")" in gap or "(" in gap and party_of(self._cut(at, len(self.words)).strip("()")) is None:
                return at
        return len(self.words)

    def _of(self, i: int) -> int:
        """What "of" behind the name brings: a polity, the rest of a title, or the place of a peer."""
        words, stop = self.words, self._stop(i)
        for at in range(i + 1, stop):
            if self.text[words[at - 1].end - 1] == ",":
                stop = at
                break
        found = leftmost_polity(self.text, words, i + 1, stop, self.knowledge)
        peer = bool(self.honorifics) and self.honorifics[-1].split()[-1] in ("Lord", "Baron", "Baroness", "Earl", "Viscount", "Lady", "Duke")
        if found is None or peer and not self.phrases:
            self.suffixes.append(self._cut(i, stop))
        elif self.phrases:
            self.phrases[-1] = self._completed(self.phrases[-1], i, found)
        else:
            self.polity = found[1]
        return stop

    def _completed(self, phrase: _Phrase, i: int, found: tuple[int, Party]) -> _Phrase:
        """The office whose complement stands behind the name: Chairman X of the Council of Y."""
        at, party = found
        while at > i and self.words[at - 1].key in ("of", "the"):
            at -= 1
        if at <= i:
            return phrase._replace(polity=party)
        added = self._cut(i, at)
        key = f"{phrase.keys[-1]} {' '.join(word.key for word in self.words[i:at])}"
        keys = (*phrase.keys[:-1], key) if roles_of(key, party) else phrase.keys
        return phrase._replace(title=f"{phrase.title} {added}", keys=keys, polity=party)

    def _add(self, phrase: _Phrase) -> None:
        """An office behind the name: one before it that is a form of address too becomes that."""
        for before in self.phrases:
            text = before.title
            words = split_words(text)
            if before.polity is None and honorific_at(f"{text} x", [*words, Word(0, 0, "x")], 0, None) == len(words):
                self.honorifics.insert(0, text) if len(self.phrases) == 1 and not self._royal() else self._style(text)
                self.phrases.remove(before)
                break
        self.phrases.append(phrase)

    def _royal(self) -> bool:
        return bool(self.honorifics) and self.honorifics[0].lower().startswith(("his ", "her ", "h.", "hm", "hr", "the "))

    def _style(self, text: str) -> None:
        self.honorifics.insert(1, text)

    def _rest(self, i: int) -> int:
        """What is no office: the polity in brackets or behind a comma, a given name behind the family name, a remark."""
        words = self.words
        stop = i + 1
        while stop < len(words) and self.text[words[stop - 1].end - 1] != "," and ")" not in self.text[words[stop - 1].end : words[stop].start]:
            stop += 1
        said = self._cut(i, stop)
        party = party_of(said, self.knowledge, self.on)
        if party is not None:
            self.polity = self.polity or party
        elif (found := incumbency_at(words, i)) is not None and found[0] == stop:
            self.incumbency = self.incumbency or found[1]
        elif self._may_be_given(said, i):
            self.given = said
        elif not self.phrases and " " in said:
            self.phrases.append(self._unknown(i, stop))
        return stop

    given: str | None = None

    def _may_be_given(self, said: str, i: int) -> bool:
        """Whether the words behind the first comma are the given names of `Family, Given`."""
        names = said.split(" ")
        return not self.phrases and self.given is None and len(names) <= 4 and all(name[:1].isupper() for name in names) and self.text[self.words[i].start - 2 : self.words[i].start].startswith(",") 

    def _unknown(self, i: int, stop: int) -> _Phrase:
        """An office that no table knows: as written, with the polity that it ends in."""
        found = leftmost_polity(self.text, self.words, i, stop, self.knowledge)
        at = found[0] if found else stop
        while at > i + 1 and self.words[at - 1].key in ("of", "the", "for"):
            at -= 1
        key = " ".join(word.key for word in self.words[i:at])
        return _Phrase(self._cut(i, at), (key,), found[1] if found else None, None, stop)

    def _with_given(self, name: str) -> str:
        if self.given is not None and name:
            return f"{name}, {self.given}"
        return name

    def _made(self, raw: str, name: str) -> LeaderReading:
        phrase = self.phrases[-1] if self.phrases else None
        polity, roles = self._office(phrase)
        name, suffixes = take_suffixes(name)
        titled = phrase is not None or bool(self.honorifics)
        regnal = Role.MONARCH in roles or Role.HEIR in roles or bool(self.honorifics) and self.honorifics[-1] in ("Prince", "Princess")
        read = read_name(
            name,
            tuple(self.honorifics),
            (*suffixes, *self.suffixes),
            polity.code if polity else None,
            regnal=regnal,
            titled=titled,
            knowledge=self.knowledge,
        )
        return self._leader(raw, phrase, polity, roles, read)

    def _leader(
        self, raw: str, phrase: _Phrase | None, polity: Party | None, roles: tuple[Role, ...], read: NameReading
    ) -> LeaderReading:
        incumbency = self.incumbency or next((p.incumbency for p in self.phrases if p.incumbency), None)
        office = Office(title=phrase.title, roles=roles, polity=polity) if phrase is not None else None
        if office is not None:
            incumbency = incumbency or Incumbency.CURRENT
        names = (read.name, *read.alternatives)
        made = [Leader(name=one, office=office, incumbency=incumbency, raw=raw) for one in names]
        return LeaderReading(made[0], tuple(made[1:]), read.assumed)

    def _office(self, phrase: _Phrase | None) -> tuple[Party | None, tuple[Role, ...]]:
        """The polity and the roles of the office: its own, else what honorific or title alone tell."""
        if phrase is None:
            return self.polity, ()
        polity = phrase.polity or self.polity or next((p for key in phrase.keys if (p := own_polity(key))), None)
        if polity is None:
            styles = [own_polity(key) for style in self.honorifics if (key := " ".join(w.key for w in split_words(style)).removeprefix("the ")) in vocabulary("polity-of")]
            polity = styles[0] if styles else None
        return polity, joined_roles(roles_of(key, polity) for key in phrase.keys)
