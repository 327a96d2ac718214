"""Which subjects the words of a title point to, by the tables of cue words and of the stems of compounds."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.matching import same_case
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.parties.model import Country
from diplometa.parties.text.prose import parties_in
from diplometa.summits.model import Topic

__all__ = ["is_procedure", "topics_of"]

# EuroVoc's microthesaurus of international affairs.
_FOREIGN_AFFAIRS = "0806"
_WORD = re.compile(r"\w+|[^\w\s]")
_HYPHENS = {ord(dash): " " for dash in "-\u2010\u2011"}
# Cues are written in British English.
_AMERICAN = re.compile(r"(?<=..)iz(?=ation|ed|ing|er|es?$)")
_BRITISH = {
    "defense": "defence",
    "labor": "labour",
    "program": "programme",
    "programs": "programmes",
    "center": "centre",
    "centers": "centres",
    "harbor": "harbour",
    "harbors": "harbours",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "armor": "armour",
    "armored": "armoured",
    "behavior": "behaviour",
    "aluminum": "aluminium",
    "license": "licence",
    "licenses": "licences",
    "traveler": "traveller",
    "travelers": "travellers",
}
# A cue that ends with one of these has its object behind it, and is no part of a compound: "embargo on beef".
_GOVERNING = tuple(
    f" {word}" for word in "against and at between by for from in of on to with de del des du en sur à".split()
)
# Shorter words are no compounds, and what is shorter than this at one end of a word tells nothing of it.
_SHORTEST_COMPOUND, _LONGEST_STEM, _SHORTEST_STEM = 6, 16, 3
_LONGEST_WORD = 40


class _Cue(NamedTuple):
    """Where a cue stands in a title, with its topic (none for procedure) and whether it says little by itself."""

    start: int
    end: int
    topic: str
    weak: bool


class _Known(NamedTuple):
    """A cue of the table, as written there."""

    cue: str
    topic: str
    weak: bool


class _Words:
    """The words of a title, folded and in British spelling, with where they stand in it."""

    def __init__(self, title: str) -> None:
        self.title = title.translate(_HYPHENS)
        folded = fold(self.title)
        self.spans = [word.span() for word in _WORD.finditer(folded)]
        self.words = [_british(folded[start:end]) for start, end in self.spans]


def _british(word: str) -> str:
    return _BRITISH.get(word) or (_AMERICAN.sub("is", word) if "iz" in word else word)


def _singulars(word: str) -> tuple[str, ...]:
    """What a word may be the English plural of."""
    if not word.endswith("s") or len(word) < 4:
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    return (word[:-1], word[:-2]) if word.endswith(("ches", "shes", "xes", "sses")) else (word[:-1],)


@lru_cache(maxsize=4096)
def _beginning(first: str) -> dict[str, _Known]:
    """The cues that begin with a word, by their words: found by the order of the table, which is never read whole."""
    found: dict[str, _Known] = {}
    for key, cue, topic, descriptor, strength in table("topic_cues").starting(
        first, "key", "cue", "topic", "descriptor", "strength"
    ):
        words = _WORD.findall(key)
        if words[0] == first:
            found[" ".join(words)] = _Known(cue, f"{topic}/{descriptor}" if descriptor else topic, strength == "weak")
    return found


@lru_cache(maxsize=4096)
def _longest(first: str) -> int:
    """How many words the longest cue has that begins with a word."""
    return max((key.count(" ") + 1 for key in _beginning(first)), default=0)


def _cues(title: str) -> list[_Cue]:
    """The cues in a title in its order, none overlapping another, the longest at each place."""
    read = _Words(title)
    found: list[_Cue] = []
    i = 0
    while i < len(read.words):
        cue, count = _at(read, i)
        if cue is not None:
            found.append(cue)
        i += count
    return found


def _at(read: _Words, i: int) -> tuple[_Cue | None, int]:
    """The cue that begins with a word of a title, or the one that the word is made with, and how many words it has."""
    words, start = read.words, read.spans[i][0]
    for count in range(min(_longest(words[i]), len(words) - i), 0, -1):
        for last in (words[i + count - 1], *_singulars(words[i + count - 1])):
            key = " ".join((*words[i : i + count - 1], last))
            known = _beginning(last if count == 1 else words[i]).get(key)
            end = read.spans[i + count - 1][1]
            if known and same_case(known.cue, read.title[start:end]):
                return _Cue(start, end, known.topic, known.weak), count
    for singular in _singulars(words[i]):
        known = _beginning(singular).get(singular)
        if known and same_case(known.cue, read.title[start : read.spans[i][1]]):
            return _Cue(*read.spans[i], known.topic, known.weak), 1
    made_with = _stem_of(words[i])
    return (_Cue(*read.spans[i], *made_with) if made_with else None), 1


@cache
def _stems(place: str) -> dict[str, tuple[str, bool]]:
    rows = table("topic_stems").select("stem", "place", "topic", "strength")
    return {stem: (topic, strength == "weak") for stem, where, topic, strength in rows if where == place}


@lru_cache(maxsize=4096)
def _stem_of(word: str) -> tuple[str, bool] | None:
    """What a compound is of: its end where that is known, since that is its head, else its beginning."""
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_WORD:
        return None
    for length in range(min(_LONGEST_STEM, len(word) - 2), _SHORTEST_STEM - 1, -1):
        if found := _stems("end").get(word[-length:]):
            return found
    for length in range(min(_LONGEST_STEM, len(word)), _SHORTEST_STEM - 1, -1):
        if found := _stems("begin").get(word[:length]):
            return found
    return None


def is_procedure(title: str) -> bool:
    """Whether a title is of the conduct of a meeting (adoption of the agenda, other business), which has no subject.

    >>> is_procedure("Adoption of the agenda"), is_procedure("Adoption of the Paris Agreement")
    (True, False)
    """
    cues = _cues(title)
    return bool(cues) and not any(cue.topic for cue in cues)


def topics_of(title: str) -> tuple[Topic, ...]:
    """The topics that the words of a title point to, the primary one first; none for procedure.

    The first cue that says much is the primary one; of cues that follow each other without a word between them (steel
    tariffs) the last is, since it is what the others define. A state alone is a question of foreign affairs.

    >>> [topic.label for topic in topics_of("tariffs on imported steel")]
    ['tariff policy', 'iron, steel and other metal industries', 'trade policy']
    """
    ranked: list[tuple[int, int, int, str]] = []
    place, last_end = 0, -2
    cues = _cues(title)
    blank = title.translate(_HYPHENS)
    for cue in cues:
        place = place if last_end >= 0 and not blank[last_end : cue.start].strip() else cue.start
        governs = blank[cue.start : cue.end].endswith(_GOVERNING)
        last_end = -2 if governs else cue.end
        if cue.topic:
            # "The future of" says least of all: what it governs is the subject.
            ranked.append((cue.weak + (cue.weak and governs), place, -cue.start, cue.topic))
    found = dict.fromkeys(topic for *_, topic in sorted(ranked))
    if not found and not cues and _names_a_state(title):
        found = {_FOREIGN_AFFAIRS: None}
    return tuple(map(Topic, found))


def _names_a_state(title: str) -> bool:
    return any(isinstance(mention.value, Country) for mention in parties_in(Scan(title)))
