"""Whole texts cut into clauses."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.treaties.model import Numbering, Treaty
from diplometa.treaties.text.document import parse_treaty

TEXT = """Treaty of Friendship between Ruritania and Graustark

The Parties, desiring peace, have agreed as follows:

CHAPTER I. General

Article 1
Purpose
1. The Parties keep the peace.
2. They trade:
(a) in corn;
(b) in wine, that is:
(i) red;
(ii) white.

Article 2
Article 1 of the Treaty of Streslau is set aside.
Article 2 bis
The Parties meet. (a) is not a point here.

CHAPTER II

Article 3. Final clause
This Treaty ends when both Parties wish.

ANNEX II

Article 1
The list of wines.
"""


def paths(treaty: Treaty) -> list[str]:
    return [str(clause.provision) for clause in treaty.walk()]


def articles(text: str) -> list[str]:
    return [str(c.provision) for c in parse_treaty(text).walk() if c.provision.parts[-1].kind == "article"]


def covered(treaty: Treaty, text: str) -> bool:
    return "".join(text[start:end] for start, end in treaty.segments()) == text


class TestWholeText:
    treaty = parse_treaty(TEXT)

    def test_is_cut_at_every_level(self) -> None:
        assert paths(self.treaty) == [
            "Preamble",
            "Chapter 1",
            "Article 1",
            "Article 1(1)",
            "Article 1(2)",
            "Article 1(2)(a)",
            "Article 1(2)(b)",
            "Article 1(2)(b)(i)",
            "Article 1(2)(b)(ii)",
            "Article 2",
            "Article 2bis",
            "Chapter 2",
            "Article 3",
            "Annex 2",
            "Annex 2, Article 1",
        ]

    def test_has_title_numbering_and_count(self) -> None:
        assert self.treaty.title == "Treaty of Friendship between Ruritania and Graustark"
        assert self.treaty.numbering is Numbering.ARABIC
        assert self.treaty.article_count == 5

    def test_loses_nothing(self) -> None:
        assert self.treaty.full_text == TEXT
        assert covered(self.treaty, TEXT)

    def test_clause_has_label_heading_text_and_bounds(self) -> None:
        clause = self.treaty.clause("1")
        assert (clause.label, clause.heading) == ("Article 1", "Purpose")
        assert clause.text is not None
        assert clause.text.startswith("1. The Parties keep")
        assert TEXT[clause.start : clause.end].startswith("Article 1\n")
        assert self.treaty.clause("3").heading == "Final clause"
        assert self.treaty.clause("1(2)(a)").text == "in corn;"

    def test_prose_that_begins_with_a_label_is_text(self) -> None:
        assert self.treaty.clause("2").text == "Article 1 of the Treaty of Streslau is set aside."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("T\nARTICLE I\na.\nARTICLE II\nb.", ["Article 1", "Article 2"]),
        ("T\nArticle One\na.\nArticle Two\nb.", ["Article 1", "Article 2"]),
        ("T\nArtikel 1\na.\nArtikel 2\nb.", ["Article 1", "Article 2"]),
        ("T\nArtículo 1\na.\nArtículo 2\nb.", ["Article 1", "Article 2"]),
        ("T\nСтатья 1\na.\nСтатья 2\nb.", ["Article 1", "Article 2"]),
        ("条约\n第十条\na.\n第十一条\nb.", ["Article 10", "Article 11"]),
        ("Protocol\nArticle 1\na.\nArticle 2\nb.", ["Article 1", "Article 2"]),
        ("条约\n第一条\na.\n第二条\nb.", ["Article 1", "Article 2"]),
        ("T\nArticle 1: Scope\na.\nArticle 2 - Aims\nb.", ["Article 1", "Article 2"]),
        ("T\nArticle 4\na.\nArticle 5\nb.", ["Article 4", "Article 5"]),
        ("T\nArticle 1\na.\nArticle 3\nb.", ["Article 1", "Article 3"]),
        ("T\nArticle 1\na.\nArticle 7\nof that law.\nArticle 2\nb.", ["Article 1", "Article 2"]),
        ("T\nArticle 1\nShall read: “\n“Article 9\nNew.”\nArticle 2\nb.", ["Article 1", "Article 2"]),
        (
            "T\nArticle 1\nArticle 2\nArticle 3\nArticle 1\nPeace.\nArticle 2\nb.\nArticle 3\nc.",
            ["Article 1", "Article 2", "Article 3"],
        ),
        (
            "T\nArticle 1\nA.\nArticle 2\nAnnex\nThe Annex is part of this Treaty.\nArticle 3\nc.",
            ["Article 1", "Article 2", "Article 3"],
        ),
        ("T\nno labels at all", []),
    ],
)
def test_finds_articles(text: str, expected: list[str]) -> None:
    assert articles(text) == expected
    assert covered(parse_treaty(text), text)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("(a) x\n(b) y", ["(a)", "(b)"]),
        ("".join(f"({c}) x\n" for c in "abcdefghijk"), [f"({c})" for c in "abcdefghijk"]),
        ("(a) x:\n(i) y\n(ii) z\n(b) u", ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
        ("1. x\n1) y\n2) z\n2. u", ["(1)", "(1)(1)", "(1)(2)", "(2)"]),
        ("1. (a) x\n(b) y\n2. z", ["(1)", "(1)(a)", "(1)(b)", "(2)"]),
        ("1. x\n2. y\n17. wrapped", ["(1)", "(2)"]),
        ("1. x:\n— y\n— z", ["(1)", "(1), indent 1", "(1), indent 2"]),
    ],
)
def test_finds_points(body: str, expected: list[str]) -> None:
    treaty = parse_treaty(f"T\nArticle 5\n{body}")
    assert [path.removeprefix("Article 5") for path in paths(treaty)[1:]] == expected


def test_sections_stand_within_articles_that_hold_them() -> None:
    text = "T\nARTICLE I\nAims\nSection 1. Peace\na.\nSection 2. Trade\nb.\nARTICLE II\nSeat\nSection 1. Place\nc."
    assert paths(parse_treaty(text)) == [
        "Article 1",
        "Article 1, Section 1",
        "Article 1, Section 2",
        "Article 2",
        "Article 2, Section 1",
    ]


@pytest.mark.parametrize(
    "text",
    ["", " \n\t ", "\x00", "Article 1", "Article 1\n" * 50, "(a)\n" * 500, "1. " * 500, "\ud800\nArticle 1\n\ud800"],
)
def test_any_text_is_taken(text: str) -> None:
    treaty = parse_treaty(text)
    assert treaty.title
    assert not text.strip() or covered(treaty, text)


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(TypeError):
        parse_treaty(None)  # type: ignore[arg-type]


LABELS = ("Article 1", "Article 2", "ARTICLE IV", "Article 1 bis", "Annex", "PART I", "Section 1 Aims", "“Article 3")
MARKS = ("(a) x", "(i) y", "1. z", "2) u", "— v", "Text.", "")
LINES = st.lists(st.sampled_from(LABELS + MARKS), max_size=30).map("\n".join)


@given(st.one_of(LINES, st.text(max_size=200)))
def test_nothing_is_lost_and_clauses_lie_within_one_another(text: str) -> None:
    treaty = parse_treaty(text)
    assert not text.strip() or covered(treaty, text)
    for clause in treaty.walk():
        assert clause.start is not None
        assert clause.end is not None
        assert 0 <= clause.start <= clause.end <= len(text)
        for inner in clause.clauses:
            assert inner.start is not None
            assert inner.end is not None
            assert clause.start <= inner.start <= inner.end <= clause.end


def test_raw_texts_are_taken_whole(shared: Path) -> None:
    with gzip.open(shared / "gold" / "raw_treaties.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    assert texts
    assert all(covered(parse_treaty(text), text) for text in texts)


class TestNumbers:
    """Of articles, as texts print them."""

    @pytest.mark.parametrize(
        ("labels", "expected"),
        [
            (["Article One", "Article Two", "Article Twenty-first"], ["1", "2", "21"]),
            (["Article premier", "Article deux", "Article troisième"], ["1", "2", "3"]),
            (["Article 1er", "Article 2", "Article 3"], ["1", "2", "3"]),
            (["Article 1st", "Article 2nd", "Article 3rd"], ["1", "2", "3"]),
            (["Artículo 1º", "Artículo 2º", "Artículo 3°"], ["1", "2", "3"]),
            (["Article 1.1: Peace", "Article 1.2: War", "Article 2.1: Corn"], ["1.1", "1.2", "2.1"]),
            (["Article 1.1 of the Treaty is read.", "Article 1: Peace", "Article 2: War"], ["1", "2"]),
        ],
    )
    def test_are_read(self, labels: list[str], expected: list[str]) -> None:
        text = "A treaty\n" + "\n".join(f"{label}\nThe Parties agree." for label in labels)
        assert articles(text) == [f"Article {number}" for number in expected]


class TestHeadings:
    @pytest.mark.parametrize(
        ("below", "heading"),
        [
            ("Purpose\nThe Parties agree.", "Purpose"),
            ("Not yet in force\nPurpose\nThe Parties agree.", "Purpose"),
            ("Not yet in force\n1. The Parties agree.", None),
            ("paragraph 2\nThis is understood so.", "paragraph 2"),
            ("In this Treaty the expression\n(a) Party means a State.", None),
            ("The Parties keep\n12\nthe peace.", None),
        ],
    )
    def test_are_lines_below_the_label(self, below: str, heading: str | None) -> None:
        assert parse_treaty(f"A treaty\nArticle 1\n{below}\nArticle 2\nThe end.").clause("1").heading == heading


def test_numerals_go_on_with_letters_after_the_eighth() -> None:
    points = "".join(f"{letter}) it;\n" for letter in [*"abcdefgh", "ix", "x"])
    clauses = parse_treaty(f"A treaty\nArticle 1\nThey do:\n{points}Article 2\nThe end.").clause("1").clauses
    assert [clause.provision.parts[-1].number for clause in clauses] == [*"abcdefgh", "ix", "x"]
