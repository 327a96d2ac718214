"""Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018): instruments with all their clauses, as XML."""

from collections.abc import Iterator
from typing import TypeVar, cast

import attrs

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Report
from diplometa.formats.akn.reading import read_documents
from diplometa.formats.akn.writing import write_documents
from diplometa.formats.bare import bare, lost
from diplometa.formats.returning import unreturned
from diplometa.formats.structure import name_of
from diplometa.treaties.model import Treaty, TreatyClause

__all__ = ["losses", "read", "write"]

T = TypeVar("T")

# Why what does not come back does not, by its path without numbers.
_REASONS = {
    "treaties.clauses.treaty": "a clause belongs to the document in which it stands",
    "treaties.clauses.text": "the text of a clause is that of the elements in it, in which the clauses within it stand",
    "treaties.clauses": "the elements in a document say what its clauses are",
    "treaties": "XML has no such character, or not this white space",
}
_POSITIONS = "a document has no offsets into the text that it was read from"


def write(root: object, *, indent: int | None = None) -> str:
    """Instruments as a document, or several as a collection of documents.

    Raises:
        FormatError: there is no instrument.
    """
    if indent is not None:
        raise FormatError("white space is part of the text of an instrument; expected indent=None")
    dataset = bare(root)
    if not dataset.treaties:
        raise FormatError("Akoma Ntoso holds instruments, and there is none; expected a Treaty at least")
    return write_documents(dataset.treaties)


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """The documents as the instruments of a Dataset, also those that others wrote.

    Raises:
        FormatError: it is not Akoma Ntoso, or a document is no instrument; the report holds every fault.
    """
    if type is not Dataset:
        raise FormatError(f"Akoma Ntoso is read as a Dataset, not as {name_of(type)}")
    return cast("T", read_documents(text, knowledge, strict=strict))


def losses(root: object) -> Report:
    """What documents do not give back."""
    dataset = bare(root)
    placed = attrs.evolve(dataset, treaties=tuple(map(_without_positions, dataset.treaties)))
    told = unreturned(placed, "Akoma Ntoso", ("treaties",), _again, _REASONS)
    return Report((*_positions(dataset.treaties), *told))


def _again(dataset: Dataset) -> Dataset:
    if not dataset.treaties:
        return dataset
    return read_documents(write_documents(dataset.treaties), None, strict=False)


def _positions(treaties: tuple[Treaty, ...]) -> Iterator[Finding]:
    """A Finding for each instrument whose clauses know where they stood in its text."""
    for i, treaty in enumerate(treaties):
        clauses = (each for clause in treaty.walk() for each in (clause.start, clause.end))
        if any(each is not None for each in clauses):
            yield lost(f"{item_path('treaties', i)}.clauses", _POSITIONS)


def _without_positions(treaty: Treaty) -> Treaty:
    return attrs.evolve(treaty, clauses=tuple(map(_unplaced, treaty.clauses)))


def _unplaced(clause: TreatyClause) -> TreatyClause:
    return attrs.evolve(clause, start=None, end=None, clauses=tuple(map(_unplaced, clause.clauses)))
