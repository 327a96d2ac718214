"""Strategies for records: small, valid, and of every shape."""

from typing import Any

from hypothesis import strategies as st

from diplometa.catalogue import Dataset
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.places.model import Place
from diplometa.summits.model import (
    AgendaItem,
    AgendaStatus,
    Capacity,
    Commitment,
    Mode,
    Participant,
    Summit,
    SummitStatus,
)
from diplometa.testing.strategies.values import (
    countries,
    dates,
    identifiers,
    parties,
    perhaps,
    provisions,
    some,
    texts,
    topics,
)
from diplometa.treaties.model import (
    EventKind,
    InstrumentKind,
    Numbering,
    Treaty,
    TreatyClause,
    TreatyEvent,
    TreatyRef,
)

__all__ = [
    "agenda_items",
    "clauses",
    "commitments",
    "datasets",
    "leaders",
    "names",
    "offices",
    "participants",
    "places",
    "summits",
    "tenures",
    "treaties",
    "treaty_events",
    "treaty_refs",
]


def places() -> st.SearchStrategy[Place]:
    """Places with a city, a country, a venue or all of these."""
    rest = {"country": perhaps(countries()), "venue": perhaps(texts()), "names": some(texts())}
    cities = st.builds(Place, city=texts(), **rest)
    return cities | st.builds(Place, country=countries()) | st.builds(Place, venue=texts())


def names() -> st.SearchStrategy[PersonName]:
    """Personal names, their parts known or not."""
    return st.builds(
        PersonName,
        full=texts(),
        given=perhaps(texts()),
        family=perhaps(texts()),
        order=st.sampled_from(NameOrder),
        honorifics=some(texts()),
        suffixes=some(texts()),
    )


def offices() -> st.SearchStrategy[Office]:
    """Offices of parties."""
    return st.builds(Office, title=texts(), roles=some(st.sampled_from(Role)), polity=perhaps(parties()))


def tenures() -> st.SearchStrategy[Tenure]:
    """Times in office: open, closed, over on an unknown day."""
    fields = {
        "office": offices(),
        "start": perhaps(dates()),
        "acting": st.booleans(),
        "other_starts": some(dates(), 1),
        "other_ends": some(dates(), 1),
    }
    closed = st.builds(Tenure, end=perhaps(dates()), **fields)
    return closed | st.builds(Tenure, ended=st.booleans(), as_of=perhaps(dates()), **fields)


def leaders() -> st.SearchStrategy[Leader]:
    """People, as read from a text and as of a roster."""
    return st.builds(
        Leader,
        name=names(),
        office=perhaps(offices()),
        incumbency=perhaps(st.sampled_from(Incumbency)),
        names=some(texts()),
        id=perhaps(texts()),
        tenures=some(tenures()),
        identifiers=some(identifiers()),
        born=perhaps(dates()),
        died=perhaps(dates()),
        party=perhaps(parties()),
        raw=perhaps(texts()),
    )


def treaty_refs() -> st.SearchStrategy[TreatyRef]:
    """References to instruments by id, by title or by both."""
    return st.builds(TreatyRef, id=texts(), title=perhaps(texts())) | st.builds(TreatyRef, title=texts())


