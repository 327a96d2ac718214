"""What a meeting's own words leave open: who else takes part, on which days, how, and whether it was or is to be."""

import re
from collections.abc import Callable
from functools import cache

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.days import run_of
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.kind import Opening
from diplometa.extraction.meetings import Meeting, days_apart, organization_of
from diplometa.extraction.referents import side_of
from diplometa.extraction.setting import place_before
from diplometa.extraction.sightings import Cue
from diplometa.extraction.standing import leads, times_at
from diplometa.extraction.vocabulary import alternation, pattern_of
from diplometa.extraction.who import Person
from diplometa.leaders.model import Leader
from diplometa.parties.model import Organization
from diplometa.places.model import Place
from diplometa.summits.lookup import series_of_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName

__all__ = ["complete"]

_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LEADERS = re.compile(r"(?:'s?)? (?:leaders|allies|heads of (?:state|government))\b")
# An article begins with whose leaders meet so near its start; so many sightings are asked who is named near them.
_HEAD = 400
_LOOKED_AT = 1
# The summits of this organisation with one partner are of the two, whoever else is named.
_WITH_PARTNERS = "EU"
_MENTIONS_ASKED = 8
_COUNTED = re.compile(
    rf"\b(?:the|all) ({'|'.join(_COUNTS)}) (?:leaders|presidents|prime ministers|premiers|heads|men|women|also"
    r"|met|meet|agreed|decided|said|spoke|discussed|signed|will|would|had|have|were|are|then|of them)\b"
)
_FROM_AFAR = (Mode.PHONE, Mode.VIDEO)
_SPEAKS = re.compile(r"(?:speaks?|spoke|talk(?:s|ed)?)\b")
_FUTURE = re.compile(r"\b(?:will|(?:is|are) (?:due )?to)\b")


def complete(
    facts: Facts, people: tuple[Person, ...], meetings: tuple[Meeting, ...], opening: Opening
) -> tuple[Meeting, ...]:
    """The meetings, the article's own first, with what the rest of the article says of them."""
    for meeting in meetings[:1]:
        _complete_own(facts, people, meeting, opening)
    for meeting in meetings[1:]:
        _complete_other(facts, meetings[0], meeting)
    return meetings


def _complete_own(facts: Facts, people: tuple[Person, ...], main: Meeting, opening: Opening) -> None:
    """Add to the article's own meeting what its opening says, and who else takes part."""
    if main.mode in _FROM_AFAR:
        main.place = None
    elif opening.place is not None and (
        main.place is None or opening.is_of_meeting or _holds(main.place, opening.place)
    ):
        main.place = opening.place
    if main.series is None:
        main.series = _series_of_leaders(facts)
    if main.date is None and opening.is_of_meeting:
        main.date = opening.date
    if main.date is None:
        main.date = _day_of_news(facts, main)
    named = len({m.value.name.full for m in main.people})
    partner = main.series is not None and main.series.code == _WITH_PARTNERS
    among_two = partner and organization_of(main) in main.sides and len(main.sides) == 2
    if main.series is not None or named < 2 or opening.speaks_as_meeting or named < _counted(facts):
        present = {m.value for m in main.people}
        times = times_at(facts, main.sightings[0].anchor.start, main.date.value if main.date else None)
        joining = [p for p in people if leads(p.leader, times) and p.leader.office and p.leader not in present]
        all_counted = named < _counted(facts) and named + len(joining) <= _counted(facts) + 1
        everybody = main.series is not None or opening.speaks_as_meeting or all_counted
        joining = [p for p in joining if not among_two or side_of(p.leader) in main.sides]
        main.people.extend(p.mentions[0] for p in joining if everybody or _near(facts, main, p))
    main.people = [m for m in main.people if not _is_absent(facts, people, m.value)]
    if main.place is None and main.mode not in _FROM_AFAR:
        before = place_before(facts, main.sightings[0].anchor.start)
        main.place = _first_place(facts, facts.sentence) or before or _first_place(facts, facts.scan.paragraph)
    _settle(main, facts)


def _is_absent(facts: Facts, people: tuple[Person, ...], leader: Leader) -> bool:
    """Whether it is said of a person not to have come."""
    named = [mention for person in people if person.leader == leader for mention in person.mentions[:_MENTIONS_ASKED]]
    return any(_absent().match(facts.scan.folded, mention.end) for mention in named)


@cache
def _absent() -> re.Pattern[str]:
    """Behind a name, words for not coming."""
    return re.compile(
        rf"(?: of (?:\w+ ){{1,2}}|,)? ?(?:who (?:had |has )?)?(?:\w+ )?(?:{alternation('meeting_cues', 'absent')})\b"
    )


