"""Places in running prose."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.core.scan import Scan
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.places.text import places_in


def shown(text: str, on: dt.date | None = None) -> str:
    """The mentions as `text=place`."""
    return "; ".join(f"{m.text}={m.value}" for m in places_in(Scan(text), on))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Lima on Friday.", "Lima=Lima, Peru"),
        ("LIMA, May 3 - The", "LIMA=Lima, Peru"),
        ("a visit to Woodside, California, in May", "Woodside, California=Woodside, United States"),
        ("in Hiroshima, Japan", "Hiroshima, Japan=Hiroshima, Japan"),
        ("at Smallport, Japan, on Monday", "Smallport, Japan=Smallport, Japan"),
        ("in Smallport on Monday", ""),
        ("In Parliament, Japan said no", ""),
        ("in Smallport, Japan's foe", ""),
        ("the White House in Washington", "White House in Washington=White House, Washington, United States"),
        ("the White House said no", ""),
        ("at Camp David", "Camp David=Camp David, United States"),
        ("the Peace Palace at The Hague", "Peace Palace at The Hague=Peace Palace, The Hague, Netherlands"),
        ("Peace Palace\nLima, Peru", "Peace Palace=Peace Palace, Lima, Peru; Lima, Peru=Lima, Peru"),
        ("at the Peace Palace in Lima", "Peace Palace in Lima=Peace Palace, Lima, Peru"),
        (
            "Blair House\n\tWashington",
            "Blair House=Blair House, Washington, United States; Washington=Washington, United States",
        ),
        ("in Victoria and Queensland", ""),
        ("in Victoria, the Seychelles", "Victoria, the Seychelles=Victoria, Seychelles"),
        ("It was Matthew Lyon who spoke", ""),
        ("It was Downtown Lima", "Lima=Lima, Peru"),
        ("in Europe, Italy and Spain", "Europe=Europe"),
        ("failed in Geneva, the United States left", "Geneva=Geneva, Switzerland"),
        ("the Doha Round", ""),
        ("at Kananaskis, Alberta, Canada, in", "Kananaskis, Alberta, Canada=Kananaskis, Canada"),
        (
            "in Woodside, California, United States.",
            "Woodside, California, United States=Woodside, United States",
        ),
        ("the Budapest Nuclear Memorandum", ""),
        ("in Nagoya, Peru.", "Nagoya, Peru=Nagoya, Peru"),
        ("in Geneva, United States.", "Geneva, United States=Geneva, United States"),
        ("It was in Japan Tokyo that saw", "Tokyo=Tokyo, Japan"),
        ("the Bucharest nine and the Budapest Nuclear Memorandum", "Bucharest=Bucharest, Romania"),
        ("in Mr Blue, Japan, then", ""),
        ("in May, Japan.", ""),
        ("from Peru Town, Chile.", ""),
        ("in Nice, then. Nice work in Reading.", "Nice=Nice, France; Reading=Reading, United Kingdom"),
        ("the Paris Agreement, the Treaty of Rome, the Berlin Wall", ""),
        ("the Helsinki Final Act was signed in Helsinki", "Helsinki=Helsinki, Finland"),
        ("George Washington, Jack London", ""),
        ("next to Vladimir Putin", ""),
        ("Moscow said no in Moscow", "Moscow=Moscow, Russia"),
        ("Moscow, Idaho", "Moscow, Idaho=Moscow, United States"),
        ("in Singapore, for Singapore", "Singapore=Singapore, Singapore"),
        ("across the South China Sea to Bali", "South China Sea=South China Sea; Bali=Bali, Indonesia"),
        ("the Shanghai Cooperation Organisation", ""),
        ("Cuenca, Ecuador, 14 May", "Cuenca, Ecuador=Cuenca, Ecuador"),
        ("in Paris, Germany said", "Paris=Paris, France"),
        (
            "Lima. Glassboro is small. In Glassboro",
            "Lima=Lima, Peru; Glassboro=Glassboro, United States; Glassboro=Glassboro, United States",
        ),
    ],
)
def test_places_in_prose(text: str, found: str) -> None:
    assert shown(text) == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("in Lima", "place.city"),
        ("at Blair House", "place.venue"),
        ("in Okinawa", "place.region"),
        ("in the Black Sea", "place.sea"),
    ],
)
def test_the_rule_tells_what_it_is(text: str, rule: str) -> None:
    assert [mention.rule for mention in places_in(Scan(text))] == [rule]


def test_the_day_decides_the_state() -> None:
    assert shown("At Yalta", dt.date(1945, 2, 4)) == "Yalta=Yalta, Soviet Union"
    assert shown("At Yalta", dt.date(2000, 2, 4)) == "Yalta=Yalta, Ukraine"


def test_own_places_win() -> None:
    own = Place(city="Strelsau", country=Party("DE"), names=("Lima",))
    hall = Place(venue="Zenda Castle", city="Strelsau")
    mentions = places_in(Scan("in Strelsau, at Zenda Castle, in Lima"), knowledge=Knowledge([own, hall]))
    assert [(m.value, m.rule) for m in mentions] == [(own, "place.city"), (hall, "place.venue"), (own, "place.city")]


def test_a_scan_is_read_once() -> None:
    scan = Scan("in Lima")
    assert places_in(scan) is places_in(scan)


PIECES = st.sampled_from(
    [
        "Lima",
        "in ",
        ", ",
        "Peru",
        "Camp David",
        " at ",
        "California",
        "\n",
        "(",
        "the White House",
        "Treaty of ",
        "\ud800",
        "\x00",
        " Smallport",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
def test_spans_are_exact_in_any_text(text: str) -> None:
    end = 0
    for mention in places_in(Scan(text)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end


@pytest.mark.parametrize(
    "unit", [" ", "in Lima, Peru, ", "in " + "A" * 80 + ", Peru ", "Lima, ", "at Aa Bb Cc ", "Peru, ", "x"]
)
def test_time_grows_with_the_text(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: places_in(Scan(text)), unit)
