"""Whole names by their folded form: of thousands, only those are folded that begin as the one that is asked for."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Generic, TypeVar

from diplometa.core.folding import fold_key

__all__ = ["ByBeginning", "WholeNames"]

K = TypeVar("K")


class ByBeginning(Generic[K]):
    """Names by their first word, as `first_word` has it, each with what it leads to.

    Each name leads to the one before it with the same first word: a list for every word would be slower to make and,
    for the garbage collector, to keep.
    """

    def __init__(self, names: Iterable[tuple[str, K]], first_word: Callable[[str], str]) -> None:
        self.last: dict[str, int] = {}
        # The first words of names that do not begin with a capital.
        self.small: set[str] = set()
        self._names: list[str] = []
        self._keys: list[K] = []
        self._before = array("i")
        for name, key in names:
            first = name.partition(" ")[0]
            # Most names begin with letters of ASCII, which are a word however words are divided.
            first = first.lower() if first.isascii() and first.isalnum() else first_word(first) or first_word(name)
            self._before.append(self.last.get(first, -1))
            self.last[first] = len(self._names)
            if not name[:1].isupper():
                self.small.add(first)
            self._names.append(name)
            self._keys.append(key)

    def under(self, first: str) -> list[tuple[str, K]]:
        """The names with this first word, in the order given."""
        found: list[tuple[str, K]] = []
        at = self.last.get(first, -1)
        while at >= 0:
            found.append((self._names[at], self._keys[at]))
            at = self._before[at]
        return found[::-1]


class WholeNames(Mapping[str, tuple[K, ...]]):
    """What each name leads to, by `fold_key` of the name; `weak` names count where no other name is like them.

    >>> names = WholeNames([("Congo", "CD"), ("Congo", "CG"), ("R.O.C.", "TW")])
    >>> names["congo"], names.get("roc"), names.get("japan")
    (('CD', 'CG'), ('TW',), None)
    """

    def __init__(self, names: Iterable[tuple[str, K]], weak: Iterable[tuple[str, K]] = ()) -> None:
        self._tiers = ByBeginning(weak, _first_word), ByBeginning(names, _first_word)
        self._opened: dict[str, dict[str, tuple[K, ...]]] = {}

    def __getitem__(self, key: str) -> tuple[K, ...]:
        return self._like(key.partition(" ")[0])[key]

    def __iter__(self) -> Iterator[str]:
        for first in dict.fromkeys(chain.from_iterable(tier.last for tier in self._tiers)):
            yield from self._like(first)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _like(self, first: str) -> dict[str, tuple[K, ...]]:
        """All that has a name with this first word."""
        if first not in self._opened:
            found: dict[str, tuple[K, ...]] = {}
            for tier in self._tiers:
                # The full names come last, and win.
                found |= _folded(tier.under(first))
            if not found:
                return found
            self._opened[first] = found
        return self._opened[first]


def _first_word(name: str) -> str:
    return fold_key(name).partition(" ")[0]


def _folded(names: Iterable[tuple[str, K]]) -> dict[str, tuple[K, ...]]:
    found: dict[str, list[K]] = {}
    for name, key in names:
        found.setdefault(fold_key(name), []).append(key)
    return {name: tuple(dict.fromkeys(keys)) for name, keys in found.items()}
