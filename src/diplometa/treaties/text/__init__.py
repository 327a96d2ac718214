"""How treaties are written: citations of their clauses, their names, and whole texts."""

from diplometa.core.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.treaties.text.citations import (
        clauses_in as clauses_in,
        find_clauses as find_clauses,
        parse_clause as parse_clause,
    )
    from diplometa.treaties.text.document import parse_treaty as parse_treaty
    from diplometa.treaties.text.metadata import read_metadata as read_metadata
    from diplometa.treaties.text.names import find_treaties as find_treaties, treaties_in as treaties_in
    from diplometa.treaties.text.provisions import parse_provision as parse_provision
else:
    __getattr__ = lazily(
        __name__,
        {
            "clauses_in": "citations",
            "find_clauses": "citations",
            "parse_clause": "citations",
            "parse_treaty": "document",
            "read_metadata": "metadata",
            "find_treaties": "names",
            "treaties_in": "names",
            "parse_provision": "provisions",
        },
    )

__all__ = [
    "clauses_in",
    "find_clauses",
    "find_treaties",
    "parse_clause",
    "parse_provision",
    "parse_treaty",
    "read_metadata",
    "treaties_in",
]
