"""The sources of the treaty tables: their descriptions, and the short key for each reference of the facts."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from tables import TableError, join, organizations

__all__ = ["SOURCES", "key", "keys"]

PATTERNS = tuple(
    (re.compile(pattern), source)
    for pattern, source in (
        (r"UK FCDO Treaties Online record (\d+)|^UK (\d+)$", "uk-treaties"),
        (r"zmjones/untreaties index\.csv \(.*\) (\S+)", "mtdsg-2015"),
        (r"StianOby/claude-legal-tools skills/untc\S* \(.*\) (\S+)", "mtdsg-2026"),
        (r"treaties\.un\.org/.*[?&]mtdsg_no=([^&\s]+)|^([IVX]+-\d+)$|^UN Treaty Collection, MTDSG status list", "untc"),
        (r"coe\.int/.*[?&]treatynum=(\d+)", "coe"),
        (r"IEA# (\d+)|^IE (\d+)$", "ieadb"),
        (r"HUGGO_clean\.csv row (\d+)|^HU (\d+)$|^HUGGO", "huggo"),
        (r"globalgov/manytreaties\S* .*/Raw/([^\s/]+)\.txt", "manytreaties-texts"),
        (r"statengeneraal/laws-markdown.*(BWB[VR]\d+)|statengeneraal/laws-markdown", "dutch-treaties"),
        (r"lawchat-oss/open-treaties data/(\S+)\.json", "open-treaties"),
        (r"justicecanada/laws-lois-xml \S*?([^/\s]+)\.xml", "canada-laws"),
        (r"ATOP alliance (\d+)", "atop"),
        (r"peaceagreements\.org/view/(\d+)|PA-X record (\d+)", "pa-x"),
        (r"au\.int/(treaties\S*)|^au\.int treaty list", "au-treaties"),
        (r"HistoryAtState/(\S+)|history\.state\.gov/(\S+)|^US Office of the Historian", "us-historian"),
        (r"chinapedia/wikipedia\S* \(Wikipedia copy\) Page/(\S+)\.md", "wikipedia"),
        (r"isauravmanitripathi/One-Time-Use-Files.*/([^/\s]+)\.md", "wikipedia"),
        (r"wikipedia\S*/(?:wiki|A|page)/([^\s;]+)", "wikipedia"),
    )
)
MIRRORS = re.compile(
    r"ikipedia|wiki100k|piglix\.|worddisk\.|wikiwand\.|kiwix|gutenberg\.org/articles|wiwikim\.|wiki\.(?:gravy|richxsearch|av1)\."
    r"|liquisearch\.|clateway\.|tuxfamily\.",
)
ADDRESS = re.compile(r"https?://(?:www\.)?(\S+)")


def key(reference: str) -> str:
    """The key of one reference of the facts, with the record's number where there is one."""
    for pattern, source in PATTERNS:
        if match := pattern.search(reference):
            record = next((group for group in match.groups() if group), "")
            return _keyed(source, record)
    source = "wikipedia" if MIRRORS.search(reference) else "web"
    if match := ADDRESS.search(reference):
        return _keyed(source, match[1])
    return _keyed(source, "" if source == "wikipedia" else reference.partition("(")[0].partition(":")[0])


def _keyed(source: str, record: str) -> str:
    record = re.sub(r"\s+", "-", unquote(record).strip(" /")).replace("|", "/")
    record = record.zfill(3) if source == "coe" else record
    return f"{source}:{record}" if record else source


def keys(references: Iterable[str]) -> str:
    """The keys of several references as one cell, sorted."""
    cell = join(sorted(map(key, references)))
    if not cell:
        msg = "a value without a reference: the facts call it confirmed, so confirmed_by must name who confirms it"
        raise TableError(msg)
    return cell


def _source(title: str, where: str, licence: str, date: str, taken: str) -> dict[str, str]:
    return {
        "title": title,
        "where": where,
        "licence": licence,
        "date": date,
        "taken": taken,
        "changes": "one spelling of dates and places; values matched to one record a treaty",
    }


FACTS_ONLY = "facts only, no text taken"

