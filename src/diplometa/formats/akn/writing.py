"""Instruments as documents of Akoma Ntoso, clause by clause."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diplometa.formats.akn.elements import leaf, start, words
from diplometa.formats.akn.metadata import write_metadata
from diplometa.formats.akn.spans import spans_of
from diplometa.formats.akn.terms import AKN, CONTAINER, ELEMENTS, NONE, OUTSIDE, OWN, derived, lead_of
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Treaty, TreatyClause

__all__ = ["write_documents"]

_ROOT = f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{AKN}" xmlns:dm="{OWN}">'
_END = "</akomaNtoso>\n"
_PATH = Sequence[ProvisionPart]


def write_documents(treaties: Sequence[Treaty]) -> str:
    """One instrument as a document, several as a collection whose components they are."""
    if len(treaties) == 1:
        return "\n".join([_ROOT, *_Document(treaties[0]).lines(), _END])
    named = {f"treaty-{number}": treaty for number, treaty in enumerate(treaties, 1)}
    lines = [_ROOT, *_collection(named), "<components>"]
    for eid, treaty in named.items():
        lines += [start("component", {"eId": eid}), *_Document(treaty).lines(), "</component>"]
    return "\n".join([*lines, "</components>", _END])


def _collection(named: dict[str, Treaty]) -> Iterator[str]:
    """The collection, which refers to each document by its name."""
    yield start("documentCollection", {"name": "treaties"})
    yield from write_metadata(Treaty(title="Treaties"))
    yield "<collectionBody>"
    for eid, treaty in named.items():
        yield start("component", {"eId": f"ref-{eid}"})
        yield start("documentRef", {"href": f"#{eid}", "showAs": treaty.title})[:-1] + "/></component>"
    yield "</collectionBody></documentCollection>"


class _Document:
    """Writes one instrument; no two elements of it have the same identifier."""

    def __init__(self, treaty: Treaty) -> None:
        self.treaty = treaty
        self.ids: Counter[str] = Counter()

    def lines(self) -> Iterator[str]:
        """The element act."""
        clauses = list(self.treaty.clauses)
        yield start("act", {"name": self.treaty.kind.value, "contains": "originalVersion"})
        yield from write_metadata(self.treaty)
        title = leaf("docTitle", self.treaty.title)
        yield f'<preface><longTitle eId="{self._unique("longTitle")}"><p>{title}</p></longTitle></preface>'
        if clauses and _kind(clauses[0]) == "preamble" and not clauses[0].clauses:
            yield from self._preamble(clauses.pop(0))
        outside = _outside(clauses)
        inside = clauses[: len(clauses) - len(outside)]
        yield "<body>"
        if not inside:
            yield f'<hcontainer name="{NONE}" eId="{self._unique(NONE)}"/>'
        for clause in inside:
            yield from self._clause(clause)
        yield "</body>"
        if outside:
            yield "<attachments>"
            for clause in outside:
                yield from self._attachment(clause)
            yield "</attachments>"
        yield "</act>"

    def _unique(self, eid: str) -> str:
        """The identifier, with a number where it is taken (Naming Convention 1.0, section 5.5)."""
        self.ids[eid] += 1
        return eid if self.ids[eid] == 1 else self._unique(f"{eid}_{self.ids[eid]}")

    def _attributes(
        self, clause: TreatyClause, above: _PATH = (), around: str = "", lead: str | None = None, usual: str = ""
    ) -> dict[str, str | None]:
        eid = self._unique(_eid(clause, above, around))
        path = derived(above, _kind(clause), clause.label, eid)
        own = {
            "dm:provision": None if path == clause.provision else str(clause.provision),
            "dm:lead": None if lead == usual else f"[{lead}]" if lead is not None else None,
        }
        return {"eId": eid, **own}

    def _preamble(self, clause: TreatyClause) -> Iterator[str]:
        yield start("preamble", self._attributes(clause))
        for name, text in (("num", clause.label), ("heading", clause.heading)):
            if text is not None:
                yield leaf("block", text, {"name": name})
        yield f"{_paragraphs(clause.text or '')}</preamble>"

    def _clause(
        self, clause: TreatyClause, above: _PATH = (), around: str = "", lead: str | None = None, usual: str = ""
    ) -> Iterator[str]:
        kind = _kind(clause)
        element = kind if kind in ELEMENTS else CONTAINER
        attributes = self._attributes(clause, above, around, lead, usual)
        yield start(element, {"name": None if element == kind else kind, **attributes})
        yield _named(clause)
        yield from self._within(clause, str(attributes["eId"]), "")
        yield f"</{element}>"

    def _attachment(self, clause: TreatyClause) -> Iterator[str]:
        """An annex: a document of its own, in which the containers of the body stand by their names."""
        attributes = self._attributes(clause)
        eid = str(attributes["eId"])
        yield start("attachment", attributes) + _named(clause)
        yield start("doc", {"name": _kind(clause), "contains": "originalVersion"})
        yield from write_metadata(self.treaty, eid)
        within = list(self._within(clause, eid, "container"))
        yield "<mainBody>" + ("" if within else "<p/>")
        yield from within
        yield "</mainBody></doc></attachment>"

    def _within(self, clause: TreatyClause, eid: str, container: str) -> Iterator[str]:
        """The text of a clause, and the clauses within it."""
        if not clause.clauses:
            if clause.text is not None:
                yield self._block("content", clause.text, eid, container)
            return
        spans = spans_of(clause)
        intro = clause.text or "" if spans is None else spans.intro
        if intro:
            yield self._block("intro", intro, eid, container)
        for i, each in enumerate(clause.clauses):
            usual = lead_of(each.label, each.heading, first=not i and not intro)
            lead = spans.leads[i] if spans is not None else None
            yield from self._clause(each, clause.provision.parts, eid, lead, usual)
        if spans is not None and spans.wrap_up:
            text = spans.wrap_up.removeprefix("\n")
            yield self._block("wrapUp", text, eid, container, "" if text == spans.wrap_up else None)

    def _block(self, name: str, text: str, eid: str, container: str, lead: str | None = None) -> str:
        named = self._unique(f"{eid}__{name.lower()}")
        own = {"name": name if container else None, "eId": named, "dm:lead": None if lead is None else f"[{lead}]"}
        return f"{start(container or name, own)}{_paragraphs(text)}</{container or name}>"


def _eid(clause: TreatyClause, above: _PATH, around: str) -> str:
    """The identifier of a clause; of one within another that of this and what is its own."""
    within = bool(above) and clause.provision.parts[:-1] == tuple(above)
    return f"{around}__{clause.eid.rpartition('__')[2]}" if within else clause.eid


def _kind(clause: TreatyClause) -> str:
    return clause.provision.parts[-1].kind


def _outside(clauses: Sequence[TreatyClause]) -> list[TreatyClause]:
    """The annexes at the end, which stand outside of the body."""
    found: list[TreatyClause] = []
    for clause in reversed(clauses):
        if _kind(clause) not in OUTSIDE:
            break
        found.append(clause)
    return found[::-1]


def _named(clause: TreatyClause) -> str:
    named: Iterable[tuple[str, str | None]] = (("num", clause.label), ("heading", clause.heading))
    return "".join(leaf(name, text) for name, text in named if text is not None)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{words(part)}</p>" for part in text.split("\n\n"))
