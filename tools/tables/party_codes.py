"""Codes of parties in the schemes that give them in time (Correlates of War, Gleditsch and Ward), a row a spell."""

import csv
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tables import Row, Table, read_jsonl
from tables.states import lives

__all__ = ["SOURCES", "TABLES"]

HEADER = ("party", "scheme", "code", "letters", "start", "end", "source")
NEVER = "9999-12-31"
# A part of a state that its series goes on to name after it was joined to others: where the state itself begins.
JOINED = {"prussia": "1871-01-17"}
# Who shares a series, where the facts do not say so.
SHARED = {("gw", "DE"): ["prussia"]}
Span = tuple[str, str]


def party_codes(facts: Path) -> Iterator[Row]:
    """One row a party, scheme and spell; a series that runs over several of our parties is divided by their lives."""
    states = [*read_jsonl(facts / "states.jsonl")]
    life = lives(facts)
    for scheme in ("cow", "gw"):
        with (facts / f"{scheme}_states.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                number = row[f"{scheme}code"].partition(".")[0]
                span = row["start"], "" if row["end"] == NEVER else row["end"]
                for party, (start, end) in _divided(states, life, scheme, number, span):
                    yield party, scheme, number, row[f"{scheme}c"], start, end, scheme


def _divided(
    states: Iterable[Mapping[str, Any]], life: Mapping[str, Span], scheme: str, number: str, span: Span
) -> Iterator[tuple[str, Span]]:
    """The parties that a spell of a series is of, each with its share."""
    owner = _owner(states, scheme, number, span)
    group = _group(owner, scheme)
    rest = [span]
    for party in (code for code in group if code != owner["code"]):
        start, end = life[party]
        end = min(end, JOINED.get(party, end), key=_last)
        if taken := _common(span, (start, end)):
            yield party, taken
            rest = [part for piece in rest for part in _without(piece, taken)]
    ends = life[owner["code"]][1]
    for piece in rest:
        if not ends or _last(piece[0]) <= _last(ends):
            yield owner["code"], (piece[0], min(piece[1], ends, key=_last) if group else piece[1])


def _group(owner: Mapping[str, Any], scheme: str) -> list[str]:
    """The parties over which a series runs, where there are several."""
    told: dict[str, list[str]] = owner.get("authority_code_shared_by") or {}
    return [*told.get(scheme, []), *SHARED.get((scheme, owner["code"]), [])]


def _owner(states: Iterable[Mapping[str, Any]], scheme: str, number: str, span: Span) -> Mapping[str, Any]:
    """The state whose series this spell is of: by its number, else (a number of one time) by the spell."""
    holders = [state for state in states if [span[0], span[1] or None] in state["authorities"][scheme]]
    numbered = [state for state in holders if str(state[scheme]) == number]
    return (numbered or holders)[0]


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one[0], other[0], key=_first), min(one[1], other[1], key=_last)
    return (start, end) if _first(start) <= _last(end) else None


def _without(piece: Span, taken: Span) -> Iterator[Span]:
    """What a spell is before and after a part of it that is another's."""
    before, after = _beside(taken[0], -1), _beside(taken[1], 1) if taken[1] else ""
    if _first(piece[0]) <= _last(before):
        yield piece[0], before
    if taken[1] and _first(after) <= _last(piece[1]):
        yield max(piece[0], after, key=_first), piece[1]


def _beside(date: str, step: int) -> str:
    """The day before or after a day; a month or year stands for itself, as the day of the change is not known."""
    return str(dt.date.fromisoformat(date) + dt.timedelta(step)) if date.count("-") == 2 else date


def _first(date: str) -> str:
    return date.rstrip("~?%")


def _last(date: str) -> str:
    bare = date.rstrip("~?%")
    return bare + "-99" * (2 - bare.count("-")) if bare else "~"


TABLES = {"party_codes": Table(HEADER, party_codes, ("cow_states.csv", "gw_states.csv", "states.jsonl"))}

SOURCES = {
    "django-countries": {
        "title": "django-countries 9.1.0, codes of the International Olympic Committee",
        "where": "https://pypi.org/project/django-countries/, django_countries/ioc_data.py",
        "licence": "MIT",
        "date": "2026-11-25",
        "taken": "IOC codes in use",
        "changes": "codes of earlier games are from the list of en.wikipedia.org",
    },
    "ivrc2country": {
        "title": "ivrc2country 0.1.2, distinguishing signs of vehicles in international traffic",
        "where": "https://pypi.org/project/ivrc2country/",
        "licence": "MIT",
        "date": "2019-02",
        "taken": "distinguishing signs by ISO 3166 alpha-3 code",
        "changes": "the older one of two signs of a state, and signs of parts of a state, are left out",
    },
}
