"""A single date of any level: a day, a month, a part of a year, a year, with digits unspecified and parts qualified."""

import re

from diplometa.core.errors import ParseError
from diplometa.dates.grammar.days import MONTH_NAMES, Day, days_in_month
from diplometa.dates.grammar.masks import fitting, year_runs

__all__ = ["MARK", "POINT", "grouping", "read_point", "wrong"]

MARK = "[?~%]?"
POINT = re.compile(
    rf"(?P<lead>{MARK})(?P<sign>-?)(?P<year>[0-9X]{{4}})(?:S(?P<significant>[1-9][0-9]?)|(?P<after_year>{MARK})"
    rf"(?:-(?P<before_month>{MARK})(?P<month>[0-9X]{{2}})(?P<after_month>{MARK})"
    rf"(?:-(?P<before_day>{MARK})(?P<day>[0-9X]{{2}})(?P<after_day>{MARK}))?)?)"
)
_LONG = re.compile(
    r"Y(?P<sign>-?)(?P<digits>[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]?))?(?:S(?P<significant>[0-9]{1,2}))?"
)
_TIME = re.compile(r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?")
_FULL = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEVEL_1_YEAR = re.compile(r"[0-9]{4}|[0-9]{3}X|[0-9]{2}XX")
# A year past this many digits is refused: no source dates by it, and its text would be all zeros.
MOST_DIGITS = 18
_EXPECTED = "an EDTF date such as 2025-02-07, 2025-02, 1984?, 198X or 2025-02-06/2025-02-08"
# First month and number of months of the groupings of months: 21 to 24 are level 1, the rest level 2. Seasons are the
# meteorological ones, northern where the code does not say; a winter of the north runs into the next year.
_GROUPINGS = {
    **{code: (3 * (code - 20), 3) for code in range(21, 25)},
    **{code: (3 * (code - 24), 3) for code in range(25, 29)},
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    **{code: (1 + 3 * (code - 33), 3) for code in range(33, 37)},
    **{code: (1 + 4 * (code - 37), 4) for code in range(37, 40)},
    **{code: (1 + 6 * (code - 40), 6) for code in range(40, 42)},
}
_Bounds = tuple[int, Day | None, Day | None]


def wrong(message: str, text: str, start: int, end: int, expected: str = "") -> ParseError:
    """The error about what stands in `text` from `start` to `end`."""
    return ParseError(message, source=text, start=start, end=end, expected=expected)


def read_point(text: str, start: int, end: int, *, timed: bool = False) -> _Bounds:
    """The level, the first and the last day of the single date in `text` from `start` to `end`.

    Raises:
        ParseError: no such date stands there; a time of day may follow it where `timed`.
    """
    long = text.startswith("Y", start, end)
    match = (_LONG if long else POINT).match(text, start, end)
    if match is None:
        raise wrong("no date stands here", text, start, max(end, start + 1), _EXPECTED)
    stop = match.end()
    if timed and not long and text.startswith("T", stop):
        if not _FULL.fullmatch(text, start, stop) or not _TIME.fullmatch(text, stop, end):
            raise wrong(
                "the time is malformed", text, stop, end, "Thh:mm:ss after a full date, then Z, +hh:mm or nothing"
            )
    elif stop != end:
        raise wrong(f"the date goes on with {text[stop : min(end, stop + 20)]!r}", text, stop, end, _EXPECTED)
    return _long_year(match) if long else _masked(match)


def _long_year(match: re.Match[str]) -> _Bounds:
    """A year of more than four digits, in figures or with an exponent."""
    sign, digits, exponent, significant = match.groups()
    zeros = int(exponent or 0)
    if len(digits) + zeros > MOST_DIGITS:
        raise wrong("the year is too long", match.string, *match.span(), f"at most {MOST_DIGITS} digits")
    if not zeros and len(digits) < 5:
        raise wrong(
            "Y stands before a year of five digits or more", match.string, *match.span(), "four digits without Y"
        )
    level = 2 if zeros or significant else 1
    return level, *_significant(int(digits) * 10**zeros, significant, negative=bool(sign))


def _significant(year: int, count: str | None, *, negative: bool) -> tuple[Day, Day]:
    """The days that a year with significant digits may be: 1950S2 is some year from 1900 to 1999."""
    low = high = year
    if count is not None:
        unit = 10 ** max(0, max(4, len(str(year))) - int(count))
        low = year - year % unit
        high = low + unit - 1
    return (Day(-high, 1, 1), Day(-low, 12, 31)) if negative else (Day(low, 1, 1), Day(high, 12, 31))


def _masked(match: re.Match[str]) -> _Bounds:
    """A date whose digits may be unspecified and whose parts may be qualified."""
    lead, sign, year, significant, _, _, month, _, _, day, _ = match.groups()
    if sign and year == "0000":
        raise wrong("the year 0 has no sign", match.string, *match.span("year"), "0000")
    if significant is not None:
        if "X" in year or lead:
            raise wrong(
                "significant digits are counted in a plain year", match.string, *match.span(), "a form such as 1950S2"
            )
        return 2, *_significant(int(year), significant, negative=bool(sign))
    years = year_runs(year, negative=bool(sign)) if "X" in year else _one(int(sign + year))
    if month is None:
        return _level(match), Day(years[0][0], 1, 1), Day(years[-1][1], 12, 31)
    if day is None:
        return _level(match), *_months(match, years, month)
    months, days = fitting(month, 12), fitting(day, 31)
    if not months:
        raise _no_such_month(match)
    if not days or not (lower := _first(years, months, days)):
        raise _no_such_day(match)
    return _level(match), lower, _first(years, months, days, -1) or lower


def _one(year: int) -> tuple[tuple[int, int], ...]:
    return ((year, year),)


def _months(match: re.Match[str], years: tuple[tuple[int, int], ...], month: str) -> tuple[Day, Day]:
    """The bounds of a month, or of another part of a year, in the first and in the last of the years."""
    first_year, last_year = years[0][0], years[-1][1]
    if months := fitting(month, 12):
        last = months[-1]
        return Day(first_year, months[0], 1), Day(last_year, last, days_in_month(last_year, last))
    if not month.isdigit() or int(month) not in _GROUPINGS:
        raise _no_such_month(match)
    return grouping(first_year, int(month))[0], grouping(last_year, int(month))[1]


def grouping(year: int, code: int) -> tuple[Day, Day]:
    """The first and the last day of a part of a year, by its code from 21 to 41."""
    first, count = _GROUPINGS[code]
    later, last = divmod(first + count - 2, 12)
    return Day(year, first, 1), Day(year + later, last + 1, days_in_month(year + later, last + 1))


def _first(
    years: tuple[tuple[int, int], ...], months: tuple[int, ...], days: tuple[int, ...], step: int = 1
) -> Day | None:
    """The first day, or the last by a step of -1, that exists and fits; None where there is none."""
    for low, high in years[::step]:
        # February alone differs between years, and 29 February recurs within eight of them.
        for year in range(low, min(high, low + 8) + 1) if step > 0 else range(high, max(low, high - 8) - 1, -1):
            for month in months[::step]:
                most = days_in_month(year, month)
                for day in days[::step]:
                    if day <= most:
                        return Day(year, month, day)
    return None


def _no_such_month(match: re.Match[str]) -> ParseError:
    expected = "01 to 12, or 21 to 41 for a part of the year"
    return wrong(f"month {match['month']} does not exist", match.string, *match.span("month"), expected)


def _no_such_day(match: re.Match[str]) -> ParseError:
    sign, year, month, day = match["sign"], match["year"], match["month"], match["day"]
    place, expected = "any month", "01 to 31"
    if month.isdigit():
        place = f"{MONTH_NAMES[int(month) - 1]} of {sign}{year}"
        leap = _first(year_runs(year, negative=bool(sign)), (2,), (29,))
        expected = f"01 to {days_in_month(leap.year if leap else 1, int(month))}"
    return wrong(f"day {day} does not exist in {place}", match.string, *match.span("day"), expected)


def _level(match: re.Match[str]) -> int:
    """The lowest level of the standard that has this form."""
    lead, sign, year, _, after_year, before_month, month, after_month, before_day, day, after_day = match.groups()
    month, day = month or "", day or ""
    masked = "X" in year or "X" in month or "X" in day
    if lead or before_month or before_day or (month and after_year) or (day and after_month) or "25" <= month <= "41":
        return 2
    if masked:
        return 1 if _masked_from_the_right(year, month, day) else 2
    return 1 if sign or month > "20" or after_year or after_month or after_day else 0


def _masked_from_the_right(year: str, month: str, day: str) -> bool:
    """Whether unspecified digits stand only as level 1 has them: 198X, 19XX, 1985-XX, 1985-04-XX, 1985-XX-XX."""
    if "X" in year:
        return not month and _LEVEL_1_YEAR.fullmatch(year) is not None
    return month + day in {month + "XX" if month.isdigit() else "", "XX", "XXXX"}
