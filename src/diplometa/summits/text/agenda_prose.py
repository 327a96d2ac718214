"""Agendas in running prose: first, ...; second, ...; (1) ..., (2) ...; the agenda: a, b and c."""

import re
from itertools import pairwise

from diplometa.core.numerals import roman
from diplometa.core.scan import Scan
from diplometa.summits.text.agenda_lines import Line, tidy, trim
from diplometa.summits.text.agenda_tree import Entry
from diplometa.summits.text.agenda_words import any_of, known

__all__ = ["plain_entries", "proposed_entries", "prose_entries"]

_MARKS = re.compile(r"(?<![\w(])\(?(\d{1,2}|[a-z]|[ivx]{1,4})\)\s*")
_ORDINALS = (
    "first firstly premierement primero erstens",
    "second secondly deuxiemement segundo zweitens",
    "third thirdly troisiemement tercero drittens",
    "fourth fourthly quatriemement cuarto viertens",
    "fifth fifthly cinquiemement quinto funftens",
    "sixth sixthly sixiemement sexto sechstens",
    "seventh seventhly septiemement septimo siebtens",
    "eighth eighthly huitiemement octavo achtens",
)
_COUNT = {word: i for i, words in enumerate(_ORDINALS, start=1) for word in words.split()}
_COUNTED = re.compile(rf"(?<![\w-])({'|'.join(_COUNT)}|finally|lastly|enfin|finalmente|schliesslich)[,:]\s+")
_ADDED = re.compile(
    r"\b(?:should|will|would|may|might|wants to|wish(?:es)? to|intends to|plans to)\s(?:also\s|then\s)?"
    r"(?:add|raise|bring up|take up|mention|table|put forward)\s(?!to\b)"
)
# What a side means to speak of: in letters and memoranda, which announce a meeting and do not tell of one.
_MEANT = re.compile(
    r"\b(?:proposes?|wish(?:es)?|would like|wants?|intends?|plans?|hopes?|ought|should|(?:are|is) (?:expected|likely))"
    r"\s(?:us\s|also\s|then\s)?(?:to\s)?(?:discuss|raise|bring up|take up|talk about|cover)\s"
)
_AND = re.compile(r",?\s(?:and|et|y|und)\s|,\s")
_CUT = re.compile(r"[.;](?=\s|$)")
_LAST_AND = re.compile(r"[\s,;]+(?:and|et|y|und)?\s*$")
_LONGEST = 400
_LONGEST_LETTER = 6000
_LONGEST_PLAIN = 120
_LINE = re.compile(r"[^\n]+")


def _number(mark: str) -> int | None:
    if mark.isdigit():
        return int(mark)
    value = roman(mark)
    return value if value is not None and mark not in ("c", "d") else ord(mark) - 96 if len(mark) == 1 else None


def _entry(scan: Scan, start: int, end: int, number: str | None, subject: tuple[int, int]) -> Entry | None:
    """The item between two marks: up to its sentence's or clause's end, without the conjunction before the next."""
    end = min(end, start + _LONGEST)
    if cut := _CUT.search(scan.text, start, end):
        end = cut.start()
    if last := _LAST_AND.search(scan.folded, max(start, end - 12), end):
        end = last.start()
    start, end = trim(scan.text, start, end)
    if start >= end:
        return None
    line = Line(start=start, end=end, indent=0, style="(1)")
    proposer = subject if subject[0] < subject[1] else None
    return Entry(
        line=line,
        title=tidy(scan.text[start:end]),
        begin=start,
        start=start,
        end=end,
        style="(1)",
        number=number,
        proposer=proposer,
    )


def _run(marks: list[tuple[int, int, str, int | None]]) -> list[tuple[int, int, str, int | None]]:
    """The marks that count from one without a gap."""
    run: list[tuple[int, int, str, int | None]] = []
    for mark in marks:
        if mark[3] == len(run) + 1 or (mark[3] is None and run):
            run.append(mark)
        elif mark[3] == 1:
            run = [mark]
    return run if len(run) > 1 else []


