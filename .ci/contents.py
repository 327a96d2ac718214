"""Looks into the built wheel and source distribution: what must be there is there, what must not be is not."""

import re
import sys
import tarfile
import zipfile
from pathlib import Path

LIMIT = 6 * 1024 * 1024
FOREIGN = re.compile(
    r"(^|/)(tests?|\.venv|__pycache__|\.git|\.hypothesis|_build)/|(^|/)(test_\w+|conftest)\.py$|\.pyc$"
)
IN_SOURCES = (
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "pyproject.toml",
    "tests/test_project.py",
    "examples/",
    "docs/conf.py",
    "tools/",
)


def faults_of_wheel(path: Path) -> list[str]:
    """What is wrong with the wheel."""
    names = set(zipfile.ZipFile(path).namelist())
    faults = [f"{name} does not belong into the wheel" for name in names if FOREIGN.search(name)]
    faults += [
        f"{name} stands outside the package" for name in names if not re.match(r"diplometa(-[\d.]+\.dist-info)?/", name)
    ]
    source = {file.relative_to("src").as_posix() for file in Path("src/diplometa").rglob("*") if file.is_file()}
    wanted = {name for name in source if not FOREIGN.search(name)} | {
        "diplometa/py.typed",
        "diplometa/data/SOURCES.toml",
    }
    faults += [f"{name} is missing from the wheel" for name in wanted - names]
    if not any(name.endswith(".tsv") for name in names):
        faults.append("the wheel holds no table")
    if path.stat().st_size > LIMIT:
        faults.append(f"the wheel has {path.stat().st_size:,} bytes, more than {LIMIT:,}")
    return faults


def faults_of_sources(path: Path) -> list[str]:
    """What is wrong with the source distribution."""
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    faults = [
        f"{wanted} is missing from the sources" for wanted in IN_SOURCES if not any(n.startswith(wanted) for n in names)
    ]
    return faults + [
        f"{name} does not belong into the sources" for name in names if re.search(r"\.venv/|\.pyc$|(^|/)shared/", name)
    ]


def main(folder: str) -> int:
    """Report on the one wheel and the one source distribution in the folder."""
    (wheel,), (sources,) = Path(folder).glob("*.whl"), Path(folder).glob("*.tar.gz")
    faults = faults_of_wheel(wheel) + faults_of_sources(sources)
    print(*(sorted(faults) or [f"{file.name}: {file.stat().st_size:,} bytes" for file in (wheel, sources)]), sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
