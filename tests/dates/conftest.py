"""Texts of EDTF dates of every level, as a Hypothesis strategy."""

import pytest
from hypothesis import strategies as st

from diplometa.core.errors import ParseError
from diplometa.dates.model import EdtfDate

__all__ = ["edtf_texts"]

_MARK = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def _points(draw: st.DrawFn) -> str:
    """A single date, its digits and marks drawn freely: most exist, some do not."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from(["Y17E7", "Y-170002", "1950S2", "Y3388E2S3", "-1859S5"]))
    digits = f"{draw(st.integers(0, 9999)):04}"
    year = draw(
        st.sampled_from([digits, digits, digits[:3] + "X", digits[:2] + "XX", "XXXX", digits[0] + "XX" + digits[3]])
    )
    text = draw(_MARK) + draw(st.sampled_from(["", "", "-"])) + year + draw(_MARK)
    if draw(st.booleans()):
        month = draw(st.sampled_from([*(f"{n:02}" for n in range(1, 13)), "XX", "1X", "X2", "22", "34", "41"]))
        text += "-" + draw(_MARK) + month + draw(_MARK)
        if month < "20" and draw(st.booleans()):
            text += (
                "-"
                + draw(_MARK)
                + draw(st.sampled_from([*(f"{n:02}" for n in range(1, 32)), "XX", "2X", "X1"]))
                + draw(_MARK)
            )
    return text


def _exists(text: str) -> bool:
    try:
        EdtfDate(text)
    except ParseError:
        return False
    return True


@pytest.fixture(scope="session")
def edtf_texts() -> st.SearchStrategy[str]:
    """Dates, intervals, sets of every level that exist."""
    points = _points().filter(_exists)
    ends = points | st.sampled_from(["", ".."])
    intervals = st.tuples(ends, ends).map("/".join).filter(_exists)
    sets = st.lists(points, min_size=1, max_size=3).map(lambda dates: "[" + ",".join(dates) + "]").filter(_exists)
    return points | intervals | sets
