"""What every record's constructor checks: that each field holds what its type says, and no blank text."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import chain
from operator import attrgetter
from types import UnionType
from typing import Any, NoReturn, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from diplometa.core.errors import DiplometaError, printed, with_article

__all__ = ["Identifier", "RecordError", "broken", "check_fields", "refuse", "types_known"]

# What takes the place of check_fields in a reader that knows the types of what it makes records of.
_INSTEAD: ContextVar[Callable[[object], None] | None] = ContextVar("instead of check_fields", default=None)


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
    message = f"{type(record).__name__}.{place} is {printed(found)}; expected {expected}"
    raise RecordError(message, field=place.partition("[")[0])


def check_fields(record: object) -> None:
    """Refuse what is of another type than a field's annotation says, in tuples too, and a blank text.

    Raises:
        RecordError: naming the first such field.
    """
    if (instead := _INSTEAD.get()) is not None:
        return None if instead is _nothing else instead(record)
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
    return None


def _nothing(record: object) -> None:
    """What there is to check where all is known to be right."""


@contextmanager
def types_known(instead: Callable[[object], None] = _nothing) -> Generator[None]:
    """Within it, the constructors of records check their own invariants alone, not types and blank texts.

    It is for a reader that has found both to be right in all that it makes records of.
    """
    token = _INSTEAD.set(instead)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def broken(cls: type, given: Mapping[str, object], unknown: Iterable[str] = ()) -> tuple[RecordError, ...]:
    """Every invariant of a record's class that what is given breaks, whatever the fields that are unknown hold.

    Args:
        cls: the class of the record.
        given: fields of the right types.
        unknown: fields of which no more is known than that they are there; all else is as by default.

    >>> [error.field for error in broken(Identifier, {"scheme": " ", "value": ""})]
    ['scheme', 'value']
    """
    found: list[RecordError] = []

    def note(errors: Iterable[RecordError]) -> None:
        found.extend(noted := tuple(errors))
        for name in {error.field for error in noted if hasattr(record, error.field)}:
            object.__delattr__(record, name)

    record = _unchecked(cls, given, set(unknown))
    check: Callable[[], None] | None = getattr(record, "__attrs_post_init__", None)
    with types_known(lambda record: note(_wrong(record))):
        # what is found wrong is unknown from then on, so that each round finds another, or comes to an end
        again = True
        while again and check is not None and (fault := _fault(check)) is not None:
            again = hasattr(record, fault.field)
            note([fault])
    return tuple(found)


def _unchecked(cls: type, given: Mapping[str, object], unknown: set[str]) -> object:
    """A record whose constructor has not run; a field that is unknown has no value, so that to ask for it fails."""
    record = cast("object", object.__new__(cls))
    declared: Iterable[Any] = attrs.fields(cls)
    values = {f.name: f.default for f in declared if f.default is not attrs.NOTHING and f.name not in unknown}
    for name, value in (values | dict(given)).items():
        object.__setattr__(record, name, value)
    return record


def _fault(check: Callable[[], None]) -> RecordError | None:
    """The invariant that is broken; none where it cannot be told, as it asks for an unknown field."""
    try:
        check()
    except RecordError as error:
        return error
    except AttributeError:
        return None
    return None


def _wrong(record: object) -> Iterator[RecordError]:
    """Every field that holds what check_fields refuses."""
    for field in _plan(type(record))[1]:  # type: ignore[arg-type]  # as above
        value: Any = getattr(record, field.name, None)
        held = [(field, value, field.name)] if hasattr(record, field.name) else []
        if value and field.items is not None:
            held.extend((field.items, item, f"{field.name}[{i}]") for i, item in enumerate(value))
        for each, what, place in held:
            try:
                each.check(record, what, place)
            except RecordError as error:
                yield error


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
    return "None" if cls is type(None) else with_article(cls)


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
