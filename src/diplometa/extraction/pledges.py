"""What was pledged: figures with a unit, behind a word that binds, and by whom."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.matching import FirstWords
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan, Span
from diplometa.data.tables import table
from diplometa.dates.model import EdtfDate
from diplometa.extraction.amounts import TERMS, Amount, amount_at, figures_in
from diplometa.extraction.facts import Facts, within
from diplometa.extraction.subjects import acting_party
from diplometa.parties.model import Party
from diplometa.summits.model import Commitment

__all__ = ["pledges_in"]

# The words of a pledge are looked for in this many characters before the figure, and its deadline in as many after it.
_REACH = 160
# How far behind a figure the word may stand that binds it: "3.5% will go to".
_BEHIND = 40
_PASSIVE = re.compile(r"\b(?:be|been|is|are|was|were) (?:\w+ )?$")
_CLAUSE = re.compile(r"[;:!?()—]|\.\s|, (?:and|but|while|which|who|when|as|so|of which)\b")
_AND = re.compile(r"\band (?:to )?$")
_TERM = re.compile(r"\bwithin (?:the (?:next|coming) )?$")
_EXTENSION = re.compile(r"\b(?:for|by) (?:another )?$")
_DEADLINE = re.compile(r"\b(?:by|before|until|no later than|within|from|in|through)\b")
_WE = re.compile(r"\b(?:we|they|both|the two|the leaders|the presidents|the sides)\b")
# Forecasts and statistics pledge nothing: "is projected to reach", "has expanded 46 percent".
_FORECAST = re.compile(
    r"\b(?:estimat\w*|forecasts?|project(?:s|ed|ions?)|according to|could|might"
    r"|expected to (?:contribute|reach|grow|increase|rise|fall)|there (?:is|are|was|were))\b"
)
_GREW = re.compile(
    r"\b(?:increased|expanded|reduced|boosted|raised|rose|grew|fell|an? (?:increase|rise|fall|cut) of)\b"
)
_BOUND = re.compile(r"\b(?:pledg|promis|agree|commit|undert|vow|will|must|shall|to )")
# What one side wants of another is no pledge of either.
_WANTED = re.compile(
    r"\b(?:want(?:s|ed)?|urg(?:es?|ed|ing)|ask(?:s|ed)?|press(?:es|ed)?|call(?:s|ed)? on|demand(?:s|ed)?"
    r"|push(?:es|ed)?) (?:(?!to\b)[\w'-]+ ){1,5}to $"
)
_IN_YEAR = re.compile(r"\b(?:in|during|last)(?: |$)")
_I = re.compile(r"\bi(?:'\w+)?\b")
# Whose dollars and rupees are meant where only these are named.
_OWN = {
    "$": {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"},
    "rs": {"PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"},
}


@cache
def _words() -> FirstWords[str]:
    return FirstWords((words, words) for words, _ in table("pledge_words").select("words", "reason"))


def pledges_in(facts: Facts, joint: tuple[Party, ...]) -> tuple[Mention[Commitment], ...]:
    """The pledges with a figure, in text order; each reaches from its first word to the end of the figure or deadline.

    `joint` are those who speak where no party is named, an organisation or both sides of a meeting; what both pledge is
    a mention for each.
    """
    found: list[Mention[Commitment]] = []
    for figure in figures_in(facts.scan):
        sentence = facts.sentence(figure.start())
        amount = amount_at(facts.scan, figure, sentence[1])
        if amount is not None and not _is_date(facts, figure, amount):
            told = bool(found) and amount.unit in TERMS and found[-1].end >= amount.end
            found.extend(() if told else _pledges(facts, figure, amount, joint))
    return tuple(found)


def _is_date(facts: Facts, figure: re.Match[str], amount: Amount) -> bool:
    """Whether a figure is part of a date; a term is pledged all the same."""
    if amount.unit in TERMS:
        return False
    return any(m.end > figure.start() + 1 for m in within(facts.dates, figure.start() - 24, figure.end()))


def _pledges(
    facts: Facts, figure: re.Match[str], amount: Amount, joint: tuple[Party, ...]
) -> Iterator[Mention[Commitment]]:
    at = figure.start() + (figure[0][:1] == " ")
    span = _span(facts, at, amount)
    if span is None:
        return
    sentence = facts.sentence(at)
    deadline = _deadline(facts, amount.end, sentence)
    if _is_bygone(facts, span[0], at, amount.end):
        return
    end = max(span[1], deadline.end) if deadline and deadline.start >= at else span[1]
    for party in _pledging(facts, span[0], at, joint):
        unit = _OWN.get((figure["sign"] or "").strip(" ."), {}).get(party.code, amount.unit)
        commitment = Commitment(
            text=facts.text[span[0] : end],
            party=party,
            value=amount.value,
            upper=amount.upper,
            unit=unit,
            deadline=deadline.value if deadline else None,
        )
        yield Mention.cut(facts.text, span[0], end, value=commitment, rule="commitment.figure")


def _is_bygone(facts: Facts, start: int, at: int, end: int) -> bool:
    """Whether the words tell what was done in a time that is over, and bind nobody: "shipped two million in 2023"."""
    folded, today = facts.scan.folded, facts.day.earliest if facts.day else None
    if today is None or _BOUND.search(folded, start, at):
        return False
    for date in within(facts.dates, end, end + _BEHIND):
        latest = date.value.latest
        if latest and latest < today and _IN_YEAR.search(folded, max(0, date.start - 8), date.start + 5):
            return True
    return False


def _pledging(facts: Facts, start: int, at: int, joint: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who pledges: the party that the words name, else those who speak together."""
    if acting := acting_party(facts, start, at):
        return (acting.value,)
    before = (facts.scan.folded, facts.sentence(at)[0], at)
    together = _I.search(*before) is None if len(joint) == 1 else _WE.search(*before)
    return joint if together else ()


