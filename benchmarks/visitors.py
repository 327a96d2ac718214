"""How many visitors of a list of visits are found in the roster, and a sample of them to be read by eye.

python benchmarks/visitors.py ../shared/gold/visits.jsonl [--sample 200] [--seed 6]

A row has `visitor` ("Prime Minister Nuri al-Maliki"), `country`, and the day (`start`). Counted are visitors whose
title is of a head of state or government, on days up to which the roster reaches; a group of visitors is left out.
"""

import argparse
import datetime as dt
import json
import random
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import diplometa as dm
from diplometa.core.folding import fold_key
from diplometa.leaders.lookup import leaders_named, office_holders

HEADS = {dm.Role.HEAD_OF_STATE, dm.Role.HEAD_OF_GOVERNMENT, dm.Role.MONARCH}
GROUP = re.compile(r"\band\b|,|;")
NOT_IN_OFFICE = re.compile(r"elect\b|designate\b|former\b", re.IGNORECASE)
DAYS = dt.timedelta(days=60)  # an act of state falls so near to the days of an office that sources tell differently


class Found(NamedTuple):
    """A visitor, and who in the roster it is, or why nobody."""

    visitor: str
    country: str
    day: str
    person: dm.Leader | None
    why: str


def main() -> int:
    """Measure, and print the misses and a sample."""
    parser = argparse.ArgumentParser(description="Find the visitors of a list of visits in the roster.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--misses", type=int, default=40)
    parser.add_argument("--seed", type=int, default=6)
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    found = [one for one in map(_find, map(json.loads, lines)) if one is not None]
    known = [one for one in found if one.person is not None]
    print(f"visitors who are heads of state or government: {len(found)}; found: {len(known)}", end=" ")
    print(f"({len(known) / max(len(found), 1):.3f})")
    for one in [one for one in found if one.person is None][: options.misses]:
        print(f"  - {one.day} {one.country}: {one.visitor} ({one.why})")
    chosen = random.Random(options.seed)  # noqa: S311  # a sample that can be drawn again
    for one in chosen.sample(known, min(options.sample, len(known))):
        print(f"  {one.day} {one.country}: {one.visitor} = {_told(one.person)}")
    return 0


def _find(row: dict[str, str]) -> Found | None:
    """Who a row's visitor is; None where the row does not count."""
    visitor, country, day = row.get("visitor") or "", row["country"], row["start"][:10]
    if not visitor or GROUP.search(visitor) or NOT_IN_OFFICE.search(visitor):
        return None
    try:
        read, party, on = dm.parse_leader(visitor), dm.parse_party(country), dm.EdtfDate(day)
    except dm.DiplometaError:
        return Found(visitor, country, day, None, "not read")
    office = read.office
    polity = office.polity if office is not None and office.polity is not None else party
    try:
        roles = set(office.roles) if office is not None else set[dm.Role]()
        if not roles & HEADS:
            return None
        person, why = _resolve(read, polity, on)
    except dm.DiplometaError as error:
        return Found(visitor, country, day, None, str(error))
    return Found(visitor, country, day, person, why)


def _resolve(read: dm.Leader, polity: dm.Party, on: dm.EdtfDate) -> tuple[dm.Leader | None, str]:
    """The one holder of an office of the polity about that day who has the name."""
    states = {polity.code, *(other.code for other in (*polity.predecessors, *polity.successors))}
    if read.id is not None and read.tenures:
        return read, ""
    holders = {one.id: one for code in states for one in office_holders(code) if _near(one, states, on)}
    named = [one for one in holders.values() if any(_same(read.name.full, name) for name in one.known_as)]
    named = named or [one for one in holders.values() if any(map(partial(_may_spell, read.name.full), one.known_as))]
    if len(named) == 1:
        return named[0], ""
    whole = [one for one in leaders_named(read.name.full) if one.id in holders]
    if len(whole) == 1:
        return whole[0], ""
    if not holders:
        return None, "nobody is known for that day"
    return None, f"{len(named)} of the name; in office: {', '.join(one.name.full for one in holders.values())[:90]}"


def _near(one: dm.Leader, states: set[str], on: dm.EdtfDate) -> bool:
    """Whether a person led one of the states about a day."""
    day = on.earliest
    return day is not None and any(
        tenure.holds_on(day + shift) is not False
        for tenure in one.tenures
        if tenure.office.polity is not None and tenure.office.polity.code in states
        if {*HEADS, dm.Role.OTHER, dm.Role.PARTY_LEADER} & set(tenure.office.roles)
        for shift in (-DAYS, dt.timedelta(0), DAYS)
    )


def _same(one: str, other: str) -> bool:
    """Whether two names share the last word or all the words of the shorter, initials aside."""
    a, b = (list(_words(name)) for name in (one, other))
    small, large = sorted((a, b), key=len)
    return bool(small) and all(word in large for word in small)


def _may_spell(one: str, other: str) -> bool:
    """Whether the library says that two names are spellings of one."""
    try:
        return dm.same_name(one, other) is True
    except dm.DiplometaError:
        return False


def _words(name: str) -> Iterator[str]:
    return (word for word in re.split(r"[\s\-.']+", fold_key(name)) if len(word) > 1)


def _told(person: dm.Leader | None) -> str:
    if person is None:
        return ""
    told = "; ".join(f"{t.office} {t.start}/{t.end or t.as_of or ''}" for t in person.tenures)
    return f"{person.name} [{told[:150]}]"


if __name__ == "__main__":
    raise SystemExit(main())
