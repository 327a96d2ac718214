"""The parties that words beside an office name: by any name, an adjective of any language, behind "of"."""

import re
from functools import lru_cache
from itertools import product

from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge
from diplometa.leaders.text.vocabulary import Word, vocabulary, word_key
from diplometa.parties.lookup import Date, bearers
from diplometa.parties.model import Country, Party
from diplometa.parties.text.whole import party_named

__all__ = ["MOST_WORDS", "adjective", "adjective_behind", "is_organ", "leftmost_polity", "means_parties", "party_of"]

# "l'ONU", "dell'Italia": an article or preposition that has lost its vowel.
_ELIDED = re.compile(r"^(?:l|d|de l|dell|all|nell)['\u2019](?=\w)", re.IGNORECASE)
# A name in the genitive has at most so many words.
_MOST_DECLINED = 3
# No name of a party has more words.
MOST_WORDS = 9
# With these "of State" is a part of the title: the Council of State of Cuba.
_OF_STATE = frozenset({"council", "secretary", "minister", "head", "department", "counsellor", "councillor"})
_PREPOSITIONS = frozenset(
    "of the for to in from at de du des del della dello d di do da der la le el los las und and union".split()
)


@lru_cache(maxsize=8192)
def _party_of(text: str) -> Party | None:
    bare = _ELIDED.sub("", text)
    found = party_named(bare)
    if found is None:
        key = word_key(bare)
        found = adjective(key) or _organ(key) or _declined(key)
    return found


def _organ(key: str) -> Party | None:
    """The organization that a body of it speaks for: the European Commission."""
    code = vocabulary("organ").get(key.removeprefix("the "))
    return Party(code) if code else None


def is_organ(text: str) -> bool:
    """Whether a text names a body of an organization: its name is a part of the title of who heads it."""
    return _organ(word_key(_ELIDED.sub("", text))) is not None


def _declined(key: str) -> Party | None:
    """The party of a name in the genitive of Russian: президент Франции."""
    words = key.split(" ")
    if not all("\u0400" <= word[:1] <= "\u04ff" for word in words) or len(words) > _MOST_DECLINED:
        return None
    for forms in product(*map(_nominatives, words)):
        if (found := party_named(" ".join(forms))) is not None:
            return found
    return None


def _nominatives(word: str) -> list[str]:
    """What a word may be the genitive of, the longest ending first; itself where it has none."""
    known = vocabulary("genitive")
    endings = (word[-length:] for length in (2, 1) if word[-length:] in known and len(word) > length + 1)
    found = [word[: -len(ending)] + nom.strip("-") for ending in endings for nom in known[ending].split("|")]
    return [*found, word]


def party_of(text: str, knowledge: Knowledge | None = None, on: Date | None = None) -> Party | None:
    """The party that a text names, None where it names none or several."""
    if not text or not any(map(str.isalpha, text)):
        return None
    if knowledge is None and on is None:
        return _party_of(text)
    return party_named(text, on, knowledge) or adjective(word_key(text))


def adjective(key: str) -> Party | None:
    """The party of an adjective of another language that may stand beside a title: le président français."""
    code = vocabulary("adjective").get(key)
    return Country(code) if code else None


def adjective_behind(words: list[Word], i: int, text: str) -> Party | None:
    """The party of the adjective that is the word `i`, behind a title: there it has a small letter, if any."""
    if i >= len(words) or text[words[i].start : words[i].end].istitle():
        return None
    return adjective(words[i].key)


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
