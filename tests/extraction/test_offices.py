"""Offices that stand for a person, and those that do not."""

import pytest

import diplometa as dm

START = "President Anwar Sadat of Egypt met Prime Minister Menachem Begin of Israel in Jerusalem on 19 November 1977. "


def bound(text, published=None):
    return [(m.text, m.value.name.family) for m in dm.extract(text).leaders if m.rule == "leader.office-bound"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Egyptian president spoke first.", [("Egyptian president", "Sadat")]),
        ("Israel's prime minister agreed.", [("Israel's prime minister", "Begin")]),
        ("The president smiled.", [("president", "Sadat")]),
        ("The prime minister's speech was short.", [("prime minister", "Begin")]),
        ("The president of Egypt left.", [("president of Egypt", "Sadat")]),
        ("The Israeli premier waited.", [("Israeli premier", "Begin")]),
        # another holder
        ("The former Egyptian president stayed at home.", []),
        ("The next president will decide.", []),
        ("The vice president came along.", []),
        # no office of theirs
        ("The French president wrote.", []),
        ("The Egyptian prime minister waited.", []),
        ("The chancellor wrote.", []),
        # not a person
        ("The president's office had no comment.", []),
        ("The prime minister's residence was lit.", []),
        ("The president of the bank resigned.", []),
        ("A president may do so.", []),
        ("The president-elect wrote.", []),
    ],
)
def test_offices_behind_the_names(sentence, expected):
    assert bound(START + sentence) == expected


def test_an_office_before_the_name_is_nobody_s():
    assert bound("The president smiled. " + START) == []


def test_two_holders_of_one_title_leave_it_open():
    assert (
        bound("President Emmanuel Macron of France met President Karol Nawrocki of Poland. The president left.") == []
    )


def test_former_holders_are_not_meant():
    assert bound("Former President Jimmy Carter of the United States wrote. The American president wrote back.") == []


def test_the_report_tells_that_it_was_assumed():
    report = dm.extract(START + "The Egyptian president left.").report
    (finding,) = [finding for finding in report if finding.code == "leader.bound-by-office"]
    assert (finding.value, finding.severity) == ("Egyptian president", dm.Severity.NOTE)


def test_texts_without_people_have_none():
    assert bound("The president of France spoke to the king.") == []
