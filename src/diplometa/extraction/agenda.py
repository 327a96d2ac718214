"""What a meeting is about: the phrases that cue words lead to, cut into items with topics, movers and status."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.extraction.cues import Cue, Led, leads_in, listed_after
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.frames import frames_in
from diplometa.extraction.phrases import Phrase, object_before, objects_after, parts_of, trimmed
from diplometa.extraction.subjects import subject_of
from diplometa.extraction.vocabulary import pattern_of
from diplometa.parties.model import Party
from diplometa.summits.model import AgendaStatus, Commitment, Topic
from diplometa.summits.text.topics import topics_of

__all__ = ["Item", "items_in"]

_LONGEST_TITLE, _LONGEST_CLAUSE = 120, 220
# An item is compared with those before it; no article comes back to more.
_REMEMBERED = 60
_DAY = re.compile(r"(?: early| late)? on $")
_AND = re.compile(r" (?:and|et|y|und) ")
# Before its "and", these hold what it joins together: "between Kyiv and Moscow", "economic and military".
_UNPARTED = re.compile(r"\b(?:between|both|either|entre|zwischen)\b|(?:al|ic|ive|ous|ary|que|ale|ico|ica|sche|schen)$")
_TWO_LETTERS = re.compile(r"\w{2}")
# What is said or denied is a clause of its own, which only follows the object: "tariffs, and he said that he was glad".
_CLAUSE = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would) not\b|\b(?:said|told|added|noted) that\b"
)


@attrs.define
class Item:
    """An item as it comes together: where its title stands, the cue that led to it, and how far it is spoken of."""

    start: int
    end: int
    cue: Span
    status: AgendaStatus
    topics: tuple[Topic, ...]
    raised_by: Mention[Party] | None = None
    extent: int = 0
    items: tuple["Item", ...] = ()

    def title(self, facts: Facts) -> str:
        """The title, as written."""
        return facts.text[self.start : self.end]


_DISCUSSED = Cue("after", AgendaStatus.DISCUSSED, raises=False)
_AGREED = Cue("after", AgendaStatus.AGREED, raises=False)


def items_in(facts: Facts, start: int, pledges: Sequence[Mention[Commitment]] = ()) -> tuple[Item, ...]:
    """The items of the article's agenda in text order, from the offset `start` on, each once.

    They are what cue words lead to, what is set before a sentence, and what was pledged.
    """
    cued = list(_cued(facts, start))
    spans = sorted((item.start, item.end) for item in cued)
    # Most pledges stand in what a cue led to already.
    alone = [pledge for pledge in pledges if not _inside(spans, pledge)]
    return _each_once(facts, [*cued, *_set_before(facts, start), *_pledged(facts, start, alone)])


def _inside(spans: list[Span], pledge: Mention[Commitment]) -> bool:
    place = bisect_right(spans, (pledge.start, pledge.end)) - 1
    return place >= 0 and pledge.start < spans[place][1]


def _cued(facts: Facts, start: int) -> Iterator[Item]:
    leads = [led for led in leads_in(facts, start) if not _of_clause(facts, led)]
    for i, led in enumerate(leads):
        sentence = facts.sentence(led.start)
        following = next((each for each in leads[i + 1 : i + 4] if not each.may_be_governed), None)
        governs = following is not None and following.cue.object == "after"
        end = _before_subject(facts, led.end, following.start) if following and governs else sentence[1]
        yield from _items(facts, led, sentence, max(led.end, min(end, sentence[1])))


def _before_subject(facts: Facts, start: int, verb: int) -> int:
    """The end of what may be governed before a further verb: where the subject of that begins, if it stands there."""
    subject = subject_of(facts, verb) if verb < facts.sentence(start)[1] else None
    return subject.start if subject and start < subject.start < verb else verb


def _set_before(facts: Facts, start: int) -> Iterator[Item]:
    for span in frames_in(facts, start):
        if item := _item(facts, span, span, _DISCUSSED):
            item.extent = facts.sentence(span[0])[1]
            yield item


def _pledged(facts: Facts, start: int, pledges: Sequence[Mention[Commitment]]) -> Iterator[Item]:
    for pledge in pledges:
        span = (pledge.start, pledge.end)
        if pledge.start >= start and (item := _item(facts, span, span, _AGREED)):
            yield item


def _of_clause(facts: Facts, led: Led) -> bool:
    """Whether the subject of the cue is a provision: "does Article 5 cover the islands" tells what that is about."""
    return any(m.end + 1 == led.start for m in within(facts.clauses, led.start - 90, led.start))


def _items(facts: Facts, led: Led, sentence: Span, end: int) -> Iterator[Item]:
    """The items that one cue leads to, in a sentence that is its own up to `end`."""
    cue, span = led.cue, (led.start, led.end)
    mover = subject_of(facts, led.start) if cue.raises else None
    listed = listed_after(facts.scan, led.end) if cue.object != "before" else ()
    if listed:
        found = [item for member in listed if (item := _item(facts, _first(facts, member), span, cue, listed=True))]
    else:
        found = [item for phrase in _phrases(facts, led, sentence, end) for item in _items_of(facts, phrase, span, cue)]
    for item in found:
        item.raised_by = mover
        item.extent = max(end, item.end)
        yield item


def _phrases(facts: Facts, led: Led, sentence: Span, end: int) -> tuple[Phrase, ...]:
    if led.cue.object == "before":
        return (Phrase(object_before(facts.scan, led.start, sentence)),)
    return objects_after(facts.scan, _behind_day(facts, led.end), end, finite=led.cue.object == "behind")


def _first(facts: Facts, member: Span) -> Span:
    """A member of a list, without what a long one goes on to tell."""
    if member[1] - member[0] <= _LONGEST_TITLE:
        return member
    return objects_after(facts.scan, *member)[0].whole


def _behind_day(facts: Facts, at: int) -> int:
    """Past a day that stands between a cue and its object: "agreed on Monday to"."""
    for mention in within(facts.dates, at, at + 4):
        return mention.end
    return at


def _items_of(facts: Facts, phrase: Phrase, cue_span: Span, cue: Cue) -> list[Item]:
    """The items of a phrase: its members, or those of the list that it opens, below a head that says what they are."""
    if phrase.head is None or phrase.list is None:
        items = _parts(facts, phrase.whole, cue_span, cue)
    else:
        items = _parts(facts, phrase.list, cue_span, cue)
        head = _item(facts, phrase.head, cue_span, cue)
        if len(items) == 1 and "," not in facts.text[phrase.head[1] : phrase.list[0]]:
            items = [item for item in (_item(facts, phrase.whole, cue_span, cue),) if item]
        elif head and not _general().search(facts.scan.folded, head.start, head.end):
            head.items = tuple(items)
            items = [head]
    if items and phrase.narrowed and (below := _item(facts, phrase.narrowed, cue_span, cue, _LONGEST_CLAUSE)):
        items[-1].items = (*items[-1].items, below)
    return items


@cache
def _general() -> re.Pattern[str]:
    """A head that says nothing of what its list holds: "several topics"."""
    return re.compile(rf"{pattern_of('phrase_words', 'general').pattern}$")


def _parts(facts: Facts, span: Span, cue_span: Span, cue: Cue) -> list[Item]:
    pieces = [piece for part in parts_of(facts.scan, span) for piece in _by_subject(facts, part)]
    found = [item for piece in pieces if (item := _item(facts, piece, cue_span, cue))]
    if found and len(pieces) > len(found) and not cue.raises:
        # What stands in one list with subjects is one, whatever it is called: "the wall, smuggling and tariffs".
        found = [item for piece in pieces if (item := _item(facts, piece, cue_span, cue, listed=True))]
    return found


def _by_subject(facts: Facts, part: Span) -> tuple[Span, ...]:
    """A phrase cut at its "and" where the two have subjects of their own: "trade and migration"."""
    start, end = trimmed(facts.scan, part)
    joint = next(iter(_AND.finditer(facts.scan.folded, start, end)), None)
    if joint is None or _UNPARTED.search(facts.scan.folded, start, joint.start()):
        return (part,)
    sides = (start, joint.start()), (joint.end(), end)
    first, second = (topics_of(facts.text[slice(*side)]) for side in sides)
    if not first or not second or first[0] == second[0]:
        return (part,)
    # A cue that goes over the "and" holds the two together: "peace and stability", "trade and investment".
    return sides if {*first, *second} == {*topics_of(facts.text[start:end])} else (part,)


def _item(
    facts: Facts, part: Span, cue_span: Span, cue: Cue, longest: int = _LONGEST_TITLE, *, listed: bool = False
) -> Item | None:
    start, end = trimmed(facts.scan, _without_day(facts, part))
    title = facts.text[start:end]
    if not 3 <= len(title) <= longest or not _TWO_LETTERS.search(title):
        return None
    folded = facts.scan.folded
    if pattern_of("phrase_words", "no-item").match(folded, start, end) or _CLAUSE.search(folded, start, end):
        return None
    if _says_of_clause(facts, start, end):
        return None
    topics = topics_of(title)
    alone = pattern_of("phrase_words", "no-item-alone").match(facts.scan.folded, start, end) is None
    stands = alone and (listed or _stands_alone(facts, cue, start, end)) and not _named_whole(facts, start, end)
    if not topics and not stands:
        return None
    return Item(start, end, cue_span, cue.status, topics, extent=end)


def _stands_alone(facts: Facts, cue: Cue, start: int, end: int) -> bool:
    """Whether a title without a known topic is a subject all the same: on the agenda, and of several words."""
    on_agenda = cue.status is AgendaStatus.EXPECTED and cue.object != "behind" and not cue.raises
    return on_agenda and " " in facts.text[start:end] and not _general().search(facts.scan.folded, start, end)


def _named_whole(facts: Facts, start: int, end: int) -> bool:
    """Whether a title is nothing but a date, a place or a person."""
    dates, rest = within(facts.dates, start - 8, start + 4), (facts.places, facts.leaders)
    named = (*dates, *(m for found in rest for m in within(found, start, start + 4)))
    return any(m.end >= end - 1 for m in named)


def _says_of_clause(facts: Facts, start: int, end: int) -> bool:
    """Whether a phrase goes on to say something of the provision that it begins with: "Article 7 obliges them"."""
    return any(m.start == start and m.end < end - 1 for m in within(facts.clauses, start, start + 1))


def _without_day(facts: Facts, part: Span) -> Span:
    """A phrase up to the day on which it was said: "an ocean declaration on Saturday"."""
    for mention in within(facts.dates, part[0] + 6, part[1]):
        if mention.value.precision == "day" and _DAY.search(facts.scan.folded, mention.start - 9, mention.start):
            return part[0], mention.start - 4
    return part


def _each_once(facts: Facts, items: list[Item]) -> tuple[Item, ...]:
    """The items without those whose words a longer or earlier one says already."""
    kept: list[Item] = []
    titles: list[str] = []
    for item in sorted(items, key=lambda each: (each.start, -each.end)):
        title = fold_key(item.title(facts))
        before = zip(kept[-_REMEMBERED:], titles[-_REMEMBERED:], strict=True)
        same = next((known for known, said in before if title in said), None)
        if same is None and kept and item.start < kept[-1].end:
            same = kept[-1]
        if same is None:
            kept.append(item)
            titles.append(title)
        elif same.raised_by is None:
            same.raised_by = item.raised_by
    return tuple(kept)
