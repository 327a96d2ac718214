"""The sources of the tables of persons, tenures, titles and honorifics, and which of them may be shipped."""

from collections.abc import Iterable, Mapping

from tables import join, organizations, places
from tables.treaty_sources import SOURCES as TREATY_SOURCES

__all__ = ["SOURCES", "keys"]

# Rows that rest on these alone serve to check others: a licence that forbids sale, or nobody's record at all.
NO_WITNESS = frozenset({"curated", "knowledge", "peppercat", "recall", "unsourced"})
ALIKE = {
    "cia-factbook": "factbook",
    "enwiki-statelist-21c": "wikipedia-lists",
    "ep-world-foreign": "wp-foreign-ministers",
    "factbook-2026": "factbook",
    "hsg-milestones": "milestones",
    "us-exec": "us-executive",
    "us-visits": "visits",
    "usdos-travels": "travels",
    "au-pm-transcripts": "au-pm",
    "wp-fm-2022": "wp-foreign-ministers",
    "wiki-io": "wikipedia",
    "wiki-asean": "wikipedia:Secretary-General_of_ASEAN",
    "wiki-coe": "wikipedia:Secretary_General_of_the_Council_of_Europe",
    "wiki-oau": "wikipedia:Secretary_General_of_the_Organisation_of_African_Unity",
    "wiki-oas": "wikipedia:Secretary_General_of_the_Organization_of_American_States",
    "wiki-gatt": "wikipedia:Director-General_of_the_GATT",
    "wiki-lon": "wikipedia:List_of_leaders_of_the_League_of_Nations",
    "wiki-it": "wikipedia:Ministri_degli_affari_esteri_della_Repubblica_Italiana",
    "wiki-cn": "wikipedia:Foreign_Minister_of_the_PRC",
    "frwiki-su": "wikipedia:Ministres_des_Affaires_étrangères_soviétiques",
    "wiki-cw": "wikipedia:Commonwealth_Secretary-General",
    "adducation-nato": "web:adducation.info",
    "ahram-al": "web:weekly.ahram.org.eg",
    "cw-portal": "web:commonwealthportal.org",
    "eumonitor": "web:eumonitor.eu",
    "fact-archive-eu": "web:fact-archive.com",
    "factindex-secdef": "web:fact-index.com",
    "gktoday-al": "web:gktoday.in",
    "museumwnf-al": "web:museumwnf.org",
    "nndb-secdef": "web:nndb.com",
    "ntv-de": "web:n-tv.de",
    "rulers": "web:rulers.org",
    "tass-fm": "web:tass.com",
    "un-lib-who": "web:research.un.org",
    "unog-lon": "web:ungeneva.org",
    "web": "web",
    "atlas": "public-data",
    "catlist": "public-data",
    "csleaders": "public-data:commonsphere",
    "gh": "public-data",
    "metro": "public-data:metro-power-rankings",
}


def keys(references: Iterable[str]) -> str:
    """The shippable sources among `references` as one cell, sorted; empty where there is none."""
    names = {_key(reference) for reference in references} - NO_WITNESS
    return join(sorted({ALIKE.get(name, name) for name in names}))


def _key(reference: str) -> str:
    """The source of a reference: a page, where its address is given, else what stands before the colon."""
    name, _, place = reference.partition(":")
    return reference if name == "wikipedia" or (name == "web" and "." in place) else name


def _source(title: str, where: str, licence: str, date: str, taken: str) -> Mapping[str, str]:
    return {"title": title, "where": where, "licence": licence, "date": date, "taken": taken, "changes": MERGED}


MERGED = "rows of one person and office became one; of several dates the finer and better attested stands"

