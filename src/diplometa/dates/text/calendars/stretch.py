"""A stretch of a folded text, and what stands in it right before a place and right after one."""

import re
from typing import NamedTuple

__all__ = ["Stretch"]


class Stretch(NamedTuple):
    """The folded text, and where the stretch starts and ends in it."""

    folded: str
    start: int
    end: int

    def before(self, pattern: re.Pattern[str], at: int, reach: int) -> re.Match[str] | None:
        """What ends at a place by a pattern that says so, no farther back than `reach`."""
        return pattern.search(self.folded, max(self.start, at - reach), at)

    def after(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """What starts at a place."""
        return pattern.match(self.folded, at, self.end)
