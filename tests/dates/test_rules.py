"""What is doubtful in the dates of a text."""

import datetime as dt

import pytest

import diplometa as dm
from diplometa.core.scan import Scan
from diplometa.dates.rules import Dated, DatedText, doubtful_dates
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
        ("on 7 February", "date.year-missing", "7 February", "the year is not told"),
        ("from 7 February to 9 March", "date.year-missing", "from 7 February to 9 March", "the year is not told"),
        (
            "signed on 10 March 1452 (N.S.)",
            "date.implausible",
            "10 March 1452 (N.S.)",
            "there was no New Style in 1452",
        ),
        ("signed on 10 March 1452, New Style", "date.implausible", "10 March 1452, New Style", "it begins in 1582"),
        ("signed on 10 March 2204", "date.implausible", "10 March 2204", "the year 2204 lies far ahead"),
    ],
)
def test_doubtful_dates_are_told_where_they_stand(text, code, words, message):
    (finding,) = doubtful_dates(Scan(text))
    start = text.index(words)
    assert (finding.code, finding.value) == (code, words)
    assert finding.path == f"text[{start}:{start + len(words)}]"
    assert message in finding.message
    assert finding.hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "29 February 2024",
        "Saturday, 8 February 2025",
        "5 to 8 May 2024",
        "13/4/2024",
        "in 1942 or 1943",
        "10 March 1752 (N.S.)",
        "10 March 1452 (O.S.)",
        "10 March 1452. NSA",
    ],
)
def test_sound_dates_are_left_alone(text):
    assert doubtful_dates(Scan(text)) == ()


def test_no_value_is_made_of_a_day_that_there_is_not():
    assert find_dates("signed on 30 February 2024, and from 3 May 2024 to 1 May 2024") == ()


def test_a_reference_tells_the_year_that_is_missing():
    assert doubtful_dates(Scan("on 7 February"), dt.date(2025, 1, 30)) == ()


def test_dates_of_records_that_lie_far_ahead():
    signed = dm.TreatyEvent(kind=dm.EventKind.SIGNED, date=dm.EdtfDate("2204-06-01"))
    report = dm.validate(dm.Treaty(title="Treaty", events=(signed,)), select="date")
    assert [(found.code, found.path, found.value) for found in report] == [
        ("date.far-ahead", "events[0].date", "2204-06-01")
    ]
    assert dm.validate(dm.Treaty(title="Treaty"), select="date").ok
    assert dm.validate(dm.Summit(name="G7 summit", date=dm.EdtfDate("../2204")), select="date").ok


def test_what_has_a_field_for_a_date_is_dated():
    assert issubclass(dm.Summit, Dated)
    assert issubclass(dm.Tenure, Dated)
    assert not issubclass(dm.Place, Dated)
    assert not issubclass(DatedText, Dated)
    assert not issubclass(int, Dated)
