import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given

from diplometa.core.errors import FormatError
from diplometa.formats import dumps, loads, losses
from diplometa.summits.model import AgendaItem, Summit, SummitStatus
from diplometa.testing.strategies import summits

PUPA = "pupa==0.11.0"


@pytest.fixture(scope="session")
def judge(request: pytest.FixtureRequest) -> Any:
    """A validator by the schema of events in the wheel of pupa, which itself needs a database and is not installed."""
    folder = request.config.cache.mkdir("pupa")
    if not any(folder.glob("*.whl")):
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            PUPA,
            "--no-deps",
            "--only-binary=:all:",
            "-q",
            "-d",
            str(folder),
        ]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip(f"the wheel of {PUPA}, which holds the schema, cannot be had from here")
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        common, event = (
            wheel.read(f"pupa/scrape/schemas/{name}.py").decode().split('"""', 2 if name == "event" else 0)[-1]
            for name in ("common", "event")
        )
    names: dict[str, Any] = {"common": SimpleNamespace(CONTACT_TYPES=())}
    exec(common.replace("from opencivicdata import common", ""), names)  # noqa: S102
    exec(re.sub(r"from \.common import \(.*?\)", "", event, flags=re.DOTALL), names)  # noqa: S102
    # as pupa itself: types of Python that no JSON has
    types = jsonschema.Draft3Validator.TYPE_CHECKER.redefine_many({"datetime": _never, "date": _never})
    validator: Any = jsonschema.validators.extend(jsonschema.Draft3Validator, type_checker=types)
    assert {"name", "agenda", "sources"} <= names["schema"]["properties"].keys()
    return validator(names["schema"], format_checker=jsonschema.FormatChecker())


def _never(checker: object, instance: object) -> bool:
    return False


def faults(text: str, judge: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for event in json.loads(text) for error in judge.iter_errors(event)]


class TestSchema:
    @given(summit=summits())
    def test_every_meeting_fits(self, summit: Summit, judge: Any) -> None:
        assert not faults(dumps(summit, "ocd"), judge)

    def test_the_records_of_the_judges_fit(
        self, judge: Any, meetings: Sequence[Summit], registry: Sequence[object], readings: Sequence[object]
    ) -> None:
        held = [record for record in registry if isinstance(record, Summit)]
        for records in (meetings, held, readings):
            assert not faults(dumps(records, "ocd"), judge)

    def test_the_judge_judges(self, judge: Any) -> None:
        assert faults('[{"name": "", "status": "held", "start_date": "1 May", "sources": []}]', judge)


class TestReturn:
    @given(summit=summits())
    def test_what_does_not_come_back_is_told(self, summit: Summit, untold: Callable[[object, str], list[str]]) -> None:
        assert not untold(summit, "ocd")

    def test_of_the_facts_nothing_is_lost(self, meetings: Sequence[Summit]) -> None:
        assert {finding.path for finding in losses(meetings, "ocd")} == set()

    def test_items_lie_within_each_other_by_their_orders(self) -> None:
        inner = AgendaItem(title="Tolls", number="2.1", items=(AgendaItem(title="Rates", number="2.1.1"),))
        agenda = (AgendaItem(title="Ports", number="1"), AgendaItem(title="Roads", number="2", items=(inner,)))
        summit = Summit(name="Talks", agenda=agenda)
        assert [item["order"] for item in json.loads(dumps(summit, "ocd"))[0]["agenda"]] == ["1", "2", "2.1", "2.1.1"]
        assert loads(dumps(summit, "ocd"), "ocd").summits == (summit,)


