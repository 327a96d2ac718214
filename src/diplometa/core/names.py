"""Whole names by their folded form: of thousands, only those are folded that begin as the one that is asked for."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

from diplometa.core.folding import fold_key

__all__ = ["WholeNames"]

K = TypeVar("K")


class WholeNames(Mapping[str, tuple[K, ...]]):
    """What each name leads to, by `fold_key` of the name; `weak` names count where no other name is like them.

    >>> names = WholeNames([("Congo", "CD"), ("Congo", "CG"), ("R.O.C.", "TW")])
    >>> names["congo"], names.get("roc"), names.get("japan")
    (('CD', 'CG'), ('TW',), None)
    """

    def __init__(self, names: Iterable[tuple[str, K]], weak: Iterable[tuple[str, K]] = ()) -> None:
        self._tiers = _by_beginning(weak), _by_beginning(names)
        self._opened: dict[str, dict[str, tuple[K, ...]]] = {}

    def __getitem__(self, key: str) -> tuple[K, ...]:
        return self._like(key.partition(" ")[0])[key]

    def __iter__(self) -> Iterator[str]:
        for first in dict.fromkeys(chain(*self._tiers)):
            yield from self._like(first)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _like(self, first: str) -> dict[str, tuple[K, ...]]:
        """All that has a name with this first word."""
        if first not in self._opened:
            found: dict[str, tuple[K, ...]] = {}
            for tier in self._tiers:
                # The full names come last, and win.
                found |= _folded(tier.get(first, ()))
            if not found:
                return found
            self._opened[first] = found
        return self._opened[first]


def _by_beginning(names: Iterable[tuple[str, K]]) -> dict[str, list[tuple[str, K]]]:
    found: dict[str, list[tuple[str, K]]] = {}
    for name, key in names:
        first = name.partition(" ")[0]
        # Most names begin with letters of ASCII; a mark alone is no word of the key.
        first = first.lower() if first.isascii() and first.isalnum() else fold_key(name).partition(" ")[0]
        found.setdefault(first, []).append((name, key))
    return found


def _folded(names: Iterable[tuple[str, K]]) -> dict[str, tuple[K, ...]]:
    found: dict[str, list[K]] = {}
    for name, key in names:
        found.setdefault(fold_key(name), []).append(key)
    return {name: tuple(dict.fromkeys(keys)) for name, keys in found.items()}
