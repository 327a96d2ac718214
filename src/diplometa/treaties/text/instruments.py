"""Treaties in prose: by the registry's names, by their parties, by an unknown title, by "the said Treaty"."""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from diplometa.core.scan import Scan
from diplometa.treaties import lookup
from diplometa.treaties.model import Treaty
from diplometa.treaties.text.bilateral import pair_after, pair_before
from diplometa.treaties.text.dated import dated_titles
from diplometa.treaties.text.described import Instrument, described
from diplometa.treaties.text.series import numbers_in
from diplometa.treaties.text.titles import (
    NOUNS,
    is_other_thing,
    joint_after,
    joint_before,
    leading_words,
    nouns_in,
    revision_after,
    singular,
    year_after,
    year_before,
)

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge
    from diplometa.core.matching import Hit

__all__ = ["Instrument", "instruments_in", "laid_over"]


_UNITED = "United Nations "
# Two words joined right before a name may be its parties.
_JOINED = re.compile(r"[\w.][‐‑–—/-][A-Z][\w. ]{1,30} $")
LONGEST_PAIR = 60


def instruments_in(scan: Scan, knowledge: "Knowledge | None" = None) -> tuple[Instrument, ...]:
    """What is named in a scanned text, weak names too, none overlapping another, before "the Convention" is bound."""
    return scan.once(("instruments_in", knowledge), lambda: tuple(_instruments(scan, knowledge)))


def _instruments(scan: Scan, knowledge: "Knowledge | None") -> list[Instrument]:
    text = scan.text
    known = [_named(text, hit) for hit in lookup.names().hits(scan) if not is_other_thing(text, (hit.start, hit.end))]
    known = laid_over(_dated(text), known)
    found = laid_over(_own(scan, knowledge), laid_over(known, _numbered(text)))
    weak = sorted((i for i in found if i.weak), key=lambda i: i.start)
    strong = sorted((i.start, i.end) for i in found if not i.weak)
    around: list[Instrument] = []
    at = 0
    for noun in nouns_in(scan):
        while at < len(strong) and strong[at][1] <= noun.start():
            at += 1
        if at < len(strong) and strong[at][0] <= noun.start():
            continue
        if noun.start() < (around[-1].end if around else 0):
            continue
        before = bisect_right(weak, noun.start(), key=_start) - 1
        holder = weak[before] if before >= 0 and weak[before].end >= noun.end() else None
        low = joint_after(text, strong[at - 1][1]) if at else 0
        high = next((end for start, _ in strong[at : at + 4] if (end := joint_before(text, start)) < start), len(text))
        if one := described(text, noun, holder, (low, high)):
            around.append(one)
    return laid_over(around, found)


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


def laid_over(over: list[Instrument], under: list[Instrument]) -> list[Instrument]:
    """Both lists in order, the second without what overlaps the first; what one's own hides is its alternative."""
    if not over or not under:
        return sorted(over or under)
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


def _dated(text: str) -> list[Instrument]:
    """The treaties whose title has a year in it that the registry does not."""
    return [
        Instrument(start, end, "treaty.name", key, noun=_noun(lookup.title(key)), year=year)
        for start, end, key, year in dated_titles(text)
    ]


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
    start = _led_in(text, start, hit.keys)
    after, before = year_after(text, end), year_before(text, start)
    year = after[0] if after else before[0] if before else ""
    members = lookup.group_of(text[start:end])
    key, others = _settled(strong, weak, year, firm=bool(before))
    if (year and key and year in lookup.years(key)) or (members and after):
        start, end = (before[1] if before and not after else start), (after[1] if after else end)
    end = revision_after(text, end)
    noun = _noun(text[start:end]) or (_noun(lookup.title(key)) if key else "")
    return Instrument(start, end, "treaty.name", None if members else key, others, not strong, noun, year, members)


def _led_in(text: str, start: int, names: "tuple[lookup.Name, ...]") -> int:
    """Where a name begins with what stands before it: "The" of The Hague, "United Nations", its parties."""
    start -= 4 if text.startswith("The Hague ", start - 4) else 0
    if text.endswith(_UNITED, 0, start):
        return start - len(_UNITED)
    # The parties before a weak name are looked for around its noun.
    known = {name.treaty for name in names if name.strong}
    if not known or not _JOINED.search(text, max(0, start - LONGEST_PAIR), start):
        return start
    lead = leading_words(text, start)
    pair = pair_before(text, (lead, start)) if lead < start else None
    if (
        pair
        and pair[1] == start - 1
        and any(name.treaty in lookup.bilateral(codes) for name in names for codes in pair[0])
    ):
        return lead
    return start


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
