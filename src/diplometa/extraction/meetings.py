"""Which meetings an article speaks of: its sightings merged, the article's own meeting first."""

import re

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts
from diplometa.extraction.kind import Opening
from diplometa.extraction.own import first_of_own, is_of_other
from diplometa.extraction.sightings import Cue, Sighting
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName

__all__ = ["Meeting", "days_apart", "meetings_of", "organization_of", "speakers_of"]

# Days of one meeting do not lie further apart.
_DAYS_APART = 4
# A sighting is compared with the meetings spoken of last; no article speaks of more and comes back to them.
_MEETINGS_KEPT = 12
# Whom somebody meets is named so near behind the verb.
_OBJECT = 6
# Two leaders meet by themselves where one of these is said of them, and not as a wish.
_BY_THEMSELVES = re.compile(r"(?:met|meets?|will meet|to meet|meeting with|h[eo]ld talks|hold(?:s|ing) talks|dinner)")
_WISHED = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|try|tried|refus(?:es|ed)|seeks?|sought|not)\b"
)
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
        before, faint = tuple(self.sightings), sighting.anchor.strength in ("faint", "act")
        first = not before
        self.sightings.append(sighting)
        # A faint word in passing ("we welcome", "over lunch") says nothing of the meeting by itself.
        if first or sighting.tells or not faint:
            self.people.extend(sighting.people)
            self.parties.extend(sighting.parties)
        beside = self.date is None and any(
            s.span[1] == sighting.span[0] or s.span[0] == sighting.span[1] for s in before
        )
        if first or sighting.group or not faint or beside:
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
    first = first_of_own(facts, sightings, opening)
    if first is None:
        return ()
    main = _new(first)
    if opening.is_of_meeting:
        main.place, main.date = main.place or opening.place, main.date or opening.date
    others: list[Meeting] = []
    for sighting in sightings:
        if sighting is not first:
            _place_sighting(facts, sighting, main, others)
    return (main, *others)


def _place_sighting(facts: Facts, sighting: Sighting, main: Meeting, others: list[Meeting]) -> None:
    """Add a sighting to the meeting that it speaks of, or make another of it where it is told apart beyond doubt."""
    placed = sighting.date is not None or sighting.place is not None
    apart = placed and is_of_other(facts, sighting) and not is_of_other(facts, main.sightings[0])
    apart = apart or _is_still_ahead(facts, sighting, main)
    if not apart and not _on_the_side(facts, main, sighting) and _fits(main, sighting):
        main.take(sighting)
        return
    for other in others[-_MEETINGS_KEPT:]:
        if _fits(other, sighting) and sighting.date and other.date:
            other.take(sighting)
            return
    if _is_another(facts, sighting, main):
        others.append(_new(sighting))


def _is_still_ahead(facts: Facts, sighting: Sighting, main: Meeting) -> bool:
    """Whether a sighting is of a day to come, and the article's own meeting has been."""
    day, date = facts.published, sighting.date.value if sighting.date else None
    if day is None or date is None or main.date is None or sighting.status is None:
        return False
    is_ahead = date.latest is not None and day.latest is not None and date.latest > day.latest
    planned = sighting.status.status is SummitStatus.PLANNED and sighting.series is not None and main.series is None
    return bool(is_ahead and planned and main.date.value.after(day) is False)


def _is_another(facts: Facts, sighting: Sighting, main: Meeting) -> bool:
    """Whether a sighting by itself makes a meeting beside the article's own."""
    if _on_the_side(facts, main, sighting):
        return True
    if sighting.anchor.strength == "act":
        return False
    of_series = main.series is not None and not sighting.people
    hosted = sighting.place is not None and sighting.place.rule == "place.country" and of_series
    strong = sighting.anchor.strength == "strong" or (sighting.of_leaders and bool(sighting.people))
    meets = sighting.tells or strong or is_of_other(facts, sighting) or hosted
    numbered = of_series and sighting.anchor.strength == "strong" and is_of_other(facts, sighting)
    return bool(meets and sighting.date and (sighting.place or sighting.tells or numbered))


def _on_the_side(facts: Facts, main: Meeting, sighting: Sighting) -> bool:
    """Whether two leaders are said to meet by themselves at the meeting of many."""
    if main.series is None or sighting.series is not None or not sighting.tells:
        return False
    if sighting.of_leaders and not any(0 < m.start - sighting.anchor.end < _OBJECT for m in sighting.people):
        return False
    named = {m.value for m in sighting.people}
    alone = len(named) == len(sighting.sides) == 2 and not sighting.anchor.mode
    verb = _BY_THEMSELVES.fullmatch(facts.scan.folded, sighting.anchor.start, sighting.anchor.end)
    wished = _WISHED.search(facts.scan.folded, max(0, sighting.anchor.start - 40), sighting.anchor.start)
    return bool(alone and verb and not wished)


def _fits(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether nothing that the sighting says speaks against its being of this meeting."""
    if sighting.date and meeting.date and days_apart(meeting.date.value, sighting.date.value):
        return False
    if sighting.series and meeting.series and sighting.series.code != meeting.series.code:
        return False
    if not meeting.series and sighting.people and _is_of_others(meeting, sighting):
        return False
    if sighting.series and not meeting.series and len({m.value for m in sighting.people}) < len(meeting.sides):
        return False
    if sighting.date is None and sighting.place is None and sighting.series is None:
        return True
    return not (sighting.place and meeting.place and _elsewhere(meeting.place.value, sighting.place.value))


def _is_of_others(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether a sighting is of other people: none of those known to meet, or not all of them on another day."""
    known, named = {m.value for m in meeting.people}, {m.value for m in sighting.people}
    apart = sighting.tells or sighting.place is not None
    if len(known) > 1 and apart and known.isdisjoint(named):
        return True
    if len(named) < 2 or not sighting.tells or known == named or len(known) < 2:
        return False
    another_day = sighting.date and meeting.date and sighting.date.value.overlaps(meeting.date.value) is False
    otherwise = sighting.mode is not None and meeting.mode is not None and sighting.mode is not meeting.mode
    return bool(another_day or (otherwise and sighting.date) or (otherwise and known & named != known))


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
    """The organisation whose meeting it is, where its series belongs to one that acts for itself, and did so then."""
    organization = series_organization(meeting.series.code) if meeting.series else None
    if organization is None or meeting.date is None:
        return organization
    return None if organization.existed_on(meeting.date.value) is False else organization


def speakers_of(meeting: Meeting) -> tuple[Party, ...]:
    """Who speaks where "we" or "they" do: the organisation, else both sides of a meeting of two."""
    organization = organization_of(meeting)
    if organization is not None:
        return (organization,)
    return meeting.sides if len(meeting.sides) == 2 else ()
