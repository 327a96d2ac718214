"""Divides a name into what is given and what is family: by capitals, hyphens, its words, the roster, custom."""

import re

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import name_uses, names_of
from diplometa.leaders.model import Leader, NameOrder
from diplometa.leaders.text.custom import MORA, SYLLABLES, Split, custom_of, family_first
from diplometa.leaders.text.vocabulary import vocabulary, word_key

__all__ = ["recased", "split_comma", "split_unspaced", "split_words_of"]

_PREFIXED = re.compile(r"(Mc|MC|Mac|O['\u2019])([^\W\d_]{2,})")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}$")
_HYPHENED = re.compile(r"[^\W\d_]{1,6}['’]?-[^\W\d_]{1,6}$")
_PATRONYMIC = re.compile(r"(?:[оеь]вич|инич|[оеи]вна|ична|инична|ovich|evich|yevich|ovych|evych|ovna|evna|ivna|ichna)$")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]{2,8}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,6}")
_TWO_CHARACTERS = frozenset(
    "남궁 황보 제갈 선우 독고 사공 欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 东方 東方".split()
)
_PARTICLES = frozenset({"al", "el", "ul", "as", "ar", "an", "ad", "ash", "az", "at", "es", "ez", "en"})
_SONS = frozenset({"bin", "ibn", "bint", "binti", "بن", "ابن", "بنت"})


def split_unspaced(text: str) -> Split | None:
    """Chinese, Japanese and Korean names in their own script, where family and given name are not divided."""
    if not (_HANGUL.fullmatch(text) or _HAN.fullmatch(text)):
        return None
    wide = text[:2] in _TWO_CHARACTERS or (len(text) >= 4 and not _HANGUL.fullmatch(text))
    at = 2 if wide and len(text) > 2 else 1
    return Split(text[at:] or None, text[:at], NameOrder.FAMILY_FIRST, assumed=not wide and not _HANGUL.fullmatch(text))


def split_comma(text: str) -> Split | None:
    """Names turned about by a comma: Family, Given."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family or not given:
        return None
    return Split(given, recased(family), NameOrder.FAMILY_FIRST)


def recased(family: str) -> str:
    """A family name printed in capitals, as it is otherwise written."""
    particles = vocabulary("particle")
    words = family.split(" ")
    for i, word in enumerate(words):
        prefix, rest = (found[1], found[2]) if (found := _PREFIXED.fullmatch(word)) else ("", word)
        if len(word) > 1 and rest.isupper():
            words[i] = prefix.title() + rest.title()
            if i < len(words) - 1 and particles.get(word.lower()) == "family":
                words[i] = word.lower()
    return " ".join(words)


def split_words_of(
    words: list[str], polity: str | None, *, regnal: bool, titled: bool, knowledge: Knowledge | None
) -> Split:
    """The first of the ways to tell that tells: capitals, hyphens, what is known, custom."""
    if len(words) == 1:
        return _single(words[0], polity, regnal=regnal, titled=titled)
    found = (
        _capitals(words)
        or _hyphened(words)
        or _by_form(words, polity, regnal=regnal)
        or _known(words, polity, knowledge)
    )
    return found or (_regnal(words) if regnal else None) or _customary(words, polity)


def _single(word: str, polity: str | None, *, regnal: bool, titled: bool) -> Split:
    mononym = regnal or custom_of(polity) == "mononym-common" or names_of(word) is not None
    if mononym:
        return Split(recased(word), None, NameOrder.MONONYM)
    return Split(None, recased(word), NameOrder.FAMILY_ONLY, assumed=not titled)


def _is_capital(word: str) -> bool:
    """Whether the word is printed in capitals to mark it: an initial is not, a prefix such as Mc may stay small."""
    letters = (
        re.sub(r"^(?:Mc|Mac|O['’]|[dl]['’])", "", word).replace("-", "").replace("'", "").replace("’", "").rstrip(".")
    )
    # JD, PJ: initials; a name has a vowel.
    initials = len(letters) < 4 and not set(letters.lower()) & set("aeiouy") and letters.isascii() and letters != "NG"
    return len(letters) > 1 and letters.isupper() and not word.endswith(".") and not initials


def _capitals(words: list[str]) -> Split | None:
    """The family name is what stands in capitals, with its particles."""
    marked = [_is_capital(word) for word in words]
    if not any(marked) or all(marked):
        return None
    first, last = marked.index(True), len(words) - 1 - marked[::-1].index(True)
    if first > 0 and last < len(words) - 1:
        return None
    while first > 0 and words[first - 1].islower():
        first -= 1
    family = recased(" ".join(words[first : last + 1]))
    given = " ".join(words[:first] + words[last + 1 :]) or None
    return Split(given, family, NameOrder.FAMILY_FIRST if first == 0 else NameOrder.GIVEN_FIRST)


def _is_compound(word: str) -> bool:
    """Whether it is a given name of two syllables with a hyphen, as Korean and Chinese ones are written."""
    if not _HYPHENED.fullmatch(word):
        return False
    first, second = re.split("['’]?-", word)
    return first.casefold() not in _PARTICLES and (
        second.islower() or bool(SYLLABLES.match(first.lower()) and second.islower())
    )


def _hyphened(words: list[str]) -> Split | None:
    if len(words) != 2:
        return None
    if _is_compound(words[1]) and not _is_compound(words[0]):
        return Split(words[1], words[0], NameOrder.FAMILY_FIRST)
    if _is_compound(words[0]) and not _is_compound(words[1]):
        return Split(words[0], words[1], NameOrder.GIVEN_FIRST)
    return None


def _known(words: list[str], polity: str | None, knowledge: Knowledge | None) -> Split | None:
    """The name as a caller's Leader or the roster has it, where the writing leaves its order open."""
    full = " ".join(words)
    for leader in knowledge.named(Leader, full) if knowledge is not None else ():
        if leader.name.given or leader.name.family:
            return Split(leader.name.given, leader.name.family, leader.name.order)
    if len(words) == 2 and not _may_befamily_first(words, polity):
        return None
    known = names_of(full)
    return Split(*known) if known is not None else None


