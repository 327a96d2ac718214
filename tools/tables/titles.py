"""Titles of offices, and honorifics."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tables import Row, Table, join, read_jsonl, read_tsv
from tables.names import fold
from tables.officials_sources import SOURCES, keys
from tables.states import party_codes

__all__ = ["SOURCES", "TABLES"]

OFFICES = ("heads_recent.jsonl", "heads_history.jsonl", "officials.jsonl")
# Organs whose title is theirs, while the party is the organisation.
ORGANS = {"ECB": "EU", "OHCHR": "UN"}
# The names of parties and the words of titles as they stand, those added by hand among them.
DATA = Path(__file__).resolve().parents[2] / "src/diplometa/data"
# What divides the words of a title.
PARTS = re.compile(r"[\s/()-]+")
# Words of incumbency ("former", "-elect") and abbreviated parts of titles ("Dep.") are no titles.
NO_TITLE = ("status ", "abbreviation: ")


def titles(facts: Path) -> Iterator[Row]:
    """One row a title, language and set of roles; the variants of the facts are rows of their own.

    `adds` is `polity` where a title is another one with a party's name at its beginning or end.
    """
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
    adding = _adding({title for title, _, _ in merged})
    for (title, lang, roles), (parties, sources) in merged.items():
        of = "" if "" in parties else join(sorted(parties))
        yield title, lang, roles, of, "polity" if title in adding else "", join(sorted(sources))


def _adding(titles: set[str]) -> set[str]:
    """The titles that are another with the abbreviation of a party before it, or "of" and a party behind it."""
    names = [(fold(row["name"]), row) for row in read_tsv(DATA / "party_names.tsv")]
    bearers: dict[str, set[str]] = defaultdict(set)
    for name, row in names:
        bearers[name].add(row["party"])
    strong = [(name, row["kind"]) for name, row in names if row["tier"] == "strong"]
    named = {name for name, _ in strong} | {
        name for name, row in names if row["kind"] == "short" and not row["also"] and len(bearers[name]) == 1
    }
    short = {name for name, kind in strong if kind == "abbreviation"}
    keys = {title: " ".join(PARTS.split(fold(title))).strip() for title in titles}
    stems = {*keys.values(), *(row["word"] for row in read_tsv(DATA / "leader_words.tsv") if row["kind"] == "sense")}
    return {title for title, key in keys.items() if _adds(key, set(keys.values()), stems, short, named)}


def _adds(key: str, titles: set[str], stems: set[str], short: set[str], named: set[str]) -> bool:
    first, _, rest = key.partition(" ")
    stem, of, tail = key.partition(" of ")
    return (first in short and rest in stems) or (bool(of) and stem in titles and tail.removeprefix("the ") in named)


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


TITLE = ("title", "lang", "roles", "polities", "adds", "source")
TABLES = {
    "titles": Table(TITLE, titles, ("office_titles.jsonl", *OFFICES)),
    "honorifics": Table(
        ("honorific", "lang", "expansion", "gender", "kind", "position", "source"), honorifics, ("honorifics.tsv",)
    ),
}
