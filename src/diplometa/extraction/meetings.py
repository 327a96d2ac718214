"""Which meetings an article speaks of: its sightings merged, the article's own meeting first."""

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.kind import Opening
from diplometa.extraction.sightings import Cue, Sighting
from diplometa.extraction.standing import is_principal
from diplometa.extraction.vocabulary import pattern_of
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName

__all__ = ["Meeting", "days_apart", "meetings_of", "organization_of", "speakers_of"]

# Days of one meeting do not lie further apart.
_DAYS_APART = 4
# A report is of a meeting that was not longer ago; what is further back is told for comparison.
_DAYS_OF_NEWS = 45
# Who speaks at the meeting whose text an article is, is named so near its beginning.
_HEAD = 1000
# A sighting is compared with the meetings spoken of last; no article speaks of more and comes back to them.
_MEETINGS_KEPT = 12
_GRAVE = (SummitStatus.CANCELLED, SummitStatus.POSTPONED)


@attrs.define
class Meeting:
    """A meeting as it comes together: each value with the mention that says it."""

    sightings: list[Sighting]
    people: list[Mention[Leader]]
    parties: list[Mention[Party]]
    date: Mention[EdtfDate] | None = None
    # The words that tell on what other day it ends or began, or how long it lasts, and all its days.
    duration: Span | None = None
    days: EdtfDate | None = None
    place: Mention[Place] | None = None
    series: SeriesName | None = None
    status: Cue | None = None
    mode: Mode | None = None
    mode_assumed: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the article speaks of it."""
        return tuple(s.span for s in self.sightings)

    @property
    def sides(self) -> tuple[Party, ...]:
        """The parties that the people named so far stand for, each once."""
        named = (m.value.office.polity for m in self.people if m.value.office and m.value.office.polity)
        return tuple(dict.fromkeys(named))

    def take(self, sighting: Sighting) -> None:
        """Add what a further sighting says of it."""
        first, faint = not self.sightings, sighting.anchor.strength == "faint"
        self.sightings.append(sighting)
        # A faint word in passing ("we welcome", "over lunch") says nothing of the meeting by itself.
        if first or sighting.tells or not faint:
            self.people.extend(sighting.people)
            self.parties.extend(sighting.parties)
        if first or sighting.group or not faint:
            self.date = _finer(self.date, sighting.date)
            self.place = _fuller(self.place, sighting.place)
            self.series = self.series or sighting.series
        if first or sighting.tells or (sighting.status and sighting.status.status in _GRAVE):
            self.status = _graver(self.status, sighting.status)
        if sighting.tells:
            self.mode = self.mode or sighting.mode


def _finer(known: Mention[EdtfDate] | None, other: Mention[EdtfDate] | None) -> Mention[EdtfDate] | None:
    if known is None or other is None:
        return known or other
    if known.value.precision == "day":
        # "From 28 to 30 June" tells more than one of its days.
        longer = "range" in other.rule and not known.value.is_interval and other.value.precision == "day"
        return other if longer and known.value.within(other.value) is True else known
    return other if other.value.within(known.value) is True and other.value.precision == "day" else known


def _fuller(known: Mention[Place] | None, other: Mention[Place] | None) -> Mention[Place] | None:
    if known is None or other is None:
        return known or other
    return other if known.value.city is None and other.value.city is not None else known


def _graver(known: Cue | None, other: Cue | None) -> Cue | None:
    if other is not None and other.status in _GRAVE and (known is None or known.status not in _GRAVE):
        return other
    return known or other


def _new(sighting: Sighting) -> Meeting:
    meeting = Meeting([], [], [])
    meeting.take(sighting)
    return meeting


def meetings_of(facts: Facts, sightings: tuple[Sighting, ...], opening: Opening) -> tuple[Meeting, ...]:
    """The meetings of the article, its own first; none where no sighting tells of a meeting of leaders."""
    first = _first_of_own(facts, sightings, opening)
    if first is None:
        return ()
    main = _new(first)
    others: list[Meeting] = []
    for sighting in sightings:
        if sighting is not first:
            _place_sighting(facts, sighting, main, others)
    return (main, *others)


def _first_of_own(facts: Facts, sightings: tuple[Sighting, ...], opening: Opening) -> Sighting | None:
    """The first sighting that tells of the article's own meeting."""
    own = next((s for s in sightings if _is_own(facts, s, opening)), None)
    if own is None:
        own = next((s for s in sightings if not _of_other(facts, s) and _gathers(facts, s, opening)), None)
    if own is None:
        own = next((s for s in sightings if s.tells), None)
    return sightings[0] if own is None and opening.speaks_as_meeting and sightings else own


