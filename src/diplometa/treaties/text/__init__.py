"""How treaties are written: citations of their clauses, their names, and whole texts."""

from diplometa.treaties.text.citations import clauses_in, find_clauses, parse_clause
from diplometa.treaties.text.document import parse_treaty
from diplometa.treaties.text.names import find_treaties, treaties_in
from diplometa.treaties.text.provisions import parse_provision

__all__ = [
    "clauses_in",
    "find_clauses",
    "find_treaties",
    "parse_clause",
    "parse_provision",
    "parse_treaty",
    "treaties_in",
]
