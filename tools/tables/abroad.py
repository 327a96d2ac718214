"""Which groups of rows of two states, or of a state and an organisation, are about one person."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from tables.entries import Entry, bag, fold
from tables.spells import NEAR, Spell, days, gap

__all__ = ["Kin", "pairs_abroad"]

Kin = frozenset[tuple[str, str]]
YEAR = timedelta(days=365)
AGES = 10 * YEAR
CAREER = 30 * YEAR
REGNAL = re.compile(r" (?:[ivx]+)$")


def pairs_abroad(groups: Sequence[Sequence[Entry]], kin: Kin, bodies: frozenset[str]) -> set[tuple[int, int, int]]:
    """Pairs of groups of no common polity that are one person, each with how sure that is (0 the surest).

    Args:
        groups: the rows by person, as far as known.
        kin: pairs of a state and one that it came from or went into, in both orders.
        bodies: the codes of organisations.
    """
    cut: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    named: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for entry in group:
            if entry.split:
                cut[fold(entry.name), entry.born].append(number)
            for name in (entry.name, *entry.aliases):
                if " " in fold(name):
                    named[bag(name)].add(number)
    found = {(0, numbers[0], other) for numbers in cut.values() for other in numbers[1:] if other != numbers[0]}
    found |= set(_crowns(groups))
    for numbers in named.values():
        found |= set(_of_one_name(sorted(numbers), groups, kin, bodies))
    return found | set(_of_longer_name(groups, bodies))


def _of_longer_name(groups: Sequence[Sequence[Entry]], bodies: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Heads of organisations with the one head of a state whose whole name begins theirs: Moussa Faki Mahamat."""
    heads: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        if not _is_of_bodies(group, bodies):
            for entry in group:
                heads[fold(entry.name)].add(number)
    for number, group in enumerate(groups):
        words = fold(group[0].name).split()
        if _is_of_bodies(group, bodies) and len(words) == 3:
            of_state = heads.get(" ".join(words[:2]), set())
            for other in of_state if len(of_state) == 1 else ():
                if _apart(group, groups[other]) <= CAREER:
                    yield 3, min(number, other), max(number, other)


def _of_one_name(
    numbers: Sequence[int], groups: Sequence[Sequence[Entry]], kin: Kin, bodies: frozenset[str]
) -> Iterator[tuple[int, int, int]]:
    """The pairs among the groups of one name."""
    of_states = [n for n in numbers if not _is_of_bodies(groups[n], bodies)]
    for one, other in combinations(numbers, 2):
        a, b = groups[one], groups[other]
        if {entry.spell.polity for entry in a} & {entry.spell.polity for entry in b}:
            continue
        if _same_reign(a, b) or _same_birth(a, b):
            yield 0, one, other
        elif _in_turn(a, b, kin):
            yield 1, one, other
        elif len(of_states) < 2 and _apart(a, b) <= CAREER and not REGNAL.search(fold(a[0].name)):
            yield 2, one, other


def _is_of_bodies(group: Sequence[Entry], bodies: frozenset[str]) -> bool:
    return all(entry.spell.polity in bodies or "io-head" in entry.spell.roles for entry in group)


def _same_name(one: Entry, other: Entry) -> bool:
    return bag(one.name) == bag(other.name)


def _span(spell: Spell) -> tuple[str, str]:
    return spell.start or spell.as_of or spell.end, spell.end or spell.as_of or spell.start


def _apart(one: Sequence[Entry], other: Sequence[Entry]) -> timedelta:
    """The time between the tenures of two groups at the least."""
    return min(_between(a.spell, b.spell) for a in one for b in other)


def _between(one: Spell, other: Spell) -> timedelta:
    (start, end), (other_start, other_end) = _span(one), _span(other)
    early, late = days(start)[0] - days(other_end)[1], days(other_start)[0] - days(end)[1]
    return max(early, late, timedelta(0))


def _same_reign(one: Sequence[Entry], other: Sequence[Entry]) -> bool:
    """Whether one crown of two states is worn: the reigns begin or end together; so does the French co-prince's."""
    pairs = [(a.spell, b.spell) for a in one for b in other if _same_name(a, b)]
    reigns = [(a, b) for a, b in pairs if "head-of-state" in a.roles & b.roles]
    return any(_begin_or_end_alike(a, b) or _is_co_prince(a, b) or _is_co_prince(b, a) for a, b in reigns)


def _begin_or_end_alike(one: Spell, other: Spell) -> bool:
    edges = [(one.start, other.start), (one.end, other.end)]
    known = [(a, b) for a, b in edges if a and b]
    if any(len(a) == len(b) == len("2000-01-01") and gap(a, b) <= NEAR for a, b in known):
        return _between(one, other) == timedelta(0)
    return len(known) == len(edges) and all(a[:4] == b[:4] for a, b in known)


def _is_co_prince(one: Spell, other: Spell) -> bool:
    return one.title == "French Co-Prince" and other.polity == "FR" and _between(one, other) == timedelta(0)


def _same_birth(one: Sequence[Entry], other: Sequence[Entry]) -> bool:
    years, others = ({entry.born for entry in group if entry.born} for group in (one, other))
    named = any(_same_name(a, b) and not REGNAL.search(fold(a.name)) for a in one for b in other)
    return named and bool(years & others) and _apart(one, other) <= CAREER


def _in_turn(one: Sequence[Entry], other: Sequence[Entry], kin: Kin) -> bool:
    """Whether the states of two groups came one from the other, and the tenures lie near; of crowns, meet."""
    return any(
        (a.spell.polity, b.spell.polity) in kin
        and _same_name(a, b)
        and _between(a.spell, b.spell) <= (NEAR if REGNAL.search(fold(a.name)) else AGES)
        for a in one
        for b in other
    )


def _crowns(groups: Sequence[Sequence[Entry]]) -> Iterator[tuple[int, int, int]]:
    """The realms of a crown: of one name since 1901, within the time of the one group that has a Wikidata id."""
    crowns: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        if any({"head-of-state", "monarch"} <= entry.spell.roles and entry.spell.start > "1901" for entry in group):
            for name in {fold(entry.name) for entry in group}:
                crowns[name].append(number)
    for numbers in crowns.values():
        known = [number for number in numbers if any(entry.wikidata for entry in groups[number])]
        if len(known) == 1:
            first, last = _reach(groups[known[0]])
            for number in numbers:
                start, end = _reach(groups[number])
                if number != known[0] and first - YEAR <= start and end <= last + YEAR:
                    yield 0, known[0], number


def _reach(group: Sequence[Entry]) -> tuple[date, date]:
    spans = [_span(entry.spell) for entry in group]
    return min(days(start)[0] for start, _ in spans), max(days(end)[1] for _, end in spans)
