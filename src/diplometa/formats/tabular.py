"""Rows of a table as records, whoever made it: columns may have other names, and every fault is told with its row."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, cast

from diplometa.catalogue import KINDS, Dataset
from diplometa.core.errors import FormatError, UnknownCodeError, shortened
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.paths import item_path
from diplometa.core.registry import near
from diplometa.formats.flat import KIND, columns as columns_of, joined, nested, written
from diplometa.formats.reading import MISSING, Reader

__all__ = ["Columns", "Table", "from_rows"]

# The column that each name of a table stands for; None leaves it out.
Columns = Mapping[str, str | None]
_KIND_HINT = f"add a column {KIND} with one of {', '.join(cls.__name__ for cls in KINDS.values())}"
# How libraries of tables say that a cell is empty, beside None and NaN.
_NO_VALUE = frozenset({"NAType", "NaTType"})


def from_rows(
    rows: Iterable[Mapping[str, object]],
    kind: str | None = None,
    *,
    columns: Columns | None = None,
    knowledge: Knowledge | None = None,
    strict: bool = False,
) -> Dataset:
    """Records of the rows of a table: what `rows` makes, or dicts with columns of other names.

    Cells are texts, numbers, truth values, dates, or lists of these; None, NaN and `pandas.NA` are empty.

    Args:
        rows: the rows, such as `frame.to_dict("records")` of pandas, `frame.iter_rows(named=True)` of polars,
            `table.to_pylist()` of pyarrow.
        kind: what the rows are (`summits`, or `Summit`), where no column `type` says it and the columns do not tell.
        columns: the column that a name stands for: `{"Ort": "place.city"}`; None leaves a column out.
        knowledge: records of your own; a Party that only they know is read as theirs.
        strict: whether a column that the kind does not have is a fault; else it is passed over.

    >>> dataset = from_rows([{"Ort": "Oslo", "Staat": "NO"}], "places", columns={"Ort": "city", "Staat": "country"})
    >>> str(dataset.places[0])
    'Oslo, Norway'

    Raises:
        FormatError: a row is no record; the report holds every fault of every row, counted from 0.
        UnknownCodeError: there is no such kind, or no such column.
    """
    require_knowledge(knowledge, "from_rows")
    table = Table(Reader(knowledge, strict=strict), columns, kind=kind, first=0)
    for row in rows:
        table.add(tuple(map(str, row)), [_cell(value) for value in row.values()])
    return table.dataset()


def _cell(value: Any) -> str:
    """A cell as text."""
    if isinstance(value, str):
        return str.__str__(value)
    if not isinstance(value, list | tuple):
        # arrays and numbers of numpy give what they hold in Python's own types
        for own in ("tolist", "item"):
            if (convert := getattr(value, own, None)) is not None:
                value = convert()
                break
    if isinstance(value, list | tuple):
        return joined([_plain(each) for each in cast("Sequence[object]", value)], 0)
    return written(_plain(value))


def _plain(value: Any) -> Any:
    """One value of a cell as the writing of rows has it."""
    if type(value).__name__ in _NO_VALUE or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, float | Decimal) and value == value // 1:
        # a column of whole numbers with gaps is one of fractions to pandas
        return int(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat()
    return value.isoformat() if isinstance(value, date) else value


class Table:
    """Reads the rows of a table one by one.

    Args:
        reader: what judges the records.
        names: the column that each name stands for, as the caller says.
        kind: what the rows are, where the caller says it.
        first: the number of the first row, as messages tell it.
    """

    def __init__(self, reader: Reader, names: Columns | None, *, kind: str | None = None, first: int) -> None:
        self._reader = reader
        self._names = {_tidy(name): None if column is None else _tidy(column) for name, column in (names or {}).items()}
        self._kind = _required_kind(kind) if kind is not None else None
        self._first = first
        self._found: list[Any] = []
        self._counts: Counter[str] = Counter()
        self._headers: dict[tuple[str, ...], _Header] = {}
        _require_columns(self._names.values(), self._kind)

    def add(self, names: tuple[str, ...], cells: Sequence[str], number: int | None = None) -> None:
        """Read a row; its number is told where rows were left out."""
        header = self._headers.get(names)
        if header is None:
            header = self._headers[names] = _Header([self._column(name) for name in names])
        at = len(self._found) if number is None else number
        self._reader.place = f"row {at + self._first}: "
        self._found.append(self._record(header, cells, at))
        self._reader.place = ""

    def dataset(self) -> Dataset:
        """What was read.

        Raises:
            FormatError: a row is no record; the report holds every fault.
        """
        report = self._reader.report
        if any(each is MISSING for each in self._found) or not report.ok:
            raise FormatError(f"the table is not in order: {report.summary()}", report=report)
        return Dataset.of(self._found)

    def _column(self, name: str) -> str:
        tidy = _tidy(name)
        return self._names.get(tidy, tidy) or ""

    def _record(self, header: "_Header", cells: Sequence[str], at: int) -> Any:
        said = cells[header.kind].strip() if header.kind is not None and header.kind < len(cells) else ""
        kind = _said(said) if said else self._kind or header.likely
        if kind is None:
            message = "the kind of this record is unknown"
            return self._reader.fault("unknown-kind", message, item_path("", at), hint=_KIND_HINT)
        path = item_path(kind, self._counts[kind])
        self._counts[kind] += 1
        if any(cells[len(header.columns) :]):
            message = f"it has {len(cells)} cells, the header {len(header.columns)} names"
            return self._reader.fault("malformed", message, path, hint="quote cells that hold a separator")
        places = header.places(kind, self._reader)
        row = {column: cells[place] for place, column in places.items() if place < len(cells)}
        return self._reader.record(nested(row, KINDS[kind]), KINDS[kind], path)


class _Header:
    """The columns of a table, and where they stand."""

    def __init__(self, columns: list[str]) -> None:
        self.columns = columns
        self.kind = columns.index(KIND) if KIND in columns else None
        self.likely = _likely(columns)
        self._places: dict[str, dict[int, str]] = {}

    def places(self, kind: str, reader: Reader) -> dict[int, str]:
        """The column that stands at each place; a name that stands for none, or for one more, is noted once."""
        if kind in self._places:
            return self._places[kind]
        found = self._places[kind] = {}
        place, reader.place = reader.place, ""
        for at, name in enumerate(self.columns):
            column = _spellings(kind).get(name)
            if column is not None and column not in found.values():
                found[at] = column
            elif name and name != KIND:
                what = f"no column {shortened(name)!r}" if column is None else f"more than one column {column!r}"
                reader.fault("unknown-field", f"{kind} have {what}", kind, severity=reader.unknown)
        reader.place = place
        return found


def _tidy(name: str) -> str:
    return name.strip().lower().replace(" ", "_")


def _said(name: str) -> str | None:
    """The kind that a word names."""
    return next((kind for kind, cls in KINDS.items() if name in (cls.__name__, kind)), None)


def _required_kind(name: str) -> str:
    if (kind := _said(name)) is not None:
        return kind
    raise UnknownCodeError(name, kind="kind of record", near=tuple(KINDS))


def _require_columns(names: Iterable[str | None], kind: str | None) -> None:
    """Refuse a column that no record has, or none of the kind."""
    kinds = [kind] if kind is not None else list(KINDS)
    known = {KIND} | {name for each in kinds for name in _spellings(each)}
    for name in names:
        if name is not None and name not in known:
            raise UnknownCodeError(name, kind="column", near=near(name, sorted(known)))


def _likely(header: list[str]) -> str | None:
    """The kind that knows most of the column names, if only one does."""
    ranked = sorted(((_knows(header, kind), kind) for kind in KINDS), reverse=True)
    (best, kind), (second, _) = ranked[0], ranked[1]
    return kind if best > second else None


def _knows(header: list[str], kind: str) -> tuple[int, int]:
    """How many of the names are columns of a kind, and how many of these are written in full."""
    known, spelled = columns_of(KINDS[kind]), _spellings(kind)
    return sum(name in spelled for name in header), sum(name in known for name in header)


@cache
def _spellings(kind: str) -> dict[str, str]:
    """The column that a name stands for: its whole path, the first column of a record so named, or its last steps."""
    known = columns_of(KINDS[kind])
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
