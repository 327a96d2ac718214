"""What is doubtful in the dates of a text, and of a record: days that there are not, wrong weekdays, far years."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Self

import attrs

from diplometa.core.report import Finding, Severity
from diplometa.core.rules import Context, Fault, check, rule
from diplometa.core.scan import Scan
from diplometa.dates.grammar import MONTH_NAMES, WEEKDAY_NAMES, days_in_month
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.reading import Reference, partials

__all__ = ["RULES", "Dated", "DatedText", "doubtful_dates"]

# The Gregorian calendar, which New Style means, begins on 15 October of this year.
NEW_STYLE_BEGINS = 1582
# After this year no instrument or meeting is dated: more likely two digits changed places.
LATEST_YEAR = 2100
_NEW_STYLE = re.compile(r"\bN\. ?S\.|\bNS\b|\b[Nn]ew [Ss]tyle\b")


@attrs.frozen(kw_only=True, eq=False)
class DatedText:
    """A text whose dates are questioned, and the day from which it counts the years that it leaves out.

    A finding about it has the path `text[12:28]`: the half-open code points of the date.
    """

    scan: Scan
    reference: Reference = None

    @classmethod
    def of(cls, text: str, reference: Reference = None) -> Self:
        """The text, to be scanned.

        >>> DatedText.of("signed on 1 May 2024").scan.text
        'signed on 1 May 2024'
        """
        return cls(scan=Scan(text), reference=reference)


class _HasDates(type):
    """Makes `issubclass` ask whether a record has a field for a date."""

    def __subclasscheck__(cls, other: type) -> bool:
        return other is not DatedText and bool(_date_fields(other))


class Dated(metaclass=_HasDates):
    """Any record with a field for a date, such as a Summit or a TreatyEvent, for rules: no class is made of it."""


@cache
def _date_fields(record: type[Any]) -> tuple[str, ...]:
    """The fields of a record that hold a date or none."""
    if not attrs.has(record):
        return ()
    return tuple(field.name for field in attrs.fields(record) if field.type in (EdtfDate, EdtfDate | None))


def _dates(record: DatedText) -> Iterator[tuple[Partial, str, str]]:
    """Each date as it was read, its words, and the path to them."""
    for token in partials(record.scan, record.reference):
        if token.date is not None:
            yield token.date, record.scan.text[token.start : token.end], f"text[{token.start}:{token.end}]"


def _missing_day(date: Partial) -> str | None:
    """What is wrong with a day that its month does not have."""
    for end in (date.start(), date.end()):
        # Without its year, a day of February may be that of a leap year.
        most = days_in_month(2000 if end.number is None else end.number, end.month) if 1 <= end.month <= 12 else 31
        if end.day > most:
            return f"{MONTH_NAMES[end.month - 1]} has {most} days" + (f" in {end.year}" if end.year else "")
    return None


@rule("date.impossible", DatedText, Severity.ERROR)
def impossible(record: DatedText, _: Context) -> Iterator[Fault]:
    """A day is named that its month does not have: no value is made of it, its words are left as they are.

    Source: ISO 8601-1:2019, the Gregorian calendar

    Passes:
        DatedText.of("signed on 29 February 2024")

    Fails:
        DatedText.of("signed on 30 February 2024")
    """
    for date, words, path in _dates(record):
        if message := _missing_day(date):
            yield Fault(message, path, words, "look the day up in the source")


@rule("date.interval-reversed", DatedText, Severity.ERROR)
def interval_reversed(record: DatedText, _: Context) -> Iterator[Fault]:
    """A range ends before it starts: no value is made of it.

    Source: ISO 8601-1:2019, time intervals

    Passes:
        DatedText.of("from 5 May 2024 to 8 May 2024")

    Fails:
        DatedText.of("from 8 May 2024 to 5 May 2024")
    """
    for date, words, path in _dates(record):
        if not date.single and date.value() is None and not date.fault and _missing_day(date) is None:
            yield Fault("the range ends before it starts", path, words, "exchange the two dates, or correct one")


@rule("date.weekday-contradicts", DatedText, Severity.WARNING)
def weekday_contradicts(record: DatedText, _: Context) -> Iterator[Fault]:
    """A weekday stands with a day that falls on another one: one of the two is wrong, or the year is.

    Source: the Gregorian calendar

    Passes:
        DatedText.of("on Friday, 7 February 2025")

    Fails:
        DatedText.of("on Monday, 7 February 2025")
    """
    for date, words, path in _dates(record):
        value = date.start().value() if date.weekday >= 0 and date.day else None
        day = value.earliest if value else None
        if day is not None and date.number is not None and day.weekday() != date.weekday:
            message = f"{day} is a {WEEKDAY_NAMES[day.weekday()]}, not a {WEEKDAY_NAMES[date.weekday]}"
            yield Fault(message, path, words, "check the day, the month and the year")


@rule("date.order-unknown", DatedText, Severity.WARNING)
def order_unknown(record: DatedText, _: Context) -> Iterator[Fault]:
    """A date in figures may have the day or the month first: the value is one of both readings.

    Source: ISO 8601-1:2019, which puts the year first for this reason

    Passes:
        DatedText.of("13/4/2024")

    Fails:
        DatedText.of("3/4/2024")
    """
    for date, words, path in _dates(record):
        # What the text itself leaves open, "1942 or 1943", is known.
        if date.alternatives and date.rule != "one-of":
            either = " or ".join(other.text for other in date.alternatives)
            yield Fault(
                f"it is not known whether this is {either}", path, words, "write the year first, as in 2024-04-03"
            )


@rule("date.year-missing", DatedText, Severity.NOTE)
def year_missing(record: DatedText, _: Context) -> Iterator[Fault]:
    """A day or a month stands without its year, and nothing tells from when to count it: its year is left open.

    Source: ISO 8601-2:2019, which has XXXX for a year that is not specified

    Passes:
        DatedText.of("signed on 7 February", EdtfDate("2025-01-30"))

    Fails:
        DatedText.of("signed on 7 February")
    """
    for date, words, path in _dates(record):
        if _without_year(date) and _missing_day(date) is None:
            hint = "hand in the day of publication as the reference"
            yield Fault("the year is not told, nor a day from which to count it", path, words, hint)


def _without_year(date: Partial) -> bool:
    ends = (date,) if date.single else (date.start(), date.end())
    return any(end.month and not end.year and not end.alternatives for end in ends)


@rule("date.implausible", DatedText, Severity.WARNING)
def implausible(record: DatedText, _: Context) -> Iterator[Fault]:
    """A date after 2100, or one in New Style from before there was one: most likely a digit is wrong.

    Source: the bull Inter gravissimas of 1582, with which the New Style begins; later years: no text of diplomacy

    Passes:
        DatedText.of("signed on 10 March 1752 (N.S.)")

    Fails:
        DatedText.of("signed on 10 March 1452 (N.S.)")
    """
    for date, words, path in _dates(record):
        years = [end.number for end in (date.start(), date.end()) if end.number is not None]
        if years and min(years) > LATEST_YEAR:
            yield Fault(f"the year {min(years)} lies far ahead", path, words, "look the year up in the source")
        if years and max(years) < NEW_STYLE_BEGINS and _NEW_STYLE.search(words):
            message = f"there was no New Style in {max(years)}: it begins in {NEW_STYLE_BEGINS}"
            yield Fault(message, path, words, "look the year up, or the style")


@rule("date.calendars-disagree", DatedText, Severity.WARNING)
def calendars_disagree(record: DatedText, _: Context) -> Iterator[Fault]:
    """A date is told in two calendars that are not the same day there: the Gregorian one is taken.

    Source: the rules of the calendars, dates/calendars.py; a lunar date may lie two days from its rule

    Passes:
        DatedText.of("on 5 Shawwal 1420 H., corresponding to 11 January 2000")

    Fails:
        DatedText.of("on 5 Shawwal 1420 H., corresponding to 21 January 2000")
    """
    for date, words, path in _dates(record):
        if (beside := date.beside) is None or (ours := date.value()) is None:
            continue
        theirs = beside.value()
        if theirs is None or theirs.overlaps(ours) is False:
            message = beside.fault or f"the {date.calendar} date is {beside.text}, not {date.text}"
            yield Fault(message, path, words, "look both dates up in the source")


@rule("date.not-in-calendar", DatedText, Severity.ERROR)
def not_in_calendar(record: DatedText, _: Context) -> Iterator[Fault]:
    """Another calendar has no such day, or its era had ended: no value is made of it.

    Source: the rules of the calendars, dates/calendars.py, and the days of eras, data/eras.tsv

    Passes:
        DatedText.of("signed on 30 April, Heisei 31")

    Fails:
        DatedText.of("signed on 30 April, Heisei 35")
    """
    for date, words, path in _dates(record):
        if date.fault:
            yield Fault(date.fault, path, words, "look the year up in the source")


@rule("date.far-ahead", Dated, Severity.WARNING)
def far_ahead(record: object, _: Context) -> Iterator[Fault]:
    """A record has a date after 2100: most likely two of its digits changed places, or one is wrong.

    Source: the records' own definitions: a meeting is planned, a term and an instrument end within a lifetime

    Passes:
        Summit(name="G7 summit", date=EdtfDate("2024-06"))

    Fails:
        Summit(name="G7 summit", date=EdtfDate("2204-06"))
    """
    cls: type = type(record)
    for name in _date_fields(cls):
        date: EdtfDate | None = getattr(record, name)
        if date is not None and date.lower is not None and date.lower.year > LATEST_YEAR:
            yield Fault(f"the year {date.lower.year} lies far ahead", name, date, "look the year up in the source")


RULES = (
    impossible,
    interval_reversed,
    weekday_contradicts,
    order_unknown,
    year_missing,
    implausible,
    calendars_disagree,
    not_in_calendar,
    far_ahead,
)
# Those that question a text.
_OF_TEXTS = tuple(each for each in RULES if each.record is DatedText)


def doubtful_dates(scan: Scan, reference: Reference = None) -> tuple[Finding, ...]:
    """What is doubtful in the dates of a scanned text: the findings of the rules, each with the path of its span.

    Args:
        scan: the text; what `find_dates` has read of it already is not read again.
        reference: the day from which it counts the years that it leaves out.

    >>> [(found.code, found.path, found.message) for found in doubtful_dates(Scan("signed on 30 February 2024"))]
    [('date.impossible', 'text[10:26]', 'February has 29 days in 2024')]
    """
    return tuple(check(DatedText(scan=scan, reference=reference), _OF_TEXTS, Context()))
