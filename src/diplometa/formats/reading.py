"""The slow reader: plain data (dicts, lists, scalars) to records, gathering every fault with its path."""

import sys
from enum import Enum
from typing import Any, TypeGuard

import attrs

from diplometa.core.errors import ParseError, shortened
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import field_path, item_path
from diplometa.core.records import RecordError, broken
from diplometa.core.report import Finding, Report, Severity
from diplometa.core.value import Value
from diplometa.formats.structure import class_of, fields_of, is_record, item_of, optional_of, value_reader

__all__ = ["FAULTS", "MISSING", "Fields", "Reader", "is_list", "is_object", "plain_type"]

# Records nest a few levels (a treaty's clauses most); what nests deeper than this is no record, and is not followed.
DEEPEST = 64
# So many faults are listed; of more it is told how many there are.
MOST_LISTED = 1000
# The faults of a file by the code of their Finding, for `explain`.
FAULTS = {
    "format.broken-record": "Each field is of the right type, but no record can hold this one, or these together.",
    "format.lost": "The format has no place for this: it is left out or changed in writing.",
    "format.malformed": "The text does not follow the grammar of the format at all.",
    "format.missing-field": "The record has no default for this field: it must be given.",
    "format.missing-type": "A record that stands alone or in a list says in its field `type` of what class it is.",
    "format.more-faults": f"The first {MOST_LISTED:,} faults are listed; mend them, and read again for the others.",
    "format.refused-value": "The text is not the canonical form of the value, or there is no such value.",
    "format.repeated-field": "Readers of JSON differ in which of two equal names they keep (RFC 8259, section 4).",
    "format.too-deep": "Records nest a few levels; what nests deeper than the bound is not followed.",
    "format.unknown-field": "The record has no such field: a slip in the name, or a file of a later version.",
    "format.unknown-kind": "The columns fit several kinds of record, or none.",
    "format.wrong-type": "The field holds another type of data than it can.",
    "text.not-a-text": "A cell of the column is no text and not missing either.",
    "text.unreadable": "The parser did not accept the text of this cell.",
}
_WORDS: dict[type, str] = {
    type(None): "null",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    list: "a list",
}


class _Missing:
    """What could not be read."""


MISSING = _Missing()


class Fields(dict[str, Any]):
    """The fields of one object, with the names that it has more than once."""

    repeated: tuple[str, ...] = ()


def is_object(data: object) -> TypeGuard[dict[str, Any]]:
    """Whether plain data is an object."""
    return isinstance(data, dict)


def is_list(data: object) -> TypeGuard[list[Any]]:
    """Whether plain data is a list."""
    return isinstance(data, list)


def plain_type(data: object) -> str:
    """What plain data is, in words."""
    return "an object" if is_object(data) else _WORDS[type(data)]


