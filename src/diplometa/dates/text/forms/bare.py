"""Single words that may be a date, where their neighbours allow it: a four-digit number, a month, "the 14th"."""

import re

from diplometa.dates.grammar import days_in_month
from diplometa.dates.model import Day
from diplometa.dates.text.forms.counts import counts, numbers
from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.numeric import read_day_and_month
from diplometa.dates.text.forms.points import recurs
from diplometa.dates.text.forms.relative import counting, month_shift
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token
from diplometa.dates.text.words.vocabulary import cues

__all__ = ["BARE"]

# A bare number is a year between these: what is older is named with its century, what is later is a count.
FIRST_YEAR, LAST_YEAR = 1400, 2149
_COMPACT = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-2][0-9]|3[01])")
# Where "in", "from" or "circa" leads to it, also one from this year on.
LED_YEAR = 1000
_BEFORE_MONTH = frozenset("iosBUtbecf&L")


def _read_year(match: Match) -> Partial | None:
    token = match.its[-1]
    first = LED_YEAR if match.context.whole or _is_led(match) else FIRST_YEAR
    if not first <= int(token.value) <= LAST_YEAR or counts(match) or numbers(match):
        return None
    return Partial(token.value)


def _is_led(match: Match) -> bool:
    """Whether the words around a number can only be those of a year: in 1215, from 1337 to 1453, c. 1200."""
    before, after = match.before(), match.after()
    if before is not None and before.code == "e":
        return True
    if before is None or (after is not None and after.code == "x"):
        return False
    if before.code == "P":
        return before.value == "year"
    return before.value == "in" or before.code in "csUto" or (before.code == "." and _is_circa(match))


def _is_circa(match: Match) -> bool:
    before = match.before(2)
    return before is not None and before.code == "c"


def _read_month(match: Match) -> Partial | None:
    """A month alone: where it is no verb, no person, and something before it says when."""
    token = next(token for token in match.its if token.code == "M")
    before, after = match.before(), match.after()
    if before is not None and before.code == "-":
        before = match.before(2)
    if before is not None and before.code == "R":
        return None
    led = before is not None and (before.code in _BEFORE_MONTH or _is_listed(match))
    if after is not None and after.code == "x" and after.value in cues("after-month") and match.is_capital(after):
        return None
    if token.kind.startswith("month-or") and not led and not match.context.whole:
        return None
    if token.kind == "month-or-word" and _goes_on_a_place(match):
        return None
    text = match.context.scan.text
    if before is not None and before.code == "x" and not led and _is_name(text, before, token):
        return None
    if after is not None and after.code == "x" and token.kind.startswith("month-or") and _is_name(text, token, after):
        return None
    found = Partial("", int(token.value))
    return found._replace(assumed="recurring") if recurs(match) else match.context.nearest_year(found, match.start)


def _goes_on_a_place(match: Match) -> bool:
    """Whether "on" and a name stand behind a word that is a month, too: the March on Rome."""
    on, name = match.after(), match.after(2)
    if on is None or name is None or name.code != "x":
        return False
    return match.context.scan.folded[on.start : on.end] == "on" and match.is_capital(name)


def _is_listed(match: Match) -> bool:
    """Whether it stands between months: in March, May and July."""
    before, second, after = match.before(), match.before(2), match.after()
    if before is None or before.code != "," or second is None or after is None:
        return False
    return second.code in "Mmn" and (after.code in ",&")


def _is_name(text: str, first: Token, second: Token) -> bool:
    """Whether two words stand side by side with capitals, as in the name of a person."""
    gap = text[first.end : second.start]
    return gap.isspace() and text[first.start].isupper() and text[second.start].isupper()


def _read_day(match: Match) -> Partial | None:
    """A day whose month is that of the date before it, or the one nearest the reference: "on the 14th"."""
    last, before = match.context.last(match.start), match.before()
    if before is None or before.code not in "isBUtfb&" or not _is_day(match):
        return None
    day = int(match.values("O")[0])
    if last is None:
        return _nearest_day(match, day) if before.value == "at" or before.code in "sBU" else None
    later = day < last.day and match.context.tense(match.start) == "future"
    year, month = month_shift(last, int(later))
    return Partial(f"{year:04}", month, day, assumed="from-text")


def _nearest_day(match: Match, day: int) -> Partial | None:
    """The day of a month that lies nearest the reference, on the side that the tense tells."""
    today, tense = match.context.today, match.context.tense(match.start)
    here = today.date() if today else None
    if today is None or here is None:
        return None
    found: list[tuple[int, Day]] = []
    for step in (-1, 0, 1):
        year, month = month_shift(today, step)
        if 0 < year < 10000 and day <= days_in_month(year, month) and (date := Day(year, month, day).date()):
            away = (date - here).days
            if not (tense == "past" and away > 0) and not (tense == "future" and away < 0):
                found.append((abs(away), Day(year, month, day)))
    return counting(Partial.on(min(found)[1])) if found else None


def _is_day(match: Match) -> bool:
    """Whether no thing follows that is counted: on the 7th he left, but on the 7th floor."""
    after = match.after()
    return after is None or after.code != "x" or after.value in cues("subject")


def _read_compact(match: Match) -> Partial | None:
    """Eight figures that are a day of ISO 8601, where a word or a colon leads to it: dated 20250207."""
    before, found = match.before(), _COMPACT.fullmatch(match.its[0].value)
    if found is None or before is None or before.code not in "isBU;":
        return None
    return Partial(found["year"], int(found["month"]), int(found["day"]))


BARE = (
    Form("month", r"M", _read_month),
    Form("year", r"Y", _read_year),
    Form("day-and-month", r"D/D(?![/DNMmnl])", read_day_and_month),
    Form("compact", r"N", _read_compact),
    Form("day", r"hO(?=[,.;)hx]|$)", _read_day),
)
