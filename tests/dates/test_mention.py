"""A date's mention keeps the time of day and the calendar beside the value."""

import attrs
import pytest
from hypothesis import given

import diplometa as dm
from diplometa.testing import strategies

TEXT = "at 10:00 on 5 May 1955"
FOUND = dm.DateMention(value=dm.EdtfDate("1955-05-05"), start=12, end=22, text="5 May 1955", rule="r", time="10:00")


def test_is_cut_with_its_exact_words() -> None:
    cut = dm.DateMention.cut_date(TEXT, 12, 22, value=dm.EdtfDate("1955-05-05"), rule="r", time="10:00")
    assert cut == FOUND
    assert isinstance(cut, dm.Mention)
    assert cut.calendar is None


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (2, 23)])
def test_a_span_that_is_none_is_refused(start, end) -> None:
    with pytest.raises(dm.RecordError, match="expected 0 <= start < end <= length"):
        dm.DateMention.cut_date(TEXT, start, end, value=dm.EdtfDate("1955"), rule="r")


@pytest.mark.parametrize("wrong", [{"time": ""}, {"time": 10}, {"calendar": " "}, {"end": 30}])
def test_what_no_mention_can_be_is_refused(wrong) -> None:
    with pytest.raises(dm.RecordError):
        attrs.evolve(FOUND, **wrong)


def test_json_keeps_time_and_calendar() -> None:
    julian = attrs.evolve(FOUND, calendar="julian")
    text = dm.dumps(dm.Extraction(dates=(FOUND, julian)))
    assert '"time":"10:00"' in text
    assert '"calendar":"julian"' in text
    assert dm.loads(text, type=dm.Extraction).dates == (FOUND, julian)
    assert dm.loads(text, type=dm.Extraction, strict=True).dates == (FOUND, julian)


@given(strategies.date_mentions(TEXT))
def test_every_mention_is_written_and_read_back(found) -> None:
    read = dm.loads(dm.dumps(dm.Extraction(dates=(found,))), type=dm.Extraction)
    assert read.dates == (found,)
