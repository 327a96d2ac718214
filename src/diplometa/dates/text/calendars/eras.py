"""Years that the name of an era counts: Showa 26, the 113th year of the Republic of China, 2567 B.E."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplometa.dates.text.calendars.asian import Found
from diplometa.dates.text.calendars.dated import converted, of_era
from diplometa.dates.text.calendars.names import (
    NUMBER,
    Era,
    alternation,
    english_months,
    era_key,
    eras,
    month_names,
    number,
)
from diplometa.dates.text.calendars.stretch import Stretch
from diplometa.dates.text.context import Context
from diplometa.dates.text.partial import Partial

__all__ = ["era_dates"]

# How far before the name of an era its date is looked for.
REACH = 120
# The years that each calendar may have in a text: where a number is none of them, it is none of its years.
_YEARS = {
    "japanese": (1, 99),
    "minguo": (1, 199),
    "juche": (1, 199),
    "buddhist": (2300, 2700),
    "hijri": (100, 1460),
    "persian": (1200, 1500),
    "ethiopian": (1700, 2100),
    "coptic": (1400, 1800),
    "hebrew": (5000, 6000),
}
# Names that mean more than an era: a number stands for a year beside them where the word or a month says so.
_STATES = frozenset({"republic of china", "r.o.c", "roc"})
_LETTER = re.compile(
    r"(?<![^\W_])(?P<era>[mtshr])\.?(?P<number>[0-9]{1,2})(?P<mark>[./-])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?![\w]|\.[0-9])"
)
# In prose the letter of an era stands near a word of Japan, so far around it.
NEAR = 300


class _Year(NamedTuple):
    """The year of an era, where it stands, whether the word "year" does, and the month and day printed with it."""

    start: int
    end: int
    number: int
    told: bool
    month: int = 0
    day: int = 0


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The number of a year before the name of an era, and after it."""
    after = (
        rf"(?:\s+era)?[.,]?\s*\(?(?P<word>year\s+)?(?P<number>{NUMBER})(?![\w%]|[.,][0-9]{{3}}|[:/-][0-9])"
        r"(?:\.(?P<month>[0-9]{1,2})\.(?P<day>[0-9]{1,2})(?![0-9]))?(?P<end>\s+year\b)?"
    )
    before = (
        rf"(?<![\w.,$/-])(?:(?:the\s+)?(?P<word>year\s+))?(?P<number>{NUMBER})(?P<after>,?\s+year)?,?\s*\(?"
        r"(?:(?:of|in)\s+(?:the\s+)?(?:era\s+(?:of\s+)?)?)?$"
    )
    return re.compile(before), re.compile(after)


@cache
def _japan() -> re.Pattern[str]:
    return re.compile(r"japan|showa|heisei|reiwa|taisho|meiji|tokyo|[\u3040-\u30ff\u4e00-\u9fff]")


@cache
def _names() -> re.Pattern[str]:
    names = [name.split() for kind in ("name", "capitals") for name in eras(kind)]
    return re.compile(rf"(?<![^\W_])(?P<name>{alternation(names, chr(92) + 's+')})(?![^\W_])\.?")


