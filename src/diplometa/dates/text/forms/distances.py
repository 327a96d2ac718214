"""Days so many units away: three days ago, a week from Monday, the past three months, the end of the year."""

from diplometa.dates.model import Day
from diplometa.dates.text.context import CLOSE, shift
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.relative import COUNT, around, counted, counting, moved, told, unit_of
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["DISTANCES"]

# No stretch of time told as "the past 30 years" has more units.
MOST = 100
# Words before "in two years" that make it a stretch of time past, not a point to come.
_PAST_STRETCH = frozenset("first time once second third more least most only visit meeting".split())


def _read_from_now(match: Match) -> Partial | None:
    """Three days from now, a week from tomorrow, two weeks from Monday."""
    count, context, last = counted(match), match.context, match.its[-1]
    if not count or match.its[-2].value != "from" or last.kind == "latest":
        return None
    if last.code == "W":
        start = context.weekday(int(last.value), match.start, ahead=True)
    else:
        start = shift(context.today, int(last.value or 0)) if context.today else None
    return counting(moved(start, unit_of(match), count))


def _read_second_unit(match: Match) -> Partial | None:
    """The week after next, the year before last."""
    word, unit = match.its[-2].value, unit_of(match)
    direction = {("after", "1"): 2, ("before", "-1"): -2}.get((word, match.its[-1].value))
    return counting(around(match.context.base(unit), unit, direction)) if direction and unit != "day" else None


def _read_later_in(match: Match) -> Partial | None:
    """Later in the year, earlier in the month: of the date that the text has just told, else of the reference."""
    unit, context = unit_of(match), match.context
    known = told(match, unit)
    found = around(known or context.today, unit, 0) if unit != "weekend" else None
    if found is None:
        return None
    vague = found if unit in {"day", "week", "fortnight"} else found._replace(mark="~")
    return vague._replace(assumed="from-text" if known else "from-reference")


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
    count, before = counted(match), match.before()
    if not count or (before is not None and before.code == "Q"):
        # "Half a year ago" is not a year ago.
        return None
    return counting(moved(match.context.today, unit_of(match), -count))


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
    if unit == "year" and (year := told(match, unit)):
        anchor, source = year, "from-text"
    elif unit != "day":
        return None
    if match.its[-1].value not in {"before", "after"}:
        return None
    found = moved(anchor, unit, -1 if match.its[-1].value == "before" else 1)
    return found._replace(assumed=source) if found else None


def _read_edge_of_unit(match: Match) -> Partial | None:
    """The end of the year, the beginning of the month: of the one that holds the reference date."""
    unit, today = unit_of(match), match.context.today
    known = told(match, unit)
    if known and today and known.year < today.year - 1 and not _is_of_the_future(match):
        # A history tells of the end of its own year.
        return _edge_of(known, unit, match)._replace(assumed="from-text") if unit in {"month", "year"} else None
    if today is None or unit not in {"month", "year", "decade"}:
        return None
    return counting(_edge_of(today, unit, match))


def _is_of_the_future(match: Match) -> bool:
    """Whether a word of the sentence, beside those of the match, tells of what is to come."""
    scan, future = match.context.scan, cues("future")
    start, end = scan.sentence(match.start)
    beside = scan.folded[max(start, match.start - CLOSE) : match.start].split()
    beside += scan.folded[match.its[-1].end : min(end, match.its[-1].end + CLOSE)].split()
    return any(word in future for word in beside)


def _edge_of(day: Day, unit: str, match: Match) -> Partial:
    at_end = int(match.values("f")[0]) == 3 if match.values("f") else True
    if unit == "year":
        return Partial(f"{day.year:04}", 12 if at_end else 1, mark="~")
    if unit == "decade":
        start = day.year - day.year % 10 + (6 if at_end else 0)
        return Partial(f"{start:04}", mark="~", last=Partial(f"{start + 3:04}", mark="~"))
    return Partial(f"{day.year:04}", day.month).third(3 if at_end else 1)


DISTANCES = (
    Form("from-now", rf"{COUNT}Ps[dTW]", _read_from_now),
    Form("second-unit", r"hP[sB]R(?![PMWS])", _read_second_unit),
    Form("span", rf"h?R{COUNT}P(?!o)", _read_span),
    Form("later-in", r"LihP", _read_later_in),
    Form("new-year", r"h@", _read_new_year),
    Form("ago", rf"{COUNT}[PEG]A", _read_ago),
    Form("later", rf"{COUNT}[PE]L", _read_later),
    Form("in", rf"i{COUNT}P(?!o)", _read_in),
    Form("neighbour", r"hP[sB](?=[,.;)]|$)", _read_neighbour),
    Form("edge-of-unit", r"h?foh?[PE]|P'xf|(?<=[BUi])P-f", _read_edge_of_unit),
)
