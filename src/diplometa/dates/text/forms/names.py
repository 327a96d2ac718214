"""Days, months and seasons by name, counted from a day: Friday, last June, the following Tuesday, this spring."""

from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import CLOSE, Context
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.relative import COUNT, around, counted, counting, month_shift, moved, unit_of
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["NAMES"]

# What follows a weekday that is counted within a month: the third Monday in May, the last Sunday of this month.
_WITHIN = (*(lead + month for lead in ("o", "i", "oh", "ih") for month in "Mmn"), "oRP", "ohRP", "iRP")
_PLACED = frozenset("vOR~")


def _ahead(match: Match, count: int = 4) -> str:
    return "".join(token.code for at in range(1, count + 1) if (token := match.after(at)))


def _read_directed(match: Match) -> Partial | None:
    """Last June, this spring, next Tuesday, that August, the following Monday."""
    direction, token = int(match.values("R")[-1]), next(t for t in match.its if t.code in "MmSW")
    if match.values("R")[0] == "3" != match.values("R")[-1]:
        return None
    if match.context.scan.folded.startswith("the next", match.start):
        # "The next summer" follows the date that the text has just told, "next summer" the day of writing.
        direction = 2
    if token.code == "W":
        return None if _ahead(match).startswith(_WITHIN) else _directed_weekday(match, direction, int(token.value))
    if direction == 3 and token.kind == "season" and _is_fall(match):
        return None
    context, number = match.context, int(token.value)
    if abs(direction) < 2:
        anchor, source = (context.near if context.source == "assumed" else None), "from-reference"
    else:
        anchor, source = _told(context, match.start, direction)
    if anchor is None:
        return None
    if not anchor.month:
        return Partial(f"{anchor.year + direction // 2:04}", number, assumed=source) if direction != 3 else None
    return Partial(f"{_year_of(anchor, number, direction):04}", number, assumed=source)


def _told(context: Context, at: int, direction: int) -> tuple[Day | None, str]:
    """The date that the text has told last, else (but for "that") the reference; its year alone where it is coarse."""
    last, year = context.last(at), context.last_year(at)
    if last and (direction == 3 or last.year == year):
        return last, "from-text"
    if year is not None and direction != 3:
        return Day(year, 0, 0), "from-text"
    return (None, "") if direction == 3 or context.source != "assumed" else (context.near, "from-reference")


def _year_of(anchor: Day, number: int, direction: int) -> int:
    """The year of the month or season before or after a day, or of the one that belongs to it."""
    year, here, named = anchor.year, anchor.month, number
    if number > 12:
        # Seasons are counted from spring; January and February belong to the winter of the year before.
        named, here = number - 20, here // 3 or 4
        year -= anchor.month < 3 and (direction not in {0, 3} or number == 24)
    if direction < 0:
        return year - (named >= here)
    return year + (named <= here and direction in {1, 2})


def _is_fall(match: Match) -> bool:
    """Whether the season is the word "fall": after "that" it is a verb."""
    return match.context.scan.folded[match.its[-1].start : match.its[-1].end] == "fall"


def _directed_weekday(match: Match, direction: int, number: int) -> Partial | None:
    context, source = match.context, "from-reference"
    day = context.today
    if abs(direction) == 2 and (told := context.last(match.start, CLOSE)):
        day, source = (told if told.day else None), "from-text"
    date = day.date() if day else None
    if day is None or date is None or direction == 3:
        return None
    ahead = (number - date.weekday()) % 7
    days = {-2: ahead - 7, -1: ahead - 7, 1: ahead or 7, 2: ahead or 7}.get(direction, number - date.weekday())
    found = moved(day, "day", days)
    return found._replace(assumed=source, weekday=number) if found else None


def _read_weekday_of_week(match: Match) -> Partial | None:
    """Friday next week, Monday of last week."""
    week = around(match.context.today, unit_of(match), int(match.values("R")[0]))
    number, direction = int(match.values("W")[0]), int(match.values("R")[0])
    if week is None or unit_of(match) != "week" or abs(direction) > 1:
        return None
    return counting(moved(Day(int(week.year), week.month, week.day), "day", number), weekday=number)


