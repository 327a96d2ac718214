"""English cardinals and ordinals in words and figures, and designators however they are written."""

import re
from collections.abc import Callable

from diplometa.core.numerals.roman import roman

__all__ = ["LONGEST", "MOST_WORDS", "cardinal", "ordinal", "ordinal_ending", "read_number"]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TENS = {word: 10 * n for n, word in enumerate(_DECADES, start=2)}
_CARDINALS = {word: n for n, word in enumerate(_SMALL)} | _TENS
_IRREGULAR = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}
# The cardinal that each ordinal is made of.
_ORDINALS = (
    {word + "th": word for word in (*_SMALL, "hundred", "thousand") if word not in _IRREGULAR.values()}
    | {word.removesuffix("y") + "ieth": word for word in _TENS}
    | _IRREGULAR
)
_FIGURE_ORDINAL = re.compile(r"([0-9]{1,9})(?:st|nd|rd|th)", re.IGNORECASE)
# No number in a text that diplomacy writes has more words; a longer run of number words is refused, not read.
MOST_WORDS = 16
LONGEST = 12 * MOST_WORDS


def _words(text: str) -> list[str]:
    """The words of a number without "and" between them; none where there are more than a number has."""
    words = text.lower().replace("-", " ").split() if len(text) <= LONGEST else []
    if len(words) > MOST_WORDS or "and" in (*words[:1], *words[-1:]):
        return []
    return [word for word in words if word != "and"]


def _below_hundred(words: list[str]) -> int | None:
    values = [_CARDINALS.get(word) for word in words]
    match values:
        case [value]:
            return value
        case [int(ten), int(unit)] if ten >= 20 and 0 < unit < 10:
            return ten + unit
        case _:
            return None


def _around(words: list[str], scale: str, below: Callable[[list[str]], int | None], factor: int) -> int | None:
    """The value of words around the name of a scale, which may stand alone."""
    at = words.index(scale)
    lead = below(words[:at]) if at else 1
    rest = below(words[at + 1 :]) if words[at + 1 :] else 0
    return lead * factor + rest if lead and rest is not None and rest < factor else None


def _below_thousands(words: list[str]) -> int | None:
    return _around(words, "hundred", _below_hundred, 100) if "hundred" in words else _below_hundred(words)


def _value(words: list[str]) -> int | None:
    if "thousand" not in words:
        return _below_thousands(words)
    value = _around(words, "thousand", _below_thousands, 1000)
    return value if value is None or value < 1_000_000 else None


def _year(words: list[str]) -> int | None:
    """The value of a year read in pairs: nineteen sixty-two."""
    for at in range(1, len(words)):
        century, rest = _below_hundred(words[:at]), _below_hundred(words[at:])
        if century and rest and min(century, rest) >= 10:
            return 100 * century + rest
    return None


def cardinal(text: str) -> int | None:
    """The value of an English cardinal in words, up to 999,999, a year read in pairs included, else None.

    >>> cardinal("one thousand nine hundred and sixty"), cardinal("nineteen sixty-two"), cardinal("forty-five")
    (1960, 1962, 45)
    >>> cardinal("one score"), cardinal("")
    (None, None)
    """
    words = _words(text)
    value = _value(words)
    return value if value is not None else _year(words)


def ordinal(text: str) -> int | None:
    """The value of an English ordinal in words or figures, else None.

    >>> ordinal("nineteenth"), ordinal("twenty-first"), ordinal("49th"), ordinal("one hundred and second")
    (19, 21, 49, 102)
    >>> ordinal("ten"), ordinal("th")
    (None, None)
    """
    if figures := _FIGURE_ORDINAL.fullmatch(text.strip()):
        return int(figures[1])
    *before, last = _words(text) or [""]
    return _value([*before, _ORDINALS[last]]) if last in _ORDINALS else None


def read_number(text: str) -> int | None:
    """The value of a designator however it is written: figures, an ordinal, a cardinal, a roman numeral; else None.

    >>> [read_number(text) for text in ("49", "49th", "forty-ninth", "XLIX", "x9")]
    [49, 49, 49, 49, None]
    """
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    for reader in (ordinal, cardinal, roman):
        if (value := reader(text)) is not None:
            return value
    return None


def ordinal_ending(number: int) -> str:
    """The letters behind an ordinal in figures.

    >>> [f"{number}{ordinal_ending(number)}" for number in (1, 12, 22, 103)]
    ['1st', '12th', '22nd', '103rd']
    """
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
