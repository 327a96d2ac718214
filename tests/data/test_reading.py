import pytest

from diplometa.data.iso import currency_codes, iso_country
from diplometa.data.tables import Table, many, read, table


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("JP", {"name": "Japan", "alpha_3": "JPN", "numeric": "392"}),
        ("SUHH", {"name": "USSR, Union of Soviet Socialist Republics", "alpha_3": "SUN", "numeric": "810"}),
        ("ottoman-empire", {}),
        ("XX", {}),
    ],
)
def test_iso_3166_is_looked_up(code, expected) -> None:
    assert dict(iso_country(code)) == expected


def test_currencies_are_those_of_iso_4217() -> None:
    assert {"USD", "JPY", "EUR"} <= currency_codes()
    assert all(len(code) == 3 and code.isupper() for code in currency_codes())


def test_a_table_has_its_columns_in_any_order() -> None:
    read = Table("sample", b"code\tname\tsource\r\nJP\tJapan\ta|b\nNO\tNorway\t\n")
    assert (read.name, read.header) == ("sample", ("code", "name", "source"))
    assert list(read.select("name", "code")) == [("Japan", "JP"), ("Norway", "NO")]
    assert list(read.records()) == [
        {"code": "JP", "name": "Japan", "source": "a|b"},
        {"code": "NO", "name": "Norway", "source": ""},
    ]


def test_an_unknown_column_is_a_fault() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        table("topics").select("code", "colour")


def test_rows_are_found_by_their_first_cell() -> None:
    rows = [row for row in table("memberships").rows if row[0] == "NATO"]
    assert [*table("memberships").under("NATO", *table("memberships").header)] == rows
    for absent in ("NAT", "~", "", "\ud800"):
        assert [*table("memberships").under(absent, "member")] == []


def test_every_first_cell_is_found() -> None:
    persons = table("persons")
    assert [name for id_ in persons.column("id") for (name,) in persons.under(id_, "name")] == persons.column("name")


def test_a_table_without_rows_has_none() -> None:
    empty = Table("sample", b"code\tname\n")
    assert (empty.rows, [*empty.under("JP", "name")]) == ((), [])


def test_cells_that_repeat_are_one_text() -> None:
    sources = table("tenures").column("source")
    assert len(set(map(id, sources))) == len(set(sources))


def test_a_table_is_read_once() -> None:
    assert table("topics") is table("topics")


@pytest.mark.parametrize(("cell", "values"), [("", ()), ("a", ("a",)), ("a|b", ("a", "b"))])
def test_cells_of_several_values(cell, values) -> None:
    assert many(cell) == values


def test_rows_are_found_by_their_place() -> None:
    ties = table("party_ties")
    assert [(tuple(ties.at(place)), ties.at(place)[0]) for place, _ in ties.places("")] == [
        (row, row[0]) for row in ties.rows
    ]
    assert [first for _, first in ties.places("")] == ties.column("party")
    by_kind = ties.places_by("kind")
    assert {kind: [ties.at(place)[0] for place in places] for kind, places in by_kind.items()} == {
        kind: [party for party, of in ties.select("party", "kind") if of == kind] for kind in {*ties.column("kind")}
    }


def test_what_passes_is_what_is_selected_and_is_not_kept() -> None:
    passing = read("party_ties")
    assert [*passing.passing("kind", "party")] == [*table("party_ties").select("kind", "party")]
    assert passing._columns == {}
