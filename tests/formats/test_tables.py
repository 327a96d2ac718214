import csv
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.dates.model import EdtfDate
from diplometa.extraction.model import Extraction
from diplometa.formats import dump, dumps, from_rows, load, loads, losses, rows
from diplometa.formats.exchange import type_of
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

    def test_gaps_in_a_list_of_texts(self) -> None:
        assert faults("city,names\nOslo,a||b\n") == [("places[0].names[1]", "wrong-type")]

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

    def test_says_what_it_is_read_as(self) -> None:
        assert type_of("city\n", "csv") is Dataset

    def test_is_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="not as Summit"):
            loads(HAND_MADE, "csv", type=Summit)


class TestQuirks:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("\ufeffcity;country\r\nOslo;NO\r\n", ["Oslo"]),
            ("sep=;\ncity;country\nOslo;NO\n", ["Oslo"]),
            ('"city, or town";city\n;Oslo\n', ["Oslo"]),
            ("city\tcountry\nOslo\tNO\n", ["Oslo"]),
            ('city,country\r\n"Os\r\nlo",NO\r\n\r\nLima,PE\r\n', ["Os\r\nlo", "Lima"]),
        ],
    )
    def test_of_spreadsheets(self, text: str, expected: list[str]) -> None:
        for each in (text, text.encode(), text.removeprefix("\ufeff").encode("utf-16")):
            assert [place.city for place in loads(each, "csv").places] == expected

    @pytest.mark.parametrize("name", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "\rx", "'=x", "''-x", "=a|b"])
    def test_formulas_are_defused_and_come_back(self, name: str) -> None:
        place = Place(city="Oslo", venue=name)
        for format in ("csv", "tsv"):  # noqa: A001
            text = dumps(place, format)
            assert f"'{name}" in text
            assert loads(text, format).places == (place,)
        assert loads(dumps(Place(venue=name), "csv"), "csv").places[0].venue == name

    @pytest.mark.parametrize("name", ["-5", "+1.5", "it's", "'quoted'", "-1e3"])
    def test_what_is_no_formula_stays(self, name: str) -> None:
        assert f",{name}\r\n" in dumps(Place(city="Oslo", venue=name), "csv")

    def test_rows_are_told_as_a_spreadsheet_counts_them(self) -> None:
        with pytest.raises(FormatError) as caught:
            loads("name,edition\nA,1\n\nB,x\nC,1,2\n", "csv")
        assert [finding.message for finding in caught.value.report or ()] == [
            "row 4: found a text, expected a whole number",
            "row 5: it has 3 cells, the header 2 names",
        ]


class TestColumns:
    TEXT = "Ort;Land;Notiz\nOslo;NO;x\n"

    def test_have_other_names(self, tmp_path: Any) -> None:
        names = {"Ort": "city", "land": "country", "Notiz": None}
        assert loads(self.TEXT, "csv", columns=names, strict=True).places == (Place(city="Oslo", country=Party("NO")),)
        (tmp_path / "a.csv").write_text(self.TEXT, encoding="utf-8")
        assert load(tmp_path / "a.csv", columns=names).places[0].city == "Oslo"
        assert loads(self.TEXT.replace(";", "\t"), "tsv", columns=names).places[0].city == "Oslo"

    def test_are_of_records(self) -> None:
        with pytest.raises(UnknownCodeError, match="unknown column 'citty'; did you mean city"):
            loads(self.TEXT, "csv", columns={"Ort": "citty"})
        with pytest.raises(FormatError, match="json has no columns"):
            loads("{}", "json", columns={"Ort": "city"})


