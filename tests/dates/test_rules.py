"""What is doubtful in the dates of a text."""

import pytest

from diplometa.core.scan import Scan
from diplometa.dates.rules import doubtful_dates
from diplometa.dates.text import find_dates


@pytest.mark.parametrize(
    ("text", "code", "words", "message"),
    [
        ("signed on 30 February 2024", "date.impossible", "30 February 2024", "February has 29 days in 2024"),
        ("31 June 1951 to 5 July 1951", "date.impossible", "31 June 1951 to 5 July 1951", "June has 30 days in 1951"),
        ("every 30 February", "date.impossible", "30 February", "February has 29 days"),
        ("3 May 2024 to 1 May 2024", "date.interval-reversed", "3 May 2024 to 1 May 2024", "ends before it starts"),
        ("Monday, 8 February 2025", "date.weekday-contradicts", "Monday, 8 February 2025", "2025-02-08 is a Saturday"),
        ("on 3/4/2024", "date.order-unknown", "3/4/2024", "2024-04-03 or 2024-03-04"),
    ],
)
def test_doubtful_dates_are_told_where_they_stand(text, code, words, message):
    (finding,) = doubtful_dates(Scan(text))
    start = text.index(words)
    assert (finding.code, finding.value) == (code, words)
    assert finding.path == f"text[{start}:{start + len(words)}]"
    assert message in finding.message
    assert finding.hint


@pytest.mark.parametrize("text", ["", "29 February 2024", "Saturday, 8 February 2025", "5 to 8 May 2024", "13/4/2024"])
def test_sound_dates_are_left_alone(text):
    assert doubtful_dates(Scan(text)) == ()


def test_no_value_is_made_of_a_day_that_there_is_not():
    assert find_dates("signed on 30 February 2024, and from 3 May 2024 to 1 May 2024") == ()
