"""A text read once: its folded copy, paragraph and sentence bounds, quotations, and what each reader found in it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable
from functools import cached_property
from itertools import pairwise
from typing import TypeVar, cast

from diplometa.core.folding import fold
from diplometa.core.sentences import line_width, sentence_ends, sentence_ends_near

__all__ = ["Scan", "Span"]

Span = tuple[int, int]
T = TypeVar("T")

_BLANKS = r"[^\S\n\u2029]*+"
_PARAGRAPH_END = re.compile(rf"\n(?:{_BLANKS}\n)++|\u2029|\r[ \t]*+\r(?!\n)")
_QUOTE_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "「": "」", "『": "』"}
_QUOTE_MARK = re.compile('[“”„«»"「」『』]')
_STRAIGHT_OPENS = re.compile(r"(?<![^\s(\[{“‘'—–\-/])\"(?!\s|\Z)")
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
        ends = sorted({*sentence_ends(self.text), *(end for _, end in self.paragraphs)})
        bounds: list[Span] = []
        for start, end in _contiguous(ends, len(self.text)):
            # Blanks between two sentences belong to the first.
            if bounds and self.text[start:end].isspace():
                start, _ = bounds.pop()  # noqa: PLW2901
            bounds.append((start, end))
        return tuple(bounds)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The bounds of quoted stretches, the marks included; each paragraph is quoted anew."""
        spans: list[Span] = []
        opened, closing, limit = -1, "", 0
        for mark in _QUOTE_MARK.finditer(self.text):
            char, at = mark[0], mark.start()
            opens = char in _QUOTE_PAIRS and (char != '"' or bool(_STRAIGHT_OPENS.match(self.text, at)))
            anew = opens and opened >= 0 and char == self.text[opened] and self._starts_line(at)
            if opened >= 0 and char in closing and at < limit and not anew:
                spans.append((opened, at + 1))
                opened = -1
            elif opens:
                if anew and at - opened <= LONGEST_QUOTATION:
                    spans.append((opened, opened + len(self.text[opened:at].rstrip())))
                opened, closing = at, _QUOTE_PAIRS[char]
                limit = min(at + LONGEST_QUOTATION, self.paragraph(at)[1])
        return tuple(spans)

    def _starts_line(self, at: int) -> bool:
        """Whether only blanks stand before the offset on its line."""
        before = self.text[max(0, at - 20) : at].rstrip(" \t")
        return not before or before[-1] in "\n\r\u2029"

    def sentence(self, at: int) -> Span:
        """The bounds of the sentence that holds the offset `at`."""
        return _holder(self.sentences, at)

    def sentence_near(self, at: int, reach: int) -> Span:
        """The bounds of the sentence that holds the offset `at`, no farther than `reach` away from it.

        It does not need the sentences of the whole text: where these are not known yet, only the stretch is looked at.
        """
        low, high = max(0, at - reach), min(len(self.text), at + reach)
        if "sentences" in self.__dict__:
            start, end = self.sentence(at)
            return max(low, start), min(high, end)
        width = self.once("width of lines", lambda: line_width(self.text))
        ends = [*sentence_ends_near(self.text, low, high, width)]
        ends += [end.end() for end in _PARAGRAPH_END.finditer(self.text, low, high)]
        return max((end for end in ends if end <= at), default=low), min(
            (end for end in ends if end > at), default=high
        )

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
    return tuple(pairwise(bounds)) if length else ()


def _holder(spans: tuple[Span, ...], at: int) -> Span:
    if not spans:
        return (0, 0)
    return spans[max(0, bisect_right(spans, (at, 1 << 62)) - 1)]
