"""Treaties in prose: by the registry's names, by their parties, by an unknown title, by "the said Treaty"."""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from diplometa.core.scan import Scan, Span
from diplometa.treaties import lookup
from diplometa.treaties.model import Treaty, TreatyRef
from diplometa.treaties.text.bilateral import choose, pair_after, pair_before, partner_after, party_at
from diplometa.treaties.text.series import numbers_in
from diplometa.treaties.text.titles import (
    NOUNS,
    is_other_thing,
    joint_after,
    joint_before,
    leading_words,
    singular,
    trailing_words,
    year_after,
    year_before,
)

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge
    from diplometa.core.matching import Hit

__all__ = ["Instrument", "instruments_in"]

_DETERMINER = re.compile(
    r"(?:(?<!\w)(?P<self>this|the present|the foregoing|present)|(?<!\w)(?P<that>the|that|the said|said|the same"
    r"|such|the aforesaid"
    r"|the above-mentioned|the abovementioned|the aforementioned|above-mentioned|its|their|our|those|these|both"
    r"|each|parent|[\"“]))"
    r"(?P<year>\s(?:1[5-9]|20)\d\d)?\s?$",
    re.IGNORECASE,
)
_DEFINITE = frozenset("the this that its their his her of under by in with and or to for".split())
_INDEFINITE = frozenset("a an any another no some possible future proposed new".split())
_BETWEEN_NOUN = re.compile(r"\s(?:between|with)\s", re.IGNORECASE)
_PAIR_AFTER_COMMA = re.compile(r", (?=[A-Z])")


class Instrument(NamedTuple):
    """An instrument that a text names: bound to `id`, or a choice among `others`, or only a title.

    `rule` says how it was found; `rivals` are a caller's own treaties that share the name; `members` are the treaties
    of a name in the plural; a generic name ("the Convention") has its `noun` alone, and `itself` where it means the
    text that it stands in.
    """

    start: int
    end: int
    rule: str
    id: str | None = None
    others: tuple[str, ...] = ()
    weak: bool = False
    noun: str = ""
    year: str = ""
    members: tuple[str, ...] = ()
    itself: bool = False
    own: Treaty | None = None
    rivals: tuple[Treaty, ...] = ()

    def refs(self, title: str, meant: TreatyRef | None) -> tuple[TreatyRef, ...]:
        """What it may be beside what it is taken for, under the title as written."""
        found = [*(one.ref for one in self.rivals), *(TreatyRef(id=key, title=title) for key in self.others)]
        found += [TreatyRef(id=key, title=title) for key in self.members]
        return tuple(dict.fromkeys(ref for ref in found if meant is None or ref.id is None or ref.id != meant.id))


def instruments_in(scan: Scan, knowledge: "Knowledge | None" = None) -> tuple[Instrument, ...]:
    """What is named in a scanned text, weak names too, none overlapping another, before "the Convention" is bound."""
    return scan.once(("instruments_in", knowledge), lambda: tuple(_instruments(scan, knowledge)))


def _instruments(scan: Scan, knowledge: "Knowledge | None") -> list[Instrument]:
    text = scan.text
    known = [_named(text, hit) for hit in lookup.names().hits(scan) if not is_other_thing(text, (hit.start, hit.end))]
    found = _laid_over(_own(scan, knowledge), _laid_over(known, _numbered(text)))
    weak = sorted((i for i in found if i.weak), key=lambda i: i.start)
    strong = sorted((i.start, i.end) for i in found if not i.weak)
    described: list[Instrument] = []
    at = 0
    for noun in NOUNS.finditer(text):
        while at < len(strong) and strong[at][1] <= noun.start():
            at += 1
        if at < len(strong) and strong[at][0] <= noun.start():
            continue
        if noun.start() < (described[-1].end if described else 0):
            continue
        holder = next(
            (i for i in weak[max(0, bisect_right(weak, noun.start(), key=_start) - 1) :][:1] if i.end >= noun.end()),
            None,
        )
        low = joint_after(text, strong[at - 1][1]) if at else 0
        high = next((end for start, _ in strong[at : at + 4] if (end := joint_before(text, start)) < start), len(text))
        if one := _described(text, noun, holder, (low, high)):
            described.append(one)
    return _laid_over(described, found)


