"""The canonical text of a provision taken apart: `Annex 2, Article 5(1)(a)`, in strings and tuples alone.

    provision   = [annex ", "] path
    path        = head *number-in-brackets
    head        = "Article 5" | "Preamble" | "Chapter VII" | ...
    brackets    = "(1)" | "(a)" | "(iv)"

The kinds of bracketed numbers follow from place and form: below an article a figure is a paragraph and a letter a
subparagraph, then one step down with every bracket. A part that brackets cannot say is written out: `Article 1,
Section A(2)`.
"""

import re
from typing import NamedTuple

from diplometa.core.errors import ParseError
from diplometa.core.numerals import roman

__all__ = [
    "HEADS",
    "KINDS",
    "LADDER",
    "ProvisionPart",
    "below",
    "normal_kind",
    "normal_number",
    "read_provision",
    "write_provision",
]

# From the outermost to the innermost; a kind may only stand below one that stands before it here.
KINDS = (
    "annex",
    "appendix",
    "protocol",
    "schedule",
    "preamble",
    "recital",
    "part",
    "title",
    "chapter",
    "rule",
    "regulation",
    "article",
    "section",
    "paragraph",
    "alinea",
    "subparagraph",
    "point",
    "subpoint",
    "subsubpoint",
    "indent",
    "item",
    "sentence",
)
HEADS = frozenset(KINDS[: KINDS.index("paragraph")])
# What brackets say, one step below another.
LADDER = ("paragraph", "subparagraph", "subpoint", "subsubpoint")
# What stands beside the ladder, with the step below it.
_BESIDE = {"alinea": "subparagraph", "point": "subpoint"}
# Other names of kinds.
_SYNONYMS = {"subsubparagraph": "subpoint", "sub-paragraph": "subparagraph"}
# Kinds whose roman and arabic numbers agree.
_COUNTED = HEADS - {"preamble", "recital"}
# There may be one alone, or, of an article, the words that name it say no number: "the preceding Article".
_UNNUMBERED = frozenset({"annex", "appendix", "article", "preamble", "protocol", "schedule"})
# Alone, these are letters: Annex C stands after Annex B, and no instrument has a hundred annexes.
_LETTERS = frozenset("LCDMlcdm")
_LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies"
_ROMAN_NUMBER = re.compile(rf"([ivxlcdm]{{1,15}})\s*({_LATIN})?", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9a-z][0-9a-z.\-]{0,30}", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()\s]{1,31})\)")
_HEAD = re.compile(r"([A-Za-z]+)(?: ([0-9A-Za-z][0-9A-Za-z.\-]*))?((?:\([^()\s]*\))*)")
MOST_PARTS = 12


class ProvisionPart(NamedTuple):
    """One step of a path: its kind and its number (empty where there is only one, as of a preamble)."""

    kind: str
    number: str


def normal_kind(kind: str) -> str:
    """The name of a kind in canonical texts."""
    return _SYNONYMS.get(kind, kind)


def normal_number(kind: str, number: str) -> str:
    """The number in its canonical form: figures where roman and arabic agree, no blanks before `bis`.

    >>> normal_number("article", "V"), normal_number("article", "XIV bis"), normal_number("subparagraph", "iv")
    ('5', '14bis', 'iv')
    """
    tidy = "".join(number.split())
    if kind in _COUNTED and tidy not in _LETTERS:
        if match := _ROMAN_NUMBER.fullmatch(tidy):
            value = roman(match[1])
            if value is not None:
                return f"{value}{(match[2] or '').lower()}"
        return tidy.lstrip("0") or tidy if tidy.isdigit() else tidy
    return tidy


def write_provision(parts: tuple[ProvisionPart, ...]) -> str:
    """The canonical text of a path."""
    pieces: list[str] = []
    above = ""
    for kind, number in parts:
        if pieces and number and kind == below(above, number):
            pieces[-1] += f"({number})"
        else:
            pieces.append(f"{kind.capitalize() if not pieces or kind in HEADS else kind} {number}".rstrip())
        above = kind
    return ", ".join(pieces)


def below(kind: str, number: str) -> str:
    """The kind of a bracketed number right below a part of this kind; empty where brackets say nothing.

    >>> below("article", "1"), below("article", "a"), below("subparagraph", "iv")
    ('paragraph', 'subparagraph', 'subpoint')
    """
    if kind in LADDER:
        return LADDER[LADDER.index(kind) + 1] if kind != LADDER[-1] else ""
    if kind in _BESIDE:
        return _BESIDE[kind]
    return LADDER[0 if number[:1].isdigit() else 1] if kind in HEADS else ""


def read_provision(text: str) -> tuple[ProvisionPart, ...]:
    """The parts of a canonical text.

    Raises:
        ParseError: it is not canonical; the span is that of the first wrong piece.
    """
    parts: list[ProvisionPart] = []
    at = 0
    for piece in text.split(", "):
        match = _HEAD.fullmatch(piece)
        kind = match[1].lower() if match else ""
        if match is None or kind not in KINDS or len(parts) >= MOST_PARTS:
            raise _fault("not a provision", text, at, at + len(piece))
        parts.append(ProvisionPart(kind, match[2] or ""))
        for number in _BRACKETS.finditer(match[3]):
            step = below(parts[-1].kind, number[1])
            if not step or not _NUMBER.fullmatch(number[1]):
                raise _fault("no part can stand in these brackets", text, at + match.start(3), at + len(piece))
            parts.append(ProvisionPart(step, number[1]))
        at += len(piece) + 2
    result = tuple(parts)
    _check_path(result, text)
    return result


def _check_path(parts: tuple[ProvisionPart, ...], text: str) -> None:
    for kind, number in parts:
        if normal_number(kind, number) != number:
            raise _fault(f"{kind} {number} is not in canonical form", text, 0, len(text), normal_number(kind, number))
        if kind in _COUNTED and number.isalpha() and len(number) > 2:
            raise _fault(f"{number} is not the number of a {kind}", text, 0, len(text))
        if not number and kind not in _UNNUMBERED:
            raise _fault(f"{kind} has no number", text, 0, len(text))
    order = [KINDS.index(kind) for kind, _ in parts]
    if order != sorted(set(order)):
        raise _fault("its parts do not stand from the outermost to the innermost", text, 0, len(text))
    if write_provision(parts) != text:
        raise _fault("not in canonical form", text, 0, len(text), write_provision(parts))


def _fault(
    message: str, text: str, start: int, end: int, expected: str = "such as Article 5(1)(a) or Annex 2, Article 3"
) -> ParseError:
    return ParseError(f"{message}: {text[start:end][:60]!r}", source=text, start=start, end=end, expected=expected)
