"""Whole strings taken apart."""

import pytest
from hypothesis import given, strategies as st

from diplometa.parties.grammar import bracketed, forms, is_remark, polity_form, tidy


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (" Japan ", "Japan"),
        ("“Japan”", "Japan"),
        ("Kosovo*", "Kosovo"),
        ("Japan [1]", "Japan"),
        ("Japan²", "Japan"),
        ("Japan;", "Japan"),
        ("*", ""),
        ("", ""),
    ],
)
def test_what_stands_around_a_name_is_dropped(text: str, bare: str) -> None:
    assert tidy(text) == bare


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("the Gambia", "Gambia"),
        ("Gambia, The", "The Gambia"),
        ("Gambia (the)", "the Gambia"),
        ("Korea, Republic of", "Republic of Korea"),
        ("Korea, Rep.", "Rep. of Korea"),
        ("Iran (Islamic Republic of)", "Islamic Republic of Iran"),
        ("the Government of the French Republic", "French Republic"),
        ("Her Majesty's Government of Canada", "Her Majesty's Government of Canada"),
        ("Japan's", "Japan"),
        ("the Chinese delegation", "Chinese"),
    ],
)
def test_forms_that_may_be_a_name(text: str, form: str) -> None:
    assert form in list(forms(text))


def test_the_text_itself_comes_first() -> None:
    assert next(forms("The Hague")) == "The Hague"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("People's Republic of Angola", "Angola"),
        ("Kingdom of the Netherlands", "Netherlands"),
        ("Japan", None),
        ("Republic of ", None),
    ],
)
def test_words_of_polity(text: str, rest: str | None) -> None:
    assert polity_form(text) == rest


def test_brackets_and_remarks() -> None:
    assert bracketed("Japan (Chair)") == ("Japan", "Chair")
    assert bracketed("Japan") is None
    assert is_remark("Co-Chair")
    assert not is_remark("US state")


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    bare = tidy(text)
    assert bare in text
    assert next(forms(bare)) == bare
    assert polity_form(bare) != ""
