"""Leaders named by their surnames alone, two beside each other: "Merkel met Putin", "Kennedy and Khrushchev"."""

import re
from collections.abc import Iterator

import attrs

from diplometa.core.folding import fold
from diplometa.core.mention import Mention
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.standing import led_on, with_tenure
from diplometa.leaders.lookup import leaders_named, name_uses
from diplometa.leaders.model import Leader, NameOrder, PersonName, Tenure
from diplometa.parties.model import Party

__all__ = ["paired_surnames"]

_RULE = "leader.known-surname"
_NAME = r"(?:(?:de|van|von) )?[^\W\d_a-z][^\W\d_]{1,20}(?:-[^\W\d_]+)?"
_BETWEEN = (
    r"(?i:and|met|meets?|hosted|hosts|received|receives|visited|visits|welcomed|welcomes|telephoned|phoned|saw|spoke to"
    r"|spoke with|speaks to|speaks with|met with|meets with|to meet|will meet|to host|will host|invited|invites|talks"
    r" to|and then|was received by|was hosted by|sat down with|dined with)"
)
# Two names with a joint or a verb between them.
_PAIR = re.compile(rf"(?<![\w.'’-])(?<!\. )({_NAME})(?= ({_BETWEEN} ){_NAME})")
_SECOND = re.compile(rf"{_NAME}(?![\w-])")


def paired_surnames(facts: Facts) -> Iterator[Mention[Leader]]:
    """The pairs of surnames in a text that are those of two leaders in office then, of different sides."""
    done = 0
    for pair in _PAIR.finditer(facts.text):
        second = _SECOND.match(facts.text, pair.end(2))
        if second is None or pair.start() < done - len(pair[1]):
            continue
        date = _date(facts, pair.start())
        found = [_leader(facts, span, date) for span in (pair.span(1), second.span())] if date else []
        one, other = found if len(found) == 2 else (None, None)
        if one and other and _side(one) != _side(other):
            yield from (m for m in (one, other) if m.start >= done)
            done = other.end


def _side(mention: Mention[Leader]) -> Party | None:
    return mention.value.office.polity if mention.value.office else None


def _date(facts: Facts, at: int) -> EdtfDate | None:
    near = [m.value for m in within(facts.dates, *facts.sentence(at)) if m.value.earliest is not None]
    return near[0] if near else facts.day


def _leader(facts: Facts, span: tuple[int, int], date: EdtfDate) -> Mention[Leader] | None:
    """The mention of the one leader in office on the date who has the surname."""
    text = facts.text[slice(*span)]
    if not name_uses(fold(text))[0]:
        return None
    fits: dict[str, tuple[Leader, Tenure]] = {}
    for one in leaders_named(text):
        tenure = led_on(one, date)
        if one.id and tenure is not None:
            fits[one.id] = (one, tenure)
    if len(fits) != 1:
        return None
    one, tenure = next(iter(fits.values()))
    name = PersonName(full=text, given=one.name.given, family=text, order=NameOrder.GIVEN_FIRST)
    if not one.name.given:
        name = attrs.evolve(name, given=text, family=None, order=NameOrder.MONONYM)
    leader = with_tenure(facts, Leader(name=name, raw=text), one, tenure)
    return Mention[Leader].cut(facts.text, *span, value=leader, rule=_RULE)
