"""Dates are looked for around words and figures of which every date has one; other words are passed over."""

import pytest

from diplometa.core.scan import Scan
from diplometa.dates.text.sweep import segments

FILL = " the ministers spoke of fish and trade, of water and roads, of corn and wool and wine and bread, over bread "


def stretches(text: str) -> list[str]:
    return [text[start:end] for start, end in segments(Scan(text))]


@pytest.mark.parametrize(
    "words",
    [
        "on 7 February", "in 1960", "on Friday", "on 3/4/2024", "May", "today", "two years ago", "the next day",
        "the 19th century", "the third quarter", "A.D. 800", "in 44 B.C.", "Q3", "7 may", "2024年", "in two weeks",
        "last night", "that spring", "Christmas Day", "el 7 de marzo", "the 14th.", "the end of the year",
    ],
)  # fmt: skip
def test_what_may_be_a_date_is_looked_at_with_the_words_around_it(words) -> None:
    (stretch,) = stretches(FILL + words + ", " + FILL)
    assert words in stretch
    assert len(stretch) < 200


@pytest.mark.parametrize(
    "words",
    [
        "they may agree",
        "may later",
        "a march",
        "for years",
        "the day",
        "a night",
        "a quarter",
        "the fall",
        "half",
        "12 to 14",
    ],
)
def test_what_is_a_date_with_other_words_alone_is_passed_over(words) -> None:
    assert stretches(FILL + words + ". " + FILL) == []


def test_stretches_that_touch_are_one() -> None:
    assert len(stretches(FILL + "in May, in June" + FILL)) == 1
    assert len(stretches(FILL + "in May" + FILL + FILL + "in June" + FILL)) == 2


def test_a_closing_that_is_spelled_out_is_one_stretch() -> None:
    closing = (
        "on the twenty-seventh day of the month of September in the year one thousand nine hundred and seventy-eight"
    )
    (stretch,) = stretches(FILL + closing + ". " + FILL)
    assert closing in stretch


def test_no_word_is_cut_where_blanks_are_far() -> None:
    address = "http://example.org/" + "a-long-path/" * 9 + "2013/" + "other-path/" * 9
    (stretch,) = stretches(address)
    assert "/2013/" in stretch
    assert stretch.startswith("path/") or stretch[0] in "-/" or address.find(stretch) == 0
    assert address[address.find(stretch) + len(stretch)] in "-/"
