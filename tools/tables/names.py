"""Names of parties, and the capitals that stand for states: no name is strong for two at one time."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tables import Row, Table, TableError, join, read_jsonl, read_tsv
from tables.capitals import Span, capital_spans, shared
from tables.states import alpha_3_codes, party_codes

__all__ = ["SOURCES", "TABLES", "fold"]

HEADER = ("name", "party", "lang", "kind", "tier", "start", "end", "also", "source")
SETTLED = Path(__file__).with_name("settled_names.tsv")
# Codes that are keys of ours and not what anybody writes.
MADE_CODES = frozenset(
    "AFRICAN-UNION ALLIES ANDEAN AUSGROUP AXIS BALKANPACT BALTASM BERLINPROC CENTRALPOWERS COALITION-UA COMMONWEALTH "
    "CONTACTGROUP CRIMEA ENTENTE EUROZONE FRONTLINE GUAM-ODED LIMA-GROUP LITTLEENT NEGEV NORDIC-COUNCIL NORMANDY "
    "PACIFIC-ALLIANCE QUARTET SCHENGEN SIXPARTY WASSENAAR WEIMAR ZANGGER".split()
)
# Acronyms that stand for much else too: exact, but in prose no witness alone.
WEAK_CODES = frozenset("AC ACS AES ARF ATS EAP ECO EDB ISA LON MSG OTS PCA QUAD SPC TCS WB D8 B9 V4".split())
MARKS = {**dict.fromkeys("‘’‛ʼʹʻ´`′＇", "'"), **dict.fromkeys("‐‑‒–—―−﹣－", "-"), ".": ""}
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe"}
FOLDS = str.maketrans({**MARKS, **LETTERS})


@dataclass(frozen=True)
class Name:
    """One row on its way to the table."""

    name: str
    party: str
    lang: str
    kind: str
    tier: str
    span: Span
    also: tuple[str, ...]
    source: str

    def row(self) -> Row:
        """The cells."""
        start, end = self.span
        also = join(self.also)
        return self.name, self.party, self.lang, self.kind, self.tier, start, end, also, self.source


def fold(name: str) -> str:
    """The name without case, accents, stops and forms of apostrophes and dashes: at least what any reader may drop."""
    bare = (char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return " ".join("".join(bare).translate(FOLDS).split())


def party_names(facts: Path) -> Iterator[Row]:
    """One row a name, bearer, language and kind."""
    codes = party_codes(facts)
    names = [*_of_countries(facts, codes), *_of_organizations(facts)]
    names = _with_capitals(names, facts)
    names = _settle(names, codes)
    settled = _one_tier(_iso_weak(_without_articles(names), facts))
    return (name.row() for name in _tell_sharers(settled))


def _of_countries(facts: Path, codes: frozenset[str]) -> Iterator[Name]:
    for row in read_tsv(facts / "country_names.tsv"):
        # What pycountry alone has is looked up there.
        if row["source"] != "pycountry":
            also = _also(row["ambiguous_with"], codes)
            head = row["name"], row["code"], row["lang"], row["kind"], row["tier"]
            yield Name(*head, (row["from"], row["until"]), also, join(row["source"].split("+")))


def _also(cell: str, codes: frozenset[str]) -> tuple[str, ...]:
    """The codes that a remark begins with, else its words."""
    found: list[str] = []
    for part in filter(None, (part.strip() for part in cell.split(";"))):
        first = re.split(r" (?:\(|to \d|in part|as a pair)", part, maxsplit=1)[0].split(", ")
        found += first if codes.issuperset(first) else [part]
    return tuple(found)


def _of_organizations(facts: Path) -> Iterator[Name]:
    for body in read_jsonl(facts / "organizations.jsonl"):
        source = join(body["sources"])
        for name, lang, kind, tier in _forms(body):
            yield Name(name, body["code"], lang, kind, tier, ("", ""), (), source)


def _forms(body: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    yield body["name"], "en", "official", "strong"
    if (code := body["code"]) not in MADE_CODES:
        yield code, "en", "abbreviation", "weak" if code in WEAK_CODES else "strong"
    for alias in body["aliases"]:
        yield alias, "en", _kind(alias), "strong"
    for alias in body.get("weak_aliases", ()):
        yield alias, "en", _kind(alias), "weak"
    for lang, name in body["names"].items():
        yield name, lang, "official", "strong"
    for metonym in body["metonyms"]:
        yield metonym["name"], "en", "metonym", metonym["tier"]


def _kind(alias: str) -> str:
    return "abbreviation" if " " not in alias and len(re.findall("[A-Z0-9]", alias)) > 1 else "alias"


def _with_capitals(names: list[Name], facts: Path) -> list[Name]:
    """Capitals as metonyms, in time; what was said of one as an undated metonym is joined to it."""
    spans = capital_spans(list(read_jsonl(facts / "states.jsonl")), fold)
    told = {(fold(name.name), name.party): name for name in names if name.kind == "metonym" and not any(name.span)}
    kept = [name for name in names if told.get((fold(name.name), name.party)) != name or not _is_capital(name, spans)]
    for (capital, party, source), dates in spans.items():
        known = told.get((fold(capital), party))
        also = tuple(word for word in known.also if word != "city") if known else ()
        sources = join([*(known.source.split("|") if known else ()), source])
        kept += [Name(capital, party, "en", "metonym", "weak", span, also, sources) for span in dates]
    return kept


def _is_capital(name: Name, spans: Iterable[tuple[str, str, str]]) -> bool:
    return any(name.party == party and fold(name.name) == fold(capital) for capital, party, _ in spans)


def _settle(names: list[Name], codes: frozenset[str]) -> list[Name]:
    """Apply what was settled by hand; a decision that meets no row is an error, so that none outlives its reason."""
    for row in read_tsv(SETTLED):
        key = fold(row["name"]), row["party"]
        span, also = (row["start"], row["end"]), _also(row["also"].replace("|", ";"), codes)
        if row["kind"]:
            head = row["name"], row["party"], row["lang"], row["kind"], row["tier"]
            names.append(Name(*head, span, also, "own"))
            continue
        met = [index for index, name in enumerate(names) if (fold(name.name), name.party) == key]
        for index in met:
            name = names[index]
            tier, dates = row["tier"] or name.tier, span if any(span) else name.span
            names[index] = replace(name, tier=tier, span=dates, also=(*name.also, *also))
        if not met:
            msg = f"settled_names.tsv: {row['name']!r} is no name of {row['party']!r}: take the line out"
            raise TableError(msg)
    return names


def _without_articles(names: list[Name]) -> list[Name]:
    """Without "the X" where X stands for the same party, and without a second row that differs in case alone."""
    kept: dict[tuple[str, ...], Name] = {}
    bare = {(fold(name.name), name.party) for name in names}
    for name in sorted(names, key=Name.row):
        article, _, rest = fold(name.name).partition(" ")
        if article != "the" or (rest, name.party) not in bare:
            kept.setdefault((name.name.casefold(), *name.row()[1:4], *name.span), name)
    return list(kept.values())


def _iso_weak(names: list[Name], facts: Path) -> Iterator[Name]:
    """Weak where the name is the ISO code of another state."""
    iso = alpha_3_codes(facts)
    iso |= {code: code for code in iso.values() if len(code) == 2}
    for name in names:
        owner = iso.get(name.name.replace(".", ""), name.party)
        clash = owner != name.party
        yield replace(name, tier="weak", also=(*name.also, owner)) if clash else name


def _one_tier(names: Iterable[Name]) -> Iterator[Name]:
    """What is weak for a party in English is weak for it in the language where it is written alike."""
    names = list(names)
    strong = {(fold(name.name), name.party) for name in names if name.lang == "en" and name.tier == "strong"}
    weak = {(fold(name.name), name.party) for name in names if name.lang == "en" and name.tier == "weak"}
    demonyms = {(fold(name.name), name.party) for name in names if name.kind.startswith("demonym")}
    lowered = (weak - strong) | ((weak & strong) - demonyms)
    for name in names:
        yield replace(name, tier="weak") if (fold(name.name), name.party) in lowered else name


def _tell_sharers(names: Iterable[Name]) -> Iterator[Name]:
    """Each row with the other bearers of its name at its time; two strong ones are an error, to be settled by hand."""
    by_fold: dict[str, list[Name]] = {}
    for name in names:
        by_fold.setdefault(fold(name.name), []).append(name)
    for bearers in by_fold.values():
        for name in bearers:
            others = [other for other in bearers if shared(name.party, name.span, other.party, other.span)]
            if rivals := [other for other in others if other.tier == name.tier == "strong"]:
                msg = f"{name.name!r} is strong for {name.party} and {rivals[0].party}: settle it in {SETTLED.name}"
                raise TableError(msg)
            words = [word for word in name.also if word != name.party]
            yield replace(name, also=tuple(dict.fromkeys([*words, *(other.party for other in others)])))


TABLES = {
    "party_names": Table(
        HEADER, party_names, ("country_names.tsv", "organizations.jsonl", "states.jsonl", SETTLED.name)
    ),
}

SOURCES = {
    "countrynames": {
        "title": "countrynames, forms of names met in data",
        "where": "https://pypi.org/project/countrynames/ 1.17.0, data.yaml",
        "licence": "MIT",
        "date": "2026-11-25",
        "taken": "which of our misspelled names stand in its lists, too",
        "changes": "none",
    },
    "cldr": {
        "title": "Unicode CLDR 48.2.0, territory names",
        "where": "https://cldr.unicode.org, npm cldr-localenames-full 48.2.0",
        "licence": "Unicode-3.0",
        "date": "2026-11-24",
        "taken": "names of territories in 20 languages, names in their own languages",
        "changes": "none; some are forms for display",
    },
    "cldr-territories": {
        "title": "Unicode CLDR 47, territory names, as babel 2.18.0 has them",
        "where": "https://cldr.unicode.org, https://pypi.org/project/babel/",
        "licence": "Unicode-3.0",
        "date": "2026-02",
        "taken": "names of territories in 22 languages that the facts do not have",
        "changes": "names of other parties, and those of three Latin letters and less, are left out",
    },
    "unterm": {
        "title": "UNTERM, short and formal names in six languages",
        "where": "https://github.com/datasets/country-codes, caa72d1, data/country-codes.csv",
        "licence": "ODC-PDDL-1.0",
        "date": "2026-11-24",
        "taken": "short and formal names",
        "changes": "articles and marks of gender stripped; cells with brackets left out",
    },
    "m49": {
        "title": "UN M49, names of countries and areas",
        "where": "https://github.com/datasets/country-codes, caa72d1, data/country-codes.csv",
        "licence": "ODC-PDDL-1.0",
        "date": "2026-11-24",
        "taken": "names",
        "changes": "articles stripped",
    },
    "ocha": {
        "title": "OCHA Countries and Territories Taxonomy",
        "where": "https://pypi.org/project/hdx-python-country/",
        "licence": "CC BY 4.0 (data), MIT (package)",
        "date": "2026-11-24",
        "taken": "alternative English names",
        "changes": "none",
    },
    "iso-3166-list": {
        "title": "forms of the public list of ISO 3166-1 with the article behind",
        "where": "https://www.iso.org/obp/ui/#search",
        "licence": "facts",
        "date": "2026-11-24",
        "taken": "33 forms of names",
        "changes": "own rendering",
    },
    "inverted": {
        "title": "formal names turned about (Korea, Republic of)",
        "where": "made from the official names of this table",
        "licence": "as there",
        "date": "2026-11-24",
        "taken": "forms with comma and with brackets",
        "changes": "none",
    },
    "states": {
        "title": "names and capitals of the table of countries",
        "where": "countries.tsv of this folder",
        "licence": "as there",
        "date": "2026-11-24",
        "taken": "names; capitals as metonyms, with the years in which they were capitals",
        "changes": "clipped to the life of the state where several had the same capital",
    },
}
