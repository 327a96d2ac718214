"""The bounds of an instrument's name around its noun: the capitals before it, what it is about behind it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count

from diplometa.core.folding import fold
from diplometa.core.matching import words_of
from diplometa.core.scan import Scan, Span
from diplometa.data.tables import table

__all__ = [
    "NOUNS",
    "is_other_thing",
    "joint_after",
    "joint_before",
    "leading_words",
    "nouns_in",
    "plain_subject",
    "revision_after",
    "singular",
    "title_in",
    "trailing_words",
    "year_after",
    "year_before",
]

_NOUNS = (
    *(
        "Tr(?:eaty|eaties)",
        "tr(?:eaty|eaties)",
        "Co(?:nventions?|venants?|mpact)",
        "co(?:nventions?)",
        "Ag(?:reements?)",
    ),
    *("ag(?:reements?)", "Pa(?:cts?)", "pa(?:cts?)", "Ac(?:cords?)", "ac(?:cords?)", "Pr(?:otocols?)", "Ch(?:arter)"),
    *("St(?:atute)", "Ar(?:rangement)", "TR(?:EATY)", "CO(?:NVENTION)", "AG(?:REEMENT)", "PR(?:OTOCOL)"),
)
# Each branch begins with two letters: the search skips all places that begin with none of them.
NOUNS = re.compile("|".join(rf"{noun[:2]}(?<![\w-]{noun[:2]}){noun[2:]}(?![\w-])" for noun in _NOUNS))
_FOLDED_NOUNS = frozenset(
    f"{noun}{ending}"
    for noun in (
        *("treat", "convention", "covenant", "compact", "agreement", "pact", "accord", "protocol", "charter"),
        *("statute", "arrangement"),
    )
    for ending in (("y", "ies") if noun == "treat" else ("", "s"))
)
# How far a name reaches from its noun.
MOST_WORDS = 14
LONGEST_TAIL = 320
LONGEST_WORD = 40
_OPENING = "([“\"‘'"
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_ABBREVIATED = re.compile(r"(?:[\w.-]*[‐‑–-])?(?:[A-Z]\.)+")
_NAME_WORD = re.compile(r"[^\W_][\w.'’&/‐‑–-]*")
# "Annex II of the Agreement": what stands there counts, it names nothing.
_NUMBERING = re.compile(r"[A-Z]|[IVXLC]+|\d[\w-]*")
# A date may stand between the noun and what the instrument is about: "Convention of 29 July 1960 on ...".
_DATED = (
    r"(?:\s(?:signed\s)?of\s(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s|[A-Z][a-z]{2,8}\s\d{1,2},\s)?"
    r"(?:1[5-9]|20)\d\d,?(?=\s[a-z]))?"
)
_SUBJECT = re.compile(
    _DATED + r"\s(?:(?:of|on|for|against|governing|establishing|respecting|among)"
    r"|(?:concerning|regarding|relating to|relative to|supplementary to|additional to|in respect of"
    r"|with respect to|between))\s"
)
# What a treaty of two parties is about, in small letters, up to where the name ends.
_PLAIN_SUBJECT = re.compile(
    r"(?:\s\([A-Z][\w.-]{1,11}\))?\s(?:on|concerning|regarding|relating\sto|respecting)\s(?:the\s)?"
    r"(?!(?:which|whom|whether|how|what|whose|behalf|account|it|them|this|that|these|those)\s)"
    r"[a-z][a-z-]{1,20}(?:,?\s[A-Za-z-]{1,20}){0,9}?"
    r"(?=[,.;:()]|$|\s(?:[–—]|signed|done|concluded|dated|is|was|were|has|had|shall|will|would|of\s\d|which|that|entered|in\s\d))"
)
_TAIL_WORD = re.compile(r",?[ \n]{1,2}([^\W_][\w.'’/‐‑–-]*)(?=[\s,.;:()\"”\]]|$)")
_JOINT = r",?\s(?:and|or|&|as\swell\sas|nor)\s(?:(?:the|its)\s)?"
_JOINT_AFTER = re.compile(rf"{_JOINT}|,\s(?=[A-Z])")
_JOINT_BEFORE = re.compile(rf"{_JOINT}$")
_SAME_AGAIN = re.compile(
    r",?\s(?:and|or|as\swell\sas)\s(?:the|its)\s(?:[A-Z][\w.'’-]{0,30}\s){0,5}"
    r"(?:Treaty|Convention|Agreement|Pact|Protocol|Covenant|Accord|Charter|Statute)(?!\w)"
)
# "Agreement on A of B, the C of D and the E": what it is about is a list.
_LISTED = re.compile(r", the [A-Z][\w-]{1,20}(?: of)?(?: [A-Z][\w-]{1,20}){0,4},? and the [A-Z]")
# "Minimum Age (Sea) Convention": what stands in brackets before the noun belongs to the name.
_BRACKETED = re.compile(r"\([A-Z][^()\n]{1,58}\) $")
# A place that a title cites is none of its words: "Agreement on the Application of Article 23 of ...".
_PLACE = re.compile(r"(?:Articles?|Annex(?:es)?|Chapters?|Parts?|Sections?) \d")
_REVISED = re.compile(
    r",? as (?:last )?(?:revised|amended|modified)(?: (?:at|in) [A-Z][\w-]{2,20})?"
    r"(?: (?:on|by|in) (?:\d{1,2} [A-Z][a-z]{2,8} |[A-Z][a-z]{2,8} \d{1,2}, )?(?:1[89]|20)\d\d)(?!\w)"
)
_CALENDAR = re.compile(
    r"(?:the )?\d|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_YEAR_AFTER = re.compile(
    r"(?P<of>,? of (?:\d{1,2} [A-Z][a-z]+,? |[A-Z][a-z]+ \d{1,2}, )?)?(?(of)"
    r"|,? (?P<bracket>\()?(?:\d{1,2} [A-Z][a-z]+\.?,? |[A-Z][a-z]{2,8}\.? \d{1,2}, )?)"
    r"(?P<year>1[5-9]\d\d|20\d\d)(?!\w)(?(bracket)\)?)"
)
_YEAR_BEFORE = re.compile(r"(?<!\w)(1[5-9]\d\d|20\d\d) $")
# The words with capitals right behind a name.
_OTHER_AFTER = re.compile(r"['’]?((?:\s[^\W\d_]+){1,4})")


@cache
def _words(kind: str) -> frozenset[str]:
    """The words that have this part in a title."""
    return frozenset(word for word, part in table("title_words").select("word", "kind") if part == kind)


@cache
def _others() -> dict[str, str]:
    return {fold(word): kind for word, kind in table("other_instruments").select("word", "kind")}


def title_in(text: str, start: int, end: int) -> str:
    """The title that stands there as written, on one line."""
    return " ".join(text[start:end].split())


def nouns_in(scan: Scan) -> Iterator[re.Match[str]]:
    """The nouns of a text that instruments are called by, by way of its words, which names are looked for in, too."""
    words, start_of = words_of(scan)
    for i in compress(count(), map(_FOLDED_NOUNS.__contains__, words)):
        if noun := NOUNS.match(scan.text, start_of(i)):
            yield noun


def is_other_thing(text: str, span: Span) -> bool:
    """Whether a name goes on to mean something else: "Geneva Conventions Act", "Vienna Convention Centre"."""
    if text[span[1] + 1 : span[1] + 2].isupper() and (after := _OTHER_AFTER.match(text, span[1])):
        for word in after[1].split():
            kind = _others().get(fold(word))
            if kind in ("national", "body", "work") or (kind == "document" and word[0].islower()):
                return True
            if not word[0].isupper():
                break
    last = fold(text[max(0, span[0] - 14) : span[1]]).split()[-2:]
    return _others().get(" ".join(last)) == "gathering"


def singular(noun: str) -> str:
    """The noun in lower case and the singular."""
    noun = noun.lower()
    return noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")


def leading_words(text: str, at: int, *, lower: bool = False) -> int:
    """Where the words before a noun begin that belong to its name; `at` where there are none."""
    group = _BRACKETED.search(text, max(0, at - 64), at)
    start, kept = group.start() if group and not lower else at, at
    for _ in range(MOST_WORDS):
        word = _word_before(text, start)
        if word is None:
            break
        start -= len(word) + 1
        if NOUNS.fullmatch(word) or (word == "the" and _word_before(text, start) not in _words("before-the")):
            break
        if word[0].isupper():
            if _NUMBERING.fullmatch(word) and (kept == at or text[start + len(word) + 1 : kept].strip()):
                break
            kept = start
        elif word not in _words("small"):
            if not (lower and word in _words("adjective")):
                break
            kept = start
        if start and text[start - 1] in _OPENING:
            break
    return kept


def _word_before(text: str, at: int) -> str | None:
    """The word that ends one blank before an offset, if a name may hold it."""
    if at < 2 or text[at - 1] not in " \n" or text[at - 2] in " \n":
        return None
    low = max(0, at - LONGEST_WORD)
    begin = max(text.rfind(" ", low, at - 1), text.rfind("\n", low, at - 1)) + 1
    if begin == 0 and low:
        return None
    word = text[begin : at - 1].lstrip(_OPENING)
    if (
        not _NAME_WORD.fullmatch(word)
        or word in _words("opener")
        or (word[0].isupper() and word.endswith(_POSSESSIVES))
    ):
        return None
    return None if word.endswith(".") and not _ABBREVIATED.fullmatch(word) else word


def trailing_words(text: str, at: int) -> int:
    """Where the words after a noun end that say what the instrument is about; `at` where there are none."""
    subject = _SUBJECT.match(text, at)
    if subject is None or _CALENDAR.match(text, subject.end()):
        return at
    end, kept = subject.end() - 1, at
    while end - at < LONGEST_TAIL and (word := _TAIL_WORD.match(text, end)):
        comma = word[0][0] == ","
        if (
            word[1].lower() in _words("verb")
            or (kept > at and _SAME_AGAIN.match(text, end))
            or _PLACE.match(text, word.start(1))
        ):
            break
        if word[1][0].isupper():
            if comma and not re.match(r"(?:,? [A-Z]\w+){0,3},? and (?:the )?[A-Z]", text[word.end() : word.end() + 80]):
                break
            kept = word.end() - (word[1].endswith(".") and not re.fullmatch(r"(?:[A-Z]\.)+", word[1]))
            if kept < word.end():
                break
        elif comma:
            if word[1] not in _words("aside") and not _LISTED.match(text, end):
                break
        elif word[1] not in _words("link"):
            break
        end = word.end()
    return kept


def plain_subject(text: str, at: int) -> int:
    """Where a subject in small letters ends that stands behind the parties of a name; `at` where there is none."""
    match = _PLAIN_SUBJECT.match(text, at)
    return match.end() if match else at


def revision_after(text: str, at: int) -> int:
    """Where "as revised at Paris on 24 July 1971" ends behind a name; `at` where there is none."""
    match = _REVISED.match(text, at)
    return match.end() if match else at


def joint_after(text: str, at: int) -> int:
    """Where the name behind one that ends here begins, if the two are joined; else `at`."""
    joint = _JOINT_AFTER.match(text, at)
    return joint.end() if joint else at


def joint_before(text: str, at: int) -> int:
    """Where the name before one that begins here ends, if the two are joined; else `at`."""
    joint = _JOINT_BEFORE.search(text, max(0, at - 16), at)
    return joint.start() if joint else at


def year_after(text: str, at: int) -> tuple[str, int] | None:
    """The year in "of 1951", ", 1952", "of 15 December 1958" after a name, and where it ends."""
    match = _YEAR_AFTER.match(text, at)
    return (match["year"], match.end()) if match else None


def year_before(text: str, at: int) -> tuple[str, int] | None:
    """The year that stands right before a name, and where it begins."""
    match = _YEAR_BEFORE.search(text, max(0, at - 6), at)
    return (match[1], match.start()) if match else None
