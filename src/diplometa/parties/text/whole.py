"""Parties as people write them: whole strings."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from diplometa.core.errors import require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.matching import same_case
from diplometa.dates.model import EdtfDate
from diplometa.parties.grammar import (
    bracketed,
    either,
    former_form,
    forms,
    is_headed,
    is_remark,
    polity_form,
    renamed,
    tidy,
    years_told,
)
from diplometa.parties.lookup import (
    Bearer,
    Bounds,
    bearers,
    bounds,
    is_code,
    loose_bearers,
    meaning,
    meaning_of_code,
    near_names,
    party_of_code,
    party_of_scheme,
    there,
    withdrawn,
)
from diplometa.parties.model import Country, Party
from diplometa.parties.text.refusal import LONGEST, refusal
from diplometa.parties.text.vocabulary import words

if TYPE_CHECKING:
    from diplometa.parties.lookup import Date

__all__ = ["parse_party", "party_named"]

_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\.?")
# ISO 3166 has codes of two and three letters.
_LONGEST_CODE = 3


def parse_party(
    text: str, on: "Date | None" = None, *, scheme: str | None = None, knowledge: Knowledge | None = None
) -> Party:
    """Read a string that is a party: a code, or a name in any language of the tables.

    A name is read with or without article, case, accents and full stops, turned about ("Korea, Republic of"), with "the
    Government of" before it or a remark in brackets behind it; a capital, a seat, an adjective is its state.

    >>> parse_party("the Republic of Korea"), parse_party("U.S."), parse_party("États-Unis")
    (Country('KR'), Country('US'), Country('US'))
    >>> import datetime
    >>> parse_party("Moscow", on=datetime.date(1975, 8, 1))
    Country('SUHH')

    Args:
        text: the whole string, nothing else around the name.
        on: the day at which the name holds; without it a name is today's bearer's, else its last one's.
        scheme: `iso2`, `iso3`, `numeric`, `iso3166-3`, `m49`, `cow`, `cow_letters`, `gw`, `gw_letters`, `ioc`,
            `vehicle` or `wikidata`: the text is a code of that scheme and nothing else. Without it, numbers and the
            codes of the Correlates of War, of Gleditsch and Ward, of the IOC and of vehicles are no codes.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        ParseError: it is no party, or may be several: then `alternatives` holds them. The message offers names like it.
        UnknownCodeError: there is no such scheme.

    Source: codes of ISO 3166-1 and 3166-3; names and their times from the table `party_names`.
    """
    require_knowledge(knowledge, "parse_party")
    require_str(text, "parse_party")
    day = bounds(on) if on is not None else None
    if scheme is not None:
        found = party_of_scheme(text, scheme, day) if len(text) <= LONGEST else ()
    else:
        found = _meant(text, day, knowledge)
    if len(found) == 1:
        return found[0]
    found = found or (_of_another_time(text) if scheme is None else ())
    raise refusal(text, found, lambda part: _read(part, None), lambda near: withdrawn(near.strip()) or near_names(near))


def party_named(text: str, on: "Date | None" = None, knowledge: Knowledge | None = None) -> Party | None:
    """As parse_party, None where that refuses: for readers that try many stretches of a text, most of them no party."""
    found = _meant(text, bounds(on) if on is not None else None, knowledge)
    return found[0] if len(found) == 1 else None


def _meant(text: str, day: Bounds | None, knowledge: Knowledge | None) -> tuple[Party, ...]:
    """What a name or code may mean: the caller's own parties win."""
    own = _own(text, knowledge) if knowledge is not None else ()
    if own and (held := there(own, day)):
        return held
    found = _read(text, day) if len(text) <= LONGEST else ()
    if own:
        return found or own
    return found if len(found) == 1 or day is not None or len(text) > LONGEST else _usual(text) or found


def _own(text: str, knowledge: Knowledge) -> tuple[Party, ...]:
    """The caller's own parties of this code or name, with or without article."""
    named = tuple(party for party in knowledge.of(Party) if party.code == text)
    for form in forms(tidy(text)):
        named = named or knowledge.named(Party, form)
    return named


@lru_cache(maxsize=4096)
def _read(text: str, on: Bounds | None) -> tuple[Party, ...]:
    """What a string may mean: one party where it is clear, several, or none."""
    bare = tidy(text)
    coded = meaning_of_code(text, on) or (bare != text and meaning_of_code(bare, on))
    return coded or _named(bare, on) or _with_remark(bare, on) or _with_two_names(bare, on)


def _usual(text: str) -> tuple[Party, ...]:
    """The party that lists mean by a shared name which stands alone in them."""
    key = fold_key(tidy(text))
    return tuple(party_of_code(row.party) for row in bearers(key)[:1]) if key in words("usual") else ()


