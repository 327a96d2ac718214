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
from diplometa.parties.model import Party

__all__ = ["LEADING", "Date", "date_of", "office_holders", "standing", "was_in_office", "who_was"]

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


def _party(party: Party | str, knowledge: Knowledge | None) -> Party:
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
    try:
        wanted = Role(role)
    except ValueError:
        raise UnknownCodeError(str(role), kind="role", near=near(str(role), [one.value for one in Role])) from None
    code, date = _party(party, knowledge).code, date_of(on)
    found = [
        (tenure, one)
        for one in office_holders(code, knowledge)
        for tenure in one.tenures
        if wanted in tenure.office.roles and _is_of(tenure, code) and tenure.holds_on(date)
    ]
    found.sort(key=lambda pair: started(pair[0]))
    chosen = {one.id or one.name.full: _as_of(one, tenure) for tenure, one in found}
    return tuple(chosen.values())


def _as_of(one: Leader, tenure: Tenure) -> Leader:
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
    person: Leader | str, party: Party | str, on: Date, knowledge: Knowledge | None = None
) -> bool | None:
    """Whether a person led a state or organisation on a date; None where that is not known.

    Args:
        person: a Leader, a name, a family name alone (then that of a leader of the party), or `Gandhi, I.`.
        party: a party or its code.
        on: a day, or a partial date.
        knowledge: a caller's own Leaders with tenures.

    Raises:
        UnknownCodeError: the party is unknown.

    >>> was_in_office("Thatcher", "GB", EdtfDate("1985-06-01")), was_in_office("Thatcher", "GB", EdtfDate("1975-06-01"))
    (True, False)
    """
    require_knowledge(knowledge, "was_in_office")
    code = _party(party, knowledge).code
    answers = [_led(_leading(one.tenures, code), on) for one in _candidates(person, code, knowledge)]
    return True if True in answers else None if None in answers or not answers else False


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


def _leading(tenures: tuple[Tenure, ...], code: str) -> list[Tenure]:
    """The tenures for a party in which a person led it; all for that party where there is none."""
    ours = [tenure for tenure in tenures if _is_of(tenure, code)]
    return [tenure for tenure in ours if LEADING.intersection(tenure.office.roles)] or ours


def _candidates(person: Leader | str, code: str, knowledge: Knowledge | None) -> list[Leader]:
    """Who may be meant: the person's own record, else the party's leaders of that name, the closest first."""
    if isinstance(person, Leader):
        own = person if person.tenures else roster_leader(person.id) if person.id else None
        if own is not None:
            return [own]
        person = person.name.sort_key
    require_str(person, "was_in_office")
    holders = office_holders(code, knowledge)
    leading = [
        one for one in holders if any(LEADING.intersection(t.office.roles) for t in one.tenures if _is_of(t, code))
    ]
    family, _, given = person.partition(",")
    for group in (leading, holders):
        for test in (_is_named, _is_family, _has_words):
            if found := [one for one in group if test(one, fold_key(family), fold_key(given))]:
                return found
    return []


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
