"""The tables of persons, tenures, titles, honorifics and treaties: what they hold, and that they agree."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from diplometa.data.tables import many, table

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from tables.entries import Entry, bag
from tables.persons import people
from tables.spells import Spell, days, merged
from tables.treaty_sources import key

ROLES = {
    *("head-of-state", "head-of-government", "monarch", "heir", "foreign-minister", "defence-minister"),
    *("finance-minister", "other-minister", "deputy-head-of-state", "deputy-head-of-government", "io-head"),
    *("ambassador", "envoy", "legislator", "party-leader", "spokesperson", "other"),
}


def codes() -> set[str]:
    """All party codes."""
    return {row[0] for name in ("countries", "organizations") for row in table(name).rows}


def holders(role: str, polity: str, day: str) -> set[str]:
    """The ids of those who held the role, by the table alone."""
    on, found = date.fromisoformat(day), set()
    for row in table("tenures").records():
        if row["polity"] != polity or role not in many(row["roles"]) or not row["start"]:
            continue
        until = row["end"] or (row["as_of"] or row["start"] if row["ended"] else "")
        if days(row["start"])[0] <= on <= days(until)[1]:
            found.add(row["person"])
    return found


@pytest.mark.parametrize(
    ("role", "polity", "day", "person"),
    [
        ("head-of-state", "US", "2025-02-07", "donald-trump"),
        ("head-of-government", "US", "2019-06-28", "donald-trump"),
        ("head-of-government", "JP", "2025-02-07", "shigeru-ishiba"),
        ("head-of-government", "JP", "2025-11-01", "sanae-takaichi"),
        ("head-of-government", "GB", "1940-06-01", "winston-churchill"),
        ("head-of-government", "GB", "1982-05-01", "margaret-thatcher"),
        ("monarch", "GB", "1990-01-01", "elizabeth-ii"),
        ("monarch", "CA", "1990-01-01", "elizabeth-ii"),
        ("head-of-state", "US", "1945-05-08", "harry-s-truman"),
        ("head-of-state", "US", "1962-10-20", "john-f-kennedy"),
        ("head-of-state", "US", "1972-02-21", "richard-nixon"),
        ("head-of-state", "US", "2022-01-01", "joe-biden"),
        ("head-of-state", "FR", "1963-01-22", "charles-de-gaulle"),
        ("head-of-state", "FR", "1984-09-22", "francois-mitterrand"),
        ("head-of-state", "FR", "2025-01-01", "emmanuel-macron"),
        ("head-of-government", "DE", "1963-01-22", "konrad-adenauer"),
        ("head-of-government", "DE", "2010-01-01", "angela-merkel"),
        ("head-of-government", "DE", "2025-06-01", "friedrich-merz"),
        ("party-leader", "SUHH", "1987-12-08", "mikhail-gorbachev"),
        ("head-of-state", "RU", "2022-02-24", "vladimir-putin"),
        ("head-of-state", "RU", "2010-04-08", "dmitry-medvedev"),
        ("head-of-government", "CN", "1972-02-21", "zhou-enlai"),
        ("head-of-state", "CN", "2018-01-01", "xi-jinping"),
        ("head-of-government", "IN", "1971-12-01", "indira-gandhi"),
        ("head-of-government", "IN", "2020-01-01", "narendra-modi"),
        ("head-of-state", "EG", "1979-03-26", "anwar-sadat"),
        ("head-of-government", "IL", "1993-09-13", "yitzhak-rabin"),
        ("head-of-state", "ZA", "1995-01-01", "nelson-mandela"),
        ("head-of-state", "KR", "2018-04-27", "moon-jae-in"),
        ("head-of-state", "UA", "2022-03-01", "volodymyr-zelenskyy"),
        ("head-of-government", "CA", "2025-06-16", "mark-carney"),
        ("head-of-state", "TR", "2017-01-01", "recep-tayyip-erdogan"),
        ("head-of-government", "TR", "2017-06-01", "binali-yildirim"),
        ("head-of-state", "YUCS", "1975-08-01", "josip-broz-tito"),
        ("foreign-minister", "US", "1973-12-01", "henry-a-kissinger"),
        ("foreign-minister", "SUHH", "1962-10-20", "andrei-gromyko"),
        ("foreign-minister", "DE", "1990-09-12", "hans-dietrich-genscher"),
        ("io-head", "UN", "2003-01-01", "kofi-annan"),
    ],
)
def test_who_was(role: str, polity: str, day: str, person: str) -> None:
    assert holders(role, polity, day) == {person}


def test_days_of_the_canonical_pair() -> None:
    spans = {(row["person"], row["start"], row["end"]) for row in table("tenures").records()}
    assert ("donald-trump", "2017-01-20", "2021-01-20") in spans
    assert ("donald-trump", "2025-01-20", "") in spans
    assert ("shigeru-ishiba", "2024-10-01", "2025-10-21") in spans


def test_persons_and_tenures_agree() -> None:
    ids = [row[0] for row in table("persons").rows]
    assert [slug for slug, count in Counter(ids).items() if count > 1] == []
    assert set(ids) == {row[0] for row in table("tenures").rows}
    wikidata = Counter(row["wikidata"] for row in table("persons").records() if row["wikidata"])
    assert [qid for qid, count in wikidata.items() if count > 1] == []


def test_tenures_hold_known_codes_and_roles() -> None:
    rows = list(table("tenures").records())
    assert {row["polity"] for row in rows} <= codes()
    assert {role for row in rows for role in many(row["roles"])} <= ROLES
    assert {row["ended"] for row in rows} == {"", "unknown"}
    assert {row["acting"] for row in rows} == {"", "yes"}
    assert [row for row in rows if row["end"] and (row["ended"] or row["as_of"])] == []


def test_names_stand_in_their_order() -> None:
    for row in table("persons").records():
        assert row["order"] in {"given-first", "family-first", "mononym", ""}
        assert bool(row["family"]) == (row["order"] in {"given-first", "family-first"})


def test_no_source_that_is_no_witness() -> None:
    sources = {
        source.partition(":")[0]
        for name in ("persons", "tenures")
        for *_, cell in table(name).rows
        for source in many(cell)
    }
    assert not sources & {"peppercat", "unsourced", "recall", "knowledge", "curated"}


def test_titles_hold_known_codes_and_roles() -> None:
    rows = list(table("titles").records())
    assert {polity for row in rows for polity in many(row["polities"])} <= codes()
    assert {role for row in rows for role in many(row["roles"])} <= ROLES
    assert {"Prime Minister", "President", "Secretary of State"} <= {row["title"] for row in rows}


def test_honorifics_stand_before_or_after() -> None:
    assert {row["position"] for row in table("honorifics").records()} == {"before", "after"}


def test_treaties_names_and_events_agree() -> None:
    rows = list(table("treaties").records())
    ids = {row["id"] for row in rows}
    assert len(ids) == len(rows)
    assert {row["treaty"] for name in ("treaty_names", "treaty_events") for row in table(name).records()} <= ids
    assert {row["kind"] for row in rows} <= {"treaty", "political-commitment", "memorandum", "statute", "declaration"}
    assert {party for row in rows for party in many(row["parties"])} <= codes()
    assert {successor for row in rows for successor in many(row["successors"])} <= ids


def test_no_strong_name_is_that_of_two_treaties() -> None:
    strong = {
        (row["name"].casefold(), row["treaty"]) for row in table("treaty_names").records() if row["kind"] != "weak"
    }
    assert [name for name, count in Counter(name for name, _ in strong).items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "treaty", "kind"),
    [
        ("Japan-US Security Treaty", "us-japan-security-1960", "short"),
        ("Japan-US Security Treaty", "us-japan-security-1951", "weak"),
        ("Security Treaty", "us-japan-security-1960", "weak"),
        ("Charter", "un-charter", "weak"),
        ("Charter of the United Nations", "un-charter", "official"),
        ("UN Convention on the Law of the Sea", "unclos-1982", "short"),
        ("Nonproliferation Treaty", "npt-1968", "short"),
        ("Refugee Convention", "refugee-1951", "short"),
        ("Refugee Convention", "oau-refugee-1969", "weak"),
        ("Geneva Conventions", "geneva-convention-3-1949", "weak"),
        ("Charter of the OAS", "oas-charter-1948", "short"),
        ("TFEU", "eec-1957", "short"),
    ],
)
def test_trust_in_a_name(name: str, treaty: str, kind: str) -> None:
    assert (name, treaty, kind) in set(table("treaty_names").select("name", "treaty", "kind"))


def test_dates_of_a_treaty() -> None:
    found = {row[1:3] for row in table("treaty_events").rows if row[0] == "us-japan-security-1960"}
    assert found == {("signed", "1960-01-19"), ("in-force", "1960-06-23")}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-4", "untc:IV-4"),
        ("UK 70896", "uk-treaties:70896"),
        ("https://www.example.org/a page", "web:example.org/a"),
        ("https://en.wikipedia.org/wiki/%C3%89lys%C3%A9e_Treaty", "wikipedia:Élysée_Treaty"),
        ("A gazette of 1941 (library)", "web:A-gazette-of-1941"),
    ],
)
def test_reference_has_a_short_key(reference: str, expected: str) -> None:
    assert key(reference) == expected


def spell(start: str, end: str, **fields: object) -> Spell:
    """A tenure as head of government of AA, with what a test changes."""
    plain: dict[str, object] = {
        "polity": "AA",
        "title": "Premier",
        "roles": frozenset({"head-of-government"}),
        "ended": False,
        "as_of": "",
        "censored": False,
        "acting": False,
        "sources": frozenset({"s"}),
        "agree": 1,
        "hand_made": False,
        "rank": 0,
    }
    return Spell(start=start, end=end, **(plain | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "spans"),
    [
        (spell("2001", "2005"), spell("2001-03-04", "2005-06-07", rank=1), [("2001-03-04", "2005-06-07")]),
        (spell("2001-03-04", ""), spell("2001-03-04", "2005-06-07", rank=1), [("2001-03-04", "2005-06-07")]),
        (
            spell("2001-03-04", "2002-01-01"),
            spell("2002-01-01", "2003-01-01"),
            [("2001-03-04", "2002-01-01"), ("2002-01-01", "2003-01-01")],
        ),
        (
            spell("2001-03-04", "2005-06-07"),
            spell("2001-03-04", "", as_of="2009", censored=True, rank=1),
            [("2001-03-04", "2005-06-07")],
        ),
        (
            spell("2001-03-04", "2005-06-07"),
            spell("2001-03-04", "2005-06-07", polity="BB"),
            [("2001-03-04", "2005-06-07")] * 2,
        ),
    ],
)
def test_repeats_of_a_tenure_are_one(one: Spell, other: Spell, spans: list[tuple[str, str]]) -> None:
    for order in ([one, other], [other, one]):
        assert [(found.start, found.end) for found in merged(order)] == spans


def entry(name: str, tenure: Spell, wikidata: str = "") -> Entry:
    """A row about a person whose last word is the family name."""
    given, _, family = name.rpartition(" ")
    return Entry(
        name=name, given=given, family=family, mononym=False, native_family_first=False,
        aliases=(), native="", born=None, wikidata=wikidata, split=False, spell=tenure,
    )  # fmt: skip


def test_rows_of_one_person_are_joined() -> None:
    first, second = spell("2001-03-04", "2005-06-07"), spell("2007", "2008")
    (person,) = people([entry("Ada Lane", first, "Q1"), entry("Ada Láne", second)])
    assert (person.id, person.wikidata, len(person.spells)) == ("ada-lane", "Q1", 2)


def test_persons_who_share_a_name_have_ids_of_their_own() -> None:
    elsewhere = spell("2001-03-04", "2005-06-07", polity="BB")
    found = people([entry("Ada Lane", spell("2001-03-04", "2005-06-07"), "Q1"), entry("Ada Lane", elsewhere, "Q2")])
    assert [person.id for person in found] == ["ada-lane-aa", "ada-lane-bb"]


def test_no_person_stands_twice() -> None:
    named: dict[tuple[str, str], set[str]] = {}
    polities: dict[str, set[str]] = {}
    for row in table("tenures").records():
        polities.setdefault(row["person"], set()).add(row["polity"])
    people = list(table("persons").records())
    ids = Counter(row["wikidata"] for row in people if row["wikidata"])
    assert [item for item, count in ids.items() if count > 1] == []
    for row in people:
        if row["born"]:
            for polity in polities[row["id"]]:
                named.setdefault((bag(row["name"]), f"{polity} {row['born']}"), set()).add(row["id"])
    twice = {key: found for key, found in named.items() if len(found) > 1}
    assert {key[0] for key in twice} <= {"guillermo tell villegas", "bogran luis"}  # namesakes with ids of their own


def test_no_tenure_stands_twice() -> None:
    held: dict[tuple[str, ...], list[tuple[date, date, set[str]]]] = {}
    for row in table("tenures").records():
        if row["start"] and (row["end"] or row["as_of"]):
            key = (row["person"], row["polity"], row["title"].casefold(), row["acting"])
            last = days(row["end"] or row["as_of"])[0]
            held.setdefault(key, []).append((days(row["start"])[1], last, set(many(row["roles"]))))
    # A king may have led the government for a part of the reign: two roles are two tenures.
    overlapping = {
        key
        for key, spells in held.items()
        for number, (start, end, roles) in enumerate(spells)
        for other_start, other_end, other_roles in spells[number + 1 :]
        if start < other_end and other_start < end and roles & other_roles
    }
    assert {key[0] for key in overlapping} <= {"deng-xiaoping"}


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("kim-jong-il", "Kim Jong Un"),
        ("kim-yong-il", "Kim Jong-il"),
        ("georgios-theotokis", "George I"),
        ("shahabuddin-ahmed", "Moeenuddin Ahmad Qureshi"),
        ("li-qiang", "Li Keqiang"),
    ],
)
def test_nobody_has_the_name_of_another(person: str, name: str) -> None:
    (row,) = [row for row in table("persons").records() if row["id"] == person]
    assert name not in many(row["aliases"])


@pytest.mark.parametrize(
    ("person", "polities"),
    [
        ("jens-stoltenberg", {"NO", "NATO"}),
        ("romano-prodi", {"IT", "EU"}),
        ("charles-x", {"FR", "AD"}),
        ("eduard-shevardnadze", {"GE", "SUHH"}),
        ("william-iii", {"NL", "LU"}),
    ],
)
def test_one_person_has_the_offices_of_several_parties(person: str, polities: set[str]) -> None:
    assert {row["polity"] for row in table("tenures").records() if row["person"] == person} == polities


def test_nobody_led_before_birth_or_for_longer_than_a_reign() -> None:
    born = {row["id"]: int(row["born"]) for row in table("persons").records() if row["born"]}
    for row in table("tenures").records():
        years = [int(row[column][:4]) for column in ("start", "end", "as_of") if row[column]]
        assert not years or max(years) - min(years) <= 75, row
        assert not years or min(years) >= born.get(row["person"], 0), row
