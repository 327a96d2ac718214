"""The reference tables: made from the facts again without a difference, sorted, sourced, and without contradictions."""

import re
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pycountry
import pytest

from diplometa.core.folding import fold_key
from diplometa.data.tables import many, table

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "diplometa" / "data"
SOURCES = tomllib.loads((DATA / "SOURCES.toml").read_text(encoding="utf-8"))
TABLES = SOURCES.pop("tables")
GENERATED = sorted(name for name, entry in TABLES.items() if entry["generated"])
FILES = sorted(path.stem for path in DATA.glob("*.tsv"))

DATE = r"-?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?"
EDTF = re.compile(rf"{DATE}|({DATE}|\.\.)?/({DATE}|\.\.)?")
# Columns that hold codes of parties, by table.
CODES = {
    "countries": ("predecessors", "successors"),
    "organizations": ("predecessors", "successors", "country"),
    "party_adjectives": ("party",),
    "party_codes": ("party",),
    "party_names": ("party",),
    "party_phrases": ("party",),
    "party_ties": ("party", "continues"),
    "memberships": ("organization", "member"),
    "places": ("country",),
    "series": ("organization",),
    "summits": ("country", "hosts", "participants"),
}
DATES = {
    "countries": ("start", "end", "iso"),
    "organizations": ("start", "end"),
    "party_codes": ("start", "end"),
    "party_names": ("start", "end"),
    "memberships": ("start", "end"),
    "places": ("start", "end"),
    "series": ("first_year",),
    "summits": ("date",),
    "tenures": ("start", "end", "as_of"),
    "treaty_events": ("date",),
}
# Columns that hold one of a few words, by table.
WORDS = {
    ("party_names", "tier"): {"strong", "weak"},
    ("party_names", "kind"): {
        *("abbreviation", "alias", "combining-form", "demonym-adjective", "demonym-noun", "misspelling"),
        *("former", "metonym", "official", "short"),
    },
    ("treaty_names", "kind"): {"official", "short", "weak"},
}


def column(name: str, key: str) -> Iterator[str]:
    """The values of one column, cells with several taken apart."""
    index = table(name).header.index(key)
    return (value for row in table(name).rows for value in many(row[index]))


def codes() -> set[str]:
    """All party codes."""
    return {*column("countries", "code"), *column("organizations", "code")}


