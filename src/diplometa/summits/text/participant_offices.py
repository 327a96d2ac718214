"""Reads lines of a list of participants that are an office without a person: the Prime Minister of Japan."""

from itertools import pairwise

from diplometa.core.knowledge import Knowledge
from diplometa.leaders.lookup import Date
from diplometa.leaders.text.offices import singular
from diplometa.leaders.text.phrases import OfficeReader
from diplometa.leaders.text.titles import title_at
from diplometa.leaders.text.vocabulary import split_words
from diplometa.parties.model import Party

__all__ = ["begins_with_office", "office_alone"]

_LONGEST = 160
_PREPOSITIONS = frozenset({"of", "for", "to", "de", "des", "du"})
_ARTICLES = frozenset({"the", "le", "la", "l", "el", "der", "die", "il", "o", "a"})


def begins_with_office(line: str) -> bool:
    """Whether a line begins with the title of an office, an article aside."""
    words = split_words(line[:_LONGEST])
    start = int(len(words) > 1 and words[0].key in _ARTICLES)
    return bool(words) and title_at(words, start, line) is not None


def office_alone(text: str, on: Date | None, knowledge: Knowledge | None) -> Party | None:
    """The party of the office that is the whole text; None where it is none, or none of a party."""
    words = split_words(text) if len(text) <= _LONGEST else []
    start = int(len(words) > 1 and words[0].key in _ARTICLES)
    phrase = OfficeReader(text, words, on, knowledge).read(start, len(words), behind=True) if words else None
    if phrase is None or phrase.end < len(words):
        return None
    # Of "the Foreign Ministers of Japan and India" one party alone would be read.
    heads = [one.key for one, after in pairwise(words) if after.key in _PREPOSITIONS]
    return phrase.polity if not heads or singular(heads[0]) == heads[0] else None
