"""What may be wrong with treaties and with citations of their clauses."""

from diplometa.core.rules import Rule
from diplometa.treaties.rules import clauses, instruments, numbering, references

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (*clauses.RULES, *numbering.RULES, *references.RULES, *instruments.RULES)
