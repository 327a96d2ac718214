"""Week dates, ordinal dates, and years that look like a season; choices between whole dates."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import parse_date
from diplometa.dates.text.choices import by_choice


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-W12", "2024-03-18/2024-03-24"),
        (" 2024-W12-3 ", "2024-03-20"),
        ("2024W123", "2024-03-20"),
        ("2024-079", "2024-03-19"),
        ("2024079", "2024-03-19"),
        ("1920-25", "1920/1925"),
        ("1914-32", "1914/1932"),
        ("1939-45", "1939/1945"),
        ("1925-24", "1925-24"),
        ("2021-21", "2021-21"),
        ("2024-33", "2024-33"),
        ("2001-02", "2001-02"),
    ],
)
def test_texts_of_the_standard_and_years(text, value):
    assert parse_date(text) == EdtfDate(value)


@pytest.mark.parametrize("text", ["1920-24", "1920-21", "1920-33", "2001-21", "1900-41"])
def test_a_season_or_years_is_told_as_both(text):
    with pytest.raises(ParseError, match="this is a season in EDTF, and years as people write them") as caught:
        parse_date(text)
    season, years = caught.value.alternatives
    assert season == EdtfDate(text)
    assert years == EdtfDate(f"{text[:4]}/{text[:2]}{text[5:]}")
    assert text[caught.value.start : caught.value.end] == text[5:]


def test_weeks_that_there_are_not_are_refused_where_it_hurts():
    with pytest.raises(ParseError, match="the year 2021 has no week 53") as caught:
        parse_date("2021-W53-1")
    assert (caught.value.start, caught.value.end) == (6, 8)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1942 or 1943", "[1942,1943]"),
        ("7 May 1942 or 9 June 1943", "[1942-05-07,1943-06-09]"),
        ("1942, 1943 or 1945", "[1942,1943,1945]"),
        ("1942, 1943, or 1945", "[1942,1943,1945]"),
        ("possibly 1942 or circa 1945", "[1942?,1945~]"),
    ],
)
def test_choices_of_whole_dates(text, value):
    assert parse_date(text) == EdtfDate(value)


@pytest.mark.parametrize(
    "text",
    [
        "1942",
        "1942 or",
        "1942 or 1943 or 1944",
        "May or June 1942",
        "1942 or 1939/1945",
        "1942 or {1943,1944}",
        "1942 or soon",
        ", ".join(["1942"] * 9) + " or 1943",
    ],
)
def test_other_strings_are_no_choice_of_whole_dates(text):
    def read(part: str) -> EdtfDate:
        return parse_date(part)

    assert by_choice(text, read) is None


@given(st.lists(st.integers(1400, 2099), min_size=2, max_size=8))
def test_any_few_years_are_a_choice(years):
    text = ", ".join(map(str, years[:-1])) + f" or {years[-1]}"
    assert by_choice(text, EdtfDate) == EdtfDate(f"[{','.join(map(str, years))}]")
