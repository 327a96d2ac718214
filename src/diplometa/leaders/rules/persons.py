"""What is doubtful about leaders: names that tell too little, and offices that are over."""

import datetime as dt
from collections.abc import Iterator

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, rule
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import Date, date_of, leaders_named, roster_leader, standing
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Tenure
from diplometa.leaders.text.vocabulary import word_key
from diplometa.parties.model import Country

__all__ = ["designate_soon", "in_office", "incumbency_of", "name_whole", "order_told", "told_apart"]

# No election of a head of state or government lies further before the day of coming into office.
_ELECTED = dt.timedelta(days=210)


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


@rule("leader.name-order-assumed", Leader, Severity.NOTE)
def order_told(leader: Leader, context: Context) -> Iterator[Fault]:
    """A name of a state with the family name first is divided with it last, and nothing shows that this is right.

    Capitals (ISHIBA), or a name that the roster has, show it.

    Source: customary order of names, table countries; W3C, Personal names around the world

    Passes:
        Leader(name=PersonName(full="Ana SAMPLE", given="Ana", family="Sample", order=NameOrder.GIVEN_FIRST),
               office=Office(title="Minister", polity=Party("KR")))

    Fails:
        Leader(name=PersonName(full="Ana Sample", given="Ana", family="Sample", order=NameOrder.GIVEN_FIRST),
               office=Office(title="Minister", polity=Party("KR")))
    """
    name, polity = leader.name, leader.office.polity if leader.office is not None else None
    if not isinstance(polity, Country) or polity.name_order != "family-first" or leader.id is not None:
        return
    if name.order is NameOrder.GIVEN_FIRST and not _is_shown(name):
        hint = "write the family name in capitals, or give the order that the source states"
        yield Fault("that the family name is the last word is assumed", "name.order", name.full, hint)


def _is_shown(name: PersonName) -> bool:
    """Whether capitals, a hyphen in the given name, or the roster tell which word is the family name."""
    capitals = any(word.isupper() and len(word) > 1 for word in name.full.split())
    return capitals or "-" in (name.given or "") or bool(leaders_named(name.full))


@rule("leader.designate-too-early", Leader, Severity.WARNING)
def designate_soon(leader: Leader, context: Context) -> Iterator[Fault]:
    """A person is designate, or elect, on a day on which the election cannot have been, or the office was held already.

    It is judged at the date that is handed in (`validate(leader, on=...)`), against the record's tenures, else the
    roster's. The longest time from an election to the office is that of Mexico to 2018, five months.

    Source: Constitution of Mexico, art. 83 (as of 1917: 1 December), and tables persons and tenures

    Passes:
        Leader(name=PersonName(full="Ana Sample", family="Sample"), incumbency=Incumbency.DESIGNATE,
               office=Office(title="Premier"))

    Fails:
        validate(
            Leader(name=PersonName(full="Ana Sample", family="Sample"), incumbency=Incumbency.DESIGNATE,
                   office=Office(title="Premier"),
                   tenures=(Tenure(office=Office(title="Premier"), start=EdtfDate("2010-01-01")),)),
            on=EdtfDate("2008-06-01"), select=("leader.designate-too-early",))
    """
    on: Date | None = context.on
    if leader.incumbency is not Incumbency.DESIGNATE or leader.office is None or on is None:
        return
    starts = [t.start for t in leader.tenures or _known_tenures(leader) if _of_office(t, leader.office) and t.start]
    ahead = [start for start in starts if start.before(on) is not True]
    day = date_of(on).latest
    if starts and not ahead:
        yield Fault(f"the office was held since {max(starts)}", "incumbency", leader.incumbency)
    elif ahead and day is not None and (first := min(ahead).earliest) and first - day > _ELECTED:
        yield Fault(f"the office was taken up on {min(ahead)} only", "incumbency", leader.incumbency)
