"""When and where: the date and the place that a stretch of text gives a meeting."""

import re
from functools import cache

import attrs

from diplometa.core.folding import fold
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.vocabulary import alternation, pattern_of
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import Mode

__all__ = ["clause_of", "date_before", "date_of", "mode_of", "place_at", "place_before", "place_of"]

# Regions and seas host no meetings.
_NO_MEETING_PLACE = ("place.region", "place.sea", "place.disputed-area")
_BEFORE_PLACE = re.compile(
    r"(?:\b(?:in|at|to|near|outside|around|aboard|visit(?:s|ed|ing)?|left|leav(?:es?|ing)|reach(?:ed|es)?)(?: the)?"
    r"|[,;(]|^) ?$"
)
_IN = re.compile(r"\b(?:in|at|on) (?:the )?$")
_GOING_TO = re.compile(
    r"\b(?:travel(?:s|led|ed)? to|fl(?:y|ies|ew) to|go(?:es|ing)? to|went to|com(?:e|es|ing) to|came to|visits? to"
    r"|visit(?:s|ed|ing)?|toured?) (?:the )?$"
)
# "They came from Rio, where the leaders had met": the place of the clause that it opens.
_WHERE = re.compile(r",? where\b")
# What stands behind these is what is talked about, no place: "talks on the war in Ukraine".
_TOPIC = re.compile(
    r"\b(?:about|over|regarding|concerning|on (?!\d|\w+day\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)))"
)
# So far back a day is still that of which a paragraph speaks.
_PARAGRAPH_REACH = 500
# An island is named so near behind the word for a meeting.
_BESIDE = 24
# A report is published so many days after its dateline at most.
_LATE = 3
_CITY = re.compile(
    r"(?: (?:again|first|once|secretly|privately|briefly|twice|alone))? in ([^\W\d_a-z][^\W\d_]{2,20})(?=[ ,.;])"
    r"(?! [^\W\d_a-z])"
)
_GOAL = re.compile(r" ([^\W\d_a-z][^\W\d_]{2,20})(?=[ ,.;])(?! [^\W\d_a-z])")
_YEAR = re.compile(r"\b(\d{4}) (?:\w+ )?$")
_LAST_YEARS = re.compile(r"\blast year's\b")
_SINCE = re.compile(r"\bsince $")
_WHEN = re.compile(r",? when\b")
_TO_COME = re.compile(r"\b(?:will|may|might|(?:is|are) (?:due )?to|due|expected|plans?|hopes?|next)\b")
_PAST = re.compile(r"\b(?:had|was|were|met|held|took)\b")
_WILL = re.compile(r" (?:will|would|is to|is due to)(?: be the)? ")
_HOST = re.compile(r"\bhosts?$")


@cache
def _other_date() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('meeting_cues', 'other-date')})(?: on| in)? $")


def date_of(facts: Facts, span: Span, anchor: Anchor) -> Mention[EdtfDate] | None:
    """The date of the meeting: the first after its word, else the last before; no deadline, no date of another act."""
    span = clause_of(facts, span, anchor)
    fitting = [m for m in (_as_day_of_meeting(facts, m) for m in within(facts.dates, *span)) if m is not None]
    after = [m for m in fitting if m.start >= anchor.start]
    chosen = after[0] if after else fitting[-1] if fitting else None
    if chosen is not None and "neighbour-day" in chosen.rule:
        return _from_dateline(facts, chosen)
    # "Last year's took place in March": the month tells more than the year.
    finer = [m for m in after[1:] if m.value.precision != "year" and m.rule.endswith("year-assumed")]
    if chosen is not None and chosen.value.precision == "year" and chosen.value.lower and finer:
        return _in_year(finer[0], chosen.value.lower.year)
    if chosen is None or not chosen.rule.endswith("year-assumed"):
        return chosen
    # "The 2024 summit was held from 9 to 11 July": the year stands with the meeting.
    if year := _YEAR.search(facts.scan.folded, max(0, anchor.start - 12), anchor.start):
        return _in_year(chosen, int(year[1]))
    return _in_time(facts, span, chosen)


