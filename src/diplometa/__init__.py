"""Diplomatic metadata: who met whom, where, when, about what and under which treaty provision.

The names are loaded when they are first used: `import diplometa` itself costs next to nothing.
"""

# Type checkers take a name TYPE_CHECKING for true; importing it from typing would cost more than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from diplometa.catalogue import Dataset as Dataset
    from diplometa.checking import RULES as RULES, explain as explain, validate as validate
    from diplometa.core.each import parse_each as parse_each
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
    from diplometa.dates.mention import DateMention as DateMention
    from diplometa.dates.model import Day as Day, EdtfDate as EdtfDate
    from diplometa.dates.rules import DatedText as DatedText
    from diplometa.dates.text import find_dates as find_dates, parse_date as parse_date
    from diplometa.dates.text.repair import repair_date as repair_date
    from diplometa.dates.text.writing import format_date as format_date
    from diplometa.extraction.article import extract as extract
    from diplometa.extraction.briefing import briefing as briefing
    from diplometa.extraction.model import Evidence as Evidence, Extraction as Extraction
    from diplometa.extraction.page import evidence_page as evidence_page
    from diplometa.formats import (
        dump as dump,
        dumps as dumps,
        from_rows as from_rows,
        json_schema as json_schema,
        load as load,
        loads as loads,
        losses as losses,
        rows as rows,
    )
    from diplometa.leaders.lookup import (
        leader as leader,
        leaders_from_rows as leaders_from_rows,
        predecessor_of as predecessor_of,
        successor_of as successor_of,
        tenures as tenures,
        was_in_office as was_in_office,
        who_was as who_was,
    )
    from diplometa.leaders.model import (
        Incumbency as Incumbency,
        Leader as Leader,
        NameOrder as NameOrder,
        Office as Office,
        PersonName as PersonName,
        Role as Role,
        Tenure as Tenure,
    )
    from diplometa.leaders.text import (
        find_leaders as find_leaders,
        find_offices as find_offices,
        parse_leader as parse_leader,
        parse_name as parse_name,
        same_name as same_name,
    )
    from diplometa.parties.lookup import (
        country as country,
        expand as expand,
        is_member as is_member,
        memberships as memberships,
        organization as organization,
        parties_from_rows as parties_from_rows,
    )
    from diplometa.parties.model import (
        Country as Country,
        Membership as Membership,
        MembershipStatus as MembershipStatus,
        Organization as Organization,
        Party as Party,
    )
    from diplometa.parties.rules import NamedParty as NamedParty
    from diplometa.parties.text import find_parties as find_parties, parse_party as parse_party
    from diplometa.places.lookup import place as place
    from diplometa.places.model import Place as Place
    from diplometa.summits.lookup import summit as summit
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
    from diplometa.summits.text import (
        parse_agenda as parse_agenda,
        parse_participants as parse_participants,
        parse_summit as parse_summit,
    )
    from diplometa.treaties.lookup import treaty as treaty
    from diplometa.treaties.model import (
        EventKind as EventKind,
        InstrumentKind as InstrumentKind,
        Numbering as Numbering,
        Provision as Provision,
        ProvisionPart as ProvisionPart,
        Treaty as Treaty,
        TreatyClause as TreatyClause,
        TreatyEvent as TreatyEvent,
        TreatyMetadata as TreatyMetadata,
        TreatyRef as TreatyRef,
    )
    from diplometa.treaties.text import (
        find_clauses as find_clauses,
        find_treaties as find_treaties,
        parse_clause as parse_clause,
        parse_provision as parse_provision,
        parse_treaty as parse_treaty,
        read_metadata as read_metadata,
    )

__version__ = "0.1.0"

