"""Content lines of iCalendar (RFC 5545, section 3): folding, parameters, escapes, and the components that they make."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplometa.core.errors import FormatError, shortened
from diplometa.core.report import Finding, Report

__all__ = ["Component", "Property", "content_line", "escaped", "parse", "parts_of", "unescaped"]

# Octets of a line without its end, by section 3.1; every further line begins with a blank.
WIDTH = 75
# VCALENDAR, VEVENT, PARTICIPANT and what may stand in that: what nests deeper is no calendar.
DEEPEST = 16
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^",;:]*)(?:,(?:"[^"]*"|[^",;:]*))*)')
# What no text can hold: controls but the tab, and halves of surrogate pairs.
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_ENDINGS = re.compile("\r\n|\r")
_PIECE = re.compile(r"\\.|;|[^\\;]+|\\", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# In the values of parameters (RFC 6868).
_CARETS = {"^n": "\n", "^^": "^", "^'": '"'}


class Property(NamedTuple):
    """A property: its name and its parameters in capitals, its value as written, its line from 1."""

    name: str
    value: str
    parameters: dict[str, str]
    line: int

    @property
    def text(self) -> str:
        """The value as a text."""
        return unescaped(self.value)


class Component:
    """A component: its name, its first line, its properties in order, and the components within it."""

    __slots__ = ("components", "line", "name", "properties")

    def __init__(self, name: str, line: int) -> None:
        self.name: str = name
        self.line: int = line
        self.properties: list[Property] = []
        self.components: list[Component] = []

    def all(self, name: str) -> list[Property]:
        """The properties of a name."""
        return [each for each in self.properties if each.name == name]

    def first(self, name: str) -> Property | None:
        """The first property of a name, or None."""
        return next((each for each in self.properties if each.name == name), None)


def escaped(text: str) -> str:
    """A text as a value: what no text can hold becomes U+FFFD, an end of a line an escape.

    Source: RFC 5545, section 3.3.11.
    """
    text = _ENDINGS.sub("\n", text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return _CONTROL.sub("\ufffd", text)


def unescaped(value: str) -> str:
    """The text of a value."""
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value) if "\\" in value else value


def parts_of(value: str) -> list[str]:
    """The texts of a value of several, which semicolons separate."""
    parts = [""]
    for piece in _PIECE.findall(value):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += unescaped(piece)
    return parts


def content_line(name: str, value: str) -> str:
    """A property, with its parameters in `name`, folded so that no line is longer than 75 octets."""
    line = f"{name}:{value}"
    if len(line) * 4 <= WIDTH or len(line.encode()) <= WIDTH:
        return f"{line}\r\n"
    octets = line.encode()
    pieces: list[bytes] = []
    start, room = 0, WIDTH
    while len(octets) - start > room:
        end = start + room
        # no character is cut in two: an octet 10xxxxxx continues one
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, WIDTH - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"


def parse(text: str | bytes) -> list[Component]:
    """The components of a text, as they stand in each other.

    Raises:
        FormatError: it is not made of content lines, or of components that do not close.
    """
    found: list[Component] = []
    above: list[Component] = []
    for number, line in _unfolded(text):
        read = _property(line, number)
        if read.name == "BEGIN":
            component = Component(read.value.strip().upper(), number)
            (above[-1].components if above else found).append(component)
            above.append(component)
            if len(above) > DEEPEST:
                raise _malformed(f"components nest more than {DEEPEST} deep", number, code="format.too-deep")
        elif read.name == "END":
            if not above or above.pop().name != read.value.strip().upper():
                raise _malformed(f"END:{shortened(read.value)} closes no component that is open", number)
        elif above:
            above[-1].properties.append(read)
        else:
            raise _malformed("a property stands outside of a component; expected BEGIN:VCALENDAR first", number)
    if above:
        raise _malformed(f"the component {above[-1].name} is not closed", above[-1].line)
    return found


def _unfolded(text: str | bytes) -> Iterator[tuple[int, str]]:
    """The lines that are not empty, folded ones made whole, each with the number of its first from 1."""
    # a fold may stand within a character, so that lines are decoded when they are whole
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    parts: list[bytes] = []
    first = 1
    for number, ended in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        line = ended.removesuffix(b"\r")
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            continue
        yield from _decoded(parts, first)
        parts, first = [line], number
    yield from _decoded(parts, first)


def _decoded(parts: Iterable[bytes], number: int) -> Iterator[tuple[int, str]]:
    whole = b"".join(parts)
    if not whole.strip():
        return
    try:
        yield number, whole.decode()
    except UnicodeDecodeError:
        raise _malformed("the line is not UTF-8; save the calendar in that encoding", number) from None


def _property(line: str, number: int) -> Property:
    """The property of a whole line."""
    name = _NAME.match(line)
    if name is None:
        raise _malformed("the line has no name of a property; expected such as SUMMARY:Talks", number, line)
    at = name.end()
    parameters: dict[str, str] = {}
    while line[at : at + 1] == ";":
        match = _PARAMETER.match(line, at)
        if match is None:
            raise _malformed('a parameter is not in order; expected such as ;VALUE=DATE or ;CN="A, B"', number, line)
        parameters[match[1].upper()] = re.sub(r"\^[n^']", lambda m: _CARETS[m[0]], match[2].strip('"'))
        at = match.end()
    if line[at : at + 1] != ":":
        raise _malformed("no colon follows the name of the property", number, line)
    return Property(name[0].upper(), line[at + 1 :], parameters, number)


def _malformed(message: str, number: int, line: str = "", code: str = "format.malformed") -> FormatError:
    finding = Finding(code=code, message=f"line {number}: {message}", value=shortened(line) or None)
    return FormatError("the text is not an iCalendar", report=Report((finding,)))
