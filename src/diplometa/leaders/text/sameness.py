"""Whether two written names are spellings of one: in other scripts, accents, initials, order, short forms."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from diplometa.core.folding import fold
from diplometa.leaders.lookup import leaders_named
from diplometa.leaders.model import NameOrder, PersonName
from diplometa.leaders.text.custom import name_words
from diplometa.leaders.text.names import parse_name
from diplometa.leaders.text.romanizing import latin, pinyin, same_spelling, spelled
from diplometa.leaders.text.vocabulary import vocabulary

__all__ = ["same_name"]

_HAN = re.compile(r"[\u3005\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3\u1780-\u17ff\u0e00-\u0e7f]")
_GENERATION = re.compile(r"(?:Jr|Sr)\.?|[IVX]+|\d{1,2}(?:st|nd|rd|th)")
_SLAVIC = re.compile(r"(?:ovich|evich|ovych|evych|ovna|evna|ivna|ichna|ovic|evic)$")
# As alike as this two words may be misprints of one another, or spelled by another custom.
_ALIKE = 0.7
_MARKS = str.maketrans("", "", "'.-\u02b9\u02bb\u02bf\u02be")
_ARTICLES = re.compile(r"^(?:al|el|as|ash|ar|an|at|az|ad)-(?=\w)")
_WRITTEN_ON = re.compile(r"^ال(?=\w{2})")


def same_name(a: str | PersonName, b: str | PersonName) -> bool | None:
    """Whether two names are spellings of one; None where that cannot be known.

    Yes needs every part: "J. Smith" may be Jane, "George Bush" may lack what tells two apart, "Merkel" many have.
    Honorifics and post-nominals do not count; "Jr." and the numerals of monarchs do.

    Args:
        a: a name as written, or as parse_name has it.
        b: the other one.

    Raises:
        ParseError: a text is no name.

    >>> same_name("Vladimir Putin", "Путин Владимир"), same_name("J. Smith", "Jane Smith")
    (True, None)
    >>> same_name("Angela Merkel", "Helmut Kohl")
    False

    Source: BGN/PCGN, ALA-LC and ELOT 743 romanization, by letter, table name_words.
    """
    one = a if isinstance(a, PersonName) else parse_name(a)
    two = b if isinstance(b, PersonName) else parse_name(b)
    generation = _generation(one, two)
    if generation is False:
        return False
    told = _told(one, two)
    return None if told and generation is None else told


def _generation(one: PersonName, two: PersonName) -> bool | None:
    """Whether what tells father and son, or monarchs, apart agrees; None where only one name has it."""
    first, second = ({s.rstrip(".").lower() for s in name.suffixes if _GENERATION.fullmatch(s)} for name in (one, two))
    return first == second if bool(first) == bool(second) else None


def _told(one: PersonName, two: PersonName) -> bool | None:
    if _known_as_one(one, two):
        return True
    scripts = [bool(_HAN.search(name.full)) for name in (one, two)]
    if any(scripts):
        return _by_characters(one, two) if all(scripts) else None
    told = _by_words(_words(one), _words(two))
    if told is True and NameOrder.FAMILY_ONLY in (one.order, two.order):
        return None
    if told is not True and one.given and two.given and _joined(one) == _joined(two):
        return True
    if told is not True and (syllables := pinyin(_bare(one))) is not None and syllables == pinyin(_bare(two)):
        return True
    return told


def _known_as_one(one: PersonName, two: PersonName) -> bool:
    """Whether the roster has one person alone of both names, neither of them a family name alone."""
    if NameOrder.FAMILY_ONLY in (one.order, two.order):
        return False
    first, second = ({leader.id for leader in leaders_named(_bare(name))} for name in (one, two))
    return len(first) == 1 and first == second


def _bare(name: PersonName) -> str:
    """The name as it is written, one with a comma turned about."""
    return f"{name.given} {name.family}" if "," in name.full and name.given and name.family else name.full


def _joined(name: PersonName) -> frozenset[str]:
    """Family and given name, each run together: Mi-rae is Mi Rae."""
    return frozenset(re.sub(r"[\W_]", "", fold(part)) for part in (name.family, name.given) if part)


def _plain(name: PersonName) -> str:
    return " ".join(part for part in (name.family, name.given) if part) or name.full


def _by_characters(one: PersonName, two: PersonName) -> bool | None:
    """Names in characters: the same ones, none of the same; old and new forms of a character are not told apart."""
    first, second = (re.sub(r"\W", "", name.full) for name in (one, two))
    if first == second:
        return True
    return None if len(first) == len(second) or set(first) & set(second) else False


def _words(name: PersonName) -> list[str]:
    """The words of a name that tell it, in Latin letters: without particles and marks; initials apart."""
    kept: list[str] = []
    for word in _plain(name).replace(".", ". ").replace("\u2019", "'").split():
        low = _WRITTEN_ON.sub("", _ARTICLES.sub("", fold(word)))
        if low == "عبد" or low in vocabulary("unit"):
            kept.append("abd")
        elif low not in vocabulary("particle") and low not in ("بن", "ابن", "آل", "y"):
            kept.append(low.translate(_MARKS))
    return [word for word in kept if word] or [fold(name.full)]


def _by_words(first: list[str], second: list[str]) -> bool | None:
    """All words of each in the other: the same; nothing else than words that one name lacks: not to be known."""
    left, right = list(second), list[str]()
    for word in first:
        match = next((other for other in left if same_spelling(word, other)), None)
        if match is None:
            right.append(word)
        else:
            left.remove(match)
    common = len(first) - len(right)
    if not left and not right:
        return True
    if not left or not right:
        lone = [latin(word) for word in left or right]
        return True if common > 1 and all(map(_SLAVIC.search, lone)) else (None if common else False)
    return None if all(_may_be(word, left) for word in right) or all(_may_be(word, right) for word in left) else False


def _may_be(word: str, others: Iterable[str]) -> bool:
    """Whether a word may stand for one of others: as an initial, a short form, or by a spelling near to it."""
    return any(_stands_for(word, other) for other in others)


def _stands_for(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return latin(word)[:1] == latin(other)[:1] or spelled(word)[:1] == spelled(other)[:1]
    short = name_words("nickname")
    if short.get(word, word) == short.get(other, other) or other.startswith(word) or word.startswith(other):
        return True
    return _is_near(spelled(word), spelled(other))


def _is_near(one: str, two: str) -> bool:
    """Whether two keys differ in one letter, or are alike on the whole."""
    if len(one) == len(two) > 2 and sum(a != b for a, b in zip(one, two, strict=True)) == 1:
        return True
    return SequenceMatcher(None, one, two).ratio() >= _ALIKE
