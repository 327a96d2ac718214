"""A mention: a value with the words that say it, at exact offsets into the unmodified input."""

from typing import Generic, TypeVar

import attrs

__all__ = ["Mention"]

T_co = TypeVar("T_co", covariant=True)
V = TypeVar("V")


@attrs.frozen(kw_only=True)
class Mention(Generic[T_co]):
    """What a stretch of text says.

    `start` and `end` are half-open code points into the unmodified input and `text` is what stands between them; `rule`
    names the reader that found it; `alternatives` are other values that the same words may have.
    """

    value: T_co
    start: int
    end: int
    text: str
    rule: str
    alternatives: tuple[T_co, ...] = ()

    @staticmethod
    def cut(text: str, start: int, end: int, *, value: V, rule: str, alternatives: tuple[V, ...] = ()) -> "Mention[V]":
        """The mention of `value` in `text` from `start` to `end`: the one way to make one, so that its text is exact.

        >>> Mention.cut("in Tokyo today", 3, 8, value="JP", rule="example").text
        'Tokyo'

        Raises:
            ValueError: the span is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}:{end} does not lie in a text of {len(text)} characters")
        return Mention(value=value, start=start, end=end, text=text[start:end], rule=rule, alternatives=alternatives)

    def __str__(self) -> str:
        return f"{self.text} [{self.start}:{self.end}] {self.value}"