@cache
def _figures() -> re.Pattern[str]:
    names = [name.split() for kind in ("name", "capitals", "month-alone") for name in eras(kind)]
    return re.compile(
        r"(?<![\w/.-])(?P<one>[0-9]{1,4})(?P<mark>[./-])(?P<two>[0-9]{1,2})(?P=mark)(?P<three>[0-9]{1,4})\s?"
        rf"(?P<name>{alternation(names, chr(92) + 's+')})(?![^\W_])\.?"
    )


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The month, and the day, before the year of an era, and after it."""
    names = [[name] for name in english_months()]
    names += [[name] for name, those in month_names().items() if ("gregorian", "th") in {(c, i) for c, _, i in those}]
    named = rf"(?P<{{0}}month>{alternation(names, '')})\b\.?"
    before = (
        rf"(?<![^\W_])(?:(?P<day>{NUMBER})(?:\s+day)?\s*(?:of\s+)?(?:the\s+)?(?:{named.format('')}|(?P<nth>{NUMBER})\s+month)"
        rf"|{named.format('a')}(?:\s*(?P<aday>{NUMBER}))?)[.,]?\s*(?:(?:of|in)\s+)?(?:the\s+)?$"
    )
    after = rf",?\s+{named.format('')}(?:\s+(?P<day>{NUMBER}))?(?![^\W_])"
    return re.compile(before), re.compile(after)


def era_dates(context: Context, start: int, end: int) -> Iterator[Found]:
    """The dates in a stretch of the folded text that the name of an era counts."""
    text, folded = context.scan.text, context.scan.folded
    for hit in _names().finditer(folded, start, end):
        name = era_key(hit["name"])
        era = eras("name").get(name) or eras("capitals")[name]
        if name in eras("capitals") and not text[hit.start() : hit.start("name") + len(hit["name"])].isupper():
            continue
        stretch = Stretch(folded, start, end)
        if (year := _year(hit, stretch, era)) and (found := _dated(name, era, year, stretch)):
            yield found
    for hit in _figures().finditer(folded, start, end):
        if date := _numeric(hit):
            yield hit.start(), hit.end(), "era", date
    for hit in _LETTER.finditer(folded, start, end):
        if text[hit.start()].isupper() and (date := _by_letter(hit, folded, context)):
            yield hit.start(), hit.end(), "era", date


def _numeric(hit: re.Match[str]) -> Partial | None:
    """14/9/1445 A.H., or with the year first."""
    parts = [int(hit[part]) for part in ("one", "two", "three")]
    year, month, day = parts if len(hit["one"]) == 4 else parts[::-1]
    era = {**eras("name"), **eras("capitals"), **eras("month-alone")}[era_key(hit["name"])]
    if era.shift is not None or era.calendar not in _YEARS or min(len(hit["one"]), len(hit["three"])) > 2:
        return None
    least, most = _YEARS[era.calendar]
    return converted(era.calendar, year, month, day) if least <= year <= most else None


def _by_letter(hit: re.Match[str], folded: str, context: Context) -> Partial | None:
    """S26.9.8, in a string that is a date or near a word of Japan: else it numbers a table."""
    if not context.whole and not _japan().search(folded, max(0, hit.start() - NEAR), hit.end() + NEAR):
        return None
    found = of_era(eras("letter")[hit["era"]], int(hit["number"]), int(hit["month"]), int(hit["day"]))
    return found if found and not found.fault else None


def _year(hit: re.Match[str], stretch: Stretch, era: Era) -> _Year | None:
    """The number beside the name of an era, where it may be one of its years."""
    least, most = _YEARS[era.calendar]
    ahead, behind = _beside()
    before, after = stretch.before(ahead, hit.start(), REACH), stretch.after(behind, hit.end())
    if before and (before["after"] or before["word"]):
        value = number(before["number"])
        if value and least <= value <= most:
            return _Year(before.start(), hit.end(), value, told=True)
    if after and (value := number(after["number"])) and least <= value <= most:
        month, day = int(after["month"] or 0), int(after["day"] or 0)
        return _Year(hit.start(), after.end(), value, told=bool(after["word"] or after["end"]), month=month, day=day)
    if before and least >= 100 and (value := number(before["number"])) and least <= value <= most:
        closed = stretch.folded[hit.end() : hit.end() + 1] == ")" and "(" in before[0]
        return _Year(before.start(), hit.end() + closed, value, told=False)
    return None


def _dated(name: str, era: Era, year: _Year, stretch: Stretch) -> Found | None:
    """The year with the month and the day that stand around it."""
    if era.shift is None:
        return year.start, year.end, "era", converted(era.calendar, year.number)
    first, last, month, day = year.start, year.end, year.month, year.day
    before, after = _around()
    if not month and (left := stretch.before(before, first, REACH)):
        month = _month(left["month"] or left["amonth"] or "") or number(left["nth"] or "") or 0
        day = number(left["day"] or left["aday"] or "") or 0
        first = left.start()
    elif not month and (right := stretch.after(after, last)) and name not in _STATES:
        month, day, last = _month(right["month"]), number(right["day"] or "") or 0, right.end()
    if name in _STATES and not (year.told or month):
        return None
    date = of_era(era, year.number, month, day)
    return (first, last, "era", date) if date else None


def _month(name: str) -> int:
    if number_ := english_months().get(name):
        return number_
    return next((month for calendar, month, _ in month_names().get(name, ()) if calendar == "gregorian"), 0)
