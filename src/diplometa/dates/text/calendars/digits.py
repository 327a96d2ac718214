"""Years in the digits of Arabic and Persian: of their own calendars, where they are too early for ours."""

import re
from collections.abc import Iterator

from diplometa.core.scan import Scan
from diplometa.dates.text.calendars.dated import converted
from diplometa.dates.text.words.tokens import Token

__all__ = ["eastern_years"]

# The years of the hijra, by the sun or by the moon, that a text of today or of the last two centuries may have.
YEARS = range(1200, 1501)
_DIGITS = "[٠-٩۰-۹]"
_FIGURES = re.compile(
    rf"(?<!\d)(?:(?P<year>{_DIGITS}{{4}})(?:(?P<mark>[./-])(?P<month>{_DIGITS}{{1,2}})(?P=mark)(?P<day>{_DIGITS}{{1,2}}))?"
    rf"|(?P<first>{_DIGITS}{{1,2}})(?P<other>[./-])(?P<second>{_DIGITS}{{1,2}})(?P=other)(?P<last>{_DIGITS}{{4}}))(?!\d)"
)


def eastern_years(scan: Scan, start: int, end: int) -> Iterator[Token]:
    """The dates in such figures, as tokens; a year alone is one of no date, as it does not tell its calendar."""
    for match in _FIGURES.finditer(scan.text, start, end):
        year = int(match["year"] or match["last"])
        if year not in YEARS:
            continue
        month, day = int(match["month"] or match["second"] or 0), int(match["day"] or match["first"] or 0)
        # Persian has digits of its own.
        calendar = "persian" if match[0][0] >= "۰" else "hijri"
        if month:
            yield Token("X", "", *match.span(), "other-calendar", converted(calendar, year, month, day))
        else:
            yield Token("x", match[0], *match.span())
