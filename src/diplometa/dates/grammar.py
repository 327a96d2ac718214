"""The text of an ISO 8601-2 (EDTF) date, levels 0 to 2, taken apart into its level and its first and last day."""

import re
from collections.abc import Iterator
from itertools import product

from diplometa.core.errors import ParseError

__all__ = ["MONTH_NAMES", "Bounds", "Triple", "days_in_month", "read"]

Triple = tuple[int, int, int]
# Level, first day, last day; a day is None where the date is open or its end is unknown.
Bounds = tuple[int, Triple | None, Triple | None]

_SIMPLE = r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?"
_QUICK = re.compile(rf"{_SIMPLE}(?:/{_SIMPLE})?")
_MARK = "[?~%]?"
_POINT = re.compile(
    rf"(?P<lead>{_MARK})(?P<sign>-?)(?P<year>[0-9X]{{4}})(?:S(?P<significant>[1-9][0-9]?)|(?P<after_year>{_MARK})"
    rf"(?:-(?P<before_month>{_MARK})(?P<month>[0-9X]{{2}})(?P<after_month>{_MARK})"
    rf"(?:-(?P<before_day>{_MARK})(?P<day>[0-9X]{{2}})(?P<after_day>{_MARK}))?)?)"
)
_LONG = re.compile(
    r"Y(?P<sign>-?)(?P<digits>[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]?))?(?:S(?P<significant>[0-9]{1,2}))?"
)
_TIME = re.compile(r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?")
_FULL = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GROUPED_END = re.compile(rf"(?:^|[/-]){_MARK}[0-9]{{4}}{_MARK}-{_MARK}[2-4][0-9]")
_LEVEL_1_YEAR = re.compile(r"[0-9]{4}|[0-9]{3}X|[0-9]{2}XX")
# A year past this many digits is refused: no source dates by it, and its text would be all zeros.
MOST_DIGITS = 18
_EXPECTED = "an EDTF date such as 2025-02-07, 2025-02, 1984?, 198X or 2025-02-06/2025-02-08"
MONTH_NAMES = "January February March April May June July August September October November December".split()
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
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


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month in the proleptic Gregorian calendar, in any year.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(-4, 2)
    (29, 28, 29)
    """
    return 29 if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0) else _MONTH_DAYS[month - 1]


def read(text: str) -> Bounds:
    """The level and the first and last day of an EDTF date.

    >>> read("156X-12-25")
    (2, (1560, 12, 25), (1569, 12, 25))
    >>> read("1985-04/..")
    (1, (1985, 4, 1), None)

    Raises:
        ParseError: the text is no EDTF date; the span is what is wrong in it.

    Source: ISO 8601-2:2019; Library of Congress, Extended Date/Time Format (EDTF) Specification, levels 0, 1 and 2.
    """
    if (quick := _QUICK.fullmatch(text)) and (bounds := _simple(quick)):
        return bounds
    if text[:1] in {"[", "{"}:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _point(text, 0, len(text), timed=True)


def _simple(match: re.Match[str]) -> Bounds | None:
    """The bounds of the commonest forms, None where something is wrong in them."""
    year, month, day, *end = match.groups()
    first = last = _span(int(year), month, day)
    if end[0]:
        last = _span(int(end[0]), end[1], end[2])
    return (0, first[0], last[1]) if first and last and first[0] <= last[1] else None


def _span(year: int, month: str | None, day: str | None) -> tuple[Triple, Triple] | None:
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    if day is None:
        return (year, int(month), 1), (year, int(month), days_in_month(year, int(month)))
    if day > "28" and int(day) > days_in_month(year, int(month)):
        return None
    only = (year, int(month), int(day))
    return only, only


def _wrong(message: str, text: str, start: int, end: int, expected: str = "") -> ParseError:
    return ParseError(message, source=text, start=start, end=end, expected=expected)


def _interval(text: str) -> Bounds:
    cut = text.index("/")
    if (second := text.find("/", cut + 1)) >= 0:
        raise _wrong("an interval has one slash, not two", text, second, second + 1, "start/end")
    if text == "/":
        raise _wrong("neither end of the interval is given", text, 0, 1, "a date on one side at least")
    ends = [
        (1, None, None) if text[start:stop] in {"", ".."} else _point(text, start, stop)
        for start, stop in ((0, cut), (cut + 1, len(text)))
    ]
    (level, lower, _), (other, _, upper) = ends
    if lower and upper and upper < lower:
        raise _wrong("the interval ends before it starts", text, cut + 1, len(text), "the earlier date first")
    mixed = 2 if "X" in text or _GROUPED_END.search(text) else 0
    return max(level, other, mixed), lower, upper


def _set(text: str) -> Bounds:
    """One of a set `[...]` or all of it `{...}` dates and ranges of dates, divided by commas."""
    closing = "]" if text[0] == "[" else "}"
    if len(text) < 3 or text[-1] != closing:
        raise _wrong(
            f"a set that opens with {text[0]} is not closed",
            text,
            max(0, len(text) - 1),
            len(text),
            f"{closing} at its end",
        )
    firsts: list[Triple | None] = []
    lasts: list[Triple | None] = []
    start, stop = 1, len(text) - 1
    while start <= stop:
        end = text.find(",", start, stop)
        end = stop if end < 0 else end
        first, last = _member(text, start, end, initial=start == 1, final=end == stop)
        firsts.append(first)
        lasts.append(last)
        start = end + 1
    lower = None if None in firsts else min(filter(None, firsts))
    upper = None if None in lasts else max(filter(None, lasts))
    return 2, lower, upper


def _member(text: str, start: int, end: int, *, initial: bool, final: bool) -> tuple[Triple | None, Triple | None]:
    cut = text.find("..", start, end)
    if cut < 0:
        return _point(text, start, end)[1:]
    if end - start == 2 or (cut == start and not initial) or (cut + 2 == end and not final):
        raise _wrong(
            "an open range stands alone or at the wrong end",
            text,
            start,
            end,
            "`..` first or last in the set, with a date",
        )
    lower = _point(text, start, cut)[1] if cut > start else None
    upper = _point(text, cut + 2, end)[2] if cut + 2 < end else None
    if lower and upper and upper < lower:
        raise _wrong("the range ends before it starts", text, start, end, "the earlier date first")
    return lower, upper


def _point(text: str, start: int, end: int, *, timed: bool = False) -> Bounds:
    """A single date of any level, in `text` from `start` to `end`."""
    long = text.startswith("Y", start, end)
    match = (_LONG if long else _POINT).match(text, start, end)
    if match is None:
        raise _wrong("no date stands here", text, start, max(end, start + 1), _EXPECTED)
    stop = match.end()
    if timed and not long and text.startswith("T", stop):
        if not _FULL.fullmatch(text, start, stop) or not _TIME.fullmatch(text, stop, end):
            raise _wrong(
                "the time is malformed", text, stop, end, "Thh:mm:ss after a full date, then Z, +hh:mm or nothing"
            )
    elif stop != end:
        raise _wrong(f"the date goes on with {text[stop : min(end, stop + 20)]!r}", text, stop, end, _EXPECTED)
    return _long_year(match) if long else _masked(match)


def _long_year(match: re.Match[str]) -> Bounds:
    """A year of more than four digits, in figures or with an exponent."""
    digits, exponent = match["digits"], int(match["exponent"] or 0)
    if len(digits) + exponent > MOST_DIGITS:
        raise _wrong("the year is too long", match.string, *match.span(), f"at most {MOST_DIGITS} digits")
    if not exponent and len(digits) < 5:
        raise _wrong(
            "Y stands before a year of five digits or more", match.string, *match.span(), "four digits without Y"
        )
    year = int(digits) * 10**exponent
    low, high = _significant(match, year)
    level = 2 if exponent or match["significant"] else 1
    return level, (low, 1, 1), (high, 12, 31)


def _significant(match: re.Match[str], year: int) -> tuple[int, int]:
    """The years that a year with significant digits may be: 1950S2 is some year from 1900 to 1999."""
    if match["significant"] is None:
        low = high = year
    else:
        unit = 10 ** max(0, max(4, len(str(year))) - int(match["significant"]))
        low, high = year - year % unit, year - year % unit + unit - 1
    return (-high, -low) if match["sign"] else (low, high)


def _masked(match: re.Match[str]) -> Bounds:
    """A date whose digits may be unspecified and whose parts may be qualified."""
    year, month, day = match["year"], match["month"], match["day"]
    if match["sign"] and year == "0000":
        raise _wrong("the year 0 has no sign", match.string, *match.span("year"), "0000")
    if match["significant"] is not None:
        if "X" in year or match["lead"]:
            raise _wrong(
                "significant digits are counted in a plain year", match.string, *match.span(), "a form such as 1950S2"
            )
        low, high = _significant(match, int(year))
        return 2, (low, 1, 1), (high, 12, 31)
    if month and day is None and month.isdigit() and int(month) in _GROUPINGS:
        return _level(match), *_grouping(match, int(month))
    months = _fitting(month, 12) if month else [1, 12]
    if not months:
        expected = "01 to 12, or 21 to 41 for a part of the year"
        raise _wrong(f"month {month} does not exist", match.string, *match.span("month"), expected)
    days = _fitting(day, 31) if day else None
    years = _years(year, negative=bool(match["sign"]), every=min(days or [0]) > 28)
    lower = next(_days(years, months, days or [1]), None) if days != [] else None
    if lower is None:
        raise _no_such_day(match)
    upper = next(_days(years[::-1], months[::-1], days[::-1] if days else [31, 30, 29, 28]))
    return _level(match), lower, upper


def _years(mask: str, *, negative: bool, every: bool = True) -> list[int]:
    """The years that a mask fits, in their order; the first and the last alone where not every one is asked for."""
    if every:
        years = sorted(map(int, _expanded(mask)))
    else:
        # The year 0 has no sign: the first one before it is the least that differs from it.
        zero = mask[::-1].replace("X", "1", 1)[::-1] if negative and not mask.strip("0X") else mask
        years = [int(zero.replace("X", "0")), int(mask.replace("X", "9"))]
    return [-year for year in reversed(years) if year] if negative else years


def _fitting(mask: str, most: int) -> list[int]:
    return [n for n in map(int, _expanded(mask)) if 1 <= n <= most]


def _expanded(mask: str) -> Iterator[str]:
    return map("".join, product(*("0123456789" if char == "X" else char for char in mask)))


def _days(years: list[int], months: list[int], days: list[int]) -> Iterator[Triple]:
    """The days that exist, in the order of the lists."""
    for year in years:
        for month in months:
            last = days_in_month(year, month)
            for day in days:
                if day <= last:
                    yield year, month, day


def _no_such_day(match: re.Match[str]) -> ParseError:
    year, month, day = match["year"], match["month"], match["day"]
    place, expected = "any month", "01 to 31"
    if month.isdigit():
        place = f"{MONTH_NAMES[int(month) - 1]} of {match['sign']}{year}"
        expected = f"01 to {max(days_in_month(y, int(month)) for y in _years(year, negative=bool(match['sign'])))}"
    return _wrong(f"day {day} does not exist in {place}", match.string, *match.span("day"), expected)


def _grouping(match: re.Match[str], code: int) -> tuple[Triple, Triple]:
    first, count = _GROUPINGS[code]
    years = _years(match["year"], negative=bool(match["sign"]), every=False)
    later, last = divmod(first + count - 2, 12)
    end = years[-1] + later
    return (years[0], first, 1), (end, last + 1, days_in_month(end, last + 1))


def _level(match: re.Match[str]) -> int:
    """The lowest level of the standard that has this form."""
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    inner = match["after_year"] if month else ""
    inner += match["after_month"] if day else ""
    led = match["lead"] or match["before_month"] or match["before_day"]
    masked = "X" in year + month + day
    if led or inner or "25" <= month <= "41" or (masked and not _masked_from_the_right(year, month, day)):
        return 2
    return 1 if masked or month > "20" or match["sign"] or match[0][-1] in "?~%" else 0


def _masked_from_the_right(year: str, month: str, day: str) -> bool:
    """Whether unspecified digits stand only as level 1 has them: 198X, 19XX, 1985-XX, 1985-04-XX, 1985-XX-XX."""
    if "X" in year:
        return not month and _LEVEL_1_YEAR.fullmatch(year) is not None
    return month + day in {month + "XX" if month.isdigit() else "", "XX", "XXXX"}
