"""When and where: each place in an article that speaks of a meeting, with what the words around it say."""

import re
from functools import cache

import attrs

from diplometa.core.matching import Hit, NameTrie
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.who import Person, is_principal
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_names
from diplometa.summits.model import Mode, SummitStatus

__all__ = ["Series", "Sighting", "StatusCue", "sightings_in"]

# Places that host meetings, by the rule that found them; regions and seas do not.
_NO_MEETING_PLACE = ("place.region", "place.sea", "place.disputed-area")
_BEFORE_PLACE = re.compile(r"(?:\b(?:in|at|to|near|outside|from|for|of|on)(?: the)?|[,;(—–-]|^) ?$")
_CANCELLED = re.compile(r"\b(?:cancel+ed|called off|scrapped|has been dropped|not be going ahead)\b")
_POSTPONED = re.compile(r"\b(?:postponed|put off|delayed|rescheduled|pushed back)\b")
_PLANNED = re.compile(
    r"\b(?:will|is to|are to|was to|were to|due to|scheduled|planned|plans?|expected|upcoming|forthcoming|next|prepar\w+|"
    r"ahead of|later this|slated|intend|looks? forward)\b"
)
_DATE_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:announced|signed|dated|treaty of|agreement of|born|since|founded|by|until) ?(?:in |on )?$"
)
_STATUS_OF = (
    (_CANCELLED, SummitStatus.CANCELLED),
    (_POSTPONED, SummitStatus.POSTPONED),
    (_PLANNED, SummitStatus.PLANNED),
)


@attrs.frozen
class Anchor:
    """A word or phrase for a meeting."""

    start: int
    end: int
    strength: str
    mode: str
    kind: str


@attrs.frozen
class Series:
    """The name of a series where it stands, with the edition that the text gives."""

    start: int
    end: int
    code: str
    edition: int | None = None


@attrs.frozen
class StatusCue:
    """The words that tell whether a meeting is to be, was, or is not to be."""

    status: SummitStatus
    start: int
    end: int


@attrs.define
class Sighting:
    """What one stretch of a sentence says of a meeting."""

    span: Span
    anchor: Anchor
    people: list[Mention[Leader]]
    parties: list[Mention[Party]]
    date: Mention[EdtfDate] | None = None
    place: Mention[Place] | None = None
    series: Series | None = None
    status: StatusCue | None = None

    @property
    def mode(self) -> Mode | None:
        """How the meeting is held, where its word says so."""
        return Mode(self.anchor.mode) if self.anchor.mode else None

    @property
    def sides(self) -> set[Party]:
        """The parties that the people named here stand for."""
        return {m.value.office.polity for m in self.people if m.value.office and m.value.office.polity}

    @property
    def tells(self) -> bool:
        """Whether it is about a meeting of leaders, and not about some other meeting."""
        named = len({m.value.name.full for m in self.people})
        if self.series is not None:
            return True
        if self.anchor.strength == "strong":
            return named > 1 or bool(named and len(self.sides | {m.value for m in self.parties}) > 1)
        return named > 1 and len(self.sides) > 1


@cache
def _words() -> NameTrie[tuple[str, str, str]]:
    rows = table("meeting_words").select("words", "kind", "mode", "strength")
    return NameTrie((words, (strength, mode, kind)) for words, kind, mode, strength in rows)


def sightings_in(facts: Facts, people: tuple[Person, ...]) -> tuple[Sighting, ...]:
    """Every stretch of the article that speaks of a meeting, in text order."""
    named = sorted((m for person in people for m in person.mentions), key=lambda m: m.start)
    found: list[Sighting] = []
    series = _series_of(facts)
    anchors = [Anchor(hit.start, hit.end, *_reading(hit)) for hit in _words().hits(facts.scan)]
    by_sentence: dict[Span, list[Anchor]] = {}
    for anchor in anchors:
        by_sentence.setdefault(facts.scan.sentence(anchor.start), []).append(anchor)
    for sentence, here in by_sentence.items():
        found.extend(_sighting(facts, span, anchor, named, series) for span, anchor in _stretches(sentence, here))
    return tuple(found)


def _reading(hit: Hit[tuple[str, str, str]]) -> tuple[str, str, str]:
    strength, mode, kind = hit.keys[0]
    return strength, mode, kind


def _series_of(facts: Facts) -> tuple[Series, ...]:
    return tuple(Series(hit.start, hit.end, hit.keys[0]) for hit in series_names().hits(facts.scan))


def _stretches(sentence: Span, anchors: list[Anchor]) -> list[tuple[Span, Anchor]]:
    """What of a sentence belongs to each of its anchors: up to the next one, for the first from the start."""
    kept: list[Anchor] = []
    for anchor in anchors:
        if kept and anchor.start - kept[-1].end < 40 and anchor.strength != "strong":
            continue
        kept.append(anchor)
    bounds = [sentence[0], *(anchor.start for anchor in kept[1:]), sentence[1]]
    return [((bounds[i], bounds[i + 1]), anchor) for i, anchor in enumerate(kept)]


def _sighting(
    facts: Facts, span: Span, anchor: Anchor, named: list[Mention[Leader]], series: tuple[Series, ...]
) -> Sighting:
    sentence = facts.scan.sentence(anchor.start)
    sighting = Sighting(
        span=span,
        anchor=anchor,
        people=[m for m in within(named, *span) if is_principal(m.value)],
        parties=list(within(facts.parties, *span)),
        date=_date(facts, span, anchor),
        place=_place(facts, span, anchor),
        series=next((s for s in series if span[0] <= s.start < span[1]), None),
        status=_status(facts, sentence),
    )
    if sighting.series is None and anchor.start > span[0]:
        sighting.series = next((s for s in series if s.start <= anchor.start < s.end), None)
    return sighting


def _date(facts: Facts, span: Span, anchor: Anchor) -> Mention[EdtfDate] | None:
    """The date of the meeting: the first after its word, else the last before; no deadline, no date of another act."""
    fitting = [m for m in within(facts.dates, *span) if _is_day_of_meeting(facts, m)]
    after = [m for m in fitting if m.start >= anchor.start]
    return after[0] if after else fitting[-1] if fitting else None


def _is_day_of_meeting(facts: Facts, mention: Mention[EdtfDate]) -> bool:
    text = str(mention.value)
    before = facts.scan.folded[max(0, mention.start - 24) : mention.start]
    return not text.startswith("../") and not text.endswith("/..") and not _DATE_OF_SOMETHING_ELSE.search(before)


def _place(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The place of the meeting: the first after its word that stands as a place does, else the first before it."""
    fitting = [m for m in within(facts.places, *span) if _is_meeting_place(facts, m)]
    after = [m for m in fitting if m.start >= anchor.start]
    chosen = after or fitting
    return chosen[0] if chosen else None


def _is_meeting_place(facts: Facts, mention: Mention[Place]) -> bool:
    if mention.rule in _NO_MEETING_PLACE:
        return False
    before = facts.scan.folded[max(0, mention.start - 12) : mention.start]
    return bool(_BEFORE_PLACE.search(before))


def _status(facts: Facts, sentence: Span) -> StatusCue | None:
    for pattern, status in _STATUS_OF:
        if cue := pattern.search(facts.scan.folded, *sentence):
            return StatusCue(status, cue.start(), cue.end())
    return None
