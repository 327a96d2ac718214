"""Words of names in Latin letters, whatever script and custom of spelling they are written by, so that they compare."""

import re
from functools import lru_cache

from diplometa.core.folding import fold
from diplometa.leaders.text.custom import name_words

__all__ = ["latin", "same_spelling", "spelled"]

# English, French and German custom for one sound, in this order; the keys are no spelling of any language.
_CUSTOMS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"shch|schtsch", "sh"),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"dsch|dzh|dj|gj", "j"),
        (r"cz", "ch"),
        (r"kh|gh(?=[aeiou])|q|ck", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"zh", "j"),
        (r"tz|ts", "c"),
        (r"(?<=[dt])r$", "er"),
        (r"ay+[ei](?=d$)", "ai"),
        (r"(?:ou|aw|ow|aou)[iy]$", "avi"),
        (r"x", "ks"),
        (r"ff$|w|v", "v"),
        (r"ou|oo", "u"),
        (r"oe", "o"),
        (r"ue(?=[^aeiou])", "u"),
        (r"ee", "i"),
        (r"(?:iy|yy|ii|ij|yi|ey|ei|ej|ai|ay|aj)$", "i"),
        (r"ai|ay|ei|ey", "e"),
        (r"[yj](?=[aeu])|(?<=[^aeiou])i(?=[aeou])", ""),
        (r"(?<=[^aeiou])i(?=[aeou])", ""),
        (r"y", "i"),
        (r"(?<=[cs]h)ov$", "ev"),
        (r"ine$", "in"),
        (r"([a-z])\1+", r"\1"),
        (r"([aeiou])h$", r"\1"),
    )
)
# Vowels that stand for one another by the custom of the transliterator.
_NEAR = frozenset({"ae", "ea", "ei", "ie", "ou", "uo"})
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_GLIDE = re.compile(r"^i(?=[aeou])")
_LONG_U = re.compile(r"ou|oo|uw")


@lru_cache(maxsize=4096)
def latin(word: str) -> str:
    """A folded word in Latin letters, letter by letter by the tables; others stay."""
    if word.isascii():
        return word
    letters = name_words("letter")
    return _GLIDE.sub("y", fold("".join([letters.get(char, char) for char in word]))).replace("iia", "ia")


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """The key of a folded word: one letter for what the customs of languages spell in several ways."""
    key = latin(word)
    for pattern, replacement in _CUSTOMS:
        key = pattern.sub(replacement, key)
    return key


def same_spelling(one: str, two: str) -> bool:
    """Whether two folded words are the same but for accents, script and the custom of their spelling."""
    if one == two:
        return True
    if len(one) < 2 or len(two) < 2:
        return False
    first, second = spelled(one), spelled(two)
    if bool(_ARABIC.search(one)) != bool(_ARABIC.search(two)):
        arabic, other = (one, two) if _ARABIC.search(one) else (two, one)
        if _LONG_U.search(other) and "\u0648" not in arabic:
            return False
        return _without_vowels(first) == _without_vowels(second) and len(_without_vowels(first)) > 1
    if len(first) != len(second):
        return False
    # A last vowel tells names apart: Anna and Anne.
    return first[-1] == second[-1] and all(a == b or a + b in _NEAR for a, b in zip(first, second, strict=True))


def _without_vowels(key: str) -> str:
    """The consonants alone, as Arabic writes names: short vowels are not written, long ones as consonants."""
    return re.sub(r"[aeiou]|(?<=.)[vh]", "", key.replace("p", "b").replace("g", "j"))
