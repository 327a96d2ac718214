"""EdtfDate: what it takes and refuses, its bounds, its comparisons in three values, its order."""

import copy
import datetime as dt
import json
import pickle
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import Day, EdtfDate


@pytest.mark.parametrize(
    ("text", "level", "lower", "upper"),
    [
        ("2025-02-07", 0, "2025-02-07", "2025-02-07"),
        ("1900-02", 0, "1900-02-01", "1900-02-28"),
        ("2024-02-29/2025", 0, "2024-02-29", "2025-12-31"),
        ("1951-09-08T10:11:12+01:30", 0, "1951-09-08", "1951-09-08"),
        ("-0043-03-15", 1, "-0043-03-15", "-0043-03-15"),
        ("186X", 1, "1860-01-01", "1869-12-31"),
        ("-18XX", 1, "-1899-01-01", "-1800-12-31"),
        ("1919-XX", 1, "1919-01-01", "1919-12-31"),
        ("1919-06-XX", 1, "1919-06-01", "1919-06-30"),
        ("1919-XX-XX~", 1, "1919-01-01", "1919-12-31"),
        ("1648-24", 1, "1648-12-01", "1649-02-28"),
        ("1648-30", 2, "1648-12-01", "1649-02-28"),
        ("2024-33", 2, "2024-01-01", "2024-03-31"),
        ("2024-39", 2, "2024-09-01", "2024-12-31"),
        ("2024-41", 2, "2024-07-01", "2024-12-31"),
        ("Y20000", 1, "20000-01-01", "20000-12-31"),
        ("Y-12E4", 2, "-120000-01-01", "-120000-12-31"),
        ("1814S3", 2, "1810-01-01", "1819-12-31"),
        ("Y12345S2", 2, "12000-01-01", "12999-12-31"),
        ("-1814S3", 2, "-1819-01-01", "-1810-12-31"),
        ("190X-02-29", 2, "1904-02-29", "1908-02-29"),
        ("1X15-1X", 2, "1015-10-01", "1915-12-31"),
        ("2001-04-3X", 2, "2001-04-30", "2001-04-30"),
        ("?1815-~06-09", 2, "1815-06-09", "1815-06-09"),
        ("[1814,1815-06..1815-11]", 2, "1814-01-01", "1815-11-30"),
        ("{..1814,1820}", 2, None, "1820-12-31"),
        ("[1814-09..]", 2, "1814-09-01", None),
        ("1949-08-24/..", 1, "1949-08-24", None),
        ("/1990-10-03", 1, None, "1990-10-03"),
        ("../..", 1, None, None),
        ("2004-XX-05/2004-XX-01", 2, "2004-01-05", "2004-12-01"),
    ],
)
def test_bounds(text, level, lower, upper):
    date = EdtfDate(text)
    assert (date.level, date.lower and str(date.lower), date.upper and str(date.upper)) == (level, lower, upper)
    assert str(date) == text


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("", "", "no date stands here"),
        ("soon", "soon", "no date stands here"),
        ("1999-13", "13", "month 13 does not exist; expected 01 to 12"),
        ("1999-2X", "2X", "month 2X does not exist"),
        ("2023-02-29", "29", "day 29 does not exist in February of 2023; expected 01 to 28"),
        ("19X1-02-29", "29", "day 29 does not exist in February of 19X1; expected 01 to 28"),
        ("1999-XX-32", "32", "day 32 does not exist in any month"),
        ("-1999-04-31", "31", "day 31 does not exist in April of -1999"),
        ("1999-01-01 ", " ", "the date goes on with ' '"),
        ("1815/1814", "1814", "the interval ends before it starts"),
        ("1814/1815/1816", "/", "an interval has one slash"),
        ("/", "/", "neither end"),
        ("-0000", "0000", "the year 0 has no sign"),
        ("1999-01-01T24:00:00", "T24:00:00", "the time is malformed"),
        ("1999-01T10:00:00", "T10:00:00", "the time is malformed"),
        ("1999-01-01T10:00:00/2000", "T10:00:00", "the date goes on with"),
        ("Y1999", "Y1999", "Y stands before a year of five digits or more"),
        ("Y1E99", "Y1E99", "the year is too long"),
        ("199XS2", "199XS2", "significant digits are counted in a plain year"),
        ("[1999", "9", "a set that opens with [ is not closed"),
        ("{}", "}", "a set that opens with { is not closed"),
        ("[1999,]", "]", "no date stands here"),
        ("[1990,..1999,2000]", "..1999", "an open range stands alone or at the wrong end"),
        ("[2000..1999]", "2000..1999", "the range ends before it starts"),
    ],
)
def test_refusals_say_where_and_why(text, marked, message):
    with pytest.raises(ParseError) as caught:
        EdtfDate(text)
    error = caught.value
    assert message in str(error)
    assert text[error.start : error.end] == marked


