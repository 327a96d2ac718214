"""What a format that is only written does not hold: by a table of the fields of each class that it has a place for."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.formats.bare import bare, extracted, lost, unheld
from diplometa.formats.prefixes import cut, ends
from diplometa.formats.structure import fields_of, is_record

__all__ = ["Held", "losses_by"]

# For each class the fields that are written; of a class that is not there, all are.
Held = Mapping[type, Collection[str]]


def losses_by(
    root: object,
    format: str,
    kinds: Collection[str],
    held: Held,
    *,
    reasons: Mapping[str, str],
    spans: Collection[str] = (),
) -> Report:
    """What of the records a format leaves out or changes.

    Args:
        root: what is written.
        format: the name of the format, as a message says it.
        kinds: the kinds of a Dataset that it holds.
        held: the fields that are written.
        reasons: by class and field (`Summit.agenda`), why there is no place for it.
        spans: the dates, by class and field (`Summit.date`), of which both ends are written; of others one date is.
    """
    dataset = bare(root)
    look = _Look(format, held, reasons, spans)
    found: list[Finding] = [*extracted(root, format), *unheld(dataset, kinds, format)]
    for kind in kinds:
        found.extend(look.at(getattr(dataset, kind), kind, kind))
    return Report(tuple(found))


class _Look:
    """Goes through records and finds what is not held."""

    def __init__(self, format: str, held: Held, reasons: Mapping[str, str], spans: Collection[str]) -> None:
        self._format = format
        self._held = held
        self._reasons = reasons
        self._spans = spans

    def at(self, value: Any, path: str, place: str) -> Iterator[Finding]:
        """What is lost of a value in a place (`Summit.agenda`), within it if it is a record or several."""
        if isinstance(value, tuple):
            for i, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
                yield from self.at(item, item_path(path, i), place)
        elif isinstance(value, EdtfDate):
            first, last = ends(value) if place in self._spans else (cut(str(value)), None)
            if (text := "/".join(filter(None, (first, last)))) != str(value):
                yield lost(path, f"it stands there as {text!r}" if text else f"{self._format} has no such date")
        elif is_record(type(value)):
            yield from self._fields(value, path)

    def _fields(self, record: object, path: str) -> Iterator[Finding]:
        cls = record.__class__
        held = self._held.get(cls)
        for name in fields_of(cls):  # type: ignore[arg-type]  # mypy takes a class for unhashable
            value: Any = getattr(record, name)
            if value is None or value is False or value == ():
                continue
            where, place = field_path(path, name), f"{cls.__name__}.{name}"
            if held is None or name in held:
                yield from self.at(value, where, place)
            else:
                yield lost(where, self._reasons.get(place, f"{self._format} has no place for this"))
