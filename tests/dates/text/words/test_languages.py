"""Dates in languages other than English: rows of a table, alone and in prose, and what in English prose is none."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa import EdtfDate, ParseError, find_dates, parse_date
from diplometa.data.tables import table
from diplometa.dates.text.words.lexicon import FOREIGN

with Path(__file__).with_name("languages.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
WHOLE = [row for row in ROWS if row["kind"] == "whole"]
PROSE = [row for row in ROWS if row["kind"] == "prose"]


def reference(row: dict[str, str]) -> EdtfDate | None:
    return EdtfDate(row["reference"]) if row["reference"] else None


@pytest.mark.parametrize("row", WHOLE, ids=lambda row: f"{row['language']}-{row['text']}")
def test_a_string_is_read_with_its_language_named_or_not(row: dict[str, str]) -> None:
    assert str(parse_date(row["text"], reference(row))) == row["values"]
    assert str(parse_date(row["text"], reference(row), language=row["language"])) == row["values"]


@pytest.mark.parametrize("row", PROSE, ids=lambda row: f"{row['language']}-{row['text']}")
def test_prose_is_read_with_its_language_named_or_not(row: dict[str, str]) -> None:
    values = row["values"].split()
    assert [str(found.value) for found in find_dates(row["text"], reference(row))] == values
    assert [str(found.value) for found in find_dates(row["text"], reference(row), language=row["language"])] == values


@pytest.mark.parametrize("language", FOREIGN)
def test_each_language_has_forty_rows_or_more(language: str) -> None:
    assert sum(row["language"] == language for row in ROWS) >= 40


@pytest.mark.parametrize(
    "text",
    [
        "The Mars rover and the March of Dimes; an out of 7 set.",
        "They set out in 7 languages, and 3 out of 5 agreed.",
        "Los Angeles, Las Vegas, Des Moines, El Paso, Den Haag and La Paz.",
        "The mayo, the fine, the half, the medio and the estate.",
        "Article 5 bis, and Annex VI to the note of the mission.",
        "The Secretary of State for Rio de Janeiro and Plaza de Mayo.",
        "He sang with Julio and Domingo; Avril and Mercredi came, in sum 12.",
        "Morgen Stanley, Sonntag, Freitag and Herbst are family names.",
        "UN de la des del van der: what is in a name?",
        "La Haye, Le Monde, El País, Die Welt, De Standaard, O Globo, Il Giorno.",
    ],
)
def test_words_of_other_languages_make_no_dates_of_english(text: str) -> None:
    assert find_dates(text, EdtfDate("2025-02-07")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("signé le 7 février 2025 à Paris", "le 7 février 2025"),
        ("Министры встретились 7 февраля 2025 года в Вене", "7 февраля 2025 года"),
        ("Geschehen zu Bonn am 26. Mai 1952 in drei Urschriften", "26. Mai 1952"),
        ("Hecho en Lima a siete de febrero de dos mil veinticinco en dos", "siete de febrero de dos mil veinticinco"),
    ],
)
def test_spans_hold_the_date_alone(text: str, found: str) -> None:
    (mention,) = find_dates(text)
    assert mention.text == found
    assert text[mention.start : mention.end] == found


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Tenía 90 años en marzo de 1950", "es", ["1950-03"]),
        ("Tuvo lugar el mes 1950", "es", ["1950"]),
        ("El T 1 de marzo de 1950", "es", ["1950-03-01"]),
        ("и 7 мая 1950 года", "ru", ["1950-05-07"]),
        ("un siglo III oscuro", "es", []),
        ("avant deux semaines", "fr", []),
        ("ce vendredi 7 mars 1950", "fr", ["1950-03-07"]),
        ("cette semaine et ce jour", "fr", []),
        ("vendredi prochain", "fr", []),
        ("x 7 x мая 1950 года", "ru", ["1950-05"]),
    ],
)
def test_what_stands_beside_decides(text: str, language: str, values: list[str]) -> None:
    assert [str(found.value) for found in find_dates(text, language=language)] == values


def test_a_language_tells_that_the_day_stands_first() -> None:
    assert str(parse_date("07/02/2025", language="fr")) == "2025-02-07"
    assert str(parse_date("07/02/2025", day_first=False, language="fr")) == "2025-07-02"
    assert [str(found.value) for found in find_dates("firmado el 07/02/2025", language="es")] == ["2025-02-07"]


def test_two_languages_may_stand_side_by_side() -> None:
    text = "Done at Bonn on 26 May 1952. Fait à Bonn le 26 mai 1952. Geschehen zu Bonn am 26. Mai 1952."
    assert [str(found.value) for found in find_dates(text)] == ["1952-05-26"] * 3


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_each_sentence_of_a_closing_is_in_its_own_language(between: str) -> None:
    closings = [
        ("DONE at Vienna, this tenth day of May 2001.", "this tenth day of May 2001"),
        ("FAIT à Vienne, ce dixième jour de mai deux mille un.", "ce dixième jour de mai deux mille un"),
        ("HECHO en Viena, a diez de mayo de dos mil uno.", "diez de mayo de dos mil uno"),
        ("GESCHEHEN zu Wien am zehnten Mai zweitausendeins.", "zehnten Mai zweitausendeins"),
        ("FATTO a Vienna, addì dieci maggio duemilauno.", "addì dieci maggio duemilauno"),
        ("FEITO em Viena, a dez de maio de dois mil e um.", "dez de maio de dois mil e um"),
        ("GEDAAN te Wenen, tien mei tweeduizend en een.", "tien mei tweeduizend en een"),
        ("СОВЕРШЕНО в Вене десятого мая две тысячи первого года.", "десятого мая две тысячи первого года"),
    ]
    found = find_dates(between.join(text for text, _ in closings))
    assert [(mention.text, str(mention.value)) for mention in found] == [(date, "2001-05-10") for _, date in closings]


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pt", "ru"])
@pytest.mark.parametrize("form", ["format-wide", "standalone-wide"])
def test_every_name_of_a_month_is_read(language: str, form: str) -> None:
    rows = table("month_names").select("language", "form", "month", "name")
    for month, name in [(month, name) for its, kind, month, name in rows if (its, kind) == (language, form)]:
        assert str(parse_date(f"7 {name} 2025", language=language)) == f"2025-{int(month):02}-07"


@pytest.mark.parametrize(
    "text", ["30 février 2025", "31 de abril de 2025", "32. Mai 1952", "7 février et 9 mars 2025 ou"]
)
def test_what_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_date(text)


@given(st.text(alphabet="le février du au 7 8 . - ' Mai de la 1990er Jahre XIX secolo siglo г. по с até", max_size=120))
def test_no_words_break_it(text: str) -> None:
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
