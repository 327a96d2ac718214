"""Makes the leader of a name and what stands beside it: the name read, roles by the polity, bound to the roster."""

from functools import lru_cache
from typing import NamedTuple

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Incumbency, Leader, Office, Role
from diplometa.leaders.text.binding import resolved
from diplometa.leaders.text.names import read_name
from diplometa.leaders.text.offices import joined_roles, roles_of
from diplometa.leaders.text.spans import Name
from diplometa.parties.model import Country, Party

__all__ = ["Told", "leaders_of", "office_of"]

_REGNAL = frozenset({Role.MONARCH, Role.HEIR})


class Told(NamedTuple):
    """What stands beside a name: office and incumbency, else the party alone; and the words of it all."""

    raw: str
    office: Office | None = None
    incumbency: Incumbency | None = None
    party: Party | None = None


@lru_cache(maxsize=4096)
def office_of(title: str, keys: tuple[str, ...], polity: Party | None) -> Office:
    """The office of a title, or of several joined to one, with their roles."""
    return Office(title=title, roles=joined_roles(roles_of(key, polity) for key in keys), polity=polity)


def leaders_of(name: Name, told: Told, on: Date | None, knowledge: Knowledge | None) -> tuple[Leader, ...]:
    """The leader of a name in a text, bound to the roster where it can be, and what else the name may be."""
    # Where it stands is no matter.
    alone = name._replace(start=0, end=0)
    return _known_leaders(alone, told, on) if knowledge is None else _read(alone, told, on, knowledge)


def _read(name: Name, told: Told, on: Date | None, knowledge: Knowledge | None = None) -> tuple[Leader, ...]:
    office = told.office
    polity = office.polity if office is not None else told.party
    read = read_name(
        name.text,
        name.honorifics,
        name.suffixes,
        polity.code if isinstance(polity, Country) else None,
        regnal=office is not None and not _REGNAL.isdisjoint(office.roles),
        titled=office is not None,
        knowledge=knowledge,
    )
    first, *others = (
        Leader(name=one, office=office, incumbency=told.incumbency, party=told.party, raw=told.raw)
        for one in (read.name, *read.alternatives)
    )
    value = resolved(first, on, knowledge)
    return (value, *others) if value.id is None else (value,)


# The same persons are named again and again, in a text as in the news of a day.
_known_leaders = lru_cache(maxsize=4096)(_read)
