"""Folding of text for comparison: one character to one character, so that offsets hold in both texts."""

import re
import unicodedata

__all__ = ["fold", "fold_key"]

_PUNCTUATION = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u00b4\u0060\u2032\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
}
# Letters that Unicode does not decompose but that names are written without.
_LETTERS = dict(zip("øØłŁđĐıħĦŧŦẞ", "oollddihhttß", strict=True))
# Letters that are written as two, which the key of a whole name may be: offsets do not hold in it.
_PAIRS = {"ß": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_PAIR = re.compile(f"[{''.join(_PAIRS)}]")
# Han and Hangul have neither case nor accents, and thousands of characters.
_HAN, _HANGUL = range(0x3400, 0xA000), range(0xAC00, 0xD7A4)
# A text shorter than this, a name, is folded at once: looking for its runs would take longer.
SHORT = 80
# Characters are kept folded up to this number: more than any text in living use has.
MOST_KEPT = 20_000


class _Folds(dict[int, int]):
    """The translation table, filled with each character when it is first met."""

    def __missing__(self, point: int) -> int:
        folded = point if point in _HAN or point in _HANGUL else ord(_folded(chr(point)))
        if len(self) < MOST_KEPT:
            # Numbers, and one for both where nothing is changed: half the memory of characters.
            self[point] = point if folded == point else folded
        return folded


def _folded(char: str) -> str:
    return _PUNCTUATION.get(char) or _LETTERS.get(char) or _base(char)


def _base(char: str) -> str:
    """The base of the compatibility decomposition, in lower case, or the digit; itself where that is longer."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    base = unicodedata.normalize("NFKD", char)
    lower = base[0].casefold() if len(base) == 1 or all(map(unicodedata.combining, base[1:])) else char.casefold()
    return lower if len(lower) == 1 else char


_FOLDS = _Folds()
# What is more than a small letter of ASCII, and how it is written.
_OTHERS = re.compile("[^ -_a-~]+")


def fold(text: str) -> str:
    """The text without case, accents and typographic marks; as long as the text, character for character.

    >>> fold("Côte d’Ivoire – São Tomé")
    "cote d'ivoire - sao tome"
    """
    if text.isascii() and text.isprintable() and "`" not in text:
        # Most names: ten times faster.
        return text.lower()
    if text.isascii() or len(text) < SHORT:
        return text.translate(_FOLDS)
    # Letters of ASCII are put in lower case at once, then what else there is: five times faster in English prose.
    lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    return _OTHERS.sub(_fold_run, lower)


def _fold_run(run: re.Match[str]) -> str:
    return run[0].translate(_FOLDS)


def fold_key(name: str) -> str:
    """The key by which a whole name is looked up: folded, white space collapsed, without full stops.

    Letters that are two in one (ß, æ, ligatures) are written as two: the key may be longer than the name.

    >>> fold_key("  U.S.  of A. "), fold_key("Weißrußland")
    ('us of a', 'weissrussland')
    """
    key = " ".join(fold(name).replace(".", "").split())
    return key if key.isascii() else _PAIR.sub(_apart, key)


def _apart(letter: re.Match[str]) -> str:
    return _PAIRS[letter[0]]
