"""What the body of a unit counts: its paragraphs, points and indents, each within the one that it belongs to."""

from typing import NamedTuple

from diplometa.core.scan import Span
from diplometa.treaties.grammar import ProvisionPart, below
from diplometa.treaties.model import Provision, TreatyClause
from diplometa.treaties.text.canonical import provision_of
from diplometa.treaties.text.lines import enumerators_in
from diplometa.treaties.text.running import running_marks
from diplometa.treaties.text.sequence import nested

__all__ = ["points_in"]

_Path = tuple[ProvisionPart, ...]


class _Mark(NamedTuple):
    """A mark with its bounds: where it begins, where its text begins and ends."""

    start: int
    body: int
    stop: int
    number: str
    depth: int


def points_in(text: str, span: Span, path: _Path, *, running: bool) -> list[TreatyClause]:
    """The numbered paragraphs and points of a body, each within the one that it belongs to."""
    start, end = span
    steps = nested(list((running_marks if running else enumerators_in)(text, start, end)))
    stops = [end] * len(steps)
    waiting: list[int] = []
    for i, (mark, depth) in enumerate(steps):
        while waiting and steps[waiting[-1]][1] >= depth:
            stops[waiting.pop()] = mark.start
        waiting.append(i)
    marks = [
        _Mark(mark.start, mark.body, stop, mark.number, depth) for (mark, depth), stop in zip(steps, stops, strict=True)
    ]
    return _level(text, path, marks, 0)


def _level(text: str, path: _Path, marks: list[_Mark], depth: int) -> list[TreatyClause]:
    """The clauses of one depth among marks in order; depth is bounded by the levels that a body may have."""
    result: list[TreatyClause] = []
    indents = i = 0
    while i < len(marks):
        mark = marks[i]
        j = i + 1
        while j < len(marks) and marks[j].depth > depth:
            j += 1
        indents += mark.number == "—"
        part = _counted(path, mark.number, indents)
        own = (*path, part) if part else path
        inner = _level(text, own, marks[i + 1 : j], depth + 1)
        provision = provision_of(own) if part else None
        result.extend(inner if provision is None else [_numbered(text, mark, provision, inner)])
        i = j
    return result


def _numbered(text: str, mark: _Mark, provision: Provision, inner: list[TreatyClause]) -> TreatyClause:
    return TreatyClause(
        provision=provision,
        label=text[mark.start : mark.body].strip(" \t*"),
        text=text[mark.body : mark.stop].strip() or None,
        clauses=tuple(inner),
        start=mark.start,
        end=mark.stop,
    )


def _counted(path: _Path, number: str, count: int) -> ProvisionPart | None:
    if number == "—":
        return ProvisionPart("indent", str(count))
    kind = below(path[-1].kind, number) if path else ""
    return ProvisionPart(kind, number) if kind else None
