"""The roster: who is known by name, and who held which office when."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import attrs

from diplometa.core.errors import ParseError, UnknownCodeError, require_str
from diplometa.core.folding import fold, fold_key
from diplometa.core.registry import near
from diplometa.core.records import Identifier
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Incumbency, Leader, NameOrder, Office, PersonName, Role, Tenure
from diplometa.parties.lookup import party_of_code
from diplometa.parties.model import Party

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge

__all__ = [
    "Date",
    "date_of",
    "leader",
    "leaders_named",
    "name_uses",
    "names_of",
    "office_holders",
    "roster_ids",
    "roster_leader",
    "roster_names",
    "standing",
    "was_in_office",
    "who_was",
]

Date = dt.date | EdtfDate
# Who holds one of these leads a state or an organisation.
LEADING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.MONARCH, Role.PARTY_LEADER, Role.IO_HEAD})


@cache
def _persons() -> Mapping[str, tuple[str, ...]]:
    """Name, given and family name, order, aliases, native name and Wikidata item of every person by id."""
    columns = ("id", "name", "given", "family", "order", "aliases", "native", "wikidata")
    return {row[0]: row[1:] for row in table("persons").select(*columns)}


@cache
def _tenures() -> Mapping[str, list[tuple[str, ...]]]:
    """The cells of every tenure by the person's id."""
    columns = ("person", "polity", "title", "roles", "start", "end", "ended", "as_of", "acting")
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("tenures").select(*columns):
        found.setdefault(row[0], []).append(row[1:])
    return found


@cache
def roster_ids() -> Mapping[str, tuple[str, ...]]:
    """The ids of the persons of each folded name: whole names and aliases, folded in one go, which is many times faster."""
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
    """Given name, family name and order of the persons of exactly this name, where the roster knows some and they agree."""
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
    return _made(id_) if id_ in _persons() else None


@lru_cache(maxsize=4096)
def _made(id_: str) -> Leader:
    full, given, family, order, aliases, native, wikidata = _persons()[id_]
    name = PersonName(full=full, given=given or None, family=family or None, order=NameOrder(order or "unknown"))
    tenures = tuple(sorted(map(_tenure, _tenures().get(id_, ())), key=_start))
    identifiers = (Identifier(scheme="wikidata", value=wikidata),) if wikidata else ()
    return Leader(
        id=id_, name=name, names=(*many(aliases), *many(native)), tenures=tenures, identifiers=identifiers
    )


def _start(tenure: Tenure) -> tuple[int, ...]:
    return tuple(tenure.start.lower or ()) if tenure.start else ()


