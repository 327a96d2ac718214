"""Summits: who met whom, where, when and about what, with what was pledged."""

from enum import StrEnum
from functools import cache
from sys import float_info
from typing import TYPE_CHECKING

import attrs

from diplometa.core.errors import ParseError
from diplometa.core.records import Identifier, check_fields, refuse
from diplometa.core.value import Value
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.treaties.model import TreatyClause

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AgendaItem",
    "AgendaStatus",
    "Capacity",
    "Commitment",
    "Mode",
    "Participant",
    "Summit",
    "SummitStatus",
    "Topic",
]


@cache
def _topics() -> "Mapping[str, tuple[str, str]]":
    """Label and URI of each EuroVoc microthesaurus."""
    return {code: (label, uri) for code, label, uri in table("topics").select("code", "label", "uri")}


class Topic(Value):
    """A subject: the code of a EuroVoc microthesaurus (`0821`), or with the id of a descriptor below it (`0821/3447`).

    >>> topic = Topic("0821")
    >>> topic.label, Topic("0821/3447").descriptor
    ('defence', '3447')

    Raises:
        ParseError: EuroVoc has no such microthesaurus, or the descriptor is not a number.
    """

    __slots__ = ("_code", "_descriptor")
    _code: str
    _descriptor: str | None

    def _read(self, text: str) -> None:
        code, stroke, descriptor = text.partition("/")
        if code not in _topics() or bool(stroke) != descriptor.isdigit() or not descriptor.isascii():
            expected = "four figures, and after a stroke a descriptor's number where there is one, such as 0821/3447"
            raise ParseError(f"no topic {text[:40]!r} in EuroVoc", source=text, expected=expected)
        self._set(_code=code, _descriptor=descriptor or None)

    @property
    def code(self) -> str:
        """The code of the microthesaurus."""
        return self._code

    @property
    def descriptor(self) -> str | None:
        """The id of the descriptor."""
        return self._descriptor

    @property
    def label(self) -> str:
        """The English label of the microthesaurus."""
        return _topics()[self._code][0]

    @property
    def uri(self) -> str:
        """The URI of the descriptor where there is one, else of the microthesaurus."""
        return f"http://eurovoc.europa.eu/{self._descriptor}" if self._descriptor else _topics()[self._code][1]


@attrs.frozen(kw_only=True)
class Commitment:
    """A pledge: by whom, in which words, how much of what, until when.

    `value` is expanded (350000000000) and the lower end of a range, whose upper end is `upper`; `unit` is an ISO 4217
    code (`USD`), a share (`% of GDP`) or a thing counted (`troops`).

    >>> pledge = Commitment(party=Party("JP"), text="spend 2 percent of GDP on defence", value=2, unit="% of GDP")
    >>> str(pledge)
    'Japan: 2 % of GDP'
    """

    text: str
    party: Party | None = None
    value: float | None = None
    upper: float | None = None
    unit: str | None = None
    deadline: EdtfDate | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        for field in ("value", "upper"):
            # So that it holds for an int past every float, too, and for no NaN.
            if (number := getattr(self, field)) is not None and not abs(number) <= float_info.max:
                refuse(self, field, "a finite number, or None where it is not known")
        if self.upper is not None and (self.value is None or self.upper < self.value):
            refuse(self, "upper", f"None or a number not below the value {self.value}")

    def __str__(self) -> str:
        who = f"{self.party.name}: " if self.party else ""
        if self.value is None:
            return who + self.text
        amount = f"{self.value:,g}" if abs(self.value) < 1e6 else f"{self.value:,.0f}"
        return f"{who}{amount} {self.unit or ''}".rstrip() + (f" by {self.deadline}" if self.deadline else "")


class AgendaStatus(StrEnum):
    """How far an item of an agenda has come."""

    PROPOSED = "proposed"
    EXPECTED = "expected"
    DISCUSSED = "discussed"
    AGREED = "agreed"
    DEFERRED = "deferred"


@attrs.frozen(kw_only=True)
class AgendaItem:
    """What a meeting takes up: title as written, topics (the primary one first), who raises it, and what hangs on it.

    `time` is ISO 8601, `09:30` or `09:30/10:15`.
    """

    title: str
    number: str | None = None
    topics: tuple[Topic, ...] = ()
    time: str | None = None
    raised_by: tuple[Party, ...] = ()
    clauses: tuple[TreatyClause, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    status: AgendaStatus | None = None
    items: tuple["AgendaItem", ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title


class Capacity(StrEnum):
    """As what somebody takes part."""

    HOST = "host"
    CHAIR = "chair"
    MEMBER = "member"
    GUEST = "guest"
    OBSERVER = "observer"
    MEDIATOR = "mediator"


@attrs.frozen(kw_only=True)
class Participant:
    """A party at a meeting, with the leader who stands for it; at least one of the two is known."""

    party: Party | None = None
    leader: Leader | None = None
    capacity: Capacity = Capacity.MEMBER

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.party is None and self.leader is None:
            refuse(self, "party", "a Party where no leader is given")

    def __str__(self) -> str:
        return str(self.leader) if self.leader else self.party.name if self.party else ""


class SummitStatus(StrEnum):
    """Whether a meeting is to be, was, or is not to be; a postponed or cancelled one keeps its planned date."""

    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Mode(StrEnum):
    """How a meeting is held."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"


@attrs.frozen(kw_only=True)
class Summit:
    """A meeting of leaders: the series and edition where it is one of several, when, where, who, and the agenda.

    >>> summit = Summit(series="G7", edition=49, date=EdtfDate("2023-05-19/2023-05-21"), place=Place(city="Hiroshima"))
    >>> summit.key
    'G7 49'

    Raises:
        RecordError: the edition is not positive, or a field holds what it cannot.
    """

    name: str | None = None
    series: str | None = None
    edition: int | None = None
    date: EdtfDate | None = None
    place: Place | None = None
    status: SummitStatus | None = None
    mode: Mode | None = None
    participants: tuple[Participant, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    sources: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.edition is not None and self.edition < 1:
            refuse(self, "edition", "a positive number, or None where it is not known")

    @property
    def leaders(self) -> tuple[Leader, ...]:
        """The leaders who take part, each once."""
        return tuple(dict.fromkeys(p.leader for p in self.participants if p.leader is not None))

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties that take part, each once."""
        return tuple(dict.fromkeys(p.party for p in self.participants if p.party is not None))

    @property
    def hosts(self) -> tuple[Party, ...]:
        """The parties that host it."""
        return tuple(p.party for p in self.participants if p.capacity is Capacity.HOST and p.party is not None)

    @property
    def key(self) -> str | None:
        """Equal for the same meeting: series and edition, else parties and date; None where neither is known."""
        if self.series and self.edition is not None:
            return f"{self.series} {self.edition}"
        if self.date is None or not (self.parties or self.series):
            return None
        return f"{self.series or '-'.join(sorted(p.code for p in self.parties))} {self.date}"

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        return (self.name,) if self.name else ()

    def __str__(self) -> str:
        what = self.name or (f"{self.series} summit" if self.series else "Meeting")
        names = [p.party.name if p.party else p.leader.name.full if p.leader else "" for p in self.participants]
        who = ", ".join(dict.fromkeys(names))
        return "; ".join(filter(None, (what, who, str(self.place or ""), str(self.date or ""))))
