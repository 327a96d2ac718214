"""Who belongs to what: a party and an organisation on a date, and the parties that a group stands for."""

from collections.abc import Iterable
from typing import cast

from diplometa.core.errors import printed
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup.known import organization as organization_of, party_of_key
from diplometa.parties.model import COMPLETE, Membership, MembershipStatus, Organization, Party, spells_by_member
from diplometa.parties.model.facts import renamed
from diplometa.parties.model.times import Date

__all__ = ["expand", "is_member", "memberships"]


def memberships(
    party: Party | str, organization: Organization | str, knowledge: Knowledge | None = None
) -> tuple[Membership, ...]:
    """Every spell of a party in an organisation, as member, observer, candidate, suspended or withdrawn, by time.

    Args:
        party: a party, its code or a name that no other has today.
        organization: an organisation, its acronym or a name that no other has.
        knowledge: your own records, which win over the built-in ones.

    >>> for spell in memberships("Philippines", "ICC"):
    ...     print(spell.status, spell.time)
    member 2011-11-01/2019-03-16
    withdrawn 2019-03-16/..

    Raises:
        UnknownCodeError: there is no such party or organisation; `near` holds the nearest.
    """
    member, body = _pair(party, organization, knowledge)
    found = spells_by_member(body).get(member, ())
    return tuple(sorted(found, key=lambda spell: (spell.start is not None, str(spell.start))))


def is_member(
    party: Party | str, organization: Organization | str, on: Date, knowledge: Knowledge | None = None
) -> bool | None:
    """Whether a party is a full member of an organisation on a date: True, False, or None where that is not known.

    It is not known where the date is too coarse, where membership was disputed (Yugoslavia in the United Nations, 1992
    to 2000), where the table has not all members (`Organization.roster`), and after the day up to which it was made
    (`COMPLETE`). An observer or a candidate is no member; a suspended member is one: `memberships` tells of all that.
    A spell goes before the life of a party: India sat in the League of Nations. What an organisation was before it got
    its name has a code of its own (`EEC`, `GATT`, `OAU`).

    Args:
        party: a party, its code or a name that no other has today.
        organization: an organisation, its acronym or a name that no other has.
        on: the date.
        knowledge: your own records, which win over the built-in ones.

    >>> [is_member("Spain", "NATO", EdtfDate(year)) for year in ("1980", "1982-05", "1990")]
    [False, None, True]

    Raises:
        UnknownCodeError: there is no such party or organisation; `near` holds the nearest.

    Source: the table `memberships`, whose rows name theirs (treaty offices, Correlates of War).
    """
    member, body = _pair(party, organization, knowledge)
    held = spells_by_member(body).get(member, ())
    answers = [spell.time.overlaps(on) if _is_told(spell, on) else None for spell in held if spell.status.full]
    if True in answers:
        return True
    if any(spell.status is MembershipStatus.DISPUTED and spell.time.overlaps(on) is not False for spell in held):
        return None
    if member.exists(on) is False or body.exists(on) is False:
        return False
    return None if None in answers or body.roster != "full" or not _up_to_date(on) else False


def _is_told(spell: Membership, on: Date) -> bool:
    """Whether the table can say what it says of a spell on a date: not that it lasts after the day of the table."""
    return spell.end is not None or _up_to_date(on)


def _up_to_date(on: Date) -> bool:
    date = on if isinstance(on, EdtfDate) else EdtfDate.from_date(on)
    return date.after(EdtfDate(COMPLETE)) is not True


def expand(parties: Iterable[Party], on: Date) -> tuple[Party, ...]:
    """The parties, with the members on a date in the place of each organisation of which the tables have them all.

    Nothing is expanded unless it is asked for here: a reader gives "the G7 leaders" or "the Six" as one party.

    Raises:
        TypeError: what is given holds no parties.

    >>> [party.code for party in expand([Organization("E3"), Party("US")], EdtfDate("2015-07-14"))]
    ['DE', 'FR', 'GB', 'US']
    """
    found: dict[Party, None] = {}
    for party in parties:
        if not isinstance(cast("object", party), Party):
            msg = f"expand takes parties, found {type(party).__name__} {printed(party)}; write [Organization('EU')]"
            raise TypeError(msg)
        members = party.members(on) if isinstance(party, Organization) and party.roster == "full" else ()
        found |= dict.fromkeys(members or (party,))
    return tuple(found)


def _pair(
    party: Party | str, organization: Organization | str, knowledge: Knowledge | None
) -> tuple[Party, Organization]:
    body = organization_of(organization, knowledge) if isinstance(organization, str) else organization
    member = party_of_key(party, knowledge) if isinstance(party, str) else party
    now = renamed(member.code)
    return member if now == member.code else Party(now), body
