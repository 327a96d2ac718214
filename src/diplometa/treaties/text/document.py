"""A treaty's whole text cut into its parts, articles and what they number; no character is lost."""

from collections.abc import Iterator
from typing import NamedTuple

from diplometa.core.errors import require_str
from diplometa.core.mention import Mention
from diplometa.core.scan import Span
from diplometa.parties.model import Party
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Numbering, Provision, Treaty, TreatyClause, TreatyEvent
from diplometa.treaties.text.canonical import provision_of
from diplometa.treaties.text.closing import closing_in, signatures
from diplometa.treaties.text.lines import Heading, headings_in
from diplometa.treaties.text.named import named_parties
from diplometa.treaties.text.opening import title_of
from diplometa.treaties.text.points import points_in
from diplometa.treaties.text.running import is_running, running_headings
from diplometa.treaties.text.sequence import settled

__all__ = ["Cut", "cut", "parse_treaty"]

_RANK = {
    "annex": 0,
    "appendix": 0,
    "protocol": 0,
    "schedule": 0,
    "part": 1,
    "title": 2,
    "chapter": 3,
    "section": 4,
    "rule": 5,
    "regulation": 5,
    "article": 5,
}
_ATTACHED = frozenset({"annex", "appendix", "schedule"})
_Path = tuple[ProvisionPart, ...]


def parse_treaty(text: str) -> Treaty:
    r"""A treaty cut into its preamble, parts, chapters, articles, paragraphs and points, and its annexes.

    Never fails on a text: what cannot be cut stays in `segments()`, which covers every character. The title is the
    first line that names an instrument, else the first, with those that go on with it; "between A and B" in it, or
    "A and B," at the head of the preamble, gives the parties where all are known. The formula that closes the
    instrument ("Done at Vienna on ...") gives the signature; it stands, with all behind it, in the span of the last
    article, which lasts to the next label, and in the text of no clause.

    Args:
        text: the text of one instrument, a label to a line ("Article 5", "CHAPTER II. Scope", "(a) ..."); in one
            without line breaks the labels are told by their sequence and the words around them.

    Raises:
        TypeError: the text is no str.

    >>> treaty = parse_treaty("A treaty\nArticle I\n1. Peace.\n2. Trade:\n(a) in corn.\nArticle II\nThe end.")
    >>> [str(clause.provision) for clause in treaty.walk()]
    ['Article 1', 'Article 1(1)', 'Article 1(2)', 'Article 1(2)(a)', 'Article 2']
    """
    return cut(require_str(text, "parse_treaty")).treaty


class Cut(NamedTuple):
    """A treaty as cut, with the words that name it, its parties and its signatures, and the spans of its closings."""

    treaty: Treaty
    title: Span
    parties: tuple[Mention[Party], ...]
    signed: tuple[Mention[TreatyEvent], ...]
    closings: list[Span]


def cut(text: str) -> Cut:
    """The treaty of a text, with the spans that its records do not hold."""
    headings, running = _labels(text)
    first = headings[0].start if headings else len(text)
    title, span = title_of(text, first)
    closings = _closings(text, headings, span[1])
    signed = next((signatures(text, *one) for one in closings.values()), ())
    parties = named_parties(text, span, first, str(signed[0].value.date)[:4] if signed else "")
    clauses = tuple(_grouped(text, _Units(headings, _ends(headings, len(text)), closings, running)))
    if headings and text[span[1] : first].strip():
        clauses = (_preamble(text, span[1], first), *clauses)
    articles = [one for one in headings if one.kind == "article"]
    treaty = Treaty(
        title=title,
        parties=tuple(one.value for one in parties),
        events=tuple(one.value for one in signed),
        clauses=clauses,
        article_count=len(articles) or None,
        numbering=_numbering(text, articles),
        full_text=text if text.strip() else None,
    )
    return Cut(treaty, span, parties, signed, list(closings.values()))


def _labels(text: str) -> tuple[list[Heading], bool]:
    """The labels of a text, and whether they stand within its lines, not at the beginning of one."""
    headings = settled(list(headings_in(text)), text)
    count = _articles(headings)
    if count and not is_running(text):
        return headings, False
    within = settled(running_headings(text), text)
    return (within, True) if _articles(within) > max(count, 1) else (headings, False)


def _articles(headings: list[Heading]) -> int:
    return sum(one.kind == "article" for one in headings)


