"""The meeting that an article begins with without a word for it: two leaders in one place, and what they settled."""

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.extraction.anchors import Anchor
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.kind import Opening
from diplometa.extraction.referents import side_of
from diplometa.extraction.setting import date_of, mode_of, place_of
from diplometa.extraction.sightings import Sighting
from diplometa.extraction.standing import leads, times_at
from diplometa.extraction.vocabulary import pattern_of
from diplometa.leaders.model import Leader

__all__ = ["implied_sighting"]

# What an article is about stands so near its beginning.
_LEAD = 500


def implied_sighting(facts: Facts, opening: Opening) -> Sighting | None:
    """The lead as a sighting, where it names leaders of two sides in a sentence or two, at a place, on a day.

    The article must speak of what leaders do together (an accord, a declaration, "the two"), and of no match or trial.
    """
    folded = facts.scan.folded
    if pattern_of("meeting_cues", "other-news").search(folded, 0, 3 * _LEAD):
        return None
    if not pattern_of("meeting_cues", "joint-work").search(folded, 0, 3 * _LEAD):
        return None
    span = _span(facts, opening)
    if span is None:
        return None
    people = _leading(facts, span)
    anchor = Anchor(people[0].start, people[0].end, "faint", "")
    date, place = date_of(facts, span, anchor), place_of(facts, span, anchor)
    if (place or opening.place) is None or (date or opening.date or facts.written) is None:
        return None
    return Sighting(
        span=span,
        told=span,
        anchor=anchor,
        people=people,
        parties=[],
        date=date,
        place=place,
        mode=mode_of(facts, span, anchor),
    )


def _span(facts: Facts, opening: Opening) -> Span | None:
    """The first sentence below the opening that names leaders of two sides, by itself or with the next one."""
    for mention in within(facts.people, opening.end, opening.end + _LEAD):
        start, end = facts.sentence(mention.start)
        after = facts.sentence(min(end, len(facts.text) - 1))[1]
        for span in ((max(start, opening.end), end), (max(start, opening.end), after)):
            people = _leading(facts, span)
            if len({side_of(m.value) for m in people} - {None}) > 1:
                return span
    return None


def _leading(facts: Facts, span: Span) -> list[Mention[Leader]]:
    times = times_at(facts, span[1])
    return [m for m in within(facts.people, *span) if m.value.office and leads(m.value, times)]
