"""Provisions that stand alone."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.treaties.model import Provision
from diplometa.treaties.text.provisions import parse_provision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Art. 7(3)(b)", "Article 7(3)(b)"),
        ("Article VII, paragraph 3", "Article 7(3)"),
        ("paragraph 3(b) of Article 7", "Article 7(3)(b)"),
        ("subparagraph (b) of paragraph 3 of Article 7", "Article 7(3)(b)"),
        ("  the Preamble. ", "Preamble"),
        ("Annex II", "Annex 2"),
        ("Chapter VII", "Chapter 7"),
        ("Article 7 bis", "Article 7bis"),
        ("Article 5 of Chapter II", "Article 5"),
        ("第七条", "Article 7"),
    ],
)
def test_is_read_however_it_is_written(text: str, expected: str) -> None:
    assert parse_provision(text) == Provision(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "seven",
        "Article",
        "Article 5 of the Rome Statute",
        "see Article 5",
        "paragraph 2 of this Article",
        "x" * 500,
    ],
)
def test_refuses_the_rest(text: str) -> None:
    with pytest.raises(ParseError):
        parse_provision(text)


def test_offers_the_members_of_a_list() -> None:
    with pytest.raises(ParseError) as caught:
        parse_provision("Articles 5 and 7")
    assert caught.value.alternatives == (Provision("Article 5"), Provision("Article 7"))


def test_refuses_what_is_no_text() -> None:
    with pytest.raises(TypeError):
        parse_provision(None)  # type: ignore[arg-type]


@given(st.from_type(Provision))
def test_reads_back_what_is_written(provision: Provision) -> None:
    assert parse_provision(str(provision)) == provision


@given(st.text(max_size=60))
def test_refuses_or_reads_any_text(text: str) -> None:
    try:
        found = parse_provision(text)
    except ParseError:
        return
    assert isinstance(found, Provision)
