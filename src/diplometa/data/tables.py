"""Reads one table, once, on first need.

A table is a file of tab-separated values with a header line, sorted, one record a line. A cell with several values
separates them by ``|``; an empty cell is a field that no source confirms; dates are EDTF.
"""

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from pkgutil import get_data
from typing import cast

__all__ = ["Table", "many", "read", "table"]

# By so many cells of a column it is told whether its values repeat.
SAMPLE = 200


class Table:
    """The rows of one table, each a tuple of cells made of the columns that are asked for, in the order of the file."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        # Bytes, and cells of the columns in use alone: a text for each line and each cell takes several times as much.
        self._content = content.replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"
        self._start = self._content.index(b"\n") + 1
        self.header: tuple[str, ...] = tuple(self._content[: self._start - 1].decode().split("\t"))
        self._columns: dict[str, list[str]] = {}

    def column(self, name: str) -> list[str]:
        """The cells of one column."""
        return self._chosen(name)[0]

    def select(self, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of every row, in the order of `columns`."""
        return zip(*self._chosen(*columns), strict=True)

    def passing(self, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of every row, of which the table keeps nothing: for what is made of them once."""
        return zip(*self._cut(columns), strict=True)

    def _chosen(self, *names: str) -> list[list[str]]:
        wanted = [name for name in names if name not in self._columns]
        for name, column in zip(wanted, self._cut(wanted), strict=True):
            self._columns[name] = _shared(column)
        return [self._columns[name] for name in names]

    def _cut(self, names: Sequence[str]) -> list[list[str]]:
        # Split at once, and no tuple is made of each row: several times faster for tables of thousands.
        body = self._content[self._start : -1].decode() if names else ""
        cells = body.replace("\n", "\t").split("\t") if body else []
        return [cells[self.header.index(name) :: len(self.header)] for name in names]

    def under(self, key: str, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of the rows whose first cell is `key`, found by the order of the table."""
        return self.starting(f"{key}\t", *columns)

    def starting(self, beginning: str, *columns: str) -> Iterator[tuple[str, ...]]:
        """The named columns of the rows that start with a text, found by the order of the table."""
        chosen = [*map(self.header.index, columns)]
        for place, _ in self.places(beginning):
            cells = self.at(place)
            yield tuple([cells[i] for i in chosen])

    def places(self, beginning: str) -> Iterator[tuple[int, str]]:
        """Where each row stands that starts with a text, and its first cell."""
        content, begin = self._content, beginning.encode(errors="replace")
        place = self._place(begin)
        while place < len(content) and content.startswith(begin, place):
            end = content.index(b"\n", place)
            yield place, content[place:end].partition(b"\t")[0].decode()
            place = end + 1

    def places_by(self, column: str) -> "dict[str, array[int]]":
        """Where the rows stand that have each value of a column."""
        i, place = self.header.index(column), self._start
        found: dict[bytes, array[int]] = {}
        for line in self._content[self._start : -1].split(b"\n"):
            value = line.split(b"\t", i + 1)[i]
            if value not in found:
                found[value] = array("l")
            found[value].append(place)
            place += len(line) + 1
        return {value.decode(): places for value, places in found.items()}

    def at(self, place: int) -> list[str]:
        """The cells of the row that stands at a place."""
        content = self._content
        return content[place : content.index(b"\n", place)].decode().split("\t")

    def _place(self, begin: bytes) -> int:
        """The offset of the first line that is not before `begin`: bytes of UTF-8 are in the order of characters."""
        content, low, high = self._content, self._start, len(self._content)
        while low < high:
            middle = (low + high) // 2
            start, end = content.rfind(b"\n", 0, middle) + 1, content.index(b"\n", middle) + 1
            if content[start:end] < begin:
                low = end
            else:
                high = start
        return low

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Every row, as a tuple of cells in the order of `header`."""
        return tuple(self.select(*self.header))

    def records(self) -> Iterator[dict[str, str]]:
        """Every row as a dict by column name: for the few rows that become records, not for large scans."""
        return (dict(zip(self.header, row, strict=True)) for row in self.rows)


def _shared(column: list[str]) -> list[str]:
    """The column, with one text for all cells that are equal, where its values repeat."""
    sample = column[:SAMPLE]
    if 2 * len(set(sample)) > len(sample):
        return column
    texts: dict[str, str] = {}
    return list(map(texts.setdefault, column, column))


def many(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several."""
    return tuple(cell.split("|")) if cell else ()


def read(name: str) -> Table:
    """The table ``<name>.tsv`` of this folder, read anew: one that is not kept takes no memory."""
    # As importlib.resources reads it, in a tenth of the time; a file that is not there is an OSError.
    return Table(name, cast("bytes", get_data("diplometa.data", f"{name}.tsv")))


@cache
def table(name: str) -> Table:
    """The table ``<name>.tsv`` of this folder."""
    return read(name)
