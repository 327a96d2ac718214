"""Persons who held high offices, and their tenures."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tables import Row, Table, join, read_jsonl
from tables.abroad import Kin
from tables.added import added, corrected
from tables.contested import spell_year
from tables.entries import Entry
from tables.officials_sources import SOURCES, keys
from tables.persons import Person, people
from tables.spells import Other, Spell, days, gap, merged
from tables.states import party_codes

__all__ = ["SOURCES", "TABLES"]

FILES = ("heads_recent.jsonl", "heads_history.jsonl", "officials.jsonl")
SENIOR = frozenset(
    "io-head foreign-minister defence-minister finance-minister deputy-head-of-state deputy-head-of-government".split()
)
# Offices that one person at a time holds, so that a later holder shows that an earlier one has left.
SINGLE = frozenset("head-of-government foreign-minister defence-minister finance-minister".split())
# Bodies, and two persons in one row: nobody's name.
NOBODY = re.compile(r"^(?:Regency|Triumvirate|Provisional President)$|(?:Commission|Leadership) of |^\w+ and \w+$")
OFFICE = re.compile(r"Regent|President|Minister|Chair|Director|Chief|King|Premier|Governor|Head")


@cache
def roster(facts: Path) -> tuple[tuple[Person, tuple[Spell, ...]], ...]:
    """Every person with the tenures that the rows of all files come to."""
    codes = party_codes(facts)
    files = [added(), *(read_jsonl(facts / name) for name in FILES)]
    entries = [
        _entry(row, rank)
        for rank, rows in enumerate(files)
        for row in map(corrected, rows)
        if row["polity"] in codes and not NOBODY.search(row["person"]) and _is_shipped(row, rank)
    ]
    found = [(person, merged(person.spells)) for person in people(entries, *_polities(facts))]
    return tuple(zip((person for person, _ in found), _closed([spells for _, spells in found]), strict=True))


def _polities(facts: Path) -> tuple[Kin, frozenset[str]]:
    """The pairs of states of which one came from the other, in both orders, and the codes of organisations."""
    rows = list(read_jsonl(facts / "states.jsonl"))
    near = {(row["code"], other) for row in rows for other in (*row["predecessors"], *row["successors"])}
    near |= {(other, code) for code, other in near}
    # Serbia came from Serbia and Montenegro, and that from Yugoslavia.
    far = {(one, last) for one, middle in near for other, last in near if middle == other}
    bodies = frozenset(row["code"] for row in read_jsonl(facts / "organizations.jsonl"))
    return frozenset(near | far), bodies


def _is_shipped(row: Mapping[str, Any], rank: int) -> bool:
    if not keys(row["sources"]) or row.get("confidence") in {"knowledge", "scheduled"}:
        return False
    return rank <= FILES.index("officials.jsonl") or bool(SENIOR & set(row["roles"]))


def _entry(row: Mapping[str, Any], rank: int) -> Entry:
    return Entry(
        name=" ".join(row["person"].rpartition(": ")[2].split()),
        given=row["given"] or "",
        family=row["family"] or "",
        mononym=bool(row.get("mononym")),
        native_family_first=row["family_first"],
        aliases=tuple(row["aliases"]),
        native=row.get("native") or "",
        born=row["born"],
        wikidata=row["wikidata"] or "",
        split="split" in row,
        references=tuple(row["sources"]),
        spell=_spell(row, rank),
    )


def _spell(row: Mapping[str, Any], rank: int) -> Spell:
    start = "" if row.get("confidence") == "start-knowledge" else row["start"]
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
        others=frozenset(_others(row)),
        unsourced=row.get("day_source") == "curated",
    )


def _others(row: Mapping[str, Any]) -> Iterator[Other]:
    """What other sources say of the first and the last day: which of the two, the date, the source."""
    told = [(one["field"], one["value"], one["source"]) for one in row.get("conflicts") or ()]
    told += [
        (field, one[field], one["source"])
        for one in row.get("other_dates") or ()
        for field in ("start", "end")
        if one.get(field)
    ]
    # The number of an effective leader's spell has its year: where that is earlier, power came before the office.
    years = [(year, reference) for reference in row["sources"] if (year := spell_year(reference))]
    told += [("start", str(year), reference) for year, reference in years if str(year) < row["start"][:4]]
    for field, value, source in told:
        if known := keys([source]):
            yield field, value, known


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
                *(person.id, spell.polity, spell.title, join(sorted(roles)), spell.told_start, spell.end),
                *("unknown" if spell.ended else "", spell.as_of, "yes" if spell.acting else ""),
                *(_told_otherwise(spell, "start", spell.told_start), _told_otherwise(spell, "end", spell.end)),
                _sources([spell]),
            )


def _told_otherwise(spell: Spell, field: str, date: str) -> str:
    """The dates of other sources that contradict the one taken, each with its sources."""
    by_date: dict[str, list[str]] = defaultdict(list)
    for name, value, source in sorted(spell.others):
        if date and name == field and gap(value, date):
            by_date[value] += source.split("|")
    return join(f"{value} {','.join(dict.fromkeys(sources))}" for value, sources in sorted(by_date.items()))


def _sources(spells: list[Spell] | tuple[Spell, ...]) -> str:
    return join(sorted({source for spell in spells for source in spell.sources}))


# Up to which day the sources that may be shipped show every holder of a kind of office, or nearly.
COMPLETE = {
    "head-of-state": "2026-01-22",  # the last issue of the Factbook; single holders are shown up to 2026-10-07
    "head-of-government": "2026-01-22",
    "monarch": "2026-01-22",
    "deputy-head-of-state": "2026-01-22",
    "deputy-head-of-government": "2026-01-22",
    "io-head": "2025-08-12",
    "foreign-minister": "2022-09-30",
    "party-leader": "2021-03-31",
    "other": "2021-03-31",
}

TABLES = {
    "persons": Table(
        ("id", "name", "given", "family", "order", "aliases", "native", "born", "wikidata", "source"), persons, FILES
    ),
    "tenures": Table(
        (
            *("person", "polity", "title", "roles", "start", "end", "ended", "as_of", "acting"),
            *("other_starts", "other_ends", "source"),
        ),
        tenures,
        FILES,
        COMPLETE,
    ),
}
