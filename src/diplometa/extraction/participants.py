"""Who takes part in a meeting, and as what: leaders, then the parties that no leader stands for."""

import re
from functools import cache
from typing import NamedTuple

from diplometa.core.mention import Mention
from diplometa.extraction.facts import Facts
from diplometa.extraction.meetings import Meeting, organization_of
from diplometa.extraction.subjects import party_of
from diplometa.extraction.vocabulary import alternation
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.summits.model import Capacity, Participant

__all__ = ["Entry", "participants_of"]

# The words that make somebody a mediator stand so close to the name.
_BESIDE = 60


class Entry(NamedTuple):
    """A participant, and the words that name it."""

    participant: Participant
    start: int
    end: int
    rule: str


def participants_of(facts: Facts, meeting: Meeting) -> tuple[Entry, ...]:
    """The participants of a meeting, leaders in the order of their first mention, the organisation last."""
    leaders: dict[Leader, Mention[Leader]] = {}
    for mention in sorted(meeting.people, key=lambda m: m.start):
        leaders.setdefault(mention.value, mention)
    host = meeting.place.value.country if meeting.place else None
    entries = [_leader(facts, mention, host) for mention in leaders.values()]
    present = {entry.participant.party for entry in entries}
    for named in _further_parties(meeting, len(leaders), host):
        if named.value not in present:
            present.add(named.value)
            entries.append(Entry(Participant(party=named.value), named.start, named.end, named.rule))
    organization, series = organization_of(meeting), meeting.series
    if organization is not None and series is not None and organization not in present:
        entries.append(Entry(Participant(party=organization), series.start, series.end, "summit.series"))
    return tuple(entries)


def _leader(facts: Facts, mention: Mention[Leader], host: Party | None) -> Entry:
    party = party_of(mention.value)
    capacity = Capacity.HOST if party is not None and party == host else Capacity.MEMBER
    if _mediates(facts, mention):
        capacity = Capacity.MEDIATOR
    participant = Participant(party=party, leader=mention.value, capacity=capacity)
    return Entry(participant, mention.start, mention.end, mention.rule)


@cache
def _mediation() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of mediation before a name, and behind it."""
    before, behind = (alternation("meeting_cues", f"mediator-{side}") for side in ("before", "behind"))
    return re.compile(rf"\b(?:{before}) (?:the )?$"), re.compile(rf",? (?:{behind})\b")


def _mediates(facts: Facts, mention: Mention[Leader]) -> bool:
    """Whether a person brings others together, by the words beside the name."""
    before, behind = _mediation()
    folded = facts.scan.folded
    return bool(
        before.search(folded, max(0, mention.start - _BESIDE), mention.start) or behind.match(folded, mention.end)
    )


def _further_parties(meeting: Meeting, leaders: int, host: Party | None) -> list[Mention[Party]]:
    """The parties without a leader named: those of a list of leaders; where few people are named, all others."""
    group = [mention for sighting in meeting.sightings for mention in sighting.group]
    if leaders < 2 and (meeting.series is None or any(s.of_leaders for s in meeting.sightings)):
        group += [named for named in meeting.parties if named.value != host]
    return group
