"""The words and numbers that name one place in an instrument: "Article", "para.", `5(1)(a)`, `XXIV:5(b)`, `14 bis`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.matching import words_of
from diplometa.core.numerals import cardinal, ordinal, roman
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.treaties.grammar import HEADS, KINDS, ProvisionPart, below

__all__ = [
    "DOTTED",
    "RANK",
    "Designator",
    "Unit",
    "below",
    "designator_at",
    "neighbour_before",
    "ordinal_before",
    "unit_at",
    "unit_pattern",
    "units_in",
]

RANK = {kind: i for i, kind in enumerate(KINDS)}
# A number after a dot, of which the instrument's own style tells whether it is a paragraph or belongs to the
# article's number.
DOTTED = "dotted"
RANK[DOTTED] = RANK["paragraph"]
LAST = "last"
# "Artikel 31 bis 33" is a range.
_LATIN = r"bis(?! \d)|ter|quater|quinquies|sexies|septies|octies|novies|decies"
_LETTERED = frozenset({"annex", "appendix", "schedule", "part", "section", "article", "chapter", "protocol", "title"})
_HEAD = re.compile(
    rf"(?P<figure>\d{{1,4}}(?![\d%])|[IVXLC]{{1,6}}-\d{{1,2}}(?![\w%-])|[IVXLCDM]{{1,9}}(?![A-Za-z])|[ivxlcdm]{{1,9}}(?![a-z])|[A-Z](?![A-Za-z]))"
    rf"(?P<latin>[ -]?(?:{_LATIN})(?!\w))?(?P<letter>[a-z](?![\w)])|-?[A-Z](?!\w)| [A-Z](?= \(\d)"
    rf"|(?(latin) [A-Z](?![\w.])|(?!)))?"
    r"(?:\.?[ºª°]|er(?!\w))?"
)
_WORD = re.compile(r"[A-Za-z]{2,12}(?:-[a-z]{3,7})?(?!\w)")
_FIRST_WORD = re.compile(r"[^\W_]+|\S")
_FOREIGN_WORD = re.compile(r"[^\W\d_]{4,14}(?![\w-])")
# Ordinals of other languages that are words of English texts, too.
_ENGLISH_TOO = frozenset({"prima", "second", "seconde"})
_LOW = re.compile(
    rf"[(\[«“\"]?(?P<number>\d{{1,3}}(?![\d%])(?:[ -]?(?:{_LATIN})(?!\w)|[a-z](?![\w)]))?|[a-z]{{1,5}}(?![\w])"
    rf"|[A-Z]{{1,2}}(?!\w)|[а-к](?!\w))(?:\.?[ºª°]|er(?!\w))?(?P<close>[)\]»”\"]\)?)?"
)
# "S. 1" behind the paragraph is its sentence in German; elsewhere a page.
_SENTENCE = {"paragraph": "sentence"}
# Letters of the Russian alphabet stand for those at the same place of the Latin one.
_CYRILLIC = str.maketrans("абвгдежзик", "abcdefghij")
_BRACKET = re.compile(
    rf"[ ]?\((?P<bracket>\d{{1,3}}|[a-z]{{1,5}}|[A-Z]{{1,2}})\)(?:(?:{_LATIN})(?!\w))?"
    rf"|\.(?P<dotted>\d{{1,3}})(?![\w%])|:(?P<colon>\d{{1,3}})(?![\w%])"
    r"|[.:](?P<letter>[A-Za-z])(?:\)|(?![\w.])|\.(?=,?\s(?:of|to|and|or)\s))"
    r"|[ ]?(?P<half>[a-z]{1,4})\)|,?[ ]?§[ ]?(?P<sign>\d{1,3})(?:er)?(?!\w)"
    r"|[ ]S\.[ ]?(?P<satz>\d{1,2})(?!\w)"
    r"|,?[ ](?:No|Nr|n\.?[°º])\.?[ ]?(?P<no>\d{1,3})(?!\w)"
)
_NO = re.compile(r"(?:n[or°º]s?\.?|n\.[°º]|№)[  ]?(?=\d)", re.IGNORECASE)
_GAP = re.compile(r"\.?\s{0,3}")
_ORDINAL = re.compile(
    r"((?:[a-z]+-)?[^\W\d_]+|\d{1,3}(?:st|nd|rd|th|er?|º|ª))"
    r"(?:[- ](preambular|introductory|operative|unnumbered))?[ ]$",
    re.IGNORECASE,
)
# Before a capital alone: a newspaper has preceding articles, too.
_NEIGHBOUR = re.compile(r"(?<!\w)(?:the\s)?(?P<which>preceding|previous|foregoing|following|next)\s$")
_PROSE = re.compile(r" (?!of |and |or |to |in |de |du |des |van |as |is |shall |was |has |may |applies )[a-z]")


class Unit(NamedTuple):
    """A word for a kind of place: where it ends, and whether it announces `one`, `many` or either."""

    kind: str
    number: str
    end: int


class Designator(NamedTuple):
    """The number after the word, taken apart; `bracketed` when it begins with a bracket or ends with one."""

    parts: tuple[ProvisionPart, ...]
    end: int


@cache
def _units() -> dict[str, tuple[str, str]]:
    words = {
        fold(word): (kind, number) for word, kind, number in table("provision_words").select("word", "kind", "number")
    }
    return words | {sign: ("paragraph", "many" if len(sign) > 1 else "either") for sign in ("§", "§§", "¶", "¶¶")}


@cache
def unit_pattern() -> re.Pattern[str]:
    """What finds every word for a kind of place in a folded text."""
    words: dict[str, list[str]] = {}
    for word in sorted(_units(), key=len, reverse=True):
        words.setdefault(word[0], []).append(re.escape(word[1:]))
    # Each branch begins with a letter: the search skips all places that begin with none of them.
    branches = [
        rf"{first}(?<![\w-]{first})(?:{'|'.join(rests)})(?![\w-])"
        for first, rests in words.items()
        if first not in "§¶"
    ]
    return re.compile(rf"{'|'.join(branches)}|§§?|¶¶?")


@cache
def _first_words() -> frozenset[str]:
    """The words and marks with which the words for kinds of places begin."""
    return frozenset(match[0] for unit in _units() if (match := _FIRST_WORD.match(unit)))


def units_in(scan: Scan) -> Iterator[int]:
    """Where the words for kinds of places begin in a text, by way of its words, which names are looked for in, too."""
    words, start_of = words_of(scan)
    for i in compress(count(), map(_first_words().__contains__, words)):
        start = start_of(i)
        if unit_pattern().match(scan.folded, start):
            yield start


def unit_at(folded: str, at: int) -> Unit | None:
    """The word for a kind of place that begins here."""
    if match := unit_pattern().match(folded, at):
        return Unit(*_units()[match[0]], match.end())
    return None


def designator_at(text: str, at: int, kind: str, *, listed: bool = False) -> Designator | None:
    """The number of a place of this kind that begins at or soon after `at`; `listed` where no word stands before it."""
    start = at if listed else _skip(text, at)
    if kind == "preamble":
        return Designator((ProvisionPart(kind, ""),), at)
    first = _head(text, start, kind, listed=listed) if kind in HEADS else _low(text, start, kind, listed=listed)
    if first is None:
        return None
    parts, end = list(first.parts), first.end
    while (match := _BRACKET.match(text, end)) and len(parts) < 8:
        number = match[match.lastgroup or 0]
        dotted = match["dotted"] and len(parts) == 1 and kind == "article"
        step = DOTTED if dotted else below(_plain(parts[-1].kind), number)
        step = _SENTENCE.get(parts[-1].kind, "") if match["satz"] else step
        if not step:
            break
        parts.append(ProvisionPart(step, number))
        end = match.end()
    return Designator(tuple(parts), end)


def _plain(kind: str) -> str:
    return "paragraph" if kind == DOTTED else kind


def _skip(text: str, at: int) -> int:
    """Past the full stop, the blanks and a "No." between the word and its number."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    sign = _NO.match(text, start)
    return sign.end() if sign else start


