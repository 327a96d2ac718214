"""Documents of Akoma Ntoso as instruments, clause by clause."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError, ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.formats.akn.elements import Element, fault, parse
from diplometa.formats.akn.metadata import own_data, title_of, told_data
from diplometa.formats.akn.terms import AKN, CONTAINER, ELEMENTS, NONE, OWN, derived, lead_of
from diplometa.formats.reading import MISSING, Reader
from diplometa.treaties.grammar import KINDS, ProvisionPart
from diplometa.treaties.model import Provision, Treaty

__all__ = ["read_documents"]

# Documents that have no text of their own.
_COLLECTIONS = ("documentCollection", "officialGazette", "amendmentList")
_BODIES = ("body", "mainBody", "judgmentBody", "debateBody", "amendmentBody", "portionBody")
_TEXTS = ("content", "intro", "wrapUp")
# Elements of the hierarchy that are no provision of ours, by what they are here.
_LIKE = {"clause": "article", "subsection": "subparagraph", "list": "point", "subrule": "paragraph"}
_NAMES = frozenset({*ELEMENTS, CONTAINER, *_LIKE})
_PATH = Sequence[ProvisionPart]


def read_documents(text: str | bytes, knowledge: Knowledge | None, *, strict: bool) -> Dataset:
    """The instruments of a text.

    Raises:
        FormatError: it is not Akoma Ntoso, or no instrument; the report holds every fault of every instrument.
    """
    root = parse(text)
    if root.name != "akomaNtoso" or not root.namespace.startswith(AKN.rpartition("/")[0]):
        raise fault(f"the root is {root.name}; expected akomaNtoso in the namespace {AKN}", root.line)
    reader = Reader(knowledge, strict=strict)
    found: list[Any] = []
    for i, document in enumerate(_documents(root)):
        path = item_path("treaties", i)
        found.append(reader.record(_Document(document, reader, path).data(), Treaty, path))
    report = reader.report
    if any(each is MISSING for each in found) or not report.ok:
        raise FormatError(f"the document is not in order: {report.summary()}", report=report)
    return Dataset(treaties=tuple(found))


def _documents(element: Element) -> Iterator[Element]:
    """The documents of the root, of its components, and of collections; a reference is none."""
    for each in element.elements():
        if each.name in (*_COLLECTIONS, "collectionBody", "component", "components"):
            yield from _documents(each)
        elif each.name not in ("documentRef", "meta", "num", "heading", "subheading", "preface", "coverPage"):
            yield each


class _Document:
    """Reads one document as plain data, which the reader of records then judges."""

    def __init__(self, element: Element, reader: Reader, path: str) -> None:
        self.element = element
        self.reader = reader
        self.path = path
        meta = element.first("meta")
        self.own = own_data(meta, Treaty) if meta is not None else None
        self.told = told_data(meta) if meta is not None else {}

    def data(self) -> dict[str, Any]:
        """The instrument."""
        clauses = [*self._preamble(), *self._bodies(), *self._attachments()]
        if self.own is not None:
            return {**self.own, "clauses": clauses}
        title = title_of(self.element)
        return {**({"title": title} if title else {}), **self.told, "clauses": clauses}

    def _preamble(self) -> Iterator[dict[str, Any]]:
        for each in self.element.elements("preamble"):
            named = {block.attributes.get("name"): block for block in each.elements("block")}
            num, heading = (self._said(named.get(name)) for name in ("num", "heading"))
            texts = [block for block in each.elements() if block not in named.values()]
            given = {"label": num, "heading": heading, "text": self._joined(texts)}
            yield self._known({"provision": self._provision(each, "preamble", (), num), **given})

    def _bodies(self) -> Iterator[dict[str, Any]]:
        for body in self.element.elements(*_BODIES):
            yield from self._all(body, ())

    def _attachments(self) -> Iterator[dict[str, Any]]:
        for attachments in self.element.elements("attachments"):
            for each in attachments.elements("attachment"):
                document = next((d for d in each.elements() if d.first("mainBody") is not None), None)
                body = document.first("mainBody") if document is not None else None
                kind = document.attributes.get("name", "annex").lower() if document is not None else "annex"
                yield self._clause(each, kind if kind in KINDS else "annex", (), body)

    def _all(self, element: Element, above: _PATH) -> list[dict[str, Any]]:
        kinds: Counter[str] = Counter()
        found: list[dict[str, Any]] = []
        for each in _provisions(element):
            kind = _kind(each)
            kinds[kind] += 1
            found.append(self._clause(each, kind, above, each, kinds[kind]))
        return found

    def _clause(
        self, element: Element, kind: str, above: _PATH, body: Element | None, position: int = 0
    ) -> dict[str, Any]:
        """A clause, whose text is all that stands below its heading."""
        label, heading = (self._said(element.first(name)) for name in ("num", "heading"))
        provision = self._provision(element, kind, above, label, position)
        data: dict[str, Any] = {"provision": provision, "label": label, "heading": heading}
        if body is None:
            return self._known(data)
        within = self._all(body, self._parts(provision))
        data |= {"text": self._text(body, within), "clauses": within}
        return self._known(data)

    def _provision(self, element: Element, kind: str, above: _PATH, label: str | None, position: int = 0) -> str:
        """The provision of an element; what is none is left for the reader to find fault with."""
        own = element.attributes.get(f"{OWN} provision")
        if own is not None:
            return own
        found = derived(above, kind, label, element.attributes.get("eId"), position)
        return str(found) if found is not None else f"{kind} {label or ''}".strip()

    def _parts(self, provision: str) -> _PATH:
        try:
            return Provision(provision).parts
        except ParseError:
            return ()

    def _text(self, body: Element, within: list[dict[str, Any]]) -> str | None:
        """The text of an element with that of the clauses within it, each behind its number and heading."""
        texts = {_role(each): each for each in body.elements() if _role(each)}
        loose = [] if texts else [each for each in body.elements() if _is_block(each)]
        said = self._blocks(texts.get("content")) or self._blocks(texts.get("intro")) or self._joined(loose) or ""
        for i, (each, clause) in enumerate(zip(_provisions(body), within, strict=True)):
            usual = lead_of(clause.get("label"), clause.get("heading"), first=not i and not said)
            said += _lead(each, usual) + clause.get("text", "")
        if (end := texts.get("wrapUp")) is not None:
            said += _lead(end, "\n") + (self._blocks(end) or "")
        return said if said.strip() else None

    def _blocks(self, element: Element | None) -> str | None:
        return self._joined(list(element.elements())) if element is not None else None

    def _joined(self, blocks: list[Element]) -> str:
        return "\n\n".join(self._exact(block.text()) for block in blocks)

    def _said(self, element: Element | None) -> str | None:
        text = self._exact(element.text()) if element is not None else ""
        return text if text.strip() else None

    def _exact(self, text: str) -> str:
        """A text as we wrote it; of others, who indent what they write, with single blanks."""
        return text if self.own is not None else " ".join(text.split())

    def _known(self, data: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in data.items() if value not in (None, "", [])}


def _lead(element: Element, usual: str) -> str:
    given = element.attributes.get(f"{OWN} lead")
    return usual if given is None else given[1:-1]


def _role(element: Element) -> str | None:
    """Whether an element holds the text before, behind or in place of clauses; in an annex a container says so."""
    name = element.attributes.get("name") if element.name == "container" else element.name
    return name if name in _TEXTS else None


def _is_block(element: Element) -> bool:
    return element.name not in _NAMES and element.name not in ("num", "heading", "subheading", "meta")


def _provisions(element: Element) -> Iterator[Element]:
    """The provisions right within an element."""
    for each in element.elements():
        if each.name in _NAMES and each.attributes.get("name") != NONE:
            yield each


def _kind(element: Element) -> str:
    """The kind of a provision of an element."""
    name = element.attributes.get("name", "").lower() if element.name == CONTAINER else element.name
    name = _LIKE.get(name, name)
    return name if name in KINDS else "section"
