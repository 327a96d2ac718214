"""JSON (RFC 8259): a Dataset, an Extraction, a bare record or a list of them, by msgspec over the wire classes."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, NoReturn, TypeVar, cast

import msgspec

from diplometa.catalogue import KINDS, Dataset
from diplometa.core.errors import FormatError, shortened
from diplometa.core.knowledge import Knowledge
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Report
from diplometa.extraction.model import Extraction
from diplometa.formats.quick import read_quickly, said, tag
from diplometa.formats.reading import MISSING, Fields, Reader, is_list, is_object, plain_type
from diplometa.formats.structure import encode, is_record, item_of, name_of, text_of, to_wire

__all__ = ["TAGGED", "as_record", "losses", "malformed", "parse", "read", "tagged", "type_of", "write"]

T = TypeVar("T")

# Python reads whole numbers of no more digits than these (sys.int_info.default_max_str_digits).
MOST_DIGITS = 4300

# What an object may say that it is, in its field `type`.
TAGGED: dict[str, type[Any]] = {cls.__name__: cls for cls in (*KINDS.values(), Dataset, Extraction)}


def write(root: object, *, indent: int | None = None) -> str:
    """A record as an object, several as an array; all but a Dataset say in `type` what they are.

    Raises:
        FormatError: a tuple in it holds what its type does not say; the path leads there.
    """
    if isinstance(root, Dataset):
        text = _encoded(root)
    elif is_record(root.__class__):
        text = tagged(root)
    else:
        text = f"[{','.join(map(tagged, cast('Iterable[object]', root)))}]"
    return text if indent is None else msgspec.json.format(text, indent=indent)


def losses(root: object) -> Report:  # noqa: ARG001
    """JSON holds everything but the full text of a Treaty, which is never exported."""
    return Report()


def tagged(record: object) -> str:
    """A record as an object whose first field, `type`, is the name of its class."""
    return tag(type(record).__name__, _encoded(record))


def _encoded(record: object) -> str:
    structured: Any = None
    try:
        structured = to_wire(record, type(record))
        return encode(structured).decode()
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        raise _refused("wrong-type", message, path.strip(".`")) from None
    except RecursionError:
        raise _refused("too-deep", "the record nests too deeply to be written") from None
    except (UnicodeEncodeError, OverflowError):
        # lone surrogates and numbers past 64 bits: JSON has escapes for the first and no bound for the second
        plain = msgspec.to_builtins(structured, enc_hook=text_of)
        return json.dumps(plain, separators=(",", ":"))


def _refused(kind: str, message: str, path: str = "") -> FormatError:
    finding = Finding(code=f"format.{kind}", message=message, path=path)
    return FormatError("the records cannot be written as JSON", report=Report((finding,)))


def read(text: str | bytes, type: type[T], *, knowledge: Knowledge | None = None, strict: bool = False) -> T:
    """The text as an object of the class, as an array where it is a tuple; as a Dataset also as one of both.

    Raises:
        FormatError: it is not JSON, or not this; the report holds every fault.
    """
    if not strict and (found := read_quickly(text, type, knowledge)) is not None:
        return found
    reader = Reader(knowledge, strict=strict)
    found = _any(reader, parse(text), type)
    report = reader.report
    if found is MISSING or not report.ok:
        raise FormatError(f"the text is not a {name_of(type)}: {report.summary()}", report=report)
    return cast("T", found)


def type_of(text: str | bytes) -> Any:
    """What a text is to be read as: an Extraction, or a tuple of them, where it says so; else a Dataset."""
    try:
        several, names = said(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return Dataset
    if names != {Extraction.__name__}:
        return Dataset
    return tuple[Extraction, ...] if several else Extraction


def _any(reader: Reader, data: Any, cls: type[Any]) -> Any:
    """The data as the class; a Dataset out of other roots that are recognised."""
    if (item := item_of(cls)) is not None:
        return _each(reader, data, item)
    if cls is not Dataset:
        return as_record(reader, data, cls, "")
    if is_list(data):
        found = _each(reader, data, None)
        return found if found is MISSING else Dataset.of(found)
    kind = data.get("type") if is_object(data) else None
    if kind in (None, Dataset.__name__):
        return reader.record(data, Dataset, "")
    found = as_record(reader, data, None, "")
    return found if found is MISSING else Dataset.of([found])


def _each(reader: Reader, data: Any, cls: type[Any] | None) -> Any:
    """The records of a list."""
    if not is_list(data):
        return reader.fault("wrong-type", f"found {plain_type(data)}, expected a list", "")
    found = tuple(as_record(reader, each, cls, item_path("", i)) for i, each in enumerate(data))
    return MISSING if any(each is MISSING for each in found) else found


def as_record(reader: Reader, data: Any, cls: type[Any] | None, path: str) -> Any:
    """The data as a record of the class; where that is None, of that kind of a Dataset's which its `type` names."""
    kind: Any = data.get("type") if is_object(data) else None
    if cls is None and isinstance(kind, str) and TAGGED.get(kind) in KINDS.values():
        return reader.record(data, TAGGED[kind], path)
    if cls is not None and (not isinstance(kind, str) or kind == cls.__name__ or kind not in TAGGED):
        return reader.record(data, cls, path)
    expected = cls.__name__ if cls else f"a record whose type is one of {', '.join(c.__name__ for c in KINDS.values())}"
    if not isinstance(kind, str):
        return reader.fault("missing-type", f"found {plain_type(data)} without a type, expected {expected}", path)
    hint = None
    if kind in TAGGED:
        hint = f"load it with type=tuple[{kind}, ...]" if path else f"load it with type={kind}"
    return reader.fault("wrong-type", f"found {shortened(kind)}, expected {expected}", path, hint=hint)


def parse(text: str | bytes) -> Any:
    """The text as plain data; objects remember the names that they repeat.

    Raises:
        FormatError: it is not JSON; the finding tells line and column.
    """
    try:
        return json.loads(
            text.decode() if isinstance(text, bytes) else text, object_pairs_hook=_fields, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise malformed(
            f"{where}: {error.msg[:1].lower()}{error.msg[1:]}", error.doc[error.pos : error.pos + 20]
        ) from None
    except UnicodeDecodeError as error:
        raise malformed(f"byte {error.start} is not UTF-8", repr(error.object[error.start : error.end])) from None
    except RecursionError:
        raise malformed("objects and lists nest too deeply") from None
    except ValueError:
        raise malformed(f"{_place(text)}a number that cannot be read") from None


def _place(text: str | bytes) -> str:
    """Where a number is none: msgspec tells the byte of what is no JSON; else it has more digits than Python reads."""
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    at = 0
    try:
        msgspec.json.decode(data)
    except msgspec.MsgspecError as error:
        found = re.search(r"\(byte (\d+)\)", str(error))
        digits = (run.start() for run in re.finditer(rb"\d+", data) if run.end() - run.start() > MOST_DIGITS)
        at = int(found[1]) if found else next(digits, 0)
    before = data[:at].decode(errors="replace")
    return f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}: "


def malformed(message: str, value: str | None = None) -> FormatError:
    """The error for a text that is not JSON."""
    return FormatError(
        "the text is not JSON", report=Report((Finding(code="format.malformed", message=message, value=value or None),))
    )


def _fields(pairs: list[tuple[str, Any]]) -> Fields:
    fields = Fields(pairs)
    if len(fields) < len(pairs):
        fields.repeated = tuple(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
    return fields


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")
