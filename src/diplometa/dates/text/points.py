"""Absolute dates: days, months, years, decades, centuries, parts of years, as patterns over token letters."""

from collections.abc import Sequence

from diplometa.core.numerals import cardinal, ordinal
from diplometa.dates.grammar import days_in_month
from diplometa.dates.text.counts import numbers
from diplometa.dates.text.forms import Form, Match, touch
from diplometa.dates.text.numeric import read_dotted_range, read_iso, read_iso_range, read_japanese, read_numeric
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.tokens import Token

__all__ = ["ABSOLUTE", "DAY", "DAY_OF", "JOINED", "NAMED", "numbers_in", "read_parts", "recurs", "word_number"]

# The Julian calendar is behind the Gregorian one by so many days from 1582 to 2099.
STYLES = range(10, 14)


DAY = r"(?:\[?[DO](?:\[[DO];?\])?;?\]?|(?:u-?)?v)"
_YEAR = r"(?:\[?[Yy]\]?(?:\[Y\])?|u(?:[-&]?u)+)"
NAMED = r"(?:[Ww]\.?,?i?h?)?[hR]?"
DAY_OF = r"\.?(?:P?o)?"
_SINCE_YEAR = rf"\.?,?(?:[io]hP,?)?(?:o,?)?h?z?{_YEAR}"


def read_parts(match: Match) -> Partial | None:
    """Days, months and a year in any order: one date, or a range of days or of months."""
    days, months, years = numbers_in(match)
    directed = match.values("R")
    if any(token.code == "P" and token.value not in {"day", "year"} for token in match.its):
        return None
    if years is None or any(not 1 <= day <= 31 for day in days) or directed not in ([], ["0"]):
        return None
    year = years[0] if years else ""
    weekdays = match.values("Ww")
    head = Partial(year, months[0], days[0] if days else 0, weekday=int(weekdays[0]) if weekdays else -1)
    if not years and recurs(match):
        head = head._replace(assumed="recurring")
    if len(days) == 2 and len(months) <= 2 and _two_styles(match, days, months):
        return head._replace(month=months[-1], day=days[1], rule="new-style")
    if max(len(days), len(months)) == 1:
        return head
    if _apart(match, days if len(months) == 1 else months):
        return None
    return head._replace(last=Partial(year, months[-1], days[-1] if days else 0))


def _read_touching(match: Match) -> Partial | None:
    """A day, month and year with marks or nothing between them: 29-Jan-2025, Jan/29/2025, 29JAN2025."""
    parts = match.its if match.values("-/") else match.its[:-1]
    months, day = match.values("Mmn"), match.values("DN")[0]
    if not touch(parts) or len(day) > 2 or not 1 <= int(day) <= 31:
        return None
    return Partial(match.values("Y")[0], int(months[0]), int(day))


def _read_year_first(match: Match) -> Partial | None:
    """The year told before the day: in the year 1978, on the seventeenth day of September."""
    if not {"h", "i"}.intersection(token.code for token in match.its[1:]):
        return None
    return read_parts(match)


def _read_year_month(match: Match) -> Partial | None:
    """The year before the month, in a string that is a date."""
    return read_parts(match) if match.context.whole and match.first == 0 else None


def _read_year_in_words(match: Match) -> Partial | None:
    days, _, years = numbers_in(match)
    return Partial(years[0]) if years and not days else None


def _apart(match: Match, days: list[int]) -> bool:
    """Whether days are joined by "and" that do not follow each other: two dates, no range."""
    before = match.before()
    joined = "&" in {token.code for token in match.its} and not (before and before.code == "b")
    return joined and days != [*range(days[0], days[-1] + 1)]


def recurs(match: Match) -> bool:
    """Whether a date without a year is one of every year, or of a year told otherwise: 1 May of the next year."""
    after = [token for count in range(1, 5) if (token := match.after(count))]
    kinds = "".join(token.code for token in after)
    before = match.before()
    each = [token for token in (before, *after[:1]) if token and token.value in {"each", "every"}]
    return bool(each) or (kinds.startswith("o") and any(token.code == "P" and token.value == "year" for token in after))


def _two_styles(match: Match, days: list[int], months: list[int]) -> bool:
    """Whether two days are one in the Old and in the New Style: "10/22 January", "23 August (5 September) 1905"."""
    if not any(token.code in "/(" for token in match.its):
        return False
    gap = days[1] - days[0] + (days_in_month(1900, months[0]) if months[-1] != months[0] else 0)
    return gap in STYLES


def numbers_in(match: Match) -> tuple[list[int], list[int], list[str] | None]:
    """The days, months and years of a match; None for the years where words that should be one are none."""
    days: list[int] = []
    months: list[int] = []
    years: list[str] = []
    tokens = [*match.its]
    i = 0
    while i < len(tokens):
        code = tokens[i].code
        if code in "DO":
            # An editor's correction in brackets, [27?], stands after what was printed; the print counts.
            if not (i and tokens[i - 1].code == "[" and i > 1 and tokens[i - 2].code in "DO"):
                days.append(int(tokens[i].value))
        elif code in "Mmnl":
            months.append(int(tokens[i].value))
        elif code in "Yy":
            years.append(tokens[i].value)
        elif code in "uv":
            run = i
            while run < len(tokens) and tokens[run].code in "uv-&":
                run += 1
                # An ordinal ends its number: what follows is another day.
                if tokens[run - 1].code == "v":
                    break
            number, is_day = word_number(match, tokens[i:run])
            if number is None or (not is_day and not 1000 <= number <= 2999):
                return days, months, None
            days.append(number) if is_day else years.append(f"{number:04}")
            i = run - 1
        i += 1
    return days, months, years


