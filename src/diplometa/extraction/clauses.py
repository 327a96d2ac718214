"""Under which clause: provisions cited without their treaty, bound to the one treaty that they can point back to."""

import attrs

from diplometa.core.mention import Mention
from diplometa.extraction.facts import Facts
from diplometa.treaties.model import TreatyClause, TreatyRef

__all__ = ["bound_clauses"]

RULE = "clause.antecedent"


def bound_clauses(facts: Facts) -> tuple[Mention[TreatyClause], ...]:
    """The clauses cited; a bare one is bound to the treaty named last in its paragraph, or the only one before."""
    named = sorted(
        [(m.start, m.value) for m in facts.treaties if m.value.id or m.value.title]
        + [(m.start, m.value.treaty) for m in facts.clauses if m.value.treaty is not None],
        key=lambda each: each[0],
    )
    return tuple(_bound(facts, mention, named) for mention in facts.clauses)


def _bound(facts: Facts, mention: Mention[TreatyClause], named: list[tuple[int, TreatyRef]]) -> Mention[TreatyClause]:
    if mention.value.treaty is not None:
        return mention
    before = [(start, ref) for start, ref in named if start < mention.start]
    paragraph = facts.scan.paragraph(mention.start)[0]
    near = [ref for start, ref in before if start >= paragraph]
    everywhere = {ref for _, ref in before}
    chosen = near[-1] if near else before[-1][1] if len(everywhere) == 1 else None
    if chosen is None or chosen.id is None:
        return mention
    return attrs.evolve(mention, value=attrs.evolve(mention.value, treaty=chosen), rule=RULE)
