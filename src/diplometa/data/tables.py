"""Reads one table, once, on first need.

A table is a file of tab-separated values with a header line, sorted, one record a line. A cell with several values
separates them by ``|``; an empty cell is a field that no source confirms; dates are EDTF.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from operator import itemgetter

__all__ = ["Table", "many", "table"]


class Table:
    """The rows of one table: tuples of cells in the order of `header`."""

    __slots__ = ("header", "name", "rows")
    header: tuple[str, ...]
    name: str
    rows: tuple[tuple[str, ...], ...]

    def __init__(self, name: str, text: str) -> None:
        header, *lines = text.removesuffix("\n").split("\n")
        self.name = name
        self.header = tuple(header.split("\t"))
        self.rows = tuple(tuple(line.split("\t")) for line in lines)

    def select(self, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of every row, in the order of `columns` (two or more)."""
        return map(itemgetter(*map(self.header.index, columns)), self.rows)

    def records(self) -> Iterator[dict[str, str]]:
        """Every row as a dict by column name: for the few rows that become records, not for large scans."""
        return (dict(zip(self.header, row, strict=True)) for row in self.rows)


def many(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(cell.split("|")) if cell else ()


@cache
def table(name: str) -> Table:
    """The table ``<name>.tsv`` of this folder."""
    return Table(name, files("diplometa.data").joinpath(f"{name}.tsv").read_text(encoding="utf-8"))
