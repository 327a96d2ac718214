"""What a format that is only written does not hold: by a table of the fields of each class that it has a place for."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.formats.bare import bare, extracted, lost, unheld
from diplometa.formats.prefixes import cut, ends
from diplometa.formats.structure import fields_of, is_record

__all__ = ["Held", "dates_cut", "losses_by", "stands_as"]

# For each class the fields that are written; of a class that is not there, all are.
Held = Mapping[type, Collection[str]]
# Why a value in a place (`Summit.date`) does not stand there as it is; None where it does, an empty text where it does
# and what lies within it is told elsewhere.
Check = Callable[[object, str], str | None]


def stands_as(text: str, format: str) -> str:
    """The reason that a value is changed to a text, or left out where that is empty."""
    return f"it stands there as {text!r}" if text else f"{format} has no such value"


def dates_cut(format: str, spans: Collection[str]) -> Check:
    """The check of a format whose dates are years, months and days.

    Args:
        format: its name, as a message says it.
        spans: the dates, by class and field (`Summit.date`), of which both ends are written; of others one date is.
    """

    def check(value: object, place: str) -> str | None:
        if not isinstance(value, EdtfDate):
            return None
        first, last = ends(value) if place in spans else (cut(str(value)), None)
        text = "/".join(filter(None, (first, last)))
        return None if text == str(value) else stands_as(text, format)

    return check


def losses_by(
    root: object, format: str, kinds: Collection[str], held: Held, *, reasons: Mapping[str, str], check: Check
) -> Report:
    """What of the records a format leaves out or changes.

    Args:
        root: what is written.
        format: the name of the format, as a message says it.
        kinds: the kinds of a Dataset that it holds.
        held: the fields that are written.
        reasons: by class and field (`Summit.agenda`), why there is no place for it.
        check: why a value does not stand there as it is.
    """
    dataset = bare(root)
    look = _Look(format, held, reasons, check)
    found: list[Finding] = [*extracted(root, format), *unheld(dataset, kinds, format)]
    for kind in kinds:
        found.extend(look.at(getattr(dataset, kind), kind, kind))
    return Report(tuple(found))


class _Look:
    """Goes through records and finds what is not held."""

    def __init__(self, format: str, held: Held, reasons: Mapping[str, str], check: Check) -> None:
        self._format = format
        self._held = held
        self._reasons = reasons
        self._check = check

    def at(self, value: Any, path: str, place: str) -> Iterator[Finding]:
        """What is lost of a value in a place (`Summit.agenda`), within it if it is a record or several."""
        if isinstance(value, tuple):
            for i, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
                yield from self.at(item, item_path(path, i), place)
        elif (why := self._check(value, place)) is not None:
            yield from [lost(path, why)] if why else []
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
