"""The members of lists and ranges of places: what a number without a word of its own stands for."""

import re

from diplometa.core.numerals import roman, to_roman
from diplometa.treaties.grammar import ProvisionPart, below
from diplometa.treaties.text.designators import DOTTED, RANK, designator_at
from diplometa.treaties.text.joints import MORE, MORE_OF_EITHER, ROMAN

__all__ = [
    "MOST_MEMBERS",
    "below_chain",
    "between",
    "bracketed",
    "counted",
    "expanded",
    "may_list",
    "same_form",
    "sibling",
    "stepped",
]

MOST_MEMBERS = 200
_NUMERAL = re.compile(r"[ivx]+", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+")


def counted(kind: str, value: str, *, recital: bool) -> list[ProvisionPart]:
    """The parts that an ordinal before a word names: "seventh preambular paragraph", "second subparagraph"."""
    if recital:
        return [ProvisionPart("preamble", ""), ProvisionPart("recital", value)]
    return [ProvisionPart("alinea" if kind == "subparagraph" else kind, value)]


def stepped(kind: str, own: list[ProvisionPart]) -> list[ProvisionPart]:
    """The parts one level further down."""
    return [
        ProvisionPart(step, number) for step, number in below_chain(ProvisionPart(kind, ""), [p.number for p in own])
    ]


def below_chain(first: ProvisionPart, numbers: list[str]) -> list[tuple[str, str]]:
    """The kinds of numbers that stand one below another, under a first part."""
    chain: list[tuple[str, str]] = []
    kind = first.kind
    for number in numbers:
        kind = below("paragraph" if kind == DOTTED else kind, number)
        if not kind:
            break
        chain.append((kind, number))
    return chain


def same_form(a: str, b: str) -> bool:
    """Whether two numbers may stand on one level: figures, letters, or roman numerals."""
    if a[:1].isdigit() or b[:1].isdigit():
        return a[:1].isdigit() and b[:1].isdigit()
    if len(a) > 1 or len(b) > 1:
        return _NUMERAL.fullmatch(a) is not None and _NUMERAL.fullmatch(b) is not None
    return a.isupper() == b.isupper()


def between(low: list[ProvisionPart], high: list[ProvisionPart], room: int) -> list[tuple[ProvisionPart, ...]]:
    """The members of a range that stand between its ends."""
    if low[:-1] != high[:-1] or low[-1].kind != high[-1].kind:
        return []
    kind, a, b = low[-1].kind, low[-1].number, high[-1].number
    if _NUMBERED.fullmatch(a) and _NUMBERED.fullmatch(b):
        names = [str(n) for n in range(int(a) + 1, min(int(b), int(a) + MOST_MEMBERS))]
    elif (first := roman(a)) and (last := roman(b)) and (len(a) > 1 or len(b) > 1 or RANK[kind] < RANK["paragraph"]):
        names = [
            to_roman(n) if a.isupper() else to_roman(n).lower()
            for n in range(first + 1, min(last, first + MOST_MEMBERS))
        ]
    elif len(a) == len(b) == 1:
        names = [chr(n) for n in range(ord(a) + 1, ord(b))]
    else:
        names = []
    return [(*low[:-1], ProvisionPart(kind, name)) for name in names[: max(0, room)]]


def expanded(paths: list[list[ProvisionPart]], ranges: list[int]) -> tuple[tuple[ProvisionPart, ...], ...]:
    """The paths with the members of the ranges that end at these of them."""
    result: list[tuple[ProvisionPart, ...]] = []
    for i, path in enumerate(paths):
        if i in ranges:
            result.extend(between(paths[i - 1], path, MOST_MEMBERS - len(result)))
        result.append(tuple(path))
    return tuple(result[: 2 * MOST_MEMBERS])


def sibling(parts: list[ProvisionPart], number: str) -> list[ProvisionPart] | None:
    """A path with this bracketed number in the stead of the one of the same form."""
    for i in range(len(parts) - 1, 0, -1):
        if parts[i].kind != DOTTED and same_form(parts[i].number, number):
            return [*parts[:i], ProvisionPart(parts[i].kind, number)]
    if len(parts) == 1 and same_form(parts[0].number, number) and RANK[parts[0].kind] >= RANK["paragraph"]:
        return [ProvisionPart(parts[0].kind, number)]
    return None


def bracketed(
    text: str, parts: list[ProvisionPart], bracket: re.Match[str]
) -> tuple[list[ProvisionPart], list[ProvisionPart], int] | None:
    """The member that a number in brackets is behind a path: what stands above it, its own parts, its end."""
    own = sibling(parts, bracket[1])
    if own is None:
        return None
    tail = designator_at(text, bracket.end() - len(bracket[1]) - 1, "subparagraph", listed=True)
    deeper = [part.number for part in tail.parts[1:]] if tail else []
    more = [ProvisionPart(kind, number) for kind, number in below_chain(own[-1], deeper)]
    return own[:-1], [own[-1], *more], tail.end if tail else bracket.end()


def may_list(text: str, at: int, how: str, announced: str, members: int) -> bool:
    """Whether a bare number can be a member behind a word in the singular: in some company alone.

    Args:
        text: the text.
        at: where the number begins.
        how: what joins it to the place before.
        announced: what the word says, `one` or `either`.
        members: how many places were read before.
    """
    if members > 1 and announced == "either":
        return True
    numbered = text[at : at + 1].isdigit() or ROMAN.match(text, at) is not None
    if not numbered or how != "and":
        return False
    return bool(announced == "either" and MORE_OF_EITHER.match(text, at)) or MORE.match(text, at) is not None
