"""What is known of leaders: who is known by name, and who held which office when."""

from diplometa.leaders.lookup.roster import (
    leader,
    leaders_named,
    leaders_with,
    name_uses,
    names_of,
    roster_leader,
    roster_names,
)
from diplometa.leaders.lookup.tenures import LEADING, Date, date_of, office_holders, standing, was_in_office, who_was

__all__ = [
    "LEADING",
    "Date",
    "date_of",
    "leader",
    "leaders_named",
    "leaders_with",
    "name_uses",
    "names_of",
    "office_holders",
    "roster_leader",
    "roster_names",
    "standing",
    "was_in_office",
    "who_was",
]