def _head(text: str, start: int, kind: str, *, listed: bool) -> Designator | None:
    match = _HEAD.match(text, start)
    if match is None:
        return None if listed else _in_words(text, start, kind)
    figure, latin, letter = match["figure"], (match["latin"] or "").strip(" -"), (match["letter"] or "").strip()
    if (
        not figure[0].isdigit()
        and roman(figure.partition("-")[0]) is None
        and not (kind in _LETTERED and figure.isupper() and len(figure) == 1)
    ):
        return None
    ranged = letter[:1] == "-" and figure.isalpha() and letter[1] in "IVX"
    end, letter = (match.end("figure"), "") if ranged else (match.end(), letter)
    alone = len(figure) == 1 and figure.isalpha() and (figure not in "VXvx" or listed)
    if alone and not (figure == "I" and _is_capitalized(text, start)) and _PROSE.match(text, end):
        return None
    parts = [ProvisionPart(kind, figure + latin + ("" if letter.isupper() and kind == "article" else letter))]
    if kind == "article" and letter.isupper():
        parts.append(ProvisionPart("section", letter))
    return Designator(tuple(parts), end)


def _is_capitalized(text: str, start: int) -> bool:
    """Whether the word before a number has a capital: "Article I says", not "in this article I say"."""
    before = text[max(0, start - 24) : start].split()
    return bool(before) and before[-1][0].isupper()


