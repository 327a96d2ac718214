"""Treaties and their provisions as legislation, in the sense that ELI gives it."""

from diplometa.dates.model import EdtfDate
from diplometa.formats.jsonld.nodes import Node, actor, identifiers, named, place_node, urn, works
from diplometa.formats.objects import without_empty
from diplometa.formats.prefixes import cut
from diplometa.treaties.model import EventKind, Treaty, TreatyClause, TreatyEvent, TreatyRef

__all__ = ["WRITTEN", "clause_node", "first_date", "legislation"]

# Of the dates of an instrument, those that schema.org means: of adoption or signature.
DATED = (EventKind.ADOPTED, EventKind.SIGNED)
WRITTEN = (*DATED, EventKind.IN_FORCE)


def legislation(treaty: Treaty) -> Node:
    """A treaty with its provisions; the states that make it are its creators."""
    id_ = named("treaty", treaty)
    dated = [each for each in treaty.events if each.kind in DATED]
    node = {
        "@type": "Legislation",
        "@id": id_,
        "name": treaty.title,
        "alternateName": list(treaty.short_titles),
        "legislationType": treaty.kind.value,
        "legislationIdentifier": treaty.id,
        "legislationDate": _day(treaty, EventKind.SIGNED),
        "locationCreated": _places(dated),
        "eli:first_date_entry_in_force": _day(treaty, EventKind.IN_FORCE),
        "creator": [actor(party) for party in treaty.parties],
        "inLanguage": list(treaty.languages),
        "identifier": identifiers(treaty.registrations, treaty.id),
        "hasPart": [_part(each, id_) if each.treaty is None else clause_node(each) for each in treaty.clauses],
        "subjectOf": works(treaty.sources),
    }
    return without_empty(node)


def first_date(treaty: Treaty, kind: EventKind) -> EdtfDate | None:
    """The date that is written of an event of this kind: that of the best source, adoption and signature being one."""
    alike = DATED if kind in DATED else (kind,)
    return next((each.date for each in treaty.events if each.kind in alike and each.date is not None), None)


def _day(treaty: Treaty, kind: EventKind) -> str | None:
    date = first_date(treaty, kind)
    return cut(str(date)) if date is not None else None


def _places(events: list[TreatyEvent]) -> list[Node]:
    return [place_node(place) for place in dict.fromkeys(each.place for each in events) if place is not None]


def _reference(ref: TreatyRef) -> Node:
    """Another instrument, by name."""
    node = {
        "@type": "Legislation",
        "@id": urn("treaty", ref.id or ref.title or ""),
        "name": ref.title,
        "legislationIdentifier": ref.id,
    }
    return without_empty(node)


def clause_node(clause: TreatyClause) -> Node:
    """A provision that stands alone, as part of the instrument that it names."""
    if clause.treaty is None:
        return _part(clause, "")
    whole = _reference(clause.treaty)
    return {**_part(clause, whole["@id"]), "isPartOf": whole}


def _part(clause: TreatyClause, whole: str) -> Node:
    """A provision with those within it."""
    node = {
        "@type": "Legislation",
        "@id": urn("clause", f"{whole}/{clause.eid}") if whole else None,
        "name": str(clause.provision),
        "alternateName": clause.label,
        "headline": clause.heading,
        "legislationIdentifier": clause.eid,
        "position": clause.provision.parts[-1].number or None,
        "text": clause.text,
        "hasPart": [_part(each, whole) if each.treaty is None else clause_node(each) for each in clause.clauses],
    }
    return without_empty(node)
