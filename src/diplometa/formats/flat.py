"""Records as flat rows: columns named by their paths, lists in one cell.

A column is the path of a field without numbers: `name`, `place.city`, `participants.party`. A cell of several values
separates them by `|`, and by `;` where each of these has several itself (`agenda.topics`: `0821;0811|2011`); before a
separator that is part of a text stands a backslash. What lies deeper, and items within items, no row can hold.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeGuard, cast

import msgspec

from diplometa.catalogue import KINDS
from diplometa.core.paths import field_path, item_path
from diplometa.formats.reading import is_object
from diplometa.formats.structure import class_of, fields_of, is_record, item_of, optional_of, text_of, to_wire

__all__ = [
    "KIND",
    "SEPARATORS",
    "columns",
    "differences",
    "is_many",
    "joined",
    "kind_of",
    "nested",
    "plain",
    "rows",
    "written",
]

# The column that says what kind of record a row is.
KIND = "type"
SEPARATORS = "|;"
_CLASSES: dict[str, type] = {cls.__name__: cls for cls in KINDS.values()}
_SPECIAL = re.compile(r"[\\|;]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
Cells = Mapping[str, str]


def is_many(data: object) -> TypeGuard[Sequence[Any]]:
    """Whether plain data is a list."""
    return isinstance(data, list | tuple)


class _Field(NamedTuple):
    """A field of a kind of record as a row has it.

    `inner` is the class of its values; `fields` are those of a record, with all columns below it in `below`.
    """

    name: str
    column: str
    inner: Any
    several: bool
    fields: tuple["_Field", ...]
    below: tuple[str, ...]


@cache
def columns(hint: Any) -> dict[str, Any]:
    """Every column of a kind of record, in the order of its fields, with the type of its values."""
    return dict(_typed(_fields(hint)))


def _typed(fields: Iterable[_Field]) -> Iterator[tuple[str, Any]]:
    for field in fields:
        if field.fields:
            yield from _typed(field.fields)
        else:
            yield field.column, field.inner


@cache
def _fields(hint: Any, prefix: str = "", level: int = 0, above: tuple[Any, ...] = ()) -> tuple[_Field, ...]:
    """The fields of a record that columns can hold: no list in a list in a list, and no record in one of its class."""
    cls = class_of(hint)
    found: list[_Field] = []
    for name, (_, kind) in fields_of(hint).items():
        bare = optional_of(kind)
        item = item_of(bare)
        inner, deep = (bare, level) if item is None else (item, level + 1)
        if deep > len(SEPARATORS) or class_of(inner) in (*above, cls):
            continue
        column = prefix + name
        fields = _fields(inner, f"{column}.", deep, (*above, cls)) if is_record(inner) else ()
        below = tuple(name for name, _ in _typed(fields))
        found.append(_Field(name, column, inner, item is not None, fields, below))
    return tuple(found)


def plain(record: object) -> dict[str, Any]:
    """A record as plain data: dicts, lists, texts, numbers; what holds nothing is left out.

    Raises:
        msgspec.ValidationError: a tuple in it holds what its type does not say.
    """
    data: dict[str, Any] = msgspec.to_builtins(to_wire(record, type(record)), enc_hook=text_of)
    return data


def rows(records: object, *, full: bool = False) -> list[dict[str, Any]]:
    """Records, or one, as flat dicts, for `pandas.DataFrame(rows(records))`, polars, pyarrow or DuckDB.

    The first column, `type`, is the class; the others are named by their paths (`place.city`, `participants.party`).
    Rows of one kind have the same columns. Numbers and truth values stay what they are, what is not known is None,
    several values stand in one text, separated by `|` (and `;` within these). `from_rows` reads them back.

    Args:
        records: a record, or an iterable of records.
        full: whether a row has every column of its kind; else it has those that any row of its kind fills.

    >>> from diplometa.places.model import Place
    >>> rows([Place(city="Yalta", names=("Jalta", "Yalita")), Place(city="Oslo")])[0]
    {'type': 'Place', 'city': 'Yalta', 'names': 'Jalta|Yalita'}
    >>> rows(Place(city="Oslo"), full=True)
    [{'type': 'Place', 'city': 'Oslo', 'country': None, 'venue': None, 'names': None}]

    Raises:
        TypeError: something in it is no record of a Dataset's kinds.
    """
    several = cast("Iterable[object]", records) if isinstance(records, Iterable) else (records,)
    made = [(kind_of(record), _row(plain(record), type(record))) for record in several]
    filled: dict[str, set[str]] = {}
    for kind, row in made:
        filled.setdefault(kind, set()).update(row)
    order = {
        kind: [name for name in columns(_CLASSES[kind]) if full or name in names] for kind, names in filled.items()
    }
    return [{KIND: kind, **{name: row.get(name) for name in order[kind]}} for kind, row in made]


def kind_of(record: object) -> str:
    """The name of the kind of a record.

    Raises:
        TypeError: it is none of a Dataset's kinds.
    """
    for name, cls in _CLASSES.items():
        if isinstance(record, cls):
            return name
    raise TypeError(f"rows are made of {', '.join(_CLASSES)}, not of {type(record).__name__}")


def _row(data: dict[str, Any], hint: Any) -> dict[str, Any]:
    """The columns that plain data fills."""
    cells = _cells([data], _fields(hint))
    return {
        column: joined(values[0], 0) if is_many(values[0]) else values[0]
        for column, values in cells.items()
        if not _empty(values)
    }


def _cells(several: Sequence[dict[str, Any] | None], fields: Iterable[_Field]) -> dict[str, list[Any]]:
    """What each column has of several records side by side: one value of each, or a list where a list is on the way."""
    cells: dict[str, list[Any]] = {}
    for field in fields:
        values = [each.get(field.name) if each else None for each in several]
        if not any(value is not None for value in values):
            continue
        if not field.fields:
            cells[field.column] = values
        elif not field.several:
            cells |= _cells(values, field.fields)
        else:
            within = _cells([each for value in values for each in value or ()], field.fields)
            for column, flat in within.items():
                left = iter(flat)
                cells[column] = [None if value is None else [next(left) for _ in value] for value in values]
    return cells


def _empty(cell: Any) -> bool:
    return all(map(_empty, cell)) if is_many(cell) else cell is None


def joined(cell: Any, level: int) -> str:
    """A list as the text of a cell."""
    if is_many(cell):
        return SEPARATORS[level].join([joined(each, level + 1) for each in cell])
    text = written(cell)
    return _SPECIAL.sub(r"\\\g<0>", text) if "\\" in text or "|" in text or ";" in text else text


def written(value: Any) -> str:
    """One value as text."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a cell, backslashes kept for the next level."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for piece in re.findall(rf"\\.|{re.escape(separator)}|[^\\{re.escape(separator)}]+|\\", text, re.DOTALL):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def nested(cells: Cells, hint: Any) -> dict[str, Any]:
    """A row as plain data; a text that is no number where one should be is left for the reader to find fault with.

    Args:
        cells: the texts by column; what is not there, or empty, is not known.
        hint: the kind of record.
    """
    return _nested({name: text for name, text in cells.items() if text}, _fields(hint), 0)


