"""Dates of other calendars and scripts in prose and as whole strings: the Gregorian value, and the calendar named."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import find_dates, parse_date

# Text, value, calendar (empty for the Gregorian), reference.
FOUND = [
    ("Signed at Berlin on 10/22 January 1881 by both.", "1881-01-22", "julian", ""),
    ("the treaty of 23 August (5 September) 1905 ended it", "1905-09-05", "julian", ""),
    ("declared war on 12/24 April 1877.", "1877-04-24", "julian", ""),
    ("23 Aug./5 Sept. 1905", "1905-09-05", "julian", ""),
    ("January 10 (22), 1881", "1881-01-22", "julian", ""),
    ("20 November/2 December 1878", "1878-12-02", "julian", ""),
    ("On 25 October (7 November) 1917 the government fell.", "1917-11-07", "julian", ""),
    ("October 25, 1917 (Old Style)", "1917-11-07", "julian", ""),
    ("October 25 (November 7), 1917", "1917-11-07", "julian", ""),
    ("10 (22) January 1881", "1881-01-22", "julian", ""),
    ("30 January 1649 O.S.", "1649-02-09", "julian", ""),
    ("9 February 1649 (N.S.)", "1649-02-09", "", ""),
    ("11 February 1731/2", "1732-02-22", "julian", ""),
    ("11 February 1688/89", "1689-02-21", "julian", ""),
    ("It was dated 5 May 1712, Julian calendar, at Moscow.", "1712-05-16", "julian", ""),
    ("25 October 1917 (7 November 1917)", "1917-11-07", "julian", ""),
    ("25 October O.S. (7 November N.S.) 1917", "1917-11-07", "julian", ""),
    ("昭和二十六年九月八日", "1951-09-08", "japanese", ""),
    ("昭和26年9月8日", "1951-09-08", "japanese", ""),
    ("昭和２６年９月８日", "1951-09-08", "japanese", ""),
    ("平成元年", "1989", "japanese", ""),
    ("Showa 26", "1951", "japanese", ""),
    (
        "DONE at San Francisco this eighth day of the ninth month of the twenty-sixth year of Showa in duplicate",
        "1951-09-08",
        "japanese",
        "",
    ),
    ("8 September, Showa 26", "1951-09-08", "japanese", ""),
    ("September 8, 26th year of Showa", "1951-09-08", "japanese", ""),
    ("S26.9.8", "1951-09-08", "japanese", ""),
    ("Reiwa 1", "2019", "japanese", ""),
    ("令和6年5月", "2024-05", "japanese", ""),
    ("corresponding to the eighth day of the sixth month of the fortieth year of Shōwa.", "1965-06-08", "japanese", ""),
    ("the eighth day of September in the twenty-sixth year of Shōwa", "1951-09-08", "japanese", ""),
    ("明治三年", "[1870..1871]", "japanese", ""),
    ("明治5年3月3日", "1872", "japanese", ""),
    ("民國113年5月20日", "2024-05-20", "minguo", ""),
    ("中華民國四十五年", "1956", "minguo", ""),
    ("Minguo 113", "2024", "minguo", ""),
    (
        "the twentieth day of May of the hundred and thirteenth year of the Republic of China",
        "2024-05-20",
        "minguo",
        "",
    ),
    ("R.O.C. year 45", "1956", "minguo", ""),
    (
        "this second day of December of the forty-third year of the Republic of China, corresponding to the second day of December of the year 1954.",
        "1954-12-02",
        "minguo",
        "",
    ),
    ("B.E. 2567", "2024", "buddhist", ""),
    ("Buddhist Era 2514", "1971", "buddhist", ""),
    ("พ.ศ. 2567", "2024", "buddhist", ""),
    ("20 พฤษภาคม พ.ศ. 2567", "2024-05-20", "buddhist", ""),
    ("B.E. 2475", "[1932-04-01..1933-03-31]", "buddhist", ""),
    ("8 August 2510 B.E.", "1967-08-08", "buddhist", ""),
    ("14 Ramadan 1445 AH", "[2024-03-22..2024-03-26]", "hijri", ""),
    ("Done at Riyadh on 5 Shawwal 1420H corresponding to 11 January 2000 in two originals.", "2000-01-11", "hijri", ""),
    ("1424 A.H. (2003)", "2003", "hijri", ""),
    ("dated the 18th of Jumada II 1369 / 6 April 1950 at Jeddah", "1950-04-06", "hijri", ""),
    ("on 30 June 1996 (14 Safar 1417) in Taif", "1996-06-30", "hijri", ""),
    ("Rabi' al-Awwal 1440", "[2018-11-08..2018-12-11]", "hijri", ""),
    (
        "this fourteenth day of Dhu al-Hijjah, one thousand four hundred and ten",
        "[1592-09-19..1592-09-23]",
        "hijri",
        "",
    ),
    ("١٤ رمضان ١٤٤٥ هـ", "[2024-03-22..2024-03-26]", "hijri", ""),
    ("1445 هـ", "[2023-07-17..2024-07-09]", "hijri", ""),
    ("22 Bahman 1357", "1979-02-11", "persian", ""),
    ("۲۲ بهمن ۱۳۵۷", "1979-02-11", "persian", ""),
    ("1 Farvardin 1403", "2024-03-20", "persian", ""),
    ("5 Iyar 5708", "1948-05-14", "hebrew", ""),
    ("9 Thermidor an II", "1794-07-27", "french-republican", ""),
    ("18 Brumaire, Year VIII", "1799-11-09", "french-republican", ""),
    ("1 Chaitra 1946 (Saka)", "2024-03-21", "indian", ""),
    ("1 Meskerem 2000", "2007-09-12", "ethiopian", ""),
    ("28 Mordad 1332 (19 August 1953)", "1953-08-19", "persian", ""),
    ("2024年5月6日", "2024-05-06", "", ""),
    ("会议于5月6日举行。", "2024-05-06", "", "2024-04-01"),
    ("2024年5月6日至8日", "2024-05-06/2024-05-08", "", ""),
    ("2024年5月6日～6月2日", "2024-05-06/2024-06-02", "", ""),
    ("二〇二四年五月六日", "2024-05-06", "", ""),
    ("一九七二年九月二十九日于北京签订", "1972-09-29", "", ""),
    ("2024년 5월 6일", "2024-05-06", "", ""),
    ("2024. 5. 6.", "2024-05-06", "", ""),
    ("회담은 5월 6일에 열린다", "2024-05-06", "", "2024-04-01"),
    ("2024年5月6日（月）", "2024-05-06", "", ""),
    ("2025年2月7日(金)", "2025-02-07", "", ""),
    ("٧ فبراير ٢٠٢٥", "2025-02-07", "", ""),
    ("7 شباط/فبراير 2025", "2025-02-07", "", ""),
    ("2024年5月", "2024-05", "", ""),
    ("2024年", "2024", "", ""),
    ("7 กุมภาพันธ์ 2568", "2025-02-07", "buddhist", ""),
    ("He met Safar Abiyev and Ramadan Shalah in 1998.", "1998", "", ""),
    ("14/09/1445 AH", "[2024-03-22..2024-03-26]", "hijri", ""),
    ("1445-09-14 AH", "[2024-03-22..2024-03-26]", "hijri", ""),
    ("令和6年（2024年）5月6日に署名", "2024-05-06", "japanese", ""),
    ("2024年（令和6年）5月6日に署名", "2024-05-06", "", ""),
    ("令和6(2024)年5月6日", "2024-05-06", "japanese", ""),
    ("주체113(2024)년 5월 6일", "2024-05-06", "juche", ""),
    ("Showa 26 (1951)", "1951", "japanese", ""),
    ("昭和26年（1951年）", "1951", "japanese", ""),
    ("1951年（昭和26年）9月8日", "1951-09-08", "", ""),
    ("1998年以来の関係", "1998/..", "", ""),
    ("1990年代に", "199X", "", ""),
    ("2024年5月上旬", "2024-05-01~/2024-05-10~", "", ""),
    ("2024年度予算", "2024", "", ""),
    ("2020年から2024年まで", "2020/2024", "", ""),
    ("2020-2024年", "2020/2024", "", ""),
    ("5月6-8日在北京", "2024-05-06/2024-05-08", "", "2024-04-01"),
    ("2024年5月6日星期一上午", "2024-05-06", "", ""),
    ("人口は1500万人、2000年に", "2000", "", ""),
    ("2024년 5월 6일부터 8일까지", "2024-05-06/2024-05-08", "", ""),
    ("2024년 5월 6일(월)", "2024-05-06", "", ""),
    ("1953년 7월 27일 체결", "1953-07-27", "", ""),
    ("단기 4282년 8월 15일", "1949-08-15", "dangi", ""),
    ("이 협정은 1965년 6월 22일 동경에서", "1965-06-22", "", ""),
    (
        "DONE at Riyadh, on 14 Ramadan 1445 H., corresponding to 24 March 2024, in two originals",
        "2024-03-24",
        "hijri",
        "",
    ),
    (
        "Done at Jeddah this 12th day of Dhul-Hijjah 1394 H corresponding to the 26th day of December 1974 A.D.",
        "1974-12-26",
        "hijri",
        "",
    ),
    ("on the 5th day of Rabi’ al-Thani, 1383, corresponding to 25 August 1963", "1963-08-25", "hijri", ""),
    ("le 5 chaoual 1420 correspondant au 11 janvier 2000", "2000-01-11", "hijri", ""),
    ("في ١٤ رمضان ١٤٤٥هـ الموافق ٢٤ مارس ٢٠٢٤م", "2024-03-24", "hijri", ""),
    ("24 March 2024 (14 Ramadan 1445 AH)", "2024-03-24", "hijri", ""),
    ("Teheran, 28 Mordad 1332 (August 19, 1953)", "1953-08-19", "persian", ""),
    ("on 4 Khordad 1355 [25 May 1976]", "1976-05-25", "persian", ""),
    ("28 Mordad 2535", "1976-08-19", "persian", ""),
    ("1-3 Farvardin 1403", "2024-03-20/2024-03-22", "persian", ""),
    (
        "this eighteenth day of August in the year two thousand five hundred and ten of the Buddhist Era",
        "1967-08-18",
        "buddhist",
        "",
    ),
    ("8 August B.E. 2510 (1967)", "1967-08-08", "buddhist", ""),
    ("15 February B.E. 2475", "[1932-02-15..1933-02-15]", "buddhist", ""),
    ("5 Iyar 5708 (14 May 1948)", "1948-05-14", "hebrew", ""),
    ("Jerusalem, 15 Adar II 5784", "2024-03-25", "hebrew", ""),
    ("26 Tishri 5755, which corresponds to 1 October 1994", "1994-10-01", "hebrew", ""),
    ("signed on 26 October 1994, corresponding to 21st Jumada I 1415", "1994-10-26", "hijri", ""),
    ("7 בפברואר 2025", "2025-02-07", "", ""),
    ("ה־5 ביולי 2024", "2024-07-05", "", ""),
    ("7-9 فبراير 2025", "2025-02-07/2025-02-09", "", ""),
    ("۷ فوریه ۲۰۲۵", "2025-02-07", "", ""),
    ("اجتمعوا في 7 فبراير", "2025-02-07", "", "2025-01-30"),
    ("3 أيار/مايو 2023", "2023-05-03", "", ""),
    ("الخميس 7 كانون الثاني 2021", "2021-01-07", "", ""),
    ("the coup of 18 Brumaire Year VIII", "1799-11-09", "french-republican", ""),
    ("the law of 22 Prairial, an II", "1794-06-10", "french-republican", ""),
    ("loi du 19 ventôse an XI", "1803-03-10", "french-republican", ""),
    ("12 Yekatit 1966 E.C.", "1974-02-19", "ethiopian", ""),
    ("on 17 February 1600 (Old Style) he died", "1600-02-27", "julian", ""),
    ("Moscow, 4 (16) November 1860", "1860-11-16", "julian", ""),
    ("St. Petersburg, April 24 (May 6), 1870.", "1870-05-06", "julian", ""),
    ("February 19/March 3, 1878", "1878-03-03", "julian", ""),
    ("29 February 1900 (O.S.)", "1900-03-13", "julian", ""),
    ("24 March 1602/3", "1603-04-03", "julian", ""),
    ("the Republic of China in 1945", "1945", "", ""),
    ("Heisei 31, April 30", "2019-04-30", "japanese", ""),
    ("April 30, Heisei 31 (2019)", "2019-04-30", "japanese", ""),
    ("on 7 January of Showa 64", "1989-01-07", "japanese", ""),
    ("the 64th year of Showa", "1989", "japanese", ""),
    ("大正15年12月25日", "1926-12-25", "japanese", ""),
    ("昭和元年12月25日", "1926-12-25", "japanese", ""),
    ("明治45年7月30日", "1912-07-30", "japanese", ""),
    ("明治6年1月1日", "1873-01-01", "japanese", ""),
    ("明治2年12月", "[1869..1870]", "japanese", ""),
    ("Ramadan 1445 begins", "[2024-03-09..2024-04-11]", "hijri", ""),
    ("The O.S. maps of 1905", "1905", "", ""),
    ("He was born on 5 May 1712 OS in Kyiv", "1712-05-16", "julian", ""),
    ("27 февраля (12 марта) 1917 года", "1917-03-12", "julian", ""),
    ("25 октября 1917 года (по старому стилю)", "1917-11-07", "julian", ""),
    ("Juche 113 (2024)", "2024", "juche", ""),
    ("15 August Juche 34 (1945)", "1945-08-15", "juche", ""),
    ("中華人民共和國2024年5月6日", "2024-05-06", "", ""),
    ("1 Muharram 1446 AH/7 July 2024 CE", "2024-07-07", "hijri", ""),
    ("14 Safar 1300 H, corresponding to 3 March 2024", "2024-03-03", "hijri", ""),
]
# Of which no date is read.
NONE = [
    "過去100年間で最大の会議",
    "光緒二十一年三月二十三日",
    "农历五月初五",
    "The Meiji Restoration and Showa Day were discussed.",
    "see Table S3.2.1 and section H1.2.3",
    "約2000年前の遺跡",
    "14 Rajab with no year",
    "A.H. Robins sold 15 units of H 1420",
    "1 Chaitra 2080",
    "the Treaty of Magha 2005",
    "in 1445/1446 AH",
    "in Muharram 1445-1446",
    "in 1445-46 AH",
    "第100年",
    "3年5月",
    "一百二十三年三月",
    "Germinal by Zola, Thermidor and Brumaire",
    "ROC 45 fighters",
    "the People's Republic of China, year 75",
    "May 1, Heisei 31",
    "昭和64年1月8日",
    "2024年2月30日",
    "民國113年2月30日",
]
# Dates that their calendar or era does not have.
REFUSED = [
    "Heisei 35",
    "平成35年",
    "平成元年1月7日",
    "30 Esfand 1402",
]


def reference(text: str) -> dt.date | None:
    """The reference of a row."""
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "value", "calendar", "day"), FOUND)
def test_dates_of_other_calendars_are_converted_in_prose(text: str, value: str, calendar: str, day: str) -> None:
    found = find_dates(text, reference(day))
    assert [(str(each.value), each.calendar or "") for each in found] == [(value, calendar)]
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(("text", "value", "calendar", "day"), FOUND)
def test_what_was_found_is_read_by_itself(text: str, value: str, calendar: str, day: str) -> None:
    found = find_dates(text, reference(day))[0]
    assert str(parse_date(found.text, reference(day))) == value


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, dt.date(2024, 5, 1)) == ()


@pytest.mark.parametrize("text", REFUSED)
def test_days_that_a_calendar_does_not_have_are_refused(text: str) -> None:
    assert find_dates(text) == ()
    with pytest.raises(ParseError):
        parse_date(text)


def test_a_refusal_tells_the_days_of_the_era() -> None:
    with pytest.raises(ParseError, match="counted from 1989-01-08 to 2019-04-30"):
        parse_date("Heisei 35")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 1 May 2024 (14 Safar 1300) odd", ["2024-05-01", "[1882-12-23..1882-12-27]"]),
        ("from 14 Ramadan 1445 to 5 May 2024", ["[2024-03-22..2024-03-26]", "2024-05-05"]),
        ("the years 1424 AH (2003) and 1425 AH (2004)", ["2003", "2004"]),
    ],
)
def test_dates_that_are_not_one_stand_apart(text: str, values: list[str]) -> None:
    assert [str(each.value) for each in find_dates(text)] == values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 Ramadan 1445 AH", "2024-03-24"),
        ("5 Shawwal 1420 H", "2000-01-11"),
        ("18 Jumada II 1369", "1950-04-06"),
        ("14 Safar 1417", "1996-06-30"),
    ],
)
def test_the_day_that_a_lunar_date_was_is_one_of_its_days(text: str, day: str) -> None:
    assert EdtfDate(day).overlaps(parse_date(text)) is not False


def test_a_weekday_in_brackets_is_kept_for_the_rules() -> None:
    assert [each.text for each in find_dates("会談は2025年2月7日(金)に行われた")] == ["2025年2月7日(金)"]


_PIECES = st.sampled_from(
    "1445 AH|14|Ramadan|Rabi' al-|Showa|年|月|日|5|2024|至|(|)|corresponding to|O.S.|/|昭和|元|พ.ศ.|٧|فبراير|the|first|year|of"
    "|Republic of China|B.E.|an II|Thermidor|\ud800|\0|年月|월|. |-|10/22 January|(Old Style)|hundred and|S26.9.8|=".split(
        "|"
    )
)


@given(st.lists(_PIECES, max_size=25), st.sampled_from([" ", ""]))
def test_no_text_makes_the_reader_fail(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for found in find_dates(text, dt.date(2024, 5, 1)):
        assert text[found.start : found.end] == found.text
