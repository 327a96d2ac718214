"""What is wrong with an extraction."""

import pytest

import diplometa as dm
from diplometa.extraction.model import Evidence, Extraction

TEXT = "On 7 February they met."
EVIDENCE = Evidence(path="summits[0].date", start=3, end=13, quote="7 February", rule="date.day-month")


def codes(record, **how):
    return [finding.code for finding in dm.validate(record, select=["evidence", "mention"], **how)]


@pytest.mark.parametrize(
    ("evidence", "text", "expected"),
    [
        (EVIDENCE, None, []),
        (EVIDENCE, TEXT, []),
        (EVIDENCE, "Off 7 February they met.", ["evidence.text-mismatch"]),
        (Evidence(path="a", start=3, end=9, quote="7 February", rule="x"), None, ["evidence.text-mismatch"]),
    ],
)
def test_words_of_evidence(evidence, text, expected):
    assert codes(evidence, text=text) == expected


def test_words_of_mentions():
    mention = dm.Mention(value=dm.EdtfDate("2025-02-07"), start=3, end=13, text="7 February", rule="date.day-month")
    assert codes(mention, text=TEXT) == []
    assert codes(mention, text="x" * 30) == ["mention.text-mismatch"]


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("summits[0].series", True),
        ("summits[0]", True),
        ("summits[0].date", False),
        ("summits[1].series", False),
        ("summits[0].series[0]", False),
        ("summits[0].nothing", False),
    ],
)
def test_paths_of_evidence(path, leads):
    evidence = Evidence(path=path, start=0, end=2, quote="G7", rule="summit.series")
    found = Extraction(summits=(dm.Summit(series="G7"),), evidence=(evidence,))
    assert ("evidence.path-leads-nowhere" in codes(found)) is not leads
