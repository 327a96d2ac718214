"""Meetings: sightings of one brought together, others told apart, and texts that tell of none."""

import datetime as dt

import pytest

import diplometa as dm
from diplometa.dates.model import EdtfDate
from diplometa.extraction.kind import Opening
from diplometa.extraction.meetings import days_apart, meetings_of

WHO = "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 9 May 2025. "


def told(text, published="2025-05-10"):
    summits = dm.extract(text, published=dt.date.fromisoformat(published) if published else None).summits
    return [(s.series, str(s.date or ""), s.place.city if s.place else None, str(s.status)) for s in summits]


@pytest.mark.parametrize(
    ("more", "others"),
    [
        ("They spoke of trade. The summit took two hours.", []),
        # earlier ones
        ("The two men had last met in Rome on 26 April 2025.", [(None, "2025-04-26", "Rome", "held")]),
        ("Their previous meeting was in Paris in July 2024.", [(None, "2024-07", "Paris", "held")]),
        ("They met in Warsaw on 8 January 2025.", [(None, "2025-01-08", "Warsaw", "held")]),
        # later ones
        ("Their next meeting will be held in Lyon on 29 August 2025.", [(None, "2025-08-29", "Lyon", "planned")]),
        # another series
        ("The G7 summit in Evian will open on 14 June 2026.", [("G7", "2026-06-14", "Évian-les-Bains", "planned")]),
        # other people
        ("Prime Minister Keir Starmer met Prime Minister Donald Tusk in London on 17 January 2025.", None),
        # the same other meeting twice
        (
            "They met in Rome on 26 April 2025. The Rome meeting of 26 April 2025 was short.",
            [(None, "2025-04-26", "Rome", "held")],
        ),
        # without a date, a meeting elsewhere is no record
        ("They had met in Rome before.", []),
    ],
)
def test_other_meetings_are_told_apart(more, others):
    main, *rest = told(WHO + more)
    assert main == (None, "2025-05-09", "Berlin", "held")
    assert rest == ([(None, "2025-01-17", "London", "held")] if others is None else others)


def test_those_who_met_before_are_brought_along():
    found = dm.extract(WHO + "The two men had last met in Rome on 26 April 2025.", published=dt.date(2025, 5, 10))
    assert found.summits[0].leaders == found.summits[1].leaders


def test_a_series_does_not_bring_its_people_but_their_number_does():
    text = (
        "NATO leaders met in Madrid on 29 June 2022 under Prime Minister Pedro Sánchez of Spain. {} met in "
        "Vilnius in 2021."
    )
    ours, number = (dm.extract(text.format(who), published=dt.date(2022, 6, 30)) for who in ("We last", "The two last"))
    assert ours.summits[1].leaders == ()
    assert number.summits[1].leaders == ours.summits[0].leaders


def test_the_next_meeting_of_two_is_theirs():
    found = dm.extract(WHO + "A new summit is to be held in Lyon in August 2025.", published=dt.date(2025, 5, 10))
    assert found.summits[1].leaders == found.summits[0].leaders


def test_the_article_s_own_meeting_comes_first():
    text = (
        "LYON — The two presidents had last met in Rome on 26 April 2025. President Emmanuel Macron will meet "
        "President "
        "Karol Nawrocki in Lyon on 9 May 2025."
    )
    assert [place for _, _, place, _ in told(text, "2025-05-08")] == ["Lyon", "Rome"]


