"""Finds the dates of prose."""

from diplometa.core.errors import require_str
from diplometa.core.scan import Scan
from diplometa.dates.mention import DateMention
from diplometa.dates.text.reading import Reference, dates_in
from diplometa.dates.text.words.vocabulary import require_language, require_order

__all__ = ["find_dates"]


def find_dates(
    text: str, reference: Reference = None, *, day_first: bool | None = None, language: str | None = None
) -> tuple[DateMention, ...]:
    """The dates that a text states, in its order; a range is one mention, an interval.

    A year that is left out is the one that brings the date nearest the reference (the first full date of the text where
    no reference is given, and unknown, `XXXX`, where there is none); weekdays and words such as "last week" need a
    reference. What was assumed is told by the end of the mention's `rule`: `year-assumed`, `year-from-text`,
    `from-reference`, `from-text` (the date before it in the text). A time of day that stands with a day is kept as
    the `time` of its mention, the name of another calendar as its `calendar`.

    Args:
        text: prose in English, French, Spanish, German, Italian, Portuguese, Dutch or Russian, or in several.
        reference: the day of publication, or another day from which the text counts.
        day_first: whether the day stands first in figures such as 3/11/2024; None keeps both as `alternatives`.
        language: the ISO 639-1 code of the one language whose words are read; None reads all.

    >>> import datetime
    >>> for found in find_dates("Talks are set for Feb. 7, after the 2024 round.", datetime.date(2025, 1, 30)):
    ...     print(found, found.rule)
    Feb. 7 [18:24] 2025-02-07 date.month-day.year-assumed
    2024 [36:40] 2024 date.year

    Raises:
        TypeError: the text is no str.
        UnknownCodeError: the dates of this language are not read.
    """
    scan = Scan(require_str(text, "find_dates"))
    require_language(language)
    require_order(day_first)
    return dates_in(scan, reference, day_first=day_first, language=language)
