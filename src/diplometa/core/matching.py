"""Finds known names in a text by a dict of their first words, the longest name first, in linear time.

The words of a text are cut once for all that is looked for in it; of thousands of names only those are prepared whose
first word the text has.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, compress, count, islice
from typing import Generic, NamedTuple, TypeVar

from diplometa.core.folding import fold
from diplometa.core.names import ByBeginning
from diplometa.core.scan import Scan

__all__ = ["FirstWords", "Hit", "same_case", "words_of"]

K = TypeVar("K")

_RUNS = re.compile(r"\s+")
_BLANKS = re.compile(" +")
# Scripts written without spaces have no word bounds to look for: each of their characters is a word.
_UNSPACED = r"\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Accents and vowel signs that stand by themselves belong to the word that they are written in.
_MARKS = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
# Captured, so that a text is split into its words and what divides them. A large class is slow to compile.
_TOKEN = re.compile(rf"([a-z0-9_]++(?![^\x00-\x7f])|(?=\w)(?:(?![{_UNSPACED}])[\w{_MARKS}])++|\S)")
# What most names end before, in a text of any script: no pattern is needed to see it.
_PLAIN_BOUNDS = frozenset({"", " ", ",", ".", "'", "-", ")", "("})
_OF_WORD = re.compile(rf"[\w{_MARKS}]")
# Blanks in a row that may stand for one in a name: a few, or a broken line with the indentation of the next.
MOST_BLANKS, DEEPEST_INDENT = 3, 40
FEW = 4096


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
    if name == found:
        return True
    if len(name) != len(found):
        name, found = _RUNS.sub(" ", name), _RUNS.sub(" ", found)
    if len(found) > 3 and found.isupper():
        return True
    pairs = zip(name, found, strict=False)
    return all(not ours.isupper() or theirs.isupper() or not theirs.isalpha() for ours, theirs in pairs)


class _Line(NamedTuple):
    """A folded text in which one blank stands between two words, its words, and where blanks were taken out of it."""

    folded: str
    text: str
    cuts: tuple[int, ...]
    taken: tuple[int, ...]
    words: list[str]
    # The start and the end of each word in turn.
    bounds: "array[int]"

    def place(self, at: int) -> int:
        """The offset in the text as it was."""
        return at + self.taken[bisect_right(self.cuts, at)]


def _line(scan: Scan) -> _Line:
    """The text as names are looked for in it; made once for each text, whatever is looked for."""
    return scan.once(_line, lambda: _divided(*_collapsed(scan.folded, scan.text)))


def words_of(scan: Scan) -> tuple[list[str], Callable[[int], int]]:
    """The words of a text, folded, every other mark one too, and what tells where the word of an index begins.

    >>> words, start = words_of(Scan("The King's speech"))
    >>> words, start(3)
    (['the', 'king', "'", 's', 'speech'], 9)
    """
    line = _line(scan)
    bounds, place = line.bounds, line.place
    return line.words, (lambda i: place(bounds[2 * i])) if line.cuts else (lambda i: bounds[2 * i])


def _divided(folded: str, text: str, cuts: tuple[int, ...], taken: tuple[int, ...]) -> _Line:
    # What divides the words, and each word, in turn.
    parts = _TOKEN.split(folded)
    return _Line(folded, text, cuts, taken, parts[1::2], _sums(map(len, parts)))


def _sums(numbers: Iterable[int]) -> "array[int]":
    """The sum of the numbers up to each: by way of lists, in half the time, and of short ones, in no more memory."""
    sums, rest = array("q"), accumulate(numbers)
    while few := [*islice(rest, FEW)]:
        sums.fromlist(few)
    return sums


def _collapsed(folded: str, text: str) -> tuple[str, str, tuple[int, ...], tuple[int, ...]]:
    pieces: list[tuple[int, int]] = []
    cuts: list[int] = []
    taken = [0]
    done = end = 0
    while (start := folded.find("  ", end)) >= 0:
        run = _BLANKS.match(folded, start)
        end = run.end() if run else start
        breaks = text.count("\n", start, end) if end - start <= DEEPEST_INDENT else 2
        if breaks > 1 or (not breaks and end - start > MOST_BLANKS):
            continue
        pieces.append((done, start + 1))
        cuts.append(start + 1 - taken[-1])
        taken.append(taken[-1] + end - start - 1)
        done = end
    if not cuts:
        return folded, text, (), (0,)
    pieces.append((done, len(text)))
    thin, plain = ("".join([whole[start:end] for start, end in pieces]) for whole in (folded, text))
    return thin, plain, tuple(cuts), tuple(taken)


def _first_word(name: str) -> str:
    first = _TOKEN.search(fold(name))
    return first[0] if first else ""


class FirstWords(Generic[K]):
    """Names by their first words, each with the spellings that it was given in and what they name.

    >>> words = FirstWords([("Japan", "JP"), ("Sea of Japan", "sea")])
    >>> words.hits(Scan("From Japan to the Sea of Japan"))
    (Hit(start=5, end=10, keys=('JP',)), Hit(start=18, end=30, keys=('sea',)))
    """

    def __init__(self, names: Iterable[tuple[str, K]]) -> None:
        self._by_first = ByBeginning(names, _first_word)
        self._opened: dict[str, dict[str, list[tuple[str, K]]]] = {}

    def hits(self, scan: Scan) -> tuple[Hit[K], ...]:
        """The names in the text in its order, none overlapping another, the longest at each place.

        The spelling in the text is one of the name's: case counts, accents do not. Up to three blanks, or a broken
        line, may stand where the name has one.
        """
        return scan.once(self, lambda: tuple(self._find(_line(scan))))

    def _find(self, line: _Line) -> Iterator[Hit[K]]:
        folded, text, words, bounds, opened = line.folded, line.text, line.words, line.bounds, self._opened
        last, small = len(bounds), self._by_first.small
        done = 0
        for i in compress(count(), map(self._by_first.last.__contains__, words)):
            start = bounds[2 * i]
            # Most words are written small, and most names are not.
            if start < done or (text[start].islower() and words[i] not in small):
                continue
            names = opened.get(words[i]) or self._names(words[i])
            # Most words that a name begins with begin none here: a call for each of them would cost as much again.
            after = 2 * i + 3
            if not names.get(words[i]) and (after >= last or folded[start : bounds[after]] not in names):
                continue
            for end in reversed(self._ends(line, i, names)):
                if keys := _keys(line, start, end, names):
                    yield Hit(line.place(start), line.place(end), keys)
                    done = end
                    break

    def _names(self, first: str) -> dict[str, list[tuple[str, K]]]:
        """The spellings of every name with this first word, folded, and none for each beginning that is no name."""
        # A table has thousands of names, a text the first words of few.
        names: dict[str, list[tuple[str, K]]] = {}
        for name, key in self._by_first.under(first):
            tidy = " ".join(name.split())
            folded = fold(tidy)
            for token in _TOKEN.finditer(folded):
                names.setdefault(folded[: token.end()], [])
            names.setdefault(folded, []).append((tidy, key))
        self._opened[first] = names
        return names

    def _ends(self, line: _Line, i: int, names: dict[str, list[tuple[str, K]]]) -> list[int]:
        """Where names may end that begin with the word of this index, in the order of the text."""
        folded, bounds, start = line.folded, line.bounds, line.bounds[2 * i]
        # Most are done with their first word.
        ends = [bounds[2 * i + 1]] if names.get(line.words[i]) else []
        for j in range(2 * i + 3, len(bounds), 2):
            spellings = names.get(folded[start : bounds[j]])
            if spellings is None:
                break
            if spellings:
                ends.append(bounds[j])
        return ends


def _keys(line: _Line, start: int, end: int, names: dict[str, list[tuple[str, K]]]) -> tuple[K, ...]:
    """What is named from `start` to `end`: case counts, accents do not."""
    folded = line.folded
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if (before not in _PLAIN_BOUNDS and not _divides(folded[start], before)) or (
        after not in _PLAIN_BOUNDS and not _divides(folded[end - 1], after)
    ):
        return ()
    found = line.text[start:end]
    spellings = names[folded[start:end]]
    if len(spellings) == 1:
        name, key = spellings[0]
        return (key,) if name == found or same_case(name, found) else ()
    return tuple(dict.fromkeys([key for name, key in spellings if name == found or same_case(name, found)]))


def _divides(inner: str, outer: str) -> bool:
    """Whether a name stands alone that has one character at its end and the other beyond it: "U.S." in "U.S.A" not."""
    return not _OF_WORD.match(outer) or bool(re.search(f"[{_UNSPACED}]", inner + outer))
