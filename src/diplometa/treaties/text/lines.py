"""Lines that look like the label of a unit: "ARTICLE V", "Chapter 2. Scope", "Annex II", `(a)`, `1.`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold
from diplometa.core.numerals import cardinal, ordinal, roman
from diplometa.data.tables import table
from diplometa.treaties.text.ideographs import number_in_ideographs

__all__ = ["PER_CHAPTER", "Enumerator", "Heading", "enumerators_in", "headings_in"]

# Kinds that divide a text; all else in the vocabulary of provisions is written in running prose only.
_DIVIDING = (
    "article",
    "chapter",
    "part",
    "section",
    "title",
    "annex",
    "appendix",
    "protocol",
    "schedule",
    "rule",
    "regulation",
)
_GROUP_WORDS = {"chapitre": "chapter", "titre": "title", "annexure": "annex"}
_LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies"
_FIRST = {"premier": 1, "premiere": 1, "primero": 1, "primo": 1, "unique": 1, "unico": 1, "erster": 1}
# Kinds that are instruments or papers by themselves.
_WHOLE = frozenset({"annex", "appendix", "protocol", "schedule"})
LONGEST_HEADING = 230
# Article 9.3 of an instrument that numbers its articles by chapter has the value 9003.
PER_CHAPTER = 1000
_FIRST_DOTTED = ("Article 1.1", "ARTICLE 1.1", "Artículo 1.1", "ARTÍCULO 1.1", "Artikel 1.1", "Artigo 1.1")
# The number of a page on a line of its own: what stands above it is no heading, but broken off there.
_PAGE = re.compile(r"[-–—]?[ \t]?\d{1,4}[ \t]?[-–—]?[ \t\r]*\n")
_REST_IS_HEADING = re.compile(r"(?P<mark>\s{0,2}[.:–—-]{1,2}\s*|\s*\.?\s*[(\[]|\s{1,6})(?P<heading>\S[^\n]*)")
# How a sentence goes on that began with the label: then it is no label.
_PROSE = re.compile(
    r"\s*(?:[a-z]|[,;(\[]\s?(?:[a-z]{1,4}|\d{1,3})[)\]]|[,;]|(?:of|and|or|to|in|is|shall|may|the|above|below"
    r"|which|hereof|thereof)\b)"
)
# The heading of remarks on one paragraph of an article, and lines that a list completes.
_OF_PARAGRAPH = re.compile(r"paragraphs? \d{1,3}(?:(?:, | and | to )\d{1,3})?")
_OPENS_LIST = re.compile(r"\b(?:the (?:expressions?|terms?|following)|means|that)$")
_SENTENCE = re.compile(r"\b(?:shall|will|may|must|is|are|has|have|agree|means)\b")


class Heading(NamedTuple):
    """A line that may be the label of a unit: its kind and number, and where its label, heading and body stand.

    `bare` is a label that has a line for itself; `start` is where the line begins, without blanks.
    """

    start: int
    kind: str
    number: str
    value: int
    suffix: str
    label_end: int
    heading: tuple[int, int] | None
    body: int
    bare: bool


class Enumerator(NamedTuple):
    """A mark at the beginning of a line that counts: `1.`, `(a)`, `iv)`, `—`."""

    start: int
    style: str
    number: str
    body: int


@cache
def _heading_pattern() -> re.Pattern[str]:
    rows = table("provision_words").select("word", "kind", "number")
    words = {fold(word): kind for word, kind, number in rows if kind in _DIVIDING and number != "many"} | _GROUP_WORDS
    names = sorted(words, key=len, reverse=True)
    return re.compile(
        rf"^[ \t#*_>|]{{0,12}}(?:(?P<word>{'|'.join(map(_accented, names))})(?![^\W\d_])"
        rf"|(?P<cjk>第)\s?(?=[〇零一二三四五六七八九十百\d]{{1,7}}\s?[条條]))"
        rf"(?P<gap>\.?[ \t]{{0,4}}(?:[Nn][o°º]\.?[ \t]?)?)"
        rf"(?P<number>\d{{1,4}}|[IVXLCDM]{{1,9}}(?![A-Za-z])|[ivxlc]{{1,7}}(?![A-Za-z])|[A-Z](?![A-Za-z])"
        rf"|[〇零一二三四五六七八九十百]{{1,7}}"
        rf"|[^\W\d_]{{2,14}}(?:[ -][A-Za-z]{{3,8}})?)?"
        rf"(?P<minor>\.\d{{1,3}}(?![\d.]))?(?P<mark>(?:er|[eè]?re|st|nd|rd|th|[ºª°])(?!\w))?"
        rf"(?P<suffix>[ -]?(?i:{_LATIN})(?!\w)|-?[A-Z](?!\w)|[a-z](?![\w)]))?[*_]{{0,3}}(?P<rest>[^\n]*)$",
        re.MULTILINE,
    )


def _accented(word: str) -> str:
    """The pattern of a word in small letters, capitals, or with a capital; accents may be missing."""
    accents = {"a": "aàáâä", "e": "eèéêë", "i": "iíì", "o": "oóòôö", "u": "uúùü", "c": "cç"}
    return "".join(f"[{accents.get(c, c)}{accents.get(c, c).upper()}]" if c.isalpha() else re.escape(c) for c in word)


@cache
def _kinds() -> dict[str, str]:
    rows = table("provision_words").select("word", "kind", "number")
    return {fold(word): kind for word, kind, number in rows if kind in _DIVIDING and number != "many"} | _GROUP_WORDS


def headings_in(text: str) -> Iterator[Heading]:
    """The lines that may be labels of articles, chapters, annexes and their like, in order."""
    dotted = _is_dotted(text)
    for match in _heading_pattern().finditer(text):
        kind = "article" if match["cjk"] else _kinds()[fold(match["word"])]
        word = match["word"] or "第"
        if word[0].islower() and kind != "article":
            continue
        if found := _heading(text, match, kind, dotted=dotted and kind == "article"):
            yield found


def _is_dotted(text: str) -> bool:
    """Whether the articles of a text are numbered by chapter, so that 9.3 is one number."""
    if not any(first in text for first in _FIRST_DOTTED):
        return False
    labels = [match["minor"] is not None for match in _heading_pattern().finditer(text) if _is_article(match)]
    return sum(labels) > 2 and 2 * sum(labels) > len(labels)


def _is_article(match: re.Match[str]) -> bool:
    return (
        match["word"] is not None and (match["number"] or "").isdigit() and _kinds()[fold(match["word"])] == "article"
    )


def _label_end(match: re.Match[str], number: str, *, dotted: bool) -> int:
    """Where a label ends: behind its suffix, the ending of its ordinal, its number, or its word."""
    if match["suffix"]:
        return match.end("suffix")
    if match["mark"] and not match["minor"]:
        return match.end("mark")
    if dotted and match["minor"]:
        return match.end("minor")
    return match.start("number") + len(number) if number else match.end("word")


def _heading(text: str, match: re.Match[str], kind: str, *, dotted: bool) -> Heading | None:
    """The label of a line, if its number is one and what follows is a heading or a body."""
    number, suffix = match["number"] or "", (match["suffix"] or "").strip(" -")
    value = _value(number)
    if value is None and not suffix and (alone := _value(number.partition(" ")[0])):
        value, number = alone, number.partition(" ")[0]
    lettered = len(number) == 1 and number.isupper() and kind != "article"
    label_end = _label_end(match, number, dotted=dotted)
    if value is None and not lettered:
        # "Annex" may stand without a number, "Protocol" only on a line of its own.
        number, suffix, label_end = "", "", match.end("word")
        if kind not in _WHOLE or (kind == "protocol" and text[label_end : match.end()].strip(" .:*_")):
            return None
    label_end += match["cjk"] is not None
    start = match.end() - len(match[0].lstrip(" \t#*_>|"))
    digits = number if value is None or lettered else str(value)
    if dotted and match["minor"] and value:
        digits, value = f"{digits}{match['minor']}", value * PER_CHAPTER + int(match["minor"][1:])
    found = Heading(start, kind, digits, value or 0, suffix, label_end, None, match.end(), bare=False)
    if match["cjk"]:
        return found._replace(body=label_end, bare=not text[label_end : match.end()].strip())
    if text[label_end : match.end()].strip(" .:*_–—-\r\t"):
        return _with_rest(text, found, match.end())
    heading, body = _next_line(text, match.end())
    return found._replace(heading=heading, body=body, bare=True)


def _with_rest(text: str, found: Heading, line_end: int) -> Heading | None:
    """A label with words behind it on its line: a heading, the body, or running prose."""
    if _PROSE.match(text, found.label_end, line_end):
        return None
    rest = _REST_IS_HEADING.match(text, found.label_end, line_end)
    if rest is None:
        return None
    words = rest["heading"].rstrip(" *_)]")
    marked = bool(rest["mark"].strip())
    start, end = rest.start("heading"), rest.start("heading") + len(words)
    if len(words) <= LONGEST_HEADING and words[-1:] not in ".;:," and not (_SENTENCE.search(words) and len(words) > 60):
        return found._replace(heading=(start, end))
    if marked or (
        found.number
        and words[0].isupper()
        and found.kind == "article"
        and text[found.start : found.start + 1].isupper()
    ):
        return found._replace(body=start)
    return None


def _value(number: str) -> int | None:
    """The value of a number in figures, roman numerals, words, or Chinese characters."""
    if not number:
        return None
    if number.isdigit():
        return int(number)
    if not number.isascii() and number[0] in "〇零一二三四五六七八九十百":
        return number_in_ideographs(number)
    word = fold(number)
    return roman(number) or cardinal(word) or ordinal(word) or _FIRST.get(word) or _words().get(word)


@cache
def _note() -> re.Pattern[str]:
    """How an editor's note on the force of a unit begins, in the place of its heading."""
    rows = table("final_words").select("words", "kind")
    return re.compile("|".join(re.escape(words) for words, kind in rows if kind == "note"), re.IGNORECASE)


