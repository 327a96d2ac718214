"""The names of treaties as a text may write them: in small letters, and in the cases of inflected languages."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from diplometa.core.matching import FirstWords
from diplometa.data.tables import many, table

__all__ = ["Name", "names"]

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
