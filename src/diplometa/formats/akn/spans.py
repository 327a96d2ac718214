"""Where the texts of clauses stand in the text of the clause around them."""

from typing import NamedTuple

from diplometa.treaties.model import TreatyClause

__all__ = ["Spans", "spans_of"]

# A label that stands in the text so often without its clause behind it is none there.
_MOST_TRIED = 1000


class Spans(NamedTuple):
    """A text taken apart: what is before the clauses, what is before the text of each, what is behind them."""

    intro: str
    leads: tuple[str, ...]
    wrap_up: str


def spans_of(clause: TreatyClause) -> Spans | None:
    """The text of a clause around those within it; None where these do not stand in it one after the other."""
    text = clause.text or ""
    intro = ""
    leads: list[str] = []
    cursor = 0
    for within in clause.clauses:
        found = _find(text, within, cursor)
        if found is None:
            return None
        start, begins, ends = found
        if not leads:
            intro = text[:start].rstrip()
            cursor = len(intro)
        leads.append(text[cursor:begins])
        cursor = ends
    return Spans(intro, tuple(leads), text[cursor:])


def _find(text: str, clause: TreatyClause, cursor: int) -> tuple[int, int, int] | None:
    """Where the label of a clause begins, and its text begins and ends, from a place on."""
    body = clause.text or ""
    at = text.find(clause.label, cursor) if clause.label else -1
    for _ in range(_MOST_TRIED):
        if at < 0:
            break
        begins = _past_blanks(text, at + len(clause.label or ""))
        if clause.heading and text.startswith(clause.heading, begins):
            begins = _past_blanks(text, begins + len(clause.heading))
        if text.startswith(body, begins):
            return at, begins, begins + len(body)
        at = text.find(clause.label or "", at + 1)
    at = text.find(body, cursor)
    return (at, at, at + len(body)) if at >= 0 else None


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
