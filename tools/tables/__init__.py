"""The frame of the table generator: what a table is, how facts are read, how rows are written and checked.

A subject module exposes `TABLES` (name to `Table`) and `SOURCES` (key to title, where, licence, date, taken, changes).
"""

import csv
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, cast

__all__ = [
    "Row",
    "Sources",
    "Table",
    "TableError",
    "join",
    "read_jsonl",
    "read_tsv",
    "standing_rows",
    "write_sources",
    "write_table",
]

# Rows that no folder of facts holds, with the columns of the table: a file of its name, and any that begin with it.
MORE = Path(__file__).with_name("more")


Row = tuple[str, ...]
Sources = Mapping[str, Mapping[str, str]]


class TableError(ValueError):
    """A row that may not be written: the generator stops and nothing half-made stays."""


class Table(NamedTuple):
    """One table: its columns (the last is `source`), its rows made from a folder of facts, the files they come from."""

    header: tuple[str, ...]
    rows: Callable[[Path], Iterable[tuple[str, ...]]]
    facts: tuple[str, ...]
    complete: str | Mapping[str, str] = "2026-11-24"  # the last day that it speaks of; one for each kind of row


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_tsv(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file without quoting, as dicts by column name."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def join(values: Iterable[str | None]) -> str:
    """One cell of several values: empty ones and repeats left out, order kept."""
    kept = dict.fromkeys(value for value in values if value)
    if torn := [value for value in kept if "|" in value]:
        msg = f"value holds the separator '|': {torn!r}; write it otherwise"
        raise TableError(msg)
    return "|".join(kept)


def standing_rows(path: Path, header: Row) -> Iterator[Row]:
    """The rows of a table as it stands in a file; none where there is no such file."""
    for number, row in enumerate(read_tsv(path) if path.exists() else (), start=2):
        if set(row) != set(header) or None in row.values():
            msg = f"{path.name}, line {number}: expected a cell for each of the columns {', '.join(header)}"
            raise TableError(msg)
        yield tuple(row[column] for column in header)


def write_table(out: Path, name: str, table: Table, made: Iterable[Row], sources: Sources) -> int:
    """Write ``<name>.tsv`` into `out`: the rows made and those of `MORE`, sorted by code points without repeats.

    Returns:
        The number of rows.
    """
    more = (MORE / f"{name}.tsv", *sorted(MORE.glob(f"{name}_*.tsv")))
    every = chain(made, *(standing_rows(path, table.header) for path in more))
    rows = sorted({tuple(" ".join(cell.split()) for cell in row) for row in every})
    for row in rows:
        _check(name, row, table, sources)
    text = "".join("\t".join(row) + "\n" for row in (table.header, *rows))
    _replace(out / f"{name}.tsv", text)
    return len(rows)


def _check(name: str, row: Row, table: Table, sources: Sources) -> None:
    if len(row) != len(table.header):
        msg = f"{name}: row has {len(row)} cells, expected {len(table.header)}: {row!r}"
        raise TableError(msg)
    if unknown := [key for key in row[-1].split("|") if key.partition(":")[0] not in sources]:
        msg = f"{name}: source {unknown!r} is not described: add it to SOURCES of the module; row {row!r}"
        raise TableError(msg)


def write_sources(out: Path, built: Mapping[str, tuple[Table, int]], sources: Sources) -> None:
    """Write SOURCES.toml: all sources and tables; what it says of tables not built now (the hand-made ones) is kept."""
    path = out / "SOURCES.toml"
    known: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    tables: dict[str, Any] = known.pop("tables", {})
    for name, (table, rows) in built.items():
        tables[name] = {"generated": True, "facts": list(table.facts), "rows": rows, "complete": table.complete}
    sections = dict(sorted({**known, **sources}.items()))
    sections |= {f"tables.{name}": value for name, value in sorted(tables.items())}
    _replace(path, "\n".join(_section(key, value) for key, value in sections.items()))


def _section(key: str, fields: Mapping[str, Any]) -> str:
    return f"[{key}]\n" + "".join(f"{name} = {_toml(value)}\n" for name, value in fields.items())


def _toml(value: object) -> str:
    """A value in TOML: strings, booleans, integers and arrays of strings as in JSON, a mapping as an inline table."""
    if isinstance(value, Mapping):
        cells = cast("Mapping[str, object]", value)
        return "{ " + ", ".join(f"{name} = {_toml(one)}" for name, one in cells.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def _replace(path: Path, text: str) -> None:
    # Written beside and moved: who reads the folder meanwhile never sees half a file.
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
