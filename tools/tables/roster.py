"""Which rows of the files are about one person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from difflib import SequenceMatcher
from typing import NamedTuple

from tables.abroad import Kin, pairs_abroad
from tables.contested import cleared
from tables.entries import Entry, bag, fold, has_words_of, place, words_in
from tables.spells import NEAR, Spell, days, gap

__all__ = ["groups_of"]

YEAR = timedelta(days=365)  # a date of the year alone may lie so far off
CAREER = 30 * YEAR
LIFE = 45 * YEAR
MINISTER = frozenset({"foreign-minister"})  # one at a time, so one word shared tells who
YOUNGEST, OLDEST = 18, 95


def groups_of(
    entries: Sequence[Entry], kin: Kin = frozenset(), bodies: frozenset[str] = frozenset()
) -> list[list[Entry]]:
    """The rows by person: first by Wikidata id, then by state, name and time.

    Args:
        entries: the rows of all files.
        kin: pairs of a state and one that it came from or went into, in both orders.
        bodies: the codes of organisations.
    """
    by_id: dict[str, list[Entry]] = defaultdict(list)
    rest: list[Entry] = []
    for entry in cleared(sorted(entries, key=place)):
        (by_id[entry.wikidata] if entry.wikidata else rest).append(entry)
    for group in by_id.values():
        anchor = max(group, key=lambda entry: len(entry.spell.sources))
        for entry in [entry for entry in group if not _may_be_one(anchor, entry)]:
            # The id is a slip, and so are the other names that came with it.
            group.remove(entry)
            rest.append(replace(entry, wikidata="", aliases=()))
    groups = _of_one_state([*by_id.values(), *([entry] for entry in rest)])
    return _joined(groups, pairs_abroad(groups, kin, bodies))


def _may_be_one(one: Entry, other: Entry) -> bool:
    """Whether two names can be spellings of one."""
    name, other_name = fold(one.name), fold(other.name)
    shared = set(name.split()) & set(other_name.split())
    return bool(shared) or SequenceMatcher(None, name, other_name).ratio() > 0.5


def _names(entry: Entry) -> set[str]:
    names = {fold(name) for name in (entry.name, *entry.aliases)}
    return {name for name in names if " " in name} | {fold(entry.name)}


def _of_one_state(groups: list[list[Entry]]) -> list[list[Entry]]:
    """The groups after those of one state that are one person have been put together."""
    by_polity: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for polity in sorted({entry.spell.polity for entry in group}):
            by_polity[polity].append(number)
    traits = [_traits(group) for group in groups]
    return _joined(groups, {pair for numbers in by_polity.values() for pair in _pairs(numbers, traits)})


def _joined(groups: list[list[Entry]], pairs: Iterable[tuple[int, int, int]]) -> list[list[Entry]]:
    """The groups after the pairs have been put together, the surest first."""
    root = list(range(len(groups)))
    members = {number: list(group) for number, group in enumerate(groups)}
    for _, one, other in sorted(pairs):
        low, high = sorted((_find(root, one), _find(root, other)))
        if low != high and not _differ(members[low], members[high]):
            root[high] = low
            members[low] += members.pop(high)
    return list(members.values())


def _find(root: list[int], number: int) -> int:
    while root[number] != number:
        number = root[number]
    return number


def _differ(one: Sequence[Entry], other: Sequence[Entry]) -> bool:
    """Whether two groups have different Wikidata ids."""
    ids, others = ({entry.wikidata for entry in group if entry.wikidata} for group in (one, other))
    return bool(ids and others and ids != others) and not any(_is_copy(a, b) for a in one for b in other)


def _is_copy(one: Entry, other: Entry) -> bool:
    """Whether two rows tell the same tenure of names of which one has the other's words: of two ids one is a double."""
    a, b = one.spell, other.spell
    same = (a.polity, a.roles, a.start) == (b.polity, b.roles, b.start) and len(a.start) == len("2000-01-01")
    small, large = sorted((words_in(fold(one.name)), words_in(fold(other.name))), key=len)
    return same and (bag(one.name) == bag(other.name) or has_words_of(small, large))


