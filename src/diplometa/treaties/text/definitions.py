"""Short names that a text gives to instruments: `(hereinafter "the Convention")`, `(the “Pact”)`, `(CBD)`."""

import re
from collections.abc import Iterator

from diplometa.core.folding import fold_key
from diplometa.parties.lookup import bearers
from diplometa.treaties.text.instruments import Instrument

__all__ = ["definitions_in", "short_uses"]

_TERM = r"(?:the\s)?([A-Z][\w -]{1,60}?)"
_AFTER = re.compile(
    rf"[^().;\n]{{0,120}}?[ ]?\((?:[^()\"“”‘«]{{0,60}}[\"“‘«]{{1,2}}\s?{_TERM}[\"”’»]{{1,2}}[^()]{{0,40}}"
    rf"|(?:[Hh]erein|[Hh]ere)after,?:?\s(?:(?:referred\sto|called|cited)\s(?:as\s)?)?{_TERM})\)"
)
_BEFORE = re.compile(r"[\"“‘](?:the\s)?([A-Z][\w -]{1,60}?)[\"”’]\s(?:means|shall mean|refers to)\s(?:the\s)?$")
_ACRONYM = re.compile(r"[^().;\n]{0,120}?[ ]?\((?:the\s)?[\"“‘]?([A-Z][A-Za-z]{0,8}[A-Z][A-Za-z-]{0,3})[\"”’]?\)")
# So many short names a text may give; of one with more nothing is looked for.
MOST_SHORT = 64


def definitions_in(text: str, found: tuple[Instrument, ...]) -> dict[str, Instrument]:
    """The names that the text itself gives to instruments, folded."""
    defined: dict[str, Instrument] = {}
    named = [one for one in found if one.rule != "treaty.generic"]
    limit = len(text)
    limits: list[int] = []
    for one in reversed(named):
        limits.append(limit)
        limit = limit if one.weak or _in_brackets(text, one.start) else one.start
    for one, high in zip(named, reversed(limits), strict=True):
        match = _AFTER.match(text, one.end, high) or _BEFORE.search(text, max(0, one.start - 100), one.start)
        if match:
            defined.setdefault(fold_key(match[match.lastindex or 1]), one)
    return defined


def _in_brackets(text: str, at: int) -> bool:
    """Whether a name stands in brackets, as the short name that is given there does."""
    low = max(0, at - 60)
    return text.rfind("(", low, at) > text.rfind(")", low, at)


def short_uses(text: str, found: tuple[Instrument, ...]) -> Iterator[Instrument]:
    """The places where the text uses the initials that it has given to an instrument, in no order."""
    given: dict[str, Instrument] = {}
    limits = [*(one.start for one in found[1:]), len(text)]
    for one, high in zip(found, limits, strict=False):
        match = None if one.weak or one.rule == "treaty.generic" else _ACRONYM.match(text, one.end, high)
        if match and _is_short_for(match[1], text[one.start : one.end], one.noun):
            given.setdefault(match[1], one)
    if not given or len(given) > MOST_SHORT:
        return
    for use in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, given))})(?![\w-])", text):
        one = given[use[0]]
        if use.start() >= one.end:
            yield one._replace(start=use.start(), end=use.end(), rule="treaty.antecedent", year="")


def _is_short_for(short: str, title: str, noun: str) -> bool:
    """Whether an abbreviation is made of the first letters of a title, the noun's among them, and no party's."""
    if noun[:1].upper() not in short or bearers(fold_key(short)):
        return False
    initials = iter([word[0].upper() for word in re.findall(r"[^\W\d_]+", title)])
    return all(letter in initials for letter in short if letter.isupper())
