"""What a title is the office of: its roles, commonly or for one polity, and the polity that alone has it."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.data.tables import many, table
from diplometa.leaders.model import Role
from diplometa.leaders.text.polities import party_of
from diplometa.leaders.text.vocabulary import vocabulary, word_key
from diplometa.parties.model import Organization, Party

__all__ = [
    "PLURALS",
    "is_title_of",
    "joined_roles",
    "known_titles",
    "may_head",
    "own_polity",
    "polity_of_title",
    "roles_of",
    "singular",
]

_HEADS = frozenset("minister ministers secretary".split())
# The last words of titles that are written in the plural, too.
PLURALS = frozenset({"president", "minister", "premier", "chancellor", "king", "emperor", "ambassador"})
_JOINED = frozenset("and & of the for".split())


class _Row(NamedTuple):
    roles: tuple[str, ...]
    polities: tuple[str, ...]
    attested: bool


@cache
def known_titles() -> Mapping[str, tuple[_Row, ...]]:
    """What the table says of each title, by its key."""
    found: dict[str, list[_Row]] = {}
    for title, roles, polities, source in table("titles").select("title", "roles", "polities", "source"):
        row = _Row(many(roles), many(polities), source != "convention")
        found.setdefault(word_key(title).removeprefix("the "), []).append(row)
    for key in vocabulary("sense"):
        found.setdefault(key, [])
    found.pop("", None)
    return {key: tuple(rows) for key, rows in found.items()}


def singular(key: str) -> str:
    """The title that a title in the plural is of; itself where it is none."""
    stem = key.removesuffix("s")
    return stem if stem != key and key not in known_titles() and stem.rpartition(" ")[2] in PLURALS else key


def roles_of(key: str, polity: Party | None) -> tuple[Role, ...]:
    """The roles that a title has: for its polity, else in its commonest sense."""
    kind = "organization" if isinstance(polity, Organization) else ""
    return tuple(map(Role, _roles(singular(key), polity.code if polity is not None else "", kind)))


@lru_cache(maxsize=4096)
def _roles(key: str, code: str, kind: str) -> tuple[str, ...]:
    rows = known_titles().get(key, ())
    first, _, second = key.partition(" and ")
    if first in known_titles() and second in known_titles():
        return tuple(dict.fromkeys((*_roles(first, code, kind), *_roles(second, code, kind))))
    own = [row for row in rows if code and code in row.polities]
    if own:
        attested = [row for row in own if row.attested] or own
        return tuple(dict.fromkeys(role for row in attested for role in row.roles))
    if kind:
        return ("io-head",) if key in vocabulary("io-head") else _plain(key, rows) or ("other",)
    if (sense := vocabulary("sense").get(key)) is not None:
        return many(sense)
    return _plain(key, rows)


def _plain(key: str, rows: tuple[_Row, ...]) -> tuple[str, ...]:
    """The roles of a title that is not asked of any polity: those of everywhere, else what most polities have."""
    anywhere = [row for row in rows if not row.polities]
    if len(anywhere) == 1:
        return anywhere[0].roles
    weights: dict[str, int] = {}
    for row in rows:
        for role in row.roles:
            weights[role] = weights.get(role, 0) + (len(row.polities) or 1)
    total = sum(len(row.polities) or 1 for row in rows)
    return tuple(role for role, weight in weights.items() if 2 * weight > total) or _by_portfolio(key)


def _by_portfolio(key: str) -> tuple[str, ...]:
    """The role of a minister by the words of the ministry; a deputy or vice minister's is another."""
    words = key.split(" ")
    if not _HEADS.intersection(words):
        return ()
    if {"deputy", "vice", "assistant", "under", "parliamentary"}.intersection(words):
        return ("other",)
    for portfolio, role in vocabulary("portfolio").items():
        if f" {portfolio} " in f" {key} ":
            return (role,)
    return ("other-minister",) if "minister" in words else ()


def may_head(key: str, polity: Party | None) -> bool:
    """Whether a title counts beside this polity: a "chief" is the head of an organization, behind its name alone."""
    return key not in vocabulary("organ-head") or isinstance(polity, Organization)


def is_title_of(key: str, polity: Party) -> bool:
    """Whether the table has the title as one of this polity."""
    return any(polity.code in row.polities for row in known_titles().get(key, ()))


@cache
def own_polity(key: str) -> Party | None:
    """The polity of a title that one alone has (Taoiseach), where that is known and not merely seen."""
    if (style := vocabulary("polity-of").get(key)) is not None:
        return Party(style)
    rows = known_titles().get(key, ())
    polities = {polity for row in rows for polity in row.polities}
    if len(polities) != 1 or any(not row.polities for row in rows) or _generic(key) or key in vocabulary("sense"):
        return None
    return party_of(polities.pop())


def polity_of_title(keys: Iterable[str]) -> Party | None:
    """The polity that the first of the titles tells of which one alone has it."""
    return next((polity for key in keys if (polity := own_polity(key)) is not None), None)


def _generic(key: str) -> bool:
    """Whether a title is made of words that any state uses."""
    words = {word for word in key.split(" ") if word not in _JOINED}
    return bool(_HEADS.intersection(words)) and not {"exchequer", "reich", "narkom"}.intersection(words)


def joined_roles(roles: Iterable[tuple[Role, ...]]) -> tuple[Role, ...]:
    """The roles of several titles together, each once."""
    return tuple(dict.fromkeys(role for some in roles for role in some))
