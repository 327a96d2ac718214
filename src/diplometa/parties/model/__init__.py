"""Parties by code: states and organisations, their names, codes, times and members."""

from diplometa.parties.model.codes import SCHEMES
from diplometa.parties.model.country import Country
from diplometa.parties.model.names import STYLES
from diplometa.parties.model.organization import Organization
from diplometa.parties.model.party import AUTHORITIES, Party
from diplometa.parties.model.spells import COMPLETE, Membership, MembershipStatus, spells, spells_by_member

__all__ = [
    "AUTHORITIES",
    "COMPLETE",
    "SCHEMES",
    "STYLES",
    "Country",
    "Membership",
    "MembershipStatus",
    "Organization",
    "Party",
    "spells",
    "spells_by_member",
]