def _closings(text: str, headings: list[Heading], title_end: int) -> dict[int, Span]:
    """Where the closing formula and its unit end, by the index of the label before it; -1 where there are no labels."""
    if not headings:
        at = closing_in(text, title_end, len(text))
        return {} if at is None else {-1: (at, len(text))}
    found: dict[int, Span] = {}
    for i, one in enumerate(headings):
        end = headings[i + 1].start if i + 1 < len(headings) else len(text)
        # The forms that annexes hold close nothing.
        if one.kind not in _ATTACHED and (at := closing_in(text, one.body, end)) is not None:
            found[i] = at, end
    return found


def _numbering(text: str, articles: list[Heading]) -> Numbering | None:
    printed = [text[one.start : one.label_end] for one in articles]
    if not printed:
        return None
    roman = sum(not any(char.isdigit() for char in label) for label in printed)
    return Numbering.ROMAN if 2 * roman > len(printed) else Numbering.ARABIC


def _preamble(text: str, start: int, end: int) -> TreatyClause:
    body = text[start:end]
    first = start + len(body) - len(body.lstrip())
    return TreatyClause(provision=Provision("Preamble"), text=body.strip(), start=first, end=end)


class _Units(NamedTuple):
    """The labels of a text, where the unit of each ends, and the closing formulas by the label before them.

    `running` says that the text has no line breaks to tell what counts.
    """

    headings: list[Heading]
    ends: list[int]
    closings: dict[int, Span]
    running: bool

    def stop(self, index: int, end: int) -> int:
        """Where the text ends that stands behind a label: at its closing formula, else where the unit does."""
        return self.closings[index][0] if index in self.closings else end


def _grouped(text: str, units: _Units) -> Iterator[TreatyClause]:
    """The clauses at the top: each label holds the labels of lower rank behind it."""
    index = 0
    while index < len(units.headings):
        clause, index = _built(text, units, index, ())
        if clause is not None:
            yield clause


def _ends(headings: list[Heading], length: int) -> list[int]:
    """Where each unit ends: where the next of its rank or a higher one begins."""
    ends = [length] * len(headings)
    ranks = _ranks(headings)
    waiting: list[int] = []
    for i, one in enumerate(headings):
        while waiting and ranks[waiting[-1]] >= ranks[i]:
            ends[waiting.pop()] = one.start
        waiting.append(i)
    return ends


def _ranks(headings: list[Heading]) -> list[int]:
    """The rank of each label; sections that begin right behind an article's label stand below it."""
    ranks: list[int] = []
    above: Heading | None = None
    inside = False
    for one in headings:
        if one.kind == "section":
            if above is not None and above.kind != "section":
                inside = above.kind == "article" and above.body >= one.start
        else:
            inside = False
        ranks.append(_RANK["article"] + 1 if inside else _RANK[one.kind])
        above = one
    return ranks


def _built(text: str, units: _Units, index: int, above: _Path) -> tuple[TreatyClause | None, int]:
    """The clause of a label with all that it holds, and the index of the label behind it."""
    headings = units.headings
    one, end = headings[index], units.ends[index]
    path = _path(one, above)
    inner: list[TreatyClause] = []
    following = index + 1
    first = headings[following].start if following < len(headings) and headings[following].start < end else end
    inner.extend(points_in(text, (one.body, units.stop(index, first)), path, running=units.running))
    while following < len(headings) and headings[following].start < end:
        clause, following = _built(text, units, following, path)
        if clause is not None:
            inner.append(clause)
    clause = _clause(text, one, (units.stop(following - 1, end), end), path, tuple(inner))
    return clause, following


def _path(one: Heading, above: _Path) -> _Path:
    """The path of a unit: articles stand alone or below an annex, groups above them do not count."""
    own = ProvisionPart(one.kind, one.number + one.suffix)
    if _RANK[one.kind] == 0:
        return (own,)
    if one.kind == "article":
        return (*(p for p in above if _RANK.get(p.kind) == 0), own)
    return (*above, own)


def _clause(text: str, one: Heading, ends: Span, path: _Path, inner: tuple[TreatyClause, ...]) -> TreatyClause | None:
    """The clause of a label, given where its text ends and where the unit does."""
    stop, end = ends
    provision = provision_of(path)
    if provision is None:
        return None
    heading = text[one.heading[0] : one.heading[1]] if one.heading and one.body < end else None
    body = one.body if one.body < end else one.label_end
    return TreatyClause(
        provision=provision,
        label=" ".join(text[one.start : one.label_end].split()),
        heading=heading,
        text=text[body:stop].strip() or None,
        clauses=inner,
        start=one.start,
        end=end,
    )
