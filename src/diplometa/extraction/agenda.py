"""What a meeting is about: the phrases that cue words lead to, cut into items with topics, movers and status."""

import re
from functools import cache

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.matching import NameTrie
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.data.tables import table
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.phrases import object_after, object_before, parts_of, trimmed
from diplometa.extraction.subjects import subject_of
from diplometa.parties.model import Party
from diplometa.summits.lookup import topics_of
from diplometa.summits.model import AgendaStatus, Topic

__all__ = ["Item", "items_in"]


@attrs.frozen
class Cue:
    """A word or phrase that leads to what a meeting is about; its object stands after or before it."""

    object: str
    status: AgendaStatus
    raises: bool


@attrs.define
class Item:
    """An item as it comes together: where its title stands, the cue that led to it, and the sentence it is in."""

    start: int
    end: int
    cue: Span
    status: AgendaStatus
    sentence: Span
    topics: tuple[Topic, ...]
    raised_by: Mention[Party] | None = None
    extent: int = 0

    def title(self, facts: Facts) -> str:
        """The title, as written."""
        return facts.text[self.start : self.end]


@cache
def _cues() -> NameTrie[Cue]:
    rows = table("agenda_cues").select("cue", "object", "status", "raises")
    return NameTrie((cue, Cue(place, AgendaStatus(status), raises == "yes")) for cue, place, status, raises in rows)


def items_in(facts: Facts, start: int) -> tuple[Item, ...]:
    """The items of the article's agenda in text order, from the offset `start` on, each once."""
    hits = [hit for hit in _cues().hits(facts.scan) if hit.start >= start]
    items: list[Item] = []
    for i, hit in enumerate(hits):
        cue, sentence = hit.keys[0], facts.scan.sentence(hit.start)
        following = hits[i + 1].start if i + 1 < len(hits) and hits[i + 1].keys[0].object == "after" else sentence[1]
        if cue.object == "before":
            span = object_before(facts.scan, hit.start, sentence)
        else:
            span = object_after(facts.scan, hit.end, min(following, sentence[1]))
        mover = subject_of(facts, hit.start) if cue.raises else None
        for part in parts_of(facts.scan, span):
            if item := _item(facts, part, (hit.start, hit.end), cue, sentence):
                item.raised_by = mover
                item.extent = min(following, sentence[1])
                items.append(item)
    return _each_once(facts, items)


def _item(facts: Facts, part: Span, cue_span: Span, cue: Cue, sentence: Span) -> Item | None:
    start, end = trimmed(facts.scan, part)
    title = facts.text[start:end]
    if not 3 <= len(title) <= 120 or not re.search(r"\w{2}", title):
        return None
    topics = topics_of(title)
    if not topics and (cue.raises or cue.status is AgendaStatus.AGREED or within(facts.dates, start, start + 4)):
        return None
    return Item(start, end, cue_span, cue.status, sentence, topics)


def _each_once(facts: Facts, items: list[Item]) -> tuple[Item, ...]:
    """The items without those whose words a longer or earlier one says already."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda each: (each.start, -each.end)):
        title = fold_key(item.title(facts))
        same = next((k for k in kept if title in fold_key(k.title(facts)) or k.start <= item.start < k.end), None)
        if same is None:
            kept.append(item)
        elif same.raised_by is None:
            same.raised_by = item.raised_by
    return tuple(kept)
