"""Persons who held high offices, and their tenures."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tables import Row, Table, join, read_jsonl
from tables.officials_sources import SOURCES, keys
from tables.persons import Person, people
from tables.roster import Entry
from tables.spells import Spell, days, merged
from tables.states import party_codes

__all__ = ["SOURCES", "TABLES"]

FILES = ("heads_recent.jsonl", "heads_history.jsonl", "officials.jsonl")
SENIOR = frozenset(
    "io-head foreign-minister defence-minister finance-minister deputy-head-of-state deputy-head-of-government".split()
)
# Offices that one person at a time holds, so that a later holder shows that an earlier one has left.
SINGLE = frozenset("head-of-government foreign-minister defence-minister finance-minister".split())
OFFICE = re.compile(r"Regent|President|Minister|Chair|Director|Chief|King|Premier|Governor|Head")


@cache
def roster(facts: Path) -> tuple[tuple[Person, tuple[Spell, ...]], ...]:
    """Every person with the tenures that the rows of all files come to."""
    codes = party_codes(facts)
    entries = [
        _entry(row, rank)
        for rank, name in enumerate(FILES)
        for row in read_jsonl(facts / name)
        if row["polity"] in codes and _is_shipped(row, rank)
    ]
    found = [(person, merged(person.spells)) for person in people(entries)]
    return tuple(zip((person for person, _ in found), _closed([spells for _, spells in found]), strict=True))


def _is_shipped(row: Mapping[str, Any], rank: int) -> bool:
    if not keys(row["sources"]) or row.get("confidence") in {"knowledge", "scheduled"}:
        return False
    return rank < FILES.index("officials.jsonl") or bool(SENIOR & set(row["roles"]))


def _entry(row: Mapping[str, Any], rank: int) -> Entry:
    return Entry(
        name=" ".join(row["person"].split()),
        given=row["given"] or "",
        family=row["family"] or "",
        mononym=bool(row.get("mononym")),
        native_family_first=row["family_first"],
        aliases=tuple(row["aliases"]),
        native=row.get("native") or "",
        born=row["born"],
        wikidata=row["wikidata"] or "",
        split="split" in row,
        spell=_spell(row, rank),
    )


def _spell(row: Mapping[str, Any], rank: int) -> Spell:
    start = "" if row.get("confidence") == "start-knowledge" else row["start"]
    if row.get("day_source") == "curated":
        start = start[:4]  # of such a day no source is named; the year has one
    end = row["end"] or ""
    return Spell(
        polity=row["polity"],
        title=_title(row["office"] or ""),
        roles=frozenset(row["roles"]),
        start=start,
        end=end,
        ended=bool(row.get("ended_unknown")) and not end,
        as_of="" if end else row.get("as_of") or row.get("end_censored") or "",
        censored=bool(row.get("end_censored")),
        acting=row["acting"],
        sources=frozenset(keys(row["sources"]).split("|")),
        agree=row["agree"],
        hand_made=row.get("end_basis") == "curated",
        rank=rank,
    )


def _title(office: str) -> str:
    """The title alone, where a list has set the name of a colleague before it or a remark behind it."""
    parts = re.split(r",(?! )", office)
    return next((part for part in reversed(parts) if OFFICE.search(part)), "") if len(parts) > 1 else office


def _closed(tenures: list[list[Spell]]) -> list[tuple[Spell, ...]]:
    """The tenures, with those marked as ended after which somebody else came into the same office."""
    starts: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for person, spells in enumerate(tenures):
        for spell in spells:
            for role in SINGLE & spell.roles:
                if spell.start and not spell.acting:
                    starts[spell.polity, role].append((spell.start, person))

    def left(person: int, spell: Spell) -> bool:
        if spell.end or spell.ended or not spell.as_of or not spell.start or len(spell.roles) > 1:
            return False
        last = days(spell.start if spell.censored else spell.as_of)[1]
        later = (pair for role in spell.roles for pair in starts[spell.polity, role])
        return any(days(start)[0] > last and other != person for start, other in later)

    return [
        tuple(replace(spell, ended=True) if left(person, spell) else spell for spell in spells)
        for person, spells in enumerate(tenures)
    ]


def persons(facts: Path) -> Iterator[Row]:
    """One row a person."""
    for person, spells in roster(facts):
        yield (
            *(person.id, person.name, person.given, person.family, person.order, join(person.aliases)),
            *(join(person.natives), person.born, person.wikidata, _sources(spells)),
        )


def tenures(facts: Path) -> Iterator[Row]:
    """One row a tenure."""
    for person, spells in roster(facts):
        for spell in spells:
            roles = spell.roles - {"effective-leader"} or {"other"}
            yield (
                *(person.id, spell.polity, spell.title, join(sorted(roles)), spell.start, spell.end),
                *("unknown" if spell.ended else "", spell.as_of, "yes" if spell.acting else "", _sources([spell])),
            )


def _sources(spells: list[Spell] | tuple[Spell, ...]) -> str:
    return join(sorted({source for spell in spells for source in spell.sources}))


TABLES = {
    "persons": Table(
        ("id", "name", "given", "family", "order", "aliases", "native", "born", "wikidata", "source"), persons, FILES
    ),
    "tenures": Table(
        ("person", "polity", "title", "roles", "start", "end", "ended", "as_of", "acting", "source"), tenures, FILES
    ),
}
