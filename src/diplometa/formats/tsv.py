"""TSV: as CSV, with tabs between the cells."""

from typing import TypeVar

from diplometa.core.knowledge import Knowledge
from diplometa.formats.csv import losses, read_table, type_of, write_table
from diplometa.formats.tabular import Columns

__all__ = ["losses", "read", "type_of", "write"]

T = TypeVar("T")


def write(root: object, *, indent: int | None = None) -> str:
    """The records of one kind, after a line of column names.

    Raises:
        FormatError: the records are of several kinds, or no records of a Dataset.
    """
    return write_table(root, "\t", indent=indent)


def read(
    text: str | bytes,
    type: type[T],
    *,
    knowledge: Knowledge | None = None,
    strict: bool = False,
    columns: Columns | None = None,
) -> T:
    """The rows as a Dataset.

    Raises:
        FormatError: it is no such table; the report holds every fault of every row.
    """
    return read_table(text, type, "\t", knowledge=knowledge, strict=strict, columns=columns)
