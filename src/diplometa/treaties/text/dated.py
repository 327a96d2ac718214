"""Titles of the registry with a year behind their noun: "Convention de 1951 relative au statut des réfugiés"."""

import re
from collections.abc import Iterator

from diplometa.treaties import lookup

__all__ = ["dated_titles"]

_NOUN_AND_YEAR = re.compile(
    r"(?<!\w)(?P<noun>[CATPKVПКДС][^\W\d_]{4,14}) (?:de|du|del|di|do|von|vom|van|aus|от)"
    r" (?:\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?)?(?P<year>1[89]\d\d|20\d\d),?(?: года?)? (?=\w)"
)
_WORD = re.compile(r"[\w'’-]+ ?")
_MOST_WORDS, _FEWEST = 14, 3


def dated_titles(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The bounds of each title with a year in it, the one treaty that has the title and the year, and the year."""
    for head in _NOUN_AND_YEAR.finditer(text):
        ends: list[int] = []
        at = head.end()
        while len(ends) < _MOST_WORDS and (word := _WORD.match(text, at)):
            at = word.end()
            ends.append(at - word[0].endswith(" "))
        for end in reversed(ends[_FEWEST - 1 :]):
            known = lookup.keys_of(f"{head['noun']} {text[head.end() : end]}")
            keys = [key for key in known if head["year"] in lookup.years(key)]
            if len(keys) == 1:
                yield head.start(), end, keys[0], head["year"]
                break
