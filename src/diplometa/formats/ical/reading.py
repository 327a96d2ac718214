"""The events of a calendar as meetings, and those that name another as their parent as the items of its agenda."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.formats.ical.lines import Component, Property, parse, parts_of
from diplometa.formats.ical.participants import identifiers_of, participants_of
from diplometa.formats.ical.terms import DEEPEST, DOMAIN, OWN, STATUSES, UID, own, owns
from diplometa.formats.ical.times import clock_of, days_of
from diplometa.formats.reading import MISSING, Reader
from diplometa.places.text import places_in
from diplometa.summits.model import Summit, SummitStatus

__all__ = ["read_calendar"]

# What says nothing of a meeting, or is said by others of these.
_PASSED_OVER = frozenset(
    "UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP CLASS PRIORITY COLOR DTSTART DTEND DURATION SUMMARY STATUS "
    "RELATED-TO CONCEPT REFID LOCATION ATTACH LINK URL ATTENDEE ORGANIZER".split()
)


# No name of a place is longer, and to look for one takes time.
_LONGEST_LOCATION = 200
_EUROVOC = "http://eurovoc.europa.eu/"


def read_calendar(text: str | bytes, knowledge: Knowledge | None, *, strict: bool) -> Dataset:
    """The meetings of a calendar.

    Raises:
        FormatError: it is no calendar, or an event is no meeting; the report holds every fault of every event.
    """
    calendars = [component for component in parse(text) if component.name == "VCALENDAR"]
    if not calendars:
        raise FormatError("the text is not an iCalendar: it has no VCALENDAR; expected BEGIN:VCALENDAR first")
    events = [each for calendar in calendars for each in calendar.components if each.name == "VEVENT"]
    reader = Reader(knowledge, strict=strict)
    roots, within = _tree(events, reader)
    found: list[Any] = []
    for i, root in enumerate(roots):
        path = item_path("summits", i)
        found.append(reader.record(_Event(reader, path, within).meeting(root), Summit, path))
    if any(each is MISSING for each in found) or not reader.report.ok:
        report = reader.report
        raise FormatError(f"the calendar is not in order: {report.summary()}", report=report)
    return Dataset(summits=tuple(found))


def _tree(events: list[Component], reader: Reader) -> tuple[list[Component], dict[int, list[Component]]]:
    """The events that have no parent here, and for each event, by its place, those that name it."""
    places: dict[str, int] = {}
    for at, event in enumerate(events):
        places.setdefault(_uid(event), at)
    above = [_parent(event, places) for event in events]
    within: dict[int, list[Component]] = {}
    for event, parent in zip(events, above, strict=True):
        if parent is not None:
            within.setdefault(id(events[parent]), []).append(event)
    for at, event in enumerate(events):
        if _is_circular(at, above):
            message = f"line {event.line}: the event is related to a parent that lies within it, or {DEEPEST} above it"
            reader.fault("too-deep", message, "summits", data=_uid(event))
    roots = [event for event, parent in zip(events, above, strict=True) if parent is None]
    return roots, within


def _is_circular(at: int, above: list[int | None]) -> bool:
    """Whether no event without a parent is reached from this one in so many steps."""
    where: int | None = at
    for _ in range(DEEPEST + 1):
        if where is None:
            return False
        where = above[where]
    return where is not None


def _parent(event: Component, places: dict[str, int]) -> int | None:
    """The event of the calendar that this one names as its parent, which is what a relation is by default."""
    for each in event.all("RELATED-TO"):
        if each.parameters.get("RELTYPE", "PARENT").upper() == "PARENT" and each.text in places:
            return places[each.text]
    return None


def _uid(event: Component) -> str:
    uid = event.first("UID")
    return uid.text if uid else f"line {event.line}"


class _Event:
    """Reads one meeting as plain data, which the reader of records then judges."""

    def __init__(self, reader: Reader, path: str, within: dict[int, list[Component]]) -> None:
        self.reader = reader
        self.path = path
        self.within = within

    def meeting(self, event: Component) -> dict[str, Any]:
        """A meeting of an event and of those within it."""
        edition = own(event, "EDITION") or ""
        refid = event.first("REFID")
        data = {
            "name": _said(event, "SUMMARY"),
            "series": refid.text if refid else None,
            "edition": int(edition) if edition.isascii() and edition.isdigit() and len(edition) < 10 else edition,
            "date": self._when(days_of, event, f"{self.path}.date"),
            "place": _place(event),
            "status": _status(event),
            "mode": own(event, "MODE"),
            "participants": participants_of(event),
            "agenda": self._items(event, f"{self.path}.agenda"),
            "documents": [*_addresses(event.all("ATTACH")), *owns(event, "DOCUMENT")],
            "sources": _sources(event),
            "identifiers": [*_named(event), *identifiers_of(event)],
        }
        self._rest(event)
        return {name: value for name, value in data.items() if value not in (None, "", [])}

    def _when(self, said: Callable[[Component], str | None], event: Component, path: str) -> str | None:
        """A date or a time of an event; what is none is noted."""
        try:
            return said(event)
        except FormatError as error:
            self.reader.fault("refused-value", error.message, path)
            return None

    def _rest(self, event: Component) -> None:
        """Note the properties for which a record has no place."""
        for each in event.properties:
            kept = each.name in _PASSED_OVER or each.name.startswith(OWN) or "DERIVED" in each.parameters
            if not kept and each.value.strip():
                message = f"line {each.line}: a meeting has no field for {each.name}"
                self.reader.fault("unknown-field", message, self.path, severity=self.reader.unknown)

    def _items(self, event: Component, path: str) -> list[dict[str, Any]]:
        """The items of an agenda: the events that name this one as their parent."""
        return [self._item(each, item_path(path, i)) for i, each in enumerate(self.within.get(id(event), ()))]

    def _item(self, event: Component, path: str) -> dict[str, Any]:
        self._rest(event)
        data = {
            "title": _said(event, "SUMMARY"),
            "number": own(event, "NUMBER"),
            "topics": list(_topics(event)),
            "time": self._when(clock_of, event, f"{path}.time"),
            "raised_by": owns(event, "PARTY"),
            "status": own(event, "STATUS"),
            "items": self._items(event, f"{path}.items"),
        }
        return {name: value for name, value in data.items() if value not in (None, "", [])}


def _said(component: Component, name: str) -> str | None:
    """The text of a property that was not made of others (DERIVED, RFC 9073) and is not blank."""
    for each in component.all(name):
        if each.parameters.get("DERIVED", "").upper() != "TRUE" and (text := each.text).strip():
            return text
    return None


def _status(event: Component) -> str | None:
    """What our own property says where STATUS does not gainsay it, else what STATUS says for sure."""
    said = event.first("STATUS")
    general = said.value.strip().upper() if said else None
    exact = own(event, "STATUS")
    if exact is not None and general in (None, STATUSES.get(exact)):
        return exact
    # an event that is confirmed may be over, or still to come
    return {"TENTATIVE": SummitStatus.PLANNED.value, "CANCELLED": SummitStatus.CANCELLED.value}.get(general or "")


def _place(event: Component) -> dict[str, Any] | None:
    """The place in our own property, else of LOCATION: known as a whole, or a venue as it is called there."""
    if (exact := event.first(f"{OWN}PLACE")) is not None:
        parts = zip(("venue", "city", "country"), parts_of(exact.value), strict=False)
        return {name: part for name, part in parts if part}
    text = _said(event, "LOCATION")
    if text is None:
        return None
    found = places_in(Scan(text)) if len(text) <= _LONGEST_LOCATION else ()
    if len(found) == 1 and found[0].text == text.strip():
        place = found[0].value
        country = place.country.code if place.country else None
        return {
            name: part for name, part in (("city", place.city), ("country", country), ("venue", place.venue)) if part
        }
    return {"venue": text}


def _addresses(properties: list[Property]) -> Iterator[str]:
    """The values that are addresses, not contents."""
    return (each.value for each in properties if each.parameters.get("VALUE", "URI").upper() == "URI")


def _sources(event: Component) -> list[str]:
    links = [each for each in event.all("LINK") if each.parameters.get("LINKREL", "").lower() == "describedby"]
    return [*(_addresses(links or event.all("URL"))), *owns(event, "SOURCE")]


def _named(event: Component) -> list[dict[str, str]]:
    """What another program calls the event."""
    uid = event.first("UID")
    if uid is None or uid.value.endswith(f"@{DOMAIN}") or not uid.text.strip():
        return []
    return [{"scheme": UID, "value": uid.text}]


def _topics(event: Component) -> Iterator[str]:
    """The topics of concepts: a microthesaurus of EuroVoc, and with the descriptor that follows it."""
    waiting: str | None = None
    for each in event.all("CONCEPT"):
        address = each.value.strip()
        code = _topics_by_uri().get(address)
        if code is not None:
            if waiting is not None:
                yield waiting
            waiting = code
        elif waiting is not None and address.startswith(_EUROVOC):
            yield f"{waiting}/{address.removeprefix(_EUROVOC)}"
            waiting = None
    if waiting is not None:
        yield waiting


@cache
def _topics_by_uri() -> dict[str, str]:
    return {uri: code for code, uri in table("topics").select("code", "uri")}
