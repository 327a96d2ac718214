"""What does not go into Wikidata: fields without a property, and values that are no item there as far as we know."""

from collections.abc import Iterator

from diplometa.core.records import Identifier
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.formats.bare import bare, lost
from diplometa.formats.holding import Held, losses_by, stands_as
from diplometa.formats.wikidata.items import DATED, NUMBERS, TITLE, known, participant_item, web
from diplometa.formats.wikidata.terms import item_id, text_of, time_of
from diplometa.leaders.model import Leader, Office, PersonName, Tenure
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import Capacity, Participant, Summit
from diplometa.treaties.model import InstrumentKind, Treaty, TreatyEvent

__all__ = ["losses"]

KINDS = ("leaders", "summits", "treaties")
_HELD: Held = {
    Leader: ("name", "office", "names", "identifiers", "tenures", "born", "died"),
    PersonName: ("full",),
    Office: ("title", "polity"),
    Tenure: ("office", "start", "end", "ended", "acting"),
    Summit: ("name", "date", "place", "participants", "documents", "identifiers", "sources"),
    Place: ("country",),
    Treaty: ("title", "short_titles", "kind", "parties", "events", "registrations", "depositary", "sources"),
    TreatyEvent: ("kind", "date"),
}
_REASONS = {
    "Leader.id": "an item has an identifier of Wikidata's own",
    "Leader.incumbency": "Wikidata tells it by the dates of a position alone",
    "PersonName.given": "a given name is an item of Wikidata, which is not known",
    "PersonName.family": "a family name is an item of Wikidata, which is not known",
    "Office.roles": "which position of Wikidata the office is, is not known",
    "Summit.series": "which item of Wikidata the series is, is not known",
    "Summit.edition": "a number in a series stands beside the series, whose item is not known",
    "Summit.agenda": "Wikidata has no agenda",
    "Place.city": "which item of Wikidata the city is, is not known",
    "Treaty.id": "an item has an identifier of Wikidata's own",
    "Treaty.membership": "Wikidata tells it by the signatories alone",
    "Treaty.languages": "a language is an item of Wikidata, which is not known",
    "Treaty.clauses": "Wikidata has no provisions",
}
_NO_ITEM = "which item of Wikidata this is, is not known"


def losses(root: object) -> Report:
    """What of the records is not written, or not as it is."""
    report = losses_by(root, "Wikidata", KINDS, _HELD, reasons=_REASONS, check=_check)
    dataset = bare(root)
    more = (each for i, summit in enumerate(dataset.summits) for each in _roles(summit, f"summits[{i}]"))
    others = (each for i, leader in enumerate(dataset.leaders) for each in _others(leader, f"leaders[{i}]"))
    return Report((*report, *more, *others))


def _check(value: object, place: str) -> str | None:
    """Why a value does not stand there as it is."""
    if isinstance(value, EdtfDate):
        return _date(value, spans=place == "Summit.date")
    if isinstance(value, Party):
        return None if item_id(value.wikidata) else _NO_ITEM
    if isinstance(value, Participant):
        return "" if participant_item(value.leader, value.party) else _NO_ITEM
    if isinstance(value, TreatyEvent):
        return None if value.kind in DATED else "Wikidata has a property for signature and entry into force alone"
    if isinstance(value, Identifier):
        return _identifier(value, place)
    if isinstance(value, InstrumentKind):
        return None if value is InstrumentKind.TREATY else _NO_ITEM
    return _text(value, place) if type(value) is str else None


def _date(date: EdtfDate, *, spans: bool) -> str | None:
    texts = str(date).split("/") if spans else [str(date)]
    times = [time_of(text) for text in texts]
    said = "/".join(time[2] for time in times if time is not None)
    return None if said == str(date) else stands_as(said, "Wikidata")


def _identifier(identifier: Identifier, place: str) -> str | None:
    if identifier.scheme == "wikidata" and item_id(identifier.value):
        return None
    if place == "Treaty.registrations" and identifier.scheme in NUMBERS:
        return _text(identifier.value, place)
    return "Wikidata has no property for numbers of this scheme that we know"


def _text(text: str, place: str) -> str | None:
    if place in ("Summit.documents", "Summit.sources", "Treaty.sources"):
        return None if web([text]) else "Wikidata takes the address of a web page"
    long = place in ("Treaty.title", "Office.title")
    said = text_of(text, TITLE) if long else text_of(text)
    return None if said == text else stands_as(said, "Wikidata")


def _roles(summit: Summit, path: str) -> Iterator[Finding]:
    """As what they take part, and for whom, where a person stands for a party."""
    for i, each in enumerate(summit.participants):
        if participant_item(each.leader, each.party) is None:
            continue
        where = f"{path}.participants[{i}]"
        if each.capacity not in (Capacity.MEMBER, Capacity.HOST):
            yield lost(f"{where}.capacity", "Wikidata has a property for organizers alone")
        if each.leader is not None:
            item = known(each.leader.identifiers)
            yield lost(f"{where}.leader", f"the item {item} alone stands there" if item else _NO_ITEM)
            if item is not None and each.party is not None:
                yield lost(f"{where}.party", "a participant of Wikidata is one item: the person's if it is known")


def _others(leader: Leader, path: str) -> Iterator[Finding]:
    """The items of a person after the first."""
    items = [each.value for each in leader.identifiers if each.scheme == "wikidata" and item_id(each.value)]
    for value in items[1:]:
        index = next(i for i, each in enumerate(leader.identifiers) if each.value == value)
        yield lost(f"{path}.identifiers[{index}]", "an item has one identifier")
