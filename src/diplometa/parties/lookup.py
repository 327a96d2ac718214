"""What is known of parties by code and by name, and what a name meant on a day."""

import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.names import WholeNames
from diplometa.core.registry import near
from diplometa.data.iso import codes_by_alpha_3
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.grammar import loose_key
from diplometa.parties.model import Country, Organization, Party

__all__ = [
    "Bearer",
    "Bounds",
    "Date",
    "bearers",
    "bounds",
    "country",
    "holds",
    "is_code",
    "lives_on",
    "loose_bearers",
    "meaning",
    "near_names",
    "organization",
    "party_of_code",
]

P = TypeVar("P", bound=Party)
Date = dt.date | EdtfDate
# The first and the last day of a stretch of time, None where it is open.
Bounds = tuple[tuple[int, ...] | None, tuple[int, ...] | None]
# Longer keys are no names: nothing near them is looked for.
_LONGEST = 40


class Bearer(NamedTuple):
    """One party that has a name, with the time of the name and what else it may mean."""

    party: str
    kind: str
    strong: bool
    start: str
    end: str
    also: tuple[str, ...]
    name: str


@cache
def party_of_code(code: str) -> Party:
    """The party of a code that is known to exist: the one object for it."""
    return Party(code)


@cache
def _lives() -> dict[str, tuple[str, str, str, tuple[str, ...]]]:
    """Kind, start, end and successors of every party by its code."""
    columns = ("code", "kind", "start", "end", "successors")
    rows = [row for name in ("countries", "organizations") for row in table(name).select(*columns)]
    return {code: (kind, start, end, many(after)) for code, kind, start, end, after in rows}


@cache
def _index() -> WholeNames[tuple[str, ...]]:
    """The rows of every name."""
    rows = table("party_names").select("party", "kind", "tier", "start", "end", "also", "name")
    return WholeNames((row[-1], row) for row in rows)


@cache
def _bearer(row: tuple[str, ...]) -> Bearer:
    party, kind, tier, start, end, also, name = row
    return Bearer(party, kind, tier == "strong", start, end, many(also), name)


def bearers(key: str) -> tuple[Bearer, ...]:
    """Who has the name of this folded key."""
    return tuple(map(_bearer, _index().get(key, ())))


@cache
def _loose() -> dict[str, list[str]]:
    loose: dict[str, list[str]] = {}
    for key in _index():
        loose.setdefault(loose_key(key), []).append(key)
    return loose


def loose_bearers(key: str) -> tuple[Bearer, ...]:
    """Who has a name with the loose form of this folded key; a form of two letters is too loose."""
    loose = loose_key(key)
    return tuple(row for like in _loose().get(loose, ()) for row in bearers(like)) if len(loose) > 2 else ()


def is_code(text: str) -> str | None:
    """The code that a text is exactly: a party's, or the ISO 3166 alpha-3 code of one, present before former."""
    if text in _lives():
        return text
    if len(text) == 3 and text.isascii() and text.isupper():
        return codes_by_alpha_3().get(text)
    return None


@cache
def _day(cell: str) -> EdtfDate:
    return EdtfDate(cell)


def bounds(on: Date) -> Bounds:
    """The first and the last day that a date may be."""
    date = on if isinstance(on, EdtfDate) else EdtfDate.from_date(on)
    return date.lower, date.upper


def holds(start: str, end: str, on: Bounds) -> bool:
    """Whether a stretch of time, given by the cells of its ends (empty: open), may hold a date."""
    first, last = _day(start).lower if start else None, _day(end).upper if end else None
    too_early = first and on[1] and on[1] < first
    return not too_early and not (last and on[0] and last < on[0])


def lives_on(code: str, on: Bounds) -> bool:
    """Whether a party may have existed on a date; an end of its time that is not known is open."""
    _, start, end, _ = _lives()[code]
    return holds(start, end, on)


def _alive(code: str, on: Bounds | None) -> bool:
    return lives_on(code, on) if on else not _lives()[code][2]


def meaning(known: Iterable[Bearer], on: Bounds | None = None) -> tuple[Party, ...]:
    """What a name means on a date: the one party, several where it is ambiguous, none where it means nothing then.

    Without a date it is today's bearer, else the last one. A strong name goes before a weak one; a weak one is shared
    with what else it may mean. A state that is divided on the date shares its name with its parts (Germany in 1960).
    """
    rows = [*known]
    codes = _then(rows, on) if on else ()
    return tuple(map(party_of_code, codes or _now(rows)))


