"""What is known of meetings: the series and how they are named, the meetings held."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from diplometa.core.folding import fold, fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.matching import FirstWords
from diplometa.core.records import Identifier
from diplometa.core.registry import Registry
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.summits.model import Capacity, Mode, Participant, Summit, SummitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


__all__ = [
    "SERIES_NOUNS",
    "series_names",
    "series_of_organization",
    "series_organization",
    "summit",
]

# A pattern of the table with what varies taken out: `{ordinal} G{n} Summit`, `COP{n}`, `Quad summit in {place}`.
_VARIABLE = re.compile(
    r"\{(?:ordinal|year|series)\}(?: and \{ordinal\})? | (?:in|of|at) \{place\}|\{place\} | \{year\}|\{\w+\}"
)
# These words are written with or without a capital in the names of meetings.
SERIES_NOUNS = frozenset(
    "summit summits meeting meetings leaders leaders' conference forum talks format session".split()
)
_NUMBERED = {"G7": ("G7", "G8", "G6"), "COP": ("COP",)}
_SHORTEST = 2
# Rows of the table that are meetings of states with each other, without an organisation or a name of their own.
_BETWEEN_STATES = frozenset(
    "CHINA-JAPAN-KOREA FRANCO-BRITISH FRANCO-GERMAN INDIA-AUSTRALIA INDIA-JAPAN INDIA-RUSSIA INTER-KOREAN JAPAN-CHINA "
    "JAPAN-ROK JAPAN-US PEACE-CONFERENCE US-AFRICA US-CHINA US-DPRK US-JAPAN-ROK US-PACIFIC US-ROK US-RUSSIA US-SOVIET "
    "WARTIME-ALLIED".split()
)


def _spelled(name: str) -> str:
    """The name with the general words of its kind in lower case, so that the text may write them either way."""
    return " ".join(word.lower() if word.lower() in SERIES_NOUNS else word for word in name.split())


def _series_spellings() -> "Iterator[tuple[str, str]]":
    for code, name, patterns, aliases in table("series").select("code", "name", "patterns", "aliases"):
        forms = {name, *many(aliases)}
        for pattern in many(patterns):
            for number in _NUMBERED.get(code, ("",)) if "{n}" in pattern else ("",):
                forms.add(_VARIABLE.sub("", pattern.replace("G{n}", number or "G{n}")))
        yield from ((_spelled(form), code) for form in forms if _telling(form))


@cache
def _cities() -> frozenset[str]:
    """The names of cities: Helsinki summit is a meeting there, and no series."""
    return frozenset(name for name, kind in table("places").select("name", "kind") if kind in ("city", "capital"))


def _telling(form: str) -> bool:
    """Whether the form says by itself which series is meant: more than general words, and nothing left open."""
    words = [word for word in form.split() if word.lower() not in SERIES_NOUNS and word.lower() != "the"]
    if "{" in form or len(form) < _SHORTEST or " ".join(words) in _cities():
        return False
    return any(word[0].isupper() or word[0].isdigit() or "-" in word for word in words)


@cache
def series_names() -> FirstWords[str]:
    """The names of the series of meetings, to be found in a text; each leads to the code of its series."""
    return FirstWords(_series_spellings())


@cache
def _owners() -> "Mapping[str, str]":
    """The organisations of each row of the table, as its cell has them."""
    codes, owners = zip(*table("series").select("code", "organization"), strict=True)
    return dict(zip(codes, owners, strict=True))


@cache
def _names() -> "Mapping[str, str]":
    codes, names = zip(*table("series").select("code", "name"), strict=True)
    return dict(zip(codes, names, strict=True))


@lru_cache(maxsize=1024)
def series_of_organization(organization: str) -> str | None:
    """The series of an organisation's own meetings; None where it has none, or several and none by its own code."""
    found = {series_code(code) for code, owner in _owners().items() if owner == organization} - {None}
    return organization if organization in found else found.pop() if len(found) == 1 else None


