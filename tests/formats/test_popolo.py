import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given
from jsonschema import Draft3Validator  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from diplometa.formats import dumps, losses
from diplometa.leaders.model import Leader
from diplometa.summits.model import Summit
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
