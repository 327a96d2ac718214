"""The words for meetings, and which stretch of a sentence each of them speaks in."""

import re
from collections.abc import Iterator
from functools import cache

import attrs

from diplometa.core.matching import FirstWords
from diplometa.core.scan import Span
from diplometa.data.tables import table
from diplometa.extraction.facts import Facts
from diplometa.extraction.vocabulary import alternation, pattern_of

__all__ = ["Anchor", "Stretch", "stretches_in"]

# An anchor so close behind another belongs to it: "would meet at the G7 summit".
_SAME_BREATH = 40
# "Was met with silence", "meet its targets" are of no meeting; "the hosts" are people.
_NEVER = re.compile(r"\bnever (?:\w+ )?$")
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were) $")
# What a host welcomes or receives is named right behind the verb: a few words, no name among them.
_WHAT = re.compile(r" (?:[a-z][a-z'-]* ){0,4}[a-z'-]+")
_THE = re.compile(r"\b(?:the|by|its|their|our) (?:\w+ )?$")


@attrs.frozen
class Anchor:
    """A word or phrase for a meeting."""

    start: int
    end: int
    strength: str
    mode: str


@attrs.frozen
class Stretch:
    """What of a sentence belongs to a word for a meeting.

    `told` is where words tell which meeting it is: those before the next word for one may belong to that.
    """

    span: Span
    told: Span
    anchor: Anchor


@cache
def _words() -> FirstWords[tuple[str, str]]:
    rows = table("meeting_words").select("words", "mode", "strength")
    return FirstWords((words, (strength, mode)) for words, mode, strength in rows)


@cache
def _other_meeting() -> re.Pattern[str]:
    return re.compile(rf"\b(?<!prime )(?:{alternation('meeting_cues', 'other-meeting')})[ -]$")


@cache
def _whom() -> re.Pattern[str]:
    """Behind "met", people who are no leaders."""
    words = alternation("meeting_cues", "who-is-met")
    return re.compile(rf"(?: with)?(?: the| some| several| local| other| many| a \w+ of)?(?: \w+)? (?:{words})\b")


def stretches_in(facts: Facts, start: int) -> Iterator[Stretch]:
    """The words for meetings from the offset `start` on, each with what of its sentence belongs to it."""
    by_sentence: dict[Span, list[Anchor]] = {}
    for hit in _words().hits(facts.scan):
        if hit.start >= start and _is_of_people(facts, hit.start, hit.end):
            anchor = Anchor(hit.start, hit.end, *hit.keys[0])
            by_sentence.setdefault(facts.scan.sentence(hit.start), []).append(anchor)
    for sentence, anchors in by_sentence.items():
        yield from _stretches((max(start, sentence[0]), sentence[1]), anchors)


def _is_of_people(facts: Facts, start: int, end: int) -> bool:
    """Whether a word for a meeting is meant as one of leaders: not "meet its targets", "the hosts", "film summit"."""
    folded, word = facts.scan.folded, facts.scan.folded[start:end]
    if _other_meeting().search(folded, max(0, start - 24), start):
        return False
    if word == "met":
        if _NEVER.search(folded, max(0, start - 16), start):
            return False
        if _whom().match(folded, end):
            return False
        return not (folded.startswith(" with ", end) and _PASSIVE.search(folded, max(0, start - 8), start))
    if word in ("meet", "meets", "to meet", "will meet"):
        if _whom().match(folded, end):
            return False
        stop = min(end + 50, facts.sentence(start)[1])
        return pattern_of("meeting_cues", "what-is-met").search(folded, end, stop) is None
    if word.startswith(("welcom", "receiv")):
        what = _WHAT.match(folded, end)
        return what is None or pattern_of("meeting_cues", "what-is-welcomed").search(folded, *what.span()) is None
    return word != "hosts" or not _THE.search(folded, max(0, start - 24), start)


def _stretches(sentence: Span, anchors: list[Anchor]) -> Iterator[Stretch]:
    """What of a sentence belongs to each of its anchors: up to the next one, for the first from the start."""
    kept: list[Anchor] = []
    for anchor in anchors:
        if not kept or anchor.start - kept[-1].end >= _SAME_BREATH:
            kept.append(anchor)
        elif (anchor.strength == "strong" != kept[-1].strength) or (anchor.strength != "act" == kept[-1].strength):
            kept[-1] = anchor
    bounds = [sentence[0], *(anchor.start for anchor in kept[1:]), sentence[1]]
    told = [sentence[0], *(anchor.start - _SAME_BREATH for anchor in kept[1:]), sentence[1]]
    for i, anchor in enumerate(kept):
        yield Stretch((bounds[i], bounds[i + 1]), (told[i], max(told[i + 1], anchor.end)), anchor)
