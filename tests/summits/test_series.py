"""The names of series in a text, with their editions."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.scan import Scan
from diplometa.summits.text import series_in
from diplometa.summits.text.series import edition_before


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the 49th G7 summit", [("G7", 49, True)]),
        ("the forty-ninth G7 summit", [("G7", 49, True)]),
        ("XX. G20-Gipfel", [("G20", 20, True)]),
        ("IIe Sommet du G20", [("G20", 2, True)]),
        ("premier sommet du G20", [("G20", 1, True)]),
        ("COP28", [("COP", 28, True)]),
        ("COP 28", [("COP", 28, True)]),
        ("COP-28", [("COP", 28, True)]),
        ("cop 28", []),
        ("TICAD IX", [("TICAD", 9, True)]),
        ("the 2023 G7 summit", [("G7", None, True)]),
        ("38th G8 summit", [("G7", 38, True)]),
        ("G20 countries", [("G20", None, False)]),
        ("the summit, held with the G20", [("G20", None, False)]),
        ("YES, we can", []),
        ("a Japan-U.S. Summit Meeting", []),
        ("EU-China summit", [("EU", None, True)]),
        ("nothing here", []),
    ],
)
def test_series_in(text: str, found: list[tuple[str, int | None, bool]]) -> None:
    assert [(name.code, name.edition, name.meeting) for name in series_in(Scan(text))] == found


def test_spans_are_exact() -> None:
    text = "After the 17th BRICS Summit"
    (name,) = series_in(Scan(text))
    assert text[name.start : name.end] == "BRICS Summit"
    assert name.edition_span is not None
    assert text[slice(*name.edition_span)] == "17th"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Third annual ", 3),
        ("Third big ", None),
        ("", None),
        ("29º ", 29),
        ("XIXe ", 19),
        ("ix ", None),
        ("the ", None),
    ],
)
def test_edition_before(text: str, value: int | None) -> None:
    found = edition_before(text, len(text))
    assert (found and found[0]) == value


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    assert all(0 <= name.start < name.end <= len(text) for name in series_in(Scan(text)))
