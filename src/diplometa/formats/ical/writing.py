"""Meetings as the events of a calendar."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from diplometa.core.errors import FormatError
from diplometa.core.paths import item_path
from diplometa.core.records import Identifier
from diplometa.core.report import Finding
from diplometa.dates.model import EdtfDate
from diplometa.formats.ical.lines import content_line, escaped
from diplometa.formats.ical.terms import DEEPEST, DOMAIN, OWN, PRODUCT, STATUSES, UID
from diplometa.leaders.model import Leader
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Capacity, Participant, Summit, Topic

__all__ = ["undated", "write_calendar"]

# A day, or several from the first to the last, which may be open; doubt is cut before.
_DAYS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:/(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|\.\.)?)?")
_DOUBT = str.maketrans("", "", "?~%")
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
_TIME = re.compile(rf"({_CLOCK})(?:/({_CLOCK}))?")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
# When the records were last revised they do not say, and the clock would make each text another.
_STAMP = "19700101T000000Z"


class _Days(NamedTuple):
    """The first and the last day of a meeting, and whether there is but one, for sure."""

    first: dt.date
    last: dt.date
    is_one: bool


def undated(summits: Iterable[Summit]) -> Iterator[Finding]:
    """A Finding for each meeting that has no day."""
    for i, summit in enumerate(summits):
        if _days(summit.date) is None:
            yield Finding(
                code="format.refused-value",
                message="the first day of the meeting is not known; a calendar has no event without one",
                path=f"{item_path('summits', i)}.date",
                value=str(summit.date) if summit.date else None,
                hint="leave the meeting out, or give it a day, such as 2025-02-07 or 2025-02-07/2025-02-08",
            )


def _days(date: EdtfDate | None) -> _Days | None:
    if date is None or date.earliest is None or not _DAYS.fullmatch(str(date).translate(_DOUBT)):
        return None
    last = date.latest or date.earliest
    return _Days(date.earliest, last, last == date.earliest and not date.is_interval)


def write_calendar(summits: Iterable[Summit]) -> str:
    """The meetings, each of which has a day, as a calendar."""
    lines = ["BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", content_line("PRODID", PRODUCT)]
    seen: Counter[str] = Counter()
    for summit in summits:
        uid = _uid(summit)
        seen[uid] += 1
        # two records of one meeting are two events
        lines += _event(summit, uid if seen[uid] == 1 else f"d{seen[uid]}.{uid}")
    return "".join([*lines, "END:VCALENDAR\r\n"])


def _uid(summit: Summit) -> str:
    """The name of the event: what a calendar called it, else made of the key of the meeting, else of its record."""
    given = next((each.value for each in summit.identifiers if each.scheme == UID), None)
    if given is not None:
        return given
    from diplometa.formats.json import tagged

    key = summit.key or f"urn:uuid:{uuid5(NAMESPACE_URL, tagged(summit))}"
    return f"{quote(key, safe='', errors='replace')}@{DOMAIN}"


def _text(name: str, text: str | None) -> Iterator[str]:
    if text is not None:
        yield content_line(name, escaped(text))


def _own(name: str, text: str | None) -> Iterator[str]:
    return _text(f"{OWN}{name}", text)


def _parts(name: str, *parts: str | None) -> str:
    """A property of several texts, one behind the other; none is written as an empty one."""
    return content_line(f"{OWN}{name}", ";".join(escaped(part or "") for part in parts))


def _event(summit: Summit, uid: str) -> Iterator[str]:
    days = _days(summit.date)
    if days is None:
        return
    yield from _opened("VEVENT", uid)
    yield from _when(days)
    title = summit.name or (f"{summit.series} summit" if summit.series else "Meeting")
    yield from _text("SUMMARY" if summit.name else "SUMMARY;DERIVED=TRUE", title)
    yield from _text("DESCRIPTION;DERIVED=TRUE", _told(summit))
    yield from _text("REFID", summit.series)
    yield from _own("EDITION", None if summit.edition is None else str(summit.edition))
    if summit.status is not None:
        yield f"STATUS:{STATUSES[summit.status]}\r\n"
        yield from _own("STATUS", summit.status)
    yield from _own("MODE", summit.mode)
    yield from _where(summit.place)
    yield from _uris("ATTACH", "DOCUMENT", summit.documents)
    yield from _uris("LINK;LINKREL=describedby;VALUE=URI", "SOURCE", summit.sources)
    yield from _identifiers(each for each in summit.identifiers if each.scheme != UID)
    for i, participant in enumerate(summit.participants, 1):
        yield from _participant(participant, f"p{i}.{uid}")
    yield "END:VEVENT\r\n"
    yield from _items(summit.agenda, days, uid)


def _opened(component: str, uid: str) -> Iterator[str]:
    yield f"BEGIN:{component}\r\n"
    yield content_line("UID", escaped(uid))
    yield f"DTSTAMP:{_STAMP}\r\n"


def _when(days: _Days) -> Iterator[str]:
    yield f"DTSTART;VALUE=DATE:{_day(days.first)}\r\n"
    if days.last < dt.date.max:
        yield f"DTEND;VALUE=DATE:{_day(days.last + dt.timedelta(days=1))}\r\n"
    elif days.first < days.last:
        yield f"DURATION:P{(days.last - days.first).days + 1}D\r\n"


def _day(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _told(summit: Summit) -> str | None:
    """Who takes part, in words, for whoever looks at the event."""
    who = "; ".join(map(str, islice(summit.participants, 100)))
    return f"Participants: {who}" if who else None


def _where(place: Place | None) -> Iterator[str]:
    if place is not None:
        yield from _text("LOCATION;DERIVED=TRUE", str(place))
        yield _parts("PLACE", place.venue, place.city, place.country.code if place.country else None)


def _uris(name: str, own: str, values: Iterable[str]) -> Iterator[str]:
    """Texts as addresses where all are such, so that their order stays."""
    listed = tuple(values)
    if all(map(_URI.fullmatch, listed)):
        return (content_line(name, value) for value in listed)
    return (line for value in listed for line in _own(own, value))


def _identifiers(identifiers: Iterable[Identifier]) -> Iterator[str]:
    return (_parts("IDENTIFIER", each.scheme, each.value) for each in identifiers)


def _participant(participant: Participant, uid: str) -> Iterator[str]:
    """A PARTICIPANT (RFC 9073, section 7.1), which needs no address of a person as ATTENDEE does."""
    leader, party = participant.leader, participant.party
    yield from _opened("PARTICIPANT", uid)
    yield f"PARTICIPANT-TYPE:{'INACTIVE' if participant.capacity is Capacity.OBSERVER else 'ACTIVE'}\r\n"
    yield f"CATEGORIES:{participant.capacity.value}\r\n"
    if leader is not None:
        yield from _leader(leader)
    else:
        yield from _text("SUMMARY;DERIVED=TRUE", str(participant))
    yield from _own("PARTY", party.code if party else None)
    yield "END:PARTICIPANT\r\n"


def _leader(leader: Leader) -> Iterator[str]:
    yield from _text("SUMMARY", leader.name.full)
    if leader.office is not None:
        polity = leader.office.polity
        yield _parts("OFFICE", leader.office.title, polity.code if polity else None)
    yield from _own("INCUMBENCY", leader.incumbency)
    yield from _own("LEADER", leader.id)
    yield from _identifiers(leader.identifiers)


def _items(items: Iterable[AgendaItem], days: _Days, above: str, depth: int = 1) -> Iterator[str]:
    """The items of an agenda as events; each names the one above it, and those within it follow."""
    if depth > DEEPEST:
        raise FormatError(f"the items of an agenda nest more than {DEEPEST} deep; a calendar holds no such meeting")
    for i, item in enumerate(items, 1):
        uid = f"i{i}.{above}"
        yield from _opened("VEVENT", uid)
        yield content_line("RELATED-TO;RELTYPE=PARENT", escaped(above))
        time = _TIME.fullmatch(item.time) if item.time and days.is_one else None
        yield from _when(days) if time is None else _at(days.first, time)
        yield from _text("SUMMARY", item.title)
        yield from _text("DESCRIPTION;DERIVED=TRUE", _details(item))
        yield from _own("NUMBER", item.number)
        yield from _own("STATUS", item.status)
        for party in item.raised_by:
            yield from _own("PARTY", party.code)
        for topic in item.topics:
            yield from _topic(topic)
        yield "END:VEVENT\r\n"
        yield from _items(item.items, days, uid, depth + 1)


def _at(day: dt.date, time: re.Match[str]) -> Iterator[str]:
    """A time of that day where the meeting is; without its end where that does not come after it."""
    start, end = (each and f"{each.replace(':', ''):0<6}" for each in time.groups())
    yield f"DTSTART:{_day(day)}T{start}\r\n"
    if end and end > str(start):
        yield f"DTEND:{_day(day)}T{end}\r\n"


def _details(item: AgendaItem) -> str | None:
    """What hangs on an item, in words."""
    told = [f"Under: {clause}" for clause in islice(item.clauses, 100)]
    told += [f"Pledge: {pledge}" for pledge in islice(item.commitments, 100)]
    return "\n".join(told) or None


def _topic(topic: Topic) -> Iterator[str]:
    """The concept of a topic (RFC 9253, section 7.1), and behind it that of its descriptor where it has one."""
    yield content_line("CONCEPT", Topic(topic.code).uri)
    if topic.descriptor:
        yield content_line("CONCEPT", topic.uri)
