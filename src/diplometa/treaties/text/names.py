"""Treaties in prose, as mentions."""

from collections.abc import Iterator
from heapq import merge

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.treaties.model import TreatyRef
from diplometa.treaties.text.antecedents import bound
from diplometa.treaties.text.instruments import Instrument
from diplometa.treaties.text.series import printed_in
from diplometa.treaties.text.titles import NOUNS, title_in

__all__ = ["find_treaties", "treaties_in"]

# How far behind its name the place may stand where a treaty is printed: adoption, entry into force come between.
NEAR = 160


def find_treaties(text: str, knowledge: Knowledge | None = None) -> tuple[Mention[TreatyRef], ...]:
    """The instruments that a text names, in its order.

    A name that only one treaty has is bound to its id; a name of several, of yours too, has no id and all of them in
    `alternatives`; an unknown
    instrument and "the Convention" are kept with their title as written and no id, unless one treaty alone was named
    before that they can mean.

    Args:
        text: any prose.
        knowledge: treaties of your own, found by title and short titles before the built-in ones.

    Raises:
        TypeError: the text is no str.

    >>> found = find_treaties("Japan cited the U.S.-Japan Security Treaty and the Ruritania Friendship Treaty.")
    >>> [(mention.text, mention.value.id) for mention in found]
    [('U.S.-Japan Security Treaty', 'us-japan-security-1960'), ('Ruritania Friendship Treaty', None)]
    """
    require_knowledge(knowledge, "find_treaties")
    return treaties_in(Scan(require_str(text, "find_treaties")), knowledge)


def treaties_in(scan: Scan, knowledge: Knowledge | None = None) -> tuple[Mention[TreatyRef], ...]:
    """The instruments named in a scanned text, in its order."""
    return scan.once(("treaties_in", knowledge), lambda: tuple(_mentions(scan, knowledge)))


def _mentions(scan: Scan, knowledge: Knowledge | None) -> Iterator[Mention[TreatyRef]]:
    found = bound(scan, knowledge)
    named = (mention for one in found if (mention := _named(scan.text, one)))
    yield from merge(named, _printed(scan.text, found), key=lambda mention: mention.start)


def _named(text: str, found: Instrument) -> Mention[TreatyRef] | None:
    title = title_in(text, found.start, found.end)
    if found.weak and not found.year and found.id is None and not NOUNS.search(text, found.start, found.end):
        return None
    value = found.own.ref if found.own else TreatyRef(id=found.id, title=title)
    return Mention.cut(
        text, found.start, found.end, value=value, rule=found.rule, alternatives=found.refs(title, value)
    )


def _printed(text: str, found: tuple[Instrument, ...]) -> Iterator[Mention[TreatyRef]]:
    """The volumes and pages of treaty series: bound where the treaty named before is known to be in that volume."""
    i = 0
    for one in printed_in(text):
        while i < len(found) and found[i].end <= one.start:
            i += 1
        last = found[i - 1] if i and one.start - found[i - 1].end <= NEAR else None
        if (i < len(found) and found[i].start < one.end) or (one.mixed and last is None):
            continue
        title = title_in(text, one.start, one.end)
        key = last.id if last is not None and last.id in one.candidates else None
        others = tuple(TreatyRef(id=other, title=title) for other in one.candidates if other != key)
        value = TreatyRef(id=key, title=title)
        yield Mention.cut(text, one.start, one.end, value=value, rule="treaty.series", alternatives=others)
