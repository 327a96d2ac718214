"""Leaders and tenures of one's own from rows of a table: checked, made, and reported on by row."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from diplometa.core.errors import ParseError, printed
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.records import Identifier, RecordError
from diplometa.core.report import Finding, Report
from diplometa.data.tables import many
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup.roster import started
from diplometa.leaders.model import Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.lookup import party_of_code
from diplometa.parties.model import Party

__all__ = ["leaders_from_rows"]

_OF_PERSON = ("id", "name", "given", "family", "order", "names", "wikidata", "born", "died")
_OF_TENURE = ("polity", "title", "roles", "start", "end", "ended", "as_of", "acting", "other_starts", "other_ends")
_DATES = ("start", "end", "as_of")
_LIFE = ("born", "died")
_YES = {"": False, "no": False, "false": False, "0": False, "yes": True, "true": True, "1": True, "unknown": True}


def leaders_from_rows(
    rows: Iterable[Mapping[str, object]], knowledge: Knowledge | None = None
) -> tuple[tuple[Leader, ...], Report]:
    """Make leaders of one's own from rows, one a tenure, as csv.DictReader or json.loads give them.

    Bad data never raises. A row has a `name` and may have an `id`, `given`, `family`, `order` (as in `NameOrder`),
    `names` (others that the person is found by), `wikidata`, `born`, `died`; and of the tenure `polity` (a code),
    `title`, `roles`, `start`, `end`, `as_of` (EDTF), `ended` and `acting` (yes, no), `other_starts`, `other_ends`.
    Lists are lists, or cells separated by `|`.
    Rows of one id, or without ids of one name and polity, are one person.

    Args:
        rows: mappings by column name.
        knowledge: a caller's own parties, whose codes the rows may have.

    Returns:
        The persons, in the order of their first rows, for a `Knowledge`; and a Report whose paths are the rows and
        columns (`[3].start`, counted from 0). A row with a fault is left out whole.

    >>> rows = [{"name": "Ana Sample", "polity": "FR", "title": "Premier", "start": "1850", "end": "1851"},
    ...         {"name": "Ana Sample", "polity": "FR", "title": "Premier", "start": "yesterday"}]
    >>> leaders, report = leaders_from_rows(rows)
    >>> [(one.name.full, len(one.tenures)) for one in leaders], report[0].path
    ([('Ana Sample', 1)], '[1].start')
    """
    own = {party.code: party for party in knowledge.of(Party)} if knowledge is not None else {}
    made: dict[tuple[str, ...], Leader] = {}
    findings: list[Finding] = []
    for number, row in enumerate(rows):
        faults = [*_faults(row, own)] if isinstance(cast("object", row), Mapping) else [*_no_row(row)]
        if not faults:
            faults = _add(row, own, made)
        findings += (_finding(number, fault) for fault in faults)
    return tuple(made.values()), Report(tuple(findings))


# Column, code, message, value, hint.
Fault = tuple[str, str, str, object, str | None]


def _finding(row: int, fault: Fault) -> Finding:
    column, code, message, value, hint = fault
    shown = None if value is None else value if isinstance(value, str) else printed(value)
    return Finding(code=code, message=message, path=field_path(item_path("", row), column), value=shown, hint=hint)


def _no_row(row: object) -> Iterator[Fault]:
    yield "", "leader.row-unreadable", "a row is a mapping by column name", row, "read the file with csv.DictReader"


def _faults(row: Mapping[str, object], own: Mapping[str, Party]) -> Iterator[Fault]:
    """What is wrong with the cells of a row."""
    yield from _wrong_columns(row)
    yield from _wrong_words(row)
    yield from _wrong_dates(row)
    if not _cell(row, "name"):
        yield "name", "leader.row-cell", "the name is missing", None, "each row names a person"
    if (code := _cell(row, "polity")) and _polity(code, own) is None:
        yield "polity", "leader.row-code", "no party has this code", code, "a code such as JP, SUHH or NATO"


def _wrong_columns(row: Mapping[str, object]) -> Iterator[Fault]:
    columns = (*_OF_PERSON, *_OF_TENURE)
    for column, value in row.items():
        if column not in columns and value not in (None, ""):
            yield str(column), "leader.row-column", f"no column {column!r}", value, f"one of {', '.join(columns)}"
        elif not isinstance(value, str | list | tuple | None):
            yield column, "leader.row-cell", "a text was expected", value, "write it as text"


def _wrong_words(row: Mapping[str, object]) -> Iterator[Fault]:
    for role in many(_cell(row, "roles")):
        if role not in [one.value for one in Role]:
            yield "roles", "leader.row-role", "there is no such role", role, f"one of {', '.join(Role)}"
    if _cell(row, "order") not in ("", *NameOrder):
        yield "order", "leader.row-order", "no order of names", row.get("order"), f"one of {', '.join(NameOrder)}"
    for column in ("ended", "acting"):
        if _cell(row, column).casefold() not in _YES:
            yield column, "leader.row-cell", "yes or no was expected", row.get(column), "write yes or no"


def _wrong_dates(row: Mapping[str, object]) -> Iterator[Fault]:
    for column in (*_DATES, *_LIFE, "other_starts", "other_ends"):
        for cell in many(_cell(row, column)):
            try:
                EdtfDate(cell)
            except ParseError as error:
                yield column, "leader.row-date", error.message, cell, "an EDTF date such as 1850, 1850-03 or 1850-03-21"


def _add(row: Mapping[str, object], own: Mapping[str, Party], made: dict[tuple[str, ...], Leader]) -> list[Fault]:
    """Add what a sound row tells to the persons."""
    id_, code = _cell(row, "id"), _cell(row, "polity")
    key = (id_,) if id_ else (fold_key(_cell(row, "name")), code)
    try:
        person = made.get(key) or _person(row)
        told = _tenure(row, own)
    except RecordError as error:
        return [("", "leader.row-refused", str(error), _cell(row, "name"), None)]
    if told is not None and told in person.tenures:
        return [("", "leader.row-twice", "the same tenure stands in an earlier row", str(told.office), "keep one row")]
    tenures = person.tenures if told is None else tuple(sorted((*person.tenures, told), key=started))
    made[key] = attrs.evolve(person, tenures=tenures)
    return []


def _person(row: Mapping[str, object]) -> Leader:
    name = PersonName(
        full=_cell(row, "name"),
        given=_cell(row, "given") or None,
        family=_cell(row, "family") or None,
        order=NameOrder(_cell(row, "order") or "unknown"),
    )
    wikidata = _cell(row, "wikidata")
    born, died = (EdtfDate(cell) if (cell := _cell(row, column)) else None for column in _LIFE)
    return Leader(
        id=_cell(row, "id") or None,
        name=name,
        names=many(_cell(row, "names")),
        identifiers=(Identifier(scheme="wikidata", value=wikidata),) if wikidata else (),
        born=born,
        died=died,
    )


def _tenure(row: Mapping[str, object], own: Mapping[str, Party]) -> Tenure | None:
    """The tenure of a row; none where it tells of none."""
    roles = tuple(Role(role) for role in many(_cell(row, "roles")))
    title, code = _cell(row, "title"), _cell(row, "polity")
    if not (title or roles):
        return None
    start, end, as_of = (EdtfDate(cell) if (cell := _cell(row, column)) else None for column in _DATES)
    others = (tuple(map(EdtfDate, many(_cell(row, column)))) for column in ("other_starts", "other_ends"))
    return Tenure(
        office=Office(title=title or roles[0].value, roles=roles, polity=_polity(code, own) if code else None),
        start=start,
        end=end,
        as_of=as_of,
        ended=_YES[_cell(row, "ended").casefold()] and end is None,
        acting=_YES[_cell(row, "acting").casefold()],
        **dict(zip(("other_starts", "other_ends"), others, strict=True)),
    )


def _polity(code: str, own: Mapping[str, Party]) -> Party | None:
    try:
        return own.get(code) or party_of_code(code)
    except ParseError:
        return None


def _cell(row: Mapping[str, object], column: str) -> str:
    """A cell as text: of a list, its texts with strokes between."""
    value = row.get(column)
    if isinstance(value, list | tuple):
        return "|".join(item.strip() for item in cast("list[object]", value) if isinstance(item, str))
    return value.strip() if isinstance(value, str) else ""
