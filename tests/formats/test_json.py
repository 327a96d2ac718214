import json
import math
from pathlib import Path
from typing import Any

import attrs
import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings, strategies as st

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError
from diplometa.core.knowledge import Knowledge
from diplometa.core.mention import Mention
from diplometa.core.report import Finding, Report, Severity
from diplometa.extraction.model import Extraction
from diplometa.formats import dump, dumps, json_schema, load, loads, losses
from diplometa.formats.reading import DEEPEST
from diplometa.parties.model import Country, Party
from diplometa.places.model import Place
from diplometa.summits.model import AgendaItem, Commitment, Participant, Summit
from diplometa.testing import examples
from diplometa.testing.strategies import datasets, extractions
from diplometa.testing.strategies.registration import STRATEGIES
from diplometa.treaties.model import Treaty

# Whole extractions take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)

FIELDS = st.sampled_from(("summits", "places", "city", "type", "agenda", "title", "name", "x"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(FIELDS, inner),
)


def faults(text: str | bytes, **options: Any) -> list[tuple[str, str]]:
    with pytest.raises(FormatError) as caught:
        loads(text, **options)
    assert caught.value.report is not None
    assert str(caught.value)
    return [(finding.path, finding.code.removeprefix("format.")) for finding in caught.value.report]


def outcome(text: str | bytes) -> object:
    try:
        return loads(text)
    except FormatError as error:
        return error.report


class TestRoundTrip:
    @few
    @given(datasets())
    def test_dataset_decodes_equal(self, dataset: Dataset) -> None:
        text = dumps(dataset)
        assert loads(text) == dataset
        assert loads(text, strict=True) == dataset
        assert loads(text.encode()) == dataset
        assert dumps(loads(text)) == text

    @few
    @given(extractions())
    def test_extraction_decodes_equal(self, extraction: Extraction) -> None:
        text = dumps(extraction)
        assert loads(text, type=Extraction) == extraction
        assert loads(text, type=Extraction, strict=True) == extraction

    @pytest.mark.parametrize("cls", [c for c in STRATEGIES if attrs.has(c)], ids=lambda c: c.__name__)
    @settings(max_examples=10)
    @given(data=st.data())
    def test_bare_record_decodes_equal(self, cls: type, data: st.DataObject) -> None:
        record = data.draw(STRATEGIES[cls]())
        text = dumps(record, bare=True)
        assert loads(text, type=cls) == record
        assert loads(text, type=cls, strict=True) == record

    def test_indented_text_decodes_equal(self) -> None:
        dataset = examples.dataset()
        text = dumps(dataset, indent=2)
        assert text.startswith('{\n  "version": "1",\n  "summits": [')
        assert loads(text) == dataset

    def test_text_that_is_not_unicode_is_escaped(self) -> None:
        dataset = Dataset(places=(Place(city="a\ud800b\x00\U0001f600"),))
        text = dumps(dataset)
        assert text.isascii()
        assert loads(text) == dataset
        assert loads('{"places":[{"city":"\udc00"}]}').places[0].city == "\udc00"

    def test_whole_numbers_have_no_bound(self) -> None:
        summit = Summit(edition=10**30)
        assert loads(dumps(summit)).summits == (summit,)

    def test_files(self, tmp_path: Path) -> None:
        dataset = examples.dataset()
        dump(dataset, tmp_path / "a.json")
        dump(dataset, str(tmp_path / "b.txt"), "json", indent=1)
        assert load(tmp_path / "a.json") == load(str(tmp_path / "b.txt"), "json") == dataset
        with pytest.raises(FileNotFoundError):
            load(tmp_path / "c.json")


class TestWriting:
    def test_is_compact_and_in_the_order_of_the_fields(self) -> None:
        summit = Summit(name="Talks", participants=(Participant(party=Party("JP")),), edition=1)
        fields = '"name":"Talks","edition":1,"participants":[{"party":"JP","capacity":"member"}]'
        written = f'{{"version":"1","summits":[{{{fields}}}]}}'
        assert dumps(summit) == dumps([summit]) == dumps(Dataset(summits=(summit,))) == written

    def test_zero_is_written(self) -> None:
        assert '"value":0' in dumps(Commitment(text="x", value=0), bare=True)

    def test_bare_records_say_what_they_are(self) -> None:
        places = [Place(city="Yalta"), Place(city="Oslo")]
        assert dumps(places[0], bare=True) == '{"type":"Place","city":"Yalta"}'
        assert dumps(places, bare=True) == '[{"type":"Place","city":"Yalta"},{"type":"Place","city":"Oslo"}]'
        assert dumps(Summit(), bare=True) == '{"type":"Summit"}'
        assert loads(dumps(places, bare=True)).places == tuple(places)
        assert loads(dumps(places[0], bare=True)).places == (places[0],)

    def test_full_text_is_private(self) -> None:
        text = dumps(Treaty(title="T", full_text="all of it"))
        assert "all of it" not in text
        assert "full_text" not in text
        given = '{"treaties":[{"title":"T","_full_text":"x"}]}'
        assert faults(given, strict=True) == [("treaties[0]._full_text", "unknown-field")]

    def test_refuses_what_a_field_cannot_hold(self) -> None:
        finding = Finding(code="x.y", message="x", hint=5)  # type: ignore[arg-type]
        with pytest.raises(FormatError) as caught:
            dumps(Report((finding,)), bare=True)
        assert caught.value.report
        assert caught.value.report[0].path == "findings[0].hint"

    def test_refuses_what_nests_too_deeply(self) -> None:
        item = AgendaItem(title="x")
        for _ in range(5000):
            item = AgendaItem(title="x", items=(item,))
        with pytest.raises(FormatError, match="nests too deeply"):
            dumps(Summit(agenda=(item,)))

    @pytest.mark.parametrize("thing", ["text", b"x", 5, None])
    def test_takes_records_alone(self, thing: object) -> None:
        with pytest.raises(TypeError, match="dumps takes records"):
            dumps(thing)

    def test_loses_nothing(self) -> None:
        assert losses(examples.dataset(), "json") == Report()


class TestFaults:
    def test_every_fault_has_its_path(self) -> None:
        text = """{"version": 1, "summits": [{"edition": 0}, {
            "name": 5, "date": "1999-13", "mode": "carrier pigeon", "place": "Oslo", "sources": {},
            "agenda": [{"title": "a"}, {"titel": "b"}, {"title": "c", "topics": ["0821", "9999"], "number": 3}],
            "participants": [{"party": "XX"}, {"party": 5, "capacity": null}, {}]
        }], "leaders": [{"name": {"full": "A"}, "tenures": [{"office": {"title": "x"}, "ended": "no"}]}]}"""
        assert faults(text) == [
            ("version", "wrong-type"),
            ("summits[0].edition", "broken-record"),
            ("summits[1].name", "wrong-type"),
            ("summits[1].date", "refused-value"),
            ("summits[1].place", "wrong-type"),
            ("summits[1].mode", "refused-value"),
            ("summits[1].participants[0].party", "refused-value"),
            ("summits[1].participants[1].party", "wrong-type"),
            ("summits[1].participants[1].capacity", "wrong-type"),
            ("summits[1].participants[2].party", "broken-record"),
            ("summits[1].agenda[1].titel", "unknown-field"),
            ("summits[1].agenda[1].title", "missing-field"),
            ("summits[1].agenda[2].number", "wrong-type"),
            ("summits[1].agenda[2].topics[1]", "refused-value"),
            ("summits[1].sources", "wrong-type"),
            ("leaders[0].tenures[0].ended", "wrong-type"),
        ]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            # what the fields break that were read, beside those that were not
            ('{"summits":[{"edition":0,"date":"x"}]}', ["date refused-value", "edition broken-record"]),
            ('{"summits":[{"name":" ","series":"","sources":["a",""]}]}', ["name", "series", "sources"]),
            ('{"summits":[{"name":" ","edition":-1,"mode":5}]}', ["mode wrong-type", "name", "edition"]),
            (
                '{"leaders":[{"name":{"full":"A","given":""},"id":"","tenures":1}]}',
                ["name.given", "tenures wrong-type", "id"],
            ),
            # what the fields break that were not read is not known
            ('{"summits":[{"participants":[{"party":"XX"}]}]}', ["participants[0].party refused-value"]),
            ('{"places":[{"city":5}]}', ["city wrong-type"]),
            ('{"clauses":[{"provision":"Article 5","treaty":{"title":5}}]}', ["treaty.title wrong-type"]),
            (
                '{"summits":[{"agenda":[{"title":"x","commitments":[{"text":"","value":"a","upper":-5}]}]}]}',
                ["agenda[0].commitments[0].value wrong-type", "agenda[0].commitments[0].text"],
            ),
        ],
    )
    def test_all_broken_invariants_beside_other_faults(self, text: str, expected: list[str]) -> None:
        paths = [each if " " in each else f"{each} broken-record" for each in expected]
        assert [f"{path.partition('.')[2]} {code}" for path, code in faults(text)] == paths

    def test_the_first_faults_are_listed_and_the_others_counted(self) -> None:
        one = '{"edition":0,"date":"x","nmae":1}'
        for strict in (True, False):
            with pytest.raises(FormatError, match=r"at least 1,33\d more faults are not listed") as caught:
                loads(f'{{"summits":[{",".join([one] * 1000)}]}}', strict=strict)
            assert caught.value.report
            assert len(caught.value.report) == 1001
            assert caught.value.report[-1].code == "format.more-faults"
            assert caught.value.report[-1].severity is Severity.ERROR
        with pytest.raises(FormatError, match="at least 500 more faults"):
            loads('{"summits":[' + ",".join(['{"edition":0}'] * 1500) + "]}")

    def test_an_error_past_those_listed_counts(self) -> None:
        passed = ",".join(['{"city":"x","mayor":1}'] * 1500)
        assert len(loads(f'{{"places":[{passed}]}}').places) == 1500
        assert faults(f'{{"places":[{passed}, {{}}]}}')[-1] == ("", "more-faults")
        with pytest.raises(FormatError, match=r"warning format\.more-faults: at least 501 more"):
            loads(f'{{"version":5,"places":[{passed}]}}')

    def test_unknown_fields_matter_where_strict(self) -> None:
        text = '{"places":[{"city":"Oslo","mayor":"x"}]}'
        assert loads(text).places == (Place(city="Oslo"),)
        assert faults(text, strict=True) == [("places[0].mayor", "unknown-field")]

    @pytest.mark.parametrize(
        ("text", "path"),
        [('{"places":[{"city":"a","city":"b"}]}', "places[0].city"), ('{"places":[],"places":[]}', "places")],
    )
    def test_repeated_fields(self, text: str, path: str) -> None:
        assert faults(text) == [(path, "repeated-field")]

    @pytest.mark.parametrize(
        ("text", "where"),
        [
            ("", "line 1, column 1"),
            ('{"places":[\n{"city" "x"}]}', "line 2, column 9"),
            ("\ufeff{}", "line 1, column 1"),
            (b"\xef\xbb\xbf{}", "line 1, column 1"),
            (b'{"version":"\xff"}', "byte 12"),
            ('{"summits":[\n{"edition":NaN}]}', "line 2, column 12"),
            ('{"summits":[{"edition":-Infinity}]}', "line 1, column 2"),
            ("[" * 100_000, "nest too deeply"),
            ('{"a":' * 100_000, "nest too deeply"),
            ('{"summits":[{"edition":1' + "0" * 5000 + "}]}", "line 1, column 24"),
            ("{} x", "line 1, column 4"),
        ],
    )
    def test_what_is_not_json_is_located(self, text: str | bytes, where: str) -> None:
        with pytest.raises(FormatError, match="the text is not JSON") as caught:
            loads(text)
        assert caught.value.report
        assert where in caught.value.report[0].message

    @pytest.mark.parametrize(
        "text", ["5", "null", '"x"', "true", "1.5", '{"type":5}', '{"type":"Nobody"}', "[1]", "[{}]", "[[]]"]
    )
    def test_other_roots(self, text: str) -> None:
        assert faults(text)

    def test_numbers_out_of_range(self) -> None:
        pledge = '{"text":"y","value":1%s}'
        text = '{"summits":[{"agenda":[{"title":"x","commitments":[' + pledge + "]}]}]}"
        assert faults(text % ("0" * 400)) == [("summits[0].agenda[0].commitments[0].value", "refused-value")]
        assert faults(text % "e999")

    def test_nesting_has_a_bound(self) -> None:
        deep = '{"title":"x","items":[' * (DEEPEST + 5) + "]}" * (DEEPEST + 5)
        assert [code for _, code in faults('{"summits":[{"agenda":[' + deep + "]}]}", strict=True)] == ["too-deep"]

    def test_an_extraction_is_no_dataset(self) -> None:
        with pytest.raises(FormatError, match="load it with type=Extraction"):
            loads(dumps(Extraction()))
        with pytest.raises(FormatError, match=r"load it with type=tuple\[Extraction, ...\]"):
            loads(dumps([Extraction()]))
        assert loads("{}", type=Extraction) == Extraction()
        assert faults('{"type":"Summit"}', type=Extraction) == [("", "wrong-type")]

    def test_several_of_one_class(self) -> None:
        extractions = (Extraction(source="a"), Extraction(source="b", summits=(examples.summit(),)))
        for indent in (None, 2):
            text = dumps(extractions, indent=indent)
            for strict in (False, True):
                assert loads(text, type=tuple[Extraction, ...], strict=strict) == extractions
        assert loads('[{"city":"Oslo"}]', type=tuple[Place, ...]) == (Place(city="Oslo"),)
        assert loads("[]", type=tuple[Place, ...]) == ()
        assert faults('{"city":"Oslo"}', type=tuple[Place, ...]) == [("", "wrong-type")]
        assert faults('[{"city":"Oslo"},{"type":"Summit"},{}]', type=tuple[Place, ...]) == [
            ("[1]", "wrong-type"),
            ("[2].city", "broken-record"),
        ]
        with pytest.raises(FormatError, match="the text is not a list of Place: 1 error"):
            loads('["Oslo"]', type=tuple[Place, ...])

    @pytest.mark.parametrize("thing", [int, "Place", list[Place], tuple[int, ...], Place | None])
    def test_other_types_are_not_read(self, thing: Any) -> None:
        with pytest.raises(TypeError, match="loads reads a class of records, or a tuple of one"):
            loads("{}", type=thing)

    @pytest.mark.parametrize("blank", ["", " ", "\u3000", "\\n", "\\u2028", "\x85", "\\u0020 "])
    @pytest.mark.parametrize("indent", [None, 2])
    def test_a_blank_text_is_found_in_any_form(self, blank: str, indent: int | None) -> None:
        text = dumps([Place(city="Oslo", venue="@"), Place(city="Å")], indent=indent).replace("@", blank)
        assert faults(text) == [("places[0].venue", "broken-record")]

    def test_a_fault_in_one_of_several(self) -> None:
        assert faults('[{"type":"Place","city":"x"},{"type":"Place"}]') == [("[1].city", "broken-record")]
        assert faults('{"type":"Place"}') == [("city", "broken-record")]

    @given(st.text() | st.binary() | JSON.map(json.dumps))
    def test_any_text_gives_a_dataset_or_a_format_error(self, text: str | bytes) -> None:
        assert isinstance(outcome(text), Dataset | Report)

    @pytest.mark.parametrize("thing", [None, 5, ["{}"]])
    def test_takes_text_alone(self, thing: Any) -> None:
        with pytest.raises(TypeError, match="loads takes a str or bytes"):
            loads(thing)


