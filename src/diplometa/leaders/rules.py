"""What is doubtful about leaders: tenures that cannot be, roles that do not fit, names that tell too little."""

from collections.abc import Iterator
from itertools import combinations

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import leaders_named, roster_leader, standing
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Tenure
from diplometa.leaders.text.offices import roles_of
from diplometa.leaders.text.vocabulary import word_key

__all__ = ["RULES"]


@rule("leader.tenure-ends-before-start", Tenure)
def tenure_order(tenure: Tenure, context: Context) -> Iterator[Fault]:
    """A tenure ends, or is last seen, before it starts.

    Source: ISO 8601-2:2019, section 10 (an interval does not end before it starts)

    Passes:
        Tenure(office=Office(title="President"), start=EdtfDate("2017-01-20"), end=EdtfDate("2021-01-20"))

    Fails:
        Tenure(office=Office(title="President"), start=EdtfDate("2021-01-20"), end=EdtfDate("2017-01-20"))
    """
    for field in ("end", "as_of"):
        last = getattr(tenure, field)
        if tenure.start is not None and last is not None and last.before(tenure.start) is True:
            yield Fault(f"it starts on {tenure.start}, after {field.replace('_', ' ')} {last}", field, last)


@rule("leader.tenures-overlap", Leader, Severity.WARNING)
def tenures_apart(leader: Leader, context: Context) -> Iterator[Fault]:
    """Two tenures of one person in the same office overlap by more than a day of hand-over.

    One of the two has a wrong date, or both are one tenure.

    Source: Archigos codebook, version 4.1 (spells of one leader do not overlap)

    Passes:
        Leader(name=PersonName(full="A. B. Sample"), tenures=(
            Tenure(office=Office(title="Premier"), start=EdtfDate("2001-05-01"), end=EdtfDate("2003-02-01")),
            Tenure(office=Office(title="Premier"), start=EdtfDate("2003-02-01"), end=EdtfDate("2005-02-01")),
        ))

    Fails:
        Leader(name=PersonName(full="A. B. Sample"), tenures=(
            Tenure(office=Office(title="Premier"), start=EdtfDate("2001-05-01"), end=EdtfDate("2003-02-01")),
            Tenure(office=Office(title="Premier"), start=EdtfDate("2002-02-01"), end=EdtfDate("2005-02-01")),
        ))
    """
    for (_, one), (i, other) in combinations(enumerate(leader.tenures), 2):
        same = (word_key(one.office.title), one.office.polity) == (word_key(other.office.title), other.office.polity)
        if same and _overlap(one, other):
            yield Fault(f"it overlaps the tenure from {one.start}", f"tenures[{i}]", other.start)


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Whether each of two tenures starts before the other one ends, for certain."""
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    return one.start.before(other.end) is True and other.start.before(one.end) is True


@rule("leader.polity-did-not-exist", Tenure, Severity.WARNING)
def polity_existed(tenure: Tenure, context: Context) -> Iterator[Fault]:
    """A tenure starts when its polity did not exist.

    Source: states and their times in the table countries (Correlates of War, Gleditsch and Ward, ISO 3166)

    Passes:
        Tenure(office=Office(title="General Secretary", polity=Party("SUHH")), start=EdtfDate("1985-03-11"))

    Fails:
        Tenure(office=Office(title="General Secretary", polity=Party("SUHH")), start=EdtfDate("1995-03-11"))
    """
    polity = tenure.office.polity
    if polity is not None and tenure.start is not None and polity.existed_on(tenure.start) is False:
        yield Fault(f"{polity.name} did not exist on {tenure.start}", "start", tenure.start)


@rule("leader.acting-without-end", Tenure, Severity.NOTE)
def acting_ends(tenure: Tenure, context: Context) -> Iterator[Fault]:
    """An acting tenure has no end: who acts in an office does so for a time.

    Source: Rulers and the CIA World Factbook list acting holders until a successor is sworn in

    Passes:
        Tenure(office=Office(title="President"), start=EdtfDate("2019-11-12"), end=EdtfDate("2020-11-08"), acting=True)

    Fails:
        Tenure(office=Office(title="President"), start=EdtfDate("2019-11-12"), acting=True)
    """
    if tenure.acting and tenure.end is None and not tenure.ended and tenure.as_of is None:
        yield Fault("it is acting and has no end", "end", hint="give the end, or the last day it is known for (as_of)")


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


@rule("leader.name-incomplete", PersonName, Severity.NOTE)
def name_whole(name: PersonName, context: Context) -> Iterator[Fault]:
    """A name has no family name and is not marked as a mononym: it cannot be sorted or joined by.

    Source: W3C, Personal names around the world

    Passes:
        PersonName(full="Suharto", given="Suharto", order=NameOrder.MONONYM)

    Fails:
        PersonName(full="Shigeru Ishiba", given="Shigeru")
    """
    if name.family is None and name.order is not NameOrder.MONONYM:
        yield Fault("it has no family name and is no mononym", "family", name.full, "parse_name divides a name")


@rule("leader.family-name-alone", Leader, Severity.NOTE)
def told_apart(leader: Leader, context: Context) -> Iterator[Fault]:
    """A family name stands alone, beside no office with a polity: many persons may be meant.

    Source: persons of one family name in one state, table persons

    Passes:
        Leader(name=PersonName(full="Ishiba", family="Ishiba", order=NameOrder.FAMILY_ONLY),
               office=Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("JP")))

    Fails:
        Leader(name=PersonName(full="Johnson", family="Johnson", order=NameOrder.FAMILY_ONLY))
    """
    polity = leader.office.polity if leader.office is not None else None
    if leader.name.order is NameOrder.FAMILY_ONLY and polity is None and leader.id is None:
        yield Fault(
            "a family name alone does not say who it is", "name", leader.name.full, "give the office and polity"
        )


@rule("leader.incumbency-without-office", Leader, Severity.NOTE)
def incumbency_of(leader: Leader, context: Context) -> Iterator[Fault]:
    """It is said how a person stands to an office, but not to which.

    Source: the record's own definition: incumbency is how a person stands to the office that is named

    Passes:
        Leader(name=PersonName(full="Ana Sample", family="Sample"), office=Office(title="Premier"),
               incumbency=Incumbency.FORMER)

    Fails:
        Leader(name=PersonName(full="Ana Sample", family="Sample"), incumbency=Incumbency.FORMER)
    """
    if leader.incumbency is not None and leader.office is None:
        yield Fault("it has an incumbency and no office", "incumbency", leader.incumbency)


@rule("leader.not-in-office", Leader, Severity.WARNING)
def in_office(leader: Leader, context: Context) -> Iterator[Fault]:
    """A person counts as being in office on a day on which the roster, or the record's own tenures, show it to be over.

    It is judged at the date that is handed in (`validate(leader, on=...)`); without one, a record of one's own is
    judged at the start of its latest tenure.

    Source: tables persons and tenures (each row with its sources)

    Passes:
        Leader(name=PersonName(full="Ana Sample", family="Sample"), incumbency=Incumbency.CURRENT,
               office=Office(title="Premier"),
               tenures=(Tenure(office=Office(title="Premier"), start=EdtfDate("2020"), as_of=EdtfDate("2024")),))

    Fails:
        Leader(name=PersonName(full="Ana Sample", family="Sample"), incumbency=Incumbency.CURRENT,
               office=Office(title="Premier"), tenures=(
                   Tenure(office=Office(title="Premier"), start=EdtfDate("2010-01-01"), end=EdtfDate("2012-01-01")),
                   Tenure(office=Office(title="Mayor"), start=EdtfDate("2014-01-01"), end=EdtfDate("2016-01-01")),
               ))
    """
    if leader.incumbency is not Incumbency.CURRENT or leader.office is None:
        return
    tenures = leader.tenures or _known_tenures(leader)
    ours = [tenure for tenure in tenures if _of_office(tenure, leader.office)]
    on = context.on or (_last_told(leader.tenures) if leader.id is None else None)
    if ours and on is not None and standing(ours, on) is False:
        yield Fault(f"no tenure as {leader.office} holds on {on}", "incumbency", leader.incumbency)


def _last_told(tenures: tuple[Tenure, ...]) -> EdtfDate | None:
    """The start of the latest tenure of a record."""
    starts = [tenure.start for tenure in tenures if tenure.start is not None]
    return max(starts) if starts else None


def _known_tenures(leader: Leader) -> tuple[Tenure, ...]:
    """The tenures of the one person of the roster that a record is of."""
    if leader.id is not None:
        known = roster_leader(leader.id)
        return known.tenures if known is not None else ()
    found = leaders_named(leader.name.full) if leader.name.given and leader.name.family else ()
    return found[0].tenures if len(found) == 1 else ()


def _of_office(tenure: Tenure, office: Office) -> bool:
    if office.polity is not None and tenure.office.polity is not None and tenure.office.polity != office.polity:
        return False
    if office.roles and tenure.office.roles:
        return bool(set(office.roles) & set(tenure.office.roles))
    return word_key(office.title) == word_key(tenure.office.title)


RULES: tuple[Rule, ...] = (
    tenure_order,
    tenures_apart,
    polity_existed,
    acting_ends,
    role_fits,
    role_given,
    name_whole,
    told_apart,
    incumbency_of,
    in_office,
)
