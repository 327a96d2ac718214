"""Web Annotation (W3C Recommendation, 23 February 2017): what an article says, each with its words, as JSON-LD."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from diplometa.core.errors import FormatError
from diplometa.core.mention import Mention
from diplometa.core.paths import pointer
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Evidence, Extraction
from diplometa.formats.bare import lost
from diplometa.formats.flat import is_many
from diplometa.formats.jsonld.nodes import named, urn
from diplometa.formats.naming import digest
from diplometa.formats.objects import encoded, is_uri
from diplometa.leaders.model import Leader
from diplometa.parties.model import Country, Party
from diplometa.summits.model import Commitment, Topic
from diplometa.treaties.model import TreatyClause, TreatyRef

__all__ = ["losses", "write"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# How a part of a record is named (JSON Pointer).
_POINTER = "http://tools.ietf.org/rfc/rfc6901"
_WIKIDATA = "http://www.wikidata.org/entity/"
Node = dict[str, Any]


def write(root: object, *, indent: int | None = None) -> str:
    """The mentions and the evidence of an Extraction, or of several, as one AnnotationCollection.

    A mention identifies a thing by the IRI that it also has in `jsonld`; what has alternatives is a Choice; a date or
    a pledge is a text. Evidence describes a part of a record. Positions are code points from 0, the end exclusive.

    Raises:
        FormatError: there is no Extraction.
    """
    texts = list(_extractions(root))
    items = [each for extraction in texts for each in _annotations(extraction)]
    key = "/".join(map(_source, texts))
    collection = {
        "@context": CONTEXT,
        "id": urn("annotations", key),
        "type": "AnnotationCollection",
        "generator": {"type": "Software", "name": "diplometa"},
        "total": len(items),
        "first": {"id": urn("annotations", f"{key}/0"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return encoded(collection, indent)


def _extractions(root: object) -> Iterator[Extraction]:
    items: Iterable[object] = (root,) if isinstance(root, Extraction) else cast("Iterable[object]", root)
    for item in items:
        if not isinstance(item, Extraction):
            raise FormatError(
                f"annotations hold what articles say; expected an Extraction or several, not a {type(item).__name__}"
            )
        yield item


def _source(extraction: Extraction) -> str:
    """The IRI of the article: what the caller calls it, where that is one."""
    source = extraction.source
    return source if source is not None and is_uri(source) else urn("text", source or digest(extraction))


def _annotations(extraction: Extraction) -> Iterator[Node]:
    source = _source(extraction)
    for path, mention in extraction.mentions():
        bodies = [_body(value) for value in (mention.value, *mention.alternatives)]
        body = bodies[0] if len(bodies) == 1 else {"type": "Choice", "items": bodies}
        motivation = "describing" if isinstance(mention.value, EdtfDate | Commitment) else "identifying"
        yield _annotation(source, path, motivation, body, mention)
    for i, evidence in enumerate(extraction.evidence):
        yield _annotation(source, f"evidence/{i}", "describing", _part(extraction, evidence), evidence)


def _annotation(source: str, path: str, motivation: str, body: Any, words: Mention[object] | Evidence) -> Node:
    quote = words.quote if isinstance(words, Evidence) else words.text
    return {
        "id": urn("annotation", f"{source}/{path}"),
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {
            "source": source,
            "selector": [
                {"type": "TextQuoteSelector", "exact": quote},
                {"type": "TextPositionSelector", "start": words.start, "end": words.end},
            ],
        },
    }


def _body(value: object) -> Node:
    """What a mention stands for: a thing with its IRI, or a text."""
    if isinstance(value, Leader):
        return _thing(_item(value) or named("person", value), "schema:Person", value.name.full)
    if isinstance(value, Party):
        iri = f"{_WIKIDATA}{value.wikidata}" if value.wikidata else urn("organization", value.code)
        return _thing(iri, "schema:Country" if isinstance(value, Country) else "schema:Organization", value.name)
    if isinstance(value, TreatyRef):
        return _thing(urn("treaty", value.id or value.title or ""), "schema:Legislation", str(value))
    if isinstance(value, TreatyClause):
        whole = urn("treaty", value.treaty.id or value.treaty.title or "") if value.treaty else ""
        return _thing(urn("clause", f"{whole}/{value.eid}"), "schema:Legislation", value.citation())
    if isinstance(value, Topic):
        return _thing(value.uri, "skos:Concept", value.label)
    return {"type": "TextualBody", "value": str(value), "format": "text/plain", "purpose": "describing"}


def _item(leader: Leader) -> str | None:
    """The item of Wikidata of a person."""
    return next((f"{_WIKIDATA}{each.value}" for each in leader.identifiers if each.scheme == "wikidata"), None)


def _thing(iri: str, kind: str, label: str) -> Node:
    return {"id": iri, "type": kind, "label": label}


def _part(extraction: Extraction, evidence: Evidence) -> list[Node]:
    """The part of a record for which there are words, and what it says."""
    value: Any = extraction
    whole, below = urn("extraction", _source(extraction)), pointer(evidence.path)
    for depth, step in enumerate(steps := pointer(evidence.path).split("/")[1:]):
        value = _step(value, step)
        if depth == 1 and steps[0] == "summits" and value is not None:
            whole, below = named("event", value), "/" + "/".join(steps[2:])
    selector = {"type": "FragmentSelector", "conformsTo": _POINTER, "value": below}
    part = {"type": "SpecificResource", "source": whole, "selector": selector, "purpose": "describing"}
    values: Iterable[object] = value if is_many(value) else () if value is None else (value,)
    return [part, *map(_body, values)]


def _step(value: Any, step: str) -> Any:
    """What stands one step below; None where nothing does."""
    if is_many(value):
        return value[int(step)] if step.isdecimal() and int(step) < len(value) else None
    return getattr(value, step, None)


_MENTIONS = "an annotation has the identifier and the label of a thing, not the record; and no rule"
_LOST = {
    "published": "an annotation says nothing of the article",
    "summits": "annotations have what of a meeting has words in the article, as text",
    "leaders": _MENTIONS,
    "parties": "an annotation has no rule",
    "treaties": _MENTIONS,
    "clauses": _MENTIONS,
    "dates": "an annotation has no time of day, no calendar and no rule",
    "commitments": "an annotation has a pledge as text, and no rule",
    "evidence": "an annotation has no rule",
    "report": "an annotation has no assumptions",
}


def losses(root: object) -> Report:
    """What annotations do not hold: of each kind of mention once; of records all, where there is no Extraction."""
    items: Iterable[object] = (root,) if isinstance(root, Extraction) else cast("Iterable[object]", root)
    found: list[Finding] = []
    for i, item in enumerate(items):
        at = "" if isinstance(root, Extraction) else f"[{i}]"
        if not isinstance(item, Extraction):
            found.append(lost(at, "annotations hold what articles say, not records alone"))
            continue
        if item.source is not None and not is_uri(item.source):
            found.append(
                lost(f"{at}.source".lstrip("."), "an annotation names its source by an IRI; one is made of this")
            )
        found += [lost(f"{at}.{name}".lstrip("."), why) for name, why in _LOST.items() if getattr(item, name)]
    return Report(tuple(found))
