"""Every kind of record in one place: the Dataset, and the look-ups by key."""

from collections.abc import Iterable, Iterator
from typing import Self

import attrs

from diplometa.core.errors import with_article
from diplometa.core.records import RecordError, check_fields
from diplometa.leaders.model import Leader
from diplometa.places.model import Place
from diplometa.summits.model import Summit
from diplometa.treaties.model import Treaty, TreatyClause

__all__ = ["KINDS", "VERSION", "Dataset"]

VERSION = "1"
# The tuples of a Dataset and the class of what they hold.
KINDS: dict[str, type] = {
    "summits": Summit,
    "leaders": Leader,
    "treaties": Treaty,
    "clauses": TreatyClause,
    "places": Place,
}


@attrs.frozen(kw_only=True)
class Dataset:
    """Records of every kind: the root of every file and of every path in a report.

    >>> dataset = Dataset.of([Place(city="Yalta")])
    >>> len(dataset), dataset.places[0].city
    (1, 'Yalta')
    """

    version: str = VERSION
    summits: tuple[Summit, ...] = ()
    leaders: tuple[Leader, ...] = ()
    treaties: tuple[Treaty, ...] = ()
    clauses: tuple[TreatyClause, ...] = ()
    places: tuple[Place, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @classmethod
    def of(cls, records: Iterable[object]) -> Self:
        """The Dataset of records of any kinds, each kind in the order given.

        Raises:
            RecordError: something in it is no record of these kinds.
        """
        kinds: dict[str, list[object]] = {name: [] for name in KINDS}
        for record in records:
            for name, cls_ in KINDS.items():
                if isinstance(record, cls_):
                    kinds[name].append(record)
                    break
            else:
                expected = ", ".join(kind.__name__ for kind in KINDS.values())
                raise RecordError(f"a Dataset cannot hold {with_article(type(record))}; expected one of {expected}")
        return cls(**{name: tuple(found) for name, found in kinds.items()})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def __iter__(self) -> Iterator[object]:
        for name in KINDS:
            yield from getattr(self, name)

    def __len__(self) -> int:
        return sum(len(getattr(self, name)) for name in KINDS)
