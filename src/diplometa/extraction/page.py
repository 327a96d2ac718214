"""The evidence page: the article in HTML with every mention marked, to see what was read from where."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from string import Template

import attrs

from diplometa.core.errors import require_str, shortened
from diplometa.extraction.briefing import sections
from diplometa.extraction.model import Extraction, require_extraction

__all__ = ["KINDS", "evidence_page"]

# What is marked, from what stands in the Extraction under this name, and its hue.
KINDS = {
    "leaders": ("leaders", 210),
    "parties": ("parties", 130),
    "dates": ("dates", 40),
    "treaties": ("treaties", 285),
    "clauses": ("treaty clauses", 325),
    "commitments": ("pledges", 0),
    "summits": ("the meeting and its agenda", 180),
}
# So many marks that lie over one another are told on hover: a hostile text must not make the page grow by squares.
MOST_TOLD = 8

_PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: light dark; --line: 45%; --fill: 0.18; }
@media (prefers-color-scheme: dark) { :root { --line: 65%; --fill: 0.30; } }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
article { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid; margin-top: 1.5rem;
  padding-top: 1rem; }
mark { color: inherit; padding: 0.05em 0; border-bottom: 2px solid hsl(var(--hue) 70% var(--line));
  background: hsl(var(--hue) 80% 50% / var(--fill)); cursor: help; }
mark.over { border-bottom-style: double; border-bottom-width: 4px; }
mark:hover { outline: 1px solid; }
ul.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; font-size: 0.9rem; }
$hues
</style>
</head>
<body>
<h1>$title</h1>
<dl>
$summary
</dl>
<ul class="legend">
$legend
</ul>
<article>$article</article>
</body>
</html>
""")


@attrs.frozen
class _Mark:
    """A stretch of the article, its kind, and what hovering over it tells."""

    start: int
    end: int
    kind: str
    told: str


def evidence_page(extraction: Extraction, text: str, title: str | None = None) -> str:
    """The article as one HTML page without scripts: each mention marked by kind, with the record and the rule on hover.

    Where marks lie over one another, the shortest gives the colour and all are told.

    Args:
        extraction: what was read from the text.
        text: the article, as it was read: the offsets of the Extraction point into it.
        title: the heading; the source of the Extraction, where None.

    >>> "<article>All quiet.</article>" in evidence_page(Extraction(), "All quiet.")
    True

    Raises:
        TypeError: the text is no str, or what is to be shown no Extraction.
    """
    require_extraction(extraction, "evidence_page")
    require_str(text, "evidence_page")
    marks = list(_marks(extraction, len(text)))
    summary = "\n".join(
        f"<dt>{escape(heading)}</dt><dd>{'<br>'.join(map(escape, entries))}</dd>"
        for heading, entries in sections(extraction)
    )
    page = _PAGE.substitute(
        title=escape(title or extraction.source or "What the article says"),
        hues="\n".join(f".{kind} {{ --hue: {hue}; }}" for kind, (_, hue) in KINDS.items()),
        summary=summary,
        legend="\n".join(_legend(marks)),
        article="".join(_marked(text, marks)),
    )
    # what UTF-8 or HTML cannot hold is shown as such: the page is for reading, the records keep what was there
    return page.replace("\0", "\ufffd").encode(errors="replace").decode()


def _marks(extraction: Extraction, length: int) -> Iterator[_Mark]:
    """The mentions, and the evidence for the meetings; what lies outside the text is left out."""
    for path, mention in extraction.mentions():
        others = f"; or {', '.join(map(str, mention.alternatives))}" if mention.alternatives else ""
        told = f"{shortened(str(mention.value), 200)}{others} ({path}, {mention.rule})"
        if 0 <= mention.start < mention.end <= length:
            yield _Mark(mention.start, mention.end, path.partition("[")[0], told)
    for evidence in extraction.evidence:
        kind = evidence.path.partition("[")[0]
        if kind == "summits" and 0 <= evidence.start < evidence.end <= length:
            yield _Mark(evidence.start, evidence.end, kind, f"{evidence.path} ({evidence.rule})")


def _legend(marks: Iterable[_Mark]) -> Iterator[str]:
    counts = dict.fromkeys(KINDS, 0)
    for mark in marks:
        counts[mark.kind] += 1
    for kind, count in counts.items():
        if count:
            yield f'<li><mark class="{kind}">{KINDS[kind][0]}</mark> {count}</li>'


def _marked(text: str, marks: list[_Mark]) -> Iterator[str]:
    """The text, cut at every bound of a mark; each piece is marked by those that lie over it."""
    starts: dict[int, list[_Mark]] = {}
    ends: dict[int, list[_Mark]] = {}
    for mark in marks:
        starts.setdefault(mark.start, []).append(mark)
        ends.setdefault(mark.end, []).append(mark)
    over: dict[int, _Mark] = {}
    last = 0
    for at in sorted({*starts, *ends}):
        yield _piece(text[last:at], over)
        for mark in ends.get(at, ()):
            over.pop(id(mark), None)
        over.update((id(mark), mark) for mark in starts.get(at, ()))
        last = at
    yield escape(text[last:])


def _piece(text: str, over: dict[int, _Mark]) -> str:
    """A stretch over which the same marks lie."""
    if not over:
        return escape(text)
    # the latest to begin are the innermost, so that no more than these need be looked at
    inner = sorted(islice(reversed(over.values()), MOST_TOLD), key=lambda mark: mark.end - mark.start)
    several = " over" if len(over) > 1 else ""
    told = "&#10;".join(escape(line) for line in dict.fromkeys(mark.told for mark in inner))
    return f'<mark class="{inner[0].kind}{several}" title="{told}">{escape(text)}</mark>'
