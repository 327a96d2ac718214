"""The terms that writing and reading a calendar share."""

from diplometa.formats.ical.lines import Component
from diplometa.summits.model import SummitStatus

__all__ = ["DEEPEST", "DOMAIN", "OWN", "PRODUCT", "STATUSES", "UID", "own", "owns"]

PRODUCT = "-//diplometa//diplometa//EN"
# So deep the items of an agenda may stand in each other.
DEEPEST = 32
# What the names of our events end in.
DOMAIN = "diplometa"
# Before the name of a property that the standards do not have.
OWN = "X-DIPLOMETA-"
# The scheme of the identifier that keeps the name which another program gave an event.
UID = "ical-uid"
# The STATUS of an event (RFC 5545, section 3.8.1.11): one that is postponed does not take place on its day.
STATUSES: dict[str, str] = {
    SummitStatus.PLANNED: "TENTATIVE",
    SummitStatus.HELD: "CONFIRMED",
    SummitStatus.POSTPONED: "CANCELLED",
    SummitStatus.CANCELLED: "CANCELLED",
}


def owns(component: Component, name: str) -> list[str]:
    """The texts of one of our own properties."""
    return [each.text for each in component.all(f"{OWN}{name}")]


def own(component: Component, name: str) -> str | None:
    """The first text of one of our own properties, or None."""
    return next(iter(owns(component, name)), None)
