"""People: mentions told apart and brought together, surnames and offices that stand alone bound to them."""

import pytest

import diplometa as dm
from diplometa.extraction.standing import is_principal
from diplometa.extraction.who import people_in


def people(text, facts, published="2025-06-01"):
    return people_in(facts(text, published))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Emmanuel Macron spoke. Emmanuel Macron left. Macron slept.", [3]),
        ("Chancellor Friedrich Merz met Prime Minister Keir Starmer. Merz smiled and Starmer nodded.", [2, 2]),
        # a surname before its bearer is named is nobody's
        ("Merz, they say. Chancellor Friedrich Merz came.", [1]),
        # a part of another name is none
        ("Chancellor Friedrich Merz came by the Kohl-Merz bridge and the d'Merz inn.", [1]),
        # of two bearers, a surname alone says neither
        ("President Anna Kovacs of Hungary met President Boris Kovacs of Slovakia. Kovacs left.", [1, 1]),
        # the same family name, another party
        ("Prime Minister Lee of Singapore met President Lee of South Korea.", [1, 1]),
        # an initial agrees with the name
        ("President Anna Kovacs of Hungary met A. Kovacs of the press. President A. Kovacs left.", None),
        ("", []),
    ],
)
def test_mentions_of_each_person(text, names, facts):
    found = people(text, facts)
    if names is not None:
        assert [len(person.mentions) for person in found] == names
    for person in found:
        assert person.start == min(mention.start for mention in person.mentions)
        assert all(text[m.start : m.end] == m.text and m.value == person.leader for m in person.mentions)


def test_what_several_mentions_say_is_joined(facts):
    (person,) = people(
        "Mr Sokolov spoke first. President Ivan Sokolov of Bulgaria agreed. President Sokolov left.", facts
    )
    assert person.leader.name.given == "Ivan"
    assert person.leader.office.polity == dm.Party("BG")


def test_an_office_told_later_fills_the_first(facts):
    (person,) = people("President Mira Banda arrived. President Mira Banda of Zambia spoke.", facts)
    assert person.leader.office.polity == dm.Party("ZM")


def test_mentions_of_one_id_are_of_one_person(facts):
    text = "US President Franklin D. Roosevelt left for Malta. President Roosevelt of the United States flew on."
    assert len(people(text, facts, "1945-02-03")) == 1


def test_surnames_carry_their_rule_and_the_report_says_so():
    text = "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin. Macron left."
    found = dm.extract(text)
    (bound,) = [mention for mention in found.leaders if mention.rule == "leader.surname"]
    assert (bound.text, bound.value.name.given) == ("Macron", "Emmanuel")
    assert "leader.bound-by-surname" in {finding.code for finding in found.report}


@pytest.mark.parametrize(
    ("roles", "incumbency", "expected"),
    [
        ((dm.Role.HEAD_OF_STATE,), dm.Incumbency.CURRENT, True),
        ((dm.Role.HEAD_OF_STATE,), dm.Incumbency.FORMER, False),
        ((dm.Role.FOREIGN_MINISTER,), dm.Incumbency.CURRENT, False),
        ((dm.Role.FOREIGN_MINISTER, dm.Role.HEAD_OF_GOVERNMENT), None, True),
        ((), None, True),
        (None, None, True),
    ],
)
def test_principals_lead(roles, incumbency, expected):
    office = None if roles is None else dm.Office(title="X", roles=roles)
    leader = dm.Leader(name=dm.PersonName(full="Ada Quill"), office=office, incumbency=incumbency)
    assert is_principal(leader) is expected


def test_ministers_do_not_take_part():
    text = (
        "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 7 May 2025. Foreign Minister Jean-Noël "
        "Barrot and Defence Minister Boris Pistorius joined the dinner."
    )
    found = dm.extract(text)
    assert [leader.name.family for leader in found.summit.leaders] == ["Macron", "Merz"]
    assert {"Barrot", "Pistorius"} <= {mention.value.name.family for mention in found.leaders}


def test_many_people_of_one_name_are_told_apart(facts):
    text = " ".join(f"President {chr(65 + n)}nton Petrov of Bulgaria spoke." for n in range(26))
    assert len(people(text, facts)) == 26
