"""Dates in words: in each style and language, EDTF where words say less, and English that reads back."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import UnknownCodeError
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import parse_date
from diplometa.dates.text.writing import format_date
from diplometa.testing.strategies import edtf_dates

LANGUAGES = ("en", "fr", "es", "de", "ru", "ja", "zh")


@pytest.mark.parametrize(
    ("text", "long", "short", "archive"),
    [
        ("2025-02-07", "7 February 2025", "7 Feb 2025", "2025 February 7"),
        ("2025-02", "February 2025", "Feb 2025", "2025 February"),
        ("2025", "2025", "2025", "2025"),
        ("XXXX-02-07", "7 February", "7 Feb", "February 7"),
        ("1890~", "circa 1890", "circa 1890", "circa 1890"),
        ("1890-03?", "possibly March 1890", "possibly Mar 1890", "probably 1890 March"),
        ("197X", "the 1970s", "1970s", "1970s"),
        ("18XX", "the 19th century", "19th century", "19th century"),
        ("20XX", "the 21st century", "21st century", "21st century"),
        ("1947-21", "spring 1947", "spring 1947", "1947 spring"),
        ("2024-35", "the third quarter of 2024", "Q3 2024", "2024 third quarter"),
        ("2024-40", "the first half of 2024", "the first half of 2024", "2024 first half"),
        ("-0043", "44 BC", "44 BC", "44 BC"),
        ("0000", "1 BC", "1 BC", "1 BC"),
        ("0033", "33 AD", "33 AD", "33 AD"),
        ("1994/..", "since 1994", "since 1994", "since 1994"),
        ("../2025-02-07", "until 7 February 2025", "until 7 Feb 2025", "until 2025 February 7"),
        ("2025-02-06/2025-02-08", "6–8 February 2025", "6–8 Feb 2025", "2025 February 6-8"),
        ("2025-02-06/2025-03-03", "6 February–3 March 2025", "6 Feb–3 Mar 2025", "2025 February 6-March 3"),
        ("2025-02/2025-03", "February–March 2025", "Feb–Mar 2025", "2025 February-March"),
        ("2024-12/2025-03", "December 2024 – March 2025", "Dec 2024 – Mar 2025", "2024 December-2025 March"),
        ("1939/1945", "1939–1945", "1939–1945", "1939-1945"),
        ("1337/1453", "from 1337 to 1453", "from 1337 to 1453", "from 1337 to 1453"),
        ("1984~/1985-06~", *("from circa 1984 to circa June 1985", "from circa 1984 to circa Jun 1985"),
         "from circa 1984 to circa 1985 June"),
        ("1939~/1945", "from circa 1939 to 1945", "from circa 1939 to 1945", "from circa 1939 to 1945"),
        ("-0043/0033", "from 44 BC to 33 AD", "from 44 BC to 33 AD", "from 44 BC to 33 AD"),
        ("2025-03-01~/2025-03-10~", "early March 2025", "early Mar 2025", "early March 2025"),
        ("2025-05~/2025-08~", "mid-2025", "mid-2025", "mid-2025"),
        ("1986~/1989~", "the late 1980s", "late 1980s", "late 1980s"),
        ("1800~/1833~", "the early 19th century", "early 19th century", "early 19th century"),
        ("1800~/1803~", *("from circa 1800 to circa 1803",) * 3),
        ("[1942,1943]", "1942 or 1943", "1942 or 1943", "1942 or 1943"),
        ("[1942-05,1943,1945?]", "May 1942, 1943 or possibly 1945", "May 1942, 1943 or possibly 1945",
         "1942 May, 1943 or probably 1945"),
    ],
)  # fmt: skip
def test_english_in_three_styles(text, long, short, archive):
    date = EdtfDate(text)
    assert [format_date(date, style) for style in ("long", "short", "archive")] == [long, short, archive]
    assert parse_date(long) == parse_date(short) == date


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "1951-04-01",
            "1er avril 1951|1 de abril de 1951|1. April 1951|1 апреля 1951 г.|1951年4月1日|1951年4月1日",
        ),
        ("1951-04", "avril 1951|abril de 1951|April 1951|апрель 1951|1951年4月|1951年4月"),
        (
            "1951-04-18/1951-04-20",
            (
                "18–20 avril 1951|18–20 de abril de 1951|18.–20. April 1951|18–20 апреля 1951 г."
                "|1951年4月18日～20日|1951年4月18日至20日"
            ),
        ),
        ("195X", "les années 1950|la década de 1950|die 1950er Jahre|1950-е годы|1950年代|1950年代"),
        ("18XX", "le XIXe siècle|el siglo XIX|das 19. Jahrhundert|XIX век|19世紀|19世纪"),
        ("1890~", "vers 1890|hacia 1890|um 1890|ок. 1890|1890年頃|约1890年"),
        (
            "1951-04-18/..",
            (
                "depuis le 18 avril 1951|desde el 18 de abril de 1951|ab 18. April 1951|с 18 апреля 1951 г."
                "|1951年4月18日以降|1951年4月18日以来"
            ),
        ),
        (
            "1951-04-18/1952-05-01",
            (
                "18 avril 1951 – 1er mai 1952|18 de abril de 1951 – 1 de mayo de 1952|18. April 1951 – 1. Mai 1952"
                "|18 апреля 1951 г. – 1 мая 1952 г.|1951年4月18日～1952年5月1日|1951年4月18日至1952年5月1日"
            ),
        ),
        ("1939/1945", "1939–1945|1939–1945|1939–1945|1939–1945|1939年～1945年|1939年至1945年"),
        ("-0043", "44 av. J.-C.|44 a. C.|44 v. Chr.|44 г. до н. э.|紀元前44年|公元前44年"),
        ("1951-21/..", "1951-21/..|1951-21/..|1951-21/..|с весны 1951 г.|1951年春以降|1951年春季以来"),
    ],
)
def test_other_languages(text, words):
    assert [format_date(EdtfDate(text), language=language) for language in LANGUAGES[1:]] == words.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "1984-1X", "156X-12-25", "1890%", "1984?-06", "?1984", "{1960,1961}", "[1667..1670]", "[..1984]", "[1942]",
        "/1985", "1985/", "../..", "Y12000", "1950S2", "1985-XX", "1985-04-12T23:20:30Z", "-0043-03-15", "0800-02-07",
        "2150~", "180X", "1241?", "2001-29", "XXXX", "-004X", "-198X", "[1984-1X,1985]", "1984/1985-1X",
        "1XXX", "[1940-01..1940-02,1950]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_words_do_not_say_stays_as_it_is(text, language):
    assert format_date(EdtfDate(text), language=language) == text


def test_styles_and_languages_that_there_are_not():
    with pytest.raises(UnknownCodeError, match="unknown style 'wide'"):
        format_date(EdtfDate("1984"), "wide")
    with pytest.raises(UnknownCodeError, match="language of written dates 'it'"):
        format_date(EdtfDate("1984"), language="it")


@st.composite
def _sayable(draw: st.DrawFn) -> EdtfDate:
    """Dates of every kind that is said in words."""
    day = draw(st.dates(dt.date(1400, 1, 1), dt.date(2099, 12, 31)))
    iso, mark = day.isoformat(), draw(st.sampled_from(["", "~", "?"]))
    other = draw(st.dates(day, dt.date(2099, 12, 31))).isoformat()
    part = f"{day.year}-{draw(st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]))}"
    decade = f"{iso[:2]}{max(1, int(iso[2]))}X"
    length = draw(st.sampled_from([4, 7, 10]))
    points = st.sampled_from([iso, iso[:7], iso[:4], part, decade, f"{iso[:2]}XX"])
    point = draw(points)
    before = f"-{draw(st.integers(1, 999)):04}"
    forms = (
        point + mark,
        f"{point}{mark}/..",
        f"../{point}{mark}",
        f"XXXX{iso[4:7]}",
        f"XXXX{iso[4:]}{mark}",
        f"{iso[:length]}/{other[:length]}",
        f"{iso[:length]}{mark}/{other}{mark}",
        f"{iso[:4]}/{other[:7]}",
        before + mark,
        f"{before}/{iso[:4]}",
        f"{draw(st.integers(0, 999)):04}{mark}",
        f"[{point}{mark},{other[:length]}{mark}]",
        f"{iso[:7]}-11~/{iso[:7]}-20~",
        f"{iso[:4]}-09~/{iso[:4]}-12~",
        f"{decade[:3]}0~/{decade[:3]}3~",
        f"{iso[:2]}33~/{iso[:2]}66~",
    )
    return EdtfDate(draw(st.sampled_from(forms)))


@given(_sayable(), st.sampled_from(["long", "short"]))
def test_english_reads_back(date, style):
    words = format_date(date, style)
    assert parse_date(words) == date
    assert words != str(date) or len(words) == 4


@given(edtf_dates(), st.sampled_from(["long", "short", "archive"]), st.sampled_from(LANGUAGES))
def test_every_date_is_written(date, style, language):
    words = format_date(date, style, language)
    assert words
    assert "{" not in words or words == str(date)


@given(edtf_dates())
def test_english_of_any_date_reads_back(date):
    words = format_date(date)
    if words != str(date):
        assert parse_date(words) == date


@given(st.dates(dt.date(1500, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_full_days_read_back_in_every_language(day, language):
    date = EdtfDate.from_date(day)
    assert parse_date(format_date(date, language=language)) == date


@given(
    st.dates(dt.date(1500, 1, 1), dt.date(2098, 12, 31)),
    st.sampled_from(
        ["{0}", "{0}-03", "{0}-03-05/{0}-03-09", "{0}-03-05/{0}-06-07", "{0}/{1}", "[{0},{1}]", "{0}-05-06/.."]
    ),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["long", "short"]),
)
def test_ranges_and_choices_read_back_in_every_language(day, form, language, style):
    date = EdtfDate(form.format(day.year, day.year + 1))
    assert parse_date(format_date(date, style, language)) == date


def test_each_phrase_has_a_template_for_each_style():
    header = table("date_phrases").header
    assert header == ("language", "phrase", "long", "short", "archive", "embedded", "source")
    for language, phrase, long, short, archive, _, source in table("date_phrases").rows:
        assert language in LANGUAGES
        assert phrase
        assert source
        assert all((long, short, archive))
