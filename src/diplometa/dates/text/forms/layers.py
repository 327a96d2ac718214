"""Which forms match where in a run of token letters: worked out once for each run, as most dates are written alike."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import NamedTuple, Self

from diplometa.core.scan import Span
from diplometa.dates.text.forms.form import Form
from diplometa.dates.text.words.tokens import Token

__all__ = ["Layer", "Stretch", "needed"]

# A run of letters that one date may be made of: no form reads over what no date is written with, but behind a figure
# or a mark (a month in roman numerals, "the year's end") and at its end.
_RUN = re.compile(r"[^x#]+(?:(?<=[DON./'-])x[^x#]*)*")
# A longer run is rare, or made to harm: it is not kept.
LONGEST_KEPT = 40
# An item of a pattern, with what says that it may be missing.
_ITEM = re.compile(r"(\[(?:\\.|[^\]])*\]|\\.|\((?:\?(?:[:=!]|<[=!]))?|\{[^}]*\}|.)([?*]|\{0?,[0-9]*\})?")

# Where a form matches: from, which, to.
Hit = tuple[int, int, int]


class Stretch(NamedTuple):
    """The letters of the tokens of a stretch, and the bounds of the runs of which a date may be made."""

    codes: str
    runs: list[Span]

    @classmethod
    def of(cls, tokens: Iterable[Token], letter: str = "") -> Self:
        """The letters of some tokens; where a letter is named, with the runs alone that hold it."""
        codes = "".join([token.code for token in tokens])
        runs = [run.span() for run in _RUN.finditer(codes)]
        return cls(codes, [run for run in runs if codes.find(letter, *run) >= 0] if letter else runs)


class Layer:
    """Forms that run over the same tokens: at each place the first that reads a date there wins."""

    def __init__(self, *forms: Form) -> None:
        self.forms: tuple[Form, ...] = forms
        # Where the forms match in a run of letters with the one behind it: of runs that are written again and again.
        self._kept: Callable[[str], tuple[Hit, ...]] = lru_cache(maxsize=4096)(self._all_hits)

    @cached_property
    def _needs(self) -> tuple[tuple[frozenset[str], ...], ...]:
        """For each form the letters without which it matches nothing."""
        return tuple(needed(form.pattern) for form in self.forms)

    def hits(self, stretch: Stretch) -> Iterator[tuple[int, Iterable[Hit]]]:
        """The runs in which forms match, by their starts, and where in them these do.

        Each place is counted from the start of its run; the hits stand in the order in which they are to be tried.
        """
        kept, codes = self._kept, stretch.codes
        for first, stop in stretch.runs:
            # What stands right behind a run is a matter of some forms.
            letters = codes[first : stop + 1]
            if found := kept(letters) if stop - first <= LONGEST_KEPT else self._hits(letters):
                yield first, found

    def _all_hits(self, run: str) -> tuple[Hit, ...]:
        return tuple(self._hits(run))

    def _hits(self, run: str) -> Iterator[Hit]:
        letters = set(run)
        fitting = [
            (i, _compiled(self.forms[i].pattern))
            for i, needs in enumerate(self._needs)
            if not any(map(letters.isdisjoint, needs))
        ]
        for at in range(len(run) if fitting else 0):
            for i, pattern in fitting:
                if hit := pattern.match(run, at):
                    yield at, i, hit.end()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def needed(pattern: str) -> tuple[frozenset[str], ...]:
    r"""Sets of letters, one of each of which must be there for the pattern to match.

    >>> [sorted(letters) for letters in needed(r"(?:[Ww],?)?D\.?[Mm](?!Y)")]
    [['D'], ['M', 'm']]
    """
    branches: list[list[frozenset[str]]] = [[]]
    depth = 0
    for item, missing in _ITEM.findall(pattern):
        if item[0] == "(":
            depth += 1
        elif item == ")":
            depth -= 1
        elif depth == 0 and item == "|":
            branches.append([])
        elif depth == 0 and not missing and (letters := _letters(item)):
            branches[-1].append(letters)
    if len(branches) == 1:
        return tuple(branches[0])
    least = [min(branch, key=len, default=frozenset[str]()) for branch in branches]
    return (frozenset[str]().union(*least),) if all(least) else ()


def _letters(item: str) -> frozenset[str]:
    """The letters that an item stands for; none where it is no letter, or more of them than are named."""
    if item[0] == "[":
        return frozenset() if "-" in item[2:-2] or item[1] == "^" else frozenset(item[1:-1].replace("\\", ""))
    if item[0] == "\\":
        return frozenset(item[1])
    return frozenset(item if item[0] not in "$^.+{" else "")
