"""Parties as people write them: whole strings, and mentions in prose."""

from diplometa.parties.text.prose import find_parties, parties_in
from diplometa.parties.text.whole import parse_party

__all__ = ["find_parties", "parse_party", "parties_in"]
