from functools import cache

import pytest
from hypothesis import given, strategies as st
from num2words import num2words

from diplometa.core.numerals import NumberWords, Spelled
from diplometa.core.numerals.spelled import KINDS
from diplometa.data.tables import table

LANGUAGES = ("de", "es", "fr", "it", "nl", "pt", "ru")
# Up to where num2words spells the ordinals of a language as its grammars do: it has quadrigentésimo and centsième.
ORDINALS = {"de": 2999, "es": 399, "fr": 79, "it": 109, "nl": 2999, "pt": 399, "ru": 2999}


@cache
def words(language: str) -> NumberWords:
    rows = table("number_words").select("language", "word", "value", "kind")
    return NumberWords((word, int(value), kind) for its, word, value, kind in rows if its == language)


def test_every_row_has_a_known_kind_and_language() -> None:
    assert {*table("number_words").column("kind")} == KINDS
    assert {*table("number_words").column("language")} == {*LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.integers(1, 2999))
def test_cardinals_are_read(language: str, number: int) -> None:
    # num2words leaves out the o of "cento" before "diciotto" but keeps its own i: centodicotto.
    spelled = num2words(number, lang=language).replace("dicotto", "diciotto")
    found = words(language).read(spelled)
    assert found is not None, spelled
    assert (found.value, found.is_ordinal) == (number, False)


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.data())
def test_ordinals_are_read(language: str, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, ORDINALS[language]))
    spelled = num2words(number, lang=language, to="ordinal")
    found = words(language).read(spelled)
    assert found is not None, spelled
    assert (found.value, found.is_ordinal) == (number, True)


@pytest.mark.parametrize(
    ("language", "text", "value", "is_ordinal"),
    [
        ("fr", "mil neuf cent cinquante et un", 1951, False),
        ("fr", "dix-neuf cent cinquante et un", 1951, False),
        ("fr", "mil huit cent quatre-vingt-dix-huit", 1898, False),
        ("fr", "mil neuf cent nonante-cinq", 1995, False),
        ("fr", "quatre-vingtième", 80, True),
        ("es", "veinte y cinco", 25, False),
        ("es", "vigésimo primero", 21, True),
        ("es", "dos mil veinticinco", 2025, False),
        ("pt", "mil novecentos e setenta e oito", 1978, False),
        ("pt", "dezanove", 19, False),
        ("pt", "dezenove", 19, False),
        ("it", "millenovecentocinquantasette", 1957, False),
        ("it", "mille novecento cinquantotto", 1958, False),
        ("it", "duemilauno", 2001, False),
        ("de", "neunzehnhundertzweiundfünfzig", 1952, False),
        ("de", "eintausend neunhundert zweiundfünfzig", 1952, False),
        ("de", "ein tausend neun hundert zwei und fünfzig", 1952, False),
        ("de", "sechsundzwanzigsten", 26, True),
        ("de", "dreissigster", 30, True),
        ("de", "zweitausendundeins", 2001, False),
        ("nl", "negentienhonderd vierenzeventig", 1974, False),
        ("nl", "negentienhonderd vier en zeventig", 1974, False),
        ("nl", "tweeëntwintigste", 22, True),
        ("ru", "тысяча девятьсот семидесятого", 1970, True),
        ("ru", "двухтысячного", 2000, True),
        ("ru", "двадцать третьего", 23, True),
    ],
)
def test_numbers_of_treaties(language: str, text: str, value: int, is_ordinal: bool) -> None:
    assert words(language).read(text) == Spelled(len(text.replace("-", " ").split()), value, is_ordinal)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", ""),
        ("fr", "et un"),
        ("fr", "vingt et"),
        ("fr", "deux trois"),
        ("fr", "premier deux"),
        ("fr", "premier et"),
        ("fr", "mil mil"),
        ("fr", "cent cent mil"),
        ("es", "seis y siete"),
        ("de", "tausendtausend"),
        ("de", "undzwanzig"),
        ("de", "teste"),
        ("de", "erstete"),
        ("de", "zwanzig und"),
        ("it", "trenta" * 20),
        ("nl", "de"),
        ("nl", "a" * 1000),
    ],
)
def test_what_spells_no_number(language: str, text: str) -> None:
    assert words(language).read(text) is None


def test_the_most_of_the_first_words_are_read() -> None:
    text = "mil novecientos setenta y cinco en dos ejemplares"
    assert words("es").first(text.split()) == Spelled(5, 1975, False)
    assert words("es").first(["treinta", "y", "siete", "y", "ocho"]) == Spelled(3, 37, False)
    assert words("es").first([]) is None


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    for language in LANGUAGES:
        found = words(language).read(text)
        assert found is None or 0 < found.value < 1_000_000
