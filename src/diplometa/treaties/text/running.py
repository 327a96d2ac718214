"""Labels and marks in a text without line breaks: "... have agreed: ARTICLE 1. The Parties ... ARTICLE 2 ..."."""

import re
from collections.abc import Iterator
from functools import cache

from diplometa.core.folding import fold
from diplometa.core.numerals import roman
from diplometa.data.tables import table
from diplometa.treaties.text.lines import Enumerator, Heading

__all__ = ["is_running", "running_headings", "running_marks"]

# A text of shorter lines, on average, has its labels on lines of their own.
_LONG_LINES = 400
# How far behind a label its heading is looked for, and how far before it the word that makes it a reference.
_AHEAD = 110
_BEHIND = 24
_ATTACHED = frozenset({"annex", "appendix"})
_GROUPS = frozenset({"chapter", "part"}) | _ATTACHED
# Words before a label with which it is no label: "the provisions of Article 5".
_REFERS = re.compile(
    r"(?:(?<!\w)(?:a|above|after|and|any|as|au|aux|before|below|both|by|common|dans|de|del|dem|der|des|du|el|en|except|following|for"
    r"|from|gemäß|however|im|in|into|l|la|le|les|los|nach|new|of|on|or|original|par|para|per|por|pursuant|said|see|selon|sous|such"
    r"|that|the|this|to|under|und|unless|until|van|vom|von|which|with|within|y|zu)[\s'’(\"“]{1,3}|[,(\[/]\s?)$",
    re.IGNORECASE,
)
# How a sentence goes on that refers to an article.
_GOES_ON = re.compile(
    r"\s?(?:,|;|\)|\(\w{1,4}\)\s?(?:and|or|of|above|,)|\s(?:above|below|and|bis|de|del|der|des|du|hereof|of|or|para|paragraph"
    r"|paragraphs|shall|thereof|to|und|y)(?!\w)|[-–]\d|\.\d)"
)
_TITLE = re.compile(
    r"\s?[.:–—-]{0,2}\s?(?:(?P<heading>[A-Z][^.;:()\d]{2,90}?)\s(?=1\.\s?[A-Z]|\(1\)|1\)\s)"
    r"|(?P<small>[a-z][^.;:()\d]{2,90}?)(?=1\.\s?[a-z]))"
)
_VERB = re.compile(r"\b(?:shall|will|may|must|is|are|has|have|agree|means|following)\b", re.IGNORECASE)
_COUNTS = (
    r"(?:(?P<figure>\d{1,2})\.(?!\d)(?=\s?[^\W\d_]|\s?\()|\((?P<round>\d{1,2})\)|\((?P<letter>[a-z]{1,5})\)"
    r"|(?P<open>[a-z])\)(?=\s))\s?"
)
_FIRST = re.compile(_COUNTS)
_MARK = re.compile(rf"(?:(?<=[.;:,–—])|(?<=[.;:,–—]\s)|(?<=[;,]\sor\s)|(?<=[;,]\sand\s)|(?<=[a-z])(?=1\.)){_COUNTS}")
# How an article begins behind a label that is not in capitals.
_BEGINS = re.compile(r"\s?(?:[.:–—-]|[(\[\"“‘*]?[^\W\d_a-z]|\d|\(\d)")


def is_running(text: str) -> bool:
    """Whether the lines of a text are as long as if it had none."""
    return len(text) > _LONG_LINES * (text.count("\n") + 1)


@cache
def _label() -> re.Pattern[str]:
    rows = table("provision_words").select("word", "kind", "number")
    words = [(word, kind) for word, kind, number in rows if number != "many" and len(word) > 3 and kind in _WORDS]
    names = {form for word, kind in words for form in _forms(word, kind)}
    return re.compile(
        rf"(?:{'|'.join(sorted(names, key=len, reverse=True))})(?![^\W\d_])[ \t\n\xa0]{{0,3}}[.:]?[ \t\n]{{0,2}}"
        r"(?P<number>\d{1,4}|[IVXLC]{1,8}(?![A-Za-z])|[ivxlc]{1,8}|[A-Z](?![A-Za-z])|[a-d](?=[a-z]))"
    )


_WORDS = frozenset({"article"}) | _GROUPS


