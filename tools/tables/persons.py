"""Persons: what is known of each from all the rows about it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tables.abroad import Kin
from tables.entries import Entry, bag, fold, has_words_of, place, words_in
from tables.roster import groups_of
from tables.spells import Spell

__all__ = ["Person", "people"]


@dataclass(frozen=True, kw_only=True)
class Person:
    """One person with the tenures of all rows of the files that are about it."""

    id: str
    name: str
    given: str
    family: str
    order: str
    aliases: tuple[str, ...]
    natives: tuple[str, ...]
    born: str
    wikidata: str
    spells: tuple[Spell, ...]


def people(entries: Sequence[Entry], kin: Kin = frozenset(), bodies: frozenset[str] = frozenset()) -> list[Person]:
    """The persons of all rows, each with a readable id of its own; `kin` and `bodies` as for `groups_of`."""
    sharing: dict[str, list[list[Entry]]] = defaultdict(list)
    groups = sorted(groups_of(entries, kin, bodies), key=lambda group: min(place(entry) for entry in group))
    for group in groups:
        sharing[_slug(_head(group))].append(group)
    taken: Counter[str] = Counter()
    firsts = frozenset(fold(entry.given).split(" ")[0] for entry in entries if entry.family)
    persons: list[Person] = []
    for group in groups:
        slug = _slug(_head(group))
        if len(sharing[slug]) > 1:
            slug = _unique(slug, group, sharing[slug])
        taken[slug] += 1
        persons.append(_person(slug if taken[slug] == 1 else f"{slug}-{taken[slug]}", group, firsts))
    return _without_namesakes(persons)


def _without_namesakes(persons: Sequence[Person]) -> list[Person]:
    """The persons without those other names that are another's of the same state: one with all words of that name."""
    bearers: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in persons:
        for polity in {spell.polity for spell in person.spells}:
            for alias in person.aliases:
                bearers[polity, bag(alias)].append(person)
    alien: dict[str, set[str]] = defaultdict(set)
    for (_, key), sharing in bearers.items():
        owners = [person for person in sharing if _names_whole(person, key)]
        for person in sharing if len(owners) == 1 else ():
            if person is not owners[0]:
                alien[person.id].add(key)
    return [
        replace(one, aliases=tuple(alias for alias in one.aliases if bag(alias) not in alien[one.id]))
        for one in persons
    ]


def _names_whole(person: Person, key: str) -> bool:
    """Whether an alias of the person, by its bag, has all words of the name, articles aside, in their order."""
    alias = next(fold(alias) for alias in person.aliases if bag(alias) == key)
    name, longer = ([word for word in words_in(text) if word != "al"] for text in (fold(person.name), alias))
    return has_words_of(name, longer)


def _head(group: Sequence[Entry]) -> Entry:
    """The row whose name stands for the person: of the best file, the most frequent, the fullest."""
    rank = min(entry.spell.rank for entry in group)
    best = [entry for entry in group if entry.spell.rank == rank]
    count = Counter(entry.name for entry in best)
    return min(best, key=lambda entry: (-count[entry.name], not entry.family, place(entry)))


def _slug(entry: Entry) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", fold(entry.name))) or "unnamed"


def _unique(slug: str, group: Sequence[Entry], sharing: Sequence[Sequence[Entry]]) -> str:
    """A slug with the state where that tells those apart who share it, else with the birth year or the first year."""
    weights: Counter[str] = Counter()
    for entry in group:
        weights[entry.spell.polity] += len(entry.spell.sources)
    polity = min(weights, key=lambda polity: (-weights[polity], polity))
    if sum(any(entry.spell.polity == polity for entry in other) for other in sharing) == 1:
        return f"{slug}-{polity.lower()}"
    born = next((entry.born for entry in sorted(group, key=place) if entry.born), None)
    return f"{slug}-{born or min(entry.spell.start[:4] or 'x' for entry in group)}"


def _person(slug: str, group: Sequence[Entry], firsts: frozenset[str]) -> Person:
    head = _head(group)
    given, family, order = _parts(head, {entry.spell.polity for entry in group}, firsts)
    born = Counter(entry.born for entry in group if entry.born).most_common(1)
    natives = dict.fromkeys(entry.native for entry in sorted(group, key=place) if entry.native)
    return Person(
        id=slug,
        name=head.name,
        given=given,
        family=family,
        order=order,
        aliases=tuple(_aliases(head, group)),
        natives=tuple(natives),
        born=str(born[0][0]) if born else "",
        wikidata=next((entry.wikidata for entry in group if entry.wikidata), ""),
        spells=tuple(entry.spell for entry in group),
    )


REGNAL = re.compile(r"[IVXL]+(?: [A-Z]+)?$")
OF = re.compile(r"d[aeo]s?(?= )|del(?= )|e(?= )|d['\u2019]")


def _parts(entry: Entry, polities: set[str], firsts: frozenset[str]) -> tuple[str, str, str]:
    """Given name, family name and their order; `firsts` are the words that given names begin with."""
    given, family = entry.given.strip(" ,"), entry.family.strip(" ,")
    if entry.mononym or (given and not family) or entry.name[:1].isdigit():
        return re.sub(r" [IVX]+$", "", entry.name if entry.name[:1].isdigit() else given or entry.name), "", "mononym"
    if not family:
        return "", "", ""
    if REGNAL.fullmatch(family):
        return given, "", "mononym"
    if fold(entry.name).startswith(f"{fold(family)} "):
        return given, family, "family-first"
    moved = _belonging(given, family, "de|van" if "NL" in polities else "van|von|vom|zu|ter|ten")
    if not moved and OF.match(family) and " " in given and fold(given).split(" ")[-1] not in firsts:
        # What stands before "de" is a first family name, where nobody has it for a given one: Salinas de Gortari.
        first = re.search(r"(?: d[aeo]s?)? \S+$", given)
        moved = first.group().strip() if first else ""
    return given[: len(given) - len(moved)].strip(), f"{moved} {family}".strip(), "given-first"


def _belonging(given: str, family: str, particles: str) -> str:
    """The words at the end of a given name that begin the family name: particles, and what "y" joins to it."""
    if given.endswith(" e"):
        return " ".join(given.split()[-2:])
    if family.startswith(("y ", "i ")) and " " in given:
        start = re.search(r"(?: (?:de|del)(?: la| las| los)?)? \S+$", given)
        return start.group().strip() if start else ""
    start = re.search(rf" (?:{particles}) .*$| (?:{particles})$", given)
    return start.group().strip() if start else ""


def _aliases(head: Entry, group: Sequence[Entry]) -> Iterator[str]:
    """The other names, without those that differ in case, accents or order alone, and without words of the name."""
    known = {fold(head.name)}
    # Where the family name comes first at home, that order is a name of its own.
    flipped = "" if any(e.native_family_first for e in group) else " ".join(sorted(fold(head.name).split()))
    for entry in sorted(group, key=place):
        for name in (entry.name, *entry.aliases):
            key = fold(name)
            if key in known or " ".join(sorted(key.split())) == flipped or key in fold(head.name).split():
                continue
            if key and not re.search(r"[,;:|()\d]| and ", name):
                known.add(key)
                yield name
