"""Why a string that means to be a date is none: what is wrong in it, where, and how to mend it."""

import re
from collections.abc import Iterator, Sequence

from diplometa.core.errors import ParseError
from diplometa.core.numerals import ordinal_ending
from diplometa.core.scan import Scan
from diplometa.dates.grammar import MONTH_NAMES, WEEKDAY_NAMES, days_in_month
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.forms.times import clock_time
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = [
    "EXPECTED",
    "ambiguous",
    "impossible",
    "refuse_contradiction",
    "refuse_day_of_month",
    "refuse_unfit",
    "unread",
]

EXPECTED = "a date such as 7 February 2025, February 2025, 2025-02-07 or 6-8 February 2025"
_FIGURES = re.compile(r"\s*([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})\s*")
# A month beside a number that is no day of any, nor a year.
_NO_DAY = re.compile(r"(?P<month>[Mmn])\.?(?P<after>N)(?!,?z)|(?P<before>N)\.?o?(?P<of>[Mmn])")
_ORDINAL = re.compile(r"([0-9]{1,2})\s{0,2}(st|nd|rd|th)")
# The longest of such numbers: a longer one may be a year.
_DIGITS = 2


def refuse_contradiction(scan: Scan, date: Partial | None, tokens: Sequence[Token]) -> None:
    """Refuse a date whose weekday is another than the one that stands with it: which of the two is wrong is not known.

    Args:
        scan: the whole string.
        date: what was read of it.
        tokens: its tokens.

    Raises:
        ParseError: it names both days.
    """
    told = [token for token in tokens if token.code in "Ww" and token.value.isdecimal()]
    for end, token in _ends(date, told):
        value = end._replace(mark="").value()
        day = value.earliest if value is not None and end.day and end.number is not None else None
        if day is not None and day.weekday() != int(token.value):
            found = f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year} is a {WEEKDAY_NAMES[day.weekday()]}"
            message = f"{found}, not a {WEEKDAY_NAMES[int(token.value)]}"
            expected = "a weekday that agrees with its date, or none"
            raise ParseError(message, source=scan.text, start=token.start, end=token.end, expected=expected)


def _ends(date: Partial | None, told: Sequence[Token]) -> Iterator[tuple[Partial, Token]]:
    """The ends of a date, each with its weekday: where one is told it is that of the first day."""
    if date is not None and told and date.assumed not in {"from-reference", "from-text"}:
        yield date.start(), told[0]
        if len(told) == 2 and not date.single:
            yield date.end(), told[1]


def refuse_day_of_month(scan: Scan, tokens: Sequence[Token]) -> None:
    """Refuse a number beside a month that is no day of it.

    Raises:
        ParseError: it says how many days the month has.
    """
    for match in _NO_DAY.finditer("".join(token.code for token in tokens)):
        month = tokens[match.start("month" if match["month"] else "of")]
        number = tokens[match.start("after" if match["after"] else "before")]
        if len(number.value) <= _DIGITS and number.value.isdecimal() and month.value.isdecimal():
            days = days_in_month(2000, int(month.value))
            if 1 <= int(number.value) <= days:
                continue
            message = f"there is no day {int(number.value)} in {MONTH_NAMES[int(month.value) - 1]}"
            expected = f"a day from 1 to {days}, or a year of four digits"
            raise ParseError(message, source=scan.text, start=number.start, end=number.end, expected=expected)


def refuse_unfit(scan: Scan, tokens: Sequence[Token]) -> None:
    """Refuse an ordinal with the ending of another, and a time of day that no clock shows.

    Raises:
        ParseError: it names what is wrong.
    """
    for token in tokens:
        written = scan.folded[token.start : token.end]
        number = _ORDINAL.fullmatch(written) if token.code == "O" else None
        if number and number[2] != (ending := ordinal_ending(int(number[1]))):
            message = f"the ordinal of {number[1]} ends in {ending!r}, not in {number[2]!r}"
            raise ParseError(message, source=scan.text, start=token.start, end=token.end, expected=EXPECTED)
        if token.code == "K" and not clock_time(token.value):
            message = f"there is no time of day {written!r}"
            raise ParseError(message, source=scan.text, start=token.start, end=token.end, expected="a time to 23:59")


def impossible(text: str, token: Token) -> ParseError:
    """What is wrong with a date that was read and cannot be."""
    message, expected = (token.date and token.date.fault) or "there is no such date", EXPECTED
    try:
        EdtfDate(token.date.text if token.date else "")
    except ParseError as error:
        message, expected = error.message.replace(" of XXXX", ""), error.expected
    return ParseError(message, source=text, start=token.start, end=token.end, expected=expected)


def ambiguous(text: str, rule: str, readings: Sequence[EdtfDate]) -> ParseError:
    """What is not known of a date that may be read in several ways."""
    century, order = "century" in rule, "order" in rule
    if not century:
        message = "the order of day and month is not known"
        return ParseError(message, source=text, alternatives=readings, expected=EXPECTED)
    missing = "neither its century nor the order of the figures is" if order else "its century is not"
    message, expected = f"the year has two digits: {missing} known", "a year of four digits, first: 2005-04-03"
    if any(map(str.isalpha, text)):
        expected = f"a year of four digits, such as in {readings[0]}"
    return ParseError(message, source=text, alternatives=readings, expected=expected)


def unread(text: str) -> ParseError:
    """What is wrong with a string in which no date was found."""
    figures = _FIGURES.fullmatch(text)
    if figures is None:
        return ParseError("no date was found", source=text, expected=EXPECTED)
    first, last = len(figures[1]), len(figures[4])
    if first < 3 and last < 3:
        message = "the year has two digits: neither its century nor the order of the figures is known"
        return ParseError(message, source=text, expected="a year of four digits, first: 2005-04-03")
    message = "in no order are these figures a day, a month and a year"
    return ParseError(message, source=text, expected="a day up to 31, a month up to 12, a year of four digits")
