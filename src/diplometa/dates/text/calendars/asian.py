"""Dates with signs for year, month and day: Chinese, Japanese and Korean, of the common era or of one of their own."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.dates.text.calendars.dated import of_era, plain
from diplometa.dates.text.calendars.names import alternation, eras
from diplometa.dates.text.context import Context
from diplometa.dates.text.forms.parts import third_of
from diplometa.dates.text.partial import Partial

__all__ = ["Found", "asian_dates"]

Found = tuple[int, int, str, Partial]

_SIGNS = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
_TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100}
_WEEKDAYS = {
    **{sign: at for at, sign in enumerate("月火水木金土日")},
    **dict(zip("월화수목금토일", range(7), strict=True)),
}
_CHINESE_WEEKDAYS = {**{sign: at for at, sign in enumerate("一二三四五六日")}, "天": 6}
_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,4})"
_YEAR = r"(?:(?<![0-9])[0-9]{4}|(?<![〇零○一二三四五六七八九十百])[〇零○一二三四五六七八九]{4})"
_TO = r"\s?(?:至|到|~|〜|-|から|부터)\s?"
_MARKED = r"\s?[(\[]\s?(?P<{0}>[月火水木金土日월화수목금토일])(?:曜日?|요일)?\s?[)\]]|\s(?P<{0}k>[월화수목금토일])요일"
_CHINESE = r"|\s?[(]?(?:星期|周|週)(?P<{0}c>[一二三四五六日天])[)]?"
# A year alone is between these: other figures count years.
FIRST_YEAR, LAST_YEAR = 1000, 2149
# What stands before a month of the moon, or a year that is not told.
_NOT_OURS = re.compile(r"(?:[年년0-9一二三四五六七八九十]|[暦曆历]|음력)\s?$")
# Behind a day without its year: what is named after it.
_NAMED_AFTER = re.compile(r"(?:运动|運動|革命|事件|事変|事變|운동)")
# After the sign of a year: what makes it a number of years, or a unit of several.
_NO_YEAR = r"(?!\s?(?:間|间|前|来|來|以上|[ぶふ]り|生|간|전|동안|만에|대|の歴史|的?历史|的?歷史|의 역사))"
# The folded text has no voicing marks: で is て.
_SINCE = re.compile(r"\s?(?:以来|以來|以降|以後|以后|이래|이후)")
_UNTIL = re.compile(r"\s?(?:ま[でて]に?|以前|까지|이전|之前)")
_ABOUT = re.compile(r"\s?(?:頃|[ごこ]ろ|左右|前後|前后|경|무렵|쯤)")
# Parts of a year, as EDTF numbers them; the first and the last month, about, for its beginning and its end.
_QUARTERS = ("第一季度|一季度|1분기|第1四半期", "第二季度|二季度|2분기|第2四半期", "第三季度|三季度|3분기|第3四半期")
_PARTS = {
    **dict.fromkeys("上半年|上半期|상반기".split("|"), 40),
    **dict.fromkeys("下半年|下半期|하반기".split("|"), 41),
    **{
        name: 33 + at
        for at, names in enumerate((*_QUARTERS, "第四季度|四季度|4분기|第4四半期"))
        for name in names.split("|")
    },
    **{
        name: 21 + at
        for at, names in enumerate(("春|봄", "夏|여름", "秋|가을", "冬|겨울"))
        for name in names.split("|")
    },
    **dict.fromkeys("初頭|初|초".split("|"), 1),
    **dict.fromkeys("末|말|底".split("|"), 12),
}
_THIRDS = {
    **dict.fromkeys("上旬 初旬 초순".split(), 1),
    **dict.fromkeys("中旬 중순".split(), 2),
    **dict.fromkeys("下旬 하순".split(), 3),
    **dict.fromkeys("初め 初 초".split(), 1),
    **dict.fromkeys("末 底 말".split(), 3),
}
_OF_CENTURY = {
    **dict.fromkeys("初頭 初期 初 초".split(), 1),
    **dict.fromkeys("中葉 中期 半ば 중반 중엽".split(), 2),
    **dict.fromkeys("末 말".split(), 3),
}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A date, what makes it a range, and the weekday beside it."""
    names = alternation(([name] for name in eras("before-year-sign")), "")
    counted = r"(?:元|[0-9]{1,4}|[〇零一二三四五六七八九十百廿卅]{1,7})"
    told = rf"(?P<era>{names})\s?(?P<number>{counted})\s?(?:\(\s?(?P<told>{_YEAR})\s?년?年?\s?\)\s?)?"
    own = rf"(?P<year>{_YEAR})\s?(?:\(\s?{names}\s?{counted}\s?[年년]?\s?\)\s?)?"
    also = rf"(?:\s?\(\s?(?:{names}\s?{counted}|(?P<also>{_YEAR}))\s?[年년]?\s?\)(?=\s?{_SMALL}\s?[月월]))?"
    year = rf"(?:{told}|{own})[年년]{also}"
    third = rf"(?P<third>{'|'.join(_THIRDS)})(?!日)"
    part = rf"(?P<part>{'|'.join(_PARTS)})"
    with_year = rf"{year}(?:度|(?P<decade>代)|\s?{_month('')}(?:\s?{_day('')}|\s?{third})?|\s?{part}|{_NO_YEAR})"
    century = (
        rf"(?<![0-9一二三四五六七八九十])(?P<century>{_SMALL})\s?(?:世紀|世纪|세기)(?P<of>{'|'.join(_OF_CENTURY)})?"
    )
    dotted = r"(?<![0-9.])(?P<y>[12][0-9]{3})\.\s?(?P<m>[0-9]{1,2})\.\s?(?P<d>[0-9]{1,2})(?:\.|(?![0-9.]))"
    tail = rf"{_TO}(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?:{_month('')}\s?)?(?:(?P<day>{_SMALL})\s?[日号號일])?"
    weekday = (_MARKED + _CHINESE).format("w")
    dates = f"{with_year}|{_month('bare_')}\\s?{_day('bare_')}|{century}|{dotted}"
    return re.compile(dates), re.compile(rf"{tail}(?:까지|ま[でて])?"), re.compile(weekday)


