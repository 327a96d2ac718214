"""Treaties: what they are, what they are called, and the dates of their lives."""

import calendar
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pycountry

from tables import Row, Table, TableError, join, read_jsonl, read_tsv
from tables.treaty_names import title_source, treaty_names
from tables.treaty_sources import SOURCES, key, keys

__all__ = ["SOURCES", "TABLES"]

FACTS = ("treaties.jsonl", "treaties_more.jsonl", "treaties_unconfirmed.jsonl")
KINDS = {"domestic-law": "statute"}
EVENTS = {
    "date_adopted": "adopted",
    "date_initialled": "initialled",
    "date_opened": "opened",
    "date_signed": "signed",
    "date_in_force": "in-force",
    "date_terminated": "terminated",
}
# The fields from which a cell of the table of treaties is made; the names and events carry their own sources.
SHOWN = (
    "authentic_languages",
    "depositary",
    "ets_number",
    "instrument_kind",
    "lnts_registration",
    "lnts_volume",
    "number_of_articles",
    "numbering_style",
    "untc_mtdsg_no",
    "unts_registration",
    "unts_volume",
    "wikidata_qid",
)
DATE = re.compile(r"\d{4}(-\d\d){0,2}")
UNTC_PLACE = re.compile(r"(?P<place>[^,]+), (?P<day>\d+) (?P<month>[A-Z][a-z]+) (?P<year>\d{4})")
# Words with which the facts themselves call a differing value a slip: such a value is no second opinion.
SLIP = re.compile(r"misprint|exchanged|\(draft\)|given as signature date")
MONTHS = tuple(calendar.month_name)
ILO_NUMBER = re.compile(r"\(No\. (\d+)\)$")


def facts_rows(facts: Path) -> list[dict[str, Any]]:
    """The rows of all files; a treaty that stands twice is the one of the earlier file."""
    rows: dict[str, dict[str, Any]] = {}
    for name in FACTS:
        for row in read_jsonl(facts / name):
            rows.setdefault(row["id"], row)
    return list(rows.values())


def treaties(facts: Path) -> Iterator[Row]:
    """One row a treaty, its cells confirmed or empty."""
    names = english_names(facts)
    for row in facts_rows(facts):
        confirmed: dict[str, Any] = {field: row.get(field) for field in row["confirmed"]}
        parties, parties_source = _parties(row, names)
        shown = [keys(row["confirmed_by"][field]) for field in SHOWN if field in confirmed]
        yield (
            row["id"],
            row["official_title"],
            KINDS.get(row["instrument_kind"]) or row["instrument_kind"],
            "" if row["parties_kind"] == "none" else row["parties_kind"],
            parties,
            join(_registrations(row, confirmed)),
            confirmed.get("depositary") or "",
            join(map(_language, confirmed.get("authentic_languages") or ())),
            str(confirmed.get("number_of_articles") or ""),
            confirmed.get("numbering_style") or "",
            confirmed.get("superseded_by") or "",
            _merged(title_source(row), parties_source, *shown),
        )


def names(facts: Path) -> Iterator[Row]:
    """One row a name and treaty."""
    cited = {row["id"] for row in read_jsonl(facts / FACTS[0])}
    return treaty_names(facts_rows(facts), cited, _acronyms(facts))


def _acronyms(facts: Path) -> dict[str, str]:
    """The acronym of each organisation by its full name, where its code is one."""
    return {
        row["name"].replace("Organisation", "Organization"): row["code"]
        for row in read_jsonl(facts / "organizations.jsonl")
        if set(row["code"]) <= {word[0].upper() for word in row["name"].split()}
    }


def events(facts: Path) -> Iterator[Row]:
    """One row a date and place: all sources that agree on it stand together."""
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for row in facts_rows(facts):
        for kind, date, places, source in (*_confirmed_events(row), *_other_events(row)):
            for place in places.split("; "):
                found.setdefault((row["id"], kind, date, place), []).append(source)
    for event in [event for event in found if not event[-1]]:
        # The same day without a place is one event with that which has one.
        if placed := next((other for other in found if other[:-1] == event[:-1] and other[-1]), None):
            found[placed] += found.pop(event)
    for event, sources in found.items():
        yield *event, _merged(*sources)


