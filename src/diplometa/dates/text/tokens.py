"""The stretches of a text where dates may stand, cut into tokens: one letter each, over which the grammars run."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from diplometa.core.scan import Scan
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.vocabulary import anchors, of_other_calendar, tokens, words

__all__ = ["Token", "segments", "tokenise"]

# How far before and after an anchor the words of its date are looked for, and how much farther those of a month: the
# closings of treaties spell out the day before it and the year after it.
BEFORE, AFTER, MONTH_MORE = 40, 40, 60
_MARKS = {**{mark: mark for mark in ",.-/()[]'"}, **dict.fromkeys(";:!?", ";")}
_WITH_YEAR = frozenset({"year", "glued", "iso", "numeric"})
_GROUPS = {"japanese": "J", "iso": "I", "numeric": "F", "clock": "K", "era": "z", "fiscal": "q", "part": "q"}
# Kinds of words that are what they are in capitals only, or not between other capitals.
_CAPITALISED = frozenset({"month-or-word", "month-short", "weekday-short"})


class Token(NamedTuple):
    """One letter of the grammars, what it stands for, and where."""

    code: str
    value: str
    start: int
    end: int
    kind: str = ""
    date: Partial | None = None


def segments(scan: Scan) -> Iterator[tuple[int, int]]:
    """The stretches around the anchors, merged where they touch, cut at the bounds of words."""
    folded, start, end = scan.folded, 0, -1
    for first, last in _reaches(folded):
        if first > end:
            if end >= 0:
                yield start, _word_end(folded, end)
            start = _word_start(folded, max(0, first))
        end = max(end, last)
    if end >= 0:
        yield start, _word_end(folded, end)


def _reaches(folded: str) -> list[tuple[int, int]]:
    """How far the words of a date may stand before and after each anchor."""
    spelled, figures = anchors()
    known = words()
    reaches = [(found.start() - BEFORE, found.end() + AFTER) for found in figures.finditer(folded)]
    for found in spelled.finditer(folded):
        more = MONTH_MORE if found[0] in known and known[found[0]][0].startswith("month") else 0
        reaches.append((found.start() - BEFORE - more // 2, found.end() + AFTER + more))
    reaches.sort()
    return reaches


def _word_start(folded: str, at: int) -> int:
    stop = min(len(folded), at + 40)
    while at and at < stop and not folded[at - 1].isspace():
        at += 1
    return at


def _word_end(folded: str, at: int) -> int:
    stop = max(0, at - 40)
    if at >= len(folded):
        return len(folded)
    while at > stop and not folded[at].isspace():
        at -= 1
    return at


def tokenise(scan: Scan, start: int, end: int, language: str | None = None) -> list[Token]:
    """The tokens of a stretch; what no date is written with, in the language where one is named, has the letter x."""
    known, text, folded = words(language), scan.text, scan.folded
    found: list[Token] = []
    for match in tokens().finditer(folded, start, end):
        group = match.lastgroup or ""
        at, stop = match.span()
        raw = match[0]
        if group in _WITH_YEAR and of_other_calendar(folded, at, stop):
            group = ""
        # Nothing is one date across a blank line.
        if found and at - found[-1].end > 1 and text.count("\n", found[-1].end, at) > 1:
            found.append(Token("#", "", at, at))
        if not group:
            found.append(Token("x", raw, at, stop))
        elif group == "word":
            kind, value, code = known.get(raw, ("", raw, "x"))
            if kind in _CAPITALISED and not text[at].isupper():
                code = "l" if kind == "month-or-word" else "x"
            elif code == "M" and not text[at].isupper():
                code = "m"
            found.append(Token(code, raw if code in "sBU" or code == "x" else value, at, stop, kind))
        elif group == "mark":
            found.append(Token(_MARKS.get(raw, "x"), raw, at, stop))
        elif group == "numeric" and found and found[-1].code in "Mmn" and raw[3].isdigit():
            found.append(Token("y", raw[:4], at, at + 4))
        else:
            found.append(_figures(match, group, known))
    return found


def _figures(match: re.Match[str], group: str, known: dict[str, tuple[str, str, str]]) -> Token:
    at, stop = match.span()
    if group == "year":
        return Token("C" if match[0][-1] == "s" else "Y", match[0][:4], at, stop)
    if group == "glued":
        return Token("y", match[0], at, stop)
    if digits := match["number"]:
        day = len(digits) <= 2 and 1 <= int(digits) <= 31 and match["unit"] is None
        return Token(("O" if match["suffix"] else "D") if day else "N", digits, at, stop)
    if group == "phrase":
        phrase = " ".join(match[0].split())
        kind, value, code = known.get(phrase, ("", phrase, "x"))
        return Token(code, value or phrase, at, stop, kind)
    return Token(_GROUPS[group], match[0], at, stop)
