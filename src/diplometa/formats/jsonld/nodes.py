"""The nodes that every other refers to: identifiers, parties, places, works."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from diplometa.core.records import Identifier
from diplometa.formats.naming import digest, own_id
from diplometa.formats.objects import is_uri, without_empty
from diplometa.parties.model import Organization, Party
from diplometa.places.model import Place

__all__ = ["Node", "actor", "identifiers", "links", "named", "place_node", "property_value", "state", "urn", "works"]

Node = dict[str, Any]
_WIKIDATA = "http://www.wikidata.org/entity/"


@lru_cache(maxsize=4096)
def urn(kind: str, key: str) -> str:
    """The URN of a thing of a kind: a name-based UUID (RFC 9562, version 5) of `diplometa/<kind>/<key>`."""
    name = f"diplometa/{kind}/{key}".encode("utf-8", "backslashreplace").decode()
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def named(kind: str, record: object) -> str:
    """The URN of a record: of its own identifier, else of its key, else of what it holds."""
    return urn(kind, own_id(record) or getattr(record, "key", None) or digest(record))


def property_value(scheme: str, value: str) -> Node:
    """An identifier."""
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def identifiers(given: Iterable[Identifier], own: str | None = None) -> list[Node]:
    """The identifiers of a record, its own in the registry first."""
    first = [property_value("diplometa", own)] if own is not None else []
    return [*first, *(property_value(each.scheme, each.value) for each in given)]


def links(given: Iterable[Identifier]) -> list[str]:
    """The items of Wikidata among the identifiers."""
    return [
        _WIKIDATA + each.value
        for each in given
        if each.scheme == "wikidata" and each.value[:1] == "Q" and each.value[1:].isdecimal()
    ]


def actor(party: Party) -> Node:
    """A party as one that acts: a state is an organization of government."""
    kind = "Organization" if isinstance(party, Organization) else "GovernmentOrganization"
    return _party(party, kind, "organization")


def state(party: Party) -> Node:
    """A party as a place: an organization has none, and stands for the area that it covers."""
    return _party(party, "AdministrativeArea" if isinstance(party, Organization) else "Country", "area")


def _party(party: Party, kind: str, role: str) -> Node:
    same = [_WIKIDATA + party.wikidata] if party.wikidata else []
    identifier = [property_value("diplometa", party.code)]
    node = {"@type": kind, "@id": urn(role, party.code), "name": party.name, "identifier": identifier, "sameAs": same}
    return without_empty(node)


def place_node(place: Place) -> Node:
    """A place within the one around it: venue, city, country."""
    country = state(place.country) if place.country is not None else None
    names = list(place.names)
    city: Node | None = None
    if place.city is not None:
        city = without_empty({"@type": "City", "name": place.city, "containedInPlace": country})
    if place.venue is None:
        whole = city or country or {}
        return {**whole, **({"alternateName": names} if names else {})}
    venue = {"@type": "Place", "name": place.venue, "alternateName": names, "containedInPlace": city or country}
    return without_empty(venue)


def works(texts: Iterable[str]) -> list[Node]:
    """Documents or sources: by their address, else by their words."""
    return [{"@type": "CreativeWork", "url" if is_uri(text) else "name": text} for text in texts]