def _span(facts: Facts, at: int, amount: Amount) -> Span | None:
    """The words of the pledge: from the first that binds in the clause, else from the figure to the one behind it."""
    folded = facts.scan.folded
    start, stop = facts.sentence(at)
    low = max(start, at - _REACH)
    for over in _CLAUSE.finditer(facts.text, low, at):
        low = over.end()
    hits = _binding(facts.scan, low, at)
    if hits:
        begun = [i for i, (first, _) in enumerate(hits) if i and _AND.search(folded, max(low, first - 8), first)]
        first = hits[begun[-1] if begun else 0][0]
        if _is_statistic(folded[max(low, first - _BEHIND) : at], amount) or _WANTED.search(folded, low, first):
            return None
        return (first, amount.end) if _is_term(folded, at, amount, folded[first:at]) else None
    for first, end in _binding(facts.scan, amount.end, min(stop, amount.end + _BEHIND)):
        if amount.unit not in TERMS and _binds_before(folded, first):
            return at, end
    return None


def _is_statistic(words: str, amount: Amount) -> bool:
    """Whether the words before a figure forecast it, or tell of a share as it came about."""
    grew = amount.unit.startswith("%") and _GREW.search(words) and not _BOUND.search(words)
    return bool(grew or _FORECAST.search(words))


def _binds_before(folded: str, first: int) -> bool:
    """Whether a word binds what stands before it: a passive, a future, "available"."""
    active = folded.startswith(("be ", "will ", "available"), first)
    return active or _PASSIVE.search(folded, max(0, first - 20), first) is not None


def _is_term(folded: str, at: int, amount: Amount, words: str) -> bool:
    """Whether a length of time is one within which, or by which, something is to be done; other units always pass."""
    if amount.unit not in TERMS:
        return True
    before = max(0, at - 24)
    return bool(_TERM.search(folded, before, at) or ("exten" in words and _EXTENSION.search(folded, before, at)))


def _binding(scan: Scan, start: int, end: int) -> tuple[Span, ...]:
    """The words that bind within a stretch; before "that" a clause follows which has its own."""
    piece = Scan(scan.text[start:end])
    return tuple(
        (start + hit.start, start + hit.end)
        for hit in _words().hits(piece)
        if not piece.folded.startswith(" that ", hit.end)
    )


def _deadline(facts: Facts, end: int, sentence: Span) -> Mention[EdtfDate] | None:
    """The date behind the figure that a word of term leads to, else the one before it: "By 2035 each Ally"."""
    stop = min(sentence[1], end + _REACH)
    over = _CLAUSE.search(facts.text, end, stop)
    for mention in within(facts.dates, end - 24, over.start() if over else stop):
        if mention.end > end and _DEADLINE.search(facts.scan.folded, min(end, mention.start), mention.end):
            return mention
    opening = within(facts.dates, max(sentence[0], end - 2 * _REACH), end)
    return next((m for m in opening if str(m.value).startswith("../")), None)
