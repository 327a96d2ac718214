"""What the readers of every subject find in one article, gathered once and looked up by place."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import attrs

from diplometa.core.knowledge import Knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan, Span
from diplometa.dates.mention import DateMention
from diplometa.dates.model import EdtfDate
from diplometa.dates.text import dates_in
from diplometa.leaders.model import Leader
from diplometa.leaders.text import leaders_in
from diplometa.parties.model import Party
from diplometa.parties.text import parties_in
from diplometa.places.model import Place
from diplometa.places.text import places_in
from diplometa.treaties.model import TreatyClause, TreatyRef
from diplometa.treaties.text import clauses_in, treaties_in

__all__ = ["Facts", "within"]

T = TypeVar("T")
_NO_YEAR = "XXXX"
# Of a sentence, what is looked at around a word of it: a text without a full stop is not read again and again.
SENTENCE_REACH = 1000


def within(mentions: Sequence[Mention[T]], start: int, end: int) -> tuple[Mention[T], ...]:
    """The mentions that begin in a stretch of text; `mentions` stand in text order."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.start)
    return tuple(mentions[first:last])


def _with_years(dates: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """The dates of a history; one without a year is of the year of the one before it."""
    year: str | None = None
    result: list[DateMention] = []
    for mention in dates:
        text = str(mention.value)
        if year is not None and text.startswith(_NO_YEAR) and "/" not in text:
            told = _in_year(text, year)
            mention = attrs.evolve(mention, value=told, rule=f"{mention.rule}.year-from-text") if told else mention  # noqa: PLW2901
        elif not text.startswith(_NO_YEAR) and mention.value.lower is not None:
            year = f"{mention.value.lower.year:04}"
        result.append(mention)
    return tuple(result)


def _in_year(text: str, year: str) -> EdtfDate | None:
    """A date without a year, in a year; None where that year has no such day."""
    try:
        return EdtfDate(text.replace(_NO_YEAR, year, 1))
    except ValueError:
        return None


class Facts:
    """The mentions of one article, each kind read when it is first asked for, in text order."""

    def __init__(self, text: str, published: EdtfDate | None, knowledge: Knowledge | None) -> None:
        self.scan: Scan = Scan(text)
        self.published = published
        self.knowledge = knowledge
        # Every mention of a person, surnames included, once `who` has bound them.
        self.people: tuple[Mention[Leader], ...] = ()
        # The day of the dateline, once it is read: "today" is that day.
        self.written: EdtfDate | None = None

    @property
    def text(self) -> str:
        """The article, unmodified."""
        return self.scan.text

    def sentence(self, at: int) -> Span:
        """The bounds of the sentence that holds the offset `at`; of a very long one, the stretch around it."""
        start, end = self.scan.sentence(at)
        return max(start, at - SENTENCE_REACH), min(end, at + SENTENCE_REACH)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates; a year left out is taken nearest the day of publication."""
        dates = dates_in(self.scan, self.published)
        return dates if self.published is not None else _with_years(dates)

    @cached_property
    def day(self) -> EdtfDate | None:
        """The day by which names are understood: of publication, else the first day named."""
        if self.published is not None:
            return self.published
        dated = (m.value for m in self.dates if m.value.precision in ("day", "month") and m.value.earliest is not None)
        return next(dated, None)

    @cached_property
    def parties(self) -> tuple[Mention[Party], ...]:
        """The states and organisations."""
        return parties_in(self.scan, self.day, self.knowledge)

    @cached_property
    def places(self) -> tuple[Mention[Place], ...]:
        """The places, regions and seas included."""
        return places_in(self.scan, self.day, self.knowledge)

    @cached_property
    def leaders(self) -> tuple[Mention[Leader], ...]:
        """The people named with an office or a full name."""
        return leaders_in(self.scan, self.day, self.knowledge)

    @cached_property
    def treaties(self) -> tuple[Mention[TreatyRef], ...]:
        """The instruments named."""
        return treaties_in(self.scan, self.knowledge)

    @cached_property
    def clauses(self) -> tuple[Mention[TreatyClause], ...]:
        """The provisions cited."""
        return clauses_in(self.scan, None, self.knowledge)
