"""How far the name of an instrument reaches, and what it is found by."""

import pytest

from diplometa.treaties.text import find_clauses, find_treaties


def named(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value.id) for m in find_treaties(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "Hague Convention of 25 October 1980 on the Civil Aspects of International Child Abduction",
            "hague-abduction-1980",
        ),
        ("Hague Convention of 25 October 1999 on the Civil Aspects of International Child Abduction", None),
        ("Vienna Convention of 1969 on the Law of Treaties", "vclt-1969"),
        ("Geneva Convention relating to the Status of Refugees", "refugee-1951"),
        ("Convention of 3 May 1902 on the Pacific Settlement of Ruritanian Disputes", None),
        ("Convention on Marshes of International Importance, especially as Waterfowl Habitat", None),
        ("Agreement between the Netherlands and Hong Kong concerning air services", None),
        ("General Convention between France and Spain on social security", None),
        ("Hours of Rest (Harbours) Convention", None),
        ("International Convention on the simplification of Border procedures", None),
        ("The Hague Convention on Civil Procedure", "hague-civil-procedure-1954"),
        ("Universal Copyright Convention as revised at Paris on 24 July 1971", "ucc-1952"),
        ("1966 United Nations International Covenant on Civil and Political Rights", "iccpr-1966"),
        ("Agreement on Rescue of Ships, the Return of Ships and the Return of Cargo", None),
        ("Agreement between France and Spain (AFS) concerning the position of Interns in the Pyrenees", None),
    ],
)
def test_the_whole_name_is_found(text: str, key: str | None) -> None:
    assert named(f"They cited the {text}, which was signed.") == [(text, key)]


@pytest.mark.parametrize(
    "text", ["Treaty between France and Ruritania on which they agreed", "agreement between France and Spain on fish"]
)
def test_what_follows_is_no_subject(text: str) -> None:
    assert all(not name.endswith(("agreed", "which", "fish")) for name, _ in named(text))


def test_a_generic_name_before_the_first_weak_one() -> None:
    found = named("States which have acceded to the Convention may also accede to this Additional Protocol.")
    assert ("the Convention", None) in found


def test_a_day_belongs_to_a_generic_name() -> None:
    assert ("the Convention of July 14, 1967", None) in named("established by the Convention of July 14, 1967, it met")


def test_an_article_in_a_title_is_cited() -> None:
    found = find_clauses("Agreement on the Application of Article 23 of the 1949 Convention on Road Traffic")
    assert [(str(m.value.provision), m.value.treaty and m.value.treaty.id) for m in found] == [
        ("Article 23", "road-traffic-1949")
    ]


def test_a_title_that_a_line_breaks_is_on_one_line() -> None:
    (found,) = find_clauses("Article 36(2) of the Statute of the\nInternational Court of Justice")
    assert found.text.endswith("of the\nInternational Court of Justice")
    assert found.value.citation("oscola") == "Statute of the International Court of Justice art 36(2)"