@pytest.mark.parametrize(
    "text",
    [
        # none tells by itself: the words of the meeting's own text
        "Joint statement\n\nLima, 3 May 2024\n\nWe met today to speak of trade. We will meet again.",
        # a group behind a dateline
        (
            "LIMA — The presidents ended their two-day summit on Friday. President Gabriel Boric of Chile left, "
            "President "
            "Dina Boluarte of Peru stayed."
        ),
        # the sentence after names them
        (
            "The summit opened in Lima on 3 May 2024. President Gabriel Boric of Chile and President Dina Boluarte "
            "of Peru "
            "dined."
        ),
        "President Gabriel Boric of Chile arrived in Lima on 3 May 2024. President Dina Boluarte of Peru was waiting.",
        # what two leaders give together
        (
            "May 3, 2024\nLima, Peru\nRemarks by President Gabriel Boric of Chile and President Dina Boluarte of "
            "Peru in Joint "
            "Press Availability\nThank you all.\n"
        ),
        # remarks, whose speakers are named below
        (
            "May 3, 2024\nRemarks by the President in a Bilateral Meeting with President Dina Boluarte of "
            "Peru\nLima, Peru\n"
            "PRESIDENT BORIC: Thank you.\n"
        ),
        # only a meeting of long ago
        "In May 2019 the presidents of Chile and Peru met in Lima.",
    ],
)
def test_what_else_tells_of_one(text):
    (meeting,) = told(text, "2024-05-04")
    assert meeting[2] == "Lima"


def test_a_day_out_of_the_text_s_range_is_no_day_of_it():
    dates = map(EdtfDate, ("2025-05-09", "2025-05-11", "2025-05-20", "../2025-05-01", "2025-06/.."))
    first, near, far, open_start, open_end = dates
    assert not days_apart(first, near)
    assert days_apart(first, far)
    assert days_apart(first, open_start)
    assert days_apart(first, open_end)


def test_nothing_seen_is_no_meeting(facts):
    assert meetings_of(facts("Nobody spoke."), (), Opening()) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The meeting of Emmanuel Macron and Friedrich Merz in Berlin on 9 June 2025 was called off.", "cancelled"),
        (
            "Emmanuel Macron will meet Friedrich Merz in Berlin on 9 June 2025. The summit has been put off.",
            "postponed",
        ),
        ("Emmanuel Macron will meet Friedrich Merz in Berlin on 9 June 2025.", "planned"),
        ("Emmanuel Macron met Friedrich Merz in Berlin on 9 May 2025. They will speak again.", "held"),
        ("Emmanuel Macron will meet Friedrich Merz in Berlin.", "planned"),
        ("Emmanuel Macron met Friedrich Merz in Berlin.", "held"),
    ],
)
def test_status(text, status):
    assert told(text)[0][3] == status


def test_a_text_without_a_day_of_publication_tells_of_what_was():
    assert told("Emmanuel Macron met Friedrich Merz in Berlin on 9 May 2025.", None)[0][3] == "held"


@pytest.mark.parametrize(
    ("text", "capacities"),
    [
        (
            (
                "Rwandan President Paul Kagame and Congolese President Félix Tshisekedi held talks in Doha on 18 March "
                "2025, "
                "mediated by the Emir of Qatar, Sheikh Tamim bin Hamad Al Thani."
            ),
            {"RW": "member", "CD": "member", "QA": "mediator"},
        ),
        (
            (
                "With President Donald Trump as mediator, Prime Minister Nikol Pashinyan of Armenia and President "
                "Ilham Aliyev "
                "of Azerbaijan met in Washington on 8 August 2025."
            ),
            {"US": "mediator", "AM": "member", "AZ": "member"},
        ),
        # who only receives them takes no part in the talks of others
        (
            (
                "Prime Minister Nikol Pashinyan of Armenia and President Ilham Aliyev of Azerbaijan met in Geneva in "
                "May. "
                "Swiss President Karin Keller-Sutter hosted the talks."
            ),
            {"AM": "member", "AZ": "member"},
        ),
        (
            "Prime Minister Narendra Modi hosted President Vladimir Putin in New Delhi on 5 December 2025.",
            {"IN": "host", "RU": "member"},
        ),
        (
            "The presidents of Kenya, Uganda and Rwanda met in Kampala.",
            {"KE": "member", "UG": "member", "RW": "member"},
        ),
        ("NATO leaders met in Madrid on 29 June 2022.", {"NATO": "member"}),
    ],
)
def test_capacities(text, capacities):
    summit = dm.extract(text, published=dt.date(2025, 12, 6)).summit
    assert {p.party.code: p.capacity.value for p in summit.participants} == capacities


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Emmanuel Macron spoke by phone with Friedrich Merz on 9 May 2025.", "phone"),
        ("Emmanuel Macron and Friedrich Merz held a video call on 9 May 2025.", "video"),
        ("Emmanuel Macron met Friedrich Merz in Berlin on 9 May 2025.", "in-person"),
        ("Emmanuel Macron met Friedrich Merz on 9 May 2025.", "None"),
    ],
)
def test_mode(text, mode):
    assert str(dm.extract(text, published=dt.date(2025, 5, 10)).summit.mode) == mode


