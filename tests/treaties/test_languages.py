"""Names of treaties in other languages than English, also as their grammar inflects them."""

import pytest

from diplometa.treaties.text import find_clauses


@pytest.mark.parametrize(
    ("text", "provision", "treaty"),
    [
        ("статья 51 Устава ООН", "Article 51", "un-charter"),
        ("в соответствии с Уставом ООН, статья 51", "Article 51", "un-charter"),
        ("статья 5 Североатлантического договора", "Article 5", "north-atlantic-1949"),
        ("статья 6 Договора о нераспространении ядерного оружия", "Article 6", "npt-1968"),
        ("статья 31 Венской конвенции о праве международных договоров", "Article 31", "vclt-1969"),
        ("статья 8 Европейской конвенции по правам человека", "Article 8", "echr-1950"),
        ("статья 4 Парижского соглашения", "Article 4", "paris-agreement-2015"),
        ("статья 8 Римского статута", "Article 8", "rome-statute-1998"),
        ("статья 9 Международного пакта о гражданских и политических правах", "Article 9", "iccpr-1966"),
        ("el artículo 51 de la Carta de la ONU", "Article 51", "un-charter"),
        ("el artículo 2 de la Carta de las Naciones Unidas", "Article 2", "un-charter"),
        ("artículo 31 de la Convención de Viena sobre el Derecho de los Tratados", "Article 31", "vclt-1969"),
        ("l'article 51 de la Charte des Nations unies", "Article 51", "un-charter"),
        ("article 2 de la Charte de l'ONU", "Article 2", "un-charter"),
        ("l'articolo 51 dello Statuto delle Nazioni Unite", "Article 51", "un-charter"),
        ("o artigo 51 da Carta da ONU", "Article 51", "un-charter"),
        ("Artikel 51 der Charta der Vereinten Nationen", "Article 51", "un-charter"),
        ("Artikel 2 der UNO-Charta", "Article 2", "un-charter"),
        ("Artikel 8 der Europäischen Menschenrechtskonvention", "Article 8", "echr-1950"),
        ("Artikel 8 des Römischen Statuts", "Article 8", "rome-statute-1998"),
        ("Artikel 31 des Wiener Übereinkommens über das Recht der Verträge", "Article 31", "vclt-1969"),
        ("Artikel 231 des Versailler Vertrages", "Article 231", "versailles-1919"),
        ("Artikel 6 des Nichtverbreitungsvertrags", "Article 6", "npt-1968"),
        ("Artikel 4 des Pariser Abkommens", "Article 4", "paris-agreement-2015"),
        ("l'article 42, paragraphe 7, du TUE", "Article 42(7)", "teu-1992"),
        ("artículo 42, apartado 7, del TUE", "Article 42(7)", "teu-1992"),
        ("artikel 42, lid 7, VEU", "Article 42(7)", "teu-1992"),
        ("Artikel 50 des EU-Vertrags", "Article 50", "teu-1992"),
        ("Art. 4 Abs. 3 UAbs. 2 EUV", "Article 4(3), alinea 2", "teu-1992"),
        ("Art. 5 Abs. 2 Satz 1 EMRK", "Article 5(2), sentence 1", "echr-1950"),
        ("l'article 5, § 1er, de la CEDH", "Article 5(1)", "echr-1950"),
        ("le deuxième alinéa de l'article 4 du Statut de Rome", "Article 4, alinea 2", "rome-statute-1998"),
        (
            "l'article 33, alinéa 1, de la Convention relative au statut des réfugiés",
            "Article 33, alinea 1",
            "refugee-1951",
        ),
        ("article premier du Pacte international relatif aux droits civils et politiques", "Article 1", "iccpr-1966"),
        ("article 1er de la Charte des Nations Unies", "Article 1", "un-charter"),
        ("el párrafo segundo del artículo 6 del Estatuto de Roma", "Article 6(2)", "rome-statute-1998"),
        ("art. 7.1.b) del Estatuto de Roma", "Article 7(1)(b)", "rome-statute-1998"),
        ("artigo 42.º, n.º 7, do TUE", "Article 42(7)", "teu-1992"),
        ("alínea c) do n.º 2 do artigo 8.º do Estatuto de Roma", "Article 8(2)(c)", "rome-statute-1998"),
        ("l'art. 10, comma 2, della CEDU", "Article 10(2)", "echr-1950"),
        ("подпункт «б» пункта 2 статьи 9 Римского статута", "Article 9(2)(b)", "rome-statute-1998"),
        ("согласно пункту 2 статьи 8 Римского статута", "Article 8(2)", "rome-statute-1998"),
        ("l'article 7, par. 1, al. c), du Statut de Rome", "Article 7(1)(c)", "rome-statute-1998"),
        ("artikel 7, eerste lid, onder c, van het Statuut van Rome", "Article 7(1)(c)", "rome-statute-1998"),
        ("Artikel 2 Nummer 5 der Charta der Vereinten Nationen", "Article 2(5)", "un-charter"),
        ("Art. 5 Abs. 4 S. 2 EMRK", "Article 5(4), sentence 2", "echr-1950"),
        ("l'article 31 de la Convention de 1951 relative au statut des réfugiés", "Article 31", "refugee-1951"),
        ("el artículo 31 de la Convención de 1951 sobre el Estatuto de los Refugiados", "Article 31", "refugee-1951"),
        ("l'article 31 de la Convention de 1950 relative au statut des réfugiés", "Article 31", None),
        ("статья 5 Вашингтонского договора", "Article 5", "north-atlantic-1949"),
    ],
)
def test_clause_is_bound_to_a_name_in_its_language(text: str, provision: str, treaty: str) -> None:
    found = [(str(m.value.provision), m.value.treaty and m.value.treaty.id) for m in find_clauses(text)]
    assert found == [(provision, treaty)]


@pytest.mark.parametrize(
    "text",
    [
        "l'article 3 commun aux quatre Conventions de Genève",
        "el artículo 3 común a los Convenios de Ginebra",
        "gemeinsamer Artikel 3 der Genfer Abkommen",
        "l'articolo 3 comune alle Convenzioni di Ginevra",
        "artigo 3.º comum às Convenções de Genebra",
        "gemeenschappelijk artikel 3 van de Verdragen van Genève",
    ],
)
def test_common_article_is_one_of_each_convention(text: str) -> None:
    found = [(str(m.value.provision), m.value.treaty and m.value.treaty.id) for m in find_clauses(text)]
    assert found == [("Article 3", f"geneva-convention-{n}-1949") for n in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    "text", ["the article second to none", "article prima facie", "la Constitución, párrafo quinto"]
)
def test_words_that_count_nothing(text: str) -> None:
    assert all(m.value.treaty is None for m in find_clauses(text))