SOURCES: dict[str, Mapping[str, str]] = {
    **{key: places.SOURCES[key] for key in ("au-pm", "factbook", "milestones", "travels", "visits")},
    **{key: TREATY_SOURCES[key] for key in ("wikipedia",)},
    "web": organizations.SOURCES["web"],
    "convention": {
        "title": "Common usage",
        "where": "own work",
        "licence": "MIT",
        "date": "2026-11-24",
        "taken": "titles of offices, honorifics and their variants: vocabulary",
        "changes": "none",
    },
    "archigos": _source(
        "Archigos 4.1 (Goemans, Gleditsch, Chiozza 2009)",
        "github.com/globalgov/manystates@23d119a1, data-raw/leaders/archigos",
        "CC BY 4.0 (repository), to be cited",
        "2016",
        "names and days of effective leaders, 1840 to 2015",
    ),
    "reign": _source(
        "REIGN leader list of March 2021 (Bell, Besaw, Frank)",
        "github.com/OEFDataScience/REIGN.github.io, data_sets/leaderlist_3_21.csv",
        "open, to be cited",
        "2021-03",
        "names, days and months of effective leaders, 1921 to 2021",
    ),
    "wikidata": _source(
        "Wikidata, holders of the offices of head of state and of government",
        "github.com/cfmessias/geografia@2e1e3b9c, data/leaders_history.csv",
        "CC0",
        "2025-10",
        "persons, ids, offices, dates",
    ),
    "wikidata-ep": _source(
        "Wikidata, holders of ministerial offices, through EveryPolitician",
        "github.com/every-politician-scrapers, one repository a cabinet, html/holders21.csv",
        "CC0",
        "2022-08",
        "persons, ids, offices, dates, 2000 to 2022",
    ),
    "wikipedia-lists": _source(
        "Wikipedia, lists of state leaders in the 19th, 20th and 21st centuries",
        "github.com/chinapedia/wikipedia.abstract.en@4f3e897d, Page/List_of_state_leaders_in_*.md",
        "CC BY-SA 3.0: facts only, no text taken",
        "2019-08",
        "persons, offices, years",
    ),
    "wp-foreign-ministers": _source(
        "Wikipedia, list of current foreign ministers of 2022, through EveryPolitician",
        "github.com/every-politician-scrapers/world@4a3b394, sources/foreign",
        "CC BY-SA: facts only, no text taken",
        "2022-09",
        "foreign ministers in office in 2022",
    ),
    "gli": _source(
        "Global Leader Ideology (Herre 2023)",
        "github.com/bastianherre/global-leader-ideologies@7d0d5bb1",
        "none stated, to be cited: facts only",
        "2023",
        "names and titles of heads of government on 31 December, 1945 to 2020",
    ),
    "us-executive": _source(
        "Presidents and vice presidents of the United States",
        "github.com/unitedstates/congress-legislators@dfa96222, executive.yaml",
        "CC0",
        "2026-06-15",
        "persons and days",
    ),
    "pocom": _source(
        "Principal Officers and Chiefs of Mission, Office of the Historian, US Department of State",
        "github.com/HistoryAtState/pocom@44d2226",
        "CC0, public domain",
        "2026-06-20",
        "US Secretaries of State and their days",
    ),
    "ifg": _source(
        "Ministers database of the Institute for Government",
        "github.com/instituteforgov/ifg-ministers-database-public@92e2270",
        "CC BY 4.0",
        "2026-06-19",
        "British ministers and their days, from 1979",
    ),
    "taw-modern-times": _source(
        "Modern Times, histories of titles",
        "github.com/taw/paradox-tools@003ee209, ck2_mods/modern_times",
        "see LICENSE.md of the repository: facts only",
        "2020",
        "days of succession of monarchs where they are the day of a predecessor's death",
    ),
    "oda-current": _source(
        "Open Data Archive, world leaders in office",
        "github.com/open-data-archive/world-leaders-current@b06a144",
        "CC BY-SA 4.0: facts only",
        "2026-08-22",
        "holders, native names, Wikidata ids of 30 states",
    ),
    "ungd": _source(
        "Speakers of the UN General Debate",
        "github.com/sjankin/UnitedNations@86c8a39, files/posts_of_speakers.xlsx",
        "CC0",
        "2015",
        "that a person spoke for a state in a year",
    ),
    "public-data": _source(
        "Single data files of public code repositories",
        "commonsphere@05cb4b34, metro-power-rankings@05fbcb62, and files without a named origin",
        "none stated: facts only",
        "2026-10-07",
        "that a person held an office on a day; single days of appointment",
    ),
}
