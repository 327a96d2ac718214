"""Sightings: which words speak of a meeting, and what those around them say of it."""

import datetime as dt

import pytest

import diplometa as dm
from diplometa.extraction.sightings import sightings_in


def seen(text, facts, published="2025-06-01", start=0):
    return sightings_in(facts(text, published), start)


def one(text, facts, published="2025-06-01"):
    (sighting,) = seen(text, facts, published)
    return sighting


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("President Emmanuel Macron met Chancellor Friedrich Merz.", True),
        ("President Emmanuel Macron had dinner with Chancellor Friedrich Merz.", True),
        ("President Emmanuel Macron met old friends.", False),
        ("The 49th G7 summit was short.", True),
        ("The leaders of Kenya and Uganda met.", True),
        ("Kenyan and Ugandan leaders held talks.", True),
        ("Leaders of the European Union will gather.", True),
        ("Business leaders met in Lima.", False),
        ("The finance ministers of Kenya and Uganda met.", False),
        ("Vance and Brown also met.", False),
    ],
)
def test_which_tell_of_leaders(text, telling, facts):
    assert [sighting.tells for sighting in seen(text, facts)] == [telling]


@pytest.mark.parametrize(
    "text",
    [
        "The plan was met with silence.",
        "Spain will meet its capability targets.",
        "They meet the conditions.",
        "The hosts were content.",
        "The film summit was dull.",
        "President Emmanuel Macron met reporters.",
        "President Emmanuel Macron met with a group of students from Poland and Chile.",
        "He had never met the chancellor.",
        "The president welcomed the decision of Chancellor Friedrich Merz.",
        "The ministerial meeting was long.",
        "Nobody spoke.",
        "",
    ],
)
def test_words_that_speak_of_no_meeting(text, facts):
    assert seen(text, facts) == ()


def test_the_hosts_are_people_but_a_state_hosts(facts):
    assert seen("The Lebanese hosts were content.", facts) == ()
    assert one("France hosts the leaders.", facts).mode == "in-person"


def test_a_text_is_read_from_the_offset_on(facts):
    text = "Leaders met. Leaders met again."
    assert len(seen(text, facts)) == 2
    assert len(seen(text, facts, start=12)) == 1


def test_each_word_has_its_stretch_of_the_sentence(facts):
    text = (
        "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 3 May 2025 and, by common consent, "
        "will meet President Karol Nawrocki in Warsaw on 9 June 2025."
    )
    first, second = seen(text, facts)
    assert (first.place.text, second.place.text) == ("Berlin", "Warsaw")
    assert (str(first.date.value), str(second.date.value)) == ("2025-05-03", "2025-06-09")


def test_words_in_one_breath_are_one(facts):
    assert one("They would meet at the G7 summit in Paris.", facts).anchor.strength == "strong"
    assert one("A dinner and then a summit.", facts).anchor.strength == "strong"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The summit will be held on 3 July 2025.", "2025-07-03"),
        ("On 3 July 2025 the leaders will meet.", "2025-07-03"),
        ("The leaders will meet on 3 July 2025 and not, as said on 1 May 2025, later.", "2025-07-03"),
        ("The summit, announced on 3 July 2025.", None),
        ("The summit decided to act by 3 July 2025.", None),
        ("The summit set a plan for 2024-2027.", None),
        ("The 2024 summit was held from 9 to 11 July.", "2024-07-09/2024-07-11"),
        ("The leaders met.", None),
    ],
)
def test_the_date(text, date, facts):
    found = one(text, facts).date
    assert (str(found.value) if found else None) == date


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("The leaders met in Nairobi.", "Nairobi", "KE"),
        ("In Nairobi the leaders met.", "Nairobi", "KE"),
        ("At the Nairobi summit they signed.", "Nairobi", "KE"),
        ("The leaders met in Kenya.", None, "KE"),
        ("France will host the leaders.", None, "FR"),
        ("France, they say, will host the leaders.", None, None),
        ("France's friends will host the leaders.", None, None),
        ("They will host the leaders.", None, None),
        ("The summit dealt with the South China Sea.", None, None),
    ],
)
def test_the_place(text, city, country, facts):
    found = one(text, facts).place
    place = found.value if found else None
    assert (place.city if place else None) == city
    assert (place.country.code if place and place.country else None) == country


@pytest.mark.parametrize(
    ("text", "series", "edition"),
    [
        ("The 49th G7 summit was held.", "G7", 49),
        ("It was his first G7 summit.", "G7", None),
        ("NATO leaders met.", "NATO", None),
        ("The leaders of Canada and the European Union met.", None, None),
        ("They met ahead of the G20 summit.", None, None),
        ("The two met on the sidelines of the annual G20 summit.", None, None),
        ("The leaders met.", None, None),
    ],
)
def test_the_series(text, series, edition, facts):
    found = one(text, facts).series
    assert (found.code if found else None, found.edition if found else None) == (series, edition)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The leaders will meet.", "planned"),
        ("The summit was cancelled.", "cancelled"),
        ("The summit is postponed.", "postponed"),
        ("The leaders met.", None),
    ],
)
def test_the_status(text, status, facts):
    cue = one(text, facts).status
    assert (cue.status.value if cue else None) == status


@pytest.mark.parametrize(
    ("text", "mode"),
    [("The leaders met.", None), ("They spoke by phone.", "phone"), ("The video summit was short.", "video")],
)
def test_the_mode(text, mode, facts):
    found = one(text, facts).mode
    assert (found.value if found else None) == mode


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The presidents of Kenya, Uganda and Rwanda met.", ["KE", "UG", "RW"]),
        ("Japanese and South Korean leaders met.", ["JP", "KR"]),
        ("We, the leaders of Chile, and the mayors of Peru met.", ["CL"]),
        ("Leaders met on Kenya.", []),
    ],
)
def test_lists_of_states_whose_leaders_meet(text, group, facts):
    assert [mention.value.code for mention in one(text, facts).group] == group


BEFORE = "President Emmanuel Macron waited for Chancellor Friedrich Merz. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (BEFORE + "They met in Berlin.", ["Macron", "Merz"]),
        (BEFORE + "The two men met.", ["Macron", "Merz"]),
        (BEFORE + "The three leaders met.", []),
        (BEFORE + "Foreign Minister Jean-Noël Barrot came. They met.", []),
        (BEFORE + "\n\nThey met.", []),
        (BEFORE + "Nobody met.", []),
        (BEFORE + "Merz, they say, came, and a summit was held.", ["Merz"]),
    ],
)
def test_they_are_those_named_before(text, names, facts):
    assert [mention.value.name.family for mention in one(text, facts).people] == names


def test_what_talks_are_about_and_when_something_was_said_are_no_place_and_no_day():
    text = (
        "Chancellor Friedrich Merz will travel to Norway next Tuesday for talks with Norwegian Prime Minister "
        "Jonas Gahr Støre on energy and the war in Ukraine, his office said on Monday."
    )
    summit = dm.extract(text, published=dt.date(2025, 3, 5)).summit
    assert summit is not None
    assert summit.place == dm.Place(country=dm.Party("NO"))
    assert (str(summit.date), summit.status) == ("2025-03-11", dm.SummitStatus.PLANNED)
