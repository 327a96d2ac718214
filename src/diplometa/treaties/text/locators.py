"""A locator: the part of a citation that says which places are meant, read into one path for each of them.

Articles 17, 18(1)(a)-(c) and 20        paragraphs 1 and 3 of Article 10
Article 5, paragraph 1, letter (a)      the first sentence of Article 17, paragraph 2
"""

from diplometa.core.scan import Span
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.text.designators import (
    DOTTED,
    RANK,
    Unit,
    designator_at,
    neighbour_before,
    ordinal_before,
    unit_at,
)
from diplometa.treaties.text.joints import (
    BRACKET,
    FOLLOWING,
    OF,
    ORDINAL_WORD,
    SELF,
    SEPARATOR,
)
from diplometa.treaties.text.members import bracketed, counted, expanded, may_list, stepped
from diplometa.treaties.text.paths import Locator, Path

__all__ = ["read_locator"]

# A list of more places than this is no citation but a table.
MOST_PATHS = 400
# There may be one alone, and then it has no number.
_ALONE = frozenset({"annex", "appendix", "protocol", "schedule"})
_COUNTABLE = frozenset({"alinea", "indent", "paragraph", "recital", "sentence", "subparagraph"})


def read_locator(text: str, folded: str, at: int) -> Locator | None:
    """The locator whose first word for a kind of place stands at `at`; None where no number goes with it.

    Args:
        text: the text.
        folded: the same, folded character for character.
        at: the offset of the word, as `unit_pattern` finds it.
    """
    return _Reader(text, folded, at).read()


