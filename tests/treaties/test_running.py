"""Texts without line breaks: their labels stand within the line."""

import pytest
from hypothesis import given, settings, strategies as st

from diplometa.treaties.text.document import parse_treaty

CAPITALS = (
    "agreement on the river. the parties, having regard to article 5 of the charter, have agreed: ARTICLE ipurposethe "
    "parties keep the river clean. ARTICLE iimeetings1.they meet:(a) in spring;(b) in autumn.2.article 1 applies. "
    "ARTICLE iiithis agreement enters into force at once. ANNEX alist of waters"
)
TITLED = (
    "Agreement on Bridges between the Parties named in Article 3 of the Protocol. Article 1 Purpose 1. The Parties "
    "build bridges. 2. Article 7 of the Charter is kept. Article 2. They keep them, under Article 1, (a) as they are; "
    "(b) as Article 9 says. Artikel 3 bleibt. Article 3 This Agreement is concluded for ten years."
)


def paths(text: str) -> list[str]:
    return [
        str(clause.provision) for clause in parse_treaty(text).walk() if clause.provision.parts[0].kind != "preamble"
    ]


class TestLabels:
    def test_in_capitals_run_into_the_words_behind_them(self) -> None:
        assert [p for p in paths(CAPITALS) if p.startswith("Article")] == [
            "Article 1",
            "Article 2",
            "Article 2(1)",
            "Article 2(1)(a)",
            "Article 2(1)(b)",
            "Article 2(2)",
            "Article 3",
        ]

    def test_are_told_from_references_by_the_words_around_them(self) -> None:
        assert [c for c in paths(TITLED) if "(" not in c] == ["Article 1", "Article 2", "Article 3"]

    def test_have_a_heading_where_a_number_tells_its_end(self) -> None:
        treaty = parse_treaty(TITLED)
        assert treaty.clause("1").heading == "Purpose"
        assert treaty.clause("2").heading is None
        assert treaty.clause("1(1)").text == "The Parties build bridges."

    def test_end_before_the_number_of_a_paragraph_that_is_run_together_with_theirs(self) -> None:
        labels = "".join(f"ARTICLE {n}the parties agree on {n}. " for n in range(1, 20))
        text = f"treaty. {labels}ARTICLE 201. one thing.2. another. ARTICLE 21the end."
        assert paths(text)[19:] == ["Article 20", "Article 20(1)", "Article 20(2)", "Article 21"]

    @pytest.mark.parametrize(
        "text",
        [
            "The court cited Article 1 of the Charter and Article 2 of the Covenant; Article 3 was left aside.",
            "Under Article 5, an attack on one is an attack on all.",
            "Article 7 proceedings began.",
        ],
    )
    def test_are_none_in_prose(self, text: str) -> None:
        assert parse_treaty(text).clauses == ()


class TestEveryText:
    @given(st.lists(st.sampled_from([*"ARTICLE article Article ANNEX 1. 2 iv I (a) ; the of".split(), "\n"])))
    @settings(deadline=None)
    def test_is_covered(self, words: list[str]) -> None:
        text = "A treaty " + " ".join(words)
        assert "".join(text[a:b] for a, b in parse_treaty(text).segments()) == text

    @pytest.mark.parametrize("word", ["Article ", "ARTICLE 1 ", "(", "(a)", "1.", "ARTICLE i", "9" * 50])
    def test_is_read_in_linear_time(self, word: str) -> None:
        text = word * (300_000 // len(word))
        treaty = parse_treaty(text)
        assert treaty.segments()[-1][1] == len(text)
