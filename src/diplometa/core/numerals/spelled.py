"""Numbers spelled out in any language whose words a table gives, written together or apart."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals.english import LONGEST, MOST_WORDS

__all__ = ["KINDS", "NumberWords", "Spelled"]

# What a number word does: adds its value, multiplies what stands before it, links ("et", "y"), links a unit to the
# ten behind it ("und"), or makes what stands before it an ordinal ("ste"). To a score, soixante, nineteen may be added.
KINDS = frozenset({"cardinal", "score", "times", "link", "turned-link", "ordinal", "ordinal-times", "ending"})
# A number of one word is not longer: neunzehnhundertneunundneunzigster.
LONGEST_WORD = 60
# By so many letters it is told that a word is no number.
BEGIN = 2


class Spelled(NamedTuple):
    """A number read from the first words of some: how many of them, what they stand for, and whether as an ordinal."""

    length: int
    value: int
    is_ordinal: bool


class _Sum(NamedTuple):
    """What the words up to one stand for: whole thousands, what stands after them, below what may still be added."""

    thousands: int = 0
    rest: int = 0
    room: int = 1_000_000
    is_ordinal: bool = False
    link: str = ""
    last: int = 0

    def then(self, value: int, kind: str) -> "_Sum | None":
        """With one more word, None where it cannot follow."""
        if kind in {"link", "turned-link"}:
            return self._replace(link=kind) if self.last and not self.link and not self.is_ordinal else None
        if kind == "ending":
            return self._replace(is_ordinal=True) if self.last and not self.is_ordinal and not self.link else None
        if self.is_ordinal and not kind.startswith("ordinal"):
            return None
        if kind.endswith("times"):
            found = self._times(value)
        elif self.link == "turned-link" and self.last < 10 <= value < 100 and not value % 10:
            found = self._replace(rest=self.rest + value, room=0, last=value)
        else:
            found = self._plus(value, kind)
        return found._replace(is_ordinal=kind.startswith("ordinal"), link="") if found else None

    def _times(self, value: int) -> "_Sum | None":
        if value == 1000:
            return None if self.thousands else _Sum((self.rest or 1) * 1000, room=1000, last=1000)
        return self._replace(rest=(self.rest or 1) * 100, room=100, last=100) if self.rest < 100 else None

    def _plus(self, value: int, kind: str) -> "_Sum | None":
        if value >= self.room:
            return None
        room = 20 if kind == "score" else next((size for size in (1000, 100, 10) if not value % size), 0)
        return self._replace(rest=self.rest + value, room=room, last=value)

    @property
    def value(self) -> int:
        return self.thousands + self.rest


class NumberWords:
    """The number words of one language: rows of word, value and kind (of `KINDS`); a phrase has one blank.

    >>> words = NumberWords([("vingt", 20, "cardinal"), ("et", 0, "link"), ("un", 1, "cardinal")])
    >>> words.first(["vingt", "et", "un", "mai"])
    Spelled(length=3, value=21, is_ordinal=False)
    """

    def __init__(self, rows: Iterable[tuple[str, int, str]]) -> None:
        self._known: Mapping[str, tuple[int, str]] = {word: (value, kind) for word, value, kind in rows}
        self._longest = max(map(len, self._known), default=0)
        self._begin = frozenset(word[:BEGIN] for word in self._known)
        self._paired = frozenset(word.partition(" ")[0] for word in self._known if " " in word)

    def may_begin(self, word: str) -> bool:
        """Whether a number may begin with a word, to judge by its first letters."""
        return word[:BEGIN] in self._begin

    def read(self, text: str) -> Spelled | None:
        """The number that a whole text spells, None where it spells none.

        >>> NumberWords([("neun", 9, "cardinal"), ("te", 0, "ending")]).read("Neunte")
        Spelled(length=1, value=9, is_ordinal=True)
        """
        words = fold(text).replace("-", " ").split() if len(text) <= LONGEST else []
        found = self.first(words)
        return found if found and found.length == len(words) else None

    def first(self, words: Sequence[str]) -> Spelled | None:
        """The number that the most of the first words spell; the words are folded."""
        total, at, best = _Sum(), 0, None
        while at < min(len(words), MOST_WORDS):
            parts = self._pair(words, at) or self._parts(words[at])
            following = self._with(total, parts)
            if following is None:
                break
            total, at = following, at + 1 + parts[0].count(" ")
            if not total.link:
                best = Spelled(at, total.value, total.is_ordinal)
        return best

    def _pair(self, words: Sequence[str], at: int) -> Sequence[str]:
        """The phrase of two words at a place, where there is one."""
        pair = " ".join(words[at : at + 2]) if words[at] in self._paired else ""
        return [pair] if pair in self._known else []

    def _with(self, total: _Sum, parts: Sequence[str]) -> _Sum | None:
        found: _Sum | None = total if parts else None
        for part in parts:
            found = found.then(*self._known[part]) if found else None
        return found

    def _parts(self, word: str) -> Sequence[str]:
        """The number words that a word is put together from; none where it is something else."""
        if word in self._known:
            return [word]
        if len(word) > LONGEST_WORD or not self.may_begin(word):
            return []
        # What the rest of the word from each place on is put together from, the longest part first.
        rests: dict[int, list[str]] = {len(word): []}
        for start in range(len(word) - 1, -1, -1):
            for end in range(min(len(word), start + self._longest), start, -1):
                if end in rests and word[start:end] in self._known:
                    rests[start] = [word[start:end], *rests[end]]
                    break
        return rests.get(0, [])
