"""The final clauses of an instrument: when it enters into force, how one leaves it, who keeps the original."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.parties.model import Party
from diplometa.treaties.model import Provision, TreatyClause
from diplometa.treaties.text.bilateral import party_at
from diplometa.treaties.text.words import instrument_phrase, pattern_of

__all__ = ["depositary_in", "force_in", "withdrawal_in"]

# How far a sentence is looked for around the words that tell what it is about.
_BACK = 400
_ON = 700
_END = re.compile(r"[.;!?](?=[\s\"”»)\]]|[A-Z\d(]|\Z)|\n\s*\n")
# Who keeps an instrument, up to the name of the state or organisation.
_OFFICE = re.compile(
    r"(?<!\w)(?:governments?|ministry\sof\sforeign\saffairs|secretary[-\s]general|director[-\s]general|gouvernement"
    r"|secrétaire\sgénéral|directeur\sgénéral|gobierno|secretario\sgeneral|regierung|generalsekretärs?)\s{1,3}"
    r"(?:of\s{1,3}(?:the\s{1,3})?|de\s(?:la\s|l['’])?|du\s|des\s|del\s|der\s)",
    re.IGNORECASE,
)
_KEEPER = re.compile(
    r"(?<!\w)(?:deposit(?:ary|ory)|dépositaire|depositario|depositaria|verwahrer|depositar)(?!\w)", re.IGNORECASE
)
_INITIAL = re.compile(r"(?<![\w'’])[a-z]")
_NAMED = re.compile(r"shall\sbe|is|are|as|acts?|hereby|designated|est|sera|será|ist", re.IGNORECASE)
# Of a sentence on those who join an instrument that is in force already; and what points to the instrument at hand.
_LATER = re.compile(
    r"(?<!\w)(?:thereafter|acceding|(?:for|in\srespect\sof|with\srespect\sto)\s(?:any|each|every|that|such|the\sterritor)"
    r"|pour\s(?:chaque|tout)|para\s(?:cada|todo)|für\s(?:jede|jeden))(?!\w{4})",
    re.IGNORECASE,
)
_IT = re.compile(r"\Ait\s|\sit\Z", re.IGNORECASE)
_THIS = re.compile(r"(?<!\w)(?:this|pr[eé]sent|este|esta|dies|vorliegend)", re.IGNORECASE)
# What rules nothing by itself: its articles do.
_GROUPS = frozenset({"chapter", "part", "title"})
_ATTACHED = frozenset({"annex", "appendix", "schedule", "preamble"})


@cache
def _subject() -> re.Pattern[str]:
    """The instrument as the subject of what follows: at the beginning of a sentence or behind a comma."""
    return re.compile(rf"(?:\A|[,:)\n“\"]|\d\.|\bthat)\s{{0,3}}{instrument_phrase()}[^.;]{{0,200}}\Z", re.IGNORECASE)


@cache
def _object() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,3}}(?:[\w'’]{{1,4}}\s{{1,3}}){{0,2}}?{instrument_phrase()}", re.IGNORECASE)


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(instrument_phrase(), re.IGNORECASE)


def force_in(text: str, clauses: tuple[TreatyClause, ...]) -> Mention[Provision] | None:
    """The provision by which the instrument itself enters into force, first of all, not for those who join it later."""
    second: Mention[Provision] | None = None
    for match in pattern_of("force").finditer(text):
        start, end = _sentence(text, match.span())
        inside = " " in match[0] and _phrase().search(text, match.start(), match.end())
        subject = inside or _subject().search(text[start : match.start()])
        if not subject or _LATER.search(text, start, end):
            continue
        if found := _cited(text, clauses, match.span(), "treaty.force"):
            if _THIS.search(subject[0]):
                return found
            second = second or found
    return second


def withdrawal_in(text: str, clauses: tuple[TreatyClause, ...]) -> Mention[Provision] | None:
    """The provision by which a party may leave the instrument or end it."""
    for match in pattern_of("leave").finditer(text):
        start, _ = _sentence(text, match.span())
        told = (
            _IT.search(match[0])
            or _object().match(text, match.end())
            or _phrase().search(text, match.start(), match.end())
        )
        if (told or _subject().search(text[start : match.start()])) and (
            found := _cited(text, clauses, match.span(), "treaty.withdrawal")
        ):
            return found
    return None


def depositary_in(text: str, year: str, clauses: tuple[TreatyClause, ...]) -> Mention[Party] | None:
    """The one state or organisation with which the original or the instruments of ratification are deposited."""
    found = [
        Mention.cut(text, start, end, value=Party(code), rule="treaty.depositary")
        for (start, end), code in _keepers(text, year)
        if not clauses or _innermost(clauses, start) is not None
    ]
    return found[0] if len({one.value for one in found}) == 1 else None


def _keepers(text: str, year: str) -> Iterator[tuple[Span, str]]:
    instrument = pattern_of("instrument")
    for match in pattern_of("kept").finditer(text):
        start, end = _sentence(text, match.span())
        office = _OFFICE.search(text, match.end(), min(end, match.end() + 60))
        if office and instrument.search(text, start, match.end()) and (one := _keeper(text, office.end(), end, year)):
            yield (office.start(), one[1]), one[0]
    for match in _KEEPER.finditer(text):
        start, end = _sentence(text, match.span())
        office = _OFFICE.search(text, start, end)
        if office is None or not (one := _keeper(text, office.end(), end, year)):
            continue
        between = text[one[1] : match.start()] if office.start() < match.start() else text[match.end() : office.start()]
        if len(between) < 80 and _NAMED.search(between):
            yield (office.start(), one[1]), one[0]


def _keeper(text: str, start: int, end: int, year: str) -> tuple[str, int] | None:
    """The party at an offset and where it ends; where nothing is in capitals, as if each word were."""
    words = text[start:end].rstrip(" .;")
    if words.islower():
        words = _INITIAL.sub(lambda m: m[0].upper(), words)
    found = party_at(words, (0, len(words)), year)
    return (found[0], start + found[1]) if found else None


def _sentence(text: str, span: Span) -> Span:
    """The bounds of the sentence around a span, as far as it is looked for."""
    low = max(0, span[0] - _BACK)
    start = max((m.end() for m in _END.finditer(text, low, span[0])), default=low)
    stop = _END.search(text, span[1], min(len(text), span[1] + _ON))
    return start, stop.end() if stop else min(len(text), span[1] + _ON)


def _cited(text: str, clauses: tuple[TreatyClause, ...], span: Span, rule: str) -> Mention[Provision] | None:
    """The provision that holds a span, with the sentence as its words."""
    clause = _innermost(clauses, span[0])
    if clause is None or clause.provision.parts[-1].kind in _GROUPS:
        return None
    start, end = _sentence(text, span)
    start = max(start, _body(text, clause))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Mention.cut(text, start, max(end, span[1]), value=clause.provision, rule=rule)


def _body(text: str, clause: TreatyClause) -> int:
    """Where the text of a clause begins, behind its label and heading."""
    begin = clause.start or 0
    return max(begin, text.find((clause.text or "")[:60], begin))


def _innermost(clauses: tuple[TreatyClause, ...], at: int) -> TreatyClause | None:
    """The smallest clause of the instrument itself, not of an annex, that holds an offset."""
    found: TreatyClause | None = None
    level = clauses
    while one := next((c for c in level if (c.start or 0) <= at < (c.end or 0)), None):
        if one.provision.parts[0].kind in _ATTACHED:
            return None
        found, level = one, one.clauses
    return found
