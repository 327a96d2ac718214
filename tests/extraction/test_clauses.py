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


@pytest.mark.parametrize(
    ("text", "treaties"),
    [
        # the text by which an organisation was founded, called by its kind
        ("The United Nations was told that Article 99 of the Charter had been used.", ["un-charter"]),
        ("ASEAN met in Jakarta. Article 20 of the Charter was read.", ["asean-charter-2007"]),
        ("The Arab League was divided over Article 8 of its founding Pact.", ["arab-league-1945"]),
        ("NATO was founded in 1949. Article 5 of the Alliance's founding treaty binds all.", ["north-atlantic-1949"]),
        # of two such organisations it is not clear which
        ("ASEAN and the United Nations met. Article 20 of the Charter was read.", [None]),
        ("Article 20 of the Charter was read.", [None]),
        ("The European Union met. Article 20 of the Charter was read.", [None]),
        # what is bound so is bound for the clauses behind it
        ("ASEAN met. Article 20 of the Charter was read, then Article 5.", ["asean-charter-2007"] * 2),
        # a draft is known by the name of what came of it
        ("Articles I and II of the draft NPT were ready.", ["npt-1968"] * 2),
        ("Article 2 of the draft paper was ready. The NPT came later.", [None]),
        # what it is said to be of is no treaty named before
        ("The NPT and the INF Treaty were read. Article 2 of the former was short.", [None]),
        ("The NPT was read. Article 2 of the pact was short.", ["npt-1968"]),
        # an article of a constitution stays one
        (
            "Japan spoke of Article 9 of its constitution. The UN Charter was read. Article 9 was left alone.",
            [None],
        ),
    ],
)
def test_provisions_of_a_text_known_by_its_kind(text, treaties, facts):
    found = bound_clauses(facts(text))
    assert [mention.value.treaty and mention.value.treaty.id for mention in found] == treaties


def test_the_organization_that_meets_is_meant_where_no_other_is_named(facts):
    text = "Article 7 of the League's founding Pact was read."
    (alone,), (meeting,) = bound_clauses(facts(text)), bound_clauses(facts(text), dm.organization("LAS"))
    assert alone.value.treaty is None
    assert meeting.value.treaty.id == "arab-league-1945"
