"""Reads a personal name: what is given, what is family, from how it is written and where it comes from."""

import re
from functools import lru_cache
from typing import NamedTuple

from diplometa.core.errors import ParseError, require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.report import Finding, Severity
from diplometa.leaders.model import NameOrder, PersonName
from diplometa.leaders.text.custom import Split, is_surname_of, name_words
from diplometa.leaders.text.refusing import LONGEST, refuse_title_alone, refuse_what_is_no_name
from diplometa.leaders.text.scripts import split_by_script
from diplometa.leaders.text.splitting import split_comma, split_words_of
from diplometa.leaders.text.vocabulary import Word, honorifics, is_guarded, post_nominals, split_words, word_key
from diplometa.parties.model import Party

__all__ = [
    "LONGEST",
    "NameReading",
    "honorific_at",
    "lead_honorifics",
    "parse_name",
    "read_name",
    "read_whole_name",
    "take_suffixes",
]

_NUMERAL = re.compile(r"(?:I|II|III|IV|V|VI{1,3}|IX|X{1,3}|X{0,2}(?:I|II|III|IV|V|VI{1,3}|IX)|[1-9]\d?(?:st|nd|rd|th))")
_NICKNAME = re.compile(
    r"\s*[\"“”«»„][^\"“”«»„]{1,40}[\"“”«»]\s*|\s*\([^()]{1,40}\)\s*|\s['‘‚][^\W\d_][^'‘’]{0,40}['’](?=\s)"
)
# A peer's or a monarch's place behind the name, and a family name that a comma marks.
_PLACE = re.compile(r"(?<=\S) of (?=(?:the )?[^\W\d_])")
_TURNED = re.compile(r"[^\W\d_][\w'’-]*, ?(?=\S)")
_REIGNING = frozenset("pope king queen emperor empress tsar czar sultan prince princess".split())


