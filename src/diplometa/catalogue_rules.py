"""What is doubtful about the records of a Dataset together: two persons in one office."""

from collections import defaultdict
from collections.abc import Iterator

from diplometa.catalogue import Dataset
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.leaders.model import Leader, Role, Tenure

__all__ = ["RULES"]

# The offices that one person holds at a time; monarchs and presidents of a state can be several (Andorra, San Marino).
_SINGLE = (Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.FINANCE_MINISTER)


@rule("leader.two-holders", Dataset, Severity.WARNING)
def two_holders(dataset: Dataset, _: Context) -> Iterator[Fault]:
    """Two persons hold one office of one state at once, by more than the day of a hand-over.

    One of the dates is wrong, one of the two acts for the other, or the state has two governments.

    Source: Rulers, CIA World Factbook: one head of government and one minister of a department at a time

    Passes:
        Dataset.of([
            Leader(name=PersonName(full="Ana Sample"), tenures=(Tenure(start=EdtfDate("2001-05-01"),
                end=EdtfDate("2003-02-01"), office=Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,),
                                                          polity=Party("IE"))),)),
            Leader(name=PersonName(full="Ben Sample"), tenures=(Tenure(start=EdtfDate("2003-02-01"),
                end=EdtfDate("2005-02-01"), office=Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,),
                                                          polity=Party("IE"))),)),
        ])

    Fails:
        Dataset.of([
            Leader(name=PersonName(full="Ana Sample"), tenures=(Tenure(start=EdtfDate("2001-05-01"),
                end=EdtfDate("2003-02-01"), office=Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,),
                                                          polity=Party("IE"))),)),
            Leader(name=PersonName(full="Ben Sample"), tenures=(Tenure(start=EdtfDate("2002-02-01"),
                end=EdtfDate("2005-02-01"), office=Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,),
                                                          polity=Party("IE"))),)),
        ])
    """
    held: dict[tuple[object, str], list[tuple[Tenure, str, Leader]]] = defaultdict(list)
    for i, leader in enumerate(dataset.leaders):
        for j, tenure in enumerate(leader.tenures):
            office = tenure.office
            if office.polity is not None and not tenure.acting and set(office.roles) & set(_SINGLE):
                held[office.polity, office.title.casefold()].append((tenure, f"leaders[{i}].tenures[{j}]", leader))
    for taken in held.values():
        yield from _clashes(taken)


def _clashes(taken: list[tuple[Tenure, str, Leader]]) -> Iterator[Fault]:
    """What overlaps of the tenures of one office; each is compared with the one that ends last before it."""
    dated = [one for one in taken if one[0].start is not None and one[0].end is not None]
    dated.sort(key=lambda one: str(one[0].start))
    last: tuple[Tenure, str, Leader] | None = None
    for one in dated:
        if last is not None and _overlap(last[0], one[0]) and not _is_one(last[2], one[2]):
            yield Fault(f"{last[2].name} held it until {last[0].end}, by {last[1]}", f"{one[1]}.start", one[0].start)
        if last is None or _ends_later(one[0], last[0]):
            last = one


def _overlap(one: Tenure, later: Tenure) -> bool:
    return one.end is not None and later.start is not None and later.start.before(one.end) is True


def _ends_later(one: Tenure, other: Tenure) -> bool:
    return one.end is not None and other.end is not None and one.end.after(other.end) is True


def _is_one(one: Leader, other: Leader) -> bool:
    """Whether two records are of one person: equal, or of one key."""
    return one == other or (one.key is not None and one.key == other.key)


RULES: tuple[Rule, ...] = (two_holders,)
