import pytest
from hypothesis import given, strategies as st

from diplometa.core.numerals import cardinal, ordinal, read_number, roman, to_roman

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    scale, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % scale
    joint = " and " if rest < 100 else " "
    return f"{spelled(number // scale)} {name}" + (f"{joint}{spelled(rest)}" if rest else "")


@given(st.integers(1, 3999))
def test_roman_round_trip(number) -> None:
    assert roman(to_roman(number)) == number
    assert roman(to_roman(number).lower()) == number
    assert read_number(to_roman(number)) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_roman_numeral(number) -> None:
    with pytest.raises(ValueError, match="expected 1 to 3999"):
        to_roman(number)


@pytest.mark.parametrize("text", ["", "IC", "VV", "IXI", "CMC", "IIX", "XIVbis", "V ", "ı", "İ", "ⅷ", "M" * 21])
def test_no_roman_numerals(text) -> None:
    assert roman(text) is None


@pytest.mark.parametrize(("text", "value"), [("IIII", 4), ("XIIII", 14), ("VIIII", 9), ("XXXX", 40), ("MMMM", 4000)])
def test_additive_roman_numerals(text, value) -> None:
    assert roman(text) == value


@given(st.integers(0, 999_999))
def test_cardinals(number) -> None:
    assert cardinal(spelled(number)) == number
    assert cardinal(spelled(number).upper()) == number


@given(st.integers(10, 99), st.integers(10, 99))
def test_years_in_pairs(century, rest) -> None:
    if century % 10 or century < 20 or rest > 9:
        assert cardinal(f"{spelled(century)} {spelled(rest)}") == 100 * century + rest


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "and", "and five", "five and", "five six", "one one", "five twenty", "zero five", "twenty zero"),
        *("thousand thousand", "hundred hundred", "one hundred hundred", "two thousand three thousand"),
        *("zero hundred", "nineteen hundred thousand", "one hundred x", "one thousand x", "x thousand", "score"),
        *("one " * 17, "one" + " " * 300 + "x", "x" * 1000),
    ],
)
def test_no_cardinals(text) -> None:
    assert cardinal(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("hundred", 100), ("thousand", 1000), ("nineteen hundred", 1900), ("nineteen hundred and five", 1905)],
)
def test_cardinals_without_a_lead(text, value) -> None:
    assert cardinal(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("first", 1), ("twelfth", 12), ("twentieth", 20), ("forty-fifth", 45), ("one hundred and second", 102)),
        *(("hundredth", 100), ("two thousandth", 2000), ("eighth", 8), (" 49TH ", 49), ("1st", 1), ("zeroth", 0)),
        *(("nineteen sixtieth", None), ("twelveth", None), ("nineteen fifth", None), ("ten", None), ("th", None)),
        *(("٣rd", None), ("1234567890th", None), ("", None), ("x first", None)),
    ],
)
def test_ordinals(text, value) -> None:
    assert ordinal(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [(" 49 ", 49), ("49th", 49), ("forty-ninth", 49), ("XLIX", 49), ("x9", None), ("٣", None), ("1234567890", None)],
)
def test_designators(text, value) -> None:
    assert read_number(text) == value


@given(st.text())
@pytest.mark.parametrize("reader", [roman, cardinal, ordinal, read_number])
def test_readers_never_fail(reader, text) -> None:
    value = reader(text)
    assert value is None or value >= 0