def _tenure(row: tuple[str, ...]) -> Tenure:
    polity, title, roles, start, end, ended, as_of, acting = row
    known = tuple(Role(role) for role in many(roles))
    return Tenure(
        office=Office(title=title or (known[0].value if known else "leader"), roles=known, polity=party_of_code(polity)),
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
    return tuple(map(_made, ids))


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
    raise UnknownCodeError(key, kind="leader", near=[one.id or one.name.full for one in found[:5]] or near(key, [*roster_ids()]))


def date_of(on: Date) -> EdtfDate:
    """The date as EDTF."""
    return on if isinstance(on, EdtfDate) else EdtfDate.from_date(on)


@cache
def _holders() -> Mapping[str, tuple[str, ...]]:
    """The ids of those who held an office of a party, by its code."""
    found: dict[str, dict[str, None]] = {}
    for id_, rows in _tenures().items():
        for row in rows:
            found.setdefault(row[0], {})[id_] = None
    return {code: tuple(ids) for code, ids in found.items()}


def office_holders(code: str, knowledge: "Knowledge | None" = None) -> tuple[Leader, ...]:
    """Everyone who is known to have held an office of a party, a caller's own Leaders first."""
    own = knowledge.of(Leader) if knowledge is not None else ()
    ours = tuple(one for one in own if any(t.office.polity and t.office.polity.code == code for t in one.tenures))
    taken = {one.id for one in ours if one.id}
    return (*ours, *(_made(id_) for id_ in _holders().get(code, ()) if id_ not in taken))


def _party(party: Party | str) -> Party:
    """The party of a code.

    Raises:
        UnknownCodeError: there is no such party.
    """
    try:
        return party if isinstance(party, Party) else party_of_code(party)
    except ParseError:
        raise UnknownCodeError(str(party), kind="party") from None


def who_was(role: Role | str, party: Party | str, on: Date, knowledge: "Knowledge | None" = None) -> tuple[Leader, ...]:
    """Who held a role for a party on a date: each with the office of that day, in the order of coming into it.

    Args:
        role: a Role or its value, such as `head-of-government`.
        party: a party or its code.
        on: the day, or a partial date: then those who held it on all days that it may be.
        knowledge: a caller's own Leaders with tenures.

    Raises:
        UnknownCodeError: the role or the party is unknown.

    >>> [who.name.full for who in who_was("head-of-government", "GB", EdtfDate("1985-06-01"))]
    ['Margaret Thatcher']
    """
    try:
        wanted = Role(role)
    except ValueError:
        raise UnknownCodeError(str(role), kind="role", near=near(str(role), [one.value for one in Role])) from None
    code, date = _party(party).code, date_of(on)
    found = [
        (tenure, one)
        for one in office_holders(code, knowledge)
        for tenure in one.tenures
        if wanted in tenure.office.roles and _is_of(tenure, code) and tenure.holds_on(date)
    ]
    found.sort(key=lambda pair: _start(pair[0]))
    chosen = {one.id or one.name.full: _as_of(one, tenure) for tenure, one in found}
    return tuple(chosen.values())


def _as_of(one: Leader, tenure: Tenure) -> Leader:
    return attrs.evolve(
        one, office=tenure.office, incumbency=Incumbency.ACTING if tenure.acting else Incumbency.CURRENT
    )


def _is_of(tenure: Tenure, code: str) -> bool:
    return tenure.office.polity is not None and tenure.office.polity.code == code


def standing(tenures: Iterable[Tenure], on: Date) -> bool | None:
    """Whether any of the tenures holds on a date: True, False, or None where that is not known."""
    date = date_of(on)
    answers = [tenure.holds_on(date) for tenure in tenures]
    return True if True in answers else None if None in answers or not answers else False


def was_in_office(
    person: Leader | str, party: Party | str, on: Date, knowledge: "Knowledge | None" = None
) -> bool | None:
    """Whether a person led a state or organisation on a date; None where that is not known.

    Args:
        person: a Leader, a name, a family name alone (then that of a leader of the party), or `Gandhi, I.`.
        party: a party or its code.
        on: a day, or a partial date.
        knowledge: a caller's own Leaders with tenures.

    Raises:
        UnknownCodeError: the party is unknown.

    >>> was_in_office("Thatcher", "GB", EdtfDate("1985-06-01")), was_in_office("Thatcher", "GB", EdtfDate("1975-06-01"))
    (True, False)
    """
    code = _party(party).code
    answers = [standing(_leading(one.tenures, code), on) for one in _candidates(person, code, knowledge)]
    return True if True in answers else None if None in answers or not answers else False


def _leading(tenures: tuple[Tenure, ...], code: str) -> list[Tenure]:
    """The tenures for a party in which a person led it; all for that party where there is none."""
    ours = [tenure for tenure in tenures if _is_of(tenure, code)]
    return [tenure for tenure in ours if LEADING.intersection(tenure.office.roles)] or ours


def _candidates(person: Leader | str, code: str, knowledge: "Knowledge | None") -> list[Leader]:
    """Who may be meant: the person's own record, else the leaders of the party that have the name, the closest first."""
    if isinstance(person, Leader):
        own = person if person.tenures else roster_leader(person.id) if person.id else None
        if own is not None:
            return [own]
        person = person.name.sort_key
    require_str(person, "was_in_office")
    holders = office_holders(code, knowledge)
    leading = [one for one in holders if any(LEADING.intersection(t.office.roles) for t in one.tenures if _is_of(t, code))]
    family, _, given = person.partition(",")
    for group in (leading, holders):
        for test in (_is_named, _is_family, _has_words):
            if found := [one for one in group if test(one, fold_key(family), fold_key(given))]:
                return found
    return []


def _is_named(one: Leader, family: str, given: str) -> bool:
    return f"{given} {family}".strip() in {fold_key(name) for name in one.known_as}


def _is_family(one: Leader, family: str, given: str) -> bool:
    own = fold_key(one.name.family or one.name.given or one.name.full)
    return own == family and fold_key(one.name.given or "").startswith(given)


def _has_words(one: Leader, family: str, given: str) -> bool:
    """Whether some name of the person has all the words, an initial standing for a word that begins with it."""
    wanted = f"{given} {family}".replace("-", " ").split()
    for name in one.known_as:
        words = fold_key(name).replace("-", " ").split()
        if all(word in words or len(word) == 1 and any(w.startswith(word) for w in words) for word in wanted):
            return bool(wanted)
    return False
