"""CSL-JSON (Citation Style Language 1.0.2): instruments and their provisions as a reference manager takes them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.formats.bare import bare, extracted, lost, unheld
from diplometa.formats.naming import Names
from diplometa.formats.objects import encoded, is_uri, without_empty
from diplometa.treaties.lookup import treaty as known_treaty
from diplometa.treaties.model import EventKind, InstrumentKind, Treaty, TreatyClause, TreatyEvent, TreatyRef

__all__ = ["losses", "write"]

Item = dict[str, Any]
# A bilateral treaty is cited with its parties; those of others would fill pages.
_FEW_PARTIES = 2
_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_DOUBT = str.maketrans("", "", "?~%")
_SPRING, _WINTER = 21, 24
# Where treaties are printed, by the schemes of their numbers there: the volume, and the number.
_SERIES = (
    ("United Nations Treaty Series", "unts-volume", "unts"),
    ("League of Nations Treaty Series", "lnts-volume", "lnts"),
    ("European Treaty Series", "", "ets"),
)
# Which event dates an instrument, and which is told in a note.
_DATED = (EventKind.SIGNED, EventKind.ADOPTED, EventKind.OPENED)
_GENRES = {kind: kind.value.replace("-", " ").capitalize() for kind in InstrumentKind}


def write(root: object, *, indent: int | None = None) -> str:
    """Instruments and provisions as the items of an array; of a provision, what is known of its instrument as well.

    Raises:
        FormatError: there is neither.
    """
    dataset = bare(root)
    if not dataset.treaties and not dataset.clauses:
        raise FormatError("CSL-JSON holds instruments and provisions, and there is none; expected a Treaty at least")
    names = Names()
    items = [{"id": names.of(each), **_treaty(each)} for each in dataset.treaties]
    own = {each.ref: each for each in dataset.treaties}
    items += [{"id": names.take(_clause_id(each)), **_clause(each, own)} for each in dataset.clauses]
    return encoded(items, indent)


def _treaty(treaty: Treaty) -> Item:
    event = _dating(treaty)
    series = _series(treaty)
    authors = [{"literal": party.name} for party in treaty.parties] if len(treaty.parties) == _FEW_PARTIES else []
    force = next(iter(treaty.dates(EventKind.IN_FORCE)), None)
    item = {
        "type": "treaty",
        "title": treaty.title,
        "title-short": next(iter(treaty.short_titles), None),
        "author": authors,
        "genre": _GENRES[treaty.kind],
        "issued": _date(event.date) if event and event.date else None,
        "event-place": str(event.place) if event and event.place else None,
        **series,
        "language": treaty.languages[0] if len(treaty.languages) == 1 else None,
        "URL": _address(treaty),
        "note": f"entered into force {force}" if force else None,
    }
    return without_empty(item)


def _clause(clause: TreatyClause, own: dict[TreatyRef, Treaty]) -> Item:
    """A provision: its instrument, as far as it is known, with the section."""
    ref = clause.treaty
    treaty = (own.get(ref) or _registered(ref)) if ref is not None else None
    whole = _treaty(treaty) if treaty is not None else without_empty({"type": "treaty", "title": str(ref or "")})
    return {**whole, "section": str(clause.provision)}


def _registered(ref: TreatyRef) -> Treaty | None:
    try:
        return known_treaty(ref.id) if ref.id is not None else None
    except UnknownCodeError:
        return None


def _clause_id(clause: TreatyClause) -> str:
    ref = clause.treaty
    return f"{ref.id or ref.title}#{clause.eid}" if ref is not None else f"#{clause.eid}"


def _dating(treaty: Treaty) -> TreatyEvent | None:
    """The event that dates an instrument: signature, else adoption, else opening for signature; with a date first."""
    found = [event for kind in _DATED for event in treaty.events if event.kind is kind]
    return next((event for event in found if event.date), next(iter(found), None))


def _series(treaty: Treaty) -> Item:
    """Where an instrument is printed: the first series for which it has a volume or a number."""
    given = {each.scheme: each.value for each in reversed(treaty.registrations)}
    for title, volume, number in _SERIES:
        found = without_empty({"volume": given.get(volume), "number": given.get(number)})
        if found:
            return {"container-title": title, **found}
    return {}


def _address(treaty: Treaty) -> str | None:
    return next((each for each in treaty.sources if each.startswith(("http:", "https:")) and is_uri(each)), None)


def _date(date: EdtfDate) -> Item:
    """A date: years, months and days as numbers, with doubt as `circa`; all else as a text."""
    text = str(date)
    parts = [_parts(part) for part in text.translate(_DOUBT).split("/")]
    doubt = {"circa": True} if date.is_approximate or date.is_uncertain else {}
    if not all(parts):
        return {"literal": text}
    season = parts[0][1] if len(parts[0]) > 1 else 0
    if len(parts) == 1 and _SPRING <= season <= _WINTER:
        return {"date-parts": [parts[0][:1]], "season": season - _SPRING + 1, **doubt}
    if any(part[1:] and part[1] > 12 for part in parts):
        return {"literal": text}
    return {"date-parts": parts, **doubt}


def _parts(text: str) -> list[int]:
    """Year, month and day of a date; none where it has other parts, or a year that styles read in another way."""
    match = _PART.fullmatch(text)
    return [int(part) for part in match.groups() if part] if match and int(match[1]) else []


# Why what is not written of an instrument or a provision is not, by field.
_TREATY = {
    "membership": "CSL has no kind of membership",
    "depositary": "CSL has no depositary",
    "article_count": "CSL has no number of articles",
    "numbering": "CSL has no style of numbering",
    "successors": "CSL has no successors",
    "clauses": "CSL has no text; a provision is an item of its own",
}
_CLAUSE: dict[str, str] = dict.fromkeys(
    ("label", "heading", "text", "clauses", "start", "end"), "CSL has the section alone"
)


def losses(root: object) -> Report:
    """What the items do not hold."""
    dataset = bare(root)
    found = [*extracted(root, "CSL-JSON"), *unheld(dataset, ("treaties", "clauses"), "CSL-JSON")]
    for i, treaty in enumerate(dataset.treaties):
        path = item_path("treaties", i)
        found += [*_fields(treaty, path, _TREATY), *_cut(treaty, path)]
    for i, clause in enumerate(dataset.clauses):
        found += _fields(clause, item_path("clauses", i), _CLAUSE)
    return Report(tuple(found))


def _fields(record: Treaty | TreatyClause, path: str, reasons: Mapping[str, str]) -> Iterator[Finding]:
    for name, why in reasons.items():
        if getattr(record, name) not in (None, ()):
            yield lost(field_path(path, name), why)


def _cut(treaty: Treaty, path: str) -> Iterator[Finding]:
    """What is left out of a list, or changed."""
    if treaty.parties and len(treaty.parties) != _FEW_PARTIES:
        yield lost(f"{path}.parties", "an instrument is cited with its parties where there are two")
    yield from _others(f"{path}.short_titles", treaty.short_titles, treaty.short_titles[:1], "CSL has one short title")
    kept = treaty.languages if len(treaty.languages) == 1 else ()
    yield from _others(f"{path}.languages", treaty.languages, kept, "CSL has one language")
    yield from _others(f"{path}.sources", treaty.sources, (_address(treaty),), "CSL has one address")
    series = _series(treaty)
    printed = [each for each in treaty.registrations if each.value in (series.get("volume"), series.get("number"))]
    why = "CSL has the volume and the number of one series of treaties"
    yield from _others(f"{path}.registrations", treaty.registrations, printed, why)
    yield from _events(treaty, path)


def _others(path: str, given: Iterable[object], kept: Iterable[object], why: str) -> Iterator[Finding]:
    """What is lost of a list of which some items are kept."""
    left = list(kept)
    if any(each not in left for each in given):
        yield lost(path, why)


def _events(treaty: Treaty, path: str) -> Iterator[Finding]:
    dating = _dating(treaty)
    force = next(iter(treaty.dates(EventKind.IN_FORCE)), None)
    for i, event in enumerate(treaty.events):
        where = item_path(f"{path}.events", i)
        if event is not dating:
            noted = event.kind is EventKind.IN_FORCE and event.date == force
            yield lost(where, "CSL has when an instrument enters into force as a note" if noted else "CSL has one date")
            continue
        if event.date is not None and {"literal", "circa", "season"} & _date(event.date).keys():
            yield lost(f"{where}.date", "CSL has years, months and days; of doubt it has `circa`, of all else a text")
        for name in ("source", "calendar", "original"):
            if getattr(event, name) is not None:
                yield lost(f"{where}.{name}", "CSL has the date alone")
