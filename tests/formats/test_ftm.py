import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given

import diplometa as dm
from diplometa.core.errors import FormatError
from diplometa.formats import dumps, loads, losses
from diplometa.leaders.model import Leader, Office, PersonName, Role, Tenure
from diplometa.summits.model import AgendaItem, Summit
from diplometa.testing.strategies import datasets, leaders, summits, treaties
from diplometa.treaties.model import Treaty

ftm = pytest.importorskip("followthemoney", reason="the model of followthemoney is not installed (extra `judges`)")


def faults(text: str) -> list[str]:
    """What the model has against the entities: what it does not keep, what it requires, and where links lead."""
    entities = {}
    found = []
    for line in text.split("\n"):
        if not line:
            continue
        data = json.loads(line)
        entity = ftm.model.make_entity(data["schema"])
        entity.id = data["id"]
        for name, values in data["properties"].items():
            entity.add(name, values)
            if entity.get(name) != values:
                found.append(f"{data['schema']}.{name}: {values!r} is kept as {entity.get(name)!r}")
        found += [f"{data['schema']} without {name}" for name in entity.schema.required if not entity.has(name)]
        found += [f"{entity.id} twice"] if entity.id in entities else []
        entities[entity.id] = entity
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.range is not None and not (value in entities and entities[value].schema.is_a(prop.range)):
                found.append(f"{prop} leads to {value}, which is no {prop.range.name}")
    return found


class TestModel:
    @given(dataset=datasets())
    def test_what_was_added_is_what_is_kept(self, dataset: dm.Dataset) -> None:
        assert faults(dumps(dataset, "ftm")) == []

    def test_the_records_of_the_judges(
        self,
        meetings: Sequence[Summit],
        registry: Sequence[object],
        heads: Sequence[Leader],
        readings: Sequence[object],
    ) -> None:
        for records in (meetings, registry, heads, readings):
            assert faults(dumps(records, "ftm")) == []

    def test_the_judge_judges(self) -> None:
        assert faults('{"id":"a","schema":"Occupancy","properties":{"holder":["b"],"startDate":["1986~"]}}') == [
            "Occupancy.startDate: ['1986~'] is kept as ['1986']",
            "Occupancy without post",
            "Occupancy:holder leads to b, which is no Person",
        ]


class TestReturn:
    @given(leader=leaders())
    def test_what_of_a_leader_does_not_come_back_is_told(
        self, leader: Leader, untold: Callable[[object, str], list[str]]
    ) -> None:
        assert not untold(leader, "ftm")

    @given(summit=summits())
    def test_what_of_a_summit_does_not_come_back_is_told(
        self, summit: Summit, untold: Callable[[object, str], list[str]]
    ) -> None:
        assert not untold(summit, "ftm")

    @given(treaty=treaties())
    def test_what_of_a_treaty_does_not_come_back_is_told(
        self, treaty: Treaty, untold: Callable[[object, str], list[str]]
    ) -> None:
        assert not untold(treaty, "ftm")

    def test_of_the_roster_tenures_come_back(self, heads: Sequence[Leader]) -> None:
        back = loads(dumps(heads, "ftm"), "ftm").leaders
        assert [leader.id for leader in back] == [leader.id for leader in heads]
        same = [one.tenures[0].start == other.tenures[0].start for one, other in zip(heads, back, strict=True)]
        assert sum(same) > len(heads) * 0.99

    def test_identifiers_are_the_same_every_time(self) -> None:
        summit = Summit(name="Talks", agenda=(AgendaItem(title="Ports"), AgendaItem(title="Ports")))
        text = dumps(summit, "ftm")
        assert text == dumps(dm.loads(dm.dumps(summit)), "ftm")
        assert len({json.loads(line)["id"] for line in text.splitlines()}) == 3

    def test_equal_records_stand_once(self) -> None:
        leader = Leader(id="ada", name=PersonName(full="Ada"))
        told = [(each.path, each.message.partition(":")[0]) for each in losses([leader, leader], "ftm")]
        assert told == [("leaders", "1 do not come back")]


def lines(*entities: dict[str, Any]) -> str:
    return "\n".join(map(json.dumps, entities))


