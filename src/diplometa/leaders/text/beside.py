"""What stands beside an office or a name and tells of a party: before it, behind it, in brackets, on its line."""

import re
from collections.abc import Mapping
from functools import cache

from diplometa.core.folding import fold_key
from diplometa.core.mention import Mention
from diplometa.core.scan import Scan
from diplometa.leaders.text.polities import adjective, party_of
from diplometa.leaders.text.vocabulary import Phrases, split_folded, vocabulary
from diplometa.parties.model import Party

__all__ = ["Beside", "trailing"]

# A list of parties behind an office has at most so many.
_MOST_PARTIES = 12
_OF = re.compile(
    r"\s{1,3}(?:(?:of|for|from|de|du|del|da|do|das|dos|des|della|delle|degli|dei|di|von|der)\s{1,3}"
    r"(?:the\s{1,3}|la\s{1,3}|l['\u2019])?|(?:d|dell)['\u2019])",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s{1,3}(?:and|&)\s{1,3}(?:the\s{1,3}|of\s{1,3}){0,2}|,\s{1,3}(?:the\s{1,3})?")
_NEXT_WORD = re.compile(r"[ \t]([^\W\d_]+)")
_NEXT_WORDS = re.compile(r"[ \t][^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# "Xi Jinping (China)"; "France: President X" and "X, President, France" in a line of a list.
_OPEN, _CLOSE = re.compile(r"[ \t]?\((?:the )?"), re.compile(r"[ \t]?\)")
_LINE_START = re.compile(r"(?:^|\n)[ \t]*(?:[0-9]{1,3}[.)][ \t]+|[\u2022*\u00b7-][ \t]+)?$")
_LABEL = re.compile(r"[ \t]?(?::|[ \t][\u2013\u2014-])[ \t]+$")
_LINE_END = re.compile(r"[ \t]*(?:[;.][ \t]*)?(?:\r?\n|$)")
_COUNTERPART = re.compile(r" counterpart,? $")
# A hyphen joins, a dash between blanks divides: "Portugal \u2014 Chancellor Merz" is a dateline and its text.
_POSSESSIVE = re.compile(r"(?:['\u2019]s?)?(?:[ \t\u00a0]{1,3}|(?<=\w)[\-\u2010-\u2013]|[ \t]?\r?\n[ \t]?)$")
# What stands behind the letters of Latin; a name of a party right behind a title has at most so many words.
_GREEK, _MOST_WORDS = "\u0370", 3
# The name of a body of an organization is looked for within so many characters and words.
_LONGEST_ORGAN, _ORGAN_WORDS = 60, 6


@cache
def _organs() -> Phrases:
    """The names of bodies whose head speaks for an organization."""
    return Phrases(vocabulary("organ"))


@cache
def _organs_by_last() -> Mapping[str, list[str]]:
    """The same by their last words."""
    found: dict[str, list[str]] = {}
    for key in sorted(vocabulary("organ"), key=len, reverse=True):
        found.setdefault(key.rpartition(" ")[2], []).append(key)
    return found


class Beside:
    """The parties that were found in a text, by where they stand."""

    def __init__(self, scan: Scan, parties: tuple[Mention[Party], ...]) -> None:
        self.scan: Scan = scan
        self.text: str = scan.text
        self.starts: Mapping[int, tuple[int, Party]] = {m.start: (m.end, m.value) for m in reversed(parties)}
        self.ends: Mapping[int, tuple[int, Party]] = {m.end: (m.start, m.value) for m in parties}
        self.adjectives: frozenset[int] = frozenset(m.end for m in parties if m.rule == "party.adjective")

    def word_before(self, first: int) -> tuple[int, Party] | None:
        """What is no party's name right before a title: an adjective of another language, a body of an organization."""
        start = self.text.rfind(" ", max(0, first - 30), first - 1) + 1
        word = self.text[start : first - 1]
        if word == "the" or not self.text[first - 1 : first].isspace():
            return None
        if word[:1].isupper():
            return self._organ_before(first - 1, word)
        found = _LAST_WORD.search(word)
        party = adjective(fold_key(found[0])) if found is not None else None
        return (start + found.start(), party) if found is not None and party is not None else None

    def _organ_before(self, end: int, word: str) -> tuple[int, Party] | None:
        for key in _organs_by_last().get(word.lower(), ()):
            start = end - len(key)
            before = self.text[start - 1 : start] if start > 0 else ""
            if self.scan.folded.startswith(key, max(0, start)) and start >= 0 and not before.isalnum():
                return start, Party(vocabulary("organ")[key])
        return None

    def labelled(self, start: int) -> Party | None:
        """The party that the line begins with, before a colon or a dash: France: President X."""
        label = _LABEL.search(self.text, max(0, start - 6), start)
        found = self.ends.get(label.start()) if label else None
        if found is None or not _LINE_START.search(self.text, max(0, found[0] - 12), found[0]):
            return None
        return found[1]

    def bracketed(self, end: int) -> Party | None:
        """The party in brackets right behind a name: Xi Jinping (China); or at the end of its line, behind a comma."""
        opened = _OPEN.match(self.text, end)
        if opened is not None:
            found = self.starts.get(opened.end())
            return found[1] if found is not None and _CLOSE.match(self.text, found[0]) else None
        found = self.starts.get(end + 2) if self.text[end : end + 2] == ", " else None
        return found[1] if found is not None and _LINE_END.match(self.text, found[0]) else None

    def owning(self, start: int) -> Party | None:
        """The party whose possessive stands right before a name: Japan's X."""
        gap = trailing(self.text, start)
        found = self.ends.get(start - len(gap)) if gap[:1] in ("'", "\u2019") else None
        return found[1] if found is not None else None

    def listed(self, stop: int) -> tuple[int, list[Party]]:
        """The further parties in a list behind an offset, and where it ends: of Japan and India."""
        found = self.parties_listed(stop)
        return found[-1][1] if found else stop, [party for _, _, party in found]

    def parties_listed(self, stop: int) -> list[tuple[int, int, Party]]:
        """The same, each with its span."""
        found: list[tuple[int, int, Party]] = []
        for _ in range(_MOST_PARTIES):
            link = _AND.match(self.text, stop)
            party = self.starts.get(link.end()) if link else None
            if link is None or party is None:
                break
            stop, value = party
            found.append((link.end(), stop, value))
        return found

    def introduced(self, start: int) -> Party | None:
        """The party of a name that stands right behind "his German counterpart"."""
        found = _COUNTERPART.search(self.text, max(0, start - len(" counterpart, ")), start)
        party = self.ends.get(found.start()) if found is not None else None
        return party[1] if party is not None else None

    def behind(self, stop: int) -> tuple[int, Party | None]:
        """The polity behind a title: "of (the)" and a party, or an adjective: le président français."""
        of = _OF.match(self.text, stop)
        if of is None:
            return self._right_behind(stop)
        for at in (of.end(), of.end() - 4):
            if at in self.starts:
                return self.starts[at]
        return self._organ_at(of.end()) or (stop, None)

    def _organ_at(self, at: int) -> tuple[int, Party] | None:
        """The body of an organization that is named at an offset, capitals in its name."""
        words = split_folded(self.scan.folded, at, at + _LONGEST_ORGAN, _ORGAN_WORDS)
        ends = _organs().ends(words, 0)
        if not ends or words[0].start != at:
            return None
        last, key = ends[-1]
        name = self.text[at : words[last - 1].end].rstrip(",;:.\"'\u201d\u2019")
        return (at + len(name), Party(vocabulary("organ")[key])) if not name.islower() else None

    def _right_behind(self, stop: int) -> tuple[int, Party | None]:
        """The polity with no word between: an adjective; in scripts but Latin a name."""
        word = _NEXT_WORD.match(self.text, stop)
        if word is None:
            return stop, None
        if word[1] < _GREEK:
            party = adjective(fold_key(word[1])) if not word[1].istitle() else None
            return (word.end(), party) if party is not None else (stop, None)
        if word.start(1) in self.starts:
            return self.starts[word.start(1)]
        ends = [word.end()]
        while len(ends) < _MOST_WORDS and (word := _NEXT_WORDS.match(self.text, ends[-1])) is not None:
            ends.append(word.end())
        for end in reversed(ends):
            if (party := party_of(self.text[stop + 1 : end])) is not None:
                return end, party
        return stop, None


def trailing(text: str, end: int) -> str:
    """The possessive and blanks, or the hyphen, that stand right before an offset."""
    if text[end - 1 : end] == " " and text[end - 3 : end - 1].isalnum():
        # Two letters and a blank.
        return " "
    match = _POSSESSIVE.search(text, max(0, end - 6), end)
    return match[0] if match else ""
