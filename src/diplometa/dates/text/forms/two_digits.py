"""Years in two digits: the century that the reference or the text tells, or each that it may be."""

from diplometa.dates.text.forms.form import Match
from diplometa.dates.text.partial import Partial

__all__ = ["with_century"]

# A year in two digits lies in the hundred years that begin so many before the reference, ten after it the last.
BACK = 89
# Where nothing tells the century: those of which people leave it out.
_CENTURIES = (1800, 1900, 2000)
_LATEST = 2030


def with_century(match: Match, found: Partial | None, digits: str) -> Partial | None:
    """The date in the year with these last digits that the reference tells, in each that it may be where none does."""
    if found is None or len(digits) != 2 or not found.single:
        return None
    if near := match.context.near:
        return found._replace(year=f"{_nearest(near.year, int(digits)):04}", assumed="year-" + match.context.source)
    if (last := match.context.last_year(match.start)) is not None:
        return found._replace(year=f"{_nearest(last, int(digits)):04}", assumed="year-from-text")
    years = [year for century in _CENTURIES if (year := century + int(digits)) <= _LATEST]
    readings = tuple(found._replace(year=f"{year:04}") for year in years)
    return readings[-1]._replace(rule="century-unknown", alternatives=readings)


def _nearest(year: int, digits: int) -> int:
    """The year with these last digits that is meant in that year."""
    start = year - BACK
    return start + (digits - start) % 100
