"""A line that is a meeting, cut into its parts, with what the readers of other subjects find in it."""

import re
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import attrs

from diplometa.core.errors import ParseError
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan, Span
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import dates_in
from diplometa.leaders.model import Leader
from diplometa.leaders.text.prose import leaders_in
from diplometa.parties.model import Party
from diplometa.parties.text.prose import parties_in
from diplometa.places.model import Place
from diplometa.places.text import places_in
from diplometa.summits.text.series import SeriesName, series_in
from diplometa.summits.text.words import Word, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from diplometa.core.knowledge import Knowledge

__all__ = ["Part", "Parts", "overlaps"]

_CUT = re.compile(
    r"\s[-–—]{1,2}\s|--|\s?[|;\t\n]\s?|:\s|:$|[()\[\]]|(?<!\b[A-Z])\.\s(?=[A-Z])|,\s|,$|/(?=[A-Z])(?<=[a-z]/)"
)
_YEAR = re.compile(r"(?<!\w)(?:1[0-9]|20)\d\d(?!\w)")


class _Span(Protocol):
    """Whatever has a start and an end in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def overlaps(start: int, end: int, *found: "Iterable[_Span]") -> bool:
    """Whether any of what was found shares a character with a stretch."""
    return any(span.start < end and start < span.end for spans in found for span in spans)


@attrs.frozen
class Part:
    """A part of a line: between two commas, dashes or brackets; `before` is what divides it from the part before it."""

    start: int
    end: int
    before: str = ""
    bracketed: bool = False


class Parts:
    """The parts of a line, and the mentions in it, each kind read when it is first asked for."""

    def __init__(self, text: str, reference: "date | EdtfDate | None", knowledge: "Knowledge | None") -> None:
        self.text = text
        self.reference = reference
        self.knowledge = knowledge
        self.scan: Scan = Scan(text)

    @cached_property
    def dates(self) -> tuple[Mention[EdtfDate], ...]:
        """The dates; a day without a year has the only year that stands elsewhere in the line."""
        found = dates_in(self.scan, self.reference)
        years = {year[0] for year in _YEAR.finditer(self.text)}
        if len(years) != 1:
            return found
        return tuple(_with_year(mention, years.copy().pop()) for mention in found)

    @cached_property
    def date(self) -> EdtfDate | None:
        """When it was: the most exact date, or from the first to the last where there are two of a kind."""
        if not self.dates:
            return None
        values = [m.value for m in self.dates if not str(m.value).startswith("..") and not str(m.value).endswith("..")]
        values = values or [m.value for m in self.dates]
        most = max(map(_depth, values))
        exact = [value for value in values if _depth(value) == most]
        if len(exact) == 2 and not any(value.is_interval for value in exact) and exact[0].before(exact[1]):
            return EdtfDate(f"{exact[0]}/{exact[1]}")
        return next((value for value in exact if value.is_interval), exact[0])

    @cached_property
    def places(self) -> tuple[Mention[Place], ...]:
        """The places, regions and seas included."""
        return places_in(self.scan, self.date, self.knowledge)

    @cached_property
    def parties(self) -> tuple[Mention[Party], ...]:
        """The states and organisations, by name or adjective."""
        found = parties_in(self.scan, self.date, self.knowledge)
        return tuple(m for m in found if m.rule != "party.metonym")

    @cached_property
    def leaders(self) -> tuple[Mention[Leader], ...]:
        """The people named with an office or a full name."""
        return leaders_in(self.scan, self.date, self.knowledge)

    @cached_property
    def series(self) -> tuple[SeriesName, ...]:
        """The names of series of meetings."""
        return series_in(self.scan)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words for meetings, what became of them, how they are held."""
        return words_in(self.scan)

    def of(self, kind: str, span: Span | None = None) -> list[Word]:
        """The words of a kind, within a stretch where one is given."""
        return [w for w in self.words if w.kind == kind and (span is None or span[0] <= w.start < span[1])]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the line, in its order; what lies within a date, a place or a person divides nothing."""
        parts: list[Part] = []
        start, before, depth = 0, "", 0
        for cut in _CUT.finditer(self.text):
            if cut[0] not in "()[]" and overlaps(*cut.span(), self.dates, self.places, self.leaders):
                continue
            self._close(parts, start, cut.start(), before, bracketed=bool(depth))
            mark = cut[0].strip()
            depth = max(0, depth + (mark in "([" and bool(mark)) - (mark in ")]" and bool(mark)))
            start, before = cut.end(), mark or cut[0][:1]
        self._close(parts, start, len(self.text), before, bracketed=bool(depth))
        return tuple(parts)

    def _close(self, parts: list[Part], start: int, end: int, before: str, *, bracketed: bool) -> None:
        while start < end and self.text[start] in " .,:\t|":
            start += 1
        while start < end and self.text[end - 1] in " ,:;\t|":
            end -= 1
        if start < end:
            parts.append(Part(start, end, before, bracketed))

    def words_of(self, part: Part) -> str:
        """The words of a part."""
        return self.text[part.start : part.end]


def _with_year(mention: Mention[EdtfDate], year: str) -> Mention[EdtfDate]:
    text = str(mention.value)
    if not text.startswith("XXXX"):
        return mention
    try:
        return attrs.evolve(mention, value=EdtfDate(text.replace("XXXX", year)))
    except ParseError:
        return mention


def _depth(date: EdtfDate) -> int:
    """How exact a date is: a year 1, a month 2, a day 3."""
    return str(date).partition("/")[0].lstrip("-").count("-") + 1
