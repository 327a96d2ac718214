"""What this installation is made of: versions, formats, tables with their rows, and the sources of these."""

import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from platform import python_version
from typing import Any

from diplometa import __version__
from diplometa.formats.known import FORMATS

__all__ = ["about"]

_DEPENDENCIES = ("attrs", "msgspec", "pycountry", "python-dateutil")


def about() -> str:
    """Versions, formats, tables with rows and the day up to which they are complete, and sources with licence and date.

    >>> about().splitlines()[0].startswith("diplometa ")
    True
    """
    sources: dict[str, Any] = tomllib.loads(
        files("diplometa.data").joinpath("SOURCES.toml").read_text(encoding="utf-8")
    )
    tables: dict[str, Any] = sources.pop("tables")
    return "\n".join([*_versions(), "", *_formats(), "", *_tables(tables), "", *_sources(sources)])


def _versions() -> Iterator[str]:
    yield f"diplometa {__version__}, Python {python_version()}"
    yield ", ".join(f"{name} {_version(name)}" for name in _DEPENDENCIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed as a package)"


def _formats() -> Iterator[str]:
    yield "Formats"
    suffixes = {name: " ".join(format.suffixes) for name, format in FORMATS.items()}  # noqa: A001
    wide, long = (max(map(len, column)) + 2 for column in (suffixes, suffixes.values()))
    for name, format in FORMATS.items():  # noqa: A001
        yield f"  {name:<{wide}}{suffixes[name]:<{long}}{format.holds}" + ("" if format.read else " (only written)")


def _tables(tables: dict[str, Any]) -> Iterator[str]:
    yield "Tables"
    width = max(map(len, tables)) + 2
    for name, table in sorted(tables.items()):
        rows = table.get("rows")
        told = "written by hand" if rows is None else f"{rows:>6} rows"
        yield f"  {name:<{width}}{told}" + (
            f", complete up to {_until(table['complete'])}" if "complete" in table else ""
        )


def _until(complete: str | dict[str, str]) -> str:
    """The day up to which a table is complete; where that differs by kind of row, each day with its kinds."""
    if isinstance(complete, str):
        return complete
    days = dict.fromkeys(complete.values())
    return "; ".join(f"{day} ({', '.join(kind for kind in complete if complete[kind] == day)})" for day in days)


def _sources(sources: dict[str, Any]) -> Iterator[str]:
    yield "Sources"
    for key, source in sorted(sources.items()):
        told = [source.get("licence"), source.get("date")]
        yield f"  {key}: {source.get('title', key)} ({', '.join(filter(None, told))})"
