"""Refuses what is no personal name, and says where: mark-up, digits, control characters, mixed scripts, titles."""

import re
import unicodedata

from diplometa.core.errors import ParseError
from diplometa.leaders.text.titles import titles
from diplometa.leaders.text.vocabulary import split_words, vocabulary, word_key

__all__ = ["LONGEST", "refuse_title_alone", "refuse_what_is_no_name"]

# Longer texts are no names.
LONGEST = 400
_EXPECTED = f"a personal name of at most {LONGEST} characters"
_FAULTS = (
    (
        re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffd]"),
        "a control character",
    ),
    (re.compile(r"[<>{}\[\]=;|\\^~@#$%*_+?!&]|://|--|/\*"), "what no name is written with"),
    (re.compile(r"\n[ \t]*\n"), "an empty line"),
    (re.compile(r"\d+(?!\d|(?:st|nd|rd|th)\b)"), "a number"),
    (re.compile(r"(?<=\S)\s(?:and|und|et)\s(?=[A-Z])"), "a word that joins several persons"),
)
# Titles of one word that are no family names.
_ALONE = frozenset("president premier chancellor minister ambassador secretary senator emperor empress".split())
# A title of several words holds one of these.
_HEADS = _ALONE | frozenset(
    "general speaker chairman chairwoman chair director governor envoy head leader chief".split()
)
_SCRIPTS = re.compile(r"[^\W\d_]+")


def refuse_what_is_no_name(text: str) -> None:
    """Raise for a text that holds more or less than one personal name.

    Raises:
        ParseError: `start` and `end` bound what is wrong.
    """
    if len(text) > LONGEST:
        raise ParseError("this is too long for a name", source=text, start=LONGEST, expected=_EXPECTED)
    if not any(map(str.isalpha, text)):
        raise ParseError("there is no name in it", source=text, expected=_EXPECTED)
    if text.isascii() and text.replace(" ", "").replace("-", "").isalpha() and "--" not in text and " and " not in text:
        return
    for fault, named in _FAULTS:
        if (found := fault.search(text)) is not None:
            raise ParseError(
                f"{named} stands in it", source=text, start=found.start(), end=found.end(), expected=_EXPECTED
            )
    if not text.isascii():
        _refuse_mixed(text)


def refuse_title_alone(rest: str, source: str) -> None:
    """Raise where all that is left is the title of an office, a particle or a numeral."""
    words = split_words(rest)
    at = 1 if words and words[0].key == "the" and len(words) > 1 else 0
    # The titles take longer to load than a name to read.
    may_be = len(words) > 1 or word_key(rest) in _ALONE
    title = may_be and not _HEADS.isdisjoint([word.key for word in words]) and titles().is_key(words, at)
    particles = vocabulary("particle")
    if title or all(word.islower() and word in particles for word in rest.split(" ")):
        start = max(0, source.find(rest))
        raise ParseError("no name stands beside the title", source=source, start=start, expected=_EXPECTED)


def _refuse_mixed(text: str) -> None:
    """Raise where letters of two scripts make up one word: a look-alike, or two names run into one."""
    for word in _SCRIPTS.finditer(text):
        scripts = {script for char in word[0] if (script := _script(char))}
        if len(scripts) > 1 and not word[0].isascii():
            raise ParseError(
                f"{' and '.join(sorted(scripts))} letters stand in one word",
                source=text,
                start=word.start(),
                end=word.end(),
                expected="each word in one script",
            )


def _script(char: str) -> str:
    """The script of a letter, as far as names mix them up; empty for what goes with several."""
    name = unicodedata.name(char, "").partition(" ")[0]
    if name.startswith(("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC")):
        return "Han"
    return name.title() if name in ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "HANGUL") else ""
