"""Locators: which places a citation names."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.folding import fold
from diplometa.treaties.text.canonical import provision_of
from diplometa.treaties.text.designators import unit_pattern
from diplometa.treaties.text.ideographs import locators_in_ideographs
from diplometa.treaties.text.locators import read_locator
from diplometa.treaties.text.paths import Locator


def first(text: str) -> Locator | None:
    folded = fold(text)
    for unit in unit_pattern().finditer(folded):
        if found := read_locator(text, folded, unit.start()):
            return found
    return next(iter(locators_in_ideographs(text)), None)


def places(text: str) -> list[str]:
    found = first(text)
    return (
        [str(provision_of(tuple(part for part in path if part.kind != "dotted"))) for path in found.paths]
        if found
        else []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 7", ["Article 7"]),
        ("Art. VII", ["Article 7"]),
        ("article 7(3)(b)", ["Article 7(3)(b)"]),
        ("Article 7, paragraph 3, sub-paragraph (b)", ["Article 7(3)(b)"]),
        ("paragraph 3(b) of Article 7", ["Article 7(3)(b)"]),
        ("sub-paragraph (b) of paragraph 3 of Article 7", ["Article 7(3)(b)"]),
        ("Article 7 ter", ["Article 7ter"]),
        ("Article 7\nItem 3. Fisheries", ["Article 7"]),
        ("Article 7\nparagraph 3", ["Article 7(3)"]),
        ("art. XII:3(b)", ["Article 12(3)(b)"]),
        ("Article 12.c", ["Article 12(c)"]),
        ("Article 2A(4)", ["Article 2, Section A(4)"]),
        ("Article 4 quater C", ["Article 4quater, Section C"]),
        ("Art. 3 Nr. 2", ["Article 3(2)"]),
        ("artikel 12, lid 3", ["Article 12(3)"]),
        ("artículo 12, párrafo 3", ["Article 12(3)"]),
        ("пункт 3 статьи 12", ["Article 12(3)"]),
        ("Article Seven", ["Article 7"]),
        ("第七条", ["Article 7"]),
        ("第二十一條第三項", ["Article 21(3)"]),
        ("Articles 4, 6 and 9", ["Article 4", "Article 6", "Article 9"]),
        ("Articles 4 to 7", ["Article 4", "Article 5", "Article 6", "Article 7"]),
        ("Articles 4–6", ["Article 4", "Article 5", "Article 6"]),
        ("Articles IV-VI", ["Article 4", "Article 5", "Article 6"]),
        ("Article 8(1)(b)-(d)", ["Article 8(1)(b)", "Article 8(1)(c)", "Article 8(1)(d)"]),
        ("Article 8(2)(a)(ii)/(c)(v)", ["Article 8(2)(a)(ii)", "Article 8(2)(c)(v)"]),
        ("article 5, paragraphs 1(c), (d) and 2(a)", ["Article 5(1)(c)", "Article 5(1)(d)", "Article 5(2)(a)"]),
        ("paragraphs 2 and 4 of Article 9", ["Article 9(2)", "Article 9(4)"]),
        ("Article 6, paragraph 1, and paragraph 3", ["Article 6(1)", "Article 6(3)"]),
        ("article 9, paragraph 2, article 12, paragraph 1", ["Article 9(2)", "Article 12(1)"]),
        ("the third preambular paragraph", ["Preamble, Recital 3"]),
        ("second subparagraph of Article 4", ["Article 4, alinea 2"]),
        ("the second sentence of Article 4, paragraph 2", ["Article 4(2), sentence 2"]),
        ("Section 3 of Article V", ["Article 5, Section 3"]),
        ("article 2 of Annex IV", ["Annex 4, Article 2"]),
        ("Part II, section 4", ["Part 2, Section 4"]),
        ("Articles 5 et seq.", ["Article 5"]),
        ("第21条", ["Article 21"]),
        ("paragraph 2a. of Article 7", ["Article 7(2)(a)"]),
        ("paragraphs (a) to (c) of Article 7", ["Article 7(a)", "Article 7(b)", "Article 7(c)"]),
        ("Article 5 to Article 7", ["Article 5", "Article 6", "Article 7"]),
        ("Article 5(1) to Article 7(2)", ["Article 5(1)", "Article 7(2)"]),
        ("Article 5(1)(a)(i)(A)(2)(b)", ["Article 5(1)(a)(i)(A)"]),
        ("Article 5(1) and (b)", ["Article 5(1)"]),
        ("Article 5, paragraph 2, first paragraph", ["Article 5(2)"]),
        ("Article 5 of the preamble", ["Article 5"]),
        ("Article 5, 12 June", ["Article 5"]),
        ("Article 5 and 12 other states", ["Article 5"]),
        ("In this article I argue", []),
        ("Article I says", ["Article 1"]),
        ("articles of association", []),
        ("Article about 5 things", []),
    ],
)
def test_names_places(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_range_has_no_more_than_two_hundred_members() -> None:
    found = first("Articles 1 to 9999")
    assert found is not None
    assert 200 <= len(found.paths) <= 202


def test_reversed_or_mixed_range_keeps_its_ends() -> None:
    assert places("Articles 9 to 7") == ["Article 9", "Article 7"]
    assert places("Articles 9 to 11bis") == ["Article 9", "Article 11bis"]


def test_place_within_the_article_in_hand_says_so() -> None:
    found = first("paragraph 2 of this Article")
    assert found is not None
    assert found.within == "article"


@given(st.text(alphabet="Aarticle 0123456789()ivxabc.,-–/§ofandpg", max_size=80))
def test_never_fails(text: str) -> None:
    found = first("Article " + text)
    assert found is None or 0 <= found.start < found.end <= len(text) + 8
