"""Strings with the leavings of other software and of print around their date."""

import pytest

from diplometa import ParseError
from diplometa.dates.text import parse_date
from diplometa.dates.text.tidy import tidied


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("aou\u0302t 1914", "1914-08"),
        ("\ufeff9 May 1945", "1945-05-09"),
        ("9 May\u200b 1945", "1945-05-09"),
        ("\u201c9 May 1945\u201d", "1945-05-09"),
        ("\u201e9. Mai 1945\u201c", "1945-05-09"),
        ('"9 May 1945"', "1945-05-09"),
        ("9 May 1945*", "1945-05-09"),
        ("9 May 1945 \u2020", "1945-05-09"),
        ("1904\u20135", "1904/1905"),
        ("the month of May 1945", "1945-05"),
        ("the year 1945", "1945"),
    ],
)
def test_read(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


def test_years_with_a_hyphen_may_be_a_month() -> None:
    with pytest.raises(ParseError, match="a month without its zero") as caught:
        parse_date("1908-9")
    assert [str(each) for each in caught.value.alternatives] == ["1908-09", "1908/1909"]


def test_what_is_tidy_is_left() -> None:
    assert tidied(" 9 May 1945 ") == " 9 May 1945 "
