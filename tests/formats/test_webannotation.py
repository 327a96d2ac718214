import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from diplometa.core.errors import FormatError
from diplometa.dates.model import EdtfDate
from diplometa.extraction.article import extract
from diplometa.extraction.model import Evidence, Extraction
from diplometa.formats import dump, dumps, loads, losses
from diplometa.summits.model import Summit, Topic
from diplometa.testing import examples
from diplometa.testing.strategies import articles

few = settings(max_examples=settings().max_examples // 2)
OA = "http://www.w3.org/ns/oa#"
TEXT = (
    "OSLO, 3 May 2032 - Prime Minister Shigeru Ishiba of Japan will meet the Norwegian government in Oslo to discuss "
    "defence under Article 5 of the North Atlantic Treaty."
)


def items(records: object) -> list[dict[str, Any]]:
    return json.loads(dumps(records, "webannotation"))["first"]["items"]


def assert_found_again(text: str, annotations: list[dict[str, Any]]) -> None:
    for annotation in annotations:
        quote, position = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]


class TestAnnotations:
    def test_a_collection(self) -> None:
        extraction = extract(TEXT, source="https://example.org/a")
        whole = json.loads(dumps(extraction, "webannotation"))
        assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert (whole["type"], whole["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
        assert whole["total"] == len(whole["first"]["items"]) == len(extraction.mentions()) + len(extraction.evidence)
        assert {each["target"]["source"] for each in whole["first"]["items"]} == {"https://example.org/a"}
        assert_found_again(TEXT, whole["first"]["items"])

    def test_what_is_identified(self) -> None:
        bodies = {
            each["target"]["selector"][0]["exact"]: each["body"]
            for each in items(extract(TEXT))
            if each["motivation"] == "identifying"
        }
        assert bodies["Japan"] == {
            "id": "http://www.wikidata.org/entity/Q17",
            "type": "schema:Country",
            "label": "Japan",
        }
        assert {body["type"] for body in bodies.values()} >= {"schema:Country", "schema:Person", "schema:Legislation"}

    def test_what_is_described(self) -> None:
        (date,) = [
            each["body"]
            for each in items(extract(TEXT))
            if each["motivation"] == "describing" and isinstance(each["body"], dict)
        ]
        assert (date["type"], date["value"]) == ("TextualBody", "2032-05-03")

    def test_evidence_names_a_part_of_a_record(self) -> None:
        extraction = Extraction(
            summits=(examples.summit(),),
            evidence=tuple(
                Evidence(path=path, start=0, end=1, quote="x", rule="r")
                for path in (
                    "summits[0].date",
                    "summits[0].agenda[0].topics",
                    "summits[9].date",
                    "published",
                    "summits[0]",
                )
            ),
        )
        bodies = [each["body"] for each in items(extraction)]
        assert [body[0]["selector"]["value"] for body in bodies] == [
            "/date",
            "/agenda/0/topics",
            "/summits/9/date",
            "/published",
            "/",
        ]
        said = [[each.get("value") or each["label"] for each in body[1:]] for body in bodies]
        assert said == [["2032-05-03/2032-05-04"], [Topic("4821").label], [], [], [str(examples.summit())]]
        assert bodies[1][1]["type"] == "skos:Concept"

    def test_the_same_thing_has_the_same_iri_as_in_jsonld(self, root: Path) -> None:
        text = (root / "examples" / "ishiba-trump-2025.txt").read_text(encoding="utf-8")
        extraction = extract(text)
        evidence = [each["body"][0]["source"] for each in items(extraction) if isinstance(each["body"], list)]
        assert evidence
        assert set(evidence) <= {node["@id"] for node in _nodes(json.loads(dumps(extraction, "jsonld")))}

    @few
    @given(article=articles())
    def test_is_the_same_each_time_whatever_it_holds(self, article: tuple[str, Extraction]) -> None:
        text, extraction = article
        annotations = items(extraction)
        assert_found_again(text, annotations)
        assert annotations == items(extraction)
        assert len({each["id"] for each in annotations}) == len(annotations)
        assert all(
            annotation["body"]["type"] == "Choice"
            for annotation, (_, mention) in zip(annotations, extraction.mentions(), strict=False)
            if mention.alternatives
        )

    def test_several(self) -> None:
        both = [extract(TEXT, source="a"), extract(TEXT, source="b")]
        assert len({each["target"]["source"] for each in items(both)}) == 2
        assert len(items(both)) == 2 * len(items(both[0]))


def _nodes(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [node for each in data for node in _nodes(each)]
    if not isinstance(data, dict):
        return []
    return [*([data] if "@id" in data else []), *(node for each in data.values() for node in _nodes(each))]


class TestFormat:
    def test_is_only_written(self, tmp_path: Path) -> None:
        dump(extract(TEXT), tmp_path / "a.anno.jsonld", indent=2)
        with pytest.raises(FormatError, match="webannotation is only written"):
            loads("{}", "webannotation")
        with pytest.raises(FormatError, match="not a Summit"):
            dumps(Summit(), "webannotation")

    def test_what_is_lost_is_told(self) -> None:
        extraction = Extraction(source="a file", published=EdtfDate("2031"), summits=(Summit(),))
        assert [finding.path for finding in losses(extraction, "webannotation")] == ["source", "published", "summits"]
        assert [finding.path for finding in losses([extraction, Extraction()], "webannotation")][:1] == ["[0].source"]
        assert [finding.path for finding in losses(Summit(), "webannotation")] == ["[0]"]


class TestJudge:
    """pyld expands it with the context of the standard, and nothing of it is left out."""

    def expanded(self, text: str, shared: Path) -> Any:
        jsonld: Any = pytest.importorskip("pyld.jsonld")
        context = json.loads((shared / "standards" / "anno.jsonld").read_text(encoding="utf-8"))

        def load(url: str, options: Any) -> dict[str, Any]:
            assert url == "http://www.w3.org/ns/anno.jsonld"
            return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}

        return jsonld.expand(json.loads(text), {"documentLoader": load})

    def test_the_sample_articles(self, shared: Path) -> None:
        lines = (shared / "gold" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            published = EdtfDate(row["published"]) if row["published"] else None
            extraction = extract(row["text"], published=published, source=row["id"])
            text = dumps(extraction, "webannotation")
            assert_found_again(row["text"], json.loads(text)["first"]["items"])
            (whole,) = self.expanded(text, shared)
            page = whole["http://www.w3.org/ns/activitystreams#first"][0]
            annotations = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
            assert len(annotations) == len(extraction.mentions()) + len(extraction.evidence)
            for annotation in annotations:
                assert annotation["@type"] == [f"{OA}Annotation"]
                assert annotation["@id"].startswith("urn:uuid:")
                assert annotation[f"{OA}motivatedBy"][0]["@id"] in {f"{OA}identifying", f"{OA}describing"}
                (target,) = annotation[f"{OA}hasTarget"]
                selectors = {each["@type"][0]: each for each in target[f"{OA}hasSelector"]}
                start = selectors[f"{OA}TextPositionSelector"][f"{OA}start"][0]["@value"]
                exact = selectors[f"{OA}TextQuoteSelector"][f"{OA}exact"][0]["@value"]
                assert row["text"].startswith(exact, start)
