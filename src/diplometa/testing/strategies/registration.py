"""Makes the strategies known to Hypothesis, so that it finds them by the types of a class's fields."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from diplometa.catalogue import Dataset
from diplometa.core.records import Identifier
from diplometa.core.report import Finding, Report
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Extraction
from diplometa.leaders.model import Leader, Office, PersonName, Tenure
from diplometa.parties.model import Country, Organization, Party
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Commitment, Participant, Summit, Topic
from diplometa.testing.strategies import readings, records, values
from diplometa.treaties.model import Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef

__all__ = ["STRATEGIES", "register"]

STRATEGIES: dict[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
    AgendaItem: records.agenda_items,
    Commitment: records.commitments,
    Country: values.countries,
    Dataset: records.datasets,
    EdtfDate: values.dates,
    Extraction: readings.extractions,
    Finding: readings.findings,
    Identifier: values.identifiers,
    Leader: records.leaders,
    Office: records.offices,
    Organization: values.organizations,
    Participant: records.participants,
    Party: values.parties,
    PersonName: records.names,
    Place: records.places,
    Provision: values.provisions,
    Report: readings.reports,
    Summit: records.summits,
    Tenure: records.tenures,
    Topic: values.topics,
    Treaty: records.treaties,
    TreatyClause: records.clauses,
    TreatyEvent: records.treaty_events,
    TreatyRef: records.treaty_refs,
}


def register() -> None:
    """Let `st.from_type`, and `st.builds` of your own classes with it, find the strategy of every value and record.

    >>> register()
    >>> from diplometa.summits.model import Topic
    >>> st.from_type(Topic).validate()
    """
    for cls, strategy in STRATEGIES.items():
        st.register_type_strategy(cls, strategy())