SOURCES = {
    "uk-treaties": _source(
        "UK Treaties Online (Foreign, Commonwealth & Development Office)",
        "https://treaties.fcdo.gov.uk; github.com/ukparliament/uk-treaties, db/json@51696a3; record after the colon",
        f"Crown data, licence of the data not stated in the repository: {FACTS_ONLY}",
        "2022",
        "titles, dates, places, entry into force, treaty series volumes, parties of bilateral treaties",
    ),
    "mtdsg-2015": _source(
        "Multilateral Treaties Deposited with the Secretary-General, index of March 2015",
        "https://treaties.un.org; github.com/zmjones/untreaties, index.csv@003ce13; number after the colon",
        f"none stated: {FACTS_ONLY}",
        "2015-03",
        "MTDSG numbers, titles, places, dates",
    ),
    "mtdsg-2026": _source(
        "Multilateral Treaties Deposited with the Secretary-General, index of May 2026",
        "https://treaties.un.org; github.com/StianOby/claude-legal-tools, skills/untc/cache/index.json, commit 12e2a48",
        f"see LICENSE of the repository: {FACTS_ONLY}",
        "2026-05-08",
        "MTDSG numbers, titles, places, dates",
    ),
    "untc": _source(
        "United Nations Treaty Collection, status lists",
        "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=...; MTDSG number after the colon",
        f"UN terms of use: {FACTS_ONLY}",
        "2026",
        "MTDSG numbers, titles, places, dates, registration numbers and volumes",
    ),
    "coe": _source(
        "Council of Europe Treaty Office, full list",
        "https://www.coe.int/en/web/conventions/full-list; treaty number after the colon",
        f"Council of Europe terms of use: {FACTS_ONLY}",
        "2026-03-26",
        "numbers, titles in five languages, dates of opening and entry into force, UN registration numbers",
    ),
    "ieadb": _source(
        "International Environmental Agreements Database",
        "github.com/globalgov/manytreaties, data-raw/agreements/IEADB@4bf79f9; number after the colon",
        "CC BY 4.0",
        "2022",
        "dates of signature and entry into force",
    ),
    "huggo": _source(
        "Handmade Ultimate Geneva Global environmental agreements Observations (HUGGO)",
        "github.com/globalgov/manytreaties, data-raw/agreements/GGO/HUGGO_clean.csv@4bf79f9; row after the colon",
        "CC BY 4.0",
        "2022",
        "dates of signature and entry into force, languages, registration numbers",
    ),
    "manytreaties-texts": _source(
        "Treaty texts of manytreaties",
        "github.com/globalgov/manytreaties, data-raw/agreements/GGO/treaty texts/Raw@4bf79f9; file after the colon",
        "CC BY 4.0",
        "2022",
        "numbers of articles, numbering, dates at the close of a text",
    ),
    "dutch-treaties": _source(
        "Dutch treaty database, texts",
        "github.com/statengeneraal/laws-markdown, verdrag/, commit 91556a8; BWBV number after the colon",
        "open data of the Dutch State",
        "2017",
        "English titles, numbers of articles, numbering, closing dates",
    ),
    "open-treaties": _source(
        "open-treaties",
        "github.com/lawchat-oss/open-treaties, data/; file after the colon",
        "CC0",
        "2026",
        "numbers of articles",
    ),
    "canada-laws": _source(
        "Consolidated Acts and Regulations of Canada",
        "github.com/justicecanada/laws-lois-xml; chapter after the colon",
        "Open Government Licence - Canada",
        "2026",
        "dates with which acts name a treaty",
    ),
    "atop": _source(
        "Alliance Treaty Obligations and Provisions 4.01",
        "github.com/joshuaalley/treaty-depth, data/atop-alliance-level.csv@4908275; number after the colon",
        f"scholarly data, none stated: {FACTS_ONLY}",
        "2018",
        "dates on which alliances began, and their members",
    ),
    "pa-x": _source(
        "PA-X Peace Agreements Database",
        "https://www.peaceagreements.org; agreement number after the colon",
        f"attribution to PA-X: {FACTS_ONLY}",
        "2026",
        "dates and parties of peace agreements",
    ),
    "au-treaties": _source(
        "African Union, OAU and AU treaties",
        "https://au.int/treaties",
        f"none stated: {FACTS_ONLY}",
        "2026",
        "dates of adoption and entry into force",
    ),
    "us-historian": _source(
        "Office of the Historian, US Department of State: milestones, visits, travels, FRUS",
        "https://history.state.gov; github.com/HistoryAtState",
        "CC0, public domain",
        "2026",
        "dates on which treaties were signed",
    ),
    "wikipedia": _source(
        "Wikipedia and stored copies of its articles",
        "https://en.wikipedia.org; article or address of the copy after the colon",
        f"CC BY-SA: {FACTS_ONLY}",
        "2019 to 2026",
        "dates, places, parties",
    ),
    "web": organizations.SOURCES["web"],
    "unconfirmed-title": _source(
        "Title from general knowledge",
        "own work",
        "MIT",
        "2026-11-24",
        "official titles that no stored source confirmed word for word",
    ),
    "unconfirmed": _source(
        "Title and names from general knowledge",
        "own work",
        "MIT",
        "2026-11-24",
        "titles and names of treaties of which no stored source confirmed a date; nothing else of them is shipped",
    ),
    "treaty-names": _source(
        "Names in use",
        "own work",
        "MIT",
        "2026-11-24",
        "short names, acronyms and spellings by which treaties are cited: vocabulary",
    ),
}
