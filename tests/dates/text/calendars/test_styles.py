"""Days told in the Old and in the New Style, in every order; days that cannot be one."""

import pytest

from diplometa import ParseError
from diplometa.dates.text import find_dates, parse_date

ONE = [
    ("5 September 1905 (23 August O.S.)", "1905-09-05"),
    ("12 March 1917 (27 February O.S.)", "1917-03-12"),
    ("15 March [O.S. 2 March] 1917", "1917-03-15"),
    ("March 15 [O.S. March 2], 1917", "1917-03-15"),
    ("20 March (7 March) 1917", "1917-03-20"),
    ("20 March 1917 (7 March O.S.)", "1917-03-20"),
    ("23 August 1905 (5 September N.S.)", "1905-09-05"),
    ("23 December 1904 (5 January N.S.)", "1905-01-05"),
    ("7[20] March 1917", "1917-03-20"),
    ("3/16-5/18 May 1905", "1905-05-16/1905-05-18"),
    ("10/22 January 1881", "1881-01-22"),
    ("23 August (5 September) 1905", "1905-09-05"),
    ("12/24 December 1865", "1865-12-24"),
    ("12/25 December 1905", "1905-12-25"),
    ("5/6 May 1905", "1905-05-05/1905-05-06"),
    ("25[26] March 1917", "1917-03-25"),
]
REFUSED = [
    ("12/24 December 1905", "13 days apart"),
    ("5/18 March 1880", "12 days apart"),
    ("12/1-3 May 1905", "two styles"),
    ("3/16-5/17 May 1905", "two styles"),
    ("5 May (20 May) 1950", "2 dates"),
    ("5 May (10 June) 1950", "2 dates"),
]


@pytest.mark.parametrize(("text", "value"), ONE)
def test_one_date(text: str, value: str) -> None:
    assert str(parse_date(text)) == value
    assert [str(found.value) for found in find_dates(f"He wrote on {text}, and left.")] == [value]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        parse_date(text)


def test_two_days_in_brackets_are_two_dates() -> None:
    found = find_dates("He came on 5 May (10 June) 1950.")
    assert [str(mention.value) for mention in found] == ["1950-05-05", "1950-06-10"]


def test_old_style_of_a_year_from_the_text() -> None:
    found = find_dates("On 2 February 1920; the note of 20 January (O.S.).")
    assert [(str(mention.value), mention.calendar) for mention in found] == [
        ("1920-02-02", None),
        ("1920-02-02", "julian"),
    ]


@pytest.mark.parametrize("text", ["Freitag, 9. November 1989", "Montag, 3.5.1950", "Sonntag, 9. November 1989"])
def test_weekday_in_german(text: str) -> None:
    with pytest.raises(ParseError, match=r"is a (Thursday|Wednesday), not a"):
        parse_date(text)
