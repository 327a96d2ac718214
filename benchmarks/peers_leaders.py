"""What other readers of personal names get right on the rows that diplometa is measured on, in one run."""

import re
import time
import unicodedata
import warnings
from collections.abc import Callable
from typing import Any

from measure import gold, installed, line

import diplometa as dm

__all__: list[str] = []

Row = dict[str, Any]
Parts = tuple[str, str]
# Given and family name of a string with titles around it.
Reader = Callable[[str], Parts]
# Office and name of such a string, and the forms of address before it.
Splitter = Callable[[str], tuple[str, ...]]
# Visits of several are not divided; a word of an office is no part of a name.
_SEVERAL = re.compile(r"\b(?:and|,|;)\b|,")
_OFFICES = frozenset("president minister chancellor emperor foreign secretary premier chairman".split())


def _ours(text: str) -> Parts:
    name = dm.parse_leader(text).name
    return name.given or "", name.family or ""


def _nameparser(text: str) -> Parts:
    from nameparser import HumanName

    name = HumanName(text)
    return f"{name.first} {name.middle}", name.last


def _probablepeople(text: str) -> Parts:
    import probablepeople

    parts, _ = probablepeople.tag(text)
    given = (parts.get(key, "") for key in ("GivenName", "FirstInitial", "MiddleName", "MiddleInitial"))
    family = (parts.get(key, "") for key in ("Surname", "LastInitial"))
    return " ".join(given), " ".join(family)


def _split_by_us(text: str) -> tuple[str, ...]:
    leader = dm.parse_leader(text)
    return leader.office.title if leader.office is not None else "", leader.name.full, *leader.name.honorifics


def _split_by_nameparser(text: str) -> tuple[str, ...]:
    from nameparser import HumanName

    name = HumanName(text)
    return name.title, " ".join(part for part in (name.first, name.middle, name.last, name.suffix) if part)


READERS: dict[str, Reader] = {"diplometa": _ours, "nameparser": _nameparser, "probablepeople": _probablepeople}
SPLITTERS: dict[str, Splitter] = {"diplometa": _split_by_us, "nameparser": _split_by_nameparser}


def _folded(text: str | None) -> str:
    base = unicodedata.normalize("NFKD", text or "")
    letters = "".join(char for char in base if not unicodedata.combining(char)).casefold()
    return " ".join(letters.replace("’", "'").replace(".", "").replace(",", "").split())


def _read(read: Reader, text: str) -> Parts:
    try:
        first, second = read(text)
    except Exception:  # noqa: BLE001  # peers refuse with errors of many kinds
        return "", ""
    return _folded(first), _folded(second)


def _accepted(row: Row) -> set[Parts]:
    return {(_folded(one["given"]), _folded(one["family"])) for one in (row, *row["alternatives"])}


def _words_of_names() -> None:
    """Given and family name of whole strings, and of the rows whose family name stands first."""
    rows = gold("leaders.jsonl")
    first = [row for row in rows if row["name_order"] == "family-first"]
    for name, read in READERS.items():
        if name != "diplometa" and not installed(name):
            line(f"given and family name, {name}", "not installed")
            continue
        for row in gold("visits.jsonl")[:200]:
            # What is loaded on first need has no part in the speed.
            _read(read, str(row["visitor"]))
        started = time.process_time()
        right = [_read(read, str(row["text"])) in _accepted(row) for row in rows]
        speed = len(rows) / (time.process_time() - started)
        ahead = sum(_read(read, str(row["text"])) in _accepted(row) for row in first)
        note = f"family name first: {ahead / len(first):.1%}; {speed:,.0f} strings/s"
        line(f"given and family name, {name}", f"{sum(right) / len(rows):.1%}", note)


def _bare_names() -> None:
    """The same for the names alone, without the titles that the peers do not know."""
    rows = gold("leaders.jsonl")
    for name, read in {**READERS, "diplometa": _ours_bare}.items():
        if name != "diplometa" and not installed(name):
            continue
        right = sum(_read(read, str(row["name"])) in _accepted(row) for row in rows)
        line(f"the name alone, {name}", f"{right / len(rows):.1%}")


def _ours_bare(text: str) -> Parts:
    name = dm.parse_name(text)
    return name.given or "", name.family or ""


def _offices() -> None:
    """Office and name of visitors: the two, forms of address and words of incumbency make up the string as printed."""
    texts = [str(row["visitor"]) for row in gold("visits.jsonl") if row.get("visitor")]
    texts = [text for text in texts if not _SEVERAL.search(text)]
    for name, split in SPLITTERS.items():
        if name != "diplometa" and not installed(name):
            line(f"office and name, {name}", "not installed")
            continue
        _makes_up("President John Smith", split)
        started = time.process_time()
        right = sum(_makes_up(text, split) for text in texts)
        speed = len(texts) / (time.process_time() - started)
        note = f"{len(texts):,} visitors, {speed:,.0f} strings/s"
        line(f"office and name, {name}", f"{right / len(texts):.1%}", note)


def _makes_up(text: str, split: Splitter) -> bool:
    try:
        office, name, *styles = map(_folded, split(text))
    except Exception:  # noqa: BLE001  # peers refuse with errors of many kinds
        return False
    if not office or not name or any(word in _OFFICES for word in name.split()):
        return False
    rest = f" {_folded(text).replace(name, '')} "
    for part in (office, *styles):
        rest = rest.replace(f" {part} ", " ", 1).replace(f" {part}-", " -", 1)
    return not re.sub(r"-? ?(?:elect|designate)|acting|interim", "", rest).strip()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if not gold("leaders.jsonl"):
        raise SystemExit("the rows stand in ../shared/gold, which is absent here")
    _words_of_names()
    _bare_names()
    _offices()
