"""What is doubtful about pledges."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.data.iso import currency_codes
from diplometa.data.tables import table
from diplometa.summits.model import AgendaItem, Commitment, Summit

__all__ = ["RULES"]

_SHARE = re.compile(r"%(?: of \S.{0,60})?|percentage points")
_CODE = re.compile(r"[A-Z]{3}")


@cache
def _counted() -> frozenset[str]:
    """The things that the table of units knows to be counted."""
    return frozenset(unit for unit, _ in table("units").select("unit", "words"))


@rule("commitment.without-party", Commitment, Severity.WARNING)
def without_party(commitment: Commitment, context: Context) -> Iterator[Fault]:
    """A pledge says not who gives it.

    Source: definition of `Commitment`

    Passes:
        Commitment(text="raise defence spending to 2 percent of GDP", party=Party("JP"), value=2, unit="% of GDP")

    Fails:
        Commitment(text="raise defence spending to 2 percent of GDP", value=2, unit="% of GDP")
    """
    if commitment.party is None:
        yield Fault("a pledge of nobody", "party", hint="give the state or organisation that made it")


@rule("commitment.unit-unknown", Commitment, Severity.WARNING)
def unit_unknown(commitment: Commitment, context: Context) -> Iterator[Fault]:
    """The unit of a pledge has the form of a currency code, and is none.

    Source: ISO 4217 (currency codes), as pycountry holds it; table units

    Passes:
        Commitment(text="give a billion", party=Party("JP"), value=1e9, unit="USD")

    Fails:
        Commitment(text="give a billion", party=Party("JP"), value=1e9, unit="DLR")
    """
    unit = commitment.unit
    if unit is None or not _CODE.fullmatch(unit) or unit in currency_codes() or unit in _counted():
        return
    yield Fault(f"no currency has the code {unit}", "unit", unit, "ISO 4217 has USD, EUR, JPY, ...")


@rule("commitment.share-past-all", Commitment, Severity.WARNING)
def share_too_large(commitment: Commitment, context: Context) -> Iterator[Fault]:
    """A pledge is of more than a hundred percent of something.

    A rise may well be; then the unit is `%`, not a share of something.

    Source: definition of `Commitment.unit`

    Passes:
        Commitment(text="spend 5 percent", party=Party("US"), value=5, unit="% of GDP")

    Fails:
        Commitment(text="spend 500 percent", party=Party("US"), value=500, unit="% of GDP")
    """
    unit, value = commitment.unit, commitment.value
    if unit is not None and value is not None and unit.startswith("% of ") and _SHARE.fullmatch(unit) and value > 100:
        yield Fault(f"{value:g} {unit}", "value", value, "a rise by that much has the unit %")


@rule("commitment.value-without-unit", Commitment, Severity.NOTE)
def value_alone(commitment: Commitment, context: Context) -> Iterator[Fault]:
    """A pledge has a value and no unit.

    Source: definition of `Commitment.unit`

    Passes:
        Commitment(text="send 500 troops", party=Party("US"), value=500, unit="troops")

    Fails:
        Commitment(text="send 500", party=Party("US"), value=500)
    """
    if commitment.value is not None and commitment.unit is None:
        yield Fault(
            "a value without a unit", "unit", hint="a currency code, a share such as `% of GDP`, or what is counted"
        )


@rule("commitment.value-negative", Commitment, Severity.WARNING)
def value_negative(commitment: Commitment, context: Context) -> Iterator[Fault]:
    """A pledge is of less than nothing; a cut is pledged as the amount by which.

    Source: definition of `Commitment.value`

    Passes:
        Commitment(text="cut emissions by 30 percent", party=Party("EU"), value=30, unit="%")

    Fails:
        Commitment(text="cut emissions by 30 percent", party=Party("EU"), value=-30, unit="%")
    """
    if commitment.value is not None and commitment.value < 0:
        yield Fault(f"a negative value {commitment.value:g}", "value", commitment.value)


@rule("summit.deadline-before", Summit, Severity.WARNING)
def deadline_before(summit: Summit, context: Context) -> Iterator[Fault]:
    """A pledge given at a meeting falls due before the meeting.

    Source: definition of `Commitment.deadline`

    Passes:
        Summit(date=EdtfDate("2025-02-07"), agenda=(AgendaItem(title="Defence", commitments=(
            Commitment(text="2 percent by 2027", party=Party("JP"), deadline=EdtfDate("2027")),)),))

    Fails:
        Summit(date=EdtfDate("2025-02-07"), agenda=(AgendaItem(title="Defence", commitments=(
            Commitment(text="2 percent by 2017", party=Party("JP"), deadline=EdtfDate("2017")),)),))
    """
    if summit.date is None:
        return
    for at, pledge in _pledges(summit):
        if pledge.deadline is not None and _due(pledge, summit):
            yield Fault(
                f"due {pledge.deadline}, before the meeting of {summit.date}", f"{at}.deadline", pledge.deadline
            )


def _due(pledge: Commitment, summit: Summit) -> bool:
    """Whether the last day of a deadline lies before the first of the meeting, for certain."""
    last = pledge.deadline.upper if pledge.deadline is not None else None
    first = summit.date.lower if summit.date is not None else None
    return last is not None and first is not None and last < first


def _pledges(summit: Summit) -> Iterator[tuple[str, Commitment]]:
    """Every pledge on the agenda, with its path."""
    stack: list[tuple[str, AgendaItem]] = [(f"agenda[{i}]", item) for i, item in enumerate(summit.agenda)][::-1]
    while stack:
        at, item = stack.pop()
        yield from ((f"{at}.commitments[{i}]", pledge) for i, pledge in enumerate(item.commitments))
        stack.extend([(f"{at}.items[{i}]", below) for i, below in enumerate(item.items)][::-1])


RULES: tuple[Rule, ...] = (
    without_party,
    unit_unknown,
    share_too_large,
    value_alone,
    value_negative,
    deadline_before,
)