class Words(str):
    """A text of a class of one's own, as numpy has one."""

    __slots__ = ()

    def __str__(self) -> str:
        return "<Words>"

    __repr__ = __str__


@pytest.mark.parametrize("thing", [None, 5, "Oslo", b"Oslo"])
def test_losses_are_those_of_records_alone(thing: Any) -> None:
    with pytest.raises(TypeError, match="losses takes records, not a value of type"):
        losses(thing, "json")


class TestTextOfAnotherClass:
    PLACE = Place(city=Words("Oslo"), names=(Words("Christiania"), "Kristiania"))

    @pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv"])
    def test_is_written_as_the_text(self, format: str) -> None:
        assert loads(dumps(self.PLACE, format), format).places == (self.PLACE,)

    def test_is_written_as_the_text_where_json_needs_escapes(self) -> None:
        assert '"Oslo"' in dumps(Summit(name="\ud800", place=self.PLACE))


class TestKnowledge:
    def test_a_party_of_ones_own_decodes(self) -> None:
        ruritania = Country.make("ruritania", name="Ruritania")
        text = dumps(Summit(participants=(Participant(party=ruritania),)))
        assert faults(text) == [("summits[0].participants[0].party", "refused-value")]
        for strict in (False, True):
            read = loads(text, knowledge=Knowledge([ruritania, Place(city="Strelsau")]), strict=strict)
            assert read.summits[0].parties[0].name == "Ruritania"

    def test_ones_own_value_wins(self) -> None:
        mine = Country.make("ruritania", name="Ruritania", capital="Strelsau")
        text = '{"places":[{"country":"ruritania"},{"country":"JP"}]}'
        own, built_in = (place.country for place in loads(text, knowledge=Knowledge([mine])).places)
        assert own is mine
        assert built_in == Country("JP")


