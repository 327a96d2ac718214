"""The JSON Schema of a Dataset, made from the very records: what `dumps` writes and what `loads(strict=True)` takes."""

from copy import deepcopy
from functools import cache
from typing import Any, cast

import msgspec

from diplometa.catalogue import Dataset
from diplometa.formats.structure import wire

__all__ = ["json_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a Dataset, for editors and for readers in other languages.

    Values (dates, parties, topics, provisions) are strings in it: their grammar is checked in reading.

    >>> json_schema()["$defs"]["Place"]["properties"]["city"]["anyOf"]
    [{'type': 'string'}, {'type': 'null'}]

    Returns:
        The schema as plain data, as `json.dump` takes it: a copy of the caller's own, which may be changed.

    Source: JSON Schema, draft 2020-12.
    """
    return deepcopy(_schema())


@cache
def _schema() -> dict[str, Any]:
    schema = msgspec.json.schema(wire(Dataset), schema_hook=_value)
    for definition in schema["$defs"].values():
        if definition.get("type") == "object":
            definition["additionalProperties"] = False
    whole = {"$schema": DIALECT, "title": "diplometa Dataset", **schema}
    # by way of JSON, as the defaults are tuples
    return cast("dict[str, Any]", msgspec.json.decode(msgspec.json.encode(whole)))


def _value(cls: type) -> dict[str, Any]:
    """A value: a string, described by the first sentence of its class."""
    return {"type": "string", "title": cls.__name__, "description": (cls.__doc__ or "").partition("\n")[0]}
