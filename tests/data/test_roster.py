"""The roster: who held what, nobody twice, names divided where families begin."""

import re
import sys
from pathlib import Path

import pytest

from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.leaders.lookup import who_was

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from tables.entries import fold


def test_nobody_of_a_state_has_the_whole_name_of_another_in_one_life() -> None:
    years: dict[str, list[int]] = {}
    held: dict[str, set[str]] = {}
    for row in table("tenures").records():
        held.setdefault(row["person"], set()).add(row["polity"])
        years.setdefault(row["person"], []).extend(int(row[key][:4]) for key in ("start", "end", "as_of") if row[key])
    named: dict[tuple[str, str], list[str]] = {}
    for row in table("persons").records():
        for polity in held[row["id"]] if " " in row["name"] else ():
            named.setdefault((fold(row["name"]), polity), []).append(row["id"])
    twice = {
        key[0]
        for key, (one, *others) in named.items()
        for other in others
        if max(min(years[one]), min(years[other])) - min(max(years[one]), max(years[other])) < 40
    }
    # Namesakes, each with an item of Wikidata or a life of their own.
    assert twice <= {"abdallah mohamed", "andris berzins", "luis bogran", "gerhard schroder", "guillermo tell villegas",
                     "modibo keita", "rafael trujillo"}  # fmt: skip


@pytest.mark.parametrize(
    ("person", "party", "role", "day"),
    [
        ("vladimir-putin", "RU", "head-of-government", "1999-10-01"),
        ("liz-truss", "GB", "head-of-government", "2022-10-01"),
        ("stanley-baldwin", "GB", "head-of-government", "1923-06-01"),
        ("robert-gascoyne-cecil", "GB", "head-of-government", "1885-08-01"),
        ("mark-rutte", "NATO", "io-head", "2025-06-25"),
        ("ursula-von-der-leyen", "EU", "io-head", "2022-02-24"),
        ("moussa-faki", "AFRICAN-UNION", "io-head", "2020-01-01"),
        ("hamad-bin-khalifa-al-thani", "QA", "head-of-state", "2001-01-01"),
        ("enrico-de-nicola", "IT", "head-of-state", "1947-01-01"),
        ("amir-abbas-hoveyda", "IR", "head-of-government", "1971-10-12"),
        ("mohammed-bin-salman", "SA", "heir", "2018-11-30"),
        ("adele-tonnini", "SM", "head-of-state", "2023-05-01"),
    ],
)
def test_who_held_what(person: str, party: str, role: str, day: str) -> None:
    assert person in {one.id for one in who_was(role, party, EdtfDate(day))}


def test_power_kept_without_the_office_stays() -> None:
    days_of = [(row["start"], row["end"]) for row in table("tenures").records() if row["person"] == "ahmet-zogu"]
    assert ("1928-09-01", "1939-04-12") in days_of


@pytest.mark.parametrize(
    ("person", "given", "family"),
    [
        ("valery-giscard-destaing", "Valéry", "Giscard d'Estaing"),
        ("luiz-inacio-lula-da-silva", "Luiz Inácio", "Lula da Silva"),
        ("carlos-salinas-de-gortari", "Carlos", "Salinas de Gortari"),
        ("jose-eduardo-dos-santos", "José Eduardo", "dos Santos"),
        ("frederik-willem-de-klerk", "Frederik Willem", "de Klerk"),
    ],
)
def test_a_first_family_name_is_no_given_one(person: str, given: str, family: str) -> None:
    (found,) = [row for row in table("persons").records() if row["id"] == person]
    assert (found["given"], found["family"]) == (given, family)


def test_no_body_is_a_person() -> None:
    names = table("persons").column("name")
    assert [name for name in names if re.search(r"(?:Commission|Leadership) of |^Regency|: | and ", name)] == []


@pytest.mark.parametrize(
    ("role", "party", "day", "persons"),
    [
        ("head-of-government", "SA", "2024-01-01", {"mohammed-bin-salman"}),
        ("head-of-state", "SK", "2003-01-01", {"rudolf-schuster"}),
        ("head-of-government", "NP", "2022-01-01", {"sher-bahadur-deuba"}),
        ("head-of-government", "XK", "2020-04-01", {"albin-kurti"}),
        ("head-of-state", "BT", "2007-06-01", {"jigme-khesar-namgyel-wangchuck"}),
        ("head-of-state", "CO", "1946-01-01", {"alberto-lleras-camargo"}),
        ("head-of-state", "CN", "1950-01-01", {"mao-zedong"}),
        ("head-of-government", "IQ", "1968-01-01", {"tahir-yahya"}),
    ],
)
def test_one_at_a_time(role: str, party: str, day: str, persons: set[str]) -> None:
    assert {one.id for one in who_was(role, party, EdtfDate(day))} == persons
