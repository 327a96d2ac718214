"""From what was found to records: each value set into its place, with the words that support it."""

from collections.abc import Sequence

import attrs

from diplometa.core.mention import Mention
from diplometa.core.paths import field_path, item_path
from diplometa.core.scan import Span
from diplometa.extraction.agenda import Item
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.meetings import Meeting
from diplometa.extraction.model import Evidence
from diplometa.extraction.participants import participants_of
from diplometa.extraction.phrases import LONGEST_OBJECT
from diplometa.summits.model import AgendaItem, Commitment, Participant, Summit
from diplometa.treaties.model import TreatyClause

__all__ = ["Ledger", "Linked", "summit_of"]


class Ledger:
    """The evidence as it is gathered, path by path."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._entries: dict[tuple[str, int, int], Evidence] = {}

    def add(self, path: str, start: int, end: int, rule: str) -> None:
        """The words from `start` to `end` support what stands at `path`."""
        quote = self._facts.text[start:end]
        entry = Evidence(path=path, start=start, end=end, quote=quote, rule=rule)
        self._entries.setdefault((path, start, end), entry)

    def add_mention(self, path: str, mention: Mention[object]) -> None:
        """The words of a mention support what stands at `path`."""
        self.add(path, mention.start, mention.end, mention.rule)

    def entries(self) -> tuple[Evidence, ...]:
        """The evidence, in the order of the records."""
        return tuple(self._entries.values())


@attrs.frozen
class Linked:
    """What agenda items are tied to, the facts that all is read from, and the ledger that the evidence goes to."""

    facts: Facts
    clauses: tuple[Mention[TreatyClause], ...]
    commitments: tuple[Mention[Commitment], ...]
    ledger: Ledger


def summit_of(meeting: Meeting, items: Sequence[Item], linked: Linked, path: str) -> Summit:
    """The record of one meeting; its evidence goes to the ledger under `path`."""
    participants = _participants(meeting, linked, field_path(path, "participants"))
    _tell_fields(meeting, linked.ledger, path)
    series, agenda = meeting.series, field_path(path, "agenda")
    return Summit(
        series=series.code if series else None,
        edition=series.edition if series else None,
        date=meeting.days,
        place=meeting.place.value if meeting.place else None,
        status=meeting.status.status if meeting.status else None,
        mode=meeting.mode,
        participants=participants,
        agenda=tuple(_agenda_item(item, linked, item_path(agenda, i)) for i, item in enumerate(items)),
    )


def _tell_fields(meeting: Meeting, ledger: Ledger, path: str) -> None:
    """Put down the words behind each field of a meeting."""
    for field, mention in (("date", meeting.date), ("place", meeting.place)):
        if mention is not None:
            ledger.add_mention(field_path(path, field), mention)
    if meeting.duration is not None:
        ledger.add(field_path(path, "date"), *meeting.duration, "summit.duration")
    if meeting.status is not None:
        ledger.add(field_path(path, "status"), meeting.status.start, meeting.status.end, "summit.status")
    if meeting.series is not None:
        name = meeting.series.start, meeting.series.end
        ledger.add(field_path(path, "series"), *name, "summit.series")
        if meeting.series.edition is not None:
            ledger.add(field_path(path, "edition"), *(meeting.series.edition_span or name), "summit.edition")
    if meeting.mode is not None:
        rule = "summit.mode-assumed" if meeting.mode_assumed else "summit.mode"
        ledger.add(field_path(path, "mode"), *_mode_words(meeting), rule)


def _mode_words(meeting: Meeting) -> Span:
    if meeting.mode_assumed and meeting.place is not None:
        return meeting.place.start, meeting.place.end
    anchor = next((s.anchor for s in meeting.sightings if s.mode is meeting.mode), meeting.sightings[0].anchor)
    return anchor.start, anchor.end


def _participants(meeting: Meeting, linked: Linked, path: str) -> tuple[Participant, ...]:
    entries = participants_of(linked.facts, meeting)
    for i, entry in enumerate(entries):
        where = item_path(path, i)
        for field in ("leader", "party"):
            if getattr(entry.participant, field) is not None:
                linked.ledger.add(field_path(where, field), entry.start, entry.end, entry.rule)
    return tuple(entry.participant for entry in entries)


def _agenda_item(item: Item, linked: Linked, path: str) -> AgendaItem:
    ledger = linked.ledger
    ledger.add(field_path(path, "title"), item.start, item.end, "agenda.cue")
    ledger.add(field_path(path, "status"), *item.cue, "agenda.cue")
    if item.topics:
        ledger.add(field_path(path, "topics"), item.start, item.end, "topic.cue")
    if item.raised_by is not None:
        ledger.add_mention(field_path(path, "raised_by[0]"), item.raised_by)
    clauses = within(linked.clauses, item.start, item.extent)
    around = within(linked.commitments, item.start - LONGEST_OBJECT, item.end)
    pledges = tuple(m for m in around if m.end > item.start)
    for field, mentions in (("clauses", clauses), ("commitments", pledges)):
        for i, mention in enumerate(mentions):
            ledger.add_mention(item_path(field_path(path, field), i), mention)
    return AgendaItem(
        title=item.title(linked.facts),
        topics=item.topics,
        raised_by=(item.raised_by.value,) if item.raised_by else (),
        clauses=tuple(m.value for m in clauses),
        commitments=tuple(m.value for m in pledges),
        status=item.status,
        items=tuple(
            _agenda_item(below, linked, item_path(field_path(path, "items"), i)) for i, below in enumerate(item.items)
        ),
    )
