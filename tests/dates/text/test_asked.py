"""What the readers of dates are told beside the text: the order of figures, and the language."""

import pytest

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.dates.text import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "day_first", "value"),
    [
        ("3/11/2024", True, "2024-11-03"),
        ("3/11/2024", False, "2024-03-11"),
        ("03-11-2024", True, "2024-11-03"),
        ("3.11.2024", False, "2024-11-03"),
        ("2024/3/11", True, "2024-03-11"),
        ("25/12/2024", None, "2024-12-25"),
    ],
)
def test_the_order_of_figures_is_as_stated(text, day_first, value) -> None:
    assert str(parse_date(text, day_first=day_first)) == value
    (found,) = find_dates(f"It was on {text} there.", day_first=day_first)
    assert (str(found.value), found.alternatives) == (value, ())


@pytest.mark.parametrize(("text", "day_first"), [("25/12/2024", False), ("12/25/2024", True)])
def test_what_contradicts_the_stated_order_is_no_date(text, day_first) -> None:
    with pytest.raises(ParseError):
        parse_date(text, day_first=day_first)
    assert find_dates(f"It was on {text} there.", day_first=day_first) == ()


def test_without_a_stated_order_both_readings_are_kept() -> None:
    (found,) = find_dates("It was on 3/11/2024 there.")
    assert [str(value) for value in found.alternatives] == ["2024-11-03", "2024-03-11"]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("le 7 mars 1951", "fr", ["1951-03-07"]),
        ("le 7 mars 1951", None, ["1951-03-07"]),
        ("le 7 mars 1951", "de", ["1951"]),
        ("on 7 March 1951", "fr", ["1951"]),
        ("on 7 March 1951", "en", ["1951-03-07"]),
        ("2031-03-07", "de", ["2031-03-07"]),
    ],
)
def test_one_language_is_read_where_it_is_named(text, language, values) -> None:
    assert [str(found.value) for found in find_dates(text, language=language)] == values


def test_a_date_of_another_language_is_refused() -> None:
    assert str(parse_date("7 mars 1951", language="fr")) == "1951-03-07"
    with pytest.raises(ParseError):
        parse_date("7 mars 1951", language="en")
    with pytest.raises(ParseError):
        parse_date("7 March 1951", language="fr")


def test_a_language_that_is_not_read_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="unknown language of dates 'xx'; did you mean"):
        find_dates("2024", language="xx")
    with pytest.raises(UnknownCodeError):
        parse_date("2024", language="xx")
