"""What holds for the project as a whole: size and shape of modules, one version everywhere, a light import."""

import ast
import os
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "diplometa"
MODULES = sorted(PACKAGE.rglob("*.py"))
HOUSE = sorted(
    path for folder in ("src", "tests", "tools", "examples", "benchmarks") for path in (ROOT / folder).rglob("*.py")
)

Function = ast.FunctionDef | ast.AsyncFunctionDef
AT_IMPORT = {"diplometa"}
EMPTY_NAMES = {"helper", "helpers", "util", "utils", "common", "misc"}


def name(path: Path) -> str:
    """The path as a test's id shows it."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def lines_of_code(function: Function, source: list[str]) -> int:
    """Lines from `def` to the end that are neither docstring, blank nor comment."""
    assert function.end_lineno is not None
    numbers = set(range(function.lineno, function.end_lineno + 1))
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        assert first.end_lineno is not None
        numbers -= set(range(first.lineno, first.end_lineno + 1))
    return sum(
        1 for number in numbers if source[number - 1].strip() and not source[number - 1].lstrip().startswith("#")
    )


def pyproject() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, object] = tomllib.load(file)["project"]
    return project


@pytest.mark.parametrize("path", MODULES, ids=name)
class TestModule:
    def test_defines_all(self, path: Path) -> None:
        targets = [
            target
            for node in tree(path).body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        ]
        assert any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets)

    def test_says_what_it_is(self, path: Path) -> None:
        assert ast.get_docstring(tree(path))

    def test_has_at_most_300_lines(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300

    def test_functions_have_at_most_30_lines(self, path: Path) -> None:
        source = path.read_text(encoding="utf-8").splitlines()
        sizes = {function.name: lines_of_code(function, source) for function in functions(path)}
        assert {function: size for function, size in sizes.items() if size > 30} == {}


@pytest.mark.parametrize("path", HOUSE, ids=name)
def test_file_name_says_what_is_in_it(path: Path) -> None:
    assert path.stem not in EMPTY_NAMES


def test_package_lists_its_public_names() -> None:
    import diplometa

    assert set(diplometa.__all__) <= set(dir(diplometa))


def test_package_runs_as_the_command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["diplometa", "--version"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("diplometa", run_name="__main__")
    assert left.value.code == 0
    assert capsys.readouterr().out.split() == ["diplometa", pyproject()["version"]]


def test_package_is_marked_as_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_import_loads_only_itself(tmp_path: Path) -> None:
    code = "import sys; before = set(sys.modules); import diplometa; print(*sorted(set(sys.modules) - before))"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == AT_IMPORT


class TestVersion:
    def test_package_knows_it(self) -> None:
        import diplometa

        assert diplometa.__version__ == pyproject()["version"]

    def test_citation_has_it(self) -> None:
        citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
        assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [pyproject()["version"]]

    def test_changelog_has_it_or_has_something_unreleased(self) -> None:
        headings = re.findall(
            r"^## \[?([^\]\s]+)\]?", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
        )
        assert headings[0] in ("Unreleased", pyproject()["version"])
        assert [heading for heading in headings if heading != "Unreleased"][:1] in ([], [pyproject()["version"]])

    def test_released_versions_have_dates_and_are_in_order(self) -> None:
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        released = re.findall(r"^## \[?(\d+\.\d+\.\d+)\]?(.*)$", text, re.MULTILINE)
        assert all(re.fullmatch(r" - \d{4}-\d{2}-\d{2}", rest) for _, rest in released)
        numbers = [tuple(map(int, version.split("."))) for version, _ in released]
        assert numbers == sorted(numbers, reverse=True)


class TestReadme:
    def commands(self) -> list[str]:
        return re.findall(r"^python3 -m venv.*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    def test_has_two_commands_to_begin_with(self) -> None:
        main, test = self.commands()
        assert "-m diplometa extract examples/" in main
        assert test.endswith("-m pytest")

    def test_commands_use_the_new_environment_alone(self) -> None:
        for command in self.commands():
            first, *rest = command.split(" && ")
            assert first == "python3 -m venv .venv"
            assert all(step.startswith(".venv/bin/") for step in rest)

    def test_commands_name_files_that_exist(self) -> None:
        for command in self.commands():
            assert all((ROOT / path).is_file() for path in re.findall(r"examples/\S+", command))


class TestReference:
    def test_each_public_name_has_a_place(self) -> None:
        import diplometa

        pages = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "reference").glob("*.md"))
        packages = set(re.findall(r"<!-- names of (\w+) -->", pages))
        homes = {getattr(getattr(diplometa, public), "__module__", "diplometa") for public in diplometa.__all__}
        assert {home.split(".")[1] for home in homes if home.startswith("diplometa.")} <= packages
