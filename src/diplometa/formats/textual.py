"""What one text of a format says that is several fields of a record: a place, the order of a name, a title's roles."""

from functools import cache
from typing import Any

from diplometa.core.folding import fold_key
from diplometa.data.tables import table
from diplometa.formats.objects import Parties
from diplometa.leaders.model import NameOrder, Role
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import Topic

__all__ = ["order_of", "place_of", "roles_named", "three_letters", "topic_named", "two_letters"]


def order_of(full: str, given: str | None, family: str | None) -> NameOrder:
    """In which order a full name has its parts.

    >>> order_of("ISHIBA Shigeru", "Shigeru", "Ishiba").value, order_of("Cher", "Cher", None).value
    ('family-first', 'mononym')
    """
    whole = full.casefold()
    if given and family:
        one, other = given.casefold(), family.casefold()
        if whole == f"{one} {other}":
            return NameOrder.GIVEN_FIRST
        return NameOrder.FAMILY_FIRST if whole in (f"{other} {one}", f"{other}{one}") else NameOrder.UNKNOWN
    if family:
        return NameOrder.FAMILY_ONLY if whole == family.casefold() else NameOrder.UNKNOWN
    return NameOrder.MONONYM if given and whole == given.casefold() else NameOrder.UNKNOWN


def place_of(text: str, parties: Parties) -> Place:
    """A place out of its parts: venue, city, country; what names no country is a city, or with one before it a venue.

    >>> place_of("White House, Washington, United States", Parties(None))
    Place(city='Washington', country=Country('US'), venue='White House', names=())
    """
    rest, _, last = text.rpartition(", ")
    country = parties.read(last)
    if country is None:
        rest = text
    venue, _, city = rest.rpartition(", ")
    if not city.strip():
        return Place(country=country) if country is not None else Place(city=text)
    return Place(city=city, country=country, venue=venue if venue.strip() else None)


def roles_named(title: str, polity: Party | None) -> tuple[Role, ...]:
    """The roles that the table of titles gives one, for its polity."""
    from diplometa.leaders.text.offices import roles_of

    return roles_of(fold_key(title), polity)


@cache
def _topics() -> dict[str, str]:
    """The code of each label that is one topic's alone."""
    rows = [(fold_key(label), code) for code, label in table("topics").select("code", "label")]
    labels = [label for label, _ in rows]
    return {label: code for label, code in rows if labels.count(label) == 1}


def topic_named(label: str) -> Topic | None:
    """The topic of this label."""
    code = _topics().get(fold_key(label))
    return Topic(code) if code else None


@cache
def three_letters(language: str) -> str | None:
    """The ISO 639-3 code of a language, by that of ISO 639-1."""
    import pycountry

    languages: Any = pycountry.languages
    return getattr(languages.get(alpha_2=language), "alpha_3", None)


@cache
def two_letters(language: str) -> str | None:
    """The ISO 639-1 code of a language, by that of ISO 639-3."""
    import pycountry

    languages: Any = pycountry.languages
    return getattr(languages.get(alpha_3=language), "alpha_2", None)
