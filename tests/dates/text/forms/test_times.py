"""The time of day that stands with a date is read into its mention; its span stays that of the date."""

import datetime as dt

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import find_dates, parse_date
from diplometa.dates.text.forms.times import clock_time


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("4:57 p. m.", "16:57"),
        ("12:30 a.m.", "00:30"),
        ("12 pm", "12:00"),
        ("12 noon", "12:00"),
        ("10.30 a.m.", "10:30"),
        ("10:00:05", "10:00:05"),
        ("10:00 gmt", "10:00Z"),
        ("1725z", "17:25Z"),
        ("1600 hours", "16:00"),
        ("10:00:00.25z", "10:00:00.25Z"),
        ("100000+0530", "10:00:00+05:30"),
        ("25:00", ""),
        ("10:75", ""),
        ("10:00:75", ""),
        ("13 pm", ""),
        ("none", ""),
    ],
)
def test_clock_times_are_written_as_iso_8601_does(written, time) -> None:
    assert clock_time(written) == time


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("Paris, March 4, 1953-5:12 p. m.", "March 4, 1953", "17:12"),
        ("The call began at 9:15 on 5 May 1955.", "5 May 1955", "09:15"),
        ("Recorded 2031-02-07T10:00:00Z by the clerk.", "2031-02-07T10:00:00Z", "10:00:00Z"),
        ("from 10 a.m. to 12 noon on Monday, 5 May 2025", "Monday, 5 May 2025", "10:00/12:00"),
        ("On October 2, 1962, 7 p.m., they met.", "October 2, 1962", "19:00"),
        ("0930 GMT, 3 May 1999", "3 May 1999", "09:30Z"),
        ("They spoke on 3 May 1999 (10:30).", "3 May 1999", "10:30"),
        ("noon Friday 3 May 2024", "Friday 3 May 2024", "12:00"),
        ("They met at 25:10 on 3 May 1999.", "3 May 1999", None),
        ("They met from 3 May 1999 to 5 May 1999 at 10:30.", "from 3 May 1999 to 5 May 1999", None),
        ("In May 1999 at 10:30 they met.", "May 1999", None),
        ("They met on 3 May 1999. The vote was 10:30.", "3 May 1999", None),
    ],
)
def test_a_time_beside_a_day_is_kept(text, words, time) -> None:
    (found,) = find_dates(text, dt.date(2025, 1, 1))
    assert (found.text, found.time) == (words, time)


def test_a_year_before_a_zone_alone_is_no_time_of_day() -> None:
    with pytest.raises(ParseError):
        parse_date("9 May 1945 Z")
