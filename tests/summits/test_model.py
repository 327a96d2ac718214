"""The records of meetings: what they refuse, what they derive, how they are written."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.records import RecordError
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Leader, NameOrder, PersonName
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import (
    AgendaItem,
    Capacity,
    Commitment,
    Mode,
    Participant,
    Summit,
    SummitStatus,
    Topic,
)


class TestTopic:
    @pytest.mark.parametrize(
        ("text", "code", "descriptor", "label"),
        [
            ("0821", "0821", None, "defence"),
            ("0821/3447", "0821", "3447", "defence"),
            ("2011", "2011", None, "tariff policy"),
        ],
    )
    def test_reads(self, text: str, code: str, descriptor: str | None, label: str) -> None:
        topic = Topic(text)
        assert (topic.code, topic.descriptor, topic.label, str(topic)) == (code, descriptor, label, text)

    @pytest.mark.parametrize("text", ["", "821", "9999", "0821/", "0821/x", "0821/\u0663", "defence"])
    def test_refuses(self, text: str) -> None:
        with pytest.raises(ParseError, match="EuroVoc"):
            Topic(text)

    def test_uri_is_of_the_descriptor_where_there_is_one(self) -> None:
        assert Topic("0821/3447").uri.endswith("/3447")
        assert Topic("0821").uri.startswith("http://eurovoc.europa.eu/")

    @given(st.text(max_size=12))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        try:
            found = str(Topic(text))
        except ParseError as error:
            found = error.source
        assert found == text


class TestCommitment:
    @pytest.mark.parametrize(
        ("fields", "written"),
        [
            ({"party": Party("JP"), "value": 2, "unit": "% of GDP"}, "Japan: 2 % of GDP"),
            ({"value": 350000000000, "unit": "USD", "deadline": EdtfDate("2030")}, "350,000,000,000 USD by 2030"),
            ({"value": 5}, "5"),
            ({"party": Party("JP")}, "Japan: words"),
            ({}, "words"),
        ],
    )
    def test_str(self, fields: dict[str, object], written: str) -> None:
        assert str(Commitment(text="words", **fields)) == written  # type: ignore[arg-type]

    @pytest.mark.parametrize("fields", [{"upper": 3}, {"value": 5, "upper": 3}])
    def test_refuses_a_range_without_its_lower_end(self, fields: dict[str, float]) -> None:
        with pytest.raises(RecordError, match="upper"):
            Commitment(text="words", **fields)  # type: ignore[arg-type]

    @pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), 10**400, -(10**400)])
    def test_refuses_what_no_float_is(self, number: float) -> None:
        with pytest.raises(RecordError, match="expected a finite number"):
            Commitment(text="words", value=number)

    def test_a_range(self) -> None:
        assert Commitment(text="words", value=3, upper=5).upper == 5


def test_an_item_is_written_with_its_number() -> None:
    assert str(AgendaItem(title="Trade", number="2")) == "2. Trade"
    assert str(AgendaItem(title="Trade")) == "Trade"


MERKEL = Leader(name=PersonName(full="Angela Merkel", given="Angela", family="Merkel", order=NameOrder.GIVEN_FIRST))


def test_a_participant_is_somebody() -> None:
    assert str(Participant(leader=MERKEL)) == "Angela Merkel"
    assert str(Participant(party=Party("DE"))) == "Germany"
    with pytest.raises(RecordError, match="party"):
        Participant()


FULL = Summit(
    name="Talks",
    series="G7",
    edition=41,
    date=EdtfDate("2015-06-07/2015-06-08"),
    place=Place(city="Krün", country=Party("DE")),
    status=SummitStatus.HELD,
    mode=Mode.IN_PERSON,
    participants=(
        Participant(party=Party("DE"), leader=MERKEL, capacity=Capacity.HOST),
        Participant(party=Party("FR")),
        Participant(party=Party("FR")),
        Participant(leader=MERKEL),
    ),
)


class TestSummit:
    def test_derives(self) -> None:
        assert FULL.leaders == (MERKEL,)
        assert FULL.parties == (Party("DE"), Party("FR"))
        assert FULL.hosts == (Party("DE"),)
        assert FULL.known_as == ("Talks",)
        assert Summit().known_as == ()

    @pytest.mark.parametrize(
        ("fields", "key"),
        [
            ({"series": "G7", "edition": 41}, "G7 41"),
            ({"series": "G7", "date": EdtfDate("2015")}, "G7 2015"),
            ({"date": EdtfDate("2015"), "participants": FULL.participants}, "DE-FR 2015"),
            ({"date": EdtfDate("2015")}, None),
            ({"series": "G7"}, None),
        ],
    )
    def test_key(self, fields: dict[str, object], key: str | None) -> None:
        assert Summit(**fields).key == key  # type: ignore[arg-type]

    @pytest.mark.parametrize("edition", [0, -3])
    def test_editions_count_from_one(self, edition: int) -> None:
        with pytest.raises(RecordError, match="edition"):
            Summit(edition=edition)

    def test_str_says_what_who_where_when(self) -> None:
        assert str(FULL) == "Talks; Germany, France, Angela Merkel; Krün, Germany; 2015-06-07/2015-06-08"
        assert str(Summit(series="G7")) == "G7 summit"
        assert str(Summit()) == "Meeting"

    def test_copies_are_equal(self) -> None:
        assert pickle.loads(pickle.dumps(FULL)) == FULL == copy.deepcopy(FULL)
        assert hash(FULL) == hash(copy.copy(FULL))
        assert attrs.evolve(FULL, edition=42) != FULL
