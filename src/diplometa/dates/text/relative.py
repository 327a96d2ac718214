"""Words that count from a day: today, last week, three days ago, two months later, the end of the year, Friday."""

from diplometa.core.numerals import cardinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import CLOSE, shift
from diplometa.dates.text.forms import Form, Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.points import DAY, DAY_OF, NAMED, read_parts

__all__ = ["DAYS_OF", "RELATIVE", "around", "counted", "counting", "month_shift", "moved", "unit_of"]

# No stretch of time told as "the past 30 years" has more units.
MOST = 100
_COUNT = r"(?:[auDN]|u-?u)"
# How many days the units of a fixed length have.
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
# Words before "in two years" that make it a stretch of time past, not a point to come.
_PAST_STRETCH = frozenset("first time once second third more least most only visit meeting".split())


def month_shift(day: Day, months: int) -> tuple[int, int]:
    """The year and the month so many months later."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return years, month + 1


def unit_of(match: Match) -> str:
    """The unit that is named: day, week, weekend, month, year, decade."""
    return match.values("P")[0] if match.values("P") else "decade"


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
    count *= 10 if unit == "decade" else 1
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


def _read_day_word(match: Match) -> Partial | None:
    days = int(match.values("T")[0])
    if match.its[-1].code == "T" and len(match.its) > 1:
        days += 1 if "s" in {token.code for token in match.its} else -1
    return counting(moved(match.context.today, "day", days))


def _told(match: Match, unit: str) -> Day | None:
    """The date that the text has told right before; its year alone is enough to count years from."""
    last, year = match.context.last(match.start, CLOSE), match.context.last_year(match.start, CLOSE)
    coarse = year is not None and (last is None or last.year != year)
    return Day(year or 0, 0, 0) if coarse and unit == "year" else last


def _read_directed_unit(match: Match) -> Partial | None:
    """Last week, this year, the next day, that evening; "later this year" is vague within it."""
    direction, unit = int(match.values("R")[-1]), unit_of(match) if match.values("P") else "daytime"
    owner = match.before(2) if (nearest := match.before()) and nearest.code == "h" else nearest
    words = match.context.scan.folded[match.start : match.its[-1].end]
    if (owner and owner.code == "o" and abs(direction) > 1) or words in {"past " + unit, "the past " + unit}:
        return None
    last = match.its[-1]
    if last.end - last.start > len(unit) and unit != "daytime":
        return None
    context = match.context
    if direction == 1 and match.values("h") and _told(match, unit):
        # "The next year" follows the date that the text has just told, "next year" the day of writing.
        direction = 2
    if direction in {-2, 2, 3} or (unit in {"day", "daytime"} and direction == 1):
        before = _told(match, unit)
        step = 0 if direction == 3 else direction // 2 or 1
        anchor, source = (before, "from-text") if before else (context.today, "from-reference")
        if direction == 3 and before is None:
            return None
        found = around(anchor, "day" if unit == "daytime" else unit, step)
        return found._replace(assumed=source) if found else None
    if unit == "day":
        return None
    found = moved(context.today, "day", direction) if unit == "daytime" else around(context.today, unit, direction)
    if found and match.its[0].code == "L" and unit in {"month", "year"}:
        found = found._replace(mark="~")
    return counting(found)


def _read_with_directed_year(match: Match) -> Partial | None:
    """A date whose year is told by a word: November of last year, 25 May this year, March next year."""
    head = match._replace(stop=match.stop - 2 - (match.its[-3].code == "o"))
    found = read_parts(head)
    return _in_directed_year(match, found) if found else None


def _read_season_of_year(match: Match) -> Partial | None:
    """The autumn of last year."""
    return _in_directed_year(match, Partial(month=int(match.values("S")[0])))


def _in_directed_year(match: Match, found: Partial) -> Partial | None:
    direction = int(match.its[-2].value)
    year = match.context.last(match.start, CLOSE) if direction == 3 else match.context.today
    if year is None or unit_of(match) != "year" or abs(direction) == 2:
        return None
    dated = f"{year.year + (0 if direction == 3 else direction):04}"
    last = found.last._replace(year=dated) if found.last else None
    return found._replace(year=dated, last=last, assumed="from-text" if direction == 3 else "from-reference")


def _read_later_in(match: Match) -> Partial | None:
    """Later in the year, earlier in the month: of the date that the text has just told, else of the reference."""
    unit, context = unit_of(match), match.context
    told = _told(match, unit)
    found = around(told or context.today, unit, 0) if unit != "weekend" else None
    if found is None:
        return None
    vague = found if unit in {"day", "week", "fortnight"} else found._replace(mark="~")
    return vague._replace(assumed="from-text" if told else "from-reference")


def _read_span(match: Match) -> Partial | None:
    """For the next two weeks, over the past three months: from the reference to then, or from then to it."""
    direction, count, today = int(match.values("R")[-1]), counted(match), match.context.today
    if (
        today is None
        or direction not in {-1, 1}
        or not count
        or count < 2
        or (count > MOST and unit_of(match) != "day")
    ):
        return None
    other = moved(today, unit_of(match), direction * count)
    if other is None:
        return None
    here = Partial.on(today)
    return counting(here._replace(last=other) if direction > 0 else other._replace(last=here))


def _read_new_year(match: Match) -> Partial | None:
    """The new year: the one to come, but in its first two months the one that has begun."""
    today, before, after = match.context.today, match.before(), match.after()
    led = before is not None and before.code in "iefBo"
    if today is None or not led or (after is not None and after.code in "'S"):
        return None
    return counting(Partial(f"{today.year + (today.month > 2):04}"))


def _read_ago(match: Match) -> Partial | None:
    count = counted(match)
    return counting(moved(match.context.today, unit_of(match), -count)) if count else None


def _read_later(match: Match) -> Partial | None:
    """Two days later: from the date before it in the text, else from the reference."""
    count, context = counted(match), match.context
    anchor, year = context.last(match.start), context.last_year(match.start)
    count = (count or 0) * int(match.values("L")[0])
    if unit_of(match) in {"year", "decade"} and year is not None:
        found = moved(Day(year, 1, 1), unit_of(match), count)
    else:
        # Where the text has a date that is too coarse to count from, the reference is not what it means.
        found = moved(anchor or (context.today if year is None else None), unit_of(match), count)
    source = "from-reference" if anchor is None and year is None else "from-text"
    return found._replace(assumed=source) if count and found else None


def _read_in(match: Match) -> Partial | None:
    """In two weeks, within 90 days."""
    count, context = counted(match), match.context
    if not count or context.today is None:
        return None
    if match.its[0].value == "within":
        end = moved(context.today, unit_of(match), count)
        return counting(Partial.on(context.today, last=end)) if end else None
    before = [token.value for token in (match.before(1), match.before(2), match.before(3)) if token]
    if match.its[0].value != "in" or not _PAST_STRETCH.isdisjoint(before) or context.tense(match.start) == "past":
        return None
    return counting(moved(context.today, unit_of(match), count))


def _read_neighbour(match: Match) -> Partial | None:
    """The day before, the day after, at the end of a clause."""
    before = match.context.last(match.start)
    anchor, source = (before, "from-text") if before else (match.context.today, "from-reference")
    unit = unit_of(match)
    if unit == "year" and (told := _told(match, unit)):
        anchor, source = told, "from-text"
    elif unit != "day":
        return None
    if match.its[-1].value not in {"before", "after"}:
        return None
    found = moved(anchor, unit, -1 if match.its[-1].value == "before" else 1)
    return found._replace(assumed=source) if found else None


def _read_edge_of_unit(match: Match) -> Partial | None:
    """The end of the year, the beginning of the month: of the one that holds the reference date."""
    unit, today = unit_of(match), match.context.today
    if today is None or unit not in {"month", "year", "decade"}:
        return None
    at_end = int(match.values("f")[0]) == 3 if match.values("f") else True
    if unit == "year":
        return counting(Partial(f"{today.year:04}", 12 if at_end else 1, mark="~"))
    if unit == "decade":
        start = today.year - today.year % 10 + (6 if at_end else 0)
        return counting(Partial(f"{start:04}", mark="~", last=Partial(f"{start + 3:04}", mark="~")))
    last = days_in_month(today.year, today.month)
    first = Partial(f"{today.year:04}", today.month, 21 if at_end else 1, mark="~")
    return counting(first._replace(last=first._replace(day=last if at_end else 10)))


def counting(found: Partial | None, weekday: int = -1) -> Partial | None:
    """The date, told to be counted from the reference."""
    return found._replace(assumed="from-reference", weekday=weekday) if found else None


RELATIVE = (
    Form("directed-year", rf"{NAMED}(?:{DAY}[-/t&]h?)?{DAY}{DAY_OF}[Mmn],?o?RP", _read_with_directed_year),
    Form("directed-year", r"h?So?RP", _read_season_of_year),
    Form("directed-year", rf"{NAMED}[Mm]\.?(?:h?{DAY}(?:[-/t&]h?{DAY})?)?,?o?RP", _read_with_directed_year),
    Form("neighbour-day", r"hP[sB]T|T", _read_day_word),
    Form("span", rf"h?R{_COUNT}P(?!o)", _read_span),
    Form("directed-unit", r"L?h?R?R[Pg](?!o)", _read_directed_unit),
    Form("later-in", r"LihP", _read_later_in),
    Form("new-year", r"h@", _read_new_year),
    Form("ago", rf"{_COUNT}[PE]A", _read_ago),
    Form("later", rf"{_COUNT}[PE]L", _read_later),
    Form("in", rf"i{_COUNT}P(?!o)", _read_in),
    Form("neighbour", r"hP[sB](?=[,.;)]|$)", _read_neighbour),
    Form("edge-of-unit", r"h?foh?[PE]|P'xf", _read_edge_of_unit),
)
