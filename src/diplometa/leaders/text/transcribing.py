"""Names of China, Korea and Japan in Latin letters, by whichever system: which are one name, and which may be."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.leaders.text.custom import name_words

__all__ = ["one_transcribed", "pinyin"]

_SYLLABLE = re.compile(r"[a-z']+")
_QUOTES = str.maketrans("\u2019\u2018\u02bb\u02bc`", "'''''")
# Wade-Giles to pinyin: what a syllable begins with (capitals: two letters of pinyin, by what follows), then its end.
_INITIALS = (
    ("ts'", "c"), ("tz'", "c"), ("ch'", "Q"), ("ts", "z"), ("tz", "z"), ("hs", "x"), ("ch", "J"),
    ("p'", "p"), ("t'", "t"), ("k'", "k"), ("p", "b"), ("t", "d"), ("k", "g"), ("j", "r"),
)  # fmt: skip
_FINALS = (("ung", "ong"), ("ieh", "ie"), ("ien", "ian"), ("uei", "ui"), ("ueh", "ue"), ("ih", "i"), ("eh", "e"))
_WHOLE = {"szu": "si", "ssu": "si", "tzu": "zi", "tz'u": "ci", "erh": "er", "yeh": "ye", "yen": "yan", "i": "yi"}
_MORAE = re.compile(r"(?:(?:ss?h?|tt?s?|tt?c?h|kk?|pp?|[gzdnhbmrfj])?y?w?[aeiou]{1,2}h?|n(?![aeiou])|m(?=[bpm]))+")
# Systems of Japanese that write by the table of sounds, and long vowels in all their spellings, as Hepburn short.
_JAPANESE = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?:sy|shy)(?=[auo])", "sh"),
        (r"(?:ty|cy|chy)(?=[auo])", "ch"),
        (r"(?:zy|jy|dy)(?=[auo])", "j"),
        (r"si", "shi"),
        (r"ti", "chi"),
        (r"tu", "tsu"),
        (r"[zd]i", "ji"),
        (r"(?<![a-z])hu|(?<=[aeioun])hu", "fu"),
        (r"ou|oo|oh(?![aeiou])", "o"),
        (r"uu", "u"),
        (r"m(?=[bpm])", "n"),
        (r"t(?=ch)", "c"),
    )
)
# Korean syllables in classes of sounds that the systems write alike or confuse.
_KOREAN = re.compile(
    r"(kk|gh|k|g|tt|t|d|pp|p|b|jj|tch|ch|j|c|ss|sh|s|rh|r|l|n|m|h)?(y|w)?"
    r"(ae|ai|ay|ei|ey|eui|ui|eo|eu|oh|ou|oo|uh|oe|oi|oy|aw|ah|ee|ie|a|e|i|o|u)+(ng|rk|ck|lk|k|g|n|m|p|b|l|r|t|d|s|h)?"
)
_ONSETS = {
    **dict.fromkeys(("kk", "gh", "k", "g"), "k"), **dict.fromkeys(("tt", "t", "d"), "t"),
    **dict.fromkeys(("pp", "p", "b"), "p"), **dict.fromkeys(("jj", "tch", "ch", "j", "c"), "c"),
    **dict.fromkeys(("ss", "sh", "s"), "s"), **dict.fromkeys(("rh", "r", "l", "n"), "n"), "m": "m", "h": "h",
}  # fmt: skip
_CODAS = {"rk": "k", "ck": "k", "lk": "k", "g": "k", "b": "p", "r": "l", "d": "t", "s": "t", "h": ""}


def one_transcribed(one: str, two: str) -> bool | None:
    """Whether two names are one by the systems of transcription: yes, None where they may be, no where nothing says so.

    >>> one_transcribed("Mao Tse-tung", "Mao Zedong"), one_transcribed("Chiang Kai-shek", "Jiang Jieshi")
    (True, None)
    """
    first, second = (" ".join(fold(name.translate(_QUOTES)).split()) for name in (one, two))
    told = _of_china(first, second)
    if told is False:
        told = _of_japan(first, second)
    return _of_korea(first, second) if told is False else told


class _Chinese(NamedTuple):
    """A name in pinyin, as its marks show it, and as it may be besides; its family name in both readings."""

    sure: str | None
    perhaps: str | None
    families: frozenset[str]


def _of_china(one: str, two: str) -> bool | None:
    first, second = _chinese(one), _chinese(two)
    if first is None or second is None:
        return False
    if first.sure is not None and first.sure == second.sure:
        return True
    if {first.sure, first.perhaps} & {second.sure, second.perhaps} - {None}:
        return None
    # Another dialect, or a name of courtesy: Chiang Kai-shek.
    unread = first.sure is None or second.sure is None
    return None if unread and first.families & second.families else False


@lru_cache(maxsize=1024)
def _chinese(name: str) -> _Chinese | None:
    words = name.split(" ")
    parts = name.replace("-", " ").split(" ")
    if len(words) not in (2, 3) or not 2 <= len(parts) <= 4 or not all(map(_SYLLABLE.fullmatch, parts)):
        return None
    plain = name.replace("'", "").replace("-", " ")
    spelled = re.sub(" ", "", plain) if all(map(_is_pinyin, plain.split(" "))) else None
    turned = [_syllable(part) for part in parts]
    wade = "".join(turned) if all(part and _is_pinyin(part) for part in turned) else None
    families = frozenset(fold(part) for part in (parts[0], turned[0]) if _is_pinyin(part))
    if spelled is None and wade is None:
        # So written are names of the south as well, in two syllables: nothing else is taken for Chinese.
        return _Chinese(None, None, families) if "-" in words[-1] and len(words) == 2 and families else None
    if "-" in name or spelled is None or "ch'" in name or "t'" in name:
        return _Chinese(wade, spelled, families)
    return _Chinese(spelled, wade, families)


def pinyin(name: str) -> str | None:
    """A Chinese name in pinyin, run together, from pinyin or Wade-Giles; None of any other name."""
    read = _chinese(" ".join(fold(name.translate(_QUOTES)).split()))
    return read.sure if read is not None else None


@cache
def _syllables() -> re.Pattern[str]:
    rows = name_words("pinyin").items()
    return re.compile("(?:(?:" + "|".join(f"(?:{begin})(?:{end})" for begin, end in rows) + ")(?![aeiou]))+")


def _is_pinyin(word: str) -> bool:
    return _syllables().fullmatch(word) is not None


def _syllable(syllable: str) -> str:
    """A syllable of Wade-Giles in pinyin."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    for written, ours in _INITIALS:
        if syllable.startswith(written):
            rest = syllable[len(written) :]
            palatal = rest[:1] in ("i", "\u00fc") and rest != "ih"
            syllable = {"Q": "q" if palatal else "ch", "J": "j" if palatal else "zh"}.get(ours, ours) + rest
            break
    for written, ours in _FINALS:
        if syllable.endswith(written):
            return syllable[: -len(written)] + ours
    if syllable.endswith("o") and syllable[-2:-1] not in "aiu":
        return re.sub(r"^([gkh])o$", r"\1e", re.sub(r"^([dtnlzcsr]|zh|ch)o$", r"\1uo", syllable))
    return syllable