def _month(prefix: str) -> str:
    return rf"(?P<{prefix}month>{_SMALL})\s?[月월]"


def _day(prefix: str) -> str:
    """A day with its sign, or one that is the first of several before the sign."""
    return rf"(?P<{prefix}day>{_SMALL})\s?(?:[日号號일]|(?={_TO}{_SMALL}\s?[日号號일]))"


def value_of(written: str) -> int:
    """The number that figures or signs stand for: 26, 二十六, 二〇二四; 元 is the first year.

    >>> value_of("二十六"), value_of("百十三"), value_of("二〇二四"), value_of("元")
    (26, 113, 2024, 1)
    """
    if written == "元":
        return 1
    if written.isdecimal():
        return int(written)
    if not set(written) & set(_TENS):
        return int("".join(_SIGNS[sign] for sign in written))
    total = digit = 0
    for sign in written:
        if sign in _TENS:
            total, digit = total + (digit or 1) * _TENS[sign], 0
        else:
            digit = int(_SIGNS[sign])
    return total + digit


def asian_dates(context: Context, start: int, end: int) -> Iterator[Found]:
    """The dates in a stretch of the folded text: where they start and end, the rule, and what they are."""
    folded, at = context.scan.folded, start
    dates, _, _ = _patterns()
    while match := dates.search(folded, at, end):
        at = match.end()
        if (found := _single(match, folded)) is None:
            continue
        at, found = _beside(folded, at, end, found)
        if found.month and not found.year:
            found = context.nearest_year(found, match.start())
            first = found.start()
            if found.last and first.year and not found.last.year:
                found = found._replace(last=found.last._replace(year=first.year))
        at, found = _bounded(folded, at, end, found)
        yield match.start(), at, "year-month-day" if found.day else "year-month" if found.month else "year", found


