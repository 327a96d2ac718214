"""Instruments with their events and clauses."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from diplometa.core.errors import ParseError, UnknownCodeError
from diplometa.core.records import Identifier, check_fields, refuse
from diplometa.dates.model import EdtfDate
from diplometa.parties.model import Party
from diplometa.places.model import Place
from diplometa.treaties.model.provision import Provision
from diplometa.treaties.model.terms import EventKind, InstrumentKind, Numbering

__all__ = ["Treaty", "TreatyClause", "TreatyEvent", "TreatyRef"]

# What a title as written may begin with in the place of an article: "this Treaty".
_DETERMINERS = frozenset("a an another any each every his its our said such that their these this those".split())


@attrs.frozen(kw_only=True, eq=False)
class TreatyRef:
    """An instrument as it is referred to: `id` where the registry has it, `title` as written.

    Equal by `id`, else by `title`.

    >>> TreatyRef(id="north-atlantic-1949", title="the Washington Treaty") == TreatyRef(id="north-atlantic-1949")
    True

    Raises:
        RecordError: neither is given.
    """

    id: str | None = None
    title: str | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        if self.id is None and self.title is None:
            refuse(self, "id", "a text where no title is given")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TreatyRef):
            return NotImplemented
        return self.id == other.id and (self.id is not None or self.title == other.title)

    def __hash__(self) -> int:
        return hash(self.id or self.title)

    def __str__(self) -> str:
        return self.title or self.id or ""


@attrs.frozen(kw_only=True)
class TreatyClause:
    """A provision of an instrument: cited (no text), or cut out of one (with its text and the clauses within it).

    `text` is all below the heading, sub-clauses included; `start` and `end` bound it from its label on, in the text
    it was cut from (they and `label` are not compared).
    """

    provision: Provision
    treaty: TreatyRef | None = None
    label: str | None = attrs.field(default=None, eq=False)
    heading: str | None = None
    text: str | None = None
    clauses: tuple["TreatyClause", ...] = ()
    start: int | None = attrs.field(default=None, eq=False)
    end: int | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @property
    def eid(self) -> str:
        """Its Akoma Ntoso identifier: numbers as the label prints them, all else, or without a label, as the provision.

        >>> TreatyClause(provision=Provision("Article 5"), label="Article V").eid
        'art_V'

        Source: Akoma Ntoso Naming Convention 1.0, section 5.
        """
        return self.provision.eid(self.label)

    def walk(self) -> Iterator["TreatyClause"]:
        """This clause and all within it, depth first."""
        stack: list[TreatyClause] = [self]
        while stack:
            clause = stack.pop()
            yield clause
            stack.extend(reversed(clause.clauses))

    def citation(self, style: str = "plain") -> str:
        """How to cite it: `plain` ("Article 5 of the Rome Statute") or `oscola` ("Rome Statute art 5").

        Raises:
            UnknownCodeError: the style has another name.
        """
        place = str(self.provision)
        if style not in ("plain", "oscola"):
            raise UnknownCodeError(style, kind="citation style", near=("plain", "oscola"))
        if self.treaty is None:
            return place
        title = str(self.treaty).removeprefix("the ").removeprefix("The ")
        if style == "oscola":
            return f"{title} {place.replace('Article', 'art', 1)}"
        determined = title.partition(" ")[0].lower() in _DETERMINERS
        return f"{place} of {title}" if determined else f"{place} of the {title}"

    def __str__(self) -> str:
        return self.citation()


@attrs.frozen(kw_only=True)
class TreatyEvent:
    """What happened to an instrument, when and where, according to one source; sources disagree, and each is kept.

    `calendar` and `original` say how the source itself dates it, where that is not Gregorian.
    """

    kind: EventKind
    date: EdtfDate | None = None
    place: Place | None = None
    source: str | None = None
    calendar: str | None = None
    original: str | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)


@attrs.frozen(kw_only=True)
class Treaty:
    """An instrument between parties, with its events, numbers and clauses.

    `full_text` is the text as read (not compared, not exported).
    """

    id: str | None = None
    title: str
    short_titles: tuple[str, ...] = ()
    kind: InstrumentKind = InstrumentKind.TREATY
    parties: tuple[Party, ...] = ()
    membership: str | None = None
    events: tuple[TreatyEvent, ...] = ()
    registrations: tuple[Identifier, ...] = ()
    depositary: tuple[Party, ...] = ()
    languages: tuple[str, ...] = ()
    article_count: int | None = None
    numbering: Numbering | None = None
    successors: tuple[TreatyRef, ...] = ()
    clauses: tuple[TreatyClause, ...] = ()
    sources: tuple[str, ...] = ()
    _full_text: str | None = attrs.field(default=None, eq=False, repr=False, alias="full_text")

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @property
    def full_text(self) -> str | None:
        """The text that it was read from."""
        return self._full_text

    @property
    def ref(self) -> TreatyRef:
        """The reference to it."""
        return TreatyRef(id=self.id, title=self.title)

    @property
    def key(self) -> str:
        """Equal for the same instrument: its id, else its title."""
        return self.id or self.title

    @property
    def known_as(self) -> tuple[str, ...]:
        """Every name that it is found by."""
        return tuple(dict.fromkeys((self.title, *self.short_titles)))

    def dates(self, kind: EventKind | str) -> tuple[EdtfDate, ...]:
        """The dates that its sources give for one kind of event, best sourced first.

        Args:
            kind: the kind of event, or its word: "signed", "in-force".

        Raises:
            UnknownCodeError: no kind of event has this word.
        """
        wanted = _event_kind(kind)
        return tuple(dict.fromkeys(e.date for e in self.events if e.kind is wanted and e.date is not None))

    def walk(self) -> Iterator[TreatyClause]:
        """Every clause, depth first."""
        for clause in self.clauses:
            yield from clause.walk()

    def clause(self, provision: str | Provision) -> TreatyClause:
        """The clause at a provision; a bare `5(1)` is meant of articles.

        Raises:
            ParseError: the text is no provision.
            UnknownCodeError: the instrument has no such clause.
        """
        wanted = provision if isinstance(provision, Provision) else _provision(provision)
        for found in self.walk():
            if found.provision == wanted:
                return found
        near = [str(found.provision) for found in self.walk() if found.provision.parts[:1] == wanted.parts[:1]]
        raise UnknownCodeError(str(wanted), kind=f"clause of {self.title}", near=near[:3])

    def segments(self) -> tuple[tuple[int, int], ...]:
        """Contiguous spans that cover all of `full_text`: the clauses at the top, and what stands between them."""
        length = len(self.full_text or "")
        bounds = {0, length}
        for found in self.clauses:
            bounds |= {found.start or 0, found.end if found.end is not None else length}
        ordered = sorted(b for b in bounds if 0 <= b <= length)
        return tuple(pairwise(ordered))

    def __str__(self) -> str:
        return self.title


def _event_kind(kind: EventKind | str) -> EventKind:
    """The kind of event that a word names."""
    try:
        return EventKind(kind)
    except ValueError:
        raise UnknownCodeError(str(kind), kind="kind of event", near=[known.value for known in EventKind]) from None


def _provision(text: str) -> Provision:
    """The provision of a canonical text, or of one that leaves out "Article"."""
    try:
        return Provision(text)
    except ParseError:
        return Provision(f"Article {text}")
