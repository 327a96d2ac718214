"""The days of a meeting that is told by one of them: "opened on Friday and runs until Tuesday", "two-day summit"."""

import datetime as dt
import re

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.meetings import Meeting

__all__ = ["run_of"]

# No meeting of leaders runs longer.
_LONGEST = 14
# Days told one by one belong to one meeting where they lie so close.
_CLOSE = 4
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4}
_NUMBERED_LAST = re.compile(rf"\b({'|'.join(_ORDINALS)}) and (?:final|last|closing) day\b")
_LENGTH = re.compile(r"\b(two|three|four|five|[2-5])[- ]days?\b(?! (?:ago|earlier|later|before|after)\b)")
_RUNS = re.compile(r"\b(?:runs?|ran|went on|running|last(?:s|ed|ing)?|continue(?:s|d)?|ends?|concludes?|on|and) $")
_BEGINS = re.compile(r"\b(?:open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|arriv(?:es|ed|ing)|first day)\b")
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|clos(?:e|es|ed|ing)|conclud(?:e|es|ed)|wrapp?(?:ed|s) up|left|leaves?|leaving"
    r"|(?:final|last|second) day)\b"
)
_AGAIN = re.compile(r"\b(?:again|resumed?)(?: on)? $")
# Words of beginning and end are looked for so far before a date.
_REACH = 60
_HEAD = 1500


def run_of(facts: Facts, meeting: Meeting) -> tuple[EdtfDate | None, Span | None]:
    """All days of a meeting, with the words that tell the other end; its date alone where nothing tells of more."""
    if meeting.date is None:
        return None, None
    date = meeting.date.value
    if date.is_interval or date.precision != "day" or date.earliest is None:
        return date, None
    day = date.earliest
    told = _longer(facts, date) or _until(facts, meeting, day) or _further_day(facts, meeting, day)
    told = told or _last_day(facts, meeting, day)
    return told or _counted(facts, meeting.date, meeting, day) or (date, None)


def _interval(first: dt.date, last: dt.date) -> EdtfDate:
    return EdtfDate(f"{first.isoformat()}/{last.isoformat()}")


def _longer(facts: Facts, date: EdtfDate) -> tuple[EdtfDate, Span] | None:
    """A range of days near the start of the article that the day of the meeting is one of: "from 19 to 21 May"."""
    for mention in within(facts.dates, 0, _HEAD):
        first, last = mention.value.earliest, mention.value.latest
        ranged = "range" in mention.rule and mention.value.precision == "day"
        if ranged and first and last and (last - first).days <= _LONGEST and date.within(mention.value) is True:
            return mention.value, (mention.start, mention.end)
    return None


def _told(facts: Facts, meeting: Meeting, *, strong: bool = False) -> list[Mention[EdtfDate]]:
    """Every date in the sentences that speak of a meeting."""
    strengths = ("strong",) if strong else ("strong", "weak")
    told = [s for s in meeting.sightings[:_LONGEST] if s.anchor.strength in strengths or s.tells]
    spans = {facts.sentence(s.anchor.start) for s in told}
    return [mention for span in sorted(spans) for mention in within(facts.dates, *span)]


def _until(facts: Facts, meeting: Meeting, day: dt.date) -> tuple[EdtfDate, Span] | None:
    """An end that is told as such: "runs until Tuesday"."""
    for mention in _told(facts, meeting, strong=True):
        last = mention.value.latest
        if last is None or mention.value.earliest is not None or mention.value.precision != "day":
            continue
        runs = _RUNS.search(facts.scan.folded, max(0, mention.start - 16), mention.start)
        if runs and 0 < (last - day).days <= _LONGEST:
            return _interval(day, last), (mention.start, mention.end)
    return None


def _further_day(facts: Facts, meeting: Meeting, day: dt.date) -> tuple[EdtfDate, Span] | None:
    """A later day on which it is said to have ended or gone on, or an earlier one on which it began."""
    for mention in _told(facts, meeting):
        told = mention.value.earliest
        if told is None or mention.value.precision != "day" or not 0 < abs((told - day).days) <= _CLOSE:
            continue
        before = (max(0, mention.start - _REACH), mention.start)
        around = (before[0], min(len(facts.text), mention.end + _REACH // 2))
        later = told > day and (_ENDS.search(facts.scan.folded, *around) or _AGAIN.search(facts.scan.folded, *before))
        if later or (told < day and _BEGINS.search(facts.scan.folded, *before)):
            return _interval(min(day, told), max(day, told)), (mention.start, mention.end)
    return None


def _last_day(facts: Facts, meeting: Meeting, day: dt.date) -> tuple[EdtfDate, Span] | None:
    """The days up to one that is told to be the last by its number: "the second and final day"."""
    for sighting in meeting.sightings[:_LONGEST]:
        if last := _NUMBERED_LAST.search(facts.scan.folded, *facts.sentence(sighting.anchor.start)):
            return _interval(day - dt.timedelta(_ORDINALS[last[1]] - 1), day), last.span()
    return None


def _counted(facts: Facts, date: Mention[EdtfDate], meeting: Meeting, day: dt.date) -> tuple[EdtfDate, Span] | None:
    """A length in days, where its day is said to be the first or the last."""
    at = date.start
    for span in dict.fromkeys(facts.sentence(s.anchor.start) for s in meeting.sightings[:_LONGEST]):
        if not (length := _LENGTH.search(facts.scan.folded, *span)):
            continue
        days = dt.timedelta(_COUNTS.get(length[1]) or int(length[1])) - dt.timedelta(1)
        before = (max(0, at - _REACH), at)
        if _BEGINS.search(facts.scan.folded, *before):
            return _interval(day, day + days), length.span()
        if _ENDS.search(facts.scan.folded, *before):
            return _interval(day - days, day), length.span()
    return None
