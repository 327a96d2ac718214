"""Agenda items: what cues lead to, cut, trimmed, each once, with movers, status, sub-items and what hangs on them."""

import datetime as dt

import pytest

import diplometa as dm
from diplometa.extraction.agenda import items_in

WHO = "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 9 May 2025. "


def titles(text, facts, start=0):
    known = facts(text, "2025-05-10")
    return [item.title(known) for item in items_in(known, start)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed trade, migration and the war in Ukraine.", ["trade", "migration", "war in Ukraine"]),
        ("The talks will cover a range of topics, including trade and energy policy.", ["trade", "energy policy"]),
        ("They agreed on Monday to cut tariffs.", ["cut tariffs"]),
        ("They adopted an ocean declaration on Saturday.", ["ocean declaration"]),
        ("Trade and fisheries were on the agenda.", ["Trade", "fisheries"]),
        ("Steel tariffs dominated the talks.", ["Steel tariffs"]),
        # a clause breaks in
        (
            (
                "We discussed supply chains, for which a plan is made, as well as semiconductors and artificial "
                "intelligence."
            ),
            ["supply chains", "semiconductors", "artificial intelligence"],
        ),
        # a further act behind a semicolon
        (
            "They decided to uphold sanctions; to deploy a peacekeeping force; and to remain calm.",
            ["uphold sanctions", "deploy a peacekeeping force"],
        ),
        # a verb phrase of its own behind "and"
        (
            "Merz will propose raising defence spending to 3 percent of GDP and carrying a fair part of the load.",
            ["raising defence spending to 3 percent of GDP"],
        ),
        # one list member stays with its head
        ("They spoke about regional issues such as Iran.", ["regional issues such as Iran"]),
        # nouns for talks
        ("There was no statement on Ukraine.", ["Ukraine"]),
        ("Agreement on nuclear weapons came late.", ["nuclear weapons"]),
        # set before the sentence
        ("On Syria and on arms control, they got no further.", ["Syria", "arms control"]),
        ("On Friday, they rested.", []),
        ("On the sidelines of trade talks, they rested.", []),
        # run-in headings
        ("Collective defence. They will stand together.\n\nTrade fell. It rose.", ["Collective defence"]),
        # named twice
        ("They discussed steel tariffs. They came back to discuss tariffs.", ["steel tariffs"]),
        # what is no subject
        ("They discussed it.", []),
        ("They discussed nothing of note.", []),
        ("They will discuss Tuesday.", []),
        ("They will discuss a wide range of issues.", []),
        ("They will discuss lunch.", []),
        ("They agreed that all was well.", []),
        # a subject that no table knows, on the agenda all the same
        ("They will discuss paper lantern quality.", ["paper lantern quality"]),
        # a provision covers, a meeting too
        ("Does Article 5 of the North Atlantic Treaty cover the islands of Japan?", []),
        ("", []),
    ],
)
def test_titles(text, expected, facts):
    assert titles(text, facts) == expected


def test_items_begin_at_the_offset(facts):
    text = "They discussed trade. On Syria, they agreed. They discussed steel."
    assert titles(text, facts, 21) == ["Syria", "steel"]


@pytest.mark.parametrize(
    ("text", "movers", "status"),
    [
        ("Merz will propose lower tariffs.", ["DE"], "proposed"),
        ("Macron raised tariffs.", ["FR"], "discussed"),
        ("They agreed on tariffs.", [], "agreed"),
        ("They will discuss tariffs.", [], "expected"),
        ("They discussed tariffs.", [], "discussed"),
        ("They discussed tariffs. Macron had raised tariffs.", ["FR"], "discussed"),
    ],
)
def test_movers_and_status(text, movers, status):
    (item,) = dm.extract(WHO + text, published=dt.date(2025, 5, 10)).summit.agenda
    assert ([party.code for party in item.raised_by], item.status) == (movers, status)


def test_a_list_below_a_head_that_has_a_subject():
    text = "They agreed to uphold all sanctions, including border closures and travel bans."
    (item,) = dm.extract(WHO + text, published=dt.date(2025, 5, 10)).summit.agenda
    assert item.title == "uphold all sanctions"
    assert "border closures" in [below.title for below in item.items]


def test_a_question_below_what_it_narrows_down():
    text = (
        "An agenda item is European security, particularly whether Article 5 of the North Atlantic Treaty "
        "applies in outer "
        "space. They left."
    )
    found = dm.extract(WHO + text, published=dt.date(2025, 5, 10))
    (item,) = found.summit.agenda
    (below,) = item.items
    assert item.title == "European security"
    assert below.title == "whether Article 5 of the North Atlantic Treaty applies in outer space"
    assert item.clauses == below.clauses == (found.clauses[0].value,)
    assert found.of("summits[0].agenda[0].items[0].title")[0].quote == below.title


def test_background_meetings_have_their_own_items():
    text = "They discussed trade. In Rome, where they last met on 26 April 2025, they discussed migration."
    first, second = dm.extract(WHO + text, published=dt.date(2025, 5, 10)).summits
    assert [item.title for item in first.agenda] == ["trade"]
    assert [item.title for item in second.agenda] == ["migration"]


def test_a_text_without_a_meeting_has_no_agenda():
    assert dm.extract("The council discussed trade and migration.").summits == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke about border trade, and Rassendyll said that he was glad.", ["border trade"]),
        ("He could demand higher tariffs, and diplomats do not rule out that he will walk out.", ["higher tariffs"]),
        ("Both recalled that Article 7 of the Treaty of Berlin obliges them to trade.", []),
        ("Tokyo wants to hear from the president in person that the security commitments stand.", []),
    ],
)
def test_what_follows_or_is_no_subject_gives_no_item(text, expected, facts):
    assert titles(text, facts) == expected