def _read_week_after(match: Match) -> Partial | None:
    """Thursday week: a week after the Thursday to come."""
    word, today = match.its[-1], match.context.today
    date = today.date() if today else None
    if unit_of(match) != "week" or word.end - word.start > len("week") or date is None:
        return None
    number = int(match.values("W")[0])
    return counting(moved(today, "day", (number - date.weekday()) % 7 + 7), weekday=number)


def _read_week_ago(match: Match) -> Partial | None:
    """A week ago Tuesday: a week before the Tuesday that has passed last."""
    count, today, number = counted(match), match.context.today, int(match.values("W")[0])
    date = today.date() if today else None
    if not count or date is None or unit_of(match) != "week":
        return None
    return counting(moved(today, "day", -((date.weekday() - number) % 7) - 7 * count), weekday=number)


def _read_weekday_and_day(match: Match) -> Partial | None:
    """Monday the 10th: of the month nearest the reference in which that day is a Monday."""
    today, weekday, day = match.context.today, int(match.values("W")[0]), int(match.values("O")[0])
    months = [month_shift(today, step) for step in (0, 1, -1, 2, -2)] if today else []
    fitting = [
        (year, month)
        for year, month in months
        if 0 < year < 10000 and day <= days_in_month(year, month) and _weekday(year, month, day) == weekday
    ]
    return counting(Partial.on(Day(*fitting[0], day)), weekday=weekday) if fitting else None


def _weekday(year: int, month: int, day: int) -> int:
    date = Day(year, month, day).date()
    return date.weekday() if date else -1


def _read_weekday(match: Match) -> Partial | None:
    number = int(match.values("W")[0])
    before, second, after = match.before(), match.before(2), match.after()
    following = _ahead(match)
    if (before and second and before.value == "from" and second.code == "P") or following.startswith(("ohRP", "oRP")):
        # "A week from Monday", "Tuesday of the following week" are other days than the nearest Monday and Tuesday.
        return None
    if before and (before.value in {"each", "every", "any"} or before.code == "a" or _is_called(match)):
        return None
    if before and before.code in _PLACED and following.startswith(_WITHIN):
        return None
    if after and after.code == "x" and after.value in cues("after-weekday"):
        return None
    day = match.context.weekday(number, match.start, ahead=before is not None and before.code in "BU")
    return counting(Partial.on(day), weekday=number) if day else None


def _is_called(match: Match) -> bool:
    """Whether a word before it makes a name of it: the Good Friday Agreement, Black Monday."""
    before = match.before()
    if before is None or before.value not in cues("before-weekday"):
        return False
    return match.context.scan.text[before.start].isupper()


def _read_season(match: Match) -> Partial | None:
    """In the fall, by the spring: the one nearest the reference."""
    after, found = match.after(), Partial(month=int(match.values("S")[0]))
    name = after is not None and after.code == "x" and match.context.scan.text[after.start].isupper()
    if name or (after is not None and after.code in "o'-") or match.context.near is None:
        return None
    if match.its[-1].start and match.context.scan.text[match.its[-1].start].isupper():
        return None
    return match.context.nearest_year(found, match.start)


NAMES = (
    Form("directed-name", r"h?R?R(?:[MSW]|m\.)(?!o)", _read_directed),
    Form("weekday-day", r"W,?h?O(?!\.?(?:P?o)?[Mmn])", _read_weekday_and_day),
    Form("week-ago", rf"{COUNT}PAW", _read_week_ago),
    Form("weekday-of-week", r"Wo?RP", _read_weekday_of_week),
    Form("week-after", r"WP(?![-'o])", _read_week_after),
    Form("weekday", r"Wg?", _read_weekday),
    Form("season", r"(?<=[iBUs])hS", _read_season),
)
