"""Codes of parties in the schemes of others: ISO 3166, UN M49, Correlates of War, Gleditsch-Ward, IOC, vehicles."""

from typing import TYPE_CHECKING

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.registry import near
from diplometa.data.iso import iso_country
from diplometa.data.tables import table
from diplometa.parties.model.facts import Code, codes_of, facts
from diplometa.parties.model.times import holds

if TYPE_CHECKING:
    from diplometa.parties.model.times import Bounds

__all__ = ["SCHEMES", "code_of", "require_scheme"]

# The schemes, each with the column of the table of countries, or of pycountry, that has its codes; the others have
# spells in a table of their own.
SCHEMES: dict[str, str] = {
    "iso2": "",
    "iso3": "alpha_3",
    "numeric": "numeric",
    "iso3166-3": "",
    "m49": "numeric",
    "cow": "",
    "cow_letters": "",
    "gw": "",
    "gw_letters": "",
    "ioc": "",
    "vehicle": "",
    "wikidata": "wikidata",
}
# ISO 3166 took its numbers from M49 and gave one more.
NOT_M49 = frozenset({"TW"})


def require_scheme(scheme: str) -> str:
    """The scheme, where it is one.

    Raises:
        UnknownCodeError: no scheme of that name is known.
    """
    if require_str(scheme, "scheme") not in SCHEMES:
        raise UnknownCodeError(scheme, kind="scheme", near=near(scheme, [*SCHEMES]) or tuple(SCHEMES))
    return scheme


def code_of(party: str, scheme: str, on: "Bounds | None" = None) -> str | None:
    """The code that the tables or pycountry give a known party in a scheme, on a date where that has spells."""
    if scheme in ("iso2", "iso3166-3"):
        return _alphabetic(party, scheme)
    if column := SCHEMES[scheme]:
        return None if scheme == "m49" and party in NOT_M49 else _cell(party, column) or iso_country(party).get(column)
    base, _, letters = scheme.partition("_")
    row = _held([row for row in codes_of(party) if row.scheme == base], on)
    return (row.letters if letters else row.code) if row is not None else None


def _alphabetic(party: str, scheme: str) -> str | None:
    """The letters of ISO 3166 of which our key is made: those of a former state begin with what was withdrawn."""
    if party not in facts("countries") or not party.isupper():
        return None
    if scheme == "iso2":
        return party[:2]
    return party if len(party) == len("SUHH") else None


def _cell(party: str, column: str) -> str:
    for kind in ("countries", "organizations"):
        if (row := facts(kind).get(party)) and column in table(kind).header:
            return row[table(kind).header.index(column)]
    return ""


def _held(rows: list[Code], on: "Bounds | None") -> Code | None:
    """The code of a date, where all that may hold then are one; without a date the last."""
    if on is None:
        return rows[-1] if rows else None
    held = [row for row in rows if holds(row.start, row.end, on)]
    return held[0] if len({row.code for row in held}) == 1 else None
