"""Build ``src/diplometa/data/*.tsv`` and ``SOURCES.toml`` from a folder of facts and the rows of ``tools/tables/more``.

python tools/build_tables.py [--facts ../shared/facts] [--out src/diplometa/data] [TABLE ...]
python tools/build_tables.py --add [TABLE ...]

The second adds the rows of ``tools/tables/more`` to the tables as they stand, and needs no facts.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tables import (
    Sources,
    Table,
    TableError,
    adjectives,
    calendar_names,
    leaders,
    meetings,
    names,
    organizations,
    party_codes,
    places,
    standing_rows,
    states,
    titles,
    topics,
    treaties,
    write_sources,
    write_table,
)

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
MODULES = (
    states,
    organizations,
    party_codes,
    names,
    adjectives,
    places,
    meetings,
    topics,
    titles,
    leaders,
    treaties,
    calendar_names,
)


def all_tables() -> dict[str, Table]:
    """The tables of every subject by name."""
    return {name: table for module in MODULES for name, table in module.TABLES.items()}


def all_sources() -> Sources:
    """The sources of every subject by key; two modules may describe a source only alike."""
    merged: dict[str, dict[str, str]] = {}
    for module in MODULES:
        for key, fields in module.SOURCES.items():
            if merged.setdefault(key, fields) != fields:
                msg = f"source {key!r} is described twice, and differently: keep one description"
                raise TableError(msg)
    return merged


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the tables named (all, where none is named) and tell their rows."""
    tables = all_tables()
    parser = argparse.ArgumentParser(description="Build the reference tables from a folder of facts.")
    parser.add_argument("--facts", type=Path, default=ROOT.parent / "shared" / "facts")
    parser.add_argument("--add", action="store_true", help="add the rows of tools/tables/more; needs no facts")
    parser.add_argument("--out", type=Path, default=ROOT / "src" / "diplometa" / "data")
    parser.add_argument("table", nargs="*", help=f"of: {', '.join(sorted(tables))}")
    options = parser.parse_args(arguments)
    if unknown := sorted(set(options.table) - tables.keys()):
        parser.error(f"unknown table {', '.join(unknown)}")
    if not options.add and not options.facts.is_dir():
        parser.error(f"there is no folder of facts {options.facts}; --add takes the rows of tools/tables/more alone")
    sources = all_sources()
    built: dict[str, tuple[Table, int]] = {}
    for name in options.table or tables:
        table = tables[name]
        standing = standing_rows(options.out / f"{name}.tsv", table.header)
        rows = write_table(options.out, name, table, standing if options.add else table.rows(options.facts), sources)
        built[name] = (table, rows)
        print(f"{name}: {rows} rows")
    write_sources(options.out, built, sources)
    return 0


if __name__ == "__main__":
    sys.exit(main())
