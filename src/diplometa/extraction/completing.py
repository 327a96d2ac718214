"""What a meeting's own words leave open: who else takes part, on which days, how, and whether it was or is to be."""

import re

from diplometa.core.mention import Mention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.days import run_of
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.kind import Opening
from diplometa.extraction.meetings import Meeting, days_apart
from diplometa.extraction.sightings import Cue
from diplometa.extraction.vocabulary import pattern_of
from diplometa.extraction.who import Person, is_principal
from diplometa.summits.model import Mode, SummitStatus

__all__ = ["complete"]

_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTED = re.compile(rf"\b(?:the|all) ({'|'.join(_COUNTS)})\b(?: \w+)?")


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
    if meeting.mode is None and meeting.place is not None:
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
    if date is not None and facts.published is None:
        return Cue(SummitStatus.HELD, date.start, date.end)
    return cue or Cue(SummitStatus.HELD, first.start, first.end)


def _complete_other(facts: Facts, main: Meeting, other: Meeting) -> None:
    """Add to a background meeting what its words bring along from the article's own: "they", "the 2024 summit"."""
    first = other.sightings[0]
    sentence = facts.sentence(first.anchor.start)
    if not other.people and pattern_of("meeting_cues", "same-people").search(facts.scan.folded, *sentence):
        other.people = list(main.people)
    if other.series is None and (not first.people or first.sides <= {p.value for p in main.parties}):
        other.series = main.series
    _settle(other, facts)
