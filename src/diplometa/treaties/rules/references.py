"""What may be wrong with what a treaty's text says of the treaty itself: articles, annexes, its date."""

import re
from collections.abc import Iterator

from diplometa.core.report import Severity
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.treaties.model import EventKind, Treaty, TreatyClause
from diplometa.treaties.text import find_clauses, read_metadata

__all__ = ["RULES"]

# An instrument that changes another one cites the articles of that one.
_CHANGES = re.compile(r"amend|modif|protocol|revis|suppl|änder|proto[ck]ol|enmienda", re.IGNORECASE)
# The annexes of this instrument, said to be part of it.
_PART_OF_IT = re.compile(
    r"\b(?P<what>annex(?:es)?|appendi(?:x|ces)|schedules?)\b[^.;]{0,80}\bintegral\s+part\s+(?:of\s+th(?:is|e)|there)",
    re.IGNORECASE,
)
_ADDED = frozenset({"annex", "appendix", "schedule", "protocol"})


def _numbers(treaty: Treaty, kind: str) -> set[str]:
    """The numbers of the treaty's own clauses of a kind."""
    return {part.number for clause in treaty.walk() for part in clause.provision.parts if part.kind == kind}


def _cited(treaty: Treaty) -> Iterator[tuple[str, TreatyClause]]:
    """What each clause at the top cites of the treaty itself, with the path of the text that it stands in."""
    for i, clause in enumerate(treaty.clauses):
        for mention in find_clauses(clause.text or "", within=treaty.ref):
            if mention.value.treaty == treaty.ref:
                yield f"clauses[{i}].text", mention.value


@rule("treaty.article-cited-but-absent", Treaty, Severity.WARNING)
def article_cited_but_absent(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""A clause refers to an article of the same treaty that it does not have.

    A treaty that changes another one cites the articles of that one, and is not questioned.

    Source: Vienna Convention on the Law of Treaties, article 31(2): the text is read as a whole

    Passes:
        parse_treaty("A treaty\nArticle 1\nSee Article 2 of this Treaty.\nArticle 2\nTrade.")

    Fails:
        parse_treaty("A treaty\nArticle 1\nSee Article 7 of this Treaty.\nArticle 2\nTrade.")
    """
    own = _numbers(treaty, "article")
    if len(own) < 2 or _CHANGES.search(treaty.title):
        return
    for where, cited in _cited(treaty):
        first = cited.provision.parts[0]
        if first.kind == "article" and first.number[:1].isdigit() and first.number not in own:
            yield Fault("the treaty has no such article", at=where, value=cited.provision)


@rule("treaty.annex-cited-but-absent", Treaty, Severity.NOTE)
def annex_cited_but_absent(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""A clause refers to a numbered annex, appendix or schedule that the treaty, which has others, does not have.

    Source: Vienna Convention on the Law of Treaties, article 31(2): annexes belong to the text

    Passes:
        parse_treaty("A treaty\nArticle 1\nSee Annex II to this Treaty.\nAnnex I\nOne.\nAnnex II\nTwo.")

    Fails:
        parse_treaty("A treaty\nArticle 1\nSee Annex III to this Treaty.\nAnnex I\nOne.\nAnnex II\nTwo.")
    """
    for where, cited in _cited(treaty):
        first = cited.provision.parts[0]
        if first.kind not in _ADDED or not first.number:
            continue
        own = _numbers(treaty, first.kind)
        if own and first.number not in own:
            yield Fault(f"the treaty has no such {first.kind}", at=where, value=cited.provision)


@rule("treaty.annex-promised", Treaty, Severity.NOTE)
def annex_promised(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""A clause makes annexes part of the treaty, and the text has none: they stand in another file, or were not found.

    Source: Vienna Convention on the Law of Treaties, article 31(2): annexes belong to the text

    Passes:
        parse_treaty("A treaty\nArticle 1\nThe Annex is an integral part of this Treaty.\nAnnex\nMaps.")

    Fails:
        parse_treaty("A treaty\nArticle 1\nThe Annex is an integral part of this Treaty.\nArticle 2\nTrade.")
    """
    if any(part.kind in _ADDED for clause in treaty.walk() for part in clause.provision.parts[:1]):
        return
    for i, clause in enumerate(treaty.clauses):
        if promised := _PART_OF_IT.search(clause.text or ""):
            yield Fault("the text has none", at=f"clauses[{i}].text", value=promised["what"])


@rule("treaty.signature-differs-from-text", Treaty, Severity.WARNING)
def signature_differs_from_text(treaty: Treaty, context: Context) -> Iterator[Fault]:
    r"""The treaty is said to be signed on another day than its own closing words say.

    Treaties signed on several days, by words or by events, are not questioned.

    Source: Vienna Convention on the Law of Treaties, article 10

    Passes:
        parse_treaty("A treaty\nArticle 1\nPeace.\nDone at Oslo on 3 May 1971.")

    Fails:
        Treaty(title="A treaty", events=(TreatyEvent(kind=EventKind.SIGNED, date=EdtfDate("1972-05-03")),),
               full_text="A treaty\nArticle 1\nPeace.\nDone at Oslo on 3 May 1971.")
    """
    signed = treaty.dates(EventKind.SIGNED)
    if treaty.full_text is None or len(signed) != 1:
        return
    said = {event.value.date for event in read_metadata(treaty.full_text).signed}
    (date,) = said if len(said) == 1 else (None,)
    if date is not None and signed[0].overlaps(date) is False:
        index = next(i for i, event in enumerate(treaty.events) if event.date == signed[0])
        yield Fault(f"its closing words say {date}", at=f"events[{index}].date", value=signed[0])


RULES: tuple[Rule, ...] = (
    article_cited_but_absent,
    annex_cited_but_absent,
    annex_promised,
    signature_differs_from_text,
)
