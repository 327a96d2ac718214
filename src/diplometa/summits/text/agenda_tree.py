"""The lines of an agenda put together: which are items, which headings, which notes, and what hangs below what."""

import re
from collections.abc import Iterator

import attrs

from diplometa.core.numerals import read_number, roman
from diplometa.core.scan import Scan
from diplometa.summits.text.agenda_lines import Line, read_line, tidy, trim
from diplometa.summits.text.agenda_words import is_break, known, leading, status_of

__all__ = ["Entry", "Outline", "outline"]

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")
_SENTENCE_MARK = re.compile(r"[.!?]\s*$")
# Styles from the outermost to the innermost, where indentation does not say.
_RANKS = {"word": 0, "I": 1, "A": 2, "time": 2, "1": 3, "(1)": 4, "decimal": 4, "a": 5, "i": 6, "-": 7}
# A heading of no more words than these tells what has become of its items without a colon too.
_SHORT_HEADING = 4
_LONGEST_PROPOSER = 8
_LONGEST_HEADING = 140
# No agenda nests deeper; indentation that goes on and on must not.
_DEEPEST = 7


@attrs.define
class Entry:
    """An item as it stands in the text: where its line and its title begin, and where its last note ends."""

    line: Line
    title: str
    begin: int
    start: int
    end: int
    style: str
    number: str | None
    time: str | None = None
    status: str | None = None
    proposer: tuple[int, int] | None = None
    heading: str = ""
    children: "list[Entry]" = attrs.field(factory=list["Entry"])


@attrs.define
class Outline:
    """The items of a text, and what its other lines say: whether they call it an agenda, or something else."""

    entries: list[Entry] = attrs.field(factory=list[Entry])
    every: list[Entry] = attrs.field(factory=list[Entry])
    says_agenda: bool = False
    says_other: bool = False
    headings: list[str] = attrs.field(factory=list[str])


@attrs.define
class _Heading:
    """What a heading says of the items below it."""

    text: str = ""
    status: str | None = None
    proposer: tuple[int, int] | None = None
    skip: bool = False


def _value(number: str, style: str) -> int | None:
    if style in ("I", "i"):
        return roman(number)
    if style in ("A", "a"):
        return ord(number.lower()) - 96 if len(number) == 1 else None
    return read_number(number.rpartition(".")[2])


