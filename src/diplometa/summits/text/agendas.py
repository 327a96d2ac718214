"""Agendas as people write them: lists, programmes with times, tables, letters that count their points."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeVar

import attrs

from diplometa.core.errors import ParseError, UnknownCodeError, require_str
from diplometa.core.folding import fold
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.text.prose import leaders_in
from diplometa.parties.model import Party
from diplometa.parties.text.prose import parties_in
from diplometa.parties.text.whole import parse_party
from diplometa.summits.model import AgendaItem, AgendaStatus, Topic
from diplometa.summits.text.agenda_prose import plain_entries, proposed_entries, prose_entries
from diplometa.summits.text.agenda_tables import table_entries
from diplometa.summits.text.agenda_tree import Entry, Outline, outline
from diplometa.summits.text.agenda_words import known, leading
from diplometa.summits.text.topics import is_procedure, topics_of
from diplometa.treaties.lookup import treaty
from diplometa.treaties.model import TreatyClause, TreatyRef
from diplometa.treaties.text.citations import clauses_in
from diplometa.treaties.text.names import treaties_in

__all__ = ["parse_agenda"]

T = TypeVar("T")

_ARTICLE = re.compile(r"^[ \t]*(?:article|articulo|artikel|section|art\.) (?:\d|[ivxl]+\b)", re.MULTILINE)
_SENTENCE = re.compile(r"\b(?:shall|must|please|you|doit|devra|debera|muss)\b")
_PERSON = re.compile(
    r"(?:h\.? ?[em]\.?|s\.? ?e\.?|mr|mrs|ms|dr|prof|sir|dame|lord|lady|hon|m|mme|sr|sra|herr|frau)\b\.? "
)
# A clause of an instrument with a name that no table has: it is not of the one that the text names elsewhere.
_OF_ANOTHER = re.compile(
    r" (?:of the|du|de la|del|de|der|des) [A-ZÀ-Ý]\w+ (?:of|on|for|de|du|del|sur|von|der|über|zur) "
)
_ARTICLES = re.compile(r"^(?:the|la|le|les|l'|los|las|el|der|die|das|den|dem)\b ?")
_WORD = re.compile(r"[\w']+")
_FILLERS = frozenset("the of 's la le el los las der die das des del de l and et y und s".split())
# A reference of no more words than these (the Convention, its Protocol) names no instrument.
_GENERIC = 2
# As far behind an office as ` of the ` reaches stands what it is of.
_OF_THE = 9
# A title that ends with a full stop has seldom more words.
_LONG_TITLE = 12
_EXPECTED = "items that are numbered, lettered, bulleted or counted, each with its subject, such as `1. Trade`"


class _Reader:
    """Makes records of the entries of one text."""

    def __init__(self, scan: Scan, entries: list[Entry], knowledge: Knowledge | None) -> None:
        self.scan = scan
        self.knowledge = knowledge
        self.entries = entries
        self.every = tuple(_flat(entries))
        self.starts = sorted(entry.begin for entry in self.every)
        self.treaties = treaties_in(scan, knowledge)
        self.clauses = self._cited()
        self.parties = parties_in(scan, None, knowledge)

    def _cited(self) -> tuple[Mention[TreatyClause], ...]:
        """The clauses of the text; those without a treaty are of the one that its heading names, or all before them."""
        first = self.starts[0] if self.starts else 0
        headed = {m.value for m in self.treaties if m.start < first and m.value.id is not None}
        within = next(iter(headed)) if len(headed) == 1 else None
        cited: list[Mention[TreatyClause]] = []
        before: set[TreatyRef] = set()
        named = iter([m for m in self.treaties if m.value.id is not None])
        treaty_mention = next(named, None)
        for clause in clauses_in(self.scan, within, self.knowledge):
            while treaty_mention is not None and treaty_mention.start < clause.start:
                before.add(treaty_mention.value)
                treaty_mention = next(named, None)
            cited.append(self._bound(clause, before))
        return tuple(cited)

    def _bound(self, clause: Mention[TreatyClause], before: set[TreatyRef]) -> Mention[TreatyClause]:
        ref = clause.value.treaty
        if _OF_ANOTHER.match(self.scan.text, clause.end):
            return attrs.evolve(clause, value=attrs.evolve(clause.value, treaty=None))
        bare = ref is None or (ref.id is None and len((ref.title or "").split()) <= _GENERIC)
        if not bare or len(before) != 1:
            return clause
        return attrs.evolve(clause, value=attrs.evolve(clause.value, treaty=next(iter(before))))

    def item(self, entry: Entry, above: tuple[Topic, ...] = ()) -> AgendaItem:
        """The record of an entry; what says nothing of its own subject has that of the item or the heading above it."""
        clauses = self._clauses(entry)
        topics = above if above and self._is_a_party(entry) else self._topics(entry, clauses)
        topics = topics or (() if is_procedure(entry.title) else above)
        return AgendaItem(
            title=entry.title,
            number=entry.number,
            topics=topics,
            time=entry.time,
            raised_by=self._raised_by(entry),
            clauses=clauses,
            status=AgendaStatus(entry.status) if entry.status else None,
            items=tuple(self.item(child, topics) for child in entry.children),
        )

    def _is_a_party(self, entry: Entry) -> bool:
        """Whether the title is but a party: its part of what stands above it."""
        return any(m.text == entry.title for m in _within(self.parties, entry.start, entry.start + 1))

    def _topics(self, entry: Entry, clauses: tuple[TreatyClause, ...]) -> tuple[Topic, ...]:
        """The topics of the title and the treaties in it, else of those that its notes cite, else of the heading."""
        named = [m.value for m in _within(self.treaties, entry.start, entry.line.end)]
        topics = topics_of(". ".join((entry.title, *map(_official, named))))
        if topics or is_procedure(entry.title):
            return topics
        cited = [clause.treaty for clause in clauses if clause.treaty is not None]
        for words in (*map(_official, cited), entry.heading if entry.proposer is None else ""):
            if topics := topics_of(words):
                return topics
        return ()

    def _clauses(self, entry: Entry) -> tuple[TreatyClause, ...]:
        """The clauses cited in the title or in the notes below it, before the next item."""
        i = bisect_left(self.starts, entry.begin + 1)
        end = self.starts[i] if i < len(self.starts) else entry.end
        return tuple(
            dict.fromkeys(clause.value for clause in _within(self.clauses, entry.start, max(end, entry.start)))
        )

    def _raised_by(self, entry: Entry) -> tuple[Party, ...]:
        if entry.proposer is None:
            return ()
        start, end = entry.proposer
        named = tuple(dict.fromkeys(m.value for m in _within(self.parties, start, end)))
        if entry.style in ("(1)", "|"):
            return named[-1:] or self._leader_party(start, end) if entry.style == "(1)" else named
        if not named:
            return self._whole_party(start, end)
        return named if self._is_proposer(start, end) else ()

    def _whole_party(self, start: int, end: int) -> tuple[Party, ...]:
        """The party that all the words behind one for a proposer are, where running text would leave it in doubt."""
        head = leading("proposer", self.scan.folded, start)
        if head == start:
            return ()
        words = _ARTICLES.sub("", self.scan.text[head:end].strip())
        try:
            return (parse_party(words, knowledge=self.knowledge),)
        except ParseError:
            return ()

    def _is_proposer(self, start: int, end: int) -> bool:
        """Whether the words say who raises an item: after a word for that, or a party and its side and nothing else."""
        folded = self.scan.folded
        if leading("proposer", folded, start) > start:
            return True
        covered = _within(self.parties, start, end)
        rest = [
            word[0]
            for word in _WORD.finditer(folded, start, end)
            if not any(m.start <= word.start() < m.end for m in covered)
        ]
        return all(word in _FILLERS or known("side", word) for word in rest)

    def _leader_party(self, start: int, end: int) -> tuple[Party, ...]:
        """The party of whoever is named between two offsets by an office that was named before with its party."""
        words = self.scan.folded[start:end]
        for mention in reversed(_within(leaders_in(self.scan, None, self.knowledge), 0, end)):
            office = mention.value.office
            if office is None or fold(office.title) not in words:
                continue
            behind = [m.value for m in _within(self.parties, mention.end + 1, mention.end + _OF_THE)]
            polity = office.polity or next(iter(behind), None)
            if polity is not None:
                return (polity,)
        return ()


def _within(mentions: tuple[Mention[T], ...], start: int, end: int) -> tuple[Mention[T], ...]:
    """The mentions that begin in a stretch; they stand in text order."""
    first = bisect_left(mentions, start, key=_start)
    return mentions[first : bisect_left(mentions, end, key=_start)]


def _start(mention: Mention[object]) -> int:
    return mention.start


def _official(ref: TreatyRef) -> str:
    """The official title of a treaty, which tells its subject better than a short name."""
    try:
        return treaty(ref.id).title if ref.id is not None else ref.title or ""
    except UnknownCodeError:
        return ref.title or ""


def _flat(entries: list[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _is_other(scan: Scan, every: list[Entry], out: Outline) -> bool:
    """Whether the items are the paragraphs of a treaty, the people of a list, or orders to somebody."""
    titles = [scan.folded[entry.start : min(entry.line.end, entry.start + 200)] for entry in every]
    half = (len(titles) + 1) // 2
    orders = sum(bool(_SENTENCE.search(title)) for title in titles)
    people = sum(bool(_PERSON.match(title)) for title in titles)
    if not out.says_agenda and 2 * sum(_is_told(scan, entry) for entry in every) >= len(every):
        return True
    if people >= half or (orders >= half and (_ARTICLE.search(scan.folded) or not out.says_agenda)):
        return True
    return sum(len(entry.title) for entry in every) > 240 * len(every)


def _is_told(scan: Scan, entry: Entry) -> bool:
    """Whether an item is a sentence that tells something: many words, and a full stop."""
    return len(entry.title.split()) > _LONG_TITLE and scan.text[entry.line.end : entry.line.end + 1] == "."


def _has_evidence(every: list[Entry], out: Outline) -> bool:
    """Whether anything says that the list is an agenda: a heading, times, marks, or subjects of leaders' talks."""
    if out.says_agenda or any(e.time or e.line.worded or e.status or e.proposer or e.style == "|" for e in every):
        return True
    subjects = sum(bool(topics_of(entry.title)) or is_procedure(entry.title) for entry in every)
    return 2 * subjects >= len(every)


