"""Parts of a period: its thirds and edges, its halves and quarters, the first week of June, the third Monday in May."""

from diplometa.core.numerals import cardinal, ordinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import shift
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.relative import DAYS_OF, around, unit_of
from diplometa.dates.text.partial import Partial

__all__ = ["PARTS", "third_of"]

_NTH = r"h?(?:O|(?:u-?)?v|R|~)"
# The first year of each half, quarter or third of a century, and of each half of a decade.
_PARTS_OF_YEARS = {(2, 40): (0, 50), (2, 33): (0, 25, 50, 75), (1, 40): (0, 5)}


def _date(match: Match) -> Partial:
    return next(token.date._replace(rule="") for token in match.its if token.date is not None)


def _read_third(match: Match) -> Partial | None:
    """The early, middle or late third of a month, a year, a decade, a century."""
    return third_of(_date(match), int(match.values("e")[0]))


def _read_thirds(match: Match) -> Partial | None:
    """The early to mid-1970s."""
    first, last = (third_of(_date(match), int(third)) for third in match.values("e"))
    return first._replace(last=last.end()) if first and last and first.last else None


def third_of(date: Partial, third: int) -> Partial | None:
    """The first, second or last third of a month, a year, a decade, a century."""
    if not date.single or date.day:
        return None
    year = date.year
    if date.month > 12 or not year:
        return date._replace(mark="~")
    if date.month:
        return date.third(third)
    if "X" not in year:
        first, last = ((1, 4), (5, 8), (9, 12))[third - 1]
        return date._replace(month=first, mark="~", last=date._replace(month=last, mark="~"))
    width = year.count("X")
    first, last = ((0, 3), (3, 6), (6, 9))[third - 1] if width == 1 else ((0, 33), (33, 66), (66, 99))[third - 1]
    return _years(date, first, last, "~")


def _years(date: Partial, first: int, last: int, mark: str = "") -> Partial:
    """From one year to another of a decade or a century."""
    known, width = date.year.rstrip("X"), date.year.count("X")
    if known.startswith("-"):
        # The years before the first count down.
        first, last = 10**width - 1 - first, 10**width - 1 - last
    start, end = f"{known}{first:0{width}}", f"{known}{last:0{width}}"
    return date._replace(year=start, mark=mark, last=date._replace(year=end, mark=mark))


def _read_edge(match: Match) -> Partial | None:
    """The beginning or the end of a month, a year, a decade, a century."""
    at = int(next(token.value for token in match.its if token.code == "f"))
    date = _date(match)
    if not date.single or date.day:
        return None
    if date.year and not date.month and "X" not in date.year:
        return date._replace(month=12 if at == 3 else 1, mark="~")
    return third_of(date, at)


def _nth(match: Match) -> int | None:
    """Which one of its kind: 1 for the first, -1 for the last."""
    token = next(token for token in match.its if token.code in "OvuR~")
    if token.code == "~":
        return -1 if token.value == "3" else 1
    if token.code == "R":
        return -1 if match.context.scan.folded[token.start : token.end] == "last" else None
    end = next(token.end for token in match.its if token.code in "Ov")
    number = ordinal(match.context.scan.folded[token.start : end])
    # Words and endings of other languages are read already.
    return int(token.value) if number is None and token.code == "O" and token.value.isdecimal() else number


def _read_half(match: Match) -> Partial | None:
    """The first half of March, the second half of the 1990s, the last quarter of the century or the year."""
    date, first, nth = _date(match), int(match.values("Q")[0]), _nth(match)
    number = 2 if first == 40 else 4
    nth = number if nth == -1 else nth
    if nth is None or not 1 <= nth <= number or not date.single or date.day or date.month > 12 or not date.year:
        return None
    if date.month:
        last = days_in_month(date.number or 0, date.month)
        start, end = ((1, 15), (16, last))[nth - 1]
        return date._replace(day=start, last=date._replace(day=end)) if first == 40 else None
    width = date.year.count("X")
    if not width:
        return date._replace(month=first + nth - 1, mark="")
    starts = _PARTS_OF_YEARS.get((width, first))
    return _years(date, starts[nth - 1], [*starts, 10**width][nth] - 1) if starts else None


def _read_counted_part(match: Match) -> Partial | None:
    """The first week of June, the last day of 1949, the first three months of 2024, the last days of April 1945."""
    date, nth, unit = _date(match), _nth(match), unit_of(match)
    if nth is None or not date.single or not date.year or date.day or date.month > 12:
        return None
    at = next(i for i, token in enumerate(match.its) if token.code in "PE")
    word, before = match.its[at], match.its[at - 1]
    number = [token for token in match.its[1:at] if token.code in "uDN" and token.start > match.its[0].start]
    if before.code in "uDN":
        written = match.context.scan.folded[number[0].start : before.end]
        size = int(written) if written.isdecimal() and len(written) < 4 else cardinal(written)
        return _stretch(date, unit, nth, size or 0) if nth in {1, -1} else None
    if word.end - word.start > len(unit):
        return third_of(date, 1 if nth == 1 else 3) if nth in {1, -1} else None
    return _stretch(date, unit, nth, 1)


