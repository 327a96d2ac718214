"""Words that count from a day: today, last week, three days ago, two months later, the end of the year, Friday."""

from diplometa.core.numerals import cardinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import CLOSE, shift
from diplometa.dates.text.forms import Form, Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.points import DAY, DAY_OF, NAMED, read_parts

__all__ = ["RELATIVE", "counted", "month_shift", "unit_of"]

_COUNT = r"(?:[auDN]|u-?u)"
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
    if unit in {"day", "week"}:
        target = shift(day, count * (7 if unit == "week" else 1))
        return Partial.on(target) if target else None
    count *= 10 if unit == "decade" else 1
    year, month = month_shift(day, count) if unit == "month" else (day.year + count, 0)
    return Partial(f"{year:04}", month) if 0 < year < 10000 else None


def _unit_around(day: Day | None, unit: str, count: int) -> Partial | None:
    """The whole week, month or year that lies so many away from the one that holds the day."""
    if day is None or unit in {"day", "month", "year"}:
        return moved(day, unit, count)
    date = day.date() if day.day else None
    first = shift(day, count * 7 - date.weekday() + (5 if unit == "weekend" else 0)) if date else None
    last = shift(first, 1 if unit == "weekend" else 6) if first else None
    return Partial.on(first, last=Partial.on(last)) if first and last else None


def _read_day_word(match: Match) -> Partial | None:
    days = int(match.values("T")[0])
    if match.its[-1].code == "T" and len(match.its) > 1:
        days += 1 if "s" in {token.code for token in match.its} else -1
    return _counting(moved(match.context.today, "day", days))


def _read_directed_unit(match: Match) -> Partial | None:
    """Last week, this year, the next day, that evening; "later this year" is vague within it."""
    direction, unit = int(match.values("R")[0]), unit_of(match) if match.values("P") else "daytime"
    owner = match.before(2) if (nearest := match.before()) and nearest.code == "h" else nearest
    words = match.context.scan.folded[match.start : match.its[-1].end]
    if (owner and owner.code == "o" and abs(direction) > 1) or "past" in words:
        return None
    last = match.its[-1]
    if last.end - last.start > len(unit) and unit != "daytime":
        return None
    context = match.context
    if direction in {-2, 2, 3} or (unit in {"day", "daytime"} and direction == 1):
        before = context.last(match.start, CLOSE)
        step = 0 if direction == 3 else direction // 2 or 1
        anchor, source = (before, "from-text") if before else (context.today, "from-reference")
        if direction == 3 and before is None:
            return None
        found = _unit_around(anchor, "day" if unit == "daytime" else unit, step)
        return found._replace(assumed=source) if found else None
    if unit == "day":
        return None
    found = (
        moved(context.today, "day", direction) if unit == "daytime" else _unit_around(context.today, unit, direction)
    )
    if found and match.its[0].code == "L" and unit in {"month", "year"}:
        found = found._replace(mark="~")
    return _counting(found)


def _read_with_directed_year(match: Match) -> Partial | None:
    """A date whose year is told by a word: November of last year, 25 May this year, March next year."""
    head = match._replace(stop=match.stop - 2 - (match.its[-3].code == "o"))
    found, direction = read_parts(head), int(match.its[-2].value)
    year = match.context.last(match.start, CLOSE) if direction == 3 else match.context.today
    if found is None or year is None or unit_of(match) != "year" or abs(direction) == 2:
        return None
    dated = f"{year.year + (0 if direction == 3 else direction):04}"
    last = found.last._replace(year=dated) if found.last else None
    return found._replace(year=dated, last=last, assumed="from-text" if direction == 3 else "from-reference")


def _read_directed_name(match: Match) -> Partial | None:
    """Last June, this spring, next Tuesday, that August."""
    direction, token = int(match.values("R")[0]), next(t for t in match.its if t.code in "MmSW")
    context = match.context
    if token.code == "W":
        return _directed_weekday(match, direction, int(token.value))
    number = int(token.value)
    anchor = context.last(match.start) if direction == 3 else context.near if context.source == "assumed" else None
    if anchor is None or (direction == 3 and match.its[-1].kind == "season" and _is_fall(match)):
        return None
    year, here, named = anchor.year, anchor.month, number
    if number > 12:
        # Seasons are counted from spring; January and February belong to the winter of the year before.
        named, here = number - 20, here // 3 or 4
        year -= anchor.month < 3 and (direction not in {0, 3} or number == 24)
    step = (-1 if named >= here else 0) if direction < 0 else (1 if named <= here and direction == 1 else 0)
    source = "from-text" if direction == 3 else "from-reference"
    return Partial(f"{year + step:04}", number, assumed=source)


def _is_fall(match: Match) -> bool:
    """Whether the season is the word "fall": after "that" it is a verb."""
    return match.context.scan.folded[match.its[-1].start : match.its[-1].end] == "fall"