class TestSchema:
    schema = json_schema()

    def test_is_a_schema(self) -> None:
        jsonschema.Draft202012Validator.check_schema(self.schema)
        assert self.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"

    @few
    @given(datasets())
    def test_what_is_written_is_valid(self, dataset: Dataset) -> None:
        jsonschema.Draft202012Validator(self.schema).validate(json.loads(dumps(dataset)))

    @pytest.mark.parametrize(
        "text",
        [
            '{"summits":[{"edition":"x"}]}',
            '{"summits":[{"mode":"pigeon"}]}',
            '{"summits":[{"unknown":1}]}',
            '{"treaties":[{"title":"T","_full_text":"x"}]}',
            '{"leaders":[{}]}',
            '{"summits":[{"agenda":[{"title":"x","items":[{}]}]}]}',
        ],
    )
    def test_what_is_wrong_is_not(self, text: str) -> None:
        validator = jsonschema.Draft202012Validator(self.schema)
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(json.loads(text))

    def test_is_json_itself_and_each_time_another_copy(self) -> None:
        again = json_schema()
        assert json.loads(json.dumps(again)) == self.schema
        again.clear()
        assert json_schema() == self.schema


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_no_pledge(value: float) -> None:
    with pytest.raises(ValueError, match="value"):
        Commitment(text="x", value=value)


def test_reports_and_mentions_are_written_too() -> None:
    finding = Finding(code="date.year-assumed", message="assumed", severity=Severity.NOTE, value="")
    mention = Mention.cut("in Japan", 3, 8, value=Party("JP"), rule="party.name", alternatives=(Party("NATO"),))
    extraction = Extraction(parties=(mention,), report=Report((finding,)))
    assert loads(dumps(extraction), type=Extraction) == extraction
    assert loads(dumps(finding, bare=True), type=Finding).value == ""
