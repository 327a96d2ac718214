"""One line of an agenda: its label (number, bullet, time, word), its title, and the marks at its end."""

import re

import attrs

from diplometa.core.folding import fold
from diplometa.core.scan import Scan
from diplometa.parties.text.prose import parties_in
from diplometa.summits.text.agenda_times import clock_at, clock_in
from diplometa.summits.text.agenda_words import ends_with_status, known, leading, status_of, value_of

__all__ = ["Line", "read_line", "tidy", "trim"]

_BULLET = re.compile(r"[-*•·‣▪◦●○■□►▶➢✓–—](?=[ \t]|\w)[ \t]*|o[ \t]{2,}")
_NUMBER = re.compile(
    r"(?P<open>[(\[])?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Za-z])"
    r"(?P<close>\.?[)\]]|\.(?!\d)|[°º]\.?|(?=[ \t]))(?P<gap>[ \t]{0,20})(?P<dash>[-–—:](?=[ \t]))?[ \t]*"
)
_COUNT = re.compile(
    r"\s?(?:no\.? ?|nr\.? ?|n[°º] ?)?(\d{1,3}(?:\.\d{1,3}){0,2}|[ivxlc]{1,7}|[a-z])(?!\w)"
    r"\s{0,3}(?:[:.)]|-(?=\s)|(?=\s|$))\s*"
)
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th|e|eme|er|re|\.)|premiere?|primera|erste) "
)
_COLON = re.compile(r"\s?:\s+")
_AFTER_TIME = re.compile(r"\s*(?:[-–—:|](?=\s))?\s*")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]][ \t.;,]*$")
_DOCUMENT = re.compile(
    r"(?:doc(?:ument)?s?\.? )?[\w.]*[A-Z][\w.]*/[\w./()-]+(?:(?:,| and| et| y| und|;) ?[\w.]*[A-Z][\w.]*/[\w./()-]+)*"
)
_TRAILING = re.compile(r"[ \t;,.:]+$|[;,] (?:and|et|y|und)$")
_TIME_IN_BRACKETS = re.compile(r"\s{0,3}[(\[]([^)\]\n]{3,30})[)\]]")
_INITIALS = re.compile(r"(?:\b\w\.){2,}$|\betc\.$")


@attrs.define
class Line:
    """A line as read: what stands before its title, the title's span in the text, and what stands after it."""

    start: int
    end: int
    indent: int
    style: str = ""
    number: str | None = None
    time: str | None = None
    status: str | None = None
    proposer: tuple[int, int] | None = None
    worded: bool = False

    def title(self, text: str) -> str:
        """The words of the title."""
        return text[self.start : self.end]


def _style(number: str, opened: str | None) -> str:
    if number[0].isdigit():
        return "decimal" if "." in number else "(1)" if opened else "1"
    if len(number) == 1 and number.lower() not in "ivx":
        return "A" if number.isupper() else "a"
    return "I" if number.isupper() else "i"


def _label(line: Line, text: str) -> bool:
    """Take a number or a bullet from the head of the line."""
    if bullet := _BULLET.match(text, line.start, line.end):
        line.style, line.start = line.style or "-", bullet.end()
        return True
    found = _NUMBER.match(text, line.start, line.end)
    if not found or found.end() >= line.end:
        return False
    number, close, opened = found["number"], found["close"], found["open"]
    if opened and not close.endswith((")", "]")):
        return False
    wide = len(found["gap"]) > 1 or "\t" in found["gap"]
    if not (close or "." in number or found["dash"] or (wide and number[0].isdigit())):
        return False
    if not found["gap"] and not found["dash"] and not close.endswith((")", "]", ".")):
        return False
    if close == "." and len(number) == 1 and number.isalpha() and not found["gap"]:
        return False
    line.style, line.number, line.start = _style(number, opened), number, found.end()
    return True