def _start(one: Instrument) -> int:
    return one.start


def _own(scan: Scan, knowledge: "Knowledge | None") -> list[Instrument]:
    """The treaties of a caller."""
    if knowledge is None:
        return []
    return [_of_own(hit) for hit in knowledge.names(Treaty).hits(scan)]


def _of_own(hit: "Hit[Treaty]") -> Instrument:
    """The treaty of a caller that has this name, or the several that share it."""
    first, noun = hit.keys[0], _noun(hit.keys[0].title)
    if len({treaty.ref for treaty in hit.keys}) > 1:
        return Instrument(hit.start, hit.end, "treaty.own", noun=noun, rivals=hit.keys)
    return Instrument(hit.start, hit.end, "treaty.own", first.id, own=first, noun=noun)


def _numbered(text: str) -> list[Instrument]:
    """The treaties that a number in a series singles out."""
    return [
        Instrument(start, end, "treaty.number", key, noun=_noun(lookup.title(key)))
        for start, end, key in numbers_in(text)
    ]


def _laid_over(over: list[Instrument], under: list[Instrument]) -> list[Instrument]:
    """Both lists in order, the second without what overlaps the first; what one's own hides is its alternative."""
    result: list[Instrument] = []
    i = 0
    over = sorted(over)
    for one in sorted(under):
        while i < len(over) and over[i].end <= one.start:
            i += 1
        if i == len(over) or over[i].start >= one.end:
            result.append(one)
        elif over[i].rule == "treaty.own" and one.id is not None and one.id != over[i].id:
            over[i] = over[i]._replace(others=(*over[i].others, one.id))
    return sorted([*over, *result])


def _noun(title: str) -> str:
    found = NOUNS.search(title)
    return singular(found[0]) if found else ""


def _named(text: str, hit: "Hit[lookup.Name]") -> Instrument:
    """The instrument of a known name, with the parties and the year that follow."""
    start, end = hit.start, hit.end
    strong = tuple(dict.fromkeys(name.treaty for name in hit.keys if name.strong))
    weak = tuple(dict.fromkeys(name.treaty for name in hit.keys if not name.strong))
    if pair := pair_after(text, end):
        end = pair[1]
    after, before = year_after(text, end), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    members = lookup.group_of(text[start:end])
    key, others = _settled(strong, weak, year, firm=bool(before))
    if (year and key and year in lookup.years(key)) or (members and after):
        start, end = (before[1] if before and not after else start), (after[1] if after else end)
    noun = _noun(text[start:end]) or (_noun(lookup.title(key)) if key else "")
    return Instrument(start, end, "treaty.name", None if members else key, others, not strong, noun, year, members)


def _settled(
    strong: tuple[str, ...], weak: tuple[str, ...], year: str, *, firm: bool
) -> tuple[str | None, tuple[str, ...]]:
    """The one treaty that a name means, if there is one, and the others that it may mean."""
    every = (*strong, *(key for key in weak if key not in strong))
    if year:
        dated = [key for key in every if year in lookup.years(key)]
        if len(dated) == 1:
            return dated[0], tuple(key for key in every if key != dated[0])
        if firm and not dated:
            return None, every
    current = lookup.in_force_first(strong)
    if len(current) == 1:
        return current[0], tuple(key for key in every if key != current[0])
    return None, every


def _described(text: str, noun: re.Match[str], weak: Instrument | None, room: Span) -> Instrument | None:
    """The instrument around a noun, between names that it is joined to: of two parties, by a title, generic."""
    word = noun[0]
    lower = word[0].islower()
    if lower and not _BETWEEN_NOUN.match(text, noun.end()) and text[noun.start() - 1 : noun.start()] != " ":
        return None
    start = max(leading_words(text, noun.start(), lower=lower), min(room[0], noun.start()))
    if lower and start == noun.start() and not text.startswith(" between ", noun.end()):
        return None
    if lower and not _is_one_of_its_kind(text, start, noun):
        return None
    if two := _of_two(text, start, noun):
        return two
    if lower:
        return None
    end = trailing_words(text, noun.end())
    end = room[1] if noun.end() < room[1] < end else end
    if is_other_thing(text, (start, end)) or is_other_thing(text, (start, noun.end())):
        return None
    if start == noun.start() and end == noun.end():
        return _generic(text, noun) if weak is None else None
    return _titled(text, start, end, singular(word), weak)


