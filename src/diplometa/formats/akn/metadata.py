"""What is known of an instrument as a whole: FRBR identification, lifecycle, references, and our own elements."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import quote

from diplometa.core.folding import fold_key
from diplometa.formats.akn.elements import Element, empty, leaf, start
from diplometa.formats.akn.terms import OWN
from diplometa.formats.flat import is_many, plain
from diplometa.formats.reading import is_object
from diplometa.formats.structure import fields_of, is_record, item_of, optional_of
from diplometa.treaties.model import EventKind, Treaty, TreatyEvent

__all__ = ["own_data", "title_of", "told_data", "write_metadata"]

# An instrument has an author and a day in the schema (FRBRauthor, FRBRdate); where none is known, these stand.
_NOBODY = "unknown"
_NO_DAY = "0001-01-01"
# The types that an eventRef may have; entry into force is none of them.
_LIFECYCLE = {
    EventKind.SIGNED: "generation",
    EventKind.ADOPTED: "generation",
    EventKind.AMENDED: "amendment",
    EventKind.TERMINATED: "repeal",
}
_MADE_BY = "#diplometa"
_ONTOLOGY = "/akn/ontology/organization"
_UNDETERMINED = "und"
_ISO_DAY = 10


def write_metadata(treaty: Treaty, component: str = "main") -> Iterator[str]:
    """The element meta of an instrument, or of an attachment to it."""
    yield "<meta>"
    yield from _identification(treaty, component)
    if component == "main":
        yield from _lifecycle(treaty)
        yield from _references(treaty)
        yield start("proprietary", {"source": _MADE_BY})
        yield from _own(plain(treaty))
        yield "</proprietary>"
    yield "</meta>"


def _uri(treaty: Treaty) -> str:
    """The IRI of the work: by its day, and its id or else its title."""
    name = treaty.id or "-".join(fold_key(treaty.title).split())
    return f"/akn/un/act/{treaty.kind.value}/{_work_day(treaty)[0]}/{quote(name, safe='', errors='replace')}"


def _day(event: TreatyEvent) -> str | None:
    """The day of an event, where it is one for sure: the schema has no other dates."""
    text = str(event.date or "")
    return text if len(text) == _ISO_DAY and text[0].isdigit() and text.replace("-", "").isdigit() else None


def _work_day(treaty: Treaty) -> tuple[str, str]:
    """The day of an instrument, and what happened on it: signature or adoption, else whatever has a day."""
    kinds = (EventKind.SIGNED, EventKind.ADOPTED, *EventKind)
    found = (
        (day, event.kind.value)
        for kind in kinds
        for event in treaty.events
        if event.kind is kind and (day := _day(event))
    )
    return next(found, (_NO_DAY, _NOBODY))


def _identification(treaty: Treaty, component: str) -> Iterator[str]:
    uri = _uri(treaty)
    day, name = _work_day(treaty)
    dated = empty("FRBRdate", {"date": day, "name": name})
    languages = [_alpha_3(code) for code in treaty.languages]
    language = languages[0] if len(languages) == 1 else _UNDETERMINED
    authors = [f"#party-{quote(party.code)}" for party in treaty.parties] or [f"#{_NOBODY}"]
    by = empty("FRBRauthor", {"href": _MADE_BY})
    yield start("identification", {"source": _MADE_BY})
    yield f"<FRBRWork>{_ids(uri, component)}"
    if component == "main":
        yield empty("FRBRalias", {"value": treaty.title, "name": "title"})
    yield dated
    yield from (empty("FRBRauthor", {"href": author}) for author in authors)
    yield empty("FRBRcountry", {"value": "un"}) + empty("FRBRsubtype", {"value": treaty.kind.value})
    yield from (empty("FRBRnumber", {"value": each.value, "showAs": str(each)}) for each in treaty.registrations)
    yield f"</FRBRWork><FRBRExpression>{_ids(f'{uri}/{language}@', component)}{dated}{by}"
    yield from (empty("FRBRlanguage", {"language": code}) for code in languages or [_UNDETERMINED])
    yield f"</FRBRExpression><FRBRManifestation>{_ids(f'{uri}/{language}@', component, '.xml')}{dated}{by}"
    yield "</FRBRManifestation></identification>"


def _ids(uri: str, component: str, suffix: str = "") -> str:
    this = empty("FRBRthis", {"value": f"{uri}/!{component}{suffix}"})
    return this + empty("FRBRuri", {"value": f"{uri}{suffix}"})


@cache
def _alpha_3(code: str) -> str:
    """The three letters of a language (ISO 639-2), which Akoma Ntoso has; the code itself where it is none."""
    import pycountry

    languages: Any = pycountry.languages
    found = languages.get(alpha_2=code)
    return found.alpha_3 if found is not None else code if code.isascii() and code.isalpha() else _UNDETERMINED


def _lifecycle(treaty: Treaty) -> Iterator[str]:
    dated = [
        (day, _LIFECYCLE[event.kind]) for event in treaty.events if event.kind in _LIFECYCLE and (day := _day(event))
    ]
    if dated:
        yield start("lifecycle", {"source": _MADE_BY})
        yield from (empty("eventRef", {"date": day, "source": _MADE_BY, "type": kind}) for day, kind in dated)
        yield "</lifecycle>"


def _references(treaty: Treaty) -> Iterator[str]:
    yield start("references", {"source": _MADE_BY})
    named = {"diplometa": "diplometa", **({} if treaty.parties else {_NOBODY: _NOBODY})}
    parties = {f"party-{quote(party.code)}": party.name for party in treaty.parties}
    for eid, name in (named | parties).items():
        href = f"{_ONTOLOGY}/{eid.removeprefix('party-')}"
        yield empty("TLCOrganization", {"eId": eid, "href": href, "showAs": name})
    yield "</references>"


def _own(data: dict[str, Any], *, top: bool = True) -> Iterator[str]:
    """The fields of a record as elements of our own, one for each item of a list."""
    for name, value in data.items():
        if top and name == "clauses":
            continue
        for each in value if is_many(value) else (value,):
            if is_object(each):
                yield f"<dm:{name}>{''.join(_own(each, top=False))}</dm:{name}>"
            else:
                yield leaf(f"dm:{name}", str(each))


def own_data(meta: Element, hint: Any) -> dict[str, Any] | None:
    """The fields that stand as elements of our own, as plain data; None where there are none."""
    within = [each for part in meta.elements("proprietary") for each in part.elements() if each.namespace == OWN]
    return _fields(within, hint) if within else None


def _fields(elements: list[Element], hint: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    kinds = {name: optional_of(kind) for name, (_, kind) in fields_of(hint).items()}
    for element in elements:
        kind = kinds.get(element.name, str)
        item = item_of(kind)
        value = _value(element, kind if item is None else item)
        if item is None:
            data[element.name] = value
        else:
            data.setdefault(element.name, []).append(value)
    return data


def _value(element: Element, kind: Any) -> Any:
    if is_record(kind):
        return _fields(list(element.elements()), kind)
    text = element.text()
    return int(text) if kind is int and text.isascii() and text.isdigit() and len(text) < 10 else text


def told_data(meta: Element) -> dict[str, Any]:
    """What the identification that others wrote says of an instrument, as plain data."""
    work = meta.first("identification", "FRBRWork")
    expression = meta.first("identification", "FRBRExpression")
    data: dict[str, Any] = {"registrations": [], "events": [], "languages": []}
    if work is not None:
        data["registrations"] = [{"scheme": "akn", "value": uri} for uri in _values(work, "FRBRuri")[:1]]
        named = [(each.attributes.get("name", "").lower(), each) for each in work.elements("FRBRdate")]
        data["events"] = [
            {"kind": _WORDS[name], "date": each.attributes.get("date", "")[:_ISO_DAY]}
            for name, each in named
            if name in _WORDS
        ]
    if expression is not None:
        codes = [each.attributes.get("language", "") for each in expression.elements("FRBRlanguage")]
        data["languages"] = [code for code in map(_alpha_2, codes) if code]
    return data


# What others call the days of an instrument.
_WORDS = {kind.value: kind.value for kind in EventKind} | {"signature": "signed", "adoption": "adopted"}


def title_of(document: Element) -> str | None:
    """The title that others gave an instrument: as its preface or, where that has none, its identification has it."""
    preface = document.first("preface")
    titles = list(_below(preface, "docTitle")) if preface is not None else []
    if titles:
        return " ".join(titles[0].text().split())
    aliases = document.first("meta", "identification", "FRBRWork")
    named = _values(aliases, "FRBRalias") if aliases is not None else []
    return next(iter(named), None)


def _below(element: Element, name: str) -> Iterator[Element]:
    for each in element.elements():
        if each.name == name:
            yield each
        else:
            yield from _below(each, name)


def _values(element: Element, name: str) -> list[str]:
    return [value for each in element.elements(name) if (value := each.attributes.get("value", "").strip())]


@cache
def _alpha_2(code: str) -> str | None:
    import pycountry

    languages: Any = pycountry.languages
    found = languages.get(alpha_3=code.lower()) if len(code) == 3 else None
    return getattr(found, "alpha_2", None)
