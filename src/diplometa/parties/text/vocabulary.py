"""The names of parties that are looked for in prose, and the words beside them that decide."""

import re
from functools import cache
from typing import NamedTuple

from diplometa.core.folding import fold, fold_key
from diplometa.core.matching import FirstWords, NameTrie
from diplometa.core.scan import Scan
from diplometa.data.tables import many, table
from diplometa.parties.lookup import Bearer, bearers

__all__ = ["Term", "foreign_hits", "known_names", "masked", "terms_of", "words"]

# How each kind of name is read in prose.
GROUPS = {
    "short": "name",
    "official": "name",
    "alias": "name",
    "former": "name",
    "abbreviation": "abbreviation",
    "demonym-noun": "adjective",
    "demonym-adjective": "adjective",
    "combining-form": "combining",
    "metonym": "metonym",
}
# Scripts other than Latin: their names are looked for only where the text has such letters.
_OTHER_SCRIPT = re.compile(
    r"[\u0370-\u1dff\u0900-\u1c7f\u2c00-\u2dff\u3040-\ud7a3\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]"
)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile(r"[\x00-\u02ff\u0300-\u036f\u1e00-\u24ff]+")
_DOTTED = re.compile(r"[A-Z]{2,5}")
# In other languages shorter names are words of English or parts of them.
_SHORTEST_FOREIGN = 4


class Term(NamedTuple):
    """A name as it is looked for: its key among the names, how it is read (empty: no party), its exact spelling."""

    key: str
    group: str
    exact: str = ""


@cache
def words(role: str) -> frozenset[str]:
    """The words of one role, folded."""
    return frozenset(fold(word) for word, of in table("party_words").select("word", "role") if of == role)


@cache
def known_names() -> FirstWords[Term]:
    """English names and those of other languages in Latin letters, with what masks them."""
    rows = list(table("party_names").select("name", "lang", "kind", "tier"))
    english = [row for row in rows if row[1] == "en"]
    keys = {fold(row[0]) for row in english}
    names = {(name, Term(fold_key(name), GROUPS[kind])): _spellings(name, kind) for name, _, kind, _ in english}
    barred = words("not-foreign") | keys
    foreign = [
        (name, kind)
        for name, lang, kind, tier in rows
        if lang != "en" and tier == "strong" and len(name) >= _SHORTEST_FOREIGN
    ]
    for name, kind in foreign:
        if _LATIN.fullmatch(name) and fold(name) not in barred:
            names[name, Term(fold_key(name), GROUPS[kind], name)] = (name,)
    spelled = ((spelling, term) for (_, term), spellings in names.items() for spelling in spellings)
    known = {term.key for _, term in names}
    return FirstWords([*spelled, *((name, Term(name, "")) for name in _masks(known))])


def _spellings(name: str, kind: str) -> tuple[str, ...]:
    """A name as prose has it: a combining form without its hyphen, an abbreviation with full stops, too."""
    if kind == "combining-form":
        return (name.removesuffix("-"),)
    bare = name.replace(".", "")
    if kind == "abbreviation" and _DOTTED.fullmatch(bare):
        dotted = ".".join(bare)
        return bare, dotted, f"{dotted}."
    return (name,)


def _masks(keys: set[str]) -> list[str]:
    """What holds the name of a party and is none: regions, peoples, seas, places such as Panama City."""
    masks = [word for word, role in table("party_words").select("word", "role") if role in ("not-party", "region")]
    for name, aliases in table("places").select("name", "aliases"):
        for place in (name, *many(aliases)):
            folded = fold(place)
            bare = folded.removeprefix("the ")
            if " " in bare and bare not in keys and not keys.isdisjoint(bare.split()):
                masks.append(place)
    return masks


@cache
def masked() -> frozenset[str]:
    """What is no party though it is in the table of names."""
    return words("not-party") | words("region")


@cache
def _other_scripts() -> tuple[FirstWords[Term], NameTrie[Term]]:
    spaced: list[tuple[str, Term]] = []
    unspaced: list[tuple[str, Term]] = []
    for name, kind, tier in table("party_names").select("name", "kind", "tier"):
        if tier == "strong" and not _LATIN.fullmatch(name) and len(name) > 1:
            (unspaced if _UNSPACED.search(name) else spaced).append((name, Term(fold_key(name), GROUPS[kind])))
    return FirstWords(spaced), NameTrie(unspaced)


def foreign_hits(scan: Scan) -> list[tuple[int, int, tuple[Term, ...]]]:
    """The names in other scripts that a text has."""
    if not _OTHER_SCRIPT.search(scan.text):
        return []
    spaced, unspaced = _other_scripts()
    hits = [*spaced.hits(scan), *(unspaced.hits(scan) if _UNSPACED.search(scan.text) else ())]
    return [(hit.start, hit.end, hit.keys) for hit in hits]


@cache
def terms_of(key: str, group: str) -> tuple[Bearer, ...]:
    """The bearers of a name when it is read in one way."""
    return tuple(row for row in bearers(key) if GROUPS[row.kind] == group)
