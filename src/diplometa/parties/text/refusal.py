"""Why a string is no party: what was found in it, where, and how to mend it."""

import re
import unicodedata
from collections.abc import Callable

from diplometa.core.errors import ParseError
from diplometa.parties.model import Party

__all__ = ["LONGEST", "refusal"]

# No party has a longer name: a longer text is not taken apart.
LONGEST = 250
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"\w+")
# Letters of Greek and Cyrillic that look like Latin ones: to offer the name that was meant, never to read it.
_LIKE_LATIN = str.maketrans(
    "АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα",
    "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXoa",
)
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\band\b|\bund\b|\bet\b|\by\b)\s*(?:and\s+|the\s+){0,2}")
# So many names are told; a list has more.
_MOST_TOLD = 3


def refusal(
    text: str,
    found: tuple[Party, ...],
    named: Callable[[str], tuple[Party, ...]],
    near: Callable[[str], tuple[str, ...]],
) -> ParseError:
    """The error for a text that is not one party: `named` reads a part of it, `near` gives names like it."""
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    if len(found) == 1:
        message, expected = (
            "no party has this name then, or today without a date",
            "its code, or a day on which it was there",
        )
        return ParseError(message, source=text, start=start, end=end, expected=expected, alternatives=found)
    if found:
        message, expected = "this is the name of several parties", "a name or a date that tells them apart"
        return ParseError(message, source=text, start=start, end=end, expected=expected, alternatives=found)
    if told := _of_characters(text, near) or _of_length(text, start, end) or _of_several(text, start, end, named):
        return told
    names = near(text)
    expected = f"a code or a name{' such as ' if names else ''}{', '.join(names)}"
    return ParseError("no party is known by this name", source=text, start=start, end=end, expected=expected)


def _of_length(text: str, start: int, end: int) -> ParseError | None:
    if start == len(text):
        return ParseError("an empty text names no party", source=text, start=0, end=0, expected="a code or a name")
    if len(text) <= LONGEST:
        return None
    expected = f"a name of at most {LONGEST}, or find_parties for a text that names parties"
    message = f"a text of {len(text)} characters is no party's name"
    return ParseError(message, source=text, start=start, end=end, expected=expected)


def _of_characters(text: str, near: Callable[[str], tuple[str, ...]]) -> ParseError | None:
    """The error for a control character, or for a letter that looks like one of the script around it."""
    if control := _CONTROL.search(text, 0, LONGEST):
        message = f"the control character or lone surrogate U+{ord(control[0]):04X} is no part of a name"
        return ParseError(message, source=text, start=control.start(), end=control.end(), expected="letters alone")
    for word in _WORD.finditer(text, 0, LONGEST):
        if not (_LATIN.search(word[0]) and (other := _OTHER.search(word[0]))):
            continue
        start = word.start() + other.start()
        name = unicodedata.name(other[0], "a letter of another script").lower()
        names = near(text.translate(_LIKE_LATIN)) or (text.translate(_LIKE_LATIN),)
        message = f"the letter {other[0]!r} (U+{ord(other[0]):04X}, {name}) stands among Latin letters"
        expected = f"a name in one script, such as {', '.join(names)}"
        return ParseError(message, source=text, start=start, end=start + 1, expected=expected)
    return None


def _of_several(text: str, start: int, end: int, named: Callable[[str], tuple[Party, ...]]) -> ParseError | None:
    """The error for a list, each member of which is a party."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    parties = [named(part) for part in parts] if len(parts) > 1 else []
    if not parties or not all(len(each) == 1 for each in parties) or len({*parties}) == 1:
        return None
    told = [str(party) for (party,) in parties]
    rest = ", ..." if len(told) > _MOST_TOLD else ""
    message = f"{len(told)} parties stand here ({', '.join(told[:_MOST_TOLD])}{rest})"
    return ParseError(message, source=text, start=start, end=end, expected="one; split the text, or use find_parties")
