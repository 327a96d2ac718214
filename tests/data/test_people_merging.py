"""Which rows of the files are one person: across states and organisations, and what a row has from somebody else."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from tables.contested import cleared
from tables.entries import Entry
from tables.persons import people
from tables.spells import Spell, merged

KIN = frozenset({("AA", "BB"), ("BB", "AA")})
BODIES = frozenset({"ORG"})


def spell(start: str, end: str, polity: str = "AA", role: str = "head-of-government", **fields: object) -> Spell:
    """A tenure as premier, with what a test changes."""
    plain: dict[str, object] = {"title": "Premier", "ended": False, "as_of": "", "censored": False, "acting": False}
    plain |= {"sources": frozenset({"s"}), "agree": 1, "hand_made": False, "rank": 0}
    return Spell(start=start, end=end, polity=polity, roles=frozenset({role}), **(plain | fields))  # type: ignore[arg-type]


def entry(name: str, tenure: Spell, **fields: object) -> Entry:
    """A row about a person whose last word is the family name."""
    given, _, family = name.rpartition(" ")
    row = Entry(
        name=name, given=given, family=family, mononym=False, native_family_first=False,
        aliases=(), native="", born=None, wikidata="", split=False, spell=tenure,
    )  # fmt: skip
    return replace(row, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "persons"),
    [
        (entry("Ada Lane", spell("1990", "1995")), entry("Ada Lane", spell("1999", "2003", "ORG", "io-head")), 1),
        (entry("Ada Lane", spell("1890", "1895")), entry("Ada Lane", spell("1999", "2003", "ORG", "io-head")), 2),
        (entry("Ada Lane", spell("1990", "1995")), entry("Ada Lane", spell("1996", "1999", "BB")), 1),
        (entry("Ada Lane", spell("1950", "1955")), entry("Ada Lane", spell("1996", "1999", "BB")), 2),
        (entry("Ada Lane", spell("1990", "1995")), entry("Ada Lane", spell("1996", "1999", "CC")), 2),
        (
            entry("Ada Lane", spell("1990", "1995"), born=1940),
            entry("Ada Lane", spell("1996", "1999", "CC"), born=1940),
            1,
        ),
        (
            entry("Otto II", spell("1815", "1840", role="head-of-state")),
            entry("Otto II", spell("1815-03-16", "1840-10-07", "CC", "head-of-state")),
            1,
        ),
        (
            entry("Otto II", spell("1815", "1840", role="head-of-state")),
            entry("Otto II", spell("1820", "1850", "CC", "head-of-state")),
            2,
        ),
        (entry("Hamad bin Isa", spell("1990", "1995")), entry("Salman bin Hamad bin Isa", spell("1996", "1999")), 2),
        (
            entry("Jo Ray", spell("2022-01-27", "2024-01-01"), wikidata="Q1"),
            entry("Jo Ray", spell("2022-01-27", ""), wikidata="Q2"),
            1,
        ),
    ],
)
def test_one_person_or_two(one: Entry, other: Entry, persons: int) -> None:
    assert len(people([one, other], KIN, BODIES)) == persons


def test_a_spell_of_the_one_in_power_gives_nothing_to_the_one_in_office() -> None:
    cited = ("archigos:AAA-1950",)
    ruler = entry("Abdullah", spell("1950-01-29", "1965"), aliases=("Abdullah Salim",), born=1895, references=cited)
    premier = entry(
        "Sabah Nasir", spell("1963", "1965"), aliases=("Abdullah Salim", "Nasir"), born=1895, references=cited
    )
    found = {row.name: row for row in cleared([ruler, premier])}
    assert (found["Sabah Nasir"].aliases, found["Sabah Nasir"].born) == (("Nasir",), None)
    assert (found["Abdullah"].aliases, found["Abdullah"].born) == (("Abdullah Salim",), 1895)


def test_the_name_of_the_next_holder_is_no_alias() -> None:
    first = entry("Kim Jong-il", spell("1994", "2011"), aliases=("Kim Jong Un",), wikidata="Q1")
    second = entry("Kim Jong-un", spell("2011", "2020"), wikidata="Q2")
    late = entry("Kim Jong-un", spell("2031", "2040", "AA"), wikidata="Q3")
    assert cleared([first, second])[0].aliases == ()
    assert cleared([first, late])[0].aliases == ("Kim Jong Un",)


def test_a_row_of_two_is_of_the_first() -> None:
    (row,) = cleared([entry("Ada Lane and Ben Moor", spell("1966", "1969"), aliases=("Ben Moor", "Lane"))])
    assert (row.name, row.given, row.family, row.aliases) == ("Ada Lane", "Ada", "Lane", ("Lane",))


@pytest.mark.parametrize(
    ("spells", "spans"),
    [
        (
            [spell("2008-06-29", "2011-09-23"), spell("2008-06-29", "2008-11-02", acting=True)],
            [("2008-06-29", "2008-11-02"), ("2008-11-02", "2011-09-23")],
        ),
        ([spell("1997-08-25", "2003-03-01"), spell("1998", "1999", acting=True)], [("1997-08-25", "2003-03-01")]),
        ([spell("2010", "2012"), spell("2010-01-16", "2012-10-08", role="deputy")], [("2010-01-16", "2012-10-08")]),
    ],
)
def test_no_tenure_is_told_twice(spells: list[Spell], spans: list[tuple[str, str]]) -> None:
    assert [(one.start, one.end) for one in merged(spells)] == spans


def test_the_date_not_taken_is_kept() -> None:
    better, worse = spell("1979-12-03", "1989-06-03", agree=3), spell("1979-11-20", "1989-06-03", rank=1)
    (one,) = merged([better, worse])
    assert (one.start, one.others) == ("1979-12-03", frozenset({("start", "1979-11-20", "s")}))
