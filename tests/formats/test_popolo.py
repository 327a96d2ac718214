import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft3Validator  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

import diplometa as dm
from diplometa.core.errors import FormatError
from diplometa.formats import dumps, loads, losses
from diplometa.leaders.model import Leader, Role
from diplometa.summits.model import Summit, SummitStatus
from diplometa.testing.strategies import leaders, summits

LISTS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "events": "event",
}


@cache
def judges(folder: Path) -> dict[str, Draft3Validator]:
    """A validator for each list of a document, by the published schemas alone."""
    schemas = [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]
    registry: Any = Registry().with_resources(
        (schema["id"], Resource.from_contents(schema, default_specification=DRAFT3)) for schema in schemas
    )
    by_name = {schema["id"].rsplit("/", 1)[1].removesuffix(".json#"): schema for schema in schemas}
    return {name: Draft3Validator(by_name[kind], registry=registry) for name, kind in LISTS.items()}


def faults(text: str, shared: Path) -> list[str]:
    """What the published schemas say against a document."""
    document = json.loads(text)
    assert set(document) <= set(LISTS)
    by_list = judges(shared / "standards" / "popolo")
    return [
        f"{name}[{i}]{error.json_path}: {error.message}"
        for name, items in document.items()
        for i, item in enumerate(items)
        for error in by_list[name].iter_errors(item)
    ]


class TestSchemas:
    @given(leaders())
    def test_leaders_fit(self, shared: Path, leader: Leader) -> None:
        assert not faults(dumps(leader, "popolo"), shared)

    @given(summits())
    def test_summits_fit(self, shared: Path, summit: Summit) -> None:
        assert not faults(dumps(summit, "popolo"), shared)

    def test_the_records_of_the_judges_fit(
        self,
        shared: Path,
        meetings: Sequence[Summit],
        registry: Sequence[object],
        heads: Sequence[Leader],
        readings: Sequence[object],
    ) -> None:
        held = [record for record in registry if isinstance(record, Summit)]
        assert min(len(heads), len(held)) > 500 < len(meetings) + 500
        for records in (meetings, held, heads, readings):
            assert not faults(dumps(records, "popolo"), shared)


class TestReturn:
    @given(leader=leaders())
    def test_what_of_a_leader_does_not_come_back_is_told(
        self, leader: Leader, untold: Callable[[object, str], list[str]]
    ) -> None:
        assert not untold(leader, "popolo")

    @given(summit=summits())
    def test_what_of_a_summit_does_not_come_back_is_told(
        self, summit: Summit, untold: Callable[[object, str], list[str]]
    ) -> None:
        assert not untold(summit, "popolo")

    def test_of_the_roster_only_what_sources_dispute_is_lost(self, heads: Sequence[Leader]) -> None:
        told = {re.sub(r"\[\d+\]", "", finding.path) for finding in losses(heads, "popolo")}
        fields = {f"leaders.tenures.{name}" for name in ("as_of", "ended", "other_starts", "other_ends")}
        assert told <= fields | {"leaders.name.order"}


