"""Citations of treaty clauses in prose."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.treaties.lookup import treaty
from diplometa.treaties.model import Provision, Treaty, TreatyClause, TreatyRef
from diplometa.treaties.text import find_clauses, find_treaties, parse_clause

PIECES = (
    "Article 5",
    "Articles 3, 4 and 7 to 9",
    "paragraph 2",
    "(a)",
    " of the ",
    "Rome Statute",
    "the said Treaty",
    "NATO's ",
    ", ",
    "Treaty between Japan and India",
    "this Article",
    " hereof",
    "common ",
    "\n\n",
    "“",
    "”",
    "(hereinafter “the Pact”)",
    " the Pact ",
    "Charter",
    "Section 3",
    "of 1960",
    "第五条",
    "\ud800",
    "\x00",
    "A-B Security Treaty",
    "U.S.-Japan Security Treaty",
    "Act ",
)
PROSE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=14).map("".join)


def cited(text: str, **keywords: object) -> list[tuple[str, str | None]]:
    return [
        (str(m.value.provision), m.value.treaty.id if m.value.treaty else None)
        for m in find_clauses(text, **keywords)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 51 of the Charter of the United Nations", [("Article 51", "un-charter")]),
        ("Article 51 of the UN charter", [("Article 51", "un-charter")]),
        ("Article 4 of the Kyoto protocol", [("Article 4", "kyoto-1997")]),
        ("Article 4 of the kyoto protocol", [("Article 4", None)]),
        ("Article 3 of the convention on the rights of the child", [("Article 3", "crc-1989")]),
        ("article 51 de la Charte des Nations unies", [("Article 51", "un-charter")]),
        ("see VCLT art. 31(1)", [("Article 31(1)", "vclt-1969")]),
        ("Article 31(1) VCLT", [("Article 31(1)", "vclt-1969")]),
        ("NATO’s Article 4", [("Article 4", "north-atlantic-1949")]),
        ("Article IV of the U.S.-Japan Security Treaty", [("Article 4", "us-japan-security-1960")]),
        ("Article IV of the Japan–United States Security Treaty", [("Article 4", "us-japan-security-1960")]),
        ("Article 1 of the Japan-U.S. Security Treaty of 1951", [("Article 1", "us-japan-security-1951")]),
        (
            "Article 6 of the Treaty of Mutual Cooperation and Security between the United States of America and Japan",
            [("Article 6", "us-japan-security-1960")],
        ),
        (
            "Article V of the mutual defense treaty between the United States and the Philippines",
            [("Article 5", "us-philippines-1951")],
        ),
        ("Article 50.3 TEU", [("Article 50(3)", "teu-1992")]),
        ("Article 10.4 of the CPTPP", [("Article 10.4", "cptpp-2018")]),
        ("Articles 2 to 4 of the Kyoto Protocol", [(f"Article {n}", "kyoto-1997") for n in (2, 3, 4)]),
        ("common Article 3", [("Article 3", f"geneva-convention-{n}-1949") for n in (1, 2, 3, 4)]),
        (
            "Articles 49/50/129/146 of the four Geneva Conventions",
            [
                (f"Article {a}", f"geneva-convention-{n}-1949")
                for a, n in zip((49, 50, 129, 146), (1, 2, 3, 4), strict=True)
            ],
        ),
        ("Chapter VI of the UN Charter", [("Chapter 6", "un-charter")]),
        ("the preamble to the UN Charter", [("Preamble", "un-charter")]),
        ("Additional Protocol I, Article 48", [("Article 48", "gc-ap1-1977")]),
        ("Article 2 of Protocol No. 4 ECHR", [("Article 2", "echr-p4-1963")]),
        ("Article 3 of Protocol No. 7 to the European Convention on Human Rights", [("Article 3", "echr-p7-1984")]),
        ("Article 19(1), second subparagraph, TEU", [("Article 19(1), alinea 2", "teu-1992")]),
        ("Article 231 (on war guilt) of the Treaty of Versailles", [("Article 231", "versailles-1919")]),
        (
            "Article 5 of the Rome Statute, Article 7",
            [("Article 5", "rome-statute-1998"), ("Article 7", "rome-statute-1998")],
        ),
        ("Article 5(2) of the Rome Statute, paragraph 3", [("Article 5(2)", "rome-statute-1998")]),
        ("Article 2 of the 1822 Rome Statute", [("Article 2", None)]),
        ("Article 1 of the U.S. Security Treaty with Japan", [("Article 1", "us-japan-security-1960")]),
        ("Treaty of Friendship, Commerce and Navigation, Japan-U.S., art. X", [("Article 10", "us-japan-fcn-1953")]),
        ("Convention on Treaties (VCLT) art 31", [("Article 31", "vclt-1969")]),
        ("Articles 4, 4 and 5 of the NPT", [("Article 4", "npt-1968"), ("Article 5", "npt-1968")]),
        ("Civil Code art. 5", []),
        ("Artikel 4 des Nordatlantikvertrags", [("Article 4", "north-atlantic-1949")]),
        ("Article 267 TFEU, third paragraph", [("Article 267(3)", "eec-1957")]),
        ("Article 2 of the Ruritania Friendship Treaty", [("Article 2", None)]),
        ("Article 5 was invoked", [("Article 5", None)]),
        ("Article 5 of the Convention", [("Article 5", None)]),
        ("paragraph 2 above", [("Paragraph 2", None)]),
    ],
)
def test_is_bound_to_what_it_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Article 9 of the Constitution",
        "Section 201 tariffs",
        "Article 823 of the Civil Code",
        "Article 4 of the Geneva Conventions Act",
        "Section 3 of the NATO Enlargement Facilitation Act",
        "paragraph 14 of the NATO Summit communiqué",
        "Article 12 of Regulation 2016/679",
        "paragraph 4 of resolution 1540",
        "Article 3 of the Law on the Ratification of the Rome Statute",
        "Rule 12 motions",
        "the Vienna Convention Centre",
        "NATO summit on 4 June",
        "the articles of the contract",
    ],
)
def test_other_things_are_left_alone(text: str) -> None:
    assert all(treaty is None for _, treaty in cited(text))


def test_list_shares_its_span() -> None:
    first, second = find_clauses("under Articles 3 and 5 of the Rome Statute today")
    assert first.text == second.text == "Articles 3 and 5 of the Rome Statute"
    assert first.value.label == "Articles 3 and 5"


class TestAntecedent:
    def test_is_bound_where_there_is_one(self) -> None:
        text = "Under the North Atlantic Treaty an attack on one is an attack on all. Article 5 of the Treaty says so."
        assert cited(text) == [("Article 5", "north-atlantic-1949")]

    def test_is_not_bound_where_there_are_two(self) -> None:
        text = "The Antarctic Treaty and the North Atlantic Treaty differ. Article 5 of the Treaty says so."
        (found,) = find_clauses(text)
        assert found.value.treaty is not None
        assert found.value.treaty.id is None
        assert {other.treaty.id for other in found.alternatives if other.treaty} == {
            "antarctic-1959",
            "north-atlantic-1949",
        }

    def test_is_not_bound_where_the_text_calls_itself_so(self) -> None:
        text = "Recalling the North Atlantic Treaty, the Parties to this Treaty agree: Article 5 of the Treaty applies."
        assert cited(text) == [("Article 5", None)]

    def test_is_what_the_text_defines(self) -> None:
        text = "The Antarctic Treaty and the North Atlantic Treaty (hereinafter “the Treaty”): Article 5 of the Treaty."
        assert cited(text) == [("Article 5", "north-atlantic-1949")]

    def test_thereof_is_the_one_named(self) -> None:
        assert cited("The Rome Statute binds them, in particular Article 12 thereof.")[-1][1] == "rome-statute-1998"
        assert cited("The Rome Statute and the Antarctic Treaty, Article 12 thereof")[-1] == ("Article 12", None)


class TestWithin:
    CLAUSE = TreatyClause(provision=Provision("Article 9(1)"), treaty=TreatyRef(id="mine", title="My treaty"))

    def test_bare_article_is_its(self) -> None:
        assert cited("Article 5 and Article 2 of this Treaty, Article 3 hereof", within=self.CLAUSE.treaty) == [
            ("Article 5", "mine"),
            ("Article 2", "mine"),
            ("Article 3", "mine"),
        ]

    def test_this_article_is_the_one_in_hand(self) -> None:
        assert cited("paragraph 2 of this Article", within=self.CLAUSE) == [("Article 9(2)", "mine")]
        assert cited("under paragraph 2", within=self.CLAUSE) == [("Article 9(2)", "mine")]

    def test_other_treaties_stay_what_they_are(self) -> None:
        assert cited("Article 51 of the UN Charter", within=self.CLAUSE) == [("Article 51", "un-charter")]


class TestKnowledge:
    MINE = Treaty(id="ruritania-1934", title="Treaty of Streslau", short_titles=("Ruritania Friendship Treaty", "VCLT"))

    def test_callers_treaty_is_found(self) -> None:
        assert cited("Article 2 of the Ruritania Friendship Treaty", knowledge=Knowledge([self.MINE])) == [
            ("Article 2", "ruritania-1934")
        ]

    def test_callers_treaty_has_protocols_that_nobody_knows(self) -> None:
        found = cited("Article 2 of Protocol 3 to the Treaty of Streslau", knowledge=Knowledge([self.MINE]))
        assert found == [("Protocol 3, Article 2", "ruritania-1934")]

    def test_callers_treaty_wins_a_clash(self) -> None:
        (found,) = find_clauses("VCLT art. 2", knowledge=Knowledge([self.MINE]))
        assert found.value.treaty == self.MINE.ref
        assert [other.treaty.id for other in found.alternatives if other.treaty] == ["vclt-1969"]


class TestParseClause:
    def test_reads_one_citation(self) -> None:
        clause = parse_clause("the preamble to the UN Charter")
        assert (str(clause.provision), clause.treaty and clause.treaty.id) == ("Preamble", "un-charter")

    @pytest.mark.parametrize(
        "text", ["", "peace", "Articles 2 and 3 of the Rome Statute", "He cited Article 2 of the Rome Statute."]
    )
    def test_refuses_the_rest(self, text: str) -> None:
        with pytest.raises(ParseError):
            parse_clause(text)

    def test_reads_back_its_plain_citation(self) -> None:
        clause = parse_clause("Rome Statute art 8(2)(b)")
        assert parse_clause(clause.citation()) == clause
        assert parse_clause(clause.citation("oscola")) == clause


@given(PROSE)
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    for mention in (*find_clauses(text), *find_treaties(text)):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "piece",
    ["Article ", "(a)", "(", "Article 5 ", "Treaty between Japan and ", "the Treaty ", "A-B ", "“", "第五条", "5."],
)
def test_hostile_text_is_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert all(text[m.start : m.end] == m.text for m in (*find_clauses(text), *find_treaties(text)))


def _is_plain(provision: Provision) -> bool:
    """Whether all treaties are cited so: a capital is read as a section, and few have numbers with dots."""
    capital = any(part.kind == "article" and part.number[-1:].isupper() for part in provision.parts)
    return not capital and "." not in str(provision)


@given(st.from_type(Provision).filter(_is_plain), st.sampled_from(["plain", "oscola"]))
def test_what_is_written_is_read_back(provision: Provision, style: str) -> None:
    clause = TreatyClause(provision=provision, treaty=treaty("VCLT").ref)
    assert parse_clause(clause.citation(style)) == clause


@pytest.mark.parametrize(
    "provision", ["Article 4(2), sentence last", "Preamble, Recital 3", "Article 4, alinea 2", "Preamble"]
)
@pytest.mark.parametrize("style", ["plain", "oscola"])
def test_what_is_written_out_is_read_back(provision: str, style: str) -> None:
    clause = TreatyClause(provision=Provision(provision), treaty=treaty("VCLT").ref)
    assert parse_clause(clause.citation(style)) == clause
