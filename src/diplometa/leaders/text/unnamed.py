"""Finds the offices in prose whose holder the text does not name: the Foreign Minister of Ruritania."""

from collections.abc import Iterator

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.lookup import Date
from diplometa.leaders.model import Office
from diplometa.leaders.text.anchors import Anchor, Anchors
from diplometa.leaders.text.mentions import office_of
from diplometa.leaders.text.offices import polity_of_title
from diplometa.leaders.text.prose import references_in, unnamed_in
from diplometa.leaders.text.references import is_definite

__all__ = ["find_offices"]

_cut = Mention[Office].cut


def find_offices(text: str, on: Date | None = None, knowledge: Knowledge | None = None) -> tuple[Mention[Office], ...]:
    """The offices that running prose names without a person, neither beside them nor by what it says elsewhere.

    What `find_leaders` finds is not among them: together they are all offices that the text speaks of. An office in the
    plural is a mention for each of its parties, the first with the title, the others by their names alone. An office
    of no party counts behind an article: "a minister" is nobody's.

    >>> for mention in find_offices("The kings of Spain and Jordan met the Iraqi foreign minister."):
    ...     print(mention.text, "|", mention.value.polity, *mention.value.roles)
    kings of Spain | ES head-of-state monarch
    Jordan | JO head-of-state monarch
    foreign minister | IQ foreign-minister

    Args:
        text: prose of any length.
        on: the day at which it was written: whom the roster shows in the office on that day is no office without a
            person.
        knowledge: a caller's own Leaders and parties, which win.

    Raises:
        TypeError: the text is no str, or `knowledge` no Knowledge.

    Source: titles with their roles by polity, table `titles`.
    """
    require_knowledge(knowledge, "find_offices")
    scan = Scan(require_str(text, "find_offices"))
    linked = {mention.start for mention in references_in(scan, on, knowledge)}
    anchors, bare = unnamed_in(scan, on, knowledge)
    alone = (
        anchor._replace(polity=anchor.polity or polity_of_title(anchor.keys))
        for anchor in bare
        if anchor.title[0] not in linked
    )
    told = (anchor for anchor in alone if anchor.polity is not None or is_definite(anchor, text))
    return tuple(mention for anchor in told for mention in _offices(anchor, anchors))


def _offices(anchor: Anchor, anchors: Anchors) -> Iterator[Mention[Office]]:
    """The office of an anchor, and those of the further parties behind an office in the plural."""
    start, stop = anchor.title
    title, end = anchors.text[start:stop], max(stop, anchor.end)
    yield _cut(anchors.text, start, end, value=office_of(title, anchor.keys, anchor.polity), rule="office.alone")
    if anchor.is_plural and anchor.polity is not None and anchor.end > stop:
        for first, last, party in anchors.parties_listed(end):
            office = office_of(title, anchor.keys, party)
            yield _cut(anchors.text, first, last, value=office, rule="office.alone-list")
