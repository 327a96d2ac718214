"""followthemoney 4: entities and their links, one a line, as tools of investigation read them."""

from typing import TypeVar, cast

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.report import Report
from diplometa.formats.bare import bare
from diplometa.formats.ftm.reading import records
from diplometa.formats.ftm.writing import Writer
from diplometa.formats.objects import encoded, lines
from diplometa.formats.reading import Reader
from diplometa.formats.returning import unreturned
from diplometa.formats.structure import name_of

__all__ = ["losses", "read", "write"]

T = TypeVar("T")

KINDS = ("leaders", "summits", "treaties")
_DATE = "a date of followthemoney is a year, a month or a day of the years 1000 to 2999"
_NAME = "texts of followthemoney have no control characters and single blanks"
REASONS = {
    "leaders": "a person who takes part in a meeting is an entity as the leaders are",
    "leaders.id": "an identifier of followthemoney has letters, figures, dots and hyphens",
    "leaders.name": _NAME,
    "leaders.name.order": "followthemoney has no order of names; a reader takes it from the full name",
    "leaders.names": _NAME,
    "leaders.identifiers": "followthemoney has a field for identifiers of Wikidata alone",
    "leaders.born": _DATE,
    "leaders.died": _DATE,
    "leaders.tenures.start": _DATE,
    "leaders.tenures.end": _DATE,
    "leaders.tenures.other_starts": _DATE,
    "leaders.tenures.other_ends": _DATE,
    "summits.name": f"an event must have a name; {_NAME}",
    "summits.date": _DATE,
    "summits.place": "a location of followthemoney is one text",
    "summits.sources": "a source of followthemoney is the address of a web page",
    "summits.identifiers": "followthemoney has a field for identifiers of Wikidata alone",
    "summits.participants": "who is involved has no capacity, and stands for nobody",
    "summits.agenda": "an item is a note with keywords and countries",
    "treaties.events": "a document of followthemoney has a date, taken from the signatures",
    "treaties.sources": "a source of followthemoney is the address of a web page",
}


def write(root: object, *, indent: int | None = None) -> str:
    """An entity a line: persons, positions, occupancies; events with their notes; articles for instruments.

    Raises:
        FormatError: it is to be indented.

    Source: followthemoney 4.11, schemata Person, Position, Occupancy, PublicBody, Organization, Event, Note, Article.
    """
    if indent is not None:
        raise FormatError("a line of followthemoney cannot be indented; expected indent=None")
    return "".join(f"{encoded(entity, None)}\n" for entity in Writer().entities(bare(root)))


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """Persons as leaders, events as meetings, articles that are instruments as treaties.

    Raises:
        FormatError: it is no such text; the report holds every fault.
    """
    if type is not Dataset:
        raise FormatError(f"followthemoney is read as a Dataset, not as {name_of(type)}")
    reader = Reader(knowledge, strict=strict)
    found = records(lines(text, reader), knowledge)
    if not reader.report.ok:
        raise FormatError(f"the lines are no entities: {reader.report.summary()}", report=reader.report)
    return cast("T", found)


def losses(root: object) -> Report:
    """What does not come back when it is read again."""
    return unreturned(root, "followthemoney", KINDS, lambda kept: read(write(kept), Dataset), REASONS)
