from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings

from diplometa.catalogue import Dataset
from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.extraction.model import Extraction
from diplometa.formats import dump, dumps, load, loads, losses
from diplometa.formats.exchange import FORMATS, format_of, type_of
from diplometa.places.model import Place
from diplometa.summits.model import Summit
from diplometa.testing import examples
from diplometa.testing.strategies import datasets

# Whole datasets take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)

OSLO = '{"type":"Place","city":"Oslo"}'


class TestLines:
    @few
    @given(datasets())
    def test_dataset_decodes_equal(self, dataset: Dataset) -> None:
        text = dumps(dataset, "jsonl")
        assert text.count("\n") == len(dataset)
        assert loads(text, "jsonl") == loads(text.encode(), "jsonl", strict=True) == dataset
        assert not losses(dataset, "jsonl")

    def test_each_record_is_a_line_that_says_its_type(self) -> None:
        assert dumps([Place(city="Oslo"), Summit()], "jsonl") == f'{{"type":"Summit"}}\n{OSLO}\n'
        assert dumps(Place(city="Oslo"), "jsonl", bare=True) == f"{OSLO}\n"
        assert dumps(Dataset(), "jsonl") == ""

    def test_a_line_feed_in_a_text_ends_no_line(self) -> None:
        place = Place(city="a\nb\u2028c\x85d\r")
        assert loads(dumps(place, "jsonl"), "jsonl").places == (place,)

    def test_extractions(self) -> None:
        extractions = (Extraction(source="a"), Extraction(source="b", summits=(examples.summit(),)))
        text = dumps(extractions, "jsonl")
        assert [loads(line, "jsonl", type=Extraction) for line in text.splitlines()] == list(extractions)
        for strict in (False, True):
            assert loads(text, "jsonl", type=tuple[Extraction, ...], strict=strict) == extractions
        assert loads("", "jsonl", type=tuple[Extraction, ...]) == ()
        with pytest.raises(
            FormatError, match=r"2 lines, expected one Extraction; read them with type=tuple\[Extraction, "
        ):
            loads(text, "jsonl", type=Extraction)

    def test_faults_of_extractions_have_paths_by_line(self) -> None:
        text = f'{{"type":"Extraction"}}\n{OSLO}\n{{"type":"Extraction","summits":[{{"edition":0,"date":"x"}}]}}\n'
        with pytest.raises(FormatError) as caught:
            loads(text, "jsonl", type=tuple[Extraction, ...])
        assert caught.value.report
        assert [(f.path, f.code) for f in caught.value.report] == [
            ("[1]", "format.wrong-type"),
            ("[2].summits[0].date", "format.refused-value"),
            ("[2].summits[0].edition", "format.broken-record"),
        ]
        with pytest.raises(FormatError, match=r"load it with type=tuple\[Extraction, ...\]"):
            loads(text, "jsonl")

    def test_what_is_read_as_a_tuple_holds_one_class(self) -> None:
        places = (Place(city="Oslo"), Place(city="Yalta"))
        assert loads(dumps(places, "jsonl"), "jsonl", type=tuple[Place, ...]) == places

    def test_blank_lines_are_skipped(self) -> None:
        assert loads(f"\n{OSLO}\r\n\n  \n", "jsonl").places == (Place(city="Oslo"),)

    def test_every_fault_of_every_line(self) -> None:
        with pytest.raises(FormatError) as caught:
            loads(f'{OSLO}\n{{"type":"Summit","edition":0}}\nnonsense\n{{"city":"x"}}\n', "jsonl")
        assert caught.value.report
        assert [(f.path, f.code) for f in caught.value.report] == [
            ("[1].edition", "format.broken-record"),
            ("[2]", "format.malformed"),
            ("[3]", "format.missing-type"),
        ]
        assert caught.value.report[1].message == "line 3, column 1: expecting value"

    def test_cannot_be_indented(self) -> None:
        with pytest.raises(FormatError, match="cannot be indented"):
            dumps(Summit(), "jsonl", indent=2)


class TestFormats:
    @pytest.mark.parametrize(
        ("path", "name"), [("a.json", "json"), ("b.x.JSONL", "jsonl"), (Path("c.ndjson"), "jsonl"), ("d.tab", "tsv")]
    )
    def test_suffix_tells_the_format(self, path: str | Path, name: str) -> None:
        assert format_of(path) == name

    @pytest.mark.parametrize("path", ["a", "a.docx", ".json.gz", ".json"])
    def test_suffix_that_no_format_has(self, path: str) -> None:
        with pytest.raises(UnknownCodeError, match="suffix of a file"):
            format_of(path)

    def test_name_that_no_format_has(self) -> None:
        with pytest.raises(UnknownCodeError, match="unknown format 'jsn'; did you mean json"):
            loads("", "jsn")
        with pytest.raises(UnknownCodeError, match="unknown format"):
            dumps(Summit(), "")

    @pytest.mark.parametrize("suffix", [suffix for each in FORMATS.values() if each.read for suffix in each.suffixes])
    def test_files_by_suffix(self, suffix: str, tmp_path: Path) -> None:
        dataset = Dataset(places=(Place(city="Oslo\r\nØst", venue="a,b\t"), Place(city="Oslo")))
        path = tmp_path / f"x{suffix}"
        if not losses(dataset, format_of(path)):
            dump(dataset, path)
            assert load(path) == dataset

    @pytest.mark.parametrize("name", FORMATS)
    def test_module_offers_what_the_verbs_call(self, name: str) -> None:
        module = import_module(f"diplometa.formats.{name}")
        offered = {"losses", "write"} | ({"read"} if FORMATS[name].read else set())
        assert offered - set(module.__all__) == set()

    @pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if not each.read])
    def test_format_that_is_only_written(self, name: str) -> None:
        for read in (loads, type_of):
            with pytest.raises(FormatError, match=f"{name} is only written, not read; expected one of json, "):
                read("", name)

    @pytest.mark.parametrize("name", ["json", "jsonl", "csv", "tsv"])
    def test_nothing_of_a_place_is_lost(self, name: str) -> None:
        assert not losses(Dataset(places=(Place(city="Oslo\r\nØst", venue="a,b\t"),)), name)
