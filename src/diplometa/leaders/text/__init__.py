"""How people write leaders: names, offices, whole strings, and leaders in prose, one file each."""

from diplometa.leaders.text.names import parse_name
from diplometa.leaders.text.persons import parse_leader
from diplometa.leaders.text.prose import find_leaders, leaders_in

__all__ = ["find_leaders", "leaders_in", "parse_leader", "parse_name"]
