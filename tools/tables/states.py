"""Countries: present, former and historical states and territories, by the codes of the one name space."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pycountry

from tables import Row, Table, TableError, join, read_jsonl, read_tsv

__all__ = ["SOURCES", "TABLES", "alpha_3_codes", "lives", "party_codes"]

HEADER = (
    "code", "kind", "name", "official_name", "alpha_3", "numeric", "cow", "gw", "wikidata", "start", "end", "iso",
    "predecessors", "successors", "capital", "capitals", "name_order", "source",
)  # fmt: skip
SETTLED = Path(__file__).with_name("settled_states.tsv")


def party_codes(facts: Path) -> frozenset[str]:
    """Every code of the one name space: states and organisations."""
    return frozenset(row["code"] for name in ("states", "organizations") for row in read_jsonl(facts / f"{name}.jsonl"))


def alpha_3_codes(facts: Path) -> dict[str, str]:
    """Party code by ISO 3166-1 alpha-3 code; a code of both a living and a former state is the living one's."""
    states = sorted(read_jsonl(facts / "states.jsonl"), key=lambda state: state["kind"] != "former")
    return {state["alpha_3"]: state["code"] for state in states if state["alpha_3"]}


def lives(facts: Path) -> dict[str, tuple[str, str]]:
    """The first and the last day of every state by its code, as settled by hand where the facts begin too late."""
    found = {
        state["code"]: (_text(state["start"]), _text(state["end"])) for state in read_jsonl(facts / "states.jsonl")
    }
    for row in read_tsv(SETTLED):
        if row["code"] not in found or found[row["code"]][0] == row["start"]:
            msg = f"{SETTLED.name}: the facts have {row['code']!r} not, or so: take the line out"
            raise TableError(msg)
        found[row["code"]] = row["start"], found[row["code"]][1]
    return found


def countries(facts: Path) -> Iterator[Row]:
    """One row a state or territory; what pycountry holds is left to it."""
    life = lives(facts)
    for state in read_jsonl(facts / "states.jsonl"):
        known = _pycountry(state["code"])
        yield (
            *(state["code"], state["kind"], state["name"]),
            *("" if key in known else text for key, text in _iso(state).items()),
            *(_text(state[key]) for key in ("cow", "gw", "wikidata")),
            *(*life[state["code"]], _spells(state["authorities"]["iso"])),
            *(join(sorted(state["predecessors"])), join(sorted(state["successors"]))),
            *(_text(state["capital"]), _capitals(state["capitals"]), state["name_order"], _sources(state)),
        )


def _pycountry(code: str) -> frozenset[str]:
    entry = pycountry.countries.get(alpha_2=code) or pycountry.historic_countries.get(alpha_4=code)
    fields: dict[str, Any] = getattr(entry, "_fields", {})
    return frozenset(fields)


def _iso(state: Mapping[str, Any]) -> dict[str, str]:
    official = state["official_name"].partition(";")[0]
    official = "" if official == state["name"] else official
    return {"official_name": official, "alpha_3": _text(state["alpha_3"]), "numeric": _text(state["numeric"])}


def _spells(spells: list[list[str | None]]) -> str:
    return join(f"{start or '..'}/{end or '..'}" for start, end in spells)


def _capitals(spells: list[dict[str, str | None]]) -> str:
    return join(f"{spell['name']} {spell['from'] or '..'}/{spell['until'] or '..'}" for spell in spells)


def _sources(state: Mapping[str, Any]) -> str:
    keys = [source.partition(" ")[0] for source in state["sources"]]
    return join([*keys, *(key for key in ("cow", "gw") if state["authorities"][key])])


def _text(value: str | int | None) -> str:
    return "" if value is None else str(value)


TABLES = {"countries": Table(HEADER, countries, ("states.jsonl", SETTLED.name))}

SOURCES = {
    "own": {
        "title": "compiled for this library, then compared with the sources named beside it",
        "where": "this repository",
        "licence": "MIT",
        "date": "2026-11-24",
        "taken": "vocabulary (names, demonyms, abbreviations, patterns, regions), names and years of historical "
        "states, days of membership where no data set has them, years of venues",
        "changes": "no page is cited row by row; years of former names are the least checked part",
    },
    "pycountry": {
        "title": "pycountry 26.2.16: ISO 3166-1, ISO 3166-3",
        "where": "https://pypi.org/project/pycountry/",
        "licence": "LGPL-2.1-only (a dependency)",
        "date": "2026-02-16",
        "taken": "which codes there are; days of withdrawal from ISO 3166-1; a check of the names",
        "changes": "what it holds (alpha-3, numeric, official name) is looked up there and is no part of the tables",
    },
    "country-codes": {
        "title": "Comprehensive country codes",
        "where": "https://github.com/datasets/country-codes, caa72d1, data/country-codes.csv",
        "licence": "ODC-PDDL-1.0",
        "date": "2026-11-24",
        "taken": "capitals, Wikidata ids",
        "changes": "capitals that moved were brought up to date",
    },
    "cow": {
        "title": "Correlates of War, State System Membership",
        "where": "https://github.com/andybega/states",
        "licence": "MIT",
        "date": "2026-11-24",
        "taken": "numbers and intervals of states to the day",
        "changes": "9999-12-31 became an open end; one series is divided where it runs over several of our codes",
    },
    "gw": {
        "title": "Gleditsch and Ward, list of independent states",
        "where": "https://github.com/andybega/states",
        "licence": "MIT",
        "date": "2026-11-24",
        "taken": "numbers and intervals of states to the day",
        "changes": "9999-12-31 became an open end; one series is divided where it runs over several of our codes",
    },
    "icow": {
        "title": "ICOW Colonial History 1.1 (Hensel)",
        "where": "https://github.com/globalgov/manystates, 23d119a, data-raw/states/ICOW/coldata110.csv",
        "licence": "free for research, to be cited: Paul R. Hensel, ICOW Colonial History Data Set",
        "date": "2026-11-24",
        "taken": "month of independence where no day was known",
        "changes": "none",
    },
}
