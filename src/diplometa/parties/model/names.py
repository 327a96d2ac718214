"""The name of a party in a language and a style: what it is called alone, in full, in a sentence, as an adjective."""

import re
from functools import cache

from diplometa.core.errors import UnknownCodeError, require_str
from diplometa.data.tables import table
from diplometa.parties.model.facts import Name, names_of

__all__ = ["STYLES", "in_sentence", "named_in", "require_style"]

# The styles, each with the kind of names that it takes.
STYLES: dict[str, str] = {
    "short": "short",
    "official": "official",
    "in_sentence": "short",
    "adjective": "demonym-adjective",
}
# Of several names, those of the list that is made to be shown stand first, then those of the United Nations.
_ORDER = ("cldr", "cldr-territories", "unterm", "m49", "own")
# Marks of a form for display: "Myanmar (Burma)", "Congo - Kinshasa".
_SET_APART = re.compile(r"[(\[（]| [-–—] ")
# Languages in which most names stand without an article: there those that the table does not have stand alone.
_BARE = frozenset({"de", "en", "es"})


def require_style(style: str) -> str:
    """The style, where it is one.

    Raises:
        UnknownCodeError: there is no such style.
    """
    if require_str(style, "style") not in STYLES:
        raise UnknownCodeError(style, kind="style of names", near=tuple(STYLES))
    return style


def named_in(code: str, language: str, style: str) -> str | None:
    """The name that the table gives in a language (else in that of which it is a variety) in one style."""
    kind = STYLES[style]
    if style == "adjective" and language.partition("-")[0] == "en" and code in _adjectives():
        return _adjectives()[code]
    for lang in dict.fromkeys((language, language.partition("-")[0])):
        named = [row for row in names_of(code) if row.lang == lang and (row.kind == kind or _is_shown(row, kind))]
        if named:
            return min(named, key=_rank).name
    return None


def _is_shown(row: Name, kind: str) -> bool:
    """Whether CLDR has a form for display that the table holds for an alias beside the short name."""
    return kind == "short" and row.kind == "alias" and "cldr" in row.source


def _rank(row: Name) -> tuple[bool, bool, bool, str, int, int]:
    """What goes first: a name that holds, that names one party, that is written as one, the last one, its sources."""
    sources = [_ORDER.index(source) for source in row.source.split("|") if source in _ORDER]
    last = row.end.translate(_LATEST_FIRST)
    first = min(sources, default=len(_ORDER))
    return bool(row.end), not row.strong, bool(_SET_APART.search(row.name)), last, first, -len(sources)


_LATEST_FIRST = str.maketrans("0123456789", "9876543210")


@cache
def _adjectives() -> dict[str, str]:
    """Of the adjectives of a party the usual one, where the facts tell which it is."""
    known = table("party_adjectives")
    return dict(zip(known.column("party"), known.column("adjective"), strict=True))


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {(party, lang): form for party, lang, form in table("party_phrases").select("party", "lang", "form")}


def in_sentence(code: str, language: str, short: str) -> str | None:
    """How a sentence has the short name, with its article; None where that is not known of the language."""
    base = language.partition("-")[0]
    return _phrases().get((code, base)) or (short if base in _BARE else None)
