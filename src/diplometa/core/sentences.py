"""Where sentences end in a text: at their marks, and at the ends of lines that no running sentence crosses."""

import re
from collections.abc import Iterator
from itertools import pairwise

__all__ = ["line_width", "sentence_ends", "sentence_ends_near"]

# A run of marks with closing quotes and brackets, before white space; in a script without spaces, anywhere.
_MARK = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]{0,3}+(?=\s|\Z)|[。！？]++[\"'”’»」』）)\]]{0,3}+")
_WORD_BEFORE = re.compile(r"(?<![^\W_.])(?:[^\W\d_]\.)*[^\W_]{1,12}\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEXT_WORD = re.compile(r"\s{1,40}[\"'“”‘’«»(\[„]{0,3}([^\W_]{0,20}(?:(?<![^\W_]{2})\.)?)")
_ROMAN = re.compile(r"[IVXLC]{1,7}\.?")
# What may stand before the words of a line: a bullet, a number or letter that counts.
_LABEL = re.compile(r"[•*\-–—◦▪‣·]\s|[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]](?=\s)")
_LABEL_BEFORE = re.compile(r"(?:\A|\n)[^\S\n]{0,20}[•*\-–—(\[]?[^\S\n]?(?:[\dA-Za-z]|\d{2,3}|[ivxIVX]{2,5})\Z")
# Abbreviations that something always follows: a name, a place, an example.
_LEADING = frozenset(
    "mr mrs ms mx dr prof gen col lt maj capt sgt adm brig cmdr cpl pvt hon rt rev fr st ste messrs mme mlle sen "
    "gov rep sec pres amb min supt vs v cf viz approx ca eg ie h.e h.m h.r.h h.h e.g i.e mt ft".split()
)
# Abbreviations before a number, a roman one or a letter.
_NUMBERED = frozenset(
    "no nos nr art arts para paras par sec secs sect ch chap cl vol vols p pp fig figs pt ser res doc rev ann "
    "app m jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# Abbreviations that may end a sentence: they do where a word follows that begins one.
_EITHER = frozenset(
    "etc inc ltd co corp plc llc dept est min max ed eds ibid al jr sr esq ret assn bros intl govt natl approx "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ph.d".split()
)
_BEGINNERS = frozenset(
    "a an the this that these those it its he she they his her their we our i in on at by for from to under "
    "with within without after before during since until while when where as if although though because but "
    "and or so yet however both all some many most each no not there here then now also earlier later "
    "meanwhile moreover nevertheless instead according asked speaking following despite what who why how".split()
)
# A single capital after these counts, and no name goes on: Annex B, Phase I, World War I.
_COUNTED = frozenset(
    "annex appendix article chapter class group level option part phase plan protocol schedule section stage "
    "table tier title track type version vitamin war".split()
)
_PREVIOUS_WORD = re.compile(r"([^\W_]{1,20})\s\w\Z")
# How much of a line is looked at where one place of a text is asked for: more than any that is broken to fit.
LONGEST_LINE = 1000
# Lines that are broken to fit are not all shorter than the one, and few of them are longer than the other.
NARROWEST, LONGEST_WRAPPED = 30, 120


def sentence_ends(text: str) -> Iterator[int]:
    """The ends of sentences, not in order; those that blank lines make, and the text's own, need not be among them."""
    for mark in _MARK.finditer(text):
        if _ends_sentence(text, mark.start(), mark.end()):
            yield mark.end()
    yield from _line_ends(text)


def sentence_ends_near(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """The ends of sentences within a stretch of the text, not in order; `width` is the `line_width` of all of it."""
    for mark in _MARK.finditer(text, start, end):
        if _ends_sentence(text, mark.start(), mark.end()):
            yield mark.end()
    at = text.find("\n", start, end)
    while at >= 0:
        line = text[max(0, at - LONGEST_LINE) : at].rpartition("\n")[2]
        if _divides(line, text[at + 1 : at + LONGEST_LINE].partition("\n")[0], width):
            yield at + 1
        at = text.find("\n", at + 1, end)


def _ends_sentence(text: str, start: int, end: int) -> bool:
    following = _NEXT_WORD.match(text, end)
    # An initial keeps its full stop: "A." begins no sentence where "A" does.
    after = following[1] if following else ""
    if after[:1].islower():
        return False
    if text[start] != "." or text[start + 1 : start + 2] in {".", "!", "?"}:
        return True
    if _LABEL_BEFORE.search(text, max(0, start - 30), start):
        return following is None
    word = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return word is None or _ends_after(text, word, after)


def _ends_after(text: str, word: re.Match[str], after: str) -> bool:
    """Whether a full stop after this word ends its sentence, with `after` as the next word."""
    found = word[0].lower()
    if not after:
        return True
    if found in _LEADING:
        return False
    if found in _NUMBERED and (after[0].isdigit() or _ROMAN.fullmatch(after) or len(after) == 1):
        return False
    begins = after.lower() in _BEGINNERS
    if len(found) == 1 and word[0].isupper():
        previous = _PREVIOUS_WORD.search(text, max(0, word.start() - 22), word.end())
        return begins or (previous is not None and previous[1].lower() in _COUNTED)
    return begins or not (found in _EITHER or _ACRONYM.fullmatch(found))


def _line_ends(text: str) -> Iterator[int]:
    """The ends of lines that no running sentence crosses: all, where lines are not broken to fit a width."""
    lines = text.split("\n")
    if len(lines) == 1:
        return
    width = line_width(text)
    at = 0
    for line, following in pairwise(lines):
        at += len(line) + 1
        if _divides(line, following, width):
            yield at


def _divides(line: str, following: str, width: int) -> bool:
    """Whether no running sentence crosses from one line to the next; blank lines divide paragraphs."""
    begin = following.lstrip()
    return bool(begin and line.strip() and (_LABEL.match(begin) or _ends_line(line, begin, width)))


def line_width(text: str) -> int:
    """The width that the lines of a text are broken to fit; 0 where they are not."""
    lines = text.split("\n")
    lengths = [len(line.rstrip()) for line in lines]
    long = sum(length > LONGEST_WRAPPED for length in lengths)
    filled = sum(map(bool, lengths))
    width = max((length for length in lengths if length <= LONGEST_WRAPPED), default=0)
    return width if width >= NARROWEST and long * 10 <= filled else 0


def _ends_line(line: str, begin: str, width: int) -> bool:
    """Whether the line was ended though the next word would have had room in it, and no small letter goes on."""
    length = len(line.rstrip())
    if begin[0].islower():
        return False
    return not width or length > LONGEST_WRAPPED or length + 1 + len(begin[:40].split(maxsplit=1)[0]) <= width
