"""Names in the cases of languages that decline them: "помощь от Германии", of Германия."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from diplometa.data.tables import many, table

__all__ = ["LANGUAGES", "declined"]

LANGUAGES = ("ru", "uk")


@cache
def _endings(language: str) -> Mapping[str, Sequence[Sequence[str]]]:
    """The endings of the other cases, in the order of these, by the ending of the first."""
    found: dict[str, list[Sequence[str]]] = {}
    for ending, cases in table("party_endings").under(language, "ending", "cases"):
        found.setdefault(ending, []).append([case.strip("-") for case in many(cases)])
    return found


def declined(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The forms of names in the other cases, each with its name; a name of several words has all of them in one case.

    Args:
        names: names with their languages, of which those in `LANGUAGES` are declined.

    >>> [form for form, name in declined([("Германия", "ru"), ("Южная Корея", "ru")])][:5]
    ['Германии', 'Германию', 'Германией', 'Южной Кореи', 'Южной Корее']
    """
    for name, language in names:
        if language in LANGUAGES:
            forms = dict.fromkeys(_forms(name.split(), language))
            yield from ((form, name) for form in forms if form != name)


def _forms(words: Sequence[str], language: str) -> Iterator[str]:
    if len(words) == 1:
        yield from chain.from_iterable(_of_word(words[0], language))
        return
    each = [next(_of_word(word, language), None) for word in words]
    known = [cases for cases in each if cases]
    if len(known) == len(each):
        yield from map(" ".join, zip(*known, strict=True))


def _of_word(word: str, language: str) -> Iterator[list[str]]:
    """The forms of a word in the other cases, by the longest ending of it that the table has."""
    known = _endings(language)
    for size in range(min(4, len(word) - 1), 0, -1):
        for cases in known.get(word[-size:], ()):
            yield [word[:-size] + case for case in cases]
        if word[-size:] in known:
            return
