"""What may be wrong with treaties and with citations of their clauses."""

from diplometa.core.rules import Rule
from diplometa.treaties.rules import clauses, instruments

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (*clauses.RULES, *instruments.RULES)
