"""Strings that leave a choice of whole dates: 1942 or 1943, 6 May, 7 May or 9 June 1942."""

import re
from collections.abc import Callable, Sequence

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate

__all__ = ["binds_the_first_alone", "by_choice"]

_OR = re.compile(r",? (?:or|ou|oder|o|или) |または|或")
_COMMA = re.compile(", |、")
_DOUBT = "?~%"
# A choice of more dates than this is a list of something else.
MOST = 8


def by_choice(text: str, read: Callable[[str], EdtfDate]) -> EdtfDate | None:
    """One of the dates that an "or" stands between, the first ones divided by commas; None where one of them is none.

    >>> by_choice("1942, 1943 or 1945", EdtfDate)
    EdtfDate('[1942,1943,1945]')
    """
    parts = _OR.split(text.strip())
    if len(parts) != 2:
        return None
    parts[:1] = _COMMA.split(parts[0])
    if len(parts) > MOST:
        return None
    try:
        dates = [str(read(part)) for part in parts]
    except ParseError:
        return None
    # In "May or June 1942" the year is that of both: the dates are not whole.
    unknown = ["XXXX" in date for date in dates]
    if (
        any(unknown) != all(unknown)
        or binds_the_first_alone(dates)
        or any(char in date for date in dates for char in "/[{")
    ):
        return None
    return EdtfDate(f"[{','.join(dates)}]")


def binds_the_first_alone(dates: Sequence[str]) -> bool:
    """Whether the first date is in doubt and the last is not: in "about 1942 or 1943" the word may be of both."""
    return dates[0][-1] in _DOUBT and dates[-1][-1] not in _DOUBT