def _word_label(line: Line, text: str, folded: str) -> bool:
    """Take `Session II:`, `Agenda item 3.`, `Working lunch:` from the head of the line."""
    counted = _ORDINAL.match(folded, line.start, line.end)
    start = counted.end() if counted else line.start
    end = leading("label", folded, start)
    if end == start or end >= line.end:
        return False
    count = _COUNT.match(folded, end, line.end)
    if count and count.end() < line.end:
        number = text[count.start(1) : count.end(1)]
        if not (len(number) == 1 and number.islower() and number not in "iv" and count[0].strip()[-1] not in ":.)"):
            line.number = line.number or number
            line.style = line.style or "word"
            line.worded, line.start = True, _clock_in_brackets(line, folded, count.end())
            return True
    occasion = value_of("label", folded[start:end]) == "occasion"
    end = _clock_in_brackets(line, folded, end)
    colon = _COLON.match(folded, end, line.end)
    if not colon or colon.end() >= line.end:
        return False
    if not (line.style or occasion):
        return False
    line.style, line.start, line.worded = line.style or "word", colon.end(), True
    return True


def _clock(line: Line, folded: str) -> bool:
    clock = clock_at(folded, line.start)
    if clock is None or clock[1] > line.end:
        return False
    line.time, line.style = clock[0], line.style or "time"
    after = _AFTER_TIME.match(folded, clock[1], line.end)
    line.start = after.end() if after else clock[1]
    return True


def _clock_in_brackets(line: Line, folded: str, at: int) -> int:
    """Take the time that stands in brackets between a label and its title; the offset behind it, or `at`."""
    bracket = _TIME_IN_BRACKETS.match(folded, at, line.end)
    time = clock_in(bracket[1]) if bracket and line.time is None else None
    if bracket is None or time is None:
        return at
    line.time = time
    after = _AFTER_TIME.match(folded, bracket.end(), line.end) if line.style == "word" or line.number else None
    return after.end() if after else bracket.end()


def _mark(line: Line, text: str, inside: tuple[int, int]) -> bool:
    """Whether a bracket at the end of a line is a mark of time, status, document or proposer, which it then gives."""
    words = text[inside[0] : inside[1]]
    folded = fold(words).strip()
    if time := clock_in(folded):
        line.time, line.style = line.time or time, line.style or "time"
    elif leading("proposer", folded) and parties_in(Scan(words)):
        line.proposer = inside
    elif status := status_of(folded):
        line.status = line.status or status
    elif not known("mark", folded) and not _DOCUMENT.fullmatch(words.strip()):
        return False
    return True


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and the punctuation that ends an item."""
    while start < end and text[start] in " \t\r\n|":
        start += 1
    while found := _TRAILING.search(text, max(start, end - 12), end):
        if found[0].strip() == "." and _INITIALS.search(text, max(start, end - 12), end):
            break
        end = found.start()
    return start, end


def tidy(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def _marks(line: Line, text: str, folded: str) -> None:
    """Take the marks from the end of the line."""
    for _ in range(6):
        line.start, line.end = trim(text, line.start, line.end)
        bracket = _BRACKETED.search(text, max(line.start + 1, line.end - 130), line.end)
        if bracket and _mark(line, text, bracket.span(1)):
            line.end = bracket.start()
            continue
        at = ends_with_status(folded[line.start : line.end])
        if at <= 0:
            break
        line.status = line.status or status_of(folded[line.start + at + 3 : line.end])
        line.end = line.start + at


def read_line(text: str, folded: str, start: int, end: int) -> Line:
    """The line between two offsets; its `style` is empty where it has no label."""
    head = start
    while head < end and text[head] in " \t\r\u00a0":
        head += 1
    line = Line(start=head, end=end, indent=len(text[start:head].expandtabs(4)))
    for _ in range(4):
        if not (
            (line.time is None and _clock(line, folded))
            or (line.number is None and not line.worded and _label(line, text))
            or (not line.worded and _word_label(line, text, folded))
        ):
            break
    _marks(line, text, folded)
    return line
