"""Divides names whose own words tell their parts: patronymics, particles, initials behind, Iberian given names."""

import re
from functools import cache

from diplometa.leaders.lookup import name_uses
from diplometa.leaders.model import NameOrder
from diplometa.leaders.text.custom import SYLLABLES, Split, name_words
from diplometa.leaders.text.vocabulary import vocabulary, word_key

__all__ = ["by_form", "by_particles"]

_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,4}$")
_PATRONYMIC = re.compile(r"(?:[оеь]вич|инич|[оеи]вна|ична|инична|ovich|evich|yevich|ovych|evych|ovna|evna|ivna|ichna)$")
# A Mongolian patronymic is a genitive; with these endings no other language's given names are met.
_MONGOLIAN = ("iin", "ийн")
_GENITIVE = re.compile(r"(?:[aeiouy]in|[yi]n|ny|[иы]йн|ын)$")
_SONS = frozenset({"bin", "ibn", "bint", "binti", "بن", "ابن", "بنت"})
_HOUSES = frozenset({"Al", "Āl", "آل"})
_LUSOPHONE = frozenset({"BR", "PT", "AO", "MZ", "CV", "GW", "ST", "TL"})
_ARTICLES = ("al-", "el-", "as-", "ash-", "ar-", "an-", "at-", "az-", "ad-", "d'", "ul-")


def _patronymic(words: list[str]) -> Split | None:
    """Russian order is told by the patronymic, which stands behind the given name."""
    at = [i for i, word in enumerate(words) if _PATRONYMIC.search(word.lower())]
    if not at or len(words) != 3:
        return None
    if at[-1] == 2 and at[0] != 1:
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST)
    return Split(" ".join(words[:2]), words[2], NameOrder.GIVEN_FIRST)


@cache
def _sons() -> frozenset[str]:
    """What stands between a name and the father's."""
    return _SONS | name_words("son").keys()


def _initials_behind(words: list[str]) -> Split | None:
    """Initials with full stops stand behind the family name: Lavrov S. V."""
    if words[-1].endswith(".") and all(map(_DOTTED.match, words[1:])) and not _INITIAL.match(words[0]):
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST)
    return None


def _mongolian(words: list[str], polity: str | None) -> Split | None:
    """The patronymic stands first, as a genitive or an initial, and is the name that a list is not sorted by."""
    if len(words) != 2 or polity not in (None, "MN"):
        return None
    low = words[0].lower()
    if polity is None:
        told = low.endswith(_MONGOLIAN) and len(low) > 6
    else:
        told = bool(_GENITIVE.search(low) or _DOTTED.match(words[0]))
    if told:
        return Split(words[1], words[0], NameOrder.FAMILY_FIRST, assumed=polity is None)
    return None


def _arabic(words: list[str]) -> Split | None:
    """A kunya (Abu Mazen) is one name, Abdel goes with what follows, of two names with al- the last is the house."""
    last, units = words[-1].lower(), vocabulary("unit")
    if len(words) == 2:
        kunya = words[0].lower() in name_words("kunya") and not last.startswith(_ARTICLES)
        return Split(" ".join(words), None, NameOrder.MONONYM, assumed=True) if kunya else None
    if last.startswith(("al-", "el-", "as-")) and any(word.lower().startswith(("al-", "el-")) for word in words[1:-1]):
        return Split(" ".join(words[:-1]), words[-1], NameOrder.GIVEN_FIRST)
    if len(words) == 3 and word_key(words[1]) in units and words[1].isalpha() and word_key(words[0]) not in units:
        return Split(words[0], " ".join(words[1:]), NameOrder.GIVEN_FIRST)
    return None


def by_form(words: list[str], polity: str | None, *, regnal: bool) -> Split | None:
    """Names whose own words tell their parts: patronymics, initials behind, Arabic houses, Iberian given names."""
    if not _sons().isdisjoint([word.lower() for word in words[1:]]):
        return by_particles(words, polity)
    if (split := _initials_behind(words) or _mongolian(words, polity) or _arabic(words)) is not None:
        return split
    if polity in ("ET", "ER") and not regnal:
        return Split(words[0], None, NameOrder.MONONYM, assumed=True)
    keys = [word_key(word) for word in words]
    if len(words) == 3 and vocabulary("surname").get(keys[0], "hu") != "hu" and all(map(SYLLABLES.match, keys)):
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST, assumed=polity is None)
    return _patronymic(words) or (None if any(word.islower() for word in words) else _iberian(words, polity))


def by_particles(words: list[str], polity: str | None = None) -> Split | None:
    """The family name begins at its particle (van, de, bin, al-), or at the house name behind a patronymic."""
    if words[0].islower() and _is_particle(words, 0):
        # Beside an office the given name may be left out: President von der Leyen.
        return Split(None, " ".join(words), NameOrder.FAMILY_ONLY)
    found = [i for i in range(1, len(words)) if _is_particle(words, i)]
    houses = [i for i in found if words[i] in _HOUSES or words[i].lower().startswith(("al-", "el-", "as-"))]
    if not found:
        return None
    at = houses[-1] if houses and houses[-1] > found[0] + 1 and word_key(words[found[0]]) in _SONS else found[0]
    if words[at].lower() in ("y", "e", "i") and at > 1:
        at -= 1
    given = _known_as_given(words)
    if houses or word_key(words[at]) in _SONS:
        pass
    elif 0 < given < at:
        at = given
    elif polity in _LUSOPHONE and at > 2:
        at -= 1
    return Split(" ".join(words[:at]), " ".join(words[at:]), NameOrder.GIVEN_FIRST)


def _is_particle(words: list[str], i: int) -> bool:
    word = words[i]
    low = word.casefold().replace("’", "'")
    if low.startswith(_ARTICLES) and len(low) > 3:
        return True
    if low == "in" and words[i + 1 : i + 2] in (["'t"], ["\u2019t"]):
        return True
    if low in name_words("particle") or low in name_words("son") or word in _HOUSES:
        return i < len(words) - 1
    return (
        i < len(words) - 1
        and low.rstrip("'") in vocabulary("particle")
        and vocabulary("particle")[low.rstrip("'")] == "family"
        and word not in ("I", "E", "Y")
    )


def _iberian(words: list[str], polity: str | None) -> Split | None:
    """Spanish names have two family names; the given names before them are told by being known as such."""
    if len(words) < 3 or any(map(_INITIAL.fullmatch, words)):
        return None
    n = _known_as_given(words)
    first = vocabulary("given").get(word_key(words[0]), "")
    hispanic = polity is not None and polity.lower() in vocabulary("hispanic")
    if not hispanic and (polity is not None or not n or (first != "es-only" and n < 2)):
        return None
    if len(words) > 3:
        at = len(words) - 2
    elif n == 1 and not hispanic and _is_given(word_key(words[1])):
        at = 2
    else:
        at = min(max(1, n), 2)
    return Split(" ".join(words[:at]), " ".join(words[at:]), NameOrder.GIVEN_FIRST, assumed=n == 0)


def _known_as_given(words: list[str]) -> int:
    """How many of the first words are Spanish or Portuguese given names."""
    kinds = [vocabulary("given").get(word_key(word), "") for word in words]
    return next((i for i, kind in enumerate(kinds) if not kind.startswith("es")), len(words))


def _is_given(key: str) -> bool:
    """Whether the roster knows a word as a given name of several and as nobody's family name."""
    family, given = name_uses(key)
    return given > 1 and family == 0
