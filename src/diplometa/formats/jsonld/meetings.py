"""Meetings as events; each item of an agenda is an event within."""

from collections.abc import Iterator

from diplometa.formats.jsonld.instruments import clause_node
from diplometa.formats.jsonld.nodes import (
    Node,
    actor,
    identifiers,
    links,
    named,
    place_node,
    property_value,
    urn,
    works,
)
from diplometa.formats.jsonld.people import person
from diplometa.formats.objects import without_empty
from diplometa.formats.prefixes import ends
from diplometa.summits.model import AgendaItem, Capacity, Mode, Participant, Summit, SummitStatus, Topic

__all__ = ["event"]

# "EventScheduled" says as well that it took place.
_STATUS = {
    SummitStatus.PLANNED: "EventScheduled",
    SummitStatus.HELD: "EventScheduled",
    SummitStatus.POSTPONED: "EventPostponed",
    SummitStatus.CANCELLED: "EventCancelled",
}
_MODES = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.VIDEO: "OnlineEventAttendanceMode",
    Mode.PHONE: "OnlineEventAttendanceMode",
}


def event(summit: Summit) -> Node:
    """A meeting as an event."""
    id_ = named("event", summit)
    start, end = ends(summit.date)
    edition = [property_value("edition", str(summit.edition))] if summit.edition is not None else []
    node = {
        "@type": "Event",
        "@id": id_,
        "name": summit.name,
        "startDate": start,
        "endDate": end,
        "location": place_node(summit.place) if summit.place else None,
        # a bare text would be a literal: the context does not say that it is the name of a thing
        "eventStatus": {"@id": f"schema:{_STATUS[summit.status]}"} if summit.status else None,
        "eventAttendanceMode": {"@id": f"schema:{_MODES[summit.mode]}"} if summit.mode else None,
        "organizer": [actor(party) for party in dict.fromkeys(summit.hosts)],
        "attendee": [node for each in summit.participants for node in _attendees(each)],
        "superEvent": _series(summit.series) if summit.series else None,
        "subEvent": [_item(item, f"{id_}/{i}") for i, item in enumerate(summit.agenda)],
        "recordedIn": works(summit.documents),
        "identifier": [*edition, *identifiers(summit.identifiers)],
        "sameAs": links(summit.identifiers),
        "subjectOf": works(summit.sources),
    }
    return without_empty(node)


def _attendees(participant: Participant) -> Iterator[Node]:
    """Who takes part: a person, affiliated with the party, or the party; in a Role where not as a mere member."""
    leader, party = participant.leader, participant.party
    for who in [person(leader, party)] if leader is not None else map(actor, filter(None, [party])):
        is_member = participant.capacity is Capacity.MEMBER
        yield who if is_member else {"@type": "Role", "roleName": participant.capacity.value, "attendee": who}


def _series(name: str) -> Node:
    return {"@type": "EventSeries", "@id": urn("series", name), "name": name}


def _item(item: AgendaItem, key: str) -> Node:
    """An item of an agenda; what it is about are topics and provisions."""
    node = {
        "@type": "Event",
        "@id": urn("item", key),
        "name": item.title,
        "about": [*map(_topic, item.topics), *map(clause_node, item.clauses)],
        "organizer": [actor(party) for party in item.raised_by],
        "identifier": [property_value("number", item.number)] if item.number else [],
        "subEvent": [_item(each, f"{key}/{i}") for i, each in enumerate(item.items)],
    }
    return without_empty(node)


def _topic(topic: Topic) -> Node:
    return {"@type": "DefinedTerm", "@id": topic.uri, "name": topic.label, "termCode": str(topic)}