def date_before(facts: Facts, at: int) -> Mention[EdtfDate] | None:
    """The day that the paragraph of an offset names last before it, of which the sentences after it speak as well."""
    start = max(facts.scan.paragraph(at)[0], at - _PARAGRAPH_REACH)
    told = (m for m in reversed(within(facts.dates, start, at)) if m.value.precision == "day")
    return next((m for m in told if _as_day_of_meeting(facts, m) is m), None)


def place_at(facts: Facts, at: int) -> Mention[Place] | None:
    """The place, or the state as one, that is named at an offset."""
    for mention in within(facts.places, at, at + 1):
        return mention if mention.rule not in _NO_MEETING_PLACE else None
    for party in within(facts.parties, at, at + 1):
        if party.rule == "party.name":
            return _as_place(facts, party)
    return None


def _as_place(facts: Facts, party: Mention[Party]) -> Mention[Place]:
    place = Place(country=party.value)
    return Mention[Place].cut(facts.text, party.start, party.end, value=place, rule="place.country")


def place_before(facts: Facts, at: int) -> Mention[Place] | None:
    """The place that the paragraph of an offset names last before it, where something was."""
    start = max(facts.scan.paragraph(at)[0], at - _PARAGRAPH_REACH)
    told = within(facts.places, start, at)[::-1]
    return next((m for m in told if m.rule not in _NO_MEETING_PLACE and _stands_as_place(facts, m)), None)


def mode_of(facts: Facts, span: Span, anchor: Anchor) -> Mode | None:
    """How the meeting is held, where its word says so or the words around it."""
    if anchor.mode:
        return Mode(anchor.mode)
    for mode in (Mode.VIDEO, Mode.PHONE):
        if pattern_of("meeting_cues", f"mode-{mode.value}").search(facts.scan.folded, *span):
            return mode
    return None


def _from_dateline(facts: Facts, chosen: Mention[EdtfDate]) -> Mention[EdtfDate]:
    """What "today" is as of the dateline, where the report was published on a later day."""
    day, written = (d.earliest if d else None for d in (facts.published, facts.written))
    told = chosen.value.earliest
    if not (day and written and told) or not 0 < (day - written).days <= _LATE:
        return chosen
    return attrs.evolve(chosen, value=EdtfDate.from_date(told - (day - written)))


def clause_of(facts: Facts, span: Span, anchor: Anchor) -> Span:
    """A stretch up to the semicolon behind its anchor: what follows is said of something else."""
    end = facts.text.find(";", anchor.end, span[1])
    return (span[0], end) if end >= 0 else span


def _in_time(facts: Facts, span: Span, chosen: Mention[EdtfDate]) -> Mention[EdtfDate]:
    """The date with the year that its sentence tells where it names none: of what is to come, or was last year's."""
    day = facts.published.earliest if facts.published else None
    lower, folded = chosen.value.lower, facts.scan.folded
    if day is None or lower is None:
        return chosen
    if _LAST_YEARS.search(folded, *span):
        return _in_year(chosen, day.year - 1)
    before = (span[0], chosen.start)
    ahead = _TO_COME.search(folded, *before) and not _PAST.search(folded, *before)
    if ahead and chosen.value.before(facts.published or day) is True:
        return _in_year(chosen, lower.year + 1)
    return chosen


def _in_year(mention: Mention[EdtfDate], year: int) -> Mention[EdtfDate]:
    told = re.sub(r"\b\d{4}(?=-)", f"{year:04}", str(mention.value))
    try:
        return attrs.evolve(mention, value=EdtfDate(told), rule=mention.rule.removesuffix(".year-assumed"))
    except ValueError:
        # The 29th of February is not in every year.
        return mention