def _of_japan(one: str, two: str) -> bool:
    """Whether two names of Japanese syllables are one in Hepburn without lengths."""
    names = [name.replace("'", "").replace("-", "").split(" ") for name in (one, two)]
    if not all(len(words) == 2 and all(map(_MORAE.fullmatch, words)) for words in names):
        return False
    first, second = (sorted(map(_hepburn, words)) for words in names)
    # "Oh" may be a long vowel or what another name ends in.
    return first == second and ("oh" in one) == ("oh" in two)


def _hepburn(word: str) -> str:
    for pattern, replacement in _JAPANESE:
        word = pattern.sub(replacement, word)
    return word


def _of_korea(one: str, two: str) -> bool | None:
    """None where two names may be one Korean name; the systems leave it open which."""
    first, second = _korean(one), _korean(two)
    return None if first is not None and first == second else False


@lru_cache(maxsize=1024)
def _korean(name: str) -> tuple[str, ...] | None:
    """The syllables of a name with a Korean family name, each by its class of sounds."""
    words = name.replace("'", "").split(" ", 1)
    if len(words) != 2 or words[0] not in name_words("korean"):
        return None
    given = words[1].replace("-", " ").split(" ")
    read = [_KOREAN.fullmatch(syllable) for syllable in given]
    if len(given) != 2 or not all(read):
        return None
    return name_words("korean")[words[0]], *(_class(syllable) for syllable in read if syllable is not None)


def _class(syllable: re.Match[str]) -> str:
    """Onset, vowel and coda: r, l and n are one before a vowel, and none before i and y."""
    glide, coda = syllable[2] or "", syllable[4] or ""
    vowels: Mapping[str, str] = {"a": "a", "ah": "a", "i": "i", "ee": "i", "ie": "i", "e": "e", "ae": "e", "ai": "e"}
    vowel = vowels.get(syllable[0][len(syllable[1] or "") + len(glide) : len(syllable[0]) - len(coda)], "o")
    onset = _ONSETS.get(syllable[1] or "", "")
    if onset == "n" and (vowel == "i" or glide == "y"):
        onset = ""
    return f"{onset}{glide if glide == 'y' else ''}{vowel}{_CODAS.get(coda, coda)}"
