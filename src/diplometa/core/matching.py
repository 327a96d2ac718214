"""The two ways to find known names in a text: one trie pattern, or a set of beginnings; longest first, linear.

The trie is the faster scan and the slower start: for names that are always there. The set of beginnings starts at once
and holds many names: for the roster and for what a caller hands in. Both give the same hits.
"""

import re
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from diplometa.core.folding import fold
from diplometa.core.scan import Scan

__all__ = ["FirstWords", "Hit", "NameTrie", "same_case"]

K = TypeVar("K")

_RUNS = re.compile(r"\s+")
_WIDE = re.compile(" {2,}")
# Scripts written without spaces have no word bounds to look for: each of their characters is a word.
_UNSPACED = r"\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Accents and vowel signs that stand by themselves belong to the word that they are written in.
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_TOKEN = re.compile(
    rf"[a-z0-9_]++(?![\w{_MARKS}])|[{_UNSPACED}]|[^\W{_UNSPACED}](?:(?![{_UNSPACED}])[\w{_MARKS}])*+|\S"
)
_NEXT = re.compile(rf" ?(?:{_TOKEN.pattern})")
# Also a name that begins or ends with a mark stands alone: "U.S." is not in "U.S.A".
_START = re.compile(rf"(?:(?<![\w{_MARKS}])|(?<=[{_UNSPACED}])|(?=[{_UNSPACED}]))")
_END = re.compile(rf"(?:(?![\w{_MARKS}])|(?<=[{_UNSPACED}])|(?=[{_UNSPACED}]))")
# Blanks in a row that may stand for one in a name: a few, or a broken line with the indentation of the next.
MOST_BLANKS, DEEPEST_INDENT = 3, 40
# Names that begin each other are nested in the pattern so deep; the compiler of patterns recurses.
DEEPEST = 40


class Hit(NamedTuple, Generic[K]):
    """A known name at a place in a text, with what it is the name of (several where it is ambiguous)."""

    start: int
    end: int
    keys: tuple[K, ...]


def same_case(name: str, found: str) -> bool:
    """Whether `found` is written as the name demands: its capitals stand, or all of `found` is in capitals.

    >>> same_case("Polish", "polish"), same_case("Polish", "POLISH"), same_case("the West", "The West")
    (False, True, True)
    """
    if len(name) != len(found):
        name, found = _RUNS.sub(" ", name), _RUNS.sub(" ", found)
    if len(found) > 3 and found.isupper():
        return True
    pairs = zip(name, found, strict=False)
    return all(not ours.isupper() or theirs.isupper() or not theirs.isalpha() for ours, theirs in pairs)


class _Line(NamedTuple):
    """A folded text in which one blank stands between two words, and where blanks were taken out of it."""

    folded: str
    text: str
    cuts: tuple[int, ...]
    taken: tuple[int, ...]

    def place(self, at: int) -> int:
        """The offset in the text as it was."""
        return at + self.taken[bisect_right(self.cuts, at)]


def _line(scan: Scan) -> _Line:
    """The text as names are looked for in it; made once for each text."""
    return scan.once(_line, lambda: _collapsed(scan.folded, scan.text))


def _collapsed(folded: str, text: str) -> _Line:
    pieces: list[tuple[int, int]] = []
    cuts: list[int] = []
    taken = [0]
    done = 0
    for run in _WIDE.finditer(folded):
        start, end = run.span()
        breaks = text.count("\n", start, end) if end - start <= DEEPEST_INDENT else 2
        if breaks > 1 or (not breaks and end - start > MOST_BLANKS):
            continue
        pieces.append((done, start + 1))
        cuts.append(start + 1 - taken[-1])
        taken.append(taken[-1] + end - start - 1)
        done = end
    if not cuts:
        return _Line(folded, text, (), (0,))
    pieces.append((done, len(text)))
    thin, plain = ("".join([whole[start:end] for start, end in pieces]) for whole in (folded, text))
    return _Line(thin, plain, tuple(cuts), tuple(taken))


