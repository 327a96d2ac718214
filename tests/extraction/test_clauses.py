"""Bare provisions, bound to the one treaty that they can point back to."""

import pytest

import diplometa as dm
from diplometa.extraction.clauses import bound_clauses


@pytest.mark.parametrize(
    ("text", "treaties"),
    [
        ("Article 5 of the North Atlantic Treaty holds. Article 4 was not invoked.", ["north-atlantic-1949"] * 2),
        ("The North Atlantic Treaty was read out.\n\nArticle 4 was not invoked.", ["north-atlantic-1949"]),
        ("Article 4 was not invoked. The North Atlantic Treaty was read out.", [None]),
        ("The North Atlantic Treaty and the UN Charter were read.\n\nArticle 4 was not invoked.", [None]),
        (
            "The UN Charter was read.\n\nThe North Atlantic Treaty came next. Article 4 was left out.",
            ["north-atlantic-1949"],
        ),
        ("The Treaty of Nowhere was read. Article 4 was left out.", [None]),
        ("Article 4 was not invoked.", [None]),
        ("Nothing was cited.", []),
    ],
)
def test_bare_provisions(text, treaties, facts):
    found = bound_clauses(facts(text))
    assert [mention.value.treaty and mention.value.treaty.id for mention in found] == treaties


def test_the_report_tells_the_antecedent():
    text = "Article 5 of the North Atlantic Treaty holds. Article 4 was not invoked."
    found = dm.extract(text)
    (finding,) = [finding for finding in found.report if finding.code == "clause.antecedent-chosen"]
    assert (finding.path, finding.value) == ("clauses[1]", "Article 4")
