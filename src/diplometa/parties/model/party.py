"""Party: who can be a party, by code, with its names, its codes in other schemes, its time and what it came of."""

from typing import TYPE_CHECKING, ClassVar, Self, cast

from diplometa.core.errors import ParseError, UnknownCodeError, require_str
from diplometa.core.records import RecordError
from diplometa.core.value import Value
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.parties.model.codes import code_of, require_scheme
from diplometa.parties.model.facts import are_one, came_of, facts, is_known, names_of
from diplometa.parties.model.names import in_sentence, named_in, require_style
from diplometa.parties.model.times import answers, bounds, interval

if TYPE_CHECKING:
    from diplometa.parties.model.times import Date

__all__ = ["AUTHORITIES", "Party"]

# Each authority keeps its own list of states and its own dates; they disagree and are kept apart.
AUTHORITIES = ("iso", "cow", "gw")


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
    _classes: ClassVar[dict[str, type["Party"]]] = {}
    _own: "dict[str, str] | None"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if kind := cls.__dict__.get("_table"):
            Party._classes[kind] = cls

    def __new__(cls, text: str, /) -> Self:
        """The party as one of the class that its code belongs to."""
        if cls is not Party:
            return object.__new__(cls)
        organised = isinstance(cast("object", text), str) and text in facts("organizations")
        return cast("Self", object.__new__(Party._classes["organizations" if organised else "countries"]))

    def _read(self, text: str) -> None:
        if text not in facts(self._table):
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

        >>> from diplometa.parties.model import Country
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
        if is_known(code):
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
        return facts(self._table)[self._text][table(self._table).header.index(column)]

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
        if self._own is not None:
            return many(self._own["names"])
        return tuple(dict.fromkeys(row.name for row in names_of(self._text) if row.kind != "misspelling"))

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        return tuple(dict.fromkeys((self.name, *self.names)))

    def name_in(self, language: str = "en", style: str = "short") -> str | None:
        """Its name in a language and a style, or None where the tables have none.

        Args:
            language: a BCP 47 tag (`fr`, `pt-BR`, `zh-Hant`); a variety that has no names of its own gives the
                language's. All territories of ISO 3166 have short names in 20 languages and more.
            style: `short`, `official`, `in_sentence` (the short name with the article that a sentence gives it; in
                English, French, Spanish and German, None in others) or `adjective` (English).

        >>> us = Party("US")
        >>> us.name_in("fr"), us.name_in("fr", "in_sentence"), us.name_in("en", "adjective")
        ('États-Unis', 'les États-Unis', 'American')

        Raises:
            UnknownCodeError: there is no such style.

        Source: Unicode CLDR and UNTERM; the source of each name stands in the table `party_names`.
        """
        require_style(style)
        if require_str(language, "name_in").partition("-")[0] == "en" and style in ("short", "in_sentence"):
            short: str | None = self.name
        else:
            short = self._named(language, style)
        return in_sentence(self._text, language, short) if short and style == "in_sentence" else short

    def _named(self, language: str, style: str) -> str | None:
        return None if self._own is not None else named_in(self._text, language, style)

    def code_in(self, scheme: str, on: "Date | None" = None) -> str | None:
        """Its code in a scheme of others, or None where it has none there.

        Args:
            scheme: `iso2`, `iso3`, `numeric` (ISO 3166-1; of a former state those that it had), `iso3166-3`, `m49`,
                `cow`, `cow_letters`, `gw`, `gw_letters`, `ioc`, `vehicle` (distinguishing sign in traffic), `wikidata`.
            on: the date for which to give the code, where the scheme gave several or counted the state for a time;
                without it the present or last one. ISO 3166 and M49 give one code, whatever the date.

        >>> germany = Party("DE")
        >>> germany.code_in("cow"), germany.code_in("cow", EdtfDate("1960")), germany.code_in("cow", EdtfDate("1948"))
        ('255', '260', None)

        Raises:
            UnknownCodeError: no scheme of that name is known.
        """
        require_scheme(scheme)
        if self._own is not None:
            return self._own.get({"iso3": "alpha_3", "m49": "numeric"}.get(scheme, scheme)) or None
        return code_of(self._text, scheme, bounds(on) if on is not None else None)

    def intervals(self, authority: str | None = None) -> tuple[EdtfDate, ...]:
        """The times for which it existed; for a country also as one authority counts them (`iso`, `cow`, `gw`).

        >>> [str(time) for time in Party("SUHH").intervals()]
        ['1922-12-30/1991-12-26']

        Raises:
            UnknownCodeError: no authority of that name is known.
        """
        if authority is not None and authority not in AUTHORITIES:
            raise UnknownCodeError(authority, kind="authority", near=AUTHORITIES)
        if authority is not None:
            return ()
        start, end = self._fact("start"), self._fact("end")
        return (interval(start, end),) if start or end else ()

    def exists(self, on: "Date", authority: str | None = None) -> bool | None:
        """Whether it exists on a date, True, False, or None where that is not known.

        Args:
            on: the date; of one within which it began or ended it is not known.
            authority: whose list of states counts: `iso` (ISO 3166, from 1974 on), `cow` (Correlates of War), `gw`
                (Gleditsch and Ward). They differ: the Correlates of War know no German state from 1945 to 1954. Without
                one, the life of the party by the table of countries counts (its `start` and `end`).

        >>> Party("SUHH").exists(EdtfDate("1985")), Party("DE").exists(EdtfDate("1950-06-25"), "cow")
        (True, False)

        Raises:
            UnknownCodeError: no authority of that name is known.
        """
        return answers(self.intervals(authority), on)

    def existed_on(self, date: "Date", authority: str | None = None) -> bool | None:
        """Whether it existed on a date: `exists`, as it is asked of the past.

        >>> Party("SUHH").existed_on(EdtfDate("1985"))
        True
        """
        return self.exists(date, authority)

    def continuing(self, other: "Party") -> bool | None:
        """Whether it is the same state as another under a new name or order: Russia and the Soviet Union.

        True where the table of continuing states has the two; False where neither came of the other; None for all other
        predecessors and successors, of which it is not known, or is disputed.

        >>> russia = Party("RU")
        >>> russia.continuing(Party("SUHH")), Party("UA").continuing(Party("SUHH")), russia.continuing(Party("JP"))
        (True, None, False)
        """
        if self == other or are_one(self._text, other.code):
            return True
        kin = other in self.predecessors or other in self.successors
        return None if kin or came_of(self._text, other.code) or came_of(other.code, self._text) else False

    def __reduce__(self) -> tuple[object, ...]:
        return (_remake, (type(self), self._text, self._own)) if self._own is not None else super().__reduce__()


def _remake(cls: type[Party], code: str, facts: dict[str, str]) -> Party:
    columns = dict(facts)
    return cls.make(code, name=columns.pop("name"), names=many(columns.pop("names")), **columns)
