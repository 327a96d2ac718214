"""What is known of treaties: the registry by id and by name, by number in a series, and by parties."""

from diplometa.treaties.lookup.registry import keys_of, title, titles, treaty
from diplometa.treaties.lookup.related import bilateral, group_of, in_force_first, is_dotted, registered, years
from diplometa.treaties.lookup.written import Name, names

__all__ = [
    "Name",
    "bilateral",
    "group_of",
    "in_force_first",
    "is_dotted",
    "keys_of",
    "names",
    "registered",
    "title",
    "titles",
    "treaty",
    "years",
]
