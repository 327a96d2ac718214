"""Places: city, country and venue of a meeting or a signature."""

import attrs

from diplometa.core.records import RecordError, check_fields
from diplometa.parties.model import Party

__all__ = ["Place"]


@attrs.frozen(kw_only=True)
class Place:
    """Where something takes place; at least one of city, country and venue is known.

    `names` are other names that it is found by, where it is a record of one's own.

    >>> str(Place(city="Washington", country=Party("US"), venue="White House"))
    'White House, Washington, United States'

    Raises:
        RecordError: nothing is given, or a field holds what it cannot.
    """

    city: str | None = None
    country: Party | None = None
    venue: str | None = None
    names: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.city is None and self.country is None and self.venue is None:
            raise RecordError("Place has no city, country or venue; expected at least one of them", field="city")

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        return tuple(filter(None, (self.venue or self.city, *self.names)))

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.venue, self.city, self.country.name if self.country else None)))
