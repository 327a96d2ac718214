"""Texts of EDTF dates of every level, as a Hypothesis strategy."""

import pytest
from hypothesis import strategies as st

from diplometa.testing.strategies import edtf_dates

__all__ = ["edtf_texts"]


@pytest.fixture(scope="session")
def edtf_texts() -> st.SearchStrategy[str]:
    """Dates, intervals, sets of every level."""
    return edtf_dates().map(str)
