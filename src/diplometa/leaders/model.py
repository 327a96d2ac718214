"""Leaders: a person's name, the offices held, and when."""

import datetime as dt
import re
from enum import StrEnum

import attrs

from diplometa.core.folding import fold_key
from diplometa.core.records import Identifier, check_fields, refuse
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Country, Organization, Party

__all__ = ["Incumbency", "Leader", "NameOrder", "Office", "PersonName", "Role", "Tenure"]

# Names of countries that English writes with the article inside a sentence.
_WITH_ARTICLE = re.compile(
    r"^(?:United|Democratic Republic|Republic|Federal|Trust) "
    r"|^(?:Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)$"
    r"| (?:Islands|Republic|Union|Empire|Kingdom|Federation|Confederation|States|Territory|Territories|See)$"
)

# What follows a name without a comma: a numeral, "Jr.", a peer's place.
_NUMERAL = re.compile(r"[IVX]+|\d{1,2}(?:st|nd|rd|th)")
_CLOSE = re.compile(rf"(?:{_NUMERAL.pattern}|[JS]r\.?)$|of ")
_UNSPACED = re.compile(r"[\u3005\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]+$")


class NameOrder(StrEnum):
    """In which order a name is written."""

    GIVEN_FIRST = "given-first"
    FAMILY_FIRST = "family-first"
    FAMILY_ONLY = "family-only"
    MONONYM = "mononym"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What an office is for, whatever its title; an executive president has two."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    MONARCH = "monarch"
    HEIR = "heir"
    FOREIGN_MINISTER = "foreign-minister"
    DEFENCE_MINISTER = "defence-minister"
    FINANCE_MINISTER = "finance-minister"
    OTHER_MINISTER = "other-minister"
    DEPUTY_HEAD_OF_STATE = "deputy-head-of-state"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government"
    IO_HEAD = "io-head"
    AMBASSADOR = "ambassador"
    ENVOY = "envoy"
    LEGISLATOR = "legislator"
    PARTY_LEADER = "party-leader"
    SPOKESPERSON = "spokesperson"
    OTHER = "other"


class Incumbency(StrEnum):
    """How a person stands to the office that is named."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    DESIGNATE = "designate"
    OUTGOING = "outgoing"


@attrs.frozen(kw_only=True)
class PersonName:
    """A personal name: `full` as written without honorifics, and its parts where they are known.

    >>> name = PersonName(full="ISHIBA Shigeru", given="Shigeru", family="Ishiba", order=NameOrder.FAMILY_FIRST)
    >>> name.sort_key, str(name)
    ('Ishiba, Shigeru', 'ISHIBA Shigeru')

    Raises:
        RecordError: `full` is blank, or a field holds what it cannot.
    """

    full: str
    given: str | None = None
    family: str | None = None
    order: NameOrder = NameOrder.UNKNOWN
    honorifics: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if not self.full.strip():
            refuse(self, "full", "the name as written")

    @property
    def sort_key(self) -> str:
        """`Family, Given`, by which a list of names is sorted; without a family name the whole with its numeral.

        >>> PersonName(full="Mohammed VI", given="Mohammed", order=NameOrder.MONONYM, suffixes=("VI",)).sort_key
        'Mohammed VI'
        """
        if self.family and self.given:
            return f"{self.family}, {self.given}"
        return self.family or " ".join([self._alone, *self._numerals])

    @property
    def _alone(self) -> str:
        """A name without a family name, the father's included: Abiy Ahmed; the numeral stands apart."""
        given = self.given or self.full
        rest = self.full[len(given) :] if self.full.casefold().startswith(f"{given.casefold()} ") else ""
        return " ".join([given, *(word for word in rest.split() if word not in self.suffixes)])

    @property
    def _numerals(self) -> list[str]:
        return [suffix for suffix in self.suffixes if _NUMERAL.fullmatch(suffix)]

    def format(self, style: str, polity: Party | str | None = None) -> str:
        """The name written anew, without nicknames and the capitals that mark a family name.

        Args:
            style: `formal` (all of it, forms of address and what follows the name included), `short` (the family name,
                or the given one where there is no other), `sort` (as `sort_key`), or `native-order` (the name alone,
                as it stands where the person is from).
            polity: the party that the person is of, or its code: by its custom the family name stands first or last;
                without it the order is that in which the name was written.

        Raises:
            ValueError: there is no such style.

        >>> name = PersonName(full="Shigeru Ishiba", given="Shigeru", family="Ishiba", honorifics=("H.E.",))
        >>> name.format("formal"), name.format("short"), name.format("native-order", "JP")
        ('H.E. Shigeru Ishiba', 'Ishiba', 'Ishiba Shigeru')
        """
        if style == "sort":
            return self.sort_key
        if style == "short":
            return self.family or " ".join([self.given or self.full, *self._numerals])
        if style not in ("formal", "native-order"):
            styles = "formal, short, sort or native-order"
            raise ValueError(f"no name is written in the style {style!r}: expected {styles}")
        whole = self._in_order(polity if style == "native-order" else None)
        if style == "native-order":
            return " ".join([whole, *self._numerals])
        # "Mohammed VI of Morocco": the numeral before the place.
        close = sorted(filter(_CLOSE.match, self.suffixes), key=lambda suffix: suffix.startswith("of "))
        apart = [suffix for suffix in self.suffixes if suffix not in close]
        return ", ".join([" ".join([*self.honorifics, whole, *close]), *apart])

    def _in_order(self, polity: Party | str | None) -> str:
        """Given and family name in the order of the polity, else in that in which the name was written."""
        if not (self.given and self.family):
            return self.family or self._alone
        first = self.order is NameOrder.FAMILY_FIRST and "," not in self.full
        country = Party(polity) if isinstance(polity, str) else polity
        if isinstance(country, Country) and country.name_order in ("family-first", "given-first"):
            first = country.name_order == "family-first"
        gap = "" if first and _UNSPACED.match(self.family) else " "
        return gap.join((self.family, self.given) if first else (self.given, self.family))

    def __str__(self) -> str:
        return self.full


