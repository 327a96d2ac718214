"""Forms of citations: footnote styles, back references, ordinals, other languages."""

import pytest

from diplometa.treaties.model import Provision, TreatyClause, TreatyRef
from diplometa.treaties.text import find_clauses

GENEVA = [f"geneva-convention-{n}-1949" for n in (1, 2, 3, 4)]


def cited(text: str) -> list[tuple[str, str | None]]:
    return [(str(m.value.provision), m.value.treaty.id if m.value.treaty else None) for m in find_clauses(text)]


@pytest.mark.parametrize(
    ("text", "provision", "key"),
    [
        ("See UN Charter, art. 2, ¶ 4.", "Article 2(4)", "un-charter"),
        ("CPTPP Article 14.11.3", "Article 14.11(3)", "cptpp-2018"),
        ("Article 14.11.3(a) of the CPTPP", "Article 14.11(3)(a)", "cptpp-2018"),
        ("Article XIV of the New START Treaty", "Article 14", "new-start-2010"),
        ("the fifth recital of the preamble to the Rome Statute", "Preamble, Recital 5", "rome-statute-1998"),
        ("the second paragraph of the preamble to the UN Charter", "Preamble, Recital 2", "un-charter"),
        ("Article 5 of the annex to the Rome Statute", "Annex, Article 5", "rome-statute-1998"),
        ("SOLAS 74, chapter VII, regulation 4", "Chapter 7, Regulation 4", "solas-1974"),
        ("SOLAS Chapter II-2, Regulation 10", "Chapter II-2, Regulation 10", "solas-1974"),
        ("Article 20.d. of the Statute of the Council of Europe", "Article 20(d)", "coe-statute-1949"),
        ("Annex 2-A of the CPTPP", "Annex 2-A", "cptpp-2018"),
        ("artigo 5.º do NPT", "Article 5", "npt-1968"),
        ("the last sentence of Article 12 of the Antarctic Treaty", "Article 12, sentence last", "antarctic-1959"),
        ("Article 4, last paragraph, of the Rome Statute", "Article 4, paragraph last", "rome-statute-1998"),
        ("10.4 CPTPP", "Article 10.4", "cptpp-2018"),
        ("Article 4 A (3) of the Third Geneva Convention", "Article 4, Section A(3)", "geneva-convention-3-1949"),
        (
            "Article VI of the Japan-U.S. Treaty of Mutual Cooperation and Security",
            "Article 6",
            "us-japan-security-1960",
        ),
        (
            "Convention for the Pacific Settlement of International Disputes, Oct. 18, 1907, art. 9",
            "Article 9",
            "hague-i-1907",
        ),
        ("compare 31(1) VCLT", "Article 31(1)", "vclt-1969"),
        ("Charter of the United Nations (adopted 26 June 1945) 1 UNTS XVI, art 51", "Article 51", "un-charter"),
        ("North Atlantic Treaty (4 April 1949) Cmnd 7789, art 6", "Article 6", "north-atlantic-1949"),
        ("artikel 8, tweede lid, EVRM", "Article 8(2)", "echr-1950"),
        ("l'alinéa a) du paragraphe 2 de l'article 4 de la Charte des Nations Unies", "Article 4(2)(a)", "un-charter"),
        ("le deuxième paragraphe de l'article 4 de la Charte des Nations Unies", "Article 4(2)", "un-charter"),
    ],
)
def test_one_place(text: str, provision: str, key: str) -> None:
    assert cited(text) == [(provision, key)]


@pytest.mark.parametrize(
    "text", ["Art. 101 und 102 AEUV", "os artigos 101.º e 102.º do TFUE", "Art. 101 und 102 des AEU-Vertrags"]
)
def test_two_places_behind_one_word(text: str) -> None:
    assert [provision for provision, _ in cited(text)] == ["Article 101", "Article 102"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the UN Charter (Articles 2(4) and 51)", ["Article 2(4)", "Article 51"]),
        ("les articles 2, paragraphe 4, et 51 de la Charte des Nations Unies", ["Article 2(4)", "Article 51"]),
        ("Artikel 31 bis 33 der Wiener Vertragsrechtskonvention", ["Article 31", "Article 32", "Article 33"]),
        ("paragraphs 1) and 2) of Article 4 of the NPT", ["Article 4(1)", "Article 4(2)"]),
    ],
)
def test_several_places(text: str, expected: list[str]) -> None:
    assert [provision for provision, key in cited(text) if key] == expected


@pytest.mark.parametrize("text", ["Articles I-III NPT", "Chapters I-III of the UN Charter"])
def test_roman_numerals_around_a_hyphen_are_a_range(text: str) -> None:
    assert [provision[-1] for provision, _ in cited(text)] == ["1", "2", "3"]


def test_two_places_before_a_name_in_capitals_of_another_script() -> None:
    text = "статьи 31 и 32 Венской конвенции о праве международных договоров"
    assert cited(text) == [("Article 31", "vclt-1969"), ("Article 32", "vclt-1969")]


