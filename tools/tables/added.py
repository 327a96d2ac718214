"""What is added to the files of facts about leaders, and what of them is corrected, each with where it was read or why.

``more/leaders.tsv`` has tenures that no file holds; ``more/corrections.tsv`` values of a row, named by polity, person
and start, that are somebody else's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tables import read_tsv

__all__ = ["added", "corrected"]

MORE = Path(__file__).with_name("more")


def added() -> Iterator[dict[str, Any]]:
    """The rows as those of the files of heads of state and government."""
    for row in read_tsv(MORE / "leaders.tsv"):
        yield {
            "person": row["person"],
            "given": row["given"],
            "family": row["family"],
            "family_first": row["order"] == "family-first",
            "mononym": row["order"] == "mononym",
            "aliases": [],
            "born": None,
            "wikidata": row["wikidata"],
            "polity": row["polity"],
            "office": row["title"],
            "roles": row["roles"].split("|"),
            "start": row["start"],
            "end": row["end"],
            "as_of": row["as_of"],
            "acting": row["acting"] == "yes",
            "sources": row["source"].split("|"),
            "agree": len(row["source"].split("|")),
        }


@cache
def _corrections() -> Mapping[tuple[str, str, str], dict[str, Any]]:
    found: dict[tuple[str, str, str], dict[str, Any]] = defaultdict(dict)
    for row in read_tsv(MORE / "corrections.tsv"):
        value = row["value"]
        several = row["field"] in ("aliases", "roles")
        found[row["polity"], row["person"], row["start"]][row["field"]] = (
            [one for one in value.split("|") if one] if several else value
        )
    return found


def corrected(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the files with the values that are mended."""
    return row | _corrections().get((row["polity"], row["person"], row["start"]), {})
