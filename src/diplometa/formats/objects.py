"""The objects of a JSON text of others: fields with their types checked, every fault noted with its path."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from diplometa.core.errors import FormatError, ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.records import RecordError
from diplometa.core.report import Finding
from diplometa.dates.model import EdtfDate
from diplometa.formats.json import parse
from diplometa.formats.prefixes import joined, prefix
from diplometa.formats.reading import Fields, Reader, is_list, is_object, plain_type
from diplometa.parties.lookup import party_of_code
from diplometa.parties.model import Party

__all__ = ["Parties", "Source", "encoded", "is_uri", "lines", "sources", "without_empty"]

T = TypeVar("T")

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")


def encoded(data: object, indent: int | None) -> str:
    """Plain data as JSON."""
    try:
        text = msgspec.json.encode(data).decode()
    except UnicodeEncodeError:
        # a lone surrogate: JSON has escapes for it
        text = json.dumps(data, separators=(",", ":"))
    return text if indent is None else msgspec.json.format(text, indent=indent)


def is_uri(text: str) -> bool:
    """Whether a text is a URI: a scheme, a colon, and no character that RFC 3986 does not have.

    >>> is_uri("https://example.org/a"), is_uri("travels:4171"), is_uri("a communiqué")
    (True, True, False)
    """
    return _URI.fullmatch(text) is not None


def without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """An object without the fields that hold nothing."""
    return {name: value for name, value in data.items() if value not in (None, [], {}, "")}


class Source:
    """One object of a text, with its path; a field of the wrong type is noted as a fault and read as nothing."""

    __slots__ = ("data", "path", "reader")

    def __init__(self, data: dict[str, Any], path: str, reader: Reader) -> None:
        self.data: dict[str, Any] = data
        self.path: str = path
        self.reader: Reader = reader
        for name in data.repeated if isinstance(data, Fields) else ():
            self.fault("repeated-field", "the field stands more than once", name, hint="keep one of them")

    def fault(self, kind: str, message: str, name: str = "", *, data: object = None, hint: str | None = None) -> None:
        """Note a fault of a field."""
        self.reader.fault(kind, message, field_path(self.path, name), data=data, hint=hint)

    def text(self, name: str, *, number: bool = False) -> str | None:
        """A text; None where it is blank, null or not there. `number` says that a whole number is one, too."""
        value = self.data.get(name)
        if number and type(value) is int:
            return str(value)
        if value is None or isinstance(value, str):
            return value if value is not None and value.strip() else None
        self._wrong(value, "a text", name)
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts without those that are blank."""
        found: list[str] = []
        for i, value in self._items(name):
            if not isinstance(value, str):
                self._wrong(value, "a text", item_path(name, i))
            elif value.strip():
                found.append(value)
        return tuple(found)

    def inner(self, name: str) -> "Source | None":
        """An object within it."""
        value = self.data.get(name)
        if value is None:
            return None
        if is_object(value):
            return Source(value, field_path(self.path, name), self.reader)
        self._wrong(value, "an object", name)
        return None

    def objects(self, name: str) -> "tuple[Source, ...]":
        """A list of objects."""
        found: list[Source] = []
        for i, value in self._items(name):
            if is_object(value):
                found.append(Source(value, field_path(self.path, item_path(name, i)), self.reader))
            else:
                self._wrong(value, "an object", item_path(name, i))
        return tuple(found)

    def _items(self, name: str) -> Iterator[tuple[int, Any]]:
        value = self.data.get(name)
        if value is None:
            return
        if is_list(value):
            yield from enumerate(value)
        else:
            self._wrong(value, "a list", name)

    def date(self, name: str) -> str | None:
        """A date without its time of the day."""
        value = self.text(name)
        found = value and prefix(value)
        if value and not found:
            hint = "expected YYYY, YYYY-MM, YYYY-MM-DD or one of these with a time"
            self.fault("refused-value", "this is no date", name, data=value, hint=hint)
        return found or None

    def dates(self, start: str, end: str) -> EdtfDate | None:
        """The date of two fields."""
        return self.edtf(start, self.date(start), self.date(end))

    def edtf(self, name: str, start: str | None, end: str | None = None) -> EdtfDate | None:
        """The date of a start and an end; a fault of the field where there is no such date."""
        try:
            return joined(start, end)
        except ParseError as error:
            self.fault("refused-value", error.message, name, data=start or end, hint=error.expected)
            return None

    def make(self, cls: type[T], **fields: Any) -> T | None:
        """A record; a fault where it cannot hold its fields."""
        try:
            return cls(**fields)
        except RecordError as error:
            self.fault("broken-record", str(error))
            return None

    def _wrong(self, value: object, expected: str, name: str) -> None:
        self.fault("wrong-type", f"found {plain_type(value)}, expected {expected}", name, data=value)


def sources(data: Any, reader: Reader) -> tuple[Source, ...]:
    """The object that a text is, or those of the list that it is.

    Raises:
        FormatError: it is neither.
    """
    if is_object(data):
        return (Source(data, "", reader),)
    if not is_list(data):
        reader.fault("wrong-type", f"found {plain_type(data)}, expected an object or a list of objects", "")
        raise FormatError("the text holds no objects", report=reader.report)
    return Source({"": data}, "", reader).objects("")


def lines(text: str | bytes, reader: Reader) -> Iterator[Source]:
    """The object of each line that is not blank; its path is the number of the line, from 0."""
    every: Iterable[str | bytes] = text.split("\n") if isinstance(text, str) else text.split(b"\n")
    for number, line in enumerate(every):
        if not line.strip():
            continue
        path = item_path("", number)
        try:
            data = parse(line)
        except FormatError as error:
            for each in error.report or ():
                message = each.message.replace("line 1,", f"line {number + 1},")
                reader.note(Finding(code=each.code, message=message, path=path, value=each.value))
            continue
        if is_object(data):
            yield Source(data, path, reader)
        else:
            reader.fault("wrong-type", f"found {plain_type(data)}, expected an object", path)


class Parties:
    """Reads parties from codes and names: a caller's own first, each text once."""

    def __init__(self, knowledge: Knowledge | None) -> None:
        self._knowledge = knowledge
        self._own = {party.code: party for party in knowledge.of(Party)} if knowledge is not None else {}
        self._known: dict[str, Party | None] = {}

    def read(self, text: str | None) -> Party | None:
        """The party of this code or this name; None where there is none, or where it may be several."""
        if text is None:
            return None
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def code(self, text: str | None) -> Party | None:
        """The party of this code."""
        if text is None:
            return None
        try:
            return self._own.get(text) or party_of_code(text)
        except ParseError:
            return None

    def _read(self, text: str) -> Party | None:
        from diplometa.parties.text import parse_party

        if (found := self.code(text)) is not None:
            return found
        try:
            return parse_party(text, knowledge=self._knowledge)
        except ParseError:
            return None
