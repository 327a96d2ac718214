"""Dates as people write them: `parse_date` for a string that is one, `find_dates` for prose."""

from diplometa.core.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.dates.text.prose import find_dates as find_dates
    from diplometa.dates.text.reading import Reference as Reference, dates_in as dates_in
    from diplometa.dates.text.whole import parse_date as parse_date
else:
    __getattr__ = lazily(
        __name__, {"find_dates": "prose", "Reference": "reading", "dates_in": "reading", "parse_date": "whole"}
    )

__all__ = ["Reference", "dates_in", "find_dates", "parse_date"]
