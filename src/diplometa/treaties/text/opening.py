"""The title of an instrument, on the lines before its first label."""

import re

from diplometa.core.scan import Span
from diplometa.treaties.text.words import pattern_of

__all__ = ["is_titled", "title_of"]

LONGEST_TITLE = 600
# A title is printed on no more lines.
MOST_LINES = 8
_BLANK = re.compile(r"[\s\ufeff]+")
# A line of a title in capitals that goes on below has at least so many characters.
_FULL_LINE = 32
# The words in capitals that a text without line breaks begins with.
_CAPITALS = re.compile(r"(?:[^\sa-z]+\s+){4,}?(?=PREAMBLE\b|_{3}|[A-Z]?[a-z])")
# The words up to a note on the source, run together with it.
_SOURCED = re.compile(r"[^.;:]{4,400}?(?=\s?(?:source|src):)")
_SENTENCE = re.compile(
    r"[A-Z][a-z]{2,}ing\b|.{0,200}\b(?:shall|agreed|desiring|having|source:|src:|hereinafter|is|are|was|were|has|have)\b",
    re.DOTALL,
)
_LINKS = "and|against|between|concerning|for|in|of|on|regarding|relating|respecting|to|with"
_MORE = "de|del|des|du|entre|et|para|por|pour|relatif|relative|sobre|sur|über|und|y|zur|zwischen"
_GOES_ON = re.compile(rf"(?:{_LINKS}|{_MORE}|amending|establishing|modifying|setting out)\s", re.IGNORECASE)
_OPEN = re.compile(rf"\s(?:{_LINKS}|{_MORE}|the|el|la|las|le|les|los|der|dem|den)$", re.IGNORECASE)


def title_of(text: str, stop: int) -> tuple[str, Span]:
    """The title before an offset, and its bounds: the first line that names an instrument, else the first of all.

    With it go the lines that go on with it; of one too long for a title, the words in capitals that it begins with.
    """
    blank = _BLANK.match(text)
    first = blank.end() if blank else 0
    if first >= stop:
        return "untitled", (0, 0)
    start = _titled(text, first, stop)
    end = _line_end(text, start, stop)
    for _ in range(MOST_LINES):
        blank = _BLANK.match(text, end, stop)
        begin = blank.end() if blank else stop
        following = _line_end(text, begin, stop)
        line = text[begin:following]
        wrapped = text.count("\n", end, begin) == 1 and _is_wrapped(text[start:end], line)
        if following - start > LONGEST_TITLE or not (wrapped or _continues(text[start:end], line)):
            break
        end = following
    end = _shortened(text, start, end)
    title = " ".join(text[start : end if end > start else start + LONGEST_TITLE].split())
    return title or "untitled", (start, end)


def is_titled(line: str) -> bool:
    """Whether a line names an instrument, as a title does, not a sentence."""
    words = line.strip(" *_#\t\r")
    return (
        3 < len(words) <= LONGEST_TITLE
        and words[-1] not in ".,;"
        and pattern_of("noun").search(words) is not None
        and _SENTENCE.match(words) is None
    )


def _titled(text: str, first: int, stop: int) -> int:
    """Where the first line begins that names an instrument, of those where a title may stand; else the first offset."""
    at = first
    for _ in range(MOST_LINES):
        end = _line_end(text, at, stop)
        if end - at > LONGEST_TITLE or is_titled(text[at:end]):
            return at if is_titled(text[at:end]) or at == first or _CAPITALS.match(text, at, stop) else first
        blank = _BLANK.match(text, end, stop)
        if blank is None:
            break
        at = blank.end()
    return first


def _line_end(text: str, start: int, stop: int) -> int:
    end = text.find("\n", start, stop)
    return stop if end < 0 else end


def _shortened(text: str, start: int, end: int) -> int:
    """Where the title ends in a line that holds more than it; at its start where that is not told."""
    if end - start <= LONGEST_TITLE and is_titled(text[start:end]):
        return end
    limit = min(end, start + LONGEST_TITLE)
    words = _CAPITALS.match(text, start, limit) or _SOURCED.match(text, start, limit)
    if words and is_titled(words[0]):
        return words.end()
    return end if end - start <= LONGEST_TITLE else start


def _is_wrapped(title: str, line: str) -> bool:
    """Whether a line in capitals is the rest of a title in capitals that was too long for the line above."""
    line = line.strip()
    return (
        title.isupper()
        and line.isupper()
        and len(title.strip().rpartition("\n")[2]) >= _FULL_LINE
        and line[-1] not in ".;:,"
        and line != "PREAMBLE"
        and pattern_of("noun").search(line) is None
    )


def _continues(title: str, line: str) -> bool:
    """Whether a title goes on with a line: it is no sentence, and one of them ends or begins with a link."""
    title, line = title.strip(), line.strip()
    if not line or line[-1] in ".;:," or title[-1:] in (".", ";", ":"):
        return False
    if _OPEN.search(title):
        return True
    return _GOES_ON.match(line) is not None and (line.isupper() or not title.isupper() or " " not in title)