@pytest.mark.parametrize(
    ("text", "precision", "interval", "approximate", "uncertain"),
    [
        ("2025-02-07", "day", False, False, False),
        ("2025-02-07T10:00:00Z", "day", False, False, False),
        ("2025-02~", "month", False, True, False),
        ("2025-22", "season", False, False, False),
        ("2025?", "year", False, False, True),
        ("2025-1X", "year", False, False, False),
        ("2025-XX-15", "day", False, False, False),
        ("198X%", "decade", False, True, True),
        ("-18XX", "century", False, False, False),
        ("1XXX", "millennium", False, False, False),
        ("XXXX", None, False, False, False),
        ("1950S2", "century", False, False, False),
        ("Y12E6S3", None, False, False, False),
        ("Y12345", "year", False, False, False),
        ("2025-02-06/2025-02", "month", True, False, False),
        ("1985-04-12/..", "day", True, False, False),
        ("../..", None, True, False, False),
        ("[1990-01,1991]", "year", False, False, False),
    ],
)
def test_qualities(text, precision, interval, approximate, uncertain):
    date = EdtfDate(text)
    assert date.precision == precision
    assert (date.is_interval, date.is_approximate, date.is_uncertain) == (interval, approximate, uncertain)


@pytest.mark.parametrize(
    ("one", "other", "before", "after", "overlaps", "within", "same"),
    [
        ("1984-06-01", "1984-06-02", True, False, False, False, False),
        ("1984-06-02", "1984-06-02", False, False, True, True, True),
        ("1984", "1985", True, False, False, False, False),
        ("1984", "1984-06", None, None, None, None, None),
        ("1984-06", "1984", None, None, None, True, None),
        ("1939/1945", "1941-12-07", False, False, True, False, False),
        ("1941-12-07", "1939/1945", False, False, True, True, False),
        ("1939-09-01/1945-09-02", "1939-09-01/1945-09-02", False, False, True, True, True),
        ("1949/..", "2000", False, False, True, False, False),
        ("2000", "1949/..", False, False, True, True, False),
        ("../1928", "1930", True, False, False, False, False),
        ("1985/", "2000-01-01", None, False, None, False, False),
        ("2000-01-01", "1985/", False, None, None, None, False),
        ("/1985", "1980-05-05", False, None, None, False, False),
    ],
)
def test_comparison_has_three_values(one, other, before, after, overlaps, within, same):
    a, b = EdtfDate(one), EdtfDate(other)
    assert [a.before(b), a.after(b), a.overlaps(b), a.within(b), a.same(b)] == [before, after, overlaps, within, same]


def test_comparison_takes_dates_of_the_standard_library():
    day = dt.date(2025, 2, 7)
    assert EdtfDate("2025-02-07").same(day) is True
    assert EdtfDate("2025-02-07").same(dt.datetime(2025, 2, 7, 12, tzinfo=dt.UTC)) is True
    assert EdtfDate("2025-02").before(day) is None
    assert EdtfDate("2025-01").before(day) is True
    assert EdtfDate("2025-02-07").within(day) is True


