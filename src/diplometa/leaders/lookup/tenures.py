"""Who held which office when, as the roster and a caller's own records have it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from diplometa.core.errors import ParseError, UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.registry import near
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup.roster import made, roster_leader, started, tenure_polities
from diplometa.leaders.model import Incumbency, Leader, Role, Tenure
from diplometa.parties.lookup import bearers, meaning, party_of_code
from diplometa.parties.model import Country, Party

__all__ = [
    "LEADING",
    "Date",
    "as_of_tenure",
    "date_of",
    "office_holders",
    "party_named",
    "role_named",
    "standing",
    "was_in_office",
    "who_was",
]

Date = dt.date | EdtfDate
# Who holds one of these leads a state or an organisation; the roster has those as "other" who led it otherwise.
LEADING = frozenset(
    {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.MONARCH, Role.PARTY_LEADER, Role.IO_HEAD, Role.OTHER}
)


def date_of(on: Date) -> EdtfDate:
    """The date as EDTF."""
    return on if isinstance(on, EdtfDate) else EdtfDate.from_date(on)


@cache
def _holders() -> Mapping[str, tuple[str, ...]]:
    """The ids of those who held an office of a party, by its code."""
    found: dict[str, dict[str, None]] = {}
    for id_, code in tenure_polities():
        found.setdefault(code, {})[id_] = None
    return {code: tuple(ids) for code, ids in found.items()}


def office_holders(code: str, knowledge: Knowledge | None = None) -> tuple[Leader, ...]:
    """Everyone who is known to have held an office of a party, a caller's own Leaders first."""
    own = knowledge.of(Leader) if knowledge is not None else ()
    ours = tuple(one for one in own if any(t.office.polity and t.office.polity.code == code for t in one.tenures))
    taken = {one.id for one in ours if one.id}
    return (*ours, *(made(id_) for id_ in _holders().get(code, ()) if id_ not in taken))


def party_named(party: Party | str, knowledge: Knowledge | None) -> Party:
    """The party of a code, the tables' or a caller's own.

    Raises:
        UnknownCodeError: there is no such party; `near` holds the codes of those called so.
    """
    if isinstance(party, Party):
        return party
    own = knowledge.of(Party) if knowledge is not None else ()
    try:
        return next((one for one in own if one.code == party), None) or party_of_code(party)
    except ParseError:
        meant = meaning(bearers(fold_key(party)))
        raise UnknownCodeError(party, kind="party", near=[one.code for one in meant]) from None


def who_was(role: Role | str, party: Party | str, on: Date, knowledge: Knowledge | None = None) -> tuple[Leader, ...]:
    """Who held a role for a party on a date: each with the office of that day, in the order of coming into it.

    Args:
        role: a Role or its value, such as `head-of-government`.
        party: a party or its code.
        on: the day, or a partial date: then those who held it on all days that it may be.
        knowledge: a caller's own Leaders with tenures.

    Raises:
        UnknownCodeError: the role or the party is unknown.

    >>> [who.name.full for who in who_was("head-of-government", "GB", EdtfDate("1985-06-01"))]
    ['Margaret Thatcher']
    """
    require_knowledge(knowledge, "who_was")
    wanted = role_named(role)
    code, date = party_named(party, knowledge).code, date_of(on)
    found = [
        (tenure, one)
        for one in office_holders(code, knowledge)
        for tenure in one.tenures
        if wanted in tenure.office.roles and _is_of(tenure, code) and tenure.holds_on(date)
    ]
    found.sort(key=lambda pair: started(pair[0]))
    chosen = {one.id or one.name.full: as_of_tenure(one, tenure) for tenure, one in found}
    return tuple(chosen.values())


def role_named(role: Role | str) -> Role:
    """The role of a value.

    Raises:
        UnknownCodeError: there is no such role; `near` holds the nearest.
    """
    try:
        return Role(role)
    except ValueError:
        raise UnknownCodeError(str(role), kind="role", near=near(str(role), [one.value for one in Role])) from None


def as_of_tenure(one: Leader, tenure: Tenure) -> Leader:
    """The person with the office of one tenure."""
    return attrs.evolve(
        one, office=tenure.office, incumbency=Incumbency.ACTING if tenure.acting else Incumbency.CURRENT
    )


def _is_of(tenure: Tenure, code: str) -> bool:
    return tenure.office.polity is not None and tenure.office.polity.code == code


def standing(tenures: Iterable[Tenure], on: Date) -> bool | None:
    """Whether any of the tenures holds on a date: True, False, or None where that is not known."""
    date = date_of(on)
    answers = [tenure.holds_on(date) for tenure in tenures]
    return True if True in answers else None if None in answers or not answers else False


