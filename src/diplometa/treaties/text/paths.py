"""A path under construction, while the words of a locator are read."""

from diplometa.treaties.grammar import ProvisionPart

__all__ = ["Path"]


class Path:
    """A path under construction: what stands above it, and what its own words say."""

    __slots__ = ("base", "own")

    def __init__(self, base: list[ProvisionPart], own: list[ProvisionPart]) -> None:
        self.base, self.own = base, own

    @property
    def parts(self) -> list[ProvisionPart]:
        """The whole path."""
        return [*self.base, *self.own]