def _is_one_of_its_kind(text: str, start: int, noun: re.Match[str]) -> bool:
    """Whether words in small letters may mean one instrument, as "an A-B agreement" and "cultural agreement" do not."""
    words = text[max(0, start - 20) : start].split()
    before = words[-1].lower() if words else ""
    if start == noun.start() and before.isalpha() and before not in _DEFINITE:
        return False
    return before not in _INDEFINITE or singular(noun[0]) in ("treaty", "pact")


def _titled(text: str, start: int, end: int, noun: str, weak: Instrument | None) -> Instrument | None:
    """An instrument by a title: of the registry in another spelling, else unknown."""
    keys = lookup.keys_of(text[start:end])
    if weak is not None and weak.start <= start and end <= weak.end:
        return None
    after, before = year_after(text, end), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    if len(keys) == 1:
        return Instrument(start, end, "treaty.name", keys[0], noun=noun, year=year)
    return Instrument(start, after[1] if after else end, "treaty.unknown", None, keys, noun=noun, year=year)


def _of_two(text: str, start: int, noun: re.Match[str]) -> Instrument | None:
    """The treaty between two parties that stand before the noun, behind it, or on both sides."""
    end = noun.end()
    tail = trailing_words(text, end)
    after, before = year_after(text, tail), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    pair, subject = pair_before(text, (start, noun.start()), year), ""
    if pair:
        subject, end = text[pair[1] : noun.end()], noun.end()
        codes = pair[0]
    elif found := _pair_behind(text, start, noun, tail, year):
        codes, subject, end = found
    else:
        return None
    end = max(end, trailing_words(text, end))
    after = year_after(text, end) or after
    year = after[0] if after else year
    kind = singular(noun[0])
    keys = _by_name(text, start, end, year) or choose(codes, subject, kind, year)
    if (
        after
        and keys
        and year in lookup.years(keys[0])
        and after[1] > end
        and text[end : after[1]].strip(" ,()of").isdigit()
    ):
        end = after[1]
    if not keys and noun[0][0].islower():
        return None
    return Instrument(start, end, "treaty.parties", keys[0] if keys else None, keys[1:], noun=kind, year=year)


def _by_name(text: str, start: int, end: int, year: str) -> tuple[str, ...]:
    """The treaty that has the name as it stands, and that has the year where there is one."""
    keys = lookup.keys_of(text[start:end])
    return keys if len(keys) == 1 and (not year or year in lookup.years(keys[0])) else ()


def _pair_behind(
    text: str, start: int, noun: re.Match[str], tail: int, year: str
) -> tuple[frozenset[str], str, int] | None:
    """The parties of "between A and B", of "A ... with B", of "Treaty of Friendship, A-B", with subject and end."""
    between = re.compile(r"[ \n]between[ \n]", re.IGNORECASE)
    first = between.search(text, noun.end(), min(len(text), max(tail, noun.end()) + 12))
    if first and (pair := pair_after(text, first.start(), year)):
        return pair[0], text[start : first.start()], pair[1]
    if (comma := _PAIR_AFTER_COMMA.match(text, tail)) and (
        pair := pair_before(text, (comma.end(), min(len(text), comma.end() + 60)), year)
    ):
        return pair[0], text[start:tail], pair[1]
    if (head := party_at(text, (start, noun.start()), year)) and (partner := partner_after(text, noun.end(), year)):
        return frozenset((head[0], partner[0])), text[head[1] : noun.end()], partner[1]
    return None


def _generic(text: str, noun: re.Match[str]) -> Instrument | None:
    """An instrument without a name of its own: "the Convention", "this Treaty", "the said 1988 Protocol"."""
    before = _DETERMINER.search(text, max(0, noun.start() - 30), noun.start())
    if before is None:
        return None
    start = before.start() + (text[before.start()] in '"“')
    year = (before["year"] or "").strip()
    itself = before["self"] is not None
    return Instrument(start, noun.end(), "treaty.generic", noun=singular(noun[0]), year=year, itself=itself)
