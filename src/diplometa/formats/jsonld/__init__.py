"""JSON-LD in the terms of schema.org 30.0: what search engines and linked data read in a page."""

from collections.abc import Iterator
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.records import Identifier
from diplometa.core.report import Finding, Report
from diplometa.formats.bare import bare, lost
from diplometa.formats.holding import Held, dates_cut, losses_by
from diplometa.formats.jsonld.instruments import WRITTEN, clause_node, first_date, legislation
from diplometa.formats.jsonld.meetings import event
from diplometa.formats.jsonld.nodes import place_node
from diplometa.formats.jsonld.people import person
from diplometa.formats.objects import encoded
from diplometa.leaders.model import Leader, Office, PersonName, Tenure
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Mode, Participant, Summit, SummitStatus
from diplometa.treaties.model import EventKind, Treaty, TreatyClause, TreatyEvent, TreatyRef

__all__ = ["losses", "write"]

KINDS = ("summits", "leaders", "treaties", "clauses", "places")
CONTEXT = ["https://schema.org", {"eli": "http://data.europa.eu/eli/ontology#"}]
_HELD: Held = {
    Summit: (*"name series edition date place status mode participants agenda documents identifiers sources".split(),),
    Participant: ("party", "leader", "capacity"),
    AgendaItem: ("title", "number", "topics", "raised_by", "clauses", "items"),
    Leader: ("name", "office", "names", "id", "tenures", "identifiers", "born", "died", "party"),
    PersonName: ("full", "given", "family", "honorifics", "suffixes"),
    Office: ("title", "polity"),
    Tenure: ("office", "start", "end", "acting"),
    Place: ("city", "country", "venue", "names"),
    Treaty: (*"id title short_titles kind parties events registrations languages clauses sources".split(),),
    TreatyEvent: ("kind", "date", "place"),
    TreatyRef: ("id", "title"),
    TreatyClause: ("provision", "treaty", "heading", "text", "clauses", "label"),
    Identifier: ("scheme", "value"),
}
_REASONS = {
    "AgendaItem.time": "an item of an agenda is an event within another, whose days are not known",
    "AgendaItem.status": "schema.org says of an event whether it takes place, not how far it has come",
    "AgendaItem.commitments": "schema.org has no pledges",
    "Leader.incumbency": "schema.org tells it by the dates of a role alone",
    "Leader.raw": "schema.org has no place for the words of the source",
    "PersonName.order": "schema.org has no order of names",
    "Office.roles": "schema.org has the titles of offices alone",
    "Tenure.ended": "schema.org cannot say that a role is over when the day is not known",
    "Treaty.depositary": "schema.org has no depositary",
    "Treaty.successors": "schema.org says what an instrument repeals, not by what it is replaced",
    "TreatyClause.start": "schema.org has no places in a text",
    "TreatyClause.end": "schema.org has no places in a text",
    "TreatyEvent.source": "schema.org has no source of a single date",
    "TreatyEvent.calendar": "schema.org has dates of one calendar",
    "TreatyEvent.original": "schema.org has dates of one calendar",
    "Treaty.membership": "schema.org has parties as creators, whatever their number",
}


def write(root: object, *, indent: int | None = None) -> str:
    """The records as a graph of nodes, identified by URNs that are the same every time.

    Source: schema.org 30.0, types Person, Role, Occupation, Event, Legislation, Place; ELI for the entry into force.
    """
    nodes = [*_nodes(bare(root))]
    whole: dict[str, Any] = {"@context": CONTEXT}
    return encoded(whole | (nodes[0] if len(nodes) == 1 else {"@graph": nodes}), indent)


def _nodes(dataset: Dataset) -> Iterator[dict[str, Any]]:
    yield from map(event, dataset.summits)
    yield from map(person, dataset.leaders)
    yield from map(legislation, dataset.treaties)
    yield from map(clause_node, dataset.clauses)
    yield from map(place_node, dataset.places)


def losses(root: object) -> Report:
    """The fields that schema.org has no property for, the dates that are cut, the words that mean more than ours."""
    dataset = bare(root)
    report = losses_by(
        root, "schema.org", KINDS, _HELD, reasons=_REASONS, check=dates_cut("schema.org", ("Summit.date",))
    )
    return Report((*report, *_meetings(dataset), *_events(dataset)))


def _meetings(dataset: Dataset) -> Iterator[Finding]:
    for i, summit in enumerate(dataset.summits):
        if summit.status in (SummitStatus.PLANNED, SummitStatus.HELD):
            yield lost(f"summits[{i}].status", "EventScheduled says as well that it is to be as that it was")
        if summit.mode is Mode.PHONE:
            yield lost(f"summits[{i}].mode", "an event of schema.org is online, by picture or not")


def _events(dataset: Dataset) -> Iterator[Finding]:
    """The events of instruments but for what is written of them: a date of adoption or signature, and one of force."""
    for i, treaty in enumerate(dataset.treaties):
        for j, each in enumerate(treaty.events):
            path = f"treaties[{i}].events[{j}]"
            if each.kind not in WRITTEN:
                yield lost(path, f"schema.org has no place for what is {each.kind.value} of an instrument")
            elif each.date is not None and each.date != first_date(treaty, each.kind):
                yield lost(
                    f"{path}.date", "schema.org has one date of adoption or signature, ELI one of entry into force"
                )
            elif each.place is not None and each.kind is EventKind.IN_FORCE:
                yield lost(f"{path}.place", "an instrument comes into force nowhere in particular")
