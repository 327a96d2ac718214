"""Parties by the codes of others: in one scheme that is named, and what a code that was given twice meant on a day."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.data.iso import former_codes
from diplometa.data.tables import many, table
from diplometa.parties.lookup.meaning import is_code, lives_on, party_of_code
from diplometa.parties.model import Party
from diplometa.parties.model.codes import SCHEMES, require_scheme
from diplometa.parties.model.facts import facts, renamed
from diplometa.parties.model.times import Bounds, holds

__all__ = ["meaning_of_code", "party_of_scheme", "schemes_of", "withdrawn"]

Held = tuple[str, str, str]
# A number as people have it in a column: with noughts before it, or made a float by a data frame.
_NUMBER = re.compile(r"0*([1-9]\d{0,3})(?:\.0)?")
# The schemes that tell for what time a code is given.
_SPELLED = frozenset({"cow", "cow_letters", "gw", "gw_letters", "ioc", "vehicle"})


def meaning_of_code(text: str, on: Bounds | None = None) -> tuple[Party, ...]:
    """The party of a code of ours, or of an ISO 3166 alpha-3 code; none where the text is no code.

    A two-letter code that ISO 3166 gave to another state before is that of today's; before it was given to that one,
    both may be meant (AI, GE, SK), unless it is one state under another name (BY).
    """
    if not (code := is_code(text)):
        return ()
    if on is None or len(text) != 2 or text not in former_codes() or _listed(code, on):
        return (party_of_code(code),)
    before = [other for other in former_codes()[text] if lives_on(other, on)]
    return tuple(map(party_of_code, dict.fromkeys(map(renamed, (code, *before)))))


def _listed(code: str, on: Bounds) -> bool:
    """Whether ISO 3166 may have had the party on a date; where its entry is not dated, that is not known."""
    ends = [
        interval.partition("/") for interval in many(facts("countries")[code][table("countries").header.index("iso")])
    ]
    return any(holds(start, end.strip("."), on) for start, _, end in ends if start != "..")


def withdrawn(text: str) -> tuple[str, ...]:
    """The parties whose code a text was in ISO 3166 (CS, SU, YU): what an error offers, never an answer."""
    return former_codes().get(text.upper(), ()) if len(text) == 2 else ()


def party_of_scheme(text: str, scheme: str, on: Bounds | None = None) -> tuple[Party, ...]:
    """The parties of a code in one scheme, on a date or by today's use, else by the last: one, several or none.

    Raises:
        UnknownCodeError: no scheme of that name is known.
    """
    require_scheme(scheme)
    held = _by_code(scheme).get(_key(text.strip(), scheme), ())
    if on is None:
        # A series of states goes on from one to the next; a code of ISO 3166 is given anew, to whom else.
        last = max((row[2] for row in held), default="") if scheme in _SPELLED else ""
        held = tuple(row for row in held if not row[2]) or tuple(row for row in held if row[2] >= last)
    elif len(held) > 1 or scheme in _SPELLED:
        # The other codes were given to states that had been before them: there a single party has it for all time.
        held = tuple(row for row in held if holds(row[1], row[2], on))
    return tuple(map(party_of_code, dict.fromkeys(row[0] for row in held)))


def schemes_of(text: str) -> Iterator[tuple[str, Party]]:
    """The schemes in which a text is a code, each with a party that has it."""
    for scheme in SCHEMES:
        for party in party_of_scheme(text, scheme):
            yield scheme, party


def _key(text: str, scheme: str) -> str:
    number = _NUMBER.fullmatch(text)
    if scheme in ("numeric", "m49"):
        return number[1].zfill(3) if number else ""
    if scheme in ("cow", "gw"):
        return number[1] if number else ""
    return text.upper()


@cache
def _by_code(scheme: str) -> dict[str, tuple[Held, ...]]:
    """The parties of each code of a scheme with the time for which they had it (empty: open)."""
    found: dict[str, dict[Held, None]] = {}
    for code, held in _spelled(scheme) if scheme in _SPELLED else _lasting(scheme):
        found.setdefault(code, {})[held] = None
    return {code: tuple(held) for code, held in found.items()}


def _spelled(scheme: str) -> Iterator[tuple[str, Held]]:
    base, _, letters = scheme.partition("_")
    rows = table("party_codes").select("party", "scheme", "letters" if letters else "code", "start", "end")
    return ((code, (party, start, end)) for party, of, code, start, end in rows if of == base)


def _lasting(scheme: str) -> Iterator[tuple[str, Held]]:
    """The codes that last as long as the party, or are taken from it when ISO 3166 withdraws them."""
    if scheme == "wikidata":
        for kind in ("countries", "organizations"):
            for party, end, item in table(kind).select("code", "end", "wikidata"):
                if item:
                    yield item, (party, "", end)
        return
    for party, start, end, iso in table("countries").select("code", "start", "end", "iso"):
        if code := party_of_code(party).code_in(scheme):
            yield code, (party, start, end or iso.rpartition("/")[2].strip("."))