def _as_day_of_meeting(facts: Facts, mention: Mention[EdtfDate]) -> Mention[EdtfDate] | None:
    """A date as that of a meeting: not open, no span of years, not of another act; "since May, when they met": May."""
    date, text = mention.value, str(mention.value)
    before = facts.scan.folded[max(0, mention.start - 24) : mention.start]
    since = text.endswith("/..") or _SINCE.search(before)
    if since and _WHEN.match(facts.scan.folded, mention.end):
        return attrs.evolve(mention, value=EdtfDate(text.removesuffix("/..")))
    if text.startswith("../") or text.endswith("/..") or (date.is_interval and date.precision == "year"):
        return None
    return None if _other_date().search(before) else mention


def place_of(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The place of the meeting: the first after its word that stands as a place does, else the first before it."""
    span = clause_of(facts, span, anchor)
    places = within(facts.places, *span)
    opened = [m for m in places if m.start < anchor.start and _WHERE.match(facts.scan.folded, m.end)]
    fitting = [m for m in places if _is_meeting_place(facts, m, anchor)]
    chosen = opened[-1:] or [m for m in fitting if m.start >= anchor.start] or fitting
    if chosen:
        return chosen[0]
    known = _country(facts, span, anchor) or _hosting(facts, anchor) or _island(facts, span, anchor)
    return known or _unknown(facts, span, anchor)


def _unknown(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """A city that no table has, named right behind the verb: "met again in Kassel"."""
    if anchor.strength not in ("strong", "faint"):
        return None
    goes = facts.scan.folded.endswith(" to", anchor.start, anchor.end)
    found = (_GOAL if goes else _CITY).match(facts.text, anchor.end, span[1])
    if found is None or pattern_of("meeting_cues", "no-city").fullmatch(fold(found[1])):
        return None
    start, end = found.span(1)
    others = (facts.parties, facts.dates, facts.people)
    if any(m.start < end and m.end > start for each in others for m in within(each, start - 1, end)):
        return None
    return Mention[Place].cut(facts.text, start, end, value=Place(city=found[1]), rule="place.unknown")


def _island(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The island or region that people meet on, named right behind the word for it: "met in Bali"."""
    for mention in within(facts.places, anchor.end, span[1])[:1]:
        beside = mention.start - anchor.end <= _BESIDE and mention.rule == "place.region" and mention.value.city
        return mention if beside and _stands_as_place(facts, mention) else None
    return None


def _is_meeting_place(facts: Facts, mention: Mention[Place], anchor: Anchor) -> bool:
    """Whether a place stands as that of a meeting does: "in Paris", "the Paris summit"."""
    if mention.end + 1 == anchor.start and mention.rule == "place.city":
        return True
    return mention.rule not in _NO_MEETING_PLACE and _stands_as_place(facts, mention)


def _stands_as_place(facts: Facts, mention: Mention[Place]) -> bool:
    return bool(_BEFORE_PLACE.search(facts.scan.folded[max(0, mention.start - 16) : mention.start]))


def _country(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The state that a meeting is said to be in, or that somebody goes to for it, where no city is named."""
    folded = facts.scan.folded
    topic = _TOPIC.search(folded, anchor.end, span[1])
    stop = topic.start() if topic else span[1]
    for mention in within(facts.parties, span[0], stop):
        before = max(0, mention.start - 24), mention.start
        leads = _IN.search(folded, *before) or (mention.start < anchor.end and _GOING_TO.search(folded, *before))
        if mention.rule == "party.name" and leads:
            return _as_place(facts, mention)
    return None


def _hosting(facts: Facts, anchor: Anchor) -> Mention[Place] | None:
    """The state that is said to host: "France will be the host in 2026"."""
    before = within(facts.parties, max(0, anchor.start - 40), anchor.start)
    if not before or not _HOST.search(facts.scan.folded, anchor.start, anchor.end):
        return None
    host = before[-1]
    if host.rule != "party.name" or not _WILL.fullmatch(facts.scan.folded, host.end, anchor.start):
        return None
    return _as_place(facts, host)
