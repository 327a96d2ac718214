"""Leaders in running prose."""

import datetime as dt
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from diplometa.core.knowledge import Knowledge
from diplometa.core.scan import Scan
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.leaders.text import find_leaders, leaders_in
from diplometa.parties.model import Country, Party


def found(text: str, on: dt.date | None = None) -> list[str]:
    mentions = find_leaders(text, on)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    return [mention.text for mention in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finnish Prime Minister Anna Velden arrived.", ["Prime Minister Anna Velden"]),
        ("Anna Velden, Prime Minister of Finland, arrived.", ["Anna Velden, Prime Minister of Finland"]),
        ("Anna Velden (Prime Minister of Finland) arrived.", ["Anna Velden (Prime Minister of Finland)"]),
        ("The prime minister of Finland, Anna Velden, arrived.", ["prime minister of Finland, Anna Velden"]),
        ("Prime Minister Velden's aircraft landed.", ["Prime Minister Velden"]),
        ("President-elect Anna Velden waited.", ["President-elect Anna Velden"]),
        ("Chancellor Velden told Foreign Minister van Houten.", ["Chancellor Velden", "Foreign Minister van Houten"]),
        ("President Velden Tuesday met Premier Hu.", ["President Velden", "Premier Hu"]),
        ("Presidents Velden, Okoro and Lindqvist met.", ["Presidents Velden", "Okoro", "Lindqvist"]),
        ("Prime Minister Sir Jon Sample spoke.", ["Prime Minister Sir Jon Sample"]),
        ("President Velden.\n\nPresident Okoro.", ["President Velden", "President Okoro"]),
        ("H.E. Jon Sample, President of Malta", ["Jon Sample, President of Malta"]),
        ("In Tokyo, Prime Minister Velden spoke.", ["Prime Minister Velden"]),
        ("Secretary of State Jon Q. Sample spoke.", ["Secretary of State Jon Q. Sample"]),
        ("A word from Prime Minister Major", ["Prime Minister Major"]),
        ("President Marshall met President Mr. Okoro.", ["President Marshall", "President Mr. Okoro"]),
        ("A word from President Ong", ["President Ong"]),
        ("Prime Minister Anna Velden President Okoro met.", ["Prime Minister Anna Velden", "President Okoro"]),
        ("from la Anna Velden, President of Mali", ["Anna Velden, President of Mali"]),
        ("The talks in the U.S. Anna Velden, President of Mali, led.", ["Anna Velden, President of Mali"]),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The president spoke, and so did the prime minister.",
        "The president's official inauguration is in January.",
        "The Prime Minister's Office and the president's office agreed.",
        "President and Prime Minister agreed.",
        "He lives in President Street beside the King George Hotel.",
        "The Harry S. Truman Library and the Charles de Gaulle airport were closed.",
        "The carrier USS Ronald Reagan left port.",
        "The Anna Memorial Velden, president of its board, was closed.",
        "President Velden Memorial Bridge was opened.",
        "In New York, the prime minister of Japan spoke.",
        "After talks with North Korea, the Prime Minister left.",
        "The foreign ministers of Japan and India met.",
        "A new secretary general is sought.",
        "A letter to President Mr.",
        "President Dr. and Prime Minister Sir are no names.",
        "",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "polity"),
    [
        ("Finnish Prime Minister Anna Velden", "FI"),
        ("Finland's Prime Minister Anna Velden", "FI"),
        ("former Finnish Prime Minister Anna Velden", "FI"),
        ("Finnish former Prime Minister Anna Velden", "FI"),
        ("Prime Minister of Finland Anna Velden", "FI"),
        ("Prime Minister Anna Velden of Finland", "FI"),
        ("NATO Secretary General Anna Velden", "NATO"),
        ("Taoiseach Anna Velden", "IE"),
        ("Visit to Finland\n\nPrime Minister Anna Velden", None),
        ("Prime Minister Anna Velden", None),
    ],
)
def test_polity(text: str, polity: str | None) -> None:
    (mention,) = find_leaders(text)
    office = mention.value.office
    assert office is not None
    assert (office.polity and office.polity.code) == polity
    assert mention.value.name.family == "Velden"


@pytest.mark.parametrize(
    ("text", "incumbency"),
    [
        ("former Prime Minister Anna Velden", Incumbency.FORMER),
        ("then-Prime Minister Anna Velden", Incumbency.FORMER),
        ("acting Finnish Prime Minister Anna Velden", Incumbency.ACTING),
        ("Prime Minister-designate Anna Velden", Incumbency.DESIGNATE),
        ("Prime Minister Anna Velden", Incumbency.CURRENT),
    ],
)
def test_incumbency(text: str, incumbency: Incumbency) -> None:
    (mention,) = find_leaders(text)
    assert mention.value.incumbency is incumbency


