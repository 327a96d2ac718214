"""Runs what the documents show: Python and console blocks of README, CONTRIBUTING and docs, examples in docstrings.

In Markdown, a fenced block `python` is run (compared, where it begins with `>>>`), and so is each command `$ ...` of a
fenced block `console`, whose output must be what the block shows below it. Blocks `sh` and `text` are only shown.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, REPORT_UDIFF, Example as DocTestExample, OutputChecker
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

__all__ = ["ConsoleBlockParser", "commands", "pytest_collect_file", "run"]

ROOT = Path(__file__).parent


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that the block shows for it."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif line.startswith("> ") and found and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", "")
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
        else:
            raise ValueError(f"a console block begins with a line '$ command', not with {line!r}")
    return found


def run(command: str) -> str:
    """What a command prints on both streams; `python` is the interpreter of the tests, the folder holds `examples/`."""
    folder = Path(sys.executable).parent
    environment = os.environ | {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command],  # noqa: S607
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.stdout


class ConsoleBlockParser(CodeBlockParser):
    """Runs the commands of fenced blocks `console` and compares what they print; `...` stands for anything."""

    language = "console"
    flags = ELLIPSIS | REPORT_UDIFF

    def evaluate(self, example: Example) -> str | None:
        """The first difference between what is shown and what is printed, or None."""
        checker = OutputChecker()
        for command, shown in commands(example.parsed):
            printed = run(command)
            if not checker.check_output(shown, printed, self.flags):
                wanted = DocTestExample(command, shown)
                return f"$ {command}\n{checker.output_difference(wanted, printed, self.flags)}"
        return None


def _enter(namespace: dict[str, Any]) -> None:
    """Give each document a folder of its own to write in, with a copy of the examples."""
    folder = Path(tempfile.mkdtemp(prefix="diplometa-"))
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", folder / "examples")
    namespace["_folders"] = (Path.cwd(), folder)
    os.chdir(folder)


def _leave(namespace: dict[str, Any]) -> None:
    back, folder = namespace["_folders"]
    os.chdir(back)
    shutil.rmtree(folder)


_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

_markdown = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=_FLAGS), ConsoleBlockParser(), SkipParser()],
    pattern="*.md",
    setup=_enter,
    teardown=_leave,
)


_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    path="src",
    pattern="*.py",
    setup=_enter,
    teardown=_leave,
)

pytest_collect_file = (_markdown + _docstrings).pytest()