# A legislature as the sites of others publish it: memberships by reference, terms that are events, a ministry in words.
PARLIAMENT = {
    "persons": [
        {
            "id": "p/1",
            "name": "Ingrid Aas",
            "given_name": "Ingrid",
            "family_name": "Aas",
            "honorific_prefix": "Dr.",
            "birth_date": "1970-05",
            "other_names": [{"name": "I. Aas", "note": "short"}, {"lang": "no"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q7"}, {"identifier": "12"}, {"scheme": "empty"}],
            "links": [{"url": "https://example.org/aas"}],
            "gender": "female",
        },
        {
            "id": "p/2",
            "given_name": "Bo",
            "family_name": "Berg",
            "memberships": [{"role": "envoy"}, {"post_id": "gone"}],
        },
    ],
    "organizations": [
        {"id": "o/1", "name": "Kingdom of Norway", "classification": "country"},
        {"id": "o/2", "name": "Assembly of the Fjords", "classification": "legislature"},
    ],
    "posts": [{"id": "q/1", "label": "Prime Minister", "role": "chief", "organization_id": "o/1"}],
    "memberships": [
        {"person_id": "p/1", "post_id": "q/1", "start_date": "2031-10-14T10:00:00+02:00", "end_date": "2033"},
        {"person_id": "p/1", "role": "member", "organization_id": "o/2", "legislative_period_id": "term/7"},
        {"person_id": "p/1", "role": "Minister of Foreign Affairs", "organization_id": "o/1"},
        {"role": "of nobody"},
    ],
    "events": [
        {"id": "term/7", "classification": "legislative period", "start_date": "2029", "end_date": "2033"},
        {
            "id": "e/1",
            "name": "Talks",
            "status": "tentative",
            "start_date": "2032-05-03",
            "attendees": [{"id": "p/1"}, {"name": "Cy"}],
            "sources": [{"url": "https://example.org/e", "note": "page"}, {"note": "a book"}],
        },
    ],
    "areas": [{"id": "a/1", "name": "North"}],
}


class TestOfOthers:
    def test_person_with_what_is_held(self) -> None:
        leader = loads(json.dumps(PARLIAMENT), "popolo").leaders[0]
        assert (leader.id, str(leader.name), leader.name.order.value) == ("p/1", "Ingrid Aas", "given-first")
        assert (leader.names, leader.name.honorifics, str(leader.born)) == (("I. Aas",), ("Dr.",), "1970-05")
        assert [str(each) for each in leader.identifiers] == ["wikidata:Q7", "unknown:12"]
        assert [(str(each.office), str(each.start), str(each.end)) for each in leader.tenures] == [
            ("Prime Minister of Norway", "2031-10-14", "2033"),
            ("member, Assembly of the Fjords", "2029", "2033"),
            ("Minister of Foreign Affairs of Norway", "None", "None"),
        ]
        # of a title alone the table tells the role
        assert leader.tenures[2].office.roles == (Role.FOREIGN_MINISTER,)

    def test_memberships_within_a_person(self) -> None:
        leader = loads(json.dumps(PARLIAMENT), "popolo").leaders[1]
        assert str(leader.name) == "Bo Berg"
        assert [tenure.office.title for tenure in leader.tenures] == ["envoy"]

    def test_event_names_attendees_by_reference(self) -> None:
        found = loads(json.dumps(PARLIAMENT), "popolo")
        assert [summit.name for summit in found.summits] == ["Talks"]
        summit = found.summits[0]
        assert (summit.status, str(summit.date)) == (SummitStatus.PLANNED, "2032-05-03")
        assert [each.id for each in summit.leaders] == ["p/1", None]
        assert summit.leaders[0].tenures == found.leaders[0].tenures
        assert [str(each) for each in summit.identifiers] == ["popolo:e/1"]
        assert summit.sources == ("https://example.org/e", "a book")

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ('[{"name": "Ada"}, {"name": "Bo"}]', (2, 0)),
            ('{"name": "Ada", "memberships": []}', (1, 0)),
            ('{"name": "Talks", "classification": "summit"}', (0, 1)),
            ('[{"persons": [{"name": "Ada"}]}, {"events": []}]', (1, 0)),
            ("{}", (0, 0)),
        ],
    )
    def test_roots(self, text: str, count: tuple[int, int]) -> None:
        found = loads(text, "popolo")
        assert (len(found.leaders), len(found.summits)) == count

    @pytest.mark.parametrize(
        ("text", "path"),
        [
            ('{"persons": [{"id": "a"}]}', "persons[0].name"),
            ('{"persons": {}}', "persons"),
            ('{"persons": [1]}', "persons[0]"),
            ('{"persons": [{"name": "a", "birth_date": "May"}]}', "persons[0].birth_date"),
            ('{"persons": [{"name": "a", "birth_date": "2001-13"}]}', "persons[0].birth_date"),
            ('{"persons": [{"name": "a", "other_names": [{"name": 1}]}]}', "persons[0].other_names[0].name"),
            ('{"events": [{"identifiers": [{"scheme": "edition", "identifier": "0"}]}]}', "events[0]"),
            ('{"events": [{"attendees": [{"id": "of nobody"}]}]}', "events[0].attendees[0].name"),
            ('{"events": [{"start_date": "2002", "end_date": "2001"}]}', "events[0].start_date"),
            ('{"memberships": [{"person_id": "a", "person_id": "b"}]}', "memberships[0].person_id"),
        ],
    )
    def test_fault_has_its_path(self, text: str, path: str) -> None:
        with pytest.raises(FormatError) as caught:
            loads(text, "popolo")
        assert caught.value.report
        assert path in [finding.path for finding in caught.value.report]

    def test_parties_of_ones_own(self) -> None:
        mine = dm.Country.make("ruritania", name="Ruritania")
        office = dm.Office(title="King", roles=(Role.MONARCH,), polity=mine)
        leader = Leader(name=dm.PersonName(full="Rudolf"), tenures=(dm.Tenure(office=office),))
        text = dumps(leader, "popolo")
        assert loads(text, "popolo", dm.Knowledge([mine])).leaders[0].tenures[0].office.polity == mine
        assert loads(text, "popolo").leaders[0].tenures[0].office.polity is None

    def test_identifiers_are_unique_and_stay(self) -> None:
        leaders = [Leader(name=dm.PersonName(full="Ada")), Leader(name=dm.PersonName(full="Ada"), names=("A",))]
        twice = [*leaders, leaders[0]]
        ids = [person["id"] for person in json.loads(dumps(twice, "popolo"))["persons"]]
        assert len(set(ids)) == 3
        assert dumps(twice, "popolo") == dumps(dm.loads(dumps(twice)), "popolo")
        assert [each.id for each in loads(dumps(twice, "popolo"), "popolo").leaders] == [None] * 3

    def test_is_read_as_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="read as a Dataset, not as Summit"):
            loads("{}", "popolo", type=Summit)
