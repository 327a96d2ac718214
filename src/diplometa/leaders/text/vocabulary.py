"""The words that leaders are written with: honorifics, incumbency, particles, surnames, as the tables have them."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from diplometa.core.folding import fold
from diplometa.data.tables import table

__all__ = [
    "Phrases",
    "Word",
    "honorifics",
    "incumbencies",
    "is_guarded",
    "post_nominals",
    "split_folded",
    "split_words",
    "styles",
    "vocabulary",
    "word_key",
]

_WORD = re.compile(r"[^\s\-\u2010\u2011\u2012\u2013\u2014/()]+")


class Word(NamedTuple):
    """A word of a text: its span and the key by which it is compared."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """The key of a word or of several: folded, without full stops, commas and hyphens."""
    folded = fold(word)
    return folded if folded.isalpha() else " ".join([key for _, _, key in split_words(word)])


class Phrases:
    """Keys of several words as a tree by their words: those that begin at a word are found in one walk."""

    __slots__ = ("_root",)

    def __init__(self, keys: Iterable[str]) -> None:
        self._root: dict[str, Any] = {}
        for key in keys:
            node = self._root
            for word in key.split(" "):
                node = node.setdefault(word, {})
            node[""] = key

    def __contains__(self, word: str) -> bool:
        """Whether a key begins with the word."""
        return word in self._root

    @property
    def firsts(self) -> Collection[str]:
        """The words that the keys begin with."""
        return self._root.keys()

    def ends(self, words: list[Word], i: int) -> list[tuple[int, str]]:
        """The keys that begin at the word `i`, each with the index after it, the shortest first."""
        node, found = self._root.get(words[i].key) if i < len(words) else None, list[tuple[int, str]]()
        if node is None:
            # Most words begin no key.
            return found
        if "" in node:
            found.append((i + 1, node[""]))
        for at in range(i + 1, len(words)):
            if (node := node.get(words[at].key)) is None:
                break
            if "" in node:
                found.append((at + 1, node[""]))
        return found

    def is_key(self, words: list[Word], i: int) -> bool:
        """Whether the words from `i` on are a key, all of them together."""
        ends = self.ends(words, i)
        return bool(ends) and ends[-1][0] == len(words)

    def goes_on(self, words: list[Word]) -> bool:
        """Whether a key that begins with the words may be longer than they are."""
        node = self._root
        for _, _, key in words:
            if key not in node:
                return False
            node = node[key]
        return len(node) > ("" in node)

    def begins(self, folded: str, at: int) -> bool:
        """Whether a key begins at an offset of a folded text, whatever its words look like otherwise."""
        node = self._root
        for _ in range(16):
            word = _WORD.match(folded, at)
            key = word[0].replace(".", "").strip(",;:\"'") if word else ""
            if word is None or key not in node or not key:
                return False
            node = node[key]
            if "" in node:
                return True
            at = word.end()
            while at < len(folded) and at - word.end() < 3 and folded[at] in " \n-":
                at += 1
        return False


def split_words(text: str) -> list[Word]:
    """The words of a text, divided at blanks, hyphens and brackets."""
    return split_folded(fold(text), 0, len(text))


def split_folded(folded: str, start: int, end: int, most: int | None = None) -> list[Word]:
    """The words of a stretch of a folded text, the first of them alone where they are many."""
    found: list[Word] = []
    for match in islice(_WORD.finditer(folded, start, end), most):
        key = match[0]
        if not key.isalpha():
            key = key.replace(".", "").strip(",;:\"'")
        if key:
            found.append(Word(match.start(), match.end(), key))
    return found


@cache
def vocabulary(kind: str) -> Mapping[str, str]:
    """The words of one kind by their key, with what each stands for."""
    return {word_key(word) or fold(word): value for word, value in _by_kind().get(kind, ())}


@cache
def _by_kind() -> Mapping[str, list[tuple[str, str]]]:
    """The rows of the table by their kind."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, kind, value in table("leader_words").select("word", "kind", "value"):
        found.setdefault(kind, []).append((word, value))
    return found


@cache
def honorifics() -> Phrases:
    """Forms of address before a name."""
    rows = table("honorifics").select("honorific", "position")
    keys = {word_key(name) for name, position in rows if position == "before" and not name.startswith("-")}
    keys |= vocabulary("honorific").keys()
    return Phrases(key.removeprefix("the ") for key in keys if key)


def is_guarded(key: str, written: str, polity: str | None) -> bool:
    """Whether what may be a form of address is rather taken for a part of the name."""
    guard = vocabulary("guarded").get(key)
    if guard is None:
        return False
    if guard == "dot":
        return not written.rstrip().endswith(".")
    return guard == "-" or polity not in guard.split()


@cache
def styles() -> frozenset[str]:
    """English forms of address that are no surnames, as ranks of armies, churches and the nobility are."""
    rows = table("honorifics").select("honorific", "lang", "kind", "position")
    kinds = ("courtesy", "academic", "knightly")
    return frozenset(
        word_key(name) for name, lang, kind, position in rows if (lang, position) == ("en", "before") and kind in kinds
    )


@cache
def incumbencies() -> Phrases:
    """Words of incumbency: former, acting, -elect."""
    return Phrases(vocabulary("incumbency"))


@cache
def post_nominals() -> frozenset[str]:
    """What may stand behind a name: orders, degrees, `Jr.`, compared without full stops but with their case."""
    rows = table("honorifics").select("honorific", "position")
    return frozenset(name.strip("()").replace(".", "") for name, position in rows if position == "after")
