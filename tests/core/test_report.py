import json
import pickle
from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import FormatError
from diplometa.core.report import Finding, Report, Severity

ERROR = Finding(code="a.one", message="first <wrong>", path="summits[0].date", value="x", hint="mend")
WARNING = Finding(code="a.two", message="second", severity=Severity.WARNING)
NOTE = Finding(code="a.one", message="third", severity=Severity.NOTE)
REPORT = Report((ERROR, WARNING, NOTE))


def test_tells_severities_apart() -> None:
    assert (REPORT.errors, REPORT.warnings, REPORT.notes) == ((ERROR,), (WARNING,), (NOTE,))
    assert not REPORT.ok
    assert Report((WARNING, NOTE)).ok


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("two\nlines", " (two lines)"),
        ("\u202eecnarF", r" (\u202eecnarF)"),
        ("\ud800", r" (\ud800)"),
        ("Côte\xa0d’Ivoire", " (Côte d’Ivoire)"),
        ("  ", ""),
    ],
)
def test_a_finding_is_one_line_that_can_be_printed(value: str, shown: str) -> None:
    assert str(Finding(code="a.b", message="so it is", value=value)) == f"error a.b: so it is{shown}"
    assert str(Finding(code="a.b", message="so it is", value=value)).encode()


def test_groups_by_code() -> None:
    assert REPORT.by_code() == {"a.one": (ERROR, NOTE), "a.two": (WARNING,)}


def test_raises_for_errors_alone() -> None:
    Report((WARNING,)).raise_if_errors()
    with pytest.raises(FormatError, match="1 error, 1 warning, 1 note found") as caught:
        REPORT.raise_if_errors()
    assert caught.value.report is REPORT


@given(st.lists(st.sampled_from([ERROR, WARNING, NOTE])), st.slices(5))
def test_is_a_sequence(findings, cut) -> None:
    report = Report(tuple(findings))
    assert isinstance(report, Sequence)
    assert list(report) == findings
    assert len(report) == len(findings)
    assert list(reversed(report)) == findings[::-1]
    assert report[cut] == tuple(findings[cut])
    assert report + iter([NOTE]) == Report((*findings, NOTE))
    assert pickle.loads(pickle.dumps(report)) == report
    assert report.count(NOTE) == findings.count(NOTE)
    assert hash(report) == hash(Report(tuple(findings)))


def test_indexes() -> None:
    assert (REPORT[0], REPORT[-1], REPORT.index(WARNING)) == (ERROR, NOTE, 1)
    with pytest.raises(IndexError):
        REPORT[3]


def test_is_rows_and_json() -> None:
    assert json.loads(REPORT.json()) == REPORT.rows()
    assert REPORT.rows()[0] == {
        "code": "a.one",
        "severity": "error",
        "path": "summits[0].date",
        "pointer": "/summits/0/date",
        "message": "first <wrong>",
        "value": "x",
        "hint": "mend",
    }


def test_is_readable() -> None:
    first, second, _ = str(REPORT).splitlines()
    assert first == "summits[0].date: error a.one: first <wrong> (x) [mend]"
    assert second == "warning a.two: second"
    assert str(Report()) == "nothing found"
    assert repr(Report((ERROR, ERROR))) == "Report(2 errors)"
    assert repr(Report()) == "Report(nothing)"
    assert list(REPORT.__rich_repr__()) == list(REPORT)


def test_html_is_escaped() -> None:
    html = REPORT._repr_html_()
    assert "first &lt;wrong&gt;" in html
    assert html.count("<tr>") == 4
