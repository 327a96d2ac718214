"""Roman numerals."""

import re

__all__ = ["roman", "to_roman"]

_ROMAN = re.compile(r"M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})", re.IGNORECASE | re.ASCII)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_STEPS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(text: str) -> int | None:
    """The value of a roman numeral in either case (additive forms such as `IIII` and `XIIII` included), else None.

    >>> roman("XIV"), roman("iv"), roman("IIII"), roman("IC"), roman("")
    (14, 4, 4, None, None)
    """
    if not text or len(text) > 20 or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def to_roman(number: int) -> str:
    """The roman numeral of a number from 1 to 3999.

    >>> to_roman(1949)
    'MCMXLIX'

    Raises:
        ValueError: the number is out of that range.
    """
    if not 0 < number < 4000:
        raise ValueError(f"{number} has no roman numeral; expected 1 to 3999")
    numeral = ""
    for value, letters in _ROMAN_STEPS:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
