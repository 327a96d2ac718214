"""What is doubtful about meetings: when and where, who, what about, what was pledged."""

from diplometa.core.rules import Rule
from diplometa.summits.rules import agendas, capacities, commitments, meetings, members, people

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *meetings.RULES,
    *people.RULES,
    *capacities.RULES,
    *members.RULES,
    *agendas.RULES,
    *commitments.RULES,
)