class NameReading(NamedTuple):
    """A name as read, what else it may be, and whether its order is only assumed."""

    name: PersonName
    alternatives: tuple[PersonName, ...] = ()
    assumed: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What reading the name assumed."""
        if not self.assumed:
            return ()
        told = "which of the names is the family name was assumed"
        hint = "write the family name in capitals, or give the polity"
        return (
            Finding(
                code="leader.order-assumed",
                message=told,
                path="name.order",
                severity=Severity.NOTE,
                value=self.name.full,
                hint=hint,
            ),
        )


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
    return read_whole_name(text, polity, knowledge).name


def read_whole_name(text: str, polity: Party | str | None = None, knowledge: Knowledge | None = None) -> NameReading:
    """As parse_name, with the other splits of the name and, where its order is assumed, a finding that says so.

    Raises:
        ParseError: there is no name in it, or more than one.

    >>> reading = read_whole_name("Gao Mei")
    >>> reading.findings[0].code, [str(other.family) for other in reading.alternatives]
    ('leader.order-assumed', ['Mei'])
    """
    require_knowledge(knowledge, "parse_name")
    require_str(text, "parse_name")
    refuse_what_is_no_name(text)
    code = polity.code if isinstance(polity, Party) else polity
    tidy = " ".join(text.split()).strip(" ,;:")
    found, rest = _addressed(tidy, code)
    rest, suffixes = take_suffixes(rest)
    if (place := _PLACE.search(rest)) is not None:
        rest, suffixes = rest[: place.start()], (rest[place.start() + 1 :], *suffixes)
    if not _may_be_name(rest, code) or rest.startswith("of "):
        raise ParseError(
            "there is no name in it", source=text, expected=f"a personal name of at most {LONGEST} characters"
        )
    refuse_title_alone(rest, text)
    if rest.count(",") > 1:
        start = max(0, text.find(rest.split(",")[2].strip()))
        raise ParseError("more than a name stands here", source=text, start=start, expected="a name, or Family, Given")
    place_alone = place is not None and " " not in _without_numerals(rest.split(" "), regnal=True)[0] and not found
    regnal = place_alone or (bool(found) and word_key(found[-1]) in _REIGNING)
    return read_name(rest, found, suffixes, code, regnal=regnal, knowledge=knowledge)


def _may_be_name(rest: str, polity: str | None) -> bool:
    """Whether what is left is more than a form of address, a post-nominal, a numeral or an initial."""
    words = split_words(rest)
    key = " ".join([word.key for word in words])
    address = bool(words) and honorifics().is_key(words, 0) and not is_guarded(key, rest, polity)
    return not (
        address
        or not any(map(str.isalpha, rest))
        or rest.replace(".", "") in post_nominals()
        or _NUMERAL.fullmatch(rest)
        or (len(key) == 1 and key.isascii())
    )


def _addressed(text: str, polity: str | None) -> tuple[tuple[str, ...], str]:
    """The forms of address before a name, or before the given name where a comma turns it about, and the rest."""
    if (turned := _TURNED.match(text)) is None or "." in turned[0]:
        found, rest = lead_honorifics(text, polity)
        family, comma, given = rest.partition(", ")
        if not comma or found:
            return found, rest
        turned_family = f"{family}, "
    else:
        turned_family, given = turned[0], text[turned.end() :]
    found, rest = lead_honorifics(given, polity)
    return (found, turned_family + rest) if rest else ((), text)


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
    if first >= len(words) or words[first].key not in honorifics() or _is_initial(text, words, first, polity):
        return i
    for end, key in reversed(honorifics().ends(words, first)):
        if end == len(words) or (polity and end == first + 1 and is_surname_of(words[first].key, polity)):
            continue
        if not is_guarded(key, text[words[first].start : words[end - 1].end], polity):
            return end
    return i


def _is_initial(text: str, words: list[Word], i: int, polity: str | None) -> bool:
    """Whether a single letter is an initial rather than an abbreviated form of address: U. Thuza, M. K. Sen."""
    _, end, key = words[i]
    if len(key) > 1 or text[end - 1 : end] != ".":
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    # "M." is Monsieur where French is spoken.
    foreign = key == "m" and polity is not None and polity not in name_words("french")
    return (
        key == "u" or foreign or (following is not None and len(following.key) == 1 and text[following.end - 1] == ".")
    )


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
    if knowledge is None:
        return _read_once(full, honorific, suffixes, polity, regnal=regnal, titled=titled)
    return _read(full, honorific, suffixes, polity, regnal=regnal, titled=titled, knowledge=knowledge)


def _read(
    full: str,
    honorific: tuple[str, ...],
    suffixes: tuple[str, ...],
    polity: str | None,
    *,
    regnal: bool,
    titled: bool,
    knowledge: Knowledge | None = None,
) -> NameReading:
    if polity is None and honorific and honorific[-1] in ("U", "Daw"):
        polity = "MM"
    split, words, numerals = _divided(
        full, polity, regnal=regnal, titled=titled or bool(honorific), knowledge=knowledge
    )
    name = PersonName(
        full=full,
        given=split.given,
        family=split.family,
        order=split.order,
        honorifics=honorific,
        suffixes=(*suffixes, *numerals) if numerals else suffixes,
    )
    return NameReading(name, _others(name, words) if split.assumed else (), split.assumed)


# The same names come again and again, in an article as in a column.
_read_once = lru_cache(maxsize=8192)(_read)


def _divided(
    full: str, polity: str | None, *, regnal: bool, titled: bool, knowledge: Knowledge | None = None
) -> tuple[Split, list[str], list[str]]:
    """What a name is divided into, its words without nickname and numeral, and the numeral."""
    bare = " ".join(_NICKNAME.sub(" ", full).split()) or full
    words, numerals = _without_numerals(bare.split(" "), regnal=regnal)
    # Monarchs alone are the first of their name.
    regnal = regnal or numerals == ["I"] or (bool(numerals) and len(words) == 1)
    whole = split_by_script(bare, polity) or split_comma(bare)
    split = whole or split_words_of(words, polity, regnal=regnal, titled=titled, knowledge=knowledge)
    return split, words, numerals


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
