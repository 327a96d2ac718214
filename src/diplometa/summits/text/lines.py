"""Lines that are a meeting: a heading, a row of a calendar or a table, a title, a dateline."""

import re
from functools import cache
from typing import TYPE_CHECKING

from diplometa.core.errors import ParseError, require_str
from diplometa.core.folding import fold
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.data.tables import table
from diplometa.parties.model import Organization, Party
from diplometa.places.model import Place
from diplometa.summits.lookup import series_code, series_of_organization
from diplometa.summits.model import Mode, Participant, Summit, SummitStatus
from diplometa.summits.text.line_parts import Part, Parts, overlaps
from diplometa.summits.text.line_people import Person, people_in
from diplometa.summits.text.line_places import own_country, place_in, preposition_at
from diplometa.summits.text.series import edition_before
from diplometa.summits.text.words import Word

if TYPE_CHECKING:
    import datetime as dt

    from diplometa.dates.model import EdtfDate

__all__ = ["parse_summit"]

# A line is no longer than this: what is longer is read by `extract`.
_LONGEST = 600
_RECORD_ID = re.compile(r"(?<!\S)([a-z][a-z0-9+]{1,20})-(?:\d{4}|\d{1,3})(?![\w])")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]*")
_PEACE = re.compile(r"peace|paix|paz|frieden|pace")
_LEADERS = re.compile(r"\b(?:leaders|heads)\b")
_CONFERENCE = re.compile(r"(?:conf|kongre|congr|konf)")
_RANKED = (SummitStatus.CANCELLED, SummitStatus.POSTPONED, SummitStatus.PLANNED, SummitStatus.HELD)
_EXPECTED = (
    "a series, a summit, a conference, or people with a date or a place, such as `G7 summit, Hiroshima, May 2023`"
)


