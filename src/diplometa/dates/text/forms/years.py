"""Years and what is made of them: quarters, seasons, spans of years, decades, centuries, years of an era."""

from diplometa.core.numerals import ordinal
from diplometa.dates.text.forms.counts import numbers
from diplometa.dates.text.forms.form import Form, Match, touch
from diplometa.dates.text.forms.two_digits import with_century
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.tokens import Token

__all__ = ["YEARS"]

# From this year on, "the 1900s" are ten years; "the 1800s" are a century.
LAST_CENTURY = "1900"


def _read_decade(match: Match) -> Partial | None:
    year = match.values("CY")[0]
    if year[3] != "0":
        return None
    return Partial(year[:2] + "XX" if year[2] == "0" and year < LAST_CENTURY else year[:3] + "X")


def _read_century(match: Match) -> Partial | None:
    counted = [token for token in match.its if token.code in "Ouv-"]
    words = match.context.scan.folded[counted[0].start : counted[-1].end]
    number = ordinal(words)
    if "c" in {token.code for token in match.its} and not _is_century(match):
        return None
    ancient = any(era.startswith("b") for era in match.values("z"))
    if not number or not (1 if ancient else 5) <= number <= 30:
        return None
    return Partial(f"{'-' if ancient else ''}{number - 1:02}XX")


def _read_grouping(match: Match) -> Partial | None:
    """A quarter or half of a year."""
    years = match.values("Y")
    year = years[0] if years else ""
    if written := match.values("q"):
        return _grouping(year, written[0])
    counted = [token for token in match.its if token.code in "Ov"]
    number = ordinal(match.context.scan.folded[counted[0].start : counted[-1].end]) or 9
    first = int(match.values("Q")[0])
    return Partial(year, first + number - 1) if number <= (4 if first == 33 else 2) else None


def _is_century(match: Match) -> bool:
    """Whether the letter after the number is that of a century: 19th c."""
    letter, after = next(token for token in match.its if token.code == "c"), match.after()
    text = match.context.scan.text[letter.start : letter.end]
    return text == "c" and (after is None or after.code not in "YND")


def _century(match: Match, token: Token) -> str:
    written = match.context.scan.folded[token.start : token.end]
    number = int(token.value) if token.kind == "roman" else ordinal(written) or 0
    return f"{number - 1:02}XX" if 5 <= number <= 30 else ""


def _read_centuries(match: Match) -> Partial | None:
    """The eighteenth and nineteenth centuries."""
    first, last = (_century(match, token) for token in match.its if token.code in "Ov")
    return Partial(first, last=Partial(last)) if first and first < last else None


def _read_listed_century(match: Match) -> Partial | None:
    """The first of two centuries of which each is told more nearly: the late 18th and early 19th centuries."""
    year = _century(match, match.its[-1])
    return Partial(year) if year else None


def _read_winter(match: Match) -> Partial | None:
    """A season of a year, or of two: winter 2019/20 is the one that starts in 2019."""
    first, second = match.values("Y")[0], match.values("YDN")[-1]
    if match.its[-2].code in "-/" and int(second) % 100 != (int(first) + 1) % 100:
        return None
    return Partial(first, int(match.values("S")[0]))


def _read_fiscal(match: Match) -> Partial | None:
    """A fiscal year in two digits: FY25."""
    lead, number = match.its
    if lead.value != "fiscal" or not touch(match.its) or len(number.value) != 2:
        return None
    return with_century(match, Partial(), number.value)


def _grouping(year: str, written: str) -> Partial | None:
    """A quarter or half in short: Q3, 4Q, H1."""
    number = int(next(filter(str.isdigit, written)))
    if "h" in written:
        return Partial(year, 39 + number) if number <= 2 else None
    return Partial(year, 32 + number)


def _read_short_grouping(match: Match) -> Partial | None:
    """A quarter or half with its year in two digits: 1Q25."""
    written = match.values("q")[0]
    return with_century(match, _grouping("", written[:2]), written[2:])


def _read_apostrophe(match: Match) -> Partial | None:
    """Q1 '25, H2'98."""
    return with_century(match, _grouping("", match.values("q")[0]), match.its[-1].value)


def _read_ancient(match: Match) -> Partial | None:
    era, number = match.values("z")[0], int(match.values("DNY")[0].replace(",", "") or 0)
    if era.startswith("c") and (match.its[0].code == "z" or not match.is_capital(match.its[-1])):
        return None
    if not era.startswith("b"):
        return Partial(f"{number:04}") if 0 < number < 10000 else None
    return Partial(f"-{number - 1:04}" if number > 1 else "0000") if 0 < number < 10000 else None


def _read_span_of_years(match: Match) -> Partial | None:
    """Two years, the second in two digits: 1939-45, 2011/12."""
    first, second = match.values("Y")[0], match.values("YDN")[-1]
    second = first[:2] + second if len(second) == 2 else second
    gap = int(second) - int(first) if len(second) == 4 else 0
    if gap < 1 or (gap > 1 and match.values("/")) or numbers(match):
        return None
    return Partial(first, last=Partial(second))


YEARS = (
    Form("quarter-year", r"h?[Ov]-?Q(?:[oi]h?)?i?Y|q[-/oi]?Y|Yq", _read_grouping),
    Form("quarter-year", r"q'[DN]", _read_apostrophe),
    Form("quarter-year", r"q", _read_short_grouping),
    Form("fiscal-year", r"i[DN]", _read_fiscal),
    Form("season-year", r"h?S(?:o|,)?Y(?:[-/][DNY])?", _read_winter),
    Form("era", r"[DNY]z|z[DNY]", _read_ancient),
    Form("years", r"Y(?:[-/][DN]|/Y)(?!')", _read_span_of_years),
    Form("decade", r"h?C", _read_decade),
    Form("century", r"h?(?:O|(?:u-?)?v)-?Gz?|h?Oc\.?", _read_century),
    Form("century", r"h?[Ov]-?[-&t]h?[Ov]-?G", _read_centuries),
    Form("century-of-list", r"h?[Ov](?=,?[&t|]h?e?-?[Ov]-?G)", _read_listed_century),
)
