import csv
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Extraction
from diplometa.formats import dump, dumps, load, loads, losses, rows
from diplometa.leaders.model import Leader, PersonName, Role
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Capacity, Commitment, Participant, Summit, Topic
from diplometa.testing import examples
from diplometa.testing.strategies import datasets

# Whole datasets take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)

HAND_MADE = """name,series,edition,date,city,country,participants,agenda,status
G7 at Hiroshima,G7,49,2023-05-19/2023-05-21,Hiroshima,JP,JP|US|EU,economic security|Ukraine,held
,,,2024,,,"NO|CL",,
"""


@pytest.fixture(autouse=True)
def usual_limit() -> Iterator[None]:
    """The longest cell that the standard library reads by default, which other packages change when imported."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


def faults(text: str | bytes, format: str = "csv", **options: Any) -> list[tuple[str, str]]:
    with pytest.raises(FormatError) as caught:
        loads(text, format, **options)
    report = caught.value.report
    return [(finding.path, finding.code.removeprefix("format.")) for finding in report or ()]


class TestRows:
    def test_are_flat(self) -> None:
        (row,) = rows([examples.summit()])
        assert row["type"] == "Summit"
        assert row["date"] == "2032-05-03/2032-05-04"
        assert row["place.city"] == "Oslo"
        assert row["participants.party"] == "NO|CL"
        assert row["participants.leader.name.full"] == "Ingrid Aas|Tomás Vera"
        assert row["participants.leader.office.roles"] == "head-of-government|head-of-state;head-of-government"
        assert row["agenda.commitments.value"] == "|20000000.0"
        assert all(isinstance(cell, str | int | float | None) for cell in row.values())

    def test_have_the_columns_that_any_of_their_kind_fills(self) -> None:
        first, second, other = rows([Summit(edition=1), Summit(name="x"), Place(city="Oslo")])
        assert first == {"type": "Summit", "name": None, "edition": 1}
        assert second == {"type": "Summit", "name": "x", "edition": None}
        assert other == {"type": "Place", "city": "Oslo"}
        assert rows([]) == []

    def test_one_record_is_a_row(self) -> None:
        assert rows(Place(city="Oslo")) == rows([Place(city="Oslo")])

    def test_are_made_of_records_alone(self) -> None:
        with pytest.raises(TypeError, match="not of int"):
            rows([5])
        with pytest.raises(TypeError, match="not of Participant"):
            rows([Participant(party=Party("JP"))])


class TestTables:
    @pytest.mark.parametrize("format", ["csv", "tsv"])
    @few
    @given(dataset=datasets())
    def test_what_is_not_lost_comes_back(self, format: str, dataset: Dataset) -> None:
        for kind in ("summits", "leaders", "treaties", "clauses", "places"):
            records = Dataset(**{kind: getattr(dataset, kind)})
            if not losses(records, format):
                assert loads(dumps(records, format), format) == records

    @pytest.mark.parametrize(
        "record",
        [
            Place(city="a|b;c\\", names=("x|y", "\\", ";", 'say "x"\n\r')),
            Summit(agenda=(AgendaItem(title="x"), AgendaItem(title="y", topics=(Topic("0821"), Topic("0811"))))),
            Summit(
                agenda=(AgendaItem(title="x", commitments=(Commitment(text="a", value=0.5), Commitment(text="b|"))),)
            ),
            Summit(
                participants=(Participant(party=Party("JP")), Participant(party=Party("US"), capacity=Capacity.HOST))
            ),
            Leader(name=PersonName(full="=A"), names=("B",)),
        ],
    )
    def test_separators_and_gaps_come_back(self, record: object) -> None:
        assert len(losses([record], "csv")) == 0
        for name in ("csv", "tsv"):
            assert list(loads(dumps([record], name), name)) == [record]

    def test_losses_have_their_paths(self) -> None:
        inner = AgendaItem(title="y")
        report = losses([Place(city="Oslo"), Summit(agenda=(AgendaItem(title="x", items=(inner,)),))], "csv")
        assert [(finding.path, finding.code) for finding in report] == [("summits[0].agenda[0].items", "format.lost")]

    def test_hold_one_kind(self, tmp_path: Any) -> None:
        with pytest.raises(FormatError, match="one kind, not Leader, Summit, Treaty"):
            dumps(examples.dataset(), "csv")
        with pytest.raises(FormatError, match="cannot be written as a table"):
            dumps(Extraction(), "csv")
        with pytest.raises(FormatError, match="cannot be indented"):
            dumps(Summit(), "csv", indent=2)
        dump(Place(city="Oslo"), tmp_path / "places.tsv")
        assert load(tmp_path / "places.tsv").places == (Place(city="Oslo"),)

    def test_nothing_is_a_header(self) -> None:
        assert dumps(Dataset(), "csv") == "type\r\n"
        assert loads("type\n", "csv") == Dataset()


class TestHandMade:
    def test_columns_may_be_named_by_their_last_step_or_their_record(self) -> None:
        first, second = loads(HAND_MADE, "csv", strict=True).summits
        assert first.place == Place(city="Hiroshima", country=Party("JP"))
        assert [party.code for party in first.parties] == ["JP", "US", "EU"]
        assert [item.title for item in first.agenda] == ["economic security", "Ukraine"]
        assert second == Summit(
            date=EdtfDate("2024"), participants=(Participant(party=Party("NO")), Participant(party=Party("CL")))
        )

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("type,city\nPlace,Oslo\n", "places"),
            ("type,city\nplaces,Oslo\n", "places"),
            ("city,country\nOslo,NO\n", "places"),
            ("\ufeffCity;Country\r\nOslo;NO\r\n\r\n", "places"),
            ("title,article_count\nPact,3\n", "treaties"),
            ("name,office,polity,roles\nA,President,CL,head-of-state|head-of-government\n", "leaders"),
        ],
    )
    def test_kind_is_said_or_known_by_the_columns(self, text: str, kind: str) -> None:
        for each in (text, text.encode()):
            assert len(getattr(loads(each, "csv"), kind)) == 1

    def test_office_of_a_leader(self) -> None:
        (leader,) = loads("name,office,polity,roles\nA,President,CL,head-of-state\n", "csv").leaders
        assert leader.office
        assert leader.office.polity == Party("CL")
        assert leader.office.roles == (Role.HEAD_OF_STATE,)

    def test_every_fault_of_every_row(self) -> None:
        text = "name,edition,date,participants.party,mode\nA,x,2023-13,JP|XX,\nB,,,,pigeon\n,0,,,\n"
        assert faults(text) == [
            ("summits[0].edition", "wrong-type"),
            ("summits[0].date", "refused-value"),
            ("summits[0].participants[1].party", "refused-value"),
            ("summits[1].mode", "refused-value"),
            ("summits[2].edition", "broken-record"),
        ]

    def test_truth_values(self) -> None:
        text = "name,tenures.office.title,tenures.ended\nA,King,TRUE\nB,King,maybe\n"
        assert faults(text) == [("leaders[1].tenures[0].ended", "wrong-type")]
        assert loads(text.rpartition("B,")[0], "csv").leaders[0].tenures[0].ended

    def test_columns_that_are_not_known(self) -> None:
        text = "name,edition,mayor,edition\nA,1,x,2\n"
        assert loads(text, "csv").summits[0].name == "A"
        assert faults(text, strict=True) == [("summits", "unknown-field")] * 2

    @pytest.mark.parametrize(
        "text", ["", b"city\n\xff", "size\n5\n", "type,city\nHouse,Oslo\n", "names\nx\n", "city\n" + "x" * 200_000]
    )
    def test_what_is_no_table_of_ours(self, text: str | bytes) -> None:
        with pytest.raises(FormatError):
            loads(text, "csv")

    def test_is_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="not as Summit"):
            loads(HAND_MADE, "csv", type=Summit)


def test_a_cell_past_the_limit_of_the_standard_library_is_located_and_told_beforehand() -> None:
    for text, path in (("city\nOslo\n" + "x" * 200_000, "[1]"), ("c" * 200_000, "")):
        with pytest.raises(FormatError, match=r"field larger than field limit.*csv\.field_size_limit") as caught:
            loads(text, "csv")
        assert caught.value.report
        assert [finding.path for finding in caught.value.report] == [path]
    long = Place(city="Oslo", venue="x" * 200_000)
    assert [(f.path, f.code) for f in losses([Place(city="Oslo"), long], "csv")] == [("places[1].venue", "format.lost")]