def _first_place(facts: Facts, unit: Callable[[int], Span]) -> Mention[Place] | None:
    """The city or venue that a history names first, in its first sentence or paragraph."""
    if facts.published is not None or not facts.text:
        return None
    start = min(len(facts.text) - 1, len(facts.text) - len(facts.text.lstrip()))
    places = within(facts.places, *unit(start))
    return next((m for m in places if m.rule in ("place.city", "place.venue")), None)


def _near(facts: Facts, main: Meeting, person: Person) -> bool:
    """Whether a person is named in a paragraph that speaks of the meeting, or the one after it."""
    for sighting in main.sightings[:_LOOKED_AT]:
        start, end = facts.scan.paragraph(sighting.anchor.start)
        if start <= person.start < facts.scan.paragraph(min(end, len(facts.text) - 1))[1]:
            return True
    return False


def _holds(known: Mention[Place], other: Mention[Place]) -> bool:
    """Whether the place of the dateline is a city in the country that alone is known."""
    return known.value.city is None and other.value.city is not None and known.value.country == other.value.country


def _series_of_leaders(facts: Facts) -> SeriesName | None:
    """The series of the organisation whose leaders the article begins with: "Commonwealth leaders agreed"."""
    for mention in within(facts.parties, 0, _HEAD):
        if isinstance(mention.value, Organization) and _LEADERS.match(facts.scan.folded, mention.end):
            code = series_of_organization(mention.value.code)
            return SeriesName(mention.start, mention.end, code) if code else None
    return None


def _counted(facts: Facts) -> int:
    """How many leaders meet, where the text counts them: "the four leaders"."""
    return max((_COUNTS[m[1]] for m in _COUNTED.finditer(facts.scan.folded)), default=0)


def _day_of_news(facts: Facts, main: Meeting) -> Mention[EdtfDate] | None:
    """A weekday or "today" near the first sighting, for a report of a meeting that has just been."""
    if facts.published is None:
        return None
    start = main.sightings[0].span[0]
    for mention in within(facts.dates, max(0, start - 300), start + 800):
        if mention.value.precision == "day" and not days_apart(mention.value, facts.published):
            return mention
    return None


def _settle(meeting: Meeting, facts: Facts) -> None:
    """Decide the days, the status by date and words, and the mode where a place is known."""
    meeting.days, meeting.duration = run_of(facts, meeting)
    meeting.status = _status(meeting, facts)
    if meeting.mode is None and (meeting.place is not None or meeting.series is not None):
        meeting.mode, meeting.mode_assumed = Mode.IN_PERSON, True


def _status(meeting: Meeting, facts: Facts) -> Cue | None:
    cue, date = meeting.status, meeting.date
    if cue is not None and cue.status in (SummitStatus.CANCELLED, SummitStatus.POSTPONED):
        return cue
    if date is not None and facts.published is not None:
        ahead = (meeting.days or date.value).after(facts.published)
        if ahead is not None:
            return Cue(SummitStatus.PLANNED if ahead else SummitStatus.HELD, date.start, date.end)
    first = meeting.sightings[0].anchor
    # Who writes without a day of publication tells the past, but where the words are of the future.
    to_come = cue and _FUTURE.search(facts.scan.folded, *facts.sentence(cue.start))
    if date is not None and facts.published is None and not to_come:
        return Cue(SummitStatus.HELD, date.start, date.end)
    return cue or Cue(SummitStatus.HELD, first.start, first.end)


def _complete_other(facts: Facts, main: Meeting, other: Meeting) -> None:
    """Add to a background meeting what its words bring along from the article's own: "they", "the 2024 summit"."""
    first = other.sightings[0]
    sentence = facts.sentence(first.anchor.start)
    named, known = {m.value for m in other.people}, {m.value for m in main.people}
    if named < known and _same_people(facts, main, sentence):
        other.people = list(main.people)
    if other.series is None and (not first.people or first.sides <= {p.value for p in main.parties}):
        other.series = main.series
    aside = other.place is None and main.series is not None and other.series is None
    if aside and other.mode not in _FROM_AFAR and (other.date is None or _within_days(main, other.date)):
        other.place = main.place
    by_word = _SPEAKS.match(facts.scan.folded, first.anchor.start)
    if other.mode is None and other.place is None and main.mode in _FROM_AFAR and by_word:
        other.mode = Mode.PHONE
    _settle(other, facts)


def _within_days(main: Meeting, date: Mention[EdtfDate]) -> bool:
    return main.date is not None and not days_apart(main.date.value, date.value)


def _same_people(facts: Facts, main: Meeting, sentence: Span) -> bool:
    """Whether another meeting is one of those who meet now, by the words of its sentence; in a series, by number."""
    counted = pattern_of("meeting_cues", "same-number").search(facts.scan.folded, *sentence)
    if counted or main.series is not None:
        return counted is not None
    same = (pattern_of("meeting_cues", role).search(facts.scan.folded, *sentence) for role in ("same-people", "next"))
    return any(same)