class _Reader:
    """Judges one line, and makes the record of it."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.people: list[Person] = people_in(parts)
        self.spans: list[Span] = [(start, end) for start, end, _ in self.people]
        self.noun = self._noun()
        self.part = self._part()
        self.name: Span = (self.part.start, self.part.end) if self.part else (0, 0)

    def _noun(self) -> Word | None:
        """The word for a meeting: one outside brackets, a strong one first."""
        nouns = [w for w in self.parts.of("noun") if not any(s <= w.start < e for s, e in self.spans)]
        venues = [m for m in self.parts.places if m.value.venue]
        free = [w for w in nouns if not overlaps(w.start, w.end, venues)]
        return min(free, key=lambda word: (not word.strong, word.start), default=None)

    def _part(self) -> Part | None:
        """The part that names the meeting: with its series, else with its word."""
        anchors = [name.start for name in self.parts.series if name.meeting]
        if self.noun is not None:
            anchors = [self.noun.start, *anchors] if self.noun.strong or not anchors else [*anchors, self.noun.start]
        found = [part for at in anchors for part in self.parts.parts if part.start <= at < part.end]
        return next((part for part in found if not part.bracketed), next(iter(found), None))

    def is_meeting(self) -> bool:
        """Whether the line is a meeting at all."""
        if self._is_document():
            return False
        if any(name.meeting for name in self.parts.series) or self._row_series() is not None:
            return True
        if self.noun is None:
            return len(self.people) > 1 and bool(self.parts.dates or self.parts.places)
        if len(self.people) > 1 or (self.people and self.noun.value in ("phone", "video")):
            return True
        if self._organization_series() and _LEADERS.search(self.parts.scan.folded, *self.name):
            return True
        sides = {m.value for m in self.parts.parties if self._in_name(m.start)}
        if len(sides) > 1 or (sides and (self.noun.strong or self.people)):
            return True
        return self._is_named()

    def _is_document(self) -> bool:
        """Whether the part that would name the meeting names a document, an office or a building."""
        nouns = [w for w in self.parts.of("document") if not any(s <= w.start < e for s, e in self.spans)]
        if self.part is None:
            return bool(nouns) and not self._row_series() and len(self.people) < 2
        at = self.noun.end if self.noun is not None and self._in_name(self.noun.start) else self.part.start
        behind = [w for w in nouns if at <= w.start < self.part.end and not overlaps(w.start, w.end, self.parts.series)]
        return bool(behind) and not any(w.start - at > 1 and self._after_between(w) for w in behind)

    def _after_between(self, word: Word) -> bool:
        """Whether a word stands in the name of who meets: the meeting of the NATO-Ukraine Commission."""
        return (
            any(w.end <= word.start for w in self.parts.of("between", self.name))
            and self.noun is not None
            and bool(self.parts.parties)
        )

    def _is_named(self) -> bool:
        """Whether the word for a meeting stands with what makes one, a place or powers, and with nothing unknown."""
        if self.noun is None or self.part is None:
            return False
        if _PEACE.search(self.parts.scan.folded, self.noun.start, self.noun.end):
            return bool(self.parts.dates or self.parts.places)
        unknown = [
            word
            for word in _CAPITAL.finditer(self.parts.text, *self.name)
            if not self._is_known(*word.span()) and edition_before(self.parts.text, word.end()) is None
        ]
        return self._is_telling(unknown)

    def _is_telling(self, unknown: list[re.Match[str]]) -> bool:
        """Whether the words beside the one for a meeting make it one; `unknown` are those that nothing is known of."""
        noun, parts = self.noun, self.parts
        telling = overlaps(*self.name, parts.places, parts.of("powers"))
        if noun is None:
            return False
        dated, placed = bool(parts.dates), bool(parts.places)
        behind = bool(unknown) and any(
            w.end <= unknown[0].start() for w in parts.of("between", (noun.end, self.name[1]))
        )
        if noun.strong:
            return (telling or dated or placed) if not unknown else behind and dated and placed
        if not unknown and telling and _CONFERENCE.match(parts.scan.folded, noun.start):
            return True
        organised = any(isinstance(m.value, Organization) for m in parts.parties if self._in_name(m.start))
        return dated and (
            telling or (len(unknown) == 1 and behind) or (organised and placed and noun.end == self.name[1])
        )

    def _is_known(self, start: int, end: int) -> bool:
        parts = self.parts
        return overlaps(start, end, parts.places, parts.parties, parts.dates, parts.words, parts.series)

    def _in_name(self, at: int) -> bool:
        return self.part is not None and self.part.start <= at < self.part.end

    def _row_series(self) -> str | None:
        """The series in the id of a record, which stands in the first cell of a table's row."""
        found = _RECORD_ID.search(self.parts.text)
        return None if found is None else _codes().get(found[1])

    def series(self) -> tuple[str | None, int | None]:
        """The series and the edition, in the words of the line."""
        names = [name for name in self.parts.series if name.meeting] or list(self.parts.series)
        edition = next((name.edition for name in names if name.edition is not None), None)
        if edition is None and self.noun is not None and self._in_name(self.noun.start):
            edition = self._edition_of_name()
        code = names[0].code if names else self._organization_series() or self._row_series()
        return code, edition if edition is not None else self._cell_edition()

    def _edition_of_name(self) -> int | None:
        first = self.parts.text[self.name[0] :].split(maxsplit=1)
        found = edition_before(self.parts.text, self.name[0] + len(first[0])) if first else None
        return found[0] if found and found[1][0] >= self.name[0] else None

    def _cell_edition(self) -> int | None:
        """A cell of nothing but a number, beside the id of a record."""
        if self._row_series() is None:
            return None
        cells = [self.parts.words_of(part) for part in self.parts.parts]
        return next((int(cell) for cell in cells if cell.isdecimal() and 0 < int(cell) < 200), None)

    def _organization_series(self) -> str | None:
        """The organisation named in the name of the meeting, where it has meetings of its own."""
        if self.noun is None:
            return None
        for mention in self.parts.parties:
            if isinstance(mention.value, Organization) and self._in_name(mention.start):
                code = series_of_organization(mention.value.code)
                if code is not None:
                    return code
        return None

    def status(self) -> SummitStatus | None:
        """What the line says became of the meeting."""
        said = {word.value for word in self.parts.of("status")}
        return next((status for status in _RANKED if status.value in said), None)

    def mode(self) -> Mode | None:
        """How the line says that it is held."""
        said = [w.value for w in (*self.parts.of("mode"), *self.parts.of("noun")) if w.value]
        return Mode(said[0]) if said else None

    def title(self, place: Place | None) -> str | None:
        """The words of the name; none where the line only says who met whom."""
        if self.part is None or (self.noun is None and not self.parts.series):
            return None
        start, end = self.name
        if (
            self.noun is not None
            and (self.noun.start, self.noun.end) == (start, end)
            and not self.noun.strong
            and self.people
        ):
            return None
        after = [s for s in self.spans if start <= s[0] < end and self.noun is not None and s[0] >= self.noun.end]
        if after and self.noun is not None:
            if (
                any(w.start < after[0][0] for w in self.parts.of("between", (self.noun.start, end)))
                or self.noun.start == start
            ):
                return None
            end = after[0][0]
        for word in self.parts.of("mode", (start, end)):
            if word.start > start and " " in self.parts.text[word.start : word.end]:
                end = min(end, word.start)
        if self.noun is not None and self.noun.end < end:
            end = preposition_at(self.parts.text, self.noun.end, end, place)
        return self.parts.text[start:end].strip(" ,:;.-–—") or None

    def participants(self) -> tuple[Participant, ...]:
        """Who takes part: the people, then the parties that nobody stands for; not the state where it is held."""
        found = [Participant(party=_polity(person), leader=person[2]) for person in self.people]
        stood = {p.party for p in found}
        host = own_country(self.parts)
        for mention in self.parts.parties:
            if mention is host or not _acts(mention.value, named=self._in_name(mention.start)):
                continue
            if any(_spans_party(place, mention) for place in self.parts.places):
                continue
            if mention.value not in stood:
                stood.add(mention.value)
                found.append(Participant(party=mention.value))
        return tuple(found)


