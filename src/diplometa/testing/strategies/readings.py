"""Strategies for what reading and checking give: mentions, extractions, findings, reports."""

from typing import Any

from hypothesis import strategies as st

from diplometa.core.mention import Mention
from diplometa.core.report import Finding, Report, Severity
from diplometa.dates.mention import DateMention
from diplometa.extraction.model import Evidence, Extraction
from diplometa.testing.strategies.records import clauses, commitments, leaders, summits, treaty_refs
from diplometa.testing.strategies.values import CHARACTERS, dates, parties, perhaps, some, texts

__all__ = ["articles", "date_mentions", "extractions", "findings", "mentions", "reports"]


def findings() -> st.SearchStrategy[Finding]:
    """Findings of any severity."""
    return st.builds(
        Finding,
        code=st.sampled_from(("summit.undated", "date.year-assumed")),
        message=texts(),
        path=st.sampled_from(("", "summits[0].date")),
        severity=st.sampled_from(Severity),
        value=perhaps(st.text(CHARACTERS, max_size=9)),
        hint=perhaps(texts()),
    )


def reports() -> st.SearchStrategy[Report]:
    """Reports of some findings, or of none."""
    return some(findings()).map(Report)


@st.composite
def mentions(draw: st.DrawFn, values: st.SearchStrategy[Any], text: str) -> Mention[Any]:
    """A mention of one of the values, cut from a stretch of the text (which must not be blank)."""
    start = draw(st.sampled_from([at for at, character in enumerate(text) if character.strip()]))
    end = draw(st.integers(start + 1, len(text)))
    value: Any = draw(values)
    return Mention[Any].cut(text, start, end, value=value, rule="example", alternatives=draw(some(values, 1)))


@st.composite
def date_mentions(draw: st.DrawFn, text: str) -> DateMention:
    """A mention of a date, cut from a stretch of the text (which must not be blank), with or without a time."""
    cut = draw(mentions(dates(), text))
    time = draw(perhaps(st.sampled_from(("16:57", "16:57:30Z", "10:00/12:00"))))
    calendar = draw(perhaps(st.sampled_from(("julian", "hijri"))))
    fields: dict[str, Any] = {"value": cut.value, "rule": cut.rule, "alternatives": cut.alternatives}
    return DateMention.cut_date(text, cut.start, cut.end, time=time, calendar=calendar, **fields)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, Extraction]:
    """A text, and an Extraction whose mentions and evidence are cut from it (what they say is not what it says)."""
    text = draw(texts(80))
    kinds = {
        "leaders": leaders(),
        "parties": parties(),
        "treaties": treaty_refs(),
        "clauses": clauses(0),
        "commitments": commitments(),
    }
    cut: dict[str, Any] = {kind: draw(some(mentions(values, text))) for kind, values in kinds.items()}
    cut["dates"] = draw(some(date_mentions(text)))
    quoted = draw(some(mentions(st.sampled_from(("summits[0].date", "summits[0].agenda[1]", "leaders[0]")), text)))
    evidence = tuple(Evidence(path=m.value, start=m.start, end=m.end, quote=m.text, rule=m.rule) for m in quoted)
    known: dict[str, Any] = {
        "source": draw(perhaps(texts())),
        "published": draw(perhaps(dates())),
        "report": draw(reports()),
    }
    return text, Extraction(summits=draw(some(summits(), 1)), evidence=evidence, **known, **cut)


def extractions() -> st.SearchStrategy[Extraction]:
    """What reading an article may give."""
    return articles().map(lambda pair: pair[1])