def build(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of the generator."""
    command = [sys.executable, str(ROOT / "tools" / "build_tables.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_regenerated_tables_do_not_differ(shared: Path, tmp_path: Path) -> None:
    run = build("--facts", str(shared / "facts"), "--out", str(tmp_path))
    assert run.returncode == 0, run.stderr
    made = {path.stem: path.read_bytes() for path in tmp_path.glob("*.tsv")}
    assert sorted(made) == GENERATED
    assert [name for name, text in made.items() if text != (DATA / f"{name}.tsv").read_bytes()] == []
    sources = tomllib.loads((tmp_path / "SOURCES.toml").read_text(encoding="utf-8"))
    assert sources.pop("tables").items() <= TABLES.items()
    assert sources.items() <= SOURCES.items()


def test_generator_refuses_unknown_table() -> None:
    run = build("no-such-table")
    assert run.returncode == 2
    assert "unknown table no-such-table" in run.stderr


@pytest.mark.parametrize("name", FILES)
def test_rows_fit_the_header(name: str) -> None:
    found = table(name)
    assert len(set(found.header)) == len(found.header) > 1
    assert found.rows
    assert {len(row) for row in found.rows} == {len(found.header)}
    assert [row for row in found.rows if any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("name", GENERATED)
def test_generated_table_is_sorted_and_counted(name: str) -> None:
    rows = table(name).rows
    assert list(rows) == sorted(set(rows))
    assert TABLES[name]["rows"] == len(rows)


@pytest.mark.parametrize("name", GENERATED)
def test_every_row_has_a_known_source(name: str) -> None:
    assert table(name).header[-1] == "source"
    assert [row for row in table(name).rows if not row[-1]] == []
    assert {value.partition(":")[0] for value in column(name, "source")} <= SOURCES.keys()


def test_every_source_is_described_and_used() -> None:
    wanted = {"title", "where", "licence", "date", "taken", "changes"}
    assert {
        key: entry.keys() for key, entry in SOURCES.items() if entry.keys() != wanted or not all(entry.values())
    } == {}
    sourced = [name for name in FILES if "source" in table(name).header]
    used = {value.partition(":")[0] for name in sourced for value in column(name, "source")}
    assert SOURCES.keys() - used == set()


def test_listed_tables_are_files() -> None:
    assert TABLES.keys() - set(FILES) == set()


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, keys in CODES.items() for key in keys])
def test_codes_are_parties(name: str, key: str) -> None:
    assert set(column(name, key)) - codes() == set()


@pytest.mark.parametrize(("name", "key"), [(n, key) for n, keys in DATES.items() if n in FILES for key in keys])
def test_dates_are_well_formed(name: str, key: str) -> None:
    assert [value for value in column(name, key) if not EDTF.fullmatch(value)] == []


@pytest.mark.parametrize(("name", "key"), WORDS)
def test_words_of_a_column(name: str, key: str) -> None:
    at = table(name).header.index(key)
    strange = [row for row in table(name).rows if row[at] not in WORDS[name, key]]
    assert not strange, f"{key}: expected one of {sorted(WORDS[name, key])}"


@pytest.mark.parametrize("name", [n for n, keys in DATES.items() if n in FILES and "end" in keys])
def test_spans_end_after_they_start(name: str) -> None:
    spans = table(name).select("start", "end")
    assert [span for span in spans if all(span) and first(span[0]) > last(span[1])] == []


@pytest.mark.parametrize(
    ("name", "key"), [("countries", "code"), ("organizations", "code"), ("series", "code"), ("summits", "id")]
)
def test_keys_are_unique(name: str, key: str) -> None:
    assert [value for value, count in Counter(column(name, key)).items() if count > 1] == []


def test_countries_and_organizations_share_one_name_space() -> None:
    assert set(column("countries", "code")) & set(column("organizations", "code")) == set()
    assert not {entry.alpha_2 for entry in pycountry.countries} & set(column("organizations", "code"))


def test_series_of_summits_and_organizations_are_known() -> None:
    known = set(column("series", "code"))
    assert {*column("summits", "series"), *column("organizations", "series")} <= known


def test_countries_agree_with_pycountry() -> None:
    rows = {row["code"]: row for row in table("countries").records()}
    present = {entry.alpha_2: entry for entry in pycountry.countries}
    withdrawn = {entry.alpha_4: entry for entry in pycountry.historic_countries}
    assert (present | withdrawn).keys() <= rows.keys()
    for code, entry in (present | withdrawn).items():
        assert not [
            key for key in ("alpha_3", "numeric", "official_name") if hasattr(entry, key) and rows[code][key]
        ], code
    by_shape = {code for code, row in rows.items() if row["alpha_3"]}
    assert by_shape == {"XK"}


def test_topics_are_the_microthesauri() -> None:
    assert len(table("topics").rows) == 127
    assert all(re.fullmatch(r"\d{4}", code) for code in column("topics", "code"))


def first(date: str) -> str:
    """The least day of an EDTF day, month or year, as text."""
    return date.rstrip("~?%").replace("X", "0")


def last(date: str) -> str:
    """A text that no day of it is past."""
    bare = date.rstrip("~?%").replace("X", "9")
    return bare + "-99" * (2 - bare.count("-")) if bare else "~"


def test_no_name_is_strong_for_two_parties_at_one_time() -> None:
    bearers: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for name, party, tier, start, end in table("party_names").select("name", "party", "tier", "start", "end"):
        if tier == "strong":
            bearers[fold_key(name)].append((party, first(start), last(end)))
    clashes = [
        (name, one, other)
        for name, spans in bearers.items()
        for one, other in combinations(spans, 2)
        if one[0] != other[0] and max(one[1], other[1]) <= min(one[2], other[2])
    ]
    assert clashes == []


def test_a_shared_name_tells_its_other_bearers() -> None:
    bearers: dict[str, list[tuple[str, str, str, tuple[str, ...]]]] = defaultdict(list)
    rows = table("party_names").select("name", "party", "start", "end", "also")
    for name, party, start, end, also in rows:
        bearers[fold_key(name)].append((party, first(start), last(end), many(also)))
    silent = [
        (name, one[0], other[0])
        for name, spans in bearers.items()
        for one, other in combinations(spans, 2)
        if one[0] != other[0] and max(one[1], other[1]) <= min(one[2], other[2]) and other[0] not in one[3]
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("Congo", {"CG"}),
        ("Congolese", {"CG", "CD"}),
        ("Dominican", {"DO", "DM"}),
        ("Guinean", {"GN"}),
        ("Korean", {"KR"}),
        ("Brussels", {"BE", "EU", "EEC", "NATO"}),
        ("AU", {"AFRICAN-UNION"}),
        ("EC", {"EEC"}),
    ],
)
def test_ambiguous_names_are_weak_with_alternatives(name: str, parties: set[str]) -> None:
    rows = [row for row in table("party_names").records() if row["name"] == name]
    assert {row["party"] for row in rows} == parties
    assert {row["tier"] for row in rows} == {"weak"}
    assert all(row["also"] for row in rows)


@pytest.mark.parametrize(
    ("capital", "party"), [("Moscow", "SUHH"), ("Moscow", "RU"), ("Washington", "US"), ("Tokyo", "JP"), ("Bonn", "DE")]
)
def test_capital_is_a_weak_metonym_of_its_state(capital: str, party: str) -> None:
    rows = table("party_names").select("name", "party", "kind", "tier")
    assert (capital, party, "metonym", "weak") in set(rows)


def test_every_living_state_is_named_by_its_capital() -> None:
    named = {(fold_key(name), party) for name, party in table("party_names").select("name", "party")}
    states = [row for row in table("countries").records() if row["kind"] in {"un-member", "observer", "former"}]
    lacking = [row["code"] for row in states if row["capital"] and (fold_key(row["capital"]), row["code"]) not in named]
    assert lacking == []


def test_weak_for_a_name_in_english_is_weak_everywhere() -> None:
    rows = list(table("party_names").select("name", "party", "lang", "tier"))
    weak = {(name, party) for name, party, lang, tier in rows if lang == "en" and tier == "weak"}
    strong = {(name, party) for name, party, lang, tier in rows if lang == "en" and tier == "strong"}
    assert [row for row in rows if row[3] == "strong" and row[:2] in weak - strong] == []


def test_members_do_not_outnumber_themselves() -> None:
    spells: dict[tuple[str, str, bool], list[tuple[str, str]]] = defaultdict(list)
    for body, member, start, end, status in table("memberships").select(
        "organization", "member", "start", "end", "status"
    ):
        spells[body, member, status in {"member", "founding"}].append((first(start), last(end)))
    twice = [
        key
        for key, dates in spells.items()
        if key[2] and any(max(a[0], b[0]) <= min(a[1], b[1]) for a, b in combinations(sorted(dates), 2))
    ]
    assert twice == []
