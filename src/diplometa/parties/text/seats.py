"""Seats of government in prose: where a capital or a palace stands for its state, and where it is a place."""

import re
from collections.abc import Sequence

from diplometa.core.scan import Scan
from diplometa.parties.text.context import acts, after_word, before_word
from diplometa.parties.text.hits import Hit
from diplometa.parties.text.vocabulary import words

__all__ = ["seats_of_states"]

_POSSESSIVE = re.compile(r"'s? ")
_LED = re.compile(r"-([a-z]+)")
_WORD = re.compile(r"[\w'-]+")
_BETWEEN = re.compile(r"between (?:the )?$")
_AND = re.compile(r",? and (?:the )?")
_COMMA = re.compile(r", (?:the )?")
# How far to look; what is longer is no word that decides.
_REACH = 48
# What may stand before the subject of a clause, and what begins no verb behind it.
_BEGINNINGS = frozenset({"", "the", "that", "but", "while", "because", "although", "if", "when"})
_NO_VERBS = frozenset("and or but of for as with by on than when where which who whose".split())
# How many words are looked at for what is a building's.
_MOST_OF_CLAUSE = 5
# How many words may stand between a seat and what is its: "Beijing's new foreign policy".
_MOST_BETWEEN = 3


def seats_of_states(scan: Scan, hits: Sequence[Hit], joined: set[int]) -> set[int]:
    """Which seats of government stand for their state; of seats in a list, one speaks for all."""
    seats: set[int] = set()
    listed: set[int] = set()
    for i in range(len(hits) - 1, -1, -1):
        hit = hits[i]
        if hit.group != "metonym":
            continue
        paired = i in joined and "/" not in (scan.folded[hit.start - 1 : hit.start], scan.folded[hit.end : hit.end + 1])
        if paired or _is_seat(scan, hit):
            seats.add(i)
        if _BETWEEN.search(scan.folded, max(0, hit.start - 14), hit.start):
            seats |= _between(scan, hits, i)
        elif _is_listed(scan, hits, i, seats, listed) and not _placed(scan, hit):
            seats.add(i)
            listed.add(i)
    return seats


def _is_listed(scan: Scan, hits: Sequence[Hit], i: int, seats: set[int], listed: set[int]) -> bool:
    """Whether a list goes on behind a seat to one that stands for its state, or to a party that acts."""
    if i + 1 == len(hits):
        return False
    end, following = hits[i].end, hits[i + 1]
    if _AND.fullmatch(scan.folded, end, following.start):
        return i + 1 in seats or (following.group == "name" and not following.weak and acts(scan, following.end))
    return i + 1 in listed and bool(_COMMA.fullmatch(scan.folded, end, following.start))


def _between(scan: Scan, hits: Sequence[Hit], first: int) -> set[int]:
    """The members of a list that "between" begins, where the list has more than one."""
    last = first
    while last + 1 < len(hits):
        gap = hits[last].end, hits[last + 1].start
        ends = bool(_AND.fullmatch(scan.folded, *gap))
        if not ends and not _COMMA.fullmatch(scan.folded, *gap):
            return set()
        last += 1
        if ends:
            return {*range(first, last + 1)}
    return set()


def _is_seat(scan: Scan, hit: Hit) -> bool:
    """Whether a seat stands for its state: it acts, is dealt with, has spokesmen or policies, and is no place."""
    before, _ = before_word(scan, hit.start)
    if before in words("place-preposition"):
        return before == "from" and _is_sender(scan, hit)
    if acts(scan, hit.end) or before in words("relation") or before in words("address") or _leads(scan, hit.end):
        return True
    possessive = _POSSESSIVE.match(scan.folded, hit.end)
    if hit.weak:
        return bool(possessive) and _has(scan, possessive.end() if possessive else 0)
    return bool(possessive) or after_word(scan, hit.end)[0] in words("attribute") or _is_subject(scan, hit, before)


def _is_sender(scan: Scan, hit: Hit) -> bool:
    """Whether what comes from a seat is what states send: "an invitation from Kyiv"."""
    return before_word(scan, scan.folded.rindex("from", 0, hit.start))[0] in words("sent")


def _is_subject(scan: Scan, hit: Hit, before: str) -> bool:
    """Whether a clause begins with a seat and goes on, whatever the verb, with nothing that buildings are or have."""
    _, follows = after_word(scan, hit.end)
    if before not in _BEGINNINGS or not follows.islower() or follows in words("place-preposition") | _NO_VERBS:
        return False
    rest = _WORD.findall(scan.folded, hit.end, hit.end + _REACH)
    return words("building").isdisjoint(rest[:_MOST_OF_CLAUSE])


def _has(scan: Scan, start: int) -> bool:
    """Whether what is a seat's is what states have: a policy, an offer, an ambassador."""
    for count, word in enumerate(_WORD.finditer(scan.folded, start, start + _REACH)):
        if word[0] in words("possession"):
            return True
        if count >= _MOST_BETWEEN or scan.folded[word.end() : word.end() + 1] != " ":
            return False
    return False


def _leads(scan: Scan, end: int) -> bool:
    """Whether a seat is one that leads or pays: "Beijing-backed"."""
    led = _LED.match(scan.folded, end, end + _REACH)
    return led is not None and led[1] in words("led")


def _placed(scan: Scan, hit: Hit) -> bool:
    """Whether a place preposition stands before a hit."""
    word = scan.folded[max(0, hit.start - 12) : hit.start].split()
    return bool(word) and word[-1] in words("place-preposition")