def _confirmed_events(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    dated = [field for field in EVENTS if field in row["confirmed"]]
    placed = next((field for field in ("date_signed", "date_adopted", "date_opened") if row.get(field)), "")
    for field in dated:
        sources = row["confirmed_by"][field]
        has_place = field == placed and "place_signed" in row["confirmed"]
        place = row["place_signed"] if has_place else ""
        yield (
            EVENTS[field],
            row[field],
            place,
            keys([*sources, *(row["confirmed_by"]["place_signed"] if place else ())]),
        )


def _other_events(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """What other sources say instead; where no source confirms a date, a lone different one is not taken either."""
    for other in row.get("conflicts", ()):
        field, value, source = other["field"], str(other["other_value"]), key(other["where"])
        if SLIP.search(other["where"]):
            continue
        if field in EVENTS and field in row["confirmed"] and DATE.fullmatch(value):
            yield EVENTS[field], value, "", source
        elif field == "place(UNTC)" and (match := UNTC_PLACE.fullmatch(value)):
            month = MONTHS.index(match["month"])
            yield "adopted", f"{match['year']}-{month:02}-{int(match['day']):02}", match["place"], source
        elif field == "place_signed" and {field, "date_signed"} <= set(row["confirmed"]) and len(value.split()) == 1:
            yield "signed", row["date_signed"], value, source


def _registrations(row: Mapping[str, Any], confirmed: Mapping[str, Any]) -> Iterator[str]:
    schemes = {
        "unts_registration": "unts:I-",
        "unts_volume": "unts-volume:",
        "untc_mtdsg_no": "mtdsg:",
        "lnts_registration": "lnts:",
        "lnts_volume": "lnts-volume:",
        "ets_number": "ets:",
        "wikidata_qid": "wikidata:",
    }
    for field, scheme in schemes.items():
        if confirmed.get(field):
            yield f"{scheme}{confirmed[field]}"
    for entry in row.get("series", ()):
        # The number of a labour convention is part of its title.
        number = entry["series"] == "ILO" and ILO_NUMBER.search(row["official_title"])
        if (
            f"series.{entry['series']}" in row["confirmed"]
            or f"series.{entry['series']}" in row["confirmed_by"]
            or number
        ):
            yield f"{entry['series'].lower()}:{entry['number']}"


def _language(name: str) -> str:
    languages: Any = pycountry.languages  # untyped
    code = getattr(languages.get(name=name), "alpha_2", "")
    if not code:
        msg = f"no language {name!r} with a two-letter code in ISO 639: mend the name or give its code"
        raise TableError(msg)
    return str(code)


def _merged(*cells: str) -> str:
    return join(sorted({source for cell in cells for source in cell.split("|") if source}))


def _parties(row: Mapping[str, Any], names: Mapping[str, list[str]]) -> tuple[str, str]:
    """The parties as codes where a source confirms them or the title names every one, and who says so."""
    codes = [party_code(party) for party in row.get("parties", ())]
    if not codes:
        return "", ""
    if "parties" in row["confirmed"]:
        return join(codes), keys(row["confirmed_by"]["parties"])
    if row["confirmed"] and row["instrument_kind"] != "domestic-law":
        title = row["official_title"]
        if all(any(re.search(rf"\b{re.escape(name)}\b", title) for name in names.get(code, ())) for code in codes):
            return join(codes), title_source(row)
    return "", ""


def english_names(facts: Path) -> dict[str, list[str]]:
    """The English names of every party by which a title may name it."""
    found: dict[str, list[str]] = {}
    for row in read_tsv(facts / "country_names.tsv"):
        if (
            row["lang"] == "en"
            and row["kind"] in {"short", "official", "former", "alias"}
            and len(row["name"]) > len("abcd")
        ):
            found.setdefault(row["code"], []).append(row["name"])
    return found


@cache
def party_code(party: str) -> str:
    """A party's code: that of ISO 3166-1 or 3166-3 for an alpha-3 code, else the code itself."""
    if state := pycountry.countries.get(alpha_3=party):
        return state.alpha_2
    if former := pycountry.historic_countries.get(alpha_3=party):
        return former.alpha_4
    return {"PLO": "PS"}.get(party, party)


TABLES = {
    "treaties": Table(
        (
            "id",
            "title",
            "kind",
            "membership",
            "parties",
            "registrations",
            "depositary",
            "languages",
            "articles",
            "numbering",
            "successors",
            "source",
        ),
        treaties,
        (*FACTS, "country_names.tsv"),
    ),
    "treaty_names": Table(("name", "treaty", "kind", "lang", "source"), names, (*FACTS, "organizations.jsonl")),
    "treaty_events": Table(("treaty", "kind", "date", "place", "source"), events, FACTS),
}
