"""The names of treaties: those of the facts, the variants that people write, and how far each may be trusted.

A name is `weak` where several treaties share it or where it means other things as well; a reader takes it as a
treaty only where something else (a provision, a year, the parties) says so.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tables import Row, read_tsv
from tables.treaty_sources import keys

__all__ = ["title_source", "treaty_names"]

HERE = Path(__file__).parent

# A number in a series is no name: it is read by a pattern and found by the treaty's registrations.
SERIES = re.compile(
    r"(?:C?ETS|STC?E|SEV)(?: (?:No\.|n°|Nr\.))? \d+[A-Z]?|[CP]\d{1,3}|ILO [CP]\d+|(?:ILO )?Convention (?:No\. )?\d{1,3}"
    r"|Convention de l'OIT n° \d+|Convenio \d+ de la OIT",
)
COMMENT = re.compile(r" \((?:collectively|since \d{4})\)$")
SERIES_TAIL = re.compile(r"\s*\(\s*(?:STE|STCE|SEV|\w*) n?[°№] ?\d+\)$")
ASIDE = re.compile(r"^(?P<name>[^()]+) \((?P<aside>[^()]+)\)$")
YEAR_TAIL = re.compile(r",? (?:of )?(?:1[5-9]|20)\d\d$")
GENERIC = re.compile(
    r"(?:the )?(?:\d{4} |First |Second |Third |Fourth |Final |Special |Interim )?(?:Additional |Optional )?"
    r"(?:Charter|Convention|Covenant|Statute|Treaty|Agreement|Protocol|Pact|Constitution|Act|Declaration|Memorandum)"
    r"(?: No\.? ?\d+| \d+)?",
    re.IGNORECASE,
)
OF_PLACE = re.compile(r"(Treaty|Peace|Pact) of ([A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2})")
OF_ORGANIZATION = re.compile(
    r"(?P<what>Charter|Constitution|Constitutive Act|Statute|Articles of Agreement|Covenant) of (?:the )?(?P<body>.+)"
)
PLACE_TREATY = re.compile(r"([A-ZÀ-Þ].+) (Treaty|Pact)")
NO_PLACE = {
    "Alliance",
    "Amity",
    "Commerce",
    "Establishment",
    "Friendship",
    "Guarantee",
    "Mutual",
    "Neutrality",
    "Peace",
    "Steel",
}
SPELLINGS = (
    ("Co-operation", "Cooperation"),
    ("Co-operative", "Cooperative"),
    ("Defence", "Defense"),
    ("Organisation", "Organization"),
    ("Non-Proliferation", "Nonproliferation"),
    ("Programme", "Program"),
    ("Labour", "Labor"),
    ("Viet-Nam", "Vietnam"),
    ("Roumania", "Romania"),
    ("Régime", "Regime"),
    ("Test-Ban", "Test Ban"),
    ("Good-Neighbourliness", "Good Neighbourliness"),
)
LANGUAGES = tuple(
    (re.compile(pattern), lang)
    for pattern, lang in (
        (r"[\u3040-\u30ff]", "ja"),
        (r"[\u4e00-\u9fff]", "zh"),
        (r"[\u0400-\u04ff]", "ru"),
        (r"\bAccords? (?:de|sur|d'|du|général)|\b(?:Protocole|Charte|Traité|Pacte)\b", "fr"),
        (r"\bConvention (?:de|du|des|pour|sur|contre|relative)\b", "fr"),
        (r"\b(?:Tratado|Convenio|Convención|Acuerdo|Pacto|Carta de|Protocolo|Estatuto)\b", "es"),
        (r"\b(?:Convenzione|Patto|Patti|Trattato|Accordo|Statuto|Carta)\b", "it"),
        (r"(?:[Vv]ertrag|[Üü]bereinkommen|[Aa]bkommen|Konvention|Protokoll|[Cc]harta|pakt)\b", "de"),
    )
)


class Name(NamedTuple):
    """One name of one treaty; `cited` where the treaty is one of the most cited ones."""

    name: str
    treaty: str
    kind: str
    lang: str
    source: str
    cited: bool


def treaty_names(rows: Iterable[Mapping[str, Any]], cited: set[str], acronyms: Mapping[str, str]) -> Iterator[Row]:
    """The rows of the table of names for `rows` of facts.

    `cited` are the ids that win a name shared with others, `acronyms` those of organisations by full name.
    """
    owners: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in _all({row["id"]: row for row in rows}, cited, acronyms):
        known = owners[fold(name.name)].setdefault(name.treaty, name)
        if RANK[name.kind] < RANK[known.kind]:
            owners[fold(name.name)][name.treaty] = name
    bare = {fold(row["name"]) for row in read_tsv(HERE / "weak_treaty_names.tsv")}
    for key, by_treaty in owners.items():
        shared = _shared(by_treaty.values())
        for name in by_treaty.values():
            weak = key in bare or name.treaty in shared or GENERIC.fullmatch(name.name) or _is_bare_acronym(name)
            yield name.name, name.treaty, "weak" if weak else name.kind, name.lang, name.source


RANK = {"official": 0, "short": 1, "weak": 2}


def fold(name: str) -> str:
    """A name by which two spellings of it are one: no case, accents or punctuation."""
    plain = unicodedata.normalize("NFD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")))


def title_source(row: Mapping[str, Any]) -> str:
    """Who confirms the official title."""
    if "official_title" in row["confirmed"]:
        return keys(row["confirmed_by"]["official_title"])
    return "unconfirmed-title" if row["confirmed"] else "unconfirmed"


def _all(rows: Mapping[str, Mapping[str, Any]], cited: set[str], acronyms: Mapping[str, str]) -> Iterator[Name]:
    for treaty, row in rows.items():
        for kind, lang, source, name in _given(row):
            for variant in _variants(name, kind, lang, row):
                yield Name(variant[0], treaty, variant[1], lang, source, treaty in cited)
        match = OF_ORGANIZATION.fullmatch(row["official_title"])
        if match and (acronym := acronyms.get(match["body"].replace("Organisation", "Organization"))):
            for form in (f"{match['what']} of the {acronym}", f"{match['what']} of {acronym}"):
                yield Name(form, treaty, "short", "en", title_source(row), treaty in cited)
    for more in read_tsv(HERE / "more_treaty_names.tsv"):
        yield Name(more["name"], more["treaty"], more["kind"], more["lang"], "treaty-names", more["treaty"] in cited)


def _given(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """The names that the facts give: kind, language, source, name."""
    title = "weak" if row.get("ambiguous_title") else "official"
    yield title, "en", title_source(row), row["official_title"].removeprefix("The ")
    for lang, name in row.get("titles", {}).items():
        yield title, lang, f"coe:{row['ets_number']}", SERIES_TAIL.sub("", name)
    source = "treaty-names" if row["confirmed"] else "unconfirmed"
    for kind, field in (("short", "aliases"), ("weak", "weak_aliases")):
        for name in row.get(field, ()):
            if not SERIES.fullmatch(name):
                yield kind, language(name), source, COMMENT.sub("", name)


def language(name: str) -> str:
    """The language of a name by the words that only it has; English where nothing speaks against it."""
    return next((lang for pattern, lang in LANGUAGES if pattern.search(name)), "en")


def _shared(names: Iterable[Name]) -> set[str]:
    """The treaties for which a name is weak because others have it too: all but the cited one, where there is one."""
    strong = [name for name in names if name.kind != "weak"]
    if len(strong) == 1:
        return set()
    winners = [name.treaty for name in strong if name.cited]
    return {name.treaty for name in strong} - (set(winners) if len(winners) == 1 else set())


def _is_bare_acronym(name: Name) -> bool:
    """Whether a name is three letters or fewer of a treaty that few cite: such letters mean much else."""
    return not name.cited and len(name.name) <= len("ABC") and name.name.isupper()


def _variants(name: str, kind: str, lang: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A name and the other ways to write it, each with its kind."""
    yield name, kind
    if lang != "en":
        return
    forms = [(name, kind), *_rearranged(name, kind, row)]
    yield from forms[1:]
    for form, form_kind in forms:
        for spelling in _spellings(form):
            yield spelling, "weak" if form_kind == "weak" else "short"


