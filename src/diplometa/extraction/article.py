"""`extract`: a whole article, readout or communiqué into linked records."""

import datetime as dt
from bisect import bisect_left

import attrs

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.paths import item_path
from diplometa.core.records import RecordError
from diplometa.dates.model import EdtfDate
from diplometa.dates.rules import doubtful_dates
from diplometa.extraction.agenda import Item, items_in
from diplometa.extraction.assumptions import report_of
from diplometa.extraction.clauses import bound_clauses
from diplometa.extraction.completing import complete
from diplometa.extraction.facts import Facts
from diplometa.extraction.kind import Opening, opening_of
from diplometa.extraction.linking import Ledger, Linked, summit_of
from diplometa.extraction.meetings import Meeting, meetings_of, organization_of, speakers_of
from diplometa.extraction.model import Extraction
from diplometa.extraction.pledges import pledges_in
from diplometa.extraction.sightings import sightings_in
from diplometa.extraction.who import Person, people_in
from diplometa.summits.model import Summit

__all__ = ["extract"]


def extract(
    text: str,
    published: dt.date | EdtfDate | None = None,
    source: str | None = None,
    knowledge: Knowledge | None = None,
) -> Extraction:
    """Read an article about a meeting of leaders into linked records, each with the words that support it.

    Args:
        text: the article, of any length, unmodified: every offset of the result points into it.
        published: its day of publication, by which years left out and words such as "Friday" are understood.
        source: the caller's id of the article, kept in the result.
        knowledge: the caller's own leaders, treaties, parties and places.

    Returns:
        What could be read; records that could not be had are absent. An article about no such meeting has no `summits`.

    >>> found = extract("President Emmanuel Macron of France met Chancellor Friedrich Merz in Berlin on 9 May 2025.")
    >>> str(found.summit.date), found.summit.place.city, [party.code for party in found.summit.parties]
    ('2025-05-09', 'Berlin', ['FR', 'DE'])

    Raises:
        TypeError: the text or the source is no str, or `knowledge` no Knowledge.
        RecordError: the source is blank.
    """
    _require(text, source, knowledge)
    day = EdtfDate.from_date(published) if isinstance(published, dt.date) else published
    facts = Facts(text, day, knowledge)
    people = people_in(facts)
    facts.people = tuple(sorted((m for p in people for m in p.mentions), key=lambda m: m.start))
    opening = opening_of(facts)
    meetings = _meetings(facts, people, opening)
    pledges = pledges_in(facts, speakers_of(meetings[0]) if meetings else ())
    organization = organization_of(meetings[0]) if meetings else None
    linked = Linked(facts, bound_clauses(facts, organization), pledges, Ledger(facts))
    summits = _summits(meetings, items_in(facts, opening.end, pledges) if meetings else (), linked)
    found = Extraction(
        source=source,
        published=day,
        summits=summits,
        leaders=facts.people,
        parties=facts.parties,
        treaties=facts.treaties,
        clauses=linked.clauses,
        dates=facts.dates,
        commitments=pledges,
        evidence=linked.ledger.entries(),
    )
    return attrs.evolve(found, report=report_of(found, doubtful_dates(facts.scan, day)))


def _require(text: object, source: object, knowledge: object) -> None:
    """Refuse what cannot be read, or kept in the result, before anything is read."""
    require_str(text, "extract")
    require_knowledge(knowledge, "extract")
    if source is not None and not require_str(source, "extract (as source)").strip():
        raise RecordError("the source is blank; expected an id of the article, or None", field="source")


def _meetings(facts: Facts, people: tuple[Person, ...], opening: Opening) -> tuple[Meeting, ...]:
    """The meetings that the article tells of, its own first; a dateline is no part of what it tells."""
    facts.written = opening.day_written
    sightings = sightings_in(facts, 0 if opening.is_of_meeting else opening.end)
    return complete(facts, people, meetings_of(facts, sightings, opening), opening)


def _summits(meetings: tuple[Meeting, ...], items: tuple[Item, ...], linked: Linked) -> tuple[Summit, ...]:
    """The records of the meetings, each with its share of the agenda items; their evidence goes to the ledger."""
    shares = zip(meetings, _shared_out(items, meetings), strict=True)
    return tuple(
        summit_of(meeting, share, linked, item_path("summits", i)) for i, (meeting, share) in enumerate(shares)
    )


def _shared_out(items: tuple[Item, ...], meetings: tuple[Meeting, ...]) -> list[list[Item]]:
    """The items of each meeting: those where another one is spoken of are that one's, the rest the main one's."""
    shares: list[list[Item]] = [[] for _ in meetings]
    spoken = sorted((start, end, number) for number, meeting in enumerate(meetings) for start, end in meeting.spans)
    for item in items:
        place = bisect_left(spoken, (item.start + 1,)) - 1
        inside = place >= 0 and item.start < spoken[place][1]
        shares[spoken[place][2] if inside else 0].append(item)
    return shares
