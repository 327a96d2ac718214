"""Whether a stretch of text may hold a date of another calendar or script: most hold none, and are not read for one."""

import re
from functools import cache

from diplometa.core.scan import Scan
from diplometa.data.tables import table

__all__ = ["may_hold"]

# Words, and letters with stops between them: "showa", "a.h".
_WORDS = re.compile(r"[^\W\d_]+(?:\.\s?[^\W\d_]\b)*")
# Scripts other than Latin, Greek and Cyrillic; figures as Korean has them (2024. 5. 6.); a Japanese year by the letter
# of its era (S26.9.8).
_SIGNS = re.compile(
    r"[\u0590-\u1dff\u2e80-\uffff]|[0-9]{4}\.\s[0-9]{1,2}\.\s[0-9]"
    r"|(?<![^\W_])[mtshr]\.?[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]|\bст\b|стил"
)


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    """Of each name of a month or era and of each style the longest word: one of any, one that is one in capitals."""
    loud = {name for name, kind in table("eras").select("name", "kind") if kind == "capitals"}
    names = {name for name, kind in table("eras").select("name", "kind") if kind not in {"capitals", "letter"}}
    names |= {*table("calendar_months").column("name")}
    names |= {word for word, kind in table("calendar_words").select("word", "kind") if kind.endswith("-style")}
    spaced = {name.replace(".", ". ") for name in (*names, *loud)}
    return frozenset(map(_longest, names | (spaced - loud))), frozenset(map(_longest, loud))


def _longest(name: str) -> str:
    return max(_WORDS.findall(name) or [name], key=len)


def may_hold(scan: Scan, start: int, end: int) -> bool:
    """Whether a word or sign of another calendar or script stands in a stretch."""
    words = _WORDS.findall(scan.folded, start, end)
    names, loud = _names()
    if not names.isdisjoint(words) or _SIGNS.search(scan.folded, start, end):
        return True
    return any(scan.text.find(word.upper(), start, end) >= 0 for word in loud.intersection(words))
