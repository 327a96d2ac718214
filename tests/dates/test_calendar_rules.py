"""Dates of other calendars that are questioned: two that disagree, and days that a calendar does not have."""

import pytest

from diplometa.core.scan import Scan
from diplometa.dates.rules import doubtful_dates


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("5 Shawwal 1420 H., corresponding to 21 January 2000", "date.calendars-disagree", "not 2000-01-21"),
        ("24 January 1901 (12 January O.S.)", "date.calendars-disagree", "the julian date is 1901-01-25"),
        ("12/24 January 1901", "date.not-in-calendar", "13 days apart"),
        ("Showa 26 (1952)", "date.calendars-disagree", "the japanese date is 1951, not 1952"),
        ("令和6年（2023年）5月6日", "date.calendars-disagree", "the japanese date is 2024-05-06"),
        ("30 Esfand 1402 (19 March 2024)", "date.calendars-disagree", "no such date in the persian calendar"),
        ("平成35年3月31日", "date.not-in-calendar", "from 1989-01-08 to 2019-04-30"),
        ("31 Ramadan 1445", "date.not-in-calendar", "no such date in the hijri calendar"),
        ("Minguo 113, February 30", "date.impossible", "February has 29 days in 2024"),
        ("2025年2月7日(月)", "date.weekday-contradicts", "Friday, not a Monday"),
    ],
)
def test_a_doubtful_date_has_one_finding(text: str, code: str, message: str) -> None:
    found = doubtful_dates(Scan(f"Signed: {text}, in two originals."))
    assert [each.code for each in found] == [code]
    assert message in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "1424 AH (2003)",
        "25 October (7 November) 1917",
        "10/22 January 1881",
        "5 Shawwal 1420 H., corresponding to 11 January 2000",
        "令和6年（2024年）5月6日（月）",
        "5 Iyar 5708 (14 May 1948)",
    ],
)
def test_dates_that_agree_have_none(text: str) -> None:
    assert doubtful_dates(Scan(text)) == ()
