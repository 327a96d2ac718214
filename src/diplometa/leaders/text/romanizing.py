"""Words of names in Latin letters, whatever script and custom of spelling they are written by, so that they compare."""

import re
from functools import lru_cache

from diplometa.core.folding import fold
from diplometa.leaders.text.custom import name_words

__all__ = ["latin", "pinyin", "same_spelling", "spelled"]

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
        (r"x", "ks"),
        (r"ff$|w|v", "v"),
        (r"ou|oo", "u"),
        (r"oe", "o"),
        (r"ue(?=[^aeiou])", "u"),
        (r"ee", "i"),
        (r"(?:iy|yy|ii|ij|yi|ey|ei|ej|ai|ay|aj)$", "i"),
        (r"ai|ay|ei|ey", "e"),
        (r"[yj](?=[aeu])|(?<=[^aeiou])i(?=[aeou])", ""),
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
_SYLLABLE = re.compile(r"[a-z\u00fc\u00ea']+")


@lru_cache(maxsize=4096)
def latin(word: str) -> str:
    """A folded word in Latin letters, letter by letter by the tables; others stay."""
    if word.isascii():
        return word
    letters = name_words("letter")
    return fold("".join([letters.get(char, char) for char in word]))


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
        return _without_vowels(first) == _without_vowels(second) and len(_without_vowels(first)) > 1
    if len(first) != len(second):
        return False
    # A last vowel tells names apart: Anna and Anne.
    return first[-1] == second[-1] and all(a == b or a + b in _NEAR for a, b in zip(first, second, strict=True))


def _without_vowels(key: str) -> str:
    """The consonants alone, as Arabic writes names: short vowels are not written, long ones as consonants."""
    return re.sub(r"[aeiou]|(?<=.)[vh]", "", key.replace("p", "b").replace("g", "j"))


# Wade-Giles to pinyin: what a syllable begins with, then its whole form.
_INITIALS = (
    ("ts'", "c"), ("tz'", "c"), ("ch'", "Q"), ("ts", "z"), ("tz", "z"), ("hs", "x"), ("ch", "J"),
    ("p'", "p"), ("t'", "t"), ("k'", "k"), ("p", "b"), ("t", "d"), ("k", "g"), ("j", "r"),
)  # fmt: skip
_FINALS = (("ung", "ong"), ("ieh", "ie"), ("ien", "ian"), ("uei", "ui"), ("ih", "i"), ("eh", "e"))
_WHOLE = {"szu": "si", "ssu": "si", "tzu": "zi", "tz'u": "ci", "erh": "er", "yeh": "ye", "yen": "yan", "i": "yi"}


def pinyin(name: str) -> str | None:
    """A Chinese name in pinyin, run together, from pinyin or Wade-Giles; None of any other name.

    Source: the table of Wade-Giles and pinyin syllables, ALA-LC Chinese romanization.
    """
    low = name.lower().replace("\u2019", "'").replace("\u02bb", "'").replace("\u2018", "'")
    words = low.split(" ")
    if len(words) != 2 or not all(_SYLLABLE.fullmatch(part) for part in low.replace("-", " ").split(" ")):
        return None
    if "-" not in low:
        return fold(low.replace(" ", "").replace("'", ""))
    return fold("".join(map(_syllable, low.replace("-", " ").split(" "))))


def _syllable(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    for written, ours in _INITIALS:
        if syllable.startswith(written):
            rest = syllable[len(written) :]
            palatal = rest[:1] in ("i", "\u00fc") and rest != "ih"
            begin = {"Q": "q" if palatal else "ch", "J": "j" if palatal else "zh"}.get(ours, ours)
            syllable = begin + rest
            break
    for written, ours in _FINALS:
        if syllable.endswith(written):
            return syllable[: -len(written)] + ours
    return re.sub(r"^([gkh])o$", r"\1e", syllable)
