"""What the tables say of a party, by its code: its row, its names, its codes in other schemes, its members."""

from collections.abc import Mapping
from functools import cache, lru_cache
from operator import itemgetter
from sys import intern
from typing import NamedTuple

from diplometa.data.tables import many, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array

__all__ = [
    "Code",
    "Name",
    "Spell",
    "are_one",
    "came_of",
    "codes_of",
    "facts",
    "is_known",
    "members_of",
    "names_of",
    "renamed",
]


class Name(NamedTuple):
    """One name of a party, as the table of names has it."""

    name: str
    lang: str
    kind: str
    strong: bool
    start: str
    end: str
    source: str


class Code(NamedTuple):
    """One code of a party in a scheme of others, with the time for which it holds (empty: open)."""

    scheme: str
    code: str
    letters: str
    start: str
    end: str


class Spell(NamedTuple):
    """One spell of a member, by the cells of the table of memberships."""

    member: str
    start: str
    end: str
    status: str
    ended: str
    source: tuple[str, ...]


@cache
def facts(kind: str) -> Mapping[str, tuple[str, ...]]:
    """The rows of one table of parties by their code, which stands first."""
    return {row[0]: row for row in table(kind).rows}


def is_known(code: str) -> bool:
    """Whether the tables know a party of this code."""
    return any(code in facts(kind) for kind in ("countries", "organizations"))


@cache
def _places() -> "Mapping[str, array[int]]":
    """Where the names of each party stand in the table."""
    return table("party_names").places_by("party")


@lru_cache(maxsize=32)
def names_of(code: str) -> tuple[Name, ...]:
    """Every name of a party, in the order of the table."""
    names = table("party_names")
    chosen = itemgetter(*map(names.header.index, ("name", "lang", "kind", "tier", "start", "end", "source")))
    rows = (chosen(names.at(place)) for place in _places().get(code, ()))
    return tuple(Name(name, lang, kind, tier == "strong", *rest) for name, lang, kind, tier, *rest in rows)


@cache
def codes_of(code: str) -> tuple[Code, ...]:
    """The codes of a party in the schemes that the table of codes has, in the order of time."""
    rows = table("party_codes").under(code, "scheme", "code", "letters", "start", "end")
    return tuple(sorted((Code(*row) for row in rows), key=lambda row: (row.scheme, not row.end, row.start)))


@cache
def members_of(organization: str) -> tuple[Spell, ...]:
    """The spells of the members of an organisation, whatever their status."""
    rows = table("memberships").under(organization, "member", "start", "end", "status", "ended", "source")
    # What many rows say is kept once.
    return tuple(
        Spell(intern(member), intern(start), intern(end), intern(status), intern(ended), _sources(source))
        for member, start, end, status, ended, source in rows
    )


@cache
def _sources(cell: str) -> tuple[str, ...]:
    return many(cell)


@cache
def _continuing() -> frozenset[tuple[str, str]]:
    pairs = table("party_ties").select("party", "continues")
    return frozenset(pair for party, other in pairs for pair in ((party, other), (other, party)))


def are_one(code: str, other: str) -> bool:
    """Whether one of two parties continues the other, as the same state."""
    return (code, other) in _continuing()


@cache
def _renamed() -> dict[str, str]:
    rows = table("party_ties").select("party", "continues", "kind")
    return {former: party for party, former, kind in rows if kind == "renamed"}


def renamed(code: str) -> str:
    """The code that a state has now of which ISO 3166 has an entry for its former name (BUMM: MM), else the code."""
    return _renamed().get(code, code)


@cache
def _ancestors() -> dict[str, set[str]]:
    """The parties that each came from, those from which they came among them."""
    parents: dict[str, set[str]] = {}
    for kind in ("countries", "organizations"):
        for code, before, after in table(kind).select("code", "predecessors", "successors"):
            parents.setdefault(code, set()).update(many(before))
            for child in many(after):
                parents.setdefault(child, set()).add(code)
    found: dict[str, set[str]] = {}
    for code, nearest in parents.items():
        reached, more = set(nearest), [*nearest]
        while more:
            fresh = parents.get(more.pop(), set()) - reached
            reached |= fresh
            more += fresh
        found[code] = reached
    return found


def came_of(code: str, other: str) -> bool:
    """Whether a party came of another one, be it through others."""
    return other in _ancestors().get(code, ())
