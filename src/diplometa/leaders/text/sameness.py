"""Whether two written names are spellings of one: in other scripts, accents, initials, order, short forms."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from diplometa.core.folding import fold
from diplometa.leaders.lookup import leaders_named
from diplometa.leaders.model import NameOrder, PersonName
from diplometa.leaders.text.custom import han_forms, name_words
from diplometa.leaders.text.names import parse_name
from diplometa.leaders.text.romanizing import latin, same_spelling, spelled
from diplometa.leaders.text.transcribing import one_transcribed
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

    Source: letters of other scripts, syllables of Chinese and Korean, table name_words; forms of characters, table
    han_forms.
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
    if _turned_about(one, two):
        return None
    told = _by_words(_words(one), _words(two))
    if told is True and NameOrder.FAMILY_ONLY in (one.order, two.order):
        return None
    if told is not True and one.given and two.given and _joined(one) == _joined(two):
        return True
    transcribed = one_transcribed(_bare(one), _bare(two))
    if transcribed is True:
        return True
    # What the systems leave open is not to be known, be it near or far in letters.
    is_open = transcribed is None and _joined(one) != _joined(two)
    return None if is_open or (told is False and _runs_together(one, two)) else told


def _turned_about(one: PersonName, two: PersonName) -> bool:
    """Whether the family name of one is the given name of the other and nothing shows the order: Ali Hassan."""
    parts = [(fold(name.family or ""), fold(name.given or "")) for name in (one, two)]
    return parts[0] == parts[1][::-1] and parts[0][0] != parts[0][1] and one.order is two.order


def _runs_together(one: PersonName, two: PersonName) -> bool:
    """Whether what one name writes in several words the other has in one: Nureddin, Nur al-Din."""
    words = [[_ARTICLES.sub("", word) for word in fold(name.full).split()] for name in (one, two)]
    bare = [re.sub(r"[aeiou]", "", spelled("".join(run))) for run in words]
    return len(words[0]) != len(words[1]) and bare[0] == bare[1] and len(bare[0]) > 4


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
    """Names in characters: the same ones, be it in old or new forms; none of the same."""
    first, second = (re.sub(r"\W", "", _modern(name.full)) for name in (one, two))
    if first == second:
        return True
    return None if set(first) & set(second) or _script(first) != _script(second) else False


def _modern(name: str) -> str:
    """A name with the simplified form of each character."""
    return "".join([han_forms().get(char, char) for char in name])


def _script(name: str) -> str:
    """Hangul, kana or other characters: names in different ones cannot be compared letter by letter."""
    if any("\uac00" <= char <= "\ud7a3" for char in name):
        return "hangul"
    return "kana" if any("\u3040" <= char <= "\u30ff" for char in name) else "other"


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
    # Đorđe is Djordje, but of a d in plain letters it is not known.
    return _is_near(*(spelled(latin(one).replace("dj", "d")) for one in (word, other)))


def _is_near(one: str, two: str) -> bool:
    """Whether two keys differ in one letter, or are alike on the whole."""
    one, two = (word.replace("ch", "sh") for word in (one, two))
    if len(one) == len(two) > 2 and sum(a != b for a, b in zip(one, two, strict=True)) == 1:
        return True
    return SequenceMatcher(None, one, two).ratio() >= _ALIKE
