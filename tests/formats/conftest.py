"""The records by which every format is judged, and what compares them with what comes back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import diplometa as dm
from diplometa.data.tables import table
from diplometa.formats import dumps, loads, losses
from diplometa.formats.flat import plain
from diplometa.formats.returning import changes

__all__ = ["heads", "meetings", "readings", "registry", "untold"]

# (the day from which on somebody held it, the roles that count)
SINCE = dm.EdtfDate("2000/2026")
HEADS = {dm.Role.HEAD_OF_STATE, dm.Role.HEAD_OF_GOVERNMENT, dm.Role.MONARCH}


@pytest.fixture(scope="session")
def heads() -> tuple[dm.Leader, ...]:
    """The roster's heads of state and of government of 2000 to 2026."""
    people = (dm.leader(id_) for id_ in table("persons").column("id"))
    return tuple(person for person in people if any(map(_counts, person.tenures)))


def _counts(tenure: dm.Tenure) -> bool:
    if not HEADS.intersection(tenure.office.roles) or tenure.start is None:
        return False
    ended = tenure.end is not None and tenure.end.before(SINCE) is True
    return not ended and tenure.start.after(SINCE) is not True


@pytest.fixture(scope="session")
def registry() -> tuple[object, ...]:
    """Every meeting and every instrument of the tables."""
    summits = [dm.summit(id_) for id_ in table("summits").column("id")]
    return (*summits, *(dm.treaty(id_) for id_ in table("treaties").column("id")))


@pytest.fixture(scope="session")
def meetings(shared: Path) -> tuple[dm.Summit, ...]:
    """The meetings of the facts, with the days and participants that are stated there."""
    lines = (shared / "facts" / "summits.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_meeting(json.loads(line)) for line in lines)


def _meeting(row: dict[str, Any]) -> dm.Summit:
    parties = [party for name in row["participants"] if (party := _party(name)) is not None]
    start, end = row.get("start_date"), row.get("end_date")
    date = f"{start}/{end}" if end and end != start else start
    return dm.Summit(
        name=row["name"],
        series=row.get("series"),
        edition=row.get("edition"),
        date=dm.EdtfDate(date) if date else None,
        place=dm.Place(city=row["city"], country=_party(row["country"])) if row.get("city") else None,
        participants=tuple(dm.Participant(party=party) for party in dict.fromkeys(parties)),
        identifiers=(dm.Identifier(scheme="diplometa", value=row["id"]),),
        sources=tuple(row["sources"]),
    )


def _party(name: str) -> dm.Party | None:
    try:
        return dm.parse_party(name)
    except dm.ParseError:
        return None


@pytest.fixture(scope="session")
def readings(shared: Path) -> tuple[dm.Extraction, ...]:
    """What is read in the sample articles."""
    lines = (shared / "gold" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return tuple(dm.extract(row["text"], published=_day(row), source=row["id"]) for row in rows)


def _day(row: dict[str, Any]) -> dm.EdtfDate | None:
    return dm.EdtfDate(row["published"]) if row["published"] else None


@pytest.fixture(scope="session")
def untold() -> Callable[[object, str], list[str]]:
    """The paths at which a record does not come back as it was, and of which `losses` tells nothing."""

    def compare(record: object, format: str) -> list[str]:
        before = dm.Dataset.of([record])
        after = loads(dumps(before, format), format)
        told = {finding.path for finding in losses(before, format)}
        return [path for path, _, _ in changes(plain(before), plain(after)) if path not in told]

    return compare
