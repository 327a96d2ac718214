"""Rows that no folder of facts holds are added to the tables as they stand, and nothing else changes."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TREATY = "no-such-treaty-1931\tTreaty That Never Was\ttreaty\tbilateral\tAT|CH\t\t\t\t12\t\t\town\n"


def add(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of a copy of the generator, which knows no facts."""
    command = [sys.executable, str(root / "tools" / "build_tables.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A project of its own: the generator and the tables."""
    unwanted = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=unwanted)
    shutil.copytree(ROOT / "src" / "diplometa" / "data", tmp_path / "src" / "diplometa" / "data", ignore=unwanted)
    return tmp_path


def contents(root: Path) -> dict[str, list[str]]:
    tables = (root / "src" / "diplometa" / "data").glob("*.tsv")
    return {path.stem: path.read_text(encoding="utf-8").splitlines() for path in tables}


def test_tables_have_the_rows_already(copy: Path) -> None:
    assert add(copy, "--add").returncode == 0
    assert contents(copy) == contents(ROOT)


def test_row_is_added_in_its_place_and_counted(copy: Path) -> None:
    with (copy / "tools" / "tables" / "more" / "treaties.tsv").open("a", encoding="utf-8") as more:
        more.write(TREATY)
    assert add(copy, "--add", "treaties").returncode == 0
    before, after = contents(ROOT)["treaties"], contents(copy)["treaties"]
    assert set(after) - set(before) == {TREATY.rstrip("\n")}
    assert after[1:] == sorted(after[1:])
    listed = tomllib.loads((copy / "src" / "diplometa" / "data" / "SOURCES.toml").read_text(encoding="utf-8"))
    assert listed["tables"]["treaties"]["rows"] == len(before)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "no-such-treaty-1931\tTreaty That Never Was\n",
            "treaties.tsv, line 2: expected a cell for each of the columns",
        ),
        (
            TREATY.replace("\n", "\tand more\n"),
            "treaties.tsv, line 2: expected a cell for each of the columns",
        ),
        (TREATY.replace("\town", "\thearsay:17"), "source ['hearsay:17'] is not described"),
    ],
)
def test_row_that_does_not_fit_is_refused(copy: Path, row: str, message: str) -> None:
    header = contents(ROOT)["treaties"][0]
    (copy / "tools" / "tables" / "more" / "treaties.tsv").write_text(f"{header}\n{row}", encoding="utf-8")
    run = add(copy, "--add", "treaties")
    assert run.returncode != 0
    assert message in run.stderr
    assert contents(copy) == contents(ROOT)


def test_without_facts_the_way_is_told(copy: Path) -> None:
    run = add(copy, "treaties")
    assert run.returncode == 2
    assert "there is no folder of facts" in run.stderr
    assert "--add" in run.stderr