def _nested(cells: Cells, fields: Iterable[_Field], level: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field in fields:
        if not field.fields:
            text = cells.get(field.column)
            if text is None:
                continue
            value: Any = (
                [_scalar(part, field.inner, level + 1) for part in _split(text, SEPARATORS[level])]
                if field.several
                else _scalar(text, field.inner, level)
            )
        else:
            below = {name: cells[name] for name in field.below if name in cells}
            if not below:
                continue
            value = _several(below, field.fields, level) if field.several else _nested(below, field.fields, level)
        if value not in (None, [], {}):
            data[field.name] = value
    return data


def _several(cells: Cells, fields: Iterable[_Field], level: int) -> list[Any]:
    """The records of columns: as many as the fullest of these has parts."""
    parts = {name: _split(text, SEPARATORS[level]) for name, text in cells.items()}
    count = max(map(len, parts.values()))
    return [
        _nested({name: each[i] for name, each in parts.items() if i < len(each) and each[i]}, fields, level + 1)
        for i in range(count)
    ]


def _scalar(text: str, cls: Any, level: int) -> Any:
    """The value of a text."""
    text = _ESCAPED.sub(r"\1", text) if level and "\\" in text else text
    if not text:
        return None
    if cls is bool:
        return {"true": True, "false": False}.get(text.strip().lower(), text)
    if cls in (int, float):
        try:
            return cls(text)
        except ValueError:
            return text
    return text


def differences(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """The paths at which plain data differs from what became of it."""
    if is_object(before) and is_object(after):
        for name in before:
            yield from differences(before[name], after.get(name), field_path(path, name))
    elif is_many(before) and is_many(after) and len(before) == len(after):
        for i, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from differences(one, other, item_path(path, i))
    elif before != after:
        yield path
