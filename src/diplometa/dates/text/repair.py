"""Reads dates in the spellings that archives have, and tells what it took them for."""

import re
from functools import cache

from diplometa.core.errors import ParseError, require_str
from diplometa.core.report import Finding, Severity
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.strings import LONGEST
from diplometa.dates.text.whole import parse_date

__all__ = ["repair_date"]

# Repairs build on each other, `[c. 194-?]`: after so many the spelling is none that anyone has.
MOST_REPAIRS = 6
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－", "-") | dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))


def repair_date(text: str) -> tuple[EdtfDate, Finding | None]:
    """The date that a string means, as archives and earlier drafts of the standard spell it.

    What is EDTF already is left as it is. What no repair is certain for is refused.

    Args:
        text: one date, up to 200 characters, without words around it.

    Returns:
        The date; and a note `date.repaired` that tells both texts, None where nothing was repaired.

    >>> date, finding = repair_date("[ca. 194-]")
    >>> date, finding.message
    (EdtfDate('194X~'), "'[ca. 194-]' was read as 194X~: brackets around it mark what an editor supplied; approximate; \
digits that are not known are X")
    >>> repair_date("1984-1X")
    (EdtfDate('1984-1X'), None)

    Raises:
        ParseError: no repair is certain.
        TypeError: it is no str.

    Source: the spellings are those of library and archive cataloguing; data/date_repairs.tsv lists them.
    """
    if (date := _read(require_str(text, "repair_date"))) is not None:
        return date, None
    if len(text) > LONGEST:
        raise ParseError("the string is too long to be a date", source=text, start=LONGEST, expected="one date")
    date, reasons = _repaired(text) or (_worded(text), ["its words say so"])
    message = f"{text!r} was read as {date}: {'; '.join(dict.fromkeys(reasons))}"
    return date, Finding(code="date.repaired", message=message, severity=Severity.NOTE, value=text)


def _read(text: str) -> EdtfDate | None:
    try:
        return EdtfDate(text)
    except ParseError:
        return None


def _repaired(text: str) -> tuple[EdtfDate, list[str]] | None:
    """The date after the repairs that fit, each put to what the one before made, and their reasons."""
    now = text.translate(_DASHES).strip()
    reasons = [] if now == text else ["spaces and dashes as the standard has them"]
    for _ in range(MOST_REPAIRS):
        if (date := _read(now)) is not None:
            return date, reasons
        if (made := _step(now, text)) is None:
            return None
        now = made[0]
        reasons.append(made[1])
    return None


def _step(now: str, text: str) -> tuple[str, str] | None:
    """What the first repair that changes anything makes, and its reason; refused where it is not certain."""
    made: tuple[str, str] | None = None
    for pattern, new, certain, reason in _repairs():
        if not pattern.search(now):
            continue
        if not certain:
            raise ParseError(reason, source=text, expected="a date that can be read in one way")
        if made is None and (changed := pattern.sub(new, now)) != now:
            made = changed, reason
    return made


def _worded(text: str) -> EdtfDate:
    """The date that the words say; its doubt is kept."""
    date = parse_date(text.translate(_DASHES))
    if "/" in str(date) and "XXXX" in str(date):
        raise ParseError("only one of two dates has a year", source=text, expected="one date")
    if text.count("?") <= str(date).count("?"):
        return date
    if (doubtful := _read(f"{date}?")) is None or date.is_interval:
        raise ParseError("it is not known what the question mark is about", source=text, expected="one date")
    return doubtful


@cache
def _repairs() -> tuple[tuple[re.Pattern[str], str, bool, str], ...]:
    rows = table("date_repairs").select("pattern", "text", "kind", "reason")
    return tuple(
        (re.compile(pattern, re.IGNORECASE), text, kind == "certain", why) for pattern, text, kind, why in rows
    )