class TestFromRows:
    @few
    @given(dataset=datasets())
    def test_what_is_not_lost_comes_back(self, dataset: Dataset) -> None:
        for kind in ("summits", "leaders", "treaties", "clauses", "places"):
            records = Dataset(**{kind: getattr(dataset, kind)})
            if not losses(records, "csv"):
                assert from_rows(rows(records)) == from_rows(rows(records, full=True)) == records

    def test_rows_of_several_kinds(self) -> None:
        records = [Summit(name="x", edition=3), Place(city="Oslo"), Summit(name="y")]
        assert from_rows(rows(records)) == Dataset.of(records)

    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            (dt.date(2031, 5, 3), "2031-05-03"),
            (dt.datetime(2031, 5, 3), "2031-05-03"),  # noqa: DTZ001
            (EdtfDate("2031"), "2031"),
            (float("nan"), None),
            (None, None),
        ],
    )
    def test_cells_of_dates(self, cell: object, expected: str | None) -> None:
        (summit,) = from_rows([{"name": "x", "date": cell}], "Summit").summits
        assert summit.date == (EdtfDate(expected) if expected else None)

    def test_cells_of_numbers_and_lists(self) -> None:
        row = {"name": "x", "edition": 49.0, "participants.party": ["JP", "US"], "agenda.commitments.text": ["a|b"]}
        (summit,) = from_rows([{**row, "agenda.title": "A", "agenda.commitments.value": Decimal("0.5")}]).summits
        assert summit.edition == 49
        assert [party.code for party in summit.parties] == ["JP", "US"]
        assert summit.agenda[0].commitments == (Commitment(text="a|b", value=0.5),)

    def test_cells_of_numpy(self) -> None:
        numpy: Any = pytest.importorskip("numpy")
        row = {"name": "x", "edition": numpy.int64(3), "participants.party": numpy.array(["JP", "US"])}
        (summit,) = from_rows([row]).summits
        assert (summit.edition, len(summit.parties)) == (3, 2)

    def test_a_time_of_day_is_kept(self) -> None:
        (summit,) = from_rows([{"name": "x", "date": dt.datetime(2031, 5, 3, 9)}], "summits").summits  # noqa: DTZ001
        assert str(summit.date) == "2031-05-03T09:00:00"

    def test_faults_are_told_by_row(self) -> None:
        with pytest.raises(FormatError) as caught:
            from_rows([{"name": "x", "edition": 1}, {"name": "x", "edition": "y"}, {"size": 5}])
        assert [(finding.path, finding.message) for finding in caught.value.report or ()] == [
            ("summits[1].edition", "row 1: found a text, expected a whole number"),
            ("[2]", "row 2: the kind of this record is unknown"),
        ]

    def test_names_that_are_not_known(self) -> None:
        with pytest.raises(UnknownCodeError, match="kind of record"):
            from_rows([], "houses")
        with pytest.raises(UnknownCodeError, match="column"):
            from_rows([], "places", columns={"x": "edition"})


class TestLibraries:
    """Rows go into the libraries of others, and come back."""

    RECORDS = (
        Summit(name="x", edition=3, date=EdtfDate("2031-05"), participants=(Participant(party=Party("JP")),)),
        Summit(name="y", place=Place(city="Oslo")),
    )

    def test_pandas(self) -> None:
        pandas: Any = pytest.importorskip("pandas")
        frame = pandas.DataFrame(rows(self.RECORDS))
        assert tuple(from_rows(frame.to_dict("records"))) == self.RECORDS
        assert tuple(from_rows(frame.convert_dtypes().to_dict("records"))) == self.RECORDS

    def test_polars(self) -> None:
        polars: Any = pytest.importorskip("polars")
        frame = polars.DataFrame(rows(self.RECORDS))
        assert frame.schema["edition"] == polars.Int64
        assert tuple(from_rows(frame.iter_rows(named=True))) == self.RECORDS

    def test_parquet(self, tmp_path: Any) -> None:
        pyarrow: Any = pytest.importorskip("pyarrow")
        parquet: Any = pytest.importorskip("pyarrow.parquet")
        table = pyarrow.Table.from_pylist(rows(self.RECORDS))
        parquet.write_table(table, tmp_path / "a.parquet")
        back = parquet.read_table(tmp_path / "a.parquet")
        assert back.schema.field("edition").type == pyarrow.int64()
        assert tuple(from_rows(back.to_pylist())) == self.RECORDS

    def test_duckdb(self) -> None:
        duckdb: Any = pytest.importorskip("duckdb")
        pyarrow: Any = pytest.importorskip("pyarrow")
        table = pyarrow.Table.from_pylist(rows(self.RECORDS))
        found = duckdb.from_arrow(table).filter("edition = 3").to_arrow_table().to_pylist()
        assert tuple(from_rows(found)) == self.RECORDS[:1]


def test_a_cell_past_the_limit_of_the_standard_library_is_located_and_told_beforehand() -> None:
    for text, path in (("city\nOslo\n" + "x" * 200_000, "[1]"), ("c" * 200_000, "")):
        with pytest.raises(FormatError, match=r"field larger than field limit.*csv\.field_size_limit") as caught:
            loads(text, "csv")
        assert caught.value.report
        assert [finding.path for finding in caught.value.report] == [path]
    long = Place(city="Oslo", venue="x" * 200_000)
    assert [(f.path, f.code) for f in losses([Place(city="Oslo"), long], "csv")] == [("places[1].venue", "format.lost")]
