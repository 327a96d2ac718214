"""Capitals in time, as names of their states; spans of time compared by day."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

__all__ = ["Span", "capital_spans", "overlap", "shared"]

Span = tuple[str, str]
LIVING = ("un-member", "observer", "partly-recognised", "former")


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of EDTF days, months or years, ends included, may have a day in common."""
    return max(_first(one[0]), _first(other[0])) <= min(_last(one[1]), _last(other[1]))


def shared(party: str, span: Span, other: str, other_span: Span) -> bool:
    """Whether another party bears a name at the same time."""
    return party != other and overlap(span, other_span)


def _first(date: str) -> str:
    return date.rstrip("~?%")


def _last(date: str) -> str:
    # "-99" is past any month and day, "~" past any year.
    bare = date.rstrip("~?%")
    return bare + "-99" * (2 - bare.count("-")) if bare else "~"


def capital_spans(
    states: Iterable[Mapping[str, Any]], fold: Callable[[str], str]
) -> dict[tuple[str, str, str], list[Span]]:
    """Spans by capital, state and source: of all states but the historical ones whose capital is no other's."""
    spells = [spell for state in states for spell in _spells(state)]
    bearers: dict[str, list[Mapping[str, Any]]] = {}
    for capital, state, _ in spells:
        bearers.setdefault(fold(capital), []).append(state)
    spans: dict[tuple[str, str, str], list[Span]] = {}
    for capital, state, span in spells:
        holders = bearers[fold(capital)]
        if any(holder["kind"] in LIVING for holder in holders):
            others = [holder for holder in holders if holder["code"] != state["code"]]
            found = spans.setdefault((capital, state["code"], "states"), [])
            found.append(_clip(span, state, others) if others else span)
    return spans


def _spells(state: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], Span]]:
    if state["kind"] not in (*LIVING, "historical"):
        return
    for spell in state["capitals"]:
        yield spell["name"], state, (spell["from"] or "", spell["until"] or "")
    if state["capital"] and state["capital"] not in {spell["name"] for spell in state["capitals"]}:
        yield state["capital"], state, ("", state["end"] or "")


def _clip(span: Span, state: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> Span:
    # A state that is dated later than its forerunner's end (Austria: 1955) had the capital from that end on.
    freed = max((other["end"] for other in others if other["end"]), key=_last, default="9999")
    life = (min(state["start"] or "", freed, key=_first), state["end"] or "")
    if not overlap(span, life):
        return span
    start = max(span[0], life[0], key=_first)
    return start, min(span[1], life[1], key=_last)
