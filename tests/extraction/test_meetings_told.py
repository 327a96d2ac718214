"""Meetings as articles of many kinds tell of them: what is found in a few sentences, and what is not."""

import csv
import datetime as dt
from pathlib import Path

import pytest

import diplometa as dm
from diplometa.core.folding import fold

TABLE = Path(__file__).with_name("meetings_told.tsv")
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def wanted(cell):
    """Date, place, status, mode and families of each meeting of a cell; a star is anything."""
    meetings = (meeting.split("; ") for meeting in cell.split(" | ") if meeting)
    return [tuple(meeting) if len(meeting) > 1 else ("*",) * 5 for meeting in meetings]


def told(summit):
    place = summit.place
    where = (place.city or f"-/{place.country.code}") if place else "-"
    families = ",".join(sorted(fold(leader.name.family or leader.name.full) for leader in summit.leaders))
    return str(summit.date or "-"), where, str(summit.status), str(summit.mode or "-"), families


def agree(want, found):
    names = ",".join(sorted(fold(want[4]).split(","))) if want[4] != "*" else "*"
    return all(one in ("*", other) for one, other in zip((*want[:4], names), found, strict=True))


@pytest.mark.parametrize(("kind", "published", "text", "meetings"), ROWS)
def test_meetings_told(kind, published, text, meetings):
    day = dt.date.fromisoformat(published) if published else None
    found = [told(summit) for summit in dm.extract(text.replace("\\n", "\n"), published=day).summits]
    want = wanted(meetings)
    assert len(found) == len(want), (kind, found)
    assert all(agree(one, other) for one, other in zip(want, found, strict=True)), (kind, want, found)
