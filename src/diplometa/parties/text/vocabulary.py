"""The names of parties that are looked for in prose, and the words beside them that decide."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from diplometa.core.folding import fold, fold_key
from diplometa.core.matching import FirstWords
from diplometa.core.scan import Scan
from diplometa.data.tables import many, read, table
from diplometa.parties.lookup import Bearer, bearers
from diplometa.parties.text.declined import declined

__all__ = ["Term", "foreign_hits", "given_names", "known_names", "masked", "terms_of", "words"]

# How each kind of name is read in prose.
GROUPS = {
    "short": "name",
    "official": "name",
    "alias": "name",
    "former": "name",
    "misspelling": "name",
    "abbreviation": "abbreviation",
    "demonym-noun": "adjective",
    "demonym-adjective": "adjective",
    "combining-form": "combining",
    "metonym": "metonym",
}
# Scripts other than Latin: their names are looked for only where the text may have such letters.
_OTHER_SCRIPT = re.compile(r"[^\x00-\u036f\u1e00-\u2bff\u2e00-\u303f]")
_LATIN = re.compile(r"[\x00-\u02ff\u0300-\u036f\u1e00-\u24ff]+")
_DOTTED = re.compile(r"[A-Z]{2,5}")
_MOST_INITIALS = 2
# Words of scripts in which what English writes as a word of its own is a letter at the end or the beginning of one.
_AFFIXED = re.compile(r"[\uac00-\ud7a3]{2,12}|[\u05d0-\u06ff]{3,16}")
# In other languages shorter names are words of English or parts of them: they need the language around them.
_SHORTEST_FOREIGN = 4


class Term(NamedTuple):
    """A name as it is looked for: how it is read (empty: no party), its exact spelling where that counts, its key.

    Without a key it is looked up as it is spelled: names share the few terms of that kind. With a language it is one
    only in a text of that language: RDA is the German Democratic Republic in French, and what not in English.
    """

    group: str
    exact: str = ""
    key: str = ""
    language: str = ""


_PLAIN = {group: Term(group) for group in ("", *GROUPS.values())}


@cache
def words(role: str) -> frozenset[str]:
    """The words of one role, folded."""
    return frozenset(fold(word) for word, of in table("party_words").select("word", "role") if of == role)


@cache
def given_names() -> frozenset[str]:
    """Given names of persons, folded: those of the table of persons, short forms and usual ones in English."""
    # A large table for a few words of it: it is not kept.
    people = read("persons").passing("given", "family", "order")
    roster = {fold(given.partition(" ")[0]) for given, family, order in people if family and order == "given-first"}
    short = {word for kind, word in table("name_words").select("kind", "word") if kind == "nickname"}
    return frozenset(roster | short | words("given-name")) - words("no-given-name")


@cache
def known_names() -> FirstWords[Term]:
    """English names and those of other languages in Latin letters, with what masks them."""
    rows = dict.fromkeys(table("party_names").passing("name", "lang", "kind", "tier"))
    english = dict.fromkeys((name, kind) for name, lang, kind, _ in rows if lang == "en")
    keys = {fold_key(name) for name, _ in english}
    barred = words("not-foreign") | {fold(name) for name, _ in english}
    foreign = [
        (form, Term(GROUPS[kind], form, language="" if len(name) >= _SHORTEST_FOREIGN else lang))
        for name, lang, kind, tier in rows
        if lang != "en" and tier == "strong" and (len(name) >= _SHORTEST_FOREIGN or name.isupper())
        if _LATIN.fullmatch(name) and fold(name) not in barred
        for form in (_initials(name) if _DOTTED.fullmatch(name) else (name,))
    ]
    spelled = [(form, _term(form, name, kind)) for name, kind in english for form in _spellings(name, kind)]
    masks = [(name, _PLAIN[""]) for name in _masks(keys.union(fold_key(name) for name, _ in foreign))]
    return FirstWords([*spelled, *foreign, *masks, *_behind_articles(spelled, masks)])


def _term(form: str, name: str, kind: str) -> Term:
    plain = _PLAIN[GROUPS[kind]]
    return plain if form == name or fold_key(form) == fold_key(name) else plain._replace(key=fold_key(name))


def _behind_articles(names: list[tuple[str, Term]], masks: list[tuple[str, Term]]) -> Iterator[tuple[str, Term]]:
    """Names that begin as one with an article does, with it: of the Council of Europe, "the Council" is no part."""
    articled = {fold(name).removeprefix("the ") for name, _ in (*names, *masks) if fold(name).startswith("the ")}
    begins = {head.partition(" ")[0] for head in articled}
    for name, term in names:
        first, *rest = fold(name).split()
        heads = accumulate(rest, "{} {}".format, initial=first) if first in begins and rest else ()
        if not articled.isdisjoint([*heads][:-1]):
            yield f"the {name}", term._replace(key=term.key or fold_key(name))


def _spellings(name: str, kind: str) -> tuple[str, ...]:
    """A name as prose has it: a combining form without its hyphen, an abbreviation with full stops, too."""
    if kind == "combining-form":
        return (name.removesuffix("-"),)
    bare = name.replace(".", "")
    if kind == "abbreviation" and _DOTTED.fullmatch(bare):
        # With blanks, two letters are as often the initials of a person: what is common of them is in the table.
        spaced = (f"{'. '.join(bare)}.",) if len(bare) > _MOST_INITIALS else ()
        return *_initials(bare), *spaced
    if name.startswith("Saint "):
        rest = name.removeprefix("Saint ")
        return name, f"St. {rest}", f"St {rest}"
    return (name,)


def _initials(name: str) -> tuple[str, str, str]:
    """An abbreviation without full stops, with one between its letters, and with one behind each."""
    dotted = ".".join(name)
    return name, dotted, f"{dotted}."


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
def _other_scripts() -> FirstWords[Term]:
    rows = table("party_names").passing("name", "lang", "kind", "tier")
    named = [
        (name, lang, kind)
        for name, lang, kind, tier in rows
        if tier == "strong" and not _LATIN.fullmatch(name) and len(name) > 1
    ]
    plain = [(name, _PLAIN[GROUPS[kind]]) for name, _, kind in named]
    # In the nominative a form may be the name of another state.
    known = {name for name, _ in plain}
    cases = declined((name, lang) for name, lang, kind in named if kind in ("short", "former", "alias"))
    return FirstWords([*plain, *((form, _case(name)) for form, name in cases if form not in known)])


def _case(name: str) -> Term:
    return Term("name", key=fold_key(name))


@cache
def _affixable() -> dict[str, tuple[Term, ...]]:
    """The names of one word in scripts that join particles to it."""
    names: dict[str, dict[Term, None]] = {}
    for name, kind, tier in table("party_names").passing("name", "kind", "tier"):
        if tier == "strong" and _AFFIXED.fullmatch(name):
            names.setdefault(name, {})[_PLAIN[GROUPS[kind]]] = None
    return {name: tuple(terms) for name, terms in names.items()}


def _affixed(text: str) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """The names that a particle is joined to: the Korean marks of cases, "and" and "in" of Arabic and Hebrew."""
    known, ends, begins = _affixable(), words("suffix"), words("prefix")
    for word in _AFFIXED.finditer(text):
        whole, start, end = word[0], word.start(), word.end()
        if whole in known:
            continue
        for size in (1, 2):
            if whole[-size:] in ends and (terms := known.get(whole[:-size])):
                yield start, end - size, terms
            elif whole[:size] in begins and (terms := known.get(whole[size:])):
                yield start + size, end, terms


def foreign_hits(scan: Scan) -> list[tuple[int, int, tuple[Term, ...]]]:
    """The names in other scripts that a text has."""
    if not _OTHER_SCRIPT.search(scan.text):
        return []
    hits = [(hit.start, hit.end, hit.keys) for hit in _other_scripts().hits(scan)]
    return sorted([*hits, *_affixed(scan.text)])


@lru_cache(maxsize=8192)
def terms_of(key: str, group: str) -> tuple[Bearer, ...]:
    """The bearers of a name when it is read in one way."""
    return tuple(row for row in bearers(key) if GROUPS[row.kind] == group)
