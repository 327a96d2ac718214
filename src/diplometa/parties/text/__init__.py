"""Parties as people write them: whole strings, and mentions in prose."""

from diplometa.core.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.parties.text.prose import find_parties as find_parties, parties_in as parties_in
    from diplometa.parties.text.whole import parse_party as parse_party
else:
    __getattr__ = lazily(__name__, {"find_parties": "prose", "parties_in": "prose", "parse_party": "whole"})

__all__ = ["find_parties", "parse_party", "parties_in"]
