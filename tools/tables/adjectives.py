"""The adjective that goes with the name of a party in English, where the facts have one or more: the first of them."""

from collections.abc import Iterator
from pathlib import Path

from tables import Row, Table, join, read_tsv

__all__ = ["SOURCES", "TABLES"]


def party_adjectives(facts: Path) -> Iterator[Row]:
    """One row a party: of its adjectives one that is not shared and is in use goes before the others."""
    chosen: dict[str, tuple[bool, bool, str, str]] = {}
    for row in read_tsv(facts / "country_names.tsv"):
        if row["kind"] == "demonym-adjective" and row["lang"] == "en":
            found = row["tier"] != "strong", bool(row["until"]), row["name"], join(row["source"].split("+"))
            # The facts have the usual one first: of two alike it stays.
            if row["code"] not in chosen or found[:2] < chosen[row["code"]][:2]:
                chosen[row["code"]] = found
    for party, (_, _, name, source) in chosen.items():
        yield party, name, source


TABLES = {
    "party_adjectives": Table(("party", "adjective", "source"), party_adjectives, ("country_names.tsv",)),
}

SOURCES: dict[str, dict[str, str]] = {}
