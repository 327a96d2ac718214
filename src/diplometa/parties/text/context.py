"""What stands beside a name in prose and decides what it is: a person, a place, a seat that acts for its state."""

import re
from functools import cache

from diplometa.core.folding import fold
from diplometa.core.scan import Scan
from diplometa.data.tables import many, table
from diplometa.parties.lookup import bearers
from diplometa.parties.text.vocabulary import given_names, words

__all__ = [
    "acts",
    "after_word",
    "before_word",
    "goes_on",
    "in_other_state",
    "in_united_states",
    "is_language",
    "is_namesake",
    "is_person",
    "new_or_title",
    "speaks",
    "surname_follows",
]

# How far to look; what is longer is no word that decides.
_REACH = 48
_ARTICLE = " the "
_DOUBLE = "-"
# What stands before the first word of a sentence, or of what may be one.
_BEGINS = re.compile(r"(?:[^\w ,'-] *|^ *|\n *)[\"'\u201c\u2018(]?$")
_OPENING = "([\"'-"
_AFTER = re.compile(r" ([\w'-]+)")
_WORD = re.compile(r"[\w'-]+")
# How many words may stand between a seat and its verb.
_MOST_AUXILIARIES = 4
# So many different words of a language tell that a text is in it.
_MANY = 2
_LANGUAGE_BEFORE = frozenset({"in", "into", "speak", "speaks", "spoke", "fluent"})
_LANGUAGE_AFTER = re.compile(r" ?(?:[.,;:)\"]|$)| (?:and|or) | fluently| well\b")
_LANGUAGES = re.compile(
    r"(?:(?:,? (?:and|or)|,) [a-z]+){0,8} (?:languages?|texts?|versions?|translations?|dialects?|alphabets?|scripts?)\b"
)
_NEXT = re.compile(r",? (?:and |or )?")
_NAME_GOES_ON = re.compile(r"[-\u2010-\u2015]| [A-Z0-9]")
_CITY_AFTER = re.compile(r", ([a-z]+)( [a-z]+)?(?=\W|$)")
_CAPITALISED = re.compile(r"[A-Z][\w'-]+")
# How much of a sentence is looked through for the towns that it names.
_SENTENCE = 200
_CITY_BEFORE = re.compile(r"((?:[\w'.-]+ ){0,2}[\w'.-]+), $")


def before_word(scan: Scan, start: int) -> tuple[str, str]:
    """The word right before an offset (an article is passed over), folded and as written; empty behind a mark."""
    folded = scan.folded
    end = start - 1
    if end > 3 and folded.startswith(_ARTICLE, end - 4):
        end -= 4
    if end < 1 or folded[end] != " ":
        return "", ""
    low = max(folded.rfind(" ", max(0, end - _REACH), end) + 1, end - _REACH)
    word = folded[low:end].lstrip(_OPENING)
    ends_sentence = word.endswith(".") and len(word) > 2 and word[:-1] not in words("honorific")
    if ends_sentence or not word or not (word[-1].isalnum() or word[-1] in "'.&-"):
        return "", ""
    return word, scan.text[end - len(word) : end]


def after_word(scan: Scan, end: int) -> tuple[str, str]:
    """The word right after an offset, folded and as written."""
    found = _AFTER.match(scan.folded, end, end + _REACH)
    return (found[1], scan.text[found.start(1) : found.end(1)]) if found else ("", "")


def is_person(scan: Scan, start: int, end: int, *, flagged: bool) -> bool:
    """Whether a name is a person's: behind Mr or, where it may be one, beside a given name or a surname."""
    before, written = before_word(scan, start)
    if before.rstrip(".") in words("honorific") and written[:1].isupper():
        return True
    if not flagged:
        return False
    at = start - len(written) - 1
    if written[:1].isupper() and scan.text[at:start] == f"{written} " and _is_given(scan, before, at):
        return True
    return surname_follows(scan, end)


def _is_given(scan: Scan, word: str, at: int) -> bool:
    """Whether a capitalised word is a given name or an initial; first in a sentence it may be capitalised for that."""
    if len(word) == len("J.") and word[1] == ".":
        return True
    known = given_names()
    named = word in known or (_DOUBLE in word and known.issuperset(word.split(_DOUBLE)))
    return named and not (word in words("plain-first") and _BEGINS.search(scan.text, max(0, at - 4), at))