class TestRoster:
    def test_office_of_the_day(self) -> None:
        (mention,) = find_leaders("President Reagan spoke in Berlin.", dt.date(1987, 6, 12))
        leader = mention.value
        assert (leader.id, leader.name.given, leader.incumbency) == ("ronald-reagan", "Ronald", Incumbency.CURRENT)
        assert leader.office is not None
        assert leader.office.polity == Party("US")
        assert {Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT} == set(leader.office.roles)

    def test_the_text_alone_without_a_day(self) -> None:
        (mention,) = find_leaders("President Reagan spoke in Berlin.")
        assert mention.value.id is None

    def test_a_whole_name_without_an_office(self) -> None:
        (mention,) = find_leaders("Then Margaret Thatcher spoke.", dt.date(1985, 6, 1))
        assert mention.rule == "leader.name"
        assert mention.value.office is not None
        assert mention.value.office.title == "Prime Minister"

    def test_former(self) -> None:
        (mention,) = find_leaders("Then Margaret Thatcher spoke.", dt.date(1995, 6, 1))
        assert mention.value.incumbency is Incumbency.FORMER

    def test_designate(self) -> None:
        (mention,) = find_leaders("Ronald Reagan spoke.", dt.date(1980, 12, 1))
        assert mention.value.incumbency is Incumbency.DESIGNATE

    def test_the_oldest_of_several_realms(self) -> None:
        (mention,) = find_leaders("King Charles III spoke.", dt.date(2024, 6, 1))
        assert mention.value.office is not None
        assert mention.value.office.polity == Party("GB")

    def test_not_in_office_then(self) -> None:
        (mention,) = find_leaders("President Reagan spoke.", dt.date(1999, 6, 1))
        assert mention.value.id is None


class TestKnowledge:
    ruritania = Country.make("ruritania", name="Ruritania")
    office = Office(title="Premier", roles=(Role.HEAD_OF_GOVERNMENT,), polity=ruritania)
    own = Leader(
        name=PersonName(full="Ida Brandt", given="Ida", family="Brandt", order=NameOrder.GIVEN_FIRST),
        names=("Ida the Bold",),
        id="ida",
        tenures=(Tenure(office=office, start=EdtfDate("2001-01-01"), end=EdtfDate("2004-01-01")),),
    )
    known = Knowledge([own, ruritania])

    @pytest.mark.parametrize("text", ["Ida Brandt spoke.", "So spoke Ida the Bold.", "Premier Brandt spoke."])
    def test_own_people_are_found(self, text: str) -> None:
        (mention,) = find_leaders(text, dt.date(2002, 1, 1), self.known)
        assert (mention.value.id, mention.value.office) == ("ida", self.office)

    def test_nothing_of_it_without_knowledge(self) -> None:
        assert find_leaders("Ida Brandt spoke.") == ()


def test_found_once_on_a_shared_scan() -> None:
    scan = Scan("President Velden met Premier Okoro.")
    assert leaders_in(scan) is leaders_in(scan)


def test_an_assumed_order_shows_in_the_alternatives() -> None:
    (mention,) = find_leaders("President Gao Mei spoke.")
    assert [leader.name.order for leader in mention.alternatives] == [NameOrder.GIVEN_FIRST]


PIECES = st.sampled_from(
    [
        *(
            "President ",
            "Prime Minister ",
            "Presidents ",
            "the ",
            "Finland",
            "Finnish ",
            "'s ",
            ", ",
            "\n",
            "\n\n",
            "(",
        ),
        *(")", "Anna ", "Velden", "-elect", "of ", "and ", "former ", "H.E. ", "van ", ".", "Margaret Thatcher", " "),
        *("\ud800", "\x00", "🙂"),
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_spans_are_exact_and_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    mentions = find_leaders(text, dt.date(2000, 1, 1))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@given(st.text(max_size=200))
def test_never_crashes(text: str) -> None:
    assert all(text[mention.start : mention.end] == mention.text for mention in find_leaders(text))


@pytest.mark.parametrize(
    "unit",
    [
        "President ",
        "President Anna Velden, ",
        " ",
        "of the ",
        "Anna ",
        "former ",
        "Presidents A and ",
        "Prime Minister's\n",
    ],
)
def test_time_grows_with_the_text(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(find_leaders, unit)
