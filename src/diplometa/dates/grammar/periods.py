"""The `pandas.Period` of an EDTF text, where pandas is there and has one."""

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

from diplometa.core.errors import DiplometaError, ParseError

__all__ = ["to_period"]

_PERIOD = re.compile(r"[?~%]?([0-9]{4})[?~%]?(?:-[?~%]?([0-9]{2})[?~%]?)?(?:-[?~%]?([0-9]{2})[?~%]?)?(?:T.*)?")


def to_period(text: str) -> Any:
    """The period of a day, a month, a quarter (33 to 36) or a year.

    Raises:
        ParseError: the text is none of these.
        DiplometaError: pandas is not installed.
    """
    match = _PERIOD.fullmatch(text)
    year, month, day = match.groups() if match else ("", None, None)
    quarter = month is not None and "33" <= month <= "36"
    if not year or year == "0000" or (month and month > "12" and not quarter):
        expected = "a day, a month, a quarter or a year from 0001 to 9999"
        raise ParseError("the date has no period", source=text, expected=expected)
    try:
        make: Callable[..., Any] = import_module("pandas").Period
    except ImportError:
        raise DiplometaError("pandas is not installed: a Period is made by it") from None
    if month is None:
        return make(year=int(year), freq="Y")
    if quarter:
        return make(year=int(year), quarter=int(month) - 32, freq="Q")
    if day is None:
        return make(year=int(year), month=int(month), freq="M")
    return make(year=int(year), month=int(month), day=int(day), freq="D")
