"""Events of Open Civic Data as meetings."""

import re
from collections.abc import Iterator
from typing import Any

from diplometa.core.errors import ParseError
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.core.records import Identifier
from diplometa.formats.naming import MADE
from diplometa.formats.objects import Parties, Source
from diplometa.formats.ocd.writing import NO_SOURCE, RAISED
from diplometa.formats.reading import is_list, is_object
from diplometa.formats.textual import place_of, topic_named
from diplometa.leaders.model import Leader, PersonName
from diplometa.summits.model import (
    AgendaItem,
    AgendaStatus,
    Capacity,
    Commitment,
    Mode,
    Participant,
    Summit,
    SummitStatus,
)
from diplometa.treaties.model import Provision, TreatyClause, TreatyRef

__all__ = ["EventReader"]

_STATUS = {
    "confirmed": SummitStatus.PLANNED,
    "tentative": SummitStatus.PLANNED,
    "passed": SummitStatus.HELD,
    "cancelled": SummitStatus.CANCELLED,
}
_CAPACITIES = {each.value: each for each in Capacity}
_MODES = {each.value: each for each in Mode}
_AGENDA_STATUS = {each.value: each for each in AgendaStatus}
_PLEDGE = re.compile(r"commitment(?: of (?P<party>[^:]+))?: (?P<text>.+)", re.DOTALL)
# An agenda whose orders nest deeper than this is none.
_DEEPEST = 16
_Node = tuple[str, dict[str, Any]]


class EventReader:
    """Reads events."""

    def __init__(self, knowledge: Knowledge | None) -> None:
        self._parties = Parties(knowledge)

    def summit(self, event: Source) -> Summit | None:
        """The meeting that an event is."""
        extras = event.inner("extras")
        said = extras.data if extras is not None else {}
        location = event.inner("location")
        where = location.text("name") if location is not None else None
        edition = said.get("edition")
        return event.make(
            Summit,
            name=event.text("name"),
            series=_said(said, "series"),
            edition=edition if type(edition) is int and edition > 0 else None,
            date=event.dates("start_date", "end_date"),
            place=place_of(where, self._parties) if where else None,
            status=_STATUS.get(fold_key(event.text("status") or "")),
            mode=_MODES.get(_said(said, "mode") or ""),
            participants=tuple(self._participants(event)),
            agenda=self._agenda(event.objects("agenda")),
            documents=tuple(
                filter(None, (each.text("url") or each.text("note") for each in event.objects("documents")))
            ),
            identifiers=tuple(_identifiers(event, said)),
            sources=tuple(_sources(event)),
        )

    def _participants(self, event: Source) -> Iterator[Participant]:
        """The people, and the organizations that are parties."""
        for each in event.objects("participants"):
            name, note = each.text("name"), each.text("note") or ""
            word, _, party = f" {note}".partition(" for ")
            capacity = _CAPACITIES.get(word.strip(), Capacity.MEMBER)
            if name is None:
                each.fault("missing-field", "a participant must have a name", "name")
            elif each.text("type") == "person":
                leader = Leader(name=PersonName(full=name))
                yield Participant(leader=leader, party=self._parties.read(party or None), capacity=capacity)
            elif (found := self._parties.read(name)) is not None:
                yield Participant(party=found, capacity=capacity)

    def _agenda(self, sources: tuple[Source, ...]) -> tuple[AgendaItem, ...]:
        """The items, each within the one before it whose order it continues: 1.2 within 1."""
        top: list[dict[str, Any]] = []
        stack: list[_Node] = []
        for source in sources:
            fields, order = self._fields(source), source.text("order", number=True)
            while stack and not (order or "").startswith(f"{stack[-1][0]}."):
                stack.pop()
            (stack[-1][1]["items"] if stack else top).append(fields)
            if order is not None and len(stack) < _DEEPEST:
                stack.append((order, fields))
        return tuple(map(_made, top))

    def _fields(self, source: Source) -> dict[str, Any]:
        """The fields of an item, without those that are left out in making it."""
        title = source.text("description")
        if title is None:
            source.fault("missing-field", "an item of an agenda must have a description", "description")
        status = next((each for word in source.texts("classification") if (each := _AGENDA_STATUS.get(word))), None)
        notes = source.texts("notes")
        related = source.objects("related_entities")
        raisers = (each.text("name") for each in related if each.text("note") == RAISED)
        return {
            "title": title or "?",
            "number": source.text("order", number=True),
            "topics": tuple(topic for label in source.texts("subjects") if (topic := topic_named(label)) is not None),
            "time": next((note[6:].strip() for note in notes if note.startswith("time: ")), None) or None,
            "raised_by": tuple(party for name in raisers if (party := self._parties.read(name)) is not None),
            "clauses": tuple(clause for each in related if (clause := _clause(each)) is not None),
            "commitments": tuple(pledge for note in notes if (pledge := self._pledge(note)) is not None),
            "status": status,
            "items": [],
        }

    def _pledge(self, note: str) -> Commitment | None:
        found = _PLEDGE.fullmatch(note)
        if found is None or not found["text"].strip():
            return None
        return Commitment(text=found["text"], party=self._parties.read(found["party"]))


def _made(fields: dict[str, Any]) -> AgendaItem:
    whole: dict[str, Any] = {**fields, "items": tuple(map(_made, fields["items"]))}
    return AgendaItem(**whole)


def _clause(entity: Source) -> TreatyClause | None:
    """The clause that a related entity is: a provision, of an instrument where that is named."""
    kind, name, note = entity.text("entity_type"), entity.text("name"), entity.text("note")
    if kind not in ("treaty", "provision") or name is None:
        return None
    try:
        provision = Provision(note or "" if kind == "treaty" else name)
    except ParseError:
        return None
    treaty = TreatyRef(id=entity.text("id"), title=name) if kind == "treaty" else None
    return TreatyClause(provision=provision, treaty=treaty)


def _said(extras: dict[str, Any], name: str) -> str | None:
    """What the extras say, which others may fill as they like."""
    value = extras.get(name)
    return value if isinstance(value, str) and value.strip() else None


def _identifiers(event: Source, extras: dict[str, Any]) -> Iterator[Identifier]:
    """Those that the extras list, and the event's own where it is none of them."""
    listed = extras.get("identifiers")
    known: list[str] = []
    for each in listed if is_list(listed) else []:
        if is_object(each) and (scheme := _said(each, "scheme")) and (value := _said(each, "identifier")):
            known.append(value)
            yield Identifier(scheme=scheme, value=value)
    for name, scheme in (("_id", "ocd"), ("id", "ocd"), ("pupa_id", "pupa")):
        value = event.text(name)
        if value is not None and not value.startswith(MADE) and value not in known:
            known.append(value)
            yield Identifier(scheme=scheme, value=value)


def _sources(event: Source) -> Iterator[str]:
    for each in event.objects("sources"):
        text = each.text("url") or each.text("note")
        if text is not None and text != NO_SOURCE:
            yield text
