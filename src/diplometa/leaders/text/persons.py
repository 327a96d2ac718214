"""Reads a string that is one person with honorifics, incumbency, office and polity."""

import re
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.leaders.lookup import Date, leaders_named
from diplometa.leaders.model import Incumbency, Leader, Role
from diplometa.leaders.text.binding import resolved
from diplometa.leaders.text.layers import Layers
from diplometa.leaders.text.mentions import office_of
from diplometa.leaders.text.names import LONGEST, read_name, take_suffixes
from diplometa.leaders.text.offices import polity_of_title, singular
from diplometa.leaders.text.polities import party_of
from diplometa.leaders.text.unspaced import divided, is_title_alone
from diplometa.leaders.text.vocabulary import honorifics, vocabulary, word_key
from diplometa.parties.model import Country, Party

__all__ = ["LeaderReading", "parse_leader", "read_leader"]

_BREAKS = re.compile(r"\s+[-\u2013\u2014]\s+|\s*[;\n\t]\s*")
_NUMBERED = re.compile(r"\(?[0-9]{1,4}[.)]\s+|[\u2022*\u00b7-]\s+")
# What a line of a list begins with: "France: ", "Head of delegation: ".
_LABEL = re.compile(r"([^:\t\n;\u2013\u2014]{2,60}?)(?:\s?:\s+|\s+[-\u2013\u2014]\s+|[ ]?[\t\n;]\s*)")
# "e", "y" and "und" join the names of one person: Costa e Silva, Ortega y Gasset, von und zu Liechtenstein.
# Without one of these there is no label: it is looked for first, as most strings have none.
_LABEL_END = re.compile(r"[:\t\n;\u2013\u2014]|\s-")
# Marks that stand in no name: mark-up, code.
_MARKS = re.compile(r"[<>;{}=]|--")
_CONJUNCTIONS = frozenset({"and", "und", "et", "e", "y"})
_JOINED_ON = re.compile("[-'\u2019]")
_LISTED = re.compile(r"(?:.+, )?(\S+(?: \S+)?),? (?:and|&) (\S+(?: \S+)?)")
_SEVERAL = re.compile(r"(?<=\S)\s+(?:and|&|/|\+)\s+(?=\S)")
# What joins a portfolio or a polity to a title, and begins no name; behind an unknown one no name can be told apart.
_JOINS_TITLE = frozenset({"for", "of", "in", "to", "at", "on"})
_REGNAL = frozenset({Role.MONARCH, Role.HEIR})
# What points to somebody and names nobody: his Japanese counterpart.
_POINTERS = frozenset({"his", "her", "their", "its", "our", "my", "both", "all", "this", "these", "the", "a", "an"})


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
    bare, party = _unlabelled(text.strip(), on, knowledge)
    tidy = " ".join(_BREAKS.sub(", ", bare).split()).strip(" ,;:")
    layers = Layers(divided(tidy), on, knowledge)
    name = layers.read()
    layers.polity = layers.polity or party
    if not _may_be_person(name, layers):
        raise ParseError("no person is named here", source=text, expected="a personal name beside the office")
    if name.partition(" ")[0] in _JOINS_TITLE:
        expected = "a comma between the office and the name"
        raise ParseError("where the office ends is not known", source=text, expected=expected)
    if _SEVERAL.search(name) or _known_each(name) or _is_list(layers):
        raise ParseError("several persons stand here", source=text, expected="one")
    reading = _read(text, name, layers)
    if on is None and knowledge is None:
        return reading
    return reading._replace(leader=resolved(reading.leader, on, knowledge))


def _unlabelled(text: str, on: Date | None, knowledge: Knowledge | None) -> tuple[str, Party | None]:
    """The text without the number, the party or the part in a list that it begins with, and that party."""
    if (number := _NUMBERED.match(text)) is not None:
        text = text[number.end() :]
    party: Party | None = None
    for _ in range(2 if _LABEL_END.search(text) else 0):
        label = _LABEL.match(text)
        if label is None:
            break
        named = party_of(label[1].strip(), knowledge, on)
        if named is None and word_key(label[1]) not in vocabulary("label"):
            break
        text, party = text[label.end() :], party or named
    return text, party


