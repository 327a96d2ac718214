import copy
import pickle

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import (
    DiplometaError,
    FormatError,
    ParseError,
    UnknownCodeError,
    caret,
    require_str,
    shortened,
)
from diplometa.core.records import RecordError
from diplometa.core.report import Finding, Report

ERRORS = [
    ParseError("no", source="abc", start=1, end=2, expected="b", alternatives=("x", 1)),
    ParseError("no", source=""),
    FormatError("bad", report=Report((Finding(code="a.b", message="m"),))),
    FormatError("bad"),
    UnknownCodeError("JPX", kind="country", near=("JP",)),
    RecordError("bad", field="name"),
    DiplometaError("plain"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_errors_come_back_whole(error, again) -> None:
    other = again(error)
    assert type(other) is type(error)
    assert (str(other), other.args, other.__dict__) == (str(error), error.args, error.__dict__)


@pytest.mark.parametrize(
    ("cls", "builtin"),
    [(ParseError, ValueError), (FormatError, ValueError), (RecordError, ValueError), (UnknownCodeError, LookupError)],
)
def test_errors_are_what_python_users_catch(cls, builtin) -> None:
    assert issubclass(cls, builtin)
    assert issubclass(cls, DiplometaError)


def test_parse_error_bounds_all_where_nothing_is_said() -> None:
    error = ParseError("no", source="abc")
    assert (error.start, error.end, error.expected, error.alternatives) == (0, 3, "", ())
    assert str(error) == "no\n  abc\n  ^^^"


def test_parse_error_names_alternatives() -> None:
    assert "it may be CD, CG" in str(ParseError("two", source="Congo", alternatives=("CD", "CG")))


@pytest.mark.parametrize(
    ("source", "start", "end", "lines"),
    [
        ("", 0, 0, ()),
        ("abc", 1, 1, ("  abc", "   ^")),
        ("one\ntwo\nthree", 4, 7, ("  two", "  ^^^")),
        ("one\ntwo", 4, 99, ("  two", "  ^^^")),
        ("a\tb\ud800", 0, 1, ("  a b ", "  ^")),
        ("x" * 200, 100, 101, ("  " + "x" * 120, "  " + " " * 60 + "^")),
    ],
)
def test_caret_stands_below_what_is_wrong(source, start, end, lines) -> None:
    assert caret(source, start, end) == lines


@given(st.text(), st.integers(0, 300), st.integers(0, 300))
def test_caret_never_fails(source, start, end) -> None:
    assert len(caret(source, start, end)) in (0, 2)


def test_format_error_shows_its_report() -> None:
    report = Report((Finding(code="a.b", message="m", path="x"),))
    assert str(FormatError("bad", report=report)) == "bad\nx: error a.b: m"
    assert str(FormatError("bad", report=Report())) == "bad"


@pytest.mark.parametrize(("text", "short"), [("abc", "abc"), ("a" * 100, "a" * 30 + "..." + "a" * 30)])
def test_long_texts_are_shortened(text, short) -> None:
    assert shortened(text) == short


def test_unknown_code_without_near_ones() -> None:
    assert str(UnknownCodeError("?", kind="place")) == "unknown place '?'"


@pytest.mark.parametrize("value", [None, 1, b"x", ["x"]])
def test_what_is_no_text_is_refused(value) -> None:
    with pytest.raises(TypeError, match=f"^find_dates takes a str, not {type(value).__name__}$"):
        require_str(value, "find_dates")
    assert require_str("x", "find_dates") == "x"