# Where each public name lives.
_HOMES = {
    "catalogue": "Dataset",
    "checking": "RULES explain validate",
    "core.each": "parse_each",
    "core.errors": "DiplometaError FormatError ParseError UnknownCodeError",
    "core.knowledge": "Knowledge",
    "core.mention": "Mention",
    "core.records": "Identifier RecordError",
    "core.report": "Finding Report Severity",
    "core.rules": "Context Fault Rule rule",
    "dates.mention": "DateMention",
    "dates.model": "Day EdtfDate",
    "dates.rules": "DatedText",
    "dates.text": "find_dates parse_date",
    "dates.text.repair": "repair_date",
    "dates.text.writing": "format_date",
    "extraction.article": "extract",
    "extraction.briefing": "briefing",
    "extraction.model": "Evidence Extraction",
    "extraction.page": "evidence_page",
    "formats": "dump dumps from_rows json_schema load loads losses rows",
    "leaders.lookup": "leader leaders_from_rows predecessor_of successor_of tenures was_in_office who_was",
    "leaders.model": "Incumbency Leader NameOrder Office PersonName Role Tenure",
    "leaders.text": "find_leaders find_offices parse_leader parse_name same_name",
    "parties.lookup": "country expand is_member memberships organization parties_from_rows",
    "parties.model": "Country Membership MembershipStatus Organization Party",
    "parties.rules": "NamedParty",
    "parties.text": "find_parties parse_party",
    "places.lookup": "place",
    "places.model": "Place",
    "summits.lookup": "summit",
    "summits.model": "AgendaItem AgendaStatus Capacity Commitment Mode Participant Summit SummitStatus Topic",
    "summits.text": "parse_agenda parse_participants parse_summit",
    "treaties.lookup": "treaty",
    "treaties.model": "EventKind InstrumentKind Numbering Provision ProvisionPart "
    "Treaty TreatyClause TreatyEvent TreatyMetadata TreatyRef",
    "treaties.text": "find_clauses find_treaties parse_clause parse_provision parse_treaty read_metadata",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AgendaItem",
    "AgendaStatus",
    "Capacity",
    "Commitment",
    "Context",
    "Country",
    "Dataset",
    "DateMention",
    "DatedText",
    "Day",
    "DiplometaError",
    "EdtfDate",
    "EventKind",
    "Evidence",
    "Extraction",
    "Fault",
    "Finding",
    "FormatError",
    "Identifier",
    "Incumbency",
    "InstrumentKind",
    "Knowledge",
    "Leader",
    "Membership",
    "MembershipStatus",
    "Mention",
    "Mode",
    "NameOrder",
    "NamedParty",
    "Numbering",
    "Office",
    "Organization",
    "ParseError",
    "Participant",
    "Party",
    "PersonName",
    "Place",
    "Provision",
    "ProvisionPart",
    "RULES",
    "RecordError",
    "Report",
    "Role",
    "Rule",
    "Severity",
    "Summit",
    "SummitStatus",
    "Tenure",
    "Topic",
    "Treaty",
    "TreatyClause",
    "TreatyEvent",
    "TreatyMetadata",
    "TreatyRef",
    "UnknownCodeError",
    "briefing",
    "country",
    "dump",
    "dumps",
    "evidence_page",
    "expand",
    "explain",
    "extract",
    "find_clauses",
    "find_dates",
    "find_leaders",
    "find_offices",
    "find_parties",
    "find_treaties",
    "from_rows",
    "is_member",
    "json_schema",
    "leader",
    "leaders_from_rows",
    "load",
    "loads",
    "losses",
    "memberships",
    "organization",
    "parse_agenda",
    "parse_clause",
    "parse_date",
    "parse_each",
    "parse_leader",
    "parse_name",
    "parse_participants",
    "parse_party",
    "parse_provision",
    "parse_summit",
    "parse_treaty",
    "parties_from_rows",
    "place",
    "predecessor_of",
    "read_metadata",
    "repair_date",
    "rows",
    "rule",
    "same_name",
    "successor_of",
    "summit",
    "tenures",
    "treaty",
    "validate",
    "was_in_office",
    "who_was",
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
    return sorted([*__all__, "__version__"])
