"""Words that count from a day or a date told before: today, last week, that evening, the following year."""

from diplometa.core.numerals import cardinal
from diplometa.dates.model import Day
from diplometa.dates.text.context import CLOSE, shift
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.points import DAY, DAY_OF, NAMED, read_parts
from diplometa.dates.text.partial import Partial

__all__ = [
    "COUNT",
    "DAYS_OF",
    "DIRECTED",
    "RELATIVE",
    "around",
    "counted",
    "counting",
    "month_shift",
    "moved",
    "told",
    "unit_of",
]

COUNT = r"(?:[auDN]|u-?u)"
# How many days the units of a fixed length have.
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
_YEARS_OF = {"decade": 10, "century": 100}


# How many units a word of direction goes: that, preceding, last, this, next, following.
_STEPS = {3: 0, -2: -1, -1: -1, 0: 0, 1: 1, 2: 1}


def month_shift(day: Day, months: int) -> tuple[int, int]:
    """The year and the month so many months later."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return years, month + 1


def unit_of(match: Match) -> str:
    """The unit that is named: day, week, weekend, month, year, decade, century."""
    if units := match.values("P"):
        return units[0]
    return "century" if match.values("G") else "decade"


def counted(match: Match) -> int | None:
    """How many units: in figures or words, "a" is one."""
    tokens = [token for token in match.its if token.code in "auDN-"]
    if tokens[0].code in "DN":
        return int(tokens[0].value) if tokens[0].value.isdecimal() and len(tokens[0].value) < 5 else None
    return 1 if tokens[0].code == "a" else cardinal(match.context.scan.folded[tokens[0].start : tokens[-1].end])


def moved(day: Day | None, unit: str, count: int) -> Partial | None:
    """The day so many days or weeks away, the month so many months away, the year so many years away."""
    if day is None or unit == "weekend":
        return None
    if unit in DAYS_OF:
        target = shift(day, count * DAYS_OF[unit])
        return Partial.on(target) if target else None
    count *= _YEARS_OF.get(unit, 1)
    year, month = month_shift(day, count) if unit == "month" else (day.year + count, 0)
    return Partial(f"{year:04}", month) if 0 < year < 10000 else None


def around(day: Day | None, unit: str, count: int) -> Partial | None:
    """The whole week, month or year that lies so many away from the one that holds the day."""
    if day is None or unit not in {"week", "weekend"}:
        return moved(day, unit, count)
    date = day.date() if day.day else None
    first = shift(day, count * 7 - date.weekday() + (5 if unit == "weekend" else 0)) if date else None
    last = shift(first, 1 if unit == "weekend" else 6) if first else None
    return Partial.on(first, last=Partial.on(last)) if first and last else None


def counting(found: Partial | None, weekday: int = -1) -> Partial | None:
    """The date, told to be counted from the reference."""
    return found._replace(assumed="from-reference", weekday=weekday) if found else None


def _read_day_word(match: Match) -> Partial | None:
    days = int(match.values("T")[0])
    if match.its[-1].code == "T" and len(match.its) > 1:
        days += 1 if "s" in {token.code for token in match.its} else -1
    return counting(moved(match.context.today, "day", days))


def told(match: Match, unit: str) -> Day | None:
    """The date that the text has told right before; its year alone is enough to count years from."""
    last, year = match.context.last(match.start, CLOSE), match.context.last_year(match.start, CLOSE)
    coarse = year is not None and (last is None or last.year != year)
    return Day(year or 0, 0, 0) if coarse and unit == "year" else last


def _read_directed_unit(match: Match) -> Partial | None:
    """Last week, this year, the next day, that evening; "later this year" is vague within it."""
    direction, unit = int(match.values("R")[-1]), unit_of(match) if match.values("P") else "daytime"
    owner = match.before(2) if (nearest := match.before()) and nearest.code == "h" else nearest
    words = match.context.scan.folded[match.start : match.its[-1].end]
    if match.values("R")[0] == "3" != match.values("R")[-1]:
        # "He said that this year" names this year.
        return None
    if (owner and owner.code == "o" and abs(direction) > 1) or words in {"past " + unit, "the past " + unit}:
        return None
    last = match.its[-1]
    if last.end - last.start > len(unit) and unit != "daytime":
        return None
    context = match.context
    if direction == 1 and words.startswith("the next") and told(match, unit):
        # "The next year" follows the date that the text has just told, "next year" the day of writing.
        direction = 2
    if direction in {-2, 2, 3} or (unit in {"day", "daytime"} and direction == 1):
        return _beside_told(match, unit, direction)
    if unit == "day":
        return None
    found = moved(context.today, "day", direction) if unit == "daytime" else around(context.base(unit), unit, direction)
    if found and match.its[0].code == "L" and unit in {"month", "year"}:
        found = found._replace(mark="~")
    return counting(found)


def _beside_told(match: Match, unit: str, direction: int) -> Partial | None:
    """The unit of the date that the text has told, or the one before or after it; of the reference where none is."""
    before = told(match, unit)
    if direction == 3 and before is None:
        return None
    found = around(before or match.context.today, "day" if unit == "daytime" else unit, _STEPS[direction])
    return found._replace(assumed="from-text" if before else "from-reference") if found else None


def _read_with_directed_year(match: Match) -> Partial | None:
    """A date whose year is told by a word: November of last year, 25 May this year, March next year."""
    year_at = next(at for at in range(len(match.its) - 2, 0, -1) if match.its[at - 1].code not in "ohR")
    found = read_parts(match._replace(stop=match.first + year_at))
    return _in_directed_year(match, found) if found else None


def _read_season_of_year(match: Match) -> Partial | None:
    """The autumn of last year."""
    return _in_directed_year(match, Partial(month=int(match.values("S")[0])))


def _in_directed_year(match: Match, found: Partial) -> Partial | None:
    direction = int(match.its[-2].value)
    from_text = abs(direction) > 1
    year = told(match, "year") if from_text else match.context.today
    # "1 January of the following year" is of any year, but where something is told that has happened.
    lasting = abs(direction) == 2 and match.context.tense(match.start) != "past"
    if year is None or lasting or match.its[-1].value != "year":
        return None
    dated = f"{year.year + _STEPS[direction]:04}"
    last = found.last._replace(year=dated) if found.last else None
    return found._replace(year=dated, last=last, assumed="from-text" if from_text else "from-reference")


# Dates whose year such a word tells come before those without one.
DIRECTED = (
    Form("directed-year", rf"{NAMED}(?:{DAY}[-/t&]h?)?{DAY}{DAY_OF}[Mmn],?(?:oh?)?R?RP", _read_with_directed_year),
    Form("directed-year", r"h?S(?:oh?)?R?RP", _read_season_of_year),
    Form("directed-year", rf"{NAMED}[Mm]\.?(?:h?{DAY}(?:[-/t&]h?{DAY})?)?,?(?:oh?)?R?RP", _read_with_directed_year),
)
RELATIVE = (
    Form("neighbour-day", r"hP[sB]T|T", _read_day_word),
    Form("directed-unit", r"L?h?R?R[Pg](?!o)", _read_directed_unit),
)
