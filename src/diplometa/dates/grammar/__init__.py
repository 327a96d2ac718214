"""The text of an ISO 8601-2 (EDTF) date, levels 0 to 2, by question: its bounds, its days, its unit, what it shares."""

from diplometa.dates.grammar.bounds import Bounds, read
from diplometa.dates.grammar.days import MONTH_NAMES, WEEKDAY_NAMES, Day, days_in_month

__all__ = ["MONTH_NAMES", "WEEKDAY_NAMES", "Bounds", "Day", "days_in_month", "read"]