def _line_from(text: str, at: int) -> tuple[int, int]:
    """The bounds of the first line with words from an offset on."""
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    stop = text.find("\n", at)
    return at, len(text) if stop < 0 else stop


@cache
def _words() -> dict[str, int]:
    """The numbers below one hundred that are one word, in all languages of the vocabulary."""
    rows = table("number_words").select("word", "value", "kind")
    return {fold(word): int(n) for word, n, kind in rows if kind in ("cardinal", "ordinal") and 0 < int(n) < 100}


def _next_line(text: str, at: int) -> tuple[tuple[int, int] | None, int]:
    """The heading on the line below a label, if that line reads like one, and where the body begins."""
    start, stop = _line_from(text, at)
    if _note().match(text, start):
        heading, body = _heading_at(text, *_line_from(text, stop))
        return heading, body if heading else start
    return _heading_at(text, start, stop)


def _heading_at(text: str, start: int, stop: int) -> tuple[tuple[int, int] | None, int]:
    line = text[start:stop].rstrip()
    body = line.strip("*_ ")
    if (
        not body
        or len(body) > LONGEST_HEADING
        or body[-1] in ".;:,—–-"
        or not (body[0].isupper() or body[0] in "“\"'‘([" or _OF_PARAGRAPH.fullmatch(body))
        or _OPENS_LIST.search(body)
    ):
        return None, start
    if _COUNTING.match(line) or (len(body) > 60 and _SENTENCE.search(body)):
        return None, start
    after = stop
    while after < len(text) and text[after] in " \t\r\n":
        after += 1
    if after >= len(text) or _PAGE.match(text, after) or (text[after].islower() and not _COUNTING.match(text, after)):
        return None, start
    offset = start + text[start:stop].find(body)
    return (offset, offset + len(body)), after


