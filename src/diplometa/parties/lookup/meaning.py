"""What a name or a code means on a day: who bore it then, and who was there to bear it."""

from collections.abc import Iterable, Iterator
from functools import cache

from diplometa.core.folding import fold_key
from diplometa.data.iso import codes_by_alpha_3
from diplometa.data.tables import many, table
from diplometa.parties.lookup.names import Bearer, bearers
from diplometa.parties.model import Party
from diplometa.parties.model.facts import names_of, renamed
from diplometa.parties.model.times import Bounds, holds, may_hold

__all__ = ["is_code", "lives_on", "meaning", "party_of_code", "there"]

# Kinds of names that two parties share as such in every language.
_SHARED = frozenset({"short", "former", "alias"})


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


def is_code(text: str) -> str | None:
    """The code that a text is exactly: a party's, or the ISO 3166 alpha-3 code of one, present before former.

    The alpha-3 code of a former name is that of the state as it is called now (BUR: MM), as the name is.
    """
    if text in _lives():
        return text
    if len(text) == 3 and text.isascii() and text.isupper():
        code = codes_by_alpha_3().get(text)
        return renamed(code) if code else None
    return None


def lives_on(code: str, on: Bounds) -> bool:
    """Whether a party may have existed on a date; an end of its time that is not known is open."""
    _, start, end, _ = _lives()[code]
    return holds(start, end, on)


def there(parties: Iterable[Party], on: Bounds | None) -> tuple[Party, ...]:
    """Those of a caller's own parties that may have been there on a date, by their own times."""
    return tuple(
        party
        for party in parties
        if on is None or not (lives := party.intervals()) or any(may_hold(life.lower, life.upper, on) for life in lives)
    )


def _alive(code: str, on: Bounds | None) -> bool:
    return lives_on(code, on) if on else not _lives()[code][2]


def meaning(known: Iterable[Bearer], on: Bounds | None = None) -> tuple[Party, ...]:
    """What a name means on a date: the one party, several where it is ambiguous, none where it means nothing then.

    Without a date it is today's bearer, else the last one. A strong name goes before a weak one; a weak one is shared
    with what else it may mean. A state that is divided on the date shares its name with its parts (Germany in 1960). A
    name that no party bore on the date keeps its meaning of today; a seat has none.
    """
    rows = [*known]
    if on is None and len(rows) == 1 and rows[0].strong and _alive(rows[0].party, None):
        # Most names: one party has it, and is there.
        return (party_of_code(renamed(rows[0].party)),)
    codes = _then(rows, on) if on else ()
    if on and not codes and all(row.kind == "metonym" for row in rows):
        # A name goes on to mean its party before and after its time; a city is then the seat of others.
        return ()
    return tuple(map(party_of_code, dict.fromkeys(map(renamed, codes or _now(rows)))))


def _then(rows: list[Bearer], on: Bounds) -> tuple[str, ...]:
    """Who has the name on a date: first the strong bearers, then the weak ones with what else the name may mean."""
    rows = [*rows, *_sharers(rows)]
    held = [row for row in rows if holds(row.start, row.end, on) and _alive(row.party, on)]
    strong = dict.fromkeys(row.party for row in held if row.strong)
    if strong:
        return (*strong, *_parts(rows, strong, on))
    others = [code for row in (held or rows) for code in row.also if code in _lives() and _alive(code, on)]
    weak = dict.fromkeys([*(row.party for row in held), *others])
    whole = weak or dict.fromkeys(row.party for row in rows if row.strong)
    parts = _parts(rows, whole, on)
    return (*whole, *parts) if weak or parts else ()


@cache
def _english_names(code: str) -> tuple[str, ...]:
    """The short English names of a party, as keys."""
    named = (row for row in names_of(code) if row.strong and row.lang == "en" and row.kind == "short")
    return tuple(fold_key(row.name) for row in named)


def _english(rows: list[Bearer]) -> dict[str, str]:
    """The short English names, as keys, of the parties whose short name in any language this is."""
    named = dict.fromkeys(row.party for row in rows if row.strong and row.kind == "short")
    return {key: code for code in named for key in _english_names(code)}


def _sharers(rows: list[Bearer]) -> Iterator[Bearer]:
    """Who else had the English name of the party: they had the name in other languages, too (Russland, Türkei)."""
    known = {fold_key(row.name) for row in rows}
    for key, code in _english(rows).items():
        if key not in known:
            yield from (row for row in bearers(key) if row.party != code and row.kind in _SHARED)


def _parts(rows: list[Bearer], whole: Iterable[str], on: Bounds) -> tuple[str, ...]:
    """The former states alive on the date that became the bearer and whose names end with this one: East Germany."""
    keys = dict.fromkeys([*(fold_key(row.name) for row in rows[:1]), *_english(rows)])
    parts = dict.fromkeys(part for key in keys for part in _endings().get(key, ()))
    held = (part for part, became in parts if became in whole and part not in whole and _alive(part, on))
    return tuple(dict.fromkeys(held))


@cache
def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    """The last words of the names of former states, with the state and what it became."""
    lives = _lives().items()
    gone = {code: after for code, (kind, _, end, after) in lives if kind in ("former", "historical") and end}
    endings: dict[str, dict[tuple[str, str], None]] = {}
    for party, became in gone.items():
        for row in names_of(party):
            if rest := fold_key(row.name).partition(" ")[2]:
                endings.setdefault(rest, {}).update(((party, after), None) for after in became)
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
