"""Which of the sightings of an article tells of its own meeting."""

import re
from bisect import bisect_left

from diplometa.extraction.facts import Facts, within
from diplometa.extraction.implied import implied_sighting
from diplometa.extraction.kind import Opening
from diplometa.extraction.referents import side_of
from diplometa.extraction.sightings import Sighting
from diplometa.extraction.standing import leads, times_at
from diplometa.extraction.vocabulary import pattern_of

__all__ = ["first_of_own", "is_of_other"]

# A report is of a meeting that was not longer ago; what is further back is told for comparison.
_DAYS_OF_NEWS = 45
# Who speaks at the meeting whose text an article is, is named so near its beginning; there it tells what it is about.
_HEAD = 1000
_LEAD = 1500
_OTHER = ("background", "next")
# Who died is written about, with the meetings of a life.
_OBITUARY = re.compile(r"\b(?:died|dies|dead at|has passed away|obituary|in memoriam|funeral of)\b")


def first_of_own(facts: Facts, sightings: tuple[Sighting, ...], opening: Opening) -> Sighting | None:
    """The first sighting that tells of the article's own meeting: in its head, else further down."""
    here = sightings[: bisect_left(sightings, opening.end + _LEAD, key=_start)]
    for part in (here, sightings):
        own = next((s for s in part if _is_own(facts, s, opening) or _is_opened(facts, s)), None)
        if own is None:
            own = next((s for s in part if not is_of_other(facts, s) and _gathers(facts, s, opening)), None)
        if own is not None:
            return own
    if not _OBITUARY.search(facts.scan.folded, 0, _HEAD):
        own = next((s for s in sightings if s.tells and s.anchor.strength != "act"), None)
        own = own or implied_sighting(facts, opening)
        if own is not None:
            return own
    return sightings[0] if opening.speaks_as_meeting and sightings else None


def _start(sighting: Sighting) -> int:
    return sighting.anchor.start


def _is_own(facts: Facts, sighting: Sighting, opening: Opening) -> bool:
    """Whether a sighting tells of this meeting of leaders: by name or, behind a dateline, as a group."""
    group = sighting.of_leaders and sighting.anchor.strength == "strong" and opening.place is not None
    if sighting.anchor.strength == "act" and (sighting.anchor.start > _LEAD or not _is_placed(sighting, opening)):
        return False
    if not sighting.tells and not (group and _two_sides(facts, 0, len(facts.text), sighting)):
        return False
    return not is_of_other(facts, sighting)


def _is_placed(sighting: Sighting, opening: Opening) -> bool:
    """Whether a place is told: by the sighting, the dateline or the line of place and date above the text."""
    return opening.is_of_meeting or sighting.place is not None or opening.place is not None


def _two_sides(facts: Facts, start: int, end: int, sighting: Sighting) -> bool:
    """Whether a stretch names principals of two sides."""
    times = times_at(facts, sighting.anchor.start, sighting.date.value if sighting.date else None)
    sides = {side_of(m.value) for m in within(facts.people, start, end) if m.value.office and leads(m.value, times)}
    return len(sides - {None}) > 1


def _is_opened(facts: Facts, sighting: Sighting) -> bool:
    """Whether a history begins with it: a meeting of a day and a place, where leaders of two sides are named around."""
    date = sighting.date.value if sighting.date else None
    strength = sighting.anchor.strength
    if date is None or date.precision != "day" or strength in ("faint", "act"):
        return False
    if sighting.place is None and strength != "strong":
        return False
    if sighting.anchor.start > _LEAD or is_of_other(facts, sighting):
        return False
    return facts.published is None and _two_sides(facts, 0, _LEAD, sighting)


def _gathers(facts: Facts, sighting: Sighting, opening: Opening) -> bool:
    """Whether a sighting and the sentence after it, together, bring leaders of two sides to one place."""
    end = facts.sentence(sighting.anchor.start)[1]
    after = facts.sentence(min(end, len(facts.text) - 1))
    stop = max(after[1], _HEAD) if opening.is_of_meeting and sighting.span[1] <= opening.end + _HEAD else after[1]
    several = _two_sides(facts, sighting.span[0], stop, sighting)
    if sighting.anchor.strength == "strong":
        dated = opening.date is not None and opening.is_of_meeting
        return several and (dated or sighting.place is not None or opening.place is not None)
    return several and sighting.place is not None and bool(sighting.people)


def is_of_other(facts: Facts, sighting: Sighting) -> bool:
    """Whether the words around a sighting, or its day, are of a meeting before or after the article's own."""
    folded = facts.scan.folded
    cues = (cue for role in _OTHER for cue in pattern_of("meeting_cues", role).finditer(folded, *sighting.told))
    # "The second and last meeting" is the one that is spoken of.
    if any(not folded.endswith("and ", 0, cue.start()) for cue in cues):
        return True
    day = facts.published and facts.published.earliest
    latest = sighting.date.value.latest if sighting.date else None
    return bool(day and latest and (day - latest).days > _DAYS_OF_NEWS)
