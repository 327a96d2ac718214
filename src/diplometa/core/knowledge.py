"""A caller's own records, laid over what is built in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar, cast, runtime_checkable

from diplometa.core.errors import with_article
from diplometa.core.folding import fold_key
from diplometa.core.matching import FirstWords

__all__ = ["Known", "Knowledge", "require_knowledge"]

R = TypeVar("R", bound="Known")


@runtime_checkable
class Known(Protocol):
    """A record that can be known by name: Leader, Treaty, Party, Place, Series."""

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        ...


class Knowledge:
    """Records of one's own, which every verb that reads, looks up or checks takes as `knowledge=`.

    Where a name of theirs and a built-in one clash, the caller's record wins and the other stands in `alternatives`.
    Immutable and picklable; nothing is registered globally.

    Args:
        records: Leaders, Treaties, Parties, Places, or a Dataset of them.

    Raises:
        TypeError: a record cannot be known by name.
    """

    __slots__ = ("_cache", "records")

    def __init__(self, records: Iterable[object] = ()) -> None:
        kept = tuple(records)
        for record in kept:
            if isinstance(record, type) or not isinstance(record, Known):
                expected = "records with names (Leader, Treaty, Party, Place)"
                raise TypeError(f"Knowledge takes {expected}, not {type(record).__name__}")
        object.__setattr__(self, "records", kept)
        object.__setattr__(self, "_cache", {})

    records: tuple[Known, ...]
    _cache: dict[object, object]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Knowledge is immutable: make another one instead of setting {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"Knowledge is immutable: {name} cannot be deleted")

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one class, in the order given."""
        key = ("of", kind)
        if key not in self._cache:
            self._cache[key] = tuple(record for record in self.records if isinstance(record, kind))
        return cast("tuple[R, ...]", self._cache[key])

    def named(self, kind: type[R], name: str) -> tuple[R, ...]:
        """The records of one class that have this name, compared as whole names are."""
        return self.by(kind, _folded_names).get(fold_key(name), ())

    def by(self, kind: type[R], keys: Callable[[R], Iterable[str]]) -> Mapping[str, tuple[R, ...]]:
        """The records of one class by each key that `keys` gives of one, each record once; made when first asked for.

        Args:
            kind: the class.
            keys: a function of a module (not one made anew for each call), as what it gives is kept.
        """
        key = ("by", kind, keys)
        if key not in self._cache:
            index: dict[str, dict[R, None]] = {}
            for record in self.of(kind):
                for each in filter(None, keys(record)):
                    index.setdefault(each, {})[record] = None
            self._cache[key] = {each: tuple(records) for each, records in index.items()}
        return cast("Mapping[str, tuple[R, ...]]", self._cache[key])

    def names(self, kind: type[R]) -> FirstWords[R]:
        """The names of the records of one class, to be found in a text."""
        key = ("names", kind)
        if key not in self._cache:
            self._cache[key] = FirstWords((name, record) for record in self.of(kind) for name in record.known_as)
        return cast("FirstWords[R]", self._cache[key])

    def __iter__(self) -> Iterator[Known]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Knowledge) and self.records == other.records

    def __hash__(self) -> int:
        # Every reader keeps what it finds by the knowledge, and thousands of records take long to be hashed.
        if "hash" not in self._cache:
            self._cache["hash"] = hash(self.records)
        return cast("int", self._cache["hash"])

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.records,)

    def __repr__(self) -> str:
        return f"Knowledge({len(self.records)} records)"


def _folded_names(record: Known) -> Iterator[str]:
    return map(fold_key, record.known_as)


def require_knowledge(value: object, taker: str) -> None:
    """Refuse what was given as `knowledge=` and is none.

    Raises:
        TypeError: it is neither a Knowledge nor None; the message names `taker`.
    """
    if value is not None and not isinstance(value, Knowledge):
        raise TypeError(f"{taker} takes knowledge=Knowledge([...]), not {with_article(type(value))}")
