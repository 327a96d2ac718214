"""Where dates may stand in a text: around words and figures of which every date has at least one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from diplometa.core.scan import Scan
from diplometa.dates.text.calendars.names import calendar_anchors
from diplometa.dates.text.words.lexicon import FOREIGN, foreign_anchors, months
from diplometa.dates.text.words.vocabulary import ANCHORS, FIGURES, MONTHS, words

__all__ = ["segments"]

# How far before and after an anchor the words of its date are looked for, and how much farther those of a month: the
# closings of treaties spell out the day before it and the year after it.
BEFORE, AFTER, MONTH_MORE = 32, 32, 70
# Words that are part of a date beside another alone, by kind: beside a word that relates ("next", "ago", "end of"), or
# also beside one that counts.
_RELATED = frozenset({"unit", "daytime", "season"})
_COUNTED = frozenset({"quarter", "century", "decade"})
_RELATING, _COUNTING, _WITHIN = frozenset("RALsBUWTefkbp~rd"), frozenset("uv"), frozenset({"in", "within"})
# How far around them that is looked for, and among how many words.
NEAR_BEFORE, NEAR_AFTER, WORDS_BEFORE, WORDS_AFTER = 32, 20, 4, 2
NEAR_MONTH = 9
_WORD = re.compile(r"[^\W0-9_]+")
_BLANK, _INSIDE = re.compile(r"\s"), re.compile(r"[^\W_]*")
_DIGIT = re.compile(r"[0-9]")
# What counts a century or a quarter: figures, or roman numerals with the ending of an ordinal.
_COUNT = re.compile(r"[0-9]|(?<![^\W_])[ivx]{1,6}(?:th|st|nd|rd)(?![^\W_])")
# How long a prefix tells an anchor from most other words, and what is an anchor beside the words of the table.
PREFIX = 4
_IN_SHORT = ("ad", "q1", "q2", "q3", "q4", "h1", "h2")


class _Anchors(NamedTuple):
    """The patterns of candidates; which words are sure ones, and which months, what others need, what begins more."""

    figures: re.Pattern[str]
    spelled: re.Pattern[str]
    sure: frozenset[str]
    months: frozenset[str]
    weak: dict[str, frozenset[str]]
    phrases: dict[str, tuple[str, ...]]
    counting: frozenset[str]


@cache
def _anchors(language: str | None = None) -> _Anchors:
    # A language that is named is read without English: its own words are enough.
    known = {} if language in FOREIGN else words()
    counting = frozenset(word for word, (_, _, code) in known.items() if code in _COUNTING)
    related = frozenset(word for word, (_, value, code) in known.items() if code in _RELATING or value in _WITHIN)
    needs = dict.fromkeys(_RELATED, related) | dict.fromkeys(_COUNTED, related | counting)
    needs["month-or-word"] = counting
    kinds = {word: kind for word, (kind, _, _) in known.items() if kind in ANCHORS}
    named = frozenset(word for word, kind in kinds.items() if kind in MONTHS)
    weak = {word: needs[kind] for word, kind in kinds.items() if kind in needs}
    phrases: dict[str, tuple[str, ...]] = {}
    for phrase in kinds:
        if " " in phrase:
            head = _WORD.findall(phrase)[0]
            phrases[head] = (*phrases.get(head, ()), phrase)
    sure = named.union(
        kinds.keys() - weak.keys(), foreign_anchors(language) - weak.keys(), _IN_SHORT, calendar_anchors()
    )
    spelled = re.compile(rf"\b(?:{_by_prefix([*sure, *weak, *phrases])}|a\.\s?d(?![^\W_])|r\.\s?o\.\s?c(?![^\W_]))")
    return _Anchors(re.compile(FIGURES), spelled, sure, named, weak, phrases, counting)


class _Tree(dict[str, "_Tree"]):
    """The letters that may follow, each with those that may follow it; an empty one ends a name."""

    def add(self, name: str) -> None:
        """Put in the first letters of a name; of a shorter one its end, too."""
        node = self
        # A text in another script is rare: its first letter is enough, and spares hundreds of branches.
        length = PREFIX if name.isascii() else 1
        for letter in name[:length]:
            node = node.setdefault(letter, _Tree())
        if len(name) < length:
            node[""] = _Tree()

    def pattern(self) -> str:
        """What matches the words with these beginnings."""
        if not self:
            return r"[^\W_]*"
        branches = [re.escape(letter) + tree.pattern() if letter else r"(?![^\W_])" for letter, tree in self.items()]
        return f"(?:{'|'.join(branches)})"


def _by_prefix(names: Iterable[str]) -> str:
    """The pattern of words with the first letters of a name: short to compile, and wrong for few other words.

    A look at the first letter spares the rest where no name has it.
    """
    tree = _Tree()
    for name in sorted(names):
        tree.add(name)
    return f"(?=[{''.join(map(re.escape, tree))}]){tree.pattern()}"


def segments(scan: Scan, language: str | None = None) -> Iterator[tuple[int, int]]:
    """The stretches around the anchors, merged where they touch, cut at the bounds of words."""
    folded, start, end = scan.folded, 0, -1
    for first, last in sorted(_reaches(scan, language)):
        if first > end:
            if end >= 0:
                yield start, _word_end(folded, end)
            start = _word_start(folded, max(0, first))
        end = max(end, last)
    if end >= 0:
        yield start, _word_end(folded, end)


def _reaches(scan: Scan, language: str | None) -> Iterator[tuple[int, int]]:
    """How far the words of a date may stand before and after each anchor."""
    known, folded, text = _anchors(language), scan.folded, scan.text
    foreign = (months().keys() - known.months) | calendar_anchors()
    sure, weak, phrases = known.sure, known.weak, known.phrases
    for found in known.figures.finditer(folded):
        start, end = found.span()
        yield start - BEFORE, end + AFTER
    for found in known.spelled.finditer(folded):
        word = found[0]
        start, end = found.span()
        if word in sure and (word not in weak or text[start].isupper()):
            # In small letters, "may" and "march" are mostly other words.
            # Of another language a figure near a month tells that its day or year is not spelled out.
            spelled = word in foreign and not _DIGIT.search(folded, max(0, start - NEAR_MONTH), end + NEAR_MONTH)
            if spelled or (word in known.months and _spelled_out(folded, start, end, known.counting)):
                yield start - BEFORE - MONTH_MORE // 2, end + AFTER + MONTH_MORE
            else:
                yield start - BEFORE, end + AFTER
        elif word in weak and _has_companion(folded, start, end, weak[word]):
            more = MONTH_MORE if "first" in weak[word] and _spelled_out(folded, start, end, known.counting) else 0
            yield start - BEFORE - more // 2, end + AFTER + more
        elif word in phrases and (stop := _phrase_end(folded, start, phrases[word])):
            yield start - BEFORE, stop + AFTER
        elif word[1:2] == ".":
            yield start - BEFORE, end + AFTER


def _spelled_out(folded: str, start: int, end: int, counting: frozenset[str]) -> bool:
    """Whether words near a month may be the day or the year: where none is, a stretch need not be as long."""
    return not counting.isdisjoint(_WORD.findall(folded, max(0, start - BEFORE), end + AFTER))


def _has_companion(folded: str, start: int, end: int, companions: frozenset[str]) -> bool:
    """Whether one of some words, or where they count a figure, stands near a word."""
    before, after = max(0, start - NEAR_BEFORE), end + NEAR_AFTER
    if not companions.isdisjoint(_WORD.findall(folded, before, start)[-WORDS_BEFORE:]):
        return True
    if not companions.isdisjoint(_WORD.findall(folded, end, after)[:WORDS_AFTER]):
        return True
    return "first" in companions and _COUNT.search(folded, before, after) is not None


def _phrase_end(folded: str, start: int, phrases: Iterable[str]) -> int:
    """Where one of the phrases that begins at `start` ends; 0 where none does."""
    for phrase in phrases:
        stop = start + len(phrase)
        if folded.startswith(phrase, start) or " ".join(folded[start : stop + 8].split()).startswith(phrase):
            return stop
    return 0


def _word_start(folded: str, at: int) -> int:
    """The start of the first word from `at` on; where none is near, as in an address, that of the first letter."""
    if not at or folded[at - 1].isspace():
        return at
    blank = _BLANK.search(folded, at, at + BEFORE)
    return blank.end() if blank else _after_letters(folded, at) if folded[at - 1].isalnum() else at


def _word_end(folded: str, at: int) -> int:
    """The end of the last word up to `at`; where none is near, as in an address, that of the letters after it."""
    if at >= len(folded):
        return len(folded)
    stop = at
    while at > stop - AFTER and not folded[at].isspace():
        at -= 1
    return at if folded[at].isspace() else _after_letters(folded, stop)


def _after_letters(folded: str, at: int) -> int:
    inside = _INSIDE.match(folded, at, at + BEFORE)
    return inside.end() if inside else at
