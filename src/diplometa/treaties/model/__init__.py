"""Treaties: instruments with their events and clauses, and the provisions by which clauses are cited."""

from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model.instruments import Treaty, TreatyClause, TreatyEvent, TreatyRef
from diplometa.treaties.model.metadata import TreatyMetadata
from diplometa.treaties.model.provision import Provision
from diplometa.treaties.model.terms import EventKind, InstrumentKind, Numbering

__all__ = [
    "EventKind",
    "InstrumentKind",
    "Numbering",
    "Provision",
    "ProvisionPart",
    "Treaty",
    "TreatyClause",
    "TreatyEvent",
    "TreatyMetadata",
    "TreatyRef",
]
