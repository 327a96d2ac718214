"""Under which clause: provisions cited without their treaty, bound to the one treaty that they can point back to."""

import re
from bisect import bisect_left, insort
from functools import cache

import attrs

from diplometa.core.mention import Mention
from diplometa.data.tables import table
from diplometa.extraction.facts import Facts, within
from diplometa.parties.model import Party
from diplometa.treaties.model import TreatyClause, TreatyRef

__all__ = ["bound_clauses"]

RULE = "clause.antecedent"
_FOUNDING = "clause.founding-treaty"
# What may stand between a provision and the treaty named behind it: "of the draft NPT".
_OF_DRAFT = re.compile(r" (?:of|in|to) (?:the |a |an )?(?:draft|proposed|planned|future|original|amended|new|revised) ")
# Behind a provision, words that say of what it is: of a treaty named before, or of another text.
_OF = re.compile(
    r" of (?:the |its |their |this |that |our )?"
    r"(?:(?:[a-z]+'s?|founding|own|same|said) ){0,3}([a-z]+(?: act)?)\b"
)
_POINTS_BACK = re.compile(r"(?:treaty|pact|convention|agreement|charter|accord|covenant|statute|protocol|text|it)$")
_OF_LAW = re.compile(
    r"\barticles? (\d{1,3})[^.;\n]{0,40} (?:constitution|basic law|penal code|civil code|statute book)\b"
)
# Organisations named so far before a provision may be meant.
_REACH = 4000
_GENERIC = re.compile(r"(?:of|in|to|under) the ([a-z]+)$")


@cache
def _founding() -> dict[tuple[str, str], str]:
    """The treaty by which an organisation was founded, by its code and what kind of text it is called."""
    rows = table("founding_treaties").select("organization", "noun", "treaty")
    return {(code, noun): treaty for code, noun, treaty in rows}


def bound_clauses(facts: Facts, organization: Party | None = None) -> tuple[Mention[TreatyClause], ...]:
    """The clauses cited; a bare one is bound to the treaty named last in its paragraph, or the only one before.

    "The Charter", where none is named, is that by which the one organisation of its kind named around it was founded,
    else the `organization` whose meeting the text is about.
    """
    binder = _Binder(facts, organization)
    return tuple(binder.bound(mention) for mention in facts.clauses)


class _Binder:
    """The clauses of one text being bound, in its order."""

    def __init__(self, facts: Facts, organization: Party | None) -> None:
        self.facts, self.organization = facts, organization
        named = [(m.start, m.value) for m in facts.treaties if m.value.id or m.rule != "treaty.generic"]
        named += [(m.start, m.value.treaty) for m in facts.clauses if m.value.treaty is not None and m.value.treaty.id]
        self.named: list[tuple[int, TreatyRef]] = sorted(named, key=_start)
        # Articles of constitutions and laws: cited again without them, they are no treaty's.
        self.others = {found[1] for found in _OF_LAW.finditer(facts.scan.folded)}

    def bound(self, mention: Mention[TreatyClause]) -> Mention[TreatyClause]:
        """The mention with its treaty, as far as one is certain."""
        treaty, folded = mention.value.treaty, self.facts.scan.folded
        if treaty is not None:
            noun = None if treaty.id else _GENERIC.search(folded, mention.start, mention.end)
            return self._founded(mention, noun[1]) if noun else mention
        if draft := _OF_DRAFT.match(folded, mention.end):
            behind = within(self.facts.treaties, draft.end(), draft.end() + 1)
            return _to(mention, behind[0].value, RULE) if behind and behind[0].value.id else mention
        of = _OF.match(folded, mention.end)
        if of is not None and (founded := self._founded(mention, of[1])) is not mention:
            return founded
        elsewhere = (
            mention.value.provision.parts[0].number in self.others if of is None else not _POINTS_BACK.match(of[1])
        )
        return mention if elsewhere else self._antecedent(mention)

    def _antecedent(self, mention: Mention[TreatyClause]) -> Mention[TreatyClause]:
        before = self.named[: bisect_left(self.named, mention.start, key=_start)]
        near = before and before[-1][0] >= self.facts.scan.paragraph(mention.start)[0]
        alone = before and all(ref == before[-1][1] for _, ref in before)
        chosen = before[-1][1] if near or alone else None
        return mention if chosen is None or chosen.id is None else _to(mention, chosen, RULE)

    def _founded(self, mention: Mention[TreatyClause], noun: str) -> Mention[TreatyClause]:
        """The clause of the founding treaty of the one organisation named near it that has one called so."""
        facts, at = self.facts, mention.start
        around = [facts.sentence(at), facts.scan.paragraph(at), (max(0, at - _REACH), at)]
        named = [{m.value.code for m in within(facts.parties, *span)} for span in around]
        if self.organization is not None:
            named.append({self.organization.code})
        for codes in named:
            treaties = {_founding()[code, noun] for code in codes if (code, noun) in _founding()}
            if len(treaties) == 1:
                title = mention.value.treaty.title if mention.value.treaty else noun
                treaty = TreatyRef(id=treaties.pop(), title=title)
                insort(self.named, (at, treaty), key=_start)
                return _to(mention, treaty, _FOUNDING)
        return mention


def _start(named: tuple[int, TreatyRef]) -> int:
    return named[0]


def _to(mention: Mention[TreatyClause], treaty: TreatyRef, rule: str) -> Mention[TreatyClause]:
    return attrs.evolve(mention, value=attrs.evolve(mention.value, treaty=treaty), rule=rule)
