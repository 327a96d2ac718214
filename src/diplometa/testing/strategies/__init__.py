"""Hypothesis strategies for every value and record, all valid; `register` makes them known to `st.from_type`."""

from diplometa.testing.strategies.edtf import edtf_dates
from diplometa.testing.strategies.readings import articles, date_mentions, extractions, findings, mentions, reports
from diplometa.testing.strategies.records import (
    agenda_items,
    clauses,
    commitments,
    datasets,
    leaders,
    names,
    offices,
    participants,
    places,
    summits,
    tenures,
    treaties,
    treaty_events,
    treaty_refs,
)
from diplometa.testing.strategies.registration import register
from diplometa.testing.strategies.values import (
    countries,
    dates,
    identifiers,
    organizations,
    parties,
    provisions,
    texts,
    topics,
)

__all__ = [
    "agenda_items",
    "articles",
    "clauses",
    "commitments",
    "countries",
    "datasets",
    "date_mentions",
    "dates",
    "edtf_dates",
    "extractions",
    "findings",
    "identifiers",
    "leaders",
    "mentions",
    "names",
    "offices",
    "organizations",
    "participants",
    "parties",
    "places",
    "provisions",
    "register",
    "reports",
    "summits",
    "tenures",
    "texts",
    "topics",
    "treaties",
    "treaty_events",
    "treaty_refs",
]
