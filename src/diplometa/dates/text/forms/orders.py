"""Forms of dates whose order of words English does not have, and a month that is named alone in another language."""

from diplometa.dates.text.forms.form import Form, Match
from diplometa.dates.text.forms.points import read_parts
from diplometa.dates.text.forms.relative import around, counted, moved, unit_of
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.words.vocabulary import words

__all__ = ["ORDERS"]


def _read_century(match: Match) -> Partial | None:
    """Le XIXe siècle, siglo V a. C., 19. Jahrhundert: its number read already."""
    number = int(match.values("O")[0])
    ancient = any(era.startswith("b") for era in match.values("z"))
    if not (1 if ancient else 5) <= number <= 30:
        return None
    return Partial(f"{'-' if ancient else ''}{number - 1:02}XX")


def _read_quarter(match: Match) -> Partial | None:
    """A quarter or half of a year, its ordinal in figures or read already."""
    number, first = int(match.values("O")[0]), int(match.values("Q")[0])
    most = 4 if first == 33 else 2
    return Partial(match.values("Y")[0], first + number - 1) if 1 <= number <= most else None


def _read_directed_unit(match: Match) -> Partial | None:
    """La semaine dernière, el próximo mes, in diesem Jahr: counted from the reference."""
    named = next(token for token in match.its if token.code == "R")
    direction, unit = int(named.value), match.values("P")[0]
    # In English these words stand in other forms, some of which are no date.
    english = match.context.scan.folded[named.start : named.end] in words("en")
    if english or abs(direction) > 1 or unit == "day":
        return None
    found = around(match.context.today, unit, direction)
    return found._replace(assumed="from-reference") if found else None


def _read_directed_weekday(match: Match) -> Partial | None:
    """Vendredi prochain, nächsten Freitag: the first one after the reference, or the last before it."""
    direction, number = int(match.values("R")[0]), int(match.values("w")[0])
    date = match.context.today.date() if match.context.today else None
    if date is None or abs(direction) != 1:
        return None
    ahead = (number - date.weekday()) % 7
    found = moved(match.context.today, "day", (ahead or 7) if direction > 0 else ahead - 7)
    return found._replace(assumed="from-reference", weekday=number) if found else None


def _read_ago(match: Match) -> Partial | None:
    """Il y a deux ans, hace tres semanas, vor drei Jahren: the word for it stands before the count."""
    if match.its[0].code == "B" and match.its[0].value != "vor":
        return None
    count = counted(match)
    found = moved(match.context.today, unit_of(match), -count) if count else None
    return found._replace(assumed="from-reference") if found else None


def _read_centuries(match: Match) -> Partial | None:
    """XVIIe-XVIIIe siècles, 18./19. Jahrhundert: from the one to the other."""
    first, last = map(int, match.values("DO"))
    return Partial(f"{first - 1:02}XX", last=Partial(f"{last - 1:02}XX")) if 5 <= first < last <= 30 else None


def _read_between(match: Match) -> Partial | None:
    """Entre mars et mai 2003: the word before shows that the months are the ends of a range."""
    return read_parts(match._replace(first=match.first + 1))


def _read_month(match: Match) -> Partial | None:
    return match.context.nearest_year(Partial("", int(match.values("n")[0])), match.start)


ORDERS = (
    Form("directed-name", r"h?(?:Rw|wR)(?!,?[ih]{0,2}[DO])", _read_directed_weekday),
    Form("ago", r"[AB][aDN]P", _read_ago),
    Form("months-year", r"bi?h?[Mn]\.?&i?h?[Mn]\.?,?o?h?Y", _read_between),
    Form("months-year", r"[Mn]\.?[-/tU]i?h?(?:oh?)?n\.?,?o?h?Y", read_parts),
    Form("quarter-year", r"h?OQ(?:oh?|i)?h?Y", _read_quarter),
    Form("century", r"h?[DO]\.?[-/&]h?O-?G", _read_centuries),
    Form("century", r"h?(?:O-?G|GO)z?", _read_century),
    Form("directed-unit", r"h?(?:RP|PR)", _read_directed_unit),
    Form("month", r"(?:(?<=[isBUtb])|(?<=[ef])|(?<=[ef]o)|(?<=[ef]-))n(?!\.?,?o?-?[DOYy])", _read_month),
)
