import math

import pytest

from diplometa.core.each import parse_each
from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.dates.model import EdtfDate


def color(text: str) -> str:
    if text == "teal":
        raise ParseError("two colours fit", source=text, alternatives=("blue", "green"))
    if text == "bleu":
        raise UnknownCodeError(text, kind="colour", near=("blue",))
    if text == "xx":
        raise UnknownCodeError(text, kind="colour")
    if text == "-":
        raise ParseError("no colour", source=text)
    return text.upper()


class TestParseEach:
    def test_gives_a_value_or_none_for_each(self) -> None:
        values, report = parse_each(EdtfDate, ["1945-02", "soon", "1999"])
        assert values == [EdtfDate("1945-02"), None, EdtfDate("1999")]
        assert [(f.path, f.code, f.value) for f in report] == [("[1]", "text.unreadable", "soon")]
        assert report[0].pointer == "/1"
        assert not report.ok

    @pytest.mark.parametrize("missing", [None, math.nan])
    def test_leaves_missing_cells_alone(self, missing: object) -> None:
        values, report = parse_each(color, ["red", missing])
        assert values == ["RED", None]
        assert len(report) == 0

    @pytest.mark.parametrize("cell", [5, 5.5, b"red", ["red"], pytest.param(10**5000, id="long")])
    def test_reports_what_is_no_text(self, cell: object) -> None:
        values, report = parse_each(color, [cell])
        assert values == [None]
        assert report[0].code == "text.not-a-text"
        assert type(cell).__name__ in report[0].message

    @pytest.mark.parametrize(
        ("text", "hint"),
        [("teal", "it may be blue, green: say which"), ("bleu", "it may be blue"), ("xx", None), ("-", None)],
    )
    def test_hints_at_what_was_expected(self, text: str, hint: str | None) -> None:
        assert parse_each(color, [text])[1][0].hint == hint

    def test_says_what_was_expected_without_a_caret(self) -> None:
        finding = parse_each(EdtfDate, ["1999-13"])[1][0]
        assert "\n" not in finding.message
        assert finding.hint is not None
        assert finding.hint.startswith("expected ")

    @pytest.mark.parametrize("blank", ["", " \t", "\n"])
    def test_says_that_a_cell_is_blank(self, blank: str) -> None:
        values, report = parse_each(EdtfDate, [blank])
        assert values == [None]
        assert str(report) == "[0]: error text.unreadable: the cell is blank [make it None where it is missing]"

    def test_lets_errors_of_the_parser_itself_through(self) -> None:
        def broken(text: str) -> str:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            parse_each(broken, ["red"])

    def test_takes_an_empty_column(self) -> None:
        assert parse_each(color, [])[0] == []
