"""What is known of leaders: who is known by name, and who held which office when."""

from diplometa.leaders.lookup.own import leaders_from_rows
from diplometa.leaders.lookup.roster import (
    leader,
    leaders_named,
    leaders_with,
    name_uses,
    names_of,
    roster_leader,
    roster_names,
)
from diplometa.leaders.lookup.succession import predecessor_of, successor_of, tenures
from diplometa.leaders.lookup.tenures import LEADING, Date, date_of, office_holders, standing, was_in_office, who_was

__all__ = [
    "LEADING",
    "Date",
    "date_of",
    "leader",
    "leaders_from_rows",
    "leaders_named",
    "leaders_with",
    "name_uses",
    "names_of",
    "office_holders",
    "predecessor_of",
    "roster_leader",
    "roster_names",
    "standing",
    "successor_of",
    "tenures",
    "was_in_office",
    "who_was",
]