def _forms(word: str, kind: str) -> tuple[str, ...]:
    """How a label is written: in capitals; that of an article also with one."""
    plain = fold(word)
    return (word.upper(), plain.upper(), *((word.title(), plain.title()) if kind == "article" else ()))


@cache
def _kinds() -> dict[str, str]:
    rows = table("provision_words").select("word", "kind")
    return {fold(word): kind for word, kind in rows if kind in _WORDS}


def running_headings(text: str) -> list[Heading]:
    """The labels that stand within the lines of a text."""
    found = list(_candidates(text))
    capitals = [one for one in found if text[one.start : one.start + 4].isupper()]
    # Where labels are in capitals, "Article" is a reference.
    return list(_counted(capitals if 2 * len(capitals) > len(found) else found, text))


def _candidates(text: str) -> Iterator[Heading]:
    for match in _label().finditer(text):
        at = match.start()
        if at and (text[at - 1].isalnum() and text[at].isupper() and text[at - 1].isupper()):
            continue
        if not text[at : at + 4].isupper() and not _BEGINS.match(text, match.end()):
            continue
        if _REFERS.search(text[max(0, at - _BEHIND) : at]) or _GOES_ON.match(text, match.end()):
            continue
        word = re.match(r"[^\W\d_]+", text[at : match.end()])
        if kind := _kinds().get(fold(word[0])) if word else None:
            yield Heading(at, kind, match["number"], 0, "", match.end(), None, match.end(), bare=False)


def _counted(found: list[Heading], text: str) -> Iterator[Heading]:
    """The labels with the values of their numbers: where letters run on into a word, the number that is due."""
    due = 1
    for one in found:
        if one.kind != "article":
            yield _grouped(one)
            due = 1 if one.kind in _ATTACHED else due
            continue
        value = _value(one.number, due)
        if value is None:
            continue
        end = one.label_end - len(one.number) + _length(one.number, value)
        due = value + 1
        yield _with_title(one._replace(number=str(value), value=value, label_end=end, body=end), text)


def _grouped(one: Heading) -> Heading:
    """The label of an annex or chapter; a letter or numeral in small letters may be the beginning of its heading."""
    number = one.number
    if number.isdigit():
        return one._replace(value=int(number))
    if number.isupper() and (value := roman(number)) and not (len(number) == 1 and number in "CDLM"):
        return one._replace(number=str(value), value=value)
    if number.islower():
        return one._replace(
            number=number[0].upper(), label_end=one.label_end - len(number) + 1, body=one.label_end - len(number) + 1
        )
    return one


def _value(number: str, due: int) -> int | None:
    if number.isdigit():
        # "Article 201. ..." behind Article 19 is Article 20, the paragraph right behind its number.
        return due if int(number) != due and number.startswith(str(due)) and len(number) > 2 else int(number)
    if number.isupper():
        return roman(number)
    values = {roman(number[:n].upper()): n for n in range(1, len(number) + 1)}
    return due if due in values else None


def _length(number: str, value: int) -> int:
    """How many characters of a number are its own."""
    if not number.islower():
        return len(str(value)) if number.isdigit() else len(number)
    return next(n for n in range(1, len(number) + 1) if roman(number[:n].upper()) == value)


def _with_title(one: Heading, text: str) -> Heading:
    """A label with its heading, where the first number behind that tells where it ends."""
    match = _TITLE.match(text, one.label_end, one.label_end + _AHEAD)
    if match is None or _VERB.search(match[match.lastgroup or 0]):
        return one
    return one._replace(heading=match.span(match.lastgroup or 0), body=match.end())


def running_marks(text: str, start: int, end: int) -> Iterator[Enumerator]:
    """The marks that count in the lines of a span: behind the end of a sentence or of a point."""
    at = start
    while at < end and text[at] in " \t\n.:–—-":
        at += 1
    first = _FIRST.match(text, at, end)
    if first is not None:
        yield _mark(first)
    for match in _MARK.finditer(text, first.end() if first else start, end):
        yield _mark(match)


def _mark(match: re.Match[str]) -> Enumerator:
    style = match.lastgroup or ""
    return Enumerator(match.start(), style, match[style], match.end())
