"""Who has a name, as the table of names has it: exactly, and in a loose form; and the names nearest to a text."""

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from diplometa.core.folding import fold_key
from diplometa.core.registry import near
from diplometa.data.tables import many, table
from diplometa.parties.grammar import loose_key

__all__ = ["Bearer", "bearers", "loose_bearers", "near_names"]

# Longer keys are no names: nothing near them is looked for.
_LONGEST = 40
# A loose form of so many letters is that of too much.
_TOO_LOOSE = 2


class Bearer(NamedTuple):
    """One party that has a name, with the time of the name and what else it may mean."""

    party: str
    kind: str
    strong: bool
    start: str
    end: str
    also: tuple[str, ...]
    name: str


# Where the letters of Latin stand; those of another script stand within a block of so many characters.
_LATIN = ((0x21, 0x250), (0x1E00, 0x1F00))
_BLOCK = 0x100
# Han and Hangul have one form each.
_ALONE = ((0x3400, 0xA000), (0xAC00, 0xD7A4))


@cache
def _folded_to(first: int, last: int) -> dict[str, str]:
    """The characters of a stretch of code points that are folded to each letter."""
    written: dict[str, str] = {}
    for char in map(chr, range(first, last)):
        letter = fold_key(char)[:1]
        written[letter] = written.get(letter, "") + char
    return written


def _written(letter: str) -> str:
    """The characters that are folded to a letter, with which names in the table may begin."""
    if any(first <= ord(letter) < last for first, last in _LATIN):
        return "".join(_folded_to(first, last).get(letter, "") for first, last in _LATIN)
    if any(first <= ord(letter) < last for first, last in _ALONE):
        return letter
    start = ord(letter) // _BLOCK * _BLOCK
    return _folded_to(start, start + _BLOCK).get(letter, letter)


@cache
def _phrases() -> dict[str, tuple[Bearer, ...]]:
    """Who has a name as a sentence in another language has it, with an article ("les États-Unis"), by its key."""
    found: dict[str, dict[Bearer, None]] = {}
    for party, lang, form in table("party_phrases").select("party", "lang", "form"):
        if lang != "en":
            bearer = Bearer(party, "alias", strong=True, start="", end="", also=(), name=form)
            found.setdefault(fold_key(form), {})[bearer] = None
    return {key: tuple(held) for key, held in found.items()}


# Bounded: letters of a caller's texts are many more than those that names begin with.
@lru_cache(maxsize=512)
def _under(letter: str) -> dict[str, int | tuple[int, ...]]:
    """Where the rows of a name stand, by its folded key, that begins with a letter: no more of the table is read."""
    names, found = table("party_names"), dict[str, int | tuple[int, ...]]()
    for char in _written(letter):
        for place, name in names.places(char):
            key = fold_key(name)
            before = found.get(key)
            # Most names have one row.
            found[key] = place if before is None else (*(before if isinstance(before, tuple) else (before,)), place)
    for key in _phrases():
        if key[0] == letter:
            found[key] = before if isinstance(before := found.get(key, ()), tuple) else (before,)
    return found


def bearers(key: str) -> tuple[Bearer, ...]:
    """Who has the name of this folded key."""
    places = _under(key[0]).get(key) if key else None
    if isinstance(places, int):
        return (_bearer_at()(places),)
    held = (*map(_bearer_at(), places), *_phrases().get(key, ())) if places is not None else ()
    return tuple(dict.fromkeys(held))


@cache
def _bearer_at() -> Callable[[int], Bearer]:
    """Reads the bearer whose row stands at a place of the table."""
    row = table("party_names").at

    def bearer(place: int) -> Bearer:
        # The columns in the order of the table: to look for them by name takes as long again.
        name, party, _, kind, tier, start, end, also, _ = row(place)
        return Bearer(party, kind, tier == "strong", start, end, many(also) if also else (), name)

    return bearer


@lru_cache(maxsize=512)
def _loose(letter: str) -> dict[str, tuple[str, ...]]:
    """The keys of each loose form that begins with a letter and is no key: also of those with an article before it."""
    loose: dict[str, tuple[str, ...]] = {}
    for key in chain(_under(letter), (key for key in _under("t") if key.startswith("the "))):
        form = loose_key(key)
        if form != key and form.startswith(letter):
            loose[form] = (*loose.get(form, ()), key)
    return loose


def loose_bearers(key: str) -> tuple[Bearer, ...]:
    """Who has a name with the loose form of this folded key; a form of two letters is too loose."""
    loose = loose_key(key)
    like = (loose, *_loose(loose[0]).get(loose, ())) if len(loose) > _TOO_LOOSE else ()
    return tuple(row for found in like for row in bearers(found))


@cache
def _near_by_letter() -> dict[str, list[str]]:
    """English names by their first letter, for a person to choose from."""
    names: dict[str, list[str]] = {}
    for row in table("party_names").passing("name", "lang", "kind", "tier"):
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
