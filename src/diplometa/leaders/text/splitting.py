"""Divides a name into what is given and what is family: by capitals, hyphens, its words, the roster, custom."""

import re

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import names_of
from diplometa.leaders.model import Leader, NameOrder
from diplometa.leaders.text.custom import MORA, SYLLABLES, Split, custom_of, family_first
from diplometa.leaders.text.forms import by_form, by_particles
from diplometa.leaders.text.vocabulary import vocabulary, word_key

__all__ = ["recased", "split_comma", "split_words_of"]

_PREFIXED = re.compile(r"(Mc|MC|Mac|O['\u2019])([^\W\d_]{2,})")
_HYPHENED = re.compile(r"[^\W\d_]{1,6}['’]?-[^\W\d_]{1,6}$")
# Particles that are written with a capital where the name begins with them.
_UPPER = frozenset({"LE", "LA", "AL", "EL", "BEN", "DI", "LO", "MAC"})
_PARTICLES = frozenset({"al", "el", "ul", "as", "ar", "an", "ad", "ash", "az", "at", "es", "ez", "en"})


def split_comma(text: str) -> Split | None:
    """Names turned about by a comma: Family, Given."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family or not given:
        return None
    words = given.split(" ")
    while len(words) > 1 and words[-1].islower() and words[-1] in vocabulary("particle"):
        # Gaulle, Charles de: the particle is written behind where names are sorted without it.
        family = f"{words.pop()} {family}"
    given = " ".join(words)
    return Split(given, recased(family), NameOrder.FAMILY_FIRST)


def recased(family: str) -> str:
    """A family name printed in capitals, as it is otherwise written."""
    particles = vocabulary("particle")
    words = family.split(" ")
    for i, word in enumerate(words):
        prefix, rest = (found[1], found[2]) if (found := _PREFIXED.fullmatch(word)) else ("", word)
        if len(word) > 1 and rest.isupper():
            words[i] = prefix.title() + rest.title().replace("i\u0307", "i")
            if i < len(words) - 1 and word not in _UPPER and particles.get(word.lower()) == "family":
                words[i] = word.lower()
    return " ".join(words)


def split_words_of(
    words: list[str], polity: str | None, *, regnal: bool, titled: bool, knowledge: Knowledge | None
) -> Split:
    """The first of the ways to tell that tells: capitals, hyphens, what is known, custom."""
    if len(words) == 1:
        return _single(words[0], polity, regnal=regnal, titled=titled)
    if words[-1].isupper() and words[0].isupper() and all(map(_is_capital, words)):
        # Capitals all over mark nothing.
        words = recased(" ".join(words)).split(" ")
    found = (
        _capitals(words)
        or _hyphened(words)
        or by_form(words, polity, regnal=regnal)
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
    if word[1:].islower():
        return False
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
    # Undivided names stay whole where they are customary, though a source divides them.
    undivided = custom_of(polity) == "mononym-common"
    for leader in knowledge.named(Leader, full) if knowledge is not None else ():
        if leader.name.given or leader.name.family:
            return Split(leader.name.given, leader.name.family, leader.name.order)
    if len(words) == 2 and not _may_befamily_first(words, polity):
        return None
    known = names_of(full) if not undivided else None
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


def _regnal(words: list[str]) -> Split | None:
    split = by_particles(words)
    return split or Split(" ".join(words), None, NameOrder.MONONYM)


def _customary(words: list[str], polity: str | None) -> Split:
    custom = custom_of(polity)
    if custom == "mononym-common":
        return Split(" ".join(words), None, NameOrder.MONONYM, assumed=len(words) < 4)
    return family_first(words, polity, custom) or by_particles(words, polity) or _last(words, polity)


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
