"""A text read once: its folded copy, paragraph and sentence bounds, quotations, and what each reader found in it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from typing import TypeVar, cast

from diplometa.core.folding import fold

__all__ = ["Scan", "Span"]

Span = tuple[int, int]
T = TypeVar("T")

_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r")
# A sentence ends at its mark, closing quotes and brackets included, where white space and no lower-case letter follow.
_SENTENCE_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]{0,3}(?=\s|$)|[。！？]")
_LINE_END = re.compile(r"\n")
# Words before a full stop that does not end a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt maj capt sgt adm hon rev st sr jr messrs mme mlle m no nos art arts para paras sec secs ch "
    "vol p pp v vs cf al ibid ed eds viz approx ca c fig inc ltd co corp dept est gov sen rep pres amb jan feb mar apr jun jul "
    "aug sep sept oct nov dec u.s u.k u.n e.u d.c a.m p.m i.e e.g h.e h.m h.r.h a.d b.c ph.d".split()
)
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.?){1,12}$")
_QUOTE_PAIRS = {"“": "”", "„": "“", "«": "»", '"': '"'}
_QUOTE_MARK = re.compile('[“”„«»"]')
# A quotation is not looked for further than this: an opening mark without its closing one must not swallow the text.
LONGEST_QUOTATION = 2000


class Scan:
    """One reading of a text, shared by every reader that looks at it.

    `text` is unmodified and `folded` is as long as it; every span is a pair of half-open code points into both.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[Hashable, object] = {}

    @cached_property
    def folded(self) -> str:
        """The text folded for comparison, character for character."""
        return fold(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The bounds of the paragraphs: what blank lines divide, contiguous over the whole text."""
        ends = [m.end() for m in _PARAGRAPH_END.finditer(self.text)]
        return _contiguous(ends, len(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The bounds of the sentences, contiguous over the whole text; a line that ends a paragraph ends one too."""
        marks = [m.end() for m in _SENTENCE_END.finditer(self.text) if self._ends_sentence(m.start(), m.end())]
        breaks = [end for _, end in self.paragraphs]
        return _contiguous(sorted({*marks, *breaks, *self._heading_ends()}), len(self.text))

    def _heading_ends(self) -> Iterator[int]:
        """Line ends after which no running sentence goes on: before a blank line, a bullet, or a capital after a short line."""
        for line in _LINE_END.finditer(self.text):
            before, after = self.text[max(0, line.start() - 1) : line.start()], self.text[line.end() : line.end() + 2]
            if before and before in ".!?:;”\"" or after[:1] in "•*-–—◦" or after[:1].isupper() or after[:1].isdigit():
                yield line.end()

    def _ends_sentence(self, start: int, end: int) -> bool:
        if self.text[start] != "." or end - start > 1:
            return True
        following = self.text[end : end + 40].lstrip()[:1]
        if following.islower():
            return False
        word = _LAST_WORD.search(self.text, max(0, start - 14), start)
        if not word:
            return True
        found = word[0].lower()
        return not (found in _ABBREVIATIONS or len(found) == 1 and found != "i" and word[0].isupper())

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The bounds of quoted stretches, the marks included."""
        spans: list[Span] = []
        opened, closing = -1, ""
        for mark in _QUOTE_MARK.finditer(self.text):
            char = mark[0]
            if opened >= 0 and char == closing and mark.end() - opened <= LONGEST_QUOTATION:
                spans.append((opened, mark.end()))
                opened, closing = -1, ""
            elif char in _QUOTE_PAIRS and (opened < 0 or mark.end() - opened > LONGEST_QUOTATION or char != '"'):
                opened, closing = mark.start(), _QUOTE_PAIRS[char]
        return tuple(spans)

    def sentence(self, at: int) -> Span:
        """The bounds of the sentence that holds the offset `at`."""
        return _holder(self.sentences, at)

    def paragraph(self, at: int) -> Span:
        """The bounds of the paragraph that holds the offset `at`."""
        return _holder(self.paragraphs, at)

    def quoted(self, at: int) -> bool:
        """Whether the offset `at` stands within a quotation."""
        spans = self.quotations
        i = bisect_right(spans, (at, len(self.text) + 1)) - 1
        return i >= 0 and spans[i][0] <= at < spans[i][1]

    def once(self, key: Hashable, find: Callable[[], T]) -> T:
        """What `find` gives, called once for this text: what one reader finds is a fact for the next."""
        if key not in self._found:
            self._found[key] = find()
        return cast("T", self._found[key])


def _contiguous(ends: list[int], length: int) -> tuple[Span, ...]:
    bounds = [0, *(end for end in ends if 0 < end < length), length]
    return tuple(zip(bounds, bounds[1:], strict=False)) if length else ()


def _holder(spans: tuple[Span, ...], at: int) -> Span:
    if not spans:
        return (0, 0)
    return spans[max(0, bisect_right(spans, (at, 1 << 62)) - 1)]
