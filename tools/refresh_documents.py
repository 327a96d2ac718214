"""Write anew what documents and examples show, where what they print has changed on purpose: then read the difference.

python tools/refresh_documents.py [FILE ...]

Takes README, docs (Markdown) and the scripts of `examples/`; all of them, where none is named.
What still fits stays as it is.
"""

import contextlib
import io
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Generator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, DocTestParser, Example, OutputChecker
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "src"))

from conftest import commands, run  # noqa: E402

__all__ = ["main"]

BLOCK = re.compile(r"^```(python|console)\n(.*?)^```", re.DOTALL | re.MULTILINE)


@contextlib.contextmanager
def own_folder() -> Generator[None]:
    """A folder to write in with a copy of the examples, as the tests give each document one."""
    back, folder = Path.cwd(), Path(tempfile.mkdtemp(prefix="diplometa-"))
    shutil.copytree(ROOT / "examples", folder / "examples")
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(back)
        shutil.rmtree(folder)


def shown(wanted: str, printed: str, flags: int) -> str:
    """What a document shows of what is printed: what it showed, where that still fits."""
    return wanted if OutputChecker().check_output(wanted, printed, flags) else printed


def of_example(example: Example, names: dict[str, Any]) -> str:
    """A doctest example with what it prints now."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(example.source, "<document>", "single"), names)  # noqa: S102
        except Exception as error:  # noqa: BLE001
            kind = type(error)
            module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
            print(f"Traceback (most recent call last):\n{module}{kind.__qualname__}: {error}")
    first, *rest = example.source.rstrip("\n").split("\n")
    source = [f">>> {first}", *(f"... {line}".rstrip() for line in rest)]
    output = shown(example.want, printed.getvalue(), ELLIPSIS | NORMALIZE_WHITESPACE)
    lines = (line if line.strip() else "<BLANKLINE>" for line in output.splitlines())
    return "".join(f"{line}\n" for line in (*source, *lines))


def of_python(block: str, names: dict[str, Any]) -> str:
    """A Python block, run; its examples with what they print now."""
    if ">>>" not in block:
        exec(compile(block, "<document>", "exec"), names)  # noqa: S102
        return block
    parts = DocTestParser().parse(block)
    return "".join(part if isinstance(part, str) else of_example(part, names) for part in parts)


def of_console(block: str) -> str:
    """A console block, each of its commands with what it prints now."""
    parts: list[str] = []
    for command, wanted in commands(block):
        line = command.replace("\n", "\n> ")
        parts.append(f"$ {line}\n{shown(wanted, run(command), ELLIPSIS)}")
    return "".join(parts)


def refresh_document(path: Path) -> str:
    """The text of a Markdown document with what its blocks print now."""
    names: dict[str, Any] = {}

    def refreshed(block: re.Match[str]) -> str:
        kind, body = block.groups()
        return f"```{kind}\n{of_python(body, names) if kind == 'python' else of_console(body)}```"

    with own_folder():
        return BLOCK.sub(refreshed, path.read_text(encoding="utf-8"))


def refresh_script(path: Path) -> str:
    """What a script of examples/ prints now."""
    with own_folder():
        return run(f"python examples/{path.name}")


def main(arguments: list[str]) -> int:
    """Refresh the files named, or all, and tell which have changed."""
    every = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "examples").glob("*.py"))]
    for path in [Path(name).resolve() for name in arguments] or every:
        script = path.suffix == ".py"
        target = path.with_suffix(".out") if script else path
        text = refresh_script(path) if script else refresh_document(path)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8", newline="\n")
            print(target.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
