"""Reads an office: the longest known title, what is joined to it, its roles, and the polity that it is of."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.data.tables import many, table
from diplometa.leaders.model import Incumbency, Role
from diplometa.leaders.text.vocabulary import Phrases, Word, incumbencies, vocabulary, word_key
from diplometa.parties.lookup import Date, bearers
from diplometa.parties.model import Country, Organization, Party
from diplometa.parties.text.whole import party_named

__all__ = [
    "Title",
    "adjective",
    "beginnings",
    "incumbency_at",
    "is_title_of",
    "means_parties",
    "joined_roles",
    "leftmost_polity",
    "own_polity",
    "party_of",
    "roles_of",
    "singular",
    "title_at",
    "titles",
]

# No name of a party has more words.
MOST_WORDS = 9
_HEADS = frozenset("minister ministers secretary".split())
_BEFORE_HEAD = frozenset(
    "deputy vice first second federal union state senior assistant parliamentary under cabinet reich".split()
)
_PLURALS = frozenset({"president", "minister", "premier", "chancellor", "king", "emperor", "ambassador"})
# With these "of State" is a part of the title: the Council of State of Cuba.
_OF_STATE = frozenset({"council", "secretary", "minister", "head", "department", "counsellor", "councillor"})
_JOINED = frozenset("and & of the for".split())


class Title(NamedTuple):
    """A title in a text: the words from `start` to `end`, its key, and whether its ministry was put together here."""

    start: int
    end: int
    key: str
    composed: bool = False


class _Row(NamedTuple):
    roles: tuple[str, ...]
    polities: tuple[str, ...]
    attested: bool


@cache
def titles() -> Phrases:
    """The titles of the table; those that only add their polity are left out."""
    keys = [key for key in _rows() if not _names_polity(key) and key not in vocabulary("no-title")]
    return Phrases([*keys, *(f"{key}s" for key in keys if key.rpartition(" ")[2] in _PLURALS)])


@cache
def _rows() -> Mapping[str, tuple[_Row, ...]]:
    """What the table says of each title, by its key."""
    found: dict[str, list[_Row]] = {}
    for title, roles, polities, source in table("titles").select("title", "roles", "polities", "source"):
        row = _Row(many(roles), many(polities), source != "convention")
        found.setdefault(word_key(title), []).append(row)
    for key in vocabulary("sense"):
        found.setdefault(key, [])
    found.pop("", None)
    return {key: tuple(rows) for key, rows in found.items()}


@cache
def _capitals() -> frozenset[str]:
    """The keys of titles that are abbreviations: they count in capitals alone."""
    return frozenset(
        word_key(title) for title, _ in table("titles").select("title", "lang") if title.isupper() and len(title) < 7
    )


def _names_polity(key: str) -> bool:
    """Whether it is another title with the name of a state or organisation before it, or behind it with "of"."""
    first, _, rest = key.partition(" ")
    if rest in _rows() and any(row.strong and row.kind == "abbreviation" for row in bearers(first)):
        return True
    stem, of, tail = key.partition(" of ")
    known = bearers(tail.removeprefix("the ")) if of and stem in _rows() else ()
    return any(row.strong for row in known)


def title_at(words: list[Word], i: int, text: str) -> Title | None:
    """The longest title that begins at the word `i`, a ministry by its parts included."""
    first = words[i].key
    if first not in beginnings_of_titles():
        return None
    found = _known_title(words, i, text)
    composed = _composed(words, i)
    if composed is not None and (found is None or composed.end > found.end):
        return composed
    return found


def _known_title(words: list[Word], i: int, text: str) -> Title | None:
    for end in reversed(titles().ends(words, i)):
        key = " ".join([word.key for word in words[i:end]])
        if key not in _capitals() or text[words[i].start : words[end - 1].end].isupper():
            return Title(i, end, key)
    return None


def _composed(words: list[Word], i: int) -> Title | None:
    """A title made of the names of portfolios: Minister of Economy, Trade and Industry; Trade and Industry Minister."""
    domain = vocabulary("domain")
    at = i
    while at < len(words) and words[at].key in _BEFORE_HEAD and at - i < 3:
        at += 1
    if at < len(words) and words[at].key in _HEADS:
        end = _domain_end(words, at + 1, domain)
        return Title(i, end, " ".join(word.key for word in words[i:end]), composed=True) if end > at + 1 else None
    end = _domain_end(words, at, domain) if at < len(words) and words[at].key in domain else at
    if at < end < len(words) and words[end].key in _HEADS:
        return Title(i, end + 1, " ".join(word.key for word in words[i : end + 1]), composed=True)
    return None


def _domain_end(words: list[Word], at: int, domain: Mapping[str, str]) -> int:
    """The index after the last portfolio of a list of them."""
    end = at
    for i in range(at, min(len(words), at + 16)):
        if words[i].key in domain:
            end = i + 1
        elif words[i].key not in _JOINED or (words[i].key == "of" and end > at):
            break
    return end


def singular(key: str) -> str:
    """The title that a title in the plural is of; itself where it is none."""
    stem = key.removesuffix("s")
    return stem if stem != key and key not in _rows() and stem.rpartition(" ")[2] in _PLURALS else key


def roles_of(key: str, polity: Party | None) -> tuple[Role, ...]:
    """The roles that a title has: for its polity, else in its commonest sense."""
    kind = "organization" if isinstance(polity, Organization) else ""
    return tuple(map(Role, _roles(singular(key), polity.code if polity is not None else "", kind)))


@lru_cache(maxsize=4096)
def _roles(key: str, code: str, kind: str) -> tuple[str, ...]:
    rows = _rows().get(key, ())
    first, _, second = key.partition(" and ")
    if first in _rows() and second in _rows():
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


def is_title_of(key: str, polity: Party) -> bool:
    """Whether the table has the title as one of this polity."""
    return any(polity.code in row.polities for row in _rows().get(key, ()))


@cache
def own_polity(key: str) -> Party | None:
    """The polity of a title that one alone has (Taoiseach), where that is known and not merely seen."""
    if (style := vocabulary("polity-of").get(key)) is not None:
        return Country(style)
    rows = _rows().get(key, ())
    polities = {polity for row in rows for polity in row.polities}
    if len(polities) != 1 or any(not row.polities for row in rows) or _generic(key) or key in vocabulary("sense"):
        return None
    return party_of(polities.pop())


def _generic(key: str) -> bool:
    """Whether a title is made of words that any state uses."""
    words = {word for word in key.split(" ") if word not in _JOINED}
    return bool(_HEADS.intersection(words)) and not {"exchequer", "reich", "narkom"}.intersection(words)


@lru_cache(maxsize=8192)
def _party_of(text: str) -> Party | None:
    return party_named(text) or adjective(word_key(text))


def party_of(text: str, knowledge: Knowledge | None = None, on: Date | None = None) -> Party | None:
    """The party that a text names, None where it names none or several."""
    if not text or not any(map(str.isalpha, text)):
        return None
    if knowledge is None and on is None:
        return _party_of(text)
    return party_named(text, on, knowledge) or adjective(word_key(text))


def adjective(key: str) -> Party | None:
    """The party of an adjective of another language that may stand behind a title: le président français."""
    code = vocabulary("adjective").get(key)
    return Country(code) if code else None


def means_parties(text: str) -> bool:
    """Whether a text names parties at all, be it several: Korean, Congolese."""
    return bool(bearers(fold_key(text)))


def leftmost_polity(
    text: str, words: list[Word], i: int, stop: int, knowledge: Knowledge | None = None
) -> tuple[int, Party] | None:
    """The first of the words from `i` on from which all to the word `stop` is a party, and that party."""
    for at in range(i, min(stop, i + 24)):
        divided = at == i or words[at - 1].key in _PREPOSITIONS or text[words[at - 1].end - 1] == ","
        if words[at].key == "state" and at > i + 1 and words[at - 2].key in _OF_STATE:
            continue
        if stop - at <= MOST_WORDS and divided:
            end = words[stop - 1].end
            end += text[end : end + 1] == ")" and "(" in text[words[at].start : end]
            if (party := party_of(text[words[at].start : end].strip(" ,.;:"), knowledge)) is not None:
                return at, party
    return None


_PREPOSITIONS = frozenset(
    "of the for to in from at de du des del della dello d di do da der la le el los las und and union".split()
)


def incumbency_at(words: list[Word], i: int) -> tuple[int, Incumbency] | None:
    """The word of incumbency at the word `i`, with the index after it."""
    if words[i].key not in incumbencies() or not (ends := incumbencies().ends(words, i)):
        return None
    return ends[-1], _told(" ".join([word.key for word in words[i : ends[-1]]]))


@cache
def _told(key: str) -> Incumbency:
    return Incumbency(vocabulary("incumbency")[key])


@cache
def beginnings_of_titles() -> frozenset[str]:
    """The first words of everything that is a title."""
    return frozenset({*titles().firsts, *_BEFORE_HEAD, *vocabulary("domain")})


@cache
def beginnings() -> frozenset[str]:
    """The first words of everything that is a title or a word of incumbency."""
    return beginnings_of_titles() | frozenset(incumbencies().firsts)


def joined_roles(roles: Iterable[tuple[Role, ...]]) -> tuple[Role, ...]:
    """The roles of several titles together, each once."""
    return tuple(dict.fromkeys(role for some in roles for role in some))
