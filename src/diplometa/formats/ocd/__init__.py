"""Open Civic Data events (OCDEP 4), as the scrapers of pupa write and import them: meetings with their agendas."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.json import parse
from diplometa.formats.naming import Names
from diplometa.formats.objects import encoded, sources
from diplometa.formats.ocd.reading import EventReader
from diplometa.formats.ocd.writing import event
from diplometa.formats.reading import Reader
from diplometa.formats.returning import unreturned
from diplometa.formats.structure import name_of
from diplometa.summits.model import Summit

__all__ = ["losses", "read", "write"]

T = TypeVar("T")

KINDS = ("summits",)
REASONS = {
    "summits.name": "an event must have a name",
    "summits.date": "a date of Open Civic Data is a year, a month or a day",
    "summits.place": "a location of Open Civic Data is one text",
    "summits.status": "Open Civic Data knows cancelled, tentative, confirmed and passed",
    "summits.participants.leader": "a participant of Open Civic Data is a name",
    "summits.participants": "a participant of Open Civic Data is a name, and what is said of it",
    "summits.agenda.topics": "subjects of Open Civic Data are labels",
    "summits.agenda.items": "an item lies within another by its dotted order",
    "summits.agenda.number": "an item lies within another by its dotted order",
    "summits.agenda.commitments": "what is pledged stands in a note: by whom, and the words",
    "summits.agenda.clauses": "of a clause there is the instrument and the provision",
    "summits.agenda": "an item lies within another by its dotted order",
}


def write(root: object, *, indent: int | None = None) -> str:
    """The meetings as a list of events; a bare record as one event.

    Source: OCDEP 4; the schema of events of pupa 0.11.0.
    """
    names = Names()
    events = [event(summit, names) for summit in bare(root).summits]
    return encoded(events[0] if isinstance(root, Summit) else events, indent)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """An event, or a list of events, as meetings.

    Raises:
        FormatError: it is no such text; the report holds every fault.
    """
    if type is not Dataset:
        raise FormatError(f"Open Civic Data is read as a Dataset, not as {name_of(type)}")
    reader = Reader(knowledge, strict=strict)
    summits = list(_summits(parse(text), reader, knowledge))
    if not reader.report.ok:
        raise FormatError(f"the text holds no events: {reader.report.summary()}", report=reader.report)
    return cast("T", Dataset.of(summits))


def _summits(data: Any, reader: Reader, knowledge: Knowledge | None) -> Iterator[Summit]:
    events = EventReader(knowledge)
    for source in sources(data, reader):
        if (found := events.summit(source)) is not None:
            yield found


def losses(root: object) -> Report:
    """What does not come back when it is read again."""
    return unreturned(root, "Open Civic Data", KINDS, lambda kept: read(write(kept), Dataset), REASONS)
