"""Strings that the standard has and EDTF has not, such as week dates, and those that say two things."""

import re

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.weeks import week_or_ordinal
from diplometa.dates.model import EdtfDate

__all__ = ["by_standard"]

# The basic format of ISO 8601.
_COMPACT = re.compile(r"\s*([12][0-9]{3})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])\s*")
# A year with a dash and no end: the dates of the living and of series that go on.
_BEGUN = re.compile(r"\s*([12][0-9]{3})\s*[-\u2013]\s*")
# Two years of a decade, the second by its last figure.
_DIGIT = re.compile(r"\s*(?P<tens>[12][0-9]{2})(?P<first>[0-9])(?P<dash>[-\u2013])(?P<last>[0-9])\s*")
# A year and two digits above its own: a part of the year by its code (21 to 41), and the years up to another one.
_SEASON_OR_YEARS = re.compile(r"\s*(?P<century>[12][0-9])(?P<first>[0-9]{2})-(?P<last>2[1-9]|3[0-9]|4[01])\s*")


def by_standard(text: str) -> EdtfDate | None:
    """The value of a week date, an ordinal date, a date without hyphens, of years such as `1920-25`; None of others.

    EDTF has `1920-25` for the spring of the northern hemisphere, a code that hardly anyone writes (25 to 32): it is
    read as years. Seasons and quarters (21 to 24, 33 to 41) are as common as years are, `1920-24`: both readings are
    told. From 2000 on a quarter is one, `2024-33`, as years up to 2033 are not written so.

    >>> [str(by_standard(text)) for text in ("2024-W12", "2024-079", "20240319", "1920-25", "2024-21")]
    ['2024-03-18/2024-03-24', '2024-03-19', '2024-03-19', '1920/1925', 'None']

    Raises:
        ParseError: there is no such week or day, or the string is as likely a season as years.
    """
    if begun := _BEGUN.fullmatch(text):
        return EdtfDate(f"{begun[1]}/..")
    if (near := _DIGIT.fullmatch(text)) and near["last"] > near["first"]:
        return _years_of_decade(text, near)
    if normalised := week_or_ordinal(text):
        return EdtfDate(normalised)
    if compact := _COMPACT.fullmatch(text):
        return EdtfDate("-".join(compact.groups()))
    match = _SEASON_OR_YEARS.fullmatch(text)
    if match is None or match["last"] <= match["first"]:
        return None
    century, first, last = match.groups()
    years = EdtfDate(f"{century}{first}/{century}{last}")
    if "24" < last < "33":
        return years
    if last > "32" and century >= "20":
        return None
    season = EdtfDate(f"{century}{first}-{last}")
    raise ParseError(
        "this is a season in EDTF, and years as people write them",
        source=text,
        start=match.start("last"),
        end=match.end("last"),
        expected=f"{years} for the years; EdtfDate reads the season",
        alternatives=(season, years),
    )


def _years_of_decade(text: str, match: re.Match[str]) -> EdtfDate:
    """Years such as 1904–5; with a hyphen, 1904-5, it may be a month without its zero."""
    tens, first, dash, last = match.groups()
    years = EdtfDate(f"{tens}{first}/{tens}{last}")
    if dash != "-":
        return years
    raise ParseError(
        "these are years as people write them, or a month without its zero",
        source=text,
        start=match.start("last"),
        end=match.end("last"),
        expected=f"{years} for the years",
        alternatives=(EdtfDate(f"{tens}{first}-0{last}"), years),
    )
