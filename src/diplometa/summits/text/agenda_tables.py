"""Agendas laid out as tables: a header line that names the columns, and a row for each item."""

import re

from diplometa.core.scan import Scan
from diplometa.summits.text.agenda_lines import Line, tidy, trim
from diplometa.summits.text.agenda_times import clock_in
from diplometa.summits.text.agenda_tree import Entry
from diplometa.summits.text.agenda_words import is_break, status_of, value_of

__all__ = ["table_entries"]

_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[-=:+| \t]*")
_SEPARATORS = ("|", "\t", ";")

_Cell = tuple[int, int]


def _cells(text: str, start: int, end: int, separator: str) -> list[_Cell]:
    """The spans of the cells of a row; bars at both ends of it hold nothing."""
    cells: list[_Cell] = []
    at = start
    while at <= end:
        stop = text.find(separator, at, end)
        stop = end if stop < 0 else stop
        cells.append((at, stop))
        at = stop + 1
    if separator == "|" and cells and not text[slice(*cells[0])].strip():
        cells = cells[1:]
    if separator == "|" and cells and not text[slice(*cells[-1])].strip():
        cells = cells[:-1]
    return cells


def _columns(scan: Scan, start: int, end: int) -> tuple[str, list[str]] | None:
    """The separator and the columns of a header line."""
    for separator in _SEPARATORS:
        cells = _cells(scan.text, start, end, separator)
        names = [value_of("column", scan.folded[slice(*cell)].strip(" *.")) for cell in cells]
        names = [
            name or value_of("column", scan.folded[slice(*cell)].strip(" *"))
            for name, cell in zip(names, cells, strict=True)
        ]
        if "title" in names and sum(map(bool, names)) >= 2:
            return separator, _told_apart(names)
    return None


def _told_apart(names: list[str]) -> list[str]:
    """Of two columns that may hold the subjects the first is that of the numbers: Item | Subject."""
    if names.count("title") > 1 and "number" not in names and names[0] == "title":
        return ["number", *names[1:]]
    return names


def _entry(scan: Scan, cells: list[_Cell], columns: list[str], raw: _Cell) -> Entry | None:
    found: dict[str, _Cell] = {}
    for name, cell in zip(columns, cells, strict=False):
        start, end = trim(scan.text, *cell)
        if name and start < end:
            found.setdefault(name, (start, end))
    if "title" not in found or is_break(scan.folded[slice(*found["title"])]):
        return None
    start, end = found["title"]
    number = scan.text[slice(*found["number"])].strip(" .()[]*") if "number" in found else None
    return Entry(
        line=Line(start=start, end=end, indent=0, style="|"),
        title=tidy(scan.text[start:end].strip("* ")),
        begin=raw[0],
        start=start,
        end=raw[1],
        style="|",
        number=number or None,
        time=clock_in(scan.folded[slice(*found["time"])]) if "time" in found else None,
        status=status_of(scan.folded[slice(*found["status"])].strip()) or None if "status" in found else None,
        proposer=found.get("raised_by"),
    )


def table_entries(scan: Scan) -> list[Entry]:
    """The items of the first table whose header names a column of subjects; empty where there is none."""
    columns: tuple[str, list[str]] | None = None
    entries: list[Entry] = []
    for match in _LINE.finditer(scan.text):
        start, end = match.span()
        if columns is None:
            columns = _columns(scan, start, end) if any(mark in match[0] for mark in _SEPARATORS) else None
            continue
        if columns[0] not in match[0]:
            if entries:
                break
            continue
        if _RULE.fullmatch(match[0]):
            continue
        if entry := _entry(scan, _cells(scan.text, start, end, columns[0]), columns[1], (start, end)):
            entries.append(entry)
    return entries