def _directed_weekday(match: Match, direction: int, number: int) -> Partial | None:
    today = match.context.today
    date = today.date() if today else None
    if today is None or date is None or direction == 3:
        return None
    ahead = (number - date.weekday()) % 7
    days = {-1: ahead - 7, 1: ahead or 7, 2: ahead or 7}.get(direction, number - date.weekday())
    return _counting(moved(today, "day", days), weekday=number)


def _read_ago(match: Match) -> Partial | None:
    count = counted(match)
    return _counting(moved(match.context.today, unit_of(match), -count)) if count else None


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
        return _counting(Partial.on(context.today, last=end)) if end else None
    before = [token.value for token in (match.before(1), match.before(2), match.before(3)) if token]
    if match.its[0].value != "in" or not _PAST_STRETCH.isdisjoint(before) or context.tense(match.start) == "past":
        return None
    return _counting(moved(context.today, unit_of(match), count))


def _read_neighbour(match: Match) -> Partial | None:
    """The day before, the day after, at the end of a clause."""
    before = match.context.last(match.start)
    anchor, source = (before, "from-text") if before else (match.context.today, "from-reference")
    if unit_of(match) != "day" or match.its[-1].value not in {"before", "after"}:
        return None
    found = moved(anchor, "day", -1 if match.its[-1].value == "before" else 1)
    return found._replace(assumed=source) if found else None


def _read_edge_of_unit(match: Match) -> Partial | None:
    """The end of the year, the beginning of the month: of the one that holds the reference date."""
    unit, today = unit_of(match), match.context.today
    if today is None or unit not in {"month", "year", "decade"}:
        return None
    at_end = int(match.values("f")[0]) == 3 if match.values("f") else True
    if unit == "year":
        return _counting(Partial(f"{today.year:04}", 12 if at_end else 1, mark="~"))
    if unit == "decade":
        start = today.year - today.year % 10 + (6 if at_end else 0)
        return _counting(Partial(f"{start:04}", mark="~", last=Partial(f"{start + 3:04}", mark="~")))
    last = days_in_month(today.year, today.month)
    first = Partial(f"{today.year:04}", today.month, 21 if at_end else 1, mark="~")
    return _counting(first._replace(last=first._replace(day=last if at_end else 10)))


def _read_weekday_of_week(match: Match) -> Partial | None:
    """Friday next week, Monday of last week."""
    week = _unit_around(match.context.today, unit_of(match), int(match.values("R")[0]))
    number, direction = int(match.values("W")[0]), int(match.values("R")[0])
    if week is None or unit_of(match) != "week" or abs(direction) > 1:
        return None
    return _counting(moved(Day(int(week.year), week.month, week.day), "day", number), weekday=number)


def _read_weekday(match: Match) -> Partial | None:
    number = int(match.values("W")[0])
    before, second = match.before(), match.before(2)
    following = "".join(token.code for count in range(1, 5) if (token := match.after(count)))
    if (before and second and before.value == "from" and second.code == "P") or following.startswith(("ohRP", "oRP")):
        # "A week from Monday", "Tuesday of the following week" are other days than the nearest Monday and Tuesday.
        return None
    day = match.context.weekday(number, match.start, ahead=before is not None and before.code in "BU")
    return _counting(Partial.on(day), weekday=number) if day else None


def _counting(found: Partial | None, weekday: int = -1) -> Partial | None:
    return found._replace(assumed="from-reference", weekday=weekday) if found else None


RELATIVE = (
    Form("directed-year", rf"{NAMED}(?:{DAY}[-/t&]h?)?{DAY}{DAY_OF}[Mmn],?o?RP", _read_with_directed_year),
    Form("directed-year", rf"{NAMED}[Mm]\.?(?:h?{DAY}(?:[-/t&]h?{DAY})?)?,?o?RP", _read_with_directed_year),
    Form("neighbour-day", r"hP[sB]T|T", _read_day_word),
    Form("directed-unit", r"L?h?R[Pg](?!o)", _read_directed_unit),
    Form("directed-name", r"h?R(?:[MSW]|m\.)(?!o)", _read_directed_name),
    Form("ago", rf"{_COUNT}[PE]A", _read_ago),
    Form("later", rf"{_COUNT}[PE]L", _read_later),
    Form("in", rf"i{_COUNT}P(?!o)", _read_in),
    Form("neighbour", r"hP[sB](?=[,.;)]|$)", _read_neighbour),
    Form("edge-of-unit", r"h?foh?[PE]|P'xf", _read_edge_of_unit),
    Form("weekday-of-week", r"Wo?RP", _read_weekday_of_week),
    Form("weekday", r"Wg?", _read_weekday),
)
