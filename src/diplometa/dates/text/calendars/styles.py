"""Old Style and New Style: days told in both, a day marked with one, and English years that began on Lady Day."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.scan import Scan
from diplometa.dates.model import Day
from diplometa.dates.text.calendars.dated import converted
from diplometa.dates.text.calendars.names import alternation, spoken
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.points import GAPS, gap_in
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = ["MARKED", "STYLES", "in_old_style", "style_marks"]

# The last year in which a state of Europe wrote both days, but for Greece in its first months of 1923.
LAST_OLD_STYLE = 1923
# The last year in which England counted the days before 25 March to the year before.
LAST_LADY_DAY, LADY_DAY = 1752, (3, 25)
_MARK = "Ω"
_LEAD = r"(?:(?:according\s+to|by|in|under|of)\s+)?(?:the\s+)?"


@cache
def _marks() -> re.Pattern[str]:
    old, new = (alternation(spoken(kind), r"\s+") for kind in ("old-style", "new-style"))
    return re.compile(
        rf"(?<![^\W_]){_LEAD}(?:(?P<julian>{old})|(?P<gregorian>{new}))(?![^\W_])\.?(?:\s+date(?:\s+of)?\b)?"
    )


def style_marks(scan: Scan, start: int, end: int) -> Iterator[Token]:
    """The words in a stretch that say in which style a day is told, as tokens of a letter of their own."""
    for match in _marks().finditer(scan.folded, start, end):
        kind = match.lastgroup or ""
        if len(match[kind]) > 3 or scan.text[match.start(kind) : match.end(kind)].isupper():
            yield Token(_MARK, kind, match.start(), match.end(), "style")


def in_old_style(old: Partial, new: Partial, *, marked: bool = False) -> Partial | None:
    """The second of two days, where it is the first in the New Style; with the first beside it, converted.

    Where no word says so (`marked`), two days are one only in the time when both styles were in use, and where they lie
    as far apart as the calendars then did.
    """
    year = new.number
    if (
        year is None
        or (year > LAST_OLD_STYLE and not marked)
        or not (old.day and new.day)
        or not (old.single and new.single)
    ):
        return None
    first = old.number if old.number is not None and not old.assumed else year - (old.month > new.month)
    beside = converted("julian", first, old.month, old.day)
    given, counted = new.start().value(), beside.value()
    if given is None or counted is None or not given.lower or not counted.lower:
        return None
    told = Partial(f"{first:04}", old.month, old.day).value()
    gap = _days(told.lower, given.lower) if told and told.lower else 0
    if gap not in GAPS or not (marked or gap == gap_in(new)):
        return None
    return new._replace(calendar="julian", beside=beside, rule="new-style", assumed="")


def _days(first: Day, last: Day) -> int:
    one, other = first.date(), last.date()
    return (other - one).days if one and other else 0


def _read_two_styles(match: Match) -> Partial | None:
    days = [int(day) for day in match.values("DO")][:2]
    months = [int(month) for month in match.values("Mmn")]
    weekdays, year = match.values("Ww"), _year_of(match)
    if year is None:
        return None
    weekday = int(weekdays[0]) if weekdays else -1
    first, second = Partial("", months[0], days[0]), Partial("", months[-1], days[1])
    marked, backwards = _roles(match)
    stands = match.its[[token.code in "/([" for token in match.its].index(True) - 1].code in "Yy"
    for old, new in ((first, second), (second, first))[backwards is True : 1 if backwards is False else 2]:
        # The year of the first of the two is that of the second, but in January.
        later = stands and old is first and new.month < old.month
        dated = new._replace(year=f"{int(year) + later:04}", weekday=weekday)
        if found := in_old_style(old, dated, marked=marked):
            return found
    return None if marked else _refused(match, first, second._replace(year=year))


def _roles(match: Match) -> tuple[bool, bool | None]:
    """Whether words mark the styles of two days, and whether the New Style stands first; None where either may be."""
    opened = next(at for at, token in enumerate(match.its) if token.code in "/([")
    for at, token in enumerate(match.its):
        if token.code == _MARK:
            return True, (token.value == "julian") == (at > opened)
    # A year told as two says so, too.
    return match.its[-1].code in "DN", None if match.its[opened].code == "(" else False


def _refused(match: Match, old: Partial, new: Partial) -> Partial | None:
    """What two days are that a stroke joins as if they were one in both styles, and that lie not so far apart."""
    if "/" not in {token.code for token in match.its} or int(new.year) > LAST_OLD_STYLE:
        return None
    one, other = (each._replace(year=new.year).value() for each in (old, new))
    gap = _days(one.lower, other.lower) if one and other and one.lower and other.lower else 0
    if gap not in GAPS:
        return None
    return new._replace(fault=f"Old Style and New Style lay {gap_in(new)} days apart then, and these lie {gap}")


def _read_range_of_both(match: Match) -> Partial | None:
    """3/16-5/18 May 1905: each day in both styles."""
    days, months = [int(day) for day in match.values("DO")], [int(month) for month in match.values("Mmn")]
    year = match.values("Yy")[0]
    if len(days) == 4:
        first = in_old_style(Partial("", months[0], days[0]), Partial(year, months[0], days[1]))
        last = in_old_style(Partial("", months[-1], days[2]), Partial(year, months[-1], days[3]))
        if first and last:
            return first._replace(last=Partial(year, last.month, last.day), beside=None)
    return Partial(year, months[-1], days[-1], fault="of these days only some are told in two styles, or none is")


def _year_of(match: Match) -> str | None:
    """The year, of a double one the later: 1711/12."""
    first = match.values("Yy")[0]
    if match.its[-1].code not in "DN":
        return first
    second = match.its[-1].value
    later = str(int(first) + 1)
    return later if later.endswith(second) and len(second) != 3 else None


def _read_double_year(match: Match) -> Partial | None:
    """11 February 1731/2: of the year 1732, as it is counted from January on."""
    first, second = match.values("Yy")[0], match.values("YDN")[-1]
    year = int(first) + 1
    month = int(match.values("Mmn")[0])
    day = int(next(iter(match.values("DO")[: 1 if _has_day(match) else 0]), 0))
    if not str(year).endswith(second) or len(second) == 3 or year > LAST_LADY_DAY or (month, day) >= LADY_DAY:
        return None
    return converted("julian", year, month, day)


def _has_day(match: Match) -> bool:
    """Whether figures other than those of the second year are a day."""
    return len(match.values("DO")) > ("D" in match.its[-1].code)


def _read_marked(match: Match) -> Partial | None:
    """A day, or a month, beside a word that says in which style it is told."""
    date, style = next(token.date for token in match.its if token.date), match.values(_MARK)[0]
    counted = date.assumed and not date.assumed.startswith("year-")
    if date.number is None or counted or date.calendar or not date.single:
        return None
    if style == "gregorian" or not date.month or date.month > 12:
        return date if style == "gregorian" else None
    found = converted("julian", date.number, date.month, date.day)
    return found._replace(weekday=date.weekday, time=date.time, assumed=date.assumed)


def _read_mark_inside(match: Match) -> Partial | None:
    """25 October O.S. 1917."""
    year, month, day = match.values("Yy")[0], int(match.values("Mmn")[0]), int(match.values("DO")[0])
    if match.values(_MARK)[0] == "gregorian":
        return Partial(year, month, day)
    return converted("julian", int(year), month, day)


_NAMED = r"h?(?:[Ww]\.?,?h?)?"
_SINCE = r"[.,]?(?:o|ihP)?[Yy](?:[/-][DN])?"
# Behind a month the second figure is a day: 6 March 1528-9 January 1529.
_NO_DAY = r"(?!\.?o?[Mmn])"
_DAY, _MONTH = r"[DO]\.?", rf"o?[Mmn]\.?(?:,?{_MARK})?"
_EITHER = r"(?:[DO]\.?o?[Mmn]|[Mm]\.?[DO])\.?"
_IN_BRACKETS = rf"[(\[](?:{_MARK}[,;]?)?h?{_EITHER}(?:,?{_MARK})?[)\]]"
_MONTH_DAY = rf"(?:[Mm]\.?)?[DO](?:,?{_MARK})?"
STYLES = (
    Form(
        "two-styles",
        rf"{_NAMED}{_DAY}/{_DAY}(?:{_MONTH})?[-t]h?{_DAY}(?:/{_DAY})?{_MONTH}{_SINCE}",
        _read_range_of_both,
    ),
    Form("two-styles", rf"{_NAMED}(?:{_DAY}\[[DO]\]{_MONTH}|[Mm]\.?[DO]\[[DO]\]){_SINCE}", _read_two_styles),
    Form(
        "two-styles",
        rf"{_NAMED}{_EITHER}(?:,?{_MARK})?(?:,?[Yy]{_IN_BRACKETS}|{_IN_BRACKETS}{_SINCE})",
        _read_two_styles,
    ),
    Form("two-styles", rf"{_NAMED}{_DAY}(?:/{_DAY}|\({_DAY}\)){_MONTH}{_SINCE}", _read_two_styles),
    Form(
        "two-styles",
        rf"{_NAMED}{_DAY}{_MONTH}(?:/{_DAY}{_MONTH}|\({_DAY}{_MONTH}\)){_MARK}?{_SINCE}",
        _read_two_styles,
    ),
    Form(
        "two-styles", rf"{_NAMED}[Mm]\.?[DO](?:,?{_MARK})?(?:/{_MONTH_DAY}|\({_MONTH_DAY}\)){_SINCE}", _read_two_styles
    ),
    Form("double-year", rf"{_NAMED}[DO]o?[Mmn]\.?,?[Yy][/-][DNY]{_NO_DAY}", _read_double_year),
    Form("double-year", rf"{_NAMED}[Mm]\.?(?:[DO],?)?[Yy][/-][DNY]{_NO_DAY}", _read_double_year),
    Form("style", rf"{_NAMED}[DO]o?[Mmn]\.?,?\(?{_MARK}\)?,?[Yy]", _read_mark_inside),
)
# Run over dates that are put together.
MARKED = (Form("style", rf"X,?(?:\({_MARK}\)|\[{_MARK}\]|{_MARK})|{_MARK}[,;]?h?X", _read_marked),)
