"""What is known of parties by code and by name, and what a name meant on a day."""

from diplometa.core.lazy import lazily
from diplometa.parties.lookup.codes import meaning_of_code, party_of_scheme, schemes_of, withdrawn
from diplometa.parties.lookup.known import country, organization
from diplometa.parties.lookup.meaning import is_code, lives_on, meaning, party_of_code, there
from diplometa.parties.lookup.names import Bearer, bearers, loose_bearers, near_names
from diplometa.parties.model.times import Bounds, Date, bounds, holds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.parties.lookup.membership import (
        expand as expand,
        is_member as is_member,
        memberships as memberships,
    )
    from diplometa.parties.lookup.own import parties_from_rows as parties_from_rows
else:
    # What reading a name does not need.
    __getattr__ = lazily(
        __name__, {**dict.fromkeys(("expand", "is_member", "memberships"), "membership"), "parties_from_rows": "own"}
    )

__all__ = [
    "Bearer",
    "Bounds",
    "Date",
    "bearers",
    "bounds",
    "country",
    "expand",
    "holds",
    "is_code",
    "is_member",
    "lives_on",
    "loose_bearers",
    "meaning",
    "meaning_of_code",
    "memberships",
    "near_names",
    "organization",
    "parties_from_rows",
    "party_of_code",
    "party_of_scheme",
    "schemes_of",
    "there",
    "withdrawn",
]
