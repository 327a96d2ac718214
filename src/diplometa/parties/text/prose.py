"""Parties in running prose: names, adjectives, abbreviations, pairs, and seats of government that act for a state."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.parties.lookup import Bounds, bounds
from diplometa.parties.model import Party
from diplometa.parties.text.context import after_word, before_word
from diplometa.parties.text.hits import Hit, hits_in, means
from diplometa.parties.text.seats import seats_of_states
from diplometa.parties.text.vocabulary import terms_of

if TYPE_CHECKING:
    from diplometa.parties.lookup import Date

__all__ = ["find_parties", "parties_in"]

_JOINTS = "-/"
# The class of mentions of parties is made once, not for each of them.
_cut = Mention[Party].cut
_SIDES = ("north", "south", "east", "west")
_END_OF_SIDES = frozenset({"h ", "t ", "n "})
_COORDINATED = frozenset({" and ", " and the ", ", and ", " or "})
_COORDINATE = re.compile(r"(\w+) and $")


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
    hits = hits_in(scan, on, knowledge)
    joined = _joined(scan, hits)
    seats = seats_of_states(scan, hits, joined)
    stands = [_stands(hit, joined=i in joined, seat=i in seats) for i, hit in enumerate(hits)]
    known = [hit for hit, alone in zip(hits, stands, strict=True) if alone and len(hit.parties) == 1]
    mentions: list[Mention[Party]] = []
    told = {key: _witnesses(key, known) for key in {hit.key for hit in hits if len(hit.parties) > 1}}
    everybody = {hit.parties[0] for hit in known}
    for i, hit in enumerate(hits):
        witnesses = told.get(hit.key, everybody)
        witnessed = (
            hit.weak and hit.group in ("name", "abbreviation", "adjective") and witnesses.intersection(hit.parties)
        )
        if stands[i] or witnessed:
            decisive = witnesses - _paired(scan, hits, i) if len(hit.parties) > 1 else witnesses
            mentions += _mentions(scan, hit, on, joined=i in joined, witnesses=decisive)
    return tuple(mentions)


def _witnesses(key: str, known: list[Hit]) -> set[Party]:
    """The parties that a text names clearly, but for those whose name is made to tell them from the bearer of a key."""
    parts = {f"{side} {key}" for side in _SIDES}
    return {hit.parties[0] for hit in known if hit.key not in parts}


def _paired(scan: Scan, hits: list[Hit], i: int) -> set[Party]:
    """The parties that "and" joins to a hit: it names another one than they do."""
    pairs = ((hits[j], hits[j + 1], hits[k]) for j, k in ((i - 1, i - 1), (i, i + 1)) if 0 <= j < len(hits) - 1)
    return {
        party
        for first, second, other in pairs
        if scan.folded[first.end : second.start] in _COORDINATED
        for party in other.parties
    }


def _stands(hit: Hit, *, joined: bool, seat: bool) -> bool:
    """Whether a hit is a mention by itself."""
    if hit.group == "combining":
        return joined
    return seat if hit.group == "metonym" else not hit.weak


def _joined(scan: Scan, hits: list[Hit]) -> set[int]:
    """Which hits are members of a pair: joined by a hyphen, a dash, a stroke to the next."""
    joined: set[int] = set()
    for i in range(len(hits) - 1):
        end, start = hits[i].end, hits[i + 1].start
        if start == end + 1 and scan.folded[end] in _JOINTS:
            joined |= {i, i + 1}
    return joined


def _mentions(
    scan: Scan, hit: Hit, on: Bounds | None, *, joined: bool, witnesses: set[Party]
) -> Iterator[Mention[Party]]:
    """The mention of a hit, and that of what shares its last word: "North and South Korea"."""
    if " " in hit.key and scan.folded.endswith(" and ", 0, hit.start):
        yield from _coordinated(scan, hit, on)
    parties = hit.parties
    if len(parties) > 1 and scan.folded.endswith("inter-", max(0, hit.start - 6), hit.start):
        for party in parties:
            yield _cut(scan.text, hit.start, hit.end, value=party, rule="party.combining")
        return
    if len(parties) == 1:
        rule, others = _rule(scan, hit, joined=joined), _of_a_side(scan, hit, on)
        yield _cut(scan.text, hit.start, hit.end, value=parties[0], rule=rule, alternatives=others)
        return
    witnessed = [party for party in parties if party in witnesses]
    if hit.group == "abbreviation":
        # Beside "PRC" the other China's initials mean what they stand for: what else they may mean is no witness.
        bearing = {row.party for row in terms_of(hit.key, hit.group)}
        witnessed = [party for party in witnessed if party.code in bearing]
    value = witnessed[0] if len(witnessed) == 1 else next(iter(parties))
    others = tuple(party for party in parties if party != value)
    yield _cut(scan.text, hit.start, hit.end, value=value, rule=_rule(scan, hit, joined=joined), alternatives=others)


def _of_a_side(scan: Scan, hit: Hit, on: Bounds | None) -> tuple[Party, ...]:
    """What "northern Cyprus" may mean beside Cyprus: the party that has the name of that side."""
    if hit.group != "name" or scan.folded[max(0, hit.start - 2) : hit.start] not in _END_OF_SIDES:
        return ()
    side = before_word(scan, hit.start)[0]
    if side.removesuffix("ern") not in _SIDES:
        return ()
    named = (means(f"{word} {hit.key}", "name", on)[0] for word in (side, side.removesuffix("ern")))
    return tuple(dict.fromkeys(party for parties in named for party in parties if party not in hit.parties))


def _rule(scan: Scan, hit: Hit, *, joined: bool) -> str:
    if joined or hit.group == "combining":
        return "party.combining"
    if hit.group != "adjective":
        return f"party.{hit.group}"
    adjective = any(row.kind == "demonym-adjective" for row in terms_of(hit.key, "adjective"))
    return "party.adjective" if adjective and after_word(scan, hit.end)[0] else "party.demonym"


def _coordinated(scan: Scan, hit: Hit, on: Bounds | None) -> Iterator[Mention[Party]]:
    """The party of "North" in "North and South Korea"."""
    rest = hit.key.partition(" ")[2]
    if hit.group not in ("name", "adjective"):
        return
    low = max(0, hit.start - 20)
    found = _COORDINATE.search(scan.folded[low : hit.start])
    parties = means(f"{found[1]} {rest}", hit.group, on)[0] if found else ()
    if found and len(parties) == 1:
        start, end = low + found.start(1), low + found.end(1)
        yield _cut(scan.text, start, end, value=parties[0], rule="party.combining")