class _Names(ABC, Generic[K]):
    """Names by their folded form, each with the spellings that it was given in and what they name."""

    def __init__(self, names: Iterable[tuple[str, K]]) -> None:
        self._spellings: dict[str, list[tuple[str, K]]] = {}
        for name, key in names:
            tidy = _RUNS.sub(" ", name).strip()
            if tidy:
                self._spellings.setdefault(fold(tidy), []).append((tidy, key))
        self._firsts = {token[0] for name in self._spellings if (token := _TOKEN.match(name))}

    def hits(self, scan: Scan) -> tuple[Hit[K], ...]:
        """The names in the text in its order, none overlapping another, the longest at each place.

        The spelling in the text is one of the name's: case counts, accents do not. Up to three blanks, or a broken
        line, may stand where the name has one.
        """
        return scan.once(self, lambda: tuple(self._find(_line(scan))))

    def _find(self, line: _Line) -> Iterator[Hit[K]]:
        folded, firsts, done = line.folded, self._firsts, 0
        for token in _TOKEN.finditer(folded):
            if token[0] in firsts and (start := token.start()) >= done:
                for end in reversed(self._ends(folded, start)):
                    if keys := self._keys(line, start, end):
                        yield Hit(line.place(start), line.place(end), keys)
                        done = end
                        break

    @abstractmethod
    def _ends(self, folded: str, start: int) -> list[int]:
        """Where names may end that begin at `start`, in the order of the text."""

    def _keys(self, line: _Line, start: int, end: int) -> tuple[K, ...]:
        """What is named from `start` to `end`: case counts, accents do not."""
        spellings = self._spellings.get(line.folded[start:end])
        if not spellings or not (_START.match(line.folded, start) and _END.match(line.folded, end)):
            return ()
        found = line.text[start:end]
        return tuple(dict.fromkeys(key for name, key in spellings if same_case(name, found)))


class NameTrie(_Names[K]):
    """Names compiled into one pattern that branches at each letter.

    >>> trie = NameTrie([("Japan", "JP"), ("Sea of Japan", "sea")])
    >>> trie.hits(Scan("From Japan to the Sea of Japan"))
    (Hit(start=5, end=10, keys=('JP',)), Hit(start=18, end=30, keys=('sea',)))
    """

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"{_branch(sorted(self._spellings))}{_END.pattern}")

    def _ends(self, folded: str, start: int) -> list[int]:
        match = self._pattern.match(folded, start)
        # Where the longest name is not spelled as it demands, a shorter one may be.
        return [token.end() for token in _TOKEN.finditer(folded, start, match.end())] if match else []


def _branch(names: list[str], at: int = 0, depth: int = 0) -> str:
    """The pattern of sorted names that agree in their first `at` characters; the longest alternative is tried first."""
    if depth == DEEPEST:
        return f"(?:{'|'.join(re.escape(name[at:]) for name in reversed(names))})"
    ends = len(names[0]) == at
    pieces: list[str] = []
    i = int(ends)
    while i < len(names):
        j = i
        while j < len(names) and names[j][at] == names[i][at]:
            j += 1
        first, last = names[i], names[j - 1]
        stop = at + 1
        while stop < len(first) and first[stop] == last[stop : stop + 1]:
            stop += 1
        alone = j - i == 1
        pieces.append(re.escape(first[at:stop]) + ("" if alone else _branch(names[i:j], stop, depth + 1)))
        i = j
    return f"(?:{'|'.join(pieces)}){'?' if ends else ''}"


class FirstWords(_Names[K]):
    """Names in a dict, with each beginning of one that ends with a word.

    >>> words = FirstWords([("Japan", "JP"), ("Sea of Japan", "sea")])
    >>> words.hits(Scan("From Japan to the Sea of Japan"))
    (Hit(start=5, end=10, keys=('JP',)), Hit(start=18, end=30, keys=('sea',)))
    """

    @cached_property
    def _beginnings(self) -> set[str]:
        return {name[: token.end()] for name in self._spellings for token in _TOKEN.finditer(name)}

    def _ends(self, folded: str, start: int) -> list[int]:
        ends: list[int] = []
        end = start
        while token := _NEXT.match(folded, end):
            end = token.end()
            beginning = folded[start:end]
            if beginning not in self._beginnings:
                break
            if beginning in self._spellings:
                ends.append(end)
        return ends