@pytest.mark.parametrize("text", ["Article 3, common to the Geneva Conventions, binds all", "common article 3"])
def test_common_articles(text: str) -> None:
    assert cited(text) == [("Article 3", key) for key in GENEVA]


@pytest.mark.parametrize(
    ("text", "provision", "key"),
    [
        ("1 Rome Statute, art. 8(2)(b). 2 Ibid., art. 25(3)(a).", "Article 25(3)(a)", "rome-statute-1998"),
        ("UNCLOS, art 76. Id. art. 77.", "Article 77", "unclos-1982"),
        ("Article 5 of the North Atlantic Treaty. Ibid, Article 4.", "Article 4", "north-atlantic-1949"),
    ],
)
def test_the_source_cited_last(text: str, provision: str, key: str) -> None:
    assert cited(text)[-1] == (provision, key)


@pytest.mark.parametrize(
    "text",
    [
        "ibid art 12",
        "Rome Statute, art. 8. The constitution says otherwise. Ibid., art. 9.",
        "Rome Statute, art. 8." + " and so on" * 40 + " Ibid., art. 9.",
    ],
)
def test_another_source_between_leaves_the_place_unbound(text: str) -> None:
    assert cited(text)[-1][1] is None


HERE = TreatyClause(provision=Provision("Article 5(2)"), treaty=TreatyRef(id="npt-1968"))


@pytest.mark.parametrize(
    ("text", "alone", "here"),
    [
        ("under the preceding Article", "Article", "Article 4"),
        ("under the foregoing Article, paragraph 2", "Article(2)", "Article 4(2)"),
        ("under the following Article of this Treaty", "Article", "Article 6"),
        ("under the next Article of this Chapter", "Article", "Article 6"),
        ("paragraph 1 of the preceding Article", "Paragraph 1", "Article 4(1)"),
    ],
)
def test_the_article_before_or_behind(text: str, alone: str, here: str) -> None:
    assert [provision for provision, _ in cited(text)] == [alone]
    assert [str(m.value.provision) for m in find_clauses(text, HERE)] == [here]


def test_nothing_stands_before_the_first_article() -> None:
    first = TreatyClause(provision=Provision("Article 1"), treaty=TreatyRef(id="npt-1968"))
    assert [str(m.value.provision) for m in find_clauses("the preceding Article", first)] == ["Article"]


@pytest.mark.parametrize("text", ["in the preceding article of the Times", "the following articles", "the next Art"])
def test_an_article_of_a_newspaper(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "l'article 16 de la Constitution française",
        "artículo 155 de la Constitución española",
        "Artikel 14 der Richtlinie 2014/24/EU",
        "articolo 416 bis del codice penale",
        "artigo 5 da Constituição",
        "artikel 120 Grondwet",
        "статья 31 Конституции",
    ],
)
def test_law_of_a_state_in_other_languages_is_left_alone(text: str) -> None:
    assert cited(text) == []


def test_a_law_further_on_in_the_sentence_does_not_count() -> None:
    assert cited("Article 5 says that the law must change") == [("Article 5", None)]


@pytest.mark.parametrize("text", ["a loss of $9.3 CPTPP members regret", "9.3 WXYZ", "51 VCLT", "at 9.3 NATO"])
def test_numbers_before_capitals_that_are_no_places(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Charter and paragraphs 6 and 9 of its Schedule", ["Schedule(6)", "Schedule(9)"]),
        ("in line with Articles XXI.1 and 2 and XXII of the treaty", ["Article 21(1)", "Article 21(2)", "Article 22"]),
        ("as chapters II-1, II-2 and III demand", ["Chapter II-1", "Chapter II-2", "Chapter 3"]),
        ("the Second Annex on Financial Services", ["Annex 2"]),
    ],
)
def test_places_in_what_is_not_named(text: str, expected: list[str]) -> None:
    assert [provision for provision, key in cited(text) if key is None] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Union elects them under article 12.3 of the Constitution.", True),
        ("Article 9 of the Constitution renounces war.", False),
        ("The Union is subject to Article 4 of the Constitution of Ruritania.", False),
    ],
)
def test_constitution_is_that_of_an_organisation(text: str, found: bool) -> None:
    titles = [m.value.treaty and (m.value.treaty.id, m.value.treaty.title) for m in find_clauses(text)]
    assert titles == ([(None, "the Constitution")] if found else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VCLT, arts. 31-32; Article IV of the NPT", ["31 vclt-1969", "32 vclt-1969", "4 npt-1968"]),
        ("VCLT Article 31 and Article 32", ["31 vclt-1969", "32 vclt-1969"]),
        ("UN Charter, art. 51; NPT, art. IV", ["51 un-charter", "4 npt-1968"]),
        ("Articles 3 and 4, Article 9 of the NPT", ["3 npt-1968", "4 npt-1968", "9 npt-1968"]),
    ],
)
def test_places_between_two_treaties_are_divided(text: str, expected: list[str]) -> None:
    assert [f"{provision.removeprefix('Article ')} {key}" for provision, key in cited(text)] == expected
