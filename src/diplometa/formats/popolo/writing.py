"""Records as Popolo."""

from collections.abc import Iterator
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.records import Identifier
from diplometa.formats.naming import Names
from diplometa.formats.objects import is_uri, without_empty
from diplometa.formats.prefixes import cut, ends
from diplometa.leaders.model import Leader, Office, PersonName, Tenure
from diplometa.parties.model import Country, Party
from diplometa.summits.model import Summit

__all__ = ["ACTING", "ACTS_FOR", "EDITION", "NAMED", "SERIES", "Writer"]

# Labels of memberships that stand for what Popolo has no field for: the office that a text names, the party that
# somebody acts for without one; and how the role of a deputy in office begins.
NAMED = "named"
ACTS_FOR = "acts for"
ACTING = "Acting "
# The classification of an event that stands for a series, and the scheme of the number in it.
SERIES = "series"
EDITION = "edition"


class Writer:
    """Gathers what the records of one text share: organizations, posts, series."""

    def __init__(self) -> None:
        self._names = Names()
        self._posts: dict[Office, dict[str, Any]] = {}
        self._organizations: dict[str, dict[str, Any]] = {}
        self._series: dict[str, dict[str, Any]] = {}

    def document(self, dataset: Dataset) -> dict[str, Any]:
        """The whole text."""
        persons: list[dict[str, Any]] = []
        memberships: list[dict[str, Any]] = []
        for leader in dataset.leaders:
            id_ = self._names.of(leader)
            persons.append({"id": id_, **self._person(leader)})
            memberships += [{"person_id": id_, **each} for each in self._memberships(leader)]
        events = [self._event(summit) for summit in dataset.summits]
        parts = {
            "persons": persons,
            "organizations": [*self._organizations.values()],
            "posts": [*self._posts.values()],
            "memberships": memberships,
            "events": [*self._series.values(), *events],
        }
        return without_empty(parts)

    def _person(self, leader: Leader) -> dict[str, Any]:
        name: PersonName = leader.name
        person = {
            "name": name.full,
            "other_names": [{"name": other} for other in leader.names],
            "identifiers": _identifiers(leader.identifiers),
            "family_name": name.family,
            "given_name": name.given,
            "honorific_prefix": " ".join(name.honorifics),
            "honorific_suffix": " ".join(name.suffixes),
            "sort_name": name.sort_key,
            "birth_date": cut(str(leader.born)) if leader.born else None,
            "death_date": cut(str(leader.died)) if leader.died else None,
        }
        return without_empty(person)

    def _memberships(self, leader: Leader) -> Iterator[dict[str, Any]]:
        if leader.office is not None:
            label = leader.incumbency.value if leader.incumbency else NAMED
            yield {**self._membership(leader.office, acting=False), "label": label}
        if leader.party is not None:
            yield {"organization_id": self._organization(leader.party), "label": ACTS_FOR}
        yield from map(self._tenure, leader.tenures)

    def _tenure(self, tenure: Tenure) -> dict[str, Any]:
        dates = {
            "start_date": cut(str(tenure.start)) if tenure.start else None,
            "end_date": cut(str(tenure.end)) if tenure.end else None,
        }
        return without_empty({**self._membership(tenure.office, acting=tenure.acting), **dates})

    def _membership(self, office: Office, *, acting: bool) -> dict[str, Any]:
        post = self._post(office)
        role = ACTING + office.title if acting else office.title
        return without_empty({"role": role, "post_id": post["id"], "organization_id": post.get("organization_id")})

    def _post(self, office: Office) -> dict[str, Any]:
        if office not in self._posts:
            polity = self._organization(office.polity)
            post = {
                "id": self._names.take(f"post:{polity or ''}/{office.title}"),
                "label": office.title,
                "role": ", ".join(office.roles),
                "organization_id": polity,
            }
            self._posts[office] = without_empty(post)
        return self._posts[office]

    def _organization(self, party: Party | None) -> str | None:
        """The code of a party, which then is one of the organizations."""
        if party is None:
            return None
        if party.code not in self._organizations:
            letters = party.alpha_3 if isinstance(party, Country) else None
            schemes = {"ISO 3166-1 alpha-3": letters, "wikidata": party.wikidata}
            organization = {
                "id": party.code,
                "name": party.name,
                "classification": "country" if isinstance(party, Country) else "international organization",
                "identifiers": [{"scheme": scheme, "identifier": code} for scheme, code in schemes.items() if code],
            }
            self._organizations[party.code] = without_empty(organization)
        return party.code

    def _event(self, summit: Summit) -> dict[str, Any]:
        start, end = ends(summit.date)
        edition = () if summit.edition is None else (Identifier(scheme=EDITION, value=str(summit.edition)),)
        hosts = [self._organization(party) for party in summit.hosts]
        for party in summit.parties:
            self._organization(party)
        event = {
            "id": self._names.of(summit),
            "name": summit.name,
            "classification": "summit",
            "start_date": start,
            "end_date": end,
            "location": str(summit.place) if summit.place else None,
            "status": summit.status,
            "identifiers": _identifiers((*edition, *summit.identifiers)),
            "organization_id": hosts[0] if hosts else None,
            "parent_id": self._parent(summit.series),
            "attendees": [self._attendee(leader) for leader in summit.leaders],
            "sources": [{"url": source} for source in summit.sources if is_uri(source)],
        }
        return without_empty(event)

    def _attendee(self, leader: Leader) -> dict[str, Any]:
        id_ = {"id": leader.id} if leader.id is not None else {}
        return without_empty({**id_, **self._person(leader), "memberships": [*self._memberships(leader)]})

    def _parent(self, series: str | None) -> str | None:
        """The event that stands for a series."""
        if series is None:
            return None
        if series not in self._series:
            id_ = self._names.take(f"series:{series}")
            self._series[series] = {"id": id_, "name": series, "classification": SERIES}
        return str(self._series[series]["id"])


def _identifiers(identifiers: tuple[Identifier, ...]) -> list[dict[str, str]]:
    return [{"scheme": each.scheme, "identifier": each.value} for each in identifiers]
