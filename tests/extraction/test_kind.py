"""What stands above or before a text: datelines, lines of place and date, the "we" of a meeting."""

import pytest

from diplometa.extraction.kind import opening_of


@pytest.mark.parametrize(
    ("text", "place", "date", "rest"),
    [
        ("LISBON, Portugal — The leaders met.", "LISBON, Portugal", None, "The leaders met."),
        ("HELSINKI, July 13, 2018 - The leaders met.", "HELSINKI", "2018-07-13", "The leaders met."),
        ("BEIRUT: The leaders met.", "BEIRUT", None, "The leaders met."),
        ("Lisbon, 24 July 2025. The leaders met.", "Lisbon", "2025-07-24", "The leaders met."),
        ("Lisbon, 24 July 2025 - The leaders met.", "Lisbon", "2025-07-24", "The leaders met."),
        # no datelines
        ("Lisbon — once a port — is old.", None, None, None),
        ("Lisbon: the leaders met.", None, None, None),
        ("The leaders met in Lisbon. On 24 July 2025. They left.", None, None, None),
        ("The leaders met.", None, None, None),
        ("", None, None, None),
    ],
)
def test_datelines(text, place, date, rest, facts):
    opening = opening_of(facts(text, "2025-07-25"))
    assert (opening.place.text if opening.place else None) == place
    assert (str(opening.date.value) if opening.date else None) == date
    assert not opening.is_of_meeting
    if rest:
        assert text[opening.end :] == rest


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Joint statement\n\nLima, 3 May 2024\n\nWe met.", "Lima", "2024-05-03"),
        ("Summit declaration\n29 June 2022\nWe met in Madrid.", None, "2022-06-29"),
        ("May 3, 2024\nRemarks\nPress office\nLima, Peru\nAfter the talks they spoke.\n", "Lima", "2024-05-03"),
        # lines that are sentences, or say more
        ("The leaders met on 3 May 2024.\nThey left.", None, None),
        ("What the presidents of the two states said on 3 May 2024\nThey left.", None, None),
        ("A very long line " * 8 + "3 May 2024\nThey left.", None, None),
    ],
)
def test_lines_of_place_and_date(text, place, date, facts):
    opening = opening_of(facts(text, "2025-07-25"))
    assert (opening.place.value.city if opening.place else None) == place
    assert (str(opening.date.value) if opening.date else None) == date
    assert opening.is_of_meeting is bool(date)


def test_a_long_line_ends_the_lines_of_place(facts):
    text = "3 May 2024\n" + "word " * 30 + "\nLima, Peru\nThey spoke."
    assert opening_of(facts(text)).place is None


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("We, the leaders, met.", True),
        ("The leaders met today in Lima.", True),
        ("We gathered in Lima.", True),
        ("They met in Lima.", False),
        ("x " * 700 + "We met in Lima.", False),
    ],
)
def test_the_we_of_a_meeting(text, speaks, facts):
    assert opening_of(facts(text)).speaks_as_meeting is speaks
