import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diplometa import __version__
from diplometa.cli import main
from diplometa.cli.about import about
from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, rule
from diplometa.extraction.model import Extraction
from diplometa.formats import dump, load, loads
from diplometa.summits.model import AgendaItem, Summit
from diplometa.testing import examples

ARTICLE = (
    "OSLO, May 1 - Norwegian Prime Minister Ingrid Aas will meet Chilean President Tomás Vera in Oslo on May 3, 2032.\n"
)


@rule("summit.nameless", Summit, Severity.WARNING)
def nameless(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting has a name."""
    if summit.name is None:
        yield Fault("no name", at="name")


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diplometa.checking.RULES", (nameless,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nothing of note.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    dump(examples.dataset(), tmp_path / "good.json")
    dump(Summit(), tmp_path / "nameless.json")
    (tmp_path / "broken.json").write_text('{"summits":[{"edition":0,"nmae":"x"}]}', encoding="utf-8")
    return tmp_path


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.usefixtures("folder")
class TestExtract:
    def test_one_file_gives_the_extraction(self, capsys: Any) -> None:
        assert main(["extract", "a.txt", "--published", "2032-05-01"]) == 0
        extraction = loads(capsys.readouterr().out, type=Extraction)
        assert extraction.source == "a.txt"
        assert str(extraction.published) == "2032-05-01"
        assert extraction.summit
        assert str(extraction.summit.date) == "2032-05-03"

    def test_several_files_give_an_array_or_lines(self, capsys: Any) -> None:
        assert main(["extract", "a.txt", "b.txt"]) == 0
        assert [each["source"] for each in json.loads(capsys.readouterr().out)] == ["a.txt", "b.txt"]
        assert main(["extract", "a.txt", "b.txt", "--format", "jsonl"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [loads(line, type=Extraction).source for line in lines] == ["a.txt", "b.txt"]

    def test_an_error_in_one_file_does_not_lose_the_others(self, capsys: Any) -> None:
        assert main(["extract", "bad.txt", "none.txt", "a.txt"]) == 1
        streams = capsys.readouterr()
        assert [each["source"] for each in json.loads(streams.out)] == ["a.txt"]
        assert "bad.txt: byte 3 is not UTF-8" in streams.err
        assert "none.txt: No such file" in streams.err
        assert main(["extract", "bad.txt"]) == 1
        assert capsys.readouterr().out == ""

    def test_text_is_a_briefing(self, capsys: Any) -> None:
        assert main(["extract", "a.txt", "b.txt", "--format", "text"]) == 0
        out = capsys.readouterr().out
        assert "When      3 May 2032\n" in out
        assert out.endswith("Article   b.txt\nMeeting   none found\n\n")

    def test_html_is_a_page(self, capsys: Any) -> None:
        assert main(["extract", "a.txt", "--format", "html"]) == 0
        assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
        assert main(["extract", "a.txt", "b.txt", "--format", "html"]) == 2
        assert "one article" in capsys.readouterr().err

    def test_standard_input(self, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin(monkeypatch, ARTICLE.encode())
        assert main(["extract", "-"]) == 0
        assert loads(capsys.readouterr().out, type=Extraction).source is None

    def test_progress_is_told_on_a_terminal_where_files_are_many(
        self, capsys: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        terminal = Terminal()
        monkeypatch.setattr("sys.stderr", terminal)
        assert main(["extract", *["b.txt"] * 12]) == 0
        assert terminal.getvalue().endswith("\r12/12\n")
        terminal.truncate(0)
        assert main(["extract", "b.txt"]) == 0
        assert terminal.getvalue() == ""


@pytest.mark.usefixtures("folder")
class TestCheck:
    @pytest.mark.parametrize(
        ("words", "code", "said"),
        [
            (["good.json"], 0, "good.json: nothing found\n"),
            (["nameless.json"], 1, "nameless.json: summits[0].name: warning summit.nameless: no name\n"),
            (["nameless.json", "--ignore", "summit"], 0, "nothing found"),
            (["nameless.json", "--select", "summit.nameless", "--select", "summit,"], 1, "1 warning found"),
            (["broken.json"], 1, "broken.json: summits[0].nmae: error format.unknown-field"),
            (["broken.json", "nameless.json"], 1, "summit.nameless"),
        ],
    )
    def test_exit_codes_and_text(self, words: list[str], code: int, said: str, capsys: Any) -> None:
        assert main(["check", *words]) == code
        assert said in capsys.readouterr().out

    def test_json(self, capsys: Any) -> None:
        assert main(["check", "nameless.json", "broken.json", "--format", "json"]) == 1
        rows = json.loads(capsys.readouterr().out)
        assert [(row["file"], row["code"]) for row in rows] == [
            ("nameless.json", "summit.nameless"),
            ("broken.json", "format.unknown-field"),
            ("broken.json", "format.broken-record"),
        ]

    @pytest.mark.parametrize("format", ["json", "jsonl"])
    def test_what_extract_gives_of_several_files(self, format: str, capsys: Any) -> None:
        assert main(["extract", "b.txt", "a.txt", "--format", format]) == 0
        Path(f"x.{format}").write_text(capsys.readouterr().out, encoding="utf-8")
        assert main(["check", f"x.{format}", "--select", "summit.nameless"]) == 1
        out = capsys.readouterr().out
        assert out.startswith(f"x.{format}: [1].summits[0].name: warning summit.nameless: no name\n")
        found = load(f"x.{format}", type=tuple[Extraction, ...])
        assert [each.source for each in found] == ["b.txt", "a.txt"]

    def test_faults_in_lines_of_extractions(self, capsys: Any) -> None:
        Path("x.jsonl").write_text('{"type":"Extraction"}\n{"type":"Extraction","summits":[{"edition":0}]}\nx\n')
        assert main(["check", "x.jsonl"]) == 1
        out = capsys.readouterr().out
        assert "x.jsonl: [1].summits[0].edition: error format.broken-record" in out
        assert "x.jsonl: [2]: error format.malformed: line 3, column 1" in out

    def test_a_file_that_cannot_be_read(self, capsys: Any) -> None:
        Path("empty.csv").write_text("", encoding="utf-8")
        assert main(["check", "none.json", "empty.csv", "good.json"]) == 1
        streams = capsys.readouterr()
        assert "none.json: No such file" in streams.err
        assert "empty.csv: the table is empty" in streams.err
        assert "good.json: nothing found" in streams.out

    def test_an_extraction_and_standard_input(self, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin(monkeypatch, b'{"type":"Extraction","summits":[{}]}')
        assert main(["check", "-"]) == 1
        assert "-: summits[0].name: warning" in capsys.readouterr().out
        stdin(monkeypatch, b"\xff")
        assert main(["check", "-"]) == 1
        assert "byte 0 is not UTF-8" in capsys.readouterr().out

    @pytest.mark.parametrize("words", [["good.json", "--select", "sumit"], ["a.xyz"], ["good.json", "--from", "xml"]])
    def test_misuse(self, words: list[str], capsys: Any) -> None:
        assert main(["check", *words]) == 2
        assert "unknown" in capsys.readouterr().err

    def test_a_table_by_hand(self, capsys: Any) -> None:
        Path("summits.csv").write_text("name,date,city\nTalks,2023-13,Oslo\n,2024,\n", encoding="utf-8")
        assert main(["check", "summits.csv"]) == 1
        assert "summits[0].date: error format.refused-value: row 2: month 13" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
class TestConvert:
    def test_by_suffix(self, capsys: Any) -> None:
        assert main(["convert", "good.json", "good.jsonl"]) == 0
        assert load("good.jsonl") == examples.dataset()
        assert main(["convert", "good.json", "places.csv", "--kind", "summits"]) == 0
        assert len(load("places.csv").summits) == 1

    def test_standard_streams(self, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin(monkeypatch, b"city,country\nOslo,NO\n")
        assert main(["convert", "-", "-", "--from", "csv", "--to", "jsonl"]) == 0
        assert capsys.readouterr().out == '{"type":"Place","city":"Oslo","country":"NO"}\n'
        stdin(monkeypatch, b"{}")
        assert main(["convert", "-", "-"]) == 0
        assert capsys.readouterr().out == '{"version":"1"}'

    def test_extractions(self, capsys: Any) -> None:
        assert main(["extract", "a.txt", "b.txt", "--format", "jsonl", "--published", "2032-05-01"]) == 0
        Path("x.jsonl").write_text(capsys.readouterr().out, encoding="utf-8")
        assert main(["convert", "x.jsonl", "x.json"]) == 0
        several = load("x.json", type=tuple[Extraction, ...])
        assert several == load("x.jsonl", type=tuple[Extraction, ...])
        assert main(["convert", "x.json", "summits.csv", "--kind", "summits"]) == 0
        assert str(load("summits.csv").summits[0].date) == "2032-05-03"
        assert main(["convert", "x.json", "leaders.jsonl", "--kind", "leaders"]) == 0
        assert [each.name.family for each in load("leaders.jsonl").leaders] == ["Aas", "Vera"]
        assert main(["convert", "x.jsonl", "x.csv"]) == 1
        assert "not of Extraction" in capsys.readouterr().err

    def test_tells_what_is_lost(self, capsys: Any) -> None:
        dump(Summit(agenda=(AgendaItem(title="x", items=(AgendaItem(title="y"),)),)), "deep.json")
        assert main(["convert", "deep.json", "deep.tsv"]) == 0
        assert "summits[0].agenda[0].items: warning format.lost" in capsys.readouterr().err

    def test_tells_what_is_alike_once_where_much_is_lost(self, capsys: Any) -> None:
        dump([Summit(name=f"No. {i}", agenda=(AgendaItem(title="x"),)) for i in range(1, 41)], "many.json")
        assert main(["convert", "many.json", "many.popolo.json"]) == 0
        assert capsys.readouterr().err.splitlines() == [
            "diplometa: summits[].agenda: warning format.lost: Popolo has no agenda (40 times, first summits[0].agenda)"
        ]

    def test_what_is_only_written_is_not_read(self, capsys: Any) -> None:
        assert main(["convert", "good.json", "good.jsonld"]) == 0
        assert main(["convert", "good.jsonld", "again.json"]) == 1
        assert "jsonld is only written, not read; expected one of json, " in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            (["good.json", "good.csv"], 1),
            (["broken.json", "x.jsonl"], 1),
            (["none.json", "x.jsonl"], 1),
            (["good.json", "x.docx"], 2),
            (["good.json", "x.csv", "--kind", "houses"], 2),
        ],
    )
    def test_failures(self, words: list[str], code: int, capsys: Any) -> None:
        assert main(["convert", *words]) == code
        assert capsys.readouterr().err.startswith("diplometa: ")


class TestOthers:
    def test_explain(self, capsys: Any) -> None:
        assert main(["explain", "summit.nameless"]) == 0
        assert "A meeting has a name." in capsys.readouterr().out
        assert main(["explain", "date.year-assumed"]) == 0
        assert "note of reading" in capsys.readouterr().out
        assert main(["explain", "format.unknown-field"]) == 0
        assert "no such field" in capsys.readouterr().out
        assert main(["explain", "summit.nameles"]) == 2
        assert "did you mean summit.nameless?" in capsys.readouterr().err

    def test_about(self, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        assert main(["about"]) == 0
        out = capsys.readouterr().out
        assert f"diplometa {__version__}" in out
        for said in ("jsonl", "countries", "356 rows", "Sources", "cldr"):
            assert said in out
        monkeypatch.setattr("diplometa.cli.about._DEPENDENCIES", ("no-such-package",))
        assert "(not installed as a package)" in about()

    @pytest.mark.parametrize(
        "words",
        [[], ["nonsense"], ["extract"], ["extract", "a", "--published", "soon"], ["extract", "a", "--format", "pdf"]],
    )
    def test_misuse(self, words: list[str], capsys: Any) -> None:
        assert main(words) == 2
        assert "usage:" in capsys.readouterr().err

    @pytest.mark.parametrize("word", ["--help", "--version"])
    def test_help(self, word: str, capsys: Any) -> None:
        assert main([word]) == 0
        assert "diplometa" in capsys.readouterr().out

    def test_runs_as_a_module(self, root: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "diplometa", "--version"],
            capture_output=True,
            cwd=root / "src",
            check=True,
            text=True,
        )
        assert done.stdout == f"diplometa {__version__}\n"

    def test_ends_quietly_where_nobody_reads_the_output(self, root: Path) -> None:
        for words in (["about"], ["explain", "format.lost"], ["extract", *["-"] * 3000, "--format", "text"]):
            with subprocess.Popen(
                [sys.executable, "-m", "diplometa", *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=root / "src",
            ) as run:
                assert run.stdout
                assert run.stderr
                run.stdout.close()
                assert run.stderr.read() == b""
            assert run.returncode == 141

    def test_help_loads_nothing_heavy(self, root: Path) -> None:
        code = (
            "import sys, diplometa.cli; print({'attrs', 'attr', 'msgspec', 'pycountry', 'dateutil'} & set(sys.modules))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, cwd=root / "src", check=True, text=True
        )
        assert done.stdout == "set()\n"
