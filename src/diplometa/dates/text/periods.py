"""Dates put together from dates: ranges, thirds and edges of a period, open ends, circa."""

from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import shift
from diplometa.dates.text.forms import Form, Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.relative import counted, moved, unit_of

__all__ = ["LAYERS"]


def _dates(match: Match) -> list[Partial]:
    return [token.date for token in match.its if token.date is not None]


def _read_range(match: Match) -> Partial | None:
    """From one date to another; a year that only one of them states is that of both."""
    first, last = _dates(match)
    if not (first.single and last.single):
        return None
    if first.weekday >= 0 and last.weekday >= 0 and first.assumed == last.assumed == "from-reference":
        return _range_of_weekdays(first, last)
    if first.year and last.assumed.startswith("year") and not first.assumed:
        last = _following(first, last)
    elif last.year and not last.assumed and (first.assumed.startswith("year") or not first.year):
        first = _preceding(first, last)
    return first._replace(last=last, weekday=-1, assumed=first.assumed or last.assumed)


def _following(first: Partial, last: Partial) -> Partial:
    year = (first.number or 0) + ((last.month, last.day) < (first.month, first.day))
    return last._replace(year=f"{year:04}", assumed="")


def _preceding(first: Partial, last: Partial) -> Partial:
    year = (last.number or 0) - ((last.month, last.day) < (first.month, first.day) and last.month > 0)
    return first._replace(year=f"{year:04}", assumed="") if last.number is not None else first


def _range_of_weekdays(first: Partial, last: Partial) -> Partial | None:
    day = Day(int(first.year), first.month, first.day)
    end = shift(day, (last.weekday - first.weekday) % 7)
    return first._replace(last=Partial.on(end), weekday=-1) if end else None


def _read_third(match: Match) -> Partial | None:
    """The early, middle or late third of a month, a year, a decade, a century."""
    third = int(next(token.value for token in match.its if token.code == "e"))
    return _third(_dates(match)[0], third)


def _third(date: Partial, third: int) -> Partial | None:
    if not date.single or date.day:
        return None
    year = date.year
    if date.month > 12 or not year:
        return date._replace(mark="~")
    if date.month:
        last = days_in_month(date.number or 0, date.month)
        first_day, last_day = ((1, 10), (11, 20), (21, last))[third - 1]
        return date._replace(day=first_day, mark="~", last=date._replace(day=last_day, mark="~"))
    if "X" not in year:
        first, last = ((1, 4), (5, 8), (9, 12))[third - 1]
        return date._replace(month=first, mark="~", last=date._replace(month=last, mark="~"))
    known, width = year.rstrip("X"), year.count("X")
    first, last = ((0, 3), (3, 6), (6, 9))[third - 1] if width == 1 else ((0, 33), (33, 66), (66, 99))[third - 1]
    start, end = f"{known}{first:0{width}}", f"{known}{last:0{width}}"
    return date._replace(year=start, mark="~", last=date._replace(year=end, mark="~"))


def _read_edge(match: Match) -> Partial | None:
    """The beginning or the end of a month, a year, a decade, a century."""
    at = int(next(token.value for token in match.its if token.code == "f"))
    date = _dates(match)[0]
    if not date.single or date.day:
        return None
    if date.year and not date.month and "X" not in date.year:
        return date._replace(month=12 if at == 3 else 1, mark="~")
    return _third(date, at)


def _read_since(match: Match) -> Partial | None:
    """Since, from or after a date: an interval without an end."""
    date = _dates(match)[0]
    if _possessive(match) or _inside_name(match, date):
        return None
    if not date.single:
        return date._replace(rule="range")
    start = date.start()
    return start._replace(last=Partial(rule="open"), rule="since")


def _read_until(match: Match) -> Partial | None:
    """By, before or until a date: an interval without a start."""
    date = _dates(match)[0]
    if _possessive(match) or _inside_name(match, date):
        return None
    end = date.end()
    if match.its[-1].kind.startswith("edge") and end.number is not None and end.month < 13:
        last = end.month or 12
        end = end._replace(month=last, day=end.day or days_in_month(end.number, last), mark="")
    return Partial(rule="until", last=end, assumed=date.assumed)


def _possessive(match: Match) -> bool:
    """Whether the date belongs to what follows: after Monday's talks."""
    after = match.after()
    return after is not None and after.code == "'"


def _inside_name(match: Match, date: Partial) -> bool:
    """Whether a bare year names something: before the 2024 summit."""
    return bool(
        not date.month and len(date.year) == 4 and date.single and any(token.code == "h" for token in match.its)
    )


def _read_circa(match: Match) -> Partial | None:
    date, letter = _dates(match)[0], match.context.scan.text[match.start : match.its[0].end]
    if len(letter) == 1 and (date.day or letter == "C"):
        return None
    return date._replace(mark="~") if date.single and not date.assumed and not date.mark else date


def _read_counted_from(match: Match) -> Partial | None:
    """Two days after 8 August, a week before the 14th."""
    count, date = counted(match), _dates(match)[0]
    word = next(token.value for token in match.its if token.code in "sB")
    if not count or not date.day or not date.single or date.number is None or word not in {"after", "before"}:
        return None
    found = moved(Day(date.number, date.month, date.day), unit_of(match), count if word == "after" else -count)
    return found._replace(assumed=date.assumed) if found else None


_POINT = "[ht]?X"
# Each layer runs over what the one before it has put together.
LAYERS = (
    (
        Form("third", r"h?e-?(?:oh?|i)?h?X", _read_third),
        Form("edge", r"h?foh?X", _read_edge),
        Form("circa", r"c\.?X", _read_circa),
        Form("counted-from", r"(?:[auDN]|u-?u)P[sB]h?X", _read_counted_from),
    ),
    (Form("range", r"bh?Xi?&i?h?X|s?h?X,?[-/tU]i?h?X", _read_range),),
    (
        Form("since", r"sh?Xk?|Xk", _read_since),
        Form("until", r"[BU]h?X", _read_until),
    ),
)
