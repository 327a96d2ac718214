"""The customary order of names: where the family name stands first, by the state and the names of its language."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.core.errors import ParseError
from diplometa.data.tables import table
from diplometa.leaders.lookup import name_uses
from diplometa.leaders.model import NameOrder
from diplometa.leaders.text.vocabulary import vocabulary, word_key
from diplometa.parties.model import Country

__all__ = ["MORA", "SYLLABLES", "Split", "custom_of", "family_first", "han_forms", "is_surname_of", "name_words"]

# What a syllable of Chinese, Korean, Vietnamese or Khmer begins with and ends in, in Latin letters.
_ONSET = (
    r"(?:[bpmfdtnlgkhjqxzcsrywv]|zh|ch|sh|ng|th|tr|kh|gh|ph|gi|qu|ts|hs|kk|tt|pp|ss|jj|py|my|ky|gy|ry|hy|hw|kw|gw)?"
)
_RHYME = r"(?:[aeiouy]{1,4}|uu)(?:ng|nh|ch|n|m|k|p|t|l|r|c|h|w|g)?"
SYLLABLES = re.compile(rf"(?:{_ONSET}{_RHYME}'?){{1,2}}$")
MORA = re.compile(
    r"(?:(?:[kgsztdnhbpmrywfj]|ky|gy|sh|ch|ts|j|ny|hy|by|py|my|ry|kk|tt|pp|ss|ssh|tch|tts)?(?:[aeiou]{1,2}|oh)|n(?![aeiouy])){2,7}$"
)
# States whose names are written family first, and the language of their surnames.
_LANGUAGES = {
    "CN": "zh",
    "TW": "zh",
    "HK": "zh",
    "MO": "zh",
    "SG": "zh",
    "KR": "ko",
    "KP": "ko",
    "VN": "vi",
    "KH": "km",
    "HU": "hu",
}


class Split(NamedTuple):
    """Given and family name, in which order they stand, and whether that is only assumed."""

    given: str | None
    family: str | None
    order: NameOrder
    assumed: bool = False


@cache
def name_words(kind: str) -> Mapping[str, str]:
    """The words of one kind that names are made of, with what each stands for: compound family names, particles."""
    return {word: value for of, word, value in table("name_words").select("kind", "word", "value") if of == kind}


@cache
def han_forms() -> Mapping[str, str]:
    """Chinese characters in older, Taiwanese and Japanese forms, each with its simplified one."""
    return {form: simple for simple, forms in table("han_forms").select("simplified", "forms") for form in forms}


@lru_cache(maxsize=512)
def custom_of(polity: str | None) -> str | None:
    """The customary order of names in a state, None where it is the usual one."""
    if polity is None:
        return None
    try:
        order = Country(polity).name_order
    except ParseError:
        return None
    return None if order == "given-first" else order


def is_surname_of(key: str, polity: str | None) -> bool:
    """Whether a word is a family name in the language of a state whose names begin with it."""
    return polity in _LANGUAGES and vocabulary("surname").get(key) == _LANGUAGES[polity]


def family_first(words: list[str], polity: str | None, custom: str | None) -> Split | None:
    """Names whose family name stands first: by the custom of the state and the family names of its language."""
    keys = [word_key(word) for word in words]
    surnames = vocabulary("surname")
    language = _LANGUAGES.get(polity or "")
    more = name_words("family-latin")
    first, last = surnames.get(keys[0]) or more.get(keys[0]), surnames.get(keys[-1]) or more.get(keys[-1])
    if custom in ("family-first", "mixed") and language:
        fits = language not in ("hu", "zh") and not last and all(map(SYLLABLES.match, keys))
        if first or (custom == "family-first" and fits):
            return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST)
        if keys[-1] in vocabulary("given") and language == "hu":
            return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST, assumed=True)
        return None
    homely = first == "hu" or (len(words) == 2 and not words[1].isascii() and keys[0] not in vocabulary("given"))
    if polity is None and homely and vocabulary("given").get(keys[-1]) == "hu":
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST)
    if polity is None and first and first != "hu" and len(words) <= 4 and all(map(SYLLABLES.match, keys[1:])):
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST, assumed=True)
    return _japanese(words, keys, polity)


def _japanese(words: list[str], keys: list[str], polity: str | None) -> Split | None:
    """Japanese names in Latin letters: which of the two is a family name is told by the roster alone."""
    keys = [key.replace("'", "") for key in keys]
    if len(words) != 2 or polity not in (None, "JP") or (polity is None and not all(map(MORA.match, keys))):
        return None
    first, second = name_uses(keys[0]), name_uses(keys[1])
    known = vocabulary("surname-ja")
    score = first[0] - first[1] + second[1] - second[0] + 5 * ((keys[0] in known) - (keys[1] in known))
    if score > 0:
        return Split(words[1], words[0], NameOrder.FAMILY_FIRST, assumed=True)
    return None
