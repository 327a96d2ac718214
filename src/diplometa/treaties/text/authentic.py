"""The languages in which an instrument is done: "in the English and French languages, both texts being authentic"."""

import re
from functools import cache

from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.treaties.text.words import languages, pattern_of, said

__all__ = ["languages_in"]

# How far around the words that make texts authentic, and behind a closing formula, languages are looked for.
_AROUND = 320
_CLOSING = 800
_AND = (
    r"(?:\s{0,2},\s{0,2}(?:(?:and|et|y|e|und)\s)?|\s(?:and|et|y|e|und)\s|\s?/\s?)"
    r"(?:(?:in\sthe|the|in|en|la|les?|el|de)\s|[dl]['’])?"
)
_BEFORE = re.compile(
    r"(?:(?<!\w)(?<!\band\s)(?<!\bet\s)(?<!\by\s)(?<!\bund\s)(?P<word>in|the|both|en|les?|la|los|el|whose|de|du|em)\s{1,3}"
    r"|(?<!\w)[dl]['’])$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\s{0,2}(?:,\s{0,2}(?:and\s)?[A-Z]|(?:and|et|y|e|und)\s)")


@cache
def _run() -> re.Pattern[str]:
    name = f"(?:{'|'.join(sorted(languages(), key=len, reverse=True))})"
    return re.compile(
        rf"(?:(?P<lead>(?<!\w)(?:{said('tongue')}))\s{{1,2}}(?:en\s|in\s)?)?"
        rf"(?<!\w){name}(?:{_AND}{name})*(?!\w)(?P<tail>,?\s{{1,3}}(?:{said('tongue')})(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(languages(), key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def languages_in(text: str, closings: list[Span]) -> tuple[Mention[str], ...]:
    """The languages that the final clauses or the closing words name; none where what they say does not agree."""
    windows = [(start, min(end, start + _CLOSING)) for start, end in closings]
    authentic = pattern_of("equal").finditer(text)
    windows += [(max(0, m.start() - _AROUND), m.end() + _AROUND) for m in authentic if m[0].lower() in _telling()]
    best: tuple[Mention[str], ...] = ()
    for start, end in _joined(windows):
        for match in _run().finditer(text, start, min(end, len(text))):
            if not _is_named(text, match):
                continue
            found = _named(text, match)
            small, large = sorted(({m.value for m in best}, {m.value for m in found}), key=len)
            if not small <= large:
                return ()
            best = max(best, found, key=len)
    return best


def _joined(windows: list[Span]) -> list[Span]:
    """The same stretches of text, none of them twice."""
    joined: list[Span] = []
    for start, end in sorted(windows):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


@cache
def _telling() -> frozenset[str]:
    """The words that make a text authentic wherever they stand, not in closing words alone."""
    return frozenset(
        {"authentic", "authoritative", "foi", "auténtico", "auténticos", "auténticas", "fe", "verbindlich"}
    )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether a run of names is of languages, and complete."""
    if _FOLLOWED.match(text, match.end()):
        return False
    if match["lead"]:
        return True
    before = _BEFORE.search(text[max(0, match.start() - 16) : match.start()])
    if match["tail"]:
        return before is not None
    return before is not None and (before["word"] or "").lower() in ("in", "en", "em")


def _named(text: str, match: re.Match[str]) -> tuple[Mention[str], ...]:
    found: dict[str, Mention[str]] = {}
    for one in _name().finditer(text, match.start(), match.end()):
        code = languages()[one[0].lower()]
        found.setdefault(code, Mention.cut(text, one.start(), one.end(), value=code, rule="treaty.language"))
    return tuple(found.values())
