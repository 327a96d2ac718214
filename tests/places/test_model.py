"""The record of a place."""

import pickle

import attrs
import pytest

from diplometa.core.records import RecordError
from diplometa.parties.model import Party
from diplometa.places.model import Place


def test_a_place_shows_what_it_knows() -> None:
    place = Place(city="Yalta", country=Party("SUHH"), venue="Livadia Palace")
    assert str(place) == "Livadia Palace, Yalta, Soviet Union"
    assert str(Place(country=Party("PE"))) == "Peru"
    assert place.known_as == ("Livadia Palace",)
    assert Place(city="Lima", names=("Ciudad de los Reyes",)).known_as == ("Lima", "Ciudad de los Reyes")


def test_places_are_values() -> None:
    place = Place(city="Lima", country=Party("PE"))
    assert pickle.loads(pickle.dumps(place)) == place
    assert {place, Place(city="Lima", country=Party("PE"))} == {place}
    assert attrs.evolve(place, venue="Torre Tagle").venue == "Torre Tagle"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "city"),
        ({"city": ""}, "city"),
        ({"city": 3}, "city"),
        ({"country": "PE"}, "country"),
        ({"venue": ""}, "venue"),
    ],
)
def test_what_no_place_can_be_is_refused(fields: dict[str, object], field: str) -> None:
    with pytest.raises(RecordError) as told:
        Place(**fields)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert told.value.field == field
