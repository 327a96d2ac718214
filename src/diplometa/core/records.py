"""What every record's constructor checks: that each field holds what its type says, and no blank text."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from operator import attrgetter
from types import UnionType
from typing import Any, NoReturn, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from diplometa.core.errors import DiplometaError, shortened

__all__ = ["Identifier", "RecordError", "check_fields", "refuse"]


class RecordError(DiplometaError, ValueError):
    """A record was given what it can never hold; `field` names the field.

    >>> Identifier(scheme="unts", value="")
    Traceback (most recent call last):
    diplometa.core.records.RecordError: Identifier.value is ''; expected a text that is not blank
    """

    field: str

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def refuse(record: object, field: str, expected: str) -> NoReturn:
    """Refuse what `record` was given for `field`.

    Raises:
        RecordError: always; the message names the class, the field, what was found and what was expected.
    """
    _refuse(record, field, getattr(record, field), expected)


def _refuse(record: object, place: str, found: object, expected: str) -> NoReturn:
    message = f"{type(record).__name__}.{place} is {shortened(repr(found))}; expected {expected}"
    raise RecordError(message, field=place.partition("[")[0])


def check_fields(record: object) -> None:
    """Refuse what is of another type than a field's annotation says, in tuples too, and a blank text.

    Raises:
        RecordError: naming the first such field.
    """
    values_of, fields = _plan(type(record))  # type: ignore[arg-type]  # mypy takes a class for unhashable
    # Every record runs through this: a class that was found right once is known by its identity.
    for value, field in zip(values_of(record), fields, strict=True):
        cls = type(value)  # pyright: ignore[reportUnknownVariableType]  # a field may be anything
        if cls not in field.right or (cls is str and not value.strip()):
            field.check(record, value, field.name)
        if value and field.items is not None:
            for i, item in enumerate(value):
                if type(item) not in field.items.right or type(item) is str:
                    field.items.check(record, item, f"{field.name}[{i}]")


class _Field:
    """What a field, and where it is a tuple its items, may hold."""

    __slots__ = ("items", "name", "right", "types")

    def __init__(self, name: str, types: tuple[type, ...], item_types: tuple[type, ...]) -> None:
        self.name = name
        self.types = types
        self.right: set[type] = set()
        self.items = _Field(name, item_types, ()) if item_types else None

    def check(self, record: object, value: object, place: str) -> None:
        if not _fits(value, self.types):
            _refuse(record, place, value, _expected(self.types, value))
        self.right.add(type(value))


def _fits(value: object, types: tuple[type, ...]) -> bool:
    if isinstance(value, str) and str in types:
        return value != "" and not value.isspace()
    cls = type(value)
    # A bool is an int to Python, but no number to a reader of JSON.
    return cls in types or (cls is not bool and isinstance(value, types))


def _expected(types: tuple[type, ...], found: object) -> str:
    if isinstance(found, str) and str in types:
        return "a text that is not blank" + ", or None where it is not known" * (type(None) in types)
    return " or ".join(map(_type_name, types))


def _type_name(cls: type) -> str:
    return "None" if cls is type(None) else f"{'an' if cls.__name__[0] in 'AEIOUaeiou' else 'a'} {cls.__name__}"


@cache
def _plan(cls: type) -> tuple[Callable[[object], tuple[Any, ...]], tuple[_Field, ...]]:
    """How to get the values of a class's fields, and what they may be; generic ones are left out."""
    hints = get_type_hints(cls)
    declared: Iterable[Any] = attrs.fields(cls)
    planned = (_Field(field.name, _types(hints[field.name]), _item_types(hints[field.name])) for field in declared)
    fields = tuple(field for field in planned if field.types)
    names = [field.name for field in fields]
    if len(names) > 1:
        return attrgetter(*names), fields
    return lambda record: tuple(getattr(record, name) for name in names), fields


def _types(hint: Any) -> tuple[type, ...]:
    """The classes of what a type allows; none where it allows anything."""
    if isinstance(hint, TypeVar):
        return ()
    if get_origin(hint) in (Union, UnionType):
        parts = [_types(part) for part in get_args(hint)]
        return tuple(chain.from_iterable(parts)) if all(parts) else ()
    return (float, int) if hint is float else (get_origin(hint) or hint,)


def _item_types(hint: Any) -> tuple[type, ...]:
    return _types(get_args(hint)[0]) if get_origin(hint) is tuple else ()


@attrs.frozen(kw_only=True)
class Identifier:
    """A number or name that some authority gave to a record: `Identifier(scheme="unts", value="I-5032")`."""

    scheme: str
    value: str

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
