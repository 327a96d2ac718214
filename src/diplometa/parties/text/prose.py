"""Parties in running prose: names, adjectives, abbreviations, pairs, and seats of government that act for a state."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from diplometa.core.errors import require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.parties.lookup import Bounds, bounds, meaning
from diplometa.parties.model import Country, Party
from diplometa.parties.text.context import (
    after_word,
    in_other_state,
    is_language,
    is_person,
    is_state_seat,
    new_or_title,
)
from diplometa.parties.text.vocabulary import Term, foreign_hits, known_names, masked, terms_of, words

if TYPE_CHECKING:
    from diplometa.parties.lookup import Date

__all__ = ["find_parties", "parties_in"]

_ORDER = ("name", "abbreviation", "adjective", "combining", "metonym")
_JOINTS = "-/"
_COORDINATE = re.compile(r"(\w+) and $")
_BETWEEN = re.compile(r"between (?:the )?$")
# A currency ("NZ$") or a longer abbreviation (U.S.S.), of which the hit is a part.
_GOES_ON = re.compile(r"\$|\.[a-z]")
_AND = re.compile(r",? and (?:the )?")
# Weak names that need no other name of the party beside them.
_PLAIN_KINDS = frozenset({"short", "official", "demonym-noun", "demonym-adjective", "alias"})


class _Hit(NamedTuple):
    """A name in the text, with what it may mean there."""

    start: int
    end: int
    key: str
    group: str
    parties: tuple[Party, ...]
    weak: bool


def find_parties(text: str, on: "Date | None" = None, knowledge: Knowledge | None = None) -> tuple[Mention[Party], ...]:
    """Find the states and organisations that a text names, in its order.

    >>> [(m.text, str(m.value), m.rule) for m in find_parties("Sino-Soviet talks; Japan's allies waited.")]
    [('Sino', 'CN', 'party.combining'), ('Soviet', 'SUHH', 'party.combining'), ('Japan', 'JP', 'party.name')]

    Each mention's rule tells how it is named: party.name, party.abbreviation, party.adjective, party.demonym,
    party.combining (a member of "Japan-U.S."), party.metonym (a seat that speaks or acts). What a name may mean beside
    its value stands in `alternatives`.

    Args:
        text: any text.
        on: the day at which names hold, such as the day of publication.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        TypeError: the text is no str, or `knowledge` no Knowledge.
    """
    require_knowledge(knowledge, "find_parties")
    return parties_in(Scan(require_str(text, "find_parties")), on, knowledge)


def parties_in(scan: Scan, on: "Date | None" = None, knowledge: Knowledge | None = None) -> tuple[Mention[Party], ...]:
    """The mentions of parties in a scanned text, found once for each date and knowledge."""
    return scan.once(("parties", on, knowledge), lambda: _find(scan, bounds(on) if on is not None else None, knowledge))


def _find(scan: Scan, on: Bounds | None, knowledge: Knowledge | None) -> tuple[Mention[Party], ...]:
    hits = _with_own(scan, [*_hits(scan, on)], knowledge)
    joined = _joined(scan, hits)
    seats = _seats(scan, hits, joined)
    stands = [_stands(hit, joined=i in joined, seat=i in seats) for i, hit in enumerate(hits)]
    witnesses = {hit.parties[0] for hit, alone in zip(hits, stands, strict=True) if alone and len(hit.parties) == 1}
    mentions: list[Mention[Party]] = []
    for i, hit in enumerate(hits):
        witnessed = (
            hit.weak and hit.group in ("name", "abbreviation", "adjective") and witnesses.intersection(hit.parties)
        )
        if stands[i] or witnessed:
            mentions += _mentions(scan, hit, on, joined=i in joined, witnesses=witnesses)
    return tuple(mentions)


def _stands(hit: _Hit, *, joined: bool, seat: bool) -> bool:
    """Whether a hit is a mention by itself."""
    if hit.group == "combining":
        return joined
    return seat if hit.group == "metonym" else not hit.weak


def _hits(scan: Scan, on: Bounds | None) -> Iterator[_Hit]:
    """The names that are names of parties where they stand."""
    found = [(hit.start, hit.end, hit.keys) for hit in known_names().hits(scan)]
    if other := foreign_hits(scan):
        found = sorted([*found, *other])
    done = 0
    for start, end, terms in found:
        if start >= done and (hit := _hit(scan, start, end, terms, on)):
            yield hit
            done = end


def _hit(scan: Scan, start: int, end: int, terms: tuple[Term, ...], on: Bounds | None) -> _Hit | None:
    text = scan.text[start:end]
    terms = tuple(term for term in terms if not term.exact or term.exact == text or text.isupper())
    if not terms or any(not term.group for term in terms) or scan.folded[start:end] in masked():
        return None
    term = min(terms, key=lambda term: _ORDER.index(term.group))
    parties, weak, strong_seat = _means(term.key, term.group, on)
    if not parties or _is_other(scan, start, end, term, parties):
        return None
    if weak and term.group in ("name", "abbreviation") and not isinstance(parties[0], Country):
        weak = after_word(scan, end)[0] not in words("body")
    return _Hit(start, end, term.key, term.group, parties, weak and not (term.group == "metonym" and strong_seat))


@lru_cache(maxsize=8192)
def _means(key: str, group: str, on: Bounds | None) -> tuple[tuple[Party, ...], bool, bool]:
    """What a name means, whether it is weak and needs a witness, whether it is a seat by nature."""
    known = terms_of(key, group)
    parties = meaning(known, on)
    plain = all(row.kind in _PLAIN_KINDS for row in known) and any(isinstance(party, Country) for party in parties)
    strong = any(row.strong for row in known)
    return parties, not strong and not plain, strong


def _is_other(scan: Scan, start: int, end: int, term: Term, parties: tuple[Party, ...]) -> bool:
    """Whether the words beside a name make something else of it than a party."""
    flagged = term.key in words("person")
    if term.group == "adjective":
        return is_language(scan, start, end) or is_person(scan, start, end, flagged=flagged)
    if term.group == "abbreviation":
        return bool(_GOES_ON.match(scan.folded, end))
    if " " in term.key:
        return False
    if new_or_title(scan, start) or is_person(scan, start, end, flagged=flagged):
        return True
    return flagged and term.group == "name" and in_other_state(scan, start, parties[0].code)


def _with_own(scan: Scan, hits: list[_Hit], knowledge: Knowledge | None) -> list[_Hit]:
    """The hits with the caller's own parties, which win where names clash; what was meant else stands behind them."""
    if knowledge is None:
        return hits
    own = knowledge.names(Party).hits(scan)
    starts = [hit.start for hit in own]
    same: dict[int, tuple[Party, ...]] = {}
    kept: list[_Hit] = []
    for hit in hits:
        i = bisect_left(starts, hit.end) - 1
        if i < 0 or own[i].end <= hit.start:
            kept.append(hit)
        elif own[i][:2] == hit[:2]:
            same[hit.start] = hit.parties
    for start, end, keys in own:
        parties = tuple(dict.fromkeys([*keys, *same.get(start, ())]))
        kept.append(_Hit(start, end, fold_key(scan.text[start:end]), "name", parties, weak=False))
    return sorted(kept, key=lambda hit: hit.start)


