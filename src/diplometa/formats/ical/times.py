"""The days and the time of day of an event."""

import datetime as dt
import re

from diplometa.core.errors import FormatError, shortened
from diplometa.formats.ical.lines import Component, Property

__all__ = ["clock_of", "days_of"]

_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})Z?)?")
_DURATION = re.compile(
    r"\+?P(?:([0-9]{1,4})W|(?:([0-9]{1,6})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,9})S)?)?)"
)


def days_of(event: Component) -> str | None:
    """The days of an event as EDTF, by the clock of the place where it is; None where it has no DTSTART.

    Raises:
        FormatError: a property is no date, or the event ends before it begins.
    """
    begins = event.first("DTSTART")
    if begins is None:
        return None
    start = _moment(begins)
    end = _end(event, start)
    if end < start:
        raise _fault(event.first("DTEND") or begins, "the event ends before it begins")
    # DTEND is the first moment after the event
    last = max(start, end - dt.timedelta(microseconds=1))
    days = dict.fromkeys(moment.date().isoformat() for moment in (start, last))
    return "/".join(days)


def clock_of(event: Component) -> str | None:
    """The time of day of an event that has one, as ISO 8601: `09:30`, `09:30/10:15`; None where it lasts longer."""
    begins, ends = event.first("DTSTART"), event.first("DTEND")
    if begins is None or "T" not in begins.value:
        return None
    start = _moment(begins)
    times = [start]
    if ends is not None and "T" in ends.value:
        end = _moment(ends)
        if end.date() != start.date() or end <= start:
            return None
        times.append(end)
    return "/".join(each.time().isoformat("seconds" if each.second else "minutes") for each in times)


def _end(event: Component, start: dt.datetime) -> dt.datetime:
    """The moment after an event: what is said, else, of whole days, that after the first."""
    if (ends := event.first("DTEND")) is not None:
        return _moment(ends)
    if (lasts := event.first("DURATION")) is not None:
        match = _DURATION.fullmatch(lasts.value.strip())
        if match is None:
            raise _fault(lasts, "this is no duration; expected such as P3D or PT1H30M")
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
        span = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        try:
            return start + span
        except OverflowError:
            # the last day of the last year is over when the calendar is
            return dt.datetime.max  # noqa: DTZ901
    return start


def _moment(property: Property) -> dt.datetime:
    match = _DATE.fullmatch(property.value.strip())
    if match is None:
        raise _fault(property, "this is no date; expected such as 20250207 or 20250207T093000")
    try:
        # as the clock there shows it: the zone is of no matter to the day
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        return dt.datetime(year, month, day, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        raise _fault(property, "there is no such day or time") from None


def _fault(property: Property, message: str) -> FormatError:
    return FormatError(f"line {property.line}: {message}, found {property.name}:{shortened(property.value)}")
