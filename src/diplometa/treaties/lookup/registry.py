"""The registry of treaties by id and by name."""

from collections import defaultdict
from functools import cache

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.names import WholeNames
from diplometa.core.records import Identifier
from diplometa.core.registry import Registry
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import bearers, meaning
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.treaties.model import EventKind, InstrumentKind, Numbering, Treaty, TreatyEvent, TreatyRef

__all__ = ["facts", "keys_of", "title", "titles", "treaty"]


@cache
def facts() -> dict[str, dict[str, str]]:
    """The rows of the registry by id."""
    return {row["id"]: row for row in table("treaties").records()}


@cache
def _names() -> WholeNames[str]:
    """The treaties that each name leads to, folded; those of which it is a full name where there are any."""
    rows = [*table("treaty_names").select("name", "treaty", "kind")]
    full = [(name, key) for name, key, kind in rows if kind != "weak"]
    full += [(title, key) for title, key in table("treaties").select("title", "id")]
    return WholeNames(full, weak=[(name, key) for name, key, kind in rows if kind == "weak"])


@cache
def _eventfacts() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, *row in table("treaty_events").select("treaty", "kind", "date", "place", "source"):
        found[key].append(tuple(row))
    return found


def _events(key: str) -> tuple[TreatyEvent, ...]:
    return tuple(
        TreatyEvent(
            kind=EventKind(kind),
            date=EdtfDate(date),
            place=Place(city=place) if place else None,
            source=source or None,
        )
        for kind, date, place, source in _eventfacts().get(key, ())
    )


@cache
def _all_titles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, key, kind in table("treaty_names").select("name", "treaty", "kind"):
        if kind != "weak":
            found[key].append(name)
    return {key: tuple(those) for key, those in found.items()}


def _depositary(name: str) -> tuple[Party, ...]:
    """The party that keeps the instruments: a state, or the organisation whose officer does."""
    party = name.removeprefix("Secretary-General of the ").removeprefix("Director-General of the ")
    found = meaning(bearers(fold_key(party)))
    return found if len(found) == 1 else ()


def _make(row: dict[str, str]) -> Treaty:
    key = row["id"]
    return Treaty(
        id=key,
        title=row["title"],
        short_titles=tuple(name for name in titles(key) if name != row["title"]),
        kind=InstrumentKind(row["kind"]),
        parties=tuple(Party(code) for code in many(row["parties"])),
        membership=row["membership"] or None,
        events=_events(key),
        registrations=tuple(
            Identifier(scheme=s, value=v) for s, _, v in (n.partition(":") for n in many(row["registrations"]))
        ),
        depositary=tuple(party for name in many(row["depositary"]) for party in _depositary(name)),
        languages=many(row["languages"]),
        article_count=int(row["articles"]) if row["articles"] else None,
        numbering=Numbering(row["numbering"]) if row["numbering"] else None,
        successors=tuple(TreatyRef(id=other) for other in many(row["successors"])),
        sources=many(row["source"]),
    )


_REGISTRY: Registry[Treaty] = Registry("treaty", facts, _make, _names)


def treaty(key: str, knowledge: Knowledge | None = None) -> Treaty:
    """The treaty of an id, or of a name that only one treaty has.

    Args:
        key: an id of the registry ("vclt-1969"), or a full title in any language; case and accents do not count.
        knowledge: treaties of your own, found before the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest ids and names.

    >>> treaty("VCLT").title
    'Vienna Convention on the Law of Treaties'
    """
    require_knowledge(knowledge, "treaty")
    require_str(key, "treaty")
    if knowledge is not None:
        own = [record for record in knowledge.of(Treaty) if record.id == key] or knowledge.named(Treaty, key)
        if len(own) == 1:
            return own[0]
        if own:
            raise UnknownCodeError(key, kind="treaty", near=tuple(dict.fromkeys(record.key for record in own)))
    return _REGISTRY.find(key)


def keys_of(name: str) -> tuple[str, ...]:
    """The ids that a whole name leads to; the full stops in it do not count."""
    return _REGISTRY.keys_of(name)


def title(key: str) -> str:
    """The official title of a treaty of the registry; empty for another."""
    row = facts().get(key)
    return row["title"] if row else ""


def titles(key: str) -> tuple[str, ...]:
    """Every full name of a treaty."""
    return _all_titles().get(key, ())
