"""Numbers of treaty series that single out a treaty: `ETS No. 5`, `UNTS No. I-1021`, `MTDSG IV-4`, `ILO C087`."""

import re
from collections.abc import Iterator

from diplometa.treaties import lookup

__all__ = ["numbers_in"]

_NUMBER = re.compile(
    r"(?<![\w.])(?:(?:C?ETS|STCE?)\s(?:No\.?\s?|n°\s?)?(?P<ets>\d{1,3}[A-Z]?)"
    r"|(?:U\.?N\.?T\.?S\.?\s)(?:No\.?\s)?(?P<unts>(?:I|II)-\d{1,6})"
    r"|MTDSG\s(?:No\.?\s)?(?P<mtdsg>[IVXLC]{1,7}-(?:[A-Z]-)?\d{1,3}(?:-[a-z])?)"
    r"|ILO\s(?:Convention\s)?(?:No\.?\s?)?(?P<ilo>C?\d{1,3}))(?![\w-])"
)


def numbers_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The bounds of each number that one treaty alone has, with the id of that treaty."""
    for match in _NUMBER.finditer(text):
        scheme = match.lastgroup or ""
        value = match[scheme]
        if scheme == "ets":
            value = value.zfill(3 + value[-1].isalpha())
        elif scheme == "ilo":
            value = f"C{value.removeprefix('C').zfill(3)}"
        keys = lookup.registered(scheme, value)
        if len(keys) == 1:
            yield match.start(), match.end(), keys[0]
