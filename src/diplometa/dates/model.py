"""EdtfDate: a date as history has it, partial, uncertain, open or ranged, written as ISO 8601-2 (EDTF) text."""

import datetime as dt
import re
from typing import NamedTuple, Self

from diplometa.core.errors import ParseError
from diplometa.core.value import Value
from diplometa.dates.grammar import read

__all__ = ["Day", "EdtfDate"]

_DATE_PART = re.compile(r"(?:Y-?[0-9]+|-?[0-9X]{4})[^/,.\[\]{}]*")
_SIGNIFICANT = re.compile(r"Y?-?([0-9]+)(?:E([0-9]+))?S([0-9]+)")
_QUALIFIERS = re.compile("[?~%]")
_UNITS = ("day", "month", "season", "year", "decade", "century", "millennium")
_Bound = tuple[float, ...]
_FIRST: _Bound = (float("-inf"),)
_LAST: _Bound = (float("inf"),)
# The start at the earliest and at the latest, then the end at the earliest and at the latest.
_Extent = tuple[_Bound, _Bound, _Bound, _Bound]


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, of any year: 0 is 1 BC, -43 is 44 BC.

    >>> str(Day(-43, 3, 15)), Day(2025, 2, 7).date()
    ('-0043-03-15', datetime.date(2025, 2, 7))
    """

    year: int
    month: int
    day: int

    def date(self) -> dt.date | None:
        """The day as a `datetime.date`, None outside the years 1 to 9999."""
        return dt.date(*self) if 0 < self.year < 10000 else None

    def __str__(self) -> str:
        return f"{'-' * (self.year < 0)}{abs(self.year):04}-{self.month:02}-{self.day:02}"


class EdtfDate(Value):
    """A date, or period, of ISO 8601-2 (EDTF) levels 0 to 2; end dates are inclusive.

    `level` is the lowest level of the standard that has its form. `lower` and `upper` are the first and the last day
    that it may be, as `Day`, None where it is open or that end is unknown; `?`, `~` and `%` do not move them.

    A date coarser than a day stands for something that took place within it, an interval for all its days: so `before`,
    `after`, `overlaps`, `within` and `same` answer True, False, or None where it cannot be known (write `is False`).
    `<` only sorts: by the lower bound (open first), then the upper (open last), then the text; a total order.

    >>> visit = EdtfDate("2025-02-06/2025-02-08")
    >>> str(visit.lower), str(visit.upper), visit.is_interval
    ('2025-02-06', '2025-02-08', True)
    >>> EdtfDate("2025-02").before(visit), EdtfDate("2024").before(visit)
    (None, True)
    >>> EdtfDate("2023-02-29")
    Traceback (most recent call last):
    diplometa.core.errors.ParseError: day 29 does not exist in February of 2023; expected 01 to 28
      2023-02-29
              ^^

    Raises:
        ParseError: the text is not in canonical EDTF, or no such day exists; the span is what is wrong.

    Source: ISO 8601-2:2019; Library of Congress, Extended Date/Time Format (EDTF) Specification, levels 0, 1 and 2.
    """

    __slots__ = ("level", "lower", "upper")
    level: int
    lower: Day | None
    upper: Day | None

    def _read(self, text: str) -> None:
        level, lower, upper = read(text)
        set_slot = object.__setattr__
        set_slot(self, "level", level)
        set_slot(self, "lower", lower and Day(*lower))
        set_slot(self, "upper", upper and Day(*upper))

    def _order(self) -> tuple[_Bound, _Bound, str]:
        return self.lower or _FIRST, self.upper or _LAST, self._text

    @classmethod
    def from_date(cls, date: dt.date) -> Self:
        """The day of a `datetime.date`; the time of a `datetime.datetime` is dropped.

        >>> import datetime
        >>> EdtfDate.from_date(datetime.date(2025, 2, 7))
        EdtfDate('2025-02-07')

        Raises:
            TypeError: it is none.
        """
        if not isinstance(date, dt.date):  # pyright: ignore[reportUnnecessaryIsInstance]
            found = f"a value of type {type(date).__name__}"
            raise TypeError(f"a day is a datetime.date or an EdtfDate, not {found}: read a str with parse_date")
        return cls(f"{date.year:04}-{date.month:02}-{date.day:02}")

    @classmethod
    def from_parts(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """The date of a year, a month of it, a day of that.

        Args:
            year: the year; 0 is 1 BC. Past four digits it stands alone.
            month: 1 to 12, or 21 to 41 for a season or another part of the year.
            day: the day of the month.

        >>> EdtfDate.from_parts(1945, 2), EdtfDate.from_parts(-43, 3, 15), EdtfDate.from_parts(12000)
        (EdtfDate('1945-02'), EdtfDate('-0043-03-15'), EdtfDate('Y12000'))

        Raises:
            ParseError: there is no such date.
        """
        text = f"{'-' * (year < 0)}{abs(year):04}" if -10000 < year < 10000 else f"Y{year}"
        for part in (month, day):
            text += "" if part is None else f"-{part:02}"
        if day is not None and month is None:
            raise ParseError("a day was given without its month", source=text, expected="the month as well")
        return cls(text)

    @property
    def earliest(self) -> dt.date | None:
        """The first day as a `datetime.date`; None where it is open, unknown or outside the years 1 to 9999."""
        return self.lower and self.lower.date()

    @property
    def latest(self) -> dt.date | None:
        """The last day as a `datetime.date`; None where it is open, unknown or outside the years 1 to 9999."""
        return self.upper and self.upper.date()

    @property
    def is_interval(self) -> bool:
        """Whether it is an interval, `start/end`."""
        return "/" in self._text

    @property
    def is_approximate(self) -> bool:
        """Whether any part is approximate: `~`, or `%` for approximate and uncertain."""
        return "~" in self._text or "%" in self._text

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is uncertain: `?`, or `%` for approximate and uncertain."""
        return "?" in self._text or "%" in self._text

    @property
    def precision(self) -> str | None:
        """The finest unit that is stated: day, month, season (any part of a year), year, decade, century, millennium.

        Of an interval or a set it is that of the coarsest date in it; None where no date, or no digit, is stated.

        >>> [EdtfDate(text).precision for text in ("2025-02-07", "2025-21", "198X", "1985-XX-XX", "2024/2025-03")]
        ['day', 'season', 'decade', 'year', 'year']
        """
        units = [_precision(part[0]) for part in _DATE_PART.finditer(self._text)]
        return _UNITS[max(units)] if units and max(units) < len(_UNITS) else None

    def before(self, other: Self | dt.date) -> bool | None:
        """Whether it ends before `other` starts.

        >>> EdtfDate("1984").before(EdtfDate("1985-06")), EdtfDate("1984").before(EdtfDate("1984-06"))
        (True, None)
        """
        _, _, ends_first, ends_last = _extent(self)
        starts_first, starts_last, _, _ = _extent(other)
        return True if ends_last < starts_first else False if ends_first >= starts_last else None

    def after(self, other: Self | dt.date) -> bool | None:
        """Whether it starts after `other` ends.

        >>> import datetime
        >>> EdtfDate("1985").after(EdtfDate("1984-06")), EdtfDate("1985/").after(datetime.date(1985, 6, 1))
        (True, None)
        """
        starts_first, starts_last, _, _ = _extent(self)
        _, _, ends_first, ends_last = _extent(other)
        return True if starts_first > ends_last else False if starts_last <= ends_first else None

    def overlaps(self, other: Self | dt.date) -> bool | None:
        """Whether it shares a day with `other`.

        >>> EdtfDate("1939/1945").overlaps(EdtfDate("1941-12-07")), EdtfDate("1941-12").overlaps(EdtfDate("1941-12-07"))
        (True, None)
        """
        mine, theirs = _extent(self), _extent(other)
        if mine[3] < theirs[0] or theirs[3] < mine[0]:
            return False
        return True if mine[1] <= theirs[2] and theirs[1] <= mine[2] else None

    def within(self, other: Self | dt.date) -> bool | None:
        """Whether all of it lies within `other`, from the first day that `other` may be to the last.

        >>> EdtfDate("1984-06-15").within(EdtfDate("1984")), EdtfDate("1984").within(EdtfDate("1984-06"))
        (True, None)
        >>> EdtfDate("1984/1986").within(EdtfDate("1984")), EdtfDate("1986").within(EdtfDate("1984"))
        (False, False)
        """
        starts_first, starts_last, ends_first, ends_last = _extent(self)
        first, _, _, last = _extent(other)
        if first <= starts_first and ends_last <= last:
            return True if _ends_known(other) else None
        return False if starts_last < first or last < ends_first or ends_last < first or last < starts_first else None

    def same(self, other: Self | dt.date) -> bool | None:
        """Whether it is the same day, or the same days, as `other`; a date coarser than a day never is for certain.

        >>> import datetime
        >>> EdtfDate("2025-02-07").same(datetime.date(2025, 2, 7)), EdtfDate("2025-02").same(EdtfDate("2025-02-07"))
        (True, None)
        """
        mine, theirs = _extent(self), _extent(other)
        if mine[1] < theirs[0] or theirs[1] < mine[0] or mine[3] < theirs[2] or theirs[3] < mine[2]:
            return False
        exact = all(extent[0] == extent[1] and extent[2] == extent[3] for extent in (mine, theirs))
        return True if exact else None


def _extent(date: EdtfDate | dt.date) -> _Extent:
    """When a date starts and ends, each at the earliest and at the latest."""
    if not isinstance(date, EdtfDate):
        date = EdtfDate.from_date(date)
    if not date.is_interval:
        first, last = date.lower or _FIRST, date.upper or _LAST
        return first, last, first, last
    start, end = str(date).split("/")
    # An unknown start lies somewhere up to the end, an open one before all days; ends likewise.
    lower, starts_last = _reach(start, _FIRST, (_FIRST, date.upper or _LAST))
    ends_first, upper = _reach(end, _LAST, (date.lower or _FIRST, _LAST))
    return lower, starts_last, ends_first, upper


def _reach(end: str, opened: _Bound, unknown: tuple[_Bound, _Bound]) -> tuple[_Bound, _Bound]:
    """The first and the last day that one end of an interval may be."""
    if end in {"", ".."}:
        return unknown if end == "" else (opened, opened)
    _, first, last = read(end)
    return first or _FIRST, last or _LAST


def _ends_known(date: EdtfDate | dt.date) -> bool:
    return not (isinstance(date, EdtfDate) and (str(date).startswith("/") or str(date).endswith("/")))


def _precision(part: str) -> int:
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
