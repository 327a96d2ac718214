"""Meetings as events of Open Civic Data."""

from collections.abc import Iterator
from typing import Any

from diplometa.formats.naming import Names
from diplometa.formats.objects import is_uri, without_empty
from diplometa.formats.prefixes import ends
from diplometa.summits.model import AgendaItem, Capacity, Commitment, Participant, Summit, SummitStatus
from diplometa.treaties.model import TreatyClause

__all__ = ["NO_SOURCE", "RAISED", "event"]

# The schema wants a source of every event.
NO_SOURCE = "no source is given"
# What is said of a party that puts an item on the agenda.
RAISED = "raised by"
_STATUS = {
    SummitStatus.PLANNED: "confirmed",
    SummitStatus.HELD: "passed",
    SummitStatus.CANCELLED: "cancelled",
    SummitStatus.POSTPONED: "tentative",
}


def event(summit: Summit, names: Names) -> dict[str, Any]:
    """A meeting as an event."""
    start, end = ends(summit.date)
    extras = {
        "series": summit.series,
        "edition": summit.edition,
        "mode": summit.mode,
        "identifiers": [{"scheme": each.scheme, "identifier": each.value} for each in summit.identifiers],
    }
    status = {"status": _STATUS[summit.status]} if summit.status else {}
    id_ = names.of(summit)
    return {
        "_id": id_,
        "name": summit.name or (f"{summit.series} summit" if summit.series else "Meeting"),
        "all_day": True,
        "start_date": start or "",
        "end_date": end or "",
        **status,
        "classification": "summit",
        "description": "",
        "location": {"name": str(summit.place), "note": "", "coordinates": None} if summit.place else None,
        "media": [],
        "documents": [_document(each) for each in summit.documents],
        "links": [],
        "participants": [each for participant in summit.participants for each in _participant(participant)],
        "agenda": [*_agenda(summit.agenda, "")],
        "sources": [_source(each) for each in summit.sources] or [{"note": NO_SOURCE}],
        "extras": without_empty(extras),
        "pupa_id": id_,
    }


def _document(text: str) -> dict[str, str]:
    return {"note": "document", "url": text} if is_uri(text) else {"note": text}


def _source(text: str) -> dict[str, str]:
    return {"url": text, "note": ""} if is_uri(text) else {"note": text}


def _participant(participant: Participant) -> Iterator[dict[str, Any]]:
    """A person who stands for a party, or the party itself."""
    leader, party = participant.leader, participant.party
    capacity = "" if participant.capacity is Capacity.MEMBER else participant.capacity.value
    if leader is None:
        name, kind = party.name if party else "", "organization"
    else:
        name, kind = leader.name.full, "person"
        capacity = " ".join(filter(None, (capacity, f"for {party.name}" if party else "")))
    yield without_empty({"name": name, "type": kind, "note": capacity})


def _agenda(items: tuple[AgendaItem, ...], above: str) -> Iterator[dict[str, Any]]:
    """The items, those within them after each; the order of these begins with that of the item that they are in."""
    for i, item in enumerate(items, 1):
        order = item.number or (str(i) if above or item.items else None)
        if above and not (order or "").startswith(f"{above}."):
            order = f"{above}.{order}"
        yield _item(item, order)
        yield from _agenda(item.items, order or "")


def _item(item: AgendaItem, order: str | None) -> dict[str, Any]:
    notes = [f"time: {item.time}"] if item.time else []
    raised = [{"entity_type": "organization", "name": party.name, "note": RAISED} for party in item.raised_by]
    return {
        "description": item.title,
        "classification": [item.status] if item.status else [],
        "order": order,
        "subjects": [topic.label for topic in item.topics],
        "media": [],
        "notes": [*notes, *map(_pledge, item.commitments)],
        "related_entities": [*raised, *map(_clause, item.clauses)],
    }


def _pledge(commitment: Commitment) -> str:
    who = f" of {commitment.party.name}" if commitment.party else ""
    return f"commitment{who}: {commitment.text}"


def _clause(clause: TreatyClause) -> dict[str, Any]:
    provision = str(clause.provision)
    if clause.treaty is None:
        return {"entity_type": "provision", "name": provision, "note": None}
    id_ = {"id": clause.treaty.id} if clause.treaty.id and clause.treaty.title else {}
    return {"entity_type": "treaty", "name": str(clause.treaty), "note": provision, **id_}
