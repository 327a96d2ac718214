"""Parties of one's own from rows of a table: checked, made, and reported on by row."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from diplometa.core.errors import ParseError, printed
from diplometa.core.folding import fold_key
from diplometa.core.paths import field_path, item_path
from diplometa.core.records import RecordError
from diplometa.core.report import Finding, Report
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup.meaning import is_code
from diplometa.parties.model import Country, Organization, Party

__all__ = ["parties_from_rows"]

_CLASSES: dict[str, type[Country] | type[Organization]] = {
    "": Country,
    "country": Country,
    "organization": Organization,
    "organisation": Organization,
}
_OWN = ("type", "names")
_PARTIES = ("predecessors", "successors")
_DATES = ("start", "end")


def parties_from_rows(rows: Iterable[Mapping[str, object]]) -> tuple[tuple[Party | None, ...], Report]:
    """Make parties of one's own from rows, as csv.DictReader or json.loads give them; bad data never raises.

    A row has a `code` and a `name`. It may have a `type` (country, which it is without one, or organization), `names`
    (others that it is found by, separated by `|`, or a list), `start` and `end` (EDTF), `predecessors` and
    `successors` (codes of known parties), and the other columns of the tables `countries` and `organizations`. Cells
    may be empty.

    Args:
        rows: mappings by column name.

    Returns:
        One party for each row, in order, None where it could not be made; and a Report whose paths are the rows and
        columns (`[3].start`, counted from 0). The parties go into a `Knowledge`.

    >>> rows = [{"code": "ruritania", "name": "Ruritania", "start": "1850"}, {"code": "JP", "name": "Nippon"}]
    >>> parties, report = parties_from_rows(rows)
    >>> parties, report[0].path
    ((Country('ruritania'), None), '[1].code')
    """
    made: list[Party | None] = []
    findings: list[Finding] = []
    codes: dict[str, int] = {}
    names: dict[str, int] = {}
    for number, row in enumerate(rows):
        found = _faults(row) if isinstance(cast("object", row), Mapping) else _no_row(row)
        faults = [*found]
        party = None if faults else _made(row, faults)
        if party is not None and party.code in codes:
            message = f"the code is that of row {codes[party.code]}, too"
            faults.append(("code", "party.row-twice", message, party.code, "give each party a code of its own"))
            party = None
        elif party is not None:
            codes[party.code] = number
            faults += _shared_names(party, number, names)
        made.append(party)
        findings += (_finding(number, fault) for fault in faults)
    return tuple(made), Report(tuple(findings))


# Column, code, message, value, hint.
Fault = tuple[str, str, str, object, str | None]


def _finding(row: int, fault: Fault) -> Finding:
    column, code, message, value, hint = fault
    shown = None if value is None else value if isinstance(value, str) else printed(value)
    return Finding(code=code, message=message, path=field_path(item_path("", row), column), value=shown, hint=hint)


def _shared_names(party: Party, number: int, names: dict[str, int]) -> Iterator[Fault]:
    """The names that a party before has, too; it is made, and who reads the name is told both."""
    for name in party.known_as:
        first = names.setdefault(fold_key(name), number)
        if first != number:
            column, hint = ("name" if name == party.name else "names"), "a text that has it names either of them"
            yield column, "party.row-name-shared", f"the name is that of row {first}, too", name, hint


def _no_row(row: object) -> Iterator[Fault]:
    yield "", "party.row-unreadable", "a row is a mapping by column name", row, "read the file with csv.DictReader"


def _faults(row: Mapping[str, object]) -> Iterator[Fault]:
    """What is wrong with the cells of a row."""
    cls = _CLASSES.get(_cell(row.get("type")).casefold())
    if cls is None:
        yield "type", "party.row-type", "no type of party", row.get("type"), "write country or organization"
        return
    yield from _wrong_columns(row, (*_OWN, *_columns(cls)))
    for column in ("code", "name"):
        if not _cell(row.get(column)):
            yield column, "party.row-cell", f"the {column} is missing", None, "each party has a code and a name"
    if (code := _cell(row.get("code"))) and (other := is_code(code)) not in (None, code):
        yield "code", "party.row-code", f"the code is the one of {other} in ISO 3166", code, "give it a code of its own"
    yield from _wrong_dates(row)
    for column in _PARTIES:
        for code in many(_cell(row.get(column))):
            if is_code(code) != code:
                yield column, "party.row-code", "no party has this code", code, "a code such as JP, SUHH or NATO"


def _wrong_columns(row: Mapping[str, object], columns: tuple[str, ...]) -> Iterator[Fault]:
    for column, value in row.items():
        if column not in columns and value not in (None, ""):
            hint = f"one of {', '.join(columns)}"
            yield str(column), "party.row-column", f"there is no column {column!r}", value, hint
        elif not isinstance(value, str | list | tuple | None):
            yield column, "party.row-cell", "a text was expected", value, "write it as text"


def _columns(cls: type[Country] | type[Organization]) -> tuple[str, ...]:
    return table("countries" if cls is Country else "organizations").header


def _wrong_dates(row: Mapping[str, object]) -> Iterator[Fault]:
    read: list[EdtfDate] = []
    for column in _DATES:
        if cell := _cell(row.get(column)):
            try:
                read.append(EdtfDate(cell))
            except ParseError:
                yield (
                    column,
                    "party.row-date",
                    "this is no EDTF date",
                    cell,
                    "an EDTF date such as 1850, 1850-03 or 1850-03-21",
                )
    if len(read) == len(_DATES) and read[1].before(read[0]) is True:
        yield "end", "party.row-date", f"it ends before it starts ({read[0]})", str(read[1]), "exchange the two dates"


def _made(row: Mapping[str, object], faults: list[Fault]) -> Party | None:
    cls = _CLASSES[_cell(row.get("type")).casefold()]
    cells = {column: _cell(value) for column, value in row.items() if column in _columns(cls)}
    code, name = cells.pop("code"), cells.pop("name")
    given = {column: cell for column, cell in cells.items() if cell}
    try:
        return cls.make(code, name=name, names=many(_cell(row.get("names"))), **given)
    except RecordError as error:
        at = "code" if repr(code) in str(error) else "name"
        faults.append((at, "party.row-refused", str(error), code if at == "code" else name, None))
        return None


def _cell(value: object) -> str:
    """A cell as text: of a list, its texts with strokes between."""
    if isinstance(value, list | tuple):
        value = "|".join(item for item in cast("list[object]", value) if isinstance(item, str))
    pieces = (piece.strip() for piece in value.split("|")) if isinstance(value, str) else ()
    return "|".join(filter(None, pieces))
