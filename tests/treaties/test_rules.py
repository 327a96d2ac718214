"""The rules about treaties: what they leave alone."""

import pytest

from diplometa.core.rules import Context, check
from diplometa.dates.model import EdtfDate
from diplometa.treaties.model import EventKind, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef
from diplometa.treaties.rules import RULES
from diplometa.treaties.text import parse_treaty


@pytest.mark.parametrize(
    "clause",
    [
        TreatyClause(provision=Provision("Article 900")),
        TreatyClause(provision=Provision("Article 900"), treaty=TreatyRef(id="no-such-treaty")),
        TreatyClause(provision=Provision("Annex 900"), treaty=TreatyRef(id="vclt-1969")),
        TreatyClause(provision=Provision("Article 9bis"), treaty=TreatyRef(id="vclt-1969")),
    ],
    ids=str,
)
def test_what_cannot_be_known_is_no_fault(clause: TreatyClause) -> None:
    assert not check(clause, RULES, Context())


def test_a_treaty_without_facts_has_no_faults() -> None:
    assert not check(Treaty(title="A treaty"), RULES, Context())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Article 1\nSee Article 2.\nArticle 2\nTrade.", []),
        ("Article 1\nSee Articles 2 and 9.\nArticle 2\nTrade.", ["treaty.article-cited-but-absent"]),
        ("Article 1\nSee Article VI of the GATT.\nArticle 2\nTrade.", []),
        ("Article 1\nSee Article 9 of the Rome Statute.\nArticle 2\nTrade.", []),
        ("Article 1\nOne.\nArticle 2\nTwo.\nArticle 4\nFour.", ["treaty.clause-missing"]),
        ("Article 1\nOne.\nArticle 2\nThe Annexes form an integral part of this Treaty.", ["treaty.annex-promised"]),
        ("Article 1\nOne.\nArticle 2\nThis Protocol is an integral part of the Treaty of Oslo.", []),
        ("Article 1\nSee Annex 3 to this Treaty.\nArticle 2\nTwo.\nAnnex 1\nMaps.", ["treaty.annex-cited-but-absent"]),
    ],
)
def test_what_a_text_says_of_itself_is_compared_with_its_clauses(text: str, codes: list[str]) -> None:
    assert [finding.code for finding in check(parse_treaty(f"Treaty of Oslo\n{text}"), RULES, Context())] == codes


def test_a_treaty_that_changes_another_may_cite_the_articles_of_that_one() -> None:
    text = "Protocol amending the Treaty of Oslo\nArticle 1\nArticle 47 is deleted.\nArticle 2\nTrade."
    assert not check(parse_treaty(text), RULES, Context())


def test_several_days_of_signature_contradict_no_closing_words() -> None:
    text = "Treaty of Oslo\nArticle 1\nPeace.\nDone at Oslo on 3 May 1971."
    signed = [TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate(day)) for day in ("1972-05-03", "1972-06-03")]
    one, both = (Treaty(title="Treaty of Oslo", events=tuple(those), full_text=text) for those in (signed[:1], signed))
    assert [finding.code for finding in check(one, RULES, Context())] == ["treaty.signature-differs-from-text"]
    assert not check(both, RULES, Context())


def test_a_clause_of_a_treaty_still_in_force_may_be_cited_on_any_day() -> None:
    clause = TreatyClause(provision=Provision("Article 5"), treaty=TreatyRef(id="north-atlantic-1949"))
    assert not check(clause, RULES, Context(on=EdtfDate("2025")))
