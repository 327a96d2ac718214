"""A string that is a party's name taken apart: what stands around the name, and how a name is turned about."""

import re
from collections.abc import Iterator

__all__ = [
    "bracketed",
    "either",
    "former_form",
    "forms",
    "is_headed",
    "is_remark",
    "loose_key",
    "polity_form",
    "renamed",
    "tidy",
    "years_told",
]

_NOTE_MARKS = re.compile(r"(?:[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|\[[\w ]{1,3}\])+$")
_AROUND = " \t\r\n\"'“”‘’„«».,;:*•·–-"
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+")
_ARTICLE = re.compile(r"(?:\(the\)|the)\s+", re.IGNORECASE)
_FORMER = re.compile(r"(?:the\s+)?(?:former\s+|fmr\.?\s+|ex-\s?)", re.IGNORECASE)
# A treaty names a state by its government, or by who is at its head.
_HEADS = (
    r"(?:king|queen|emperor|empress|sultan|emir|amir|shah|tsar|czar|grand\s+duke|grand\s+duchess|prince|princess|khedive|"
    r"pope|captains?[\s-]regent|(?:federal\s+)?president)"
)
_STYLES = "britannic|imperial|royal|most|serene|gracious|catholic|faithful|christian|excellent|sovereign|i\\.|r\\."
_GOVERNMENT = re.compile(
    r"(?:(?:the\s+)?(?:royal\s+|imperial\s+|federal\s+|permanent\s+|union\s+)?"
    r"(?:governments?|states?|delegations?|missions?|federal\s+council)"
    rf"|(?:his|her|their)\s+(?:(?:{_STYLES})\s+){{0,3}}(?:majesty|majesties|highness|excellency|holiness),?\s+the\s+{_HEADS}"
    rf"|(?:the\s+)?{_HEADS})"
    r"\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"(?:the\s+)?{_HEADS}\s+of\s", re.IGNORECASE)
# "The Government of His Majesty the Sultan of Oman" is two of them.
_MOST_STYLES = 2
_AFTER = re.compile(r"(?:['’]s?|\s+(?:government|delegation|side|authorities))$", re.IGNORECASE)
_ROYAL = re.compile(r"(?:royal|imperial|federal)\s+", re.IGNORECASE)
_SPACED = re.compile(r"\b(?:[A-Z]\. ){1,4}[A-Z]\b\.?")
_POLITY = re.compile(
    r"(?:(?:the|people['’]?s|democratic|socialist|islamic|federal|federative|plurinational|independent|arab)\s+){0,4}"
    r"(?:republic|kingdom|state|principality|sultanate|commonwealth|federation|union|empire|"
    r"territory|territorial\s+collectivity|country)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"^([^()]*\S)\s*\(([^()]+)\)$")
_COMMA = re.compile(r"^([^,]+),\s*([^,]+)$")
# What a list writes in brackets behind a party: its part in the meeting, not its name.
_REMARKS = frozenset(
    "chair co-chair chairman presidency president host co-host member observer guest invited invitee candidate "
    "depositary signatory party associate the former also mediator moderator facilitator interim transitional "
    "authority government government-in-exile in exile metropolitan".split()
)
# ... which part of it, or which time of it, is meant,
_PART_OR_TIME = re.compile(
    r"(?:without|excluding|excl\b|except|including|incl\b|european part|mainland part|until|till|before|after|since|"
    r"from|as of|up to|pre-?\s?\d|post-?\s?\d|-?\s?\d{4}\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"([12]\d{3})(?:\s?[-/\u2013]\s?([12]\d{3}))?")
# ... or how else it is or was called.
_RENAMED = re.compile(
    r"(?:(?:the\s+)?(?:formerly|former|fmr\.?|previously|now|today|also|ex)|a\.?k\.?a\.?|or|i\.e\.)[\s-]+"
    r"(?:known\s+as\s+|called\s+)?(?=\S)",
    re.IGNORECASE,
)
# How the loose form of a name writes words, and what it leaves away.
_WORDS = {
    "&": "and",
    "st": "saint",
    "rep": "republic",
    "dem": "democratic",
    "federal": "fed",
    "federated": "fed",
    "federation": "fed",
    "is": "islands",
    "isl": "islands",
    "afr": "african",
    "cent": "central",
    "centr": "central",
    "eq": "equatorial",
    "brit": "british",
    "gt": "great",
    "utd": "united",
    "sts": "states",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "plurinat": "plurinational",
}
_NO_LETTERS = str.maketrans({"-": " ", ",": " ", "(": " ", ")": " ", "'": ""})
_SILENT = frozenset({"the", "of"})


def tidy(text: str) -> str:
    """The text without what is around it: blanks, quotation marks, a full stop, the marks of footnotes."""
    if text[:1].isalpha() and text[-1].isalpha():
        return text
    numbered = _NUMBER.match(text)
    return _NOTE_MARKS.sub("", text[numbered.end() if numbered else 0 :].strip()).strip(_AROUND)


def forms(text: str) -> Iterator[str]:
    """The readings of a tidy text that may be a name, the most literal first."""
    yield text
    if article := _ARTICLE.match(text):
        yield (text := text[article.end() :])
    if turned := _COMMA.match(text) or _BRACKET.match(text):
        head, tail = turned[1], turned[2]
        if _GOVERNMENT.fullmatch(f"{tail} "):
            yield head
        yield f"{tail} {head}" if tail.casefold().endswith(("of", "of the", "the")) else f"{tail} of {head}"
        yield f"{tail} {head}"
    for _ in range(_MOST_STYLES):
        if government := _GOVERNMENT.match(text):
            yield (text := text[government.end() :])
    if after := _AFTER.search(text):
        text = text[: after.start()]
        yield text
        if royal := _ROYAL.match(text):
            yield text[royal.end() :]
    if _SPACED.search(text):
        yield _SPACED.sub(lambda initials: initials[0].replace(" ", ""), text)


def is_headed(text: str) -> bool:
    """Whether a text begins with who is at the head of something: "President of the"."""
    return bool(_HEADED.match(text))


def polity_form(text: str) -> str | None:
    """What stands behind "Republic of", "Kingdom of" and the like."""
    match = _POLITY.match(text)
    return text[match.end() :] if match and match.end() < len(text) else None


def loose_key(key: str) -> str:
    """A folded key without articles, "of" and marks, the words that are often abbreviated written in one way."""
    words = key.translate(_NO_LETTERS).split()
    return " ".join([_WORDS.get(word, word) for word in words if word not in _SILENT])


def former_form(text: str) -> str | None:
    """What stands behind "former" or "ex-"."""
    match = _FORMER.match(text)
    return text[match.end() :] if match and match.end() < len(text) else None


def either(text: str) -> tuple[str, str] | None:
    """The two names of "Burma/Myanmar"."""
    first, stroke, second = text.partition("/")
    return (first.strip(), second.strip()) if stroke and "/" not in second else None


def bracketed(text: str) -> tuple[str, str] | None:
    """What stands before and within the brackets that a text ends with."""
    match = _BRACKET.match(text)
    return (match[1], match[2]) if match else None


def is_remark(text: str) -> bool:
    """Whether words in brackets tell of a party's part in a meeting, of a part of it or of a time, not which it is."""
    return _REMARKS.issuperset(text.casefold().split()) or bool(_PART_OR_TIME.match(text))


def years_told(text: str) -> str | None:
    """The year or years, as EDTF, that are all that words in brackets tell: "1939-1945"."""
    match = _YEARS.fullmatch(text)
    return "/".join(filter(None, match.groups())) if match and match[1] <= (match[2] or match[1]) else None


def renamed(text: str) -> str | None:
    """The other name that words in brackets tell as one: "formerly Swaziland"."""
    match = _RENAMED.match(text)
    return text[match.end() :] if match and match.end() < len(text) else None