def _spans_party(place: Mention[Place], party: Mention[Party]) -> bool:
    """Whether the words for a party are words of a place: Wales in the NATO Wales Summit."""
    return place.start <= party.start and party.end <= place.end and party.rule == "party.name"


def _polity(person: Person) -> Party | None:
    return person[2].office.polity if person[2].office else None


def _acts(party: Party, *, named: bool) -> bool:
    """Whether a party takes part as itself: states do, organisations in the name of their meeting, clubs do not."""
    return not isinstance(party, Organization) or (named and party.kind in ("organisation", "alliance"))


@cache
def _codes() -> dict[str, str]:
    """The codes of series by how the ids of records begin."""
    return {fold(code): kept for (code, _) in table("series").select("code", "name") if (kept := series_code(code))}


def parse_summit(
    text: str, reference: "dt.date | EdtfDate | None" = None, knowledge: Knowledge | None = None
) -> Summit:
    """The meeting that a line is: what it says, not what is known of the event.

    Reads headings, rows of calendars and tables, titles and datelines in English, French, Spanish and German.

    Args:
        text: one line; a whole article is for `extract`.
        reference: the day nearest to which a date without a year lies.
        knowledge: the caller's own leaders, parties and places.

    >>> summit = parse_summit("49th G7 Summit, Hiroshima, 19-21 May 2023")
    >>> summit.series, summit.edition, str(summit.date), summit.place.city
    ('G7', 49, '2023-05-19/2023-05-21', 'Hiroshima')

    Raises:
        ParseError: the line is no meeting.
    """
    require_knowledge(knowledge, "parse_summit")
    require_str(text, "parse_summit")
    if len(text) > _LONGEST:
        raise ParseError("this is longer than a line", source=text, start=_LONGEST, expected=_EXPECTED)
    reader = _Reader(Parts(text, reference, knowledge))
    if not reader.is_meeting():
        raise ParseError("no meeting in this line", source=text, expected=_EXPECTED)
    series, edition = reader.series()
    place = place_in(reader.parts, reader.name, reader.spans)
    return Summit(
        name=reader.title(place),
        series=series,
        edition=edition,
        date=reader.parts.date,
        place=place,
        status=reader.status(),
        mode=reader.mode(),
        participants=reader.participants(),
    )
