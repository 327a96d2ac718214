"""What eyecite and a pattern written by hand find of citations of treaty clauses, in one run with ours."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measure import ROOT, article, gold, installed, line, timed

import diplometa as dm

__all__: list[str] = []

Row = dict[str, Any]
# The stretches of a text that are citations.
Reader = Callable[[str], list[str]]
_BY_HAND = re.compile(
    r"\b(?:Articles?|Arts?\.?) (?:[0-9]+|[IVXLC]+)\b(?:\([0-9a-z]+\))*"
    r"(?: of the [A-Z][\w.-]*(?: (?:of|the|on|[A-Z][\w.-]*))*)?",
    re.IGNORECASE,
)


def _ours(text: str) -> list[str]:
    return [mention.text for mention in dm.find_clauses(text)]


def _by_hand(text: str) -> list[str]:
    return _BY_HAND.findall(text)


def _eyecite() -> Reader:
    from eyecite import get_citations

    return lambda text: [found.matched_text() for found in get_citations(text)]


def _bound(text: str) -> list[str]:
    return [mention.text for mention in dm.find_clauses(text) if mention.value.treaty and mention.value.treaty.id]


def _ends(row: Row) -> set[tuple[str, str]]:
    """The clauses that a row names, of a range its ends: the treaty and the place in canonical form."""
    paths = [(cited["treaty"], cited[key]) for cited in row["cites"] for key in ("path", "from", "to") if key in cited]
    return {(treaty, str(dm.Provision.of([tuple(step) for step in path]))) for treaty, path in paths}


def _read_whole(row: Row) -> bool:
    """Whether we find the clauses of a row, each with its treaty, and none of another treaty."""
    found = [mention.value for mention in dm.find_clauses(row["text"])]
    bound = {(clause.treaty.id, str(clause.provision)) for clause in found if clause.treaty and clause.treaty.id}
    wanted = _ends(row)
    return wanted <= bound and {treaty for treaty, _ in bound} <= {treaty for treaty, _ in wanted}


def _texts() -> list[str]:
    path = ROOT.parent / "shared" / "corpus" / "real_texts.jsonl.gz"
    return _prose(path) if path.is_file() else []


def _prose(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [str(json.loads(row)["text"]) for _, row in zip(range(60), file, strict=False)]


def _speed(read: Reader, texts: list[str], rounds: int) -> float:
    def call() -> None:
        for text in texts:
            read(text)

    return sum(len(text.encode()) for text in texts) / timed(call, rounds=rounds, seconds=0.01).least / 1e6


def _score(name: str, read: Reader, rows: list[Row], prose: list[str]) -> None:
    cited, others = _divided(rows)
    found, taken = (sum(bool(read(row["text"])) for row in part) for part in (cited, others))
    line(f"rows with clauses, {name}", f"{found} of {len(cited)}", "in which it finds a citation of any kind")
    line(f"rows without, {name}", f"{taken} of {len(others)}", "in which it finds one")
    line(f"speed, {name}", f"{_speed(read, [article()] * 20, 5):.2f} MB/s", "on the article of examples/")
    if prose:
        line(f"speed, {name}", f"{_speed(read, prose, 2):.2f} MB/s", "on sixty texts of other kinds")


def _divided(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that name clauses of treaties, and those whose articles are of other things."""
    cited = [row for row in rows if row["cites"] and all(c.get("path") or "from" in c for c in row["cites"])]
    return cited, [row for row in rows if row["cat"] == "negative"]


if __name__ == "__main__":
    rows = gold("citations.jsonl")
    if not rows:
        raise SystemExit("the rows stand in ../shared/gold, which is absent here")
    prose = _texts()
    cited, _ = _divided(rows)
    line("clauses and treaties right, diplometa", f"{sum(map(_read_whole, cited))} of {len(cited)}")
    _score("diplometa, bound", _bound, rows, prose)
    _score("diplometa", _ours, rows, prose)
    _score("a pattern by hand", _by_hand, rows, prose)
    if installed("eyecite"):
        _score("eyecite", _eyecite(), rows, prose)
    else:
        line("citations of clauses, eyecite", "not installed")
