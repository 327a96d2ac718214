"""Wikidata: leaders, meetings and instruments as items in its JSON, to compare with and to be added by."""

from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from diplometa.catalogue import Dataset
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.objects import encoded
from diplometa.formats.wikidata.items import Item, Snak, Statement, instrument, meeting, person
from diplometa.formats.wikidata.lost import losses as losses_of
from diplometa.formats.wikidata.terms import PROPERTIES

__all__ = ["items", "losses", "write"]

# The proleptic Gregorian calendar.
CALENDAR = "http://www.wikidata.org/entity/Q1985727"
LANGUAGE = "en"


def write(root: object, *, indent: int | None = None) -> str:
    """The records as a list of items; those that Wikidata has already bear its identifier.

    Source: Wikibase JSON, statements of items; datatypes of properties as Wikidata has them.
    """
    return encoded([_item(item) for item in items(bare(root))], indent)


def items(dataset: Dataset) -> Iterator[Item]:
    """The items of the leaders, meetings and instruments of a Dataset."""
    yield from map(person, dataset.leaders)
    yield from map(meeting, dataset.summits)
    yield from map(instrument, dataset.treaties)


def losses(root: object) -> Report:
    """What Wikidata has no property for, and what it could only hold by an item that is not known."""
    return losses_of(root)


def _item(item: Item) -> dict[str, Any]:
    claims: dict[str, list[dict[str, Any]]] = {}
    for statement in item.statements:
        claims.setdefault(statement.main.property, []).append(_statement(statement, item.id))
    label = {"language": LANGUAGE, "value": item.label}
    return {
        "type": "item",
        **({"id": item.id} if item.id else {}),
        "labels": {LANGUAGE: label} if item.label else {},
        "aliases": {LANGUAGE: [{"language": LANGUAGE, "value": each} for each in item.aliases]} if item.aliases else {},
        "claims": claims,
    }


def _statement(statement: Statement, item: str | None) -> dict[str, Any]:
    """A statement; on an item that is there already with an identifier, the same every time."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for snak in statement.qualifiers:
        grouped.setdefault(snak.property, []).append(_snak(snak))
    made = {
        "mainsnak": _snak(statement.main),
        "type": "statement",
        "rank": "normal",
        "qualifiers": grouped,
        "qualifiers-order": list(grouped),
        "references": [
            {"snaks": {"P854": [_snak(Snak("P854", page))]}, "snaks-order": ["P854"]} for page in statement.pages
        ],
    }
    if item is None:
        return made
    return {"id": f"{item}${uuid5(NAMESPACE_URL, f'diplometa/{item}/{statement!r}')}".upper(), **made}


def _snak(snak: Snak) -> dict[str, Any]:
    datatype = PROPERTIES[snak.property]
    head = {"property": snak.property, "datatype": datatype}
    if snak.value is None:
        return {"snaktype": "somevalue", **head}
    return {"snaktype": "value", **head, "datavalue": _value(snak.value, datatype)}


def _value(value: str | tuple[str, int], datatype: str) -> dict[str, Any]:
    if isinstance(value, tuple):
        time, precision = value
        whole: Any = {"time": time, "timezone": 0, "before": 0, "after": 0}
        return {"type": "time", "value": {**whole, "precision": precision, "calendarmodel": CALENDAR}}
    if datatype == "wikibase-item":
        entity = {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
        return {"type": "wikibase-entityid", "value": entity}
    if datatype == "monolingualtext":
        return {"type": "monolingualtext", "value": {"text": value, "language": LANGUAGE}}
    return {"type": "string", "value": value}
