"""Series of meetings and how they are named; meetings that were held or announced."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from tables import Row, Table, join, read_jsonl, read_tsv
from tables.organizations import hosts
from tables.states import alpha_3_codes, party_codes

__all__ = ["SOURCES", "TABLES"]

SERIES_HEADER = ("code", "name", "patterns", "organization", "first_year", "aliases", "source")
SUMMITS_HEADER = (
    "id", "name", "series", "edition", "date", "city", "country", "hosts", "participants", "status", "mode", "source",
)  # fmt: skip
# A series that the meetings have and the list of series has not.
MORE_SERIES: tuple[Row, ...] = (
    (
        "US-ROK",
        "U.S.-ROK Summit Meeting",
        "U.S.-ROK Summit Meeting|U.S.-South Korea summit|US-Korea summit|Korea-U.S. Summit|ROK-U.S. Summit",
        "",
        "",
        "Korea-US summit|US-South Korea summit",
        "own",
    ),
)
# Labels of series that are neither code, name nor alias of one.
LABELS = {
    "Arab League": "ARAB-LEAGUE",
    "China-Japan-ROK": "CHINA-JAPAN-KOREA",
    "Nuclear Security Summit": "NSS",
    "Summit of the Americas": "SUMMIT-OF-THE-AMERICAS",
    "Three Seas": "THREE-SEAS",
    "NATO summit": "NATO",
    "Bucharest Nine": "B9",
}
# What stands for participants and is no code: a body for its members; several states at once say nothing.
BODIES = {"NATO members": "NATO", "APEC members": "APEC", "African states": "", "AU": "AFRICAN-UNION"}
EU_FOUNDED = "1993-11-01"
MODES = {"online": "video"}
RECORDS = (
    (re.compile(r"https://history\.state\.gov/departmenthistory/visits record (\d+)"), "visits"),
    (re.compile(r"https://history\.state\.gov/departmenthistory/travels/\S+ record (\d+)"), "travels"),
    (re.compile(r"https://pmtranscripts\.pmc\.gov\.au/release/transcript-(\d+)\S*"), "au-pm"),
)


def series(facts: Path) -> Iterator[Row]:
    """One row a series; several organisations are each a value."""
    codes = party_codes(facts)
    for row in read_tsv(facts / "series.tsv"):
        sources = (key.replace("more_summits", "summits") for key in row["source"].split(","))
        yield (
            *(row["code"], row["name"], row["patterns"], join(hosts(row["organization"], codes)), row["first_year"]),
            *(row["aliases"], join(sources)),
        )
    yield from MORE_SERIES


def summits(facts: Path) -> Iterator[Row]:
    """One row a meeting, of each field what a source confirms."""
    known = {row[0] for row in series(facts)}
    codes = alpha_3_codes(facts)
    for name in ("summits", "more_summits"):
        for meeting in read_jsonl(facts / f"{name}.jsonl"):
            label = meeting.get("series") or ""
            code = LABELS.get(label, label.upper())
            yield _summit(meeting, code if code in known else "", codes)


def _summit(meeting: Mapping[str, Any], code: str, codes: Mapping[str, str]) -> Row:
    confirmed = frozenset(meeting["confirmed"])
    country = _party(meeting["country"], codes, meeting) if "country" in confirmed else ""
    parties = [_party(party, codes, meeting) for party in meeting["participants"]]
    return (
        *(meeting["id"], meeting["name"], code),
        str(meeting["edition"]) if "edition" in confirmed else "",
        _date(meeting, confirmed),
        (meeting.get("city") or "") if "city" in confirmed else "",
        *(country, country if country in parties or not parties else ""),
        join(sorted(parties)) if "participants" in confirmed else "",
        meeting.get("status") or "held",
        MODES.get(mode := meeting.get("attendance_mode") or "", mode),
        join(map(_source, meeting["sources"])),
    )


def _party(party: str, codes: Mapping[str, str], meeting: Mapping[str, Any]) -> str:
    if party == "EU":
        return "EU" if meeting["start_date"] >= EU_FOUNDED else "EEC"
    if party.startswith("NFL "):
        return "newfoundland"
    return BODIES[party] if party in BODIES else codes[party]


def _date(meeting: Mapping[str, Any], confirmed: frozenset[str]) -> str:
    start, end = meeting["start_date"], meeting["end_date"]
    if {"start_date", "end_date"} <= confirmed or ("start_date" in confirmed and start == end):
        return start if start == end else f"{start}/{end}"
    if "start_date" in confirmed:
        # EDTF: an end that is not known.
        return f"{start}/"
    if "month only" in (meeting.get("note") or ""):
        return str(start)[:7]
    return _within(meeting.get("us_travel_window") or meeting.get("visit_window") or ())


def _within(window: Sequence[str]) -> str:
    # The meeting lies within the visit or journey: what both of its ends have in common is known of it, and no more.
    if not window:
        return ""
    parts = zip(*(day.split("-") for day in window), strict=True)
    return "-".join(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], parts))


def _source(source: str) -> str:
    for pattern, key in RECORDS:
        if found := pattern.fullmatch(source):
            return f"{key}:{found[1]}"
    address = re.sub(r"^https?://|\s.*", "", source)
    return "web:" + address.replace("|", "%7C")


TABLES = {
    "series": Table(SERIES_HEADER, series, ("series.tsv",)),
    "summits": Table(SUMMITS_HEADER, summits, ("summits.jsonl", "more_summits.jsonl")),
}

SOURCES: dict[str, dict[str, str]] = {}
