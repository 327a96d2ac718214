"""What a grammar of dates is made of: forms, each a pattern over token letters, and what they match."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from diplometa.dates.text.context import Context
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = ["Form", "Match", "touch"]


def touch(tokens: Sequence[Token]) -> bool:
    """Whether nothing stands between the tokens, not even a blank."""
    return all(one.end == other.start for one, other in pairwise(tokens))


class Match(NamedTuple):
    """Tokens that a form has matched, with what stands around them."""

    tokens: Sequence[Token]
    first: int
    stop: int
    context: Context

    @property
    def its(self) -> Sequence[Token]:
        """The tokens matched."""
        return self.tokens[self.first : self.stop]

    @property
    def start(self) -> int:
        """Where they start in the text."""
        return self.tokens[self.first].start

    def values(self, codes: str) -> list[str]:
        """The values of the tokens with one of these letters."""
        return [token.value for token in self.its if token.code in codes]

    def is_capital(self, token: Token) -> bool:
        """Whether a word is written with a capital."""
        return self.context.scan.text[token.start].isupper()

    def before(self, count: int = 1) -> Token | None:
        """The token so many before the first."""
        at = self.first - count
        return self.tokens[at] if at >= 0 else None

    def after(self, count: int = 1) -> Token | None:
        """The token so many after the last."""
        at = self.stop + count - 1
        return self.tokens[at] if at < len(self.tokens) else None


class Form(NamedTuple):
    """One way to write a date: a name, a pattern over token letters, and what reads it."""

    name: str
    pattern: str
    read: Callable[[Match], Partial | None]
