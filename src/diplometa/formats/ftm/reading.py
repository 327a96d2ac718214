"""Entities of followthemoney as records: our own, and those of others' files of office holders."""

from collections.abc import Iterable, Iterator

from diplometa.catalogue import Dataset
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.core.records import Identifier
from diplometa.dates.model import EdtfDate
from diplometa.formats.ftm.terms import COUNTRIES
from diplometa.formats.ftm.writing import ACTING, DEPOSITARY, ENDED, MADE, NAMED, PARTY
from diplometa.formats.naming import OWN_SCHEME
from diplometa.formats.objects import Parties, Source
from diplometa.formats.prefixes import prefix
from diplometa.formats.textual import order_of, place_of, roles_named, topic_named, two_letters
from diplometa.leaders.model import Incumbency, Leader, Office, PersonName, Role, Tenure
from diplometa.parties.model import Party
from diplometa.summits.model import AgendaItem, Capacity, Participant, Summit
from diplometa.treaties.model import EventKind, InstrumentKind, Treaty, TreatyEvent

__all__ = ["records"]

_CODES = {code: party for party, code in COUNTRIES.items()}
_KINDS = {each.value: each for each in InstrumentKind}
_INCUMBENCY = {NAMED: None, **{each.value: each for each in Incumbency}}
# Notes that lie deeper within each other than this are no agenda.
_DEEPEST = 16


class _Entity:
    """One entity: its identifier, schema, and the texts of its properties."""

    __slots__ = ("id", "properties", "schema", "source")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.id = source.text("id") or ""
        self.schema = source.text("schema") or ""
        properties = source.inner("properties")
        self.properties = properties if properties is not None else Source({}, source.path, source.reader)
        for name, value in (("id", self.id), ("schema", self.schema)):
            if not value:
                source.fault("missing-field", f"an entity must have the field {name}", name)

    def all(self, name: str) -> tuple[str, ...]:
        """The texts of a property."""
        return self.properties.texts(name)

    def first(self, name: str) -> str | None:
        """The first text of a property."""
        return next(iter(self.all(name)), None)

    def days(self, name: str) -> list[str]:
        """The dates of a property, without their times."""
        found: list[str] = []
        for text in self.all(name):
            if (day := prefix(text)) is None:
                self.properties.fault("refused-value", "this is no date", name, data=text, hint="expected YYYY-MM-DD")
            else:
                found.append(day)
        return found

    def dates(self, name: str) -> list[EdtfDate]:
        """The same as dates of ours."""
        made = (self.properties.edtf(name, day) for day in self.days(name))
        return [date for date in made if date is not None]

    @property
    def own(self) -> str | None:
        """Its identifier, if that was not made in writing."""
        return None if self.id.startswith(MADE) else self.id


def records(sources: Iterable[Source], knowledge: Knowledge | None) -> Dataset:
    """The leaders, meetings and instruments of a text, in the order of their entities."""
    reading = _Reading(map(_Entity, sources), knowledge)
    return Dataset.of(each for each in reading.read() if each is not None)


