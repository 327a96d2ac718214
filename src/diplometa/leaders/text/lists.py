"""Lists of persons by their family names alone, and where plain words stand in a text."""

import re
from collections.abc import Iterator

from diplometa.leaders.lookup import leaders_named
from diplometa.leaders.text.polities import party_of

__all__ = ["CAPITALISED", "places_of", "surnames_in"]

# A word with a capital that is no part of a longer name.
CAPITALISED = re.compile(r"(?<![\w'\u2019.\-])[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_ONE = r"[^\W\d_a-z][^\W\d_]{1,20}"
# How far a list of names, and a name in it, is looked for.
_LONGEST_LIST, _LONGEST_NAME = 720, 24
_LIST = re.compile(
    rf"(?<![\w.'\u2019-])(?<![^\W\d_a-z] ){_ONE}(?:, {_ONE}){{1,30}},? and {_ONE}(?![\w-])(?! [^\W\d_a-z])"
)


def surnames_in(text: str) -> Iterator[tuple[int, int]]:
    """The known family names in lists of three and more that hold nothing else: Kishida, Modi and Albanese."""
    done = 0
    for at in places_of(text, " and "):
        # Most of what "and" joins is no list of names: that is seen without a pattern.
        if not text[at + len(" and ")].isupper() or at < done:
            continue
        begin = text.rfind(" ", max(done, at - _LONGEST_NAME), at)
        if begin < 1 or text[begin - 1] != "," or not text[begin + 1].isupper():
            continue
        found = _LIST.search(text, max(done, at - _LONGEST_LIST), at + len(" and ") + _LONGEST_NAME)
        if found is None or not found.start() < at < found.end():
            continue
        done = found.end()
        words = [*CAPITALISED.finditer(text, *found.span())]
        if all(leaders_named(word[0]) and party_of(word[0]) is None for word in words):
            yield from (word.span() for word in words)


def places_of(text: str, part: str) -> Iterator[int]:
    """Where a part stands in a text, but for its very end."""
    at = text.find(part)
    while 0 <= at < len(text) - len(part):
        yield at
        at = text.find(part, at + len(part))
