"""Which meetings an article speaks of: its sightings merged, the article's own meeting first."""

import re

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.kind import Opening
from diplometa.extraction.sightings import Cue, Sighting
from diplometa.extraction.vocabulary import pattern_of
from diplometa.extraction.who import Person, is_principal
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName

__all__ = ["Meeting", "meetings_of", "organization_of"]

_CUES = "meeting_cues"
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTED = re.compile(rf"\b(?:the|all) ({'|'.join(_COUNTS)})\b(?: \w+)?")
# Days of one meeting do not lie further apart.
_DAYS_APART = 4


@attrs.define
class Meeting:
    """A meeting as it comes together: each value with the mention that says it."""

    sightings: list[Sighting]
    people: list[Mention[Leader]]
    parties: list[Mention[Party]]
    date: Mention[EdtfDate] | None = None
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
    def sides(self) -> set[Party]:
        """The parties that the people named so far stand for."""
        return {m.value.office.polity for m in self.people if m.value.office and m.value.office.polity}

    def take(self, sighting: Sighting) -> None:
        """Add what a further sighting says of it."""
        self.sightings.append(sighting)
        if sighting.tells or sighting.anchor.strength != "faint":
            self.people.extend(sighting.people)
            self.parties.extend(sighting.parties)
        self.date = _finer(self.date, sighting.date)
        self.place = _fuller(self.place, sighting.place)
        self.series = self.series or sighting.series
        self.status = _graver(self.status, sighting.status)
        if sighting.tells:
            self.mode = self.mode or sighting.mode


def _finer(known: Mention[EdtfDate] | None, other: Mention[EdtfDate] | None) -> Mention[EdtfDate] | None:
    if known is None or other is None:
        return known or other
    return other if other.value.within(known.value) is True and other.value.precision == "day" else known


def _fuller(known: Mention[Place] | None, other: Mention[Place] | None) -> Mention[Place] | None:
    if known is None or other is None:
        return known or other
    return other if known.value.city is None and other.value.city is not None else known


def _graver(known: Cue | None, other: Cue | None) -> Cue | None:
    graver = (SummitStatus.CANCELLED, SummitStatus.POSTPONED)
    if other is not None and other.status in graver and (known is None or known.status not in graver):
        return other
    return known or other


def _new(sighting: Sighting) -> Meeting:
    meeting = Meeting([], [], [])
    meeting.take(sighting)
    return meeting


def meetings_of(
    facts: Facts, people: tuple[Person, ...], sightings: tuple[Sighting, ...], opening: Opening
) -> tuple[Meeting, ...]:
    """The meetings of the article, its own first; none where no sighting tells of a meeting of leaders."""
    first = _first_of_own(facts, sightings, opening)
    if first is None:
        return ()
    main = _new(first)
    others: list[Meeting] = []
    for sighting in sightings:
        if sighting is not first:
            _place_sighting(facts, sighting, main, others)
    _complete(facts, people, main, opening)
    for other in others:
        _complete_other(facts, main, other)
    return (main, *others)


def _first_of_own(facts: Facts, sightings: tuple[Sighting, ...], opening: Opening) -> Sighting | None:
    """The first sighting that tells of the article's own meeting."""
    telling = [s for s in sightings if s.tells]
    for sighting in telling:
        if not _says(facts, sighting, "background") and not _says(facts, sighting, "next"):
            return sighting
    if telling:
        return telling[0]
    if opening.speaks_as_meeting and sightings:
        return sightings[0]
    return next((s for s in sightings if _gathers(facts, s)), None)


def _gathers(facts: Facts, sighting: Sighting) -> bool:
    """Whether a sighting and the sentence after it, together, bring leaders of two sides to one place."""
    after = facts.scan.sentence(min(facts.scan.sentence(sighting.anchor.start)[1], len(facts.text) - 1))
    around = [m.value for m in within(facts.people, sighting.span[0], after[1]) if is_principal(m.value)]
    sides = {leader.office.polity for leader in around if leader.office and leader.office.polity}
    return sighting.place is not None and bool(sighting.people) and len(sides) > 1


def _says(facts: Facts, sighting: Sighting, role: str) -> bool:
    """Whether the sentence of a sighting has words of a role."""
    sentence = facts.scan.sentence(sighting.anchor.start)
    return pattern_of(_CUES, role).search(facts.scan.folded, *sentence) is not None


