"""Titles of the registry with a year behind their noun: "Convention de 1951 relative au statut des réfugiés"."""

import re
from collections.abc import Iterator

from diplometa.treaties import lookup

__all__ = ["dated_titles"]

# Years are few in a text: the words before each are looked at.
_YEAR = re.compile(r"[12](?<!\w.)(?:[89]\d\d|0\d\d),?(?: года?)? (?=\w)")
_NOUN = re.compile(
    r"(?<!\w)(?P<noun>[CATPKVПКДС][^\W\d_]{4,14}) (?:de|du|del|di|do|von|vom|van|aus|от) "
    r"(?:\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?)?$"
)
_LONGEST_HEAD = 48
_WORD = re.compile(r"[\w'’-]+ ?")
_MOST_WORDS, _FEWEST = 14, 3


def dated_titles(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The bounds of each title with a year in it, the one treaty that has the title and the year, and the year."""
    for found in _YEAR.finditer(text):
        head = _NOUN.search(text, max(0, found.start() - _LONGEST_HEAD), found.start())
        if head is None:
            continue
        year = text[found.start() : found.start() + 4]
        for end in _ends(text, found.end()):
            known = lookup.keys_of(f"{head['noun']} {text[found.end() : end]}")
            keys = [key for key in known if year in lookup.years(key)]
            if len(keys) == 1:
                yield head.start(), end, keys[0], year
                break


def _ends(text: str, at: int) -> list[int]:
    """Where a title may end whose words go on from an offset, the longest first."""
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (word := _WORD.match(text, at)):
        at = word.end()
        ends.append(at - word[0].endswith(" "))
    return ends[: _FEWEST - 2 : -1]
