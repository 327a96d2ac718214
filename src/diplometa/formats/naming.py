"""Identifiers for formats that link records: a record's own, else one made of its key, the same every time."""

from hashlib import sha1

from diplometa.formats.flat import plain
from diplometa.leaders.model import Leader
from diplometa.summits.model import Summit
from diplometa.treaties.model import Treaty

__all__ = ["MADE", "OWN_SCHEME", "Names", "digest", "own_id"]

# How an identifier begins that was made of a record's key: it is none of the record's own.
MADE = "key:"
# The scheme of the identifiers of this library's own tables.
OWN_SCHEME = "diplometa"


def digest(record: object) -> str:
    """Sixteen hexadecimal digits that are the same for equal records."""
    return sha1(repr(plain(record)).encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()[:16]


def own_id(record: object) -> str | None:
    """The identifier that a record has: its `id`, of a meeting that of the scheme `diplometa`."""
    if isinstance(record, Summit):
        return next((each.value for each in record.identifiers if each.scheme == OWN_SCHEME), None)
    return record.id if isinstance(record, Leader | Treaty) else None


class Names:
    """Gives each record of one text an identifier; of two that would have the same, the later one is counted on.

    Args:
        mark: what stands before that number.
    """

    def __init__(self, mark: str = "#") -> None:
        self._mark = mark
        self._taken: set[str] = set()
        # the number that was given last for each identifier that was wanted, so that none is tried twice
        self._last: dict[str, int] = {}

    def of(self, record: object) -> str:
        """The identifier of a record: its own, else `key:` and its key, else `key:` and a digest of what it holds."""
        key = getattr(record, "key", None)
        return self.take(own_id(record) or f"{MADE}{key or digest(record)}")

    def take(self, wanted: str) -> str:
        """The identifier that is wanted, or the next one (`...#2`) that is free."""
        found, n = wanted, self._last.get(wanted, 1)
        while found in self._taken:
            n += 1
            found = f"{wanted}{self._mark}{n}"
        self._last[wanted] = n
        self._taken.add(found)
        return found
