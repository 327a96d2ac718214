"""Records as flat rows: columns named by their paths, lists in one cell.

A column is the path of a field without numbers: `name`, `place.city`, `participants.party`. A cell of several values
separates them by `|`, and by `;` where each of these has several itself (`agenda.topics`: `0821;0811|2011`); before a
separator that is part of a text stands a backslash. What lies deeper, and items within items, no row can hold.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeGuard, cast

import msgspec

from diplometa.catalogue import KINDS
from diplometa.core.paths import field_path, item_path
from diplometa.formats.reading import is_object
from diplometa.formats.structure import class_of, fields_of, is_record, item_of, optional_of, text_of, to_wire

__all__ = ["KIND", "SEPARATORS", "columns", "differences", "is_many", "kind_of", "nested", "plain", "rows", "written"]

# The column that says what kind of record a row is.
KIND = "type"
SEPARATORS = "|;"
_CLASSES: dict[str, type] = {cls.__name__: cls for cls in KINDS.values()}
Cells = Mapping[str, str]


def is_many(data: object) -> TypeGuard[Sequence[Any]]:
    """Whether plain data is a list."""
    return isinstance(data, list | tuple)


@cache
def columns(hint: Any) -> dict[str, Any]:
    """Every column of a kind of record, in the order of its fields, with the type of its values."""
    return dict(_columns(hint, "", 0, ()))


def _columns(hint: Any, prefix: str, level: int, above: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    cls = class_of(hint)
    for name, (_, kind) in fields_of(hint).items():
        bare = optional_of(kind)
        item = item_of(bare)
        inner, deep = (bare, level) if item is None else (item, level + 1)
        if deep > len(SEPARATORS) or class_of(inner) in (*above, cls):
            continue
        if is_record(inner):
            yield from _columns(inner, f"{prefix}{name}.", deep, (*above, cls))
        else:
            yield prefix + name, inner


def plain(record: object) -> dict[str, Any]:
    """A record as plain data: dicts, lists, texts, numbers; what holds nothing is left out.

    Raises:
        msgspec.ValidationError: a tuple in it holds what its type does not say.
    """
    data: dict[str, Any] = msgspec.to_builtins(to_wire(record, type(record)), enc_hook=text_of)
    return data


def rows(records: object) -> list[dict[str, Any]]:
    """Records, or one, as flat dicts, for `pandas.DataFrame(rows(records))`, polars or pyarrow.

    The first column, `type`, is the class; the others are named by their paths (`place.city`, `participants.party`).
    Rows of one kind have the same columns: those that any of them fills. Numbers and truth values stay what they are,
    what is not known is None, several values stand in one text, separated by `|` (and `;` within these).

    >>> from diplometa.places.model import Place
    >>> rows([Place(city="Yalta", names=("Jalta", "Yalita")), Place(city="Oslo")])[0]
    {'type': 'Place', 'city': 'Yalta', 'names': 'Jalta|Yalita'}

    Raises:
        TypeError: something in it is no record of a Dataset's kinds.
    """
    several = cast("Iterable[object]", records) if isinstance(records, Iterable) else (records,)
    made = [(kind_of(record), _row(plain(record), type(record))) for record in several]
    filled: dict[str, set[str]] = {}
    for kind, row in made:
        filled.setdefault(kind, set()).update(row)
    order = {kind: [name for name in columns(_CLASSES[kind]) if name in names] for kind, names in filled.items()}
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
    cells = {name: _cell(data, name.split(".")) for name in columns(hint)}
    return {name: _joined(cell, 0) if is_many(cell) else cell for name, cell in cells.items() if not _empty(cell)}


def _cell(data: Any, path: list[str]) -> Any:
    """What stands at a path without numbers: one value, or a list where a list is on the way."""
    if is_many(data):
        return [_cell(each, path) for each in data]
    if not path or data is None:
        return data
    return _cell(data.get(path[0]), path[1:])


def _empty(cell: Any) -> bool:
    return all(map(_empty, cell)) if is_many(cell) else cell is None


def _joined(cell: Any, level: int) -> str:
    """A list as the text of a cell."""
    if is_many(cell):
        return SEPARATORS[level].join(_joined(each, level + 1) for each in cell)
    return "" if cell is None else re.sub(r"[\\|;]", r"\\\g<0>", written(cell))


def written(value: Any) -> str:
    """One value as text."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _split(text: str, separator: str) -> list[str]:
    """The parts of a cell, backslashes kept for the next level."""
    if not text:
        return []
    parts = [""]
    for piece in re.findall(rf"\\.|{re.escape(separator)}|[^\\{re.escape(separator)}]+|\\", text, re.DOTALL):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def nested(cells: Cells, hint: Any, prefix: str = "", level: int = 0) -> dict[str, Any]:
    """A row as plain data; a text that is no number where one should be is left for the reader to find fault with."""
    data: dict[str, Any] = {}
    for name, (_, kind) in fields_of(hint).items():
        bare = optional_of(kind)
        item = item_of(bare)
        column = prefix + name
        if item is None and is_record(bare):
            value: Any = nested(cells, bare, f"{column}.", level) if _any_below(cells, column) else None
        elif item is None:
            value = _scalar(cells.get(column, ""), bare, level)
        elif is_record(item):
            value = _several(cells, item, f"{column}.", level) if _any_below(cells, column) else None
        else:
            value = [
                _scalar(part, item, level + 1) for part in _split(cells.get(column, ""), SEPARATORS[level : level + 1])
            ]
        if value not in (None, [], {}):
            data[name] = value
    return data


def _any_below(cells: Cells, column: str) -> bool:
    return any(text and name.startswith(f"{column}.") for name, text in cells.items())


def _several(cells: Cells, item: Any, prefix: str, level: int) -> list[Any]:
    """The records of the columns that begin so: as many as the fullest of these has parts."""
    parts = {name: _split(text, SEPARATORS[level]) for name, text in cells.items() if name.startswith(prefix)}
    count = max(map(len, parts.values()))
    return [
        nested({name: each[i] if i < len(each) else "" for name, each in parts.items()}, item, prefix, level + 1)
        for i in range(count)
    ]


def _scalar(text: str, cls: Any, level: int) -> Any:
    """The value of a text."""
    text = re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL) if level else text
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
