"""Whose act a verb is: the party that its subject stands for, where the words leave no doubt."""

import re

from diplometa.core.mention import Mention
from diplometa.extraction.facts import Facts, within
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party

__all__ = ["acting_party", "party_of", "subject_of"]

_PRONOUN = re.compile(r"\b(?:he|she)\b")
# A subject is looked for within its sentence, at most so far before the verb.
_REACH = 260
_RULE = "party.subject"


def party_of(leader: Leader) -> Party | None:
    """The party that a leader stands for."""
    return leader.office.polity if leader.office else None


def acting_party(facts: Facts, verb: int, end: int) -> Mention[Party] | None:
    """The party that does what the verb at `verb` says: named between it and `end` by a possessive, or its subject."""
    for mention in within(facts.parties, verb, end):
        if facts.text[mention.end : mention.end + 2] in ("'s", "’s"):
            return mention
    return subject_of(facts, verb)


def subject_of(facts: Facts, verb: int) -> Mention[Party] | None:
    """The party of the person or state named last before a verb, in its sentence; the words are those that name it."""
    start = max(facts.scan.sentence(verb)[0], verb - _REACH)
    people = [m for m in within(facts.people, start, verb) if party_of(m.value) is not None]
    states = [m for m in within(facts.parties, start, verb) if not any(p.start <= m.start < p.end for p in people)]
    person, state = people[-1] if people else None, states[-1] if states else None
    if person is None:
        return state
    pronoun = _PRONOUN.search(facts.scan.folded, person.end, verb)
    if state is not None and state.end > person.end and not pronoun:
        return state
    party = party_of(person.value)
    return None if party is None else Mention.cut(facts.text, person.start, person.end, value=party, rule=_RULE)
