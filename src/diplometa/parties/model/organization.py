"""Organization: an international organisation, a group or a format, with its members."""

from typing import TYPE_CHECKING

from diplometa.parties.model.facts import members_of
from diplometa.parties.model.party import Party
from diplometa.parties.model.times import interval

if TYPE_CHECKING:
    from diplometa.parties.model.times import Date

__all__ = ["FULL", "Organization"]

# The statuses of the table of memberships that are full membership.
FULL = frozenset({"member", "founding"})


class Organization(Party):
    """An international organisation, group or format.

    >>> Organization("NATO").name
    'North Atlantic Treaty Organization'
    """

    __slots__ = ()
    _table = "organizations"

    def _named(self, language: str, style: str) -> str | None:
        found = super()._named(language, style)
        # An organisation has one name, which the tables hold for official.
        return found or (super()._named(language, "official") if style in ("short", "in_sentence") else None)

    @property
    def seat(self) -> str | None:
        """The city of its seat."""
        return self._fact("seat") or None

    @property
    def roster(self) -> str | None:
        """How much of its members the tables have: `full`, `partial`, or None where they have none."""
        return self._fact("roster") or None

    def members(self, on: "Date") -> tuple[Party, ...]:
        """Its full members on a date, by code: those for certain, not those that joined or left within the date.

        An observer or a candidate is none of them, a suspended member is (`memberships` gives each spell). What
        `roster` calls partial may lack members. Of days after the last one for which the table was made (`COMPLETE`,
        also in SOURCES.toml) nobody can tell yet who has joined or left: it gives the members of that last day, and
        `is_member`, which can say that it is not known, gives None.

        >>> import datetime
        >>> [member.code for member in Organization("EEC").members(datetime.date(1960, 1, 1))]
        ['BE', 'DE', 'FR', 'IT', 'LU', 'NL']
        """
        found = {
            row.member
            for row in members_of(self._text)
            if row.status in FULL and interval(row.start, row.end).overlaps(on) is True
        }
        return tuple(map(Party, sorted(found)))
