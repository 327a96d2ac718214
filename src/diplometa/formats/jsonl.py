"""JSON Lines (jsonlines.org): one record a line, an object whose first field `type` says what it is."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Report
from diplometa.formats.json import as_record, losses, parse, tagged
from diplometa.formats.reading import MISSING, Reader
from diplometa.formats.structure import is_record

__all__ = ["losses", "read", "write"]

T = TypeVar("T")


def write(root: object, *, indent: int | None = None) -> str:
    """Each record on a line of its own: those of a Dataset, or of an iterable, which may hold Extractions too.

    Raises:
        FormatError: a tuple in a record holds what its type does not say.
    """
    if indent is not None:
        raise FormatError("JSON Lines cannot be indented; expected indent=None")
    alone = is_record(type(root)) and not isinstance(root, Dataset)
    records: Iterable[object] = (root,) if alone else cast("Iterable[object]", root)
    return "".join(f"{tagged(record)}\n" for record in records)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """The lines as a Dataset; one line alone also as a record of the class. Paths begin with the line, counted from 0.

    Raises:
        FormatError: a line is not JSON or not a record; the report holds every fault of every line.
    """
    reader = Reader(knowledge, strict=strict)
    wanted = None if type is Dataset else type
    found = [_line(reader, line, wanted, number) for number, line in _lines(text)]
    if any(each is MISSING for each in found) or not reader.report.ok:
        raise FormatError(f"the lines are not records: {reader.report.summary()}", report=reader.report)
    whole: Any = Dataset.of(found) if wanted is None else found[0] if len(found) == 1 else None
    if isinstance(whole, type):
        return whole
    raise FormatError(f"found {len(found)} lines, expected one {type.__name__}; read the lines one by one")


def _lines(text: str | bytes) -> Iterator[tuple[int, str | bytes]]:
    """The lines that are not blank, with their numbers from 0; a line feed alone ends one (U+2028 may be in a text)."""
    lines: Iterable[str | bytes] = text.split("\n") if isinstance(text, str) else text.split(b"\n")
    return ((number, line) for number, line in enumerate(lines) if line.strip())


def _line(reader: Reader, line: str | bytes, wanted: type[Any] | None, number: int) -> Any:
    """The record of one line."""
    path = item_path("", number)
    try:
        return as_record(reader, parse(line), wanted, path)
    except FormatError as error:
        reader.findings.extend(
            Finding(code=f.code, message=f.message.replace("line 1,", f"line {number + 1},"), path=path, value=f.value)
            for f in error.report or Report()
        )
        return MISSING
