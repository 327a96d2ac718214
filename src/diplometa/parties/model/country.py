"""Country: a state or territory, present or former, with what the lists of states say of it."""

from typing import TYPE_CHECKING

from diplometa.data.iso import iso_country
from diplometa.data.tables import many
from diplometa.dates.model import EdtfDate
from diplometa.parties.model.facts import codes_of
from diplometa.parties.model.party import AUTHORITIES, Party
from diplometa.parties.model.times import interval

if TYPE_CHECKING:
    from diplometa.parties.model.times import Date

__all__ = ["Country"]


class Country(Party):
    """A state or territory, present or former.

    >>> country = Country("JP")
    >>> country.name, country.alpha_3, country.numeric
    ('Japan', 'JPN', '392')
    """

    __slots__ = ()
    _table = "countries"

    def _iso(self, column: str) -> str | None:
        return self._fact(column) or iso_country(self._text).get(column)

    def _named(self, language: str, style: str) -> str | None:
        if style == "official" and language.partition("-")[0] == "en":
            return (self.official_name or "").removeprefix("the ") or super()._named(language, style)
        return super()._named(language, style)

    @property
    def official_name(self) -> str | None:
        """The long name, as ISO 3166 has it where it has one."""
        return self._iso("official_name")

    @property
    def alpha_3(self) -> str | None:
        """The ISO 3166 alpha-3 code."""
        return self._iso("alpha_3")

    @property
    def numeric(self) -> str | None:
        """The ISO 3166 numeric code, three digits."""
        return self._iso("numeric")

    @property
    def cow(self) -> str | None:
        """The number in the Correlates of War state system."""
        return self._fact("cow") or None

    @property
    def gw(self) -> str | None:
        """The number in the Gleditsch-Ward state system."""
        return self._fact("gw") or None

    @property
    def capital(self) -> str | None:
        """The capital; `capital_on` gives that of a date."""
        return self._fact("capital") or None

    def capital_on(self, date: "Date") -> str | None:
        """The capital on a date, or None where that is not known or the date is too coarse to tell.

        Where the tables know of no change, the one capital that they know.

        >>> Country("BR").capital_on(EdtfDate("1950")), Country("BR").capital_on(EdtfDate("1960"))
        ('Rio de Janeiro', None)
        """
        spells = [cell.rpartition(" ") for cell in many(self._fact("capitals"))]
        if not spells:
            return self.capital
        held = [name for name, _, time in spells if EdtfDate(time.replace("../", "/")).overlaps(date) is not False]
        return held[0] if len(held) == 1 else None

    @property
    def name_order(self) -> str | None:
        """The customary order of personal names: given-first, family-first, mixed, ..."""
        return self._fact("name_order") or None

    def intervals(self, authority: str | None = None) -> tuple[EdtfDate, ...]:
        """The times for which it existed, or for which one authority (`iso`, `cow`, `gw`) lists it.

        Where a list has one series for several of our parties (Russia and the Soviet Union), each has its part of it.

        >>> belgium = Country("BE")
        >>> [str(time) for time in belgium.intervals("cow")], [str(time) for time in belgium.intervals("gw")]
        (['1830-12-20/1940-05-28', '1945-06-26/..'], ['1830-10-04/..'])

        Raises:
            UnknownCodeError: no authority of that name is known.
        """
        if authority is None or authority not in AUTHORITIES:
            return super().intervals(authority)
        if authority == "iso":
            return tuple(map(EdtfDate, many(self._fact("iso"))))
        return tuple(interval(row.start, row.end) for row in codes_of(self._text) if row.scheme == authority)
