"""Dates written short: years in two digits, months in roman numerals, "the nineties", "the 22nd inst.", "c1900"."""

from diplometa.core.numerals import cardinal, roman
from diplometa.dates.text.forms.form import Form, Match, touch
from diplometa.dates.text.forms.points import DAY, DAY_OF, NAMED, numbers_in, read_parts
from diplometa.dates.text.forms.relative import month_shift
from diplometa.dates.text.forms.two_digits import with_century
from diplometa.dates.text.partial import Partial

__all__ = ["ABBREVIATED"]


def _read_apostrophe(match: Match) -> Partial | None:
    """6 May '68, Feb. 5, '62, May '68."""
    *head, mark, number = match.its
    if not touch([mark, number]):
        return None
    stop = match.stop - 2 - (head[-1].code == ",")
    return with_century(match, read_parts(match._replace(stop=stop)), number.value)


def _read_grouping(match: Match) -> Partial | None:
    """Summer of '42."""
    mark, number = match.its[-2:]
    found = Partial(month=int(match.values("S")[0]))
    return with_century(match, found, number.value) if touch([mark, number]) else None


def _read_touching(match: Match) -> Partial | None:
    """5-Feb-62, 3-VII-54, 29JAN25."""
    day, month, year = match.values("DN")[0], match.values("Mmnx")[0], match.values("DN")[-1]
    number = int(month) if month.isdecimal() else roman(month)
    if not touch(match.its) or len(day) > 2 or not 1 <= int(day) <= 31 or not number or number > 12:
        return None
    return with_century(match, Partial(month=number, day=int(day)), year)


def _read_roman(match: Match) -> Partial | None:
    """3.VII.1954, 3-VII-1954, 3 VII 1954: the month in capitals where blanks stand around it."""
    numeral = next(token for token in match.its if token.code == "x")
    month = roman(numeral.value)
    apart = not touch(match.its)
    is_capital = match.context.scan.text[numeral.start : numeral.end].isupper()
    if not month or month > 12 or (apart and (not is_capital or len(numeral.value) == 1)):
        return None
    return Partial(match.values("Y")[0], month, int(match.values("DO")[0]))


def _read_decade_word(match: Match) -> Partial | None:
    """The nineties, the eighteen-nineties."""
    tens = int(match.values("V")[0])
    if match.values("u"):
        century = cardinal(match.context.scan.folded[match.its[0].start : match.its[0].end])
        return Partial(f"{century}{tens}X") if century and 10 <= century <= 20 else None
    return _decade(match, tens) if _is_led(match) else None


def _is_led(match: Match) -> bool:
    """Whether "the" stands before it, or "the late": the people in their thirties are of an age."""
    count = 1
    while (before := match.before(count)) and before.code in "e-" and count < 3:
        count += 1
    return before is not None and before.code == "h"


def _read_short_decade(match: Match) -> Partial | None:
    """The '90s, the late 80s."""
    number, suffix = match.its[-2:]
    if (
        not (len(match.its) == 3 or _is_led(match))
        or suffix.value != "s"
        or not touch(match.its[-3:])
        or len(number.value) != 2
        or number.value[1] != "0"
    ):
        return None
    return _decade(match, int(number.value[0]))


def _decade(match: Match, tens: int) -> Partial | None:
    """The latest decade so named that has passed before the reference; the twentieth century's where none is given."""
    near = match.context.near
    if near is None:
        return Partial(f"19{tens}X", assumed="century-assumed") if tens > 2 else None
    decade = near.year // 10
    found = decade - (decade - tens) % 10
    return Partial(f"{found:03}X", assumed="year-" + match.context.source) if found < decade else None


def _read_instant(match: Match) -> Partial | None:
    """The 22nd inst., the 5th ultimo: of the month of the letter, of the one before it."""
    near, (days, _, _) = match.context.near, numbers_in(match)
    if near is None or not near.month or not days:
        return None
    year, month = month_shift(near, int(match.values("r")[0]))
    assumed = "from-reference" if match.context.source == "assumed" else "from-text"
    return Partial(f"{year:04}", month, days[0], assumed=assumed)


def _read_circa(match: Match) -> Partial | None:
    """c1900, c.1650."""
    letter, number = match.its[0], match.its[-1]
    text = match.context.scan.text[letter.start : letter.end]
    if text != "c" or not touch(match.its) or not 1000 <= int(number.value.replace(",", "") or 0) <= 2100:
        return None
    return Partial(number.value, mark="~")


_SHORT_YEAR = r",?'[DN]"
ABBREVIATED = (
    Form("short-year", rf"{NAMED}{DAY}{DAY_OF}[Mmn]\.?{_SHORT_YEAR}", _read_apostrophe),
    Form("short-year", rf"{NAMED}[Mm]\.?{DAY}{_SHORT_YEAR}", _read_apostrophe),
    Form("short-year", rf"[Mm]\.?{_SHORT_YEAR}", _read_apostrophe),
    Form("short-year", r"h?So?'[DN]", _read_grouping),
    Form("short-year", r"[DN](?:-[Mmnx]\.?-|/[Mmn]/|[Mmn])[DN]", _read_touching),
    Form("roman-month", r"[DO](?:[./-]x[./-]|\.?x)Y", _read_roman),
    Form("decade", r"(?:u-?)?V", _read_decade_word),
    Form("decade", r"'?Nx", _read_short_decade),
    Form("instant", rf"h?{DAY}\.?r\.?", _read_instant),
    Form("circa", r"cN", _read_circa),
)
