"""Dates of which the text leaves open which it is, doubts one, or says it in an uncommon way."""

import datetime as dt

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import find_dates, parse_date

REFERENCE = dt.date(2025, 1, 30)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 1942 or 1943 he left", ["[1942,1943]"]),
        ("in 1942, 1943 or 1945 he left", ["[1942,1943,1945]"]),
        ("in May or June 1942 he left", ["[1942-05,1942-06]"]),
        ("on 6 May or 7 June 1942", ["[1942-05-06,1942-06-07]"]),
        ("on 6 or 7 May 1942", ["[1942-05-06,1942-05-07]"]),
        ("on May 6 or 7, 1942", ["[1942-05-06,1942-05-07]"]),
        ("before 1942 or after 1950", ["../1942", "1950/.."]),
        ("in May 1942 or 1943", ["1942-05", "1943"]),
        ("the Conventions of 1864, 1906 or 1929", ["1864", "1906", "1929"]),
        ("on 5 May 1942 or on 5 May 1950", ["1942-05-05", "1950-05-05"]),
        ("on Saturday or Sunday they would meet", ["2025-02-01", "2025-02-02"]),
    ],
)
def test_an_or_makes_one_of_several(text, values) -> None:
    found = find_dates(text, REFERENCE)
    assert [str(each.value) for each in found] == values
    assert all(each.alternatives == () for each in found)


def test_one_of_several_is_read_as_a_whole() -> None:
    assert str(parse_date("6 or 7 May 1942")) == "[1942-05-06,1942-05-07]"
    assert str(parse_date("1864, 1906 or 1929")) == "[1864,1906,1929]"
    with pytest.raises(ParseError, match="2 dates stand here"):
        parse_date("6 May '42 or 7 May '42")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("June [13?], 1942", "1942-06-13?"),
        ("[13?] June 1942", "1942-06-13?"),
        ("[June 13?], 1942", "1942-06-13?"),
        ("May 5, [1942?]", "1942-05-05?"),
        ("June 25 [27?], 1942", "1942-06-25"),
        ("June [13], 1942", "1942-06-13"),
        ("[May] 5, 1942", "1942-05-05"),
        ("[May?] 5, 1942", "1942-05-05?"),
        ("[May?], 1942", "1942-05?"),
        ("May [1942?]", "1942-05?"),
        ("May 5 [?], 1942", "1942-05-05?"),
        ("1942 [?]", "1942?"),
        ("1942-May", "1942-05"),
        ("1942-May-05", "1942-05-05"),
        ("1 January 2000–10 January 2001", "2000-01-01/2001-01-10"),
        ("1 enero 2000-10 enero 2001", "2000-01-01/2001-01-10"),
        ("6 mars 1528 – 9 janvier 1529", "1528-03-06/1529-01-09"),
        ("March 6, 1528-January 9, 1529", "1528-03-06/1529-01-09"),
        ("early 1241", "1241-01~/1241-04~"),
        ("possibly 1241", "1241?"),
        ("XIXth century", "18XX"),
        ("the XVIII century", "17XX"),
        ("early XXth century", "1900~/1933~"),
        ("the ides of March", "XXXX-03-15"),
        ("the Ides of April, 1303", "1303-04-13"),
        ("2 март", "XXXX-03-02"),
        ("1761年頃", "1761~"),
        ("1761年ごろ", "1761~"),
        ("1761年12月12日まで", "../1761-12-12"),
        ("19世紀", "18XX"),
        ("19世紀末", "1866~/1899~"),
        ("20世紀初頭", "1900~/1933~"),
        ("2025年2月末", "2025-02-21~/2025-02-28~"),
        ("XVIIth and XVIIIth centuries", "16XX/17XX"),
    ],
)
def test_strings_are_read(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a century ago they met; two centuries ago they fought", ["1925", "1825"]),
        ("In early 1241 they came.", ["1241-01~/1241-04~"]),
        ("It was built in the XIXth century.", ["18XX"]),
        ("The mid century; the IIII century; in the ill century.", []),
        ("Was it June [13?], 1942?", ["1942-06-13?"]),
        ("1761年12月12日までの文書と1761年頃の地図", ["../1761-12-12", "1761~"]),
        ("2月3日まで続く", ["../2025-02-03"]),
        ("Sales rose in 1Q25 and in 2H98.", ["2025-33", "1998-41"]),
    ],
)
def test_dates_are_found(text, values) -> None:
    assert [str(found.value) for found in find_dates(text, REFERENCE)] == values


@pytest.mark.parametrize("lead", ["before ", "since ", "about "])
def test_a_word_before_a_date_in_an_open_order_chooses_none(lead: str) -> None:
    with pytest.raises(ParseError, match="order of day and month is not known"):
        parse_date(f"{lead}3/4/2024")
    (found,) = find_dates(f"It ran {lead}3/4/2024.")
    assert (str(found.value), len(found.alternatives)) == ("[2024-03-04,2024-04-03]", 2)


@pytest.mark.parametrize("text", ["since May or June 1942", "about 1942 or 1943"])
def test_a_word_before_a_choice_is_not_bound_to_its_first_date_alone(text: str) -> None:
    with pytest.raises(ParseError):
        parse_date(text)
    assert [str(found.value)[0] for found in find_dates(f"They met {text}.")] == ["["]
