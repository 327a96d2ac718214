"""CSV (RFC 4180): the records of one kind as a table of the columns of `flat`; a hand-made one may name them freely."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from diplometa.catalogue import KINDS, Dataset
from diplometa.core.errors import FormatError, shortened
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report, Severity
from diplometa.formats.flat import KIND, columns, differences, nested, plain, rows, written
from diplometa.formats.reading import MISSING, Reader
from diplometa.formats.structure import is_record, name_of

__all__ = ["losses", "read", "read_table", "type_of", "write", "write_table"]

T = TypeVar("T")


def write(root: object, *, indent: int | None = None) -> str:
    """The records of one kind, after a line of column names.

    Raises:
        FormatError: the records are of several kinds, or no records of a Dataset.
    """
    return write_table(root, ",", indent=indent)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """The rows as a Dataset: their kind is what the column `type` says, else the kind that has their columns.

    Raises:
        FormatError: it is no such table; the report holds every fault of every row.
    """
    return read_table(text, type, ",;", knowledge=knowledge, strict=strict)


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
    writer.writerows([written(cell) for cell in row.values()] for row in table)
    return text.getvalue()


def read_table(text: str | bytes, type: type[T], separators: str, *, knowledge: Knowledge | None, strict: bool) -> T:
    """The rows of a table as a Dataset; the separator is the first of `separators` that its header has.

    Raises:
        FormatError: it is no such table; the report holds every fault of every row.
    """
    if type is not Dataset:
        raise FormatError(f"a table is read as a Dataset, not as {name_of(type)}")
    reader = Reader(knowledge, strict=strict)
    found = list(_records(reader, *_lines(text, separators)))
    if any(each is MISSING for each in found) or not reader.report.ok:
        raise FormatError(f"the table is not in order: {reader.report.summary()}", report=reader.report)
    return cast("T", Dataset.of(found))


def _records(reader: Reader, header: list[str], lines: Iterable[tuple[int, list[str]]]) -> Iterator[Any]:
    """The record of each row; its path is that of the Dataset."""
    said = header.index(KIND) if KIND in header else None
    likely = _likely(header)
    counts: Counter[str] = Counter()
    places: dict[str, dict[int, str]] = {}
    for number, line in lines:
        name = line[said] if said is not None and said < len(line) else ""
        kind = _said(name) if name else likely
        if kind is None:
            yield reader.fault(
                "unknown-kind", "the kind of this record is unknown", item_path("", number), hint=_KIND_HINT
            )
            continue
        if kind not in places:
            places[kind] = _places(header, kind, reader)
        row = {column: line[at] for at, column in places[kind].items() if at < len(line)}
        yield reader.record(nested(row, KINDS[kind]), KINDS[kind], item_path(kind, counts[kind]))
        counts[kind] += 1


_KIND_HINT = f"add a column {KIND} with one of {', '.join(cls.__name__ for cls in KINDS.values())}"


def _lines(text: str | bytes, separators: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The column names, and the rows that are not empty with their numbers from 0."""
    lines: list[list[str]] = []
    try:
        whole = text.decode("utf-8-sig") if isinstance(text, bytes) else text.removeprefix("\ufeff")
        first = whole.partition("\n")[0]
        separator = next((each for each in separators if each in first), separators[0])
        # a line at a time, so that a fault can be located by those that were read
        for line in csv.reader(io.StringIO(whole, newline=""), delimiter=separator):
            lines.append(line)  # noqa: PERF402
    except UnicodeDecodeError as error:
        raise FormatError(f"the table is not UTF-8: byte {error.start}; save it in that encoding") from None
    except csv.Error as error:
        where = item_path("", len(lines) - 1) if lines else ""
        hint = "a longer limit is set by csv.field_size_limit" if "limit" in str(error) else None
        finding = Finding(code="format.malformed", message=str(error), path=where, hint=hint)
        raise FormatError("the text is not a table", report=Report((finding,))) from None
    if not lines:
        raise FormatError("the table is empty; expected a line of column names")
    header = [name.strip().lower().replace(" ", "_") for name in lines[0]]
    return header, ((number, line) for number, line in enumerate(lines[1:]) if any(line))


def _said(name: str) -> str | None:
    """The kind that a cell of the column `type` names."""
    name = name.strip()
    return next((kind for kind, cls in KINDS.items() if name in (cls.__name__, kind)), None)


def _likely(header: list[str]) -> str | None:
    """The kind that knows most of the column names, if only one does."""
    ranked = sorted(((_knows(header, kind), kind) for kind in KINDS), reverse=True)
    (best, kind), (second, _) = ranked[0], ranked[1]
    return kind if best > second else None


def _knows(header: list[str], kind: str) -> tuple[int, int]:
    """How many of the names are columns of a kind, and how many of these are written in full."""
    known, spelled = columns(KINDS[kind]), _spellings(kind)
    return sum(name in spelled for name in header), sum(name in known for name in header)


def _places(header: list[str], kind: str, reader: Reader) -> dict[int, str]:
    """The column that stands at each place of the header; a name that stands for none, or for one more, is noted."""
    found: dict[int, str] = {}
    for at, name in enumerate(header):
        column = _spellings(kind).get(name)
        if column is not None and column not in found.values():
            found[at] = column
        elif name and name != KIND:
            what = f"no column {shortened(name)!r}" if column is None else f"more than one column {column!r}"
            reader.fault("unknown-field", f"{kind} have {what}", kind, severity=reader.unknown)
    return found


@cache
def _spellings(kind: str) -> dict[str, str]:
    """The column that a name stands for: its whole path, the first column of a record so named, or its last steps."""
    known = columns(KINDS[kind])
    found = {column: column for column in known}
    endings: dict[str, list[str]] = {}
    for column in known:
        for dot in (i for i, letter in enumerate(column) if letter == "."):
            found.setdefault(column[:dot], column)
            endings.setdefault(column[dot + 1 :], []).append(column)
    for ending, columns_ in endings.items():
        least = min(column.count(".") for column in columns_)
        nearest = [column for column in columns_ if column.count(".") == least]
        if len(nearest) == 1:
            found.setdefault(ending, nearest[0])
    return found
