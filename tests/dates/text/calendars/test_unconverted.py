"""Years of calendars that are not converted, and years that none of them has reached."""

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import find_dates, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "in 1445/1446 AH",
        "in 1445-46 AH",
        "in Muharram 1445-1446",
        "in Saka 1945",
        "on 22 Chaitra 1945",
    ],
)
def test_years_of_calendars_that_are_not_converted_are_left_unread(text: str) -> None:
    assert [mention.text for mention in find_dates(f"It was signed {text}.")] == []
    with pytest.raises(ParseError):
        parse_date(text.partition(" ")[2])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The talks fell in Ramadan 2024.", ["2024"]),
        ("Since 22 Bahman 1979 it is a republic.", ["1979"]),
        ("It was 14 Ramadan 1445 (24 March 2024).", ["2024-03-24"]),
        ("In Safar they met; in 1450 they parted.", ["1450"]),
    ],
)
def test_years_that_no_such_calendar_has_reached_are_read(text: str, years: list[str]) -> None:
    assert [str(mention.value) for mention in find_dates(text)] == years
