"""Parties by an exact key: a code or a name that no other has."""

from typing import TypeVar

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.core.folding import fold_key
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.parties.lookup.codes import withdrawn
from diplometa.parties.lookup.meaning import is_code, meaning, party_of_code
from diplometa.parties.lookup.names import bearers, near_names
from diplometa.parties.model import Country, Organization, Party

__all__ = ["country", "organization", "party_of_key"]

P = TypeVar("P", bound=Party)
# Kinds of names that a text may use and that are no keys.
_NO_KEYS = ("demonym", "metonym", "combining", "misspelling")


def country(key: str, knowledge: Knowledge | None = None) -> Country:
    """The country of a code (ours, ISO 3166 alpha-2, -3, 3166-3) or of a name that no other has today.

    >>> country("JPN"), country("Soviet Union")
    (Country('JP'), Country('SUHH'))

    Args:
        key: a code or a name, nothing around it.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "country")
    return _find(Country, "country", require_str(key, "country"), knowledge)


def organization(key: str, knowledge: Knowledge | None = None) -> Organization:
    """The organisation of an acronym or of a name that no other has today.

    >>> organization("European Union")
    Organization('EU')

    Args:
        key: an acronym or a name, nothing around it.
        knowledge: your own records, which win over the built-in ones.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "organization")
    return _find(Organization, "organisation", require_str(key, "organization"), knowledge)


def party_of_key(key: str, knowledge: Knowledge | None = None) -> Party:
    """The state or organisation of a code or of a name that no other has today.

    Raises:
        UnknownCodeError: there is none, or several; `near` holds the nearest.
    """
    require_knowledge(knowledge, "party")
    return _find(Party, "party", require_str(key, "party"), knowledge)


def _find(cls: type[P], kind: str, key: str, knowledge: Knowledge | None) -> P:
    own = _own(cls, key, knowledge) if knowledge is not None else ()
    if len(own) == 1:
        return own[0]
    if own:
        raise UnknownCodeError(key, kind=kind, near=[party.code for party in own])
    code = is_code(key)
    if code and isinstance(party := party_of_code(code), cls):
        return party
    known = [row for row in bearers(fold_key(key)) if not row.kind.startswith(_NO_KEYS)]
    found = [party for party in meaning(known) if isinstance(party, cls)]
    if len(found) == 1:
        return found[0]
    near = [party.code for party in found] or withdrawn(key) or near_names(key)
    raise UnknownCodeError(key, kind=kind, near=near)


def _own(cls: type[P], key: str, knowledge: Knowledge) -> tuple[P, ...]:
    """The caller's own parties of this code or name."""
    return tuple(party for party in knowledge.of(cls) if party.code == key) or knowledge.named(cls, key)
