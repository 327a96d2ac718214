"""The spellings of archives and of earlier drafts: what they are read as, what is refused, and that it is told."""

import pytest
from hypothesis import example, given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.report import Severity
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.repair import repair_date
from diplometa.testing.strategies import edtf_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("c1900", "1900~"),
        ("c. 1900", "1900~"),
        ("ca 1900", "1900~"),
        ("[ca. 1900]", "1900~"),
        ("1900 ca.", "1900~"),
        ("c.1940s", "194X~"),
        ("[194-?]", "194X?"),
        ("[c. 194-?]", "194X%"),
        ("19--", "19XX"),
        ("19??", "19XX"),
        ("19th century", "18XX"),
        ("1942 or 1943", "[1942,1943]"),
        ("1942 or 43", "[1942,1943]"),
        ("1942-May", "1942-05"),
        ("1863-03 -29", "1863-03-29"),
        ("1863/03/29", "1863-03-29"),
        ("1863-3-9", "1863-03-09"),
        ("1863–03–29", "1863-03-29"),
        (" 1863-03-29\u00a0", "1863-03-29"),
        ("1984-00-00", "1984"),
        ("1984-06-00", "1984-06"),
        ("1984-06-??", "1984-06-XX"),
        ("uuuu", "XXXX"),
        ("19uu-uu", "19XX-XX"),
        ("before 1900", "../1900"),
        ("after 1900-06", "1900-06/.."),
        ("1900 (?)", "1900?"),
        ("May 1942?", "1942-05?"),
        ("probably 1942", "1942?"),
        ("June [13?], 1942", "1942-06-13?"),
        ("1914-18", "1914/1918"),
        ("1914 – 1918", "1914/1918"),
        ("1914-07-28 - 1918-11-11", "1914-07-28/1918-11-11"),
        ("1863/64", "1863/1864"),
        ("2004-06-XX..", "2004-06-XX/.."),
        ("2004/open", "2004/.."),
        ("unknown/2006-05", "/2006-05"),
        ("1984~?", "1984%"),
        ("y-17e7", "Y-17E7"),
        ("y17101e4p3", "Y17101E4S3"),
        ("(2004-06)~", "2004-06~"),
        ("2004?-06-(11)~", "2004?-06-~11"),
        ("{1667,1668, 1670..1672}", "{1667,1668,1670..1672}"),
        ("7 February 1942", "1942-02-07"),
    ],
)
def test_spellings_that_are_repaired_are_told(text, value):
    date, finding = repair_date(text)
    assert date == EdtfDate(value)
    assert (finding.code, finding.severity, finding.value) == ("date.repaired", Severity.NOTE, text)
    assert finding.message.startswith(f"{text!r} was read as {value}: ")


@pytest.mark.parametrize("text", ["1984?-06", "1984-1X", "[1942]", "[1942?]", "1920-25", "1984/.."])
def test_what_is_edtf_already_is_left_alone(text):
    assert repair_date(text) == (EdtfDate(text), None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2024-02-30", "day 30 does not exist in February"),
        ("2024/02/30", "no such date|does not exist|no date"),
        ("0000-00-00", "it says that the date is not known"),
        ("n.d.", "it says that the date is not known"),
        ("s. d.", "it says that the date is not known"),
        ("1900s", "a decade or a century"),
        ("1911/12", "a month or a year without its century"),
        ("[between 1906 and 1912?]", "the question mark|date"),
        ("?1942-1945?", "the question mark"),
        ("1998-9", "a month without its zero"),
        ("18 63-03-29", "date"),
        ("", "no date"),
        ("x" * 500, "too long"),
        ("3/4/1942", "the order of day and month"),
        ("probably " * 7 + "1942", "date"),
        ("uuuu/1942/1943?", "date"),
    ],
)
def test_what_no_repair_is_certain_for_is_refused(text, message):
    with pytest.raises(ParseError, match=message):
        repair_date(text)


def test_no_text_is_none():
    with pytest.raises(TypeError, match="repair_date takes a str"):
        repair_date(1942)  # type: ignore[arg-type]


@pytest.mark.parametrize("row", [*table("date_repairs").records()], ids=lambda row: row["repair"])
def test_each_repair_has_an_example_that_it_mends(row):
    if row["kind"] == "refused":
        with pytest.raises(ParseError, match=row["reason"]):
            repair_date(row["example"])
    else:
        date, finding = repair_date(row["example"])
        assert row["reason"] in finding.message
        assert repair_date(str(date)) == (date, None)


@given(edtf_dates())
def test_a_date_of_any_level_comes_back_as_it_is(date):
    assert repair_date(str(date)) == (date, None)


@given(
    st.text(max_size=30)
    | st.text(alphabet="0123456789 -/.?~%uUxX[](){},cas'ob", max_size=20)
    | st.tuples(
        st.sampled_from(["[", "c. ", "(", ""]), edtf_dates().map(str), st.sampled_from(["]", "?", ")", " "])
    ).map("".join)
)
@example("\ud800")
@example("-" * 200)
def test_any_text_is_repaired_for_good_or_refused(text):
    try:
        date, finding = repair_date(text)
        held = (finding is None) == (str(date) == text) and repair_date(str(date)) == (date, None)
    except ParseError as error:
        held = error.source in {text, text.strip()} or bool(error.message)
    assert held
