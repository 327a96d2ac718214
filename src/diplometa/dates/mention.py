"""A mention of a date: beside its value the time of day and the calendar that the text states with it."""

import attrs

from diplometa.core.mention import Mention
from diplometa.core.records import RecordError, refuse
from diplometa.dates.model import EdtfDate

__all__ = ["DateMention"]


@attrs.frozen(kw_only=True)
class DateMention(Mention[EdtfDate]):
    """What a stretch of text says of a date.

    `time` is the time of day that stands with it, as ISO 8601 writes it (`16:57`, `16:57:30Z`, `10:00/12:00`), of the
    place that the text means where no zone is named; `calendar` names the calendar in which the text counts (`julian`,
    `hijri`, ...), None for the Gregorian one; the value is Gregorian always.
    """

    time: str | None = None
    calendar: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        # Made by the thousand, most with neither.
        if self.time is not None or self.calendar is not None:
            self._check()

    def _check(self) -> None:
        for field in ("time", "calendar"):
            given: object = getattr(self, field)
            if given is not None and not (isinstance(given, str) and given.strip()):
                refuse(self, field, "a text that is not blank, or None where it is not known")

    @staticmethod
    def cut_date(
        text: str,
        start: int,
        end: int,
        *,
        value: EdtfDate,
        rule: str,
        alternatives: tuple[EdtfDate, ...] = (),
        time: str | None = None,
        calendar: str | None = None,
    ) -> "DateMention":
        """The mention of a date in `text` from `start` to `end`, so that its text is exact.

        >>> day = EdtfDate("1955-05-05")
        >>> found = DateMention.cut_date("at 10:00 on 5 May 1955", 12, 22, value=day, rule="example", time="10:00")
        >>> print(found, found.time)
        5 May 1955 [12:22] 1955-05-05 10:00

        Raises:
            RecordError: the span is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(text):
            found = f"span {start}:{end} does not lie in a text of {len(text)} characters"
            raise RecordError(f"{found}; expected 0 <= start < end <= length", field="start")
        return DateMention(
            value=value,
            start=start,
            end=end,
            text=text[start:end],
            rule=rule,
            alternatives=alternatives,
            time=time,
            calendar=calendar,
        )
