"""Organisations, groups and formats, and the spells of their members."""

from collections.abc import Iterator
from pathlib import Path

from tables import Row, Table, join, read_jsonl, read_tsv

__all__ = ["SOURCES", "TABLES", "hosts"]

HEADER = (
    "code", "kind", "name", "start", "end", "predecessors", "successors", "seat", "country", "wikidata", "series",
    "roster", "source",
)  # fmt: skip
# The first word of a status that is less than membership; all other remarks are told by the dates of the spell.
STATUSES = ("founding", "suspended", "observer", "partner", "associate", "participant")
SETTLED = Path(__file__).with_name("settled_memberships.tsv")
# How the remark on a spell begins to tell that its end was a withdrawal.
LEFT = ("withdrew", "withdrawn")


def organizations(facts: Path) -> Iterator[Row]:
    """One row an organisation, with the series of meetings that are its own."""
    bodies = list(read_jsonl(facts / "organizations.jsonl"))
    codes = frozenset(body["code"] for body in bodies)
    series = _series(facts, codes)
    for body in bodies:
        yield (
            *(body["code"], body["kind"], body["name"], body["founded"] or "", body["dissolved"] or ""),
            *(join(sorted(body["predecessors"])), join(sorted(body["successors"]))),
            *(body["seat_city"] or "", body["seat_country"] or "", body["wikidata"] or ""),
            *(join(series.get(body["code"], ())), _roster(body["roster"]), join(body["sources"])),
        )


def _roster(extent: str) -> str:
    """How much of its members the table of memberships has: all, a part; empty where it has none."""
    return "" if extent == "none" else extent


def hosts(cell: str, codes: frozenset[str]) -> list[str]:
    """The organisations of a series: one, or several joined by a plus, which some codes also hold (C5+1)."""
    return [cell] if cell in codes else [code for code in cell.split("+") if code]


def _series(facts: Path, codes: frozenset[str]) -> dict[str, list[str]]:
    by_organization: dict[str, list[str]] = {}
    for row in read_tsv(facts / "series.tsv"):
        for code in hosts(row["organization"], codes):
            by_organization.setdefault(code, []).append(row["code"])
    return by_organization


def memberships(facts: Path) -> Iterator[Row]:
    """One row a spell; the end is the last day. What was settled by hand stands for all that the facts have of it."""
    settled = [*read_tsv(SETTLED)]
    for row in settled:
        head = row["organization"], row["member"], row["start"], row["end"]
        yield *head, row["status"], "", join(row["source"].split("|"))
    pairs = {(row["organization"], row["member"]) for row in settled}
    for row in read_tsv(facts / "memberships.tsv"):
        if (row["organization"], row["member"]) in pairs:
            continue
        words = row["status"].replace(";", " ").split()
        status = words[0] if words[0] in STATUSES else "member"
        ended = "withdrew" if row["end"] and any(word in LEFT for word in words[:2]) else ""
        head = row["organization"], row["member"], row["start"], row["end"]
        yield *head, status, ended, join(row["source"].split("+"))


TABLES = {
    "organizations": Table(HEADER, organizations, ("organizations.jsonl", "series.tsv")),
    "memberships": Table(
        ("organization", "member", "start", "end", "status", "ended", "source"),
        memberships,
        ("memberships.tsv", SETTLED.name),
    ),
}

SOURCES = {
    "supraverden": {
        "title": "supraverden, list of all bodies",
        "where": "https://github.com/confirmordeny/supraverden, 59ab4fa, dist/ALL_BODIES.md",
        "licence": "CC BY-SA 4.0 (Wikidata ids are CC0 facts)",
        "date": "2026-11-24",
        "taken": "Wikidata ids of international bodies",
        "changes": "none",
    },
    "cow-igo": {
        "title": "Correlates of War, Intergovernmental Organizations 3 (Pevehouse, Nordstrom, McManus, Jamison 2020)",
        "where": "https://github.com/dieghernan/igoR, c9936ca, data/state_year_format3.rda",
        "licence": "data free, to be cited",
        "date": "2026-11-24",
        "taken": "year of the first record of a membership, up to 2014",
        "changes": "a year may be that of signature, of ratification or of entry into the state system; "
        "two states that were mistaken for others are mended; spells that end while the state lives are left out",
    },
    "un": {
        "title": "United Nations, member states with their dates of admission",
        "where": "https://www.un.org/en/about-us/member-states, copied in github.com/onofreicl/ethos, f5c6f67",
        "licence": "dates and names are facts",
        "date": "2026-11-24",
        "taken": "193 dates of admission, forms of names",
        "changes": "none",
    },
    "web": {
        "title": "single pages, read in stored copies",
        "where": "the address follows the colon; for memberships: en.wikipedia.org (Member states of the Arab League), "
        "encycloreader.org (Member states of the Council of Europe), worldpopulationreview.com, amo.au.int, "
        "icc-cpi.int, undocs.org, tass.com, unn.ua, africanews.com",
        "licence": "single facts",
        "date": "2026-11-24",
        "taken": "single dates, places, participants",
        "changes": "none",
    },
}
