"""Reads a list of participants: headings by country, numbered lines, tables, delegations, speakers of the UN."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.scan import Scan
from diplometa.leaders.lookup import Date, leaders_named
from diplometa.leaders.model import Leader
from diplometa.leaders.text import leaders_in, parse_leader
from diplometa.leaders.text.polities import party_of
from diplometa.leaders.text.titles import title_at
from diplometa.leaders.text.vocabulary import split_words, vocabulary, word_key
from diplometa.parties.model import Party
from diplometa.summits.model import Capacity, Participant
from diplometa.summits.text.participant_offices import begins_with_office, office_alone
from diplometa.summits.text.participant_tables import columns_of, divided_rows

__all__ = ["parse_participants"]

# A longer line is running text; a longer label is none.
_LONGEST, _LONGEST_LABEL = 400, 80
_NUMBER = re.compile(r"\(?[0-9]{1,4}[.)]\s+|[\u2022\u25cf\u25aa*\u00b7\u2013\u2014-]\s+")
_LABEL = re.compile(r"([^:;]{2,80}?)\s?:(?:\s+|$)|([^:;,]{2,60}?)\s*(?:\s[\u2013\u2014-]\s|\.{3}|\u2026)[\s.\u2026]*")
_COUNT = re.compile(r"\s*\((?:[0-9]{1,4}|cont(?:inued|'d|d\.)?)\)$|\s*:$")
_DELEGATION = re.compile(r"(?:the )?(?:delegation|government) of (?:the )?|(?:the )?(?= )", re.IGNORECASE)
_BEHIND = re.compile(r"\s+delegation$", re.IGNORECASE)
_TOLD = re.compile(r"(?:,\s*(?:as\s+)?|\s+[\u2013\u2014-]\s+|\s+as\s+|\s*[(\[]\s*)([^\W\d_][\w -]{2,30}?)\s*[)\]]?$")
_INNER = re.compile(r"([^()]{2,60}?)\s*\(([^()]{2,300})\)$")
_PIECES = re.compile(r",\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+")
# Marks that stand in no list of people: mark-up, code.
_CODE = re.compile(r"[<>{}=]|--|'\);")
_DIVIDES = re.compile(r"\s*;\s*(?:and\s+)?")
# With these begins a person, and no party; most lines of a list do.
_PERSON = re.compile(r"(?:H\. ?E\.|Mr|Mrs|Ms|Mme|Mlle|Miss|Herr|Frau|Prof|Dr\.|M\.)\.? (?:[^\W\d_]|$)")
# So many texts of a list are remembered with the party that they name, if any.
_REMEMBERED = 4096


class _Entry(NamedTuple):
    """What one line, or a part of it, says: who, for whom, as what; `text` is what the person was read from."""

    leader: Leader | None
    party: Party | None
    capacity: Capacity
    text: str = ""


def parse_participants(
    text: str, on: Date | None = None, knowledge: Knowledge | None = None
) -> tuple[Participant, ...]:
    r"""The participants that a list names, in its order, each with the party and the capacity that the list tells.

    What is neither a person nor a party is left out; a party with nobody under it is a participant alone, and so is one
    of which the list has an office without a name.

    >>> chair, guest = parse_participants("Chair: Mr. ISHIBA Shigeru (Japan)\nGuests:\nBrazil: President Lula")
    >>> (chair.leader.name.family, chair.party.code, str(chair.capacity)), (guest.party.code, str(guest.capacity))
    (('Ishiba', 'JP', 'chair'), ('BR', 'guest'))

    Args:
        text: the list, a line a participant: below headings, numbered, as a table with tabs or bars, or in one
            paragraph with semicolons; of any length.
        on: the day of the meeting: persons whom the roster shows in that office then get their `id`.
        knowledge: a caller's own Leaders and parties, which win.

    Raises:
        TypeError: the text is no str, or `knowledge` no Knowledge.

    Source: titles, forms of address and labels, tables `titles`, `honorifics` and `leader_words`.
    """
    require_knowledge(knowledge, "parse_participants")
    entries = _List(on, knowledge).read(require_str(text, "parse_participants"))
    return tuple(
        Participant(party=one.party, leader=one.leader, capacity=one.capacity)
        for one in entries
        if one.party is not None or one.leader is not None
    )


class _List:
    """One list being read: the heading and the capacity that hold for the line, and what was read so far."""

    def __init__(self, on: Date | None, knowledge: Knowledge | None) -> None:
        self.on, self.knowledge = on, knowledge
        self.entries: list[_Entry] = []
        self.party: Party | None = None
        self.capacity: Capacity = Capacity.MEMBER
        # A heading under which nobody has been named yet.
        self.open: bool = False
        self.parties: dict[str, Party | None] = {}

    def read(self, text: str) -> list[_Entry]:
        rows = divided_rows(text)
        columns: dict[int, str] = {}
        for cells in rows:
            if len(cells) > 1:
                if found := columns_of(cells):
                    columns = found
                else:
                    self._row(cells, columns)
            elif cells:
                self._line(cells[0])
        self._close()
        return self.entries

    def _close(self) -> None:
        """A party in a line of its own with nobody below is a participant itself."""
        if self.open:
            self.entries.append(_Entry(None, self.party, self.capacity))
        self.open = False

    def _line(self, line: str) -> None:
        if _CODE.search(line):
            return
        number = _NUMBER.match(line)
        bare = line[number.end() :] if number else line
        if self._continues(bare) or (not begins_with_office(bare) and self._heading(bare)):
            return
        for part in _DIVIDES.split(bare) if len(bare) <= _LONGEST or ";" in bare else [bare]:
            if part.strip():
                self._add(self._part(part.strip(), self.party, self.capacity))

    def _add(self, entries: list[_Entry]) -> None:
        if entries:
            below = any(one.leader is not None for one in entries) and self.party is not None
            if not below:
                self._close()
            self.open = False
            self.entries.extend(entries)

    def _heading(self, line: str) -> bool:
        """Whether the line is a heading: a party, a capacity, or the name of the list itself."""
        if len(line) > _LONGEST_LABEL or ": " in line:
            return False
        name = line
        while (count := _COUNT.search(name)) is not None:
            name = name[: count.start()]
        told = vocabulary("label").get(word_key(name))
        if told is not None:
            self._close()
            self.party, self.capacity = None, Capacity(told) if told else self.capacity
            return True
        party = self._named(name)
        if party is None:
            return False
        self._close()
        self.party, self.open = party, True
        return True

    def _named(self, text: str) -> Party | None:
        """The party that a text names, as a delegation too."""
        if _PERSON.match(text):
            return None
        if text not in self.parties:
            if len(self.parties) >= _REMEMBERED:
                self.parties.clear()
            self.parties[text] = self._party(text)
        return self.parties[text]

    def _party(self, text: str) -> Party | None:
        tidy = _BEHIND.sub("", text.strip(" ,;"))
        lead = _DELEGATION.match(tidy)
        for name in dict.fromkeys((text.strip(), tidy.strip(), tidy[lead.end() :].strip() if lead else "")):
            if (party := party_of(name, self.knowledge, self.on)) is not None:
                return party
        return None

    def _continues(self, line: str) -> bool:
        """Whether the line is the office of who stands in the line before, which has none: it is read with that."""
        last = self.entries[-1] if self.entries else None
        if last is None or last.leader is None or last.leader.office is not None or not last.text:
            return False
        words = split_words(line[:_LONGEST])
        if not any(title_at(words, i, line) for i in range(min(4, len(words)))) or self._person(line, None):
            return False
        leader = self._person(f"{last.text}, {line}", last.party)
        if leader is None or leader.office is None:
            return False
        self.entries[-1] = last._replace(leader=leader, party=last.party or leader.office.polity)
        return True

    def _part(self, part: str, party: Party | None, capacity: Capacity) -> list[_Entry]:
        """The participants of a part of a line: behind its labels, one person or party, or a list of them."""
        alone: Party | None = None
        for _ in range(3):
            label = _LABEL.match(part) if len(part) > 2 else None
            if label is None:
                break
            name = label[1] or label[2]
            told, named = self._label(name, part), self._named(name)
            if told is None and named is None:
                break
            capacity = Capacity(told) if told else capacity
            alone, party, part = named or alone, named or party, part[label.end() :]
        part, behind = _capacity_behind(part)
        capacity = behind or capacity
        found = (
            self._parties(part, capacity) or self._one(part, party, capacity) or self._several(part, party, capacity)
        )
        return found or ([_Entry(None, alone, capacity)] if alone is not None else [])

    def _label(self, name: str, part: str) -> str | None:
        """The capacity that a label tells, empty where it is only that of a person; None where it is no label."""
        key = word_key(name)
        # The president of a meeting who stands for a state: "President: Mr. X (Japan)".
        if key in ("president", "presidente", "le president") and self.party is None and part.endswith(")"):
            return Capacity.CHAIR
        return vocabulary("label").get(key)

    def _parties(self, part: str, capacity: Capacity) -> list[_Entry]:
        """The participants where a text lists parties, each alone or with a person in brackets."""
        pieces = [piece.strip() for piece in _PIECES.split(part.strip(" ."))]
        if len(pieces) < 2:
            return []
        inner = [_INNER.match(piece) for piece in pieces]
        named: list[Party] = []
        for found, piece in zip(inner, pieces, strict=True):
            if (party := self._named(found[1] if found else piece)) is None:
                return []
            named.append(party)
        people = [self._person(found[2], party) if found else None for found, party in zip(inner, named, strict=True)]
        return [_Entry(leader, party, capacity) for leader, party in zip(people, named, strict=True)]

    def _one(self, part: str, party: Party | None, capacity: Capacity, *, whole: bool = True) -> list[_Entry]:
        """The one participant that a text is: a party (where it may be a whole one), one with a person, a person."""
        if len(part) > _LONGEST:
            return []
        if whole and (named := self._named(part)) is not None:
            return [_Entry(None, named, capacity)]
        inner = _INNER.match(part)
        outer = self._named(inner[1]) if inner else None
        if inner is not None and outer is not None:
            part, party = inner[2], outer
        leader = self._person(part, party)
        if leader is None or (leader.office is None and begins_with_office(part)):
            # An office without a person still tells who is there: the party that it is of.
            of = office_alone(part, self.on, self.knowledge)
            if of is not None or leader is None:
                return [_Entry(None, of, capacity)] if of is not None and of != party else []
        own = leader.office.polity if leader.office is not None else leader.party
        return [_Entry(leader, party or own or leader.party, capacity, part)]

    def _person(self, text: str, party: Party | None) -> Leader | None:
        """The person that a text is; the party tells the customary order of the name and the sense of the title."""
        label = f"{party.name}: " if party is not None else ""
        try:
            leader = parse_leader(label + text, self.on, self.knowledge)
        except ParseError:
            return None
        return attrs.evolve(leader, raw=text)

    def _several(self, part: str, party: Party | None, capacity: Capacity) -> list[_Entry]:
        """A list within one line: of parties, of family names that are known, of persons with their offices."""
        pieces = [piece.strip() for piece in _PIECES.split(part.strip(" ."))]
        if len(pieces) > 1 and all(len(piece) < 40 and leaders_named(piece) for piece in pieces):
            people = [self._person(piece, party) for piece in pieces]
            return [_Entry(leader, party or leader.party, capacity) for leader in people if leader is not None]
        return list(self._in_prose(part, party, capacity))

    def _in_prose(self, part: str, party: Party | None, capacity: Capacity) -> Iterator[_Entry]:
        for mention in leaders_in(Scan(part), self.on, self.knowledge):
            leader = mention.value
            own = leader.office.polity if leader.office is not None else leader.party
            yield _Entry(leader, own or party, capacity)

    def _row(self, cells: list[str], columns: dict[int, str]) -> None:
        """A row of a table: what each cell is tells its heading, else what it says."""
        party, capacity, words = None, self.capacity, list[str]()
        for i, cell in enumerate(cells):
            kind = columns.get(i, "")
            bare, behind = _capacity_behind(cell)
            capacity = behind or capacity
            told = vocabulary("label").get(word_key(bare)) if kind in ("", "capacity") else None
            if told:
                capacity = Capacity(told)
            elif kind in ("", "party") and (named := self._named(bare)) is not None:
                party = party or named
            elif bare and not (kind == "number" or bare.strip(".)(").isdigit()):
                words.append(bare)
        party = party or self.party
        # Each cell has been looked at alone: several are no party.
        found = self._one(", ".join(words), party, capacity, whole=len(words) == 1) if words else []
        self._add(found or ([_Entry(None, party, capacity)] if party is not None else []))


def _capacity_behind(text: str) -> tuple[str, Capacity | None]:
    """The text without the capacity that it ends in, and that: Canada (host); Mr. X (Japan), Chair."""
    behind = _TOLD.search(text[-60:])
    told = vocabulary("label").get(word_key(behind[1])) if behind else None
    if behind is None or not told:
        return text, None
    return text[: len(text) - len(behind[0])], Capacity(told)
