"""A value is its canonical text: it is written, compared, hashed, ordered, pickled and shown by it."""

from typing import Any, Self, final

from diplometa.core.errors import require_str

__all__ = ["Value"]


class Value:
    """An immutable value whose constructor takes its canonical text and refuses any other.

    A subclass defines `_read`, which sets its slots by `_set` and returns nothing, and raises ParseError for a text
    that is not canonical. Values of one family (a direct subclass of Value and all below it) are equal when their texts
    are.
    """

    __slots__ = ("_text",)
    _family: type["Value"]
    _text: str

    def __init_subclass__(cls) -> None:
        if Value in cls.__bases__:
            cls._family = cls

    def __init__(self, text: str, /) -> None:
        # A subclass of str (of an enum, of an array's element) would be written, and pickled, as its own class.
        text = str.__str__(require_str(text, type(self).__name__))
        object.__setattr__(self, "_text", text)
        self._read(text)

    def _read(self, text: str) -> None:
        """Check the text and set the slots of the subclass."""
        raise NotImplementedError

    def _order(self) -> Any:
        """What `<` compares; always the same type within a family."""
        return self._text

    @final
    def _set(self, **slots: object) -> None:
        for name, value in slots.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: make another one instead of setting {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name} cannot be deleted")

    def __str__(self) -> str:
        return self._text

    def __format__(self, spec: str) -> str:
        return format(self._text, spec)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and self._family is other._family and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Value) and self._family is other._family:
            return bool(self._order() < other._order())
        return NotImplemented

    def __le__(self, other: object) -> bool:
        return NotImplemented if (less := self.__lt__(other)) is NotImplemented else less or self == other

    def __gt__(self, other: object) -> bool:
        return NotImplemented if (less := self.__lt__(other)) is NotImplemented else not less and self != other

    def __ge__(self, other: object) -> bool:
        return NotImplemented if (less := self.__lt__(other)) is NotImplemented else not less

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._text,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self