def _of_another_time(text: str) -> tuple[Party, ...]:
    """The parties that have a name, but not at the time that is asked for: what an error offers, never an answer."""
    bare = tidy(text) if len(text) <= LONGEST else ""
    key = fold_key(bare)
    known = bearers(key) if key not in words("region") else ()
    held = [row for row in _written(bare, known) if row.kind != "metonym"]
    codes = dict.fromkeys(code for row in held for code in (row.party, *row.also) if is_code(code))
    return tuple(map(party_of_code, codes))


def _named(text: str, on: Bounds | None) -> tuple[Party, ...]:
    found = _in_a_form(text, on)
    if len(found) == 1 and isinstance(found[0], Country):
        return found
    if all(isinstance(party, Country) for party in found):
        return found
    # Of what is not a state, a president is no more than an officer.
    return () if is_headed(text) else found


def _in_a_form(text: str, on: Bounds | None) -> tuple[Party, ...]:
    key = fold_key(text)
    # Most texts are a name as they stand.
    if (known := bearers(key)) and key not in words("region") and (found := meaning(_written(text, known), on)):
        return found
    readings: dict[str, str] = {}
    for form in forms(text):
        key = fold_key(form)
        if form in readings or key in words("region"):
            continue
        readings[form] = key
        if (known := bearers(key)) and (found := meaning(_written(form, known), on)):
            return found
    for form, key in readings.items():
        if (known := loose_bearers(key)) and (found := meaning(_written(form, known), on)):
            return found
    if not readings:
        return ()
    last = next(reversed(readings))
    return _polity(last, on) or _former(text, on)


def _former(text: str, on: Bounds | None) -> tuple[Party, ...]:
    """The party of "the former X", where that is no more."""
    rest = former_form(text)
    return tuple(party for party in _named(rest, on) if party.kind == "former") if rest else ()


def _written(text: str, known: tuple[Bearer, ...]) -> list[Bearer]:
    """The bearers whose name this may be in its spelling: "us" and "who" are no abbreviations, "usa" is."""
    bare = text.replace(".", "")
    # With its full stops, an abbreviation is one in small letters, too: "u.s.".
    free = " " in text or ("." in text and bool(_DOTTED.fullmatch(text)))
    coded = is_code(bare.upper()) if len(bare) <= _LONGEST_CODE else None
    return [
        row
        for row in known
        if free or not row.name.isupper() or _abbreviates(bare, row)
        # "my" may be the code of Malaysia in small letters: it is not read as the Vietnamese name of another state.
        if coded in (None, row.party) or row.name.replace(".", "") == bare
    ]


def _abbreviates(text: str, row: Bearer) -> bool:
    if text.islower():
        return row.strong and len(text) > 2 and isinstance(party_of_code(row.party), Country)
    return same_case(row.name.replace(".", ""), text) or (text[0].isupper() and text[-1].isupper())


def _polity(text: str, on: Bounds | None) -> tuple[Party, ...]:
    """The state of "Republic of X", where X is one that never was divided or followed another."""
    rest = polity_form(text)
    known = [row for row in bearers(fold_key(rest)) if row.strong and row.kind in ("short", "former")] if rest else []
    found = meaning(known, on)
    return tuple(party for party in found if isinstance(party, Country) and not party.predecessors)


def _with_two_names(text: str, on: Bounds | None) -> tuple[Party, ...]:
    """The party of two names with a stroke between, where both are its."""
    names = either(text)
    first, second = (_named(names[0], on), _named(names[1], on)) if names else ((), ())
    return tuple(party for party in first if party in second)


def _with_remark(text: str, on: Bounds | None) -> tuple[Party, ...]:
    """The party of a name with brackets: a remark is dropped, another name must be the same party's."""
    parts = bracketed(text)
    if parts is None:
        return ()
    outer = _named(tidy(parts[0]), on)
    if on is None and (years := years_told(parts[1])) and (then := _named(tidy(parts[0]), bounds(EdtfDate(years)))):
        return then
    other = renamed(parts[1])
    inner = _named(tidy(other or parts[1]), on)
    common = tuple(party for party in outer if party in inner)
    if common or is_remark(parts[1]) or (other and inner):
        return common or outer
    if (
        outer
        and inner
        and {party.kind == "territory" for party in outer} != {party.kind == "territory" for party in inner}
    ):
        # "Denmark (Greenland)", "Aruba (Netherlands)": for which of its territories it stands there, or whose it is.
        return outer
    return tuple(dict.fromkeys(outer + inner)) if outer and inner else ()