def word_number(match: Match, tokens: Sequence[Token]) -> tuple[int | None, bool]:
    """The number that a run of number words stands for, and whether it is an ordinal."""
    words = match.context.scan.folded[tokens[0].start : tokens[-1].end]
    is_ordinal = any(token.code == "v" for token in tokens)
    return (ordinal(words) if is_ordinal else cardinal(words)), is_ordinal


def _read_decade(match: Match) -> Partial | None:
    year = match.values("CY")[0]
    return Partial(year[:3] + "X") if year[3] == "0" else None


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
    """A season, quarter or half of a year."""
    years = match.values("Y")
    year = years[0] if years else ""
    if seasons := match.values("S"):
        found = Partial(year, int(seasons[0]))
        return match.context.nearest_year(found, match.start) if not years else found
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
    number = ordinal(match.context.scan.folded[token.start : token.end]) or 0
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


def _grouping(year: str, written: str) -> Partial | None:
    """A quarter or half in short: Q3, 4Q, H1."""
    number = int(next(filter(str.isdigit, written)))
    if "h" in written:
        return Partial(year, 39 + number) if number <= 2 else None
    return Partial(year, 32 + number)


def _read_ancient(match: Match) -> Partial | None:
    era, number = match.values("z")[0], int(match.values("DNY")[0].replace(",", "") or 0)
    if era.startswith("c") and (match.its[0].code == "z" or not _is_capital(match)):
        return None
    if not era.startswith("b"):
        return Partial(f"{number:04}") if 0 < number < 10000 else None
    return Partial(f"-{number - 1:04}" if number > 1 else "0000") if 0 < number < 10000 else None


def _is_capital(match: Match) -> bool:
    era = next(token for token in match.its if token.code == "z")
    return match.context.scan.text[era.start].isupper()


def _read_span_of_years(match: Match) -> Partial | None:
    """Two years, the second in two digits: 1939-45, 2011/12."""
    first, second = match.values("Y")[0], match.values("YDN")[-1]
    second = first[:2] + second if len(second) == 2 else second
    gap = int(second) - int(first) if len(second) == 4 else 0
    if gap < 1 or (gap > 1 and match.values("/")) or numbers(match):
        return None
    return Partial(first, last=Partial(second))


# Ranges of days come before their single days; between the two, lists of days are read.
JOINED = (
    Form("iso", r"I/[DN](?:-[DN])?", read_iso_range),
    Form("iso", r"I", read_iso),
    Form("numeric", r"[DN]\.?-N", read_dotted_range),
    Form("numeric", r"F", read_numeric),
    Form("japanese", r"J", read_japanese),
    Form("two-styles", rf"{NAMED}{DAY}[Mmn]\.?[/(]{DAY}[Mmn]\.?\)?{_SINCE_YEAR}", read_parts),
    Form(
        "days-month-year",
        rf"{NAMED}{DAY}\.?(?:,{DAY})*,?[-/t&U]{NAMED}{DAY}{DAY_OF}[Mmn](?:{_SINCE_YEAR})?",
        read_parts,
    ),
    Form(
        "month-days-year",
        rf"{NAMED}[Mm]\.?h?{DAY}(?:,{DAY})*,?[-/t&U]h?{DAY}(?![Mmn]|\.?o?[Mmn])(?:,?{_YEAR})?",
        read_parts,
    ),
)
ABSOLUTE = (
    Form("day-month-year", rf"{NAMED}{DAY}{DAY_OF}[Mmnl]{_SINCE_YEAR}", read_parts),
    Form("month-day-year", rf"{NAMED}[Mml]\.?(?:,?h)?{DAY}[,.]*K?(?:o,?)?z?{_YEAR}", read_parts),
    Form("day-month-year", r"[DN](?:-[Mmn]\.?-|/[Mmn]\.?/|[Mmn])Y|[Mm]/D/Y", _read_touching),
    Form("year-month-day", r"Y-?[Mmn]\.?-?[DO](?!,?[Yy])", read_parts),
    Form("year-day-month", rf"(?:ihP,?|o,?)?{_YEAR},?i?h?{DAY}{DAY_OF}[Mmn](?!{_SINCE_YEAR})", _read_year_first),
    Form("year", r"[io]hP,?u(?:[-&]?u)+", _read_year_in_words),
    Form("day-month", rf"{NAMED}{DAY}{DAY_OF}[Mmn](?![.,]*[DO],?[Yy])", read_parts),
    Form("month-day", rf"{NAMED}[Mm]\.?h?{DAY}(?!\.?[Mmn])", read_parts),
    Form("months-year", r"[Mmn]\.?[-/&t][Mmn](?:\.?,?o?Y)?", read_parts),
    Form("month-year", r"[Mmn]\.?,?o?Y", read_parts),
    Form("month-year", r"Y,?[Mm]\.?$", _read_year_month),
    Form("quarter-year", r"h?[Ov]Q(?:[oi]h?)?i?Y|q[oi]?Y|Yq", _read_grouping),
    Form("season-year", r"h?S(?:o|,)?Y(?:[-/][DNY])?", _read_winter),
    Form("era", r"[DNY]z|z[DNY]", _read_ancient),
    Form("years", r"Y(?:[-/][DN]|/Y)(?!')", _read_span_of_years),
    Form("decade", r"h?C", _read_decade),
    Form("century", r"h?(?:O|(?:u-?)?v)-?Gz?|h?Oc\.?", _read_century),
    Form("century", r"h?[Ov]-?[-&t]h?[Ov]-?G", _read_centuries),
    Form("century-of-list", r"h?[Ov](?=,?[&t|]h?e?-?[Ov]-?G)", _read_listed_century),
)