def _in_words(text: str, start: int, kind: str) -> Designator | None:
    """A number in words, as in "Article Five", "Part Two", "article premier"."""
    match = _WORD.match(text, start)
    if match and match[0][0].isupper() and (value := cardinal(match[0])):
        return Designator((ProvisionPart(kind, str(value)),), match.end())
    return _counted_behind(text, start, kind)


def _counted_behind(text: str, start: int, kind: str) -> Designator | None:
    """A number that is an ordinal of another language behind its word: "párrafo segundo"."""
    match = _FOREIGN_WORD.match(text, start)
    word = fold(match[0]) if match else ""
    value = _ordinals().get(word) if word and word not in _ENGLISH_TOO else None
    return Designator((ProvisionPart(kind, str(value)),), match.end()) if match and value else None


def _low(text: str, start: int, kind: str, *, listed: bool) -> Designator | None:
    match = _LOW.match(text, start)
    if match is None:
        return None if listed else _counted_behind(text, start, kind)
    number, closed = match["number"].translate(_CYRILLIC), match["close"] is not None
    if number.isalpha():
        if not closed and (
            (len(number) > 1 and roman(number) is None and number != LAST)
            or _PROSE.match(text, match.end())
            or (listed and kind == "paragraph")
        ):
            return None
        kind = "subparagraph" if kind in ("alinea", "paragraph", "point") and number != LAST else kind
    elif (
        number[-1].isalpha()
        and kind == "paragraph"
        and len(number.rstrip("abcdefgh")) == len(number) - 1
        and text[match.end() : match.end() + 1] == "."
    ):
        parts = (ProvisionPart(kind, number[:-1]), ProvisionPart("subparagraph", number[-1]))
        return Designator(parts, match.end() + text.startswith((".,", ". of"), match.end()))
    return Designator((ProvisionPart(kind, "".join(number.split())),), match.end())


@cache
def _ordinals() -> dict[str, int]:
    """The ordinals of other languages, folded."""
    rows = table("number_words").select("word", "value", "kind")
    return {fold(word): int(value) for word, value, kind in rows if kind == "ordinal" and value.isdigit()}


@cache
def _last() -> frozenset[str]:
    return frozenset(fold(word) for word, part in table("title_words").select("word", "kind") if part == "last")


def _ordinal(word: str) -> int | None:
    """The value of an ordinal in words or figures, in any language."""
    if word[0].isdigit():
        return int("".join(filter(str.isdecimal, word)))
    return ordinal(word) or _ordinals().get(fold(word))


def neighbour_before(text: str, at: int) -> tuple[int, str] | None:
    """Where "the preceding" begins before the "Article" at `at`, and which article it says."""
    match = _NEIGHBOUR.search(text, max(0, at - 16), at) if text.startswith("Article", at) else None
    return (match.start(), f"{match['which']} article") if match else None


def ordinal_before(text: str, at: int) -> tuple[int, str, bool] | None:
    """The ordinal before the word at `at`: where it begins, its value, whether it counts a preamble's paragraphs.

    The value of "the last sentence" is `last`: which it is, the text of the instrument alone tells.
    """
    match = _ORDINAL.search(text, max(0, at - 40), at)
    if match is None:
        return None
    value = _ordinal(match[1])
    if value is None and fold(match[1]) not in _last():
        return None
    if value is not None and value > 200:
        return None
    return (
        match.start(),
        LAST if value is None else str(value),
        (match[2] or "").lower() in ("preambular", "introductory"),
    )