def _stretch(date: Partial, unit: str, nth: int, size: int) -> Partial | None:
    """So many days, weeks, months, years or decades, the nth of that size from the start, or the last, of a period."""
    width, year = date.year.count("X"), date.number
    if unit in DAYS_OF and year is not None:
        return _days(date, year, nth, size * DAYS_OF[unit], "" if unit == "day" else "~")
    if unit == "month" and year is not None and not date.month and 0 < size < 12:
        first = 13 - size if nth < 0 else (nth - 1) * size + 1
        start, end = date._replace(month=first), date._replace(month=first + size - 1)
        return (start if size == 1 else start._replace(last=end)) if end.month <= 12 else None
    if unit not in {"year", "decade"} or not width or width < (1 if unit == "year" else 2):
        return None
    step = 1 if unit == "year" else 10
    first = 10**width - size * step if nth < 0 else (nth - 1) * size * step
    last = first + size * step - 1
    if not 0 <= first <= last < 10**width:
        return None
    if unit == "decade" and size == 1:
        return date._replace(year=f"{date.year[:-2]}{first // 10}X")
    found = _years(date, first, last)
    return found if size > 1 else found.start()


def _days(date: Partial, year: int, nth: int, size: int, mark: str) -> Partial | None:
    """So many days of a month or a year."""
    first = Day(year, date.month or 1, 1)
    last_month = date.month or 12
    last = Day(year, last_month, days_in_month(year, last_month))
    start = shift(last, 1 - size) if nth < 0 else shift(first, (nth - 1) * size)
    end = shift(start, size - 1) if start else None
    if not size or start is None or end is None or start < first or end > last:
        return None
    begun = Partial.on(start)._replace(mark=mark, assumed=date.assumed)
    return begun if size == 1 else begun._replace(last=Partial.on(end)._replace(mark=mark))


def _read_counted_weekday(match: Match) -> Partial | None:
    """The third Monday in May 2024, the last Sunday of November."""
    date, nth, weekday = _date(match), _nth(match), int(match.values("W")[0])
    year = date.number
    if nth is None or year is None or not date.single or date.day or not 1 <= date.month <= 12:
        return None
    length = days_in_month(year, date.month)
    first = Day(year, date.month, 1).date()
    if first is None:
        return None
    days = [*range(1 + (weekday - first.weekday()) % 7, length + 1, 7)]
    if not (nth == -1 or 1 <= nth <= len(days)):
        return None
    return date._replace(day=days[nth if nth < 0 else nth - 1], weekday=weekday)


def _read_week_of(match: Match) -> Partial | None:
    """The week of 5 May, the week ending 12 January, the weekend of 3 May."""
    unit, date = unit_of(match), _date(match)
    if unit not in {"week", "weekend"} or not date.day or not date.single or date.number is None:
        return None
    day = Day(date.number, date.month, date.day)
    edge = next((token for token in match.its if token.code in "fs"), None)
    if edge is None:
        found = around(day, unit, 0)
        return found._replace(assumed=date.assumed) if found else None
    ends = edge.value == "3"
    other = shift(day, -6 if ends else 6)
    if other is None or unit == "weekend" or edge.value in {"since", "after", "from"}:
        return None
    first, last = (other, day) if ends else (day, other)
    return Partial.on(first, last=Partial.on(last))._replace(assumed=date.assumed)


def _read_eve(match: Match) -> Partial | None:
    """The eve of a day; the turn of a century."""
    date, word = _date(match), match.values("p")[0]
    if word == "turn":
        is_century = date.single and date.year.endswith("XX") and not date.month
        return date._replace(year=date.year[:-2] + "00", mark="~") if is_century else None
    if not date.day or not date.single or date.number is None:
        return None
    day = shift(Day(date.number, date.month, date.day), -1)
    return Partial.on(day)._replace(assumed=date.assumed) if day else None


def _read_doubted(match: Match) -> Partial | None:
    """A date that is said to be likely, or that an editor has put a question mark to: [1942?], 1870 (?)."""
    date = _date(match)
    queried = [token for token in match.its if token.code == ";"]
    if match.its[-1].code == ";" and not match.context.whole:
        # In prose the question mark is that of the sentence.
        return None
    if not date.single or date.assumed or date.mark or any(token.value != "?" for token in queried):
        return None
    return date._replace(mark="?")


PARTS = (
    Form("thirds", r"h?e-?t-?e-?(?:oh?)?h?X", _read_thirds),
    Form("third", r"h?e-?(?:oh?|i)?h?X", _read_third),
    Form("third", r"h?ePoh?X", _read_third),
    Form("edge", r"h?foh?X", _read_edge),
    Form("half", rf"{_NTH}Qo?h?X", _read_half),
    Form("counted-part", rf"{_NTH}(?:[uDN]|u-u)?[PE][oi]h?X", _read_counted_part),
    Form("counted-weekday", rf"{_NTH}W[oi]h?X", _read_counted_weekday),
    Form("week-of", r"h?P(?:o|i?[fs])h?X", _read_week_of),
    Form("eve", r"h?ph?X", _read_eve),
    Form("doubted", r"jX|\[X;\]|X[(\[];[)\]]|X;$", _read_doubted),
)