class Reader:
    """Reads plain data as records and notes every fault, in the order of the paths, in `report`.

    Args:
        knowledge: a caller's own values.
        strict: whether a field that the record does not have is an error; else it is a warning.
    """

    def __init__(self, knowledge: Knowledge | None = None, *, strict: bool = False) -> None:
        self._findings: list[Finding] = []
        # the faults past those that are listed, and the errors among them
        self._more = self._more_errors = 0
        self._value = value_reader(knowledge)
        self.unknown = Severity.ERROR if strict else Severity.WARNING
        # where in a table the record stands that is read; messages begin with it
        self.place = ""

    @property
    def report(self) -> Report:
        """What was found so far: the first faults, and of how many more it is not told."""
        if not self._more:
            return Report(tuple(self._findings))
        closing = Finding(
            code="format.more-faults",
            message=f"at least {self._more:,} more faults are not listed, {self._more_errors:,} of them errors",
            severity=Severity.ERROR if self._more_errors else self.unknown,
        )
        return Report((*self._findings, closing))

    @property
    def _full(self) -> bool:
        return len(self._findings) >= MOST_LISTED

    def note(self, finding: Finding) -> None:
        """Note a fault; past the most that are listed, only count it."""
        if self._full:
            self._count(finding.severity)
        else:
            self._findings.append(finding)

    def _count(self, severity: Severity) -> None:
        self._more += 1
        self._more_errors += severity is Severity.ERROR

    def fault(
        self,
        kind: str,
        message: str,
        path: str,
        *,
        data: object = None,
        hint: str | None = None,
        severity: Severity = Severity.ERROR,
    ) -> _Missing:
        """Note a fault of the given kind at a path."""
        if self._full:
            self._count(severity)
            return MISSING
        value = None if data is None or is_object(data) or is_list(data) else shortened(str(data))
        code = f"format.{kind}"
        message = self.place + message
        self.note(Finding(code=code, message=message, path=path, severity=severity, value=value, hint=hint or None))
        return MISSING

    def read(self, data: object, hint: Any, path: str, depth: int = 0) -> Any:
        """The data as what the type says, MISSING where it has a fault that is noted."""
        bare = optional_of(hint)
        if bare is not hint and data is None:
            return None
        if (item := item_of(bare)) is not None:
            return self._items(data, item, path, depth)
        if is_record(bare):
            return self.record(data, bare, path, depth)
        if issubclass(bare, Enum):
            return self._member(data, bare, path)
        if issubclass(bare, Value):
            return self._valued(data, bare, path)
        return self._scalar(data, bare, path)

    def record(self, data: object, hint: Any, path: str, depth: int = 0) -> Any:
        """The object as a record."""
        cls = class_of(hint)
        if not is_object(data):
            return self._wrong(data, f"an object with the fields of {cls.__name__}", path)
        if depth > DEEPEST:
            return self.fault("too-deep", f"records nest more than {DEEPEST} deep", path)
        fields = fields_of(hint)
        self._names(data, cls, tuple(fields), path)
        given: dict[str, Any] = {}
        for name, (field, kind) in fields.items():
            if name in data:
                given[name] = self.read(data[name], kind, field_path(path, name), depth + 1)
            elif field.default is attrs.NOTHING:
                text = f"{cls.__name__} must have the field {name}"
                given[name] = self.fault("missing-field", text, field_path(path, name))
        return self._made(cls, given, path)

    def _made(self, cls: type[Any], given: dict[str, Any], path: str) -> Any:
        """The record; where it cannot be made, what is wrong with the fields that were read."""
        read = {name: value for name, value in given.items() if value is not MISSING}
        if len(read) == len(given):
            try:
                return cls(**read)
            except RecordError as error:
                if self._full:
                    return self.fault("broken-record", str(error), path)
        # to find all that is broken takes ten times as long as to find that something is
        for each in () if self._full else broken(cls, read, given.keys() - read.keys()):
            self.fault("broken-record", str(each), field_path(path, each.field))
        return MISSING

    def _names(self, data: dict[str, Any], cls: type, known: tuple[str, ...], path: str) -> None:
        """Note the names that are repeated or unknown; a `type` that says what the record is, is no field of it."""
        for name in data.repeated if isinstance(data, Fields) else ():
            message = f"the field {shortened(name)!r} stands more than once"
            self.fault("repeated-field", message, field_path(path, name), hint="keep one of them")
        for name, value in data.items():
            if name not in known and (name != "type" or value != cls.__name__):
                message = f"{cls.__name__} has no field {shortened(name)!r}"
                hint = f"it has {', '.join(known)}"
                self.fault("unknown-field", message, field_path(path, name), hint=hint, severity=self.unknown)

    def _items(self, data: object, item: Any, path: str, depth: int) -> Any:
        if not is_list(data):
            return self._wrong(data, "a list", path)
        read = tuple(self.read(each, item, item_path(path, i), depth + 1) for i, each in enumerate(data))
        return MISSING if any(each is MISSING for each in read) else read

    def _member(self, data: object, cls: type[Enum], path: str) -> Any:
        """The text as a member of an enumeration."""
        if not isinstance(data, str):
            return self._wrong(data, f"a text, the {cls.__name__}", path)
        try:
            return cls(data)
        except ValueError:
            hint = f"expected one of {', '.join(member.value for member in cls)}"
            return self.fault("refused-value", f"no {cls.__name__} is called so", path, data=data, hint=hint)

    def _valued(self, data: object, cls: type[Value], path: str) -> Any:
        """The text as a value."""
        if not isinstance(data, str):
            return self._wrong(data, f"a text, the {cls.__name__}", path)
        try:
            return self._value(cls, data)
        except ParseError as error:
            hint = error.expected and f"expected {error.expected}"
            return self.fault("refused-value", error.message, path, data=data, hint=hint)

    def _scalar(self, data: object, cls: type, path: str) -> Any:
        if cls is float and isinstance(data, int | float) and not isinstance(data, bool):
            within = abs(data) <= sys.float_info.max
            return float(data) if within else self.fault("refused-value", "the number is out of range", path)
        return data if type(data) is cls else self._wrong(data, _WORDS[cls], path)

    def _wrong(self, data: object, expected: str, path: str) -> _Missing:
        return self.fault("wrong-type", f"found {plain_type(data)}, expected {expected}", path, data=data)
