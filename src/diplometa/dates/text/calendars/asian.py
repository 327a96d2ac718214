"""Dates with signs for year, month and day: Chinese, Japanese and Korean, of the common era or of one of their own."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.dates.grammar import days_in_month
from diplometa.dates.text.calendars.dated import of_era, plain
from diplometa.dates.text.calendars.names import alternation, eras
from diplometa.dates.text.context import Context
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
# What stands before a month of the moon, or a year that is not told.
_NOT_OURS = re.compile(r"(?:[年년0-9一二三四五六七八九十]|農曆|农历|旧暦|舊曆|旧历|陰曆|阴历|음력)\s?$")
# After the sign of a year: what makes it a number of years, or a unit of several.
_NO_YEAR = r"(?!\s?(?:間|间|前|来|來|以上|以来のう|ぶり|生|간|전|동안|만에|대))"
_SINCE = re.compile(r"\s?(?:以来|以來|以降|以後|以后|이래|이후)")
_THIRDS = {"上旬": 1, "初旬": 1, "中旬": 2, "下旬": 3, "초순": 1, "중순": 2, "하순": 3}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A date, what makes it a range, and the weekday beside it."""
    names = alternation(([name] for name in eras("before-year-sign")), "")
    counted = r"(?:元|[0-9]{1,4}|[〇零一二三四五六七八九十百]{1,7})"
    told = rf"(?P<era>{names})\s?(?P<number>{counted})\s?(?:\(\s?(?P<told>{_YEAR})\s?년?年?\s?\)\s?)?"
    own = rf"(?P<year>{_YEAR})\s?(?:\(\s?{names}\s?{counted}\s?[年년]?\s?\)\s?)?"
    also = rf"(?:\s?\(\s?(?:{names}\s?{counted}|(?P<also>{_YEAR}))\s?[年년]?\s?\)(?=\s?{_SMALL}\s?[月월]))?"
    year = rf"(?:{told}|{own})[年년]{also}"
    third = rf"(?P<third>{'|'.join(_THIRDS)})"
    with_year = rf"{year}\s?(?:度|(?P<decade>代)|{_month('')}(?:\s?{_day('')}|\s?{third})?|{_NO_YEAR})"
    dotted = r"(?<![0-9.])(?P<y>[12][0-9]{3})\.\s(?P<m>[0-9]{1,2})\.\s(?P<d>[0-9]{1,2})(?:\.|(?![0-9.]))"
    tail = rf"{_TO}(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?:{_month('')}\s?)?(?:(?P<day>{_SMALL})\s?[日号號일])?"
    weekday = (_MARKED + _CHINESE).format("w")
    dates = f"{with_year}|{_month('bare_')}\\s?{_day('bare_')}|{dotted}"
    return re.compile(dates), re.compile(rf"{tail}(?:까지|まで)?"), re.compile(weekday)


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
        if (since := _SINCE.match(folded, at, end)) and found.single and found.year:
            at, found = since.end(), found._replace(last=Partial(rule="open"), rule="since")
        yield match.start(), at, "year-month-day" if found.day else "year-month" if found.month else "year", found


def _single(match: re.Match[str], folded: str) -> Partial | None:
    if match["y"]:
        return plain(int(match["y"]), int(match["m"]), int(match["d"]))
    month, day = (value_of(match[part] or match[f"bare_{part}"] or "0") for part in ("month", "day"))
    if not month and (match["month"] or match["bare_month"]):
        return None
    if match["era"]:
        found = of_era(eras("before-year-sign")[match["era"]], value_of(match["number"]), month, day)
        if found and (year := match["told"] or match["also"]):
            found = plain(value_of(year), month, day, found.calendar, found)
    elif match["year"]:
        found = plain(value_of(match["year"]), month, day)
    elif _NOT_OURS.search(folded, max(0, match.start() - 4), match.start()) or month > 12 or day > 31:
        return None
    else:
        found = Partial("", month, day)
    if found and match["decade"]:
        return found._replace(year=found.year[:3] + "X") if found.year[3] == "0" else None
    return _third(found, _THIRDS[match["third"]]) if found and match["third"] else found


def _third(found: Partial, third: int) -> Partial:
    """The first, second or last ten days of a month."""
    last = days_in_month(found.number or 0, found.month)
    first_day, last_day = ((1, 10), (11, 20), (21, last))[third - 1]
    return found._replace(day=first_day, mark="~", last=found._replace(day=last_day, mark="~"))


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