def clauses(depth: int = 1) -> st.SearchStrategy[TreatyClause]:
    """Clauses, cited or cut out of a text, with clauses within them down to `depth`."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "provision": provisions(),
        "treaty": perhaps(treaty_refs()),
        "label": perhaps(texts()),
        "heading": perhaps(texts()),
        "text": perhaps(texts()),
        "clauses": some(clauses(depth - 1)) if depth else st.just(()),
    }
    cut = st.builds(TreatyClause, start=st.integers(0, 1000), end=st.integers(1001, 2000), **fields)
    return st.builds(TreatyClause, **fields) | cut


def treaty_events() -> st.SearchStrategy[TreatyEvent]:
    """What happened to instruments."""
    return st.builds(
        TreatyEvent,
        kind=st.sampled_from(EventKind),
        date=perhaps(dates()),
        place=perhaps(places()),
        source=perhaps(texts()),
        calendar=perhaps(st.just("julian")),
        original=perhaps(texts()),
    )


def treaties() -> st.SearchStrategy[Treaty]:
    """Instruments with events, registrations and clauses."""
    return st.builds(
        Treaty,
        id=perhaps(texts()),
        title=texts(),
        short_titles=some(texts()),
        kind=st.sampled_from(InstrumentKind),
        parties=some(parties()),
        membership=perhaps(st.sampled_from(("bilateral", "multilateral"))),
        events=some(treaty_events()),
        registrations=some(identifiers()),
        depositary=some(parties()),
        languages=some(st.sampled_from(("en", "fr", "ja"))),
        article_count=perhaps(st.integers(0, 500)),
        numbering=perhaps(st.sampled_from(Numbering)),
        successors=some(treaty_refs()),
        clauses=some(clauses()),
        sources=some(texts()),
        full_text=perhaps(texts()),
    )


def commitments() -> st.SearchStrategy[Commitment]:
    """Pledges without a number, with one, with a range."""
    amounts = st.floats(-1e12, 1e12) | st.integers(0, 10**12)
    ranges = (
        st.lists(amounts, max_size=2).map(sorted).map(lambda pair: dict(zip(("value", "upper"), pair, strict=False)))
    )
    fields: dict[str, st.SearchStrategy[Any]] = {
        "text": texts(),
        "party": perhaps(parties()),
        "unit": perhaps(st.sampled_from(("USD", "% of GDP", "troops"))),
        "deadline": perhaps(dates()),
    }
    return st.tuples(st.fixed_dictionaries(fields), ranges).map(lambda given: Commitment(**given[0], **given[1]))


def agenda_items(depth: int = 1) -> st.SearchStrategy[AgendaItem]:
    """Items of an agenda, with items within them down to `depth`."""
    return st.builds(
        AgendaItem,
        title=texts(),
        number=perhaps(st.sampled_from(("1", "2.1", "IV", "a"))),
        topics=some(topics()),
        time=perhaps(st.sampled_from(("09:30", "09:30/10:15"))),
        raised_by=some(parties()),
        clauses=some(clauses(0), 1),
        commitments=some(commitments(), 1),
        status=perhaps(st.sampled_from(AgendaStatus)),
        items=some(agenda_items(depth - 1)) if depth else st.just(()),
    )


def participants() -> st.SearchStrategy[Participant]:
    """Parties, leaders, or parties with leaders, in any capacity."""
    capacities = st.sampled_from(Capacity)
    led = st.builds(Participant, party=perhaps(parties()), leader=leaders(), capacity=capacities)
    return st.builds(Participant, party=parties(), capacity=capacities) | led


def summits() -> st.SearchStrategy[Summit]:
    """Meetings, planned and held, with anything known of them or nothing."""
    return st.builds(
        Summit,
        name=perhaps(texts()),
        series=perhaps(st.sampled_from(("G7", "G20", "NATO"))),
        edition=perhaps(st.integers(1, 100)),
        date=perhaps(dates()),
        place=perhaps(places()),
        status=perhaps(st.sampled_from(SummitStatus)),
        mode=perhaps(st.sampled_from(Mode)),
        participants=some(participants()),
        agenda=some(agenda_items()),
        documents=some(texts()),
        identifiers=some(identifiers()),
        sources=some(texts()),
    )


def datasets() -> st.SearchStrategy[Dataset]:
    """Records of every kind together."""
    kinds = {
        "summits": summits(),
        "leaders": leaders(),
        "treaties": treaties(),
        "clauses": clauses(),
        "places": places(),
    }
    return st.builds(Dataset, **{name: some(each) for name, each in kinds.items()})
