"""Absolute dates: days and months, with their year or without, as patterns over token letters."""

import re
from collections.abc import Sequence

from diplometa.core.numerals import cardinal, ordinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.text.forms.form import Form, Match, touch
from diplometa.dates.text.forms.numeric import (
    read_dotted_range,
    read_iso,
    read_iso_range,
    read_numeric,
    read_slashed_range,
    read_spaced,
)
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = [
    "ABSOLUTE",
    "DAY",
    "DAY_OF",
    "GAPS",
    "JOINED",
    "NAMED",
    "gap_in",
    "numbers_in",
    "read_parts",
    "recurs",
    "word_number",
]

# The Julian calendar is behind the Gregorian one by so many days from 1582 to 2099.
GAPS = range(10, 14)
# The days of the New Style from which on they were so many more apart.
_WIDER = ((1700, 3, 11), (1800, 3, 12), (1900, 3, 13))
# The last year in which both were written, but for churches.
LAST_OLD_STYLE = 1923


DAY = r"(?:\[?[DO](?:\[[DO];?\])?(?:;?\]|\[;\])?|(?:u-?)?v)"
_YEAR = r"(?:\[[Yy];\]|\[?[Yy]\]?(?:\[Y\])?|u(?:[-&]?u)+)"
# A question mark that ends brackets which do not stand behind what they correct.
_SUPPLIED = re.compile(r"(?:(?:(?<![DOYy])\[|^)[^][]*|\[)(?P<doubt>;)\]")
NAMED = r"(?:[Ww]\.?g?,?i?h?)?[hR]?"
DAY_OF = r"\.?(?:P?o(?:hPo)?)?"
_SINCE_YEAR = rf"\.?,?(?:[io]hP,?)?(?:o,?)?h?z?{_YEAR}"


def read_parts(match: Match) -> Partial | None:
    """Days, months and a year in any order: one date, or a range of days or of months."""
    days, months, years = numbers_in(match)
    directed = match.values("R")
    if not all(_fits(match, at) for at, token in enumerate(match.its) if token.code == "P"):
        return None
    if years is None or any(not 1 <= day <= 31 for day in days) or directed not in ([], ["0"]):
        return None
    year = years[0] if years else ""
    weekdays = match.values("Ww")
    head = Partial(year, months[0], days[0] if days else 0, weekday=int(weekdays[0]) if weekdays else -1)
    if not years and recurs(match):
        head = head._replace(assumed="recurring")
    if len(days) == 2 and len(months) <= 2 and _two_styles(match, days, months, year):
        return head._replace(month=months[-1], day=days[1], rule="new-style", calendar="julian")
    if max(len(days), len(months)) == 1:
        return head._replace(mark="?") if _doubted(match) else head
    if _apart(match, days if len(months) == 1 else months) or "(" in {token.code for token in match.its}:
        return None
    return head._replace(last=Partial(year, months[-1], days[-1] if days else 0))


def read_parts_or_year(match: Match) -> Partial | None:
    """A date of a year of which only the century is written: May 18__."""
    return Partial(match.values("Z")[0]) if match.its[0].code == "Z" else read_parts(match)


def _doubted(match: Match) -> bool:
    """Whether an editor doubts what he has supplied in brackets: June [13?]; not where it corrects the print."""
    codes = "".join(token.code for token in match.its)
    return any(match.its[hit.start("doubt")].value == "?" for hit in _SUPPLIED.finditer(codes))


def _fits(match: Match, at: int) -> bool:
    """Whether a unit is said of the date: the 5th day of the month of May, in the year 1990."""
    unit = match.its[at].value
    return unit in {"day", "year"} or (unit == "month" and match.its[at - 1].code == "h")


def _read_touching(match: Match) -> Partial | None:
    """A day, month and year with marks or nothing between them: 29-Jan-2025, Jan/29/2025, 29JAN2025."""
    parts = match.its if match.values("-/") else match.its[:-1]
    year = match.its[-1].value
    months, day = match.values("Mmn"), match.values("DN")[0]
    if not touch(parts) or len(year) != 4 or len(day) > 2 or not 1 <= int(day) <= 31:
        return None
    return Partial(year, int(months[0]), int(day)) if year.isdecimal() else None


