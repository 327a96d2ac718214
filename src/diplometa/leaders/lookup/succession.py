"""The tenures of a person, and who came before and after in an office."""

import datetime as dt
from collections.abc import Iterable

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup.roster import leader, roster_leader
from diplometa.leaders.lookup.tenures import Date, as_of_tenure, office_holders, party_named, role_named, standing
from diplometa.leaders.model import Leader, Role, Tenure
from diplometa.parties.model import Party

__all__ = ["predecessor_of", "successor_of", "tenures"]

# The roles by which one person at a time stands for a party, the first of those that a tenure has.
_FOLLOWED = (Role.HEAD_OF_GOVERNMENT, Role.HEAD_OF_STATE, Role.MONARCH, Role.IO_HEAD, Role.PARTY_LEADER)
# Two sources give the days of one hand-over so far apart.
_SLACK = dt.timedelta(days=31)
Taken = tuple[Tenure, Leader]


def tenures(person: Leader | str, knowledge: Knowledge | None = None) -> tuple[Tenure, ...]:
    """The tenures of a person, those of which the first day is unknown first, then in the order of their first days.

    Args:
        person: a Leader, an id of the roster, or a name that one person alone has.
        knowledge: a caller's own Leaders, which win.

    Raises:
        UnknownCodeError: nobody is called so, or several are; `near` holds the nearest.

    >>> [f"{tenure.office} {tenure.start}" for tenure in tenures("Boris Johnson")][-1]
    'Prime Minister of the United Kingdom 2019-07-24'
    """
    require_knowledge(knowledge, "tenures")
    if isinstance(person, Leader):
        known = None if person.tenures or person.id is None else roster_leader(person.id)
        return (known or person).tenures
    return leader(require_str(person, "tenures"), knowledge).tenures


def successor_of(
    person: Leader | str,
    party: Party | str,
    role: Role | str | None = None,
    on: Date | None = None,
    knowledge: Knowledge | None = None,
) -> tuple[Leader, ...]:
    """Who came next into the office that a person held for a party, with that office; empty where that is not known.

    Several stand where it cannot be known who of them came first. Acting holders count. Where more than a month lies
    between the two, nobody is known: the roster may have a hole there.

    Args:
        person: a Leader, an id of the roster, or a name that one person alone has.
        party: a party or its code.
        role: the role that is followed; without one, that of the tenure: a government before a state.
        on: a day in the tenure that is meant; without one, the last tenure.
        knowledge: a caller's own Leaders with tenures.

    Raises:
        UnknownCodeError: the person, the party or the role is unknown.

    >>> [one.name.full for one in successor_of("Margaret Thatcher", "GB")]
    ['John Major']
    """
    mine, others = _following(person, party, role, on, knowledge)
    if mine is None or mine.end is None:
        return ()
    later = [(tenure, one) for tenure, one in others if _starts_after(tenure, mine)]
    first = [pair for pair in later if not any(_certainly_before(other, pair) for other in later)]
    return _leaders(pair for pair in first if _follows(pair[0], mine))


def predecessor_of(
    person: Leader | str,
    party: Party | str,
    role: Role | str | None = None,
    on: Date | None = None,
    knowledge: Knowledge | None = None,
) -> tuple[Leader, ...]:
    """Who held before a person the office that the person held for a party; as `successor_of`, for the first tenure.

    Raises:
        UnknownCodeError: the person, the party or the role is unknown.

    >>> [one.name.full for one in predecessor_of("Margaret Thatcher", "GB")]
    ['James Callaghan']
    """
    mine, others = _following(person, party, role, on, knowledge, first=True)
    if mine is None:
        return ()
    earlier = [(tenure, one) for tenure, one in others if _starts_after(mine, tenure)]
    last = [pair for pair in earlier if not any(_certainly_before(pair, other) for other in earlier)]
    return _leaders(pair for pair in last if _follows(mine, pair[0]))


def _following(
    person: Leader | str,
    party: Party | str,
    role: Role | str | None,
    on: Date | None,
    knowledge: Knowledge | None,
    *,
    first: bool = False,
) -> tuple[Tenure | None, list[Taken]]:
    """The tenure that is meant, and those of others in the same role."""
    state, wanted = party_named(party, knowledge), None if role is None else role_named(role)
    held = [t for t in tenures(person, knowledge) if t.office.polity == state and t.start is not None]
    held = [t for t in held if _role_of(t, wanted)]
    held = [t for t in held if standing([t], on) is True] if on is not None else held
    if not held:
        return None, []
    followed = wanted or next(role for role in _FOLLOWED if any(role in t.office.roles for t in held))
    held = [t for t in held if followed in t.office.roles]
    mine = held[0] if first else held[-1]
    others = office_holders(state.code, knowledge)
    return mine, [
        (tenure, one)
        for one in others
        for tenure in one.tenures
        if tenure not in held and followed in tenure.office.roles and tenure.office.polity == state
    ]


def _role_of(tenure: Tenure, wanted: Role | None) -> bool:
    roles = tenure.office.roles
    return wanted in roles if wanted is not None else any(role in roles for role in _FOLLOWED)


def _starts_after(later: Tenure, earlier: Tenure) -> bool:
    """Whether one tenure starts after another and about when that ends or later, as far as their dates tell."""
    if later.start is None or earlier.start is None or later.start.after(earlier.start) is not True:
        return False
    last, first = earlier.end.earliest if earlier.end else None, later.start.latest
    return last is not None and first is not None and last - first <= _SLACK


def _follows(later: Tenure, earlier: Tenure) -> bool:
    """Whether no time for an unknown holder lies between two tenures."""
    last, first = earlier.end.latest if earlier.end else None, later.start.earliest if later.start else None
    return last is not None and first is not None and first - last <= _SLACK


def _certainly_before(one: Taken, other: Taken) -> bool:
    return _day(one).before(_day(other)) is True


def _day(taken: Taken) -> EdtfDate:
    start = taken[0].start
    return start if start is not None else EdtfDate("..")


def _leaders(found: Iterable[Taken]) -> tuple[Leader, ...]:
    """The persons with the office of the tenure, each once."""
    chosen = {one.id or one.name.full: as_of_tenure(one, tenure) for tenure, one in found}
    return tuple(chosen.values())
