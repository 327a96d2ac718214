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
    ],
)
def test_clause_is_bound_to_a_name_in_its_language(text: str, provision: str, treaty: str) -> None:
    found = [(str(m.value.provision), m.value.treaty and m.value.treaty.id) for m in find_clauses(text)]
    assert found == [(provision, treaty)]
