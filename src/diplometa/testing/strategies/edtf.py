"""Strategies for EDTF: dates of every level, and their parts."""

from hypothesis import strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate

__all__ = ["edtf_dates"]

_MARKS = st.sampled_from(("", "", "", "?", "~", "%"))
_YEARS = st.integers(0, 9999).map(lambda year: f"{year:04}")
_MONTHS = st.integers(1, 12).map(lambda month: f"{month:02}")
_DAYS = st.integers(1, 31).map(lambda day: f"{day:02}")


def edtf_dates(level: int = 2) -> st.SearchStrategy[EdtfDate]:
    """Dates of ISO 8601-2 up to a level: at 0 days, months, years and intervals, at 2 all that the standard has."""
    single = _points(level)
    kinds = [single, st.tuples(single, single).map("/".join)]
    if level > 0:
        ends = single | st.sampled_from(("", ".."))
        kinds.append(st.tuples(ends, ends).map("/".join))
    if level > 1:
        kinds.append(_sets(single))
    return st.one_of(kinds).filter(_exists).map(EdtfDate)


def _points(level: int = 2) -> st.SearchStrategy[str]:
    """Texts of single dates up to a level, neither intervals nor sets."""
    kinds = [_numbered(), st.dates().map(lambda day: f"{day}T12:30:00Z")][: 1 + (level == 0)]
    if level > 0:
        kinds += [_marked(), _coarse(), st.integers(10_000, 10**9).map(lambda year: f"Y{year}")]
    if level > 1:
        kinds += [_masked(), _significant()]
    return st.one_of(kinds).filter(_exists)


def _numbered() -> st.SearchStrategy[str]:
    parts = st.one_of(st.tuples(_YEARS), st.tuples(_YEARS, _MONTHS), st.tuples(_YEARS, _MONTHS, _DAYS))
    return parts.map("-".join)


def _marked() -> st.SearchStrategy[str]:
    """Qualified as a whole, in the years before 1, with the last digits unspecified."""
    unspecified = st.tuples(st.sampled_from(("", "-")), _YEARS, st.sampled_from(("X", "XX"))).map(
        lambda parts: parts[0] + parts[1][: 4 - len(parts[2])] + parts[2]
    )
    within = st.tuples(_YEARS, st.sampled_from(("-XX", "-XX-XX", "-04-XX"))).map("".join)
    before = _numbered().map(lambda text: f"-{text}")
    return st.tuples(_numbered() | unspecified | within | before, _MARKS).map("".join)


def _coarse() -> st.SearchStrategy[str]:
    return st.tuples(_YEARS, st.integers(21, 24).map(lambda code: f"-{code}"), _MARKS).map("".join)


@st.composite
def _masked(draw: st.DrawFn) -> str:
    """Any digit unspecified, any part qualified, any part of a year."""
    year = draw(st.text("0123456789X", min_size=4, max_size=4))
    text = draw(_MARKS) + draw(st.sampled_from(("", "", "-"))) + year + draw(_MARKS)
    if draw(st.booleans()):
        month = draw(_MONTHS | st.sampled_from(("XX", "1X", "X2", "0X", "22", "25", "29", "34", "38", "41")))
        text += "-" + draw(_MARKS) + month + draw(_MARKS)
        if month < "20" and draw(st.booleans()):
            text += "-" + draw(_MARKS) + draw(_DAYS | st.sampled_from(("XX", "2X", "X1", "3X"))) + draw(_MARKS)
    return text


def _significant() -> st.SearchStrategy[str]:
    long = st.tuples(st.sampled_from(("Y", "Y-")), st.integers(1, 9999), st.integers(4, 9)).map(
        lambda parts: f"{parts[0]}{parts[1]}E{parts[2]}"
    )
    counted = st.tuples(_YEARS | long, st.integers(1, 4)).map(lambda parts: f"{parts[0]}S{parts[1]}")
    return long | counted


def _sets(single: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """One of several dates or all of them, ranges among them, the first or the last of which may be open."""
    members = st.lists(single | st.tuples(single, single).map("..".join), min_size=1, max_size=3)
    opened = st.tuples(st.sampled_from(("", "..")), members, st.sampled_from(("", "..")))
    listed = opened.map(lambda parts: _opened(*parts))
    return st.tuples(st.sampled_from(("[]", "{}")), listed).map(lambda pair: pair[0][0] + pair[1] + pair[0][1])


def _opened(start: str, members: list[str], end: str) -> str:
    first = start if ".." not in members[0] else ""
    last = end if ".." not in members[-1] and (len(members) > 1 or not first) else ""
    return first + ",".join(members) + last


def _exists(text: str) -> bool:
    try:
        EdtfDate(text)
    except ParseError:
        return False
    return True
