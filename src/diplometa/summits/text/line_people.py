"""The people whom a line that is a meeting names, by office and full name or as a list of surnames."""

import re

from diplometa.core.folding import fold
from diplometa.core.scan import Scan, Span
from diplometa.leaders.lookup import name_uses
from diplometa.leaders.model import Leader, NameOrder, PersonName
from diplometa.parties.text.prose import parties_in
from diplometa.places.text import places_in
from diplometa.summits.text.line_parts import Part, Parts, overlaps

__all__ = ["Person", "people_in"]

_UPPER = "A-ZÀ-ÖØ-Þ"
_PARTICLES = "de|von|van|al|bin|ben|den|der|da|dos|le|la"
_NAME = rf"(?:(?:{_PARTICLES}) ){{0,2}}(?:[{_UPPER}]\.? ?)?(?:[{_UPPER}][\w'’]+(?:[ -](?=[{_UPPER}]))?){{1,4}}"
_ONE = re.compile(_NAME)
_JOINT = re.compile(r"\s?(?:[-–—/&]|,| and | et | y | und | e )\s?")
_SURNAME = rf"((?:de )?[{_UPPER}][\w'’]+)"
_PAIR = re.compile(rf"(?<![\w.-]){_SURNAME}\s?[-–—/]\s?{_SURNAME}(?![\w-])")
# What may follow the names: where they met, that they did, and on what.
_AT = re.compile(r"\s(?:at|in|im|a|à|en|auf|on|about|over|sur|sobre|über|meet|met)(?:\s.*)?$")

Person = tuple[int, int, Leader]


def _uses(name: str) -> tuple[int, int]:
    """How many persons of the roster have the name as their family name, how many as a given name."""
    return name_uses(fold(name))


def _surname(parts: Parts, start: int, end: int) -> Leader:
    name = parts.text[start:end]
    words = name.split()
    given, family = (" ".join(words[:-1]), words[-1]) if len(words) > 1 and words[0][:1].isupper() else (None, name)
    if given is not None and _uses(words[-1])[0] == 0 and _uses(words[0])[0] > 0:
        given, family = " ".join(words[1:]), words[0]
    if given is not None and (len(words) > 2 or "." not in given) and _uses(name)[0] > 0:
        given, family = None, name
    order = NameOrder.FAMILY_ONLY if given is None else NameOrder.UNKNOWN
    return Leader(name=PersonName(full=name, given=given, family=family, order=order), raw=name)


def _names(parts: Parts, start: int, end: int) -> list[Span]:
    """The names of a stretch that is nothing but names; empty where anything else stands in it."""
    if place := _AT.search(parts.text, start, end):
        end = place.start()
    found: list[Span] = []
    at = start
    while at < end:
        name = _ONE.match(parts.text, at, end)
        if not name or not name[0].strip():
            return []
        found.append((name.start(), name.start() + len(name[0].rstrip(" -"))))
        joint = _JOINT.match(parts.text, found[-1][1], end)
        if joint is None:
            return found if found[-1][1] >= end else []
        at = joint.end()
    return []


def _is_known(parts: Parts, span: Span) -> bool:
    """Whether somebody of the roster has the family name, and no state, place or word for a meeting has it there."""
    if overlaps(*span, parts.parties, parts.places, parts.words, parts.dates):
        return False
    name = parts.text[slice(*span)]
    return _uses(name)[0] > 0 or _uses(name.split()[-1])[0] > 0


def _runs(parts: Parts) -> list[Span]:
    """Stretches of parts that only commas divide."""
    runs: list[list[Part]] = []
    for part in parts.parts:
        if runs and part.before in (",", "/") and part.bracketed == runs[-1][-1].bracketed:
            runs[-1].append(part)
        else:
            runs.append([part])
    return [(run[0].start, run[-1].end) for run in runs]


def people_in(parts: Parts) -> list[Person]:
    """Everybody whom the line names, in its order: by office and name, in lists of surnames, in pairs of them."""
    found = [(m.start, m.end, m.value) for m in parts.leaders if not _is_other(m.value.name.full)]
    spans: list[Span] = []
    for start, end in _runs(parts):
        names = _names(parts, start, end)
        known = sum(_is_known(parts, name) for name in names)
        if len(names) > 1 and 2 * known >= len(names) and not any(_is_taken(parts, name) for name in names):
            spans += names
    for pair in _PAIR.finditer(parts.text):
        both = [pair.span(1), pair.span(2)]
        if any(_is_known(parts, name) for name in both) and not any(_is_taken(parts, name) for name in both):
            spans += both
    for start, end in dict.fromkeys(spans):
        if not any(start < other[1] and other[0] < end for other in found):
            found.append((start, end, _surname(parts, start, end)))
    return sorted(found, key=lambda person: person[0])


def _is_taken(parts: Parts, span: Span) -> bool:
    """Whether the words are known to be something else, as they stand or by themselves: a state, a city, a date."""
    if overlaps(*span, parts.parties, parts.places, parts.dates, parts.of("noun")):
        return True
    return _is_other(parts.text[slice(*span)])


def _is_other(name: str) -> bool:
    alone = Scan(name)
    return bool(parties_in(alone)) or (_uses(name)[0] == 0 and any(m.text == name for m in places_in(alone)))
