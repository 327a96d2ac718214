"""Who takes part in an event: PARTICIPANT components, and the ATTENDEE and ORGANIZER of other programs."""

from typing import Any

from diplometa.core.errors import DiplometaError
from diplometa.formats.ical.lines import Component, Property, parts_of
from diplometa.formats.ical.terms import OWN, own
from diplometa.parties.text import parse_party
from diplometa.summits.model import Capacity

__all__ = ["identifiers_of", "participants_of"]

# CUTYPE of what is no person (RFC 5545, section 3.2.3).
_ROOMS = frozenset({"RESOURCE", "ROOM"})
_ROLES = {"CHAIR": Capacity.CHAIR, "OPT-PARTICIPANT": Capacity.GUEST, "NON-PARTICIPANT": Capacity.OBSERVER}


def participants_of(event: Component) -> list[dict[str, Any]]:
    """The participants of an event as plain data."""
    found = [_participant(each) for each in event.components if each.name == "PARTICIPANT"]
    found += [_attendee(each) for each in event.all("ATTENDEE")]
    return [each for each in found if each]


def _participant(component: Component) -> dict[str, Any]:
    kinds = [part for each in component.all("CATEGORIES") for part in each.text.split(",")]
    capacity = next((kind for kind in kinds if kind in list(Capacity)), None)
    party = own(component, "PARTY")
    data: dict[str, Any] = {"party": party} if party else {}
    summary = component.first("SUMMARY")
    if summary is not None and "DERIVED" not in summary.parameters and summary.text.strip():
        data["leader"] = _leader(component, summary.text)
    return data | ({"capacity": capacity} if capacity and data else {})


def _leader(component: Component, name: str) -> dict[str, Any]:
    data: dict[str, Any] = {"name": {"full": name}}
    if (office := component.first(f"{OWN}OFFICE")) is not None:
        parts = zip(("title", "polity"), parts_of(office.value), strict=False)
        data["office"] = {field: part for field, part in parts if part}
    for field, name_ in (("incumbency", "INCUMBENCY"), ("id", "LEADER")):
        if (text := own(component, name_)) is not None:
            data[field] = text
    return data | {"identifiers": identifiers_of(component)}


def _attendee(property: Property) -> dict[str, Any]:
    """A participant of another program: a group is a party, where its name is one's; a person is a name."""
    name = property.parameters.get("CN", "").strip()
    kind = property.parameters.get("CUTYPE", "INDIVIDUAL").upper()
    if not name or kind in _ROOMS:
        return {}
    capacity = _ROLES.get(property.parameters.get("ROLE", "").upper(), Capacity.MEMBER)
    if kind != "GROUP":
        return {"leader": {"name": {"full": name}}, "capacity": capacity}
    try:
        return {"party": parse_party(name).code, "capacity": capacity}
    except DiplometaError:
        return {}


def identifiers_of(component: Component) -> list[dict[str, str]]:
    """The identifiers in our own properties."""
    parts = (parts_of(text.value) for text in component.all(f"{OWN}IDENTIFIER"))
    return [{"scheme": each[0], "value": each[-1]} for each in parts]