def test_order_is_by_lower_then_upper_then_text():
    ordered = ["../1700", "-0043", "0001", "1984-01-01", "1984", "1984?", "1984/..", "1984-02", "Y12000"]
    assert [str(date) for date in sorted(map(EdtfDate, reversed(ordered)))] == ordered
    assert EdtfDate("1984") <= EdtfDate("1984") < EdtfDate("1985")
    with pytest.raises(TypeError):
        _ = EdtfDate("1984") < "1985"


def test_ends_as_dates_of_the_standard_library():
    date = EdtfDate("2024-02/..")
    assert (date.earliest, date.latest) == (dt.date(2024, 2, 1), None)
    assert EdtfDate("-0043").earliest is None
    assert EdtfDate("Y10000").latest is None
    assert Day(9999, 12, 31).date() == dt.date(9999, 12, 31)


def test_what_is_no_date_makes_none():
    with pytest.raises(TypeError, match="not a value of type str: read a str with parse_date"):
        EdtfDate("2025").before("2026")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not a value of type str: read a str with parse_date"):
        EdtfDate.from_date("2025-02-07")  # type: ignore[arg-type]


def test_made_from_dates_and_parts():
    assert EdtfDate.from_date(dt.date(33, 4, 3)) == EdtfDate("0033-04-03")
    assert EdtfDate.from_parts(1945, 21) == EdtfDate("1945-21")
    assert EdtfDate.from_parts(-10000) == EdtfDate("Y-10000")
    for parts in ((1945, 13), (2023, 2, 29), (12000, 5), (1945, None, 3)):
        with pytest.raises(ParseError):
            EdtfDate.from_parts(*parts)


def test_a_value_that_pickles_copies_and_takes_text_alone():
    date = EdtfDate("1986~/1989~")
    assert pickle.loads(pickle.dumps(date)) == date
    assert copy.deepcopy(date) is date
    assert {date: 1}[EdtfDate("1986~/1989~")] == 1
    assert repr(date) == "EdtfDate('1986~/1989~')"
    with pytest.raises(AttributeError):
        date.level = 3
    with pytest.raises(TypeError, match="takes a str"):
        EdtfDate(1986)  # type: ignore[arg-type]


@given(data=st.data())
def test_every_generated_date_is_read_and_its_bounds_are_in_order(edtf_texts, data):
    text = data.draw(edtf_texts)
    date = EdtfDate(text)
    assert str(date) == text
    assert date.lower is None or date.upper is None or date.lower <= date.upper
    assert date.level in {0, 1, 2}


@given(data=st.data())
def test_comparisons_agree_with_each_other(edtf_texts, data):
    a, b = EdtfDate(data.draw(edtf_texts)), EdtfDate(data.draw(edtf_texts))
    assert a.before(b) == b.after(a)
    assert a.overlaps(b) == b.overlaps(a)
    assert a.same(b) == b.same(a)
    if a.before(b) or a.after(b):
        assert a.overlaps(b) is False
        assert a.same(b) is not True
    assert (a < b) + (b < a) + (a == b) == 1


@given(st.text() | st.text(alphabet="0123456789X-/.~?%YES[]{},T:Z+"))
@example("\ud800")
@example("٢٠٢٥")
@example("1" * 10_000)
def test_any_text_is_a_date_or_a_located_error(text):
    try:
        held = str(EdtfDate(text)) == text
    except ParseError as error:
        held = 0 <= error.start <= error.end <= max(len(text), error.start + 1)
    assert held


def test_the_verdicts_and_bounds_of_the_reference_suites(shared: Path):
    rows = [json.loads(line) for line in (shared / "gold" / "edtf.jsonl").read_text("utf-8").splitlines()]
    for row in rows:
        try:
            date = EdtfDate(row["input"])
        except ParseError:
            assert not row["valid"], row["input"]
            continue
        assert row["valid"], row["input"]
        if row["lower"] and row["upper"]:
            found = (str(date.lower) if date.lower else "-inf", str(date.upper) if date.upper else "inf")
            assert found == (row["lower"], row["upper"]), row["input"]
