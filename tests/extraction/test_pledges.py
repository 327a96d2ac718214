"""Pledges: figures with a unit, who pledges, until when, and what is none."""

import pytest

import diplometa as dm
from diplometa.core.scan import Scan
from diplometa.extraction.amounts import amount_at, figures_in
from diplometa.extraction.pledges import pledges_in


def pledges(text, facts, joint=()):
    found = pledges_in(facts(text, "2025-01-30"), tuple(map(dm.Party, joint)))
    assert all(text[m.start : m.end] == m.text == m.value.text for m in found)
    return found


@pytest.mark.parametrize(
    ("words", "value", "upper", "unit"),
    [
        ("2 percent of its GDP", 2, None, "% of GDP"),
        ("3.5% of gross domestic product", 3.5, None, "% of GDP"),
        ("0.7 per cent of gross national income", 0.7, None, "% of GNI"),
        ("5% of the country's GDP", 5, None, "% of GDP"),
        ("20 percent of the national budget", 20, None, "% of national budget"),
        ("45%", 45, None, "%"),
        ("€1.2bn", 1.2e9, None, "EUR"),
        ("$5-7 billion", 5e9, 7e9, "USD"),
        ("$5 billion to $7 billion", 5e9, 7e9, "USD"),
        ("US$300m", 3e8, None, "USD"),
        ("EUR 40 million", 4e7, None, "EUR"),
        ("350 billion yen", 3.5e11, None, "JPY"),
        ("two billion dollars", 2e9, None, "USD"),
        ("a million euros", 1e6, None, "EUR"),
        ("half a million doses", 5e5, None, "doses"),
        ("a hundred tanks", 100, None, "tanks"),
        ("three more areas", 3, None, "areas"),
        ("twenty-five new ships", 25, None, "ships"),
        ("one hundred and fifty troops", 150, None, "troops"),
        ("100-150 fighter jets", 100, 150, "aircraft"),
        ("10,000 refugees", 10000, None, "people"),
        # from one to the other is a change: what counts is where it ends
        ("from 62 to 64 years", 64, None, "years"),
        ("7-5 billion euros", 7e9, None, "EUR"),
        ("Rs 15 crore", 1.5e8, None, "INR"),
        ("Rs. 3 lakh crore", 3e12, None, "INR"),
        ("2 lakh tonnes", 2e5, None, "tonnes"),
    ],
)
def test_amounts(words, value, upper, unit):
    scan = Scan(f"x {words}.")
    amount = next(filter(None, (amount_at(scan, figure, len(scan.text) - 1) for figure in figures_in(scan))))
    assert (amount.value, amount.upper, amount.unit) == (value, upper, unit)


@pytest.mark.parametrize(
    "words", ["C-130 aircraft", "3 of the ships", "12 and more", "COP28", "5", "one", "100 (tanks)", "twenty of them"]
)
def test_figures_that_are_no_amounts(words):
    scan = Scan(words)
    assert not any(amount_at(scan, figure, len(words)) for figure in figures_in(scan))


@pytest.mark.parametrize(
    ("sentence", "party", "value", "words"),
    [
        (
            "Shigeru Ishiba will outline measures such as boosting Japan's defense spending to 2 percent of its GDP.",
            "JP",
            2,
            "boosting Japan's defense spending to 2 percent of its GDP",
        ),
        ("Kenya will plant 15 billion trees.", "KE", 1.5e10, "plant 15 billion trees"),
        ("France will send up to 2,000 troops to Estonia.", "FR", 2000, "send up to 2,000 troops"),
        ("He took home a Canadian promise of $2 billion.", "CA", 2e9, "promise of $2 billion"),
        ("The number of Polish troops will rise to 300,000.", "PL", 300000, "will rise to 300,000"),
        ("India undertook to withdraw within three months.", "IN", 3, "undertook to withdraw within three months"),
        ("Oman agreed to extend the truce by 10 days.", "OM", 10, "extend the truce by 10 days"),
        ("Chile said 500 visas would be granted.", "CL", 500, "500 visas would be granted"),
        ("Italy made 30 million euros available.", "IT", 3e7, None),
        # the first word that binds in the clause of the figure
        ("Spain plans to cut tariffs, and it will buy 40 tanks.", "ES", 40, "buy 40 tanks"),
        ("Norway pledged that it would give 300 million euros.", "NO", 3e8, "give 300 million euros"),
        # "he" is whom the sentence before names
        ("President Emmanuel Macron spoke. He promised 60 tanks.", "FR", 60, "promised 60 tanks"),
        ("Macron spoke.", None, None, None),
    ],
)
def test_who_pledges_how_much(sentence, party, value, words, facts):
    found = pledges(sentence, facts)
    assert [(m.value.party.code, m.value.value) for m in found] == ([(party, value)] if party else [])
    if words:
        assert found[0].text == words


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Kenya will cut emissions by 32% by 2032.", "../2032"),
        ("Kenya will cut emissions by 32% before the end of 2032.", None),
        ("By 2035 Poland is to devote 5% of GDP to defence.", "../2035"),
        ("India is to order 114 fighter jets, of which 18 will come by 2030.", ""),
        ("In 2024 Kenya pledged to cut emissions by 32%.", ""),
    ],
)
def test_deadlines(sentence, deadline, facts):
    (pledge,) = pledges(sentence, facts)
    if deadline is None:
        assert pledge.value.deadline is not None
    else:
        assert str(pledge.value.deadline or "") == deadline


