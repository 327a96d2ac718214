"""Lists of dates that share a month or a year: 5 and 12 May 2024, October 6 and 9, 1950, 11 May and 3 June 2024."""

import re

from diplometa.dates.text.forms.counts import numbers
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.points import DAY, DAY_OF, numbers_in
from diplometa.dates.text.partial import Partial

__all__ = ["DAYS", "SHARED"]

# A list has no more days than this before its month, and no more tokens than this to the date that states the year.
MOST, NEAR = 8, 24
_YEAR = r",?o?h?\[?Y"
_MONTH_AHEAD = re.compile(rf"[^Mmn]{{0,{2 * NEAR}}}(?P<month>[Mmn])\.?(?P<year>{_YEAR})?")
_YEAR_AHEAD = re.compile(rf"(?:,?{DAY})*,?[&|]h?{DAY}(?P<year>{_YEAR})?")
_MONTH_BEHIND = re.compile(rf"(?P<month>[Mm])\.?h?{DAY}(?:,{DAY})*,?[&|]?h?$")
_NAMED_DAY = rf"{DAY}{DAY_OF}[Mmn]\.?"
_BETWEEN = frozenset(",&|hteiU-")


def _codes(match: Match, start: int, stop: int) -> str:
    return "".join(token.code for token in match.tokens[max(0, start) : stop])


def _day(match: Match) -> int:
    values = match.values("DO")
    return int(values[0]) if values else 0


def _read_before_month(match: Match) -> Partial | None:
    """A day whose month, and year if any, stand after the last of the list."""
    ahead = _MONTH_AHEAD.match(_codes(match, match.stop, match.stop + 2 * NEAR))
    if ahead is None or not _day(match) or numbers(match, ",&|D"):
        return None
    year = match.tokens[match.stop + ahead.end("year") - 1].value if ahead["year"] else ""
    return Partial(year, int(match.tokens[match.stop + ahead.start("month")].value), _day(match))


def _read_after_month(match: Match) -> Partial | None:
    """The first day of a list that its month leads: the year, if any, stands after the last."""
    month = int(match.values("Mm")[0])
    ahead = _YEAR_AHEAD.match(_codes(match, match.stop, match.stop + 2 * NEAR))
    year = match.tokens[match.stop + ahead.end("year") - 1].value if ahead and ahead["year"] else ""
    return Partial(year, month, _day(match)) if _day(match) else None


def _read_following(match: Match) -> Partial | None:
    """A further day of such a list."""
    start = max(0, match.first - NEAR)
    behind = _MONTH_BEHIND.search(_codes(match, start, match.first))
    if behind is None or not _day(match):
        return None
    month = int(match.tokens[start + behind.start("month")].value)
    ahead = _YEAR_AHEAD.match(_codes(match, match.stop, match.stop + 2 * NEAR))
    years = match.values("Y") or (
        [match.tokens[match.stop + ahead.end("year") - 1].value] if ahead and ahead["year"] else []
    )
    return Partial(years[0] if years else "", month, _day(match))


def _read_bracketed(match: Match) -> Partial | None:
    """One of two days, the second in brackets, that are neither a range nor one day: 5 May (10 June) 1950."""
    days, months, years = numbers_in(match)
    ahead = _codes(match, match.stop, match.stop + NEAR)
    year = years[0] if years else match.tokens[match.stop + ahead.index("Y")].value
    return Partial(year, months[0], days[0]) if days and months else None


def _read_season(match: Match) -> Partial | None:
    """The first of two seasons of a year: in the summer and autumn of 1914."""
    year = next(token.value for count in range(1, 8) if (token := match.after(count)) and token.code == "Y")
    return Partial(year, int(match.values("S")[0]))


def _read_shared(match: Match) -> Partial | None:
    """A day or month without a year before one that states it: it is of that year, or in a range of the one before."""
    token, (date,) = match.its[0], [token.date for token in match.its if token.date]
    if (date.year and not date.assumed.startswith("year-")) or not date.month or not date.single:
        return None
    count, ranged = 1, False
    while (after := match.after(count)) and count < NEAR:
        if after.date is None and after.code not in _BETWEEN:
            return None
        ranged = ranged or after.code in "tU-"
        if (other := after.date) and (not other.month or (other.month > 12) != (date.month > 12)):
            return None
        if other and other.number is not None and not other.assumed:
            year = other.number - ((date.month, date.day) > (other.month, other.day or 31))
            return (
                date._replace(year=f"{year:04}", assumed="", rule=token.kind)
                if ranged or year == other.number
                else None
            )
        count += 1
    return None


# Days in lists, which the forms of ranges have left because they do not follow each other.
DAYS = (
    Form("day-of-list", rf"{_NAMED_DAY}(?=\({_NAMED_DAY}\){_YEAR})", _read_bracketed),
    Form("day-of-list", rf"(?<=\(){_NAMED_DAY}\){_YEAR}", _read_bracketed),
    Form("season-of-list", r"h?S(?=[-&|t]h?(?:e-?)?So?Y)", _read_season),
    Form("day-of-list", rf"{DAY}(?=(?:,{DAY}){{0,{MOST}}},?[&|]h?{DAY}{DAY_OF}[Mmn])", _read_before_month),
    Form("day-of-list", rf"[Mm]\.?h?{DAY}(?=(?:,{DAY}){{0,{MOST}}},?[&|]h?{DAY}(?!\.?o?[Mmn]))", _read_after_month),
    Form("day-of-list", rf"(?<=[,&|h]){DAY}(?:{_YEAR}|(?=[,.;)&|]|$))", _read_following),
)
SHARED = (Form("shared-year", r"X(?=,?[&|,tU-])", _read_shared),)
