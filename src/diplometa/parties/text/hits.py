"""Names of parties where they stand in a text, each with what it may mean there, and what only looks like one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from diplometa.core.folding import fold, fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.core.matching import Hit as Found
from diplometa.core.scan import Scan
from diplometa.parties.lookup import Bounds, meaning, there
from diplometa.parties.model import Country, Party
from diplometa.parties.text.context import (
    acts,
    after_word,
    before_word,
    goes_on,
    in_other_state,
    in_united_states,
    is_language,
    is_namesake,
    is_person,
    new_or_title,
    speaks,
)
from diplometa.parties.text.vocabulary import Term, foreign_hits, known_names, masked, terms_of, words

__all__ = ["Hit", "hits_in", "means"]

_ORDER = ("name", "abbreviation", "adjective", "combining", "metonym")
# A currency ("NZ$") or a longer abbreviation (U.S.S.), of which the hit is a part.
_GOES_ON = re.compile(r"\$|\.[a-z]")
_ARTICLE = re.compile(r"the\s+")
# Weak names that need no other name of the party beside them.
_PLAIN_KINDS = frozenset({"short", "official", "demonym-noun", "demonym-adjective", "alias"})


class Hit(NamedTuple):
    """A name in the text, with what it may mean there."""

    start: int
    end: int
    key: str
    group: str
    parties: tuple[Party, ...]
    weak: bool


def hits_in(scan: Scan, on: Bounds | None, knowledge: Knowledge | None) -> list[Hit]:
    """The names that are names of parties where they stand, in the order of the text; the caller's own win."""
    hits = [*_hits(scan, on)]
    return hits if knowledge is None else _with_own(scan, hits, on, knowledge)


def _hits(scan: Scan, on: Bounds | None) -> Iterator[Hit]:
    persons: set[str] = set()
    done = language = 0
    for start, end, terms in _found(scan):
        hit = _hit(scan, start, end, terms, on) if start >= done else None
        if hit is None:
            continue
        other = _other(scan, hit, language)
        if other == "language":
            language = end
        elif other == "person":
            persons.add(hit.key)
        if other:
            continue
        if hit.key in persons and before_word(scan, start)[0] not in words("place-preposition"):
            # Who was named in full before is named by this word alone now, unless more speaks for the state.
            hit = hit._replace(weak=True)
        yield hit
        done = end


def _found(scan: Scan) -> list[tuple[int, int, tuple[Term, ...]]]:
    found = [(_behind_article(scan, hit), hit.end, hit.keys) for hit in known_names().hits(scan)]
    other = foreign_hits(scan)
    return sorted([*found, *other]) if other else found


def _behind_article(scan: Scan, hit: Found[Term]) -> int:
    """Where a name begins: behind an article that is none of it."""
    if not scan.folded.startswith("the", hit.start):
        return hit.start
    article, key = _ARTICLE.match(scan.folded, hit.start), hit.keys[0].key
    return hit.start if article is None or not key or key.startswith("the ") else article.end()


def _hit(scan: Scan, start: int, end: int, terms: tuple[Term, ...], on: Bounds | None) -> Hit | None:
    if terms[0].language:
        terms = tuple(term for term in terms if not term.language or speaks(scan, start, term.language))
    read = _reading(scan.text[start:end], terms, on)
    if read is None:
        return None
    key, group, parties, weak = read
    if weak and group in ("name", "abbreviation") and not isinstance(parties[0], Country):
        # "The AU met": no word but a name has an article before capitals and a verb behind them.
        articled = (group == "abbreviation" or key in words("treaty-too")) and scan.folded.endswith(
            "the ", max(0, start - 4), start
        )
        after, _ = after_word(scan, end)
        weak = after not in words("body") and not (articled and (after in words("convene") or acts(scan, end)))
    return Hit(start, end, key, group, parties, weak)


# What a text says again and again is read once.
@lru_cache(maxsize=8192)
def _reading(text: str, terms: tuple[Term, ...], on: Bounds | None) -> tuple[str, str, tuple[Party, ...], bool] | None:
    """Key, group and meaning of a name as it is spelled, and whether it is weak; None where it is none of a party."""
    terms = tuple(term for term in terms if not term.exact or term.exact == text or text.isupper())
    if not terms or any(not term.group for term in terms) or fold(text) in masked():
        return None
    spelled = fold_key(text)
    ways = [(term.key or spelled, term.group) for term in sorted(terms, key=lambda term: _ORDER.index(term.group))]
    read = [(*way, *means(*way, on)) for way in ways]
    # Of the ways to read it, the first that needs no witness.
    key, group, parties, weak, strong_seat = next((way for way in read if way[2] and not way[3]), read[0])
    return (key, group, parties, weak and not (group == "metonym" and strong_seat)) if parties else None


@lru_cache(maxsize=8192)
def means(key: str, group: str, on: Bounds | None) -> tuple[tuple[Party, ...], bool, bool]:
    """What a name means, whether it is weak and needs a witness, whether it is a seat by nature."""
    known = terms_of(key, group)
    parties = meaning(known, on)
    plain = all(row.kind in _PLAIN_KINDS for row in known) and any(isinstance(party, Country) for party in parties)
    strong = any(row.strong for row in known)
    return parties, (not strong and not plain) or key in words("treaty-too"), strong


def _other(scan: Scan, hit: Hit, language: int) -> str:
    """What the words beside a name make of it, where that is no party; `language` is where the last language ends."""
    start, end, key = hit.start, hit.end, hit.key
    flagged = key in words("person")
    if hit.group == "adjective":
        if is_language(scan, start, end, after=language):
            return "language"
        return "person" if is_person(scan, start, end, flagged=flagged) else ""
    if hit.group == "abbreviation":
        return "more" if _GOES_ON.match(scan.folded, end) else ""
    if key in words("bare") and goes_on(scan, end):
        return "more"
    if " " in key:
        return ""
    if new_or_title(scan, start) or is_person(scan, start, end, flagged=flagged):
        return "person"
    if key in words("namesake") and (is_namesake(scan, start) or after_word(scan, end)[0] in words("federal-office")):
        return "place"
    elsewhere = flagged and hit.group == "name" and in_other_state(scan, start, hit.parties[0].code)
    return "place" if elsewhere or in_united_states(scan, end) else ""


def _with_own(scan: Scan, hits: list[Hit], on: Bounds | None, knowledge: Knowledge) -> list[Hit]:
    """The hits with the caller's own parties, which win where names clash; what was meant else stands behind them."""
    own = knowledge.names(Party).hits(scan)
    starts = [hit.start for hit in own]
    same: dict[int, tuple[Party, ...]] = {}
    kept: list[Hit] = []
    for hit in hits:
        i = bisect_left(starts, hit.end) - 1
        if i < 0 or own[i].end <= hit.start:
            kept.append(hit)
        elif own[i][:2] == hit[:2]:
            same[hit.start] = hit.parties
    for start, end, keys in own:
        others = same.get(start, ())
        held = there(keys, on)
        # Of a name that no party of the caller's had then, another bearer comes first.
        parties = tuple(dict.fromkeys([*held, *others] if held else others or keys))
        kept.append(Hit(start, end, fold_key(scan.text[start:end]), "name", parties, weak=False))
    return sorted(kept, key=lambda hit: hit.start)
