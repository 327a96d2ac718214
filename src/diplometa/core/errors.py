"""The errors that leave this library: each says where, what was found, what was expected, how to mend."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplometa.core.report import Report

__all__ = ["DiplometaError", "FormatError", "ParseError", "UnknownCodeError", "printed", "require_str", "with_article"]

# A quoted line is cut to this many characters on each side of what is wrong, so that a message stays readable.
WINDOW = 60


class DiplometaError(Exception):
    """The base of every error that this library raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        # The default way calls the class again, with no keyword-only arguments.
        return _rebuild, (type(self), self.args, self.__dict__)


class ParseError(DiplometaError, ValueError):
    """A string is not what it was read as.

    `source` is the whole string; `start` and `end` bound what is wrong in it (half-open code points); `expected` says
    what would have been right; `alternatives` holds the candidates where the string is ambiguous.

    >>> print(ParseError("month 13 does not exist", source="1999-13", start=5, end=7, expected="01 to 12"))
    month 13 does not exist; expected 01 to 12
      1999-13
           ^^
    """

    message: str
    source: str
    start: int
    end: int
    expected: str
    alternatives: tuple[object, ...]

    def __init__(
        self,
        message: str,
        *,
        source: str,
        start: int = 0,
        end: int | None = None,
        expected: str = "",
        alternatives: "Sequence[object]" = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.start = start
        self.end = len(source) if end is None else end
        self.expected = expected
        self.alternatives = tuple(alternatives)

    def __str__(self) -> str:
        lines = [self.message + (f"; expected {self.expected}" if self.expected else "")]
        if self.alternatives:
            lines[0] += "; it may be " + ", ".join(map(str, self.alternatives))
        return "\n".join([*lines, *caret(self.source, self.start, self.end)])


class FormatError(DiplometaError, ValueError):
    """A file or string is not in the format that it was read as; `report` holds every fault with its path."""

    message: str
    report: "Report | None"

    def __init__(self, message: str, *, report: "Report | None" = None) -> None:
        super().__init__(message)
        self.message = message
        self.report = report

    def __str__(self) -> str:
        return f"{self.message}\n{self.report}" if self.report else self.message


class UnknownCodeError(DiplometaError, LookupError):
    """A key is not known; `near` holds the nearest known keys or names, for a person to choose from.

    >>> str(UnknownCodeError("JPX", kind="country", near=("JP",)))
    "unknown country 'JPX'; did you mean JP?"
    """

    key: str
    kind: str
    near: tuple[str, ...]

    def __init__(self, key: str, *, kind: str, near: "Sequence[str]" = ()) -> None:
        super().__init__(key)
        self.key = key
        self.kind = kind
        self.near = tuple(near)

    def __str__(self) -> str:
        found = f"unknown {self.kind} {shortened(self.key)!r}"
        return f"{found}; did you mean {', '.join(self.near)}?" if self.near else found


def _rebuild(cls: type[DiplometaError], args: tuple[object, ...], state: dict[str, object]) -> DiplometaError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


def shortened(text: str, most: int = WINDOW) -> str:
    """The text, cut in its middle where it is long."""
    half = most // 2
    return text if len(text) <= most else f"{text[:half]}...{text[-half:]}"


def printed(value: object) -> str:
    """A value as a message shows it, cut in its middle where it is long."""
    try:
        return shortened(repr(value))
    except ValueError:  # Python writes no number of so many digits
        return f"{with_article(type(value))} too long to print"


def caret(source: str, start: int, end: int) -> tuple[str, ...]:
    """The line of `source` that holds `start`, and a line of carets below what is wrong in it."""
    if not source:
        return ()
    first = max(source.rfind("\n", 0, start) + 1, start - WINDOW)
    stop = source.find("\n", start)
    last = min(len(source) if stop < 0 else stop, start + WINDOW)
    line = "".join(c if c.isprintable() else " " for c in source[first:last])
    width = max(1, min(end, last) - start)
    return f"  {line}", "  " + " " * (start - first) + "^" * width


def with_article(cls: type) -> str:
    """The name of a class as a message says it: "a list", "an int"."""
    return f"{'an' if cls.__name__[0] in 'AEIOUaeiou' else 'a'} {cls.__name__}"


def require_str(value: object, taker: str) -> str:
    """The value, where it is a string.

    Raises:
        TypeError: it is not; the message names `taker`.
    """
    if isinstance(value, str):
        return value
    raise TypeError(f"{taker} takes a str, not {type(value).__name__}")
