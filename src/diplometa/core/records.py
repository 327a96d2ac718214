"""What every record's constructor checks: that each field holds what its type says, and no blank text."""

from collections.abc import Iterable
from functools import cache
from types import UnionType
from typing import Any, NoReturn, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from diplometa.core.errors import DiplometaError, shortened

__all__ = ["Identifier", "RecordError", "check_fields", "refuse"]


class RecordError(DiplometaError, ValueError):
    """A record was given what it can never hold; `field` names the field."""

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (str(self), self.field)


def _rebuild(message: str, field: str) -> RecordError:
    return RecordError(message, field=field)


def refuse(record: object, field: str, expected: str) -> NoReturn:
    """Refuse what `record` was given for `field`.

    Raises:
        RecordError: always; the message names the class, the field, what was found and what was expected.
    """
    found = shortened(repr(getattr(record, field)))
    raise RecordError(f"{type(record).__name__}.{field} is {found}; expected {expected}", field=field)


def check_fields(record: object) -> None:
    """Refuse a field of another type than its annotation (items of tuples are not looked at), and a blank text.

    Raises:
        RecordError: naming the first such field.
    """
    for name, types in _plan(type(record)):  # type: ignore[arg-type]  # mypy takes a class for unhashable
        value = getattr(record, name)
        if type(value) not in types and not isinstance(value, types):
            refuse(record, name, " or ".join(map(_type_name, types)))
        if value == "":
            refuse(record, name, "a text, or None where it is not known")


def _type_name(cls: type) -> str:
    return "None" if cls is type(None) else f"{'an' if cls.__name__[0] in 'AEIOU' else 'a'} {cls.__name__}"


@cache
def _plan(cls: type) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """The fields of a class with the types that they may hold; generic ones are left out."""
    hints = get_type_hints(cls)
    fields: Iterable[Any] = attrs.fields(cls)
    plan = ((field.name, tuple(_types(hints[field.name]))) for field in fields)
    return tuple((name, types) for name, types in plan if types)


def _types(hint: Any) -> Iterable[type]:
    if isinstance(hint, TypeVar):
        return
    if get_origin(hint) in (Union, UnionType):
        for part in get_args(hint):
            yield from _types(part)
        return
    yield get_origin(hint) or hint
    if hint is float:
        yield int


@attrs.frozen(kw_only=True)
class Identifier:
    """A number or name that some authority gave to a record: `Identifier(scheme="unts", value="I-5032")`."""

    scheme: str
    value: str

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"