@cache
def series_code(code: str) -> str | None:
    """The code that a meeting of a row of the table carries: an organisation's meetings with partners carry its own.

    None where the row is of two states or more and no organisation: such a meeting is known by its parties.

    >>> series_code("EU-CHINA"), series_code("COP"), series_code("JAPAN-US")
    ('EU', 'COP', None)
    """
    organization = _owners().get(code, "")
    if not organization:
        return None if code in _BETWEEN_STATES else code
    owners = many(organization)
    named = (*code.split("-"), _names()[code].partition("-")[0])
    return next((owner for owner in owners if owner in named), code)


@cache
def numbered_series() -> "Mapping[str, str]":
    """The codes of the series whose meetings are named by a word and a number, by that word folded: COP28, TICAD 8."""
    found: dict[str, str] = {}
    for code, patterns in table("series").select("code", "patterns"):
        for pattern in many(patterns):
            word, brace, _ = pattern.partition("{")
            if (
                brace
                and pattern.endswith(("{n}", "{roman}"))
                and len(word.strip()) > _SHORTEST
                and " " not in word.strip()
            ):
                found.setdefault(fold(word.strip()), code)
    return found


@cache
def series_organization(code: str) -> Party | None:
    """The organisation whose meetings a series is."""
    owners = _owners()
    own = owners.get(code) or (code if code in owners.values() else "")
    return Party(many(own)[0]) if own else None


def _known_rows() -> "Mapping[str, dict[str, str]]":
    return {row["id"]: row for row in table("summits").records()}


def _known_summit(row: dict[str, str]) -> Summit:
    hosts = set(many(row["hosts"]))
    codes = dict.fromkeys((*many(row["participants"]), *many(row["hosts"])))
    capacity = {code: Capacity.HOST if code in hosts else Capacity.MEMBER for code in codes}
    city, country = row["city"] or None, Party(row["country"]) if row["country"] else None
    return Summit(
        name=row["name"] or None,
        series=series_code(row["series"]) if row["series"] else None,
        edition=int(row["edition"]) if row["edition"] else None,
        date=EdtfDate(row["date"]) if row["date"] else None,
        place=Place(city=city, country=country) if city or country else None,
        status=SummitStatus(row["status"]) if row["status"] else None,
        mode=Mode(row["mode"]) if row["mode"] else None,
        participants=tuple(Participant(party=Party(code), capacity=capacity[code]) for code in codes),
        identifiers=(Identifier(scheme="diplometa", value=row["id"]),),
        sources=many(row["source"]),
    )


def _known_names() -> "Mapping[str, tuple[str, ...]]":
    """The ids of the meetings of each name, and of each key of a record."""
    found: dict[str, dict[str, None]] = {}
    for id_ in _registry():
        known = _registry().get(id_)
        for name in (known.key, *known.known_as) if known is not None else ():
            found.setdefault(fold_key(name or ""), {})[id_] = None
    return {name: tuple(ids) for name, ids in found.items() if name}


@cache
def _registry() -> Registry[Summit]:
    return Registry("summit", _known_rows, _known_summit, _known_names)


def summit(key: str, knowledge: Knowledge | None = None) -> Summit:
    """The known meeting of a key.

    Args:
        key: an id of the tables, such as `g7-2023`; the key that a record of it has, such as `G7 51`; or a name that
            no other meeting has, such as `49th G7 summit`.
        knowledge: the caller's own records, which are looked at first.

    >>> summit("g7-1975").series
    'G7'
    >>> summit("G7 51") == summit("51st G7 summit") == summit("g7-2025")
    True

    Raises:
        UnknownCodeError: no meeting is known by the key, or several are; the error names them, or the nearest ones.
    """
    require_knowledge(knowledge, "summit")
    if knowledge is not None and len(found := knowledge.named(Summit, key)) == 1:
        return found[0]
    return _registry().find(key)
