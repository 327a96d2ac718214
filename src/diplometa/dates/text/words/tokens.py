"""The stretches of a text where dates may stand, cut into tokens: one letter each, over which the grammars run."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, cast

from diplometa.core.numerals import roman
from diplometa.core.scan import Scan
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.vocabulary import of_other_calendar, tokens, words

__all__ = ["Token", "tokenise"]

_MARKS = {**{mark: mark for mark in ",.-/()[]'"}, **dict.fromkeys(";:!?", ";")}
_WORDS = frozenset({"plain", "word"})
_WITH_YEAR = frozenset({"year", "glued", "iso", "numeric"})
_GROUPS = {"iso": "I", "numeric": "F", "clock": "K", "era": "z", "fiscal": "q", "part": "q"}
# Kinds of words that are what they are in capitals only, or not between other capitals.
_CAPITALISED = frozenset({"month-or-word", "month-short", "weekday-short"})
# What a phrase of the table is made of, as a text is.
_PIECES = re.compile(r"[^\W0-9_]+|[0-9]+|[^\s\w]")
_DAY_THEN_WORD = re.compile(r"[0-9]{1,2}\s[^\W0-9_]")


class Token(NamedTuple):
    """One letter of the grammars, what it stands for, and where."""

    code: str
    value: str
    start: int
    end: int
    kind: str = ""
    date: Partial | None = None


class _Entry(NamedTuple):
    """What a word's token has, its code where it is written in small letters, and the phrases that it begins.

    These are by the piece that follows it: how many tokens make one, and its text.
    """

    code: str
    value: str
    kind: str
    small: str
    phrases: dict[str, list[tuple[int, str]]]


@cache
def _entries(language: str | None) -> dict[str, _Entry]:
    """Every word of the table, and every one that begins a phrase of it; of one language, or of all."""
    found: dict[str, _Entry] = {}
    for word, (kind, value, code) in words(language).items():
        small = code
        if kind in _CAPITALISED:
            small = "l" if kind == "month-or-word" else "x"
        elif code == "M":
            small = "m"
        found[word] = _Entry(code, word if code in "sBUx" else value, kind, small, {})
    for phrase in sorted(found, key=len, reverse=True):
        if len(pieces := _PIECES.findall(phrase)) > 1:
            head = found.setdefault(pieces[0], _Entry("x", pieces[0], "", "x", {}))
            head.phrases.setdefault(pieces[1], []).append((len(pieces), phrase))
    return found


def tokenise(scan: Scan, start: int, end: int, language: str | None = None) -> list[Token]:
    """The tokens of a stretch; what no date is written with, in the language where one is named, has the letter x."""
    entries, text, folded = _entries(language), scan.text, scan.folded
    get, new = entries.get, cast("Callable[[type[Token], object], Token]", tuple.__new__)
    found: list[Token] = []
    leading: list[tuple[int, _Entry]] = []
    last = start
    for match in tokens().finditer(folded, start, end):
        raw = match[0]
        at, stop = match.span()
        # Nothing is one date across a blank line.
        if at - last > 1 and found and text.count("\n", last, at) > 1:
            found.append(Token("#", "", at, at))
        last = stop
        group = match.lastgroup
        if group in _WORDS:
            if (entry := get(raw)) is None:
                # Most are these: made without the detour of the class.
                found.append(new(Token, ("x", raw, at, stop, "", None)))
                continue
            code, value, kind, small, phrases = entry
            if phrases:
                leading.append((len(found), entry))
            code = code if code == small or text[at].isupper() else small
            found.append(new(Token, (code, value, at, stop, kind, None)))
        elif group == "mark":
            found.append(new(Token, (_MARKS.get(raw, "x"), raw, at, stop, "", None)))
        else:
            found.append(_figures(match, found, folded))
    return _joined(found, leading, folded, entries) if leading else found


def _joined(
    found: list[Token], leading: list[tuple[int, _Entry]], folded: str, entries: dict[str, _Entry]
) -> list[Token]:
    """The tokens, those of each phrase put into one; `leading` are the words that may begin one, with their places."""
    made: list[Token] = []
    done = 0
    for at, head in leading:
        if at < done or at + 1 == len(found):
            continue
        start = found[at].start
        for length, phrase in head.phrases.get(folded[found[at + 1].start : found[at + 1].end], ()):
            stop = at + length
            if stop <= len(found) and " ".join(folded[start : found[stop - 1].end].split()) == phrase:
                code, value, kind, *_ = entries[phrase]
                made += found[done:at]
                made.append(Token(code, value or phrase, start, found[stop - 1].end, kind))
                done = stop
                break
    return made + found[done:] if made or done else found


def _century(raw: str, at: int, stop: int) -> Token:
    """The number of a century in roman numerals: XIXth."""
    number = roman(raw.rstrip("dhnrst"))
    return Token("O", str(number), at, stop, "roman") if number else Token("x", raw, at, stop)


def _in_code(found: list[Token], at: int, folded: str) -> bool:
    """Whether a slash joins the number to letters or to a number that is no day: A/RES/55/2, S/2004/3."""
    if len(found) < 2 or found[-1].code != "/" or (found[-1].end, found[-2].end) != (at, found[-1].start):
        return False
    code = found[-2].code
    if code == "Y":
        return _in_code(found[:-2], found[-2].start, folded)
    # A month may follow the day of another calendar's date: 1 Muharram 1446 AH/7 July 2024.
    return code == "N" or (code in "xa" and not _DAY_THEN_WORD.match(folded, at))


def _figures(match: re.Match[str], found: list[Token], folded: str) -> Token:
    """The token of what is no word, after those found before it."""
    group, raw = match.lastgroup or "", match[0]
    at, stop = match.span()
    if group == "roman":
        return _century(raw, at, stop)
    if group in _WITH_YEAR and of_other_calendar(folded, at, stop):
        return Token("x", raw, at, stop)
    if group == "numeric" and found and found[-1].code in "Mmn" and raw[3].isdigit():
        return Token("y", raw[:4], at, at + 4)
    if group == "year":
        return Token("Y" if raw[-1].isdigit() else "C", raw[:4], at, stop)
    if group == "blank":
        return Token("Z", f"{raw[:2]}XX", at, stop)
    if group == "glued":
        return Token("y", raw, at, stop)
    if digits := match["number"]:
        day = len(digits) <= 2 and 1 <= int(digits) <= 31 and match["unit"] is None and not _in_code(found, at, folded)
        return Token(("O" if match["suffix"] else "D") if day else "N", digits, at, stop)
    return Token(_GROUPS[group], raw, at, stop)
