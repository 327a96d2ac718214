"""When and where: each place in an article that speaks of a meeting, with what the words around it say."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor, Stretch, stretches_in
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.groups import holders_in, leaders_of_region, states_in
from diplometa.extraction.referents import is_of_unnamed, people_of
from diplometa.extraction.setting import clause_of, date_before, date_of, mode_of, place_at, place_before, place_of
from diplometa.extraction.vocabulary import alternation, pattern_of
from diplometa.leaders.model import Leader
from diplometa.parties.model import Organization, Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_of_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName, series_in

__all__ = ["Cue", "Sighting", "sightings_in"]

# "His first G7 summit" counts his, not theirs.
_POSSESSIVE = re.compile(r"(?:\b(?:his|her|its|their|our|my)|'s) $")
# What leaders do together: their names joined, the verb close behind; or with the other.
_AND = re.compile(r"(?:,|\b) ?and\b(?: \w+){0,4} ?$")
_WITH = re.compile(r"\bwith(?: \w+){0,3} $")
_AND_WITH = re.compile(r"(?:,|\b) ?(?:and|with)\b(?: \w+){0,3} ?$")
_CLOSE, _BESIDE = 60, 8
_THEN = re.compile(
    r",? and (?:then |the (?:one|meeting) after(?: that)? |the following one )?(?:in |at |by )?(?:the )?"
)
_STATUSES = (SummitStatus.CANCELLED, SummitStatus.POSTPONED, SummitStatus.PLANNED)


@attrs.frozen
class Cue:
    """The words that tell whether a meeting is to be, was, or is not to be."""

    status: SummitStatus
    start: int
    end: int


@attrs.define
class Sighting:
    """What one stretch of a sentence says of a meeting."""

    span: Span
    told: Span
    anchor: Anchor
    people: list[Mention[Leader]]
    parties: list[Mention[Party]]
    date: Mention[EdtfDate] | None = None
    place: Mention[Place] | None = None
    series: SeriesName | None = None
    status: Cue | None = None
    mode: Mode | None = None
    of_leaders: bool = False
    # Whether "the prime minister", who is not named, meets who is.
    unnamed: bool = False
    group: tuple[Mention[Party], ...] = ()
    of_region: bool = False

    @property
    def sides(self) -> set[Party]:
        """The parties that the people named here stand for."""
        return {m.value.office.polity for m in self.people if m.value.office and m.value.office.polity}

    @property
    def tells(self) -> bool:
        """Whether it is about a meeting of leaders, and not about some other meeting."""
        named = len({m.value.name.full for m in self.people})
        if self.series is not None or len(self.group) > 1 or (self.unnamed and named) or self.of_region:
            return True
        if len(self.sides | {m.value for m in self.group}) > 1:
            return True
        if self.anchor.strength == "strong":
            in_office = any(m.value.office and m.value.office.roles for m in self.people)
            return named > 1 and in_office and not self._of_one_side
        return False

    @property
    def _of_one_side(self) -> bool:
        """Whether everybody named is known to be of one side, as a president and her ministers are."""
        return len(self.sides) == 1 and all(m.value.office and m.value.office.polity for m in self.people)


@cache
def _led_to_by(role: str) -> re.Pattern[str]:
    """Words before the name of a series by which a meeting is another one: "ahead of the G20"."""
    words = "|".join(alternation("meeting_cues", each) for each in {role, "aside-series"})
    return re.compile(rf"\b(?:{words}) (?:the )?(?:\w+ )?$")


def sightings_in(facts: Facts, start: int) -> tuple[Sighting, ...]:
    """Every stretch of the article from `start` on that speaks of a meeting, in text order."""
    series = series_in(facts.scan)
    found = (_sighting(facts, stretch, series) for stretch in stretches_in(facts, start))
    kept = (s for s in found if s.anchor.strength != "act" or _is_joint(facts, s))
    return tuple(each for s in kept for each in (s, *_further(facts, s)))


def _further(facts: Facts, sighting: Sighting) -> Iterator[Sighting]:
    """The meetings that a sentence tells of after the next one: "in Türkiye in 2026 and then in Albania"."""
    place, date = sighting.place, sighting.date
    if place is None or date is None or date.start < place.start or sighting.people:
        return
    if not pattern_of("meeting_cues", "next").search(facts.scan.folded, *sighting.told):
        return
    link = _THEN.match(facts.scan.folded, date.end, sighting.span[1])
    there = place_at(facts, link.end()) if link else None
    if there is not None:
        dates = within(facts.dates, there.end, min(sighting.span[1], there.end + _CLOSE))
        yield attrs.evolve(sighting, place=there, date=next(iter(dates), None), parties=[])


def _sighting(facts: Facts, stretch: Stretch, series: tuple[SeriesName, ...]) -> Sighting:
    span, anchor = stretch.span, stretch.anchor
    parties = list(within(facts.parties, *span))
    leaders = pattern_of("meeting_cues", "leaders").search(facts.scan.folded, *span)
    date, place = date_of(facts, span, anchor), place_of(facts, span, anchor)
    day = date or date_before(facts, span[0])
    people = people_of(facts, clause_of(facts, span, anchor), anchor, date.value if date else None)
    # What a sentence tells of people named before it, it tells of the day named before it.
    if date is None and place is None and people and min(m.start for m in people) < span[0]:
        date, place = day, place_before(facts, span[0]) if day else None
    return Sighting(
        span=span,
        told=stretch.told,
        anchor=anchor,
        people=people,
        parties=parties,
        date=date,
        place=place,
        series=_series(facts, span, anchor, series) or (_series_of_members(facts, span, parties) if leaders else None),
        status=_status(facts, stretch),
        mode=mode_of(facts, span, anchor),
        of_leaders=leaders is not None,
        unnamed=anchor.strength in ("strong", "weak") and is_of_unnamed(facts, anchor),
        group=(states_in(facts, span, parties) if leaders else ()) or holders_in(facts, span, parties),
        of_region=leaders is not None and leaders_of_region(facts, span),
    )


def _is_joint(facts: Facts, sighting: Sighting) -> bool:
    """Whether what is done was done together: "A and B agreed", "A signed an accord with B"."""
    anchor, folded = sighting.anchor, facts.scan.folded
    before = [m for m in sighting.people if m.end <= anchor.start][-2:]
    after = [m for m in sighting.people if m.start >= anchor.end][:2]
    joined = len(before) == 2 and anchor.start - before[1].end <= _CLOSE
    if joined and _AND.search(folded, before[0].end, before[1].start):
        return len(sighting.sides) > 1
    # "Remarks by A and B": both stand behind.
    if not before and len(after) == 2 and after[0].start - anchor.end <= _BESIDE:
        return len(sighting.sides) > 1 and bool(_AND_WITH.search(folded, after[0].end, after[1].start))
    accompanied = before and after and _WITH.search(folded, anchor.end, after[0].start)
    return bool(accompanied) and len(sighting.sides) > 1


def _series(facts: Facts, span: Span, anchor: Anchor, series: tuple[SeriesName, ...]) -> SeriesName | None:
    """The series named in a stretch; an ordinal behind a possessive is no edition."""
    first = bisect_left(series, span[0], key=lambda each: each.start)
    for found in series[max(0, first - 1) : first + 1]:
        before = max(0, found.start - 40)
        role = "beside-series" if anchor.start < found.start else "aside-series"
        if _led_to_by(role).search(facts.scan.folded, before, found.start):
            continue
        if span[0] <= found.start < span[1] or found.start <= anchor.start < found.end:
            edition = found.edition_span[0] if found.edition_span else 0
            counted = _POSSESSIVE.search(facts.scan.folded, max(0, edition - 10), edition)
            return found._replace(edition=None, edition_span=None) if counted else found
    return None


def _series_of_members(facts: Facts, span: Span, parties: list[Mention[Party]]) -> SeriesName | None:
    """The series of the organisation whose leaders are said to meet: it is the party named first."""
    if arab := pattern_of("meeting_cues", "of-series").search(facts.scan.folded, *span):
        return SeriesName(*arab.span(), "ARAB-LEAGUE")
    for mention in parties[:1]:
        if isinstance(mention.value, Organization) and (code := series_of_organization(mention.value.code)):
            return SeriesName(mention.start, mention.end, code)
    return None


def _status(facts: Facts, stretch: Stretch) -> Cue | None:
    """What is said of a meeting anywhere in its sentence, if it is not to be; that it is to be, beside its word."""
    for status in _STATUSES:
        span = stretch.told if status is SummitStatus.PLANNED else facts.sentence(stretch.anchor.start)
        if cue := pattern_of("meeting_cues", status.value).search(facts.scan.folded, *span):
            return Cue(status, cue.start(), cue.end())
    return None