class _Reading:
    """The entities of one text by what refers to them."""

    def __init__(self, entities: Iterable[_Entity], knowledge: Knowledge | None) -> None:
        self._parties = Parties(knowledge)
        self._by_id: dict[str, _Entity] = {}
        self._all = list(entities)
        self._below: dict[tuple[str, str], list[_Entity]] = {}
        self._leaders: dict[str, Leader | None] = {}
        for entity in self._all:
            self._by_id.setdefault(entity.id, entity)
            for schema, name in (("Occupancy", "holder"), ("Note", "entity"), ("Documentation", "document")):
                if entity.schema == schema:
                    for id_ in entity.all(name):
                        self._below.setdefault((schema, id_), []).append(entity)

    def read(self) -> Iterator[Leader | Summit | Treaty | None]:
        """Every record."""
        for entity in self._all:
            if entity.schema == "Person":
                yield self._leader(entity)
            elif entity.schema == "Event":
                yield self._summit(entity)
            elif entity.schema == "Article" and (kind := self._kind(entity)) is not None:
                yield self._treaty(entity, kind)

    def _party(self, id: str | None) -> Party | None:
        """The party of an entity: by the code in its identifier, by its country, by its name."""
        if id is None:
            return None
        if id.startswith(PARTY) and (found := self._parties.code(id.removeprefix(PARTY))) is not None:
            return found
        entity = self._by_id.get(id)
        if entity is None or entity.schema not in ("PublicBody", "Organization", "LegalEntity"):
            return None
        return self._parties.read(entity.first("name"))

    def _country(self, code: str | None) -> Party | None:
        if code is None:
            return None
        return self._parties.code(_CODES.get(code, code.upper())) if len(code) == 2 or code in _CODES else None

    def _leader(self, entity: _Entity) -> Leader | None:
        if entity.id not in self._leaders:
            self._leaders[entity.id] = self._person(entity)
        return self._leaders[entity.id]

    def _person(self, entity: _Entity) -> Leader | None:
        given, family = entity.first("firstName"), entity.first("lastName")
        names = entity.all("name")
        full = names[0] if names else " ".join(filter(None, (given, family)))
        if not full:
            entity.properties.fault("missing-field", "a person must have a name", "name")
            return None
        office, incumbency, tenures = self._held(entity)
        return entity.source.make(
            Leader,
            id=entity.own,
            name=PersonName(
                full=full,
                given=given,
                family=family,
                order=order_of(full, given, family),
                honorifics=entity.all("title"),
                suffixes=entity.all("nameSuffix"),
            ),
            names=tuple(dict.fromkeys((*names[1:], *entity.all("alias")))),
            identifiers=tuple(Identifier(scheme="wikidata", value=each) for each in entity.all("wikidataId")),
            born=next(iter(entity.dates("birthDate")), None),
            died=next(iter(entity.dates("deathDate")), None),
            party=self._country(entity.first("country")),
            office=office,
            incumbency=incumbency,
            tenures=tenures,
        )

    def _held(self, person: _Entity) -> tuple[Office | None, Incumbency | None, tuple[Tenure, ...]]:
        """The office that is named without dates, how the person stands to it, and the tenures."""
        office, incumbency = None, None
        tenures: list[Tenure] = []
        for each in self._below.get(("Occupancy", person.id), ()):
            held, acting = self._office(self._by_id.get(each.first("post") or ""))
            status = each.first("status") or ""
            dated = each.all("startDate") or each.all("endDate")
            if held is None:
                continue
            if status in _INCUMBENCY and not dated and office is None:
                office, incumbency = held, _INCUMBENCY[status]
            elif (tenure := self._tenure(each, held, acting=acting, over=status == ENDED)) is not None:
                tenures.append(tenure)
        return office, incumbency, tuple(tenures)

    def _tenure(self, entity: _Entity, office: Office, *, acting: bool, over: bool) -> Tenure | None:
        starts, last = entity.dates("startDate"), entity.dates("endDate")
        return entity.source.make(
            Tenure,
            office=office,
            start=starts[0] if starts else None,
            end=last[0] if last else None,
            ended=over and not last,
            acting=acting,
            other_starts=tuple(starts[1:]),
            other_ends=tuple(last[1:]),
        )

    def _office(self, entity: _Entity | None) -> tuple[Office | None, bool]:
        """The office of a position, and whether it is only acted in."""
        title = entity.first("name") if entity is not None else None
        if entity is None or title is None:
            return None, False
        acting = title.startswith(ACTING) and title != ACTING
        title = title.removeprefix(ACTING) if acting else title
        polity = self._country(entity.first("country")) or self._party(entity.first("organization"))
        roles = tuple(Role(each) for each in entity.all("keywords") if each in [*Role])
        return Office(title=title, roles=roles or roles_named(title, polity), polity=polity), acting

    def _summit(self, entity: _Entity) -> Summit | None:
        starts, last = entity.days("startDate"), entity.days("endDate")
        location = entity.first("location")
        own = [Identifier(scheme=OWN_SCHEME, value=entity.own)] if entity.own else []
        known = (Identifier(scheme="wikidata", value=each) for each in entity.all("wikidataId"))
        return entity.source.make(
            Summit,
            name=entity.first("name"),
            series=entity.first("keywords"),
            date=entity.properties.edtf("startDate", starts[0] if starts else None, last[0] if last else None),
            place=place_of(location, self._parties) if location else None,
            participants=tuple(self._participants(entity)),
            agenda=self._agenda(entity.id, 0),
            identifiers=(*own, *known),
            sources=entity.all("sourceUrl"),
        )

    def _participants(self, entity: _Entity) -> Iterator[Participant]:
        for name, capacity in (("organizer", Capacity.HOST), ("involved", Capacity.MEMBER)):
            for id_ in entity.all(name):
                person = self._by_id.get(id_)
                leader = self._leader(person) if person is not None and person.schema == "Person" else None
                party = self._party(id_) if leader is None else None
                if leader is not None or party is not None:
                    yield Participant(party=party, leader=leader, capacity=capacity)

    def _agenda(self, id: str, depth: int) -> tuple[AgendaItem, ...]:
        """The notes on an entity that have a name, those on a note within it."""
        notes = self._below.get(("Note", id), ()) if depth < _DEEPEST else ()
        return tuple(
            AgendaItem(
                title=title,
                topics=tuple(topic for label in note.all("keywords") if (topic := topic_named(label)) is not None),
                raised_by=tuple(party for code in note.all("country") if (party := self._country(code)) is not None),
                items=self._agenda(note.id, depth + 1),
            )
            for note in notes
            if (title := note.first("name")) is not None
        )

    def _kind(self, entity: _Entity) -> InstrumentKind | None:
        """What kind of instrument an article is; none where its keywords do not say so."""
        return next((_KINDS[key] for each in entity.all("keywords") if (key := fold_key(each)) in _KINDS), None)

    def _treaty(self, entity: _Entity, kind: InstrumentKind) -> Treaty | None:
        title = entity.first("title") or entity.first("name")
        if title is None:
            entity.properties.fault("missing-field", "an instrument must have a title", "title")
            return None
        linked: dict[bool, list[Party]] = {True: [], False: []}
        for link in self._below.get(("Documentation", entity.id), ()):
            if (party := self._party(link.first("entity"))) is not None:
                linked[link.first("role") == DEPOSITARY].append(party)
        languages = (two_letters(each) for each in entity.all("language"))
        return entity.source.make(
            Treaty,
            id=entity.own,
            title=title,
            short_titles=entity.all("alias"),
            kind=kind,
            parties=tuple(linked[False]),
            depositary=tuple(linked[True]),
            events=tuple(TreatyEvent(kind=EventKind.SIGNED, date=date) for date in entity.dates("date")),
            languages=tuple(language for language in languages if language is not None),
            sources=entity.all("sourceUrl"),
        )
