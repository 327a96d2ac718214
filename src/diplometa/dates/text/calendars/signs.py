"""What a stretch of text may hold of other calendars and scripts: most hold nothing, and are not read for any."""

import re
from functools import cache
from typing import NamedTuple

from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.dates.text.calendars.names import eras, spaced, spoken

__all__ = ["Signs", "signs"]

_WORD = re.compile(r"[^\W\d_]+")
# Figures as Korean has them: 2024. 5. 6.
_FIGURES = re.compile(r"[0-9]{4}\.\s[0-9]{1,2}\.\s[0-9]")


class Signs(NamedTuple):
    """Which of them there may be: other scripts, months, eras, words for a style."""

    scripts: bool
    months: bool
    eras: bool
    styles: bool


@cache
def _scripts() -> re.Pattern[str]:
    """Scripts other than Latin, Greek and Cyrillic; so wide a range takes long to compile, and most texts need none."""
    return re.compile(r"[\u0590-\u1dff\u2e80-\uffff]")


@cache
def _telling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The first word of each month, the longest of each era and of each word for a style."""
    months = {_WORD.findall(name)[0] for name in table("calendar_months").column("name")}
    named = {max(words, key=len) for words in _eras()}
    phrases = [" ".join(words) for kind in ("old-style", "new-style") for words in spoken(kind)]
    return frozenset(months), frozenset(named), frozenset(max(_WORD.findall(phrase), key=len) for phrase in phrases)


@cache
def _eras() -> tuple[frozenset[str], ...]:
    """The words of each era: all of them stand in a stretch that names it."""
    alone = [frozenset({name}) for name in eras("month-alone") if name.isalpha()]
    return (*(frozenset(_WORD.findall(name)) for name in eras("name")), *alone)


@cache
def _capitals() -> re.Pattern[str]:
    """The eras that are letters, as these are written, and the year of a Japanese one in short."""
    names = sorted(name.upper() for kind in ("capitals", "month-alone") for name in eras(kind) if name.isascii())
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spaced(name) for name in names)}|[MTSHR]\.?[0-9]{{1,2}}[./-])")


def _has_script(text: str, start: int, end: int) -> bool:
    return not text[start:end].isascii() and _scripts().search(text, start, end) is not None


def signs(scan: Scan, start: int, end: int) -> Signs | None:
    """What a stretch may hold; None where it is nothing. Other scripts may hold any."""
    text = scan.text
    if _FIGURES.search(text, start, end) or _has_script(text, start, end):
        return Signs(scripts=True, months=True, eras=True, styles=True)
    words = frozenset(_WORD.findall(scan.folded, start, end))
    months, named, styles = (not those.isdisjoint(words) for those in _telling())
    named = named and any(map(words.issuperset, _eras()))
    named = named or _capitals().search(scan.text, start, end) is not None
    return Signs(scripts=False, months=months, eras=named, styles=styles) if months or named or styles else None
