"""What days a date has, one day for it, and what two dates make together: laws over dates of every level."""

import datetime as dt
import sys
from itertools import islice, pairwise
from types import SimpleNamespace

import pytest
from hypothesis import assume, example, given, strategies as st

from diplometa.core.errors import DiplometaError, ParseError, UnknownCodeError
from diplometa.dates.grammar.days import day_number
from diplometa.dates.grammar.spans import EVER, merged, spans
from diplometa.dates.model import Day, EdtfDate
from diplometa.testing.strategies import edtf_dates

OPERATIONS = ("intersection", "union", "hull")


@st.composite
def _near(draw: st.DrawFn) -> EdtfDate:
    """Dates of every kind within a decade or two, so that they meet."""
    year, later = draw(st.integers(1984, 1992)), draw(st.integers(0, 4))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    forms = (
        f"{year}~",
        f"{year}-{month:02}",
        f"{year}-{month:02}-{day:02}",
        f"{year}/{year + later}?",
        f"{year}-{month:02}-{day:02}/{year + later}-12",
        f"{year}-22",
        "198X",
        f"198X-{month:02}",
        f"XXXX-{month:02}-1X",
        f"{year}/..",
        f"../{year}",
        f"[{year},{year + 2}..{year + 3}]",
        f"{{{year},{year + 2}-{month:02}}}",
        f"[..{year}]",
    )
    return EdtfDate(draw(st.sampled_from(forms)))


dates = edtf_dates() | _near()


def some_spans(date: EdtfDate) -> list[tuple[int, int]]:
    return list(islice(spans(str(date)), 2000))


def known(*given: EdtfDate) -> bool:
    return not any(str(date)[0] == "/" or str(date)[-1] == "/" for date in given)


@given(dates)
def test_stretches_lie_between_the_bounds_and_apart(date):
    found = some_spans(date)
    assert all(first <= last for first, last in found)
    assert all(second[0] > first[1] + 1 for first, second in pairwise(found))
    assert found[0][0] == (day_number(date.lower) if date.lower else -EVER)
    if len(found) < 2000:
        assert found[-1][1] == (day_number(date.upper) if date.upper else EVER)


@given(dates, st.sampled_from(["earliest", "middle", "latest"]))
def test_bounds_contain_every_resolution(date, to):
    day = date.resolve(to)
    if day is None:
        assert not (date.lower and date.upper)
        return
    assert date.lower is None or date.lower <= day
    assert date.upper is None or day <= date.upper
    if -10000 < day.year < 10000:
        assert EdtfDate(str(day)).overlaps(date) is not False


@given(dates)
def test_days_are_in_order_and_each_may_be_the_date(date):
    if date.lower is None or date.upper is None:
        with pytest.raises(ParseError, match=r"has no (start|end)|(start|end) is not known"):
            date.dates()
        return
    days = list(islice(date.dates(), 400))
    assert days[0] == date.lower
    assert days == sorted(set(days))
    assert days[-1] <= date.upper
    years = list(islice(date.years(), 400))
    assert years == sorted(set(years))
    assert {day.year for day in days} <= set(years) or len(years) == 400
    assert all(date.lower.year <= year <= date.upper.year for year in years)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-02-28/2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("1914-06-2X", [f"1914-06-2{n}" for n in range(10)]),
        ("190X-02-29", ["1904-02-29", "1908-02-29"]),
        ("{1914-07-28,1914-06-28}", ["1914-06-28", "1914-07-28"]),
        ("-0001-12-31/0000-01-01", ["-0001-12-31", "0000-01-01"]),
        ("1945-02-04T12:00:00Z", ["1945-02-04"]),
    ],
)
def test_days_of_a_date(text, days):
    assert [str(day) for day in EdtfDate(text).dates()] == days


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("XXXX", [0, 1, 2]),
        ("1X15", [1015, 1115, 1215]),
        ("[1667,1660..1661]", [1660, 1661, 1667]),
        ("Y12E4S2", [120_000, 120_001, 120_002]),
        ("-000X", [-9, -8, -7]),
        ("19X1-24", [1901, 1902, 1911]),
    ],
)
def test_years_of_a_date(text, first):
    assert list(islice(EdtfDate(text).years(), 3)) == first


