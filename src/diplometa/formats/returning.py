"""What does not come back: the losses of a format that is read too, found by writing the records and reading them."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from diplometa.catalogue import Dataset
from diplometa.core.errors import shortened
from diplometa.core.paths import field_path, item_path
from diplometa.core.report import Finding, Report
from diplometa.formats.bare import bare, extracted, lost, unheld
from diplometa.formats.flat import is_many, plain
from diplometa.formats.reading import is_object

__all__ = ["changes", "reason", "unreturned"]

_INDEX = re.compile(r"\[\d+\]")
Change = tuple[str, Any, Any]


def unreturned(
    root: object,
    format: str,
    kinds: Collection[str],
    again: Callable[[Dataset], Dataset],
    reasons: Mapping[str, str],
) -> Report:
    """What of the records a format leaves out or changes.

    Args:
        root: what is written.
        format: the name of the format, as a message says it.
        kinds: the kinds of a Dataset that it holds.
        again: writes the records and reads them.
        reasons: by path without numbers (`summits.agenda`), why the format has no place for what stands there.
    """
    dataset = bare(root)
    kept = Dataset(**{kind: getattr(dataset, kind) for kind in kinds})
    back = again(kept)
    found: list[Finding] = [*extracted(root, format), *unheld(dataset, kinds, format)]
    for kind in kinds:
        pairs = zip(getattr(kept, kind), getattr(back, kind), strict=False)
        for i, (one, other) in enumerate(pairs):
            found.extend(
                lost(path, _told(path, before, after, format, reasons))
                for path, before, after in changes(plain(one), plain(other), item_path(kind, i))
            )
        if more := len(getattr(back, kind)) - len(getattr(kept, kind)):
            how = f"{more} more come back" if more > 0 else f"{-more} do not come back"
            found.append(lost(kind, f"{how}: {reasons.get(kind, 'equal ones stand once')}"))
    return Report(tuple(found))


def changes(before: Any, after: Any, path: str = "") -> Iterator[Change]:
    """The paths at which plain data and what became of it differ, with both; what was added is a difference, too."""
    if is_object(before) and is_object(after):
        for name in dict.fromkeys((*before, *after)):
            yield from changes(before.get(name), after.get(name), field_path(path, name))
    elif is_many(before) and is_many(after) and len(before) == len(after):
        for i, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from changes(one, other, item_path(path, i))
    elif before != after:
        yield path, before, after


def _told(path: str, before: Any, after: Any, format: str, reasons: Mapping[str, str]) -> str:
    why = reason(path, reasons)
    if after is None:
        return why or f"{format} has no place for this"
    shown = not (is_object(after) or is_many(after))
    instead = f"it stands there as {shortened(str(after))!r}" if shown else "part of it is left out or changed"
    if before is None:
        instead = f"it is given {shortened(str(after))!r}" if shown else "more is said than is known"
    return f"{instead}: {why}" if why else instead


def reason(path: str, reasons: Mapping[str, str]) -> str | None:
    """The reason for the nearest path above."""
    steps = _INDEX.sub("", path).split(".")
    found = (reasons.get(".".join(steps[:n])) for n in range(len(steps), 0, -1))
    return next((why for why in found if why), None)
