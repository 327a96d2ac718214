"""Single words that may be a date, where their neighbours allow it: a four-digit number, a month, "the 14th"."""

from diplometa.dates.model import Day
from diplometa.dates.text.forms import Form, Match
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.points import recurs
from diplometa.dates.text.tokens import Token
from diplometa.dates.text.vocabulary import cues

__all__ = ["BARE"]

# A bare number is a year between these: what is older is named with its century, what is later is a count.
FIRST_YEAR, LAST_YEAR = 1400, 2149
_BEFORE_MONTH = frozenset("iosBUtbecf&L")


def _read_year(match: Match) -> Partial | None:
    token = match.its[-1]
    if not FIRST_YEAR <= int(token.value) <= LAST_YEAR or _counted(match) or _numbered(match):
        return None
    return Partial(token.value)


def _counted(match: Match) -> bool:
    """Whether the number counts what follows it: 1500 troops, 2000 people."""
    after, second = match.after(), match.after(2)
    if after is None:
        return False
    hyphened = after.code == "-" and second is not None and after.start == match.its[-1].end and second.code in "xNP"
    counts = after.code == "x" and after.value in cues("after-number")
    return hyphened or counts or after.code in {"P", "/"}


def _numbered(match: Match) -> bool:
    """Whether the number names a document or a place, also in a list: Resolutions 1970 and 1973, Highway 1960."""
    count = 1
    while (before := match.before(count)) and before.code in ",&YN|.ht-/" and count < 12:
        count += 1
    if before is None or before.code not in "xP":
        return False
    return before.value in cues("before-number") or (count == 1 and _is_code(match, before))


def _is_code(match: Match, before: Token) -> bool:
    """Whether letters of a designation stand right before the number: A/RES/1970, S/1994."""
    text = match.context.scan.text[before.start : before.end]
    return len(text) == 1 and text.isupper() and text not in "AI"


def _read_month(match: Match) -> Partial | None:
    """A month alone: where it is no verb, no person, and something before it says when."""
    token = next(token for token in match.its if token.code == "M")
    before, after = match.before(), match.after()
    if before is not None and before.code == "-":
        before = match.before(2)
    if before is not None and before.code == "R":
        return None
    led = before is not None and before.code in _BEFORE_MONTH
    if token.kind.startswith("month-or") and not led and not match.context.whole:
        return None
    text = match.context.scan.text
    if before is not None and before.code == "x" and not led and _is_name(text, before, token):
        return None
    if after is not None and after.code == "x" and token.kind.startswith("month-or") and _is_name(text, token, after):
        return None
    found = Partial("", int(token.value))
    return found._replace(assumed="recurring") if recurs(match) else match.context.nearest_year(found, match.start)


def _is_name(text: str, first: Token, second: Token) -> bool:
    """Whether two words stand side by side with capitals, as in the name of a person."""
    gap = text[first.end : second.start]
    return gap.isspace() and text[first.start].isupper() and text[second.start].isupper()


def _read_day(match: Match) -> Partial | None:
    """A day whose month is that of the date before it: "on the 14th"."""
    last, before = match.context.last(match.start), match.before()
    if last is None or before is None or before.code not in "isBUtfb&":
        return None
    day = int(match.values("O")[0])
    month = Day(last.year, last.month, 1)
    return Partial(f"{month.year:04}", month.month, day, assumed="from-text")


BARE = (
    Form("month", r"M", _read_month),
    Form("year", r"Y", _read_year),
    Form("day", r"hO(?=[,.;)]|$)", _read_day),
)