def prose_entries(scan: Scan) -> list[Entry]:
    """The items that running text counts, or lists after a word for an agenda and a colon; empty without either."""
    numbered = _run([(m.start(), m.end(), m[1], _number(m[1])) for m in _MARKS.finditer(scan.folded)])
    counted = (
        [] if numbered else _run([(m.start(), m.end(), "", _COUNT.get(m[1])) for m in _COUNTED.finditer(scan.folded)])
    )
    marks = numbered or counted
    if not marks:
        return _listed(scan)
    subject = (scan.sentence(marks[0][0])[0], marks[0][0]) if counted else (0, 0)
    ends = [mark[0] for mark in marks[1:]] + [len(scan.text)]
    found = [_entry(scan, mark[1], end, mark[2] or None, subject) for mark, end in zip(marks, ends, strict=True)]
    entries = [entry for entry in found if entry is not None]
    return [*entries, *_added(scan, entries[-1].end)] if entries and counted else entries


def _added(scan: Scan, after: int) -> list[Entry]:
    """What a later sentence adds: The American side should add x and y."""
    entries: list[Entry] = []
    for verb in _ADDED.finditer(scan.folded, after, min(len(scan.text), after + 2000)):
        sentence = scan.sentence(verb.start())
        entries += _split(scan, verb.end(), sentence[1], (sentence[0], verb.start()))
    return entries


def proposed_entries(scan: Scan) -> list[Entry]:
    """What the sides mean to speak of, by a letter or a memorandum: The Australians propose to discuss a, b and c."""
    entries: list[Entry] = []
    for verb in _MEANT.finditer(scan.folded, 0, _LONGEST_LETTER):
        sentence = scan.sentence(verb.start())
        entries += _split(scan, verb.end(), sentence[1], (sentence[0], verb.start()))
    return entries if len(entries) > 1 else []


def _split(scan: Scan, start: int, end: int, subject: tuple[int, int]) -> list[Entry]:
    """A list of a, b and c."""
    bounds = [start]
    for joint in _AND.finditer(scan.folded, start, end):
        bounds += [joint.start(), joint.end()]
    bounds.append(end)
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    return [entry for pair in pairs if (entry := _entry(scan, *pair, None, subject)) is not None]


def _listed(scan: Scan) -> list[Entry]:
    """The list after `Agenda:` on one line, or behind such a word and a colon in a sentence."""
    words = any_of("heading")
    if found := re.compile(rf"(?:^|\n)\s*(?:the )?(?:{words})\s?:[ \t]*(?=\S)", re.MULTILINE).search(scan.folded):
        stop = scan.text.find("\n", found.end())
        return _members(scan, found.end(), len(scan.text) if stop < 0 else stop)
    if found := re.compile(rf"(?<!\w)(?:{words}|{any_of('matters')})\s?:[ \t](?=\S)").search(scan.folded):
        members = _members(scan, found.end(), scan.sentence(found.start())[1])
        return members if len(members) > 1 else []
    return []


def _members(scan: Scan, start: int, stop: int) -> list[Entry]:
    """The members of a list, between semicolons where it has any, else between commas."""
    if ";" not in scan.text[start:stop]:
        return _split(scan, start, stop, (0, 0))
    bounds = [start, *(i + 1 for i in range(start, stop) if scan.text[i] == ";"), stop]
    return [entry for pair in pairwise(bounds) if (entry := _entry(scan, *pair, None, (0, 0))) is not None]


def plain_entries(scan: Scan) -> list[Entry]:
    """The lines without labels that stand below a heading which is nothing but a word for an agenda."""
    entries: list[Entry] = []
    listing = False
    for match in _LINE.finditer(scan.text):
        start, end = trim(scan.text, *match.span())
        if not listing:
            listing = known("heading", scan.folded[start:end].strip(" :"))
            continue
        if start >= end:
            continue
        if match[0].rstrip().endswith((".", "!", "?")) or end - start > _LONGEST_PLAIN:
            break
        line = Line(start=start, end=end, indent=0, style="-")
        entries.append(
            Entry(
                line=line,
                title=tidy(scan.text[start:end]),
                begin=start,
                start=start,
                end=match.end(),
                style="-",
                number=None,
            )
        )
    return entries
