"""Dates with a month of another calendar, or with one of ours in Arabic, Persian, Hebrew or Thai."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from diplometa.core.numerals import roman
from diplometa.dates.grammar import days_in_month
from diplometa.dates.text.calendars.asian import Found
from diplometa.dates.text.calendars.dated import converted, of_era, plain
from diplometa.dates.text.calendars.names import (
    DAY,
    NUMBER,
    alternation,
    era_key,
    eras,
    key_of,
    month_names,
    month_pattern,
    number,
)
from diplometa.dates.text.calendars.stretch import Stretch
from diplometa.dates.text.context import Context
from diplometa.dates.text.partial import Partial

__all__ = ["named_dates"]

# How far before the name of a month its day is looked for.
REACH = 60
# The years that a month of each calendar may stand with; in words and in figures.
_YEARS = {
    "hijri": (1000, 1500),
    "persian": (1200, 1500),
    "hebrew": (5000, 6000),
    "ethiopian": (1700, 2100),
    "coptic": (1400, 1800),
    "indian": (1879, 2100),
    "french-republican": (1, 14),
    "gregorian": (1000, 2200),
}
# The years that were counted from Cyrus, by the law of March 1976 to August 1978.
_CYRUS, _CYRUS_YEARS = 1180, range(2535, 2538)
_THAI_YEARS = range(2400, 2700)


@cache
def _marks() -> Mapping[str, str]:
    """The calendar of each mark of an era that has its own months."""
    kinds = ("name", "capitals", "month-alone")
    return {name: era.calendar for kind in kinds for name, era in eras(kind).items() if era.calendar != "japanese"}


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The day before a month, and what follows it: the day, the year, the mark of the era."""
    before = (
        rf"(?:(?<![^\W_])(?:the|this)\s+)?(?<![\w.,$])(?:(?P<first>[0-9]{{1,2}})(?:\s?-\s?|\s?/\s?|\s+(?:to|and|الى|تا)\s+|\s+و\s?))?"
        rf"(?P<day>{DAY})(?:\s+day)?[\s/-]\s?(?:(?:of|de|du|من)\s+)?(?:the\s+month\s+of\s+|the\s+)?$"
    )
    mark = rf"(?P<{{0}}>{alternation((name.split() for name in _marks()), chr(92) + 's+')})(?![^\W_])\.?"
    ours = (name.split() for name, those in month_names().items() if those[0][0] == "gregorian")
    other = rf"(?:\s?[/(]\s?{alternation(ours, chr(92) + 's+')}(?![^\W_])\)?)?"
    lead = r"[.,]?[\s/-]\s?(?:(?:of|in|de)\s+)?(?:the\s+|l')?(?P<year_word>(?:year|an|annee|سنة|عام|لعام|لسنة|سال)\s+)?"
    after = (
        rf"{other}(?:\s+(?P<day>{DAY})(?=[\s,]))?{lead}(?:of\s+)?(?:{mark.format('before')}[\s,]*|ค\.ศ\.\s?)?"
        rf"(?P<year>{NUMBER}|[ivx]{{1,5}}\b)(?![0-9]|[.,/-][0-9])(?:\s?\(\s?{mark.format('closed')}\s?\)|[.,]?\s?{mark.format('mark')}|\s?م(?![^\W_]))?"
    )
    return re.compile(before), re.compile(after)


def named_dates(context: Context, start: int, end: int) -> Iterator[Found]:
    """The dates in a stretch of the folded text that the name of such a month stands in."""
    # The day may stand before the stretch, in more words than a stretch begins with.
    folded, done = context.scan.folded, max(0, start - REACH)
    for hit in month_pattern().finditer(folded, start, end):
        if hit.start() < done:
            continue
        before, after = _around()
        stretch = Stretch(folded, done, end)
        left, right = stretch.before(before, hit.start(), REACH), stretch.after(after, hit.end())
        last = right.end() if right else hit.end()
        date = _with_year(hit, left, right) if right else None
        if date is None and left and (date := _without_year(hit, left, context)):
            last = hit.end()
        if date:
            yield left.start() if left else hit.start(), last, "other-calendar", date
            done = last


def _with_year(hit: re.Match[str], left: re.Match[str] | None, right: re.Match[str]) -> Partial | None:
    day = number(left["day"]) if left else number(right["day"] or "")
    if (left and right["day"]) or (day is None and (left or right["day"])):
        return None
    marks = {_marks()[key] for part in ("before", "mark", "closed") if (key := era_key(right[part] or ""))}
    year = number(right["year"]) or roman(right["year"]) or 0
    spelled, worded = number(right["year"]) is not None, right["year_word"] is not None
    for meant in month_names()[key_of(hit["name"])]:
        # The years of the Republic are in roman numerals, too; its months are names of novels.
        fits = (day or worded) if meant[0] == "french-republican" else spelled
        if fits and (found := _of(meant, year, day or 0, marks)):
            first = int(left["first"] or 0) if left else 0
            return _ranged(_of(meant, year, first, marks), found) if first else found
    return None


def _of(meant: tuple[str, int, str], year: int, day: int, marks: set[str]) -> Partial | None:
    """The date in a calendar; None where the year, or the mark beside it, is not one of it."""
    calendar, month, language = meant
    least, most = _YEARS[calendar]
    if calendar == "gregorian" and language == "th" and year in _THAI_YEARS:
        return of_era(eras("capitals")["b.e"], year, month, day)
    if calendar == "persian" and year in _CYRUS_YEARS:
        return converted(calendar, year - _CYRUS, month, day)
    if calendar == "indian" and calendar not in marks:
        return None
    if not least <= year <= most or (marks and calendar not in marks and not _shared(calendar, marks)):
        return None
    if day > 31:
        return None
    return plain(year, month, day) if calendar == "gregorian" else converted(calendar, year, month, day)


def _shared(calendar: str, marks: set[str]) -> bool:
    """Whether the mark is one that several calendars have: H. and Hijri of the solar year, A.M. of two worlds."""
    return (calendar, *marks) in {("persian", "hijri"), ("hebrew", "coptic"), ("ethiopian", "coptic")}


def _without_year(hit: re.Match[str], left: re.Match[str], context: Context) -> Partial | None:
    """A day of one of our months, whose year is the one nearest the reference."""
    month = next((m for calendar, m, _ in month_names()[key_of(hit["name"])] if calendar == "gregorian"), 0)
    day = int(left["day"]) if left["day"].isdecimal() else 0
    if not month or not 1 <= day <= days_in_month(2000, month):
        return None
    found = context.nearest_year(Partial("", month, day), left.start())
    return found._replace(day=int(left["first"]), last=found) if left["first"] else found


def _ranged(first: Partial | None, last: Partial) -> Partial | None:
    """From one day to another; days that are not known to the day are about those between which they may lie."""
    if first is None or first.fault or last.fault:
        return last if first is None or last.fault else first
    if not (first.either or last.either):
        return first._replace(last=last, assumed=last.assumed)
    return first.start()._replace(mark="~", either=False, last=last.end()._replace(mark="~"))
