"""Records as items of Wikidata: labels, and statements with qualifiers and references."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplometa.core.records import Identifier
from diplometa.dates.model import EdtfDate
from diplometa.formats.objects import is_uri
from diplometa.formats.wikidata.terms import HUMAN, INSTANCE, SUMMIT, TREATY, item_id, text_of, time_of
from diplometa.leaders.model import Leader, Office, Tenure
from diplometa.parties.model import Party
from diplometa.summits.model import Capacity, Summit
from diplometa.treaties.model import EventKind, InstrumentKind, Treaty

__all__ = [
    "DATED",
    "NUMBERS",
    "TITLE",
    "Item",
    "Snak",
    "Statement",
    "instrument",
    "known",
    "meeting",
    "participant_item",
    "person",
    "web",
]

# The events of instruments that have a property, and the schemes of numbers that have one.
DATED = {EventKind.SIGNED: "P585", EventKind.IN_FORCE: "P7588"}
NUMBERS = {"unts": "P4231", "unts-volume": "P4222"}
# A title is longer than a label may be.
TITLE = 1500


class Snak(NamedTuple):
    """A property and its value: a text, an item's identifier, a time with its precision; None where it is unknown."""

    property: str
    value: str | tuple[str, int] | None


class Statement(NamedTuple):
    """A claim, with what it is qualified by and the web pages that it is taken from."""

    main: Snak
    qualifiers: tuple[Snak, ...] = ()
    pages: tuple[str, ...] = ()


class Item(NamedTuple):
    """An item: its identifier, if Wikidata has it already, label, aliases, statements."""

    id: str | None
    label: str
    aliases: tuple[str, ...]
    statements: tuple[Statement, ...]


def known(identifiers: Iterable[Identifier]) -> str | None:
    """The item that the identifiers of a record name."""
    return next((each.value for each in identifiers if each.scheme == "wikidata" and item_id(each.value)), None)


def web(texts: Iterable[str]) -> tuple[str, ...]:
    """The addresses of web pages among the texts."""
    return tuple(text for text in texts if text.startswith(("https://", "http://")) and is_uri(text))


def person(leader: Leader) -> Item:
    """A leader, with the positions held."""
    held = [Statement(*_position(leader.office))] if leader.office is not None else []
    statements = [
        Statement(Snak(INSTANCE, HUMAN)),
        *_times("P569", leader.born),
        *_times("P570", leader.died),
        *held,
        *map(_tenure, leader.tenures),
    ]
    return _item(known(leader.identifiers), leader.name.full, leader.names, statements)


def _item(id: str | None, label: str, aliases: Iterable[str], statements: Iterable[Statement]) -> Item:
    names: dict[str, None] = dict.fromkeys(map(text_of, aliases))
    names.pop("", None)
    return Item(id, text_of(label), tuple(names), tuple(dict.fromkeys(statements)))


def _times(prop: str, date: EdtfDate | None, pages: tuple[str, ...] = ()) -> Iterator[Statement]:
    yield from (Statement(snak, pages=pages) for snak in _snaks(prop, date))


def _snaks(prop: str, date: EdtfDate | None) -> Iterator[Snak]:
    if date is not None and (time := time_of(str(date))) is not None:
        yield Snak(prop, time[:2])


def _position(office: Office, acting: str = "") -> tuple[Snak, tuple[Snak, ...]]:
    """The office: which item it is, is not known; its title and its state are."""
    polity = item_id(office.polity.wikidata) if office.polity is not None else None
    named = text_of(acting + office.title, TITLE)
    title = (Snak("P1932", named),) if named else ()
    return Snak("P39", None), (*title, *((Snak("P1001", polity),) if polity else ()))


def _tenure(tenure: Tenure) -> Statement:
    main, qualifiers = _position(tenure.office, "Acting " if tenure.acting else "")
    over = (Snak("P582", None),) if tenure.ended else ()
    return Statement(main, (*qualifiers, *_snaks("P580", tenure.start), *_snaks("P582", tenure.end), *over))


def meeting(summit: Summit) -> Item:
    """A meeting, with the items of those who take part, as far as they are known."""
    pages = web(summit.sources)
    statements = [
        Statement(Snak(INSTANCE, SUMMIT)),
        *_when(summit.date, pages),
        *_parties("P17", [summit.place.country] if summit.place and summit.place.country else [], pages),
        *_parties("P664", summit.hosts, pages),
        *_participants(summit, pages),
        *(Statement(Snak("P973", page)) for page in web(summit.documents)),
    ]
    return _item(known(summit.identifiers), summit.name or "", (), statements)


def _when(date: EdtfDate | None, pages: tuple[str, ...]) -> Iterator[Statement]:
    """A point in time, or start and end."""
    if date is None:
        return
    first, stroke, last = str(date).partition("/")
    names = ("P580", "P582") if stroke else ("P585",)
    for prop, text in zip(names, (first, last), strict=False):
        if (time := time_of(text)) is not None:
            yield Statement(Snak(prop, time[:2]), pages=pages)


def _parties(prop: str, parties: Iterable[Party], pages: tuple[str, ...]) -> Iterator[Statement]:
    for party in parties:
        if (id_ := item_id(party.wikidata)) is not None:
            yield Statement(Snak(prop, id_), pages=pages)


def participant_item(leader: Leader | None, party: Party | None) -> str | None:
    """The item of a participant: of the person, where that is known, else of the party."""
    own = known(leader.identifiers) if leader is not None else None
    return own or (item_id(party.wikidata) if party is not None else None)


def _participants(summit: Summit, pages: tuple[str, ...]) -> Iterator[Statement]:
    for each in summit.participants:
        id_ = participant_item(each.leader, each.party)
        # a host is the organizer, and stands there already
        if id_ is not None and not (each.capacity is Capacity.HOST and each.leader is None):
            yield Statement(Snak("P710", id_), pages=pages)


def _dated(treaty: Treaty, pages: tuple[str, ...]) -> Iterator[Statement]:
    for event in treaty.events:
        if event.kind in DATED:
            yield from _times(DATED[event.kind], event.date, pages)


def instrument(treaty: Treaty) -> Item:
    """An instrument, with its signatories, dates and numbers."""
    pages = web(treaty.sources)
    title = text_of(treaty.title, TITLE)
    statements = [
        *([Statement(Snak(INSTANCE, TREATY))] if treaty.kind is InstrumentKind.TREATY else []),
        *([Statement(Snak("P1476", title))] if title else []),
        *_dated(treaty, pages),
        *_parties("P1891", treaty.parties, pages),
        *_parties("P2058", treaty.depositary, pages),
        *(
            Statement(Snak(NUMBERS[each.scheme], text_of(each.value)), pages=pages)
            for each in treaty.registrations
            if each.scheme in NUMBERS and text_of(each.value)
        ),
    ]
    return _item(known(treaty.registrations), treaty.title, treaty.short_titles, statements)