def _known_each(name: str) -> bool:
    """Whether a comma divides whole names that are each a known person's, and no family name from the given one."""
    parts = name.split(", ")
    return len(parts) > 1 and all(" " in part and leaders_named(part) for part in parts)


def _may_be_person(name: str, layers: Layers) -> bool:
    """Whether what is left may be a personal name: it has letters, a capital, no mark-up, and is no party or thing."""
    key = word_key(name)
    if not any(map(str.isalpha, name)) or layers.is_thing or key in honorifics() or key in vocabulary("no-person"):
        return False
    if name.count("(") != name.count(")") or _MARKS.search(name) or _is_sentence(name):
        return False
    if layers.phrases or layers.honorifics:
        return word_key(name.rpartition(" ")[2]) not in vocabulary("thing")
    words = [word_key(word) for word in name.split(" ")]
    if words[0] in _POINTERS or words[0] in vocabulary("thing-before") or words[-1] in vocabulary("thing"):
        return False
    if any(map(str.isdigit, name)) or name.islower() or len(words) > 8 or name.lower() in vocabulary("not-name"):
        return False
    return party_of(name) is None and not is_title_alone(name)


def _is_sentence(name: str) -> bool:
    """Whether the words are running text: in a script without capitals too many, else small ones that no name has."""
    words = name.split(" ")
    if name.upper() == name.lower():
        letters = [char for char in name if char.isalpha()]
        # "ibn", "Abd al-" and nisbas make Arabic names long; names in Chinese characters are not.
        arabic = any("\u0600" <= char <= "\u06ff" for char in letters)
        return len(words) > (8 if arabic else 5) or (len(words) == 1 and len(name) > 12 and name[0] >= "\u3040")
    particles = vocabulary("particle")
    small = [word for word in words if word.islower() and not _JOINED_ON.search(word)]
    small = [word for word in small if word.rstrip(".,") not in particles and word not in _CONJUNCTIONS]
    return bool(small) and (len(words) > 1 or small[0] > "\u0400")


def _is_list(layers: Layers) -> bool:
    """Whether the office is of several, or what stands behind a comma is a list of further names."""
    phrase = layers.phrases[-1] if layers.phrases else None
    if phrase is None:
        return False
    listed = _LISTED.fullmatch(phrase.title) if phrase.polity is None and not phrase.is_known else None
    return singular(phrase.keys[0]) != phrase.keys[0] or (
        listed is not None and all(map(leaders_named, listed.groups()))
    )


def _read(raw: str, name: str, layers: Layers) -> LeaderReading:
    phrase = layers.phrases[-1] if layers.phrases else None
    polity = _polity(layers)
    office = office_of(phrase.title, phrase.keys, polity) if phrase is not None else None
    princely = bool(layers.honorifics) and layers.honorifics[-1] in ("Prince", "Princess")
    name, suffixes = take_suffixes(name)
    read = read_name(
        name,
        tuple(layers.honorifics),
        (*suffixes, *layers.suffixes),
        polity.code if isinstance(polity, Country) else None,
        regnal=princely or (office is not None and not _REGNAL.isdisjoint(office.roles)),
        titled=phrase is not None or bool(layers.honorifics),
        knowledge=layers.knowledge,
    )
    told = layers.told or (Incumbency.CURRENT if office is not None else None)
    names = (read.name, *read.alternatives)
    told_alone = polity if office is None else None
    first, *others = (Leader(name=one, office=office, incumbency=told, party=told_alone, raw=raw) for one in names)
    return LeaderReading(first, tuple(others), read.assumed)


def _polity(layers: Layers) -> Party | None:
    """The polity of the person: that of the office, else what a title or a form of address alone tells."""
    if not layers.phrases:
        return layers.polity
    phrase = layers.phrases[-1]
    if (named := phrase.polity or layers.polity) is not None:
        return named
    styles = (key for style in layers.honorifics if (key := word_key(style)) in vocabulary("polity-of"))
    return polity_of_title(phrase.keys) or polity_of_title(styles)
