"""Offices that a text names without a person."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.text import find_leaders, find_offices


def told(text: str, on: dt.date | None = None) -> list[str]:
    """Each mention: its text, the title and the party."""
    found = find_offices(text, on)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    return [f"{m.text}={m.value.title}@{m.value.polity.code if m.value.polity else ''}" for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Foreign Minister of Ruritania spoke.", ["Foreign Minister=Foreign Minister@"]),
        ("The Foreign Minister of Peru spoke.", ["Foreign Minister of Peru=Foreign Minister@PE"]),
        ("The Peruvian foreign minister spoke.", ["foreign minister=foreign minister@PE"]),
        (
            "The presidents of Chile, Peru and Mexico met.",
            ["presidents of Chile=presidents@CL", "Peru=presidents@PE", "Mexico=presidents@MX"],
        ),
        ("The Taoiseach spoke.", ["Taoiseach=Taoiseach@IE"]),
        ("A minister left. Ministers met.", []),
        ("President Jean Roux spoke. The president left.", []),
        ("President Jean Roux met President Jan Novak. The president left.", ["president=president@"]),
        (
            "The Iraqi foreign minister and President Jean Roux spoke.",
            ["foreign minister=foreign minister@IQ"],
        ),
        ("The presidents of Chile and Peru, Ana Soto and Luis Rey, met.", []),
        ("", []),
    ],
)
def test_an_office_without_a_person_is_a_mention_of_the_office(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_who_holds_the_office_on_the_day_is_a_leader() -> None:
    text = "The British prime minister spoke."
    assert told(text) == ["prime minister=prime minister@GB"]
    assert told(text, dt.date(1985, 6, 1)) == []


def test_an_office_is_a_leader_or_alone_and_never_both() -> None:
    text = "President Jean Roux met the King of Spain. The president and the prime minister of Peru agreed."
    leaders = {mention.start for mention in find_leaders(text)}
    offices = {mention.start for mention in find_offices(text)}
    assert leaders.isdisjoint(offices)
    assert len(leaders) == len(offices) == 2


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError):
        find_offices(5)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        find_offices("", knowledge=5)  # type: ignore[arg-type]
    assert find_offices("", knowledge=Knowledge()) == ()


@given(st.text(alphabet=st.sampled_from("the president of Peru, and King\n(\u5927\u7d71\u9818)"), max_size=80))
def test_no_text_crashes(text: str) -> None:
    for mention in find_offices(text):
        assert text[mention.start : mention.end] == mention.text
