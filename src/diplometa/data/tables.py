"""Reads one table, once, on first need.

A table is a file of tab-separated values with a header line, sorted, one record a line. A cell with several values
separates them by ``|``; an empty cell is a field that no source confirms; dates are EDTF.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from pkgutil import get_data
from typing import cast

__all__ = ["Table", "many", "table"]


class Table:
    """The rows of one table, each a tuple of cells made of the columns that are asked for, in the order of the file."""

    def __init__(self, name: str, text: str) -> None:
        header, *self._lines = text.removesuffix("\n").split("\n")
        self.name = name
        self.header = tuple(header.split("\t"))

    @cached_property
    def _columns(self) -> list[list[str]]:
        # Split at once, and no tuple is made of each row: several times faster for tables of thousands.
        cells = "\t".join(self._lines).split("\t") if self._lines else []
        return [cells[i :: len(self.header)] for i in range(len(self.header))]

    def column(self, name: str) -> list[str]:
        """The cells of one column."""
        return self._columns[self.header.index(name)]

    def select(self, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of every row, in the order of `columns`."""
        return zip(*map(self.column, columns), strict=True)

    def under(self, key: str, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of the rows whose first cell is `key`, found by the order of the table."""
        lines, chosen = self._lines, [*map(self.header.index, columns)]
        i = bisect_left(lines, f"{key}\t")
        while i < len(lines) and lines[i].startswith(f"{key}\t"):
            cells = lines[i].split("\t")
            yield tuple([cells[at] for at in chosen])
            i += 1

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Every row, as a tuple of cells in the order of `header`."""
        return tuple(self.select(*self.header))

    def records(self) -> Iterator[dict[str, str]]:
        """Every row as a dict by column name: for the few rows that become records, not for large scans."""
        return (dict(zip(self.header, row, strict=True)) for row in self.rows)


def many(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(cell.split("|")) if cell else ()


@cache
def table(name: str) -> Table:
    """The table ``<name>.tsv`` of this folder."""
    # As importlib.resources reads it, in a tenth of the time; a file that is not there is an OSError.
    content = cast("bytes", get_data("diplometa.data", f"{name}.tsv"))
    return Table(name, content.decode().replace("\r\n", "\n"))
