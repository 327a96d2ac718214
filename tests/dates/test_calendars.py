"""The rules of other calendars, compared with those of well-kept packages and with days that are known."""

import pytest
from hypothesis import given, strategies as st

from diplometa.dates.calendars import CALENDARS, bounds, julian_day_number
from diplometa.dates.grammar.days import Day, day_number

# The sixth month from Tishri on is Adar I; theirs starts at Nisan and ends with both months of Adar.
HEBREW = {1: 8, 2: 9, 3: 10, 4: 11, 5: 12, 6: 13, 7: 1, 8: 2, 9: 3, 10: 4, 11: 5}


def day(calendar: str, year: int, month: int, of: int) -> str:
    """The one day that a date is; both bounds where it may be several."""
    found = bounds(calendar, year, month, of)
    assert found is not None
    first, last = found
    return str(first) if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("calendar", "date", "expected"),
    [
        ("julian", (1582, 10, 5), "1582-10-15"),
        ("julian", (1900, 2, 29), "1900-03-13"),
        ("julian", (1917, 10, 25), "1917-11-07"),
        ("persian", (1357, 11, 22), "1979-02-11"),
        ("persian", (1403, 12, 30), "2025-03-20"),
        ("hebrew", (5708, 9, 5), "1948-05-14"),
        ("hebrew", (5784, 6, 30), "2024-03-10"),
        ("ethiopian", (2000, 1, 1), "2007-09-12"),
        ("coptic", (1740, 1, 1), "2023-09-12"),
        ("french-republican", (2, 11, 9), "1794-07-27"),
        ("french-republican", (8, 2, 18), "1799-11-09"),
        ("indian", (1879, 1, 1), "1957-03-22"),
        ("hijri", (1445, 9, 14), "2024-03-22..2024-03-26"),
    ],
)
def test_known_days(calendar: str, date: tuple[int, int, int], expected: str) -> None:
    assert day(calendar, *date) == expected


@pytest.mark.parametrize(
    ("calendar", "date"),
    [
        ("julian", (1901, 2, 29)),
        ("julian", (1901, 13, 1)),
        ("julian", (3000, 1, 1)),
        ("persian", (1402, 12, 30)),
        ("persian", (1402, 13, 1)),
        ("hebrew", (5783, 6, 1)),
        ("hebrew", (5784, 14, 1)),
        ("coptic", (1740, 13, 6)),
        ("french-republican", (15, 1, 1)),
        ("indian", (1945, 1, 31)),
        ("indian", (1945, 13, 1)),
        ("hijri", (1445, 2, 30)),
        ("hijri", (1445, 13, 1)),
    ],
)
def test_there_is_no_such_date(calendar: str, date: tuple[int, int, int]) -> None:
    assert bounds(calendar, *date) is None


@pytest.mark.parametrize("calendar", CALENDARS)
@given(data=st.data())
def test_the_months_of_a_year_follow_each_other_and_fill_it(calendar: str, data: st.DataObject) -> None:
    its = CALENDARS[calendar]
    year = data.draw(st.integers(its.first, its.last - 1))
    whole = bounds(calendar, year)
    assert whole is not None
    days = sum(its.length(year, month) for month in range(1, 14))
    length = its.start(year + 1) - its.start(year)
    assert days in ({length, length + 1} if calendar == "hijri" else {length})
    assert day_number(whole[1]) - day_number(whole[0]) + 1 == length + 2 * its.doubt(year)


def test_lunar_days_hold_those_of_the_tables_of_saudi_arabia() -> None:
    hijridate = pytest.importorskip("hijridate", reason="hijridate is not installed")
    for year in range(1343, 1501, 2):
        for month in range(1, 13):
            date = hijridate.Hijri(year, month, 28).to_gregorian()
            found = bounds("hijri", year, month, 28)
            assert found is not None
            assert found[0] <= Day(date.year, date.month, date.day) <= found[1]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("calendar", "module", "years", "months"),
    [
        ("julian", "julian", range(1580, 1930, 3), 12),
        # Theirs looks for each equinox: slow.
        ("persian", "persian", range(1304, 1502, 4), 1),
        ("coptic", "coptic", range(1200, 1900, 7), 13),
        ("french-republican", "french_republican", range(1, 14), 13),
        ("indian", "indian_civil", range(1879, 2020), 12),
        ("hebrew", "hebrew", range(5600, 5900), 13),
    ],
)
def test_days_are_those_of_another_implementation(calendar: str, module: str, years: range, months: int) -> None:
    convertdate = pytest.importorskip("convertdate", reason="convertdate is not installed")
    theirs = getattr(convertdate, module)
    for year in years:
        leap = calendar == "hebrew" and theirs.leap(year)
        for month in range(1, months + (calendar != "hebrew" or leap)):
            mine = month if calendar != "hebrew" else HEBREW.get(month, 6 if leap and month == 12 else 7)
            assert day(calendar, year, mine, 5) == str(Day(*theirs.to_gregorian(year, month, 5)))


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 28))
def test_julian_days_lie_behind_by_the_leap_days_of_centuries(year: int, month: int, of: int) -> None:
    behind = year - (month < 3)
    gap = julian_day_number(year, month, of) - day_number(Day(year, month, of))
    assert gap == behind // 100 - behind // 400 - 2


def test_the_republican_calendar_ends_with_1805() -> None:
    assert day("french-republican", 14, 4, 10) == "1805-12-31"
    assert bounds("french-republican", 14, 4, 11) is None
    assert [str(each) for each in bounds("french-republican", 14) or ()] == ["1805-09-23", "1805-12-31"]
