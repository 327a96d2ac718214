"""Strings that are one person with an office."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.leaders.text import parse_leader
from diplometa.leaders.text.persons import read_leader
from diplometa.parties.model import Country, Party


def shown(leader: Leader) -> tuple[str | None, str | None, str | None, str | None]:
    """Given and family name, title and polity."""
    office = leader.office
    polity = office.polity.code if office is not None and office.polity is not None else None
    return leader.name.given, leader.name.family, office.title if office is not None else None, polity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Velden, Prime Minister of Finland", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Finnish Prime Minister Anna Velden", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Finland's Prime Minister Anna Velden", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Prime Minister of Finland Anna Velden", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Prime Minister Anna Velden of Finland", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Anna Velden, Prime Minister, Finland", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Anna Velden (Finland)", ("Anna", "Velden", None, None)),
        ("Anna Velden - Prime Minister of Finland", ("Anna", "Velden", "Prime Minister", "FI")),
        ("Anna Velden\nPrime Minister of Finland", ("Anna", "Velden", "Prime Minister", "FI")),
        ("PM Velden", (None, "Velden", "PM", None)),
        ("Jon Sample, President of the Republic of Korea", ("Jon", "Sample", "President", "KR")),
        ("Jon Sample, President of the Republic", ("Jon", "Sample", "President of the Republic", None)),
        ("Korean President Jon Sample", ("Jon", "Sample", "President", None)),
        ("UN Secretary-General Jon Sample", ("Jon", "Sample", "Secretary-General", "UN")),
        ("Jon Sample, Secretary General of NATO", ("Jon", "Sample", "Secretary General", "NATO")),
        ("Taoiseach Jon Sample", ("Jon", "Sample", "Taoiseach", "IE")),
        ("Trade and Industry Minister Jon Sample", ("Jon", "Sample", "Trade and Industry Minister", None)),
        (
            "Jon Sample, Minister of Agriculture, Food and Forestry of Italy",
            ("Jon", "Sample", "Minister of Agriculture, Food and Forestry", "IT"),
        ),
        (
            "Jon Sample, Permanent Representative of Norway to the United Nations",
            ("Jon", "Sample", "Permanent Representative", "NO"),
        ),
        (
            "Chairman Jon Sample of the Council of State of Cuba",
            ("Jon", "Sample", "Chairman of the Council of State", "CU"),
        ),
        ("Jon Sample, Chief Economist of the World Bank", ("Jon", "Sample", "Chief Economist", "WB")),
        ("Nagy László miniszterelnök", ("László", "Nagy", "miniszterelnök", "HU")),
        ("山田太郎首相", ("太郎", "山田", "首相", None)),
        ("Prince Rainer II of Monaco", ("Rainer", None, "Prince", "MC")),
        ("Prince Rainer von Hohenau", ("Rainer", "von Hohenau", None, None)),
        ("Lord Sample of Little Hopeford", (None, "Sample", None, None)),
        ("Sample, Jon, Minister of Finance of Norway", ("Jon", "Sample", "Minister of Finance", "NO")),
    ],
)
def test_layers(text: str, expected: tuple[str | None, ...]) -> None:
    assert shown(parse_leader(text)) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("President Jon Sample", {"head-of-state"}),
        ("Jon Sample, President of Mexico", {"head-of-state", "head-of-government"}),
        ("Jon Sample, President of the European Council", {"io-head"}),
        ("Foreign Minister Jon Sample", {"foreign-minister"}),
        ("Deputy Prime Minister and Minister of Finance Jon Sample", {"deputy-head-of-government", "finance-minister"}),
        ("Jon Sample, Prime Minister, Minister of Defence", {"head-of-government", "defence-minister"}),
        ("Vice Minister of Foreign Affairs Jon Sample", {"other"}),
        ("Minister of Tourism and Culture Jon Sample", {"other-minister"}),
        ("Chairman Jon Sample", set[str]()),
        ("Life President Jon Sample of Malawi", {"head-of-state"}),
        ("Jon Sample, Director-General of UNESCO", {"io-head"}),
    ],
)
def test_roles(text: str, roles: set[str]) -> None:
    office = parse_leader(text).office
    assert office is not None
    assert {role.value for role in office.roles} == roles


@pytest.mark.parametrize(
    ("text", "incumbency"),
    [
        ("President Sample", Incumbency.CURRENT),
        ("former President Sample", Incumbency.FORMER),
        ("the late former President Sample", Incumbency.FORMER),
        ("then-President Sample", Incumbency.FORMER),
        ("ex-President Sample", Incumbency.FORMER),
        ("acting President Sample", Incumbency.ACTING),
        ("Transitional President Sample", Incumbency.ACTING),
        ("President-elect Sample", Incumbency.DESIGNATE),
        ("Prime Minister-designate Sample", Incumbency.DESIGNATE),
        ("outgoing President Sample", Incumbency.OUTGOING),
        ("Jon Sample, former Minister of Finance of Norway", Incumbency.FORMER),
        ("Jon Sample, Minister of Finance (acting)", Incumbency.ACTING),
        ("Jon Sample", None),
    ],
)
def test_incumbency(text: str, incumbency: Incumbency | None) -> None:
    leader = parse_leader(text)
    assert leader.incumbency is incumbency
    assert leader.name.family == "Sample"


@pytest.mark.parametrize(
    ("text", "honorifics"),
    [
        ("Ambassador Jon Sample, Minister of Finance of Norway", ("Ambassador",)),
        ("His Majesty Sultan Harun, Sultan of Oman", ("His Majesty", "Sultan")),
        ("Senator the Hon. Jon Sample, Minister of Finance of Norway", ("Senator", "the Hon.")),
    ],
)
def test_an_office_before_another_is_a_form_of_address(text: str, honorifics: tuple[str, ...]) -> None:
    assert parse_leader(text).name.honorifics == honorifics


def test_raw_is_the_input() -> None:
    text = "  President  Jon Sample "
    assert parse_leader(text).raw == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n",
        "12345",
        "Prime Minister",
        "the president",
        "Prime Minister of Japan",
        "Japan",
        "the prime minister's office",
        "H.E. Mr.",
        "Memorandum of Understanding",
        "Minister for Bogs",
        "Minister for Bogs Anna Velden",
        "Prime Minister of the Bogs Anna Velden",
        "the joint statement",
        "?" * 500,
    ],
)
def test_no_person(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_leader(text)
    assert caught.value.source == text


@pytest.mark.parametrize(
    "text",
    [
        "President Trump & President Putin",
        "Joe Biden and Xi Jinping",
        "President Joe Biden and President Xi Jinping",
        "Joe Biden / Xi Jinping",
    ],
)
def test_several_persons_are_not_one(text: str) -> None:
    with pytest.raises(ParseError, match="several persons stand here"):
        parse_leader(text)


@pytest.mark.parametrize(
    "text", ["José Ortega y Gasset", "Artur da Costa e Silva", "Prince Hans-Adam von und zu Liechtenstein", "Armand"]
)
def test_one_person_with_a_joined_name(text: str) -> None:
    assert parse_leader(text).name.full in text


def test_only_strings() -> None:
    with pytest.raises(TypeError):
        parse_leader(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_an_assumed_order_shows() -> None:
    reading = read_leader("President Gao Mei")
    assert reading.assumed
    assert [leader.name.order for leader in reading.alternatives] == [NameOrder.GIVEN_FIRST]


class TestRoster:
    def test_fills_what_the_day_tells(self) -> None:
        leader = parse_leader("Prime Minister Thatcher", on=dt.date(1985, 6, 1))
        assert (leader.id, leader.name.given) == ("margaret-thatcher", "Margaret")
        assert leader.office is not None
        assert leader.office.polity == Party("GB")

    def test_former_on_a_later_day(self) -> None:
        leader = parse_leader("former Prime Minister Margaret Thatcher", on=dt.date(1999, 6, 1))
        assert (leader.id, leader.incumbency) == ("margaret-thatcher", Incumbency.FORMER)

    def test_nobody_of_the_name(self) -> None:
        assert parse_leader("Prime Minister Zzyzx", on=dt.date(1985, 6, 1)).id is None

    def test_without_a_day_the_text_alone_counts(self) -> None:
        assert parse_leader("Prime Minister Thatcher").id is None


class TestKnowledge:
    ruritania = Country.make("ruritania", name="Ruritania")
    premier = Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,), polity=ruritania)
    own = Leader(
        name=PersonName(full="Ida Brandt", given="Ida", family="Brandt", order=NameOrder.GIVEN_FIRST),
        id="ida",
        tenures=(Tenure(office=premier, start=EdtfDate("2001-01-01"), end=EdtfDate("2004-01-01")),),
    )
    known = Knowledge([own, ruritania])

    def test_a_person_of_ones_own(self) -> None:
        leader = parse_leader("Premier Brandt of Ruritania", on=dt.date(2002, 1, 1), knowledge=self.known)
        assert (leader.id, leader.name.given, leader.incumbency) == ("ida", "Ida", Incumbency.CURRENT)

    def test_a_polity_of_ones_own(self) -> None:
        leader = parse_leader("Jon Sample, Premier of Ruritania", knowledge=self.known)
        assert leader.office is not None
        assert leader.office.polity == self.ruritania


WORDS = st.sampled_from(
    "President Prime Minister of the Japan Japanese , ( ) and former H.E. Mr. Jon SAMPLE van Duke -elect MP".split()
)


@given(st.lists(WORDS, max_size=14))
def test_any_words_make_a_leader_or_an_error(words: list[str]) -> None:
    text = " ".join(words)
    try:
        leader = parse_leader(text)
    except ParseError as error:
        assert error.source == text  # noqa: PT017
    else:
        assert leader.raw == text


@given(st.text(max_size=80))
def test_never_crashes(text: str) -> None:
    try:
        assert parse_leader(text).raw == text
    except ParseError as error:
        assert 0 <= error.start <= error.end <= len(text)  # noqa: PT017


def test_on_the_samples(shared: Path) -> None:
    lines = (shared / "gold" / "leaders.jsonl").read_text(encoding="utf-8").splitlines()
    right = 0
    for row in map(json.loads, lines):
        name = parse_leader(row["text"]).name
        golds = [(row["given"], row["family"]), *((a["given"], a["family"]) for a in row["alternatives"])]
        folded = [tuple((part or "").casefold() for part in gold) for gold in golds]
        right += ((name.given or "").casefold(), (name.family or "").casefold()) in folded
    assert right / len(lines) >= 0.95


@pytest.mark.parametrize("text", ["TBD", "N/A", "n/a", "None", "Vacant", "President (TBC)", "<i>Anna Velden</i>"])
def test_what_stands_for_nobody_is_no_person(text: str) -> None:
    with pytest.raises(ParseError):
        parse_leader(text)


@pytest.mark.parametrize("text", ["Joe Biden, Xi Jinping", "Angela Merkel; Emmanuel Macron", "Helmut Kohl\nJohn Major"])
def test_several_known_persons_are_refused(text: str) -> None:
    with pytest.raises(ParseError, match="several persons"):
        parse_leader(text)
