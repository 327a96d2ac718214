"""What is known of treaties: the registry by id and by name, by number in a series, and by parties."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.matching import FirstWords
from diplometa.core.names import WholeNames
from diplometa.core.records import Identifier
from diplometa.core.registry import Registry
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.lookup import bearers, meaning
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.treaties.model import EventKind, InstrumentKind, Numbering, Treaty, TreatyEvent, TreatyRef

__all__ = [
    "Name",
    "bilateral",
    "group_of",
    "in_force_first",
    "is_dotted",
    "keys_of",
    "names",
    "registered",
    "title",
    "titles",
    "treaty",
    "years",
]

_NOUNS = frozenset(
    f"{noun}{ending}"
    for noun in "charter convention covenant treaty agreement protocol pact statute constitution act".split()
    for ending in ("", "s")
)
# A name of so many words is told by all of them, however they are written.
_LONG_NAME = 4


class Name(NamedTuple):
    """What a name in a text may lead to: the id of a treaty, and whether the name says so by itself."""

    treaty: str
    strong: bool


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in table("treaties").records()}


@cache
def _names() -> WholeNames[str]:
    """The treaties that each name leads to, folded; those of which it is a full name where there are any."""
    rows = [*table("treaty_names").select("name", "treaty", "kind")]
    full = [(name, key) for name, key, kind in rows if kind != "weak"]
    full += [(title, key) for title, key in table("treaties").select("title", "id")]
    return WholeNames(full, weak=[(name, key) for name, key, kind in rows if kind == "weak"])


@cache
def _event_rows() -> dict[str, list[tuple[str, ...]]]:
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
        for kind, date, place, source in _event_rows().get(key, ())
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


_REGISTRY: Registry[Treaty] = Registry("treaty", _rows, _make, _names)


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
    row = _rows().get(key)
    return row["title"] if row else ""


def titles(key: str) -> tuple[str, ...]:
    """Every full name of a treaty."""
    return _all_titles().get(key, ())


@cache
def names() -> FirstWords[Name]:
    """The names of all treaties, to be found in a text."""
    rows = table("treaty_names").select("name", "treaty", "kind", "lang")
    return FirstWords(
        (form, Name(key, kind != "weak"))
        for name, key, kind, lang in rows
        for form in _forms(name, lang, strong=kind != "weak")
    )


def _forms(name: str, language: str, *, strong: bool) -> tuple[str, ...]:
    """A name and its inflected forms; a noun alone ("Charter") is no name."""
    if len(name) < 2 or name.lower().removeprefix("the ") in _NOUNS:
        return ()
    return (_small(name) if strong else name, *_inflected(name, language))


@cache
def _endings(language: str, kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The endings of adjectives or nouns in the nominative, each with those of the other cases in one order."""
    rows = table("name_endings").select("language", "kind", "ending", "forms")
    return tuple((ending, many(forms)) for of, what, ending, forms in rows if (of, what) == (language, kind))


def _inflected(name: str, language: str) -> Iterator[str]:
    """The other cases of a name that begins with its noun, or with adjectives before it: "Устава ООН"."""
    above: list[list[tuple[str, ...]]] = []
    words = name.split(" ")
    for i, word in enumerate(words):
        if noun := _cases(word, _endings(language, "noun")):
            for chosen in product(*above, noun):
                yield from (" ".join([*case, *words[i + 1 :]]) for case in zip(*chosen, strict=True))
            return
        if not (adjective := _cases(word, _endings(language, "adjective"))):
            return
        above.append(adjective)


def _cases(word: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, ...]]:
    """The forms of a word by case, for each of the endings that it has."""
    return [
        tuple(word[: len(word) - len(ending)] + form for form in forms)
        for ending, forms in endings
        if word.lower().endswith(ending)
    ]


def _small(name: str) -> str:
    """A name as its nouns may be written, the Kyoto protocol; of a long one every word may be written small."""
    words = name.split(" ")
    long = len(words) >= _LONG_NAME
    if len(words) == 1 or words[1] == "between":
        return name
    return " ".join([word.lower() if word.istitle() and (long or word.lower() in _NOUNS) else word for word in words])


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
    replaced = {key for key in keys if many(_rows()[key]["successors"])}
    return tuple(key for key in keys if key not in _ended() and key not in replaced) or keys


@cache
def _by_parties() -> dict[frozenset[str], tuple[str, ...]]:
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, row in _rows().items():
        if 2 <= len(codes := frozenset(many(row["parties"]))) <= 4:
            found[codes].append(key)
    return {codes: tuple(keys) for codes, keys in found.items()}


def bilateral(codes: frozenset[str]) -> tuple[str, ...]:
    """The treaties between exactly these parties."""
    return _by_parties().get(codes, ())


@cache
def _by_number() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, row in _rows().items():
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
