"""The finest unit that an EDTF text states."""

import re

__all__ = ["precision"]

_UNITS = ("day", "month", "season", "year", "decade", "century", "millennium")
_DATE_PART = re.compile(r"(?:Y-?[0-9]+|-?[0-9X]{4})[^/,.\[\]{}]*")
_SIGNIFICANT = re.compile(r"Y?-?([0-9]+)(?:E([0-9]+))?S([0-9]+)")
_QUALIFIERS = re.compile("[?~%]")


def precision(text: str) -> str | None:
    """The unit of a date, of an interval or a set that of the coarsest date in it; None where none is stated.

    >>> precision("198X"), precision("2024/2025-03"), precision("XXXX")
    ('decade', 'year', None)
    """
    units = [_unit_of(part[0]) for part in _DATE_PART.finditer(text)]
    return _UNITS[max(units)] if units and max(units) < len(_UNITS) else None


def _unit_of(part: str) -> int:
    """The place of the unit in `_UNITS` that a single date states; past its end where none is."""
    if significant := _SIGNIFICANT.fullmatch(part):
        year, exponent, count = significant.groups()
        return 3 + min(4, max(0, max(4, len(year) + int(exponent or 0)) - int(count)))
    year, *rest = _QUALIFIERS.sub("", part).lstrip("-").split("T")[0].split("-") if part[0] != "Y" else (part,)
    if len(rest) == 2 and rest[1].isdigit():
        return 0
    if rest and rest[0].isdigit():
        return 2 if rest[0] > "20" else 1
    return 3 + len(year) - len(year.rstrip("X"))
