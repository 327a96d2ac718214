"""ISO week dates and ordinal dates, which are no EDTF: the EDTF text that each of them stands for."""

import re

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.days import Day, day_number, days_in_month, numbered_day

__all__ = ["week_or_ordinal"]

_WEEK = re.compile(r"\s*([0-9]{4})(-?)W([0-9]{2})(?:\2([0-9]))?\s*")
_ORDINAL = re.compile(r"\s*([0-9]{4})-?([0-9]{3})\s*")


def week_or_ordinal(text: str) -> str | None:
    """The day, or the seven days, of an ISO week date or ordinal date, extended or basic; None where it is none.

    >>> week_or_ordinal("2024-W12"), week_or_ordinal("2024W123"), week_or_ordinal("2024-079"), week_or_ordinal("2024")
    ('2024-03-18/2024-03-24', '2024-03-20', '2024-03-19', None)

    Raises:
        ParseError: the year has no such week or day, or the week no such weekday.

    Source: ISO 8601-1:2019, sections 5.2.3 (ordinal date) and 5.2.4 (week date).
    """
    if week := _WEEK.fullmatch(text):
        return _week(week)
    if ordinal := _ORDINAL.fullmatch(text):
        year, day = int(ordinal[1]), int(ordinal[2])
        most = 337 + days_in_month(year, 2)
        if not 1 <= day <= most:
            raise _wrong(f"the year {year:04} has no day {day:03}", ordinal, 2, f"001 to {most}")
        return str(numbered_day(day_number(Day(year, 1, 1)) + day - 1))
    return None


def _week(match: re.Match[str]) -> str:
    year, week, weekday = int(match[1]), int(match[3]), match[4]
    first = _first_monday(year)
    most = (_first_monday(year + 1) - first) // 7
    if not 1 <= week <= most:
        raise _wrong(f"the year {year:04} has no week {match[3]}", match, 3, f"01 to {most}")
    monday = first + 7 * (week - 1)
    if weekday is None:
        return f"{numbered_day(monday)}/{numbered_day(monday + 6)}"
    if not "1" <= weekday <= "7":
        raise _wrong(f"a week has no day {weekday}", match, 4, "1 for Monday to 7 for Sunday")
    return str(numbered_day(monday + int(weekday) - 1))


def _first_monday(year: int) -> int:
    """The number of the Monday of week 1, the week that holds 4 January."""
    fourth = day_number(Day(year, 1, 4))
    return fourth - (fourth - 1) % 7


def _wrong(message: str, match: re.Match[str], group: int, expected: str) -> ParseError:
    return ParseError(message, source=match.string, start=match.start(group), end=match.end(group), expected=expected)