def _then(rows: list[Bearer], on: Bounds) -> tuple[str, ...]:
    """Who has the name on a date: first the strong bearers, then the weak ones with what else the name may mean."""
    held = [row for row in rows if holds(row.start, row.end, on) and _alive(row.party, on)]
    strong = dict.fromkeys(row.party for row in held if row.strong)
    if strong:
        return (*strong, *_parts(rows, strong, on))
    others = [code for row in (held or rows) for code in row.also if code in _lives() and _alive(code, on)]
    weak = dict.fromkeys([*(row.party for row in held), *others])
    whole = weak or dict.fromkeys(row.party for row in rows if row.strong)
    parts = _parts(rows, whole, on)
    return (*whole, *parts) if weak or parts else ()


def _parts(rows: list[Bearer], whole: Iterable[str], on: Bounds) -> tuple[str, ...]:
    """The former states alive on the date that became the bearer and whose names end with this one: East Germany."""
    key = fold_key(rows[0].name) if rows else ""
    parts = _endings().get(key, ())
    return tuple(part for part, became in parts if became in whole and part not in whole and _alive(part, on))


@cache
def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    """The last words of the names of former states, with the state and what it became."""
    lives = _lives().items()
    gone = {code: after for code, (kind, _, end, after) in lives if kind in ("former", "historical") and end}
    endings: dict[str, dict[tuple[str, str], None]] = {}
    for name, party in table("party_names").select("name", "party"):
        if party in gone and (rest := fold_key(name).partition(" ")[2]):
            endings.setdefault(rest, {}).update(((party, after), None) for after in gone[party])
    return {rest: tuple(parts) for rest, parts in endings.items()}


def _now(rows: list[Bearer]) -> tuple[str, ...]:
    """Who has the name today, else who had it last."""
    for strong in (True, False):
        tier = [row for row in rows if row.strong is strong]
        living = [row for row in tier if _alive(row.party, None)]
        if living:
            named = [row for row in living if not row.end] or living
            others = [] if strong else [code for row in named for code in row.also if code in _lives()]
            return tuple(
                dict.fromkeys([*(row.party for row in named), *(code for code in others if _alive(code, None))])
            )
        if lasting := [row for row in tier if strong or _keeps_name(row)]:
            last = max(row.end for row in lasting)
            return tuple(dict.fromkeys(row.party for row in lasting if row.end == last))
    return ()


def _keeps_name(row: Bearer) -> bool:
    """Whether a weak name of a party that is no more still means it: not that of a region or a capital."""
    return _lives()[row.party][0] == "former" and row.kind != "metonym"


@cache
def _near_by_letter() -> dict[str, list[str]]:
    """English names by their first letter, for a person to choose from."""
    names: dict[str, list[str]] = {}
    for row in table("party_names").select("name", "lang", "kind", "tier"):
        if row[1:] in (("en", "short", "strong"), ("en", "former", "strong")) and len(row[0]) <= _LONGEST:
            names.setdefault(fold_key(row[0])[:1], []).append(row[0])
    return names


# Bounded: what is unknown, no table bounds.
@lru_cache(maxsize=4096)
def _nearest(key: str) -> tuple[str, ...]:
    return near(key, _near_by_letter().get(key[:1], []))


def near_names(text: str) -> tuple[str, ...]:
    """The English names most like a text: what an error offers, never an answer."""
    key = fold_key(text[: _LONGEST + 1])
    return _nearest(key) if 2 < len(key) <= _LONGEST else ()


def country(key: str, knowledge: Knowledge | None = None) -> Country:
    """The country of a code (ours, ISO 3166 alpha-2, -3, 3166-3) or of a name that no other has today.

    >>> country("JPN"), country("Soviet Union")
    (Country('JP'), Country('SUHH'))

    Args:
        key: a code or a name, nothing around it.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "country")
    return _find(Country, "country", require_str(key, "country"), knowledge)


def organization(key: str, knowledge: Knowledge | None = None) -> Organization:
    """The organisation of an acronym or of a name that no other has today.

    >>> organization("European Union")
    Organization('EU')

    Args:
        key: an acronym or a name, nothing around it.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "organization")
    return _find(Organization, "organisation", require_str(key, "organization"), knowledge)


def _find(cls: type[P], kind: str, key: str, knowledge: Knowledge | None) -> P:
    own = _own(cls, key, knowledge) if knowledge is not None else ()
    if len(own) == 1:
        return own[0]
    if own:
        raise UnknownCodeError(key, kind=kind, near=[party.code for party in own])
    code = is_code(key)
    if code and isinstance(party := party_of_code(code), cls):
        return party
    known = [row for row in bearers(fold_key(key)) if not row.kind.startswith(("demonym", "metonym", "combining"))]
    found = [party for party in meaning(known) if isinstance(party, cls)]
    if len(found) == 1:
        return found[0]
    raise UnknownCodeError(key, kind=kind, near=[party.code for party in found] or near_names(key))


def _own(cls: type[P], key: str, knowledge: Knowledge) -> tuple[P, ...]:
    """The caller's own parties of this code or name."""
    return tuple(party for party in knowledge.of(cls) if party.code == key) or knowledge.named(cls, key)
