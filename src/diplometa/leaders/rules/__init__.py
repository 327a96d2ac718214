"""What is doubtful about leaders: tenures that cannot be, roles that do not fit, names that tell too little."""

from diplometa.core.rules import Rule
from diplometa.leaders.rules.offices import office_known, role_fits, role_given, roles_whole, title_of_polity
from diplometa.leaders.rules.persons import (
    designate_soon,
    in_office,
    incumbency_of,
    name_whole,
    order_told,
    told_apart,
)
from diplometa.leaders.rules.tenures import acting_ends, in_life, polity_existed, tenure_order, tenures_apart

__all__ = ["RULES", "in_office"]

RULES: tuple[Rule, ...] = (
    tenure_order,
    tenures_apart,
    polity_existed,
    acting_ends,
    in_life,
    role_fits,
    role_given,
    roles_whole,
    office_known,
    title_of_polity,
    name_whole,
    order_told,
    told_apart,
    incumbency_of,
    in_office,
    designate_soon,
)
