"""What is doubtful about tenures: days that cannot be."""

from collections.abc import Iterator
from itertools import combinations

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, rule
from diplometa.leaders.lookup import roster_leader
from diplometa.leaders.model import Leader, Tenure
from diplometa.leaders.text.vocabulary import word_key

__all__ = ["acting_ends", "in_life", "polity_existed", "tenure_order", "tenures_apart"]


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


@rule("leader.tenure-outside-life", Leader, Severity.WARNING)
def in_life(leader: Leader, context: Context) -> Iterator[Fault]:
    """A tenure starts before the person was born, or after the person died.

    Of a person of the roster whose record has no day of birth, the roster's is taken.

    Source: table persons (year of birth: Archigos, codebook of version 4.1, variable yrborn; Wikidata, P569)

    Passes:
        Leader(name=PersonName(full="A. B. Sample"), born=EdtfDate("1950"), died=EdtfDate("2010"), tenures=(
            Tenure(office=Office(title="Premier"), start=EdtfDate("2001-05-01"), end=EdtfDate("2010")),))

    Fails:
        Leader(name=PersonName(full="A. B. Sample"), born=EdtfDate("1950"), died=EdtfDate("2010"), tenures=(
            Tenure(office=Office(title="Premier"), start=EdtfDate("2011-05-01"), end=EdtfDate("2012")),))
    """
    known = roster_leader(leader.id) if leader.id is not None and leader.born is None else None
    born = known.born if known is not None else leader.born
    for i, tenure in enumerate(leader.tenures):
        start = tenure.start
        if start is not None and born is not None and start.before(born) is True:
            yield Fault(f"it starts before the birth ({born})", f"tenures[{i}].start", start)
        if start is not None and leader.died is not None and start.after(leader.died) is True:
            yield Fault(f"it starts after the death ({leader.died})", f"tenures[{i}].start", start)