def _rearranged(name: str, kind: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    short = "weak" if kind == "weak" else "short"
    if match := OF_PLACE.fullmatch(name):
        if not NO_PLACE & set(match[2].split()):
            yield f"{match[2]} {'Treaty' if match[1] == 'Treaty' else match[1]}", short
    elif (match := PLACE_TREATY.fullmatch(name)) and match[1] == row.get("place_signed"):
        yield f"{match[2]} of {match[1]}", short
    if kind != "short":
        if YEAR_TAIL.search(name):
            yield YEAR_TAIL.sub("", name), short
        # Without its parties a title is a name for a reader who has them from elsewhere.
        if (base := name.partition(" between ")[0]) != name and base.count(" ") > 1:
            yield base.rstrip(","), "weak"
    elif (match := ASIDE.fullmatch(name)) and match["aside"] != "Revised":
        yield match["name"], "weak"
    if name.startswith("United Nations "):
        yield "UN " + name.removeprefix("United Nations "), short
    elif name.startswith("UN "):
        yield "United Nations " + name.removeprefix("UN "), short


def _spellings(name: str) -> Iterator[str]:
    for one, other in SPELLINGS:
        for known, wanted in ((one, other), (other, one)):
            if known in name and wanted not in name:
                yield name.replace(known, wanted)
