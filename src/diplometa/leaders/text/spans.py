"""The span of a personal name in prose: right behind an office, or right before one."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.leaders.text.names import honorific_at
from diplometa.leaders.text.titles import titles
from diplometa.leaders.text.vocabulary import (
    honorifics as addresses,
    is_guarded,
    split_folded,
    split_words,
    styles,
    vocabulary,
    word_key,
)

__all__ = ["Name", "name_after", "name_before"]

# A name has at most so many words.
_MOST = 7
_WORD = re.compile(r"[^\W\d_](?:[\w'\u2019\u02bc]|[-\u2010\u2011](?=[^\W\d_]))*\.?")
_GAP = re.compile(r"[ \t\u00a0]{1,3}|[ \t]{0,2}\n[ \t]{0,2}")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
# Particles that a name may begin with where the given name is left out.
_OPENERS = frozenset("van von de della du del bin ibn al el ter ten".split())


class Name(NamedTuple):
    """A name in a text: its span, its words, the forms of address before it and the post-nominals behind it."""

    start: int
    end: int
    text: str
    honorifics: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()


def name_after(text: str, at: int, known: Mapping[int, int]) -> Name | None:
    """The name that begins right behind an offset, blanks, a comma or forms of address between."""
    start = _begin(text, at)
    if start is None:
        return None
    if start not in known and text[start : start + 1].islower() and not _opens_name(text, start):
        return None
    start, honorifics = _addressed(text, start)
    if start in known:
        end = known[start]
        # King Abdullah II of Jordan: the polity is no part of the name.
        end = min(end, text.find(" of ", start, end) % (len(text) + 1))
        if _is_thing(text, end):
            return None
        return Name(start, end, _tidy(text[start:end]), honorifics)
    spans = _trimmed(text, _forward(text, start))
    if not spans or not any(end - start > 1 and text[end - 1] != "." for start, end in spans):
        return None
    if any(word_key(text[first:last]) in vocabulary("thing") for first, last in spans[1:]):
        return None
    end = spans[-1][1]
    end -= len(match[0]) if (match := _POSSESSIVE.search(text, max(start, end - 2), end)) else 0
    if end <= start or _is_thing(text, end) or _is_address(text, start, end):
        return None
    return Name(start, end, _tidy(text[start:end]), honorifics)


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether the words are a form of address behind which no name stands: "President Mr."."""
    key = word_key(text[start:end])
    return key in styles() and not is_guarded(key, text[start : end + 1], None)


def _begin(text: str, at: int) -> int | None:
    """Where a name may begin behind a title: after a blank, or a comma where an office with "the" or a polity stood."""
    gap = _GAP.match(text, at)
    if gap is not None:
        return gap.end()
    if (
        text[at : at + 1] == ","
        and (gap := _GAP.match(text, at + 1)) is not None
        and text[gap.end() : gap.end() + 1].isupper()
    ):
        return gap.end()
    return None


def _opens_name(text: str, start: int) -> bool:
    """Whether a word in small letters, which most that stand behind an office are, may begin a name."""
    word = _WORD.match(text, start)
    return word is not None and _opens(word[0])


def _addressed(text: str, start: int) -> tuple[int, tuple[str, ...]]:
    """Where the name begins behind forms of address, and these."""
    piece = text[start : start + 60]
    first = split_folded(fold(piece), 0, len(piece), 1)
    if not first or (first[0].key not in addresses() and first[0].key != "the"):
        return start, ()
    words = split_words(piece)
    found: list[str] = []
    i = 0
    if not words or words[0].start:
        return start, ()
    while i < len(words) and (end := honorific_at(piece, words, i, None)) > i and piece[words[i].start].isupper():
        key = " ".join([word.key for word in words[i:end]])
        if titles().ends(words, i) and key not in vocabulary("rank"):
            break
        found.append(piece[words[i].start : words[end - 1].end])
        i = end
    if i == len(words):
        return start, ()
    return (start + words[i].start, tuple(found)) if found else (start, ())


def _forward(text: str, start: int) -> list[tuple[int, int]]:
    """The words of a name from an offset on: capitals, initials, and particles between them."""
    spans: list[tuple[int, int]] = []
    at = start
    while len(spans) < _MOST and (word := _WORD.match(text, at)) is not None:
        token = word[0]
        end = word.end()
        if token.endswith(".") and not _is_initial(token):
            end -= 1
        if not _may_stand(token) or (not spans and token.islower() and not _opens(token)):
            break
        spans.append((word.start(), end))
        if end < word.end() or _POSSESSIVE.search(text, max(at, end - 2), end):
            break
        gap = _GAP.match(text, end)
        if gap is None:
            break
        at = gap.end()
    while spans and text[spans[-1][0] : spans[-1][1]].islower() and not _is_article(text[spans[-1][0] : spans[-1][1]]):
        spans.pop()
    return spans


