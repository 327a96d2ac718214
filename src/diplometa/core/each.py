"""A parser put to a whole column of strings: what each gives, and a report of what could not be read."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from diplometa.core.errors import DiplometaError, ParseError, UnknownCodeError, printed, shortened
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Report

__all__ = ["parse_each"]

T = TypeVar("T")


def parse_each(parse: Callable[[str], T], texts: Iterable[object]) -> tuple[list[T | None], Report]:
    """Put a parser to each text of a column; bad data never raises.

    Args:
        parse: a parser or look-up of one text, such as `parse_date`, or a function of your own over one.
        texts: the column; a missing cell (None, a NaN) is no fault and stays None.

    Returns:
        One value for each text, in order, None where it could not be had; and a Report whose paths are the rows (`[3]`,
        counted from 0).

    >>> from diplometa.dates.model import EdtfDate
    >>> values, report = parse_each(EdtfDate, ["1945-02", "Feb 45", None])
    >>> values, report[0].path, report[0].value
    ([EdtfDate('1945-02'), None, None], '[1]', 'Feb 45')

    Raises:
        TypeError: `texts` is one text or no iterable, or `parse` cannot be called.
    """
    if isinstance(texts, str):
        raise TypeError("the column is an iterable of texts, not one text: put it in a list")
    values: list[T | None] = []
    findings: list[Finding] = []
    for row, text in enumerate(texts):
        value, fault = _one(parse, text)
        values.append(value)
        if fault is not None:
            code, message, hint = fault
            shown = shortened(text) if isinstance(text, str) else printed(text)
            findings.append(Finding(code=code, message=message, path=item_path("", row), value=shown, hint=hint))
    return values, Report(tuple(findings))


def _one(parse: Callable[[str], T], text: object) -> tuple[T | None, tuple[str, str, str | None] | None]:
    """What one cell gives, or the code, message and hint of its fault."""
    if not isinstance(text, str):
        # a NaN, which data frames put where a cell is missing, is the one thing that differs from itself
        missing = text is None or (isinstance(text, float) and text != text)  # noqa: PLR0124
        found = f"a text was expected, not a value of type {type(text).__name__}"
        return None, None if missing else ("text.not-a-text", found, "convert the column to strings first")
    try:
        return parse(text), None
    except DiplometaError as error:
        if not text or text.isspace():
            return None, ("text.unreadable", "the cell is blank", "make it None where it is missing")
        message = error.message if isinstance(error, ParseError) else str(error)
        return None, ("text.unreadable", message, _hint(error))


def _hint(error: DiplometaError) -> str | None:
    if isinstance(error, ParseError):
        choices = ", ".join(map(str, error.alternatives))
        return (
            f"it may be {choices}: say which" if choices else (error.expected and f"expected {error.expected}") or None
        )
    return f"it may be {', '.join(error.near)}" if isinstance(error, UnknownCodeError) and error.near else None