def _entries(scan: Scan, out: Outline) -> list[Entry]:
    if rows := table_entries(scan):
        return rows
    if len(out.every) > 1:
        return out.entries
    return prose_entries(scan) or out.entries or plain_entries(scan) or proposed_entries(scan)


def parse_agenda(text: str, knowledge: Knowledge | None = None) -> tuple[AgendaItem, ...]:
    r"""The items of an agenda, nested as they stand.

    Reads numbered, lettered, bulleted and nested lists, programmes with times, tables with a header, and letters that
    count their points; in English, French, Spanish and German. Arrivals, breaks, meals and photographs are no items.

    Args:
        text: an agenda, a programme, a list of points: one line or a whole document.
        knowledge: the caller's own parties and treaties.

    >>> item, = parse_agenda("Agenda\n1. Tariffs on steel (requested by Japan) - deferred")
    >>> item.title, item.number, item.status.value, item.raised_by[0].code, item.topics[0].code
    ('Tariffs on steel', '1', 'deferred', 'JP', '2011')

    Raises:
        ParseError: there is no agenda in the text.
    """
    require_knowledge(knowledge, "parse_agenda")
    scan = Scan(require_str(text, "parse_agenda"))
    out = outline(scan)
    entries = _entries(scan, out)
    every = list(_flat(entries))
    if not entries:
        raise ParseError("no agenda in this text", source=text, expected=_EXPECTED)
    if _is_other(scan, every, out) or not _has_evidence(every, out):
        raise ParseError(
            "this list is no agenda",
            source=text,
            start=every[0].start,
            end=max(every[0].line.end, every[0].start + 1),
            expected=_EXPECTED,
        )
    reader = _Reader(scan, entries, knowledge)
    return tuple(reader.item(entry) for entry in entries)
