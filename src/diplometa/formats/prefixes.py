"""Dates that are a year, a month or a day (`2024`, `2024-05`, `2024-05-13`), and what an EDTF date becomes as such."""

import re

from diplometa.dates.model import EdtfDate

__all__ = ["cut", "ends", "joined", "prefix"]

# A year, a month, a day; after it nothing, unspecified parts, a season, or a time of the day.
_DATE = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:(?:-XX){1,2}|-[2-4]\d)?")
_GIVEN = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}[\d:.,]*(?:Z|[+-][\d:]+)?)?")
_DOUBT = str.maketrans("", "", "?~%")


def cut(text: str) -> str | None:
    """The longest year, month or day that a date begins with; None where it is none that began in one year.

    >>> [cut(text) for text in ("2024-05~", "1985-04-XX", "2025-21", "199X", "[1667,1668]")]
    ['2024-05', '1985-04', '2025', None, None]
    """
    found = _DATE.fullmatch(text.translate(_DOUBT))
    return found[1] if found else None


def ends(date: EdtfDate | None) -> tuple[str | None, str | None]:
    """Start and end of a date: of an interval both, else the start alone.

    >>> ends(EdtfDate("2024-05-13/2024-05-15")), ends(EdtfDate("../1991")), ends(EdtfDate("1989~"))
    (('2024-05-13', '2024-05-15'), (None, '1991'), ('1989', None))
    """
    if date is None:
        return None, None
    first, stroke, last = str(date).partition("/")
    return cut(first), cut(last) if stroke else None


def joined(start: str | None, end: str | None) -> EdtfDate | None:
    """The date of a start and an end, as `ends` gives them.

    Raises:
        ParseError: there is no such date, or it ends before it starts.
    """
    if start is None and end is None:
        return None
    if end is None or start == end:
        return EdtfDate(start or "")
    return EdtfDate(f"{start or '..'}/{end}")


def prefix(text: str) -> str | None:
    """The date of a date or a date and time, None where it is neither.

    >>> prefix("2010-01-31T10:00:00Z"), prefix("January")
    ('2010-01-31', None)
    """
    found = _GIVEN.fullmatch(text)
    return found[1] if found else None
