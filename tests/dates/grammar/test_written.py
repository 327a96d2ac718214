"""Stretches of days that no EDTF text says."""

import pytest

from diplometa.dates.grammar.days import Day, day_number
from diplometa.dates.grammar.spans import EVER
from diplometa.dates.grammar.written import one_of, period

FAR = day_number(Day(12_000, 3, 1))


@pytest.mark.parametrize("stretch", [(FAR, FAR), (FAR, FAR + 9), (FAR, EVER), (-EVER, FAR)])
def test_days_of_long_years_are_not_written(stretch):
    assert one_of([stretch], "") is None
    assert period([stretch], "", ({}, {})) is None


def test_ever_is_a_period_and_no_choice():
    assert one_of([(-EVER, EVER)], "") is None
    assert period([(-EVER, EVER)], "", ({}, {})) == "../.."
