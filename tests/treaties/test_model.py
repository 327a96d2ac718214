"""Provisions and records of treaties."""

import pickle

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.records import RecordError
from diplometa.dates.model import EdtfDate
from diplometa.treaties.grammar import KINDS
from diplometa.treaties.model import EventKind, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef

_PARTS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from(["", "1", "12", "V", "a", "iv", "1A", "19 bis", "9.3"])),
    min_size=1,
    max_size=5,
)


class TestProvision:
    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ([("article", "V")], "Article 5"),
            ([("article", "XIV bis"), ("paragraph", "1"), ("subparagraph", "a")], "Article 14bis(1)(a)"),
            ([("article", "20"), ("subparagraph", "d")], "Article 20(d)"),
            (
                [("article", "8"), ("paragraph", "2"), ("subparagraph", "b"), ("subsubparagraph", "viii")],
                "Article 8(2)(b)(viii)",
            ),
            ([("article", "1"), ("section", "A"), ("paragraph", "2")], "Article 1, Section A(2)"),
            ([("annex", "II"), ("article", "3")], "Annex 2, Article 3"),
            ([("annex", "C")], "Annex C"),
            ([("preamble", ""), ("recital", "7")], "Preamble, Recital 7"),
            ([("article", "17"), ("paragraph", "2"), ("sentence", "1")], "Article 17(2), sentence 1"),
        ],
    )
    def test_is_written_one_way(self, path: list[tuple[str, str]], text: str) -> None:
        provision = Provision.of(path)
        assert str(provision) == text
        assert Provision(text) == provision

    @given(_PARTS)
    def test_any_path_is_a_provision_that_reads_back_or_is_refused(self, path: list[tuple[str, str]]) -> None:
        try:
            provision = Provision.of(path)
        except ParseError:
            return
        assert Provision(str(provision)).parts == provision.parts
        assert pickle.loads(pickle.dumps(provision)) == provision

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "article 5",
            "Paragraph",
            "Article V",
            "Article five",
            "Paragraph 1, Article 5",
            "Article 5 ",
            "Article 5()",
            "5(1)",
        ],
    )
    def test_refuses_what_is_not_canonical(self, text: str) -> None:
        with pytest.raises(ParseError):
            Provision(text)

    def test_covers_what_lies_within(self) -> None:
        assert Provision("Article 5").covers(Provision("Article 5(1)(a)"))
        assert not Provision("Article 5(1)").covers(Provision("Article 5"))

    def test_is_ordered_as_the_instrument_is(self) -> None:
        texts = ["Article 10", "Article 2(1)", "Article 2"]
        assert [str(p) for p in sorted(map(Provision, texts))] == ["Article 2", "Article 2(1)", "Article 10"]

    def test_has_an_identifier_of_akoma_ntoso(self) -> None:
        assert Provision("Annex 2, Article 5(1)(a)").eid() == "annex_2__art_5__para_1__subpara_a"


class TestRecords:
    def test_references_are_equal_by_id_else_by_title(self) -> None:
        assert TreatyRef(id="a", title="one") == TreatyRef(id="a", title="two")
        assert TreatyRef(title="one") != TreatyRef(title="two")
        assert hash(TreatyRef(id="a", title="one")) == hash(TreatyRef(id="a"))
        assert TreatyRef(id="a") != "a"

    def test_a_reference_names_something(self) -> None:
        with pytest.raises(RecordError):
            TreatyRef()

    def test_clause_is_cited_in_two_styles(self) -> None:
        clause = TreatyClause(provision=Provision("Article 5(1)"), treaty=TreatyRef(title="the Rome Statute"))
        assert clause.citation() == str(clause) == "Article 5(1) of the Rome Statute"
        assert clause.citation("oscola") == "Rome Statute art 5(1)"
        assert TreatyClause(provision=Provision("Article 5")).citation("oscola") == "Article 5"
        with pytest.raises(UnknownCodeError, match="did you mean plain, oscola"):
            clause.citation("harvard")

    def test_treaty_gives_its_clauses(self) -> None:
        inner = TreatyClause(provision=Provision("Article 1(1)"))
        treaty = Treaty(title="A treaty", clauses=(TreatyClause(provision=Provision("Article 1"), clauses=(inner,)),))
        assert treaty.clause("1(1)") is inner
        assert [str(clause.provision) for clause in treaty.walk()] == ["Article 1", "Article 1(1)"]
        with pytest.raises(UnknownCodeError, match=r"unknown clause of .* 'Article 2'"):
            treaty.clause(Provision("Article 2"))
        assert treaty.key == "A treaty"
        assert treaty.ref == TreatyRef(title="A treaty")
        assert str(treaty) == "A treaty"


@pytest.mark.parametrize(
    ("provision", "label", "eid"),
    [
        ("Article 5", "Article V", "art_V"),
        ("Article 5", None, "art_5"),
        ("Article 5", "Article 5", "art_5"),
        ("Article 5", "ARTICLE V.", "art_V"),
        ("Article 5", "Article the fifth", "art_5"),
        ("Article 14bis", "Art. XIV bis", "art_XIVbis"),
        ("Article 5(1)(v)", "(v)", "art_5__para_1__subpara_v"),
        ("Article 5(1)(a)", "Article V(1)(a)", "art_V__para_1__subpara_a"),
        ("Annex 2, Article 3", "Article III", "annex_2__art_III"),
        ("Preamble", "PREAMBLE", "preamble"),
        ("Article 9.3", "Article 9.3", "art_9.3"),
    ],
)
def test_a_clause_is_identified_by_the_numeral_of_its_label(provision: str, label: str | None, eid: str) -> None:
    assert TreatyClause(provision=Provision(provision), label=label).eid == eid


@given(st.text())
def test_any_label_gives_an_identifier(label: str) -> None:
    assert Provision("Article 5(1)").eid(label).startswith("art_")


class TestDates:
    treaty = Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1949-04-04")),))

    @pytest.mark.parametrize("kind", [EventKind.SIGNED, "signed"])
    def test_are_asked_for_by_the_kind_of_event_or_its_word(self, kind: EventKind | str) -> None:
        assert self.treaty.dates(kind) == (EdtfDate("1949-04-04"),)
        assert self.treaty.dates("in-force") == ()

    def test_of_a_word_that_names_no_kind_of_event_are_refused(self) -> None:
        with pytest.raises(UnknownCodeError, match=r"unknown kind of event 'signature'; did you mean .*signed"):
            self.treaty.dates("signature")