def _read_year_first(match: Match) -> Partial | None:
    """The year told before the day: in the year 1978, on the seventeenth day of September."""
    if not {"h", "i"}.intersection(token.code for token in match.its[1:]):
        return None
    return read_parts(match)


def _read_year_month(match: Match) -> Partial | None:
    """The year before the month, in a string that is a date."""
    return read_parts(match) if match.context.whole and match.first == 0 else None


def _read_month_in_figures(match: Match) -> Partial | None:
    """05/2025 or 2025/05, in a string that is a date."""
    month, year = match.values("D")[0], match.values("Y")[0]
    if not match.context.whole or match.first or len(month) != 2 or int(month) > 12:
        return None
    # 1908/09 is a year of two.
    if match.its[0].code == "Y" and int(month) == (int(year) + 1) % 100:
        return None
    return Partial(year, int(month))


def _read_year_in_words(match: Match) -> Partial | None:
    days, _, years = numbers_in(match)
    return Partial(years[0]) if years and not days else None


def _apart(match: Match, days: list[int]) -> bool:
    """Whether days are joined by "and" that do not follow each other: two dates, no range."""
    before = match.before()
    joined = "&" in {token.code for token in match.its} and not (before and before.code == "b")
    return joined and days != [*range(days[0], days[-1] + 1)]


def recurs(match: Match) -> bool:
    """Whether a date without a year is one of every year, or of a year told otherwise: 1 May of the next year."""
    after = [token for count in range(1, 5) if (token := match.after(count))]
    kinds = "".join(token.code for token in after)
    before = match.before()
    each = [token for token in (before, *after[:1]) if token and token.value in {"each", "every"}]
    return bool(each) or (kinds.startswith("o") and any(token.code == "P" and token.value == "year" for token in after))


def _two_styles(match: Match, days: list[int], months: list[int], year: str) -> bool:
    """Whether two days are one in the Old and in the New Style: "10/22 January", "23 August (5 September) 1905"."""
    near = match.context.near
    told = int(year) if year else near.year if near else 0
    if told > LAST_OLD_STYLE or not any(token.code in "/(" for token in match.its):
        return False
    gap = days[1] - days[0] + (days_in_month(told or 1900, months[0]) if months[-1] != months[0] else 0)
    return gap == gap_in(Partial(f"{told:04}", months[-1], days[1])) if told else gap in GAPS


def gap_in(new: Partial) -> int:
    """How many days the styles lay apart on a day of the New Style."""
    day = (new.number or 0, new.month, new.day)
    return GAPS[sum(day >= first for first in _WIDER)]