class Traits(NamedTuple):
    """What two groups of rows are compared by."""

    group: Sequence[Entry]
    names: frozenset[str]
    bags: frozenset[str]
    years: frozenset[int]
    spans: tuple[tuple[date, date], ...]


def _traits(group: Sequence[Entry]) -> Traits:
    names = frozenset[str]().union(*map(_names, group))
    return Traits(
        group,
        names,
        frozenset(map(bag, names)),
        frozenset(entry.born for entry in group if entry.born),
        tuple(_span(entry.spell) for entry in group),
    )


def _span(spell: Spell) -> tuple[date, date]:
    """The days on which a spell is known to run, at the most."""
    first, last = spell.start or spell.as_of or spell.end, spell.end or spell.as_of or spell.start
    return days(first)[0], days(last)[1]


def _pairs(numbers: Sequence[int], traits: Sequence[Traits]) -> Iterator[tuple[int, int, int]]:
    """Pairs of groups of one state that are one person, the surest first."""
    for number, one in enumerate(numbers):
        for other in numbers[number + 1 :]:
            likeness = _likeness(traits[one], traits[other])
            if likeness is not None:
                yield likeness, one, other


def _likeness(one: Traits, other: Traits) -> int | None:
    """How sure it is that two groups of one state are one person: 0 the surest, None if they are two."""
    if _differ(one.group, other.group):
        return None
    apart = min(_between(span, other_span) for span in one.spans for other_span in other.spans)
    if one.bags & other.bags and _same_age(one, other, apart):
        return 1 if apart else 0
    if _same_age(one, other, apart * 5) and _within(one.names, other.names):
        return 3 if apart else 2
    twins = apart <= NEAR and any(_is_twin(a, b) for a in one.group for b in other.group)
    return 4 if twins else None


def _between(one: tuple[date, date], other: tuple[date, date]) -> timedelta:
    """The time between two spells; none where they meet."""
    return max(one[0] - other[1], other[0] - one[1], timedelta(0))


def _same_age(one: Traits, other: Traits, apart: timedelta) -> bool:
    """Whether the years of birth, where known, and the time between two groups allow that they are one person."""
    if one.years and other.years:
        return any(abs(a - b) <= 1 for a in one.years for b in other.years) and apart <= LIFE
    born, group = (one.years, other.group) if one.years else (other.years, one.group)
    starts = [days(e.spell.start)[0].year for e in group if e.spell.start and "monarch" not in e.spell.roles]
    return apart <= CAREER and all(YOUNGEST <= start - year <= OLDEST for year in born for start in starts)


def _within(names: Iterable[str], others: Iterable[str]) -> bool:
    """Whether the words of one name stand in another in their order, initials left out; a lone word is too little."""
    for name in names:
        for other in others:
            small, large = sorted((words_in(name), words_in(other)), key=len)
            if name.rpartition(" ")[2] == other.rpartition(" ")[2] and has_words_of(small, large):
                return True
    return False


def _is_twin(one: Entry, other: Entry) -> bool:
    """Whether two rows tell one tenure under two spellings: same role, days and nearly the same name."""
    a, b = one.spell, other.spell
    if a.polity != b.polity or not a.roles & b.roles or not (a.start and b.start) or gap(a.start, b.start) > NEAR:
        return False
    if a.end and b.end and gap(a.end, b.end) > NEAR:
        return False
    shared = {word for word in fold(one.name).split() if len(word) > 3} & set(fold(other.name).split())
    if shared and a.start == b.start and days(a.start)[0] == days(a.start)[1] and a.roles == b.roles == MINISTER:
        return True
    alike = SequenceMatcher(None, fold(one.name), fold(other.name)).ratio()
    if (a.start, a.end) == (b.start, b.end) and len(a.start) == len(a.end) == len("2000-01-01"):
        return bool(shared) or alike > 0.6
    return alike > 0.8 or (alike > 0.6 and bool(one.family) and fold(one.family) == fold(other.family))