@pytest.mark.parametrize(
    ("text", "marked", "message"),
    [
        ("1984/..", ".", "it has no end"),
        ("../1984", ".", "it has no start"),
        ("1984/", "/", "its end is not known"),
        ("/1984", "/", "its start is not known"),
        ("[1984..]", "]", "it has no end"),
    ],
)
def test_days_without_end_are_refused(text, marked, message):
    for ask in (EdtfDate(text).dates, EdtfDate(text).years):
        with pytest.raises(ParseError, match=message) as caught:
            ask()
        assert text[caught.value.start : caught.value.end] == marked


@pytest.mark.parametrize(
    ("text", "to", "day"),
    [
        ("1984", "middle", Day(1984, 7, 1)),
        ("[1900,1999]", "middle", Day(1900, 12, 31)),
        ("156X-12-25", "middle", Day(1564, 12, 25)),
        ("1984/..", "earliest", Day(1984, 1, 1)),
        ("1984/..", "latest", None),
        ("1984/", "middle", None),
        ("Y-17E7", "latest", Day(-170_000_000, 12, 31)),
    ],
)
def test_one_day_for_a_date(text, to, day):
    assert EdtfDate(text).resolve(to) == day


def test_there_are_three_days_to_choose_from():
    with pytest.raises(UnknownCodeError, match="earliest"):
        EdtfDate("1984").resolve("first")  # type: ignore[arg-type]


@example(EdtfDate("0000-01-01"), EdtfDate("000X-12/0009"))
@given(dates, dates)
def test_set_operations_are_those_of_the_days(a, b):
    mine, theirs = some_spans(a), some_spans(b)
    assume(len(mine) < 2000 and len(theirs) < 2000)
    shared = [(max(m[0], t[0]), min(m[1], t[1])) for m in mine for t in theirs if max(m[0], t[0]) <= min(m[1], t[1])]
    expected = {
        "intersection": list(merged(sorted(shared))),
        "union": list(merged(sorted(mine + theirs))),
        "hull": [(min(mine[0][0], theirs[0][0]), max(mine[-1][1], theirs[-1][1]))],
    }
    for name, days in expected.items():
        made = getattr(a, name)(b)
        if made is not None:
            assert some_spans(made) == days
            assert (str(made) == "../..") or made.is_uncertain == (a.is_uncertain or b.is_uncertain)
            assert (str(made) == "../..") or made.is_approximate == (a.is_approximate or b.is_approximate)


@given(dates, dates)
def test_set_operations_commute(a, b):
    for name in OPERATIONS:
        assert getattr(a, name)(b) == getattr(b, name)(a)
    if a.overlaps(b) is False:
        assert a.intersection(b) is None


@given(_near(), _near(), _near())
def test_set_operations_are_associative_and_absorb(a, b, c):
    for name in OPERATIONS:
        left, right = getattr(a, name)(b), getattr(b, name)(c)
        first, second = left and getattr(left, name)(c), right and getattr(a, name)(right)
        if first is not None and second is not None:
            assert some_spans(first) == some_spans(second)
    if (both := a.union(b)) is not None and (again := a.intersection(both)) is not None:
        assert some_spans(again) == some_spans(a)


@given(dates)
def test_a_date_with_itself_is_itself_to_the_day(date):
    for name in OPERATIONS[:2]:
        made = getattr(date, name)(date)
        assert made is None or some_spans(made) == some_spans(date)
        if not known(date):
            assert made is None


