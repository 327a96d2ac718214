"""The parties that words beside an office name: by any name, an adjective of any language, behind "of"."""

from functools import lru_cache

from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.leaders.text.vocabulary import Word, vocabulary, word_key
from diplometa.parties.lookup import Date, bearers
from diplometa.parties.model import Country, Party
from diplometa.parties.text.whole import party_named

__all__ = ["MOST_WORDS", "adjective", "leftmost_polity", "means_parties", "party_of"]

# No name of a party has more words.
MOST_WORDS = 9
# With these "of State" is a part of the title: the Council of State of Cuba.
_OF_STATE = frozenset({"council", "secretary", "minister", "head", "department", "counsellor", "councillor"})
_PREPOSITIONS = frozenset(
    "of the for to in from at de du des del della dello d di do da der la le el los las und and union".split()
)


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
