"""The paths of a locator: one under construction, while its words are read, and all that was read."""

from typing import NamedTuple

from diplometa.treaties.grammar import ProvisionPart

__all__ = ["Locator", "Path"]


class Locator(NamedTuple):
    """Places, with the bounds of the words that name them; `within` is the unit of "of this Article", else empty.

    `head` holds those before the last word for a kind of place that begins a new one: "Articles 3 and 4; Article 9".
    """

    start: int
    end: int
    paths: tuple[tuple[ProvisionPart, ...], ...]
    kind: str
    within: str = ""
    slashes: bool = False
    head: "Locator | None" = None


class Path:
    """A path under construction: what stands above it, and what its own words say."""

    __slots__ = ("base", "own")

    def __init__(self, base: list[ProvisionPart], own: list[ProvisionPart]) -> None:
        self.base: list[ProvisionPart] = base
        self.own: list[ProvisionPart] = own

    @property
    def parts(self) -> list[ProvisionPart]:
        """The whole path."""
        return [*self.base, *self.own]
