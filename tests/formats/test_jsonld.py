import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import diplometa as dm
from diplometa.formats import dumps, loads, losses
from diplometa.formats.flat import plain
from diplometa.summits.model import Summit
from diplometa.testing import examples
from diplometa.testing.strategies import datasets
from diplometa.treaties.model import EventKind, Treaty, TreatyEvent

pyld = pytest.importorskip("pyld.jsonld")
rdflib = pytest.importorskip("rdflib")

SCHEMA = "http://schema.org/"
ELI = "http://data.europa.eu/eli/ontology#"
# The ranges that a literal, and a name of something, may have.
TEXTS = {"schema:Text", "schema:Date", "schema:DateTime", "schema:URL", "schema:Number", "schema:Integer"}
few = settings(max_examples=max(settings().max_examples // 4, 5))


@cache
def release(folder: Path, name: str) -> Any:
    return json.loads(gzip.decompress((folder / name).read_bytes()))


@pytest.fixture(scope="session")
def vocabulary(shared: Path) -> dict[str, dict[str, Any]]:
    """Every class and property of the release by its name."""
    return {node["@id"]: node for node in release(shared / "standards", "schemaorg-30.0.jsonld.gz")["@graph"]}


@pytest.fixture(scope="session")
def context(shared: Path) -> Any:
    return release(shared / "standards", "schemaorg-30.0-context.jsonld.gz")


@pytest.fixture(scope="session")
def expand(context: Any) -> Callable[[str], Any]:
    """pyld, which is given the stored context and no network."""

    def load(url: str, options: object) -> dict[str, Any]:
        assert url == "https://schema.org"
        return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}

    return lambda text: pyld.expand(json.loads(text), {"documentLoader": load})


def names(node: dict[str, Any], key: str) -> list[str]:
    value = node.get(key, [])
    return [each["@id"] for each in (value if isinstance(value, list) else [value])]


def above(vocabulary: dict[str, dict[str, Any]], kinds: Sequence[str]) -> set[str]:
    """The classes and all above them."""
    found: set[str] = set()
    left = list(kinds)
    while left:
        kind = left.pop()
        if kind not in found:
            found.add(kind)
            left += names(vocabulary[kind], "rdfs:subClassOf")
    return found


def faults(node: Any, vocabulary: dict[str, dict[str, Any]], role: str = "") -> Iterator[str]:
    """The properties outside their domain, and the values outside their range; `role` is what a Role says again."""
    kinds = above(vocabulary, [f"schema:{kind}" for kind in listed(node["@type"])])
    for name, value in node.items():
        if name in ("@type", "@id", "@context") or name.startswith("eli:"):
            continue
        prop = vocabulary.get(f"schema:{name}")
        if prop is None or "schema:supersededBy" in prop:
            yield f"{name} is no property"
        elif name != role and not kinds & set(names(prop, "schema:domainIncludes")):
            yield f"{name} is none of {node['@type']}"
        else:
            for each in listed(value):
                yield from misfits(each, name, set(names(prop, "schema:rangeIncludes")), vocabulary)


def misfits(value: Any, name: str, ranges: set[str], vocabulary: dict[str, dict[str, Any]]) -> Iterator[str]:
    if isinstance(value, str):
        if not ranges & TEXTS:
            yield f"{name} takes no text"
    elif set(value) == {"@id"}:
        if not ranges & set(listed(vocabulary[value["@id"]]["@type"])):
            yield f"{name} takes no {value['@id']}"
    else:
        kinds = above(vocabulary, [f"schema:{kind}" for kind in listed(value["@type"])])
        is_role = "schema:Role" in kinds and name in value
        if not is_role and not ranges & kinds:
            yield f"{name} takes no {value['@type']}"
        yield from faults(value, vocabulary, name if is_role else "")


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def all_faults(text: str, vocabulary: dict[str, dict[str, Any]]) -> list[str]:
    whole = json.loads(text)
    return [fault for node in whole.get("@graph", [whole]) for fault in faults(node, vocabulary)]


def written(node: Any) -> Iterator[str]:
    """The names of all properties in a tree, expanded or not."""
    for each in listed(node):
        if isinstance(each, dict):
            for name, value in each.items():
                if not name.startswith("@"):
                    yield name.removeprefix(SCHEMA).replace(ELI, "eli:")
                if name != "@context":
                    yield from written(value)


class TestVocabulary:
    @few
    @given(dataset=datasets())
    def test_every_property_is_in_its_domain_and_range(
        self, dataset: dm.Dataset, vocabulary: dict[str, dict[str, Any]]
    ) -> None:
        assert all_faults(dumps(dataset, "jsonld"), vocabulary) == []

    def test_the_records_of_the_judges(
        self,
        meetings: Sequence[Summit],
        registry: Sequence[object],
        heads: Sequence[dm.Leader],
        readings: Sequence[object],
        vocabulary: dict[str, dict[str, Any]],
    ) -> None:
        for records in (meetings, registry, heads, readings):
            assert all_faults(dumps(records, "jsonld"), vocabulary) == []

    @pytest.mark.parametrize(
        ("node", "fault"),
        [
            ({"@type": "Event", "signatory": "x"}, "signatory is no property"),
            ({"@type": "Event", "position": "1"}, "position is none of Event"),
            ({"@type": "Event", "attendee": {"@type": "Country"}}, "attendee takes no Country"),
            ({"@type": "Event", "eventStatus": "EventScheduled"}, "eventStatus takes no text"),
            ({"@type": "Person", "attendee": {"@type": "Role", "attendee": "x"}}, "attendee is none of Person"),
        ],
    )
    def test_the_judge_judges(self, node: Any, fault: str, vocabulary: dict[str, dict[str, Any]]) -> None:
        assert all_faults(json.dumps(node), vocabulary) == [fault]


class TestProcessors:
    @few
    @given(dataset=datasets())
    def test_pyld_keeps_every_property(self, dataset: dm.Dataset, expand: Callable[[str], Any]) -> None:
        text = dumps(dataset, "jsonld")
        assert sorted(written(expand(text))) == sorted(written(json.loads(text)))

    @pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
    def test_pyld_and_rdflib_agree(
        self, expand: Callable[[str], Any], context: Any, heads: Sequence[dm.Leader]
    ) -> None:
        text = dumps([*examples.dataset(), *heads[:50]], "jsonld")
        graph = rdflib.Graph().parse(data=json.dumps(expand(text)), format="json-ld")
        # rdflib by itself, with the stored context in the place of its address
        local = json.loads(text) | {"@context": [context["@context"], json.loads(text)["@context"][1]]}
        own = rdflib.Graph().parse(data=json.dumps(local), format="json-ld")
        assert len(graph) == len(own) > 500
        assert set(graph.predicates()) == set(own.predicates())

    def test_status_is_a_thing(self, expand: Callable[[str], Any]) -> None:
        summit = Summit(status=dm.SummitStatus.CANCELLED, mode=dm.Mode.VIDEO)
        node = expand(dumps(summit, "jsonld"))[0]
        assert node[f"{SCHEMA}eventStatus"] == [{"@id": f"{SCHEMA}EventCancelled"}]
        assert node[f"{SCHEMA}eventAttendanceMode"] == [{"@id": f"{SCHEMA}OnlineEventAttendanceMode"}]


class TestLosses:
    @few
    @given(dataset=datasets())
    def test_equal_records_give_equal_texts(self, dataset: dm.Dataset) -> None:
        assert dumps(loads(dumps(dataset)), "jsonld") == dumps(dataset, "jsonld")

    @few
    @given(dataset=datasets())
    def test_what_is_not_told_stands_there(self, dataset: dm.Dataset) -> None:
        text = dumps(dataset, "jsonld")
        said = set(strings(json.loads(text)))
        told = {finding.path for finding in losses(dataset, "jsonld")}
        for path, value in leaves(plain(dataset)):
            lost = any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in told)
            assert lost or path.rpartition(".")[2] in ELSEWHERE or stands(value, said), path

    def test_dates_of_instruments(self) -> None:
        events = (
            TreatyEvent(kind=EventKind.SIGNED, date=dm.EdtfDate("1968-07-01")),
            TreatyEvent(kind=EventKind.SIGNED, date=dm.EdtfDate("1968-07-02")),
            TreatyEvent(kind=EventKind.IN_FORCE, date=dm.EdtfDate("1970-03~"), place=dm.Place(city="London")),
            TreatyEvent(kind=EventKind.TERMINATED, date=dm.EdtfDate("1990")),
        )
        node = json.loads(dumps(Treaty(title="T", events=events), "jsonld"))
        assert (node["legislationDate"], node["eli:first_date_entry_in_force"]) == ("1968-07-01", "1970-03")
        assert [finding.path for finding in losses(Treaty(title="T", events=events), "jsonld")] == [
            "treaties[0].events[2].date",
            "treaties[0].events[1].date",
            "treaties[0].events[2].place",
            "treaties[0].events[3]",
        ]


# What is said in other words: by types, codes and the tree itself.
ELSEWHERE = {
    "country",
    "party",
    "polity",
    "raised_by",
    "parties",
    "kind",
    "status",
    "mode",
    "version",
    "acting",
    "capacity",
}


def leaves(data: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, f"{path}.{name}" if path else name)
    elif isinstance(data, list | tuple):
        for i, value in enumerate(data):
            yield from leaves(value, f"{path}[{i}]")
    else:
        yield path, data


def strings(node: Any) -> Iterator[str]:
    for _, value in leaves(node):
        yield str(value)


def stands(value: Any, said: set[str]) -> bool:
    parts = str(value).split("/") if str(value)[:4].isdecimal() else [str(value)]
    return bool({str(value), f"Acting {value}"} & said) or all(part in said for part in parts)
