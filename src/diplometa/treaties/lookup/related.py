"""What leads to treaties besides their names: parties, years, numbers in a series, groups; and how they go together."""

from collections import defaultdict
from functools import cache

from diplometa.core.folding import fold_key
from diplometa.data.tables import many, table
from diplometa.treaties.lookup.registry import facts

__all__ = ["bilateral", "group_of", "in_force_first", "is_dotted", "registered", "years"]


@cache
def _year_index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, kind, date in table("treaty_events").select("treaty", "kind", "date"):
        if kind in ("adopted", "opened", "signed", "in-force"):
            found[key].add(date[:4])
    return {key: frozenset(those) for key, those in found.items()}


def years(key: str) -> frozenset[str]:
    """The years that may stand in a treaty's name: of its conclusion, of its entry into force, of its id."""
    known: frozenset[str] = _year_index().get(key, frozenset())
    tail = key.rpartition("-")[2]
    return known.union([tail] if tail.isdigit() and len(tail) == 4 else [])


@cache
def _ended() -> frozenset[str]:
    return frozenset(key for key, kind in table("treaty_events").select("treaty", "kind") if kind == "terminated")


def in_force_first(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Of treaties that share a name or the parties and the subject, those that nothing has ended or replaced."""
    replaced = {key for key in keys if many(facts()[key]["successors"])}
    return tuple(key for key in keys if key not in _ended() and key not in replaced) or keys


@cache
def _by_parties() -> dict[frozenset[str], tuple[str, ...]]:
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, row in facts().items():
        if 2 <= len(codes := frozenset(many(row["parties"]))) <= 4:
            found[codes].append(key)
    return {codes: tuple(keys) for codes, keys in found.items()}


def bilateral(codes: frozenset[str]) -> tuple[str, ...]:
    """The treaties between exactly these parties."""
    return _by_parties().get(codes, ())


@cache
def _by_number() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, row in facts().items():
        for number in many(row["registrations"]):
            found[number].append(key)
    return {number: tuple(keys) for number, keys in found.items()}


def registered(scheme: str, value: str) -> tuple[str, ...]:
    """The treaties that have this number in a series: `registered("mtdsg", "IV-4")`."""
    return _by_number().get(f"{scheme}:{value}", ())


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return {fold_key(name): many(keys) for name, keys in table("treaty_groups").select("name", "treaties")}


def group_of(name: str) -> tuple[str, ...]:
    """The treaties that a name in the plural stands for, in their order: the four Geneva Conventions."""
    return _groups().get(fold_key(name), ())


@cache
def _dotted() -> frozenset[str]:
    return frozenset(key for key, _ in table("dotted_treaties").select("treaty", "source"))


def is_dotted(key: str) -> bool:
    """Whether a treaty numbers its articles by chapter, so that 9.3 is one number."""
    return key in _dotted()
