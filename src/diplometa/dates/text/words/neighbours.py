"""What the neighbours of a word tell of its part in a date: rules over letters, for languages other than English."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from diplometa.core.numerals import roman
from diplometa.dates.text.words.tokens import Token

__all__ = ["OPEN", "ROMAN", "Rule", "rewritten", "rules"]

# Letters of words whose part in a date their neighbours tell; none is left when the rules have run.
OPEN = {
    "from-or-of": "1",
    "to-or-in": "2",
    "decade-unit": "3",
    "year-word": "4",
    "decade-number": "5",
    "years": "6",
    "quarter-letter": "7",
    "era": "z",
}
ROMAN = re.compile(r"([ivxl]{1,6})(e|eme|er|o)?")
# A point in time: a day with or without its month, a month, a year.
_DAY = r"(?:[DO]\.?)"
_POINT = rf"(?:{_DAY}(?:[o1]?[nMm]\.?)?(?:,?[o1]?[Yy])?|[nMm]\.?(?:[o1]?[Yy])?|[YyC])"

Rule = Callable[[list[Token]], list[Token]]


def rewritten(tokens: list[Token], pattern: re.Pattern[str], make: Rule) -> list[Token]:
    """The tokens, with each run that fits a pattern of letters made into others."""
    codes = "".join(token.code for token in tokens)
    found: list[Token] = []
    done = 0
    for hit in pattern.finditer(codes):
        found.extend(tokens[done : hit.start()])
        found.extend(make(tokens[hit.start() : hit.end()]))
        done = hit.end()
    return [*found, *tokens[done:]] if done else tokens


def _as(code: str, value: str | None = None) -> Rule:
    """One token more of a letter, where the run is of one; a longer one is put together."""

    def make(run: list[Token]) -> list[Token]:
        value_ = next((t.value for t in run if t.code in "DNOYyCF"), run[0].value) if value is None else value
        return [run[0]._replace(code=code, value=value_, end=run[-1].end)]

    return make


def _decade(run: list[Token]) -> list[Token]:
    """A decade named by its years: les années 90, die 1990er Jahre; the years of two figures are of 1900."""
    named = next(token for token in run if token.code in "DNOYyC5")
    digits = named.value
    year = digits if len(digits) == 4 else f"19{digits}"
    # "90 años" counts years: only an ending, "90er", makes a decade of a number before them.
    counted = named is run[0] and named.code in "NO" and named.end - named.start == len(digits)
    if counted or len(digits) not in {2, 4} or digits[-1] != "0" or digits in {"00", "10"}:
        return run
    return [run[0]._replace(code="C", value=year, end=run[-1].end, kind="")]


def _counted(run: list[Token]) -> list[Token]:
    """The number of a century or of a quarter, in roman numerals or figures beside its word."""
    number = next(t for t in run if t.code not in "GQ")
    figures = ROMAN.fullmatch(number.value.lower()) if number.code in "xh" else None
    counted = roman(figures[1]) if figures else int(number.value) if number.value.isdecimal() else None
    return [t._replace(code="O", value=str(counted)) if t is number and counted else t for t in run]


def _understood(run: list[Token]) -> list[Token]:
    """The edge of a period named without "of", as in "fin mars": one is understood."""
    return [*run, run[-1]._replace(code="o", value="", start=run[-1].end, kind="")]


def _year(run: list[Token]) -> list[Token]:
    """A year with the word for it: l'an mil huit cent, el año de 1975."""
    if any(token.code == "P" and token.value != "year" for token in run):
        return run
    return [run[-1]._replace(code="Y", start=run[0].start)]


def _quarter(run: list[Token]) -> list[Token]:
    """A quarter in short: T1."""
    letter, number = run
    if letter.end != number.start:
        return run
    return [letter._replace(code="q", value=f"q{number.value}", end=number.end)]


def _abbreviated(run: list[Token]) -> list[Token]:
    """The short name of a month with its stop."""
    return _as("n")(run) if run[0].kind == "month-abbreviated" else run


def _quoted(run: list[Token]) -> list[Token]:
    """A day between quotation marks, as forms that are filled in have it."""
    before, day, after = run
    if before.value != '"' or after.value != '"':
        return run
    return [day._replace(start=before.start, end=after.end)]


def _german(run: list[Token]) -> list[Token]:
    """The stop of "7." put with its figure."""
    return [run[0]._replace(code="O", end=run[1].end), *run[2:]]


@cache
def rules() -> Sequence[tuple[re.Pattern[str], Rule]]:
    """What neighbours tell, in this order: patterns over letters, and what is made of the tokens that fit."""
    rules: Iterable[tuple[str, Rule]] = (
        (r"[DO]\.[GQ]", _german),
        (r"[xDO][GQ]|hQ", _counted),
        (r"x[-/&](?=OG)", _counted),
        (r"(?<!O)G[xDO]", _counted),
        (r"3'?(?:[DNO]|[YC](?![&,-][DNY]))", _decade),
        (r"(?<![YyDN][-&])(?:[YyNOC]|5)-?[36]", _decade),
        (r"[Yy]\.?4|(?<=[-&])Y[36]", _as("Y")),
        (r"F4", _as("F")),
        (r"[DN]4(?=z)", _as("N")),
        (r"7D", _quarter),
        (r"n\.", _abbreviated),
        (r"[io1]?h?[P6][o1]?[Yy]", _year),
        (r"xDx(?=n)", _quoted),
        (r"(?<=R)4|4(?=R)", _as("P", "year")),
        (rf"(?<![DOnMmY.])1(?=[h1W,]{{0,3}}{_POINT}i?[2tU]h?{_POINT})", _as("s", "from")),
        (r"1", _as("o", "of")),
        (rf"(?<=[DOnMmlYyCSG.])2(?=[hW]?{_POINT})", _as("t", "to")),
        (r"2", _as("i", "at")),
        (r"(?<=O)e", _as("Q", "40")),
        (r"f(?=h?(?:[nMmlYyCSG]|O[GQ]))", _understood),
        (r"(?<=[nMm])o?y|(?<=[nMm]\.)y", lambda run: [*run[:-1], run[-1]._replace(code="Y")]),
        (r"[346]", _as("P", "year")),
        (r"[57]", _as("x")),
    )
    return [(re.compile(pattern), make) for pattern, make in rules]
