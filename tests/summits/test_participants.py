"""Lists of participants: who takes part, for whom, as what."""

import pytest
from hypothesis import given, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.model import Leader, PersonName
from diplometa.parties.model import Country
from diplometa.summits.model import Capacity, Participant
from diplometa.summits.text import parse_participants

LISTS = {
    "lines with offices": (
        "H.E. Mr. Jean Martin, President of the French Republic\nH.E. Ms. MORI Aiko, Prime Minister of Japan\n",
        ["Jean Martin/FR/member", "MORI Aiko/JP/member"],
    ),
    "delegations under headings": (
        (
            "FRANCE\nHead of delegation: Mr. Jean Martin, Minister of Finance\nAlternate: Ms. Anne Roux\n"
            "\nJapan (2)\n1) Ms. MORI Aiko, Prime Minister\nDelegation of Kenya:\nDr. Amina Otieno, President\n"
        ),
        ["Jean Martin/FR/member", "Anne Roux/FR/member", "MORI Aiko/JP/member", "Amina Otieno/KE/member"],
    ),
    "a table with a heading": (
        "Name\tTitle\tCountry\nJean Martin\tPresident\tFrance\nAiko Mori\tPrime Minister\tJapan\n",
        ["Jean Martin/FR/member", "Aiko Mori/JP/member"],
    ),
    "a table without one": (
        "1\tFrance\tJean Martin\tPresident\n2\tJapan\tMORI Aiko\tPrime Minister",
        ["Jean Martin/FR/member", "MORI Aiko/JP/member"],
    ),
    "a table with bars, the host in brackets": (
        "| Country | Leader | Position |\n|---|---|---|\n| Canada (host) | Ann Roy | Prime Minister |\n| Italy | | |",
        ["Ann Roy/CA/host", "-/IT/member"],
    ),
    "a column of capacities": (
        "Name\tCountry\tStatus\nAnn Roy\tCanada\tobserver\nAiko Mori\tJapan\tguest",
        ["Ann Roy/CA/observer", "Aiko Mori/JP/guest"],
    ),
    "cells under a heading": ("Japan\nMORI Aiko\tPrime Minister\n", ["MORI Aiko/JP/member"]),
    "name, title, country": (
        "1. Jean Martin, President, France\n2. Aiko Mori, Prime Minister, Japan\n",
        ["Jean Martin/FR/member", "Aiko Mori/JP/member"],
    ),
    "divided by semicolons": (
        "Jean Martin (France); Ann Roy (Canada); and Japan: Aiko Mori",
        ["Jean Martin/FR/member", "Ann Roy/CA/member", "Aiko Mori/JP/member"],
    ),
    "speakers with their states": (
        (
            "President: Mr. Li Jun (China)\n\nMembers:\nMr. Hoxha (Albania)\nBrazil ... Ms. Souza\n\n"
            "Observers:\nMr. Berg (European Union)\n"
        ),
        ["Li Jun/CN/chair", "Hoxha/AL/member", "Souza/BR/member", "Berg/EU/observer"],
    ),
    "capacities": (
        (
            "Host: Italy\nMediator: Ann Roy (Canada)\nMr. Abe (Japan), Chair\nMs. Nagy (Hungary), Vice-Chair\n"
            "Guests: Brazil, India and Kenya\n"
        ),
        [
            "-/IT/host",
            "Ann Roy/CA/mediator",
            "Abe/JP/chair",
            "Nagy/HU/member",
            "-/BR/guest",
            "-/IN/guest",
            "-/KE/guest",
        ],
    ),
    "the office in the next line": (
        "Jean Martin\nPresident of France\n\nAiko Mori\nPrime Minister of Japan\n",
        ["Jean Martin/FR/member", "Aiko Mori/JP/member"],
    ),
    "parties alone": ("Observer States:\nPalestine\nHoly See\n", ["-/PS/observer", "-/VA/observer"]),
    "brackets behind parties": (
        "France (Jean Martin), Canada (Ann Roy)",
        ["Jean Martin/FR/member", "Ann Roy/CA/member"],
    ),
    "one with brackets": ("France (Jean Martin)", ["Jean Martin/FR/member"]),
    "known family names": (
        "Participants: Biden, Kishida and Macron",
        [f"{n}//member" for n in ("Biden", "Kishida", "Macron")],
    ),
    "prose": (
        "It was attended by President Jean Martin of France and Prime Minister Ann Roy of Canada.",
        ["Jean Martin/FR/member", "Ann Roy/CA/member"],
    ),
    "a seat not filled": ("France: TBD\nJapan: Prime Minister Mori", ["-/FR/member", "Mori/JP/member"]),
    "offices without a person": (
        (
            "Minister for Foreign Affairs of Japan\nThe French President\nChair: Prime Minister of Kenya\n"
            "President of Italy\nAnn Roy, Prime Minister of Canada\n"
        ),
        ["-/JP/member", "-/FR/member", "-/KE/chair", "-/IT/member", "Ann Roy/CA/member"],
    ),
    "offices without a person, one of which is no title of a head": (
        "Counsellor of Brazil\nAmbassador of Poland\n",
        ["-/BR/member", "-/PL/member"],
    ),
    "a dash": ("France \u2013 Jean Martin, President", ["Jean Martin/FR/member"]),
}


def told(found: tuple[Participant, ...]) -> list[str]:
    return [
        f"{one.leader.name.full if one.leader else '-'}/{one.party.code if one.party else ''}/{one.capacity}"
        for one in found
    ]


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_a_list(text: str, expected: list[str]) -> None:
    assert told(parse_participants(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "12345\n---\n",
        "<b>Ann Roy</b>",
        "x'); DROP TABLE people;--",
        "TBD\nN/A",
        "Tea is served at 10.",
        "Room 4",
        "Foreign Ministers of Japan and India",
        "Minister for Foreign Affairs",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert parse_participants(text) == ()


def test_the_heading_gives_the_office_its_party() -> None:
    (one,) = parse_participants("Japan\nMs. MORI Aiko, Prime Minister")
    assert one.leader is not None
    assert str(one.leader.office) == "Prime Minister of Japan"
    assert one.leader.raw == "Ms. MORI Aiko, Prime Minister"


def test_own_records() -> None:
    sea = Country.make("sealand", name="Sealand")
    own = Knowledge([sea, Leader(name=PersonName(full="Ida Brandt", given="Ida", family="Brandt"), id="ida")])
    (one,) = parse_participants("Sealand: Ida Brandt", knowledge=own)
    assert one.party == sea
    assert one.capacity is Capacity.MEMBER
    assert one.leader is not None
    assert one.leader.id == "ida"


def test_a_long_line_is_read_as_prose() -> None:
    text = "After a long day of talks " * 20 + "President Jean Martin of France left"
    assert told(parse_participants(text)) == ["Jean Martin/FR/member"]


def test_thousands() -> None:
    text = "".join(f"{i}. Ms. Aa{'b' * (i % 7 + 1)} Roy, Prime Minister of Canada\n" for i in range(5000))
    assert len(parse_participants(text)) == 5000


@given(st.text(alphabet=st.sampled_from("Aa France:;,()\n\t|-1.\ud800\0Chair"), max_size=80))
def test_never_crashes(text: str) -> None:
    assert isinstance(parse_participants(text), tuple)
