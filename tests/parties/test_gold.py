"""The reading of party names measured on names of many kinds."""

import csv
from pathlib import Path

from diplometa.core.errors import ParseError
from diplometa.parties.text import parse_party

# What a later reader must not fall below.
LEAST_RIGHT, MOST_WRONG = 0.96, 0


def test_names_of_many_kinds(shared: Path) -> None:
    with (shared / "gold" / "countries.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    right, wrong = 0, []
    for row in rows:
        accepted = set(filter(None, row["accept"].split(";")))
        try:
            code = parse_party(row["name"]).code
        except ParseError:
            right += not accepted
            continue
        slug = row["kind"] == "historical-no-iso" and code.islower()
        right += code in accepted or slug
        wrong += [] if code in accepted or slug else [f"{row['name']}: {code}"]
    assert len(wrong) <= MOST_WRONG, wrong
    assert right / len(rows) >= LEAST_RIGHT
