"""Spells of membership: who belonged to which organisation, from when to when, and as what."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from diplometa.dates.model import EdtfDate
from diplometa.parties.model.facts import Spell, members_of
from diplometa.parties.model.organization import FULL, Organization
from diplometa.parties.model.party import Party
from diplometa.parties.model.times import interval

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["COMPLETE", "Membership", "MembershipStatus", "spells", "spells_by_member"]

# The last day for which the table of memberships says what it says, as SOURCES.toml has it.
COMPLETE = "2026-11-24"


class MembershipStatus(StrEnum):
    """As what a party belongs to an organisation, or did; all but `member` and `founding` is less than membership.

    >>> MembershipStatus("observer").full, MembershipStatus.FOUNDING.full
    (False, True)
    """

    MEMBER = "member"
    FOUNDING = "founding"
    ASSOCIATE = "associate"
    CANDIDATE = "candidate"
    OBSERVER = "observer"
    PARTICIPANT = "participant"
    PARTNER = "partner"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"

    @property
    def full(self) -> bool:
        """Whether it is full membership, with all rights."""
        return self in FULL


@attrs.frozen(kw_only=True)
class Membership:
    """One spell of a party in an organisation; `start` and `end` are the first and last day, None where not known.

    A spell of `withdrawn` begins where one ended by withdrawal. An `end` of None in any other one means that it lasts.

    >>> spell = Membership(organization=Party("EFTA"), member=Party("CH"), start=EdtfDate("1960"))
    >>> str(spell.status), str(spell.time)
    ('member', '1960/..')
    """

    organization: Party
    member: Party
    status: MembershipStatus = MembershipStatus.MEMBER
    start: EdtfDate | None = None
    end: EdtfDate | None = None
    sources: tuple[str, ...] = ()

    @property
    def time(self) -> EdtfDate:
        """The time of the spell as one interval: `2020/..`."""
        return interval(str(self.start or ""), str(self.end or ""))


def spells(organization: Organization) -> tuple[Membership, ...]:
    """Every spell of every member of an organisation, in the order of the table: by member, then by time.

    >>> [(spell.member.code, str(spell.status)) for spell in spells(Organization("E3"))]
    [('DE', 'founding'), ('FR', 'founding'), ('GB', 'founding')]
    """
    rows = members_of(organization.code)
    return tuple(spell for row in rows for spell in _spells(organization, row, rows))


@lru_cache(maxsize=512)
def spells_by_member(organization: Organization) -> Mapping[Party, tuple[Membership, ...]]:
    """The spells of each member of an organisation."""
    found: dict[Party, list[Membership]] = {}
    for spell in spells(organization):
        found.setdefault(spell.member, []).append(spell)
    return {member: tuple(held) for member, held in found.items()}


def _spells(organization: Organization, row: Spell, rows: tuple[Spell, ...]) -> "Iterator[Membership]":
    start, end = _date(row.start), _date(row.end)
    member = Party(row.member)
    yield Membership(
        organization=organization,
        member=member,
        status=MembershipStatus(row.status),
        start=start,
        end=end,
        sources=row.source,
    )
    if row.ended:
        again = min((other.start for other in rows if other.member == row.member and other.start > row.end), default="")
        yield Membership(
            organization=organization,
            member=member,
            status=MembershipStatus.WITHDRAWN,
            start=end,
            end=_date(again),
            sources=row.source,
        )


def _date(cell: str) -> EdtfDate | None:
    return EdtfDate(cell) if cell else None
