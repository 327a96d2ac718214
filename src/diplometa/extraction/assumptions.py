"""What reading an article assumed, told as findings."""

from collections.abc import Iterable

from diplometa.core.mention import Mention
from diplometa.core.paths import item_path
from diplometa.core.report import Finding, Report, Severity
from diplometa.extraction.model import Extraction
from diplometa.extraction.offices import OFFICE_BOUND

__all__ = ["ASSUMPTIONS", "report_of"]

# How the rule of the evidence ends, the code of the Finding, and what it says.
ASSUMPTIONS = (
    ("year-assumed", "date.year-assumed", "the text names no year; the one nearest the day of publication was taken"),
    ("year-from-text", "date.year-from-text", "no year stands here; that of another date of the text was taken"),
    ("order-assumed", "leader.order-assumed", "which of the names is the family name was assumed"),
    ("leader.surname", "leader.bound-by-surname", "a surname standing alone was taken for the person named before"),
    (OFFICE_BOUND, "leader.bound-by-office", "an office standing alone was taken for the one person who holds it here"),
    ("clause.antecedent", "clause.antecedent-chosen", "the text names no treaty here; the one named before was taken"),
    ("founding-treaty", "clause.founding-treaty", "the founding treaty of the organisation named here was taken"),
    ("summit.mode-assumed", "summit.mode-assumed", "a place is named, so the meeting was taken to be in person"),
)


def report_of(found: Extraction, doubtful: Iterable[Finding]) -> Report:
    """The assumptions behind the records and the mentions, then what is doubtful in the words themselves."""
    evidence = [(e.path, e.rule, e.quote) for e in found.evidence]
    for kind in ("leaders", "clauses", "dates"):
        mentions: tuple[Mention[object], ...] = getattr(found, kind)
        evidence.extend((item_path(kind, i), mention.rule, mention.text) for i, mention in enumerate(mentions))
    assumed = (
        Finding(code=code, message=message, path=path, severity=Severity.NOTE, value=quote)
        for path, rule, quote in evidence
        for ending, code, message in ASSUMPTIONS
        if rule.endswith(ending)
    )
    return Report((*assumed, *doubtful))
