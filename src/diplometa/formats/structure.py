"""The generic structurer: for every record's class one that stands for it on the wire, which msgspec reads and writes.

A wire class has the public fields of its record in their order. A field that holds nothing (None, no items, False, an
empty text) is not written, and what is not there is read as the record's default.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, ForwardRef, Optional, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
import msgspec

from diplometa.core.knowledge import Knowledge
from diplometa.core.value import Value

__all__ = [
    "class_of",
    "encode",
    "fields_of",
    "is_record",
    "item_of",
    "name_of",
    "optional_of",
    "text_of",
    "to_wire",
    "types_on_wire",
    "value_reader",
    "wire",
    "wired",
]

_SELF = ForwardRef("Itself")

T = TypeVar("T")


def text_of(value: object) -> str:
    """What msgspec does not know in a wire class: a value, or a text of a class of one's own; written as its text."""
    # str() of a subclass may say anything, what stands in it is the text
    return str.__str__(value) if isinstance(value, str) else str(value)


# The text of a value, taken by a function that is not in Python: there are many.
_QUICK = msgspec.json.Encoder(enc_hook=attrgetter("_text"))
_SLOW = msgspec.json.Encoder(enc_hook=text_of)


def encode(structured: msgspec.Struct) -> bytes:
    """A wire class as JSON."""
    try:
        return _QUICK.encode(structured)
    except AttributeError:
        # a text of a class of one's own
        return _SLOW.encode(structured)


@cache
def class_of(hint: Any) -> Any:
    """The class that a type stands for: Mention for `Mention[Leader]`."""
    return get_origin(hint) or hint


def is_record(hint: Any) -> bool:
    """Whether a type is a record's class."""
    return _is_record(hint)


# asked for every field of every record that is read
@cache
def _is_record(hint: Any) -> bool:
    cls: Any = class_of(hint)
    return isinstance(cls, type) and attrs.has(cls)


@cache
def optional_of(hint: Any) -> Any:
    """The type without its None; the only union that a field may have."""
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def item_of(hint: Any) -> Any:
    """The type of the items where the type is a tuple, else None."""
    return _item_of(hint)


@cache
def _item_of(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def name_of(hint: Any) -> str:
    """A class of records, or a tuple of such, in words."""
    item = item_of(hint)
    return f"list of {item.__name__}" if item is not None else str(hint.__name__)


@cache
def fields_of(hint: Any) -> dict[str, tuple["attrs.Attribute[Any]", Any]]:
    """The public fields of a record's class with their types, in order; `Mention[Leader]` has a Leader as its value."""
    cls = class_of(hint)
    given: dict[Any, Any] = {}
    for each in (hint, *getattr(cls, "__orig_bases__", ())):
        given |= zip(getattr(class_of(each), "__parameters__", ()), get_args(each), strict=False)
    hints = get_type_hints(cls)
    public = (field for field in attrs.fields(cls) if not field.name.startswith("_"))
    return {field.name: (field, _filled(hints[field.name], given)) for field in public}


def _filled(hint: Any, given: dict[Any, Any]) -> Any:
    """A type with the variables of its class filled in."""
    if (item := item_of(hint)) is not None:
        return tuple[_filled(item, given), ...]  # type: ignore[misc]
    return given.get(hint, hint)


@cache
def wire(hint: Any, /, values: bool = True) -> type[msgspec.Struct]:  # noqa: FBT001, FBT002
    """The wire class of a record's class, made on first need; for writing it need not know the types of values."""
    cls = class_of(hint)
    name = cls.__name__ + "".join(part.__name__ for part in get_args(hint))
    made = wired(hint, types_on_wire(hint, values), name)
    # what _SELF is resolved to
    made.Itself = made  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    return made


def types_on_wire(hint: Any, values: bool) -> dict[str, Any]:  # noqa: FBT001
    """The types of the fields of a wire class."""
    return {field: _wired(kind, class_of(hint), values) for field, (_, kind) in fields_of(hint).items()}


def wired(hint: Any, types: Mapping[str, Any], name: str | None = None) -> type[msgspec.Struct]:
    """A wire class of a record's class whose fields have these types."""
    cls = class_of(hint)
    fields = [(field, types[field], _default(attribute)) for field, (attribute, _) in fields_of(hint).items()]
    return msgspec.defstruct(
        name or cls.__name__,
        [(field, kind) if default is msgspec.NODEFAULT else (field, kind, default) for field, kind, default in fields],
        namespace={"__doc__": (cls.__doc__ or "").partition("\n")[0]},
        kw_only=True,
        omit_defaults=True,
        gc=False,
    )


def _wired(hint: Any, cls: type, values: bool) -> Any:  # noqa: FBT001
    """The type of a field on the wire: the wire class for a record's, itself for all else."""
    bare = optional_of(hint)
    if bare is not hint:
        return Optional[_wired(bare, cls, values)]  # noqa: UP045
    if (item := item_of(hint)) is not None:
        return tuple[_wired(item, cls, values), ...]  # type: ignore[misc]
    if not is_record(hint):
        return hint if values or not issubclass(hint, Value) else Any
    return _SELF if class_of(hint) is cls else wire(hint, values)


def _default(field: "attrs.Attribute[Any]") -> Any:
    """The default on the wire; one that says something is given by a factory, which msgspec always writes out."""
    default: Any = field.default
    kind = cast("Any", type(default))
    if default is attrs.NOTHING:
        return msgspec.NODEFAULT
    if default in (None, (), False, ""):
        return default
    if is_record(kind):
        return msgspec.field(default_factory=wire(kind))
    return msgspec.field(default_factory=lambda: default)


def to_wire(record: object, hint: Any) -> msgspec.Struct:
    """A record as its wire class.

    Raises:
        msgspec.ValidationError: a tuple in it holds what its type does not say.
        RecursionError: it is nested too deeply.
    """
    # a third faster than if msgspec looked at each value, whose types the constructors of records have checked
    return msgspec.convert(record, wire(hint, False), from_attributes=True)  # noqa: FBT003


class _ByText(dict[str, Any]):
    """The values of a class by their texts, each made once."""

    def __init__(self, cls: type[Any], own: Mapping[str, Value]) -> None:
        self._cls = cls
        self._own = own

    def __missing__(self, text: str) -> Any:
        mine = self._own.get(text)
        value = self[text] = mine if isinstance(mine, self._cls) else self._cls(text)
        return value


def value_reader(knowledge: Knowledge | None) -> Callable[[type[T], Any], T]:
    """What reads values from their texts, each text once; a caller's own value wins over a built-in one."""
    own = {str(value): value for value in knowledge or () if isinstance(value, Value)}
    known: dict[type[Any], _ByText] = {}

    def read(cls: type[T], text: Any) -> T:
        try:
            return cast("T", known[cls][text])
        except KeyError:
            known.setdefault(cls, _ByText(cls, own))
            return cast("T", known[cls][text])

    return read
