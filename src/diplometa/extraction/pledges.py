"""What was pledged: figures with a unit, behind a verb that binds, and by whom."""

import re
from functools import cache

from diplometa.core.matching import NameTrie
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.data.tables import many, table
from diplometa.dates.model import EdtfDate
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.subjects import acting_party
from diplometa.parties.model import Party
from diplometa.summits.model import Commitment

__all__ = ["pledges_in"]

_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?"
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6, "tn": 1e12, "k": 1e3}
_AMOUNT = re.compile(
    rf"(?P<sign>(?:us|a|au|ca|c|nz|s|hk)?\$|[€£¥₩₹₽])? ?(?<![\w.])(?P<low>{_NUMBER})"
    rf"(?: ?(?:-|to|and) ?(?P<high>{_NUMBER}))? ?(?P<scale>thousand|million|billion|trillion|bn|tn|m|k)?\b"
    r"(?P<percent> ?%| ?per ?cent)?"
)
_SHARE = re.compile(
    r" of (?:its |their |the |our |national )?(gdp|gross domestic product|gni|gross national income|budget)\b"
)
_BEFORE_UNIT = re.compile(r"(?: [a-z][\w'-]*){0,2}? ")
_SHARE_NAMES = {"gross domestic product": "GDP", "gross national income": "GNI"}
_DEADLINE = re.compile(r"\b(?:by|before|until|no later than|within|from)\b")
# The words of a pledge are looked for in this many characters before the figure, and its deadline in as many after it.
_REACH = 160
_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}


@cache
def _verbs() -> NameTrie[str]:
    return NameTrie((words, words) for words, _ in table("pledge_words").select("words", "reason"))


@cache
def _units() -> dict[str, str]:
    """The unit of each word that may follow a figure."""
    return {word: unit for unit, words in table("units").select("unit", "words") for word in many(words)}


def pledges_in(facts: Facts, joint: Party | None) -> tuple[Mention[Commitment], ...]:
    """The pledges with a figure, in text order; each reaches from its verb to the end of the figure or deadline.

    `joint` is the organisation that speaks where no party is named.
    """
    verbs = _verbs().hits(facts.scan)
    found: list[Mention[Commitment]] = []
    for amount in _AMOUNT.finditer(facts.scan.folded):
        sentence = facts.scan.sentence(amount.start())
        low = max(sentence[0], amount.start() - _REACH)
        before = [hit for hit in verbs if low <= hit.start < amount.start()]
        if _is_date(facts, amount):
            continue
        if before and (pledge := _pledge(facts, amount, (before[-1].start, sentence[1]), joint)):
            found.append(pledge)
    return tuple(found)


def _is_date(facts: Facts, amount: re.Match[str]) -> bool:
    return any(m.end > amount.start("low") for m in within(facts.dates, amount.start() - 24, amount.end()))


def _pledge(facts: Facts, amount: re.Match[str], span: Span, joint: Party | None) -> Mention[Commitment] | None:
    unit, end = _unit(facts, amount)
    acting = acting_party(facts, span[0], amount.start())
    party = acting.value if acting else joint
    if unit is None or party is None:
        return None
    if unit == "USD" and amount["sign"] == "$":
        unit = _DOLLARS.get(party.code, unit)
    deadline = _deadline(facts, end, span[1])
    end = max(end, deadline.end) if deadline else end
    scale = _SCALE.get(amount["scale"] or "", 1)
    value = float(amount["low"].replace(",", "")) * scale
    upper = float(amount["high"].replace(",", "")) * scale if amount["high"] else None
    commitment = Commitment(
        text=facts.text[span[0] : end],
        party=party,
        value=value,
        upper=upper if upper is not None and upper > value else None,
        unit=unit,
        deadline=deadline.value if deadline else None,
    )
    return Mention.cut(facts.text, span[0], end, value=commitment, rule="commitment.figure")


def _unit(facts: Facts, amount: re.Match[str]) -> tuple[str | None, int]:
    """The unit of a figure and where it ends; None where it is no quantity that can be pledged."""
    folded, end = facts.scan.folded, amount.end()
    if amount["percent"]:
        share = _SHARE.match(folded, end)
        name = share[1] if share else ""
        return (f"% of {_SHARE_NAMES.get(name, name.upper())}", share.end()) if share else ("%", end)
    if amount["sign"]:
        return _units().get(amount["sign"]), end
    words = folded[end : min(end + 48, facts.scan.sentence(amount.start())[1])].split()[:3]
    for count in range(len(words), 0, -1):
        for first in range(len(words) - count + 1):
            unit = _units().get(" ".join(words[first : first + count]).strip(".,;:"))
            if unit:
                return unit, end + folded[end : end + 60].index(words[first + count - 1]) + len(
                    words[first + count - 1]
                )
    return None, end


def _deadline(facts: Facts, start: int, end: int) -> Mention[EdtfDate] | None:
    """The date after the figure that a word of term leads to."""
    for mention in within(facts.dates, start, min(end, start + _REACH)):
        if mention.start >= start and _DEADLINE.search(facts.scan.folded, start, mention.end):
            return mention
    return None
