"""Paths into records: `summits[0].agenda[3].topics[1]`, the same as a JSON Pointer, and the walk along them."""

import re
from collections.abc import Iterator
from typing import Any, cast

import attrs

__all__ = ["field_path", "item_path", "pointer", "walk"]

_STEP = re.compile(r"[^.\[\]]+")


def field_path(path: str, name: str) -> str:
    """The path of a field of what stands at `path`."""
    return f"{path}.{name}" if path and name and not name.startswith("[") else path + name


def item_path(path: str, index: int) -> str:
    """The path of an item of the tuple that stands at `path`."""
    return f"{path}[{index}]"


def pointer(path: str) -> str:
    """The path as a JSON Pointer (RFC 6901): every step after a stroke, `~` and `/` escaped.

    >>> pointer("summits[0].agenda[3].topics[1]")
    '/summits/0/agenda/3/topics/1'
    """
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in _STEP.findall(path))


def walk(record: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every record in `record`, itself first, with its path: fields in their order, tuples item by item."""
    stack: list[tuple[str, object]] = [(path, record)]
    while stack:
        where, what = stack.pop()
        if isinstance(what, tuple):
            items = cast("tuple[object, ...]", what)
            stack.extend((item_path(where, i), item) for i, item in reversed(list(enumerate(items))))
        elif attrs.has(cls := cast("type[Any]", type(what))):
            yield where, what
            fields: tuple[Any, ...] = attrs.fields(cls)
            stack.extend((field_path(where, f.name), getattr(what, f.name)) for f in reversed(fields))
