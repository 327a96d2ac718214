"""What is doubtful about offices: roles and titles that do not fit the polity."""

from collections.abc import Iterator, Mapping
from functools import cache

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, rule
from diplometa.data.tables import many, table
from diplometa.leaders.lookup import office_holders
from diplometa.leaders.model import Office, Role
from diplometa.leaders.text.offices import roles_of
from diplometa.leaders.text.vocabulary import word_key
from diplometa.parties.model import Country

__all__ = ["office_known", "role_fits", "role_given", "roles_whole", "title_of_polity"]

_HEADS = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})


@rule("leader.role-contradicts-title", Office, Severity.WARNING)
def role_fits(office: Office, context: Context) -> Iterator[Fault]:
    """An office has other roles than its title has for its polity.

    Source: table titles (CIA World Factbook: chief of state, head of government)

    Passes:
        Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("JP"))

    Fails:
        Office(title="Prime Minister", roles=(Role.HEAD_OF_STATE,), polity=Party("JP"))
    """
    known = roles_of(word_key(office.title), office.polity)
    if office.polity is not None and office.roles and known and not set(known) & set(office.roles):
        expected = " and ".join(role.value for role in known)
        found = ", ".join(role.value for role in office.roles)
        yield Fault(f"{office.title} of {office.polity.name} is {expected}", "roles", found)


@rule("leader.office-without-role", Office, Severity.NOTE)
def role_given(office: Office, context: Context) -> Iterator[Fault]:
    """An office has no role though its title is known: it will not be found by role.

    Source: table titles

    Passes:
        Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("JP"))

    Fails:
        Office(title="Prime Minister", polity=Party("JP"))
    """
    known = () if office.roles else roles_of(word_key(office.title), office.polity)
    if known:
        yield Fault(
            f"{office.title} has no role", "roles", hint=f"expected {' and '.join(role.value for role in known)}"
        )


@rule("leader.role-missing", Office, Severity.NOTE)
def roles_whole(office: Office, context: Context) -> Iterator[Fault]:
    """An executive president, or another who heads both, is given as head of state or of government alone.

    Who looks for heads of government will not find the office.

    Source: table titles (CIA World Factbook: the chief of state is also head of government)

    Passes:
        Office(title="President", roles=(Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT), polity=Party("US"))

    Fails:
        Office(title="President", roles=(Role.HEAD_OF_STATE,), polity=Party("US"))
    """
    known = (
        frozenset(roles_of(word_key(office.title), office.polity)) if office.polity is not None else frozenset[Role]()
    )
    if known >= _HEADS and len(_HEADS & set(office.roles)) == 1:
        missing = next(iter(_HEADS - set(office.roles)))
        yield Fault(f"{office} is {missing.value}, too", "roles", ", ".join(role.value for role in office.roles))


@rule("leader.office-unknown", Office, Severity.NOTE)
def office_known(office: Office, context: Context) -> Iterator[Fault]:
    """Neither the titles nor the roster know the office for its state: it may be misspelled, or of another state.

    Source: tables titles and tenures

    Passes:
        Office(title="Taoiseach", polity=Party("IE"))

    Fails:
        Office(title="Grand Panjandrum", polity=Party("IE"))
    """
    polity = office.polity
    if not isinstance(polity, Country) or roles_of(word_key(office.title), polity):
        return
    if word_key(office.title) not in _titles() and not _is_held(office):
        yield Fault(f"no such office of {polity.name} is known", "title", office.title)


@rule("leader.title-of-another-polity", Office, Severity.WARNING)
def title_of_polity(office: Office, context: Context) -> Iterator[Fault]:
    """The title of a head of state or government is that of other states, and no holder of this one had it.

    Source: table titles (CIA World Factbook: titles of chiefs of state and heads of government), table tenures

    Passes:
        Office(title="Taoiseach", polity=Party("IE"))

    Fails:
        Office(title="Taoiseach", polity=Party("FR"))
    """
    polity, polities = office.polity, _titles().get(word_key(office.title), frozenset())
    if isinstance(polity, Country) and polities and polity.code not in polities and not _is_held(office):
        near = {other.code for other in (*polity.predecessors, *polity.successors)}
        if near.isdisjoint(polities):
            yield Fault(f"{office.title} is of {', '.join(sorted(polities))}, not of {polity.name}", "polity", polity)


@cache
def _titles() -> Mapping[str, frozenset[str]]:
    """The codes of the states that a title is of, where it is one of few that head a state; of others none."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for title, roles, polities in table("titles").select("title", "roles", "polities"):
        rows.setdefault(word_key(title), []).append((roles, polities))
    return {key: _owners(told) for key, told in rows.items()}


def _owners(told: list[tuple[str, str]], most: int = 3) -> frozenset[str]:
    owners = frozenset(code for _, polities in told for code in many(polities))
    heads = all(polities and _HEADS.intersection(many(roles)) for roles, polities in told)
    return owners if heads and len(owners) <= most else frozenset()


def _is_held(office: Office) -> bool:
    """Whether the roster knows a holder of the office by that title."""
    code, key = (office.polity.code if office.polity is not None else ""), word_key(office.title)
    return any(
        word_key(tenure.office.title) == key
        for one in office_holders(code)
        for tenure in one.tenures
        if tenure.office.polity == office.polity
    )
