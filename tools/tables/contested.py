"""Rows cleared of what they have from somebody else: names, years of birth, and who stands beside them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from difflib import SequenceMatcher

from tables.entries import Entry, fold
from tables.spells import Spell, days

__all__ = ["cleared", "spell_year"]

NEXT = timedelta(days=3 * 365)  # who comes in soon after is confused; a namesake of another time is not


def cleared(entries: Sequence[Entry]) -> list[Entry]:
    """The rows without the other names and years of birth that are those of other persons.

    A list of effective leaders has one person for a state and day; where a row of the one in office took its spell from
    the one in power, it took the name and the year of birth along.
    """
    rows = [_first_of_two(entry) for entry in entries]
    rows = _by_spell(rows)
    rows = [_own_names(entry, names) for names in [_known(rows)] for entry in rows]
    return list(_own_births(rows))


def _first_of_two(entry: Entry) -> Entry:
    """A row of two persons as the row of the first, by whose spell it was found."""
    first, _, second = entry.name.partition(" and ")
    if " " not in first or " " not in second:
        return entry
    words = set(fold(second).split()) - set(fold(first).split())
    aliases = tuple(alias for alias in entry.aliases if words.isdisjoint(fold(alias).split()))
    given, _, family = first.rpartition(" ")
    return replace(entry, name=first, given=given, family=family, aliases=aliases)


def spell_year(reference: str) -> int | None:
    """The year in which a spell of Archigos starts, as its number tells."""
    parts = reference.removeprefix("archigos:").split("-")
    return int(parts[1]) if reference.startswith("archigos:") and len(parts) > 1 and parts[1].isdigit() else None


def _one(entry: Entry, other: Entry) -> bool:
    """Whether two rows with one spell are about one person."""
    if entry.wikidata and other.wikidata:
        return entry.wikidata == other.wikidata
    return not set(fold(entry.name).split()).isdisjoint(fold(other.name).split())


def _by_spell(entries: Sequence[Entry]) -> list[Entry]:
    """The rows after those whose spell is another person's have lost what they have from it."""
    citing: dict[str, list[Entry]] = defaultdict(list)
    firsts: dict[tuple[str, str], int] = {}
    for entry in entries:
        for reference in entry.references:
            citing[reference].append(entry)
        who = (entry.spell.polity, entry.wikidata or fold(entry.name))
        firsts[who] = min(firsts.get(who, 9999), _start(entry))
    owners = {reference: _owner(reference, rows) for reference, rows in citing.items() if spell_year(reference)}

    def own(entry: Entry) -> Entry:
        for reference in entry.references:
            year, owner = spell_year(reference), owners.get(reference)
            if year is None or owner is None:
                continue
            if not _one(entry, owner):
                return _without(entry, {fold(name) for name in (owner.name, *owner.aliases)})
            first = firsts[entry.spell.polity, entry.wikidata or fold(entry.name)]
            if year + 2 < min(first, _start(owner)):
                alien = {fold(name) for name in entry.aliases if " " in name and not _is_like(name, entry.name)}
                return _without(entry, alien) if alien else entry
        return entry

    return [own(entry) for entry in entries]


def _is_like(name: str, other: str) -> bool:
    """Whether two names begin alike, or are spelled nearly alike."""
    one, two = fold(name), fold(other)
    return one.split()[:1] == two.split()[:1] or SequenceMatcher(None, one, two).ratio() > 0.6


def _start(entry: Entry) -> int:
    return days(entry.spell.start)[0].year if entry.spell.start else 9999


def _owner(reference: str, rows: Sequence[Entry]) -> Entry:
    """The row whose spell it is: it starts in the year of the spell, and its name is the likest to the others."""
    shared = [name for row in rows for name in row.aliases]

    def distance(entry: Entry) -> tuple[int, float]:
        alike = max((SequenceMatcher(None, fold(entry.name), fold(name)).ratio() for name in shared), default=0.0)
        return abs(_start(entry) - (spell_year(reference) or 0)), -alike

    return min(rows, key=distance)


def _without(entry: Entry, names: Iterable[str]) -> Entry:
    """The row without those names, but the family name, and without the year of birth."""
    kept = tuple(name for name in entry.aliases if fold(name) not in names or fold(name) == fold(entry.family))
    others = frozenset(other for other in entry.spell.others if other[2] != "archigos")
    return replace(entry, aliases=kept, born=None, spell=replace(entry.spell, others=others))


Known = dict[tuple[str, str], list[Entry]]


def _known(entries: Iterable[Entry]) -> Known:
    """The rows by state and folded name, and by name alone."""
    found: Known = defaultdict(list)
    for entry in entries:
        found[entry.spell.polity, fold(entry.name)].append(entry)
        found["", fold(entry.name)].append(entry)
    return found


def _own_names(entry: Entry, known: Known) -> Entry:
    ids = {row.wikidata for row in known[entry.spell.polity, fold(entry.name)] if row.wikidata}
    kept = tuple(name for name in entry.aliases if not _of_another(name, entry, ids, known))
    return replace(entry, aliases=kept) if kept != entry.aliases else entry


def _of_another(name: str, entry: Entry, ids: set[str], known: Known) -> bool:
    """Whether another name is the name of somebody else."""
    here = known.get((entry.spell.polity, fold(name)), [])
    others = {row.wikidata for row in here if row.wikidata}
    if ids and others and ids.isdisjoint(others) and any(_meet(row, entry, NEXT) for row in here):
        return True
    shared = set(fold(name).split()) & set(fold(entry.name).split())
    # A given name in common is none where both have other family names.
    if " " not in name or (shared and not any(_is_another(row, entry, shared) for row in here)):
        return False
    rows = here or known.get(("", fold(name)), [])
    return bool(rows) and not any(_meet(row, entry) or (row.wikidata and row.wikidata in ids) for row in rows)


def _is_another(one: Entry, other: Entry, shared: set[str]) -> bool:
    """Whether two rows have family names that differ, and nothing in common but given names."""
    family, other_family = fold(one.family), fold(other.family)
    unlike = SequenceMatcher(None, family, other_family).ratio() < 0.6
    return bool(family and other_family) and unlike and shared.isdisjoint(f"{family} {other_family}".split())


def _meet(one: Entry, other: Entry, room: timedelta = timedelta(0)) -> bool:
    """Whether two rows are of one state and share days, or lie no further apart than `room`."""
    a, b = one.spell, other.spell
    apart = max(days(b.start)[0] - _last(a), days(a.start)[0] - _last(b))
    return a.polity == b.polity and apart <= room


def _last(spell: Spell) -> date:
    return days(spell.end or spell.as_of or "")[1]


def _own_births(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The rows, of namesakes of one state those alone with a year of birth that a spell of their own gives."""
    ids: dict[tuple[str, str, int | None], set[str]] = defaultdict(set)
    for entry in entries:
        ids[entry.spell.polity, fold(entry.name), entry.born].add(entry.wikidata)
    for entry in entries:
        namesakes = ids[entry.spell.polity, fold(entry.name), entry.born] - {""}
        own = any(spell_year(reference) for reference in entry.references)
        yield replace(entry, born=None) if entry.born and len(namesakes) > 1 and not own else entry
