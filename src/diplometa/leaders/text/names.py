"""Reads a personal name: what is given, what is family, from how it is written and where it comes from."""

import re
from functools import lru_cache, partial
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.leaders.model import NameOrder, PersonName
from diplometa.leaders.text.custom import Split
from diplometa.leaders.text.splitting import split_comma, split_unspaced, split_words_of
from diplometa.leaders.text.vocabulary import Word, honorifics, is_guarded, post_nominals, split_words, word_key
from diplometa.parties.model import Party

__all__ = ["LONGEST", "NameReading", "honorific_at", "lead_honorifics", "parse_name", "read_name", "take_suffixes"]

# Longer texts are no names.
LONGEST = 400
_NUMERAL = re.compile(r"(?:I|II|III|IV|V|VI{1,3}|IX|X{1,3}|X{0,2}(?:I|II|III|IV|V|VI{1,3}|IX)|[1-9]\d?(?:st|nd|rd|th))")
_NICKNAME = re.compile(r"\s*[\"“”«»][^\"“”«»]{1,40}[\"“”«»]\s*|\s*\([^()]{1,40}\)\s*")


class NameReading(NamedTuple):
    """A name as read, what else it may be, and whether its order is only assumed."""

    name: PersonName
    alternatives: tuple[PersonName, ...] = ()
    assumed: bool = False


def parse_name(text: str, polity: Party | str | None = None, knowledge: Knowledge | None = None) -> PersonName:
    """The parts of a personal name with its honorifics and what follows it.

    Args:
        text: the name as written, in any script, at most 400 characters, with honorifics and post-nominals.
        polity: the party (or its code) that the person is of, where known: it tells the customary order.
        knowledge: a caller's own Leaders, whose names are known.

    Raises:
        ParseError: there is no name in it.

    >>> name = parse_name("H.E. Mr. ISHIBA Shigeru")
    >>> name.given, name.family, name.honorifics
    ('Shigeru', 'Ishiba', ('H.E.', 'Mr.'))

    Source: customary name order by state, table countries; forms of address, table honorifics.
    """
    require_knowledge(knowledge, "parse_name")
    require_str(text, "parse_name")
    code = polity.code if isinstance(polity, Party) else polity
    found, rest = lead_honorifics(" ".join(text[:LONGEST].split()), code)
    rest, suffixes = take_suffixes(rest)
    bare = word_key(rest)
    title = bare in honorifics() and not is_guarded(bare, rest, code)
    if title or len(text) > LONGEST or not any(map(str.isalpha, rest)):
        raise ParseError("there is no name in it", source=text, expected="a personal name of at most 400 characters")
    return read_name(rest, found, suffixes, code, knowledge=knowledge).name


def lead_honorifics(text: str, polity: str | None = None) -> tuple[tuple[str, ...], str]:
    """The forms of address that a text begins with, and the rest of it."""
    found: list[str] = []
    words = split_words(text)
    i = 0
    while i < len(words) and (end := honorific_at(text, words, i, polity)) > i:
        start, stop = words[i].start, words[end - 1].end
        found.append(text[start:stop].rstrip(",;:"))
        i = end
    return tuple(found), text[words[i].start :] if i < len(words) else ""


def honorific_at(text: str, words: list[Word], i: int, polity: str | None) -> int:
    """The index after the form of address that begins at the word `i`; `i` where there is none."""
    first = i + 1 if words[i].key == "the" else i
    if first >= len(words) or words[first].key not in honorifics():
        return i
    for end in reversed(honorifics().ends(words, first)):
        if end < len(words):
            key = " ".join([word.key for word in words[first:end]])
            if not is_guarded(key, text[words[first].start : words[end - 1].end], polity):
                return end
    return i


def take_suffixes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the post-nominals that it ends in, and these."""
    found: list[str] = []
    while True:
        head, _, last = text.rstrip(" ,").rpartition(" ")
        bare = last.strip("(),")
        shout = head.replace(".", "").isupper() and bare.isupper()
        if not head or shout or bare.replace(".", "") not in post_nominals() or _NUMERAL.fullmatch(bare):
            return text.strip(" ,"), tuple(reversed(found))
        found.append(bare)
        text = head


def read_name(
    full: str,
    honorific: tuple[str, ...] = (),
    suffixes: tuple[str, ...] = (),
    polity: str | None = None,
    *,
    regnal: bool = False,
    titled: bool = False,
    knowledge: Knowledge | None = None,
) -> NameReading:
    """The parts of a name that stands alone, without honorifics.

    Args:
        full: the name as written.
        honorific: forms of address found before it.
        suffixes: what was found behind it.
        polity: the code of the party that the person is of.
        regnal: whether it is a monarch's.
        titled: whether an office or form of address stands beside it, so that one word may be a family name alone.
        knowledge: a caller's own Leaders.
    """
    if polity is None and honorific and honorific[-1] in ("U", "Daw"):
        polity = "MM"
    divide = _divided_once if knowledge is None else partial(_divided, knowledge=knowledge)
    split, words, numerals = divide(full, polity, regnal=regnal, titled=titled or bool(honorific))
    suffixes = (*suffixes, *numerals)
    name = PersonName(
        full=full,
        given=split.given,
        family=split.family,
        order=split.order,
        honorifics=honorific,
        suffixes=suffixes,
    )
    return NameReading(name, _others(name, words) if split.assumed else (), split.assumed)


def _divided(
    full: str, polity: str | None, *, regnal: bool, titled: bool, knowledge: Knowledge | None = None
) -> tuple[Split, list[str], list[str]]:
    """What a name is divided into, its words without nickname and numeral, and the numeral."""
    bare = _NICKNAME.sub(" ", full).strip() or full
    words, numerals = _without_numerals(bare.split(" "), regnal=regnal)
    regnal = regnal or (bool(numerals) and len(words) == 1)
    whole = split_unspaced(bare) or split_comma(bare)
    split = whole or split_words_of(words, polity, regnal=regnal, titled=titled, knowledge=knowledge)
    return split, words, numerals


# The same names come again and again, in an article as in a column.
_divided_once = lru_cache(maxsize=8192)(_divided)


def _without_numerals(words: list[str], *, regnal: bool) -> tuple[list[str], list[str]]:
    """The words of a name without the numeral in it, and this: `III`, or `I` where it cannot be an initial."""
    for i, word in enumerate(words):
        if i and _NUMERAL.fullmatch(word) and (i == len(words) - 1 or regnal or len(word) > 1):
            return words[:i] + words[i + 1 :], [word]
    return words, []


def _others(name: PersonName, words: list[str]) -> tuple[PersonName, ...]:
    """The other splits of a name whose order is only assumed."""
    if len(words) < 2 or not (name.given and name.family):
        return ()
    family_first = name.order is NameOrder.FAMILY_FIRST
    order = NameOrder.GIVEN_FIRST if family_first else NameOrder.FAMILY_FIRST
    given, family = (" ".join(words[:-1]), words[-1]) if family_first else (" ".join(words[1:]), words[0])
    other = PersonName(
        full=name.full, given=given, family=family, order=order, honorifics=name.honorifics, suffixes=name.suffixes
    )
    return (other,)