def _is_own(facts: Facts, sighting: Sighting, opening: Opening) -> bool:
    """Whether a sighting tells of this meeting of leaders: by name or, behind a dateline, as a group."""
    group = sighting.of_leaders and sighting.anchor.strength == "strong" and opening.place is not None
    if not sighting.tells and not (group and _two_sides(facts)):
        return False
    return not _of_other(facts, sighting)


def _two_sides(facts: Facts) -> bool:
    """Whether the article names principals of two sides at all."""
    sides = {m.value.office.polity for m in facts.people if m.value.office and is_principal(m.value)}
    return len(sides - {None}) > 1


def _gathers(facts: Facts, sighting: Sighting, opening: Opening) -> bool:
    """Whether a sighting and the sentence after it, together, bring leaders of two sides to one place."""
    end = facts.sentence(sighting.anchor.start)[1]
    after = facts.sentence(min(end, len(facts.text) - 1))
    stop = max(after[1], _HEAD) if opening.is_of_meeting and sighting.span[1] <= opening.end + _HEAD else after[1]
    around = [m.value for m in within(facts.people, sighting.span[0], stop) if is_principal(m.value)]
    sides = {leader.office.polity for leader in around if leader.office and leader.office.polity}
    if sighting.anchor.strength == "strong":
        dated = opening.date is not None and opening.is_of_meeting
        return len(sides) > 1 and (dated or sighting.place is not None or opening.place is not None)
    return len(sides) > 1 and sighting.place is not None and bool(sighting.people)


def _of_other(facts: Facts, sighting: Sighting) -> bool:
    """Whether the words around a sighting, or its day, are of a meeting before or after the article's own."""
    sentence = facts.sentence(sighting.anchor.start)
    if any(pattern_of("meeting_cues", role).search(facts.scan.folded, *sentence) for role in ("background", "next")):
        return True
    day = facts.published and facts.published.earliest
    latest = sighting.date.value.latest if sighting.date else None
    return bool(day and latest and (day - latest).days > _DAYS_OF_NEWS)


def _place_sighting(facts: Facts, sighting: Sighting, main: Meeting, others: list[Meeting]) -> None:
    """Add a sighting to the meeting that it speaks of, or make another of it where it is told apart beyond doubt."""
    placed = sighting.date is not None or sighting.place is not None
    apart = placed and _of_other(facts, sighting) and not _of_other(facts, main.sightings[0])
    if not apart and _fits(main, sighting):
        main.take(sighting)
        return
    for other in others[-_MEETINGS_KEPT:]:
        if _fits(other, sighting) and sighting.date:
            other.take(sighting)
            return
    meets = sighting.tells or sighting.anchor.strength == "strong" or _of_other(facts, sighting)
    if meets and sighting.date and (sighting.place or sighting.tells):
        others.append(_new(sighting))


def _fits(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether nothing that the sighting says speaks against its being of this meeting."""
    if sighting.date and meeting.date and days_apart(meeting.date.value, sighting.date.value):
        return False
    if sighting.series and meeting.series and sighting.series.code != meeting.series.code:
        return False
    if not meeting.series and sighting.people and _nobody_of(meeting, sighting):
        return False
    if sighting.series and not meeting.series and len({m.value for m in sighting.people}) < len(meeting.sides):
        return False
    if sighting.date is None and sighting.place is None and sighting.series is None:
        return True
    return not (sighting.place and meeting.place and _elsewhere(meeting.place.value, sighting.place.value))


def _nobody_of(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether a sighting of its own place or people names none of those who are known to meet."""
    known = {m.value for m in meeting.people}
    apart = sighting.tells or sighting.place is not None
    return len(known) > 1 and apart and not any(m.value in known for m in sighting.people)


def days_apart(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates cannot be days of one meeting."""
    if one.overlaps(other) is not False:
        return False
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return min(abs((other.earliest - one.latest).days), abs((one.earliest - other.latest).days)) > _DAYS_APART


def _elsewhere(one: Place, other: Place) -> bool:
    if one.city and other.city:
        return one.city != other.city
    return bool(one.country and other.country and one.country != other.country)


def organization_of(meeting: Meeting) -> Party | None:
    """The organisation whose meeting it is, where its series belongs to one that acts for itself."""
    return series_organization(meeting.series.code) if meeting.series else None


def speakers_of(meeting: Meeting) -> tuple[Party, ...]:
    """Who speaks where "we" or "they" do: the organisation, else both sides of a meeting of two."""
    organization = organization_of(meeting)
    if organization is not None:
        return (organization,)
    return meeting.sides if len(meeting.sides) == 2 else ()
