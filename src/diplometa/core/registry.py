"""What is known, by key and by name: a registry of built-in records that are made when they are first asked for."""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Generic, TypeVar

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key

__all__ = ["Registry", "near"]

R = TypeVar("R")
# Near matches are looked for among at most this many names of a like beginning: an error must be quick, too.
MOST_CANDIDATES = 2000


class Registry(Generic[R]):
    """The records of one kind: `rows` gives what each key's record is made of, `make` makes it, `names` leads to keys.

    Both tables are read on first need. A name that several keys share is known but leads to none of them.
    """

    def __init__(
        self,
        kind: str,
        rows: Callable[[], Mapping[str, dict[str, str]]],
        make: Callable[[dict[str, str]], R],
        names: Callable[[], Mapping[str, tuple[str, ...]]] = dict,
    ) -> None:
        self._kind = kind
        self._load_rows = rows
        self._make = make
        self._load_names = names
        self._made: dict[str, R] = {}

    @cached_property
    def _rows(self) -> Mapping[str, dict[str, str]]:
        return self._load_rows()

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return self._load_names()

    def get(self, key: str) -> R | None:
        """The record of exactly this key, or None."""
        if key not in self._made:
            if (row := self._rows.get(key)) is None:
                return None
            self._made[key] = self._make(row)
        return self._made[key]

    def keys_of(self, name: str) -> tuple[str, ...]:
        """The keys that a name (folded here) leads to: none, one, or several."""
        return self._names.get(fold_key(name), ())

    def find(self, key: str) -> R:
        """The record of a key, or of a name that only one record has.

        Raises:
            UnknownCodeError: there is none, or several; `near` holds the nearest keys and names.
        """
        require_str(key, self._kind)
        if (record := self.get(key)) is not None:
            return record
        keys = self.keys_of(key)
        if len(keys) == 1 and (record := self.get(keys[0])) is not None:
            return record
        raise UnknownCodeError(key, kind=self._kind, near=keys or near(key, [*self._rows, *self._names]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __len__(self) -> int:
        return len(self._rows)


def near(key: str, names: list[str], most: int = 3) -> tuple[str, ...]:
    """The names most like the key: what an error offers for a person to choose from, never an answer.

    >>> near("Frnace", ["France", "Finland", "Japan"])
    ('France',)
    """
    wanted = fold_key(key[:80])
    if not wanted:
        return ()
    folded = {fold_key(name): name for name in names if abs(len(name) - len(wanted)) <= 3}
    alike = [name for name in folded if name[:1] == wanted[0] or name[1:3] == wanted[1:3]]
    return tuple(folded[name] for name in get_close_matches(wanted, alike[:MOST_CANDIDATES], n=most, cutoff=0.75))
