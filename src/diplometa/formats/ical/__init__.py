"""iCalendar (RFC 5545, 7986, 9073, 9253): meetings as events, the items of their agendas as events within these.

Dates are days: DTEND is the day after the last. What the standards have no property for stands in one of our own,
whose name begins with X-DIPLOMETA.
"""

from typing import TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.ical.reading import read_calendar
from diplometa.formats.ical.writing import undated, write_calendar
from diplometa.formats.returning import unreturned
from diplometa.formats.structure import name_of

__all__ = ["losses", "read", "write"]

T = TypeVar("T")

# Why what is not written is not, by its path without numbers.
_REASONS = {
    "summits.date": "iCalendar has days alone, without doubt and with both ends",
    "summits.place.names": "iCalendar has one name for a place",
    "summits.participants.leader": "iCalendar has the name of a person, and here the office and identifiers",
    "summits.agenda.time": "an item has a time of day in iCalendar where its meeting lasts one day that is known",
    "summits.agenda.clauses": "iCalendar has no place for provisions; the description names them",
    "summits.agenda.commitments": "iCalendar has no place for pledges; the description tells them",
}


def write(root: object, *, indent: int | None = None) -> str:
    """Meetings as a calendar; the same records give the same text, with the same UIDs.

    Raises:
        FormatError: there is no meeting, or one has no day; the report lists each such.
    """
    if indent is not None:
        raise FormatError("a calendar cannot be indented; expected indent=None")
    dataset = bare(root)
    if not dataset.summits:
        raise FormatError("a calendar holds meetings, and there is none; expected a Summit at least")
    if found := tuple(undated(dataset.summits)):
        message = "a calendar holds meetings with a day; leave out those without, or give them one"
        raise FormatError(message, report=Report(found))
    return write_calendar(dataset.summits)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """The events of a calendar as the meetings of a Dataset, also one that others wrote.

    Raises:
        FormatError: it is no calendar, or an event is no meeting; the report holds every fault of every event.
    """
    if type is not Dataset:
        raise FormatError(f"a calendar is read as a Dataset, not as {name_of(type)}")
    return cast("T", read_calendar(text, knowledge, strict=strict))


def losses(root: object) -> Report:
    """What a calendar does not give back: an error for a meeting without a day, which cannot be written at all."""
    refused = tuple(undated(bare(root).summits))
    return Report((*refused, *unreturned(root, "iCalendar", ("summits",), _again, _REASONS)))


def _again(dataset: Dataset) -> Dataset:
    """What comes back; a meeting that cannot be written is taken for one that does, as it has an error already."""
    without = {finding.path for finding in undated(dataset.summits)}
    written = [f"{item_path('summits', i)}.date" not in without for i in range(len(dataset.summits))]
    text = write_calendar(summit for summit, is_written in zip(dataset.summits, written, strict=True) if is_written)
    back = iter(read_calendar(text, None, strict=False).summits)
    pairs = zip(dataset.summits, written, strict=True)
    return Dataset(summits=tuple(next(back) if is_written else summit for summit, is_written in pairs))
