"""Findings as a terminal shows them where they are many: those that are alike in one line, with their number."""

import re
from collections.abc import Iterator

from diplometa.core.report import Finding, Report

__all__ = ["grouped"]

# So many are shown one by one.
FEW = 20
_INDEX = re.compile(r"\[\d+\]")
# What a message says of a value alone, so that messages that differ in it count as one.
_VALUE = re.compile(r"'[^']*'|\b\d+\b")


def grouped(report: Report) -> Iterator[str]:
    """A line for each finding; where they are many, one for each field and message, with the first path.

    >>> lost = (Finding(code="format.lost", message="no place", path=f"summits[{i}].agenda") for i in range(1000))
    >>> list(grouped(Report(tuple(lost))))
    ['summits[].agenda: error format.lost: no place (1,000 times, first summits[0].agenda)']
    """
    if len(report) <= FEW:
        yield from map(str, report)
        return
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in report:
        groups.setdefault((_INDEX.sub("[]", finding.path), _VALUE.sub("...", finding.message)), []).append(finding)
    for (path, message), found in groups.items():
        first = found[0]
        if len(found) == 1:
            yield str(first)
        else:
            head = f"{path}: {first.severity.value} {first.code}: {message}"
            yield f"{head} ({len(found):,} times, first {first.path})"
