"""What is known of places by name, and of which state a city was on a day."""

from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.names import WholeNames
from diplometa.core.registry import near
from diplometa.data.tables import many, table
from diplometa.parties.lookup import Bounds, holds, lives_on, party_of_code
from diplometa.places.model import Place

__all__ = ["CITY_KINDS", "REGION_KINDS", "VENUE_KINDS", "PlaceRow", "choose", "made", "place", "place_rows", "rows_of"]

CITY_KINDS = frozenset({"city", "capital"})
VENUE_KINDS = frozenset({"venue", "building", "residence", "base"})
REGION_KINDS = frozenset({"region", "island", "disputed-area"})


class PlaceRow(NamedTuple):
    """One row of the table: a place in one state, for the time of that."""

    name: str
    kind: str
    city: str
    country: str
    start: str
    end: str
    aliases: tuple[str, ...]
    weight: int


@cache
def place_rows() -> tuple[PlaceRow, ...]:
    """Every place of the table."""
    columns = ("name", "kind", "city", "country", "start", "end", "aliases", "weight")
    rows = table("places").select(*columns)
    return tuple(
        PlaceRow(name, kind, city, country, start, end, many(aliases), int(weight))
        for name, kind, city, country, start, end, aliases, weight in rows
    )


@cache
def _by_name() -> WholeNames[PlaceRow]:
    return WholeNames((name, row) for row in place_rows() for name in (row.name, *row.aliases))


def rows_of(key: str) -> tuple[PlaceRow, ...]:
    """The places that have the name of this folded key."""
    return _by_name().get(key, ())


def choose(rows: tuple[PlaceRow, ...], on: Bounds | None) -> tuple[PlaceRow, ...]:
    """The place that a name means on a date, and others as well known; its state is left out where it is not known.

    Without a date the place is today's, else the last one. A lesser namesake never stands in for a well-known place
    whose state on the date is not in the table.
    """
    held = tuple(row for row in rows if (holds(row.start, row.end, on) if on else not row.end))
    best = max((row.weight for row in rows), default=0)
    if max((row.weight for row in held), default=0) < best - 1 or not held:
        top = [row for row in rows if row.weight == best]
        last = max(top, key=lambda row: row.end or "9", default=None)
        return () if last is None else (last._replace(country="") if on and _undecided(last, on) else last,)
    heaviest = max(row.weight for row in held)
    return tuple(row for row in held if row.weight == heaviest)


def _undecided(row: PlaceRow, on: Bounds) -> bool:
    """Whether a state that lives on the date had the place only later: whose the place was is not in the table."""
    return bool(row.country) and lives_on(row.country, on) and not holds(row.start, "", on)


def _state(code: str, on: Bounds | None) -> str:
    """The state of a place on a date: where today's was not yet, the one former state that it came from."""
    if not code or on is None or lives_on(code, on):
        return code
    former = [party.code for party in party_of_code(code).predecessors if party.kind == "former"]
    alive = [before for before in former if lives_on(before, on)]
    return alive[0] if len(alive) == 1 else code


@lru_cache(maxsize=4096)
def made(row: PlaceRow, on: Bounds | None = None) -> Place:
    """The record of a row: a venue with its city, but alone where it is better known than that (Camp David)."""
    if row.kind not in VENUE_KINDS or row.name == row.city:
        return _placed(row.name, row.country, None, on)
    known = tuple(city for city in rows_of(fold_key(row.city)) if city.kind in CITY_KINDS)
    its_own = any(city.country == row.country for city in known)
    city = choose(known, on)[0] if its_own else None
    if row.kind == "residence" and (city is None or city.weight < min(row.weight, 2)) and "alace" not in row.name:
        return _placed(row.name, row.country, None, on)
    return _placed(row.city or None, city.country if city else row.country, row.name, on)


def _placed(city: str | None, code: str, venue: str | None, on: Bounds | None) -> Place:
    state = _state(code, on)
    return Place(city=city, country=party_of_code(state) if state else None, venue=venue)


def place(key: str, knowledge: Knowledge | None = None) -> Place:
    """The place of a name that no other place as well known has today: a city, a venue, a region.

    >>> str(place("White House"))
    'White House, Washington, United States'

    Args:
        key: a name, alone.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "place")
    require_str(key, "place")
    own = knowledge.named(Place, key) if knowledge is not None else ()
    found = own or tuple(dict.fromkeys(made(row) for row in choose(rows_of(fold_key(key)), None)))
    if len(found) == 1:
        return found[0]
    like = [str(one) for one in found] or near(key, [row.name for row in place_rows()])
    raise UnknownCodeError(key, kind="place", near=like)
