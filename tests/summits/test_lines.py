"""Lines that are a meeting, and lines that are none."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.parties.model import Country
from diplometa.summits.model import Summit
from diplometa.summits.text import parse_summit


def told(summit: Summit) -> dict[str, object]:
    """What a record says, the empty fields left out."""
    place = summit.place
    said = {
        "name": summit.name,
        "series": summit.series,
        "edition": summit.edition,
        "date": summit.date and str(summit.date),
        "city": place and place.city,
        "country": place and place.country and place.country.code,
        "venue": place and place.venue,
        "status": summit.status and summit.status.value,
        "mode": summit.mode and summit.mode.value,
        "people": [leader.name.family or leader.name.full for leader in summit.leaders],
        "parties": sorted(party.code for party in summit.parties),
    }
    return {name: value for name, value in said.items() if value}


LINES = [
    (
        "51st G7 summit, Kananaskis, Canada, 15–17 June 2025",
        {
            "name": "51st G7 summit",
            "series": "G7",
            "edition": 51,
            "date": "2025-06-15/2025-06-17",
            "city": "Kananaskis",
            "country": "CA",
        },
    ),
    ("COP28, Dubai", {"name": "COP28", "series": "COP", "edition": 28, "city": "Dubai", "country": "AE"}),
    (
        "UNFCCC COP21 Paris",
        {"name": "UNFCCC COP21 Paris", "series": "COP", "edition": 21, "city": "Paris", "country": "FR"},
    ),
    (
        "SCO summit in Samarkand",
        {"name": "SCO summit", "series": "SCO", "city": "Samarkand", "country": "UZ", "parties": ["SCO"]},
    ),
    (
        "NATO summit, Ankara, 7-8 July 2026 (planned)",
        {
            "name": "NATO summit",
            "series": "NATO",
            "date": "2026-07-07/2026-07-08",
            "city": "Ankara",
            "country": "TR",
            "status": "planned",
            "parties": ["NATO"],
        },
    ),
    (
        "37th AU Summit | Addis Ababa | 17–18 February 2024 | held",
        {
            "name": "37th AU Summit",
            "series": "AU",
            "edition": 37,
            "date": "2024-02-17/2024-02-18",
            "city": "Addis Ababa",
            "country": "ET",
            "status": "held",
            "parties": ["AFRICAN-UNION"],
        },
    ),
    (
        "EU-Western Balkans Summit, Tirana, 6 December 2022",
        {
            "name": "EU-Western Balkans Summit",
            "series": "EU",
            "date": "2022-12-06",
            "city": "Tirana",
            "country": "AL",
            "parties": ["EU"],
        },
    ),
    (
        "| 1999 | Washington | NATO Summit | 23–25 April |",
        {
            "name": "NATO Summit",
            "series": "NATO",
            "date": "1999-04-23/1999-04-25",
            "city": "Washington",
            "country": "US",
            "parties": ["NATO"],
        },
    ),
    (
        "g7-2021;47;Carbis Bay;GB;2021-06-11;2021-06-13",
        {"series": "G7", "edition": 47, "date": "2021-06-11/2021-06-13", "city": "Carbis Bay", "country": "GB"},
    ),
    (
        "2021-06-16; Geneva; Biden-Putin summit; Villa La Grange",
        {
            "name": "Biden-Putin summit",
            "date": "2021-06-16",
            "city": "Geneva",
            "country": "CH",
            "venue": "Villa La Grange",
            "people": ["Biden", "Putin"],
        },
    ),
    (
        "Trump-Xi meeting, Busan, 30 October 2025",
        {"name": "Trump-Xi meeting", "date": "2025-10-30", "city": "Busan", "country": "KR", "people": ["Trump", "Xi"]},
    ),
    (
        "Bilateral meeting: Scholz – Erdoğan, Berlin, 17 November 2023",
        {"date": "2023-11-17", "city": "Berlin", "country": "DE", "people": ["Scholz", "Erdoğan"]},
    ),
    (
        "Tehran summit (Raisi, Putin, Erdogan), 19 July 2022",
        {
            "name": "Tehran summit",
            "date": "2022-07-19",
            "city": "Tehran",
            "country": "IR",
            "people": ["Raisi", "Putin", "Erdogan"],
        },
    ),
    (
        "Gipfeltreffen Reagan/Gorbatschow, Genf, November 1985",
        {"date": "1985-11", "city": "Genf", "country": "CH", "people": ["Reagan", "Gorbatschow"]},
    ),
    ("Telefonat Merkel–Macron, 3. Mai 2020", {"date": "2020-05-03", "mode": "phone", "people": ["Merkel", "Macron"]}),
    (
        "CANCELLED: Quad summit, Sydney, May 2023",
        {
            "name": "Quad summit",
            "series": "QUAD",
            "date": "2023-05",
            "city": "Sydney",
            "country": "AU",
            "status": "cancelled",
        },
    ),
    (
        "G20 leaders' virtual summit, 22 November 2023 (held)",
        {
            "name": "G20 leaders' virtual summit",
            "series": "G20",
            "date": "2023-11-22",
            "mode": "video",
            "status": "held",
        },
    ),
    (
        "The Yalta Conference, February 4-11, 1945",
        {"name": "The Yalta Conference", "date": "1945-02-04/1945-02-11", "city": "Yalta", "country": "SUHH"},
    ),
    ("Yalta Conference", {"name": "Yalta Conference", "city": "Yalta", "country": "UA"}),
    ("Congress of Berlin, 1878", {"name": "Congress of Berlin", "date": "1878", "city": "Berlin", "country": "DE"}),
    ("Congress of Zzyzxburg, 1712", {"name": "Congress of Zzyzxburg", "date": "1712", "city": "Zzyzxburg"}),
    (
        "Lausanne Peace Conference, 1922–1923",
        {"name": "Lausanne Peace Conference", "date": "1922/1923", "city": "Lausanne", "country": "CH"},
    ),
    (
        "ASEAN Regional Forum, Vientiane, July 2024",
        {"name": "ASEAN Regional Forum", "date": "2024-07", "city": "Vientiane", "country": "LA"},
    ),
    (
        "Cumbre de las Américas, Lima, 13-14 de abril de 2018",
        {"name": "Cumbre de las Américas", "date": "2018-04-13/2018-04-14", "city": "Lima", "country": "PE"},
    ),
    (
        "BRICS Summit 2031, Brazil (dates to be confirmed)",
        {"name": "BRICS Summit 2031", "series": "BRICS", "date": "2031", "country": "BR", "status": "planned"},
    ),
    (
        "NATO summit, Foobarville, Belgium, May 1999",
        {
            "name": "NATO summit",
            "series": "NATO",
            "date": "1999-05",
            "city": "Foobarville",
            "country": "BE",
            "parties": ["NATO"],
        },
    ),
    (
        "G7 summit, Foobarville, May 1999",
        {"name": "G7 summit", "series": "G7", "date": "1999-05", "city": "Foobarville"},
    ),
    (
        "G7 summit, Castle Foobar, May 1999",
        {"name": "G7 summit", "series": "G7", "date": "1999-05", "venue": "Castle Foobar"},
    ),
    (
        "G20 summit, Rome (Nuvola Foobar), 2021",
        {
            "name": "G20 summit",
            "series": "G20",
            "date": "2021",
            "city": "Rome",
            "country": "IT",
            "venue": "Nuvola Foobar",
        },
    ),
    (
        "G20 summit, Foobar Mandir, New Delhi, 2023",
        {
            "name": "G20 summit",
            "series": "G20",
            "date": "2023",
            "city": "New Delhi",
            "country": "IN",
            "venue": "Foobar Mandir",
        },
    ),
    (
        "Talks between Japan and France, Tokyo, 3 May 2024",
        {
            "name": "Talks between Japan and France",
            "date": "2024-05-03",
            "city": "Tokyo",
            "country": "JP",
            "parties": ["FR", "JP"],
        },
    ),
    (
        "Summit | Ufa | Russia | 3 May 2015",
        {"name": "Summit", "date": "2015-05-03", "city": "Ufa", "country": "RU"},
    ),
    (
        "Summit | Vienna | Japan | 3 May 2015",
        {"name": "Summit", "date": "2015-05-03", "city": "Vienna", "country": "AT", "parties": ["JP"]},
    ),
    (
        "Summit, Institute of Oceanology, Warsaw, 3 May 1999",
        {"name": "Summit", "date": "1999-05-03", "city": "Warsaw", "country": "PL", "venue": "Institute of Oceanology"},
    ),
    ("BIMSTEC leaders meeting", {"name": "BIMSTEC leaders meeting", "series": "BIMSTEC", "parties": ["BIMSTEC"]}),
    (
        "Helsinki, 9 September 1990: Bush and Gorbachev on the Gulf",
        {"date": "1990-09-09", "city": "Helsinki", "country": "FI", "people": ["Bush", "Gorbachev"]},
    ),
    ("Summit, Geneva, November 1985", {"name": "Summit", "date": "1985-11", "city": "Geneva", "country": "CH"}),
]


@pytest.mark.parametrize(("text", "says"), LINES, ids=[text for text, _ in LINES])
def test_meetings(text: str, says: dict[str, object]) -> None:
    assert told(parse_summit(text)) == says


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Angela Merkel",
        "Prime Minister Shigeru Ishiba",
        "Pyongyang",
        "7–8 February 2025",
        "Web Summit, Lisbon, 11-14 November 2024",
        "Microsoft Ignite conference, Chicago, November 2024",
        "Summit Road, Mumbai",
        "The summit of Mont Blanc",
        "Munich Agreement, 30 September 1938",
        "Declaration of the G20 leaders, Rome, 2021",
        "NATO Headquarters, Brussels",
        "UN Security Council Resolution 242",
        "Treaty of Versailles",
        "Nixon in China, 1972",
        "Berlin Conference Centre",
        "G7 summit\n" * 100,
    ],
)
def test_no_meeting(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_summit(text)
    assert caught.value.expected
    assert caught.value.source == text


def test_takes_text_alone() -> None:
    with pytest.raises(TypeError, match="parse_summit"):
        parse_summit(None)  # type: ignore[arg-type]


def test_a_year_left_out_is_the_nearest() -> None:
    summit = parse_summit("G7 summit, Hiroshima, 19-21 May", dt.date(2023, 4, 1))
    assert str(summit.date) == "2023-05-19/2023-05-21"


def test_a_callers_own_parties_meet() -> None:
    land = Country.make("freedonia", name="Freedonia")
    summit = parse_summit("Freedonia–France summit, Paris, 1933", knowledge=Knowledge([land]))
    assert {party.code for party in summit.parties} == {"freedonia", "FR"}


def test_former_states_hold_their_meetings() -> None:
    assert told(parse_summit("Moscow Summit, May 1988"))["country"] == "SUHH"
    assert told(parse_summit("Moscow Summit, May 2002"))["country"] == "RU"


@given(st.text(alphabet="G7 summit,–-()|;:\nMeeting of Biden and Xi 12May2023é\ud800", max_size=120))
def test_any_text_is_read_or_refused(text: str) -> None:
    found: object
    try:
        found = type(parse_summit(text))
    except ParseError as error:
        found = error.source
    assert found in (Summit, text)


def test_samples(shared: Path) -> None:
    lines = (shared / "gold" / "summit_lines.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    refused = right = 0
    for row in rows:
        try:
            found = parse_summit(row["text"])
        except ParseError:
            refused += row["refuse"]
            continue
        right += not row["refuse"] and (str(found.date) if found.date else None) == row["date"]
    assert refused == sum(row["refuse"] for row in rows)
    assert right >= 0.85 * sum(not row["refuse"] for row in rows)
