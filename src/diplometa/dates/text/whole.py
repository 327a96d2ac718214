"""Reads a string that is a date, all of it."""

import re
from functools import partial
from typing import TYPE_CHECKING

from diplometa.core.errors import ParseError, require_str
from diplometa.core.folding import fold
from diplometa.dates.model import EdtfDate
from diplometa.dates.text.partial import Partial
from diplometa.dates.text.standard import by_standard
from diplometa.dates.text.tidy import tidied
from diplometa.dates.text.words.lexicon import months
from diplometa.dates.text.words.vocabulary import require_language, require_order, words

if TYPE_CHECKING:
    from diplometa.dates.text.reading import Reference

__all__ = ["parse_date"]

_MEANT = re.compile(r"\s*[0-9X]{4}-[0-9X?~%-]{1,12}\s*")
_PLAIN = re.compile(
    r"(?:(?P<day>[0-9]{1,2}) )?(?P<month>[^\W0-9_]{3,10})(?(day)| (?P<after>[0-9]{1,2}),) (?P<year>[12][0-9]{3})"
    r"(?:\.|[—,] ?(?:[0-9]{1,2}(?::[0-9]{2})? ?[ap]\. ?m\.|noon\.?))?"
)
# From one year to another, 1939-45 or 1999-2003: no EDTF, which has months to 41 and no year behind a hyphen.
_YEARS = re.compile(r"\s*[12][0-9](?P<year>[0-9]{2})-(?:[12][0-9]{3}|(?P<last>[0-9]{2}))\s*")


def parse_date(
    text: str, reference: "Reference" = None, *, day_first: bool | None = None, language: str | None = None
) -> EdtfDate:
    """The date that a string is: canonical EDTF, or as people write it.

    Args:
        text: the string, up to 200 characters; a time of day beside the date is dropped, and so are a known place
            before it and the words of a closing ("Done at Geneva, this 17th day of June, 1925").
        reference: the day from which a year that is left out, a weekday or a relative word is counted.
        day_first: whether the day stands first in figures such as 3/11/2024; None refuses what may be read both ways.
        language: the ISO 639-1 code of the one language whose words are read; None reads all.

    >>> parse_date("this nineteenth day of January, 1960"), parse_date("13-15 June 2024"), parse_date("late 1980s")
    (EdtfDate('1960-01-19'), EdtfDate('2024-06-13/2024-06-15'), EdtfDate('1986~/1989~'))
    >>> parse_date("February 7", EdtfDate("2025-01-30")), parse_date("February 7")
    (EdtfDate('2025-02-07'), EdtfDate('XXXX-02-07'))

    Raises:
        ParseError: it is no date, or more than one; `alternatives` holds the readings where it is ambiguous.
        TypeError: it is no str.
        UnknownCodeError: the dates of this language are not read.
    """
    require_language(language)
    require_order(day_first)
    if plain := _plain(require_str(text, "parse_date"), language):
        return plain
    text = tidied(text)
    if by_code := by_standard(text):
        return by_code
    try:
        return EdtfDate(text.strip())
    except ParseError:
        # Its form says that it means to be EDTF: what is wrong in it as such is told.
        if _MEANT.fullmatch(text) and not _is_years(text):
            raise
    # The grammars are loaded where a string needs them: most columns hold plain dates.
    from diplometa.dates.text.context import Asked
    from diplometa.dates.text.strings import by_grammars

    asked = Asked(reference, whole=True, day_first=day_first, language=language)
    return by_grammars(text, asked, partial(parse_date, day_first=day_first, language=language))


def _is_years(text: str) -> bool:
    """Whether the string goes from one year to a later one."""
    years = _YEARS.fullmatch(text)
    return years is not None and (years["last"] is None or years["last"] > years["year"])


def _plain(text: str, language: str | None) -> EdtfDate | None:
    """The date in the two commonest forms, "7 February 2025" and "February 7, 2025—4 p.m.": columns hold many."""
    if not (match := _PLAIN.fullmatch(text)):
        return None
    kind, value, _ = words(language).get(word := fold(match["month"]), ("", "", ""))
    day, year = match["day"] or match["after"], match["year"]
    numbers = {int(value)} if kind.startswith("month") else set[int]()
    if match["day"] and not kind and word in months():
        numbers = {number for its, number in months()[word].items() if language in {None, its}}
    found = Partial(year, numbers.pop(), int(day)) if len(numbers) == 1 and int(day) else None
    return found.value() if found else None
