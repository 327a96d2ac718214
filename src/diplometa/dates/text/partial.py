"""A date as it was read, before it is known whether there is such a day: its parts, and what had to be assumed."""

from typing import NamedTuple, Self

from diplometa.core.errors import ParseError
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day, EdtfDate

__all__ = ["Partial"]


# Rules whose parts are none: an end, or a start, that is open.
_OPEN = frozenset({"open", "until"})


class Partial(NamedTuple):
    """The parts of a date: a year as EDTF writes it (`2025`, `199X`, `-0043`; empty where none is said), month, day.

    `mark` qualifies it, `last` is the end of a range, `assumed` says where a year or an anchor was taken from (empty
    where all is said), `weekday` is 0 to 6 where one is named, `rule` names the form. `time` is the time of day that
    stands with it, as ISO 8601 writes it; `calendar` names the one that the text counts in, empty for the Gregorian.
    `either`: it is one of the days from the first to the last, no range of them; `fault` says why there is no such date
    in its calendar; `beside` is the date of another calendar that stands with it, as that one converts.
    """

    year: str = ""
    month: int = 0
    day: int = 0
    mark: str = ""
    last: "Partial | None" = None
    assumed: str = ""
    weekday: int = -1
    rule: str = ""
    alternatives: tuple["Partial", ...] = ()
    time: str = ""
    calendar: str = ""
    either: bool = False
    fault: str = ""
    beside: "Partial | None" = None

    @classmethod
    def on(cls, day: Day, last: "Partial | None" = None) -> Self:
        """The parts of a day, or of the range that starts on it."""
        return cls(f"{day.year:04}", day.month, day.day, last=last)

    @property
    def text(self) -> str:
        """The EDTF text."""
        if self.rule in _OPEN:
            return f"../{self.last.text}" if self.last else ".."
        text = self.year or "XXXX"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        text += self.mark
        if self.last and self.either:
            return f"[{text}..{self.last.text}]"
        return f"{text}/{self.last.text}" if self.last else text

    def value(self) -> EdtfDate | None:
        """The date, None where there is no such day or the range is reversed."""
        try:
            return None if self.fault else EdtfDate(self.text)
        except ParseError:
            return None

    @property
    def single(self) -> bool:
        """Whether it is no range."""
        return self.last is None

    @property
    def number(self) -> int | None:
        """The year as a number, None where it is not known to the year."""
        return int(self.year) if self.year and "X" not in self.year else None

    def third(self, which: int) -> "Partial":
        """The first, second or last ten days of its month, about."""
        last = days_in_month(self.number or 0, self.month)
        first_day, last_day = ((1, 10), (11, 20), (21, last))[which - 1]
        return self._replace(day=first_day, mark="~", last=self._replace(day=last_day, mark="~"))

    def end(self) -> "Partial":
        """The end of the range, itself where it is none."""
        return self.last or self

    def start(self) -> "Partial":
        """The start of the range, itself where it is none."""
        return self._replace(last=None)
