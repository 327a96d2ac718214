"""To which instrument a locator belongs: what stands right behind it, else right before it, else what `within` says."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from diplometa.core.folding import fold
from diplometa.core.scan import Scan
from diplometa.data.tables import table
from diplometa.treaties.text.antecedents import bound, last_named
from diplometa.treaties.text.instruments import Instrument
from diplometa.treaties.text.paths import Locator
from diplometa.treaties.text.series import printed_in

if TYPE_CHECKING:
    from diplometa.core.knowledge import Knowledge

__all__ = ["Binding", "Bindings", "bindings_of"]

_DETERMINERS = (
    r"(?:(?:the|this|that|said|same|present|aforesaid|above-mentioned|abovementioned|aforementioned"
    r"|revised|amended|four|its|their|both|new|original|(?:1[5-9]|20)\d\d)\s+){0,3}"
)
_COMMON = re.compile(r"(?<!\w)(?:common|gemeinsame[rnms]?|gemeenschappelijke?|общ(?:ая|ей|ую|ие)) $")
LONGEST_COMMON = 20
# "Common to the four" in the languages of citations.
_COMMON_TO = (
    r",?\s+(?:common\s+to\s+(?:the\s+)?|communs?\s+aux\s+|comun(?:es)?\s+a\s+l[ao]s\s+|comun[ei]\s+a(?:lle|i)\s+"
    r"|comu(?:m|ns)\s+[aà]s\s+|общ(?:ая|ей|ую|ие)\s+для\s+)"
    r"(?:(?:four|quatre|cuatro|quattro|quatro|четырех)\s+)?"
)
_LINK = re.compile(
    rf"\.?(?:(?P<common>{_COMMON_TO})|\s{{0,2}},?\s+(?:of|to|in|under|from"
    rf"|within)\s+{_DETERMINERS}"
    r"|\s{0,2},?\s+(?:(?:de\s+l|dell)'|(?:de\s+la|de\s+los|des|del|della|dello|de|du|do|da|der|van\s+het|van\s+de"
    r"|van|zum|zur|к)(?!\w)\s*)"
    r"(?:(?:la|le|les|the|het|de|dem|der|den)\s+)?"
    r"|\s{0,2},?\s+(?:\()?|\s?《?)"
)
_REFERRING = re.compile(
    r"\s+(?P<self>hereof|hereto|hereunder)(?!\w)|\s+(?P<that>thereof|thereto|thereunder)(?!\w)|\s+(?P<near>above"
    r"|below)(?!\w)"
)
_CITATION = r"(?:\d{1,4}\s(?:[a-z.]{1,9}\s?){1,4}\d{1,5}(?:,\s\d{1,5})?|(?:[a-z.]{2,8}\s?){1,3}(?:no\.?\s)?\d{1,4})"
_DAY = r"(?:\d{1,2}\s[a-z]{3,9}\.?,?\s|[a-z]{3,9}\.?\s\d{1,2},\s)?(?:1[5-9]|20)\d\d"
_BEFORE = re.compile(
    r"(?:\s'?\d\d(?:/\d\d)?(?=[,:\s]))?"
    rf"(?:\s?\([^()]{{1,160}}\)|,?\s(?:opened for signature|adopted|signed|done|concluded"
    rf"|of)?\s?(?:at [a-z]+,?\s)?(?:on\s)?{_DAY}|,\s{_CITATION}"
    r"|\s{_CITATION})*"
    r"(?:'s?\s|[,:]?\s(?:regarding|concerning|in particular|particularly|notably|especially|specifically|namely"
    r"|including)?,?\s?"
    r"(?:to\s|of\s|in\s|under\s)?(?:its\s|the\s)?|,?\s?\(?|》?)".replace("{_CITATION}", _CITATION)
)
_ASIDE = re.compile(r"\s\([^()\n]{1,80}\)")
_BARE = frozenset(
    "the this that said same present such its their our above-mentioned abovementioned aforementioned aforesaid "
    "new revised amended original".split()
)
LONGEST_GAP = 260
# The constitution of an organisation, where words around it say that one is spoken of.
_CONSTITUTION = re.compile(r"\s{1,3}of the Constitution(?=[,.;:)]|\s(?!of\s))")
_BODY = re.compile(
    r"(?<!\w)(?:the (?:union|organi[sz]ation|congress of the union)|(?:this|following|present) agreement"
    r"|member countries|director-general|regular budget|the world health assembly)(?!\w)"
)
NEAR_BODY = 200
_AGAIN = re.compile(r"(?<!\w)(?:ibid(?:em)?|idem|id)\.?,?\s{1,2}(?:at\s)?$")
_ELSEWHERE = re.compile(
    r"\s{0,2},?\s+(?:(?:of|in|to|under|de|del|della|der|des|da|do|du|van|van\s+de)\s+|(?:de\s+l|dell)')"
    r"(?:the\s+|la\s+|a\s+|an\s+|its\s+|his\s+|their\s+"
    r"|our\s+)?((?:[\w.'-]+\s+){0,8}?)([\w.'-]+)(?=[\s,.;:()/]|$)"
)


class Binding(NamedTuple):
    """What a locator is bound to, the bounds of the whole citation, and whether it is common to several treaties."""

    instrument: Instrument | None
    start: int
    end: int
    how: str
    common: bool = False


@cache
def _other_words() -> frozenset[str]:
    kinds = ("national", "union", "resolution", "document", "private", "work")
    return frozenset(fold(word) for word, kind in table("other_instruments").select("word", "kind") if kind in kinds)


class Bindings:
    """The instruments of a scanned text, to be asked for one locator after another."""

    def __init__(self, scan: Scan, knowledge: "Knowledge | None") -> None:
        self.scan: Scan = scan
        self.knowledge: Knowledge | None = knowledge
        self.found: tuple[Instrument, ...] = bound(scan, knowledge)
        self._starts = {one.start: one for one in self.found}
        self._ends = [one.end for one in self.found]

    def of(self, locator: Locator) -> Binding | None:
        """What a locator is bound to; None where it is a place in something that is no treaty."""
        folded, start, end = self.scan.folded, locator.start, locator.end
        together = _COMMON.search(folded, max(0, start - LONGEST_COMMON), start)
        common = together is not None
        if referring := _REFERRING.match(folded, end):
            return self._referring(locator, referring)
        first = together.start() if together else start
        if one := self._inside(locator):
            return Binding(one, first, one.end, "after")
        if behind := self._behind(end):
            one, link = behind
            return Binding(one, first, max(one.end, end), "after", common or bool(link["common"]))
        if self._is_elsewhere(end):
            return self._of_constitution(locator)
        if one := self._before(start):
            return Binding(one, one.start, end, "before", common)
        if self._is_other_before(start):
            return None
        if again := self._again(start):
            return again._replace(end=end)
        return Binding(None, first, end, "common" if common else "", common)

    def of_two(self, locator: Locator) -> bool:
        """Whether places stand between two instruments: "VCLT, art. 31; Article 5 of the North Atlantic Treaty"."""
        return self._behind(locator.end) is not None and self._before(locator.start) is not None

    def _behind(self, end: int) -> tuple[Instrument, re.Match[str]] | None:
        """The instrument right behind a place, and the words that join them."""
        folded = self.scan.folded
        aside = _ASIDE.match(folded, end)
        for link in filter(None, (_LINK.match(folded, end), aside and _LINK.match(folded, aside.end()))):
            for at in _places(folded, link.end()):
                if one := self._starts.get(at):
                    return one, link
        return None

    def _inside(self, locator: Locator) -> Instrument | None:
        """The instrument whose name begins with the last words of a locator: "Article 2 of Protocol No. 7 to ..."."""
        if locator.paths[0][0].kind != "protocol":
            return None
        i = bisect_right(self._ends, locator.end)
        one = self.found[i] if i < len(self.found) else None
        return one if one is not None and locator.start < one.start < locator.end and one.id else None

    def _referring(self, locator: Locator, referring: re.Match[str]) -> Binding:
        """hereof, thereof, above."""
        how = referring.lastgroup or ""
        last = last_named(self.scan, locator.start, self.knowledge) if how == "that" else None
        return Binding(last, locator.start, referring.end(), how)

    def _before(self, start: int) -> Instrument | None:
        i = bisect_right(self._ends, start) - 1
        if i < 0:
            return None
        one = self.found[i]
        if start - one.end > LONGEST_GAP or not self._leads_to(one.end, start):
            # A short form in brackets may stand between the full title and the place.
            return self._bracketed(i, start)
        return one

    def _leads_to(self, low: int, high: int) -> bool:
        """Whether between a name and a place stand only words that join them, and where the treaty is printed."""
        folded = self.scan.folded
        if _BEFORE.fullmatch(folded, low, high):
            return True
        gap, at = "", low
        for one in printed_in(self.scan.text[low:high]):
            gap += folded[at : low + one.start].rstrip(" ,")
            at = low + one.end
        return at > low and _BEFORE.fullmatch(gap + folded[at:high]) is not None

    def _bracketed(self, i: int, start: int) -> Instrument | None:
        one = self.found[i]
        folded = self.scan.folded
        if i and folded[one.end : one.end + 1] == ")" and _BEFORE.fullmatch(folded, one.end + 1, start) and one.id:
            return one
        return None

    def _again(self, start: int) -> Binding | None:
        """The instrument named last, where "ibid." stands before a place and no other source between them."""
        folded = self.scan.folded
        word = _AGAIN.search(folded, max(0, start - 16), start)
        i = bisect_right(self._ends, start) - 1
        if word is None or i < 0:
            return None
        one, between = self.found[i], folded[self._ends[i] : word.start()]
        words = {w.strip(".,;:()'\"") for w in between.split()} if len(between) <= LONGEST_GAP else _other_words()
        return Binding(one, word.start(), start, "again") if words.isdisjoint(_other_words()) else None

    def _of_constitution(self, locator: Locator) -> Binding | None:
        """A place in "the Constitution" where an organisation is spoken of, that may have one; which, is not known."""
        found = _CONSTITUTION.match(self.scan.text, locator.end)
        around = self.scan.folded[max(0, locator.start - NEAR_BODY) : locator.end + NEAR_BODY] if found else ""
        body = _BODY.search(around)
        return Binding(None, locator.start, found.end(), "constitution") if found and body else None

    def _is_elsewhere(self, end: int) -> bool:
        """Whether what follows is a constitution, a statute, a resolution, a report."""
        match = _ELSEWHERE.match(self.scan.folded, end)
        words: list[str] = []
        if match:
            window = self.scan.folded[match.start(1) : match.start(1) + 90]
            window = re.split(r"[,;:()]|\.\s|\bwhich\b|\bon\b|\bimplementing\b", window)[0]
            words = window.replace("'s", "").split()[:9]
        elif self.scan.folded[end : end + 1] == " ":
            words = self.scan.folded[end + 1 : end + 16].split()[:1]
        pairs = [f"{a} {b}" for a, b in pairwise(words)]
        return not _other_words().isdisjoint(w.strip(".,;:()'\"") for w in [*words, *pairs])

    def _is_other_before(self, start: int) -> bool:
        words = self.scan.folded[max(0, start - 40) : start].split()[-2:]
        return not _other_words().isdisjoint(word.removesuffix("'s").strip(".,'") for word in words)


def bindings_of(scan: Scan, knowledge: "Knowledge | None") -> Bindings:
    """The instruments of a text, once for it."""
    return scan.once(("bindings", knowledge), lambda: Bindings(scan, knowledge))


def _places(folded: str, at: int) -> Iterator[int]:
    """Where an instrument may begin: at the end of the link, or at a determiner or year before it."""
    yield at
    start = at
    for word in reversed(folded[max(0, at - 32) : at].split()[-3:]):
        if word not in _BARE and not (len(word) == 4 and word.isdigit()):
            break
        start = folded.rindex(word, 0, start)
        yield start
