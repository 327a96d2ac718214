"""The roster: who is known by id and by name."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold, fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.names import WholeNames
from diplometa.core.records import Identifier
from diplometa.core.registry import near
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.lookup import party_of_code

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
    "tenure_polities",
]


_TENURE = ("polity", "title", "roles", "start", "end", "ended", "as_of", "acting", "other_starts", "other_ends")


def _person(id_: str) -> Iterator[tuple[str, ...]]:
    """What the table says of the person of an id, if any: name, parts, order, other names, Wikidata item, birth."""
    return table("persons").under(id_, "name", "given", "family", "order", "aliases", "native", "wikidata", "born")


def tenure_polities() -> Iterator[tuple[str, ...]]:
    """The person's id and the code of the polity of every tenure."""
    return table("tenures").select("person", "polity")


def _all_names() -> Iterator[tuple[str, str]]:
    """Every name, alias and native name of every person, with the id."""
    columns = ("id", "name", "given", "family", "aliases", "native")
    for id_, name, given, family, aliases, native in table("persons").select(*columns):
        yield name, id_
        for other in (*_rejoined(name, given, family), *many(aliases), *many(native)):
            yield other, id_


def _rejoined(name: str, given: str, family: str) -> Iterator[str]:
    """A family-first name whose given name has two syllables, in its other spelling: Kim Jong Il, Kim Jong-il."""
    first, hyphen, second = given.partition("-" if "-" in given else " ")
    if second.isalpha() and first.isalpha() and name == f"{family} {given}":
        yield f"{family} {first} {second.capitalize()}" if hyphen == "-" else f"{family} {first}-{second.lower()}"


@cache
def roster_ids() -> WholeNames[str]:
    """The ids of the persons of each folded name, alias included."""
    return WholeNames(_all_names())


@cache
def _families() -> WholeNames[str]:
    columns = ("id", "name", "given", "family")
    return WholeNames((family or given or name, id_) for id_, name, given, family in table("persons").select(*columns))


def roster_names() -> list[tuple[str, str]]:
    """The whole names and aliases of the roster's persons, each with the id; single words are left out."""
    return [(name, id_) for name, id_ in _all_names() if " " in name or not name.isascii()]


@cache
def _given_words() -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for word in fold(" ".join(table("persons").column("given"))).split():
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
        full, given, family, order, *_ = next(_person(id_))
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
    return made(id_) if any(_person(id_)) else None


@lru_cache(maxsize=4096)
def made(id_: str) -> Leader:
    """The Leader of an id that the roster has."""
    full, given, family, order, aliases, native, wikidata, born = next(_person(id_))
    name = PersonName(full=full, given=given or None, family=family or None, order=NameOrder(order or "unknown"))
    tenures = tuple(sorted(map(_tenure, table("tenures").under(id_, *_TENURE)), key=started))
    identifiers = (Identifier(scheme="wikidata", value=wikidata),) if wikidata else ()
    names = (*many(aliases), *many(native))
    birth = EdtfDate(born) if born else None
    return Leader(id=id_, name=name, names=names, tenures=tenures, identifiers=identifiers, born=birth)


def started(tenure: Tenure) -> tuple[int, ...]:
    """What tenures are sorted by: the first day, unknown ones first."""
    return tuple(tenure.start.lower or ()) if tenure.start else ()


def _tenure(row: tuple[str, ...]) -> Tenure:
    polity, title, roles, start, end, ended, as_of, acting, *others = row
    other_starts, other_ends = (tuple(EdtfDate(one.partition(" ")[0]) for one in many(cell)) for cell in others)
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
        other_starts=other_starts,
        other_ends=other_ends,
    )


def leaders_named(name: str) -> tuple[Leader, ...]:
    """Every person of the roster of this whole name, alias or family name, case and accents aside."""
    key = fold_key(name)
    return tuple(map(made, roster_ids().get(key) or _families().get(key, ())))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """The ids of the persons who have a word among their names."""
    found: dict[str, list[str]] = {}
    for key, ids in roster_ids().items():
        for word in key.split():
            found.setdefault(word, []).extend(ids)
    return {word: tuple(dict.fromkeys(ids)) for word, ids in found.items()}


def leaders_with(word: str) -> tuple[Leader, ...]:
    """Every person of the roster who has the word among the names."""
    return tuple(map(made, _words().get(fold_key(word), ())))


def leader(key: str, knowledge: Knowledge | None = None) -> Leader:
    """The person of an id of the roster, or of a name that one person alone has.

    Args:
        key: an id such as `shinzo-abe`, a whole name or a family name.
        knowledge: a caller's own Leaders, which win.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.

    >>> leader("Emmanuel Macron").tenures[-1].office.polity
    Country('FR')
    """
    require_knowledge(knowledge, "leader")
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
    # The names as they stand in the table: to fold thousands for good, for an error, would take megabytes.
    alike = near(key, [name for name, _ in _all_names()]) if not found else ()
    raise UnknownCodeError(key, kind="leader", near=[one.id or one.name.full for one in found[:5]] or alike)
