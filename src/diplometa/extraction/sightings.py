"""When and where: each place in an article that speaks of a meeting, with what the words around it say."""

import re
from bisect import bisect_left
from functools import cache

import attrs

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.dates.model import EdtfDate
from diplometa.extraction.anchors import Anchor, stretches_in
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.standing import is_principal
from diplometa.extraction.vocabulary import alternation, pattern_of
from diplometa.leaders.model import Leader
from diplometa.parties.model import Organization, Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_of_organization
from diplometa.summits.model import Mode, SummitStatus
from diplometa.summits.text import SeriesName, series_in

__all__ = ["Cue", "Sighting", "sightings_in"]

# Regions and seas host no meetings.
_NO_MEETING_PLACE = ("place.region", "place.sea", "place.disputed-area")
_BEFORE_PLACE = re.compile(r"(?:\b(?:in|at|to|near|outside)(?: the)?|[,;(]|^) ?$")
# "His first G7 summit" counts his, not theirs.
_POSSESSIVE = re.compile(r"(?:\b(?:his|her|its|their|our|my)|'s) $")
_IN = re.compile(r"\bin (?:the )?$")
_GOING_TO = re.compile(
    r"\b(?:travel(?:s|led|ed)?|fl(?:y|ies|ew)|go(?:es|ing)?|went|com(?:e|es|ing)|came|visits?) to (?:the )?$"
)
# What stands behind these is what is talked about, no place: "talks on the war in Ukraine".
_TOPIC = re.compile(
    r"\b(?:about|over|regarding|concerning|on (?!\d|\w+day\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)))"
)
_STATUSES = (SummitStatus.CANCELLED, SummitStatus.POSTPONED, SummitStatus.PLANNED)
# "They", "the two men" just before the word for a meeting are those whom the sentences before it name.
_THEY = re.compile(r"\b(they|the pair|(?:both|the (?:two|three|four))(?: \w+)?)(?: \w+){0,2} $")
_HOW_MANY = {"the three": 3, "the four": 4}
_NAMED_BEFORE = 600
_GROUP = re.compile(
    r"\b(?:leaders|presidents|prime ministers|premiers|chancellors|monarchs|heads of state(?: and government)?"
    r"|heads of government|partners|counterparts) (?:of|from) (?:the )?$"
)
_AS_LEADERS = re.compile(r"(?:'s?)? (?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b")
_JOINT = re.compile(r",? (?:and )?(?:the )?|, (?:and )?(?:the )?")
_YEAR = re.compile(r"\b(\d{4}) (?:\w+ )?$")
_WILL = re.compile(r" (?:will|would|is to|is due to)(?: be the)? ")
_HOST = re.compile(r"\bhosts?$")


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
    anchor: Anchor
    people: list[Mention[Leader]]
    parties: list[Mention[Party]]
    date: Mention[EdtfDate] | None = None
    place: Mention[Place] | None = None
    series: SeriesName | None = None
    status: Cue | None = None
    of_leaders: bool = False
    group: tuple[Mention[Party], ...] = ()

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
        if self.series is not None or len(self.group) > 1:
            return True
        if self.anchor.strength == "strong":
            sides = self.sides | {m.value for m in self.parties}
            in_office = any(m.value.office and m.value.office.roles for m in self.people)
            return (named > 1 and in_office) or (bool(named) and len(sides) > 1)
        return named > 1 and len(self.sides) > 1


@cache
def _beside() -> re.Pattern[str]:
    """Words before the name of a series by which a meeting is another one: "ahead of the G20"."""
    return re.compile(rf"\b(?:{alternation('meeting_cues', 'beside-series')}) (?:the )?(?:\w+ )?$")


@cache
def _other_date() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('meeting_cues', 'other-date')})(?: on| in)? $")


def sightings_in(facts: Facts, start: int) -> tuple[Sighting, ...]:
    """Every stretch of the article from `start` on that speaks of a meeting, in text order."""
    series = series_in(facts.scan)
    return tuple(_sighting(facts, span, anchor, series) for span, anchor in stretches_in(facts, start))


def _sighting(facts: Facts, span: Span, anchor: Anchor, series: tuple[SeriesName, ...]) -> Sighting:
    sentence = facts.sentence(anchor.start)
    parties = list(within(facts.parties, *span))
    leaders = pattern_of("meeting_cues", "leaders").search(facts.scan.folded, *span)
    return Sighting(
        span=span,
        anchor=anchor,
        people=_people(facts, span, anchor),
        parties=parties,
        date=_date(facts, span, anchor),
        place=_place(facts, span, anchor),
        series=_series(facts, span, anchor, series) or (_series_of_members(parties) if leaders else None),
        status=_status(facts, sentence),
        of_leaders=leaders is not None,
        group=_group(facts, span, parties) if leaders else (),
    )


