"""When and where: each place in an article that speaks of a meeting, with what the words around it say."""

import re
from bisect import bisect_left
from functools import cache

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor, Stretch, stretches_in
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.referents import people_of
from diplometa.extraction.setting import date_before, date_of, mode_of, place_before, place_of
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
_STATUSES = (SummitStatus.CANCELLED, SummitStatus.POSTPONED, SummitStatus.PLANNED)
_GROUP = re.compile(
    r"\b(?:leaders|presidents|prime ministers|premiers|chancellors|monarchs|heads of state(?: and government)?"
    r"|heads of government|partners|counterparts) (?:of|from) (?:the )?$"
)
_AS_LEADERS = re.compile(r"(?:'s?)? (?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b")
_JOINT = re.compile(r",? (?:and )?(?:the )?|, (?:and )?(?:the )?")


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
    group: tuple[Mention[Party], ...] = ()

    @property
    def sides(self) -> set[Party]:
        """The parties that the people named here stand for."""
        return {m.value.office.polity for m in self.people if m.value.office and m.value.office.polity}

    @property
    def tells(self) -> bool:
        """Whether it is about a meeting of leaders, and not about some other meeting."""
        named = len({m.value.name.full for m in self.people})
        if self.series is not None or len(self.group) > 1:
            return True
        if self.anchor.strength == "strong":
            sides = self.sides | {m.value for m in self.parties}
            in_office = any(m.value.office and m.value.office.roles for m in self.people)
            return (named > 1 and in_office) or (bool(named) and len(sides) > 1)
        return named > 1 and len(self.sides) > 1


@cache
def _led_to_by(role: str) -> re.Pattern[str]:
    """Words before the name of a series by which a meeting is another one: "ahead of the G20"."""
    words = "|".join(alternation("meeting_cues", each) for each in {role, "aside-series"})
    return re.compile(rf"\b(?:{words}) (?:the )?(?:\w+ )?$")


def sightings_in(facts: Facts, start: int) -> tuple[Sighting, ...]:
    """Every stretch of the article from `start` on that speaks of a meeting, in text order."""
    series = series_in(facts.scan)
    return tuple(_sighting(facts, stretch, series) for stretch in stretches_in(facts, start))


def _sighting(facts: Facts, stretch: Stretch, series: tuple[SeriesName, ...]) -> Sighting:
    span, anchor = stretch.span, stretch.anchor
    parties = list(within(facts.parties, *span))
    leaders = pattern_of("meeting_cues", "leaders").search(facts.scan.folded, *span)
    date, place = date_of(facts, span, anchor), place_of(facts, span, anchor)
    day = date or date_before(facts, span[0])
    people = people_of(facts, span, anchor, day.value if day else None)
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
        series=_series(facts, span, anchor, series) or (_series_of_members(parties) if leaders else None),
        status=_status(facts, stretch),
        mode=mode_of(facts, span, anchor),
        of_leaders=leaders is not None,
        group=_group(facts, span, parties) if leaders else (),
    )


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


def _series_of_members(parties: list[Mention[Party]]) -> SeriesName | None:
    """The series of the organisation whose leaders are said to meet: it is the party named first."""
    for mention in parties[:1]:
        if isinstance(mention.value, Organization) and (code := series_of_organization(mention.value.code)):
            return SeriesName(mention.start, mention.end, code)
    return None


def _group(facts: Facts, span: Span, parties: list[Mention[Party]]) -> tuple[Mention[Party], ...]:
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


def _status(facts: Facts, stretch: Stretch) -> Cue | None:
    """What is said of a meeting anywhere in its sentence, if it is not to be; that it is to be, beside its word."""
    for status in _STATUSES:
        span = stretch.told if status is SummitStatus.PLANNED else facts.sentence(stretch.anchor.start)
        if cue := pattern_of("meeting_cues", status.value).search(facts.scan.folded, *span):
            return Cue(status, cue.start(), cue.end())
    return None
