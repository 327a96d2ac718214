"""Short names that a text itself gives, and names of parties that several states share."""

import pytest

from diplometa.treaties.text import find_clauses, find_treaties


def cited(text: str) -> list[tuple[str, str | None]]:
    return [(str(m.value.provision), m.value.treaty.id if m.value.treaty else None) for m in find_clauses(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            'Japan-U.S. Security Treaty of 1960 (hereafter, the "Security Treaty"). Article 5 of the Security Treaty',
            "us-japan-security-1960",
        ),
        (
            "the UN Convention against Corruption (hereinafter called the Convention). Article 5 of the Convention",
            "uncac-2003",
        ),
        (
            "the Marrakesh Agreement (hereinafter: the “Founding Agreement”). Article 5 of the Founding Agreement",
            "marrakesh-1994",
        ),
    ],
)
def test_a_name_given_by_the_text(text: str, key: str) -> None:
    assert cited(text) == [("Article 5", key)]


def test_the_initials_of_a_treaty_that_nobody_knows() -> None:
    text = "The Ruritania Neutrality Treaty (RuNT) is new. Article 5 RuNT applies, and so does Article 6 of the RuNT."
    titles = [m.value.treaty and m.value.treaty.title for m in find_clauses(text)]
    assert titles == ["RuNT", "RuNT"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ruritania Energy Treaty with the United States (USA) is new. The USA left.",
        "The Agreement on the International Widget Program (IWP) is new. The IWP grew.",
        "The Ruritania Friendship Treaty (the Parties) is new. The Parties met.",
    ],
)
def test_what_is_no_short_name_of_the_treaty(text: str) -> None:
    assert [m.text for m in find_treaties(text)][1:] == []


def test_too_many_short_names_are_none() -> None:
    names = [f"T{a}{b}" for a in "ABCDEFGHI" for b in "ABCDEFGHI"]
    text = " ".join(f"The Treaty of {n[1]}x {n[2]}y ({n})." for n in names)
    assert "treaty.antecedent" not in {m.rule for m in find_treaties(text)}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Article 3 of the Korea-US Mutual Defense Treaty", "us-rok-1953"),
        ("Article 2 of the 1965 Japan-Korea Basic Treaty", "japan-rok-1965"),
        ("Annex VII, Article 9 of the Convention on the Law of the Sea", "unclos-1982"),
    ],
)
def test_a_name_that_the_registry_makes_clear(text: str, key: str) -> None:
    assert {treaty for _, treaty in cited(text)} == {key}


def test_a_name_that_stays_shared() -> None:
    assert cited("Article 3 of the Korea-Congo Treaty") == [("Article 3", None)]
