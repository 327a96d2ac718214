"""Titles of offices, and honorifics."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tables import Row, Table, join, read_jsonl, read_tsv
from tables.officials_sources import SOURCES, keys
from tables.states import party_codes

__all__ = ["SOURCES", "TABLES"]

OFFICES = ("heads_recent.jsonl", "heads_history.jsonl", "officials.jsonl")
# Organs whose title is theirs, while the party is the organisation.
ORGANS = {"ECB": "EU", "OHCHR": "UN"}
# Words of incumbency ("former", "-elect") and abbreviated parts of titles ("Dep.") are no titles.
NO_TITLE = ("status ", "abbreviation: ")


def titles(facts: Path) -> Iterator[Row]:
    """One row a title, language and set of roles; the variants of the facts are rows of their own."""
    codes = party_codes(facts)
    offices = _attested(facts)
    merged: dict[tuple[str, str, str], tuple[set[str], set[str]]] = {}
    for row in read_jsonl(facts / "office_titles.jsonl"):
        source, polities = _shippable(row, offices)
        if not source or row["note"].startswith(NO_TITLE):
            continue
        parties = {party for party in (_party(polity, row) for polity in polities) if party in codes}
        for title in (row["title"], *row["also"]):
            if len(title) == 1:
                continue
            known = merged.setdefault((title, row["lang"], join(row["roles"])), (set(), set()))
            # A title of everywhere and of one state is of everywhere.
            known[0].update(parties or {""})
            known[1].update(source.split("|"))
    for (title, lang, roles), (parties, sources) in merged.items():
        yield title, lang, roles, "" if "" in parties else join(sorted(parties)), join(sorted(sources))


def _party(polity: str, row: Mapping[str, Any]) -> str:
    if polity == "AU" and "io-head" in row["roles"]:
        return "AFRICAN-UNION"
    return ORGANS.get(polity, polity)


def _attested(facts: Path) -> dict[str, dict[str, set[str]]]:
    """Title to polity to the shippable sources that show it."""
    offices: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name in OFFICES:
        for row in read_jsonl(facts / name):
            if row["office"] and (source := keys(row["sources"])):
                offices[row["office"]][row["polity"]].update(source.split("|"))
    return offices


def _shippable(row: Mapping[str, Any], offices: Mapping[str, Mapping[str, set[str]]]) -> tuple[str, list[str]]:
    """Source and polities of a title: where only a source that is no witness has it, what others show of it."""
    if source := keys([row["source"]]):
        return source, row["polities"]
    if row["also"]:
        return "convention", row["polities"]
    shown = offices.get(row["title"], {})
    polities = [polity for polity in row["polities"] if polity in shown]
    return join(sorted({source for polity in polities for source in shown[polity]})), polities


def honorifics(facts: Path) -> Iterator[Row]:
    """One row an honorific and meaning."""
    for row in read_tsv(facts / "honorifics.tsv"):
        columns = ("honorific", "lang", "expansion", "gender", "kind", "position", "source")
        yield tuple(row[column] for column in columns)


TABLES = {
    "titles": Table(("title", "lang", "roles", "polities", "source"), titles, ("office_titles.jsonl", *OFFICES)),
    "honorifics": Table(
        ("honorific", "lang", "expansion", "gender", "kind", "position", "source"), honorifics, ("honorifics.tsv",)
    ),
}
