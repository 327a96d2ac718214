"""EdtfDate: a date as history has it, partial, uncertain, open or ranged, written as ISO 8601-2 (EDTF) text."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, Literal, Self

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.value import Value
from diplometa.dates.grammar import algebra, extents, periods, spans, units
from diplometa.dates.grammar.bounds import read
from diplometa.dates.grammar.days import Day

__all__ = ["Day", "EdtfDate"]


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
        set_slot(self, "lower", lower)
        set_slot(self, "upper", upper)

    def _order(self) -> tuple[extents.Bound, extents.Bound, str]:
        return self.lower or extents.FIRST, self.upper or extents.LAST, self._text

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
        return units.precision(self._text)

    def resolve(self, to: Literal["earliest", "latest", "middle"]) -> Day | None:
        """One day for the date: the first or the last that it may be, or the one of its days nearest the middle.

        None where that day is not known: an open or unknown end has no day, and a date with such an end no middle.

        >>> [str(EdtfDate("1914-06").resolve(to)) for to in ("earliest", "latest", "middle")]
        ['1914-06-01', '1914-06-30', '1914-06-15']

        Raises:
            UnknownCodeError: there is no such choice.
        """
        if to not in {"earliest", "latest", "middle"}:
            raise UnknownCodeError(str(to), kind="choice of a day", near=("earliest", "latest", "middle"))
        if to != "middle":
            return self.lower if to == "earliest" else self.upper
        return spans.middle(self._text) if self.lower and self.upper else None

    def dates(self) -> Iterator[Day]:
        """Each day that it may be, or has, in order: of a mask those that fit, of a set those of its members.

        >>> [str(day) for day in EdtfDate("[1914-06-28,1914-07-23..1914-07-24]").dates()]
        ['1914-06-28', '1914-07-23', '1914-07-24']

        Raises:
            ParseError: the date is open, or one of its ends is not known.
        """
        spans.finite(self._text)
        return spans.days(self._text)

    def years(self) -> Iterator[int]:
        """Each year in which it has, or may have, a day, in order; 0 is 1 BC.

        >>> list(EdtfDate("1914-12/1917").years()), list(EdtfDate("-0043-03-15").years())
        ([1914, 1915, 1916, 1917], [-43])

        Raises:
            ParseError: the date is open, or one of its ends is not known.
        """
        spans.finite(self._text)
        return spans.years(self._text)

    def intersection(self, other: Self | dt.date) -> Self | None:
        """The days that both have: all of them where both are periods (intervals, `{...}`, days), else one of them.

        Doubt in either is doubt in the result. None where they share no day, where an end is not known, or where no
        EDTF text of up to 1,000 members says it. `union` and `hull` follow the same rules.

        >>> war = EdtfDate("1939/1945")
        >>> war.intersection(EdtfDate("1941-12-07/1949")), EdtfDate("191X").intersection(EdtfDate("1914"))
        (EdtfDate('1941-12-07/1945'), EdtfDate('1914'))
        """
        return self._with(algebra.intersection, other)

    def union(self, other: Self | dt.date) -> Self | None:
        """The days that either has.

        >>> EdtfDate("1939/1945").union(EdtfDate("1941/1949")), EdtfDate("1914").union(EdtfDate("1918"))
        (EdtfDate('1939/1949'), EdtfDate('[1914,1918]'))
        """
        return self._with(algebra.union, other)

    def hull(self, other: Self | dt.date) -> Self | None:
        """The days from the first of both to the last of both, without a gap.

        >>> EdtfDate("1914-06-28").hull(EdtfDate("1918-11-11")), EdtfDate("1914").hull(EdtfDate("1918"))
        (EdtfDate('1914-06-28/1918-11-11'), EdtfDate('[1914..1918]'))
        """
        return self._with(algebra.hull, other)

    def _with(self, operation: Callable[[str, str], str | None], other: "EdtfDate | dt.date") -> Self | None:
        text = operation(self._text, str(_date(other)))
        return type(self)(text) if text else None

    def to_period(self) -> Any:
        """The `pandas.Period` of a day, a month, a quarter or a year; its qualification is dropped.

        Raises:
            ParseError: the date is none of these, or of a year that a Period cannot have.
            DiplometaError: pandas is not installed.
        """
        return periods.to_period(self._text)

    def before(self, other: Self | dt.date) -> bool | None:
        """Whether it ends before `other` starts.

        >>> EdtfDate("1984").before(EdtfDate("1985-06")), EdtfDate("1984").before(EdtfDate("1984-06"))
        (True, None)
        """
        return extents.before(_extent(self), _extent(other))

    def after(self, other: Self | dt.date) -> bool | None:
        """Whether it starts after `other` ends.

        >>> import datetime
        >>> EdtfDate("1985").after(EdtfDate("1984-06")), EdtfDate("1985/").after(datetime.date(1985, 6, 1))
        (True, None)
        """
        return extents.after(_extent(self), _extent(other))

    def overlaps(self, other: Self | dt.date) -> bool | None:
        """Whether it shares a day with `other`.

        >>> EdtfDate("1939/1945").overlaps(EdtfDate("1941-12-07")), EdtfDate("1941-12").overlaps(EdtfDate("1941-12-07"))
        (True, None)
        """
        return extents.overlaps(_extent(self), _extent(other))

    def within(self, other: Self | dt.date) -> bool | None:
        """Whether all of it lies within `other`, from the first day that `other` may be to the last.

        >>> EdtfDate("1984-06-15").within(EdtfDate("1984")), EdtfDate("1984").within(EdtfDate("1984-06"))
        (True, None)
        >>> EdtfDate("1984/1986").within(EdtfDate("1984")), EdtfDate("1986").within(EdtfDate("1984"))
        (False, False)
        """
        return extents.within(_extent(self), _extent(other))

    def same(self, other: Self | dt.date) -> bool | None:
        """Whether it is the same day, or the same days, as `other`; a date coarser than a day never is for certain.

        >>> import datetime
        >>> EdtfDate("2025-02-07").same(datetime.date(2025, 2, 7)), EdtfDate("2025-02").same(EdtfDate("2025-02-07"))
        (True, None)
        """
        return extents.same(_extent(self), _extent(other))


def _date(date: EdtfDate | dt.date) -> EdtfDate:
    return date if isinstance(date, EdtfDate) else EdtfDate.from_date(date)


def _extent(of: EdtfDate | dt.date) -> extents.Extent:
    date = _date(of)
    return extents.extent(str(date), date.lower, date.upper)
