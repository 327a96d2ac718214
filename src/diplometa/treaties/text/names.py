"""Treaties in prose, as mentions."""

from collections.abc import Iterator

from diplometa.core.errors import require_str
from diplometa.core.knowledge import Knowledge, require_knowledge
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.treaties.model import TreatyRef
from diplometa.treaties.text.antecedents import bound
from diplometa.treaties.text.titles import NOUNS

__all__ = ["find_treaties", "treaties_in"]


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
    text = scan.text
    for found in bound(scan, knowledge):
        title = text[found.start : found.end]
        if found.weak and not found.year and found.id is None and not NOUNS.search(text, found.start, found.end):
            continue
        value = found.own.ref if found.own else TreatyRef(id=found.id, title=title)
        others = found.refs(title, value)
        yield Mention.cut(text, found.start, found.end, value=value, rule=found.rule, alternatives=others)
