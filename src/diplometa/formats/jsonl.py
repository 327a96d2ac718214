"""JSON Lines (jsonlines.org): one record a line, an object whose first field `type` says what it is."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.report import Finding
from diplometa.extraction.model import Extraction
from diplometa.formats.json import as_record, losses, parse, tagged, type_of as type_of_line
from diplometa.formats.reading import MISSING, Reader
from diplometa.formats.structure import is_record, item_of

__all__ = ["losses", "read", "type_of", "write"]

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
    """The lines as a Dataset, or as a tuple of one class; a line alone also as its record. Paths begin with the line.

    Raises:
        FormatError: a line is not JSON or not a record; the report holds every fault of every line, counted from 0.
    """
    reader = Reader(knowledge, strict=strict)
    wanted = None if type is Dataset else item_of(type) or type
    found = tuple(_line(reader, line, wanted, number) for number, line in _lines(text))
    report = reader.report
    if any(each is MISSING for each in found) or not report.ok:
        raise FormatError(f"the lines are not records: {report.summary()}", report=report)
    whole: Any = Dataset.of(found) if wanted is None else found
    if wanted is not type:
        return cast("T", whole)
    if len(found) != 1:
        hint = f"read them with type=tuple[{type.__name__}, ...]"
        raise FormatError(f"found {len(found)} lines, expected one {type.__name__}; {hint}")
    return cast("T", found[0])


def type_of(text: str | bytes) -> Any:
    """What the lines are to be read as: a tuple of Extractions where one says that it is one; else a Dataset."""
    several = any(type_of_line(line) is Extraction for _, line in _lines(text))
    return tuple[Extraction, ...] if several else Dataset


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
        for f in error.report or ():
            message = f.message.replace("line 1,", f"line {number + 1},")
            reader.note(Finding(code=f.code, message=message, path=path, value=f.value))
        return MISSING
