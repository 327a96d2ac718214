import json
import warnings
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from diplometa.core.errors import FormatError, UnknownCodeError
from diplometa.core.records import Identifier
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.formats import dump, dumps, loads, losses
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.testing import examples
from diplometa.testing.strategies import clauses, treaties
from diplometa.treaties.lookup import treaty as known_treaty
from diplometa.treaties.model import EventKind, Provision, Treaty, TreatyClause, TreatyEvent, TreatyRef

few = settings(max_examples=settings().max_examples // 2)


def items(records: object) -> list[dict[str, Any]]:
    return json.loads(dumps(records, "csl"))


def issued(date: str) -> Any:
    event = TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate(date))
    return items(Treaty(title="T", events=(event,)))[0]["issued"]


class TestTreaties:
    def test_a_treaty(self) -> None:
        assert items(known_treaty("north-atlantic-1949")) == [
            {
                "id": "north-atlantic-1949",
                "type": "treaty",
                "title": "North Atlantic Treaty",
                "title-short": "NATO Treaty",
                "genre": "Treaty",
                "issued": {"date-parts": [[1949, 4, 4]]},
                "event-place": "Washington",
                "container-title": "United Nations Treaty Series",
                "volume": "34",
                "number": "I-541",
            }
        ]

    def test_a_bilateral_treaty_has_its_parties_as_authors(self) -> None:
        (item,) = items(examples.treaty())
        assert item["author"] == [{"literal": "Norway"}, {"literal": "Chile"}]
        assert item["note"] == "entered into force 2032-02-01"
        report = losses(Treaty(title="T", parties=(Party("NO"), Party("CL"), Party("JP"))), "csl")
        assert [finding.path for finding in report] == ["treaties[0].parties"]

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            ("1949-04-04", {"date-parts": [[1949, 4, 4]]}),
            ("1949-04", {"date-parts": [[1949, 4]]}),
            ("1949", {"date-parts": [[1949]]}),
            ("1949-04~", {"date-parts": [[1949, 4]], "circa": True}),
            ("1949-22", {"date-parts": [[1949]], "season": 2}),
            ("1949-04-04/1949-04-06", {"date-parts": [[1949, 4, 4], [1949, 4, 6]]}),
            ("1949-34", {"literal": "1949-34"}),
            ("1949-21/1949-22", {"literal": "1949-21/1949-22"}),
            ("1949/..", {"literal": "1949/.."}),
            ("194X", {"literal": "194X"}),
            ("-0043", {"literal": "-0043"}),
            ("0000", {"literal": "0000"}),
        ],
    )
    def test_dates(self, date: str, expected: dict[str, Any]) -> None:
        assert issued(date) == expected
        event = TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate(date))
        told = [finding.path for finding in losses(Treaty(title="T", events=(event,)), "csl")]
        assert told == ([] if expected.keys() == {"date-parts"} else ["treaties[0].events[0].date"])

    def test_the_event_that_dates_it(self) -> None:
        opened = TreatyEvent(kind=EventKind.OPENED, date=EdtfDate("1950"))
        undated = TreatyEvent(kind=EventKind.SIGNED, place=Place(city="Oslo"), source="x")
        assert items(Treaty(title="T", events=(undated, opened)))[0]["issued"] == {"date-parts": [[1950]]}
        (item,) = items(Treaty(title="T", events=(undated,)))
        assert item["event-place"] == "Oslo"
        assert "issued" not in item
        assert [finding.path for finding in losses(Treaty(title="T", events=(undated, opened)), "csl")] == [
            "treaties[0].events[0]"
        ]

    def test_entry_into_force_is_a_note(self) -> None:
        signed = TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1950"), source="x", calendar="julian")
        force = TreatyEvent(kind=EventKind.IN_FORCE, date=EdtfDate("1951"))
        over = TreatyEvent(kind=EventKind.TERMINATED, date=EdtfDate("1960"))
        report = losses(Treaty(title="T", events=(signed, force, over)), "csl")
        assert [(f.path.removeprefix("treaties[0].events"), f.message) for f in report] == [
            ("[0].source", "CSL has the date alone"),
            ("[0].calendar", "CSL has the date alone"),
            ("[1]", "CSL has when an instrument enters into force as a note"),
            ("[2]", "CSL has one date"),
        ]

    def test_series_of_treaties(self) -> None:
        numbers = (Identifier(scheme="mtdsg", value="IV-4"), Identifier(scheme="ets", value="063"))
        (item,) = items(Treaty(title="T", registrations=numbers))
        assert (item["container-title"], item["number"]) == ("European Treaty Series", "063")
        assert [f.path for f in losses(Treaty(title="T", registrations=numbers), "csl")] == [
            "treaties[0].registrations"
        ]

    def test_addresses_and_languages(self) -> None:
        treaty = Treaty(title="T", sources=("x", "https://example.org/t"), languages=("fr",))
        (item,) = items(treaty)
        assert (item["URL"], item["language"]) == ("https://example.org/t", "fr")
        assert [finding.path for finding in losses(treaty, "csl")] == ["treaties[0].sources"]