PERSON = {"id": "Q7", "schema": "Person", "properties": {"name": ["Ada Aas", "A. Aas"], "citizenship": ["no"]}}
POST = {"id": "p1", "schema": "Position", "properties": {"name": ["Prime Minister"], "country": ["no"]}}
HELD = {
    "id": "o1",
    "schema": "Occupancy",
    "properties": {"holder": ["Q7"], "post": ["p1"], "startDate": ["2001-02"], "status": ["ended"]},
}


class TestOfOthers:
    def test_office_holder(self) -> None:
        # what is referred to may come later
        leader = loads(lines(HELD, PERSON, POST), "ftm").leaders[0]
        office = Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=dm.Party("NO"))
        assert leader == Leader(
            id="Q7",
            name=PersonName(full="Ada Aas"),
            names=("A. Aas",),
            tenures=(Tenure(office=office, start=dm.EdtfDate("2001-02"), ended=True),),
        )

    def test_what_is_no_record_of_ours_is_passed_over(self) -> None:
        company = {"id": "c", "schema": "Company", "properties": {"name": ["Acme"]}}
        article = {"id": "a", "schema": "Article", "properties": {"title": ["News"], "keywords": ["press"]}}
        alone = {"id": "o2", "schema": "Occupancy", "properties": {"holder": ["Q7"], "post": ["gone"]}}
        found = loads(lines(company, article, alone, PERSON), "ftm")
        assert len(found) == 1
        assert not found.leaders[0].tenures

    def test_links_that_lead_nowhere(self) -> None:
        event = {"id": "e", "schema": "Event", "properties": {"name": ["Talks"], "involved": ["gone", "c", "n"]}}
        body = {"id": "n", "schema": "PublicBody", "properties": {"name": ["Kingdom of Norway"]}}
        company = {"id": "c", "schema": "Company", "properties": {"name": ["Acme"]}}
        treaty = {"id": "t", "schema": "Article", "properties": {"title": ["Accord"], "keywords": ["treaty"]}}
        link = {"id": "l", "schema": "Documentation", "properties": {"document": ["t"], "entity": ["c"]}}
        found = loads(lines(event, body, company, treaty, link), "ftm")
        assert found.summits[0].parties == (dm.Party("NO"),)
        assert not found.treaties[0].parties

    def test_notes_that_lie_within_each_other_come_to_an_end(self) -> None:
        event = {"id": "e", "schema": "Event", "properties": {"name": ["Talks"]}}
        note = {"id": "n", "schema": "Note", "properties": {"name": ["Ports"], "entity": ["e", "n"]}}
        assert loads(lines(event, note), "ftm").summits[0].agenda[0].items[0].title == "Ports"

    @pytest.mark.parametrize(
        ("text", "path", "code"),
        [
            ('{"id":"a"}', "[0].schema", "format.missing-field"),
            ('\n{"schema":"Person"}', "[1].id", "format.missing-field"),
            ("[]", "[0]", "format.wrong-type"),
            ("{", "[0]", "format.malformed"),
            ('{"id":"a","id":"b","schema":"Thing"}', "[0].id", "format.repeated-field"),
            ('{"id":"a","schema":"Person","properties":{"name":"Ada"}}', "[0].properties.name", "format.wrong-type"),
            ('{"id":"a","schema":"Person","properties":{"name":[1]}}', "[0].properties.name[0]", "format.wrong-type"),
            ('{"id":"a","schema":"Person","properties":{}}', "[0].properties.name", "format.missing-field"),
            (lines({**PERSON, "properties": {"name": ["A"], "birthDate": ["May"]}}), "[0].properties.birthDate", ""),
            (
                lines({"id": "a", "schema": "Article", "properties": {"keywords": ["treaty"]}}),
                "[0].properties.title",
                "",
            ),
        ],
    )
    def test_fault_has_its_line(self, text: str, path: str, code: str) -> None:
        with pytest.raises(FormatError) as caught:
            loads(text, "ftm")
        assert caught.value.report
        assert caught.value.report[0].path == path
        assert code in caught.value.report[0].code

    def test_is_one_line_an_entity(self) -> None:
        with pytest.raises(FormatError, match="cannot be indented"):
            dumps(Summit(), "ftm", indent=2)
        with pytest.raises(FormatError, match="read as a Dataset"):
            loads("", "ftm", type=Summit)