def numbers_in(match: Match) -> tuple[list[int], list[int], list[str] | None]:
    """The days, months and years of a match; None for the years where words that should be one are none."""
    days: list[int] = []
    months: list[int] = []
    years: list[str] = []
    tokens = [*match.its]
    i = 0
    while i < len(tokens):
        code = tokens[i].code
        if code in "DO":
            # An editor's correction in brackets, [27?], stands after what was printed; the print counts.
            if not (i and tokens[i - 1].code == "[" and i > 1 and tokens[i - 2].code in "DO"):
                days.append(int(tokens[i].value))
        elif code in "Mmnl":
            months.append(int(tokens[i].value))
        elif code in "YyZ":
            years.append(tokens[i].value)
        elif code in "uv":
            run = tokens[i : _run_end(tokens, i)]
            number, is_day = word_number(match, run)
            if number is None or (not is_day and not 1000 <= number <= 2999):
                return days, months, None
            days.append(number) if is_day else years.append(f"{number:04}")
            i += len(run) - 1
        i += 1
    return days, months, years


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Where the number words end that start at a place: an ordinal ends its number, what follows is another day."""
    stop = at
    while stop < len(tokens) and tokens[stop].code in "uv-&":
        stop += 1
        if tokens[stop - 1].code == "v":
            break
    return stop


def word_number(match: Match, tokens: Sequence[Token]) -> tuple[int | None, bool]:
    """The number that a run of number words stands for, and whether it is an ordinal."""
    words = match.context.scan.folded[tokens[0].start : tokens[-1].end]
    is_ordinal = any(token.code == "v" for token in tokens)
    return (ordinal(words) if is_ordinal else cardinal(words)), is_ordinal


# Ranges of days come before their single days; between the two, lists of days are read.
JOINED = (
    Form("iso", r"I/[DN](?:-[DN])?", read_iso_range),
    Form("iso", r"I", read_iso),
    Form("numeric", r"[DN]\.?-N", read_dotted_range),
    Form("numeric", r"D-D/D/Y", read_slashed_range),
    Form("numeric", r"F", read_numeric),
    Form("numeric", r"D\.D\.Y", read_spaced),
    Form(
        "blank-year", rf"{NAMED}{DAY}{DAY_OF}[Mmn]\.?,?o?Z|(?:{NAMED}[Mm]\.?{DAY},?|[Mmn]\.?,?o?)?Z", read_parts_or_year
    ),
    Form("year-month-days", rf"Y-?[Mmn]\.?,?{DAY}[-/t&]{DAY}(?![Mmn])", read_parts),
    Form("two-styles", rf"{NAMED}{DAY}{DAY_OF}[Mmn]\.?[/(]{DAY}{DAY_OF}[Mmn]\.?\)?{_SINCE_YEAR}", read_parts),
    Form(
        "days-month-year",
        rf"{NAMED}{DAY}\.?(?:,{DAY})*,?[-/t&U]{NAMED}{DAY}{DAY_OF}[Mmn](?:{_SINCE_YEAR})?",
        read_parts,
    ),
    Form(
        "month-days-year",
        rf"{NAMED}[Mm]\.?h?{DAY}(?:,{DAY})*,?[-/t&U]h?{DAY}(?![Mmn]|\.?o?[Mmn])(?:,?{_YEAR})?",
        read_parts,
    ),
)
ABSOLUTE = (
    Form("day-month-year", rf"{NAMED}{DAY}{DAY_OF}[Mmnl]{_SINCE_YEAR}", read_parts),
    Form("month-day-year", rf"{NAMED}[Mml]\.?(?:,?h)?{DAY}[,.]*K?(?:o,?)?z?{_YEAR}", read_parts),
    Form("day-month-year", r"[DN](?:-[Mmn]\.?-|/[Mmn]\.?/|[Mmn])Y|[Mm](?:/D/|-D-)Y|[DN][Mmn]N", _read_touching),
    Form("year-month-day", r"Y-?[Mmn]\.?-?[DO](?!,?[Yy])", read_parts),
    Form("year-day-month", rf"(?:ihP,?|o,?)?{_YEAR},?i?h?{DAY}{DAY_OF}[Mmn](?!{_SINCE_YEAR})", _read_year_first),
    Form("year", r"[io]hP,?u(?:[-&]?u)+", _read_year_in_words),
    Form("day-month", rf"{NAMED}{DAY}{DAY_OF}[Mmn](?![.,]*[DO],?[Yy])", read_parts),
    Form("month-day", rf"{NAMED}[Mm]\.?h?{DAY}(?!\.?[Mmn])", read_parts),
    Form("months-year", r"[Mmn]\.?[-/&t][Mmn](?:\.?,?o?Y)?", read_parts),
    Form("month-day-year", rf"\[[Mm];?\]{DAY}[,.]*{_YEAR}", read_parts),
    Form("month-year", r"[Mmn]\.?,?o?Y|[Mm]\.?,?\[Y;?\]|\[[Mm];?\],?\[?Y\]?", read_parts),
    Form("month-year", r"Y[,-]?[Mm]\.?$", _read_year_month),
    Form("month-year", r"D/Y$|Y/D$", _read_month_in_figures),
)
