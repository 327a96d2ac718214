"""Leaders as persons, whose offices are roles."""

from typing import Any

from diplometa.formats.jsonld.nodes import Node, actor, identifiers, links, named, state
from diplometa.formats.objects import without_empty
from diplometa.formats.prefixes import cut
from diplometa.leaders.model import Leader, Office, Tenure
from diplometa.parties.model import Organization, Party

__all__ = ["person"]


def person(leader: Leader, acts_for: Party | None = None) -> Node:
    """A leader as a person; `acts_for` is the party at a meeting."""
    name = leader.name
    parties = dict.fromkeys(filter(None, (leader.party, acts_for)))
    node = {
        "@type": "Person",
        "@id": named("person", leader),
        "name": name.full,
        "givenName": name.given,
        "familyName": name.family,
        "alternateName": list(leader.names),
        "honorificPrefix": list(name.honorifics),
        "honorificSuffix": list(name.suffixes),
        "birthDate": cut(str(leader.born)) if leader.born else None,
        "deathDate": cut(str(leader.died)) if leader.died else None,
        "identifier": identifiers(leader.identifiers, leader.id),
        "sameAs": links(leader.identifiers),
        "affiliation": [actor(party) for party in parties],
    }
    return without_empty(node | _roles(leader))


def _roles(leader: Leader) -> dict[str, Any]:
    """Occupations in states, memberships in organizations: the office that is named, and the tenures."""
    held = [_role(leader.office, None)] if leader.office is not None else []
    held += [_role(tenure.office, tenure) for tenure in leader.tenures]
    names = ("hasOccupation", "memberOf")
    return {name: [role for prop, role in held if prop == name] for name in names}


def _role(office: Office, tenure: Tenure | None) -> tuple[str, Node]:
    """The property and the Role that stands between the person and what it leads to, which says it again."""
    acting = "Acting " if tenure is not None and tenure.acting else ""
    dates = (tenure.start, tenure.end) if tenure is not None else (None, None)
    start, end = (cut(str(date)) if date is not None else None for date in dates)
    polity = office.polity
    if isinstance(polity, Organization):
        prop, kind, target = "memberOf", "OrganizationRole", actor(polity)
    else:
        prop, kind = "hasOccupation", "Role"
        location = state(polity) if polity is not None else None
        target = without_empty({"@type": "Occupation", "name": office.title, "occupationLocation": location})
    role = {"@type": kind, "roleName": acting + office.title, "startDate": start, "endDate": end, prop: target}
    return prop, without_empty(role)
