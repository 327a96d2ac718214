"""What can be wrong with an extraction: words that do not stand where they are said to, and paths that lead nowhere."""

import re
from collections.abc import Iterator
from typing import cast

from diplometa.core.mention import Mention
from diplometa.core.rules import Context, Fault, Rule, rule
from diplometa.extraction.model import Evidence, Extraction

__all__ = ["RULES"]

_STEP = re.compile(r"\.?([a-z_]+)|\[(\d+)\]")


def _text_fault(text: str, start: int, end: int, context: Context, at: str) -> Iterator[Fault]:
    if end - start != len(text):
        yield Fault(f"the span {start}:{end} is not as long as its words", at, text)
    elif context.text is not None and context.text[start:end] != text:
        yield Fault(f"the article reads {context.text[start:end]!r} from {start} to {end}", at, text)


@rule("evidence.text-mismatch", Evidence)
def evidence_text(evidence: Evidence, context: Context) -> Iterator[Fault]:
    """Evidence quotes other words than stand at its place.

    Where the article is handed in (`validate(extraction, text=article)`), the words are compared with it; else their
    length with the span alone. Evidence that does not hold supports nothing.

    Source: Web Annotation Data Model, section 4.2.4 (text position selector) and 4.2.5 (text quote selector)

    Passes:
        Evidence(path="summits[0].date", start=3, end=13, quote="7 February", rule="date.day-month")

    Fails:
        Evidence(path="summits[0].date", start=3, end=9, quote="7 February", rule="date.day-month")
    """
    yield from _text_fault(evidence.quote, evidence.start, evidence.end, context, "quote")


@rule("mention.text-mismatch", Mention)
def mention_text(mention: Mention[object], context: Context) -> Iterator[Fault]:
    """A mention holds other words than stand at its place in the article that is handed in.

    Source: Web Annotation Data Model, section 4.2.4 (text position selector) and 4.2.5 (text quote selector)

    Passes:
        Mention(value=Party("JP"), start=3, end=8, text="Japan", rule="party.name")

    Fails:
        validate(Mention(value=Party("JP"), start=3, end=8, text="Japan", rule="party.name"), text="in Korea")
    """
    yield from _text_fault(mention.text, mention.start, mention.end, context, "text")


@rule("evidence.path-leads-nowhere", Extraction)
def evidence_path(extraction: Extraction, context: Context) -> Iterator[Fault]:
    """Evidence names a path at which the extraction holds nothing.

    Paths hold for one Extraction alone: records taken out of it, or changed, leave their evidence behind.

    Source: the design of Extraction; RFC 6901, section 4, on references that lead nowhere

    Passes:
        Extraction(summits=(Summit(series="G7"),),
                   evidence=(Evidence(path="summits[0].series", start=0, end=2, quote="G7", rule="summit.series"),))

    Fails:
        Extraction(evidence=(Evidence(path="summits[0].series", start=0, end=2, quote="G7", rule="summit.series"),))
    """
    for i, evidence in enumerate(extraction.evidence):
        if not _leads(extraction, evidence.path):
            yield Fault("nothing stands at this path", f"evidence[{i}].path", evidence.path)


def _leads(root: object, path: str) -> bool:
    found = root
    for name, index in _STEP.findall(path):
        if name:
            found = getattr(found, name, None)
        elif isinstance(found, tuple) and int(index) < len(cast("tuple[object, ...]", found)):
            found = cast("tuple[object, ...]", found)[int(index)]
        else:
            return False
    return found is not None and found is not root


RULES: tuple[Rule, ...] = (evidence_text, mention_text, evidence_path)
