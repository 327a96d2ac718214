"""Numbers as people write them: roman numerals, English cardinals and ordinals in words and figures."""

import re

__all__ = ["cardinal", "ordinal", "read_number", "roman", "to_roman"]

_ROMAN = re.compile(r"M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})", re.IGNORECASE)
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
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TENS = {word: 10 * n for n, word in enumerate(_DECADES, start=2)}
_CARDINALS = {word: n for n, word in enumerate(_SMALL)} | _TENS
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = (
    {word + "th": n for word, n in _CARDINALS.items() if n not in _IRREGULAR.values() and n not in _TENS.values()}
    | {word.removesuffix("y") + "ieth": n for word, n in _TENS.items()}
    | _IRREGULAR
)
_SCALES = {"hundred": 100, "thousand": 1000}
_FIGURE_ORDINAL = re.compile(r"(\d{1,9})(?:st|nd|rd|th)", re.IGNORECASE)
# No number in a text that diplomacy writes has more words; a longer run of number words is refused, not read.
MOST_WORDS = 16


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


def _words(text: str) -> list[str]:
    return [word for word in text.lower().replace("-", " ").split() if word != "and"]


def cardinal(text: str) -> int | None:
    """The value of an English cardinal in words, up to 999,999, a year read in pairs included, else None.

    >>> cardinal("one thousand nine hundred and sixty"), cardinal("nineteen sixty-two"), cardinal("forty-five")
    (1960, 1962, 45)
    >>> cardinal("one score"), cardinal("")
    (None, None)
    """
    words = _words(text[: 12 * MOST_WORDS + 1])
    if not words or len(words) > MOST_WORDS:
        return None
    total = current = 0
    previous = ""
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            current = max(current, 1) * scale
            if scale == 1000:
                total, current = total + current, 0
        elif (value := _CARDINALS.get(word)) is None:
            return None
        elif previous in _CARDINALS and not (previous in _TENS and 0 < value < 10):
            # Two numbers side by side are read as the two halves of a year: nineteen sixty.
            if total or not 10 <= current <= 99 or value < 10:
                return None
            current = current * 100 + value
        else:
            current += value
        previous = word
    return total + current


def ordinal(text: str) -> int | None:
    """The value of an English ordinal in words or figures, else None.

    >>> ordinal("nineteenth"), ordinal("twenty-first"), ordinal("49th"), ordinal("one hundred and second")
    (19, 21, 49, 102)
    >>> ordinal("ten"), ordinal("th")
    (None, None)
    """
    if figures := _FIGURE_ORDINAL.fullmatch(text.strip()):
        return int(figures[1])
    words = _words(text[: 12 * MOST_WORDS + 1])
    if not words:
        return None
    *before, last = words
    if (value := _ORDINALS.get(last)) is None:
        return None
    if not before:
        return value
    lead = cardinal(" ".join(before))
    return lead + value if lead is not None and lead % (100 if value >= 10 else 10) == 0 else None


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
