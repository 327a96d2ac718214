"""How people write leaders: names, offices, whole strings, and leaders in prose, one file each."""

from diplometa.core.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from diplometa.leaders.text.names import parse_name as parse_name
    from diplometa.leaders.text.persons import parse_leader as parse_leader
    from diplometa.leaders.text.prose import find_leaders as find_leaders, leaders_in as leaders_in
    from diplometa.leaders.text.sameness import same_name as same_name
    from diplometa.leaders.text.unnamed import find_offices as find_offices
else:
    __getattr__ = lazily(
        __name__,
        {
            "parse_name": "names",
            "parse_leader": "persons",
            "find_leaders": "prose",
            "find_offices": "unnamed",
            "leaders_in": "prose",
            "same_name": "sameness",
        },
    )

__all__ = ["find_leaders", "find_offices", "leaders_in", "parse_leader", "parse_name", "same_name"]