@pytest.mark.parametrize(
    ("party", "unit"), [("Canada", "CAD"), ("Australia", "AUD"), ("New Zealand", "NZD"), ("Chile", "USD")]
)
def test_a_bare_dollar_is_the_pledging_state_s(party, unit, facts):
    (pledge,) = pledges(f"{party} pledged $5 million.", facts)
    assert pledge.value.unit == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "The United Kingdom said 500 soldiers had died.",
        "Brazil has 200 million people.",
        "Turkey will host a three-day meeting in 2026.",
        "Trade of Vietnam is projected to reach 33 billion dollars.",
        "The OECD estimates that reform could raise output by 2 percent.",
        "Peru's economy has expanded 46 percent.",
        "Kenya cut the price, and 40 people died.",
        "Lending stopped. Japan has 40 tanks.",
        "France promised talks for 30 days.",
        "Germany built 12 roads in Hesse.",
        "Promises were made of $5 million.",
    ],
)
def test_what_is_no_pledge(sentence, facts):
    assert pledges(sentence, facts) == ()


@pytest.mark.parametrize(
    ("sentence", "joint", "parties"),
    [
        ("We will cut emissions by 30%.", ["G7"], ["G7"]),
        ("They agreed to destroy 500 missiles.", ["RU", "US"], ["RU", "US"]),
        ("It was agreed to destroy 500 missiles.", ["RU", "US"], []),
        ("I will send 500 visas.", ["G7"], []),
        ("We will cut emissions by 30%.", [], []),
    ],
)
def test_those_who_speak_together(sentence, joint, parties, facts):
    assert [m.value.party.code for m in pledges(sentence, facts, joint)] == parties


def test_pledges_stand_below_what_they_are_about():
    text = (
        "President Emmanuel Macron met Chancellor Friedrich Merz in Berlin on 9 May 2025. They discussed defence. Merz "
        "proposed raising Germany's defence spending to 3.5 percent of its GDP and carrying a fair part of the load."
    )
    found = dm.extract(text)
    (item,) = [item for item in found.summit.agenda if item.commitments]
    assert item.title == "raising Germany's defence spending to 3.5 percent of its GDP"
    assert item.commitments == (found.commitments[0].value,)


def test_a_pledge_is_a_point_of_the_meeting():
    text = "NATO leaders met in Madrid on 29 June 2022. NATO will cut its greenhouse gas emissions by 45% by 2030."
    (item,) = dm.extract(text).summit.agenda
    assert (item.title, item.status) == ("cut its greenhouse gas emissions by 45% by 2030", "agreed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was done in a year that is over binds nobody
        ("Russia shipped 1.7 million tonnes of grain in 2023.", []),
        ("Germany sold 20 tanks last year.", []),
        ("Russia pledged 1.7 million tonnes of grain in 2023.", [(1.7e6, "tonnes", "RU")]),
        ("Germany will buy 20 tanks by 2027.", [(20, "tanks", "DE")]),
        # what one side wants of another
        ("Washington wants Beijing to buy 25 million tons of soybeans.", []),
        ("Japan urged the Chinese side to buy 40 ships.", []),
        # a term of a pledge is none of its own
        ("The United States will send 3,000 troops within six months.", [(3000, "troops", "US")]),
        # rupees are whose they are
        ("Pakistan will invest Rs 40 million.", [(4e7, "PKR", "PK")]),
        ("India will invest Rs 40 million.", [(4e7, "INR", "IN")]),
    ],
)
def test_what_binds_whom(text, expected, facts):
    assert [(m.value.value, m.value.unit, m.value.party.code) for m in pledges(text, facts)] == expected