_COUNTING = re.compile(r"[ \t*]{0,4}(?:\d{1,3}[.)]|\([0-9a-z]{1,4}\)|[a-z][.)][ \t])")
_ENUMERATOR = re.compile(
    r"(?:^|(?<=[\n]))[ \t*]{0,12}(?:(?P<figure>\d{1,3}(?:bis|ter)?)\.(?![\d])|\((?P<round>\d{1,3}(?:bis|ter)?)\)"
    r"|(?P<half>\d{1,3})\)"
    r"|\((?P<letter>[a-z]{1,5})\)|(?P<open>[a-z]{1,4})\)|(?P<point>[a-z])\.(?=[ \t]+\S)|\((?P<capital>[A-Z]{1,2})\)"
    r"|(?P<dash>[—–•-])(?=[ \t]?\S))[ \t*]{0,8}"
)
_NESTED = re.compile(r"(?:\((?P<letter>a|i)\)|(?P<open>a|i)\)|\((?P<round>1)\))[ \t]{0,4}")


def enumerators_in(text: str, start: int, end: int) -> Iterator[Enumerator]:
    """The marks that count at the beginnings of the lines of a span, and right behind such a mark."""
    for match in _ENUMERATOR.finditer(text, start, end):
        style = match.lastgroup or ""
        number = match[style]
        at = match.start() + len(match[0]) - len(match[0].lstrip(" \t*"))
        yield Enumerator(at, style, "—" if style == "dash" else number, match.end())
        if style in ("figure", "round", "letter") and (inner := _NESTED.match(text, match.end(), end)):
            nested = inner.lastgroup or ""
            if nested != style:
                yield Enumerator(inner.start(), nested, inner[nested], inner.end())
