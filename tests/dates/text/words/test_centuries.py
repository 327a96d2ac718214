"""Centuries in other languages: two of them, and their halves."""

import pytest

from diplometa.dates.text import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("XVIIe-XVIIIe siècles", "16XX/17XX"),
        ("18./19. Jh.", "17XX/18XX"),
        ("18. und 19. Jahrhundert", "17XX/18XX"),
        ("XVIII-XIX вв.", "17XX/18XX"),
        ("2. Hälfte 19. Jh.", "1850/1899"),
        ("2. Hälfte des 19. Jahrhunderts", "1850/1899"),
        ("вторая половина XIX в.", "1850/1899"),
        ("1re moitié du XXe siècle", "1900/1949"),
        ("première moitié du XXe siècle", "1900/1949"),
        ("19. Jh.", "18XX"),
    ],
)
def test_centuries(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


def test_in_prose() -> None:
    found = find_dates("Dans la première moitié du XXe siècle, il fut signé.")
    assert [str(each.value) for each in found] == ["1900/1949"]