def _joined(scan: Scan, hits: list[_Hit]) -> set[int]:
    """Which hits are members of a pair: joined by a hyphen, a dash, a stroke to the next."""
    joined: set[int] = set()
    for i in range(len(hits) - 1):
        end, start = hits[i].end, hits[i + 1].start
        if start == end + 1 and scan.folded[end] in _JOINTS:
            joined |= {i, i + 1}
    return joined


def _seats(scan: Scan, hits: list[_Hit], joined: set[int]) -> set[int]:
    """Which seats of government stand for their state; of seats joined by "and", one speaks for all."""
    seats: set[int] = set()
    for i in range(len(hits) - 1, -1, -1):
        hit = hits[i]
        if hit.group != "metonym":
            continue
        paired = i in joined and "/" not in (scan.folded[hit.start - 1 : hit.start], scan.folded[hit.end : hit.end + 1])
        if paired or is_state_seat(scan, hit.start, hit.end, strong=not hit.weak):
            seats.add(i)
        elif i + 1 < len(hits) and _AND.fullmatch(scan.folded, hit.end, hits[i + 1].start):
            if _BETWEEN.search(scan.folded, max(0, hit.start - 14), hit.start):
                seats |= {i, i + 1}
            elif i + 1 in seats and not _placed(scan, hit):
                seats.add(i)
    return seats


def _placed(scan: Scan, hit: _Hit) -> bool:
    """Whether a place preposition stands before a hit."""
    word = scan.folded[max(0, hit.start - 12) : hit.start].split()
    return bool(word) and word[-1] in words("place-preposition")


def _mentions(
    scan: Scan, hit: _Hit, on: Bounds | None, *, joined: bool, witnesses: set[Party]
) -> Iterator[Mention[Party]]:
    """The mention of a hit, and that of what shares its last word: "North and South Korea"."""
    yield from _coordinated(scan, hit, on)
    parties = hit.parties
    if len(parties) > 1 and scan.folded.endswith("inter-", max(0, hit.start - 6), hit.start):
        for party in parties:
            yield Mention[Party].cut(scan.text, hit.start, hit.end, value=party, rule="party.combining")
        return
    witnessed = [party for party in parties if party in witnesses]
    value = witnessed[0] if len(witnessed) == 1 else next(iter(parties))
    others = tuple(party for party in parties if party != value)
    yield Mention[Party].cut(
        scan.text, hit.start, hit.end, value=value, rule=_rule(scan, hit, joined=joined), alternatives=others
    )


def _rule(scan: Scan, hit: _Hit, *, joined: bool) -> str:
    if joined or hit.group == "combining":
        return "party.combining"
    if hit.group != "adjective":
        return f"party.{hit.group}"
    adjective = any(row.kind == "demonym-adjective" for row in terms_of(hit.key, "adjective"))
    return "party.adjective" if adjective and after_word(scan, hit.end)[0] else "party.demonym"


def _coordinated(scan: Scan, hit: _Hit, on: Bounds | None) -> Iterator[Mention[Party]]:
    """The party of "North" in "North and South Korea"."""
    _, space, rest = hit.key.partition(" ")
    if not space or hit.group not in ("name", "adjective"):
        return
    if not scan.folded.endswith(" and ", 0, hit.start):
        return
    low = max(0, hit.start - 20)
    found = _COORDINATE.search(scan.folded[low : hit.start])
    parties = _means(f"{found[1]} {rest}", hit.group, on)[0] if found else ()
    if found and len(parties) == 1:
        start, end = low + found.start(1), low + found.end(1)
        yield Mention[Party].cut(scan.text, start, end, value=parties[0], rule="party.combining")
