"""Locators in Chinese characters: 第五条, 第五十一條第二項."""

import re

from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.text.paths import Locator

__all__ = ["locators_in_ideographs", "number_in_ideographs"]

_DIGITS = {char: n for n, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_KINDS = {
    "条": "article",
    "條": "article",
    "章": "chapter",
    "款": "paragraph",
    "項": "paragraph",
    "项": "subparagraph",
    "号": "subparagraph",
}
_PLACE = re.compile(
    r"第\s?([〇零一二三四五六七八九十百]{1,7}|\d{1,4})\s?([条條章款項项号])(?:の([二三四五六七八九十]))?"
)
_LATIN = {"二": "bis", "三": "ter", "四": "quater"}


def number_in_ideographs(text: str) -> int:
    """The value of a number below one thousand in Chinese characters or in figures."""
    if text.isascii():
        return int(text)
    total = current = 0
    for char in text:
        if char in "十百":
            total, current = total + max(current, 1) * (10 if char == "十" else 100), 0
        else:
            current = current * 10 + _DIGITS[char]
    return total + current


def locators_in_ideographs(text: str) -> tuple[Locator, ...]:
    """The locators of a text that are written in Chinese characters."""
    if "第" not in text:
        return ()
    found: list[Locator] = []
    for match in _PLACE.finditer(text):
        part = ProvisionPart(_KINDS[match[2]], f"{number_in_ideographs(match[1])}{_LATIN.get(match[3], '')}")
        if found and found[-1].end == match.start() and part.kind not in ("article", "chapter"):
            last = found.pop()
            found.append(last._replace(end=match.end(), paths=((*last.paths[0], part),)))
        elif part.kind in ("article", "chapter"):
            found.append(Locator(match.start(), match.end(), ((part,),), part.kind))
    return tuple(found)
