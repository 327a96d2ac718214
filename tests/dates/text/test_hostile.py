"""Text that is made to break the readers of dates, or happens to."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from diplometa.dates.model import EdtfDate
from diplometa.dates.text import find_dates

THURSDAY = dt.date(2025, 1, 30)

IDLE = (
    *("12 12 12 12 ", "the the the ", "January January ", "Monday ", "year ", "2024 ", "2012-", "Article ", " ", "("),
    *("in two days ", "last ", "thousand two ", "twenty-", "first day of ", "\ud800\x00", "1/1/2001 ", "Jan. ", "[1] "),
    *("令和7年", "\u0661\u0662 ", "1st. ", "will be held on Monday ", "7 day of ", "from 1 to "),
)


_WORDS = st.sampled_from(
    [
        *"7 13 31 1960 2024 1990s 7th January may March Feb. Friday last next this that two twentieth day week".split(),
        *"year days month of the , - – / . ( ) [ ] to and from until since by before after early mid late end".split(),
        *"quarter first spring century ago later in at noon 4:30 p.m. 2024-02-30 3/4/2024 BC today one".split(),
        *"thousand nine hundred sixty de märz 令和7年2月7日 's circa between".split(),
        *("\n", "\n\n"),
    ]
)


@given(
    st.lists(_WORDS, max_size=40).map(" ".join) | st.text(),
    st.sampled_from([THURSDAY, None, EdtfDate("198X"), EdtfDate("../..")]),
)
def test_any_text_is_read_and_every_span_is_exact(text, reference):
    found = find_dates(text, reference)
    ends = [0, *(mention.end for mention in found)]
    for mention, before in zip(found, ends, strict=False):
        assert mention.text == text[mention.start : mention.end]
        assert mention.start >= before


@pytest.mark.parametrize("unit", IDLE)
def test_growth_is_linear(unit, assert_linear):
    assert_linear(lambda text: find_dates(text, THURSDAY), unit)
