"""A negation turns the end of a time into its start."""

import pytest

from diplometa.dates.text import find_dates, parse_date

STRINGS = [
    ("no antes de 1945", "1945/.."),
    ("nicht vor 1950", "1950/.."),
    ("nicht vor dem 1. Mai 1950", "1950-05-01/.."),
    ("frühestens am 5. Mai 1950", "1950-05-05/.."),
    ("au plus tôt le 5 mai 1950", "1950-05-05/.."),
    ("pas avant 1950", "1950/.."),
    ("non prima del 1950", "1950/.."),
    ("não antes de 1950", "1950/.."),
    ("niet vóór 1 mei 1950", "1950-05-01/.."),
    ("не раньше 1950 г.", "1950/.."),
    ("not until 1950", "1950/.."),
    ("later than 1950", "1950/.."),
    ("earlier than 1950", "../1950"),
    ("not after 1950", "../1950"),
    ("not later than 5 May 1950", "../1950-05-05"),
    ("before 1950", "../1950"),
]
PROSE = [
    ("Not until 1950 did they sign.", "1950/.."),
    ("The note did not arrive until 5 May 1950.", "1950-05-05/.."),
    ("It shall not enter into force before 1 January 1950.", "1950-01-01/.."),
    ("It won't be signed before 2030.", "2030/.."),
    ("It is not to be published before the end of 1950.", "1950-12-31/.."),
    ("Le traité n'entrera pas en vigueur avant le 1er janvier 1950.", "1950-01-01/.."),
    ("El tratado no entrará en vigor antes del 1 de enero de 1950.", "1950-01-01/.."),
    ("Der Vertrag tritt nicht vor 1950 in Kraft.", "1950/.."),
    ("The non-aggression pact was in force until 1939.", "../1939"),
    ("The treaty was in force until 5 May 1950.", "../1950-05-05"),
    ("They were not agreed, and talks went on until 1950.", "1950"),
    ("They had not ratified it by 1950.", "1950"),
    ("It was not known whether they would meet before 2030.", "2030"),
    ("Nobody knew of it before 5 May 1950.", "1950-05-05/.."),
    ("No one expected the truce to last until 1950.", "1950"),
    ("The truce did not last until 5 May 1950.", "1950-05-05"),
    ("it shall not be refused article ix1. the convention shall remain open until 5 may 1950", "../1950-05-05"),
]


@pytest.mark.parametrize(("text", "value"), STRINGS)
def test_string(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


@pytest.mark.parametrize(("text", "value"), PROSE)
def test_prose(text: str, value: str) -> None:
    assert [str(found.value) for found in find_dates(text)] == [value]
