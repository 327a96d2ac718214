"""Whose act a verb is: the party that its subject stands for, where the words leave no doubt."""

import re

from diplometa.core.mention import Mention
from diplometa.extraction.facts import Facts, within
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party

__all__ = ["acting_party", "party_of", "subject_of"]

_PRONOUN = re.compile(r"\b(?:he|she)\b")
_IT = re.compile(r"\bit\b")
_PARTED = re.compile(r"[,;:()]")
_OBJECT = re.compile(
    r"\b(?:with|about|against|surrounding|to|from|for|in|on|at|between|by|across|near|over|towards?) (?:the )?$"
)
# A subject is looked for within its sentence, at most so far before the verb.
_REACH = 260
_ADJACENT = 40
_RULE = "party.subject"


def party_of(leader: Leader) -> Party | None:
    """The party that a leader stands for."""
    return leader.office.polity if leader.office else None


def acting_party(facts: Facts, verb: int, end: int) -> Mention[Party] | None:
    """The party that does what the verb at `verb` says: named between it and `end` by a possessive, or its subject."""
    for mention in within(facts.parties, verb, end):
        if facts.text[mention.end : mention.end + 2] in ("'s", "’s"):
            return mention
    for mention in within(facts.parties, verb - _ADJACENT, verb)[-1:]:
        # "A Canadian promise" names its party whatever the subject of the sentence is.
        if mention.end + 1 == verb and mention.rule == "party.adjective":
            return mention
    return subject_of(facts, verb)


def subject_of(facts: Facts, verb: int) -> Mention[Party] | None:
    """The party of the person or state that a verb has for its subject; the words are those that name it.

    It is the one named last before the verb in its sentence; a state only where nothing parts the two. "He" is whom the
    sentence before names, where that is one person.
    """
    first = facts.sentence(verb)[0]
    start = max(first, verb - _REACH)
    people = [m for m in within(facts.people, start, verb) if party_of(m.value) is not None]
    states = [m for m in within(facts.parties, start, verb) if not any(p.start <= m.start < p.end for p in people)]
    person = people[-1] if people else None
    pronoun = _last(_PRONOUN, facts, person.end if person else start, verb)
    for state in reversed(states):
        if pronoun is None and (person is None or state.start > person.end) and _governs(facts, state, verb):
            return state
    if person is None and pronoun is None and len({m.value for m in states}) == 1:
        # "It" is the one state of the sentence, whatever stands between.
        return states[-1] if _last(_IT, facts, states[-1].end, verb) else None
    if person is None and pronoun is not None:
        person = _person_before(facts, first)
    party = party_of(person.value) if person else None
    if person is None or party is None:
        return None
    return Mention.cut(facts.text, person.start, person.end, value=party, rule=_RULE)


def _last(pattern: re.Pattern[str], facts: Facts, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(facts.scan.folded, start, end):  # noqa: B007
        pass
    return found


def _governs(facts: Facts, state: Mention[Party], verb: int) -> bool:
    """Whether a state can be the subject of a verb: no comma parts them, and it is no object itself ("with China")."""
    folded = facts.scan.folded
    if _PARTED.search(folded, state.end, verb):
        return False
    return not _OBJECT.search(folded, max(0, state.start - 24), state.start)


def _person_before(facts: Facts, at: int) -> Mention[Leader] | None:
    """The person of the sentence before an offset, where it names one with a party."""
    start = facts.sentence(max(0, at - 1))[0]
    people = [m for m in within(facts.people, start, at) if party_of(m.value) is not None]
    return people[0] if len({m.value for m in people}) == 1 else None
