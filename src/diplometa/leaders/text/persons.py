"""Reads a string that is one person with honorifics, incumbency, office and polity."""

import re
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.leaders.lookup import Date, leaders_named
from diplometa.leaders.model import Incumbency, Leader, Office, Role
from diplometa.leaders.text.binding import resolved
from diplometa.leaders.text.layers import Layers
from diplometa.leaders.text.names import LONGEST, read_name, take_suffixes
from diplometa.leaders.text.offices import divided, joined_roles, own_polity, party_of, roles_of
from diplometa.leaders.text.vocabulary import honorifics, vocabulary, word_key
from diplometa.parties.model import Country, Party

__all__ = ["LeaderReading", "parse_leader", "read_leader"]

_BREAKS = re.compile(r"\s+[-\u2013\u2014]\s+|\s*[;\n]\s*")
# "e", "y" and "und" join the names of one person: Costa e Silva, Ortega y Gasset, von und zu Liechtenstein.
_SEVERAL = re.compile(r"(?<=\S)\s+(?:and|&|/|\+)\s+(?=\S)")
# What joins a portfolio or a polity to a title, and begins no name; behind an unknown one no name can be told apart.
_JOINS_TITLE = frozenset({"for", "of", "in", "to", "at", "on"})
_REGNAL = frozenset({Role.MONARCH, Role.HEIR})


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
        ParseError: there is no person in it, or more than one.

    Source: titles with their roles by polity, table `titles`; forms of address, table `honorifics`.
    """
    require_knowledge(knowledge, "parse_leader")
    return read_leader(text, on, knowledge).leader


def read_leader(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> LeaderReading:
    """As parse_leader, with what else the name may be and whether its order is assumed.

    Raises:
        ParseError: there is no person in it, or more than one.
    """
    require_str(text, "parse_leader")
    if len(text) > LONGEST:
        raise ParseError("this is too long for one person", source=text, expected=f"at most {LONGEST} characters")
    tidy = " ".join(_BREAKS.sub(", ", text.strip()).split()).strip(" ,;:")
    layers = Layers(divided(tidy), on, knowledge)
    name = layers.read()
    if not _may_be_person(name, layers):
        raise ParseError("no person is named here", source=text, expected="a personal name beside the office")
    if name.partition(" ")[0] in _JOINS_TITLE:
        expected = "a comma between the office and the name"
        raise ParseError("where the office ends is not known", source=text, expected=expected)
    if _SEVERAL.search(name) or _known_each(name):
        raise ParseError("several persons stand here", source=text, expected="one")
    reading = _read(text, name, layers)
    if on is None and knowledge is None:
        return reading
    return reading._replace(leader=resolved(reading.leader, on, knowledge))


def _known_each(name: str) -> bool:
    """Whether a comma divides whole names that are each a known person's, and no family name from the given one."""
    parts = name.split(", ")
    return len(parts) > 1 and all(" " in part and leaders_named(part) for part in parts)


def _may_be_person(name: str, layers: Layers) -> bool:
    """Whether what is left may be a personal name: it has letters, a capital, no mark-up, and is no party or thing."""
    if not any(map(str.isalpha, name)) or layers.is_thing or word_key(name) in honorifics() or "<" in name:
        return False
    if word_key(name) in vocabulary("no-person"):
        return False
    if layers.phrases or layers.honorifics:
        return word_key(name.rpartition(" ")[2]) not in vocabulary("thing")
    words = [word_key(word) for word in name.split(" ")]
    things = vocabulary("thing")
    if name.islower() or words[-1] in things or words[0] in ("the", "a", "an") or len(words) > 8:
        return False
    return party_of(name) is None


def _read(raw: str, name: str, layers: Layers) -> LeaderReading:
    phrase = layers.phrases[-1] if layers.phrases else None
    polity = _polity(layers)
    roles = joined_roles(roles_of(key, polity) for key in phrase.keys) if phrase is not None else ()
    princely = bool(layers.honorifics) and layers.honorifics[-1] in ("Prince", "Princess")
    name, suffixes = take_suffixes(name)
    read = read_name(
        name,
        tuple(layers.honorifics),
        (*suffixes, *layers.suffixes),
        polity.code if isinstance(polity, Country) else None,
        regnal=princely or not _REGNAL.isdisjoint(roles),
        titled=phrase is not None or bool(layers.honorifics),
        knowledge=layers.knowledge,
    )
    office = Office(title=phrase.title, roles=roles, polity=polity) if phrase is not None else None
    told = layers.told or (Incumbency.CURRENT if office is not None else None)
    names = (read.name, *read.alternatives)
    first, *others = (Leader(name=one, office=office, incumbency=told, raw=raw) for one in names)
    return LeaderReading(first, tuple(others), read.assumed)


def _polity(layers: Layers) -> Party | None:
    """The polity of the person: that of the office, else what a title or a form of address alone tells."""
    if not layers.phrases:
        return layers.polity
    phrase = layers.phrases[-1]
    if (named := phrase.polity or layers.polity) is not None:
        return named
    styles = [key for style in layers.honorifics if (key := word_key(style)) in vocabulary("polity-of")]
    return next((polity for key in (*phrase.keys, *styles) if (polity := own_polity(key)) is not None), None)
