"""Popolo 1.0.1: people, the posts they hold, and events, as the sites and rosters of civic data have them."""

from typing import TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.json import parse
from diplometa.formats.objects import encoded, sources
from diplometa.formats.popolo.reading import document
from diplometa.formats.popolo.writing import Writer
from diplometa.formats.reading import Reader
from diplometa.formats.returning import unreturned
from diplometa.formats.structure import name_of

__all__ = ["losses", "read", "write"]

T = TypeVar("T")

KINDS = ("leaders", "summits")
REASONS = {
    "leaders.name.order": "Popolo has no order of names; a reader takes it from the full name",
    "leaders.name.honorifics": "Popolo has one text for all forms of address",
    "leaders.name.suffixes": "Popolo has one text for all that follows a name",
    "leaders.incumbency": "Popolo tells it of an office alone",
    "leaders.raw": "Popolo has no place for the words of the source",
    "leaders.tenures.ended": "Popolo cannot say that a tenure is over when the day is not known",
    "leaders.tenures.as_of": "Popolo cannot say up to when a source shows somebody in office",
    "leaders.tenures.other_starts": "Popolo has one date for the start",
    "leaders.tenures.other_ends": "Popolo has one date for the end",
    "leaders.tenures.start": "a date of Popolo is a year, a month or a day",
    "leaders.tenures.end": "a date of Popolo is a year, a month or a day",
    "leaders.born": "a date of Popolo is a year, a month or a day",
    "leaders.died": "a date of Popolo is a year, a month or a day",
    "summits.date": "a date of Popolo is a year, a month or a day",
    "summits.place": "a place of Popolo is one text",
    "summits.mode": "Popolo has no place for how a meeting is held",
    "summits.agenda": "Popolo has no agenda",
    "summits.sources": "a source of Popolo is a URL",
    "summits.documents": "Popolo has no documents of an event",
    "summits.participants": "attendees of Popolo are people, without capacity and without whom they stand for",
}


def write(root: object, *, indent: int | None = None) -> str:
    """Leaders as persons with posts and memberships, meetings as events whose attendees stand within them.

    Source: Popolo 1.0.1, classes Person, Organization, Membership, Post, Event.
    """
    return encoded(Writer().document(bare(root)), indent)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """Persons with their memberships as leaders, events as meetings.

    Raises:
        FormatError: it is no such text; the report holds every fault.
    """
    if type is not Dataset:
        raise FormatError(f"Popolo is read as a Dataset, not as {name_of(type)}")
    reader = Reader(knowledge, strict=strict)
    found = document(sources(parse(text), reader), knowledge)
    if not reader.report.ok:
        raise FormatError(f"the text is not Popolo: {reader.report.summary()}", report=reader.report)
    return cast("T", found)


def losses(root: object) -> Report:
    """What does not come back when it is read again."""
    return unreturned(root, "Popolo", KINDS, lambda kept: read(write(kept), Dataset), REASONS)
