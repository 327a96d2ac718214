"""Rules: short functions that question a record; their docstrings are their documentation, their examples are tests."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from inspect import cleandoc, getdoc
from operator import attrgetter
from typing import Any

import attrs

from diplometa.core.errors import shortened
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, walk
from diplometa.core.records import RecordError
from diplometa.core.report import Finding, Report, Severity

__all__ = ["Context", "Fault", "Rule", "check", "rule"]

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
_SECTION = re.compile(r"^(Passes|Fails|Source):[ \t]*\n((?:[ \t]+.*\n?|\n)+)|^(Source):[ \t]*(.+)$", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Context:
    """What a rule may look at beside its record.

    `root` is all that is being checked (a Dataset, an Extraction, a record); `on` is the date at which to judge (a
    `datetime.date`, or None); `text` is the article that an Extraction was read from, where the caller hands it in.
    """

    root: object = None
    knowledge: Knowledge = attrs.field(factory=Knowledge)
    on: Any = None
    text: str | None = None


@attrs.frozen
class Fault:
    """What a rule found wrong: a message, and where in its record (`date`, `participants[2].leader`)."""

    message: str
    at: str = ""
    value: object = None
    hint: str | None = None


@attrs.frozen(kw_only=True)
class Rule:
    """A question put to every record of one class; made by the decorator `rule`."""

    code: str
    severity: Severity
    record: type[Any]
    find: Callable[[Any, Context], Iterable[Fault]]

    @property
    def documentation(self) -> str:
        """The docstring: what is wrong, why, its source, an example that passes and one that fails."""
        return cleandoc(getdoc(self.find) or "")

    @property
    def source(self) -> str:
        """Where the rule comes from, as its docstring states it."""
        return self._section("Source")

    @property
    def passes(self) -> str:
        """The example, a Python expression over the public names, that the rule leaves alone."""
        return self._section("Passes")

    @property
    def fails(self) -> str:
        """The example, a Python expression over the public names, that the rule finds fault with; or a Report."""
        return self._section("Fails")

    def _section(self, name: str) -> str:
        for section in _SECTION.finditer(self.documentation):
            if name in (section[1], section[3]):
                return cleandoc(section[2] or section[4]).strip()
        return ""

    def __reduce__(self) -> tuple[object, ...]:
        # By its place in its module, as functions are: the function itself is hidden there by the rule made of it.
        return _placed, (self.find.__module__, self.find.__qualname__)

    def check(self, record: object, path: str, context: Context) -> Iterator[Finding]:
        """The findings of this rule about one record that stands at `path`."""
        for fault in self.find(record, context):
            value = None if fault.value is None else str(fault.value)
            where = field_path(path, fault.at)
            yield Finding(
                code=self.code, message=fault.message, path=where, severity=self.severity, value=value, hint=fault.hint
            )


def _placed(module: str, name: str) -> object:
    return attrgetter(name)(import_module(module))


def rule(
    code: str, record: type[Any], severity: Severity = Severity.ERROR
) -> Callable[[Callable[[Any, Context], Iterable[Fault]]], Rule]:
    """Make a rule of a function `(record, context)` that yields a Fault for each thing wrong.

    Args:
        code: the stable name of what it finds, `subject.what-is-wrong`.
        record: the class whose records it questions, wherever they stand.
        severity: error, warning or note.

    Raises:
        RecordError: the code has another form.
    """
    if not _CODE.fullmatch(code):
        found = f"rule code {shortened(code)!r} is malformed"
        raise RecordError(f"{found}; expected subject.what-is-wrong in lower case", field="code")

    def make(find: Callable[[Any, Context], Iterable[Fault]]) -> Rule:
        return Rule(code=code, severity=severity, record=record, find=find)

    return make


def check(root: object, rules: Iterable[Rule], context: Context, path: str = "") -> Report:
    """Put the rules to every record in `root`; the findings stand in the order of the records, then of the rules."""
    asked = tuple(rules)
    by_class: dict[type, tuple[Rule, ...]] = {}
    findings: list[Finding] = []
    for where, record in walk(root, path):
        cls = type(record)
        if cls not in by_class:
            by_class[cls] = tuple(r for r in asked if issubclass(cls, r.record))
        for asking in by_class[cls]:
            findings.extend(asking.check(record, where, context))
    return Report(tuple(findings))