DISTRACTORS = [
    (
        "The chief executives of Volvo and Toyota met in Gothenburg on 3 May 2024 for a two-day company summit "
        "on batteries. "
        "Volvo said that it would invest 2 billion euros."
    ),
    (
        "A climbing party reached the summit of Mount Kenya on Tuesday. President William Ruto congratulated the "
        "climbers, who "
        "had set out from Nanyuki."
    ),
    (
        "The European Court of Human Rights held on 9 April 2024 that Switzerland had breached Article 8 of the "
        "Convention. "
        "Judges from France and Germany sat on the bench."
    ),
    (
        "Argentina beat France on penalties in the final in Doha on 18 December 2022. President Emmanuel Macron "
        "watched from "
        "the stands beside the Emir of Qatar."
    ),
    (
        "Helmut Kohl, who as chancellor led Germany to unity, died on 16 June 2017. He had met Mikhail Gorbachev "
        "in the "
        "Caucasus in July 1990."
    ),
    (
        "Nvidia and Samsung will open an industry summit in San Jose on 17 March 2025. Engineers from Japan, "
        "Korea and Taiwan "
        "are expected."
    ),
    "The finance ministers of Italy and Spain met in Rome on Monday. Prime Minister Giorgia Meloni was not present.",
    "Lava flowed down from the summit of Mount Etna, Italy, on 4 June 2025, and flights to Malta were stopped.",
    (
        "A conference of historians in Vienna on 12 May 2023 heard papers on Metternich, Talleyrand and "
        "Castlereagh, who met "
        "there in 1814."
    ),
    (
        "The school board met on 5 March 2024 in Washington, Iowa. Members from Lebanon and Peru, two towns "
        "nearby, asked for a "
        "meeting with the governor."
    ),
    "President Joe Biden signed a bill on chips in Washington on 9 August 2022. Senators from both parties looked on.",
    "The central bank governors of Japan and South Korea spoke by telephone on Tuesday about the yen.",
    (
        "Prime Minister Keir Starmer reshuffled his cabinet on Friday. The Labour Party conference will be held "
        "in Liverpool on "
        "28 September 2025."
    ),
    (
        "At the Web Summit in Lisbon on 12 November 2024 founders from Brazil and Portugal showed new apps. "
        "President Marcelo "
        "Rebelo de Sousa sent a video."
    ),
    (
        "The United States and Mexico meet in the quarter-final in Houston on 6 July 2025. Coach Mauricio "
        "Pochettino met "
        "reporters on Saturday."
    ),
    "Queen Margrethe opened a new museum in Aarhus on 3 May 2024. The ambassadors of Sweden and Norway came to lunch.",
    "Scientists from Chile and Peru met at a workshop in Lima on 8 May 2024 to discuss glaciers.",
    (
        "The Supreme Court of India heard arguments on Article 370 of the Constitution on 2 August 2023. Prime "
        "Minister Narendra "
        "Modi was in Delhi."
    ),
]


@pytest.mark.parametrize("text", DISTRACTORS)
def test_other_news_tell_of_no_meeting_of_leaders(text):
    assert told(text, "2025-06-20") == []


@pytest.mark.parametrize(("verb", "status"), [("will meet", "planned"), ("is to meet", "planned"), ("met", "held")])
def test_without_a_day_of_publication_the_verb_tells_the_status(verb, status):
    text = f"President Emmanuel Macron {verb} Chancellor Friedrich Merz in Berlin on 4 June 2025."
    assert dm.extract(text).summit.status == status