def _people(facts: Facts, span: Span, anchor: Anchor) -> list[Mention[Leader]]:
    """The principals of a stretch, else those of its sentence before it, else those whom "they" stands for."""
    people = [m for m in within(facts.people, *span) if is_principal(m.value)]
    if not people and anchor.strength == "strong":
        start = facts.sentence(anchor.start)[0]
        people = [m for m in within(facts.people, start, span[0]) if is_principal(m.value)]
    if people:
        return people
    they = _THEY.search(facts.scan.folded, max(span[0], anchor.start - 40), anchor.start)
    return _named_before(facts, span[0], _HOW_MANY.get(" ".join(they[1].split()[:2]), 2)) if they else []


def _named_before(facts: Facts, at: int, count: int) -> list[Mention[Leader]]:
    """The people named before an offset, where they are so many, of as many sides, and nobody else."""
    start = max(facts.scan.paragraph(at)[0], at - _NAMED_BEFORE)
    named = {m.value: m for m in within(facts.people, start, at)}
    sides = {leader.office.polity for leader in named if is_principal(leader) and leader.office}
    return list(named.values()) if len(named) == len(sides - {None}) == count else []


def _series(facts: Facts, span: Span, anchor: Anchor, series: tuple[SeriesName, ...]) -> SeriesName | None:
    """The series named in a stretch; an ordinal behind a possessive is no edition."""
    first = bisect_left(series, span[0], key=lambda each: each.start)
    for found in series[max(0, first - 1) : first + 1]:
        before = max(0, found.start - 40)
        if anchor.start < found.start and _beside().search(facts.scan.folded, before, found.start):
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


def _date(facts: Facts, span: Span, anchor: Anchor) -> Mention[EdtfDate] | None:
    """The date of the meeting: the first after its word, else the last before; no deadline, no date of another act."""
    fitting = [m for m in within(facts.dates, *span) if _is_day_of_meeting(facts, m)]
    after = [m for m in fitting if m.start >= anchor.start]
    chosen = after[0] if after else fitting[-1] if fitting else None
    year = _YEAR.search(facts.scan.folded, max(0, anchor.start - 12), anchor.start)
    if chosen is None or year is None or not chosen.rule.endswith("year-assumed"):
        return chosen
    # "The 2024 summit was held from 9 to 11 July": the year stands with the meeting.
    told = EdtfDate(re.sub(r"\b\d{4}(?=-)", year[1], str(chosen.value)))
    return attrs.evolve(chosen, value=told, rule=chosen.rule.removesuffix(".year-assumed"))


def _is_day_of_meeting(facts: Facts, mention: Mention[EdtfDate]) -> bool:
    """Whether a date can be that of a meeting: not open, no span of years, not of another act."""
    date, text = mention.value, str(mention.value)
    before = facts.scan.folded[max(0, mention.start - 24) : mention.start]
    if text.startswith("../") or text.endswith("/..") or (date.is_interval and date.precision == "year"):
        return False
    return not _other_date().search(before)


def _place(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The place of the meeting: the first after its word that stands as a place does, else the first before it."""
    fitting = [m for m in within(facts.places, *span) if _is_meeting_place(facts, m, anchor)]
    chosen = [m for m in fitting if m.start >= anchor.start] or fitting
    return chosen[0] if chosen else _country(facts, span, anchor) or _hosting(facts, anchor)


def _is_meeting_place(facts: Facts, mention: Mention[Place], anchor: Anchor) -> bool:
    """Whether a place stands as that of a meeting does: "in Paris", "the Paris summit"."""
    if mention.end + 1 == anchor.start and mention.rule == "place.city":
        return True
    before = facts.scan.folded[max(0, mention.start - 12) : mention.start]
    return mention.rule not in _NO_MEETING_PLACE and bool(_BEFORE_PLACE.search(before))


def _country(facts: Facts, span: Span, anchor: Anchor) -> Mention[Place] | None:
    """The state that a meeting is said to be in, or that somebody goes to for it, where no city is named."""
    folded = facts.scan.folded
    topic = _TOPIC.search(folded, anchor.end, span[1])
    stop = topic.start() if topic else span[1]
    for mention in within(facts.parties, span[0], stop):
        leads = _IN if mention.start >= anchor.end else _GOING_TO
        if mention.rule == "party.name" and leads.search(folded, max(0, mention.start - 24), mention.start):
            place = Place(country=mention.value)
            return Mention.cut(facts.text, mention.start, mention.end, value=place, rule="place.country")
    return None


def _hosting(facts: Facts, anchor: Anchor) -> Mention[Place] | None:
    """The state that is said to host: "France will be the host in 2026"."""
    before = within(facts.parties, max(0, anchor.start - 40), anchor.start)
    if not before or not _HOST.search(facts.scan.folded, anchor.start, anchor.end):
        return None
    host = before[-1]
    if host.rule != "party.name" or not _WILL.fullmatch(facts.scan.folded, host.end, anchor.start):
        return None
    return Mention.cut(facts.text, host.start, host.end, value=Place(country=host.value), rule="place.country")


def _status(facts: Facts, sentence: Span) -> Cue | None:
    for status in _STATUSES:
        if cue := pattern_of("meeting_cues", status.value).search(facts.scan.folded, *sentence):
            return Cue(status, cue.start(), cue.end())
    return None
