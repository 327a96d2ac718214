"""What may stand beside the date in a string that is one: a place, the words of a closing, a zone of time."""

import pytest

from diplometa.core.errors import ParseError
from diplometa.dates.text import parse_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Washington, May 6, 1950", "1950-05-06"),
        ("[Washington,] May 6, 1950, 3 p.m.", "1950-05-06"),
        ("Key West, Florida, March 20, 1949", "1949-03-20"),
        ("London 6th May 1950", "1950-05-06"),
        ("Karachi, Sunday, May 6, 1951", "1951-05-06"),
        ("Paris, le 5 mai 1950", "1950-05-05"),
        ("Bonn, den 26. Mai 1952", "1952-05-26"),
        ("Geneva, 1954", "1954"),
        ("[Undated, ca. May 1946]", "1946-05~"),
        ("Done at Geneva, this 17th day of June, 1925", "1925-06-17"),
        ("DONE in duplicate at Washington this 6th day of May, 1950", "1950-05-06"),
        ("Done this 6th day of May, 1950, at Washington, in duplicate", "1950-05-06"),
        ("Signed at Rome on 25 March 1957", "1957-03-25"),
        ("Given under my hand at Paris, this 5th day of May 1950, in three copies", "1950-05-05"),
        ("Fait à Paris, le dix-huit avril mil neuf cent cinquante et un", "1951-04-18"),
        ("Geschehen zu Bonn am 26. Mai 1952", "1952-05-26"),
        ("Hecho en Madrid el 5 de mayo de 1950", "1950-05-05"),
        ("Fatto a Roma, addì 25 marzo 1957", "1957-03-25"),
        ("Feito em Lisboa, aos 5 de maio de 1950", "1950-05-05"),
        ("Gedaan te Brussel, 5 mei 1950", "1950-05-05"),
        ("Совершено в Москве 5 мая 1950 года", "1950-05-05"),
        ("January 3, 1952, 3 p.m. (EST)", "1952-01-03"),
        ("January 3, 1952—3 p.m. Eastern Standard Time", "1952-01-03"),
    ],
)
def test_places_closings_and_zones_are_no_part_of_the_date(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Chairman, May 6, 1950", "Chairman"),
        ("Mr. Smith, May 6, 1950", "Mr"),
        ("Munich 1938", "Munich"),
        ("our Washington, May 6, 1950", "our"),
        ("Washington agreed May 6, 1950", "Washington"),
        ("Washington, May 6, 1950, Paris", "Washington"),
        ("Done by Smith for Jones on May 6, 1950", "Done"),
        ("Done at Paris and signed by them all on May 6, 1950", "Done"),
        ("May 6, 1950 at Paris", "Paris"),
        ("May 6, 1950 EST", "EST"),
        ("May 6, 1950, undated", "undated"),
    ],
)
def test_other_words_are_refused(text: str, wrong: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse_date(text)
    assert text[refused.value.start : refused.value.end] == wrong
