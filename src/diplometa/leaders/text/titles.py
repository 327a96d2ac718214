"""Finds titles among words: the longest known one, a ministry put together of portfolios, words of incumbency."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from diplometa.data.tables import table
from diplometa.leaders.model import Incumbency
from diplometa.leaders.text.offices import PLURALS, known_titles
from diplometa.leaders.text.polities import adjective_behind
from diplometa.leaders.text.vocabulary import Phrases, Word, incumbencies, vocabulary, word_key
from diplometa.parties.model import Party

__all__ = [
    "Title",
    "beginnings",
    "beginnings_of_composed",
    "beginnings_of_ministries",
    "divided_title_at",
    "incumbency_at",
    "title_at",
    "title_keys",
    "titles",
]

_HEADS = frozenset("minister ministers secretary".split())
_BEFORE_HEAD = frozenset(
    "deputy vice first second federal union state senior assistant parliamentary under cabinet reich".split()
)
# Those of them with which such a title may begin in prose.
_RANKED = frozenset("deputy vice first federal senior parliamentary".split())
_JOINED = frozenset("and & of the for".split())


@cache
def title_keys() -> tuple[str, ...]:
    """The titles of the table, in the plural too; those that only add their polity are left out."""
    rows = table("titles").select("title", "adds")
    adding = {word_key(title).removeprefix("the ") for title, adds in rows if adds}
    keys = [key for key in known_titles() if key not in adding and key not in vocabulary("no-title")]
    return (*keys, *(f"{key}s" for key in keys if key.rpartition(" ")[2] in PLURALS))


@cache
def titles() -> Phrases:
    """The same by their words."""
    return Phrases(title_keys())


@cache
def _capitals() -> frozenset[str]:
    """The keys of titles that are abbreviations: they count in capitals alone."""
    return frozenset(
        word_key(title) for title, _ in table("titles").select("title", "lang") if title.isupper() and len(title) < 7
    )


class Title(NamedTuple):
    """A title in a text: the words from `start` to `end`, its key, and whether its ministry was put together here."""

    start: int
    end: int
    key: str
    composed: bool = False


def title_at(words: list[Word], i: int, text: str) -> Title | None:
    """The longest title that begins at the word `i`, a ministry by its parts included."""
    first = words[i].key
    if first not in beginnings_of_titles():
        return None
    found = _known_title(words, i, text)
    composed = _composed(words, i) if first in beginnings_of_ministries() else None
    if composed is not None and (found is None or composed.end > found.end):
        return composed
    return found


def divided_title_at(words: list[Word], i: int, text: str) -> tuple[Title, Party] | None:
    """A title within which an adjective tells the polity: la ministre allemande des Affaires étrangères."""
    polity = adjective_behind(words, i + 1, text)
    if polity is None:
        return None
    title = title_at([*words[: i + 1], *words[i + 2 :]], i, text)
    return (title._replace(end=title.end + 1), polity) if title is not None and title.end > i + 1 else None


def _known_title(words: list[Word], i: int, text: str) -> Title | None:
    for end, key in reversed(titles().ends(words, i)):
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


def incumbency_at(words: list[Word], i: int) -> tuple[int, Incumbency] | None:
    """The word of incumbency at the word `i`, with the index after it."""
    if words[i].key not in incumbencies() or not (ends := incumbencies().ends(words, i)):
        return None
    end, key = ends[-1]
    return end, _told(key)


@cache
def _told(key: str) -> Incumbency:
    return Incumbency(vocabulary("incumbency")[key])


@cache
def beginnings_of_composed() -> frozenset[str]:
    """The first words of titles that are put together of portfolios."""
    return frozenset({*_RANKED, "minister", "secretary", *vocabulary("domain")})


@cache
def beginnings_of_ministries() -> frozenset[str]:
    """The same in a string that is one person, where more is a title."""
    return beginnings_of_composed() | _BEFORE_HEAD | _HEADS


@cache
def beginnings_of_titles() -> frozenset[str]:
    """The first words of everything that is a title."""
    return frozenset({*titles().firsts, *_BEFORE_HEAD, *vocabulary("domain")})


@cache
def beginnings() -> frozenset[str]:
    """The first words of everything that is a title or a word of incumbency."""
    return beginnings_of_titles() | frozenset(incumbencies().firsts)
