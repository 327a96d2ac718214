"""The roster: who is known by id and by name."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold, fold_key
from diplometa.core.records import Identifier
from diplometa.core.registry import near
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.lookup import party_of_code

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge

__all__ = [
    "leader",
    "leaders_named",
    "leaders_with",
    "made",
    "name_uses",
    "names_of",
    "roster_ids",
    "roster_leader",
    "roster_names",
    "started",
    "tenure_rows",
]


@cache
def _persons() -> Mapping[str, tuple[str, ...]]:
    """Name, given and family name, order, aliases, native name and Wikidata item of every person by id."""
    columns = ("id", "name", "given", "family", "order", "aliases", "native", "wikidata")
    return {row[0]: row[1:] for row in table("persons").select(*columns)}


@cache
def tenure_rows() -> Mapping[str, list[tuple[str, ...]]]:
    """The cells of every tenure by the person's id."""
    columns = ("person", "polity", "title", "roles", "start", "end", "ended", "as_of", "acting")
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("tenures").select(*columns):
        found.setdefault(row[0], []).append(row[1:])
    return found


@cache
def roster_ids() -> Mapping[str, tuple[str, ...]]:
    """The ids of the persons of each folded name, alias included; folded in one go, which is many times faster."""
    names = [(name, id_) for id_, row in _persons().items() for name in (row[0], *many(row[4]), *many(row[5]))]
    return _by_folded(names)


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    return _by_folded([(row[2] or row[1] or row[0], id_) for id_, row in _persons().items()])


def roster_names() -> list[tuple[str, str]]:
    """The whole names and aliases of the roster's persons, each with the id; single words are left out."""
    rows = _persons().items()
    names = ((name, id_) for id_, row in rows for name in (row[0], *many(row[4]), *many(row[5])))
    return [(name, id_) for name, id_ in names if " " in name or not name.isascii()]


def _by_folded(names: list[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    keys = fold("\ue000".join(name for name, _ in names)).replace(".", "").split("\ue000")
    for key, (_, id_) in zip(keys, names, strict=True):
        known = found.get(key, ())
        if id_ not in known:
            found[key] = (*known, id_)
    return found


@cache
def _given_words() -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for word in fold(" ".join(row[1] for row in _persons().values())).split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def name_uses(word: str) -> tuple[int, int]:
    """How many persons of the roster have a folded word as their family name, and how many as a given name."""
    return len(_families().get(word, ())), _given_words().get(word, 0)


def names_of(name: str) -> tuple[str | None, str | None, NameOrder] | None:
    """Given name, family name and order of the persons of exactly this name, where there are some and they agree."""
    key = fold_key(name)
    found: set[tuple[str | None, str | None, NameOrder]] = set()
    for id_ in roster_ids().get(key, ()):
        full, given, family, order, *_ = _persons()[id_]
        if given or family:
            found.add(_split_as(name, given, family, order if fold_key(full) == key else ""))
    return found.pop() if len(found) == 1 else None


def _split_as(name: str, given: str, family: str, order: str) -> tuple[str | None, str | None, NameOrder]:
    """The split of a name as written: its own words in the order that the roster's parts show."""
    words, last = name.split(" "), fold_key(family).split(" ")
    keys = [fold_key(word) for word in words]
    n = len(last)
    if not family or order == "mononym":
        return name, None, NameOrder.MONONYM
    if keys[:n] == last and n < len(keys):
        return " ".join(words[n:]), " ".join(words[:n]), NameOrder.FAMILY_FIRST
    if keys[-n:] == last and n < len(keys):
        return " ".join(words[:-n]), " ".join(words[-n:]), NameOrder.GIVEN_FIRST
    for at in range(1, len(keys) - n):
        if keys[at : at + n] == last:
            return " ".join(words[:at]), " ".join(words[at:]), NameOrder.GIVEN_FIRST
    return given or None, family, NameOrder(order) if order else NameOrder.UNKNOWN


def roster_leader(id_: str) -> Leader | None:
    """The person of an id of the roster, with the tenures, or None.

    >>> from diplometa.leaders.lookup import roster_leader
    >>> roster_leader("nobody-at-all") is None
    True
    """
    return made(id_) if id_ in _persons() else None


@lru_cache(maxsize=4096)
def made(id_: str) -> Leader:
    """The Leader of an id that the roster has."""
    full, given, family, order, aliases, native, wikidata = _persons()[id_]
    name = PersonName(full=full, given=given or None, family=family or None, order=NameOrder(order or "unknown"))
    tenures = tuple(sorted(map(_tenure, tenure_rows().get(id_, ())), key=started))
    identifiers = (Identifier(scheme="wikidata", value=wikidata),) if wikidata else ()
    return Leader(id=id_, name=name, names=(*many(aliases), *many(native)), tenures=tenures, identifiers=identifiers)


def started(tenure: Tenure) -> tuple[int, ...]:
    """What tenures are sorted by: the first day, unknown ones first."""
    return tuple(tenure.start.lower or ()) if tenure.start else ()


def _tenure(row: tuple[str, ...]) -> Tenure:
    polity, title, roles, start, end, ended, as_of, acting = row
    known = tuple(Role(role) for role in many(roles))
    return Tenure(
        office=Office(
            title=title or (known[0].value if known else "leader"), roles=known, polity=party_of_code(polity)
        ),
        start=EdtfDate(start) if start else None,
        end=EdtfDate(end) if end else None,
        ended=bool(ended) and not end,
        as_of=EdtfDate(as_of) if as_of else None,
        acting=acting == "yes",
    )


def leaders_named(name: str) -> tuple[Leader, ...]:
    """Every person of the roster of this whole name, alias or family name, case and accents aside."""
    key = fold_key(name)
    ids = roster_ids().get(key) or _families().get(key, ())
    return tuple(map(made, ids))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """The ids of the persons who have a word among their names."""
    found: dict[str, dict[str, None]] = {}
    for key, ids in roster_ids().items():
        for word in key.split():
            found.setdefault(word, {}).update(dict.fromkeys(ids))
    return {word: tuple(ids) for word, ids in found.items()}


def leaders_with(word: str) -> tuple[Leader, ...]:
    """Every person of the roster who has the word among the names."""
    return tuple(map(made, _words().get(fold_key(word), ())))


def leader(key: str, knowledge: "Knowledge | None" = None) -> Leader:
    """The person of an id of the roster, or of a name that one person alone has.

    Args:
        key: an id such as `shinzo-abe`, a whole name or a family name.
        knowledge: a caller's own Leaders, which win.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.

    >>> leader("Emmanuel Macron").tenures[-1].office.polity
    Country('FR')
    """
    require_str(key, "leader")
    own = knowledge.named(Leader, key) if knowledge is not None else ()
    own = own or tuple(one for one in (knowledge.of(Leader) if knowledge is not None else ()) if one.id == key)
    if len(own) == 1:
        return own[0]
    if (known := roster_leader(key)) is not None:
        return known
    found = own or leaders_named(key)
    if len(found) == 1:
        return found[0]
    raise UnknownCodeError(
        key, kind="leader", near=[one.id or one.name.full for one in found[:5]] or near(key, [*roster_ids()])
    )
