"""Offices that stand for a person: "the Egyptian president", "the president", where one person alone can be meant."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from diplometa.core.folding import fold_key
from diplometa.core.scan import Span
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.vocabulary import alternation
from diplometa.leaders.model import Incumbency, Leader, Role
from diplometa.parties.model import Party

__all__ = ["OFFICE_BOUND", "office_mentions"]

OFFICE_BOUND = "leader.office-bound"
# The roles that the plain words for offices stand for.
_ROLES = {
    "president": Role.HEAD_OF_STATE,
    "prime minister": Role.HEAD_OF_GOVERNMENT,
    "premier": Role.HEAD_OF_GOVERNMENT,
    "chancellor": Role.HEAD_OF_GOVERNMENT,
    "king": Role.MONARCH,
    "queen": Role.MONARCH,
    "emperor": Role.MONARCH,
    "sultan": Role.MONARCH,
    "crown prince": Role.HEIR,
    "secretary-general": Role.IO_HEAD,
    "secretary general": Role.IO_HEAD,
}
_OFFICE = re.compile(rf"(?<![\w-])(?:{'|'.join(_ROLES)})(?![\w-])")
_THE = re.compile(r"(?:^|[^\w-])(the )$")
_OF = re.compile(r" of (?:the )?")
# The longest stretch before an office that may name its party: "the Bosnian and Herzegovinian ".
_REACH = 40


@cache
def _other_holder() -> re.Pattern[str]:
    """Words before an office by which its holder of another time is meant."""
    return re.compile(rf"\b(?:{alternation('office_cues', 'other-holder')})[ -]$")


@cache
def _of_house() -> re.Pattern[str]:
    """Words behind an office that make it a house, a post or a document."""
    return re.compile(rf"(?:'s?)? (?:{alternation('office_cues', 'house')})\b|-elect\b|-designate\b")


def office_mentions(facts: Facts, people: Sequence[tuple[Leader, int]]) -> Iterator[tuple[int, Span, str]]:
    """Where an office stands for one of the people, with the person's number; `people` have where they are first named.

    An office with its party stands for the one person who holds it there, an office alone for the one person named
    before by that title.
    """
    holders = _Holders(people)
    if not holders.any:
        return
    for hit in _OFFICE.finditer(facts.scan.folded):
        if _of_house().match(facts.scan.folded, hit.end()):
            continue
        if office := _office(facts, hit):
            span, party = office
            index = holders.one(hit[0], party, hit.start())
            if index is not None:
                yield index, span, OFFICE_BOUND


def _office(facts: Facts, hit: re.Match[str]) -> tuple[Span, Party | None] | None:
    """The words of the mention and whose office it is; None where they cannot stand for a person named."""
    folded, (start, end) = facts.scan.folded, hit.span()
    named = within(facts.parties, start - _REACH, start)
    before = named[-1] if named and folded[named[-1].end : start] in (" ", "'s ") else None
    first = before.start if before else start
    if _other_holder().search(folded, max(0, first - _REACH), first):
        return None
    if before:
        return (first, end), before.value
    if not _THE.search(folded, max(0, first - 5), first):
        return None
    if of := _OF.match(folded, end):
        behind = within(facts.parties, of.end(), of.end() + 1)
        return ((start, behind[0].end), behind[0].value) if behind else None
    return (start, end), None


class _Holders:
    """Who of the people holds which office."""

    def __init__(self, people: Sequence[tuple[Leader, int]]) -> None:
        self._by_role: dict[tuple[Party, Role], list[tuple[int, int]]] = {}
        self._by_title: dict[str, list[tuple[int, int]]] = {}
        for index, (leader, start) in enumerate(people):
            office = leader.office
            if office is None or leader.incumbency is Incumbency.FORMER:
                continue
            if office.polity is not None:
                for role in office.roles:
                    self._by_role.setdefault((office.polity, role), []).append((start, index))
            self._by_title.setdefault(fold_key(office.title or ""), []).append((start, index))
        for holders in self._by_title.values():
            holders.sort()

    @property
    def any(self) -> bool:
        """Whether anybody holds an office."""
        return bool(self._by_title)

    def one(self, word: str, party: Party | None, at: int) -> int | None:
        """The one person whom the word stands for at an offset, None where it is nobody or not clear who."""
        if party is not None:
            holders = self._by_role.get((party, _ROLES[word]), [])
            # Who comes into office later in the text is not meant yet.
            known = [index for start, index in holders if start < at] or [index for _, index in holders]
            return known[0] if len(known) == 1 else None
        named = self._by_title.get(word, [])
        return named[0][1] if len(named) == 1 and bisect_left(named, (at, 0)) else None
