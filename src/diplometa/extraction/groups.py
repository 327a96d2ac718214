"""Leaders who are named by their states alone: "the presidents of Kenya and Uganda", "the Indian prime minister"."""

import re
from bisect import bisect_right
from functools import cache

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.vocabulary import alternation
from diplometa.parties.model import Organization, Party

__all__ = ["holders_in", "leaders_of_region", "states_in"]

_PLURAL = (
    r"(?:leaders|presidents|prime ministers|premiers|chancellors|monarchs|heads of state(?: and government)?"
    r"|heads of government)"
)
_GROUP = re.compile(rf"\b(?:{_PLURAL}|partners|counterparts) (?:of|from) (?:the )?$")
_AS_LEADERS = re.compile(rf"(?:'s?)? {_PLURAL}\b")
_JOINT = re.compile(r",? (?:and )?(?:the )?|, (?:and )?(?:the )?")
_ONE = (
    r"(?:president|prime minister|premier|chancellor|taoiseach|king|queen|emperor|emir|sultan|crown prince|leader"
    r"|head of (?:state|government))"
)
_HOLDER = re.compile(rf"(?:'s?)? {_ONE}(?!-elect|s|'| (?:office|house|palace|guard|of the))\b")
_OF_STATE = re.compile(rf"\bthe {_ONE} of (?:the )?$")


def states_in(facts: Facts, span: Span, parties: list[Mention[Party]]) -> tuple[Mention[Party], ...]:
    """The states whose leaders are said to meet, as a list: "the presidents of Kenya, Uganda and Rwanda"."""
    folded = facts.scan.folded
    group: list[Mention[Party]] = []
    for mention in reversed(parties):
        follows = group[0].start if group else None
        reaches = _AS_LEADERS.match(folded, mention.end) if follows is None else None
        if reaches or (follows is not None and _JOINT.fullmatch(folded, mention.end, follows)):
            group.insert(0, mention)
    if len(group) > 1:
        return tuple(group)
    group = []
    for mention in parties:
        joined = bool(group) and _JOINT.fullmatch(folded, group[-1].end, mention.start)
        if joined or _GROUP.search(folded, max(span[0], mention.start - 50), mention.start):
            group.append(mention)
    return tuple(group)


def holders_in(facts: Facts, span: Span, parties: list[Mention[Party]]) -> tuple[Mention[Party], ...]:
    """The states whose one leader a stretch speaks of without a name: "Japan's premier met Korea's king"."""
    folded, named = facts.scan.folded, within(facts.people, max(0, span[0] - 1), span[1])
    ends = [mention.end for mention in named]
    found: list[Mention[Party]] = []
    for mention in parties:
        holds = _HOLDER.match(folded, mention.end) or _OF_STATE.search(
            folded, max(0, mention.start - 40), mention.start
        )
        if not holds or isinstance(mention.value, Organization):
            continue
        after = holds.end() if holds.start() >= mention.end else mention.end
        person = named[bisect_right(ends, mention.start) :][:1]
        if not person or person[0].start > after + 2:
            found.append(mention)
    return tuple(found)


@cache
def _region() -> re.Pattern[str]:
    regions = alternation("meeting_cues", "region-of-leaders")
    return re.compile(rf"\b(?:(?:{regions}) {_PLURAL}|{_PLURAL} (?:of|from) (?:the )?(?:\w+ )?(?:{regions}))\b")


def leaders_of_region(facts: Facts, span: Span) -> bool:
    """Whether a stretch speaks of the leaders of a region: "Nordic prime ministers"."""
    return _region().search(facts.scan.folded, *span) is not None
