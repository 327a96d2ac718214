"""Treaties looked up."""

import pytest

from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.data.tables import table
from diplometa.treaties import lookup
from diplometa.treaties.lookup import in_force_first, related, treaty
from diplometa.treaties.model import EventKind, Treaty


class TestTreaty:
    @pytest.mark.parametrize(
        ("key", "id"),
        [
            ("vclt-1969", "vclt-1969"),
            ("VCLT", "vclt-1969"),
            ("u.n. charter", "un-charter"),
            ("Charta der Vereinten Nationen", "un-charter"),
            ("US-Japan Security Treaty", "us-japan-security-1960"),
            ("Washington Treaty", "north-atlantic-1949"),
        ],
    )
    def test_is_found_by_id_and_by_full_name(self, key: str, id: str) -> None:
        assert treaty(key).id == id

    def test_unknown_key_has_near_ones(self) -> None:
        with pytest.raises(UnknownCodeError) as caught:
            treaty("vclt-1970")
        assert "vclt-1969" in caught.value.near

    def test_shared_name_leads_to_none(self) -> None:
        with pytest.raises(UnknownCodeError) as caught:
            treaty("Paris Convention")
        assert "paris-ip-1883" in caught.value.near

    def test_refuses_what_is_no_text(self) -> None:
        with pytest.raises(TypeError):
            treaty(5)  # type: ignore[arg-type]

    def test_callers_treaty_wins(self) -> None:
        mine = Treaty(id="mine", title="My treaty", short_titles=("VCLT",))
        knowledge = Knowledge([mine])
        assert treaty("VCLT", knowledge) is mine
        assert treaty("mine", knowledge) is mine
        assert treaty("vclt-1969", knowledge).id == "vclt-1969"

    def test_callers_treaties_of_one_name_are_offered(self) -> None:
        knowledge = Knowledge([Treaty(id=key, title="Strelsau Pact") for key in ("strelsau-1890", "strelsau-1910")])
        with pytest.raises(UnknownCodeError) as caught:
            treaty("Strelsau Pact", knowledge)
        assert caught.value.near == ("strelsau-1890", "strelsau-1910")
        assert treaty("strelsau-1910", knowledge).id == "strelsau-1910"

    def test_record_holds_the_facts(self) -> None:
        record = treaty("vclt-1969")
        assert record.article_count == 85
        assert any(
            date.lower and date.lower[0] == 1969
            for date in record.dates(EventKind.SIGNED) + record.dates(EventKind.ADOPTED)
        )
        assert "VCLT" in record.known_as
        assert record.title not in record.short_titles

    def test_every_row_makes_a_record(self) -> None:
        keys = {key for key, _ in table("treaties").select("id", "title")}
        assert all(treaty(key).id == key for key in keys)


class TestIndexes:
    def test_title_and_force(self) -> None:
        assert lookup.title("vclt-1969") == "Vienna Convention on the Law of Treaties"
        assert lookup.title("nobody") == ""
        assert lookup.in_force_first(("vclt-1969",)) == ("vclt-1969",)
        ended = next(key for key, kind in table("treaty_events").select("treaty", "kind") if kind == "terminated")
        assert lookup.in_force_first((ended, "vclt-1969")) == ("vclt-1969",)

    def test_years_may_stand_in_the_name(self) -> None:
        assert {"1969"} <= lookup.years("vclt-1969")
        assert lookup.years("un-charter") >= {"1945"}
        assert lookup.years("nobody") == frozenset()

    def test_parties_lead_to_their_treaties(self) -> None:
        assert "us-japan-security-1960" in lookup.bilateral(frozenset(("US", "JP")))
        assert lookup.bilateral(frozenset(("US", "nobody"))) == ()

    def test_numbers_in_series_lead_to_treaties(self) -> None:
        assert lookup.registered("ets", "046") == ("echr-p4-1963",)
        assert lookup.registered("ets", "0") == ()

    def test_groups_and_numbering(self) -> None:
        assert len(lookup.group_of("Geneva Conventions of 1949")) == 4
        assert lookup.is_dotted("cptpp-2018")
        assert not lookup.is_dotted("teu-1992")

    @pytest.mark.parametrize("name", ["dotted_treaties", "treaty_groups"])
    def test_tables_name_treaties_that_exist(self, name: str) -> None:
        column = "treaty" if name == "dotted_treaties" else "treaties"
        for cell, _ in table(name).select(column, "source"):
            assert all(treaty(key).id == key for key in cell.split("|"))


def test_what_has_ended_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = ("north-atlantic-1949", "vclt-1969")
    in_force_first(keys)
    monkeypatch.delattr(related, "table")
    assert in_force_first(keys) == keys
