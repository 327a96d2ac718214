"""What reading an article gives: linked records, and beside them the words that support each."""

import attrs

from diplometa.catalogue import Dataset
from diplometa.core.errors import with_article
from diplometa.core.mention import Mention
from diplometa.core.paths import item_path
from diplometa.core.records import check_fields
from diplometa.core.report import Report
from diplometa.dates.mention import DateMention
from diplometa.dates.model import EdtfDate
from diplometa.leaders.model import Leader
from diplometa.parties.model import Party
from diplometa.summits.model import Commitment, Summit
from diplometa.treaties.model import TreatyClause, TreatyRef

__all__ = ["Evidence", "Extraction", "require_extraction"]

# The fields of an Extraction that hold mentions.
_MENTIONED = ("leaders", "parties", "treaties", "clauses", "dates", "commitments")


@attrs.frozen(kw_only=True)
class Evidence:
    """The words that support one value: its path in the Extraction, their place in the article, and its rule."""

    path: str
    start: int
    end: int
    quote: str
    rule: str

    def __attrs_post_init__(self) -> None:
        check_fields(self)


@attrs.frozen(kw_only=True)
class Extraction:
    """The records of one article, with their evidence; paths hold for this Extraction alone.

    `summits` has the article's own meeting first; `report` tells what was assumed.
    """

    source: str | None = None
    published: EdtfDate | None = None
    summits: tuple[Summit, ...] = ()
    leaders: tuple[Mention[Leader], ...] = ()
    parties: tuple[Mention[Party], ...] = ()
    treaties: tuple[Mention[TreatyRef], ...] = ()
    clauses: tuple[Mention[TreatyClause], ...] = ()
    dates: tuple[DateMention, ...] = ()
    commitments: tuple[Mention[Commitment], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    report: Report = Report()

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @property
    def summit(self) -> Summit | None:
        """The article's own meeting, or None where it previews or reports none."""
        return self.summits[0] if self.summits else None

    def of(self, path: str) -> tuple[Evidence, ...]:
        """The evidence for what stands at a path, and for what is within it.

        >>> Extraction().of("summits[0].date")
        ()
        """
        return tuple(e for e in self.evidence if e.path == path or e.path.startswith((f"{path}.", f"{path}[")))

    def dataset(self) -> Dataset:
        """The bare records, each once: meetings, people and clauses, without their places in the article.

        Treaties are cited, not held: a clause has the reference to its own. Pledges stand with the items of an agenda.

        >>> len(Extraction(summits=(Summit(name="Oslo talks"),)).dataset())
        1
        """
        return Dataset(
            summits=tuple(dict.fromkeys(self.summits)),
            leaders=tuple(dict.fromkeys(mention.value for mention in self.leaders)),
            clauses=tuple(dict.fromkeys(mention.value for mention in self.clauses)),
        )

    def __str__(self) -> str:
        kinds = ("summits", *_MENTIONED)
        counts = ", ".join(f"{kind}: {len(getattr(self, kind))}" for kind in kinds if getattr(self, kind))
        return f"{self.summit or 'no meeting'} ({counts or 'nothing found'})"

    def mentions(self) -> tuple[tuple[str, Mention[object]], ...]:
        """Every mention with its path, in text order."""
        found: list[tuple[str, Mention[object]]] = []
        for kind in _MENTIONED:
            found.extend((item_path(kind, i), mention) for i, mention in enumerate(getattr(self, kind)))
        return tuple(sorted(found, key=lambda each: (each[1].start, -each[1].end)))


def require_extraction(value: object, taker: str) -> None:
    """Refuse what is no Extraction.

    Raises:
        TypeError: it is none; the message names `taker`.
    """
    if not isinstance(value, Extraction):
        raise TypeError(f"{taker} takes an Extraction, not {with_article(type(value))}")
