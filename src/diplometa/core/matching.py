"""The two ways to find known names in a text: one trie pattern, or a dict of first words; both longest first, both linear.

The trie is the faster scan and the slower start: for names that are always there. The dict of first words starts at once and holds many
names: for the roster and for what a caller hands in. Both give the same hits.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from diplometa.core.folding import fold
from diplometa.core.scan import Scan

__all__ = ["FirstWords", "Hit", "NameTrie", "same_case"]

K = TypeVar("K")

_WORD = re.compile(r"\w+")
_RUNS = re.compile(r"\s+")
# Scripts written without spaces have no word bounds to look for.
_UNSPACED = r"\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"


class Hit(NamedTuple, Generic[K]):
    """A known name at a place in a text, with what it is the name of (several where it is ambiguous)."""

    start: int
    end: int
    keys: tuple[K, ...]


def same_case(name: str, found: str) -> bool:
    """Whether `found` is written as the name demands: its capitals stand, or all of `found` is in capitals.

    >>> same_case("Polish", "polish"), same_case("Polish", "POLISH"), same_case("the West", "The West"), same_case("US", "Us")
    (False, True, True, False)
    """
    if len(name) != len(found) or found.isupper() and len(found) > 3:
        return True
    return all(not ours.isupper() or theirs.isupper() or not theirs.isalpha() for ours, theirs in zip(name, found, strict=True))


class _Names(Generic[K]):
    """Names by their folded form, each with the spellings that it was given in and what they name."""

    def __init__(self, names: Iterable[tuple[str, K]]) -> None:
        self._spellings: dict[str, list[tuple[str, K]]] = {}
        for name, key in names:
            tidy = _RUNS.sub(" ", name).strip()
            if tidy:
                self._spellings.setdefault(fold(tidy), []).append((tidy, key))

    def hits(self, scan: Scan) -> tuple[Hit[K], ...]:
        """The names in the text in its order, none overlapping another, the longest at each place."""
        return scan.once(self, lambda: tuple(self._find(scan)))

    def _find(self, scan: Scan) -> Iterator[Hit[K]]:
        raise NotImplementedError

    def _hit(self, scan: Scan, start: int, end: int) -> Hit[K] | None:
        """The hit where the spelling in the text is one of the name's: case counts, accents do not."""
        found = scan.text[start:end]
        spellings = self._spellings.get(_RUNS.sub(" ", scan.folded[start:end]), ())
        keys = dict.fromkeys(key for name, key in spellings if same_case(name, found))
        return Hit(start, end, tuple(keys)) if keys else None


class NameTrie(_Names[K]):
    """Names compiled into one pattern that branches at each letter.

    >>> trie = NameTrie([("Japan", "JP"), ("Sea of Japan", "sea")])
    >>> trie.hits(Scan("From Japan to the Sea of Japan"))
    (Hit(start=5, end=10, keys=('JP',)), Hit(start=18, end=30, keys=('sea',)))
    """

    def __init__(self, names: Iterable[tuple[str, K]]) -> None:
        super().__init__(names)
        self._pattern: re.Pattern[str] | None = None

    def _find(self, scan: Scan) -> Iterator[Hit[K]]:
        if not self._spellings:
            return
        if self._pattern is None:
            self._pattern = re.compile(rf"(?:(?<!\w)|(?<=[{_UNSPACED}]))(?:{_branch(sorted(self._spellings))})(?:(?!\w)|(?=[{_UNSPACED}]))")
        for match in self._pattern.finditer(scan.folded):
            if hit := self._hit(scan, match.start(), match.end()):
                yield hit


def _branch(names: list[str], at: int = 0) -> str:
    """The pattern of sorted names that agree in their first `at` characters; the longest alternative is tried first."""
    pieces: list[str] = []
    ends = False
    i = 0
    while i < len(names):
        if len(names[i]) == at:
            ends, i = True, i + 1
            continue
        j = i
        while j < len(names) and names[j][at : at + 1] == names[i][at]:
            j += 1
        group, stop = names[i:j], at + 1
        shortest = min(map(len, group))
        while stop < shortest and group[0][stop] == group[-1][stop]:
            stop += 1
        pieces.append(_literal(group[0][at:stop]) + (_branch(group, stop) if len(group) > 1 or len(group[0]) > stop else ""))
        i = j
    if not pieces:
        return ""
    return f"(?:{'|'.join(pieces)}){'?' if ends else ''}" if ends or len(pieces) > 1 else pieces[0]


def _literal(text: str) -> str:
    """The text as a pattern; a space stands for any run of up to three blanks, as where a line was broken."""
    return re.escape(text).replace(r"\ ", " {1,3}")


class FirstWords(_Names[K]):
    """Names in a dict by their first word.

    >>> words = FirstWords([("Japan", "JP"), ("Sea of Japan", "sea")])
    >>> words.hits(Scan("From Japan to the Sea of Japan"))
    (Hit(start=5, end=10, keys=('JP',)), Hit(start=18, end=30, keys=('sea',)))
    """

    def __init__(self, names: Iterable[tuple[str, K]]) -> None:
        super().__init__(names)
        self._lengths: dict[str, list[int]] = {}
        for name in self._spellings:
            first = _WORD.search(name)
            lengths = self._lengths.setdefault(first[0] if first and first.start() == 0 else name[0], [])
            if len(name) not in lengths:
                lengths.append(len(name))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _find(self, scan: Scan) -> Iterator[Hit[K]]:
        folded, done = scan.folded, 0
        for word in _WORD.finditer(folded):
            start = word.start()
            if start < done or (lengths := self._lengths.get(word[0])) is None:
                continue
            for length in lengths:
                end = start + length
                if folded[start:end] in self._spellings and not folded[end : end + 1].isalnum():
                    if hit := self._hit(scan, start, end):
                        yield hit
                        done = end
                        break