def _bounded(folded: str, at: int, end: int, found: Partial) -> tuple[int, Partial]:
    """The date with what stands behind it: since it, up to it, about it; where that ends."""
    if not found.single or found.mark or not found.year:
        return at, found
    if since := _SINCE.match(folded, at, end):
        return since.end(), found._replace(last=Partial(rule="open"), rule="since")
    if until := _UNTIL.match(folded, at, end):
        return until.end(), Partial(rule="until", last=found, assumed=found.assumed, calendar=found.calendar)
    about = _ABOUT.match(folded, at, end)
    return (about.end(), found._replace(mark="~")) if about and not found.assumed else (at, found)


def _single(match: re.Match[str], folded: str) -> Partial | None:
    if match["y"]:
        return plain(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["century"]:
        century = value_of(match["century"])
        found = Partial(f"{century - 1:02}XX") if 5 <= century <= 30 else None
        return third_of(found, _OF_CENTURY[match["of"]]) if found and match["of"] else found
    month, day = (value_of(match[part] or match[f"bare_{part}"] or "0") for part in ("month", "day"))
    if not month and (match["month"] or match["bare_month"]):
        return None
    if match["era"]:
        found = of_era(eras("before-year-sign")[match["era"]], value_of(match["number"]), month, day)
        if found and (year := match["told"] or match["also"]):
            found = plain(value_of(year), month, day, found.calendar, found)
    elif match["year"]:
        found = plain(value_of(match["year"]), month, day)
    elif month > 12 or day > 31 or _named_otherwise(match, folded):
        return None
    else:
        found = Partial("", month, day)
    return _part(match, found) if found else None


def _named_otherwise(match: re.Match[str], folded: str) -> bool:
    """Whether a day without its year is one of the moon, of a year that is not read, or the name of an event."""
    before = _NOT_OURS.search(folded, max(0, match.start() - 4), match.start())
    return before is not None or _NAMED_AFTER.match(folded, match.end()) is not None


def _part(match: re.Match[str], found: Partial) -> Partial | None:
    """The part of the year or of the month, or the decade, that is meant."""
    if match["decade"]:
        return found._replace(year=found.year[:3] + "X") if found.year[3] == "0" else None
    if match["third"]:
        return found.third(_THIRDS[match["third"]])
    if match["part"]:
        part = _PARTS[match["part"]]
        return found._replace(month=part, mark="~" if part <= 12 else "")
    is_year = not found.month and not found.calendar
    return None if is_year and not FIRST_YEAR <= int(found.year) <= LAST_YEAR else found


def _beside(folded: str, at: int, end: int, found: Partial) -> tuple[int, Partial]:
    """The date with its weekday, and with the end of the range that it starts; where that ends."""
    _, tails, weekdays = _patterns()
    at, found = _with_weekday(weekdays.match(folded, at, end), at, found)
    if found.last or found.fault or not (tail := tails.match(folded, at, end)):
        return at, found
    year, month, day = (value_of(tail[part] or "0") for part in ("year", "month", "day"))
    fits = day if found.day else month and not day if found.month else year and not month
    if not fits or month > 12 or day > 31:
        return at, found
    last = Partial(f"{year:04}" if year else found.year, month or found.month, day, calendar=found.calendar)
    return _with_weekday(weekdays.match(folded, tail.end(), end), tail.end(), found._replace(last=last, weekday=-1))


def _with_weekday(match: re.Match[str] | None, at: int, found: Partial) -> tuple[int, Partial]:
    if match is None or not (found.day or found.last):
        return at, found
    sign = match["w"] or match["wk"]
    weekday = _WEEKDAYS[sign] if sign else _CHINESE_WEEKDAYS[match["wc"]]
    return match.end(), found if found.last else found._replace(weekday=weekday)