def _is_initial(token: str) -> bool:
    return len(token) == 2 or token.rstrip(".") in ("Jr", "Sr", "St")


def _is_article(token: str) -> bool:
    return token.startswith(("al-", "el-", "d'", "d’", "as-", "ash-"))


def _opens(token: str) -> bool:
    """Whether a word in small letters may begin a name: van Houten, al-Haddad."""
    return _is_article(token) or token in _OPENERS


def _may_stand(token: str) -> bool:
    """Whether a word may be one of a name's: with a capital, or a particle."""
    if token[0].isupper() or (not token[0].islower() and token.rstrip(".").isalpha()):
        return True
    return _is_article(token) or vocabulary("particle").get(word_key(token)) == "family"


def _trimmed(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words of a name without what can be none: days, months, words that begin a sentence, other titles."""
    foreign = vocabulary("not-name")
    for i, (start, end) in enumerate(spans):
        word = _POSSESSIVE.sub("", text[start:end])
        # A name may begin with what is another word elsewhere: To Lam, He Lifeng.
        if (i or len(spans) == 1) and word_key(word) in foreign and not _is_initial(text[start:end]):
            return spans[:i]
        if 0 < i < len(spans) - 1 and titles().begins(fold(text[start : start + 80]), 0):
            return spans[:i]
    return spans


def _is_thing(text: str, end: int) -> bool:
    """Whether the word behind a name makes it that of a thing: Lincoln Memorial."""
    gap = _GAP.match(text, end)
    word = _WORD.match(text, gap.end()) if gap else None
    return word is not None and word[0][0].isupper() and word_key(word[0]) in vocabulary("thing")


_BEFORE = re.compile(
    r"(?:,?[ \t\u00a0]{1,2}(?:[Tt]he|[Aa]s)?[ \t]{0,2}|,?[ \t]{0,2}\n[ \t]{0,2}"
    r"|[ \t]{0,2}\([ \t]{0,2}(?:the[ \t])?|[ \t][\u2013\u2014-][ \t])$"
)
_WORDS_BACK = re.compile(r"(?:[^\W\d_](?:[\w'\u2019-])*\.?[ \t\u00a0]{1,2}){0,6}[^\W\d_](?:[\w'\u2019-])*\.?$")


def name_before(text: str, at: int, floor: int, known: Mapping[int, int]) -> Name | None:
    """The name before a comma, a bracket or a dash that an office follows: Shigeru Ishiba, Prime Minister of Japan."""
    gap = _BEFORE.search(text, max(floor, at - 12), at)
    if gap is None or not ({",", "(", "\n"} & set(gap[0]) or "—" in gap[0] or "–" in gap[0]):
        return None
    end = gap.start()
    for start in range(max(floor, end - 60), end):
        if known.get(start) == end:
            return Name(start, end, _tidy(text[start:end]))
    found = _WORDS_BACK.search(text, max(floor, end - 80), end)
    spans = [(m.start(), m.end()) for m in _WORD.finditer(text, found.start(), end)] if found else []
    kept: list[tuple[int, int]] = []
    for start, stop in reversed(spans):
        token = text[start:stop]
        if (
            not _may_stand(token)
            or word_key(_POSSESSIVE.sub("", token)) in vocabulary("not-name")
            or _POSSESSIVE.search(token)
        ):
            break
        kept.insert(0, (start, stop))
    while kept and text[kept[0][0]].islower() and not _is_article(text[kept[0][0] : kept[0][1]]):
        kept.pop(0)
    if kept and text[kept[0][0] - 1 : kept[0][0]] == ".":
        kept.pop(0)
    if len(kept) < 2 or _follows_place(text, kept[0][0]) or titles().begins(fold(text[kept[0][0] : end]), 0):
        return None
    if any(word_key(text[first:last]) in vocabulary("thing") for first, last in kept[1:]):
        return None
    start, honorifics = _addressed(text, kept[0][0])
    return Name(start, end, _tidy(text[start:end]), honorifics) if start < end else None


def _follows_place(text: str, start: int) -> bool:
    """Whether the words stand behind a preposition of place: in New York, the president said."""
    before = text[max(0, start - 8) : start].split()
    return bool(before) and before[-1].lower() in ("in", "at", "from", "near", "to", "of", "for")


def _tidy(name: str) -> str:
    return " ".join(name.split())
