"""Each script in examples/ prints what its neighbour `<name>.out` holds and ends with the code its docstring names."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))


def exit_code(script: Path) -> int:
    """The code after "Exit code:" in the script's docstring, otherwise 0."""
    docstring = ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or ""
    stated = re.search(r"Exit code: (\d+)", docstring)
    return int(stated[1]) if stated else 0


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_prints_what_is_expected(script: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    done = subprocess.run(
        [sys.executable, f"examples/{script.name}"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "COLUMNS": "120", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == script.with_suffix(".out").read_text(encoding="utf-8")
    assert done.returncode == exit_code(script)
