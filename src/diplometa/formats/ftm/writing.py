"""Records as entities of followthemoney."""

import re
from collections.abc import Iterable
from hashlib import sha1
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.records import Identifier
from diplometa.dates.model import EdtfDate
from diplometa.formats.ftm import terms
from diplometa.formats.naming import Names, digest, own_id
from diplometa.formats.prefixes import ends
from diplometa.formats.textual import three_letters
from diplometa.leaders.model import Leader, Office, Tenure
from diplometa.parties.model import Organization, Party
from diplometa.summits.model import AgendaItem, Capacity, Summit
from diplometa.treaties.model import EventKind, Treaty

__all__ = ["ACTING", "DEPOSITARY", "ENDED", "MADE", "NAMED", "PARTY", "Writer"]

# How an identifier begins that was made for the entity, that of a party (its code follows), and the name of a position
# that is only acted in; the status of what is over; as what a party stands to an instrument.
MADE = "key-"
PARTY = "party-"
ACTING = "Acting "
ENDED = "ended"
DEPOSITARY = "depositary"
NAMED = "named"
# What has no name at all, once it is cleaned.
UNNAMED = "unnamed"
_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
HOST = Capacity.HOST
Values = Iterable[str | None]


class Writer:
    """Gathers the entities of one text: each once, what others refer to among them."""

    def __init__(self) -> None:
        self._entities: dict[str, dict[str, Any]] = {}
        self._names = Names("-")
        self._people: dict[Leader, str] = {}
        self._positions: dict[tuple[Office, str], str] = {}

    def entities(self, dataset: Dataset) -> Iterable[dict[str, Any]]:
        """Every entity, in the order in which the records need them."""
        for leader in dataset.leaders:
            self._person(leader)
        for summit in dataset.summits:
            self._event(summit)
        for treaty in dataset.treaties:
            self._article(treaty)
        return self._entities.values()

    def _add(self, id: str, schema: str, **properties: Values) -> str:
        """An entity of a schema; values stand once, and properties without any not at all."""
        kept = {name: [*dict.fromkeys(filter(None, values))] for name, values in properties.items()}
        self._entities[id] = {"id": id, "schema": schema, "properties": {n: v for n, v in kept.items() if v}}
        return id

    def _id(self, own: str | None, key: str) -> str:
        """The record's own identifier where followthemoney can have it, else one made of its key; each but once."""
        free = own is not None and _ID.fullmatch(own) is not None and not own.startswith((MADE, PARTY))
        made = sha1(key.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()
        return self._names.take(own if own is not None and free else MADE + made)

    def _keyed(self, record: Leader | Summit | Treaty) -> str:
        return self._id(own_id(record), f"{type(record).__name__} {record.key or digest(record)}")

    def _party(self, party: Party | None) -> str | None:
        """The entity of a party, which is added where it is new."""
        if party is None:
            return None
        id_ = PARTY + re.sub(r"[^0-9A-Za-z-]|-$", "-0", party.code)
        if id_ not in self._entities:
            schema = "Organization" if isinstance(party, Organization) else "PublicBody"
            country = [terms.country_code(party)]
            self._add(id_, schema, name=[terms.name(party.name)], country=country, wikidataId=[party.wikidata])
        return id_

    def _person(self, leader: Leader) -> str:
        if leader in self._people:
            return self._people[leader]
        name = leader.name
        id_ = self._people[leader] = self._keyed(leader)
        self._add(
            id_,
            "Person",
            name=[terms.name(name.full) or UNNAMED],
            firstName=[terms.tidy(name.given or "")],
            lastName=[terms.tidy(name.family or "")],
            title=map(terms.tidy, name.honorifics),
            nameSuffix=map(terms.tidy, name.suffixes),
            alias=map(terms.name, leader.names),
            birthDate=_days(leader.born),
            deathDate=_days(leader.died),
            country=[terms.country_code(leader.party)],
            wikidataId=_wikidata(leader.identifiers),
        )
        if leader.office is not None:
            self._occupancy(id_, self._position(leader.office, ""), leader.incumbency or NAMED)
        for tenure in leader.tenures:
            self._tenure(id_, tenure)
        return id_

    def _tenure(self, holder: str, tenure: Tenure) -> None:
        over = ENDED if tenure.ended or tenure.end is not None else None
        starts = _days(tenure.start, *tenure.other_starts)
        post = self._position(tenure.office, ACTING if tenure.acting else "")
        self._occupancy(holder, post, over, startDate=starts, endDate=_days(tenure.end, *tenure.other_ends))

    def _occupancy(self, holder: str, post: str, status: str | None, **dates: Values) -> None:
        found = {name: list(values) for name, values in dates.items()}
        id_ = self._id(None, f"Occupancy {holder} {post} {status} {sorted(found.items())}")
        self._add(id_, "Occupancy", holder=[holder], post=[post], status=[status], **found)

    def _position(self, office: Office, manner: str) -> str:
        """The entity of an office, which is added where it is new."""
        if (office, manner) not in self._positions:
            country = terms.country_code(office.polity)
            id_ = self._id(None, f"Position {manner} {digest(office)}")
            topics = dict.fromkeys(topic for role in office.roles for topic in terms.TOPICS.get(role, ()))
            self._add(
                id_,
                "Position",
                name=[manner + (terms.name(office.title) or UNNAMED)],
                country=[country],
                organization=[None if country else self._party(office.polity)],
                topics=topics,
                keywords=office.roles,
            )
            self._positions[office, manner] = id_
        return self._positions[office, manner]

    def _event(self, summit: Summit) -> None:
        start, end = ends(summit.date)
        hosts = [self._party(party) for party in summit.hosts]
        involved = [
            self._person(each.leader) if each.leader else None if each.capacity is HOST else self._party(each.party)
            for each in summit.participants
        ]
        name = terms.name(summit.name or "") or (f"{summit.series} summit" if summit.series else "Meeting")
        id_ = self._keyed(summit)
        self._add(
            id_,
            "Event",
            name=[name],
            startDate=[start and terms.day(start)],
            endDate=[end and terms.day(end)],
            location=[terms.address(str(summit.place))] if summit.place else [],
            country=[terms.country_code(summit.place.country)] if summit.place else [],
            keywords=[terms.tidy(summit.series or "")],
            organizer=hosts,
            involved=involved,
            sourceUrl=map(terms.link, summit.sources),
            wikidataId=_wikidata(summit.identifiers),
        )
        for item in summit.agenda:
            self._note(id_, item)

    def _note(self, about: str, item: AgendaItem) -> None:
        id_ = self._id(None, f"Note {about} {digest(item)}")
        self._add(
            id_,
            "Note",
            entity=[about],
            name=[terms.name(item.title) or UNNAMED],
            keywords=[topic.label for topic in item.topics],
            country=map(terms.country_code, item.raised_by),
        )
        for each in item.items:
            self._note(id_, each)

    def _article(self, treaty: Treaty) -> None:
        id_ = self._keyed(treaty)
        dates = [each.date for each in treaty.events if each.kind is EventKind.SIGNED]
        self._add(
            id_,
            "Article",
            title=[terms.tidy(treaty.title) or UNNAMED],
            alias=map(terms.name, treaty.short_titles),
            keywords=[treaty.kind],
            date=_days(*dates),
            language=map(three_letters, treaty.languages),
            sourceUrl=map(terms.link, treaty.sources),
        )
        for role, parties in (("party", treaty.parties), (DEPOSITARY, treaty.depositary)):
            for party in parties:
                entity = self._party(party)
                link = self._id(None, f"Documentation {id_} {role} {entity}")
                self._add(link, "Documentation", document=[id_], entity=[entity], role=[role])


def _days(*dates: EdtfDate | None) -> list[str | None]:
    return [terms.day(str(date)) if date else None for date in dates]


def _wikidata(identifiers: tuple[Identifier, ...]) -> list[str | None]:
    return [terms.wikidata(each.value) for each in identifiers if each.scheme == "wikidata"]
