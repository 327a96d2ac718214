import re
from pathlib import Path

import pytest

import diplometa as dm
from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.formats.known import FORMATS, format_of, require_format


class TestSuffixes:
    @pytest.mark.parametrize(
        ("name", "format"),
        [
            ("a.json", "json"),
            ("a.popolo.json", "popolo"),
            ("A.OCD.JSON", "ocd"),
            ("a.ftm.jsonl", "ftm"),
            ("a.jsonl", "jsonl"),
            ("a.anno.jsonld", "webannotation"),
            ("a.b.jsonld", "jsonld"),
            ("popolo.json", "json"),
            (Path("folder.qs") / "a.csl.json", "csl"),
        ],
    )
    def test_the_longest_wins(self, name: str | Path, format: str) -> None:
        assert format_of(name) == format

    def test_a_suffix_alone_is_none(self) -> None:
        with pytest.raises(UnknownCodeError):
            format_of(".json")

    def test_no_two_formats_share_one(self) -> None:
        suffixes = [suffix for each in FORMATS.values() for suffix in each.suffixes]
        assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("format", ["popolo", "ocd", "ftm", "jsonld", "wikidata", "quickstatements"])
def test_of_an_extraction_the_records_are_written(format: str) -> None:
    found = dm.extract("Talks between Norway and Chile will be held in Oslo on 5 May 2032.")
    several = dm.dumps([found, found], format)
    assert dm.dumps(found, format) == dm.dumps(found.dataset(), format)
    assert several == dm.dumps([*found.dataset(), *found.dataset()], format)
    told = [finding.message for finding in dm.losses(found, format) if not finding.path]
    assert [message.partition(" has no place for the ")[2] for message in told] == [
        "mentions and the evidence of an Extraction"
    ]


class TestRequired:
    def test_only_written(self) -> None:
        assert require_format("jsonld") == "jsonld"
        with pytest.raises(FormatError, match="jsonld is only written, not read; expected one of json, jsonl, "):
            require_format("jsonld", read=True)

    def test_unknown(self) -> None:
        with pytest.raises(UnknownCodeError, match="did you mean popolo"):
            require_format("popollo")


def test_the_table_of_the_reference_is_that_of_the_code(root: Path) -> None:
    page = (root / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in page.splitlines() if line.startswith("| `")]
    written = {
        name: (set(re.findall(r"`(.*?)`", cells[1])), cells[3].strip() == "yes")
        for cells in rows
        for name in re.findall(r"`(.*?)`", cells[0])
    }
    suffixes = {name: set(each.suffixes) for name, each in FORMATS.items()}
    # csv and tsv share a row
    suffixes["csv"] = suffixes["tsv"] = suffixes["csv"] | suffixes["tsv"]
    assert written == {name: (suffixes[name], each.read) for name, each in FORMATS.items()}
    pages = {path.stem for path in (root / "docs" / "how-to" / "formats").glob("*.md")} - {"index"}
    assert set(FORMATS) - pages == {"json", "jsonl", "csv", "tsv", "quickstatements"}
