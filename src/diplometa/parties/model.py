"""Parties: states and organisations by code, present and former, with the time for which each authority counts them."""

from functools import cache
from typing import TYPE_CHECKING, ClassVar, Self, cast

from diplometa.core.errors import ParseError, UnknownCodeError, require_str
from diplometa.core.records import RecordError
from diplometa.core.value import Value
from diplometa.data.iso import iso_country
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

__all__ = ["AUTHORITIES", "Country", "Organization", "Party"]

# Each authority keeps its own list of states and its own dates; they disagree and are kept apart.
AUTHORITIES = ("iso", "cow", "gw")


@cache
def _facts(kind: str) -> "Mapping[str, tuple[str, ...]]":
    """The rows of one table of parties by their code, which stands first."""
    return {row[0]: row for row in table(kind).rows}


@cache
def _names() -> "Mapping[str, tuple[str, ...]]":
    """The names of each party, as the table of names gives them."""
    names: dict[str, list[str]] = {}
    for code, name in table("party_names").select("party", "name"):
        names.setdefault(code, []).append(name)
    return {code: tuple(dict.fromkeys(given)) for code, given in names.items()}


class Party(Value):
    """Who can be a party: a state, present or former, or an organisation; `Party(code)` gives the right subclass.

    The text is the code, one name space for all: ISO 3166-1 alpha-2 (`JP`), ISO 3166-3 alpha-4 for former states
    (`SUHH`), a lower-case slug for historical states without one (`ottoman-empire`), an acronym for organisations
    (`NATO`).

    >>> Party("JP"), Party("NATO"), Party("SUHH").name
    (Country('JP'), Organization('NATO'), 'Soviet Union')

    Raises:
        ParseError: no party has this code (names are read by `parse_party`).
    """

    __slots__ = ("_own",)
    _table: ClassVar[str] = ""
    _own: "dict[str, str] | None"

    def __new__(cls, text: str, /) -> Self:
        """The party as one of the class that its code belongs to."""
        if cls is not Party:
            return object.__new__(cls)
        organised = isinstance(cast("object", text), str) and text in _facts("organizations")
        return cast("Self", object.__new__(Organization if organised else Country))

    def _read(self, text: str) -> None:
        if text not in _facts(self._table):
            kind = type(self).__name__.lower()
            expected = "a code such as JP, SUHH or NATO"
            raise ParseError(f"no {kind} has the code {text[:40]!r}", source=text, expected=expected)
        self._set(_own=None)

    @classmethod
    def make(cls, code: str, *, name: str, names: tuple[str, ...] = (), **facts: str) -> Self:
        """A party of one's own, which is not in the tables; it pickles whole.

        Args:
            code: its key, different from every known code.
            name: its short name.
            names: other names that it is found by.
            facts: further columns of the table, such as `official_name`.

        >>> Country.make("ruritania", name="Ruritania").name
        'Ruritania'

        Raises:
            TypeError: the names are one str, which would be taken for a name of each letter; or the class is Party.
            RecordError: the code or a name is blank or has a stroke in it, the code is a known one, or there is no such
                column.
        """
        if isinstance(names, str):
            raise TypeError(f"{cls.__name__}.make takes a tuple of names, not the str {names!r}: write ({names!r},)")
        if not cls._table:
            raise TypeError(f"{cls.__name__}.make cannot tell what to make: call Country.make or Organization.make")
        for text in (code, name, *names):
            if not require_str(text, f"{cls.__name__}.make").strip() or "|" in text:
                raise RecordError(f"{cls.__name__} cannot have the code or name {text!r}; expected letters, and no |")
        if any(code in _facts(kind) for kind in ("countries", "organizations")):
            raise RecordError(f"{cls.__name__} cannot have the code {code!r}, a known party's; expected another")
        if unknown := facts.keys() - table(cls._table).header:
            expected = ", ".join(table(cls._table).header)
            raise RecordError(f"{cls.__name__} has no {min(unknown)}; expected one of {expected}", field=min(unknown))
        party = object.__new__(cls)
        party._set(_text=code, _own={**facts, "name": name, "names": "|".join(names)})
        return party

    def _fact(self, column: str) -> str:
        if self._own is not None:
            return self._own.get(column, "")
        return _facts(self._table)[self._text][table(self._table).header.index(column)]

    @property
    def code(self) -> str:
        """The key of the party."""
        return self._text

    @property
    def name(self) -> str:
        """The short English name in use."""
        return self._fact("name")

    @property
    def kind(self) -> str:
        """What it is: un-member, territory, former, historical, organisation, ..."""
        return self._fact("kind")

    @property
    def wikidata(self) -> str | None:
        """The Wikidata item, `Q17`."""
        return self._fact("wikidata") or None

    @property
    def predecessors(self) -> tuple["Party", ...]:
        """The parties that it came from."""
        return tuple(map(Party, many(self._fact("predecessors"))))

    @property
    def successors(self) -> tuple["Party", ...]:
        """The parties that came of it."""
        return tuple(map(Party, many(self._fact("successors"))))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the tables know it by, in all languages."""
        return many(self._own["names"]) if self._own is not None else _names().get(self._text, ())

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        return tuple(dict.fromkeys((self.name, *self.names)))

    def intervals(self, authority: str | None = None) -> tuple[EdtfDate, ...]:
        """The times for which it existed; for a country also as one authority counts them (`iso`, `cow`, `gw`).

        Raises:
            UnknownCodeError: no authority of that name is known.
        """
        if authority is not None and authority not in AUTHORITIES:
            raise UnknownCodeError(authority, kind="authority", near=AUTHORITIES)
        if authority is not None:
            return ()
        start, end = self._fact("start"), self._fact("end")
        return (EdtfDate(f"{start}/{end or '..'}"),) if start or end else ()

    def existed_on(self, date: "dt.date | EdtfDate", authority: str | None = None) -> bool | None:
        """Whether it existed on a date (by one authority, where that is named); None where that is not known.

        >>> Party("SUHH").existed_on(EdtfDate("1985"))
        True
        """
        spells = self.intervals(authority)
        answers = [spell.overlaps(date) for spell in spells]
        return True if True in answers else None if None in answers or not answers else False

    def __reduce__(self) -> tuple[object, ...]:
        return (_remake, (type(self), self._text, self._own)) if self._own is not None else super().__reduce__()


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
        """The capital."""
        return self._fact("capital") or None

    @property
    def name_order(self) -> str | None:
        """The customary order of personal names: given-first, family-first, mixed, ..."""
        return self._fact("name_order") or None

    def intervals(self, authority: str | None = None) -> tuple[EdtfDate, ...]:
        """The times for which it existed, or for which one authority (`iso`, `cow`, `gw`) lists it.

        Raises:
            UnknownCodeError: no authority of that name is known.
        """
        if authority is None or authority not in AUTHORITIES:
            return super().intervals(authority)
        return tuple(map(EdtfDate, many(self._fact("iso" if authority == "iso" else f"{authority}_spells"))))


class Organization(Party):
    """An international organisation, group or format.

    >>> Organization("NATO").name
    'North Atlantic Treaty Organization'
    """

    __slots__ = ()
    _table = "organizations"

    @property
    def seat(self) -> str | None:
        """The city of its seat."""
        return self._fact("seat") or None


def _remake(cls: type[Party], code: str, facts: dict[str, str]) -> Party:
    columns = dict(facts)
    return cls.make(code, name=columns.pop("name"), names=many(columns.pop("names")), **columns)