def _place_sighting(facts: Facts, sighting: Sighting, main: Meeting, others: list[Meeting]) -> None:
    """Add a sighting to the meeting that it speaks of, or make another of it where it is told apart beyond doubt."""
    placed = sighting.date is not None or sighting.place is not None
    apart = placed and (_says(facts, sighting, "background") or _says(facts, sighting, "next"))
    if not apart and _fits(main, sighting):
        main.take(sighting)
        return
    for other in others:
        if _fits(other, sighting) and sighting.date:
            other.take(sighting)
            return
    meets = sighting.tells or sighting.anchor.strength == "strong" or _says(facts, sighting, "next")
    if meets and sighting.date and (sighting.place or sighting.tells):
        others.append(_new(sighting))


def _fits(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether nothing that the sighting says speaks against its being of this meeting."""
    if sighting.date and meeting.date and _apart(meeting.date.value, sighting.date.value):
        return False
    if sighting.series and meeting.series and sighting.series.code != meeting.series.code:
        return False
    if sighting.series and not meeting.series and len({m.value for m in sighting.people}) < len(meeting.sides):
        return False
    if sighting.date is None and sighting.place is None and sighting.series is None:
        return True
    return not (sighting.place and meeting.place and _elsewhere(meeting.place.value, sighting.place.value))


def _apart(one: EdtfDate, other: EdtfDate) -> bool:
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


def _complete(facts: Facts, people: tuple[Person, ...], main: Meeting, opening: Opening) -> None:
    """Add to the article's own meeting what its opening says, and who else takes part."""
    if main.place is None or (opening.place is not None and opening.is_of_meeting):
        main.place = opening.place or main.place
    if main.date is None and opening.is_of_meeting:
        main.date = opening.date
    if main.date is None:
        main.date = _day_of_news(facts, main)
    named = len({m.value.name.full for m in main.people})
    if main.series is not None or named < 2 or opening.speaks_as_meeting or named < _counted(facts):
        present = {m.value for m in main.people}
        joining = [p for p in people if is_principal(p.leader) and p.leader.office and p.leader not in present]
        main.people.extend(p.mentions[0] for p in joining)
    _settle(main, facts)


def _counted(facts: Facts) -> int:
    """How many leaders meet, where the text counts them: "the four leaders"."""
    return max((_COUNTS[m[1]] for m in _COUNTED.finditer(facts.scan.folded)), default=0)


def _day_of_news(facts: Facts, main: Meeting) -> Mention[EdtfDate] | None:
    """A weekday or "today" near the first sighting, for a report of a meeting that has just been."""
    if facts.published is None or not main.sightings:
        return None
    start = main.sightings[0].span[0]
    for mention in within(facts.dates, max(0, start - 300), start + 800):
        if mention.value.precision == "day" and not _apart(mention.value, facts.published):
            return mention
    return None


def _settle(meeting: Meeting, facts: Facts) -> None:
    """Decide the status by date and words, and the mode where a place is known."""
    meeting.status = _status(meeting, facts)
    if meeting.mode is None and meeting.place is not None:
        meeting.mode, meeting.mode_assumed = Mode.IN_PERSON, True


def _status(meeting: Meeting, facts: Facts) -> Cue | None:
    cue, date = meeting.status, meeting.date
    if cue is not None and cue.status in (SummitStatus.CANCELLED, SummitStatus.POSTPONED):
        return cue
    if date is not None and facts.published is not None:
        ahead = date.value.after(facts.published)
        if ahead is not None:
            return Cue(SummitStatus.PLANNED if ahead else SummitStatus.HELD, date.start, date.end)
    first = meeting.sightings[0].anchor
    if date is not None and facts.published is None:
        return Cue(SummitStatus.HELD, date.start, date.end)
    return cue or Cue(SummitStatus.HELD, first.start, first.end)


def _complete_other(facts: Facts, main: Meeting, other: Meeting) -> None:
    """Add to a background meeting what its words bring along from the article's own: "they", "the 2024 summit"."""
    first = other.sightings[0]
    if not other.people and _says(facts, first, "same-people"):
        other.people = list(main.people)
    if other.series is None and (not first.people or set(first.sides) <= {p.value for p in main.parties}):
        other.series = main.series
    _settle(other, facts)


def organization_of(meeting: Meeting) -> Party | None:
    """The organisation whose meeting it is, where its series belongs to one that acts for itself."""
    return series_organization(meeting.series.code) if meeting.series else None
