"""Topics: the microthesauri of EuroVoc."""

from collections.abc import Iterator
from pathlib import Path

from tables import Row, Table, read_tsv

__all__ = ["SOURCES", "TABLES"]


def topics(facts: Path) -> Iterator[Row]:
    """One row a microthesaurus."""
    for row in read_tsv(facts / "eurovoc_microthesauri.tsv"):
        yield row["code"], row["label_en"], row["uri"], "eurovoc"


TABLES = {"topics": Table(("code", "label", "uri", "source"), topics, ("eurovoc_microthesauri.tsv",))}

SOURCES = {
    "eurovoc": {
        "title": "EuroVoc, the multilingual thesaurus of the European Union: microthesauri",
        "where": "https://eurovoc.europa.eu (Publications Office of the European Union)",
        "licence": "reuse authorised under Commission Decision 2011/833/EU, source acknowledged",
        "date": "2026-11-24",
        "taken": "codes, English labels and URIs of the 127 microthesauri",
        "changes": "none",
    },
}
