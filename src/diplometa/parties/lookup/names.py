"""Who has a name, as the table of names has it: exactly, and in a loose form; and the names nearest to a text."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from diplometa.core.folding import fold_key
from diplometa.core.names import WholeNames
from diplometa.core.registry import near
from diplometa.data.tables import many, table
from diplometa.parties.grammar import loose_key

__all__ = ["Bearer", "bearers", "loose_bearers", "near_names"]

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
def _index() -> WholeNames[tuple[str, ...]]:
    """The rows of every name."""
    rows = table("party_names").select("party", "kind", "tier", "start", "end", "also", "name")
    return WholeNames((row[-1], row) for row in chain(rows, _phrases()))


def _phrases() -> Iterator[tuple[str, ...]]:
    """Names as a sentence in another language has them, with an article: "les États-Unis"."""
    for party, lang, form in table("party_phrases").select("party", "lang", "form"):
        if lang != "en":
            yield party, "alias", "strong", "", "", "", form


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
