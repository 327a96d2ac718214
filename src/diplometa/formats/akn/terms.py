"""The terms that writing and reading Akoma Ntoso share."""

import re
from collections.abc import Sequence

from diplometa.core.errors import ParseError
from diplometa.treaties.grammar import ProvisionPart
from diplometa.treaties.model import Provision

__all__ = ["AKN", "CONTAINER", "ELEMENTS", "NONE", "OUTSIDE", "OWN", "derived", "lead_of"]

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# What the standard has no term for stands in this namespace.
OWN = "urn:diplometa:akn:1"
# The kinds of provisions that have an element of their own; all others are an hcontainer with their name.
ELEMENTS = frozenset("article chapter part section title rule paragraph alinea subparagraph point indent".split())
CONTAINER = "hcontainer"
# What stands outside of the body, as attachments, and alone may stand before an article in the path of a provision.
OUTSIDE = ("annex", "appendix", "protocol", "schedule")
_OF_THEIR_OWN = frozenset({"article", "chapter", "part", "title"})
# The name of the hcontainer of a treaty without clauses, as a body has to have something in it.
NONE = "none"
_NUMBER = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*(?:\s(?:bis|ter|quater|quinquies|sexies))?")
_MOST_SEARCHED = 80


def lead_of(label: str | None, heading: str | None, *, first: bool) -> str:
    """What stands before the text of a clause in the text of the one around it, as is usual."""
    return ("" if first else "\n") + (f"{label} " if label else "") + (f"{heading}\n" if heading else "")


def derived(
    above: Sequence[ProvisionPart], kind: str, label: str | None, eid: str | None, position: int = 0
) -> Provision | None:
    """The provision of an element within another, by its number, its identifier, or its position from 1.

    The path of an article, and of what groups articles, begins at itself, or at its annex. None where there is no such.
    """
    kept = [part for part in above if part.kind in OUTSIDE] if kind in _OF_THEIR_OWN else above
    printed = _number_in(kind, label) if label else ""
    named = (eid or "").rpartition("__")[2].partition("_")[2]
    numbers = [number for number in (printed, named) if number] or [""]
    for number in (*numbers, str(position)) if position else numbers:
        try:
            return Provision.of([*kept, (kind, number)])
        except ParseError:
            continue
    return None


def _number_in(kind: str, label: str) -> str:
    """The number in a label: `5` in "Article 5.", `a` in "(a)"; empty where there is none."""
    found = [word for word in _NUMBER.findall(label[:_MOST_SEARCHED]) if word.lower() != kind]
    return found[0] if found else ""
