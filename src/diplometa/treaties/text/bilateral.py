"""Treaties named by their parties, in any order: "Japan-U.S. Security Treaty", "the treaty between Japan and India"."""

import re
from functools import cache, lru_cache

from diplometa.core.folding import fold_key
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import bearers, bounds, meaning
from diplometa.treaties.lookup import bilateral, title, titles, years

__all__ = ["choose", "pair_after", "pair_before", "partner_after", "party_at"]

# The two parties as their codes (of shared names, each two that it may be), and the offset where their names end.
Pair = tuple[tuple[frozenset[str], ...], int]
MOST_WORDS = 9
_BETWEEN = re.compile(r"(?:,?\s+concluded)?\s+between\s+(?:the\s+)?(?:governments?\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_WITH = re.compile(r"\s+with\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?:the\s+)?(?:governments?\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;:()\"“”]+")
_JOINT = re.compile(r"\s?[-‐‑–—/]\s?")
_STOP = frozenset("a an and between concerning for in of on regarding relating respecting respect the to with".split())
_ALIKE = {"defense": "defence", "pact": "treaty", "organization": "organisation", "co-operation": "cooperation"}
_NOUN = re.compile(
    r"(treaty|pact|convention|agreement|protocol|charter|covenant|accord|arrangement|statute|memorandum|declaration)"
)


def _party(text: str, year: str = "") -> frozenset[str]:
    """The codes of the parties that the whole of `text` may name; one where it does so by itself."""
    text = text.strip()
    if not text or len(text) > 80 or not text[0].isupper():
        return frozenset()
    return _codes(" ".join(text.split()), year)


@lru_cache(maxsize=8192)
def _codes(text: str, year: str) -> frozenset[str]:
    key = fold_key(text)
    every = (*bearers(key), *bearers(f"{key}-"))
    known = [b for b in every if b.strong] or [*every]
    if not known:
        return frozenset()
    return frozenset(p.code for p in meaning(known, bounds(EdtfDate(year)) if year else None))


def _one(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _pairs(first: frozenset[str], second: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The two parties; of names that several share, each two that have a treaty with each other."""
    pairs = sorted({frozenset((a, b)) for a in first for b in second if a != b}, key=sorted)
    return tuple(pair for pair in pairs if len(pairs) == 1 or bilateral(pair))


def _longest(text: str, at: int, limit: int, year: str) -> tuple[frozenset[str], int] | None:
    """The party, or those that share the name, that the most words from `at` on name, and where they end."""
    best: tuple[frozenset[str], int] | None = None
    end, words = at, 0
    while words < MOST_WORDS and (word := _WORD.match(text, end)) and word.end() <= limit:
        end, words = word.end(), words + 1
        for stop in {end, end - (word[0][-1:] in ".'’") - 2 * (word[0][-2:] in ("'s", "’s"))}:
            if codes := _party(text[at:stop], year):
                best = codes, stop
        if text[end : end + 1] not in (" ", "\n"):
            break
        end += 1
    return best


def pair_after(text: str, at: int, year: str = "") -> Pair | None:
    """The parties of "between A and B" at this place."""
    between = _BETWEEN.match(text, at)
    if between is None:
        return None
    start = between.end()
    for joint in _AND.finditer(text, start, min(len(text), start + 160)):
        first = _party(text[start : joint.start()], year)
        second = _longest(text, joint.end(), len(text), year) if first else None
        if first and second and (pairs := _pairs(first, second[0])):
            return pairs, second[1]
    return None


def partner_after(text: str, at: int, year: str = "") -> tuple[str, int] | None:
    """The party of "with B" at this place, and where it ends."""
    together = _WITH.match(text, at)
    found = _longest(text, together.end(), len(text), year) if together else None
    return _alone(found)


def party_at(text: str, span: Span, year: str = "") -> tuple[str, int] | None:
    """The party at the beginning of the words of a span, and where it ends."""
    return _alone(_longest(text, span[0], span[1], year))


def _alone(found: tuple[frozenset[str], int] | None) -> tuple[str, int] | None:
    """A party whose name no other shares, and where it ends."""
    code = _one(found[0]) if found else None
    return (code, found[1]) if found and code else None


def pair_before(text: str, span: Span, year: str = "") -> Pair | None:
    """The parties at the beginning of the words of a span: "Japan-U.S.", "South Korea–United States"."""
    start, end = span
    for joint in _JOINT.finditer(text, start, min(end, start + 60)):
        first = _party(text[start : joint.start()], year)
        second = _longest(text, joint.end(), end, year) if first else None
        if first and second and (pairs := _pairs(first, second[0])):
            return pairs, second[1]
    return None


def _words(text: str) -> frozenset[str]:
    found: list[str] = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", fold_key(text))
    return frozenset([_ALIKE.get(word, word) for word in found]) - _STOP


@cache
def _known_words(key: str) -> tuple[str, frozenset[str]]:
    """The first noun of a treaty's title and the words of all its names, as far as they say what it is about."""
    names = [title(key), *titles(key)]
    noun = _NOUN.search(names[0].lower())
    words: set[str] = set()
    for name in names:
        words |= _words(re.split(r"\b(?:under|regarding)\b", name)[0])
    return _ALIKE.get(noun[1], noun[1]) if noun else "", frozenset(words)


def choose(pairs: tuple[frozenset[str], ...], subject: str, noun: str, year: str) -> tuple[str, ...]:
    """The treaties between the parties that the words may mean: of one noun and subject, the latest first.

    Args:
        pairs: the two parties, or each two that they may be: then only one two may have such a treaty.
        subject: the words of the name without the parties.
        noun: treaty, agreement, ... in lower case and the singular.
        year: a year that goes with the name, or an empty text.
    """
    wanted = _words(subject)
    noun = _ALIKE.get(noun, noun)
    of_pairs = [
        [key for key in bilateral(codes) if _known_words(key)[0] == noun and wanted <= _known_words(key)[1]]
        for codes in pairs
    ]
    of_pairs = [keys for keys in of_pairs if keys]
    fitting = of_pairs[0] if len(of_pairs) == 1 else []
    if year and (dated := [key for key in fitting if year in years(key)]):
        fitting = dated
    return tuple(sorted(fitting, key=lambda key: max(years(key), default=""), reverse=True))