class _Builder:
    """Puts one line after another into the outline."""

    def __init__(self, scan: Scan) -> None:
        self.text = scan.text
        self.folded = scan.folded
        self.out = Outline()
        self.heading = _Heading()
        self.path: list[Entry] = []
        self.blank = True

    def add(self, line: Line, raw: tuple[int, int], following: Line | None) -> None:
        if line.style and line.start < line.end:
            self._item(line, raw)
        elif self._continues(line):
            entry = self.out.every[-1]
            entry.title = tidy(f"{entry.title} {line.title(self.text)}")
            entry.end = raw[1]
        elif self._is_heading(raw, following):
            self._take_heading(raw)
        elif self.out.every:
            self.out.every[-1].end = raw[1]
        else:
            self._take_heading(raw)
        self.blank = False

    def _continues(self, line: Line) -> bool:
        """Whether a line without a label goes on with the title of the item before it."""
        if not self.out.every or self.blank or not line.title(self.text):
            return False
        last = self.out.every[-1]
        ended = self.text[last.line.end : last.end].strip()
        first = self.text[line.start]
        return not ended and (first.islower() or line.indent > last.line.indent + 1) and last.end - last.start < 400

    def _is_heading(self, raw: tuple[int, int], following: Line | None) -> bool:
        words = self.text[raw[0] : raw[1]].strip()
        if not words or len(words) > _LONGEST_HEADING or following is None or not following.style:
            return False
        if words.endswith(":"):
            return True
        if _SENTENCE_MARK.search(words):
            return False
        told = bool(_heading_status(self.folded[slice(*raw)].strip()))
        return told or self.blank or words.isupper() or not self.out.every

    def _take_heading(self, raw: tuple[int, int]) -> None:
        start, end = trim(self.text, *raw)
        colon = self.text[raw[0] : raw[1]].rstrip().endswith(":")
        words = self.folded[start:end]
        plain = words.strip(" :.-")
        self.heading = _Heading(text=self.text[start:end])
        self.path = []
        self.out.headings.append(self.text[start:end])
        self.out.says_agenda = self.out.says_agenda or _says(plain, "heading")
        if known("no-agenda", plain) or known("no-agenda", plain.split(" (")[0]):
            self.out.says_other = self.heading.skip = True
        short = len(plain.split()) <= _SHORT_HEADING
        if leading("proposer", plain) == 0 and end - start <= _LONGEST_HEADING and (colon or short):
            self.heading.status = _heading_status(plain) or None
        if colon and self.heading.status is None and len(plain.split()) <= _LONGEST_PROPOSER:
            self.heading.proposer = (start, end)

    def _item(self, line: Line, raw: tuple[int, int]) -> None:
        if self.heading.skip or is_break(self.folded[line.start : line.end]):
            return
        entry = Entry(
            line=line,
            title=tidy(line.title(self.text)),
            begin=raw[0],
            start=line.start,
            end=raw[1],
            style=line.style,
            number=line.number,
            time=line.time,
            status=line.status or self.heading.status,
            proposer=line.proposer or self.heading.proposer,
            heading=self.heading.text,
        )
        self._resolve(entry)
        self._place(entry)
        self.out.every.append(entry)

    def _resolve(self, entry: Entry) -> None:
        """A letter that may be a roman numeral is the one that goes on with an open list."""
        number = entry.number
        if number is None or entry.style not in ("I", "i", "A", "a"):
            return
        letters, romans = ("A", "I") if number.isupper() else ("a", "i")
        for open_entry in reversed(self.path):
            if open_entry.style in (letters, romans) and open_entry.number is not None:
                before = _value(open_entry.number, open_entry.style)
                if before is not None and _value(number, open_entry.style) == before + 1:
                    entry.style = open_entry.style
                    return
        if len(number) == 1 and number.lower() != "i" and entry.style == romans:
            entry.style = letters

    def _place(self, entry: Entry) -> None:
        depth = min(self._depth(entry), _DEEPEST)
        del self.path[depth:]
        siblings = self.path[-1].children if self.path else self.out.entries
        siblings.append(entry)
        self.path.append(entry)

    def _depth(self, entry: Entry) -> int:
        """How many open items the entry hangs below."""
        if entry.style == "decimal" and entry.number is not None:
            above = entry.number.rpartition(".")[0]
            for depth in range(len(self.path), 0, -1):
                if self.path[depth - 1].number == above:
                    return depth
                if (self.path[depth - 1].number or "").rpartition(".")[0] == above:
                    return depth - 1
        for depth in range(len(self.path) - 1, -1, -1):
            same = self.path[depth]
            if (same.style == entry.style or (entry.style == "time" and same.time is not None)) and (
                entry.style not in ("-", "time") or abs(same.line.indent - entry.line.indent) < 2
            ):
                return depth
        for depth in range(len(self.path), 0, -1):
            parent = self.path[depth - 1]
            if entry.line.indent > parent.line.indent + 1:
                return depth
            if entry.line.indent >= parent.line.indent - 1 and _RANKS[entry.style] > _RANKS[parent.style]:
                return depth
        return 0


def _word_starts(folded: str) -> Iterator[int]:
    return (word.start() for word in _WORD.finditer(folded))


def _says(folded: str, kind: str) -> bool:
    """Whether a heading holds a word of the kind."""
    return any(leading(kind, folded, at) > at for at in _word_starts(folded))


def _heading_status(folded: str) -> str:
    """The status that a heading gives the items below it: Items agreed, Topics left for the next call, Deferred."""
    end = leading("status", folded)
    if end and (not folded[end:].strip() or leading("matters", folded, end + 1) > end + 1):
        return status_of(folded)
    for at in _word_starts(folded):
        end = leading("matters", folded, at)
        status = status_of(folded[end + 1 :]) if end > at else ""
        if status and status != "proposed":
            return status
    return ""


def _lines(scan: Scan) -> Iterator[tuple[tuple[int, int], Line]]:
    for match in _LINE.finditer(scan.text):
        yield match.span(), read_line(scan.text, scan.folded, *match.span())


def outline(scan: Scan) -> Outline:
    """The outline of a text: its labelled lines as items, nested by number, style and indentation."""
    builder = _Builder(scan)
    lines = [(raw, line) for raw, line in _lines(scan) if scan.text[raw[0] : raw[1]].strip()]
    last_end = 0
    for i, (raw, line) in enumerate(lines):
        builder.blank = scan.text.count("\n", last_end, raw[0]) > 1 or i == 0
        builder.add(line, raw, lines[i + 1][1] if i + 1 < len(lines) else None)
        last_end = raw[1]
    return builder.out
