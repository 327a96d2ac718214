"""A mention: a value with the words that say it, at exact offsets into the unmodified input."""

from typing import Generic, TypeVar, cast

import attrs

from diplometa.core.records import RecordError, refuse

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

    def __attrs_post_init__(self) -> None:
        # Made by the thousand, and of any stretch, blanks too: only what no mention can be is refused.
        if not isinstance(cast("object", self.alternatives), tuple):
            refuse(self, "alternatives", "a tuple")
        if self.start < 0 or self.end - self.start != len(self.text):
            refuse(self, "end", f"start + {len(self.text)}, where the text ends")

    @staticmethod
    def cut(text: str, start: int, end: int, *, value: V, rule: str, alternatives: tuple[V, ...] = ()) -> "Mention[V]":
        """The mention of `value` in `text` from `start` to `end`: the one way to make one, so that its text is exact.

        >>> Mention.cut("in Tokyo today", 3, 8, value="JP", rule="example").text
        'Tokyo'

        Raises:
            RecordError: the span is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(text):
            found = f"span {start}:{end} does not lie in a text of {len(text)} characters"
            raise RecordError(f"{found}; expected 0 <= start < end <= length", field="start")
        return Mention(value=value, start=start, end=end, text=text[start:end], rule=rule, alternatives=alternatives)

    def __str__(self) -> str:
        return f"{self.text} [{self.start}:{self.end}] {self.value}"
