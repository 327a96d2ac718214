"""Dates put together from dates: ranges, open ends, circa, days counted from a date."""

from diplometa.core.numerals import ordinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.context import shift
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.lists import SHARED
from diplometa.dates.text.forms.negation import denied
from diplometa.dates.text.forms.parts import PARTS
from diplometa.dates.text.forms.relative import counted, moved, unit_of
from diplometa.dates.text.partial import Partial

__all__ = ["LAYERS"]


# One date that is not known is one of years so near; of months or days one of a year, or of two.
MOST_YEARS = 10


def _dates(match: Match) -> list[Partial]:
    return [token.date._replace(rule="") for token in match.its if token.date is not None]


def _read_range(match: Match) -> Partial | None:
    """From one date to another; a year that only one of them states is that of both."""
    first, last = _dates(match)
    if first.alternatives or last.alternatives:
        return None
    if not (first.single and last.single):
        return _range_of_vague(match, first, last)
    if first.weekday >= 0 and last.weekday >= 0 and first.assumed == last.assumed == "from-reference":
        return _range_of_weekdays(first, last)
    if first.year and last.assumed.startswith("year") and not first.assumed:
        last = _following(first, last)
    elif last.year and not last.assumed and (first.assumed.startswith("year") or not first.year):
        first = _preceding(first, last)
    return first._replace(last=last, weekday=-1, assumed=first.assumed or last.assumed)


def _range_of_vague(match: Match, first: Partial, last: Partial) -> Partial | None:
    """From late March to early April: from the start of the one to the end of the other."""
    if not all(token.date is None or token.date.single or token.kind in _VAGUE for token in match.its):
        return None
    return first._replace(last=last.end(), assumed=first.assumed or last.assumed)


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


def _read_since(match: Match) -> Partial | None:
    """Since, from or after a date: an interval without an end."""
    date = _dates(match)[0]
    if date.alternatives or _possessive(match) or _inside_name(match, date):
        return None
    if not date.single and match.its[-1].kind not in _VAGUE:
        return date._replace(rule="range")
    start = date.start()
    return start._replace(last=Partial(rule="open"), rule="since")


def _read_present(match: Match) -> Partial | None:
    """To the present: 1991-present, from 2012 to date."""
    date, after = _dates(match)[0], match.after()
    word = next(token for token in match.its if token.code == "d")
    if word.kind == "latest":
        return _read_until(match) if date.single else None
    running = after is not None and after.code not in ",.;)]-#"
    led = "to" in match.context.scan.folded[word.start : word.end] or {"-", "t"} & {t.code for t in match.its}
    if not date.single or not led or (running and "-" not in {token.code for token in match.its}):
        return None
    return date._replace(last=Partial(rule="open"), rule="since")


def _read_through(match: Match) -> Partial | None:
    """Through December 2011: to its end."""
    date, word = _dates(match)[0], match.its[0]
    edge = any(token.kind == "edge" for token in match.its)
    if (word.value != "until" and not edge) or "X" in date.year or (date.day and not date.single):
        return None
    return _read_until(match)


def _read_until(match: Match) -> Partial | None:
    """By, before or until a date: an interval without a start."""
    date = _dates(match)[0]
    if date.alternatives or _possessive(match) or _inside_name(match, date):
        return None
    end = date.end()
    if any(token.kind.startswith("edge") for token in match.its) and end.number is not None and end.month < 13:
        last = end.month or 12
        end = end._replace(month=last, day=end.day or days_in_month(end.number, last), mark="")
    turned = denied(match)
    if turned is None:
        return None
    if turned:
        return end._replace(last=Partial(rule="open"), rule="since")
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
    if date.alternatives or (len(letter) == 1 and date.day) or letter in {"C", "FL"}:
        return None
    if date.assumed or date.mark:
        return date
    mark = "%" if match.its[-1].value == "?" else "~"
    if date.last and not date.last.mark and date.rule not in {"since", "until"}:
        return date._replace(mark=mark, last=date.last._replace(mark=mark))
    return date._replace(mark=mark) if date.single else date


def _read_doubted_range(match: Match) -> Partial | None:
    """A range that an editor doubts: [1914-1918?]."""
    date = _dates(match)[0]
    if date.single or date.mark or date.assumed or not date.last or match.values(";") != ["?"]:
        return None
    # Of "between 1906 and 1912?" it may be the span that is doubted.
    if match.context.scan.folded.startswith("between", match.its[1].start):
        return None
    return date._replace(mark="?", last=date.last._replace(mark="?"))


def _nth(match: Match) -> int | None:
    """The number of an ordinal: the ninetieth day after."""
    counted_ = [token for token in match.its if token.code in "Ouv-"]
    if not {"O", "v"}.intersection(token.code for token in counted_):
        return None
    return ordinal(match.context.scan.folded[counted_[0].start : counted_[-1].end])


def _read_counted_from(match: Match) -> Partial | None:
    """Two days after 8 August, a week before the 14th, the day after Christmas."""
    day_after = match.its[0].code == "h" and match.its[1].code == "P"
    count, date = 1 if day_after else _nth(match) or counted(match), _dates(match)[0]
    before = match.before()
    if day_after and (unit_of(match) != "day" or (before is not None and before.code == "t")):
        return None
    word = next(token.value for token in match.its if token.code in "sB")
    if not count or not date.day or not date.single or date.number is None or word not in {"after", "before"}:
        return None
    found = moved(Day(date.number, date.month, date.day), unit_of(match), count if word == "after" else -count)
    return found._replace(assumed=date.assumed) if found else None


def _read_one_of(match: Match) -> Partial | None:
    """1942 or 1943, in May or June 1942: one of several days, months or years."""
    dates = _dates(match)
    if len({(date.month > 0, date.day > 0) for date in dates}) > 1 or any(map(_is_more, dates)):
        return None
    years = [int(date.year) for date in dates]
    # In prose "the Conventions of 1864, 1906 or 1929" are several, each with its date.
    if not match.context.whole and max(years) - min(years) > (MOST_YEARS if not dates[0].month else 1):
        return None
    return dates[0]._replace(rule="one-of", alternatives=tuple(dates))


def _is_more(date: Partial) -> bool:
    """Whether a date is more than a day, month or year: then it does not stand among several."""
    vague = date.last or date.mark or date.alternatives or date.calendar
    counted = date.assumed and not date.assumed.startswith("year-")
    return bool(vague or counted or date.number is None or date.month > 12)


# Forms of ranges that are told with one word: what starts in one starts when it does.
_VAGUE = frozenset({"third", "counted-part"})
# Each layer runs over what the one before it has put together.
LAYERS = (
    SHARED,
    (Form("one-of", r"X(?:,X){0,6},?\|X", _read_one_of),),
    (
        *PARTS,
        Form("circa", r"c\.?(?:hP)?X(?:;(?=\]?$))?", _read_circa),
        Form("counted-from", r"(?:[auDN]|u-?u)P[sB]h?X|(?:h|h?O|h?(?:u-?)?v)P[sB]h?X", _read_counted_from),
    ),
    (Form("range", r"bh?Xi?&i?h?X|s?h?X,?[-/tU]i?h?X", _read_range),),
    (
        Form("doubted", r"\[X;\]", _read_doubted_range),
        Form("present", r"s?h?X[-t]?h?d|[BU]h?Xd", _read_present),
        Form("since", r"sh?Xk?|Xk", _read_since),
        Form("until", r"[BU]h?X", _read_until),
        Form("until", r"th?X", _read_through),
    ),
)
