"""Mark the treaty clauses of a text on an HTML page: each citation is a link, and says in words what it was read as.

Run it from the root of the repository: python examples/annotate_citations.py > page.html
"""

from collections.abc import Sequence
from html import escape
from itertools import groupby

import diplometa as dm

TEXT = """The two governments met in Geneva on a cold morning. One side held that Article 51 of the UN Charter left it
no choice; the other answered that Articles 2(3) and 33 bind every member, and that a court is open to both under
Article 36(2) of the ICJ Statute.

Of the prisoners nobody spoke until the afternoon. Common Article 3 of the Geneva Conventions was read aloud, then
l'article 7 du PIDCP. The mediator recalled Article 4 of the Lake Agreement, which no register holds, and closed with
Article 9 of the Constitution of one of them."""

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Treaty clauses in a text</title>
<style>
  body {{ font: 1.05rem/1.6 Georgia, serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem; color: #222 }}
  a {{ color: #0b4f8a; text-decoration: none; border-bottom: 2px solid #9cc3e6 }}
  mark {{ background: #fff0c2 }}
  li {{ margin: .3rem 0; font-size: .9rem }}
</style>
{body}
<ol>
{notes}
</ol>
</html>"""

Clauses = Sequence[dm.Mention[dm.TreatyClause]]


def span(mention: dm.Mention[dm.TreatyClause]) -> tuple[int, int]:
    """Where a citation stands; the members of one list stand at the same place."""
    return mention.start, mention.end


def is_bound(mention: dm.Mention[dm.TreatyClause]) -> bool:
    return mention.value.treaty is not None and mention.value.treaty.id is not None


def note(those: Clauses) -> str:
    """What a citation was read as: places with their treaty, by its official title where it is known."""
    lines: list[str] = []
    for mention in those:
        treaty = mention.value.treaty
        if treaty is None:
            lines.append(f"{mention.value.provision}, of a treaty that the text does not name")
        elif treaty.id is None:
            lines.append(f"{mention.value.provision} of “{treaty.title}”, which the register does not have")
        else:
            lines.append(f"{mention.value.provision}, {dm.treaty(treaty.id).title}")
    return escape("; ".join(lines))


def marked(text: str, those: Clauses, number: int) -> str:
    """The words of a citation as a link to its note, or marked where it is bound to no treaty."""
    inner = f'<a href="#c{number}">{escape(text)}</a>'
    return inner if all(map(is_bound, those)) else f"<mark>{inner}</mark>"


def page(text: str) -> str:
    """The whole page: the text piece by piece, each once, and the notes below it."""
    pieces: list[str] = []
    notes: list[str] = []
    done = 0
    for (start, end), group in groupby(dm.find_clauses(text), key=span):
        if start < done:
            continue
        those = tuple(group)
        notes.append(f'  <li id="c{len(notes) + 1}">{note(those)}</li>')
        pieces += [escape(text[done:start]), marked(text[start:end], those, len(notes))]
        done = end
    pieces.append(escape(text[done:]))
    paragraphs = "".join(pieces).split("\n\n")
    return PAGE.format(body="\n".join(f"<p>{one}</p>" for one in paragraphs), notes="\n".join(notes))


if __name__ == "__main__":
    print(page(TEXT))