def surname_follows(scan: Scan, end: int) -> bool:
    """Whether a capitalised word follows that may be a surname."""
    after, follows = after_word(scan, end)
    named = follows[:1].isupper() and follows[1:2].islower() and not follows.endswith("an")
    return named and after not in words("office")


def speaks(scan: Scan, at: int, language: str) -> bool:
    """Whether a text is in a language around an offset: whether it has several of its commonest words there."""
    found = _WORD.findall(scan.folded, max(0, at - _SENTENCE), at + _SENTENCE)
    return len(words(f"language-{language}").intersection(found)) >= _MANY


def new_or_title(scan: Scan, start: int) -> bool:
    """Whether "New" stands before a name, which makes another one of it."""
    return scan.text[max(0, start - 4) : start] == "New "


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    """The states of each city, by its folded name."""
    cities: dict[str, tuple[str, ...]] = {}
    for name, kind, state, aliases in table("places").select("name", "kind", "country", "aliases"):
        for city in map(fold, (name, *many(aliases)) if kind in ("city", "capital") else ()):
            if state not in (states := cities.get(city, ())):
                cities[city] = (*states, state)
    return cities


def in_other_state(scan: Scan, start: int, code: str) -> bool:
    """Whether the name stands behind a city that the party does not have: Atlanta, Georgia."""
    if not scan.folded.endswith(", ", 0, start):
        return False
    found = _CITY_BEFORE.search(scan.folded[max(0, start - _REACH) : start])
    if not found:
        return False
    parts = found[1].split()
    states = [_cities().get(" ".join(parts[i:])) for i in range(len(parts))]
    known = next(filter(None, states), None)
    return known is not None and code not in known


def in_united_states(scan: Scan, end: int) -> bool:
    """Whether a state of the United States or a province of Canada follows, behind a comma: Peru, Indiana."""
    found = _CITY_AFTER.match(scan.folded, end, end + _REACH)
    if not found:
        return False
    return not words("subdivision").isdisjoint((found[1], f"{found[1]}{found[2] or ''}"))


def is_namesake(scan: Scan, start: int) -> bool:
    """Whether a name is told to be a federal state's: "the state of Georgia", "Atlanta and the rest of Georgia"."""
    if scan.text.endswith("state of ", 0, start):
        return True
    before = scan.folded[max(0, start - _REACH) : start]
    if not before.endswith(tuple(f" {part} " for part in words("part-of"))):
        return False
    low, high = scan.sentence(start)
    towns = _CAPITALISED.findall(scan.text, max(low, start - _SENTENCE), min(high, start + _SENTENCE))
    # A seat of government (Washington) stands beside states.
    return any("US" in _cities().get(town, ()) and not bearers(town) for town in map(fold, towns))


def goes_on(scan: Scan, end: int) -> bool:
    """Whether a name is the beginning of a longer one: "the Six Nations", "the Six-Day War"."""
    return bool(_NAME_GOES_ON.match(scan.text, end))


def is_language(scan: Scan, start: int, end: int, *, after: int) -> bool:
    """Whether an adjective is the name of a language; `after` is where the language before it ends.

    "In English.", "Russian-language", "the French and German texts".
    """
    folded = scan.folded
    if folded.startswith(("-language", "-speaking"), end) or _LANGUAGES.match(folded, end):
        return True
    if not _LANGUAGE_AFTER.match(folded, end):
        return False
    before, _ = before_word(scan, start)
    return before in _LANGUAGE_BEFORE or bool(after and _NEXT.fullmatch(folded, after, start))


def acts(scan: Scan, end: int) -> bool:
    """Whether a verb of speech or action follows, with no more than auxiliaries and adverbs between."""
    if scan.folded[end : end + 1] != " ":
        return False
    doing, helping = words("act"), words("auxiliary")
    for count, word in enumerate(_WORD.finditer(scan.folded, end, end + _REACH * 2)):
        if word[0] in doing:
            return scan.text[word.start()].islower()
        helps = word[0] in helping or word[0].endswith("ly")
        if not helps or count >= _MOST_AUXILIARIES:
            return False
    return False
