"""Days in figures whose order, year or century is not told: 3/11, 30/1/25, 1Q25."""

import datetime as dt

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import find_dates, parse_date

REFERENCE = dt.date(2025, 1, 30)


@pytest.mark.parametrize(
    ("text", "reference", "day_first", "value"),
    [
        ("3/11", None, True, "XXXX-11-03"),
        ("3/11", None, False, "XXXX-03-11"),
        ("3/11", REFERENCE, True, "2024-11-03"),
        ("3/11", REFERENCE, False, "2025-03-11"),
        ("13/11", None, None, "XXXX-11-13"),
        ("11/13", REFERENCE, None, "2024-11-13"),
        ("5/5", None, None, "XXXX-05-05"),
        ("30/1/25", REFERENCE, None, "2025-01-30"),
        ("28.2.25", REFERENCE, None, "2025-02-28"),
        ("03/04/05", REFERENCE, True, "2005-04-03"),
        ("03/04/05", REFERENCE, False, "2005-03-04"),
        ("05/05/44", REFERENCE, None, "1944-05-05"),
        ("1Q25", REFERENCE, None, "2025-33"),
        ("2H98", REFERENCE, None, "1998-41"),
        ("Q1'25", REFERENCE, None, "2025-33"),
    ],
)
def test_figures_that_can_be_one_day_are_read(text, reference, day_first, value) -> None:
    assert str(parse_date(text, reference, day_first=day_first)) == value


@pytest.mark.parametrize(
    ("text", "reference", "message", "readings"),
    [
        ("3/11", None, "the order of day and month", {"XXXX-03-11", "XXXX-11-03"}),
        ("3/11", REFERENCE, "the order of day and month", {"2025-03-11", "2024-11-03"}),
        ("03/04/05", REFERENCE, "the order of day and month", {"2005-04-03", "2005-03-04"}),
        ("30/1/25", None, "the year has two digits: its century is not", {"1825-01-30", "1925-01-30", "2025-01-30"}),
        (
            "03/04/45",
            None,
            "the year has two digits: neither its century nor the order",
            {"1845-04-03", "1945-04-03", "1845-03-04", "1945-03-04"},
        ),
        ("May '42", None, "the year has two digits: its century is not", {"1842-05", "1942-05"}),
        ("5-Feb-62", None, "the year has two digits: its century is not", {"1862-02-05", "1962-02-05"}),
        ("1Q25", None, "the year has two digits: its century is not", {"1825-33", "1925-33", "2025-33"}),
        ("31/2", None, "day 31 does not exist in February", set()),
        ("13/13", None, "no date was found", set()),
        ("03-04-05", REFERENCE, "the year has two digits", set()),
    ],
)
def test_figures_that_can_be_several_days_are_refused_with_all(text, reference, message, readings) -> None:
    with pytest.raises(ParseError, match=message) as refused:
        parse_date(text, reference)
    assert {str(value) for value in refused.value.alternatives} == readings


@pytest.mark.parametrize(
    ("text", "day_first", "values"),
    [
        ("They met on 3/11 in Rome.", None, ["[2024-11-03,2025-03-11]"]),
        ("A letter dated 13/11 came.", None, ["2024-11-13"]),
        ("They met on 3/11 in Rome.", True, ["2024-11-03"]),
        ("He left 3/11 for Rome.", True, ["2024-11-03"]),
        ("He left 3/11 for Rome.", None, []),
        ("They met on 30/1/25.", None, ["2025-01-30"]),
        ("Form 30/1/25 was filled in.", None, []),
        ("They agreed on 2/3 of the text.", None, []),
        ("About 2/3 of the votes.", True, []),
        ("He was there on 9/11.", None, []),
        ("On 4/5/6 and 7/8/9/10 they sat; a service on 24/7; on 5/5 ratings.", None, []),
        ("A note dated 3/4 says so; on 3/4 he left.", None, ["[2025-03-04,2025-04-03]", "[2025-03-04,2025-04-03]"]),
    ],
)
def test_in_prose_figures_need_a_word_or_a_stated_order(text, day_first, values) -> None:
    assert [str(found.value) for found in find_dates(text, REFERENCE, day_first=day_first)] == values


def test_both_readings_stand_in_the_mention() -> None:
    (found,) = find_dates("It was on 3/11 that they met.")
    assert {str(value) for value in found.alternatives} == {"XXXX-03-11", "XXXX-11-03"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 3-5/4/2024 in Oslo", ["2024-04-03/2024-04-05"]),
        ("A/RES/55/2, 10-12 May 2010", ["2010-05-10/2010-05-12"]),
        ("S/2004/3, 5 and 7 May 2004", ["2004-05-05", "2004-05-07"]),
        ("resolution 55/2, 10-12 May 2010", ["2010-05-10/2010-05-12"]),
    ],
)
def test_figures_joined_by_slashes_are_days_of_one_month_or_the_number_of_a_document(text, values) -> None:
    assert [str(mention.value) for mention in find_dates(text)] == values