class _Reader:
    def __init__(self, text: str, folded: str, at: int) -> None:
        self.text, self.folded = text, folded
        self.start = self.end = at
        self.paths: list[Path] = []
        self.unit = self.many = Unit("", "one", at)
        self.within = ""
        self.ranges: list[int] = []
        self.slashes = False
        self.prefixed = False
        # Where the last word for a kind of place began a new one: how many places there were, and their end.
        self.turn: Span = (0, at)

    def read(self) -> Locator | None:
        unit = unit_at(self.folded, self.start)
        if unit is None or not self._first(unit):
            return None
        kind, self.many = self.paths[0].own[0].kind, unit
        if kind == "preamble":
            self._recital()
        while kind != "preamble" and len(self.paths) < MOST_PATHS and self._more():
            pass
        if following := FOLLOWING.match(self.folded, self.end):
            self.end = following.end()
        return self._locator(kind, len(self.paths), self.end, self._locator(kind, *self.turn))

    def _locator(self, kind: str, places: int, end: int, head: Locator | None = None) -> Locator | None:
        """The first of the places read; None where there are none."""
        ranges = [i for i in self.ranges if i < places]
        paths = expanded([path.parts for path in self.paths[:places]], ranges)
        return Locator(self.start, end, paths, kind, self.within, self.slashes, head) if paths else None

    def _first(self, unit: Unit) -> bool:
        """The first place; an ordinal may count it instead of a number behind it."""
        found = designator_at(self.text, unit.end, unit.kind)
        countable = found is None and (unit.kind in _COUNTABLE or self.text.startswith("Annex", self.start))
        if countable and (ordinal := ordinal_before(self.text, self.start)):
            self.start, value, recital = ordinal
            self._add(unit, [], counted(unit.kind, value, recital=recital), unit.end)
            return True
        if found is None and unit.kind == "article" and (relative := neighbour_before(self.text, self.start)):
            self.start, self.within = relative
            self._add(unit, [], [ProvisionPart("article", "")], unit.end)
            return True
        if found is None and self._is_alone(unit):
            self._add(unit, [], [ProvisionPart(unit.kind, "")], unit.end)
            return True
        if found is None:
            return False
        self._add(unit, [], list(found.parts), found.end)
        return True

    def _is_alone(self, unit: Unit) -> bool:
        """Whether an annex without a number stands before its article, as it is written: "Annex, Article 3"."""
        if unit.kind not in _ALONE or not self.text[self.start].isupper() or not self.text.startswith(", ", unit.end):
            return False
        behind = unit_at(self.folded, unit.end + 2)
        named = self.folded.endswith(("the ", "this ", "an ", "its "), 0, self.start)
        return behind is not None and behind.kind == "article" and not named

    def _recital(self) -> None:
        """A recital behind its preamble: "Preamble, recital 3", "preamble, para. 7"."""
        unit = unit_at(self.folded, self.end + 2) if self.folded.startswith(", ", self.end) else None
        found = (
            designator_at(self.text, unit.end, unit.kind) if unit and unit.kind in ("recital", "paragraph") else None
        )
        if found is not None and len(found.parts) == 1:
            self.paths[0].own.append(ProvisionPart("recital", found.parts[0].number))
            self.end = found.end

    def _add(self, unit: Unit, base: list[ProvisionPart], own: list[ProvisionPart], end: int) -> None:
        self.paths.append(Path(base, own))
        self.unit, self.end, self.prefixed = unit, end, False

    def _more(self) -> bool:
        """Read on by one step: an outer place after "of", a further unit, a further number."""
        if self._outer():
            return True
        separator = SEPARATOR.match(self.folded, self.end)
        if separator is None:
            return False
        how = separator.lastgroup or ""
        if how == "none" and self._begins_a_line(separator.end()):
            return False
        if how == "comma" and self._counted_further(separator.end()):
            return True
        if (unit := unit_at(self.folded, separator.end())) is not None:
            return self._next_unit(unit, how)
        return how != "none" and self._next_number(separator.end(), how)

    def _begins_a_line(self, at: int) -> bool:
        """Whether a capital stands behind the break of a line: a label of its own, no more of this place."""
        return "\n" in self.text[self.end : at] and self.text[at : at + 1].isupper()

    def _counted_further(self, at: int) -> bool:
        """A place further down that an ordinal counts: "Article 19(1), second subparagraph"."""
        word = ORDINAL_WORD.match(self.folded, at)
        unit = unit_at(self.folded, word.end()) if word else None
        ordinal = ordinal_before(self.text, word.end()) if word and unit and unit.kind in _COUNTABLE else None
        if unit is None or ordinal is None:
            return False
        own = counted(unit.kind, ordinal[1], recital=False)
        if RANK[own[0].kind] <= RANK[self.paths[-1].parts[-1].kind]:
            return False
        self.paths[-1].own.extend(own)
        self.unit, self.end, self.prefixed = unit, unit.end, False
        return True

    def _outer(self) -> bool:
        """`of Article 6`: what stands above the places read last."""
        if itself := SELF.match(self.folded, self.end):
            unit = itself["unit"]
            if RANK[unit] < RANK[self.paths[-1].own[0].kind] and not self.paths[-1].base:
                which = itself["which"].split()[-1]
                far = f"{which} {unit}" if which in ("preceding", "previous", "foregoing") else unit
                self.within, self.end = self.within or far, itself.end()
                return True
        of = OF.match(self.folded, self.end)
        unit = unit_at(self.folded, of.end()) if of else None
        if unit is None or RANK[unit.kind] >= RANK[self.paths[-1].own[0].kind]:
            return False
        found = designator_at(self.text, unit.end, unit.kind)
        alone = found is None and unit.kind in _ALONE and unit.number == "one"
        if of and alone and (of["its"] or (unit.kind == "annex" and OF.match(self.folded, unit.end))):
            return self._put_above(unit, [ProvisionPart(unit.kind, "")], unit.end)
        if found is None:
            return False
        if unit.kind == "preamble":
            return self._of_preamble(found.end)
        return self._put_above(unit, list(found.parts), found.end)

    def _of_preamble(self, end: int) -> bool:
        """Recitals of a preamble, of which a counted paragraph is one."""
        if any(len(path.parts) != 1 or path.own[0].kind not in ("recital", "paragraph") for path in self.paths):
            return False
        for path in self.paths:
            path.base, path.own = [ProvisionPart("preamble", "")], [ProvisionPart("recital", path.own[0].number)]
        self.end, self.prefixed = end, True
        return True

    def _put_above(self, unit: Unit, outer: list[ProvisionPart], end: int) -> bool:
        """Put a unit above the places read last, if it is of a higher kind."""
        if RANK[outer[0].kind] >= RANK[self.paths[-1].own[0].kind]:
            return False
        self._prefix(outer)
        self.unit, self.end, self.prefixed = unit, end, True
        return True

    def _prefix(self, outer: list[ProvisionPart]) -> None:
        for path in reversed(self.paths):
            if RANK[outer[0].kind] >= RANK[path.own[0].kind] or (
                path.base and RANK[path.base[0].kind] <= RANK[outer[0].kind]
            ):
                break
            path.base = outer + [p for p in path.base if RANK[p.kind] > RANK[outer[-1].kind]]

    def _next_unit(self, unit: Unit, how: str) -> bool:
        """A further unit: deeper in the last place, deeper in what stands above it, or a place of its own."""
        found = designator_at(self.text, unit.end, unit.kind)
        last = self.paths[-1]
        if found is None or (how in ("slash", "range") and unit.kind not in {part.kind for part in last.parts}):
            return False
        own = list(found.parts)
        if how in ("comma", "none") and self._deepens(own):
            self.end = found.end
            return True
        if how in ("comma", "none") and (
            RANK[own[0].kind] > RANK[last.parts[-1].kind] or (own[0].kind == last.parts[-1].kind and how == "none")
        ):
            own = own if RANK[own[0].kind] > RANK[last.parts[-1].kind] else stepped(last.parts[-1].kind, own)
            last.own.extend(own)
            self.unit, self.end, self.prefixed = unit, found.end, False
            return bool(own)
        if how == "none":
            return self._put_above(unit, own, found.end)
        if how == "range":
            self.ranges.append(len(self.paths))
        elif own[0].kind == self.paths[0].parts[0].kind:
            self.turn = len(self.paths), self.end
        self._add(unit, self._base_of(own[0].kind), own, found.end)
        return True

    def _deepens(self, own: list[ProvisionPart]) -> bool:
        """Put a unit between the places read and what was put above: "sentence 1 of Article 17, paragraph 2"."""
        last, rank = self.paths[-1], RANK[own[0].kind]
        if not (self.prefixed and last.base and RANK[last.base[-1].kind] < rank < RANK[last.own[0].kind]):
            return False
        above = last.base
        for path in self.paths:
            path.base = path.base + own if path.base == above else path.base
        return True

    def _base_of(self, kind: str) -> list[ProvisionPart]:
        """What stands above a unit of a kind that the last place has, too."""
        parts = self.paths[-1].parts
        if kind in ("annex", "protocol", "article") or kind not in {part.kind for part in parts}:
            return []
        return [part for part in parts if RANK[part.kind] < RANK[kind]]

    def _next_number(self, at: int, how: str) -> bool:
        """A further member of the list, without a word for its kind."""
        bracket = BRACKET.match(self.text, at)
        if bracket and (
            bracket[0][0] == "(" or (how in ("and", "comma", "range") and self._half_bracketed(bracket[1]))
        ):
            member = bracketed(self.text, self.paths[-1].parts, bracket)
        else:
            member = self._numbered(at, how)
        if member is None:
            return False
        if how == "range":
            self.ranges.append(len(self.paths))
        self.slashes = self.slashes or how == "slash"
        self._add(self.unit, *member)
        return True

    def _half_bracketed(self, number: str) -> bool:
        """Whether "b)" is a number as the ones before are, not the end of what stands in brackets."""
        return not number.isdigit() or "(" not in self.text[self.start : self.end]

    def _numbered(self, at: int, how: str) -> tuple[list[ProvisionPart], list[ProvisionPart], int] | None:
        """The member that a bare number is."""
        if how == "and" and self._goes_on_above(at):
            self.unit = self.many
        many = self.unit.number == "many" or how in ("range", "slash")
        if not many and not may_list(self.text, at, how, self.unit.number, len(self.paths)):
            return None
        found = designator_at(self.text, at, self.unit.kind, listed=True)
        if found is None:
            return None
        last = self.paths[-1].parts
        if last[-1].kind == DOTTED and last[0].number.isalpha() and self.text[at].isdigit():
            # "Articles XXI.1 and 2": the article has a roman numeral, its paragraphs have figures.
            return last[:-1], [ProvisionPart(DOTTED, found.parts[0].number)], found.end
        above = [] if self.prefixed else last
        base = [part for part in above if RANK[part.kind] < RANK[found.parts[0].kind]]
        return base, list(found.parts), found.end

    def _goes_on_above(self, at: int) -> bool:
        """Whether a number is of the word in the plural that stands further up: "Articles 2, paragraph 4, and 51"."""
        return self.many.number == "many" and self.unit.number == "one" and self.text[at].isdigit()
