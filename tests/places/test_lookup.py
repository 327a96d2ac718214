"""Places by name and by day."""

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import bounds
from diplometa.parties.model import Party
from diplometa.places.lookup import choose, made, place, place_rows, rows_of
from diplometa.places.model import Place


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("Lima", "Lima, Peru"),
        ("lima", "Lima, Peru"),
        ("Moscow", "Moscow, Russia"),
        ("White House", "White House, Washington, United States"),
        ("Camp David", "Camp David, United States"),
        ("Washington, D.C.", "Washington, United States"),
        ("South China Sea", "South China Sea"),
        ("Saigon", "Saigon, Vietnam"),
    ],
)
def test_a_unique_name_is_a_place(key: str, shown: str) -> None:
    assert str(place(key)) == shown


@pytest.mark.parametrize("key", ["", "Atlantis", "Llima", "x" * 5000, "\ud800"])
def test_what_is_none_is_refused(key: str) -> None:
    with pytest.raises(UnknownCodeError, match="unknown place"):
        place(key)


def test_refusals_offer_what_is_near() -> None:
    with pytest.raises(UnknownCodeError) as told:
        place("Helsinky")
    assert "Helsinki" in told.value.near


def test_own_places_win() -> None:
    own = Place(city="Strelsau", country=Party("DE"), names=("Lima",))
    assert place("Lima", Knowledge([own])) is own
    assert str(place("Quito", Knowledge([own]))) == "Quito, Ecuador"


@pytest.mark.parametrize(
    ("name", "on", "shown"),
    [
        ("Yalta", None, "Yalta, Ukraine"),
        ("Yalta", "1945-02", "Yalta, Soviet Union"),
        ("Livadia Palace", "1945-02", "Livadia Palace, Yalta, Soviet Union"),
        ("Kremlin", "1972", "Kremlin, Moscow, Soviet Union"),
        ("Prague", "1985", "Prague, Czechoslovakia"),
        ("Berlin", "1930", "Berlin, Germany"),
        ("Berlin", "1961", "Berlin"),
        ("Bishkek", "1960", "Bishkek, Soviet Union"),
        ("Saigon", "1970", "Saigon, South Vietnam"),
        ("Lima", "1800", "Lima, Peru"),
        ("Saigon", "2018", "Saigon, Vietnam"),
        ("Wye River Plantation", None, "Wye River Plantation, Queenstown, United States"),
    ],
)
def test_a_city_was_in_the_state_of_the_day(name: str, on: str | None, shown: str) -> None:
    day = bounds(EdtfDate(on)) if on else None
    assert str(made(choose(rows_of(fold_key(name)), day)[0], day)) == shown


def test_nothing_is_chosen_of_nothing() -> None:
    assert choose((), None) == ()


def test_every_row_makes_a_place() -> None:
    days = (None, *(bounds(EdtfDate(year)) for year in ("1800", "1950", "2020")))
    assert all(str(made(row, day)) for row in place_rows() for day in days)
