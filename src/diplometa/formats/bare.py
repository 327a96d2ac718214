"""What a format that holds records alone is given: a Dataset, whatever was handed in."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, cast

from diplometa.catalogue import KINDS, Dataset
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Severity
from diplometa.extraction.model import Extraction
from diplometa.formats.structure import is_record

__all__ = ["LOST", "bare", "extracted", "lost", "unheld"]

LOST = "format.lost"


def bare(root: object) -> Dataset:
    """The records as a Dataset: of Extractions, what their mentions stand for.

    Raises:
        RecordError: something in it is no record of a Dataset's kinds.
    """
    if isinstance(root, Dataset):
        return root
    items = (root,) if is_record(root.__class__) else tuple(cast("Iterable[object]", root))
    records: list[object] = []
    for item in items:
        records.extend(item.dataset() if isinstance(item, Extraction) else (item,))
    return Dataset.of(records)


def lost(path: str, why: str) -> Finding:
    """The Finding that what stands at a path is left out or changed in writing."""
    return Finding(code=LOST, message=why, path=path, severity=Severity.WARNING)


def unheld(dataset: Dataset, held: Collection[str], format: str) -> Iterator[Finding]:
    """A Finding for each record of the kinds that a format does not hold."""
    for kind in KINDS:
        if kind in held:
            continue
        records: tuple[Any, ...] = getattr(dataset, kind)
        for i in range(len(records)):
            yield lost(item_path(kind, i), f"{format} has no place for {kind}")


def extracted(root: object, format: str) -> Iterator[Finding]:
    """A Finding for each Extraction, of which only the records are written."""
    items: Iterable[object] = (root,) if is_record(root.__class__) else cast("Iterable[object]", root)
    for item in items:
        if isinstance(item, Extraction):
            yield lost("", f"{format} has no place for the mentions and the evidence of an Extraction")
