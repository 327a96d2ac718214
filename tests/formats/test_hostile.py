"""What no format may do, whatever it is given: crash, hang, look elsewhere, or keep a fault to itself."""

import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

import diplometa as dm
from diplometa.core.errors import FormatError
from diplometa.formats import dumps, loads, losses
from diplometa.summits.model import AgendaItem, Summit
from diplometa.treaties.model import Provision, Treaty, TreatyClause

READERS = ["popolo", "ocd", "ftm"]
KEYS = (
    *("persons", "memberships", "posts", "events", "organizations", "attendees", "name", "id", "label", "role"),
    *("agenda", "order", "description", "participants", "sources", "extras", "start_date", "end_date", "location"),
    *("schema", "properties", "holder", "post", "startDate", "keywords", "classification", "identifiers", "scheme"),
)
WORDS = ("Person", "Event", "Occupancy", "Note", "Article", "treaty", "2001-02", "2001-13", "1.1", "JP", "Oslo, Norway")
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | st.text(max_size=5)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a format asks the network")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.mark.parametrize("format", READERS)
class TestReaders:
    @given(data=DATA)
    def test_any_json_is_records_or_a_located_error(self, format: str, data: Any) -> None:
        try:
            found = loads(json.dumps(data), format)
        except FormatError as error:
            told = [finding.message for finding in error.report or ()]
        else:
            told = ["none"]
            assert loads(dumps(found), type=dm.Dataset) == found
        assert told
        assert all(told)

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("[" * 100_000, "nest too deeply"),
            ('{"a":' * 100_000, "nest too deeply"),
            (b"\xff\xfe{}", "is not UTF-8"),
            ('{"id": 1e999999, "name": NaN}', "a number that cannot be read"),
            ("9" * 5000, "a number that cannot be read"),
            ('"text"', "found a text"),
            ("\x00", "line 1"),
            ('{"id": "a",\n "name": }', "line"),
            ('{"name": "a", "name": "b"}', "more than once"),
            ('"\ud800"', ""),
        ],
    )
    def test_what_is_no_such_text_is_told(self, format: str, text: str | bytes, told: str) -> None:
        with pytest.raises(FormatError) as caught:
            loads(text, format)
        assert caught.value.report
        assert told in str(caught.value)

    def test_a_long_line_takes_its_time_and_no_more(self, format: str) -> None:
        began = time.process_time()
        for filling in ("x", "(", "1.", ", ", "commitment of "):
            long = filling * (2_000_000 // len(filling))
            event = {"id": "e", "name": long, "location": long, "agenda": [{"description": long, "notes": [long]}]}
            entity = {"id": "a", "schema": "Person", "properties": {"name": [long], "birthDate": ["2001"]}}
            person = {"persons": [{"id": "p", "name": long}], "events": [event | {"start_date": "2001"}]}
            loads(
                json.dumps({"popolo": person, "ocd": {**event, "location": {"name": long}}, "ftm": entity}[format]),
                format,
            )
        assert time.process_time() - began < 20

    def test_an_orphaned_reference_is_none(self, format: str, tmp_path: Path) -> None:
        secret = tmp_path / "secret"
        secret.write_text("secret")
        link = {"$ref": secret.as_uri(), "id": secret.as_uri(), "name": "a", "person_id": str(secret)}
        text = {
            "popolo": {"persons": [link], "memberships": [link]},
            "ocd": link,
            "ftm": {**link, "schema": "Occupancy", "properties": {"holder": [str(secret)]}},
        }[format]
        assert "secret" not in str(loads(json.dumps(text), format)).replace(str(secret), "")


def nested(depth: int) -> list[Any]:
    """A meeting, a clause and an instrument that nest so deeply."""
    item, clause = AgendaItem(title="x"), TreatyClause(provision=Provision("Article 1"))
    for _ in range(depth):
        item = AgendaItem(title="x", items=(item,))
        clause = TreatyClause(provision=Provision("Article 1"), clauses=(clause,))
    return [Summit(name="x", agenda=(item,)), clause, Treaty(title="x", clauses=(clause,))]


OURS = ["json", "jsonl", "csv", "tsv", *READERS, "jsonld", "wikidata", "quickstatements"]


@pytest.mark.parametrize("format", OURS)
def test_records_that_nest_too_deeply_are_refused(format: str) -> None:
    verbs: list[Callable[[Any, str], object]] = [dumps, losses]
    for record in nested(5000):
        for verb in verbs:
            try:
                verb(record, format)
            except FormatError as error:
                assert "too deeply" in str(error)  # noqa: PT017


@pytest.mark.parametrize("format", [name for name in OURS if name not in ("csv", "tsv")])
def test_lone_surrogates_are_written(format: str) -> None:
    leader = dm.Leader(id="\ud800", name=dm.PersonName(full="\ud800a"))
    text = dumps([leader, Summit(name="\udfff", sources=("\ud900",)), Treaty(title="\ud800")], format)
    assert isinstance(text, str)
    assert losses([leader], format) is not None
