"""What every record's constructor checks: that each field holds what its type says, and no blank text."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
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
    for name, types, item_types in _plan(type(record)):  # type: ignore[arg-type]  # mypy takes a class for unhashable
        value = getattr(record, name)
        if not _fits(value, types):
            _refuse(record, name, value, _expected(types, value))
        if item_types and value:
            for i, item in enumerate(value):
                if not _fits(item, item_types):
                    _refuse(record, f"{name}[{i}]", item, _expected(item_types, item))


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
def _plan(cls: type) -> tuple[tuple[str, tuple[type, ...], tuple[type, ...]], ...]:
    """The fields of a class with the types that they, and their items, may have; generic ones are left out."""
    hints = get_type_hints(cls)
    fields: Iterable[Any] = attrs.fields(cls)
    plan = ((field.name, _types(hints[field.name]), _item_types(hints[field.name])) for field in fields)
    return tuple((name, types, item_types) for name, types, item_types in plan if types)


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
