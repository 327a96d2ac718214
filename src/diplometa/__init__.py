"""Diplomatic metadata: who met whom, where, when, about what and under which treaty provision.

The names are loaded when they are first used: `import diplometa` itself costs next to nothing.
"""

# Type checkers take a name TYPE_CHECKING for true; importing it from typing would cost more than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from diplometa.catalogue import Dataset as Dataset
    from diplometa.core.errors import (
        DiplometaError as DiplometaError,
        FormatError as FormatError,
        ParseError as ParseError,
        UnknownCodeError as UnknownCodeError,
    )
    from diplometa.core.knowledge import Knowledge as Knowledge
    from diplometa.core.mention import Mention as Mention
    from diplometa.core.records import Identifier as Identifier, RecordError as RecordError
    from diplometa.core.report import Finding as Finding, Report as Report, Severity as Severity
    from diplometa.core.rules import Context as Context, Fault as Fault, Rule as Rule, rule as rule
    from diplometa.dates.model import Day as Day, EdtfDate as EdtfDate
    from diplometa.extraction.model import Evidence as Evidence, Extraction as Extraction
    from diplometa.leaders.model import (
        Incumbency as Incumbency,
        Leader as Leader,
        NameOrder as NameOrder,
        Office as Office,
        PersonName as PersonName,
        Role as Role,
        Tenure as Tenure,
    )
    from diplometa.parties.model import Country as Country, Organization as Organization, Party as Party
    from diplometa.places.model import Place as Place
    from diplometa.summits.model import (
        AgendaItem as AgendaItem,
        AgendaStatus as AgendaStatus,
        Capacity as Capacity,
        Commitment as Commitment,
        Mode as Mode,
        Participant as Participant,
        Summit as Summit,
        SummitStatus as SummitStatus,
        Topic as Topic,
    )
    from diplometa.treaties.model import (
        EventKind as EventKind,
        InstrumentKind as InstrumentKind,
        Numbering as Numbering,
        Provision as Provision,
        ProvisionPart as ProvisionPart,
        Treaty as Treaty,
        TreatyClause as TreatyClause,
        TreatyEvent as TreatyEvent,
        TreatyRef as TreatyRef,
    )

__version__ = "0.1.0"

# Where each public name lives.
_HOMES = {
    "catalogue": "Dataset",
    "core.errors": "DiplometaError FormatError ParseError UnknownCodeError",
    "core.knowledge": "Knowledge",
    "core.mention": "Mention",
    "core.records": "Identifier RecordError",
    "core.report": "Finding Report Severity",
    "core.rules": "Context Fault Rule rule",
    "dates.model": "Day EdtfDate",
    "extraction.model": "Evidence Extraction",
    "leaders.model": "Incumbency Leader NameOrder Office PersonName Role Tenure",
    "parties.model": "Country Organization Party",
    "places.model": "Place",
    "summits.model": "AgendaItem AgendaStatus Capacity Commitment Mode Participant Summit SummitStatus Topic",
    "treaties.model": "EventKind InstrumentKind Numbering Provision ProvisionPart Treaty TreatyClause TreatyEvent TreatyRef",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AgendaItem",
]


def __getattr__(name: str) -> "Any":
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'diplometa' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"diplometa.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