class TestClauses:
    def test_a_clause_is_cited_with_what_is_known_of_its_treaty(self) -> None:
        ref = TreatyRef(id="north-atlantic-1949", title="the Washington Treaty")
        (item,) = items(TreatyClause(provision=Provision("Article 5"), treaty=ref))
        assert (item["id"], item["section"]) == ("north-atlantic-1949#art_5", "Article 5")
        assert (item["title"], item["volume"]) == ("North Atlantic Treaty", "34")

    def test_a_treaty_beside_it_is_known_best(self) -> None:
        treaty = examples.treaty()
        clause = TreatyClause(provision=Provision("Article 1"), treaty=treaty.ref, heading="Ports", text="x")
        assert [item["title"] for item in items([treaty, clause])] == [treaty.title] * 2
        assert {"clauses[0].heading", "clauses[0].text"} < {finding.path for finding in losses([treaty, clause], "csl")}

    @pytest.mark.parametrize(
        ("ref", "expected"),
        [
            (TreatyRef(title="the Ports Treaty"), {"id": "the Ports Treaty#art_5", "title": "the Ports Treaty"}),
            (TreatyRef(id="nowhere-1900"), {"id": "nowhere-1900#art_5", "title": "nowhere-1900"}),
            (None, {"id": "#art_5"}),
        ],
    )
    def test_an_unknown_treaty(self, ref: TreatyRef | None, expected: dict[str, str]) -> None:
        (item,) = items(TreatyClause(provision=Provision("Article 5"), treaty=ref))
        assert item == {"type": "treaty", "section": "Article 5", **expected}

    def test_identifiers_are_unique(self) -> None:
        clause = TreatyClause(provision=Provision("Article 5"))
        assert [item["id"] for item in items([clause, clause])] == ["#art_5", "#art_5#2"]


class TestFormat:
    def test_is_only_written(self, tmp_path: Any) -> None:
        dump(examples.treaty(), tmp_path / "a.csl.json", indent=2)
        with pytest.raises(FormatError, match="csl is only written"):
            loads("[]", "csl")
        with pytest.raises(FormatError, match="there is none"):
            dumps(examples.summit(), "csl")
        with pytest.raises(UnknownCodeError):
            dumps(examples.treaty(), "clss")

    def test_other_records_are_told(self) -> None:
        assert {"summits[0]", "leaders[0]"} < {finding.path for finding in losses(examples.dataset(), "csl")}

    @few
    @given(records=st.lists(treaties() | clauses(), min_size=1, max_size=3))
    def test_is_the_same_each_time_whatever_it_holds(self, records: list[Any]) -> None:
        assert dumps(records, "csl") == dumps(records, "csl")
        assert len({item["id"] for item in items(records)}) == len(records)
        assert losses(records, "csl").ok


class TestJudge:
    """citeproc-py renders every item in a style of others."""

    def rendered(self, records: object) -> list[str]:
        citeproc: Any = pytest.importorskip("citeproc")
        from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

        data = items(records)
        with warnings.catch_warnings():
            # what is of no matter to the style is told by its module as a warning
            warnings.simplefilter("ignore")
            style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
            source = CiteProcJSON(data)
            bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
            for item in data:
                bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
            return [str(entry) for entry in bibliography.bibliography()]

    def test_a_treaty(self) -> None:
        (entry,) = self.rendered(known_treaty("north-atlantic-1949"))
        assert "North Atlantic Treaty" in entry
        assert "1949" in entry

    def test_the_registry(self) -> None:
        records = [known_treaty(row["id"]) for row in table("treaties").records()]
        entries = self.rendered(records)
        assert len(entries) == len(records)
        titles = {record.title.split()[0] for record in records}
        assert all(any(title in entry for title in titles) for entry in entries)