@attrs.frozen(kw_only=True)
class Office:
    """An office: its title as written, the roles it has, and the party it is of.

    >>> str(Office(title="Prime Minister", roles=(Role.HEAD_OF_GOVERNMENT,), polity=Party("JP")))
    'Prime Minister of Japan'
    >>> str(Office(title="President", polity=Party("US")))
    'President of the United States'
    """

    title: str
    roles: tuple[Role, ...] = ()
    polity: Party | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def __str__(self) -> str:
        return f"{self.title} of {_in_sentence(self.polity)}" if self.polity else self.title


def _in_sentence(party: Party) -> str:
    """The name of a party with the article that it needs; of organisations, every name of more than a word needs it."""
    needed = " " in party.name if isinstance(party, Organization) else _WITH_ARTICLE.search(party.name)
    return f"the {party.name}" if needed else party.name


@attrs.frozen(kw_only=True)
class Tenure:
    """A time in an office, the last day included.

    `ended` says that it is over though the day is not known; `as_of` is the last day for which a source shows the
    person in office: an open tenure says nothing about the time after it. `other_starts` and `other_ends` are the days
    that other sources give: the better sourced stands in `start` and `end`.

    Raises:
        RecordError: `ended` beside an `end`, or a field holds what it cannot.
    """

    office: Office
    start: EdtfDate | None = None
    end: EdtfDate | None = None
    ended: bool = False
    as_of: EdtfDate | None = None
    acting: bool = False
    other_starts: tuple[EdtfDate, ...] = ()
    other_ends: tuple[EdtfDate, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.ended and self.end is not None:
            refuse(self, "ended", "False where the end is known")

    def holds_on(self, date: dt.date | EdtfDate) -> bool | None:
        """Whether the office was held on a date; None where that is not known, or where sources contradict a no.

        Both days of a hand-over belong to the tenure.

        >>> office = Office(title="Prime Minister", polity=Party("JP"))
        >>> tenure = Tenure(office=office, start=EdtfDate("2024-10-01"), as_of=EdtfDate("2025-01"))
        >>> [tenure.holds_on(EdtfDate(day)) for day in ("2024-09-30", "2024-12-24", "2026-01-01")]
        [False, True, None]
        """
        if self.start is None:
            return None
        if self.start.after(date) is True:
            return False if all(start.after(date) is True for start in self.other_starts) else None
        last = self.end or self.as_of
        if last is None:
            return None
        if self.end is not None and self.end.before(date) is True:
            return False if all(end.before(date) is True for end in self.other_ends) else None
        return True if self.start.after(date) is False and last.before(date) is False else None


@attrs.frozen(kw_only=True)
class Leader:
    """A person who acts for a party: by name, with the office and how the person stands to it.

    A roster's Leader has an `id`, `tenures` and, where it is known, the year of birth; one read from a text has none,
    and keeps its words in `raw` (not compared). `party` is whom the person acts for where a text tells it
    without an office: Xi Jinping (China).
    """

    name: PersonName
    office: Office | None = None
    incumbency: Incumbency | None = None
    names: tuple[str, ...] = ()
    id: str | None = None
    tenures: tuple[Tenure, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    born: EdtfDate | None = None
    died: EdtfDate | None = None
    party: Party | None = None
    raw: str | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @property
    def key(self) -> str | None:
        """Equal for the same person: the roster's id, else folded name and party; None with a family name alone."""
        if self.id is not None:
            return self.id
        name = self.name
        if not (name.given and name.family) and name.order is not NameOrder.MONONYM:
            return None
        polity = self.office.polity if self.office and self.office.polity else self.party
        return f"{fold_key(name.sort_key)}@{polity.code if polity else ''}"

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that the person is found by."""
        return tuple(dict.fromkeys((self.name.full, *self.names)))

    def __str__(self) -> str:
        return f"{self.name}, {self.office}" if self.office else str(self.name)
