"""Parties of one's own from rows: made where they can be, reported on by row and column where not."""

import csv
import io
import json

import pytest
from hypothesis import given, strategies as st

from diplometa.core.errors import ParseError
from diplometa.core.knowledge import Knowledge
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import parties_from_rows
from diplometa.parties.model import Country, Organization, Party
from diplometa.parties.text import find_parties, parse_party

CSV = """code,name,type,names,start,end,capital
ruritania,Ruritania,country,Kingdom of Ruritania|Ruritanien,1850,1938,Strelsau
gru,Grustark,,,,,
league-of-hills,League of Hills,organization,LoH,1860,,
"""


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_rows_of_a_csv_become_parties(delimiter: str) -> None:
    text = CSV.replace(",", delimiter)
    parties, report = parties_from_rows(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    assert report.ok
    assert [type(party) for party in parties] == [Country, Country, Organization]
    ruritania = parties[0]
    assert ruritania is not None
    assert ruritania.known_as == ("Ruritania", "Kingdom of Ruritania", "Ruritanien")
    assert ruritania.exists(EdtfDate("1950")) is False
    mine = Knowledge([party for party in parties if party is not None])
    assert parse_party("Ruritanien", knowledge=mine) == ruritania
    found = find_parties("Ruritania joined the League of Hills.", knowledge=mine)
    assert [str(mention.value) for mention in found] == ["ruritania", "league-of-hills"]


def test_rows_of_json_lines_become_parties() -> None:
    lines = '{"code": "ruritania", "name": "Ruritania", "names": ["Ruritanien"], "end": null, "predecessors": ["DE"]}\n'
    parties, report = parties_from_rows(map(json.loads, lines.splitlines()))
    assert len(report) == 0
    assert parties[0] is not None
    assert parties[0].names == ("Ruritanien",)
    assert parties[0].predecessors == (Party("DE"),)


@pytest.mark.parametrize(
    ("row", "path", "code"),
    [
        ({"code": "", "name": "Ruritania"}, "[0].code", "party.row-cell"),
        ({"name": "Ruritania"}, "[0].code", "party.row-cell"),
        ({"code": "ruritania"}, "[0].name", "party.row-cell"),
        ({"code": "ruritania", "name": "Ruritania", "type": "planet"}, "[0].type", "party.row-type"),
        ({"code": "ruritania", "name": "Ruritania", "colour": "red"}, "[0].colour", "party.row-column"),
        ({"code": "ruritania", "name": "Ruritania", "seat": "Strelsau"}, "[0].seat", "party.row-column"),
        ({"code": "ruritania", "name": "Ruritania", "start": "yore"}, "[0].start", "party.row-date"),
        ({"code": "ruritania", "name": "Ruritania", "start": "1938", "end": "1850"}, "[0].end", "party.row-date"),
        ({"code": "ruritania", "name": "Ruritania", "successors": "DE|XX"}, "[0].successors", "party.row-code"),
        ({"code": "ruritania", "name": "Ruritania", "start": 1850}, "[0].start", "party.row-cell"),
        ({"code": "JP", "name": "Nippon"}, "[0].code", "party.row-refused"),
        ({"code": "ruritania", "name": "a|b"}, "[0].name", "party.row-refused"),
        ({"code": "a|b", "name": "Ruritania"}, "[0].code", "party.row-refused"),
        (["ruritania", "Ruritania"], "[0]", "party.row-unreadable"),
        (None, "[0]", "party.row-unreadable"),
    ],
)
def test_a_wrong_row_is_told_by_row_and_column(row, path: str, code: str) -> None:
    parties, report = parties_from_rows([row])
    assert parties == (None,)
    assert (path, code) in [(finding.path, finding.code) for finding in report]
    assert not report.ok


def test_every_fault_of_a_row_is_told() -> None:
    _, report = parties_from_rows([{"name": "", "start": "yore", "colour": "red"}])
    assert [finding.path for finding in report] == ["[0].colour", "[0].code", "[0].name", "[0].start"]


def test_a_code_of_two_rows_is_that_of_the_first() -> None:
    row = {"code": "ruritania", "name": "Ruritania"}
    parties, report = parties_from_rows([row, {**row, "name": "Other"}])
    assert [party and party.name for party in parties] == ["Ruritania", None]
    assert (report[0].path, report[0].code) == ("[1].code", "party.row-twice")


def test_empty_cells_of_unknown_columns_are_no_fault() -> None:
    parties, report = parties_from_rows([{"code": "ruritania", "name": "Ruritania", "notes": "", None: None}])  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
    assert parties[0] == Country.make("ruritania", name="Ruritania")
    assert len(report) == 0


COLUMNS = ["type", "names", *table("countries").header, *table("organizations").header]
CELLS = st.one_of(st.none(), st.text(max_size=8), st.integers(), st.lists(st.text(max_size=3), max_size=2))


@given(st.lists(st.one_of(st.none(), st.dictionaries(st.sampled_from(COLUMNS), CELLS, max_size=6)), max_size=4))
def test_no_rows_raise(rows) -> None:
    parties, report = parties_from_rows(rows)
    assert len(parties) == len(rows)
    assert all(party is not None or any(f.path.startswith(f"[{i}]") for f in report) for i, party in enumerate(parties))


def test_blank_pieces_between_strokes_are_passed_over() -> None:
    (party,), report = parties_from_rows(
        [{"code": "ruritania", "name": "Ruritania", "names": "Ruritanie|| Ruritanien |"}]
    )
    assert party is not None
    assert party.names == ("Ruritanie", "Ruritanien")
    assert not report


def test_a_code_of_iso_is_not_ones_own() -> None:
    (party,), report = parties_from_rows([{"code": "JPN", "name": "Jupiter"}])
    assert party is None
    assert [(found.code, found.path) for found in report] == [("party.row-code", "[0].code")]


def test_a_name_of_two_rows_is_told_and_both_are_made() -> None:
    rows = [{"code": "a-land", "name": "Aland"}, {"code": "b-land", "name": "Bland", "names": "ALAND"}]
    parties, report = parties_from_rows(rows)
    assert None not in parties
    assert [(found.code, found.path) for found in report] == [("party.row-name-shared", "[1].names")]


def test_names_of_ones_own_party_hold_in_its_own_time() -> None:
    old = Country.make("old-ruritania", name="Ruritania", start="1850", end="1900")
    new = Country.make("new-ruritania", name="Ruritania", start="1901")
    mine = Knowledge([old, new])
    for year, party in (("1870", old), ("1950", new)):
        assert parse_party("Ruritania", EdtfDate(year), knowledge=mine) == party
        assert [m.value for m in find_parties("Ruritania signed.", EdtfDate(year), mine)] == [party]
    with pytest.raises(ParseError) as refused:
        parse_party("Ruritania", EdtfDate("1800"), knowledge=mine)
    assert set(refused.value.alternatives) == {old, new}
    (mention,) = find_parties("Ruritania signed.", EdtfDate("1800"), mine)
    assert {mention.value, *mention.alternatives} == {old, new}