# An event as a scraper of a city council writes it.
COUNCIL = {
    "_id": "7d0c6d4e-0000-11ee-0000-000000000000",
    "name": "Joint session with the delegation of Chile",
    "all_day": False,
    "start_date": "2023-05-14T10:00:00-05:00",
    "end_date": "2023-05-14T16:30:00-05:00",
    "status": "confirmed",
    "classification": "committee-meeting",
    "description": "",
    "location": {"name": "City Hall, Oslo, Norway", "note": "", "url": None, "coordinates": None},
    "documents": [{"note": "Minutes", "links": []}, {"note": "Agenda", "url": "https://example.org/a.pdf"}],
    "participants": [
        {"name": "Harbour Committee", "type": "organization", "note": "host"},
        {"name": "Republic of Chile", "type": "organization", "note": "guest"},
        {"name": "Ingrid Aas", "type": "person", "note": "chair"},
    ],
    "agenda": [
        {"description": "Opening", "order": 1, "subjects": [], "notes": ["ten minutes"], "related_entities": []},
        {
            "description": "Dues",
            "order": 2,
            "subjects": ["Tariff policy", "no such subject"],
            "related_entities": [
                {"entity_type": "bill", "name": "HB 1", "note": "consideration"},
                {"entity_type": "treaty", "name": "Ports Treaty", "note": "Article 5"},
                {"entity_type": "treaty", "name": "Ports Treaty", "note": "all of it"},
            ],
        },
    ],
    "sources": [{"url": "https://example.org/events/1", "note": ""}],
    "extras": {"edition": "first", "series": 7, "identifiers": "none", "mode": ["video"]},
}


class TestOfOthers:
    def test_event_of_a_scraper(self) -> None:
        summit = loads(json.dumps(COUNCIL), "ocd").summits[0]
        assert str(summit.date) == "2023-05-14"
        assert str(summit.place) == "City Hall, Oslo, Norway"
        assert summit.status is SummitStatus.PLANNED
        assert [(str(each), each.capacity.value) for each in summit.participants] == [
            ("Chile", "guest"),
            ("Ingrid Aas", "chair"),
        ]
        assert [(item.number, item.title) for item in summit.agenda] == [("1", "Opening"), ("2", "Dues")]
        assert [topic.label for topic in summit.agenda[1].topics] == ["tariff policy"]
        assert [str(clause) for clause in summit.agenda[1].clauses] == ["Article 5 of the Ports Treaty"]
        assert [str(each) for each in summit.identifiers] == [f"ocd:{COUNCIL['_id']}"]
        assert summit.documents == ("Minutes", "https://example.org/a.pdf")
        assert summit.sources == ("https://example.org/events/1",)

    @pytest.mark.parametrize(
        ("event", "path"),
        [
            ({"name": 1}, "[0].name"),
            ({"start_date": "14 May"}, "[0].start_date"),
            ({"start_date": "2023-02-30"}, "[0].start_date"),
            ({"start_date": "2024", "end_date": "2023"}, "[0].start_date"),
            ({"participants": [{"type": "person"}]}, "[0].participants[0].name"),
            ({"agenda": [{"description": " "}]}, "[0].agenda[0].description"),
            ({"agenda": [{"description": "x", "notes": ["", 1]}]}, "[0].agenda[0].notes[1]"),
            ({"agenda": {}}, "[0].agenda"),
            ({"sources": ["https://example.org"]}, "[0].sources[0]"),
            ({"location": "Oslo"}, "[0].location"),
        ],
    )
    def test_fault_has_its_path(self, event: dict[str, Any], path: str) -> None:
        with pytest.raises(FormatError) as caught:
            loads(json.dumps([event]), "ocd")
        assert caught.value.report
        assert [finding.path for finding in caught.value.report] == [path]

    def test_what_the_extras_of_others_say_is_taken_with_care(self) -> None:
        extras = {"identifiers": [1, {"scheme": "x"}, {"scheme": "un", "identifier": "7"}], "edition": 0}
        found = loads(json.dumps({"name": "x", "location": {"name": "Oslo, NO"}, "extras": extras}), "ocd").summits[0]
        assert [str(each) for each in found.identifiers] == ["un:7"]
        assert (found.edition, str(found.place)) == (None, "Oslo, Norway")

    def test_orders_that_nest_too_deeply_stay_beside_each_other(self) -> None:
        orders = [".".join("1" * n) for n in range(1, 5000, 50)]
        agenda = [{"description": "x", "order": order} for order in orders]
        found = loads(json.dumps({"name": "x", "agenda": agenda}), "ocd").summits[0]
        items, depth = found.agenda, 0
        while items:
            items, depth = items[0].items, depth + 1
        assert depth < 20

    def test_is_read_as_a_dataset(self) -> None:
        with pytest.raises(FormatError, match="read as a Dataset, not as Summit"):
            loads("[]", "ocd", type=Summit)
        assert isinstance(json.loads(dumps(Summit(name="x"), "ocd", bare=True)), dict)
