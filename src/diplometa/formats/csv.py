"""CSV (RFC 4180): the records of one kind as a table of the columns of `flat`; a hand-made one may name them freely.

A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes away again.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import TypeVar, cast

import msgspec

from diplometa.catalogue import KINDS, Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report, Severity
from diplometa.formats.flat import KIND, differences, nested, plain, rows, written
from diplometa.formats.reading import Reader
from diplometa.formats.structure import is_record, name_of
from diplometa.formats.tabular import Columns, Table

__all__ = ["losses", "read", "read_table", "type_of", "write", "write_table"]

T = TypeVar("T")

# How a formula begins in a spreadsheet (OWASP, CSV Injection), behind apostrophes of its own; a number is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
# A first line by which Excel is told the separator.
_TOLD = re.compile(r"sep=([,;\t|:])\r?\n", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def write(root: object, *, indent: int | None = None) -> str:
    """The records of one kind, after a line of column names.

    Raises:
        FormatError: the records are of several kinds, or no records of a Dataset.
    """
    return write_table(root, ",", indent=indent)


def read(
    text: str | bytes,
    type: type[T],
    *,
    knowledge: Knowledge | None = None,
    strict: bool = False,
    columns: Columns | None = None,
) -> T:
    """The rows as a Dataset: their kind is what the column `type` says, else the kind that has their columns.

    Raises:
        FormatError: it is no such table; the report holds every fault of every row.
    """
    return read_table(text, type, ",;\t", knowledge=knowledge, strict=strict, columns=columns)


def losses(root: object) -> Report:
    """What no row can hold: lists in lists in lists, items within items, and lists that hold nothing but blanks."""
    findings: list[Finding] = []
    for kind, cls in KINDS.items():
        for i, record in enumerate(getattr(root, kind, ())):
            row = {name: written(cell) for name, cell in rows([record])[0].items() if name != KIND}
            where = item_path(kind, i)
            lost = [*differences(plain(record), nested(row, cls), where)]
            lost.extend(field_path(where, name) for name, cell in row.items() if len(cell) > csv.field_size_limit())
            message = "a table cannot hold this"
            findings.extend(
                Finding(code="format.lost", message=message, path=path, severity=Severity.WARNING) for path in lost
            )
    return Report(tuple(findings))


def type_of(text: str | bytes) -> type[Dataset]:  # noqa: ARG001
    """What a table is read as: a Dataset."""
    return Dataset


def write_table(root: object, separator: str, *, indent: int | None) -> str:
    """The records of one kind as a table.

    Raises:
        FormatError: the records are of several kinds, or no records of a Dataset.
    """
    if indent is not None:
        raise FormatError("a table cannot be indented; expected indent=None")
    if is_record(root.__class__) and not isinstance(root, Dataset):
        root = (root,)
    try:
        table = rows(cast("Iterable[object]", root))
    except (TypeError, msgspec.ValidationError) as error:
        raise FormatError(f"the records cannot be written as a table: {error}") from None
    if len(kinds := sorted({row[KIND] for row in table})) > 1:
        raise FormatError(f"a table holds records of one kind, not {', '.join(kinds)}; write each to a file of its own")
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(table[0] if table else [KIND])
    writer.writerows([_defused(written(cell)) for cell in row.values()] for row in table)
    return text.getvalue()


def _defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _meant(cell: str) -> str:
    """A cell as it was before it was defused."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def read_table(
    text: str | bytes,
    type: type[T],
    separators: str,
    *,
    knowledge: Knowledge | None,
    strict: bool,
    columns: Columns | None = None,
) -> T:
    """The rows of a table as a Dataset; the separator is the one of `separators` that its header has most.

    Raises:
        FormatError: it is no such table; the report holds every fault of every row.
        UnknownCodeError: `columns` names a column that no record has.
    """
    if type is not Dataset:
        raise FormatError(f"a table is read as a Dataset, not as {name_of(type)}")
    # a spreadsheet counts its rows from 1, and the first is the header
    table = Table(Reader(knowledge, strict=strict), columns, first=2)
    lines = _lines(text, separators)
    header = tuple(lines[0])
    for number, line in enumerate(lines[1:]):
        if any(line):
            table.add(header, [_meant(cell) for cell in line], number)
    return cast("T", table.dataset())


def _decoded(text: str | bytes) -> str:
    try:
        whole = text if isinstance(text, str) else text.decode("utf-16" if text.startswith(_UTF_16) else "utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"the table is not UTF-8: byte {error.start}; save it in that encoding") from None
    return whole.removeprefix("\ufeff")


def _lines(text: str | bytes, separators: str) -> list[list[str]]:
    """The rows of cells, the column names first."""
    whole = _decoded(text)
    if (told := _TOLD.match(whole)) is not None:
        separators, whole = told[1], whole[told.end() :]
    # separators within quotes are none
    first = re.sub('"[^"]*"', "", whole.partition("\n")[0])
    separator = max(separators, key=first.count)
    lines: list[list[str]] = []
    try:
        # a line at a time, so that a fault can be located by those that were read
        for line in csv.reader(io.StringIO(whole, newline=""), delimiter=separator):
            lines.append(line)  # noqa: PERF402
    except csv.Error as error:
        where = item_path("", len(lines) - 1) if lines else ""
        hint = "a longer limit is set by csv.field_size_limit" if "limit" in str(error) else None
        finding = Finding(code="format.malformed", message=str(error), path=where, hint=hint)
        raise FormatError("the text is not a table", report=Report((finding,))) from None
    if not lines:
        raise FormatError("the table is empty; expected a line of column names")
    return lines
