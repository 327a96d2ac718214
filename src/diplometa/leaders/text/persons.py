"""Reads a string that is one person with honorifics, incumbency, office and polity, in layers."""

import re
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Incumbency, Leader, Office, Role
from diplometa.leaders.text.names import LONGEST, NameReading, honorific_at, read_name, take_suffixes
from diplometa.leaders.text.offices import (
    incumbency_at,
    joined_roles,
    leftmost_polity,
    own_polity,
    party_of,
    roles_of,
    title_at,
)
from diplometa.leaders.text.phrases import OfficePhrase, OfficeReader
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
    from diplometa.leaders.text.binding import resolved

    return reading._replace(leader=resolved(reading.leader, on, knowledge))


class _Reader:
    """One string being read, from left to right: what stands before the name, the name, what stands behind it."""

    def __init__(self, text: str, on: Date | None, knowledge: Knowledge | None) -> None:
        self.text = text
        self.on, self.knowledge = on, knowledge
        self.words = split_words(text)
        self.offices = OfficeReader(text, self.words, on, knowledge)
        self.honorifics: list[str] = []
        self.suffixes: list[str] = []
        self.phrases: list[OfficePhrase] = []
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

    def _lead(self, i: int) -> int:
        """Take the layers before the name: forms of address, incumbency, polity, office, in any order."""
        words = self.words
        while i < len(words):
            before = i
            if (phrase := self.offices.read(i, len(words))) is not None and not self._is_rank(phrase, i):
                self.phrases.append(phrase)
                i = phrase.end
            elif (end := honorific_at(self.text, words, i, None)) > i:
                self.honorifics.append(self.offices.cut(i, end))
                i = end
            elif (found := incumbency_at(words, i)) is not None and found[0] < len(words):
                i, self.incumbency = found[0], self.incumbency or found[1]
            elif words[i].key in _ARTICLES and i + 1 < len(words) and i == 0:
                i += 1
            if i == before:
                break
        return i

    def _is_rank(self, phrase: OfficePhrase, i: int) -> bool:
        """Whether what may be an office is a form of address here: Prince, Sheikh, General."""
        key = phrase.keys[0]
        return (
            key in vocabulary("rank")
            and (phrase.polity is None or key not in {"prince", "duke"})
            and len(phrase.keys) == 1
        )

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
            elif (phrase := self.offices.read(i, self._stop(i), behind=True)) is not None:
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
            if ")" in gap or ("(" in gap and party_of(self.offices.cut(at, len(self.words)).strip("()")) is None):
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
        peer = bool(self.honorifics) and self.honorifics[-1].split()[-1] in (
            "Lord",
            "Baron",
            "Baroness",
            "Earl",
            "Viscount",
            "Lady",
            "Duke",
        )
        if found is None or (peer and not self.phrases):
            self.suffixes.append(self.offices.cut(i, stop))
        elif self.phrases:
            self.phrases[-1] = self._completed(self.phrases[-1], i, found)
        else:
            self.polity = found[1]
        return stop

    def _completed(self, phrase: OfficePhrase, i: int, found: tuple[int, Party]) -> OfficePhrase:
        """The office whose complement stands behind the name: Chairman X of the Council of Y."""
        at, party = found
        while at > i and self.words[at - 1].key in ("of", "the"):
            at -= 1
        if at <= i:
            return phrase._replace(polity=party)
        added = self.offices.cut(i, at)
        key = f"{phrase.keys[-1]} {' '.join(word.key for word in self.words[i:at])}"
        keys = (*phrase.keys[:-1], key) if roles_of(key, party) else phrase.keys
        return phrase._replace(title=f"{phrase.title} {added}", keys=keys, polity=party)

    def _add(self, phrase: OfficePhrase) -> None:
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
        return bool(self.honorifics) and self.honorifics[0].lower().startswith(
            ("his ", "her ", "h.", "hm", "hr", "the ")
        )

    def _style(self, text: str) -> None:
        self.honorifics.insert(1, text)

    def _rest(self, i: int) -> int:
        """What is no office: the polity in brackets or behind a comma, a given name behind the family name, a remark."""
        words = self.words
        stop = i + 1
        while (
            stop < len(words)
            and self.text[words[stop - 1].end - 1] != ","
            and ")" not in self.text[words[stop - 1].end : words[stop].start]
        ):
            stop += 1
        said = self.offices.cut(i, stop)
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
        return (
            not self.phrases
            and self.given is None
            and len(names) <= 4
            and all(name[:1].isupper() for name in names)
            and self.text[self.words[i].start - 2 : self.words[i].start].startswith(",")
        )

    def _unknown(self, i: int, stop: int) -> OfficePhrase:
        """An office that no table knows: as written, with the polity that it ends in."""
        found = leftmost_polity(self.text, self.words, i, stop, self.knowledge)
        at = found[0] if found else stop
        while at > i + 1 and self.words[at - 1].key in ("of", "the", "for"):
            at -= 1
        key = " ".join(word.key for word in self.words[i:at])
        return OfficePhrase(self.offices.cut(i, at), (key,), found[1] if found else None, None, stop)

    def _with_given(self, name: str) -> str:
        if self.given is not None and name:
            return f"{name}, {self.given}"
        return name

    def _made(self, raw: str, name: str) -> LeaderReading:
        phrase = self.phrases[-1] if self.phrases else None
        polity, roles = self._office(phrase)
        name, suffixes = take_suffixes(name)
        titled = phrase is not None or bool(self.honorifics)
        regnal = (
            Role.MONARCH in roles
            or Role.HEIR in roles
            or (bool(self.honorifics) and self.honorifics[-1] in ("Prince", "Princess"))
        )
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
        self, raw: str, phrase: OfficePhrase | None, polity: Party | None, roles: tuple[Role, ...], read: NameReading
    ) -> LeaderReading:
        incumbency = self.incumbency or next((p.incumbency for p in self.phrases if p.incumbency), None)
        office = Office(title=phrase.title, roles=roles, polity=polity) if phrase is not None else None
        if office is not None:
            incumbency = incumbency or Incumbency.CURRENT
        names = (read.name, *read.alternatives)
        made = [Leader(name=one, office=office, incumbency=incumbency, raw=raw) for one in names]
        return LeaderReading(made[0], tuple(made[1:]), read.assumed)

    def _office(self, phrase: OfficePhrase | None) -> tuple[Party | None, tuple[Role, ...]]:
        """The polity and the roles of the office: its own, else what honorific or title alone tell."""
        if phrase is None:
            return self.polity, ()
        polity = phrase.polity or self.polity or next((p for key in phrase.keys if (p := own_polity(key))), None)
        if polity is None:
            styles = [
                own_polity(key)
                for style in self.honorifics
                if (key := " ".join(w.key for w in split_words(style)).removeprefix("the ")) in vocabulary("polity-of")
            ]
            polity = styles[0] if styles else None
        return polity, joined_roles(roles_of(key, polity) for key in phrase.keys)