def _may_befamily_first(words: list[str], polity: str | None) -> bool:
    keys = [word_key(word) for word in words]
    surname = keys[0] in vocabulary("surname") or keys[-1] in vocabulary("surname")
    return (
        surname
        or bool(custom_of(polity))
        or all(map(MORA.match, keys))
        or any("'" in word or "’" in word for word in words)
    )


def _patronymic(words: list[str]) -> Split | None:
    """Russian order is told by the patronymic, which stands behind the given name."""
    at = [i for i, word in enumerate(words) if _PATRONYMIC.search(word.lower())]
    if not at or len(words) != 3:
        return None
    if at[-1] == 2 and at[0] != 1:
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST)
    return Split(" ".join(words[:2]), words[2], NameOrder.GIVEN_FIRST)


def _by_form(words: list[str], polity: str | None, *, regnal: bool) -> Split | None:
    """Names whose own words tell their parts: patronymics, Iberian given names."""
    if any(word_key(word) in _SONS for word in words[1:]):
        return _particles(words)
    if polity in ("ET", "ER") and not regnal:
        return Split(words[0], None, NameOrder.MONONYM, assumed=True)
    keys = [word_key(word) for word in words]
    if len(words) == 3 and vocabulary("surname").get(keys[0], "hu") != "hu" and all(map(SYLLABLES.match, keys)):
        return Split(" ".join(words[1:]), words[0], NameOrder.FAMILY_FIRST, assumed=polity is None)
    return _patronymic(words) or (None if any(word.islower() for word in words) else _iberian(words, polity))


def _regnal(words: list[str]) -> Split | None:
    split = _particles(words)
    return split or Split(" ".join(words), None, NameOrder.MONONYM)


def _customary(words: list[str], polity: str | None) -> Split:
    custom = custom_of(polity)
    if custom == "mononym-common":
        return Split(" ".join(words), None, NameOrder.MONONYM, assumed=len(words) < 4)
    return family_first(words, polity, custom) or _particles(words) or _last(words, polity)


def _particles(words: list[str]) -> Split | None:
    """The family name begins at its particle (van, de, bin, al-), or at the house name behind a patronymic."""
    found = [i for i in range(1, len(words)) if _is_particle(words, i)]
    houses = [i for i in found if words[i] in ("Al", "Āl") or words[i].lower().startswith(("al-", "el-", "as-"))]
    if not found:
        return None
    at = houses[-1] if houses and houses[-1] > found[0] + 1 and words[found[0]].lower() in _SONS else found[0]
    if words[at].lower() in ("y", "e", "i") and at > 1:
        at -= 1
    given = _known_as_given(words)
    if 0 < given < at and not houses:
        at = given
    return Split(" ".join(words[:at]), " ".join(words[at:]), NameOrder.GIVEN_FIRST)


def _is_particle(words: list[str], i: int) -> bool:
    word = words[i]
    low = word.casefold().replace("’", "'")
    if low.startswith(("al-", "el-", "as-", "ash-", "ar-", "an-", "at-", "az-", "d'", "ul-")) and len(low) > 3:
        return True
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


def _last(words: list[str], polity: str | None) -> Split:
    """The last word is the family name, with an Arabic `Abdul` before it."""
    at = len(words) - 1
    if word_key(words[at - 1]) in vocabulary("unit"):
        at -= 1
    family = " ".join(words[at:])
    if at == 0:
        return Split(family, None, NameOrder.MONONYM, assumed=True)
    return Split(
        " ".join(words[:at]), recased(family), NameOrder.GIVEN_FIRST, assumed=polity is None and len(words) > 2
    )
