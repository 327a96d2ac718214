"""Figures with a unit, as pledges have them: "$5-7 billion", "three more areas", "2 percent of its GDP"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplometa.core.numerals import cardinal
from diplometa.core.scan import Scan
from diplometa.data.tables import many, table

__all__ = ["TERMS", "Amount", "amount_at", "figures_in"]

# Lengths of time: pledged only where they are a term.
TERMS = frozenset({"days", "weeks", "months", "years"})
_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "m": 1e6,
    "tn": 1e12,
    "k": 1e3,
    # South Asian English.
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "lakh crore": 1e12,
}
_SCALE = f"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})(?![a-z])"
_SIGN = r"rs\.? ?|(?:us|a|au|ca|c|nz|s|hk)?\$|[€£¥₩₹₽]|(?:usd|eur|gbp|jpy|cny|cad|aud|chf|inr|krw) "
_SIGNED, _LONGEST_SIGN = re.compile(rf"(?<![a-z])(?:{_SIGN}) ?$"), 5
# Where figures begin: the two are looked for one by one, since a pattern of digits alone is found at once.
_DIGIT = re.compile(r"\d+")
_IN_LETTERS = re.compile(rf"\b(?:(?:half )?a(?= [htmb])|{_ONES})\b")
_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN})? ?(?<![\w.,-])(?:(?P<low>{_NUMBER})"
    rf"|(?P<words>(?:(?:half )?a(?= (?:hundred|thousand|[mb]illion))|{_ONES})"
    rf"(?:[ -](?:and )?(?:{_ONES}|hundred|thousand)(?![\w])){{0,6}}))(?:[ -]?(?P<scale>{_SCALE}))?(?![\d])"
    rf"(?: ?(?P<joint>-|to|and|or) ?(?:{_SIGN})?(?P<high>{_NUMBER})(?![\d])(?:[ -]?(?P<upper>{_SCALE}))?)?"
    r"(?P<percent> ?%| ?per ?cent\b| percentage points\b)?"
)
_SHARE = re.compile(
    r" of (?:[\w-]+(?:'s)? ){0,3}?(gdp|gross domestic product|gni|gross national income|(?:[a-z]+ )?budget)\b"
)
_SHARE_NAMES = {"gross domestic product": "GDP", "gdp": "GDP", "gross national income": "GNI", "gni": "GNI"}
_WORD = re.compile(r"[^\s,;:()]*[^\s,;:().]")
# No unit stands behind these: what follows tells of something else.
_ENDS_UNIT = frozenset("and by in of on to with from for until before after within at as or that which who per".split())
_UNIT_REACH, _LONGEST_UNIT = 4, 3
# A unit may stand before its figure: "the number of troops will rise to 300,000".
_NUMBER_OF = re.compile(r"\bnumber of ((?:[\w'-]+ ){1,4})")
_IN_WORDS = {"a": 1.0, "half a": 0.5, "a hundred": 100.0, "a thousand": 1000.0}
_MARK = re.compile(r"[^\w\s'-]")
_FROM = re.compile(r"\bfrom ?$")


class Amount(NamedTuple):
    """How much of what, with where it ends in the text."""

    value: float
    upper: float | None
    unit: str
    end: int


@cache
def _units() -> dict[str, str]:
    """The unit of each word that may follow a figure."""
    return {word: unit for unit, words in table("units").select("unit", "words") for word in many(words)}


def figures_in(scan: Scan) -> Iterator[re.Match[str]]:
    """Everything in a text that may be a figure, in its order."""
    folded, done = scan.folded, 0
    starts = sorted(first.start() for pattern in (_DIGIT, _IN_LETTERS) for first in pattern.finditer(folded))
    for start in starts:
        if start >= done:
            sign = _SIGNED.search(folded, max(done, start - _LONGEST_SIGN), start)
            figure = _FIGURE.match(folded, sign.start() if sign else start)
            if figure:
                yield figure
                done = figure.end()


def amount_at(scan: Scan, figure: re.Match[str], end: int) -> Amount | None:
    """What a figure says in a sentence that ends at `end`; None where it is no quantity that can be pledged."""
    unit, over = _unit(scan.folded, figure, end)
    low = _value(figure["low"], figure["words"], figure["scale"] or (figure["upper"] if figure["high"] else None))
    if unit is None or low is None:
        return None
    if not figure["high"]:
        return Amount(low, None, unit, over)
    high = _value(figure["high"], None, figure["upper"])
    if high is None or high <= low:
        return Amount(low, None, unit, over)
    if figure["joint"] == "to" and _FROM.search(scan.folded, max(0, figure.start() - 6), figure.start()):
        # "From 62 to 64" is a change, and what is pledged is where it ends.
        return Amount(high, None, unit, over)
    return Amount(low, high, unit, over)


def _value(digits: str | None, words: str | None, scale: str | None) -> float | None:
    if digits:
        number: float | None = float(digits.replace(",", ""))
    else:
        number = _IN_WORDS.get(words or "") or cardinal(words or "")
    return None if number is None else float(number * _SCALES.get(scale or "", 1))


def _unit(folded: str, figure: re.Match[str], end: int) -> tuple[str | None, int]:
    """The unit of a figure and where it ends."""
    at = figure.end()
    if figure["percent"]:
        share = _SHARE.match(folded, at, end)
        return (f"% of {_SHARE_NAMES.get(share[1], share[1])}", share.end()) if share else ("%", at)
    if figure["sign"]:
        sign = figure["sign"].strip(" .")
        return _units().get(sign, sign.upper()), at
    words = [m.span() for m in _WORD.finditer(folded, at, min(at + 60, end))][:_UNIT_REACH]
    for first, (start, over) in enumerate(words):
        if _MARK.search(folded, at, start):
            break
        for _, stop in reversed(words[first : first + _LONGEST_UNIT]):
            if unit := _units().get(folded[start:stop]):
                return unit, stop
        if folded[start:over] in _ENDS_UNIT:
            break
    number_of = _NUMBER_OF.search(folded, max(0, figure.start() - 140), figure.start())
    counted = number_of[1].split() if number_of else ()
    return next((unit for word in counted if (unit := _units().get(word))), None), at