@pytest.mark.parametrize(
    ("one", "name", "other", "made"),
    [
        ("1939/1945", "intersection", "1941-12-07/1949", "1941-12-07/1945"),
        ("1984-06", "intersection", "1984-06-10/1984-08", "[1984-06-10..1984-06-30]"),
        ("156X", "intersection", "XXXX-12-25", "156X-12-25"),
        ("198X-XX-31", "intersection", "1984-02", None),
        ("1984", "intersection", "1985", None),
        ("1984~", "intersection", "1980/1990?", "1984%"),
        ("1984/", "intersection", "1984", None),
        ("1984/", "union", "1984", None),
        ("1984", "hull", "/1985", None),
        ("0000", "union", "-000X", "[-0009..0000]"),
        ("1984/1985", "union", "1986/1987", "1984/1987"),
        ("1984/1985", "union", "1990/1991", "{1984..1985,1990..1991}"),
        ("1667", "union", "{1669,1670-03}", "[1667,1669,1670-03]"),
        ("{1667,1669}", "union", "{1671-01-01}", "{1667,1669,1671-01-01}"),
        ("1984-06-01", "union", "1984-06-03", "{1984-06-01,1984-06-03}"),
        ("1980", "union", "[1981..1989]", "198X"),
        ("-1999", "union", "[-1998..-1900]", "-19XX"),
        ("[1984..]", "union", "1984", "[1984..]"),
        ("../1980", "union", "1979/..", "../.."),
        ("[..1980]", "union", "1979/..", None),
        ("[..1980]", "union", "[1982-03,1983..]", "[..1980,1982-03,1983..]"),
        ("../1980", "union", "1985/..", "{..1980,1985..}"),
        ("9999", "hull", "Y12000", "[9999..Y12000]"),
        ("9999-12-31", "hull", "Y12000", None),
        ("Y12000/Y12001", "hull", "Y12005/Y12006", "Y12000/Y12006"),
        ("1914", "hull", "1918", "[1914..1918]"),
        ("1914-06-28", "hull", "1918-11-11", "1914-06-28/1918-11-11"),
        ("XXXX-02-29", "union", "1900", None),
    ],
)
def test_what_two_dates_make(one, name, other, made):
    found = getattr(EdtfDate(one), name)(EdtfDate(other))
    assert (found and str(found)) == made


def test_set_operations_take_dates_of_the_standard_library():
    assert EdtfDate("1945").intersection(dt.date(1945, 5, 8)) == EdtfDate("1945-05-08")
    with pytest.raises(TypeError, match="read a str with parse_date"):
        EdtfDate("1945").union("1946")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"), [("156X-12-25", "1565-12-24"), ("[1900,1910]", "1905"), ("1984-XX-15", "1984-03-16")]
)
def test_dates_that_leave_out_days_are_told_apart(one, other):
    assert EdtfDate(one).overlaps(EdtfDate(other)) is False
    assert EdtfDate(one).same(EdtfDate(other)) is False


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024-02-29", {"year": 2024, "month": 2, "day": 29, "freq": "D"}),
        ("1984~", {"year": 1984, "freq": "Y"}),
        ("1984-06", {"year": 1984, "month": 6, "freq": "M"}),
        ("2024-34", {"year": 2024, "quarter": 2, "freq": "Q"}),
    ],
)
def test_periods_of_pandas(monkeypatch, text, period):
    monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(Period=dict))
    assert EdtfDate(text).to_period() == period


def test_periods_of_pandas_itself():
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    assert EdtfDate("2024-34").to_period() == pandas.Period("2024Q2")
    assert EdtfDate("1863-03-29").to_period() == pandas.Period("1863-03-29", "D")


@pytest.mark.parametrize("text", ["1984/1985", "1984-21", "198X", "-0043", "0000", "Y12000", "[1984]", "1984-40"])
def test_dates_without_a_period_are_refused(text):
    with pytest.raises(ParseError, match="the date has no period; expected a day, a month, a quarter or a year"):
        EdtfDate(text).to_period()


def test_a_period_needs_pandas(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(DiplometaError, match="pandas is not installed"):
        EdtfDate("1984").to_period()


def test_dates_of_more_stretches_than_are_compared_may_share_a_day():
    assert EdtfDate("XXXX-12-25").same(EdtfDate("XXXX-12-26")) is False
    assert EdtfDate("XXXX-XX-1X").same(EdtfDate("[0001-01-05,XXXX-XX-21]")) is None
