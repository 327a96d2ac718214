"""What is known of meetings: series and held meetings."""

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.parties.model import Party
from diplometa.summits.lookup import (
    numbered_series,
    series_code,
    series_names,
    series_of_organization,
    series_organization,
    summit,
)
from diplometa.summits.model import Summit, SummitStatus


@pytest.mark.parametrize("name", ["topic_cues", "topic_stems", "summit_words", "agenda_words"])
def test_tables_are_sorted_and_unique(name: str) -> None:
    rows = table(name).rows
    assert list(rows) == sorted(set(rows))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the G7 summit", [("G7",)]),
        ("the APEC Economic Leaders' Meeting", [("APEC",)]),
        ("an East Asia Summit", [("EAS",)]),
        ("the Helsinki summit", []),
        ("a summit meeting", []),
    ],
)
def test_series_names(text: str, codes: list[tuple[str, ...]]) -> None:
    assert [hit.keys for hit in series_names().hits(Scan(text))] == codes


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("G7", "G7"),
        ("EU-COUNCIL", "EU"),
        ("EU-JAPAN", "EU"),
        ("WESTERN-BALKANS", "EU"),
        ("US-ASEAN", "ASEAN"),
        ("COP", "COP"),
        ("JAPAN-US", None),
        ("NO-SUCH", "NO-SUCH"),
    ],
)
def test_series_code(row: str, code: str | None) -> None:
    assert series_code(row) == code


@pytest.mark.parametrize(
    ("organization", "code"), [("NATO", "NATO"), ("AFRICAN-UNION", "AU"), ("EU", "EU"), ("WHO", None)]
)
def test_series_of_organization(organization: str, code: str | None) -> None:
    assert series_of_organization(organization) == code


@pytest.mark.parametrize(
    ("code", "party"), [("G7", "G7"), ("EU", "EU"), ("AU", "AFRICAN-UNION"), ("JAPAN-US", None), ("NONE", None)]
)
def test_series_organization(code: str, party: str | None) -> None:
    found = series_organization(code)
    assert (found and found.code) == party


def test_numbered_series() -> None:
    assert numbered_series()["cop"] == "COP"
    assert "g" not in numbered_series()


class TestSummit:
    def test_by_id(self) -> None:
        known = summit("g7-1975")
        assert (known.series, known.edition, known.status) == ("G7", 1, SummitStatus.HELD)
        assert known.place is not None
        assert known.sources

    def test_every_row_is_a_record(self) -> None:
        rows = list(table("summits").records())
        assert len(rows) > 600
        assert all(isinstance(summit(row["id"]), Summit) for row in rows)

    def test_hosts_take_part_as_hosts(self) -> None:
        hosts = [row["id"] for row in table("summits").records() if row["hosts"]]
        assert all(summit(key).hosts for key in hosts)

    def test_unknown(self) -> None:
        with pytest.raises(UnknownCodeError, match="g7-19"):
            summit("g7-1957x")

    @pytest.mark.parametrize("key", ["g7-2025", "G7 51", "g7 51", "51st G7 summit", "51ST  G7 Summit"])
    def test_id_key_and_name_lead_to_it(self, key: str) -> None:
        assert summit(key).key == "G7 51"

    def test_what_several_share_leads_to_none(self) -> None:
        with pytest.raises(UnknownCodeError, match=r"did you mean .*us-rok-2019"):
            summit("US-ROK summit meeting, Seoul")

    def test_a_callers_own_comes_first(self) -> None:
        mine = Summit(name="Moot of Entwood", date=None)
        assert summit("moot of entwood", Knowledge([mine])) is mine
        assert summit("g7-1975", Knowledge([mine])).series == "G7"


def test_parties_of_the_table_exist() -> None:
    for row in table("summits").records():
        assert all(Party(code).name for code in row["participants"].split("|") if code), row["id"]