def was_in_office(
    person: Leader | str,
    party: Party | str,
    on: Date,
    knowledge: Knowledge | None = None,
    role: Role | str | None = None,
) -> bool | None:
    """Whether a person led a state or organisation on a date; None where that is not known.

    Hand-over days belong to both. A no needs every source to say so, and a roster that reaches to that day.

    Args:
        person: a Leader, a name, a family name alone (then that of a leader of the party), or `Gandhi, I.`.
        party: a party or its code.
        on: a day, or a partial date.
        knowledge: a caller's own Leaders with tenures.
        role: the role that is asked about; without one, any by which a person leads.

    Raises:
        UnknownCodeError: the party or the role is unknown.

    >>> was_in_office("Thatcher", "GB", EdtfDate("1985-06-01")), was_in_office("Thatcher", "GB", EdtfDate("1975-06-01"))
    (True, False)
    """
    require_knowledge(knowledge, "was_in_office")
    state = party_named(party, knowledge)
    wanted = role_named(role) if role is not None else None
    meant, others = _candidates(person, state.code, knowledge)
    answers = [_stood(one, state, on, wanted) for one in meant]
    if True in answers:
        return True
    if None in answers or not answers:
        return None
    # A family name alone may also be what stands in another's name: then a no is only that nobody of them did.
    return False if all(_stood(one, state, on, wanted) is False for one in others) else None


def _stood(one: Leader, state: Party, on: Date, role: Role | None) -> bool | None:
    """Whether one person led a party, or held a role for it, on a date."""
    held = [tenure for tenure in one.tenures if role is None or role in tenure.office.roles]
    answer = _led(_leading(held, state.code), on)
    if answer is not False:
        return answer
    # North Vietnam is Vietnam in the lists that number states: a code of its own says nothing against the person.
    elsewhere = [_led(ours, on) for other in _same_state(state) if (ours := _leading(held, other))]
    if True in elsewhere or None in elsewhere:
        return True if True in elsewhere else None
    of_roster = one.id is not None and roster_leader(one.id) == one
    return None if of_roster and date_of(on).after(_shown_until(state)) is not False else False


@cache
def _same_state(state: Party) -> tuple[str, ...]:
    """The codes of predecessors and successors of a state that lists of states number as the same one."""
    near = (*state.predecessors, *state.successors)
    return tuple(other.code for other in near if not _numbers(state).isdisjoint(_numbers(other)))


def _numbers(party: Party) -> frozenset[tuple[str, str]]:
    found = (("cow", party.cow), ("gw", party.gw)) if isinstance(party, Country) else ()
    return frozenset((name, str(number)) for name, number in found if number)


@cache
def _shown_until(state: Party) -> dt.date:
    """The day up to which the roster shows somebody who leads a party; of a party that is no more, the last of all."""
    if state.existed_on(dt.date.max) is False:
        return dt.date.max
    shown = [_last_shown(tenure) for one in office_holders(state.code) for tenure in _leading(one.tenures, state.code)]
    return max((day for day in shown if day), default=dt.date.min)


def _last_shown(tenure: Tenure) -> dt.date | None:
    last = tenure.end or tenure.as_of or tenure.start
    return last.latest if last is not None else None


def _led(tenures: list[Tenure], on: Date) -> bool | None:
    """Whether a person led by any of the tenures on a date.

    That of a party of which only the year is known does not tell: the party may not have come to power by then.
    """
    coarse = [tenure for tenure in tenures if _is_of_a_party(tenure) and str(tenure.start or "").count("-") < 1]
    sure = [tenure for tenure in tenures if tenure not in coarse]
    answer = standing(sure, on) if sure else None
    return None if answer is False and coarse and standing(coarse, on) is not False else answer


def _is_of_a_party(tenure: Tenure) -> bool:
    return tenure.office.roles == (Role.PARTY_LEADER,)


def _leading(tenures: Iterable[Tenure], code: str) -> list[Tenure]:
    """The tenures for a party in which a person led it; all for that party where there is none."""
    ours = [tenure for tenure in tenures if _is_of(tenure, code)]
    return [tenure for tenure in ours if LEADING.intersection(tenure.office.roles)] or ours


def _candidates(person: Leader | str, code: str, knowledge: Knowledge | None) -> tuple[list[Leader], list[Leader]]:
    """Who is meant: the person's own record, else the party's leaders of that name; and who else may be."""
    if isinstance(person, Leader):
        own = person if person.tenures else roster_leader(person.id) if person.id else None
        if own is not None:
            return [own], []
        person = person.name.sort_key
    require_str(person, "was_in_office")
    holders = office_holders(code, knowledge)
    leading = [
        one for one in holders if any(LEADING.intersection(t.office.roles) for t in one.tenures if _is_of(t, code))
    ]
    family, given = (fold_key(part) for part in person.partition(",")[::2])
    for group in (leading, holders):
        for test in (_is_named, _is_family, _has_words):
            if found := [one for one in group if test(one, family, given)]:
                loose = group if test is _is_family or not (given or " " in family) else ()
                return found, [one for one in loose if one not in found and _has_words(one, family, given)]
    return [], []


def _is_named(one: Leader, family: str, given: str) -> bool:
    return f"{given} {family}".strip() in {fold_key(name) for name in one.known_as}


def _is_family(one: Leader, family: str, given: str) -> bool:
    own = fold_key(one.name.family or one.name.given or one.name.full)
    return own == family and fold_key(one.name.given or "").startswith(given)


def _has_words(one: Leader, family: str, given: str) -> bool:
    """Whether some name of the person has all the words, an initial standing for another word that begins with it."""
    wanted = f"{given} {family}".replace("-", " ").split()
    whole, initials = [word for word in wanted if len(word) > 1], [word for word in wanted if len(word) == 1]
    for name in one.known_as:
        words = fold_key(name).replace("-", " ").split()
        others = [word for word in words if word not in whole]
        if set(whole) <= set(words) and all(any(word.startswith(first) for word in others) for first in initials):
            return bool(whole)
    return False
