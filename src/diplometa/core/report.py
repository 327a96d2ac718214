"""Findings and the report that holds them: the one form in which reading and checking say what they noticed."""

import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from html import escape
from typing import overload

import attrs

from diplometa.core.errors import FormatError
from diplometa.core.paths import pointer

__all__ = ["Finding", "Report", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: an error cannot be, a warning is most likely wrong, a note tells what was assumed."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen(kw_only=True)
class Finding:
    """What was noticed at one place.

    `code` is stable and names the rule (`summit.ends-before-start`); `path` leads to the place (`summits[0].date`);
    `value` is what stands there, as text; `hint` says how to mend it.
    """

    code: str
    message: str
    path: str = ""
    severity: Severity = Severity.ERROR
    value: str | None = None
    hint: str | None = None

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901)."""
        return pointer(self.path)

    def row(self) -> dict[str, str | None]:
        """The finding as a flat dict of texts, for a table or JSON."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "path": self.path,
            "pointer": self.pointer,
            "message": self.message,
            "value": self.value,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        value = f" ({_on_a_line(self.value)})" if self.value and not self.value.isspace() else ""
        hint = f" [{self.hint}]" if self.hint else ""
        return f"{place}{self.severity} {self.code}: {self.message}{value}{hint}"


def _on_a_line(value: str) -> str:
    """The value as a line can show it: what would break or turn the line, or cannot be encoded, as its escape."""
    return "".join(c if c.isprintable() else " " if c.isspace() else ascii(c)[1:-1] for c in value)


@attrs.frozen(repr=False)
class Report(Sequence[Finding]):
    """The findings about one input, in the order of their paths; `ok` where none of them is an error.

    >>> report = Report((Finding(code="summit.undated", message="a planned summit has no date", path="summits[0]"),))
    >>> report.ok, len(report), report[0].pointer
    (False, 1, '/summits/0')
    """

    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is no error (warnings and notes may stand)."""
        return not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of severity error."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings of severity warning."""
        return self._of(Severity.WARNING)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """The findings of severity note."""
        return self._of(Severity.NOTE)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity is severity)

    def by_code(self) -> dict[str, tuple[Finding, ...]]:
        """The findings grouped by their code, in order of first appearance."""
        groups: dict[str, list[Finding]] = {}
        for finding in self.findings:
            groups.setdefault(finding.code, []).append(finding)
        return {code: tuple(found) for code, found in groups.items()}

    def raise_if_errors(self) -> None:
        """Raise where there is an error.

        Raises:
            FormatError: with this report.
        """
        if not self.ok:
            raise FormatError(f"{self.summary()} found", report=self)

    def rows(self) -> list[dict[str, str | None]]:
        """The findings as flat dicts, for `pandas.DataFrame(report.rows())`."""
        return [finding.row() for finding in self.findings]

    def json(self) -> str:
        """The findings as a JSON array of objects."""
        return json.dumps(self.rows(), ensure_ascii=False)

    def summary(self) -> str:
        """The number of findings of each severity, in words: `2 errors, 1 note`."""
        counts = [(len(self._of(severity)), severity) for severity in Severity]
        return ", ".join(f"{n} {severity}{'s' * (n > 1)}" for n, severity in counts if n) or "nothing"

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self.findings[index]

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __add__(self, other: Iterable[Finding]) -> "Report":
        return Report((*self.findings, *other))

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings)) or "nothing found"

    def __repr__(self) -> str:
        return f"Report({self.summary()})"

    def __rich_repr__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def _repr_html_(self) -> str:
        columns = ("severity", "code", "path", "message", "value", "hint")
        head = "".join(f"<th>{name}</th>" for name in columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(row[name] or '')}</td>" for name in columns) + "</tr>" for row in self.rows()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
