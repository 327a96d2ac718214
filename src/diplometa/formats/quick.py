"""JSON in order, as msgspec reads it: many times as fast as the reader that finds every fault, which is asked if not.

Of a Dataset what is equal is read once: the fields of its records that hold records are cut out as they are written,
and each text of such is made a record one time, which all that have it share.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from diplometa.catalogue import Dataset
from diplometa.core.errors import DiplometaError
from diplometa.core.knowledge import Knowledge
from diplometa.core.records import types_known
from diplometa.formats.reading import is_list
from diplometa.formats.structure import (
    fields_of,
    is_record,
    item_of,
    optional_of,
    types_on_wire,
    value_reader,
    wire,
    wired,
)

__all__ = ["read_quickly", "said", "tag"]

T = TypeVar("T")
Hook = Callable[[type, Any], Any]

# How a text that is blank may begin in JSON: at once with its end, with an escape, with white space.
_BLANK = re.compile(r'"["\\ \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')


class _Head(msgspec.Struct):
    """What an object says that it is."""

    type: str | None = None


class _NotSure(Exception):  # noqa: N818
    """The text is not what would be written of what was read of it."""


def read_quickly(text: str | bytes, cls: type[T], knowledge: Knowledge | None) -> T | None:
    """The text as a record of the class, or as a tuple of such; None where anything may be wrong with it."""
    try:
        words = text if isinstance(text, str) else text.decode()
        hook = value_reader(knowledge)
        # Types are known to be right where msgspec has read them; whether a text is blank it does not say.
        with nullcontext() if _BLANK.search(words) else types_known():
            try:
                found: Any = _dataset(words, hook) if cls is Dataset else _whole(words, cls, hook)
            except _NotSure:
                found = _whole(words, cls, hook) if cls is Dataset else None
            return cast("T | None", found)
    except (msgspec.MsgspecError, DiplometaError, UnicodeError, RecursionError, _NotSure):
        return None


def _whole(text: str, cls: type[T], hook: Hook) -> T:
    """The text as a record, or as a tuple of records.

    Raises:
        _NotSure: it may say that it is something else, or have a name twice.
    """
    item = item_of(cls)
    read: Any = wire(cast("Any", cls), False) if item is None else _tuple_of(wire(item, False))  # noqa: FBT003
    structured = msgspec.json.decode(text, type=read)
    if not _as_written(text, structured, (item or cls).__name__):
        raise _NotSure
    return msgspec.convert(structured, cls, from_attributes=True, dec_hook=hook)


def _as_written(text: str, structured: Any, name: str) -> bool:
    """Whether nothing says that it is of another type, and no name stands twice in an object, of which one is lost.

    That is sure at once where the text is what would be written of what was read.
    """
    encoded = msgspec.json.encode(structured).decode()
    if text == encoded:
        return True
    compact = msgspec.json.format(text, indent=-1)
    if compact in (encoded, tag(name, encoded)):
        return True
    return said(text)[1] <= {None, name} and msgspec.json.encode(msgspec.json.decode(text)).decode() == compact


def _dataset(text: str, hook: Hook) -> Dataset:
    """The text as a Dataset whose records share what is equal in them.

    Raises:
        _NotSure: it is not what would be written of what was read.
    """
    outer = _outer()
    structured = msgspec.json.decode(text, type=outer)
    if msgspec.json.encode(structured).decode() != text:
        text = msgspec.json.format(text, indent=-1)
        structured = msgspec.json.decode(text, type=outer)
        if msgspec.json.encode(structured).decode() != text:
            raise _NotSure
    for kind, (_, hint) in fields_of(Dataset).items():
        records: Any = getattr(structured, kind)
        if (item := item_of(hint)) is not None and records:
            _fill(records, item, hook)
    return msgspec.convert(structured, Dataset, from_attributes=True, dec_hook=hook)


def _fill(structs: Iterable[Any], hint: Any, hook: Hook) -> None:
    """Put records in the place of the texts of the fields that hold such."""
    for name, (item, several) in _inner(hint).items():
        held = [(each, value) for each in structs if (value := getattr(each, name))]
        texts: Any = [[bytes(part) for part in value] if several else bytes(value) for _, value in held]
        unique = dict.fromkeys(part for value in texts for part in value) if several else dict.fromkeys(texts)
        made: Any = _whole(f"[{b','.join(unique).decode()}]", _tuple_of(item), hook)
        known = dict(zip(unique, made, strict=True)).__getitem__
        for (struct, _), value in zip(held, texts, strict=True):
            msgspec.structs.force_setattr(struct, name, tuple(map(known, value)) if several else known(value))


@cache
def _inner(hint: Any) -> dict[str, tuple[Any, bool]]:
    """The fields of a record's class that hold records, with their class, and whether they hold several."""
    kinds = {name: optional_of(kind) for name, (_, kind) in fields_of(hint).items()}
    items = {name: (item_of(kind) or kind, item_of(kind) is not None) for name, kind in kinds.items()}
    return {name: (item, several) for name, (item, several) in items.items() if is_record(item)}


@cache
def _outer() -> Any:
    """The wire class of a Dataset in whose records the fields that hold records are texts."""
    raw: dict[Any, Any] = {}
    for hint in (item_of(kind) for _, kind in fields_of(Dataset).values()):
        if hint is not None:
            texts = {name: _RAWS if several else msgspec.Raw for name, (_, several) in _inner(hint).items()}
            raw[hint] = wired(hint, types_on_wire(hint, False) | texts)  # noqa: FBT003
    kinds = {n: _tuple_of(raw[item]) for n, (_, kind) in fields_of(Dataset).items() if (item := item_of(kind))}
    return wired(Dataset, types_on_wire(Dataset, False) | kinds)  # noqa: FBT003


def _tuple_of(item: Any) -> Any:
    return tuple[item, ...]


_RAWS = _tuple_of(msgspec.Raw)


def said(text: str | bytes) -> tuple[bool, set[str | None]]:
    """Whether the text is an array, and what its objects, or the one that it is, say that they are."""
    heads: Any = msgspec.json.decode(text, type=_Head | list[_Head])
    several = is_list(heads)
    return several, {head.type for head in (heads if several else [heads])}


def tag(name: str, text: str) -> str:
    """The text of an object with its class in its first field, `type`."""
    first = f'{{"type":"{name}"'
    return f"{first}}}" if text == "{}" else f"{first},{text[1:]}"
