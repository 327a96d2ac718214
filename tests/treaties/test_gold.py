"""The reading of citations and of whole texts measured on many of them."""

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

from diplometa.core.numerals import roman
from diplometa.treaties.text import find_clauses, find_treaties, parse_treaty

# What a later reader must not fall below.
LEAST_CITED, LEAST_COVERED, LEAST_ARTICLES = 0.95, 0.88, 0.995


def rows(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [json.loads(line) for line in text.split("\n") if line]


def bound(text: str) -> Counter[str]:
    """The treaties that citations in a text are bound to."""
    return Counter(m.value.treaty.id for m in find_clauses(text) if m.value.treaty and m.value.treaty.id)


def test_citations_in_many_forms(shared: Path) -> None:
    right = wanted = 0
    for row in rows(shared / "gold" / "citations.jsonl"):
        if row["cat"] == "negative" or row.get("ambiguous"):
            assert not bound(row["text"]), row["text"]
        elif row["cat"] != "series" and not row.get("relative"):
            expected = Counter(cite["treaty"] for cite in row["cites"] if "path" in cite)
            found = bound(row["text"])
            right += sum((expected & found).values())
            wanted += expected.total()
            assert set(found) <= {cite["treaty"] for cite in row["cites"]}, row["text"]
    assert right / wanted >= LEAST_CITED


def test_citations_that_editors_linked(shared: Path) -> None:
    covered = []
    for row in rows(shared / "gold" / "treaty_links.jsonl"):
        found = [*find_clauses(row["text"]), *(() if row["article_like"] else find_treaties(row["text"]))]
        covered.append(any(m.start <= row["start"] and m.end >= row["end"] for m in found))
    assert sum(covered) / len(covered) >= LEAST_COVERED


def test_texts_with_known_articles(shared: Path) -> None:
    right = found = wanted = 0
    for row in rows(shared / "gold" / "treaty_texts.jsonl.gz"):
        treaty = parse_treaty(row["text"])
        gold = Counter((str(roman(g[1]) or g[1]), g[3]) for g in row["gold"] if g[0] == "article")
        articles = [c for c in treaty.walk() if c.provision.parts[-1].kind == "article"]
        cut = Counter((c.provision.parts[-1].number, c.start) for c in articles)
        right += sum((gold & cut).values())
        found, wanted = found + cut.total(), wanted + gold.total()
        assert "".join(row["text"][start:end] for start, end in treaty.segments()) == row["text"]
    assert 2 * right / (found + wanted) >= LEAST_ARTICLES
