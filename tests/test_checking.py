import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from diplometa.catalogue import Dataset
from diplometa.checking import RULES, explain, validate
from diplometa.core.errors import UnknownCodeError
from diplometa.core.knowledge import Knowledge
from diplometa.core.report import Finding, Report, Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.dates.model import EdtfDate
from diplometa.dates.rules import DatedText
from diplometa.extraction.article import extract
from diplometa.extraction.model import Extraction
from diplometa.leaders.model import PersonName
from diplometa.places.model import Place
from diplometa.summits.model import Summit
from diplometa.testing import examples
from diplometa.testing.strategies import articles, datasets

# Whole extractions take long to make: a quarter of the examples of the profile in force.
few = settings(max_examples=settings().max_examples // 4)


@rule("place.without-city", Place, Severity.WARNING)
def without_city(place: Place, context: Context) -> Iterator[Fault]:
    """A place without a city is hard to find.

    Source: nobody.
    """
    if place.city is None:
        yield Fault("no city", at="city", value=place.venue)


@rule("summit.nameless", Summit)
def nameless(summit: Summit, context: Context) -> Iterator[Fault]:
    """A meeting has a name."""
    if summit.name is None:
        yield Fault(f"no name among {len(context.root) if isinstance(context.root, Dataset) else 1}", at="name")


@rule("summit.name-short", Summit, Severity.NOTE)
def short(summit: Summit, context: Context) -> Iterator[Fault]:
    """A name says more than three letters."""
    if summit.name and len(summit.name) < 4:
        yield Fault("short")


@rule("summit.text-unread", Summit)
def unread(summit: Summit, context: Context) -> Iterator[Fault]:
    """Sees what it is given."""
    yield Fault(f"{context.text} {context.on} {len(context.knowledge)}")


MINE: tuple[Rule, ...] = (without_city, nameless, short)
NO_CITY = Place(venue="Salon")


def codes(report: Report) -> list[str]:
    return [f"{finding.path}: {finding.code}" for finding in report]


class TestValidate:
    @pytest.mark.parametrize(
        ("records", "expected"),
        [
            (NO_CITY, ["city: place.without-city"]),
            (Summit(place=NO_CITY), ["name: summit.nameless", "place.city: place.without-city"]),
            ([Summit(name="Oslo"), Summit(name="Os")], ["summits[1]: summit.name-short"]),
            (iter([Summit()]), ["summits[0].name: summit.nameless"]),
            (Dataset(places=(NO_CITY,)), ["places[0].city: place.without-city"]),
            (Extraction(summits=(Summit(),)), ["summits[0].name: summit.nameless"]),
            ([PersonName(full="A"), NO_CITY], ["[1].city: place.without-city"]),
            (
                [Extraction(), Extraction(summits=(Summit(name="Os"), Summit(place=NO_CITY)))],
                [
                    "[1].summits[0]: summit.name-short",
                    "[1].summits[1].name: summit.nameless",
                    "[1].summits[1].place.city: place.without-city",
                ],
            ),
            ([Extraction(), NO_CITY], ["[1].city: place.without-city"]),
            ([], []),
        ],
    )
    def test_takes_records_in_any_number(self, records: object, expected: list[str]) -> None:
        assert codes(validate(records, rules=MINE)) == expected

    def test_paths_in_a_dataset_begin_at_it(self) -> None:
        report = validate([Summit(), NO_CITY], rules=MINE)
        assert report[0].message == "no name among 2"
        assert report[1].path == "places[0].city"

    @pytest.mark.parametrize(
        ("select", "ignore", "expected"),
        [
            (None, None, {"place.without-city", "summit.nameless", "summit.name-short"}),
            (["summit"], None, {"summit.nameless", "summit.name-short"}),
            ("summit", None, {"summit.nameless", "summit.name-short"}),
            (["summit.nameless", "place"], [], {"summit.nameless", "place.without-city"}),
            (None, ["summit.name"], {"place.without-city"}),
            (["summit.name-short"], ["summit"], {"summit.name-short"}),
            (["summit"], ["summit.name-short"], {"summit.nameless"}),
            (["summit"], ["summit"], set()),
        ],
    )
    def test_selects_and_ignores_by_beginnings_of_codes(self, select: Any, ignore: Any, expected: set[str]) -> None:
        report = validate([Summit(), Summit(name="Os"), NO_CITY], rules=MINE, select=select, ignore=ignore)
        assert set(report.by_code()) == expected

    def test_each_of_several_extractions_is_checked_by_itself(self) -> None:
        note = Finding(code="date.year-assumed", message="assumed", path="dates[0]", severity=Severity.NOTE)
        extractions = [Extraction(), Extraction(summits=(Summit(),), report=Report((note,)))]
        assert codes(validate(extractions, rules=MINE)) == [
            "[1].dates[0]: date.year-assumed",
            "[1].summits[0].name: summit.nameless",
        ]
        assert codes(validate(extractions, rules=MINE, ignore="date")) == ["[1].summits[0].name: summit.nameless"]
        assert codes(validate(extractions[1], rules=MINE, select="date")) == ["dates[0]: date.year-assumed"]

    @pytest.mark.parametrize("given", [{"select": ["sumit"]}, {"ignore": ["summit.nemeless"]}])
    def test_refuses_beginnings_that_no_rule_has(self, given: Any) -> None:
        with pytest.raises(UnknownCodeError, match="unknown rule"):
            validate(NO_CITY, rules=MINE, **given)

    def test_rules_see_the_context(self) -> None:
        report = validate(Summit(), rules=[unread], knowledge=Knowledge([NO_CITY]), on=EdtfDate("1999"), text="words")
        assert report[0].message == "words 1999 1"

    @pytest.mark.parametrize("thing", ["text", 5, None, ["text"], [Summit(), 5]])
    def test_takes_records_alone(self, thing: object) -> None:
        with pytest.raises(TypeError, match="validate takes records"):
            validate(thing)

    @few
    @given(datasets())
    def test_never_raises_for_a_dataset(self, dataset: Dataset) -> None:
        assert isinstance(validate(dataset), Report)

    @few
    @given(articles())
    def test_never_raises_for_an_extraction(self, pair: tuple[str, Extraction]) -> None:
        text, extraction = pair
        assert isinstance(validate(extraction, text=text), Report)

    def test_the_examples_are_in_order(self) -> None:
        assert [str(finding) for finding in validate(examples.dataset()).errors] == []


class TestRules:
    def test_codes_are_unique(self) -> None:
        assert len({each.code for each in RULES}) == len(RULES)

    def test_each_can_be_explained(self) -> None:
        for each in RULES:
            text = explain(each.code)
            assert text.startswith(f"{each.code} ({each.severity}")
            assert each.documentation in text


class TestExplain:
    @pytest.mark.parametrize(
        ("code", "near"),
        [
            ("summit.nameles", "summit.nameless"),
            ("places.without-city", "place.without-city"),
            ("place", "place.without-city"),
            ("date.nameless", "summit.nameless"),
        ],
    )
    def test_offers_codes_that_are_near(self, code: str, near: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("diplometa.checking.RULES", MINE)
        with pytest.raises(UnknownCodeError) as caught:
            explain(code)
        assert near in caught.value.near

    def test_gives_the_documentation(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("diplometa.checking.RULES", MINE)
        assert explain("summit.nameless") == "summit.nameless (error, asked of each Summit)\n\nA meeting has a name."

    def test_takes_text_alone(self) -> None:
        with pytest.raises(TypeError):
            explain(5)  # type: ignore[arg-type]


def test_what_reading_assumed_stands_before_what_the_rules_find() -> None:
    found = extract("Emmanuel Macron will meet Friedrich Merz in Berlin on 3 June.", published=dt.date(2025, 5, 30))
    codes = [finding.code for finding in validate(found)]
    assert codes[: len(found.report)] == [finding.code for finding in found.report]
    assert {finding.code for finding in validate(found, select="date.year-assumed")} == {"date.year-assumed"}
    assert "date.year-assumed" not in validate(found, ignore="date").by_code()


def test_the_dates_of_a_text_can_be_questioned() -> None:
    report = validate(DatedText.of("The envoys met on 30 February 2024."))
    assert [finding.code for finding in report] == ["date.impossible"]
