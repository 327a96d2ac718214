"""XML 1.0: elements written as text; read without a document type and its entities, and nothing from outside."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from diplometa.core.errors import FormatError
from diplometa.core.report import Finding, Report

__all__ = ["Element", "empty", "leaf", "parse", "start", "words"]

# A treaty nests a dozen deep, with marks for words a few more.
DEEPEST = 100
# What XML cannot hold, not even as a reference (section 2.2).
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RETURN = {"\r": "&#13;"}


class Element:
    """An element: its namespace and name, its attributes, its texts and elements in order, its line from 1."""

    __slots__ = ("attributes", "content", "line", "name", "namespace")

    def __init__(self, namespace: str, name: str, attributes: Mapping[str, str], line: int) -> None:
        self.namespace: str = namespace
        self.name: str = name
        self.attributes: Mapping[str, str] = attributes
        self.line: int = line
        self.content: list[Element | str] = []

    def elements(self, *names: str) -> Iterator["Element"]:
        """The elements right within it, of these names where any are given."""
        return (each for each in self.content if isinstance(each, Element) and (not names or each.name in names))

    def first(self, *path: str) -> "Element | None":
        """The first element at a path of names, or None."""
        where: Element | None = self
        for name in path:
            where = next(where.elements(name), None) if where is not None else None
        return where

    def text(self) -> str:
        """All text within it."""
        return "".join(each if isinstance(each, str) else each.text() for each in self.content)


def words(text: str) -> str:
    """A text as the content of an element; what XML cannot hold becomes U+FFFD."""
    return escape(_NO_CHARACTER.sub("\ufffd", text), _RETURN)


# White space in an attribute is one blank to a reader (section 3.3.3), unless it stands as a reference.
_SPACES = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def start(name: str, attributes: Mapping[str, str | None]) -> str:
    """A start tag; an attribute without a value is left out."""
    given = (
        (key, quoteattr(_NO_CHARACTER.sub("\ufffd", value), _SPACES)) for key, value in attributes.items() if value
    )
    return f"<{name}{''.join(f' {key}={value}' for key, value in given)}>"


def empty(name: str, attributes: Mapping[str, str | None]) -> str:
    """An element without content."""
    return f"{start(name, attributes)[:-1]}/>"


def leaf(name: str, text: str, attributes: Mapping[str, str | None] | None = None) -> str:
    """An element with a text."""
    return f"{start(name, attributes or {})}{words(text)}</{name}>"


class _Builder:
    """Makes elements of what expat reports."""

    def __init__(self, parser: Any) -> None:
        self.parser = parser
        self.roots: list[Element] = []
        self.open: list[Element] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        element = Element(namespace, local, attributes, self.parser.CurrentLineNumber)
        if self.open:
            self.open[-1].content.append(element)
        else:
            self.roots.append(element)
        self.open.append(element)
        if len(self.open) > DEEPEST:
            raise fault(f"elements nest more than {DEEPEST} deep", element.line, code="format.too-deep")

    def end(self, name: str) -> None:  # noqa: ARG002
        self.open.pop()

    def data(self, text: str) -> None:
        self.open[-1].content.append(text)

    def doctype(self, *declared: object) -> None:  # noqa: ARG002
        message = "the text declares a document type, and entities with it; remove it, it says nothing of the text"
        raise fault(message, self.parser.CurrentLineNumber)


def parse(text: str | bytes) -> Element:
    """The root of a text.

    Raises:
        FormatError: it is not XML, it declares a document type, or it nests too deeply; the report tells the line.
    """
    # what a str is encoded in was told by whoever decoded it
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    parser = expat.ParserCreate("utf-8" if isinstance(text, str) else None, " ")
    parser.buffer_text = True
    builder = _Builder(parser)
    parser.StartElementHandler = builder.begin
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise fault(f"{expat.errors.messages[error.code]}, at column {error.offset + 1}", error.lineno) from None
    except FormatError:
        raise
    except (LookupError, ValueError):
        raise fault("the encoding that the text declares is not known; save it in UTF-8", 1) from None
    return builder.roots[0]


def fault(message: str, line: int, code: str = "format.malformed") -> FormatError:
    """The error for a text that is not in order at a line."""
    finding = Finding(code=code, message=f"line {line}: {message}")
    return FormatError("the text is not XML that is read here", report=Report((finding,)))
